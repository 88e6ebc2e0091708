#!/usr/bin/env python3
"""day.py MDG-CLINIC SOURCE OUT PATIENTS: a day of the clinic, and everything it says counted again from its plan.

Nothing here uses the library: what each patient should come to stands in cases.tsv and people.json, what there is to touch in
the registry.
SPDX-License-Identifier: Apache-2.0
"""
import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections import Counter

PROGRAM, SOURCE, OUT, PATIENTS = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), int(sys.argv[4])
DAY, OLD_DAY = "2026-11-26", "2025-11-20"
XML = "{urn:madoguchi:claim:2}"
# The journal waits for its disk; here it is the books that are tested.
MEMORY = {"TMPDIR": "/dev/shm"} if os.access("/dev/shm", os.W_OK | os.X_OK) else {}

# What a day does not come to, and why.
NOT_TOUCHED = {
    ("visit_step", "working"): "the library is at work: no step that anybody answers",
}
ONLY_ON_OLD_DAYS = {
    ("visit_choice", "insurance_card"): "no insurance card is valid after 2025-12-01 (R-DATE-05)",
    ("visit_outcome", "interim"): "the interim rule ended on 2026-03-31 (R-DATE-13)",
}

failures = []


def check(right, what):
    if not right:
        failures.append(what)


def equal(found, expected, what):
    check(found == expected, f"{what}: {str(found)[:600]}, expected {str(expected)[:600]}")


def rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    names = lines[0].lstrip("# ").split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:] if line]


