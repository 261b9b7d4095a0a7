#!/usr/bin/env python3
"""Writes schema/lexicons/countries.yaml from Debian's iso-codes and countries-additions.txt.

Codes and formal names come from iso-codes (ISO 3166-1, /usr/share/iso-codes); everyday names,
adjectives, people, capitals, seats and descriptions from countries-additions.txt beside this file.
Territories without a government that makes news are left out.

usage: scripts/derive-countries.py > schema/lexicons/countries.yaml
"""
import csv
import json
from pathlib import Path

HERE = Path(__file__).parent
ISO = Path("/usr/share/iso-codes/json/iso_3166-1.json")
COLUMNS = ["aliases", "adjectives", "people", "capitals", "seats", "descriptions"]


def items(cell):
    return next(csv.reader([cell.strip()], skipinitialspace=True), []) if cell.strip() else []


def unique(values):
    return list(dict.fromkeys(v.strip() for v in values if v.strip()))


def quoted(value):
    plain = value.replace(" ", "").replace("-", "").replace("'", "").isalpha()
    reserved = value.lower() in {"no", "yes", "on", "off", "true", "false", "null", "y", "n"}
    safe = plain and not value.startswith("'") and not value.startswith("-")
    return value if safe and not reserved else json.dumps(value, ensure_ascii=False)


def people(adjectives):
    for adjective in adjectives:
        yield adjective
        if adjective.isupper() or "." in adjective:
            continue
        if not adjective.endswith(("ese", "sh", "ch", "s", "ois")):
            yield adjective + "s"


def formal(row):
    for key in ("common_name", "official_name"):
        if row.get(key):
            yield row[key].removeprefix("the ")
    if "," not in row["name"] and "(" not in row["name"]:
        yield row["name"]


def main():
    iso = {row["alpha_2"]: row for row in json.loads(ISO.read_text())["3166-1"]}
    used = set()
    print("# Written by scripts/derive-countries.py; edit scripts/countries-additions.txt.")
    print("lexicon: countries")
    print("about: Countries and territories with a government, present and past.")
    print("entries:")
    for line in (HERE / "countries-additions.txt").read_text().splitlines():
        if line.startswith("#") or not line.strip():
            continue
        cells = [c.strip() for c in line.split("|")]
        cells += [""] * (9 - len(cells))
        code, name = cells[:2]
        values = dict(zip(COLUMNS, map(items, cells[2:8])))
        used.add(code)
        values["aliases"] += formal(iso[code]) if code in iso else []
        values["aliases"] = [a for a in unique(values["aliases"]) if a != name]
        if not values["people"]:
            values["people"] = list(people(values["adjectives"]))
        values["people"] = [
            p for p in unique(values["people"]) if p not in (name, *values["aliases"])]
        print(f"  - id: {quoted(code)}")
        print(f"    name: {quoted(name)}")
        print(f"    kind: {cells[8] or 'state'}")
        for column in COLUMNS:
            if unique(values[column]):
                joined = ", ".join(map(quoted, unique(values[column])))
                print(f"    {column}: [{joined}]")
    left_out = sorted(set(iso) - used)
    print("# Left out of ISO 3166-1: " + " ".join(left_out))


main()
