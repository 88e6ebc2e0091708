#!/usr/bin/env python3
"""Makes docs/requirements.md: every rule of the rulebook, and where it is tested or why it is not. `generate.py` writes;
`generate.py --check` compares, and fails besides where a rule is neither tested nor listed with its reason, or is
both, where a listed rule does not exist, and where code cites a rule that the rulebook does not have.

A rule is tested where the name or a tag of a test case, or a script that is a test, names its id.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/requirements.md"
UNTESTED = ROOT / "tests/rules/untested.tsv"
ID = re.compile(r"\bR-[A-Z]+-\d\d\b")
CASE = re.compile(r'(?:TEST_CASE|SECTION)\(\s*((?:"(?:[^"\\]|\\.)*"[\s,]*)+)')

FAMILIES = {
    "R-SYS": "システムと関係者 / systems and parties", "R-CARD": "カード / cards", "R-DOC": "書類 / documents",
    "R-AUTH": "本人確認の方法 / methods of verification", "R-VIS": "目視 / visual check by staff",
    "R-CERT": "電子証明書の期限 / validity of the certificate", "R-FAC": "施設と種類 / facilities and classes",
    "R-MOB": "モバイルとスマートフォン / mobile tools and phones", "R-CONS": "同意と閲覧 / consent and viewing",
    "R-ONL": "確認結果の意味 / meaning of the answer", "R-FLOW": "確認の手順 / the ladder",
    "R-DECL": "被保険者資格申立書 / the declaration", "R-BURD": "自己負担 / the patient's share",
    "R-CLM": "請求の方法 / ways to claim", "R-UNK": "不詳の請求 / unknown claims", "R-RET": "返戻 / returned claims",
    "R-MATCH": "照合 / comparing", "R-NAME": "氏名と文字 / names and characters",
    "R-DOWN": "システム障害時モード / system failure mode", "R-ERR": "エラーと対処 / errors and remedies",
    "R-EPR": "電子処方箋 / electronic prescription", "R-PUB": "公費と診察券 / public expense and patient card",
    "R-DATE": "日付 / the timeline", "R-INS": "保険者と加入者 / insurers and insured",
    "R-STAT": "統計 / statistics", "R-PRIV": "個人情報 / privacy", "R-DEV": "機器 / devices",
    "R-SUP": "補助・手引・窓口 / subsidies, manuals, contacts", "R-CONF": "資料の食い違い / where sources differ"}

HEAD = """# 規則と試験 / Rules and their tests

<!-- Made from sdk/rules/data/rules and the tests by docs/requirements/generate.py; change those, never this page. -->

このプロジェクトが従う規則のすべてと、それを確かめる試験です。規則はデータ (`sdk/rules/data/rules/`) で、`mdg rules` でも読めます
([rulebook.md](rulebook.md))。
Every rule this project follows, and the tests that check it. The rules are data, also read by `mdg rules`.

| 出典 / source | 資料 / document |
|---|---|
| S0 | 厚生労働省 12月2日以降の受付窓口での資格確認の説明資料 (2024年11月) / the ministry's slides on checking at the counter from 2 December |
| S1 | 共済組合のマイナ保険証Q&A (2023年から2024年初め。一部は後の資料に替わった) / a mutual-aid association's questions and answers, partly superseded |
| S2 | 厚生労働省の通知「マイナンバーカードで資格確認ができない場合」と別添、照合の事務連絡 (2023年7月) / the ministry's notice on cards that cannot be verified, with attachments |
| S3 | 保険医協会の学習会資料 (2025年7〜8月) / a study session of an insurance doctors' association |
| S4 | 医師の団体の資料集: 厚生労働省の事務連絡 (2025年11月12日)、利用率、不詳レセプト、不具合の調査 (2025年11月〜2026年1月) / a doctors' association's bundle with the ministry's notice of 2025-11-12 |

