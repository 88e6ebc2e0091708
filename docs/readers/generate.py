#!/usr/bin/env python3
"""Makes docs/readers.md: which card readers are known by name and what they can do, from plugins/pcsc/readers.tsv, the
quirk files and the manifests of the plugins. `generate.py` writes; `generate.py --check` compares.

SPDX-License-Identifier: Apache-2.0
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/readers.md"
MAKERS = ("panasonic", "fujitsu", "canon", "almex", "atlas")
SLOTS = {"contactless": "非接触 / contactless", "contact": "接触 / contacts", "": "名前による / by the slot's name"}
QUIRK = re.compile(r"^(\w+)\.(ja|en) = (.+)$", re.M)

HEAD = """# カードリーダー / Card readers

<!-- Made from plugins/pcsc/readers.tsv, plugins/*/quirks and plugins/*/manifest.json by docs/readers/generate.py; change those,
     never this page. -->

どのリーダーで何ができるか、インテグレーターのための一覧です。手元のリーダーがどう見えているかは `mdg readers` が示します
(メーカー、機種、癖、一度に読める長さ)。
Which reader does what, for integrators. `mdg readers` shows how the one at hand is seen: maker, model, quirks, bytes at once.

## 二種類のリーダー / Two kinds

| | 顔認証付き / with face check | 汎用 / generic |
|---|---|---|
| プラグイン / plugin | メーカーごと / one per maker | `jp.madoguchi.pcsc` |
| 本人確認 / verification | 顔、暗証番号、目視 / face, PIN, sight | 暗証番号 (受付の画面かピンパッド)、目視 / PIN (at the desk or on a pad), sight (R-SYS-04) |
| 同意 / consent | 画面 / on its screen | 紙 / on paper (R-CONS-11) |
| 利用登録 / registration | できる / yes | マイナポータルなど / elsewhere (R-SYS-21) |
| スマートフォン / phones | キヤノンは単体で。ほかは汎用リーダーを足す / Canon by itself, the others with a generic reader (R-MOB-07) | 顔認証付きと組で ([panel.md](panel.md)) / beside one with face check |

## 顔認証付きカードリーダー / Readers with a face check

通信の中身は公開されておらず、5社のプラグインは仮想のリーダーと話します。何が公開され、何をメーカーが埋めるかは各 README にあります。
What crosses the wire is not public: the five plugins talk to the virtual reader. Each README says what is public and what the maker
fills in.

| プラグイン / plugin | メーカー / maker | 癖 / quirks |
|---|---|---|
"""

GENERIC = """
## 汎用カードリーダー / Generic readers

pcscd が一覧に出すものはすべて使えます。次の表は、名前から機種の分かるものです。実機での確認はまだ1台もしていません。名前の一部で
見分け、番号は見ません (番号は差し直すと変わります)。
Whatever pcscd lists can be used; those in this table are known by their names. None was met in the flesh yet. A part of the name
tells, never its numbers, which change when the reader is plugged in again.

| 名前に含む / name contains | メーカー / maker | 機種 / model | USB | カードの置き場 / slot | 確度 | 出典 / source | 癖 / quirks |
|---|---|---|---|---|---|---|---|
"""

TAIL = """
確度 / confidence: H 公開の一覧にある / in a published list, M 報告にある / in reports, L 不確か / doubtful.

### 選び方 / Which slot is chosen

一台が接触・非接触・SAM の複数のリーダーに見えることがあります。SAM は選びません。非接触があれば、接触は選びません (名前を書けば選びます。
接触だけなら、それを使います)。それでも二つ以上なら、設定の `reader_name` に名前の始めを書きます。
One device may show as several readers: contacts, contactless, SAM. SAM is never chosen. A slot with contacts gives way to one without,
unless it is named or the only one. Where two are left, write the beginning of the name into `reader_name`.

### 長い応答を断るリーダー / Readers that refuse long answers

このライブラリは短い APDU だけを使います。一度に256バイトを断るリーダーやカードでは128バイトで読み直し、そのリーダーでは次からも短く
読みます。ログに一度、`mdg readers` に「一度に読める長さ」として出ます。
This library sends short APDUs only. Where a reader or a card refuses 256 bytes at once, 128 are read, and no
more from then on at this reader; the log says so once, `mdg readers` shows it.

### ピンパッド / PIN pads

PC/SC Part 10 のピンパッド (接触のリーダー) があれば、暗証番号はリーダーで入力され、数字はこのライブラリに渡りません。国内で
売られているリーダーのほとんどにはありません (確度 M)。仕様の構造を試験で確かめていますが、実機では試していません。
Where a reader with contacts has a PIN pad (PC/SC part 10) the PIN is typed on it and its digits never reach this library. Nearly no
reader sold in Japan has one (M). The structures are tested against the specification, never against a device.
"""


def cell(text):
    return text.replace("|", "\\|")


def quirks():
    """{model: [text]}, of all plugins"""
    found = {}
    for path in sorted((ROOT / "plugins").glob("*/quirks/*.quirk")):
        for section in re.split(r"^\[model=", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
            model, _, body = section.partition("]")
            texts = {}
            for name, language, text in QUIRK.findall(body):
                texts.setdefault(name, {})[language] = text
            found.setdefault(model, []).extend(f"{each['ja']}<br>{each['en']}" for each in texts.values())
    return found


def page():
    known = quirks()
    lines = [HEAD.rstrip("\n")]
    for maker in MAKERS:
        folder = ROOT / "plugins" / maker
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        models = [model for path in sorted(folder.glob("quirks/*.quirk"))
                  for model in re.findall(r"^\[model=([^\]]+)\]", path.read_text(encoding="utf-8"), re.M)]
        texts = [text for model in models for text in known[model]]
        lines.append(f"| [{manifest['id']}](../plugins/{maker}/README.md) | {manifest['vendor']} | {cell('<br>'.join(texts)) or '—'} |")
    lines.append(GENERIC.rstrip("\n"))
    for line in (ROOT / "plugins/pcsc/readers.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        contains, maker, model, usb, slot, confidence, source = line.split("\t")
        texts = "<br>".join(known.get(model, [])) or "—"
        lines.append(f"| `{contains}` | {maker} | {model} | {usb.replace(' ', ', ')} | {SLOTS[slot]} | {confidence} | {source} | "
                     f"{cell(texts)} |")
    return "\n".join(lines) + "\n" + TAIL


def main():
    made = page()
    if len(sys.argv) == 1:
        PAGE.write_text(made, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != made:
        sys.exit("docs/readers.md is stale; run docs/readers/generate.py")


main()