def run(name, *options, day=DAY):
    out = OUT / name
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run([PROGRAM, "day", "--out", str(out), "--day", day, *options], capture_output=True, text=True,
                          timeout=200, env=os.environ | MEMORY)
    check(done.returncode == 0, f"{name}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    if not (out / "report.txt").exists():
        sys.exit("\n".join(failures))
    print(f"{name}: {done.stdout.splitlines()[-1]}")
    return out


CASES = {row["id"]: row for row in rows(SOURCE / "sdk/clinic/day/cases.tsv")}
KINDS = json.loads((SOURCE / "sdk/clinic/day/people.json").read_text(encoding="utf-8"))["kinds"]


def holds(case, day):
    return (case["from"] == "-" or case["from"] <= day) and (case["until"] == "-" or day <= case["until"])


def payer(case):
    """Whom the claim goes to: by the people of the case, unless it goes by the declaration."""
    if case["claim"] == "-":
        return "-"
    return "unknown" if case["claim"] == "unknown" else KINDS[case["people"]]["payer"]


def check_visits(out, day):
    """Every patient came to what the plan says."""
    plan = rows(out / "plan.tsv")
    visits = {row["patient"]: row for row in rows(out / "visits.tsv")}
    equal(sorted(visits), sorted(row["patient"] for row in plan), "the patients of the books")
    for planned in plan:
        case, visit = CASES[planned["case"]], visits[planned["patient"]]
        share = "0-0" if case["outcome"] == "abandoned" else KINDS[case["people"]]["share"]
        expected = {name: case[name] for name in ("outcome", "path", "share", "verified", "checked", "later", "claim")}
        expected |= {"range": share, "payer": payer(case)}
        found = {name: visit[name] for name in expected}
        equal(found, expected, f"{planned['patient']} {planned['case']}")
        check(holds(case, day), f"{planned['case']} cannot happen on {day}")
    return [CASES[row["case"]] for row in plan]


def check_claims(out, patients):
    """One claim of each who has one, valid, on its path and to its payer."""
    xml = out / "claims.xml"
    done = subprocess.run(["xmllint", "--noout", "--schema", str(SOURCE / "docs/claim-record.xsd"), str(xml)],
                          capture_output=True, text=True)
    check(done.returncode == 0, f"claims.xml is not valid: {done.stderr}")
    planned = {f"P{number:03}": case for number, case in enumerate(patients, 1) if case["claim"] != "-"}
    claims = ElementTree.parse(xml).getroot().findall(XML + "InsuranceClaim")
    equal(Counter(claim.findtext(XML + "PatientNumber") for claim in claims), Counter(list(planned)), "whose claims there are")
    for claim in claims:
        number = claim.findtext(XML + "PatientNumber")
        case = planned.get(number)
        if case is None:
            continue
        kind = KINDS[case["people"]]
        equal(claim.findtext(XML + "ClaimPath"), case["claim"], f"{number}: path of the claim")
        insurers = [held["InsurerNumber"] for held in kind["on_file"]]
        if case["claim"] != "unknown" and kind["payer"] != "assistance":
            check(claim.findtext(XML + "InsurerNumber") in insurers, f"{number}: insurer")
            if case["checked"] != "-" and case["outcome"] != "document":
                equal(claim.findtext(XML + "BurdenRatio"), str(kind["burden"]), f"{number}: share of the claim")
        expenses = len(claim.findall(XML + "PublicExpense"))
        more = "expense" in case["before"] or kind["payer"] == "assistance" or "ticket" in kind
        equal(expenses, 1 if more else 0, f"{number} {case['id']}: public expenses")
    with open(out / "claims.csv", encoding="utf-8-sig", newline="") as file:
        lines = [line for line in csv.reader(file) if line and not line[0].startswith("#")]
    equal(sum(1 for line in lines if any(cell in planned for cell in line)), len(planned), "claims in the CSV file")
    check_uke(out, planned)
    return len(planned)


def check_uke(out, planned):
    """Each examining body has the claims of its own payers; the totals are those of the plan (docs/uke.md)."""
    federation = {"national", "late_elderly"}
    for body, of_body in (("1", lambda case: payer(case) not in federation), ("2", lambda case: payer(case) in federation)):
        expected = {number: case for number, case in planned.items() if of_body(case)}
        text = (out / f"claims-{body}.uke").read_bytes().decode("cp932").rstrip("\x1a")
        lines = [line.split(",") for line in text.split("\r\n") if line]
        equal(lines[0][:2], ["IR", body], f"head of claims-{body}.uke")
        equal([line[13] for line in lines if line[0] == "RE"], list(expected), f"whose claims stand in claims-{body}.uke")
        insured = [case for case in expected.values() if KINDS[case["people"]]["payer"] != "assistance"]
        expenses = sum("expense" in case["before"] or KINDS[case["people"]]["payer"] == "assistance"
                       or "ticket" in KINDS[case["people"]] for case in expected.values())
        points = sum(75 if "known" in case["before"] else 291 for case in expected.values())
        count = Counter(line[0] for line in lines)
        equal((count["HO"], count["KO"]), (len(insured), expenses), f"payers in claims-{body}.uke")
        equal(lines[-1], ["GO", str(len(insured) + expenses), str(points), "99"], f"totals of claims-{body}.uke")


def rate(part, whole):
    return -1 if whole == 0 else (part * 20000 + whole) // (whole * 2)


def check_usage(out, patients, claims):
    """R-STAT-01, R-STAT-03: each patient comes once in this day."""
    card = sum(case["checked"] == "card" for case in patients)
    online = sum(case["checked"] != "-" for case in patients)
    expected = {"card_checks": card, "online_checks": online, "card_persons": card, "checked_persons": online,
                "usage_claims": claims, "rate_a": rate(card, online), "rate_b": rate(card, claims)}
    equal({row["figure"]: int(row["value"]) for row in rows(out / "usage.tsv")}, expected, "usage")


def check_pending(out, patients):
    expected = [f"P{number:03}" for number, case in enumerate(patients, 1) if case["later"] == "1"]
    equal([row["patient"] for row in rows(out / "pending.tsv")], expected, "what has to be confirmed later")


def check_numbers(out):
    """R-PRIV-01: no twelve digits anywhere, in whatever width; and nothing of what somebody typed."""
    for row in rows(out / "visits.tsv"):
        check(not re.search(r"\d", row["history"]), f"{row['patient']}: digits in the history")
    for path in sorted(out.rglob("*")):
        text = unicodedata.normalize("NFKC", path.read_bytes().decode("cp932" if path.suffix == ".uke" else "utf-8"))
        for found in re.finditer(r"(?<!\d)\d{12}(?!\d)", text):
            failures.append(f"{path.name}: twelve digits at {found.start()}")


def check_day(out, day):
    patients = check_visits(out, day)
    claims = check_claims(out, patients)
    check_usage(out, patients, claims)
    check_pending(out, patients)
    check_numbers(out)
    return patients


def registry(code_set):
    lines = (SOURCE / "abi/registry/codes.tsv").read_text(encoding="utf-8").splitlines()
    return {(code_set, line.split("\t")[1]) for line in lines if line.split("\t")[0] == code_set}


def check_touched(out, old_out, patients, old_patients):
    """Every step, answer, outcome, verification, path and share there is, but those that cannot be and why."""
    def touched(folder, of):
        found = {tuple(line.split("\t")) for line in (folder / "touched.tsv").read_text().splitlines()}
        for code_set, name in (("visit_outcome", "outcome"), ("verification", "verified"), ("claim_path", "path"),
                               ("share", "share")):
            found |= {(code_set, "none" if case[name] == "-" else case[name]) for case in of} & registry(code_set)
        return found
    there = set().union(*(registry(name) for name in ("visit_step", "visit_choice", "visit_outcome", "verification",
                                                      "claim_path", "share")))
    today = touched(out, patients)
    equal(sorted(there - today), sorted(NOT_TOUCHED.keys() | ONLY_ON_OLD_DAYS.keys()), "not touched")
    both = today | touched(old_out, old_patients)
    equal(sorted(there - both), sorted(NOT_TOUCHED), "not touched on the old day either")


def check_cases():
    known = {line.split("\t")[0] for path in (SOURCE / "sdk/rules/data/rules").glob("*.tsv")
             for line in path.read_text(encoding="utf-8").splitlines()}
    for case in CASES.values():
        for rule in case["rules"].split():
            check(rule in known, f"{case['id']}: no rule {rule}")


def main():
    check_cases()
    out = run("day", "--patients", str(PATIENTS), "--seed", "1")
    patients = check_day(out, DAY)
    equal(len(patients), PATIENTS, "patients")
    equal({case["id"] for case in patients}, {case["id"] for case in CASES.values() if holds(case, DAY)},
          "cases of the day, each at least once")

    gone_by = [case["id"] for case in CASES.values() if not holds(case, DAY)]
    old_out = run("old_day", "--cases", ",".join(gone_by), "--patients", str(len(gone_by)), day=OLD_DAY)
    old_patients = check_day(old_out, OLD_DAY)
    check_touched(out, old_out, patients, old_patients)

    some = ["--cases", "face,pin,pin_wrong,none_declaration,certificate_number,late_elderly_2", "--patients", "8"]
    first, again = run("first", *some, "--seed", "7"), run("again", *some, "--seed", "7")
    for name in ("plan.tsv", "visits.tsv", "usage.tsv", "pending.tsv", "claims.xml", "claims.csv", "claims-1.uke", "claims-2.uke", "report.txt"):
        check((first / name).read_bytes() == (again / name).read_bytes(), f"{name}: another one for the same seed")
    other = run("other", *some, "--seed", "8")
    check((other / "plan.tsv").read_bytes() != (first / "plan.tsv").read_bytes(), "the same plan for another seed")
    if failures:
        sys.exit("\n".join(failures))


main()
