"""ORCA's "xml2" form as its pages print it: a type attribute on every element, and the elements of each request in the
order of the page. Reads requests strictly, writes answers.

SPDX-License-Identifier: Apache-2.0
"""

from xml.etree import ElementTree
from xml.sax.saxutils import escape


class FormError(Exception):
    """The request is not of its form; the text says where."""


class Array:
    """<Name type="array"> of <Name_child type="record">."""

    def __init__(self, limit, fields):
        self.limit, self.fields = limit, fields


ADDRESS = ["Address_ZipCode", "WholeAddress1", "WholeAddress2"]
PUBLIC = [
    "PublicInsurance_Class", "PublicInsurance_Name", "PublicInsurer_Number", "PublicInsuredPerson_Number",
    "Certificate_IssuedDate", "Certificate_ExpiredDate",
]  # fmt: skip
INSURANCE = [
    "InsuranceProvider_Class", "InsuranceProvider_Number", "InsuranceProvider_WholeName", "HealthInsuredPerson_Symbol",
    "HealthInsuredPerson_Number", "HealthInsuredPerson_Branch_Number", "HealthInsuredPerson_Continuation",
    "HealthInsuredPerson_Assistance", "RelationToInsuredPerson", "Rate_Class", "HealthInsuredPerson_WholeName",
    "Certificate_StartDate", "Certificate_ExpiredDate", "Certificate_GetDate",
]  # fmt: skip
PERSON = ["Patient_ID", "WholeName", "WholeName_inKana", "BirthDate", "Sex"]

# patientmod.html, request list (history up to 2020-12-23)
PATIENT_MOD = [
    "Mod_Key", *PERSON, "HouseHolder_WholeName", "Relationship", "Occupation", "CellularNumber", "FaxNumber", "EmailAddress",
    ("Home_Address_Information", [*ADDRESS, "PhoneNumber1", "PhoneNumber2"]),
    ("WorkPlace_Information", ["WholeName", *ADDRESS, "PhoneNumber"]),
    "Contraindication1", "Contraindication2", "Allergy1", "Allergy2", "Infection1", "Infection2", "Comment1", "Comment2",
    ("HealthInsurance_Information", [*INSURANCE, ("PublicInsurance_Information", Array(4, PUBLIC))]),
    ("Personally_Information", ["Pregnant_Class"]),
    ("Payment_Information", ["Reduction_Reason", "Discount", "Ic_Code"]),
    ("Condition_Information", ["Condition1", "Condition2", "Condition3"]),
]  # fmt: skip

# patientshimei.html, request list
PATIENT_FIND = ["WholeName", "Birth_StartDate", "Birth_EndDate", "Sex", "InOut"]

# The third edition (v32): element names as public clients send them, in the order they send them; there is no page.
PATIENT_MOD_V32 = [
    "Request_Number", "Karte_Uid", "Orca_Uid",
    ("Patient_Information", [*PERSON, ("Home_Address_Information", [*ADDRESS, "PhoneNumber1", "PhoneNumber2"])]),
    ("HealthInsurance_Information", [("HealthInsurance_Info", Array(40, [
        "InsuranceProvider_Mode", "InsuranceProvider_Id", "InsuranceProvider_Class", "InsuranceProvider_Number",
        "InsuranceProvider_WholeName", "HealthInsuredPerson_Symbol", "HealthInsuredPerson_Number",
        "HealthInsuredPerson_Branch_Number", "HealthInsuredPerson_Continuation", "HealthInsuredPerson_Assistance",
        "HealthInsuredPerson_Assistance_Name", "RelationToInsuredPerson", "HealthInsuredPerson_WholeName",
        "Certificate_StartDate", "Certificate_ExpiredDate", "Certificate_GetDate", "Certificate_CheckDate", "Rate_Class",
    ]))]),
    ("PublicInsurance_Information", [("PublicInsurance_Info", Array(60, [
        "PublicInsurance_Mode", "PublicInsurance_Id", *PUBLIC, "Certificate_CheckDate",
    ]))]),
    "Select_Answer",
]  # fmt: skip


def parse(body, root, table):
    """The values of a request: texts, dicts and lists. Raises ElementTree.ParseError or FormError."""
    text = body.decode("utf-8")  # the pages: application/xml is UTF-8
    data = ElementTree.fromstring(text)
    if data.tag != "data" or len(data) != 1 or data[0].tag != root:
        raise FormError(f"<data> must hold one <{root}>")
    return _record(data[0], table, root)


def _record(element, table, place):
    _typed(element, "record", place)
    names = [row if isinstance(row, str) else row[0] for row in table]
    forms = {row if isinstance(row, str) else row[0]: None if isinstance(row, str) else row[1] for row in table}
    values, last = {}, -1
    for child in element:
        here = f"{place}/{child.tag}"
        if child.tag not in forms:
            raise FormError(f"{here} is not known")
        if names.index(child.tag) <= last:
            raise FormError(f"{here} stands out of order or twice")
        last = names.index(child.tag)
        values[child.tag] = _value(child, forms[child.tag], here)
    return values


def _value(element, form, place):
    if isinstance(form, list):
        return _record(element, form, place)
    if isinstance(form, Array):
        _typed(element, "array", place)
        if len(element) > form.limit:
            raise FormError(f"{place} has more than {form.limit}")
        for child in element:
            if child.tag != element.tag + "_child":
                raise FormError(f"{place}/{child.tag} should be {element.tag}_child")
        return [_record(child, form.fields, f"{place}/{child.tag}") for child in element]
    _typed(element, "string", place)
    if len(element):
        raise FormError(f"{place} holds elements")
    return (element.text or "").strip()


def _typed(element, wanted, place):
    if set(element.attrib) != {"type"} or element.get("type") != wanted:
        raise FormError(f'{place} must have type="{wanted}"')


def write(root, values):
    """An answer: empty texts are left out, as ORCA leaves them out."""
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<xmlio2>\n' + _written(root, values) + "</xmlio2>\n").encode()


def _written(name, value):
    if isinstance(value, dict):
        return f'<{name} type="record">\n' + "".join(_written(n, v) for n, v in value.items()) + f"</{name}>\n"
    if isinstance(value, list):
        children = "".join(_written(name + "_child", v) for v in value)
        return f'<{name} type="array">\n{children}</{name}>\n' if value else ""
    return f'<{name} type="string">{escape(str(value))}</{name}>\n' if value != "" else ""
