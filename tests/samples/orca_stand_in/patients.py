"""The patients of one clinic, in memory: what each request does to them.

SPDX-License-Identifier: Apache-2.0
"""

import uuid

from insurances import SELF_PAY, Refused, date, full_width, insurance, overlap, person, public_expense, same

MODIFIED = ("Occupation", "CellularNumber", "FaxNumber", "EmailAddress", "Home_Address_Information", "HouseHolder_WholeName")


class Patients:
    def __init__(self, today, last_number=0):
        self.today, self.last_number = today, last_number
        self.kept, self.locks = {}, {}  # number -> patient; number -> (Karte_Uid, Orca_Uid, what 02 brought)

    def find(self, number):
        patient = self.kept.get(number.zfill(5)) if digits_of(number) else None
        if patient is None:
            raise Refused("10", "該当患者番号なし")
        return patient

    def search(self, asked):
        if not asked.get("WholeName"):
            raise Refused("01", "氏名の設定がありません")
        first = asked.get("Birth_StartDate", "")
        last = asked.get("Birth_EndDate", "") or first
        name = asked["WholeName"].replace(" ", "\u3000")
        return [p for p in self.kept.values()
                if (p["WholeName"].startswith(name) or p["WholeName_inKana"].startswith(full_width(name)))
                and (not first or first <= p["BirthDate"] <= last) and asked.get("Sex", "") in ("", p["Sex"])]  # fmt: skip

    def _insured(self, sent, birth, warnings):
        """The insurance and public expenses of a patientmodreq, checked."""
        sent = sent.get("HealthInsurance_Information") or {}
        children = sent.get("PublicInsurance_Information") or []
        given = any(v for k, v in sent.items() if k != "PublicInsurance_Information")
        return (insurance(sent, birth, self.today, warnings) if given else None,
                [public_expense(child, self.today, warnings) for child in children])  # fmt: skip

    def _keep(self, patient, kept, expenses):
        if kept is not None:
            patient["next_id"] += 1
            patient["insurances"].append({"InsuranceProvider_Id": f"{patient['next_id']:010d}", **kept})
        patient["expenses"] += expenses

    def register(self, sent, warnings):  # class 01
        number = sent.get("Patient_ID", "")
        if not number:
            raise Refused("01", "患者番号未設定")
        if number not in ("*", "＊"):
            if not digits_of(number) or len(number) > 5:
                raise Refused("12", "患者番号構成誤り")
            if number.zfill(5) in self.kept:
                raise Refused("13", "患者番号登録済み")
        basics = person(sent, self.today)
        if sent.get("Personally_Information", {}).get("Pregnant_Class") == "True" and basics["Sex"] == "1":
            raise Refused("34", "妊婦設定はできません。")
        zip_code = sent.get("Home_Address_Information", {}).get("Address_ZipCode", "")
        if zip_code and (not zip_code.isascii() or not zip_code.isdigit()):
            raise Refused("20", "郵便番号エラー")
        if zip_code == "0000000":
            warnings.append(("K2", "警告！郵便番号は存在しません"))
        kept, expenses = self._insured(sent, _birth(basics), warnings)
        if any(all(p[n] == basics[n] for n in ("WholeName", "BirthDate", "Sex")) for p in self.kept.values()):
            warnings.insert(0, ("K0", "警告！同一患者の登録があります。"))
        if number in ("*", "＊"):
            if self.last_number >= 99999:
                self.last_number = 0
                warnings.append(("K1", "警告！自動採番の患者番号が最大値です。初期番号から採番しました"))
            self.last_number += 1
            while f"{self.last_number:05d}" in self.kept:
                self.last_number += 1
            number = f"{self.last_number:05d}"
        patient = {"Patient_ID": number.zfill(5), **basics, "insurances": [], "expenses": [], "next_id": 0}
        patient.update({name: sent[name] for name in MODIFIED if sent.get(name)})
        self.kept[patient["Patient_ID"]] = patient
        self._keep(patient, kept, expenses)
        return patient

    def _matching(self, sent, names, refused):
        patient = self.find(sent.get("Patient_ID", "") or _missing())
        basics = person(sent, self.today)
        if any(patient[name] != basics[name] for name in names):
            raise refused
        return patient, basics

    def update(self, sent):  # class 02: names to comments, never an insurance
        by_names = sent.get("Mod_Key") == "2"
        names = ("WholeName", "WholeName_inKana") if by_names else ("BirthDate", "Sex")
        refused = Refused("50", "患者登録内容が一致しません。更新できません")
        patient, basics = self._matching(sent, names, refused)
        patient.update(basics)
        patient.update({name: sent[name] for name in MODIFIED if sent.get(name)})
        return patient

    def delete(self, sent):  # class 03
        refused = Refused("81", "患者登録内容が一致しません。削除できません")
        patient, _ = self._matching(sent, ("WholeName", "BirthDate", "Sex"), refused)
        return self.kept.pop(patient["Patient_ID"])

    def add_insurance(self, sent, warnings):  # class 04
        refused = Refused("60", "患者登録内容が一致しません。処理できません")
        patient, basics = self._matching(sent, ("WholeName", "BirthDate", "Sex"), refused)
        kept, expenses = self._insured(sent, _birth(basics), warnings)
        if kept is None and not expenses:
            raise Refused("61", "保険・公費の設定がありません")
        if kept is not None:
            if any(same(kept, other) for other in patient["insurances"]):
                raise Refused("62", "同じ内容の保険が登録済みです。処理できません")
            if len(patient["insurances"]) >= 40:
                raise Refused("64", "保険が４０件以上となります。登録できません。")
            if any(other["InsuranceProvider_Class"] != SELF_PAY for other in patient["insurances"]):
                raise Refused("P2", "保険の期間が重複します")
        for expense in expenses:
            if expense in patient["expenses"]:
                raise Refused("63", f"{expense['PublicInsurance_Class']}　同じ内容の公費があります。処理できません")
        self._keep(patient, kept, expenses)
        if len(patient["insurances"]) >= 20:
            warnings.append(("K4", "保険組合せが２０件以上存在します"))
        return patient

    # --- the third edition: 01 reads and locks, 02 checks, 03 keeps, 99 lets go

    def lock(self, number, karte):
        patient = self.find(number)
        held = self.locks.get(patient["Patient_ID"])
        if held and held[0] != karte:
            raise Refused("E90", "他端末使用中")
        self.locks[patient["Patient_ID"]] = (karte, str(uuid.uuid4()), None)
        return patient, self.locks[patient["Patient_ID"]][1]

    def _locked(self, sent):
        patient = self.find(sent.get("Patient_Information", {}).get("Patient_ID", ""))
        held = self.locks.get(patient["Patient_ID"])
        if not held or held[:2] != (sent.get("Karte_Uid"), sent.get("Orca_Uid")):
            raise Refused("E11", "排他制御の情報が一致しません")
        return patient, held

    def propose(self, sent, warnings):
        patient, held = self._locked(sent)
        rows = [row for row in (sent.get("HealthInsurance_Information", {}).get("HealthInsurance_Info") or []) if any(row.values())]
        known = {row["InsuranceProvider_Id"]: row for row in patient["insurances"]}
        after = dict(known)
        for row in rows:
            mode, key = row.get("InsuranceProvider_Mode", ""), row.get("InsuranceProvider_Id", "").zfill(10)
            if mode not in ("", "New", "Modify", "Delete"):
                raise Refused("91", "処理区分未設定")
            if mode in ("Modify", "Delete") and key not in known:
                raise Refused("E50", "保険ＩＤがありません")
            if mode == "Delete":
                del after[key]
            elif mode:
                key = key if mode == "Modify" else f"new{len(after)}"
                changed = insurance(row, _birth(patient), self.today, warnings)
                after[key] = {"InsuranceProvider_Mode": mode, "InsuranceProvider_Id": row.get("InsuranceProvider_Id", ""), **changed}
        proper = [row for row in after.values() if row["InsuranceProvider_Class"] != SELF_PAY]
        for place, one in enumerate(proper):
            if any(overlap(one, other) for other in proper[place + 1 :]):
                raise Refused("E50", "保険の期間が重複します")
        expenses = self._proposed_expenses(patient, sent, warnings)
        self.locks[patient["Patient_ID"]] = (*held[:2], (after, expenses))
        return patient, list(after.values()), expenses

    def _proposed_expenses(self, patient, sent, warnings):
        """Those that are kept and the new ones; changing and deleting public expenses is not part of this stand-in."""
        rows = [row for row in (sent.get("PublicInsurance_Information", {}).get("PublicInsurance_Info") or []) if any(row.values())]
        if any(row.get("PublicInsurance_Mode", "") not in ("", "New") for row in rows):
            raise Refused("91", "処理区分未設定")
        new = [public_expense(row, self.today, warnings) for row in rows if row.get("PublicInsurance_Mode") == "New"]
        if any(expense in patient["expenses"] for expense in new):
            raise Refused("E50", "公費の期間が重複します")
        return patient["expenses"] + new

    def settle(self, sent):
        patient, (_, _, proposed) = self._locked(sent)
        if proposed is None:
            raise Refused("E12", "登録する内容がありません")
        after, patient["expenses"] = proposed
        kept = []
        for key, row in after.items():
            if key.startswith("new"):
                patient["next_id"] += 1
                key = f"{patient['next_id']:010d}"
            row.pop("InsuranceProvider_Mode", None)
            kept.append({**row, "InsuranceProvider_Id": key})
        patient["insurances"] = kept
        del self.locks[patient["Patient_ID"]]
        return patient

    def release(self, sent):
        patient, _ = self._locked(sent)
        del self.locks[patient["Patient_ID"]]
        return patient


def digits_of(number):
    return number if number.isascii() and number.isdigit() else ""


def _missing():
    raise Refused("01", "患者番号未設定")


def _birth(basics):
    return date(basics["BirthDate"])
