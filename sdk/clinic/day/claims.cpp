#include "clinic/day/claims.hpp"

#include "clinic/card/day.hpp"
#include "clinic/world/terminal.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <sstream>

namespace mdg::clinic::day {
namespace {

using desk::Record;
using desk::text;
using Poco::JSON::Array;
using Poco::JSON::Object;

Object::Ptr object_of(mdg_record record) {
    std::uint32_t needed = 0;
    mdg_record_to_json(record, MDG_JSON_WHOLE, nullptr, 0, &needed);
    std::string json(needed, '\0');
    desk::need(mdg_record_to_json(record, MDG_JSON_WHOLE, json.data(), needed, nullptr));
    json.resize(json.find('\0'));
    auto object = Poco::JSON::Parser().parse(json).extract<Object::Ptr>();
    object->remove("kind"); // it stands at the top only
    return object;
}

Record record_of(std::int32_t kind, const Object::Ptr& object) {
    std::ostringstream json;
    object->stringify(json);
    Record made, error;
    const auto status = mdg_record_from_json(json.str().c_str(), kind, made.out(), error.out());
    desk::need(status, error.get());
    return made;
}

Array::Ptr one(const Object::Ptr& object) {
    Array::Ptr list = new Array;
    list->add(object);
    return list;
}

Object::Ptr object_of(const std::map<std::string, std::string>& fields) {
    Object::Ptr object = new Object;
    for (const auto& [name, value] : fields)
        if (!value.empty()) object->set(name, value);
    return object;
}

// The fee of a first or a further visit, and no treatment: figures for a day, no bill.
int points_of(const Patient& patient) {
    return patient.what->has("known") ? 75 : 291;
}

// What the receipt computer knows of its own.
Object::Ptr own(const Patient& patient, const Individual& person, const std::string& day) {
    Object::Ptr request = object_of({{"kind", "claim_request"},
                                     {"facility_code", world::Terminal::facility},
                                     {"visit_date", day},
                                     {"check_date", day},
                                     {"claim_setting", MDG_CLAIM_SETTING_OUTPATIENT},
                                     {"patient_number", patient.id},
                                     {"personal_family", person.family}});
    request->set("visit_days", 1);
    request->set("points", points_of(patient));
    request->set("card_shown", person.card.empty() ? 0 : 1);
    request->set("returning", patient.what->has("known") ? 1 : 0);
    return request;
}

Record made_by(const Object::Ptr& request) {
    const auto record = record_of(MDG_KIND_CLAIM_REQUEST, request);
    Record claim, error;
    const auto status = mdg_claim_make(record.get(), claim.out(), error.out());
    desk::need(status, error.get());
    return claim;
}

// Where no insurer pays, the points are those of the first public expense.
Record with_points(Record claim, const Patient& patient) {
    if (!text(claim.get(), MDG_FIELD_INSURER_NUMBER).empty()) return claim;
    const auto object = object_of(claim.get());
    object->getArray("public_expense")->getObject(0)->set("points", points_of(patient));
    return record_of(MDG_KIND_CLAIM, object);
}

const char* evidence_of(const std::string& document) {
    if (document == MDG_VISIT_CHOICE_PORTAL) return MDG_EVIDENCE_PORTAL;
    return document == MDG_VISIT_CHOICE_NOTICE ? MDG_EVIDENCE_NOTICE : MDG_EVIDENCE_DOCUMENT;
}

Object::Ptr person_of(const Individual& person) {
    return object_of(
        {{"name", person.name}, {"name_kana", person.kana}, {"birth_date", person.birth}, {"sex", person.sex}});
}

// By the number of a document in hand, or of the record: name and the rest are those the desk has.
Record by_own_number(const Individual& person, Object::Ptr request, const char* evidence) {
    Object::Ptr qualification = person_of(person);
    for (const auto& [name, value] : person.shows)
        if (!value.empty()) qualification->set(name, value);
    request->set("qualification", one(qualification));
    request->set("evidence", evidence);
    return made_by(request);
}

} // namespace

Record claim_of(const Patient& patient, const Individual& person, const std::string& day, mdg_record result) {
    const auto outcome = text(result, MDG_FIELD_VISIT_OUTCOME);
    const auto path = text(mdg_record_at(result, MDG_FIELD_DECISION, 0), MDG_FIELD_CLAIM_PATH);
    const auto eligibility = mdg_record_at(result, MDG_FIELD_ELIGIBILITY, 0);
    auto request = own(patient, person, day);
    if (outcome == MDG_VISIT_OUTCOME_ORAL) return by_own_number(person, request, MDG_EVIDENCE_ORAL);
    if (outcome == MDG_VISIT_OUTCOME_DOCUMENT)
        return by_own_number(person, request, evidence_of(text(result, MDG_FIELD_DOCUMENT)));
    if (path == MDG_CLAIM_PATH_UNKNOWN) {
        if (mdg_record_count(result, MDG_FIELD_CLAIM) == 0) return {}; // no declaration yet
        // The patient was asked again, and nothing more is known (R-CLM-11).
        request->set("claim_path", path);
        request->set("later_information", 0);
        request->set("asked_after", 1);
        request->set("contacted_on", card::iso(card::resolve_day("P7D", card::parse_day(day))));
        request->set("declaration", one(Poco::JSON::Parser().parse(declaration_json(person)).extract<Object::Ptr>()));
        return made_by(request);
    }
    if (eligibility == nullptr || (outcome != MDG_VISIT_OUTCOME_ELIGIBLE && outcome != MDG_VISIT_OUTCOME_INTERIM &&
                                   outcome != MDG_VISIT_OUTCOME_LAPSED))
        return {};
    // Medical assistance alone is claimed by its ticket.
    const auto qualification = mdg_record_at(eligibility, MDG_FIELD_QUALIFICATION, 0);
    if (path.empty() && mdg_record_count(qualification, MDG_FIELD_MEDICAL_TICKET) == 0) return {};
    request->set("eligibility", one(object_of(eligibility)));
    if (path.empty()) request->set("claim_path", MDG_CLAIM_PATH_CURRENT);
    if (std::int64_t index = 0;
        mdg_record_int(mdg_record_at(result, MDG_FIELD_DECISION, 0), MDG_FIELD_QUALIFICATION_INDEX, &index) == MDG_OK)
        request->set("qualification_index", index);
    if (patient.what->has("expense"))
        request->set("public_expense",
                     one(object_of({{"payer_number", "54136015"}, {"recipient_number", person.recipient}})));
    return with_points(made_by(request), patient);
}

unsigned findings(mdg_record claim, bool& claimable, std::string& first) {
    Record found, error;
    const auto status = mdg_claim_check(claim, found.out(), error.out());
    desk::need(status, error.get());
    std::int64_t may = 0;
    mdg_record_int(found.get(), MDG_FIELD_CLAIMABLE, &may);
    claimable = may == 1;
    const auto count = mdg_record_count(found.get(), MDG_FIELD_FINDING);
    if (count > 0) {
        const auto finding = mdg_record_at(found.get(), MDG_FIELD_FINDING, 0);
        first = text(finding, MDG_FIELD_FINDING_ID) + " " + text(finding, MDG_FIELD_PLACE);
    }
    return count;
}

// --- the file -----------------------------------------------------------------------------------------------------------

ClaimFile::ClaimFile(const char* format, const std::filesystem::path& file, const std::string& day,
                     const std::string& body) {
    const auto next = card::compact(card::resolve_day("P1M", card::parse_day(day))).substr(0, 6);
    const Record head(MDG_KIND_CLAIM_FILE, {{"facility_code", world::Terminal::facility},
                                            {"facility_name", "見本診療所"},
                                            {"billing_month", next},
                                            {"point_table", body.empty() ? "" : MDG_POINT_TABLE_MEDICAL},
                                            {"examining_body", body}});
    Record error;
    const auto status = mdg_claim_writer_open(format, file.c_str(), head.get(), &writer_, error.out());
    desk::need(status, error.get());
}

ClaimFile::~ClaimFile() {
    mdg_claim_writer_close(writer_);
}

void ClaimFile::add(mdg_record claim) {
    Record error;
    const auto status = mdg_claim_writer_add(writer_, claim, error.out());
    desk::need(status, error.get());
}

void ClaimFile::finish() {
    Record error;
    const auto status = mdg_claim_writer_finish(writer_, error.out());
    desk::need(status, error.get());
}

} // namespace mdg::clinic::day