確度 / confidence: H 明記 explicit, M 推定を含む short inference, L 不確か doubtful。出典の "inferred" は、月や年だけが書かれ、日を
推定したもの。 / "inferred" in a source: only the month or year is written, the day is ours.
"""


def table(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[0].removeprefix("# ").split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:] if line]


def rules():
    found = {}
    for path in sorted((ROOT / "sdk/rules/data/rules").glob("*.tsv")):
        found.update({row["id"]: row for row in table(path)})
    return found


def without_comments(path):
    return re.sub(r"^\s*#.*$", "", path.read_text(encoding="utf-8"), flags=re.M)


def tests():
    """{id: [files that test it]}"""
    found = {}
    for path in sorted((ROOT / "tests").rglob("*")):
        if path.suffix == ".cpp":
            named = " ".join(CASE.findall(path.read_text(encoding="utf-8")))
        elif path.suffix in (".sh", ".py") and "house" not in path.parts:
            named = without_comments(path)
        else:
            continue
        for rule in set(ID.findall(named)):
            found.setdefault(rule, []).append(str(path.relative_to(ROOT)))
    return found


def cited():
    """{id: a place in sdk/ or abi/ that cites it}"""
    found = {}
    for folder in ("sdk", "abi/include", "abi/registry", "plugins", "samples"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in (".cpp", ".hpp", ".h", ".c", ".tsv", ".py", ".json", ".md"):
                for rule in ID.findall(path.read_text(encoding="utf-8")):
                    found.setdefault(rule, str(path.relative_to(ROOT)))
    return found


def cell(text):
    return text.replace("|", "\\|")


def validity(rule):
    if rule["valid_from"] or rule["valid_to"]:
        return f"{rule['valid_from']}〜{rule['valid_to']}"
    return ""


def proof(rule, tested, reasons):
    if rule in tested:
        return "<br>".join(f"[{pathlib.PurePath(path).name}](../{path})" for path in tested[rule])
    return f"— {reasons[rule]}" if rule in reasons else ""


def page(book, tested, reasons):
    lines = [HEAD]
    lines += ["| 系列 / family | | 規則 / rules | 試験 / tested | 理由 / listed |", "|---|---|---|---|---|"]
    for family, title in FAMILIES.items():
        ids = [rule for rule in book if rule.rpartition("-")[0] == family]
        lines.append(f"| [{family}](#{family.lower()}) | {title} | {len(ids)} | {sum(rule in tested for rule in ids)} | "
                     f"{sum(rule in reasons for rule in ids)} |")
    for family, title in FAMILIES.items():
        lines += ["", f"## {family}", "", title, "",
                  "| 番号 / id | 規則 / rule | 適用 / validity | 出典 / source | 確度 | 試験 / tests |", "|---|---|---|---|---|---|"]
        lines += [f"| {rule['id']} | {cell(rule['ja'])}<br>{cell(rule['en'])} | {validity(rule)} | {cell(rule['source'])} | "
                  f"{rule['confidence']} | {proof(rule['id'], tested, reasons)} |"
                  for rule in book.values() if rule["id"].rpartition("-")[0] == family]
    return "\n".join(lines) + "\n"


def faults(book, tested, reasons, listed):
    for rule, place in cited().items():
        if rule not in book:
            yield f"{place} cites {rule}, which the rulebook does not have"
    for rule in sorted(set(tested) - set(book)):
        yield f"{tested[rule][0]} names {rule}, which the rulebook does not have"
    for rule in listed:
        if rule not in book:
            yield f"{UNTESTED.name} lists {rule}, which the rulebook does not have"
        if listed.count(rule) > 1:
            yield f"{UNTESTED.name} lists {rule} twice"
        if not reasons[rule].strip():
            yield f"{UNTESTED.name} gives no reason for {rule}"
    for rule in book:
        if rule.rpartition("-")[0] not in FAMILIES:
            yield f"{rule}: its family has no title in {pathlib.Path(__file__).name}"
        if rule in tested and rule in reasons:
            yield f"{rule} is tested by {tested[rule][0]} and listed as untested"
        if rule not in tested and rule not in reasons:
            yield f"{rule} is neither named by a test nor listed in {UNTESTED.name}: {book[rule]['en']}"


def main():
    book, tested = rules(), tests()
    rows = table(UNTESTED)
    reasons, listed = {row["id"]: row["reason"] for row in rows}, [row["id"] for row in rows]
    made = page(book, tested, reasons)
    if len(sys.argv) == 1:
        PAGE.write_text(made, encoding="utf-8")
        print(f"requirements: {len(book)} rules, {sum(rule in tested for rule in book)} tested, {len(reasons)} listed")
        return
    found = sorted(set(faults(book, tested, reasons, listed)))
    if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        found.append("docs/requirements.md is stale; run docs/requirements/generate.py")
    for fault in found:
        print(fault)
    if found:
        sys.exit(f"requirements: {len(found)} faults")
    print(f"requirements: {len(book)} rules, all are tested or listed")


main()
