#!/usr/bin/env python3
"""Makes docs/preflight.md: every finding of the check before claiming, from sdk/claim/data/findings.tsv, and the reasons of
return with their counts. `generate.py` writes; `generate.py --check` compares.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/preflight.md"
DATA = ROOT / "sdk/claim/data"
MONTHS = ("2024-01", "2024-02", "2024-03")

HEAD = """# 請求前の確認 / The check before claiming

<!-- Made from sdk/claim/data by docs/preflight/generate.py; change those, never this page. -->

`mdg_claim_check` (`abi/include/madoguchi/claim.h`) と `mdg preflight` が見つけるものの一覧です。レセプトが返戻されるものを、患者が
まだ窓口にいるうちに見つけます。純粋関数で、どのようなレコードにも指摘で答えます。
What `mdg_claim_check` and `mdg preflight` find: what would have a claim returned, found while the patient is still at the desk.
A pure function; whatever the record holds is answered by findings.

- 重さ / severity: `block` 請求してはいけない must not be claimed so, `error` 返戻となる would be returned, `warning` 要確認 to be looked
  at. `claimable` は block と error がないとき 1。 / `claimable` is 1 without block and error.
- 順番: 重いものから、同じ重さでは返戻の多い事由から、次にこの表の順。 / Order: the gravest first, then the most frequent reason
  of return, then as in this table.
- 書かれていないもの: レセコンだけが知る項目 (点数、診療年月、種別) がなくても指摘しません。あれば確かめます。 / What only the receipt
  computer knows is not missed where it is absent, and checked where it is there.
- 検証番号は警告です。不詳 (77777777、77777779) と災害 (99999999) は例外です。 / Check digits warn; the numbers of unknown claims and
  of disasters are exceptions.
- ● は指摘しません (R-NAME-02)。 / ● is never a finding.
- 確度 / confidence: 出典の H 明記・M 一つの資料・INF 推定。空欄は規則の資料による。 / H explicit, M one source, INF inferred, beside the
  source; without one, that of the rules.
- 不詳の摘要の8項目のうち、保険者等名称と事業所名は「わかる範囲で」なので警告、ほかは誤りです (R-UNK-01、R-UNK-11)。連絡先は同じ重さ
  の中で最初に示します (R-UNK-02)。`completeness` は書くべき項目のうち書いてあるものの割合です。 / Of the eight items of an unknown
  claim's remarks, the insurer's name and the employer are warnings, as far as they are known; the others are errors. The contact
  comes first among its equals. `completeness` is how much of them is written.
- 調べないもの: 受給者番号・保険者番号の実在、医療機関コードの検証番号、70歳以上の割合の発効期日 (レコードにないため。割合は作るときに
  受診日で選ぶ)。 / Not looked at: whether a number exists, the check digit of the institution code, the first day of a ratio from 70 on
  (the record has none; the ratio is chosen by the day of the visit when a claim is made).
"""


def table(name):
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    columns = lines[0].removeprefix("# ").split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:] if line]


def reasons_table():
    names = {}
    for line in (ROOT / "abi/registry/codes.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] == "return_reason":
            names[cells[1]] = f"{cells[4]} / {cells[5]}"
    rows = table("return_reasons.tsv")
    totals = {row["reason"]: sum(int(row[month]) for month in MONTHS) for row in rows}
    lines = ["", "## 返戻の事由 / Reasons of return", "",
             "資格の返戻の件数 (S0、R-RET-01〜04)。 / Returns for the qualification, by count.", "",
             f"| 順位 / rank | 事由 / reason | {' | '.join(MONTHS)} | 計 / total |", "|---|---|---|---|---|---|"]
    for rank, row in enumerate(sorted(rows, key=lambda row: -totals[row["reason"]]), 1):
        counts = " | ".join(f"{int(row[month]):,}" for month in MONTHS)
        lines.append(f"| {rank} | `{row['reason']}` {names[row['reason']]} | {counts} | {totals[row['reason']]:,} |")
    sums = " | ".join(f"{sum(int(row[month]) for row in rows):,}" for month in MONTHS)
    return lines + [f"| | 計 / total | {sums} | {sum(totals.values()):,} |"]


def finding(row):
    days = f"{row['valid_from']}〜{row['valid_to']}" if row["valid_from"] or row["valid_to"] else ""
    source = "<br>".join(filter(None, [row["rules"], row["source"], days]))
    return (f"| `{row['id']}` | {row['severity']} | {row['ja']}<br>{row['en']} | {row['fix_ja']}<br>{row['fix_en']} | "
            f"{row['return_reason']} | {source} |")


def page():
    rows = table("findings.tsv")
    lines = [HEAD + "\n" + f"## 指摘 / Findings ({len(rows)})", "",
             "| 番号 / id | 重さ | 指摘 / finding | 対処 / fix | 返戻 / returned as | 規則・出典・適用 / rules, source, validity |",
             "|---|---|---|---|---|---|"]
    return "\n".join(lines + [finding(row) for row in rows] + reasons_table()) + "\n"


def main():
    made = page()
    if len(sys.argv) == 1:
        PAGE.write_text(made, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        sys.exit("docs/preflight.md is stale; run docs/preflight/generate.py")
    print("preflight: the page is what the data says")


main()
