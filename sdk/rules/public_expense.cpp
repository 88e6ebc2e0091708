// Subsidies and medical assistance (R-PUB): whether they can be checked online on the day. Which bodies take part is
// data that grows without a change of the software (R-PUB-02).
#include "rules/book.hpp"
#include "rules/document_assessment.hpp"

#include <algorithm>

namespace mdg::rules {
namespace {

enum class Online { yes, no, body_not_listed };

Online subsidy(Date day, std::string_view body) {
    if (day < date(parameter("subsidy_online_from"))) return Online::no;
    for (const Row& row : book().table("subsidy_bodies.tsv"))
        if (row[0] == body) return day >= date_cell(row[1]).value_or(day) ? Online::yes : Online::no;
    return Online::body_not_listed;
}

Online medical_assistance(Date day) {
    return day < date(parameter("medical_assistance_online_from")) ? Online::no : Online::yes;
}

} // namespace

Assessment assess_public_expense(const record::Record& record, const DocumentFacts& facts) {
    const Date day = facts.situation.visit_date;
    const bool is_subsidy = facts.form->code == MDG_DOCUMENT_FORM_SUBSIDY_CERTIFICATE;
    const Online online =
        is_subsidy ? subsidy(day, record.text_or(MDG_FIELD_SUBSIDY_BODY, "")) : medical_assistance(day);
    Assessment assessment{MDG_DOCUMENT_PROOF_PUBLIC_EXPENSE, {}, false, {MDG_NEXT_ACTION_GO_ON, {}, {}, {}, {}}};
    if (online == Online::yes) assessment.spoken.next_action = MDG_NEXT_ACTION_CHECK_ONLINE;
    assessment.say(online == Online::yes  ? "public_online"
                   : online == Online::no ? "public_paper"
                                          : "public_body_unknown",
                   {is_subsidy ? "R-PUB-02" : "R-PUB-01"});
    return assessment;
}

} // namespace mdg::rules
