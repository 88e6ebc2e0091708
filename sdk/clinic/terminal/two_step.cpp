#include "clinic/terminal/two_step.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/elements.hpp"

#include <algorithm>

namespace mdg::clinic::terminal {

namespace {

constexpr const char* search_info = "QualificationConfirmSearchInfo";

constexpr TwoStep known[] = {
    {"OQSmuquc", true, search_info, true, nullptr, units_by_numbers},
    {"OQSmuimm", false, "ReferenceNumberRegistrationInfo", true, nullptr, units_of_registration},
    {"OQSmutic", false, search_info, false, check_month, units_of_month},
    {"OQSmuhvq", false, search_info, false, check_home_visit, units_of_consent},
    {"OQSmuonq", false, search_info, false, check_online, units_of_consent},
};

constexpr Rule dated_header[] = {{"QualificationConfirmationDate", true, 8, is_day},
                                 {"MedicalInstitutionCode", true, 10, facility_code},
                                 {"ArbitraryFileIdentifier", true, 50, anything}};
constexpr Rule header_of_result[] = {{"MedicalInstitutionCode", true, 10, facility_code}};
constexpr Rule body_of_result[] = {{"ReceptionNumber", true, 50, anything}};

const TwoStep& of(const std::string& prefix) {
    return *std::find_if(std::begin(known), std::end(known),
                         [&](const TwoStep& one) { return prefix.starts_with(one.business); });
}

void check_body(const pugi::xml_node& body, const TwoStep& kind) {
    std::size_t blocks = 0;
    for (const pugi::xml_node& block : body.children()) {
        if (block.name() != std::string_view(kind.block) || (++blocks > 1 && !kind.many))
            refuse("一括の要求の構造ではありません", "not laid out as a query in two steps");
        if (kind.check) kind.check(block);
    }
    if (blocks == 0)
        refuse(std::string("必須の項目がありません: ") + kind.block, std::string("missing: ") + kind.block);
}

void count(pugi::xml_node header, const pugi::xml_node& body) {
    std::size_t normal = 0, errors = 0;
    for (const pugi::xml_node& unit : body.children())
        ++(value(unit, "ProcessingResultStatus") == "1" ? normal : errors);
    add(header, "NumberOfProcessingResult", std::to_string(normal + errors));
    add(header, "NumberOfNormalProcessing", std::to_string(normal));
    add(header, "NumberOfError", std::to_string(errors));
}

// Something changed if the certificate is younger than a month; the rule is our own.
const char* limit_changed(const pugi::xml_node& result, const std::string& on) {
    const std::string issued =
        result.child("LimitApplicationCertificateRelatedInfo").child("LimitApplicationCertificateDate").text().get();
    return !issued.empty() && issued.substr(0, 6) == on.substr(0, 6) ? "1" : "0";
}

} // namespace

Reply accept_reception(const Incoming& incoming, Centre& centre) {
    const TwoStep& kind = of(incoming.prefix);
    Reception reception;
    reception.message = std::make_unique<Message>(incoming.bytes);
    const auto header = reception.message->header();
    const auto body = reception.message->only(nullptr, "一括の要求", "a query in two steps");
    check(header, kind.dated ? std::span<const Rule>(dated_header) : std::span<const Rule>(dated_header).subspan(1));
    check_body(body, kind);
    reception.business = kind.business;
    reception.facility = value(header, "MedicalInstitutionCode");
    reception.file_identifier = value(header, "ArbitraryFileIdentifier");
    reception.day = kind.dated ? value(header, "QualificationConfirmationDate") : day(incoming.clock);
    reception.ready = incoming.now + incoming.processing;

    Opened opened(incoming, header);
    add(opened.body, "ReceptionNumber", centre.receptions.accept(std::move(reception), day(incoming.clock)).number);
    add(opened.body, "ReceptionDateTime", stamp(incoming.clock));
    return std::move(opened.reply);
}

Reply give_result(const Incoming& incoming, Centre& centre) {
    const TwoStep& kind = of(incoming.prefix);
    const Message message(incoming.bytes);
    const auto asked = message.only(nullptr, "一括の結果の要求", "a request for a result");
    check(message.header(), header_of_result);
    check(asked, body_of_result);
    const std::string number = value(asked, "ReceptionNumber");

    Opened opened(incoming, message.header());
    add(opened.header, "ReceptionNumber", number);
    const Reception* reception =
        centre.receptions.find(number, kind.business, value(message.header(), "MedicalInstitutionCode"));
    if (!reception) {
        add(opened.header, "SegmentOfResult", "9");
        add(opened.header, "ErrorCode", "CLINIC96");
        add(opened.header, "ErrorMessage", "該当する受付番号がありません。");
        return std::move(opened.reply);
    }
    add(opened.header, "ArbitraryFileIdentifier", reception->file_identifier);
    if (kind.dated) add(opened.header, "QualificationConfirmationDate", reception->day);
    const bool working = incoming.now < reception->ready || incoming.faults.has(Fault::still_processing);
    add(opened.header, "SegmentOfResult", working ? "2" : "1");
    if (working) return std::move(opened.reply);
    kind.units(*reception, incoming, centre, opened.body);
    count(opened.header, opened.body);
    return std::move(opened.reply);
}

void add_unit(pugi::xml_node body, const pugi::xml_document& answer, const Reception& reception, Centre& centre) {
    auto unit = body.append_child("BulkConfirmUnit");
    std::vector<std::string> references;
    for (const pugi::xml_node& child : answer.child("XmlMsg").child("MessageBody").children()) {
        if (child.name() != std::string_view("ResultList")) {
            unit.append_copy(child);
            continue;
        }
        for (const pugi::xml_node& result : child.children()) {
            add(unit.append_copy(result), "LimitApplicationCertificateChanged", limit_changed(result, reception.day));
            references.push_back(centre.references.find(reception.facility, Numbers(result)));
        }
    }
    // The n-th number belongs to the n-th result (terminal facts §2.3).
    if (std::any_of(references.begin(), references.end(), [](const std::string& one) { return !one.empty(); }))
        for (const std::string& reference : references) add(unit, "ReferenceNumber", reference);
}

} // namespace mdg::clinic::terminal
