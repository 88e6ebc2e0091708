"""What ORCA's page says of the fields of a person and of an insurance: conversions, errors, warnings.

SPDX-License-Identifier: Apache-2.0
"""

import datetime
import unicodedata

FOREVER = "9999-12-31"
CLASSES = {  # 法別 of an eight-digit number -> InsuranceProvider_Class, name
    "01": ("009", "協会"), "02": ("002", "船員"), "03": ("003", "一般"), "04": ("004", "特別"), "06": ("006", "組合"),
    "07": ("007", "自官"), "31": ("031", "国公"), "32": ("032", "地公"), "33": ("033", "警察"), "34": ("034", "学校"),
    "39": ("039", "後期高齢者"), "63": ("063", "退組合"), "67": ("067", "退国保"), "72": ("072", "退国公"),
    "73": ("073", "退地公"), "74": ("074", "退警察"), "75": ("075", "退学校"),
}  # fmt: skip
NATIONAL = ("060", "国保")
SELF_PAY = "980"


class Refused(Exception):
    """An error of the page: its code and its text."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code, self.message = code, message


def full_width(text):
    """Half-width characters become full-width ones (note 2 of the page)."""
    text = "".join(unicodedata.normalize("NFKC", c) if "\uff61" <= c <= "\uff9f" else c for c in text)
    text = unicodedata.normalize("NFC", text.replace("\u309b", "\u3099").replace("\u309c", "\u309a"))
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in text)


def is_full_width(text):
    return all(unicodedata.east_asian_width(c) in "FWA" for c in text)


def date(text):
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date() if len(text) == 10 else None
    except ValueError:
        return None


def age(birth, day):
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def check_digit(number):
    total = 0
    for place, digit in enumerate(reversed(number[:-1])):
        product = int(digit) * (2 if place % 2 == 0 else 1)
        total += product // 10 + product % 10
    return str((10 - total % 10) % 10) == number[-1]


def person(sent, today):
    """The five fields of a person, as they are kept."""
    for name, code, message in (
        ("WholeName", "02", "患者氏名未設定"), ("WholeName_inKana", "03", "患者カナ氏名未設定"),
        ("BirthDate", "04", "生年月日未設定"), ("Sex", "05", "性別未設定"),
    ):  # fmt: skip
        if not sent.get(name):
            raise Refused(code, message)
    name = sent["WholeName"].replace(" ", "\u3000")  # note 1: of half width only the blank is converted
    kana = full_width(sent["WholeName_inKana"])
    if not is_full_width(name):
        raise Refused("14", "漢字氏名は全角で入力して下さい")
    if not all("ァ" <= c <= "ヺ" or c in "ー・　" for c in kana):
        raise Refused("15", "カナ氏名は全角で入力して下さい")
    if sent["Sex"] not in ("1", "2"):
        raise Refused("16", "性別は１：男２：女で入力して下さい")
    birth = date(sent["BirthDate"])
    if birth is None:
        raise Refused("17", "生年月日暦日エラー")
    if birth > today:
        raise Refused("P1", "生年月日に未来日が入力されました")
    return {"WholeName": name, "WholeName_inKana": kana, "BirthDate": sent["BirthDate"], "Sex": sent["Sex"]}


def _classified(sent, warnings):
    number, given = sent.get("InsuranceProvider_Number", ""), sent.get("InsuranceProvider_Class", "")
    if given in ("971", "973"):
        raise Refused("39", "労災・自賠責保険は登録できません")
    if not number:
        if not given:
            raise Refused("H1", "保険の種類・保険者番号のどちらかが必要です")
        return given, sent.get("InsuranceProvider_WholeName", "")
    if not number.isascii() or not number.isdigit() or len(number) not in (6, 8):
        raise Refused("H1", "保険者番号の桁数がエラーです")
    found = NATIONAL if len(number) == 6 else CLASSES.get(number[:2])
    if found is None:
        raise Refused("H1", "保険者番号がエラーです")
    if given and given != found[0]:
        warnings.append(("K3", "警告！保険の種類を変更しました"))
    if not check_digit(number):
        warnings.append(("K2", "警告！保険者番号の検証番号が違います"))
    return found


def insurance(sent, birth, today, warnings):
    """One insurance as it is kept; warnings are appended."""
    kind, name = _classified(sent, warnings)
    kept = {"InsuranceProvider_Class": kind, "InsuranceProvider_Number": sent.get("InsuranceProvider_Number", ""),
            "InsuranceProvider_WholeName": name}  # fmt: skip
    for field, code, message in (("Symbol", "32", "記号全角エラー"), ("Number", "33", "番号全角エラー")):
        value = full_width(sent.get("HealthInsuredPerson_" + field, ""))
        if not is_full_width(value) or len(value) > 20:
            raise Refused(code, message)
        kept["HealthInsuredPerson_" + field] = value
    branch = sent.get("HealthInsuredPerson_Branch_Number", "")
    if branch and (not branch.isascii() or not branch.isdigit() or kind == "039"):
        raise Refused("H1", "枝番がエラーです")
    kept["HealthInsuredPerson_Branch_Number"] = branch
    kept["HealthInsuredPerson_Assistance"] = sent.get("HealthInsuredPerson_Assistance", "") or "3"
    relation = sent.get("RelationToInsuredPerson", "") or "1"
    if relation not in ("1", "2"):
        raise Refused("H1", "本人家族区分がエラーです")
    kept["RelationToInsuredPerson"] = "1" if kind == "039" else relation
    kept["HealthInsuredPerson_WholeName"] = sent.get("HealthInsuredPerson_WholeName", "").replace(" ", "\u3000")
    kept["Certificate_StartDate"] = sent.get("Certificate_StartDate", "") or today.isoformat()
    kept["Certificate_ExpiredDate"] = sent.get("Certificate_ExpiredDate", "") or FOREVER
    kept["Certificate_GetDate"] = sent.get("Certificate_GetDate", "")
    kept["Certificate_CheckDate"] = sent.get("Certificate_CheckDate", "") or today.isoformat()
    for field in ("StartDate", "ExpiredDate", "GetDate", "CheckDate"):
        if kept["Certificate_" + field] and date(kept["Certificate_" + field]) is None:
            raise Refused("H1", "日付がエラーです")
    if kept["Certificate_ExpiredDate"] < kept["Certificate_StartDate"]:
        raise Refused("P2", "保険有効開始日＜有効終了日で入力して下さい")
    if kind not in ("039", SELF_PAY) and age(birth, today) >= 75 and kept["Certificate_ExpiredDate"] >= today.isoformat():
        raise Refused("H1", f"{kind}　{name}　後期高齢者に到達しました。後期高齢者の保険を登録して下さい")
    if age(birth, today) < 16 and kept["RelationToInsuredPerson"] == "1" and kind not in ("060", "039", SELF_PAY):
        warnings.append(("K5", "警告！１６歳未満です。"))
    return kept


def public_expense(sent, today, warnings):
    number, recipient = sent.get("PublicInsurer_Number", ""), sent.get("PublicInsuredPerson_Number", "")
    if number and (not number.isdigit() or len(number) != 8):
        raise Refused("H1", "負担者番号の桁数がエラーです")
    if recipient and (not recipient.isdigit() or len(recipient) != 7):
        raise Refused("H1", "受給者番号の桁数がエラーです")
    if not number and not sent.get("PublicInsurance_Class"):
        raise Refused("H1", "公費の種類・負担者番号のどちらかが必要です")
    if (number and not check_digit(number)) or (recipient and not check_digit(recipient)):
        warnings.append(("K2", "警告！負担者番号・受給者番号の検証番号が違います"))
    return {"PublicInsurance_Class": sent.get("PublicInsurance_Class") or "0" + number[:2],
            "PublicInsurance_Name": sent.get("PublicInsurance_Name", ""), "PublicInsurer_Number": number,
            "PublicInsuredPerson_Number": recipient,
            "Certificate_IssuedDate": sent.get("Certificate_IssuedDate", "") or today.isoformat(),
            "Certificate_ExpiredDate": sent.get("Certificate_ExpiredDate", "") or FOREVER}  # fmt: skip


def same(one, other):
    """The insurance the page calls the same (note to class 04)."""
    names = ("InsuranceProvider_Number", "RelationToInsuredPerson", "HealthInsuredPerson_Assistance",
             "HealthInsuredPerson_Symbol", "HealthInsuredPerson_Number", "HealthInsuredPerson_WholeName")  # fmt: skip
    return all(one.get(name, "") == other.get(name, "") for name in names)


def overlap(one, other):
    return (one["Certificate_StartDate"] <= other["Certificate_ExpiredDate"]
            and other["Certificate_StartDate"] <= one["Certificate_ExpiredDate"])  # fmt: skip
