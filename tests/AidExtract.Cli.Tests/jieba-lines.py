#!/usr/bin/env python3
"""Cuts the lines of standard input with the original, for the test that compares with it.

usage: jieba-lines.py cut|cut-no-hmm|tags|tags-no-hmm [DICTIONARY]
"""
import io
import logging
import sys

import jieba
import jieba.posseg


def main(mode, dictionary=None):
    jieba.setLogLevel(logging.ERROR)
    if dictionary:
        jieba.load_userdict(dictionary)
    hmm = not mode.endswith("-no-hmm")
    output = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    for line in io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8"):
        text = line.rstrip("\n")
        words = map(str, jieba.posseg.cut(text, HMM=hmm)) if mode.startswith("tags") else jieba.cut(text, HMM=hmm)
        output.write(" ".join(words) + "\n")
    output.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
