"""record.py REGISTRY FILE KIND [PATH=VALUE…]: FILE is JSON of a record of KIND whose names are all the registry's, each
in a kind that has it; PATH (qualification.0.name) has VALUE. Says what differs and ends with 1 otherwise."""
import csv
import json
import sys


def table(path):
    with open(path, encoding="utf-8") as file:
        names = file.readline().lstrip("# ").rstrip("\n").split("\t")
        return list(csv.DictReader((line for line in file if not line.startswith("#")), names, delimiter="\t"))


def check_names(record, kind, fields, place):
    for name, value in record.items():
        if name == "kind" and not place:
            continue
        field = fields.get(name)
        if field is None or kind not in field["kinds"].split(","):
            sys.exit(f"{place}{name}: kind {kind} has no such field in the registry")
        for index, child in enumerate(value if isinstance(value, list) else []):
            check_names(child, field["child"], fields, f"{place}{name}.{index}.")


def value_at(record, path):
    for step in path.split("."):
        record = record[int(step)] if isinstance(record, list) else record[step]
    return record


registry, file, kind, *wanted = sys.argv[1:]
with open(file, encoding="utf-8") as text:
    record = json.load(text)
if record.get("kind") != kind:
    sys.exit(f"kind is {record.get('kind')}, not {kind}")
check_names(record, kind, {row["name"]: row for row in table(f"{registry}/fields.tsv")}, "")
for want in wanted:
    path, value = want.split("=", 1)
    try:
        found = str(value_at(record, path))
    except (KeyError, IndexError):
        found = "absent"
    if found != value:
        sys.exit(f"{path} is {found}, not {value}")
