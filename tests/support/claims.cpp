#include "support/claims.hpp"

#include "rules/age.hpp"
#include "support/claim_samples.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace mdg::test {
namespace {

using base::add_days;
using base::Date;
using claim::Claim;

Date day(int year, unsigned month, unsigned of_month) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{of_month}};
}

bool is_elderly(rules::Age age) {
    return age == rules::Age::from_70 || age == rules::Age::late_elderly;
}

} // namespace

std::string with_check_digit(std::string digits) {
    int sum = 0;
    int weight = 2;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        const int product = (*digit - '0') * weight;
        sum += product / 10 + product % 10;
        weight = 3 - weight;
    }
    return std::move(digits) + static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string wide_digits(std::string_view digits) {
    std::string wide;
    for (const char c : digits) (wide += "\xEF\xBC") += static_cast<char>(0x90 + (c - '0'));
    return wide;
}

std::string Claims::digits(std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += static_cast<char>('0' + below(10));
    return all;
}

// 法別, prefecture, three digits of the payer's own, check digit.
std::string Claims::payer(std::string law) {
    const auto prefecture = 1 + below(47);
    law += static_cast<char>('0' + prefecture / 10);
    law += static_cast<char>('0' + prefecture % 10);
    return with_check_digit(law + digits(3));
}

std::string Claims::in_some_width(std::string digits) {
    return one_in(4) ? wide_digits(digits) : digits;
}

void Claims::never() {
    throw std::logic_error("no such claim is ever made");
}

void Claims::visit(Claim& claim) {
    const Date visit = add_days(day(2024, 12, 2), static_cast<int>(below(1480)));
    claim.visit_date = visit;
    claim.facility_code = payer("").substr(0, 2) + (one_in(6) ? "3" : "1");
    claim.facility_code += digits(7);
    claim.path = one_in(9) ? MDG_CLAIM_PATH_LAPSED : MDG_CLAIM_PATH_CURRENT;
    if (claim.path == MDG_CLAIM_PATH_LAPSED) {
        constexpr std::array evidence{MDG_EVIDENCE_CARD, MDG_EVIDENCE_NUMBER, MDG_EVIDENCE_HISTORY};
        claim.evidence = evidence[below(evidence.size())];
        claim.comment_code = "820000245";
        claim.remarks.push_back({"820000245", ""});
        claim.disqualification_date = add_days(visit, -static_cast<int>(below(60)));
        claim.qualification_date = add_days(*claim.disqualification_date, -static_cast<int>(100 + below(2000)));
    } else {
        constexpr std::array evidence{MDG_EVIDENCE_CARD,   MDG_EVIDENCE_CARD,     MDG_EVIDENCE_CARD,
                                      MDG_EVIDENCE_NUMBER, MDG_EVIDENCE_DOCUMENT, MDG_EVIDENCE_PORTAL,
                                      MDG_EVIDENCE_NOTICE, MDG_EVIDENCE_ORAL,     MDG_EVIDENCE_DOWN_MODE};
        claim.evidence = evidence[below(evidence.size())];
        if (one_in(2)) claim.qualification_date = add_days(visit, -static_cast<int>(below(2000)));
    }
    const bool online = claim.evidence == MDG_EVIDENCE_CARD || claim.evidence == MDG_EVIDENCE_NUMBER;
    if (online) claim.check_date = visit;
    claim.card_shown = claim.evidence == MDG_EVIDENCE_CARD ? 1 : 0;
    claim.returning = claim.evidence == MDG_EVIDENCE_ORAL || claim.evidence == MDG_EVIDENCE_HISTORY || one_in(3);
    if (!one_in(3)) claim.confirmation_class = MDG_CONFIRMATION_CLASS_AT_THE_COUNTER;
    claim.provenance = {{MDG_FIELD_INSURER_NUMBER, record::find_code("evidence", claim.evidence)->code},
                        {MDG_FIELD_BURDEN_RATIO, MDG_EVIDENCE_DERIVED},
                        {MDG_FIELD_POINTS, MDG_EVIDENCE_HOST}};
}

Claims::Cover Claims::insurer(Claim& claim) {
    const auto draw = below(100);
    if (draw < 7) return claim.path == MDG_CLAIM_PATH_CURRENT ? Cover::unknown : Cover::employees;
    if (draw < 9) return claim.path == MDG_CLAIM_PATH_CURRENT ? Cover::public_only : Cover::national;
    if (draw < 23) return Cover::late_elderly;
    if (draw < 48) return Cover::national;
    return Cover::employees;
}

