"""Writes docs/exchange: what each message, element and code is, and how surely that is known.

SPDX-License-Identifier: Apache-2.0
"""
MADE = "<!-- sdk/eligibility/messages/generate.py が作る。表を直し、このファイルは直さない。 / Made; change the tables, never this file. -->\n"
LEGEND = ("確度: **nS** は独立した n 個の公開資料にあるもの、**inf** は推定。公式の外部インターフェイス仕様書は公開されていないので、すべて公開資料"
          "からの再構成です。\nConfidence: **nS** stands in n independent public sources, **inf** is inferred. The official "
          "specification is not public; all of this is put together from public material.\n")
DIRECTIONS = {"request": "要求 / request", "answer": "回答 / answer", "push": "通知 / push", "unknown": "? "}
FORMS = {"": "", "code": "コード / code", "date": "yyyyMMdd", "month": "yyyyMM", "number": "数 / number", "elsewhere": ""}
KINDS = {"digits": "数字{}桁 / {} digits", "chars": "{}文字まで / at most {}", "id": "英数字と - _ {}文字まで / letters, digits, - _, at most {}",
         "insurer": "数字{}桁まで、前を空白で / at most {} digits, blanks in front"}


def form_text(form):
    name, _, size = form.replace("<", "").partition("=")
    return KINDS[name].format(size, size) if name in KINDS else FORMS.get(form, form)


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def code(text):
    return f"`{text}`" if text else ""


def messages(tables):
    rows = []
    for m in tables.messages:
        layout = f"[{m['kind']}](elements.md#{m['kind']})" if m["header"] else "名前のみ / name only"
        rows.append([code(m["name"] + ("_" if m["header"] else "…")), DIRECTIONS[m["direction"]].strip(), f"{m['ja']} / {m['en']}",
                     code(m["answer"]), layout, m["confidence"], m["source"]])
    return (MADE + "# メッセージ / Messages\n\n" + LEGEND + "\n"
            "ファイル名の始まりで種類がわかり、内容で確かめます (`find_message`、`parse_message`)。名前と内容が合わないものは `MALFORMED`。"
            "名前だけが知られたものは `unknown_message` として、読まずにそのまま残します。\n"
            "The beginning of a file's name tells the message, its content confirms it. A file that holds another message than its "
            "name says is `MALFORMED`; one known by name only is kept unread as `unknown_message`.\n\n"
            + table(["名前 / name", "向き / direction", "業務 / what", "回答 / answer", "レコードと要素 / record, elements", "確度 / conf.", "出典 / source"], rows))


def block_rows(tables, name):
    for e in tables.blocks[name]:
        label = {"": "(内容 / own text)", "*": "(直接 / directly)"}.get(e["element"], code(e["element"]))
        inside = f"[{e['child']}](#{e['child']})" if e["child"] else form_text(e["form"])
        if e["entry"]:
            inside = f"`{e['entry']}`*: {inside}"
        yield [label, code(e["field"]), "必須 / yes" if e["need"] == "m" else "", inside, f"{e['ja']} / {e['en']}", e["confidence"],
               e["source"].removeprefix("terminal facts ")]


HEAD = ["要素 / element", "項目 / field", "必須 / mandatory", "形・中身 / form, inside", "意味 / meaning", "確度 / conf.", "出典 / source"]


def elements(tables):
    text = (MADE + "# 要素 / Elements\n\n" + LEGEND + "\n"
            "要素の順序は自由、知らない要素は `unknown_element` として残ります。数字は文字列で、先頭の 0 と空白を保ちます。長さは、資料に"
            "あるものだけを要求で確かめます。出典の § は調査 (terminal facts) の節。\n"
            "The order of elements is free; unknown ones are kept as `unknown_element`. Numbers are text: leading zeros and blanks "
            "stay. Of requests only the lengths that the sources state are checked. § names a section of the research (terminal facts).\n")
    for kind, (header, body) in tables.roots().items():
        names = ", ".join(code(m["name"]) for m in tables.messages if m["kind"] == kind)
        text += (f"\n## {kind}\n\n{names}: `XmlMsg` {{ `MessageHeader`: [{header}](#{header}), `MessageBody`: [{body}](#{body}) }}\n")
    for name in tables.blocks:
        kind = tables.kinds.get(name)
        text += f"\n### {name}\n\n" + (f"レコード / record `{kind}`\n\n" if kind and kind != name else "") + table(HEAD, block_rows(tables, name))
    return text


def codes(tables):
    text = (MADE + "# コード / Code lists\n\n" + LEGEND + "\n"
            "値はすべてレジストリ (`abi/registry/codes.tsv`) にあります。知らない値はそのまま残り、指摘が付きます。\n"
            "All values stand in the registry. A value this release does not know is kept, with a finding.\n")
    for row in tables.lists:
        text += f"\n## OQSCD{row['number']} {row['ja']} / {row['en']}\n\n"
        notes = [f"確度 / confidence {row['confidence']}"]
        if row["element"]:
            notes.append(f"要素 / element `{row['element']}`")
        if row["note_ja"]:
            notes.append(f"{row['note_ja']} / {row['note_en']}")
        text += "; ".join(notes) + "\n"
        values = [c for c in tables.codes if c["set"] == row["set"] and "OQSCD" + row["number"] in c["source"]]
        if values:
            text += f"\nレジストリ / registry: `{row['set']}`\n\n" + table(["値 / value", "日本語", "English"], [[code(c["code"]), c["ja"], c["en"]] for c in values])
    return text


def make(tables):
    return {"messages": messages(tables), "elements": elements(tables), "codes": codes(tables)}
