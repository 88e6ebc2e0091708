#!/usr/bin/env python3
"""day_of_visits.py COUNT: a day of a clinic, one claim_request a line. Of ten visits seven are by the current qualification,
two by a lapsed one, one by none. People, numbers and insurers are invented; the same COUNT gives the same day.

SPDX-License-Identifier: Apache-2.0
"""

import json
import sys

DAY = "2026-11-22"
FAMILY = [("見本", "ミホン"), ("窓口", "マドグチ"), ("試験", "シケン"), ("架空", "カクウ"), ("例田", "レイタ")]
GIVEN = [("花代", "ハナヨ", "2"), ("次郎", "ジロウ", "1"), ("春子", "ハルコ", "2"), ("三郎", "サブロウ", "1")]


def with_check_digit(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        product = int(digit) * (2 if place % 2 == 0 else 1)
        total += product // 10 + product % 10
    return digits + str((10 - total % 10) % 10)


def half_width(kana):
    plain = {"ミ": "ﾐ", "ホ": "ﾎ", "ン": "ﾝ", "マ": "ﾏ", "ド": "ﾄﾞ", "グ": "ｸﾞ", "チ": "ﾁ", "シ": "ｼ", "ケ": "ｹ", "カ": "ｶ",
             "ク": "ｸ", "ウ": "ｳ", "レ": "ﾚ", "イ": "ｲ", "タ": "ﾀ", "ハ": "ﾊ", "ナ": "ﾅ", "ヨ": "ﾖ", "ジ": "ｼﾞ", "ロ": "ﾛ",
             "ル": "ﾙ", "コ": "ｺ", "サ": "ｻ", "ブ": "ﾌﾞ"}  # fmt: skip
    return "".join(plain[c] for c in kana)


def person(i):
    family, given = FAMILY[i % 5], GIVEN[i // 5 % 4]
    birth = f"{1960 + i % 45}-{1 + i % 12:02d}-{1 + i % 28:02d}"
    return {"name": f"{family[0]}　{given[0]}", "name_kana": f"{half_width(family[1])} {half_width(given[1])}",
            "birth_date": birth, "sex": given[2]}  # fmt: skip


def qualification(i):
    national = i % 3 == 0
    number = with_check_digit("13805" if national else f"0613{i % 900:03d}")
    return {**person(i), "card_classification": "01", "insurer_number": number.rjust(8),
            "insured_symbol": f"{i % 90 + 10}", "insured_number": f"{100000 + i}", "insured_branch_number": "00",
            "insurer_name": "見本市" if national else "見本健康保険組合", "personal_family": "1",
            "qualification_date": "2020-04-01"}  # fmt: skip


def answered(i, lapsed):
    found = qualification(i)
    if lapsed:
        found |= {"disqualification_date": "2026-10-31", "reason_of_loss": "03"}
    return {"eligibility": [{
        "facility_code": "1311234567", "check_date": DAY, "reference_classification": "1", "result_segment": "1",
        "processing_status": "1", "validity": "2" if lapsed else "1", "qualification": [found]}]}  # fmt: skip


def declared(i):
    return {"check_date": DAY, "returning": 0, "later_information": 0, "asked_after": 1, "contacted_on": DAY,
            "visit_days": 1, "personal_family": "1", "insurer_kind": "employees",
            "declaration": [{**person(i), "declared_insurer_kind": "employees", "insurer_name": "見本健康保険組合",
                             "workplace_name": "見本商事株式会社", "address": "見本県見本市窓口町１－２－３",
                             "phone": "0300000000", "declared_ratio": "3", "visit_date": DAY, "declared_on": DAY,
                             "insured": 1, "card_shown": 1}]}  # fmt: skip


def visit(i):
    facts = declared(i) if i % 10 == 9 else answered(i, lapsed=i % 10 in (3, 6))
    return {"kind": "claim_request", "facility_code": "1311234567", "visit_date": DAY, "patient_number": f"{i + 1:05d}",
            "point_table": "1", "claim_setting": "outpatient", "card_shown": 1, **facts}  # fmt: skip


for number in range(int(sys.argv[1])):
    print(json.dumps(visit(number), ensure_ascii=False))
