#!/usr/bin/env python3
"""Times one graph library on a generated graph and checks entente's answers against its own.

    graph_peers.py PEER FOLDER [--answers FILE]

PEER is networkx, igraph, rustworkx, networkit, scipy or graph-tool. One JSON line a figure, in processor
seconds, and one line "check" for each comparison with the answers of `entente-bench --answers`. Paths are
taken without direction over the multigraph, weight = 1.0001 - confidence; PageRank follows direction.
"""
import argparse, gc, json, statistics, time
from itertools import islice

parser = argparse.ArgumentParser()
parser.add_argument("peer"); parser.add_argument("folder"); parser.add_argument("--answers")
arguments = parser.parse_args()
peer = arguments.peer
answers = json.load(open(arguments.answers)) if arguments.answers else None
# From node 0 on: which types, when and how sure, in the three-hop question.
TYPES = {"position", "affiliated-with", "appointed", "controls", "accuses", "sanctions"}
FIRST, LAST, LEAST = "2020-01-01", "2024-12-31", 0.5


def figure(name, value, **more):
    print(json.dumps(dict(peer=peer, fig=name, val=value, **more)), flush=True)


def timed(function):
    begin = time.process_time(); value = function()
    return time.process_time() - begin, value


def median(name, function, runs=3):
    results = [timed(function) for _ in range(runs)]
    figure(name, statistics.median(seconds for seconds, _ in results), unit="s", runs=runs)
    return results[0][1]


