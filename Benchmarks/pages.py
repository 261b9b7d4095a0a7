#!/usr/bin/env python3
"""Times `entente read` on web pages against trafilatura and readability-lxml, one core each, CPU time only;
and on a large WARC file made here, with peak memory. The programs take turns, so that a machine that is busy
for a while is so for all of them; medians are printed, and the span of what each turn gave.

Needs Python with trafilatura and readability-lxml; without them only `entente` is timed. --pages is a folder with
pages below it (*.html).
"""
import argparse, os, pathlib, statistics, subprocess, tempfile, time

def cpu_of(command):
    """CPU seconds, clock seconds and peak memory in MB of a command."""
    started = time.time()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, time.time() - started, usage.ru_maxrss / 1024

def make_warc(path, pages, size):
    with open(path, "wb") as file:
        number = 0
        while file.tell() < size:
            body = pages[number % len(pages)]
            response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
            file.write(b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/%d\r\n"
                       b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % (number, len(response)))
            file.write(response + b"\r\n\r\n")
            number += 1
    return number

def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--entente", default=".build/release/entente")
    arguments.add_argument("--pages", type=pathlib.Path, required=True)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--turns", type=int, default=5)
    arguments.add_argument("--warc-megabytes", type=int, default=1000)
    options = arguments.parse_args()
    if hasattr(os, "sched_setaffinity"): os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    files = [f for f in sorted(options.pages.rglob("*.html")) if f.name != "expected.html"]
    pages = [f.read_bytes() for f in files]
    megabytes = sum(map(len, pages)) / 1e6
    print(f"{len(files)} pages, {megabytes:.1f} MB, {options.rounds} rounds, {options.turns} turns")
    texts = [p.decode("utf8", "replace") for p in pages]
    peers = {}
    try:
        import trafilatura
        peers["trafilatura"] = lambda t: trafilatura.bare_extraction(t, with_metadata=True)
    except ImportError: print("trafilatura is not installed")
    try:
        import readability
        peers["readability-lxml"] = lambda t: readability.Document(t).summary()
    except ImportError: print("readability-lxml is not installed")
    rates, ratios = {"entente": []}, {name: [] for name in peers}
    for _ in range(options.turns):
        cpu, _, _ = cpu_of([options.entente, "read", "--any-language", *map(str, files * options.rounds)])
        ours = len(files) * options.rounds / cpu
        rates["entente"].append(ours)
        for name, extract in peers.items():
            started = time.process_time()
            for text in texts:
                try: extract(text)
                except Exception: pass
            rates.setdefault(name, []).append(len(texts) / (time.process_time() - started))
            ratios[name].append(ours / rates[name][-1])
    ours = statistics.median(rates["entente"])
    print(f"entente read        {ours:8.1f} pages a CPU second, {ours * megabytes / len(files):6.1f} MB a second (whole process, JSON written)")
    for name in peers:
        print(f"{name:19} {statistics.median(rates[name]):8.1f} pages a CPU second: entente is {statistics.median(ratios[name]):.1f} times as fast "
              f"({min(ratios[name]):.1f} to {max(ratios[name]):.1f})")
    if options.warc_megabytes:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "made.warc"
            count = make_warc(path, pages, options.warc_megabytes * 1_000_000)
            cpu, clock, memory = cpu_of([options.entente, "read", "--any-language", str(path)])
            size = path.stat().st_size / 1e6
            print(f"WARC of {size:.0f} MB, {count} pages: {size / clock:.1f} MB a second by the clock, {size / cpu:.1f} a CPU second, peak memory {memory:.0f} MB")

main()
