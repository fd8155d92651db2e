#!/usr/bin/env python3
"""Runs the original over many texts, for the test that compares with it.

usage: run-jieba.py cut|cut-no-hmm|tag|tag-no-hmm TEXTS RESULTS

TEXTS is UTF-8, texts are separated by U+0004. RESULTS has one line per text: the length of each word in characters, for tag and tag-no-hmm
followed by its tag, separated by blanks.
"""
import logging
import sys

import jieba
import jieba.posseg


def tokens(mode, text):
    hmm = not mode.endswith("-no-hmm")
    if mode.startswith("tag"):
        return (f"{len(p.word)}{p.flag}" for p in jieba.posseg.cut(text, HMM=hmm))
    return (str(len(word)) for word in jieba.cut(text, HMM=hmm))


def main(mode, source, target):
    jieba.setLogLevel(logging.ERROR)
    with open(source, encoding="utf-8", newline="") as file:
        texts = file.read().split("\x04")
    with open(target, "w", encoding="utf-8", newline="\n") as file:
        for text in texts:
            file.write(" ".join(tokens(mode, text)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
