#include "clinic/terminal/business.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/elements.hpp"

#include <algorithm>

namespace mdg::clinic::terminal {

namespace {

// How many people a bulk query may hold is not public.
constexpr std::uintmax_t small = 64 * 1024, large = 512UL * 1024 * 1024;

constexpr Business known[] = {
    {"OQSsiquc01", answer_single, small, "資格確認 / eligibility of one person"},
    {"OQSmuquc01", accept_reception, large, "一括の資格確認 / eligibility of many, accepted"},
    {"OQSmuquc02", give_result, small, "… 結果 / result"},
    {"OQSsiimm01", register_reference, small, "照会番号の登録 / registers a reference number"},
    {"OQSmuimm01", accept_reception, large, "照会番号の一括登録 / registers many, accepted"},
    {"OQSmuimm02", give_result, small, "… 結果 / result"},
    {"OQSmutic01", accept_reception, small, "医療扶助 / medical assistance of a month, accepted"},
    {"OQSmutic02", give_result, small, "… 結果 / result"},
    {"OQSmuhvq01", accept_reception, small, "訪問診療等の同意 / consents of home visits, accepted"},
    {"OQSmuhvq02", give_result, small, "… 結果 / result"},
    {"OQSmuonq01", accept_reception, small, "オンライン診療等の同意 / consents of online care, accepted"},
    {"OQSmuonq02", give_result, small, "… 結果 / result"},
    {"YZKsiquc01", drug_information, small, "薬剤・診療情報 / drugs and treatment"},
    {"TKKsiquc01", checkup_information, small, "特定健診情報 / check-ups"},
};

// terminal facts §2
constexpr const char* layout_not_public[] = {"OQSsihvq", "OQSsionq", "OQSsihvd", "OQSsiurl", "OQSsiinq",
                                             "OQSsiupd", "CIPsiquc", "EPS",      "PMHsimsm"};

} // namespace

std::span<const Business> businesses() {
    return known;
}

std::span<const char* const> names_only() {
    return layout_not_public;
}

const Business& business_of(const std::string& stem) {
    const auto* found = std::find_if(std::begin(known), std::end(known), [&](const Business& one) {
        const std::string start = std::string(one.prefix) + "req_";
        return stem.starts_with(start) && stem.size() > start.size();
    });
    if (found != std::end(known)) return *found;
    if (std::any_of(std::begin(layout_not_public), std::end(layout_not_public),
                    [&](const char* prefix) { return stem.starts_with(prefix); }))
        refuse("レイアウトが公開されていない業務で、この端末は扱いません",
               "a business whose layout is not public, not served by this terminal");
    refuse("この端末が扱わない業務です", "not a business this terminal serves");
}

Opened::Opened(const Incoming& incoming, const pugi::xml_node& request_header) {
    auto message = reply.xml.append_child("XmlMsg");
    header = message.append_child("MessageHeader");
    body = message.append_child("MessageBody");
    add(header, "ProcessExecutionTime", stamp(incoming.clock));
    add(header, "MedicalInstitutionCode", value(request_header, "MedicalInstitutionCode"));
    if (request_header.child("ArbitraryFileIdentifier"))
        add(header, "ArbitraryFileIdentifier", value(request_header, "ArbitraryFileIdentifier"));
    add(header, "CharacterCodeIdentifier", character_code_identifier(incoming.encoding));
}

} // namespace mdg::clinic::terminal
