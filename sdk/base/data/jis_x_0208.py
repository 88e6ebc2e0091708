#!/usr/bin/env python3
"""Makes jis_x_0208.tsv from Python's own converters: what EUC-JP holds in its two-byte plane is JIS X 0208 (1990: 6879
characters), written with the code points that code page 932 knows them by. `--check` only compares.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import sys

PLACE = pathlib.Path(__file__).with_name("jis_x_0208.tsv")


def character(row, cell):
    try:
        bytes((0xA0 + row, 0xA0 + cell)).decode("euc_jp")
    except UnicodeDecodeError:
        return None
    high = (row - 1) // 2 + (0x81 if row <= 62 else 0xC1)
    low = cell + 0x9E if row % 2 == 0 else cell + (0x3F if cell < 64 else 0x40)
    return bytes((high, low)).decode("cp932")


def runs():
    for row in range(1, 95):
        first, text = 0, ""
        for cell in range(1, 96):
            found = character(row, cell) if cell < 95 else None
            if found:
                first, text = first or cell, text + found
            elif text:
                yield row, first, text
                first, text = 0, ""


made = "# row\tcell\tcharacters\n" + "".join(f"{row}\t{cell}\t{text}\n" for row, cell, text in runs())
if "--check" in sys.argv[1:]:
    sys.exit(0 if PLACE.read_text(encoding="utf-8") == made else "jis_x_0208.tsv is not what this script makes")
PLACE.write_text(made, encoding="utf-8")
