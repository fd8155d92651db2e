#!/usr/bin/env python3
"""Reads tables with pandas, with the types that datapackage.json tells, and prints each column: name, type, fields.

usage: read-tables.py FOLDER
"""
import json
import pathlib
import sys

import pandas

TYPES = {"string": "string", "integer": "Int64", "number": "float64", "boolean": "boolean"}


def main(folder):
    folder = pathlib.Path(folder)
    for resource in json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["resources"]:
        fields = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        dates = [name for name, kind in fields.items() if kind == "date"]
        path = folder / resource["path"]
        if resource["format"] == "csv":
            missing = resource["schema"]["missingValues"]
            table = pandas.read_csv(path, dtype={n: TYPES[t] for n, t in fields.items() if t != "date"}, parse_dates=dates, na_values=missing, keep_default_na=False, encoding=resource["encoding"])
        else:
            table = pandas.read_json(path, lines=True, dtype=False, convert_dates=dates)
        for name in table.columns:
            cells = ["" if pandas.isna(cell) else str(cell) for cell in table[name]]
            print(resource["name"], name, table[name].dtype, *cells, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
