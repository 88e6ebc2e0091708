#!/usr/bin/env python3
"""Makes the reference pages from the comments of the public headers: a page a function of the library, a page a
function table of the plugin interface, and the index. `generate.py` writes, `generate.py --check` only compares.

SPDX-License-Identifier: Apache-2.0
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
REGISTRY = HERE.parent.parent / "abi/registry"
sys.path.insert(0, str(REGISTRY))
import application_abi  # noqa: E402
import plugin_abi  # noqa: E402

MADE = "<!-- Made from the public headers by docs/reference/generate.py; change the header's comment, never this page. -->"
TAGS = {"Threads": "スレッド", "Blocks": "待ち", "Cancel": "取消", "Since": "いつから"}
THREADS = {
    "any": "どのスレッドからでも、同時にでも", "handle": "どのスレッドからでも。一つのハンドルには同時に一つ (二つ目は BUSY)",
    "setup": "他のスレッドと共有する前", "load": "一度に一つ", "worker": "装置ごとに一つのスレッド、一度に一つ",
    "control": "worker の呼出し中にも来る別のスレッド。200 ms 以内に戻る", "host-any": "プラグインのどのスレッドからでも"}
# Parameters that mean the same everywhere.
COMMON = {
    "context": "コンテキスト / an open context", "record": "レコード / a record", "operation": "操作 / an operation",
    "visit": "受付 / a visit", "field": "MDG_FIELD_…", "host_data": "mdgp_host.host_data",
    "instance": "プラグインの実体 / made by create", "device": "開いた装置 / an open device",
    "op": "呼出しの番号 / number of this call, for cancel, progress and faults", "slot": "スロットの番号 / id of a slot",
    "length": "バイト数 / bytes", "capacity": "領域のバイト数 / bytes of the memory", "limit_ms": "限度 / how long at most",
    "connection": "接続の番号 / number of the connection", "in": "ホストのもの、呼出しの間だけ / of the host, borrowed for the call",
    "out": "ホストの領域。struct_size は設定済み / memory of the host; struct_size is set"}
RETRIES = {"never": "しない / never", "fix": "直してから / after a fix", "now": "すぐに可 / safe at once", "ask": "人に尋ねて / ask a person"}


def statuses():
    lines = (REGISTRY / "status.tsv").read_text(encoding="utf-8").splitlines()
    columns = lines[0].removeprefix("# ").split("\t")
    return {row["name"]: row for row in (dict(zip(columns, line.split("\t"))) for line in lines[1:])}


STATUSES = statuses()


def read(comment):
    """The parts of a comment: purpose, parameters {name: (direction, text)}, and what stands behind each tag."""
    parts, parameters, last = {"purpose": ""}, {}, "purpose"
    for line in comment.strip("/* \n").splitlines():
        line = line.strip().removeprefix("*").strip()
        if match := re.match(r"@param\[([\w,]+)\] (\w+) (.*)", line):
            parameters[match[2]], last = [match[1], match[3]], match[2]
        elif match := re.match(r"(@return|Threads:|Blocks:|Cancel:|Status:|Since:) (.*)", line):
            last = match[1].strip("@:")
            parts[last] = match[2]
        elif last in parameters and line:
            parameters[last][1] += " " + line
        elif last not in parameters:
            parts[last] += ("\n" if last == "purpose" else " ") + line
    return {name: text.strip() for name, text in parts.items()}, parameters


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(cell(text) for text in row) + " |" for row in rows] + [""]


def status_table(text):
    if text == "none":
        return ["状態値を返しません。 / Returns no status.", ""]
    names = dict.fromkeys(word.removeprefix("MDG_E_") for word in re.findall(r"\b[A-Z][A-Z0-9_]+\b", text))
    rows = [(f"`MDG_E_{name}`", STATUSES[name]["value"], STATUSES[name]["desk_ja"],
             STATUSES[name]["meaning"] or STATUSES[name]["desk_en"], RETRIES[STATUSES[name]["retry"]])
            for name in names if name in STATUSES]
    lines = [text, ""]
    if rows:
        lines += table(("状態値 / status", "値 / value", "意味 (窓口の表示)", "meaning", "やり直し / again"), rows)
    return lines


def describe(function, declaration, level):
    parts, parameters = read(function.comment)
    if unexplained := [name for _, name in function.parameters if name not in parameters and name not in COMMON]:
        sys.exit(f"reference: {function.name}: no @param for {', '.join(unexplained)}")
    lines = ["```c", declaration, "```", "", parts["purpose"], ""]
    if function.parameters:
        directions = {"in": "入 / in", "out": "出 / out", "in,out": "入出 / in, out"}
        lines += [f"{level} 引数 / Parameters", ""]
        lines += table(("名前 / name", "型 / type", "向き / direction", "説明 / meaning"),
                       [(f"`{name}`", f"`{type_}`", directions.get(parameters.get(name, [""])[0], ""),
                         parameters.get(name, ["", COMMON.get(name, "")])[1]) for type_, name in function.parameters])
    if "return" in parts:
        lines += [f"{level} 戻り値 / Returns", "", parts["return"], ""]
    japanese = {"Blocks": {"never": "待たない"}, "Cancel": {"not needed": "不要"},
                "Threads": {f"[{tag}]": text for tag, text in THREADS.items()}}
    rows = [(f"{ja} / {tag}", next((f"{text} / " for start, text in japanese.get(tag, {}).items()
                                    if parts[tag].startswith(start)), "") + parts[tag]) for tag, ja in TAGS.items()]
    lines += [f"{level} 呼び方 / Calling it", ""] + table(("", ""), rows)
    return lines + [f"{level} 状態値 / Status values", ""] + status_table(parts["Status"])


def declaration(function, head, pad):
    parameters = ", ".join(f"{type_} {name}" for type_, name in function.parameters) or "void"
    whole = f"{head}({parameters});"
    return whole if len(whole) <= 100 else f"{head}(\n{pad}" + parameters.replace(", ", f",\n{pad}") + ");"


def function_page(header, function):
    return "\n".join([f"# {function.name}", "", MADE, "", f"[一覧 / index](../README.md) · `#include <madoguchi/{header}>`", ""]
                     + describe(function, declaration(function, f"{function.returns} {function.name}", "    "), "##"))


def plain(comment):
    return " ".join(line.strip().removeprefix("*").strip() for line in comment.strip("/* \n").splitlines()).strip()


def struct_lines(struct):
    lines = [f"### {struct.name}", "", plain(struct.comment), ""]
    return lines + table(("項目 / field", "型 / type", "説明 / meaning"),
                         [(f"`{field.name}`", f"`{field.type}`", plain(field.comment)) for field in struct.fields])


def used_by(table_, structs):
    types = {re.sub(r"const |\*", "", type_) for function in table_.functions for type_, _ in function.parameters}
    return [struct for struct in structs if struct.name in types and not struct.is_table]


def interface_page(table_, structs, ids):
    lines = [f"# {table_.name}", "", MADE, "", f"[一覧 / index](../README.md) · `#include <madoguchi/plugin/{table_.header}>`", ""]
    if table_.name in ids:
        lines += [f"識別子 / id: `{ids[table_.name]}`", ""]
    lines += [plain(table_.comment), "", "## 関数 / Functions", ""]
    lines += [f"- [{function.name}](#{function.name})" for function in table_.functions] + [""]
    for function in table_.functions:
        head = f"{function.returns} (*{function.name})"
        lines += [f"## {function.name}", ""] + describe(function, declaration(function, head, "    "), "###")
    if members := [field for field in table_.fields if field.name not in ("struct_size", "flags32")]:
        lines += ["## 項目 / Fields", ""] + table(("項目 / field", "型 / type", "説明 / meaning"), [
            (f"`{field.name}`", f"`{field.type}`", plain(field.comment)) for field in members])
    if used := used_by(table_, structs):
        lines += ["## 構造体 / Structs", ""]
        for struct in used:
            lines += struct_lines(struct)
    return "\n".join(lines)


def first_sentence(comment):
    return re.split(r"(?<=\.)\s", read(comment)[0]["purpose"].replace("\n", " "))[0]


def pages():
    functions = list(application_abi.functions())
    structs = plugin_abi.load()
    tables = [struct for struct in structs if struct.is_table]
    left = {struct.name for struct in structs if not struct.is_table} - {s.name for t in tables for s in used_by(t, structs)}
    left -= {"mdgp_offer", "mdgp_reply"}  # of the entry, which has a function's page
    if left:
        sys.exit(f"reference: on no page: {', '.join(sorted(left))}")
    texts = (application_abi.HEADERS / "plugin").glob("*.h")
    ids = {f"mdgp_{name.lower()}_1": id_ for path in texts for name, id_ in
           re.findall(r'#define MDGP_(?:IF_)?(\w+)_1 "([^"]+)"', path.read_text(encoding="utf-8"))}
    made, index = {}, ["# リファレンス / Reference", "", MADE, "",
                       "説明文はヘッダーのもの (英語)、見出しと状態値の意味は日英です。",
                       "Texts are the headers' own; headings and the meaning of status values stand in both languages.", "",
                       "## アプリケーションの関数 / Functions of the library", ""]
    for header, function in functions:
        page = f"functions/{function.name}.md"
        if function.name.startswith("mdgp_"):
            page = f"interfaces/{function.name.removeprefix('mdgp_')}.md"
            made[page] = function_page(f"plugin/{header}", function) + "\n## 構造体 / Structs\n\n" + "\n".join(
                line for struct in structs if struct.name in ("mdgp_offer", "mdgp_reply") for line in struct_lines(struct))
        else:
            made[page] = function_page(header, function)
            index.append(f"- [{function.name}]({page}): {first_sentence(function.comment)}")
    index += ["", "## プラグインのインターフェース / The plugin interface", "",
              "- [mdgp_entry_v1](interfaces/entry_v1.md): The one function a plugin exports."]
    for struct in tables:
        page = f"interfaces/{struct.name.removeprefix('mdgp_')}.md"
        made[page] = interface_page(struct, structs, ids)
        index.append(f"- [{struct.name}]({page}): {first_sentence(struct.comment)}")
    made["README.md"] = "\n".join(index) + "\n"
    return {name: text.rstrip("\n") + "\n" for name, text in made.items()}


def main():
    made = pages()
    there = {str(path.relative_to(HERE)): path.read_text(encoding="utf-8") for path in HERE.rglob("*.md")}
    stale = sorted(name for name, text in made.items() if there.get(name) != text)
    extra = sorted(there.keys() - made.keys())
    if "--check" in sys.argv[1:]:
        if stale or extra:
            sys.exit(f"reference: missing or stale: {stale}; of nothing: {extra}; run docs/reference/generate.py")
        print(f"reference: {len(made)} pages, all current")
        return
    for name in stale:
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_text(made[name], encoding="utf-8")
    for name in extra:
        (HERE / name).unlink()
    print(f"reference: {len(made)} pages, wrote {len(stale)}, removed {len(extra)}")


main()
