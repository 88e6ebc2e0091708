#include "claim/make.hpp"

#include "claim/layout.hpp"

#include <string_view>

namespace mdg::claim {
namespace {

using base::Date;
using base::Failure;
using record::FieldId;
using record::Record;

constexpr std::string_view lapsed_comment = "820000245"; // 旧資格情報 (claim facts §2.3)
constexpr std::size_t padded_length = 8;

// Fields that stand in both kinds. The address is not among them: a claim has none.
constexpr FieldId copied[] = {
    MDG_FIELD_CARD_CLASSIFICATION,
    MDG_FIELD_INSURER_NAME,
    MDG_FIELD_INSURED_SYMBOL,
    MDG_FIELD_INSURED_NUMBER,
    MDG_FIELD_INSURED_BRANCH_NUMBER,
    MDG_FIELD_PERSONAL_FAMILY,
    MDG_FIELD_QUALIFICATION_DATE,
    MDG_FIELD_DISQUALIFICATION_DATE,
    MDG_FIELD_NAME,
    MDG_FIELD_NAME_KANA,
    MDG_FIELD_BIRTH_DATE,
    MDG_FIELD_SEX,
};

void set_if_known(Record& claim, FieldId field, std::string_view value) {
    if (!value.empty()) claim.set_text(field, value);
}

void copy(const Record& from, FieldId field, Record& into) {
    if (record::find_field(field)->type == record::Type::date) {
        if (const auto date = from.date(field)) into.set_date(field, *date);
    } else {
        set_if_known(into, field, from.text_or(field, ""));
    }
}

// Bare and padded with blanks, the two forms of one value that receipt computers want (claim facts §0.4).
void set_insurer_number(Record& claim, const std::string& number) {
    const auto first = number.find_first_not_of(' ');
    if (first == number.npos) return;
    const std::string bare = number.substr(first);
    claim.set_text(MDG_FIELD_INSURER_NUMBER, bare);
    const std::size_t blanks = bare.size() < padded_length ? padded_length - bare.size() : 0;
    claim.set_text(MDG_FIELD_INSURER_NUMBER_PADDED, std::string(blanks, ' ') + bare);
}

bool holds_on(const Record& certificate, std::optional<Date> day) {
    const auto start = certificate.date(MDG_FIELD_VALID_START);
    const auto end = certificate.date(MDG_FIELD_VALID_END);
    return day && (!start || *start <= *day) && (!end || *day <= *end);
}

// The qualification's own ratio (late-stage elderly), else that of an elderly recipient certificate in force
// on the day of the visit (R-CLM-20).
void set_ratio(Record& claim, const Facts& facts) {
    std::string ratio = facts.qualification.text_or(MDG_FIELD_CONTRIBUTION_RATIO, "");
    for (const auto& certificate : facts.qualification.list(MDG_FIELD_ELDERLY_CERTIFICATE))
        if (ratio.empty() && holds_on(*certificate, facts.visit_date))
            ratio = certificate->text_or(MDG_FIELD_CONTRIBUTION_RATIO, "");
    set_if_known(claim, MDG_FIELD_CONTRIBUTION_RATIO, ratio);
}

void refuse_what_has_no_claim(const Facts& facts) {
    if (facts.claim_path == MDG_CLAIM_PATH_UNKNOWN)
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_SDK,
                      "no claim of an unknown qualification is made: where one was seen, claim by it (R-CLM-07)");
    if (facts.qualification.text_or(MDG_FIELD_CARD_CLASSIFICATION, "") == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE)
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_SDK,
                      "medical assistance (A1) is public expense: its number is no insurer number");
}

} // namespace

Record make_claim(const Facts& facts) {
    refuse_what_has_no_claim(facts);
    Record claim(MDG_KIND_CLAIM);
    set_if_known(claim, MDG_FIELD_CLAIM_PATH, facts.claim_path);
    set_if_known(claim, MDG_FIELD_EVIDENCE, facts.evidence);
    set_if_known(claim, MDG_FIELD_FACILITY_CODE, facts.facility_code);
    if (facts.visit_date) claim.set_date(MDG_FIELD_VISIT_DATE, *facts.visit_date);
    if (facts.check_date) claim.set_date(MDG_FIELD_CHECK_DATE, *facts.check_date);
    if (facts.claim_path == MDG_CLAIM_PATH_LAPSED) claim.set_text(MDG_FIELD_CLAIM_COMMENT_CODE, lapsed_comment);

    set_insurer_number(claim, facts.qualification.text_or(MDG_FIELD_INSURER_NUMBER, ""));
    for (const FieldId field : copied) copy(facts.qualification, field, claim);
    set_ratio(claim, facts);

    for (const base::Finding& finding : missing_in(claim)) claim.add(MDG_FIELD_MISSING, record::to_record(finding));
    for (const base::Finding& finding : wrong_in(claim)) claim.add(MDG_FIELD_FINDING, record::to_record(finding));
    return claim;
}

} // namespace mdg::claim
