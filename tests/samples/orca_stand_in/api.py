"""Requests of the documents, each with its answer.

SPDX-License-Identifier: Apache-2.0
"""

from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import xml2
from insurances import Refused

DONE = {"01": "登録終了", "02": "更新終了", "03": "削除終了", "04": "保険追加終了"}


class Api:
    def __init__(self, patients, web):
        self.patients, self.web = patients, web

    def answer(self, command, target, body):
        """HTTP status, root of the answer (None: no such path), its values."""
        url, patients = urlsplit(target), self.patients
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        path = url.path
        if self.web:
            if not path.startswith("/api/"):
                return 404, None, None
            path = path[4:]
        warnings = []
        try:
            if (command, path) == ("GET", "/api01rv2/patientgetv2"):
                root, values = "patientinfores", information(patients.find(query.get("id", "")))
            elif (command, path) == ("POST", "/api01rv2/patientlst3v2"):
                root = "patientlst2res"
                found = patients.search(read(body, "patientlst3req", xml2.PATIENT_FIND))
                values = {"Target_Patient_Count": f"{len(found):03d}", "No_Target_Patient_Count": "000",
                          "Patient_Information": [basics(p) for p in found[:100]]}  # fmt: skip
            elif (command, path) == ("POST", "/orca12/patientmodv2"):
                root, values = "patientmodres", self.modified(query.get("class", ""), body, warnings)
            elif (command, path) == ("POST", "/orca12/patientmodv32"):
                root, values = "patientmodv3res2", self.third_edition(body, warnings)
            else:
                return 404, None, None
        except Refused as refused:
            root = {"patientgetv2": "patientinfores", "patientlst3v2": "patientlst2res",
                    "patientmodv2": "patientmodres"}.get(path.rpartition("/")[2], "patientmodv3res2")  # fmt: skip
            code = "E" + refused.code if root == "patientmodv3res2" and refused.code.isdigit() else refused.code
            return 200, root, head(code, refused.message)
        third = root == "patientmodv3res2"
        code = warnings[0][0] if warnings else "00"
        if third:
            code = "W00" if warnings else "000"
        done = DONE.get(query.get("class"), "処理終了") if root == "patientmodres" else "処理終了"
        told = {} if third else {f"Api_Warning_Message{i}": w[1] for i, w in enumerate(warnings[:5], 1)}
        return 200, root, {**head(code, done), **told, **values}

    def modified(self, kind, body, warnings):
        patients = self.patients
        if kind not in DONE:
            raise Refused("91", "処理区分未設定")
        sent = read(body, "patientmodreq", xml2.PATIENT_MOD)
        if kind == "01":
            return information(patients.register(sent, warnings))
        if kind == "04":
            return information(patients.add_insurance(sent, warnings))
        return information(patients.update(sent) if kind == "02" else patients.delete(sent))

    def third_edition(self, body, warnings):
        patients = self.patients
        sent = read(body, "patientmodv3req2", xml2.PATIENT_MOD_V32)
        asked, number = sent.get("Request_Number", ""), sent.get("Patient_Information", {}).get("Patient_ID", "")
        values = {"Request_Number": asked, "Response_Number": "00", "Karte_Uid": sent.get("Karte_Uid", ""),
                  "Orca_Uid": sent.get("Orca_Uid", "")}  # fmt: skip
        expenses = []
        if asked == "00":
            patient = patients.find(number)
            rows = patient["insurances"]
        elif asked == "01":
            patient, values["Orca_Uid"] = patients.lock(number, sent.get("Karte_Uid", ""))
            values["Response_Number"], rows = "02", patient["insurances"]
        elif asked == "02":
            patient, rows, expenses = patients.propose(sent, warnings)
            values["Response_Number"] = "03"
        elif asked in ("03", "99"):
            patient = patients.settle(sent) if asked == "03" else patients.release(sent)
            rows = patient["insurances"] if asked == "03" else []
        else:
            raise Refused("E91", "リクエスト番号がありません")
        values["Patient_Information"] = basics(patient)
        values["HealthInsurance_Information"] = {"HealthInsurance_Info": rows + [{}] if rows else []}
        if expenses := expenses or ([] if asked == "99" else patient["expenses"]):
            values["PublicInsurance_Information"] = {"PublicInsurance_Info": expenses}
        if warnings:
            told = [{"Patient_Warning": code, "Patient_Warning_Message": text} for code, text in warnings]
            values["Patient_Warning_Information"] = {"Patient_Warning_Info": told}
        return values


def read(body, root, table):
    try:
        return xml2.parse(body, root, table)
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        raise Refused("98", "送信内容の読込ができませんでした") from error
    except xml2.FormError as error:
        raise Refused("97", f"送信内容に誤りがあります ({error})") from error


def head(code, message):
    return {"Information_Date": "2026-11-22", "Information_Time": "09:00:00", "Api_Result": code,
            "Api_Result_Message": message, "Reskey": "Patient Info"}  # fmt: skip


def basics(patient):
    return {name: patient[name] for name in xml2.PERSON}


def information(patient):
    rows = []
    for place, row in enumerate(patient["insurances"], 1):
        shown = {name: row[name] for name in xml2.INSURANCE if row.get(name)}
        expenses = patient["expenses"] if place == len(patient["insurances"]) else []
        rows.append({"Insurance_Combination_Number": f"{place:04d}", **shown,
                     "Insurance_CheckDate": row["Certificate_CheckDate"], "PublicInsurance_Information": expenses})  # fmt: skip
    return {"Patient_Information": {**basics(patient), "HealthInsurance_Information": rows}}
