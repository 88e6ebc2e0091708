// Drug, treatment and check-up information, behind consents (terminal facts §2.5).
#include "clinic/terminal/business.hpp"
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/elements.hpp"
#include "clinic/terminal/medical_record.hpp"
#include "clinic/terminal/pdf.hpp"

namespace mdg::clinic::terminal {

namespace {

bool day_or_month(std::string_view text) {
    return is_day(text) || month(text);
}
bool yes(std::string_view text) {
    return text == "1";
}
bool up_to_two(std::string_view text) {
    return text == "1" || text == "2";
}
bool up_to_four(std::string_view text) {
    return text.size() == 1 && text >= "1" && text <= "4";
}
bool insurer(std::string_view text) {
    return insurer_number(text) || ((text.size() == 6 || text.size() == 8) && digits(text));
}

// Not the names the eligibility requests use.
constexpr Rule header_rules[] = {
    {"MedicalInstitutionCode", true, 10, facility_code}, {"InsurerNumber", true, 8, insurer},
    {"InsuranceCardSymbol", false, 20, anything},        {"InsuredPersonIdentificationNumber", true, 20, anything},
    {"BranchNumber", false, 2, branch_number},           {"ArbitraryFileIdentifier", true, 50, anything}};
constexpr Rule drug_rules[] = {{"StartDate", true, 8, day_or_month},
                               {"EndDate", true, 8, day_or_month},
                               {"FileCategory", true, 1, up_to_four},
                               {"PrDiInfClassification", true, 1, yes},
                               {"MedicalTreatmentFlag", true, 1, up_to_four}};
constexpr Rule checkup_rules[] = {{"StartDate", false, 8, day_or_month},
                                  {"FileCategory", true, 1, up_to_two},
                                  {"PrDiInfClassification", false, 1, yes},
                                  {"MedicalTreatmentFlag", true, 1, up_to_four}};

struct Asked {
    Message message;
    pugi::xml_node header, body;
    std::string facility, today;
    char category, flag;

    Asked(const Incoming& incoming, std::span<const Rule> rules)
        : message(incoming.bytes)
        , header(message.header())
        , body(message.only(nullptr, "薬剤・健診情報の要求", "a request for medical information"))
        , today(day(incoming.clock)) {
        check(header, header_rules);
        check(body, rules);
        facility = value(header, "MedicalInstitutionCode");
        category = value(body, "FileCategory").front();
        flag = value(body, "MedicalTreatmentFlag").front();
    }
    bool pdf() const { return category == '1' || category == '3'; }
    bool treatment() const { return category >= '3'; }
};

const Person* holder(const Asked& asked, const Centre& centre) {
    Query query;
    query.insurer_number = value(asked.header, "InsurerNumber");
    query.symbol = value(asked.header, "InsuranceCardSymbol");
    query.number = value(asked.header, "InsuredPersonIdentificationNumber");
    query.branch = value(asked.header, "BranchNumber");
    query.confirmation_day = asked.today;
    return find_by_numbers(centre.population, query, asked.today).person;
}

Reply refusal(const Incoming& incoming, const Asked& asked, const char* code, const char* reason) {
    Opened opened(incoming, asked.header);
    add(opened.header, "ResultCode", code);
    add(opened.header, "MessageContents", reason);
    return std::move(opened.reply);
}

Reply answer(const Incoming& incoming, const Asked& asked, Centre& centre, std::initializer_list<const char*> items,
             void (*write)(const Person&, const Asked&, Opened&)) {
    const Person* person = holder(asked, centre);
    if (!person) return refusal(incoming, asked, "2", "該当する資格がありません。");
    const auto known = consents(centre.population, centre.consents_file);
    for (const char* item : items) switch (gate(known, person->id, asked.facility, asked.flag, item, incoming.clock)) {
        case Gate::open:
            break;
        case Gate::never:
            return refusal(incoming, asked, "3", "本人の同意がありません。");
        case Gate::ended:
            return refusal(incoming, asked, "4", "同意の有効期限が切れています。");
        }
    if (incoming.faults.has(Fault::other_person))
        if (const Person* other = of_another(centre.population, person, asked.today).person) person = other;
    if (asked.pdf() && !incoming.faults.has(Fault::error)) {
        Reply reply;
        reply.bytes = sample_pdf();
        reply.extension = ".pdf";
        return reply;
    }
    Opened opened(incoming, asked.header);
    add(opened.header, "ResultCode", "1");
    write(*person, asked, opened);
    return std::move(opened.reply);
}

void write_drugs(const Person& person, const Asked& asked, Opened& opened) {
    auto patient = opened.header.append_child("QuaInf");
    add(patient, "Name", text(person.person, "Name"));
    add(patient, "KanaName", text(person.person, "NameKana"));
    add(patient, "Birth", text(person.person, "Birthdate"));
    add(patient, "AdmGendCode", text(person.person, "Sex1"));
    add_drugs(opened.body, value(asked.body, "StartDate"), value(asked.body, "EndDate"), asked.treatment());
}

void write_checkups(const Person& person, const Asked& asked, Opened& opened) {
    auto patient = opened.header.append_child("QualificationsInfo");
    add(patient, "Name", text(person.person, "Name"));
    add(patient, "KanasName", text(person.person, "NameKana"));
    add(patient, "Birthday", text(person.person, "Birthdate"));
    add(patient, "AdministrativeGenderCode", text(person.person, "Sex1"));
    add_checkups(opened.body, value(asked.body, "StartDate"));
}

} // namespace

Reply drug_information(const Incoming& incoming, Centre& centre) {
    const Asked asked(incoming, drug_rules);
    if (asked.treatment()) return answer(incoming, asked, centre, {"drugs", "diagnosis"}, write_drugs);
    return answer(incoming, asked, centre, {"drugs"}, write_drugs);
}

Reply checkup_information(const Incoming& incoming, Centre& centre) {
    return answer(incoming, Asked(incoming, checkup_rules), centre, {"checkup"}, write_checkups);
}

} // namespace mdg::clinic::terminal
