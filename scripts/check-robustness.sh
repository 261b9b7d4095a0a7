#!/usr/bin/env bash
# Annotates hostile texts and prints time and peak memory of each: no crash, no quadratic time, bounded
# memory (400 MB and three times the text).
#
#   scripts/check-robustness.sh [COMMAND [MEGABYTES]]
#
# MEGABYTES is the length of the single line of prose (default 100, some minutes). Its time is compared
# with that of a line a tenth as long: at most 15 times as much is linear, 100 times would be quadratic.
set -euo pipefail
cd "$(dirname "$0")/.."
exec python3 - "${1:-.build/release/entente}" "${2:-100}" <<'PYTHON'
import json, os, subprocess, sys, tempfile

entente, megabytes = sys.argv[1], int(sys.argv[2])
articles = [json.loads(row)["text"] for row in open("Tests/SampleArticles/sample-articles.jsonl")]
prose = " ".join(" ".join(articles).split()).encode() + b" "
failures = []


def run(folder, name, data, parse=True):
    """Annotates `data`; checks exit status, memory, output and complaint; returns CPU seconds."""
    # None of the texts holds U+FFFD itself.
    replaced = data.decode("utf-8", "replace").count("\ufffd")
    complaint = f"{replaced} byte sequences were not UTF-8 and were replaced" if replaced else ""
    source, output, errors = (os.path.join(folder, part) for part in ("text", "out", "err"))
    with open(source, "wb") as file:
        file.write(data)
    with open(output if parse else os.devnull, "wb") as out, open(errors, "wb") as err:
        process = subprocess.Popen([entente, "annotate", "--threads", "1", source],
                                   stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    problems = []
    if status:
        problems.append(f"ended with {process.returncode}")
    if peak > 400 + 3 * len(data) / 1e6:
        problems.append("too much memory")
    said = open(errors, encoding="utf-8").read()
    if f": {complaint}\n" not in said if complaint else said:
        problems.append(f"said {said[:200]!r}")
    tokens = ""
    if parse and not status:
        rows = [json.loads(line) for line in open(output, encoding="utf-8")]
        text = data.decode("utf-8", "replace")
        if len(rows) != 1 or rows[0]["text"] != text:
            problems.append("the text came out changed")
        elif any(t["text"] != text[t["start"]:t["end"]] for t in rows[0]["tokens"]):
            problems.append("a token is not where it says")
        elif "".join("".join(t["text"].split()) for t in rows[0]["tokens"]) != "".join(text.split()):
            problems.append("tokens are missing")
        else:
            tokens = f", {len(rows[0]['tokens'])} tokens"
    print(f"{name}: {len(data):,} bytes, {seconds:.1f} s CPU, {peak:.0f} MB{tokens}"
          + "".join(f"; FAILED: {problem}" for problem in problems), flush=True)
    failures.extend(f"{name}: {problem}" for problem in problems)
    return seconds


def line(count):
    return (prose * (count // len(prose) + 1))[:count].decode("utf-8", "ignore").encode()


with tempfile.TemporaryDirectory() as folder:
    run(folder, "empty input", b"")
    run(folder, "one line break", b"\n")
    run(folder, "a million blanks", b" " * 1_000_000)
    run(folder, "a million blanks between two words", b"one" + b" " * 1_000_000 + b"two")
    run(folder, "a million line breaks", b"\n" * 1_000_000)
    run(folder, "one token of 10 MB", b"a" * 10_000_000)
    run(folder, "brackets, 10 MB", b"(" * 10_000_000)
    run(folder, "only emoji", "😀👩‍👩‍👧‍👦🇮🇷👍🏽".encode() * 5_000)
    run(folder, "only emoji, with blanks", "😀👩‍👩‍👧‍👦 🇮🇷👍🏽 ".encode() * 5_000)
    run(folder, "invalid UTF-8 in prose", b"Iran \xff\xfe and \xc3( Oman \xe2\x82 met.\n" * 1_000)
    run(folder, "only invalid UTF-8", b"\xff" * 100_000)
    tenth = run(folder, "a tenth of the line of prose", line(megabytes * 100_000), parse=False)
    whole = run(folder, f"{megabytes} MB of prose on one line", line(megabytes * 1_000_000), parse=False)
    ratio = whole / tenth
    print(f"ten times the line takes {ratio:.1f} times the CPU time")
    if ratio > 15:
        failures.append("the time is not linear")

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
PYTHON