def per_pair(name, function, pairs, budget=20):
    times, values, begin = [], [], time.perf_counter()
    for a, b in pairs:
        seconds, value = timed(lambda: function(a, b)); times.append(seconds); values.append(value)
        if time.perf_counter() - begin > budget: break
    times.sort()
    figure(name, times[len(times) // 2], p95=times[int(len(times) * .95)], unit="s", runs=len(times))
    return values


def check(name, found, tolerance=0.0):
    """Compares values of this peer, as many as there was time for, with entente's."""
    if answers is None: return
    ours = answers[name]
    if not isinstance(found, list): ours, found = [ours], [found]
    def distance(a, b):
        if isinstance(a, list): return max([abs(len(a) - len(b))] + [abs(x - y) for x, y in zip(a, b)])
        return abs(a - b)
    worst = max(distance(a, b) for a, b in zip(ours, found))
    print(json.dumps(dict(peer=peer, check=name, compared=len(found), worst=worst, ok=worst <= tolerance)), flush=True)


def check_modularity(found):
    """The same method visits nodes in other orders: ours must be no worse by more than a hundredth of it."""
    if answers is None: return
    ours = answers["modularity"]
    print(json.dumps(dict(peer=peer, check="modularity", ours=ours, theirs=found, ok=ours >= .99 * found)), flush=True)


gc.disable()
source, target, kind, date, sure = [], [], [], [], []
for line in open(f"{arguments.folder}/edges.jsonl"):
    row = json.loads(line)
    source.append(row["src"]); target.append(row["dst"]); kind.append(row["type"])
    date.append(row["date"]); sure.append(row["confidence"])
meta = json.load(open(f"{arguments.folder}/meta.json"))
n, m = meta["nodes"], len(source)
weight = [1.0001 - c for c in sure]
pairs = [tuple(pair) for pair in json.load(open(f"{arguments.folder}/pairs.json"))]

if peer == "networkx":
    import networkx as nx

    def build():
        graph = nx.MultiDiGraph(); graph.add_nodes_from(range(n))
        graph.add_edges_from((source[i], target[i], i, dict(type=kind[i], date=date[i], confidence=sure[i])) for i in range(m))
        return graph

    def simple():
        graph = nx.Graph(); graph.add_nodes_from(range(n))
        for s, t, w in zip(source, target, weight):
            if not graph.has_edge(s, t) or w < graph[s][t]["w"]: graph.add_edge(s, t, w=w)
        return graph
    directed = median("build", build, 1); graph = simple()
    check("bfs_pair", per_pair("bfs_pair", lambda a, b: len(nx.bidirectional_shortest_path(graph, a, b)) - 1, pairs))
    check("dijkstra_pair", per_pair("dijkstra_pair", lambda a, b: nx.bidirectional_dijkstra(graph, a, b, weight="w")[0], pairs), 1e-4)
    check("all_shortest", per_pair("all_shortest", lambda a, b: sum(1 for _ in nx.all_shortest_paths(graph, a, b)), pairs[:50]))
    check("yen_k5", per_pair("yen_k5", lambda a, b: [len(p) - 1.0 for p in islice(nx.shortest_simple_paths(graph, a, b), 5)], pairs[:20]))

    def heavy(path): return sum(graph[a][b]["w"] for a, b in zip(path, path[1:]))
    check("yen_k5_w", per_pair("yen_k5_w", lambda a, b: [heavy(p) for p in islice(nx.shortest_simple_paths(graph, a, b, weight="w"), 5)], pairs[:10], 30), 1e-4)

    def three_hops(a, _):
        frontier, seen = {a}, {a}
        for _ in range(3):
            following = set()
            for u in frontier:
                for v, edges in directed._succ[u].items():
                    if v not in seen and any(e["type"] in TYPES and FIRST <= e["date"] <= LAST and e["confidence"] >= LEAST for e in edges.values()):
                        following.add(v)
            seen |= following; frontier = following
        return len(seen)
    check("filtered_3hop", per_pair("filtered_3hop", three_hops, pairs))
    check("components", median("components", lambda: sum(1 for _ in nx.connected_components(graph))))
    ranks = median("pagerank", lambda: nx.pagerank(directed, alpha=.85, tol=1e-6 / n, max_iter=500), 1)
    check("pagerank", [ranks[i] for i in range(n)], 1e-6)
elif peer == "igraph":
    import igraph as ig

    def build():
        graph = ig.Graph(n=n, edges=list(zip(source, target)), directed=True)
        graph.es["type"] = kind; graph.es["date"] = date; graph.es["confidence"] = sure; graph.es["w"] = weight
        return graph
    graph = median("build", build, 1)
    check("bfs_pair", per_pair("bfs_pair", lambda a, b: len(graph.get_shortest_path(a, b, mode="all")) - 1, pairs))
    check("dijkstra_pair", per_pair("dijkstra_pair", lambda a, b: graph.distances(a, b, weights="w", mode="all")[0][0], pairs), 1e-4)
    per_pair("yen_k5", lambda a, b: len(graph.get_k_shortest_paths(a, b, k=5, mode="all")), pairs[:20])
    check("components", median("components", lambda: len(graph.connected_components(mode="weak"))))
    check("pagerank", median("pagerank", lambda: graph.pagerank(damping=.85)), 1e-6)
    check_modularity(median("communities", lambda: graph.as_undirected(mode="each").community_multilevel(), 1).modularity)
elif peer == "rustworkx":
    import rustworkx as rx

    def build():
        graph = rx.PyDiGraph(); graph.add_nodes_from(range(n))
        graph.add_edges_from([(source[i], target[i], (kind[i], date[i], sure[i])) for i in range(m)])
        return graph
    directed = median("build", build, 1)
    graph = rx.PyGraph(); graph.add_nodes_from(range(n)); graph.add_edges_from(list(zip(source, target, weight)))
    check("dijkstra_pair", per_pair("dijkstra_pair", lambda a, b: rx.dijkstra_shortest_path_lengths(graph, a, lambda w: w, goal=b)[b], pairs), 1e-4)
    check("components", median("components", lambda: len(rx.connected_components(graph))))
    ranks = median("pagerank", lambda: rx.pagerank(directed, alpha=.85, tol=1e-6 / n, max_iter=500), 1)
    check("pagerank", [ranks[i] for i in range(n)], 1e-6)
elif peer == "networkit":
    import networkit as nk, numpy as np
    nk.setNumberOfThreads(1)

    def build():
        return nk.GraphFromCoo((np.array(weight), (np.array(source, dtype=np.uint64), np.array(target, dtype=np.uint64))), n=n, weighted=True, directed=False)
    graph = median("build", build, 1); plain = nk.graphtools.toUnweighted(graph)

    def hops(a, b):
        search = nk.distance.BidirectionalBFS(plain, a, b); search.run(); return len(search.getPath()) + 1

    def light(a, b):
        search = nk.distance.BidirectionalDijkstra(graph, a, b); search.run(); return search.getDistance()
    check("bfs_pair", per_pair("bfs_pair", hops, pairs))
    check("dijkstra_pair", per_pair("dijkstra_pair", light, pairs), 1e-4)

    def components():
        search = nk.components.ConnectedComponents(plain); search.run(); return search.numberOfComponents()
    check("components", median("components", components))
    directed = nk.Graph(n, directed=True)
    for s, t in zip(source, target): directed.addEdge(s, t)

    def ranks():
        sinks = nk.centrality.SinkHandling.DistributeSinks
        search = nk.centrality.PageRank(directed, damp=.85, tol=1e-6, distributeSinks=sinks); search.run(); return search.scores()
    check("pagerank", median("pagerank", ranks), 1e-5)

    def groups():
        search = nk.community.PLM(plain); search.run(); return search.getPartition()
    check_modularity(nk.community.Modularity().getQuality(median("communities", groups, 1), plain))
elif peer == "scipy":
    import numpy as np, scipy.sparse as sparse, scipy.sparse.csgraph as csgraph

    def build():
        # Of parallel edges the lightest counts: sorted heaviest first, the last one written stays.
        order = np.argsort(-np.array(weight), kind="stable")
        s, t, w = np.array(source)[order], np.array(target)[order], np.array(weight)[order]
        keys, last = np.unique(np.minimum(s, t) * n + np.maximum(s, t), return_inverse=True)
        least = np.empty(len(keys)); least[last] = w
        return sparse.coo_matrix((least, (keys // n, keys % n)), shape=(n, n)).tocsr()
    half = median("build", build, 1); graph = (half + half.T).tocsr()
    # SciPy gives the paths as predecessors; their lengths are what is compared.
    check("yen_k5_w", per_pair("yen_k5_w", lambda a, b: sorted(csgraph.yen(graph, a, b, 5).tolist()), pairs[:10], 30), 1e-4)
    check("components", median("components", lambda: csgraph.connected_components(graph)[0]))
elif peer == "graph-tool":
    import graph_tool as gt, graph_tool.topology as topology, graph_tool.centrality as centrality, numpy as np
    gt.openmp_set_num_threads(1)

    def build():
        graph = gt.Graph(directed=True); graph.add_vertex(n); graph.add_edge_list(np.column_stack([source, target]))
        graph.ep["type"] = graph.new_ep("string", vals=kind); graph.ep["date"] = graph.new_ep("string", vals=date)
        graph.ep["w"] = graph.new_ep("double", vals=weight)
        return graph
    directed = median("build", build, 1); graph = gt.GraphView(directed, directed=False)
    check("bfs_pair", per_pair("bfs_pair", lambda a, b: len(topology.shortest_path(graph, a, b)[0]) - 1, pairs))
    check("dijkstra_pair", per_pair("dijkstra_pair", lambda a, b: float(topology.shortest_distance(graph, a, b, weights=directed.ep["w"])), pairs), 1e-4)
    per_pair("all_shortest", lambda a, b: len({tuple(p) for p in topology.all_shortest_paths(graph, a, b)}), pairs[:50])
    check("components", median("components", lambda: int(topology.label_components(graph)[1].shape[0])))
    check("pagerank", median("pagerank", lambda: centrality.pagerank(directed, damping=.85, epsilon=1e-6).a.tolist()), 1e-6)
else:
    raise SystemExit(f"no such peer: {peer}")
