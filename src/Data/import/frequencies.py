"""Imports how often each simplified character occurs, added up over the words of jieba's dictionary.

usage: frequencies.py JIEBA_FOLDER DATA_FOLDER

JIEBA_FOLDER is the installed Python package jieba (it holds dict.txt); DATA_FOLDER is src/Data, into which opencc.py
has been run before.
"""

import collections
import pathlib
import sys


def main():
    jieba, data = map(pathlib.Path, sys.argv[1:3])
    rows = (data / "Script" / "characters.tsv").read_text(encoding="utf-8").splitlines()[3:]
    traditional = {s for s, t in (row.split("\t") for row in rows) if s != t}

    counts = collections.Counter()
    for line in (jieba / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split(" ")
        for character in word:
            if "\u4e00" <= character <= "\u9fff" and character not in traditional:
                counts[character] += int(count)

    lines = [
        "# How often each simplified character occurs in the corpus behind jieba's dictionary.",
        "# From python3-jieba 0.42.1, dict.txt (MIT), made by import/frequencies.py; do not edit by hand.",
        "character\tcount",
    ]
    lines += [f"{c}\t{n}" for c, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    (data / "Repair" / "frequencies.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


main()
