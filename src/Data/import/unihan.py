"""Imports readings, shapes and look-alikes of Chinese characters from the Unicode character database.

usage: unihan.py UNICODE_FOLDER DATA_FOLDER

UNICODE_FOLDER is /usr/share/unicode of the Debian package unicode-data (it holds Unihan_Readings.txt.bz2,
Unihan_DictionaryLikeData.txt.bz2 and EquivalentUnifiedIdeograph.txt); DATA_FOLDER is src/Data.
"""

import bz2
import pathlib
import re
import sys

ORIGIN = "# From Debian unicode-data 15.0.0-1 (Unicode 15.0, Unicode licence), made by import/unihan.py; do not edit by hand."


def write(path, title, header, rows):
    lines = [f"# {title}", ORIGIN, "\t".join(header)] + ["\t".join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def in_gbk(character):
    try:
        return len(character.encode("gbk")) == 2
    except UnicodeEncodeError:
        return False


def values(path, field):
    for line in bz2.open(path, "rt", encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 3 and cells[1] == field:
            character = chr(int(cells[0][2:], 16))
            if in_gbk(character):
                yield character, cells[2].split(" ")[0]


def look_alikes(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)", line)
        if match:
            first, last, ideograph = match.groups()
            for code in range(int(first, 16), int(last or first, 16) + 1):
                if 0x2E80 <= code <= 0x2FDF:
                    yield chr(code), chr(int(ideograph, 16))


def main():
    unicode, data = map(pathlib.Path, sys.argv[1:3])
    repair = data / "Repair"
    repair.mkdir(parents=True, exist_ok=True)
    write(repair / "readings.tsv", "First Mandarin reading (kMandarin) of each character that GBK holds.",
          ["character", "reading"], sorted(values(unicode / "Unihan_Readings.txt.bz2", "kMandarin")))
    write(repair / "shapes.tsv", "Cangjie code (kCangjie) of each character that GBK holds: a letter for each component.",
          ["character", "shape"], sorted(values(unicode / "Unihan_DictionaryLikeData.txt.bz2", "kCangjie")))
    write(repair / "look-alikes.tsv", "Radicals that stand for the character they look like (EquivalentUnifiedIdeograph).",
          ["radical", "ideograph"], sorted(look_alikes(unicode / "EquivalentUnifiedIdeograph.txt")))


main()
