#!/usr/bin/env python3
"""Runs mdg-validate over the zoo: every bad plugin fails its own test and no other, the good one passes all.

zoo.py VALIDATOR ZOO-FOLDER [SIN …]

SPDX-License-Identifier: Apache-2.0
"""
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
# A skip of a test that needs the one that fails is no failure of its own.
FAILED = ("fail", "crash", "hang", "warn")
OPTIONS = ["--limit-scale", "0.4", "--rounds", "2"]


def sins():
    lines = (HERE / "sins.tsv").read_text(encoding="utf-8").splitlines()
    names = lines[0].removeprefix("# ").split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:]]


def run(validator, zoo, row):
    folder = zoo / row["sin"] / f"jp.example.zoo.{row['sin'].replace('_', '-')}"
    options = OPTIONS if row["mode"] == "-" else ["--mode", row["mode"], "--limit-scale", "0.4", "--rounds", "200"]
    done = subprocess.run([validator, *options, "--json", "-", folder], capture_output=True, text=True)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        return [f"no report (exit code {done.returncode}): {done.stderr.strip()}"]
    results = {result["id"]: result for result in report["results"]}
    faults = []
    good = row["sin"] == "good"
    if not good:
        own = results.get(row["test"])
        if own is None or own["result"] != row["result"]:
            faults.append(f"{row['test']} is {own and own['result']}, not {row['result']}: {own and own['reason']}")
    for name, result in results.items():
        missing = good and result["result"] == "skip" and result["offered"]
        if (result["result"] in FAILED or missing) and name != row["test"]:
            faults.append(f"{name} is {result['result']} too: {result['reason']}")
    # A warning is no fault; everything else must keep the profile from being met.
    expected = 0 if good or row["result"] == "warn" else 1
    if done.returncode != expected:
        faults.append(f"exit code {done.returncode} instead of {expected}")
    return faults


def main():
    validator, zoo = sys.argv[1], pathlib.Path(sys.argv[2])
    rows = [row for row in sins() if len(sys.argv) == 3 or row["sin"] in sys.argv[3:]]
    failed = 0
    # Most of a run is waiting.
    with concurrent.futures.ThreadPoolExecutor(max_workers=5 * (os.cpu_count() or 2)) as pool:
        for row, faults in zip(rows, pool.map(lambda it: run(validator, zoo, it), rows)):
            for fault in faults:
                print(f"{row['sin']}: {fault}")
            failed += bool(faults)
    if failed or not rows:
        sys.exit(f"zoo: {failed} of {len(rows)} plugins are not judged as they should be")
    print(f"zoo: {len(rows)} plugins, each judged as it should be")


main()
