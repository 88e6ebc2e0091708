#!/usr/bin/env python3
"""independent.py FILE: an UKE file read by another program, with a table of columns of its own. It shares nothing with the
library but the public facts. Prints what it counted; every fault ends it.

SPDX-License-Identifier: Apache-2.0
"""
import codecs
import csv
import io
import re
import sys

COUNTS = {"1": {"IR": 10, "RE": 38, "HO": 15, "KO": 12, "SN": 9, "CO": 5, "GO": 4},
          "3": {"UK": 10, "IR": 9, "RE": 27, "HO": 14, "KO": 10, "SN": 9, "CO": 11, "GO": 4},
          "4": {"YK": 9, "RE": 42, "HO": 14, "KO": 10, "SN": 9, "CO": 3, "GO": 4}}
WIDTHS = {("RE", 5): 40, ("RE", 12): 10, ("HO", 3): 38, ("HO", 4): 38, ("CO", 5): 400}  # 1 medical, most bytes
NAME, SYMBOL, NUMBER = 4, 2, 3


def fail(line, what):
    sys.exit(f"line {line}: {what}")


def jis_x_0208(text):
    """Every two-byte character is in a row of JIS X 0208: 1 to 8 and 16 to 84."""
    for pair in re.findall(r"[^\x00-\x7f]", text):
        code = pair.encode("cp932")
        if len(code) != 2:
            return False
        row = (code[0] - (0x81 if code[0] < 0xA0 else 0xC1)) * 2 + (1 if code[1] < 0x9F else 2)
        if not (1 <= row <= 8 or 16 <= row <= 84):
            return False
    return True


def one_width(text):
    return text.isascii() or not re.search(r"[\x00-\x7f]", text)


def main(path):
    data = open(path, "rb").read()
    if not data.endswith(b"\r\n\x1a") or data.count(b"\x1a") != 1:
        fail("last", "no end mark")
    body = data[:-1]
    if body.count(b"\n") != body.count(b"\r\n") or b'"' in body:
        fail("?", "a line end that is not CR LF, or a quote")
    text = codecs.decode(body, "cp932")
    rows = list(csv.reader(io.StringIO(text, newline=""), quoting=csv.QUOTE_NONE))
    counts = COUNTS[{"IR": "1", "UK": "3", "YK": "4"}[rows[0][0]]]
    receipts, payers, points, order = 0, 0, 0, ""
    for number, row in enumerate(rows, 1):
        record = row[0]
        if len(row) != counts.get(record):
            fail(number, f"{record}: {len(row)} columns")
        if not jis_x_0208(",".join(row)) or not all(one_width(cell) for cell in row):
            fail(number, f"{record}: characters")
        for (of, column), most in WIDTHS.items():
            if of == record and column <= len(row) and "IR" == rows[0][0] and len(row[column - 1].encode("cp932")) > most:
                fail(number, f"{record} {column}: too long")
        order += record + " "
        if record == "RE":
            receipts, insured = receipts + 1, False
            if row[1] != str(receipts) or not re.fullmatch(r"\d{4}", row[2]) or not re.fullmatch(r"\d{8}", row[6]):
                fail(number, "RE: number, type or day")
            if row[NAME].count("\u3000") > 1 or row[NAME].endswith("\u3000"):
                fail(number, "RE: name")
        elif record == "HO":
            insured, payers, points = True, payers + 1, points + int(row[5] or 0)
            if not re.fullmatch(r" *\d+", row[1]) or len(row[1]) != 8 or len(row[SYMBOL]) + len(row[NUMBER]) > 19:
                fail(number, "HO: insurer, symbol or number")
            if row[1] in ("77777777", "77777779") and (row[SYMBOL] or set(row[NUMBER]) - set("7７")):
                fail(number, "HO: an unknown qualification")
        elif record == "KO":
            first = not insured and rows[number - 2][0] == "RE"
            payers, points = payers + 1, points + (int(row[5] or 0) if first else 0)
            if len(row[1]) != 8 or not re.fullmatch(r"(\d{7})?", row[2]):
                fail(number, "KO: payer or recipient")
        elif record == "SN" and not re.fullmatch(r"SN,1,01,,,,(\d\d)?,,", ",".join(row)):
            fail(number, "SN")
    receipt = r"(IR )?RE (HO )?(KO ){0,4}(SN )?(CO )*"
    if not re.fullmatch(rf"({rows[0][0]} )({receipt})*GO ", order):
        fail("?", "the order of the records")
    if rows[-1] != ["GO", str(payers), str(points), "99"]:
        fail(len(rows), f"GO {rows[-1]} instead of {payers}, {points}")
    print(f"{receipts} claims, {payers} payers, {points} points")


main(sys.argv[1])
