#include "rules/document_assessment.hpp"

#include "rules/age.hpp"
#include "rules/documents.hpp"
#include "rules/parameters.hpp"
#include "rules/required.hpp"
#include "rules/rulebook.hpp"
#include "rules/share.hpp"

namespace mdg::rules {
namespace {

using record::Record;

bool elderly(const Patient& patient) {
    return patient.age == Age::from_70 || late_elderly(patient);
}

Assessment nothing(std::string_view next_action, std::string_view text, std::vector<std::string_view> rules) {
    return {MDG_DOCUMENT_PROOF_NOTHING, {}, false, {next_action, {text}, {}, std::move(rules), {}}};
}

std::vector<std::string_view> views(const Cited& rules) {
    return {rules.begin(), rules.end()};
}

void add_ended(const DocumentFacts& facts, Assessment& assessment) {
    assessment.spoken.values.emplace_back("end", base::to_iso(*facts.ends));
}

Assessment ended(const DocumentFacts& facts, std::vector<std::string_view> rules) {
    Assessment assessment = nothing(MDG_NEXT_ACTION_OTHER_PROOF, "document_ended", std::move(rules));
    add_ended(facts, assessment);
    return assessment;
}

// R-DOC-12 to R-DOC-15.
Assessment supplement(const DocumentFacts& facts) {
    const Situation& s = facts.situation;
    if (card_shown(s) && s.ladder.number_answer == Answer::valid)
        return nothing(MDG_NEXT_ACTION_NOT_NEEDED, "supplement_not_needed", {"R-DOC-13", "R-DOC-14", "R-DOC-15"});
    if (facts.ended()) return ended(facts, {"R-DOC-12"});
    return {
        MDG_DOCUMENT_PROOF_SUPPLEMENT, {}, false, {MDG_NEXT_ACTION_GO_ON, {"supplement_valid"}, {}, {"R-DOC-12"}, {}}};
}

Assessment proves_nothing(const DocumentFacts& facts, const DocumentProof& proof, const Law& law) {
    const Situation& s = facts.situation;
    const Document document = s.ladder.document;
    const bool not_yet =
        (document == Document::notice && s.visit_date < law.notice_from) ||
        (document == Document::eligibility_certificate && s.visit_date < law.eligibility_certificate_from);
    if (not_yet) return nothing(MDG_NEXT_ACTION_OTHER_PROOF, "document_not_yet", views(proof.rules));
    if (card_shown(s)) return nothing(MDG_NEXT_ACTION_OTHER_PROOF, "document_not_accepted", views(proof.rules));
    Assessment assessment = nothing(MDG_NEXT_ACTION_ASK_CARD, "document_needs_card", views(proof.rules));
    assessment.spoken.rules.emplace_back("R-DOC-19");
    if (!checks_by_number(s.site)) assessment.say("document_no_online", {"R-FAC-15"});
    return assessment;
}

Assessment interim(const DocumentFacts& facts, const DocumentProof& proof, const Law& law) {
    const Situation& s = facts.situation;
    Assessment assessment{MDG_DOCUMENT_PROOF_IF_CHECKED_ONLINE, {}, false, {}};
    assessment.spoken.rules = views(proof.rules);
    if (document_stands(s, law)) {
        assessment.spoken.next_action = MDG_NEXT_ACTION_GO_ON;
        assessment.say("interim", {"R-BURD-06"});
    } else if (s.ladder.number_check == Check::answered) {
        assessment.spoken.next_action = MDG_NEXT_ACTION_OTHER_PROOF;
        assessment.say("document_not_accepted", {"R-BURD-11"});
    } else {
        assessment.spoken.next_action = MDG_NEXT_ACTION_CHECK_ONLINE;
        assessment.say("document_check_number");
        assessment.say("document_ask_card_first", {"R-DOC-19"});
    }
    assessment.say("document_bring_next");
    return assessment;
}

Assessment void_by_number(const DocumentFacts& facts) {
    const bool certificate = facts.situation.ladder.document == Document::eligibility_certificate;
    if (certificate)
        return nothing(MDG_NEXT_ACTION_ASK_NEWEST, "cause_certificate_void", {"R-ONL-14", "R-ONL-04", "R-DOC-06"});
    return nothing(MDG_NEXT_ACTION_ASK_NEWEST, "document_void", {"R-ONL-09", "R-ONL-04"});
}

void add_certificate(const DocumentFacts& facts, Assessment& assessment) {
    const Situation& s = facts.situation;
    assessment.say("certificate_no_information", {"R-DOC-06"});
    assessment.say("certificate_and_card", {"R-DOC-18"});
    const Parameter& years = parameter("certificate_max_years");
    if (facts.issued && facts.ends && *facts.ends > base::add_months(*facts.issued, 12 * number(years))) {
        assessment.spoken.values.emplace_back("years", std::string(years.value));
        assessment.say("certificate_too_long", {"R-DOC-08"});
    }
    if (s.ladder.number_check != Check::answered) {
        assessment.say("answer_not_asked_document", {"R-ONL-15"});
    } else if (s.ladder.number_answer == Answer::no_record) {
        assessment.spoken.next_action = MDG_NEXT_ACTION_ASK_PATIENT;
        assessment.say("cause_certificate_recent", {"R-ONL-13"});
        assessment.say("cause_certificate_no_number");
    }
    if (s.patient.age == Age::from_70 && !late_elderly(s.patient) && !facts.ratio_shown) {
        assessment.spoken.next_action = MDG_NEXT_ACTION_ASK_ELDERLY_CERTIFICATE;
        assessment.say("ask_elderly_certificate", {"R-DOC-11", "R-INS-03"});
    }
}

Assessment proven(const DocumentFacts& facts, const DocumentProof& proof) {
    const bool alone = proof.proof == Proof::alone;
    Assessment assessment{alone ? MDG_DOCUMENT_PROOF_ALONE : MDG_DOCUMENT_PROOF_WITH_CARD, {}, false, {}};
    assessment.spoken.next_action = MDG_NEXT_ACTION_GO_ON;
    assessment.spoken.rules = views(proof.rules);
    assessment.say(alone ? "document_alone" : "document_with_card");
    if (facts.situation.ladder.document == Document::eligibility_certificate) add_certificate(facts, assessment);
    return assessment;
}

// What the dates and the share on it mean besides.
void add_ratio(const DocumentFacts& facts, Assessment& assessment) {
    const Situation& s = facts.situation;
    if (!elderly(s.patient)) return;
    const Document document = s.ladder.document;
    if ((document == Document::portal || document == Document::notice) && facts.ended()) {
        add_ended(facts, assessment);
        assessment.say("ratio_may_have_changed", {"R-DOC-03"});
    }
    if (facts.ratio_shown && facts.ratio_from && *facts.ratio_from > s.visit_date) {
        assessment.spoken.values.emplace_back("from", base::to_iso(*facts.ratio_from));
        assessment.say("ratio_not_yet", {"R-CLM-20"});
    }
    const bool shows_it = document == Document::portal || document == Document::notice ||
                          (document == Document::eligibility_certificate && late_elderly(s.patient));
    if (shows_it && !facts.ratio_shown) {
        assessment.spoken.findings.push_back(fault(MDG_FIELD_DOCUMENT_RATIO, MDG_FINDING_CODE_MISSING,
                                                   "this form shows the share from 70 on",
                                                   "70歳以上では負担割合の記載があります"));
        assessment.spoken.rules.emplace_back(document == Document::portal ? "R-DOC-01" : "R-DOC-24");
    }
}

Assessment assess(const Record& record, const DocumentFacts& facts) {
    const Law& of_today = law();
    const Situation& s = facts.situation;
    const std::string_view group = facts.form->group;
    if (group == "supplement") return supplement(facts);
    if (group == "public_expense") return assess_public_expense(record, facts);
    if (group == "card_face")
        return {MDG_DOCUMENT_PROOF_NOTHING, {}, false, {MDG_NEXT_ACTION_GO_ON, {"face_items"}, {}, {"R-FLOW-16"}, {}}};
    const DocumentProof proof = document_proof(s.ladder.document, s, of_today);
    if (group == "certificate" && facts.ended())
        return ended(facts, late_elderly(s.patient) ? std::vector<std::string_view>{"R-DOC-08", "R-DATE-10"}
                                                    : std::vector<std::string_view>{"R-DOC-08", "R-DOC-09"});
    if (group == "insurance_card" && facts.insurer_changed)
        return nothing(MDG_NEXT_ACTION_ASK_NEWEST, "document_insurer_changed", {"R-DATE-09"});
    if (proof.proof == Proof::nothing) return proves_nothing(facts, proof, of_today);
    if (proof.proof == Proof::if_checked_online) return interim(facts, proof, of_today);
    if (!document_stands(s, of_today)) return void_by_number(facts);
    return proven(facts, proof);
}

} // namespace

void Assessment::say(std::string_view text, std::initializer_list<std::string_view> rules) {
    spoken.texts.push_back(text);
    spoken.rules.insert(spoken.rules.end(), rules);
}

Record assess_document(const Record& record) {
    const DocumentFacts facts = read_document_facts(record);
    const Situation& s = facts.situation;
    Assessment assessment;
    if (facts.form != nullptr) {
        assessment = assess(record, facts);
        add_ratio(facts, assessment);
        if (s.ladder.document == Document::notice && late_elderly(s.patient) &&
            s.visit_date <= law().late_elderly_certificate_last)
            assessment.say("notice_not_for_late_elderly", {"R-DATE-27"});
        if (s.ladder.document != Document::none) assessment.say("document_look", {"R-DOC-17"});
    } else {
        if (record.has(MDG_FIELD_CERTIFICATE_STATE)) assessment = expected_certificate(record, facts);
        if (assessment.spoken.next_action.empty()) assessment.spoken.next_action = MDG_NEXT_ACTION_GO_ON;
        add_hints(s, assessment);
    }
    Record decision = to_record(assessment.spoken);
    if (!assessment.proof.empty()) decision.set_text(MDG_FIELD_DOCUMENT_PROOF, assessment.proof);
    if (!assessment.way.empty()) decision.set_text(MDG_FIELD_CERTIFICATE_WAY, assessment.way);
    if (assessment.draft) decision.set_integer(MDG_FIELD_DRAFT, 1);
    if (facts.form == nullptr) return decision;
    for (const FormField& field : fields_of(facts.form->code)) decision.add(MDG_FIELD_DOCUMENT_FIELD, to_record(field));
    if (facts.birth_date || facts.ratio_shown) {
        const Ratio ratio = normal_ratio(s.patient);
        decision.set_integer(MDG_FIELD_SHARE_LOWEST, ratio.lowest).set_integer(MDG_FIELD_SHARE_HIGHEST, ratio.highest);
    }
    return decision;
}

} // namespace mdg::rules
