#!/usr/bin/env python3
"""Times `entente read` on web pages against trafilatura and readability-lxml, one core each, CPU time only;
and on a large WARC file made here, with peak memory.

Needs Python with trafilatura and readability-lxml; without them only `entente` is timed. --pages is a folder with
pages below it (*.html).
"""
import argparse, os, pathlib, resource, subprocess, tempfile, time

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
    arguments.add_argument("--warc-megabytes", type=int, default=1000)
    options = arguments.parse_args()
    if hasattr(os, "sched_setaffinity"): os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    files = [f for f in sorted(options.pages.rglob("*.html")) if f.name != "expected.html"]
    pages = [f.read_bytes() for f in files]
    megabytes = sum(map(len, pages)) / 1e6
    print(f"{len(files)} pages, {megabytes:.1f} MB, {options.rounds} rounds")
    cpu, _, _ = cpu_of([options.entente, "read", "--any-language", *map(str, files * options.rounds)])
    ours = len(files) * options.rounds / cpu
    print(f"entente read        {ours:8.1f} pages a CPU second, {megabytes * options.rounds / cpu:6.1f} MB a second (whole process, JSON written)")
    def peer(name, extract):
        texts = [p.decode("utf8", "replace") for p in pages]
        started = time.process_time()
        for text in texts:
            try: extract(text)
            except Exception: pass
        rate = len(texts) / (time.process_time() - started)
        print(f"{name:19} {rate:8.1f} pages a CPU second: entente is {ours / rate:.1f} times as fast")
    try:
        import trafilatura
        peer("trafilatura", lambda t: trafilatura.bare_extraction(t, with_metadata=True))
    except ImportError: print("trafilatura is not installed")
    try:
        import readability
        peer("readability-lxml", lambda t: readability.Document(t).summary())
    except ImportError: print("readability-lxml is not installed")
    if options.warc_megabytes:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "made.warc"
            count = make_warc(path, pages, options.warc_megabytes * 1_000_000)
            cpu, clock, memory = cpu_of([options.entente, "read", "--any-language", str(path)])
            size = path.stat().st_size / 1e6
            print(f"WARC of {size:.0f} MB, {count} pages: {size / clock:.1f} MB a second by the clock, {size / cpu:.1f} a CPU second, peak memory {memory:.0f} MB")

main()
