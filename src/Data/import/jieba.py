#!/usr/bin/env python3
"""Writes Data/Lexicon from jieba's own tables.

usage: jieba.py JIEBA-MODULE-FOLDER DATA-FOLDER

The first argument is the folder `jieba` of the unpacked Debian package python3-jieba 0.42.1. Only its data files are
run, never the segmenter. Probabilities are natural logarithms, written so that the same double is read back.
"""
import hashlib
import itertools
import pathlib
import sys

LETTERS = "BEMS"
READ = [
    "dict.txt",
    "finalseg/prob_start.py", "finalseg/prob_trans.py", "finalseg/prob_emit.py",
    "posseg/prob_start.py", "posseg/prob_trans.py", "posseg/prob_emit.py", "posseg/char_state_tab.py",
]


def main(jieba, data):
    lexicon = data / "Lexicon"
    lexicon.mkdir(parents=True, exist_ok=True)
    for name in READ:
        print(hashlib.sha256((jieba / name).read_bytes()).hexdigest(), name)
    write_words(jieba, lexicon)
    write_cut_model(jieba / "finalseg", lexicon)
    write_tag_model(jieba / "posseg", lexicon)


def write_words(jieba, lexicon):
    words, total = {}, 0
    for line in (jieba / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, tag = line.strip().split(" ")
        words[word] = (frequency, tag)
        total += int(frequency)
    write(lexicon / "words.tsv", "word frequency tag",
          ((word, *words[word]) for word in sorted(words)))
    write(lexicon / "words-total.tsv", "total", [(total,)],
          "Sum of the frequencies, a word that the dictionary lists twice counted twice.")


def write_cut_model(folder, lexicon):
    start, transitions, emissions = (table(folder / name) for name in ("prob_start.py", "prob_trans.py", "prob_emit.py"))
    write(lexicon / "cut-start.tsv", "letter log", ((y, repr(start[y])) for y in LETTERS))
    write(lexicon / "cut-transitions.tsv", "from to log",
          ((x, y, repr(transitions[x][y])) for x in LETTERS for y in LETTERS if y in transitions[x]))
    characters = sorted(set().union(*emissions.values()))
    write(lexicon / "cut-emissions.tsv", "character B E M S",
          ((c, *(repr(emissions[y][c]) if c in emissions[y] else "" for y in LETTERS)) for c in characters))


def write_tag_model(folder, lexicon):
    start, transitions, emissions, states = (
        table(folder / name) for name in ("prob_start.py", "prob_trans.py", "prob_emit.py", "char_state_tab.py"))
    write(lexicon / "tag-start.tsv", "letter tag log", ((*y, repr(start[y])) for y in sorted(start)))
    write(lexicon / "tag-transitions.tsv", "letter tag next-letter next-tag log",
          ((*x, *y, repr(transitions[x][y])) for x in sorted(transitions) for y in sorted(transitions[x])))
    write(lexicon / "tag-emissions.tsv", "character letter tag log",
          sorted((c, *y, repr(log)) for y in emissions for c, log in emissions[y].items()))
    write(lexicon / "tag-states.tsv", "character states",
          ((c, " ".join(map("-".join, sorted(states[c])))) for c in sorted(states)),
          "States that a character may take, letter and tag; a character without a row may take all.")


def table(path):
    names = {}
    exec(compile(path.read_text(encoding="utf-8"), path.name, "exec"), names)
    return names["P"]


def write(path, columns, rows, *comments):
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for comment in (f"Made by import/{pathlib.Path(__file__).name}; not edited by hand.", *comments):
            file.write(f"# {comment}\n")
        for cells in itertools.chain([columns.split(" ")], rows):
            file.write("\t".join(map(str, cells)) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