Claims::Person Claims::person(Claim& claim, Cover cover) {
    const Date visit = *claim.visit_date;
    const int most = cover == Cover::late_elderly ? 36'000 : cover == Cover::unknown ? 33'000 : 27'300;
    const int least = cover != Cover::late_elderly ? 0 : one_in(8) ? 23'800 : 27'500;
    const Date birth = add_days(visit, -least - static_cast<int>(below(static_cast<std::uint64_t>(most - least))));
    claim.birth_date = birth;
    claim.sex = one_in(2) ? MDG_SEX_MALE : MDG_SEX_FEMALE;
    const SampleName& family = family_names[below(std::size(family_names))];
    const SampleName& given = given_names[below(std::size(given_names))];
    const std::string black_dot = one_in(12) ? "●" : "";
    claim.name = std::string(family.name) + black_dot + "　" + std::string(given.name);
    claim.name_kana = std::string(family.half_kana) + " " + std::string(given.half_kana);
    claim.claim_name = claim.name;
    claim.claim_name_kana = std::string(family.kana) + std::string(given.kana);
    const bool child = rules::years_on(birth, visit) < 18;
    claim.personal_family = cover == Cover::late_elderly ? ""
                            : child || one_in(3)         ? MDG_PERSONAL_FAMILY_DEPENDENT
                                                         : MDG_PERSONAL_FAMILY_INSURED;
    if (cover == Cover::public_only) claim.personal_family.clear();
    if (claim.qualification_date && *claim.qualification_date < birth) claim.qualification_date = birth;
    if (claim.disqualification_date && *claim.disqualification_date <= birth) { // born and lapsed within days
        claim.qualification_date.reset();
        claim.disqualification_date.reset();
    }
    const rules::Age age = rules::age_on(birth, visit);
    return {rules::years_on(birth, visit), is_elderly(age) || cover == Cover::late_elderly,
            age == rules::Age::preschool};
}

void Claims::numbers(Claim& claim, Cover cover) {
    claim.card_classification = MDG_CARD_CLASSIFICATION_GENERAL;
    switch (cover) {
    case Cover::employees: {
        const auto law = below(employee_laws.size());
        claim.insurer_number = payer(std::string(employee_laws[law]));
        claim.insurer_kind = employee_laws[law] == "07" ? MDG_INSURER_KIND_OTHER : MDG_INSURER_KIND_EMPLOYEES;
        claim.insurer_name = "架空健康保険組合";
        claim.symbol = one_in(5) ? "公見" : in_some_width(digits(1 + below(8)));
        claim.number = in_some_width(digits(1 + below(7)));
        if (!one_in(4)) claim.branch_number = "0" + digits(1);
        break;
    }
    case Cover::national:
        claim.insurer_number = payer("");
        if (one_in(5)) claim.insurer_number = with_check_digit(claim.insurer_number.substr(0, 2) + "3" + digits(2));
        claim.insurer_kind = MDG_INSURER_KIND_NATIONAL;
        claim.insurer_name = "見本市";
        if (!one_in(3)) claim.symbol = one_in(2) ? "国見" : in_some_width(digits(4));
        claim.number = in_some_width(digits(2 + below(6)));
        if (!one_in(4)) claim.branch_number = "0" + digits(1);
        break;
    case Cover::late_elderly:
        claim.insurer_number = payer("39");
        claim.insurer_kind = MDG_INSURER_KIND_LATE_ELDERLY;
        claim.insurer_name = "架空県後期高齢者医療広域連合";
        claim.number = in_some_width(digits(8));
        if (one_in(2)) claim.personal_family = MDG_PERSONAL_FAMILY_INSURED;
        break;
    case Cover::public_only:
    case Cover::unknown:
        claim.card_classification.clear();
        break;
    }
    if (one_in(10)) claim.insurer_kind.clear();
}

Claim Claims::next() {
    Claim claim;
    visit(claim);
    const Cover cover = insurer(claim);
    const Person who = person(claim, cover);
    numbers(claim, cover);
    if (cover == Cover::unknown) unknown(claim);
    share(claim, cover, who);
    limit(claim, cover, who);
    public_expenses(claim, cover);
    host_fields(claim, cover, who);
    return claim;
}

} // namespace mdg::test
