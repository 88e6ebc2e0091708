#!/usr/bin/env python3
"""The stand-in answers as ORCA's documents say: each code by a request that earns it, and what the classes do.

SPDX-License-Identifier: Apache-2.0
"""

import datetime
import pathlib
import sys
import unittest
from xml.etree import ElementTree

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent / "orca_stand_in"))
from api import Api  # noqa: E402
from insurances import full_width  # noqa: E402
from patients import Patients  # noqa: E402
import xml2  # noqa: E402

PERSON = {"Patient_ID": "*", "WholeName": "見本　花代", "WholeName_inKana": "ミホン　ハナヨ", "BirthDate": "1985-06-03", "Sex": "2"}
NATIONAL = {"InsuranceProvider_Number": "138057", "HealthInsuredPerson_Symbol": "12", "HealthInsuredPerson_Number": "345",
            "RelationToInsuredPerson": "1", "Certificate_StartDate": "2024-04-01"}  # fmt: skip
UNION = {**NATIONAL, "InsuranceProvider_Number": "06139901"}
PUBLIC = {"PublicInsurer_Number": "10131142", "PublicInsuredPerson_Number": "1234566"}


def element(name, value):
    if isinstance(value, dict):
        return f'<{name} type="record">' + "".join(element(n, v) for n, v in value.items()) + f"</{name}>"
    if isinstance(value, list):
        return f'<{name} type="array">' + "".join(element(name + "_child", v) for v in value) + f"</{name}>"
    return f'<{name} type="string">{value}</{name}>'


def insured(insurance, **more):
    expenses = {"PublicInsurance_Information": more.pop("expenses")} if "expenses" in more else {}
    return {**PERSON, **more, "HealthInsurance_Information": {**insurance, **expenses}}


