// Registration of reference numbers, one or many (terminal facts §2.4).
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/elements.hpp"
#include "clinic/terminal/two_step.hpp"

namespace mdg::clinic::terminal {

namespace {

constexpr const char* info = "ReferenceNumberRegistrationInfo";

constexpr Rule header_rules[] = {{"MedicalInstitutionCode", true, 10, facility_code},
                                 {"ArbitraryFileIdentifier", true, 50, anything}};
constexpr Rule rules[] = {
    {"ReferenceNumber", true, 50, printable},         {"InsurerNumber", true, 8, insurer_number},
    {"InsuredCardSymbol", false, 20, anything},       {"InsuredIdentificationNumber", true, 20, anything},
    {"InsuredBranchNumber", false, 2, branch_number},
};

void add_failure(pugi::xml_node unit, const char* code, const std::string& message) {
    add(unit, "ProcessingResultStatus", "2");
    add(unit, "ProcessingResultCode", code);
    add(unit, "ProcessingResultMessage", message);
}

// Numbers of nobody, and of several, are the registration's error, not the file's.
void put(const pugi::xml_node& block, const std::string& facility, const Incoming& incoming, Centre& centre,
         pugi::xml_node unit) {
    if (const auto wrong = complaint(block, rules)) return add_failure(unit, "CLINIC93", wrong->japanese);
    Query query;
    read_search_info(block, query);
    query.confirmation_day = day(incoming.clock);
    const Verdict found = find_by_numbers(centre.population, query, query.confirmation_day);
    if (found.validity == Validity::several) return add_failure(unit, "CLINIC95", "複数の資格に該当します。");
    if (!found.person) return add_failure(unit, "CLINIC94", "該当する資格がありません。");
    centre.references.put(facility, Numbers(found.results.front()), value(block, "ReferenceNumber"));
    add(unit, "ProcessingResultStatus", "1");
}

} // namespace

Reply register_reference(const Incoming& incoming, Centre& centre) {
    const Message message(incoming.bytes);
    const auto block = message.only(info, "照会番号の登録", "a registration");
    check(message.header(), header_rules);
    check(block, rules);
    Opened opened(incoming, message.header());
    add(opened.header, "SegmentOfResult", "1");
    add(opened.body, "ReferenceNumber", value(block, "ReferenceNumber"));
    put(block, value(message.header(), "MedicalInstitutionCode"), incoming, centre, opened.body);
    return std::move(opened.reply);
}

void units_of_registration(const Reception& reception, const Incoming& incoming, Centre& centre, pugi::xml_node body) {
    for (const pugi::xml_node& block : reception.message->body().children()) {
        auto unit = body.append_child("BulkRegistrationUnit");
        unit.append_copy(block);
        put(block, reception.facility, incoming, centre, unit);
    }
}

} // namespace mdg::clinic::terminal
