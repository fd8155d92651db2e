#!/usr/bin/env python3
"""Writes expected.tsv: what jieba 0.42.1 (Debian python3-jieba) makes of texts.tsv.

usage: make-expected.py

Words are separated by │, a tag follows its word after ╱.
"""
import csv
import io
import logging
import pathlib
import sys

import jieba
import jieba.posseg

HERE = pathlib.Path(__file__).parent
ESCAPES = {"\r": "\\r", "\n": "\\n", "\t": "\\t"}


def rows(name):
    lines = (line for line in (HERE / name).read_text(encoding="utf-8").split("\n") if line and not line.startswith("# "))
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def unescape(text):
    for character, escape in ESCAPES.items():
        text = text.replace(escape, character)
    return text


def escape(text):
    return "".join(ESCAPES.get(character, character) for character in text)


def results(prefix, texts):
    for text in texts:
        plain = unescape(text)
        yield prefix + "cut", text, "│".join(jieba.cut(plain))
        yield prefix + "cut-no-hmm", text, "│".join(jieba.cut(plain, HMM=False))
        yield prefix + "tag", text, "│".join(f"{p.word}╱{p.flag}" for p in jieba.posseg.cut(plain))
        yield prefix + "tag-no-hmm", text, "│".join(f"{p.word}╱{p.flag}" for p in jieba.posseg.cut(plain, HMM=False))


def main():
    if jieba.__version__ != "0.42.1":
        sys.exit(f"jieba 0.42.1 is due, not {jieba.__version__}")
    jieba.setLogLevel(logging.ERROR)
    texts = [row["text"] for row in rows("texts.tsv")]
    expected = list(results("", texts))
    words = "".join(" ".join(filter(None, row.values())) + "\n" for row in rows("user-words.tsv"))
    jieba.load_userdict(io.BytesIO(words.encode("utf-8")))
    expected += results("user-", texts)
    with (HERE / "expected.tsv").open("w", encoding="utf-8", newline="\n") as file:
        file.write("# Made by make-expected.py from texts.tsv with jieba 0.42.1; not edited by hand.\nmode\ttext\ttokens\n")
        for mode, text, tokens in expected:
            file.write(f"{mode}\t{text}\t{escape(tokens)}\n")


if __name__ == "__main__":
    main()