class StandIn(unittest.TestCase):
    def setUp(self):
        self.patients = Patients(datetime.date(2026, 11, 22))
        self.api = Api(self.patients, web=False)

    def ask(self, path, root, values):
        body = values if isinstance(values, bytes) else f"<data>{element(root, values)}</data>".encode()
        status, name, answer = self.api.answer("POST", path, body)
        return ElementTree.fromstring(xml2.write(name, answer))[0]

    def mod(self, kind, values):
        return self.ask("/orca12/patientmodv2?class=" + kind, "patientmodreq", values).findtext("Api_Result")

    def v32(self, number, **more):
        return self.ask("/orca12/patientmodv32", "patientmodv3req2", {"Request_Number": number, "Karte_Uid": "k", **more})

    def test_each_code_of_a_registration(self):
        def without(name):
            return {key: value for key, value in PERSON.items() if key != name}

        for wanted, values in (
            ("00", PERSON), ("00", insured(NATIONAL)), ("00", insured(UNION, expenses=[PUBLIC])),
            ("01", without("Patient_ID")), ("02", without("WholeName")), ("03", without("WholeName_inKana")),
            ("04", without("BirthDate")), ("05", without("Sex")), ("12", {**PERSON, "Patient_ID": "12a"}),
            ("12", {**PERSON, "Patient_ID": "123456"}), ("14", {**PERSON, "WholeName": "見本　花代a"}),
            ("15", {**PERSON, "WholeName_inKana": "みほん　はなよ"}), ("00", {**PERSON, "WholeName_inKana": "ﾐﾎﾝ ﾊﾅﾖ"}),
            ("16", {**PERSON, "Sex": "3"}), ("17", {**PERSON, "BirthDate": "1985-02-29"}),
            ("17", {**PERSON, "BirthDate": "19850603"}), ("P1", {**PERSON, "BirthDate": "2026-11-23"}),
            ("00", {**PERSON, "BirthDate": "2026-11-22"}),
            ("20", {**PERSON, "Home_Address_Information": {"Address_ZipCode": "１１３"}}),
            ("K2", {**PERSON, "Home_Address_Information": {"Address_ZipCode": "0000000"}}),
            ("34", {**PERSON, "Sex": "1", "Personally_Information": {"Pregnant_Class": "True"}}),
            ("32", insured({**NATIONAL, "HealthInsuredPerson_Symbol": "1" * 21})),
            ("33", insured({**NATIONAL, "HealthInsuredPerson_Number": "1" * 21})),
            ("39", insured({"InsuranceProvider_Class": "971"})), ("H1", insured({**NATIONAL, "InsuranceProvider_Number": "13805"})),
            ("H1", insured({**NATIONAL, "InsuranceProvider_Number": "77777777"})),
            ("H1", insured({**NATIONAL, "RelationToInsuredPerson": "3"})),
            ("H1", insured({"InsuranceProvider_Number": "138057", "HealthInsuredPerson_Branch_Number": "0a"})),
            ("H1", insured(NATIONAL, BirthDate="1951-11-22")), ("00", insured(NATIONAL, BirthDate="1951-11-23")),
            ("H1", insured(NATIONAL, expenses=[{**PUBLIC, "PublicInsurer_Number": "1013114"}])),
            ("P2", insured({**NATIONAL, "Certificate_ExpiredDate": "2024-03-31"})),
            ("K2", insured({**NATIONAL, "InsuranceProvider_Number": "138058"})),
            ("K2", insured(NATIONAL, expenses=[{**PUBLIC, "PublicInsuredPerson_Number": "1234567"}])),
            ("K3", insured({"InsuranceProvider_Class": "009", **NATIONAL})), ("K5", insured(UNION, BirthDate="2010-11-23")),
            ("00", insured(UNION, BirthDate="2010-11-22")),
        ):  # fmt: skip
            with self.subTest(wanted=wanted, values=values):
                self.setUp()
                self.assertEqual(self.mod("01", values), wanted)

    def test_the_form_is_checked(self):
        self.assertEqual(self.mod("05", PERSON), "91")
        self.assertEqual(self.mod("01", b"<data"), "98")
        self.assertEqual(self.mod("01", f"<data>{element('patientmodreq', PERSON)}</data>".encode("cp932")), "98")
        self.assertEqual(self.mod("01", {"WholeName": "見本", "Patient_ID": "*"}), "97")  # out of order
        self.assertEqual(self.mod("01", {**PERSON, "Name": "見本"}), "97")
        self.assertEqual(self.mod("01", insured(NATIONAL, expenses=[PUBLIC] * 5)), "97")
        untyped = f"<data>{element('patientmodreq', PERSON)}</data>".replace(' type="string"', "", 1)
        self.assertEqual(self.mod("01", untyped.encode()), "97")

    def test_the_same_person_is_registered_again_with_a_warning(self):
        self.assertEqual(self.mod("01", PERSON), "00")
        self.assertEqual(self.mod("01", PERSON), "K0")
        self.assertEqual(sorted(self.patients.kept), ["00001", "00002"])
        self.assertEqual(self.mod("01", {**PERSON, "Patient_ID": "2"}), "13")
        self.patients.last_number = 99999
        self.assertEqual(self.mod("01", {**PERSON, "Sex": "1"}), "K1")

    def test_an_update_leaves_the_insurance_alone(self):
        self.mod("01", insured(NATIONAL))
        self.assertEqual(self.mod("02", {**insured(UNION), "Patient_ID": "1", "WholeName": "見本　花世"}), "00")
        self.assertEqual(self.patients.kept["00001"]["WholeName"], "見本　花世")
        self.assertEqual([i["InsuranceProvider_Number"] for i in self.patients.kept["00001"]["insurances"]], ["138057"])
        self.assertEqual(self.mod("02", {**PERSON, "Patient_ID": "1", "Sex": "1"}), "50")
        self.assertEqual(self.mod("02", {"Mod_Key": "2", **PERSON, "Patient_ID": "1"}), "50")
        self.assertEqual(self.mod("02", {**PERSON, "Patient_ID": "9"}), "10")

    def test_a_deletion_names_the_patient_as_registered(self):
        self.mod("01", PERSON)
        self.assertEqual(self.mod("03", {**PERSON, "Patient_ID": "1", "BirthDate": "1985-06-04"}), "81")
        self.assertEqual(self.mod("03", {**PERSON, "Patient_ID": "1"}), "00")
        self.assertEqual(self.patients.kept, {})

    def test_insurance_is_added_only_where_there_is_none(self):
        self.mod("01", PERSON)
        self.assertEqual(self.mod("04", {**PERSON, "Patient_ID": "1"}), "61")
        self.assertEqual(self.mod("04", insured(NATIONAL, Patient_ID="1", WholeName="見本　花世")), "60")
        self.assertEqual(self.mod("04", insured({"InsuranceProvider_Class": "980"}, Patient_ID="1")), "00")
        self.assertEqual(self.mod("04", insured(NATIONAL, Patient_ID="1", expenses=[PUBLIC])), "00")
        self.assertEqual(self.mod("04", insured(NATIONAL, Patient_ID="1")), "62")
        self.assertEqual(self.mod("04", insured(UNION, Patient_ID="1")), "P2")
        self.assertEqual(self.mod("04", insured({}, Patient_ID="1", expenses=[{**PUBLIC, "Certificate_IssuedDate": "2026-11-22"}])), "63")

    def test_the_third_edition_locks_proposes_and_settles(self):
        self.mod("01", insured(NATIONAL))
        who = {"Patient_Information": {"Patient_ID": "1"}}
        uid = self.v32("01", **who).findtext("Orca_Uid")
        other = {"Request_Number": "01", "Karte_Uid": "another", **who}
        self.assertEqual(self.ask("/orca12/patientmodv32", "patientmodv3req2", other).findtext("Api_Result"), "E90")

        def rows(*insurances):
            return {"Orca_Uid": uid, **who, "HealthInsurance_Information": {"HealthInsurance_Info": list(insurances)}}

        new = {"InsuranceProvider_Mode": "New", "InsuranceProvider_Id": "0", **UNION}
        old = {"InsuranceProvider_Id": "1", **NATIONAL}
        ended = {"InsuranceProvider_Mode": "Modify", **old, "Certificate_ExpiredDate": "2026-09-30"}
        self.assertEqual(self.v32("02", **rows(new)).findtext("Api_Result"), "E50")
        new["Certificate_StartDate"] = "2026-10-01"
        self.assertEqual(self.v32("02", **rows(new, ended)).findtext("Api_Result"), "000")
        self.assertEqual(len(self.patients.kept["00001"]["insurances"]), 1)  # proposed is not kept
        self.assertEqual(self.v32("03", **rows()).findtext("Api_Result"), "000")
        self.assertEqual([i["Certificate_ExpiredDate"] for i in self.patients.kept["00001"]["insurances"]], ["2026-09-30", "9999-12-31"])
        self.assertEqual(self.v32("03", **rows()).findtext("Api_Result"), "E11")  # the lock is gone
        uid = self.v32("01", **who).findtext("Orca_Uid")
        self.v32("02", **rows({"InsuranceProvider_Mode": "Delete", **old}))
        self.v32("03", **rows())
        self.assertEqual([i["InsuranceProvider_Class"] for i in self.patients.kept["00001"]["insurances"]], ["006"])
        self.assertEqual(self.v32("01", Patient_Information={"Patient_ID": "9"}).findtext("Api_Result"), "E10")

    def test_a_search_is_by_the_beginning_of_either_name(self):
        self.mod("01", PERSON)
        for name, count in (("見本", "001"), ("ﾐﾎﾝ ﾊﾅ", "001"), ("花代", "000")):
            found = self.ask("/api01rv2/patientlst3v2?class=01", "patientlst3req", {"WholeName": name, "Birth_StartDate": "1985-06-03"})
            self.assertEqual(found.findtext("Target_Patient_Count"), count, name)

    def test_characters_become_full_width(self):
        self.assertEqual(full_width("ｱｶﾞﾊﾟ 12-a"), "アガパ　１２－ａ")


if __name__ == "__main__":
    unittest.main()
