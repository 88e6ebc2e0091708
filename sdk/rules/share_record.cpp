#include "rules/share_record.hpp"

#include "rules/conclusion_record.hpp"
#include "rules/required.hpp"
#include "rules/share.hpp"
#include "rules/situation_record.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

using record::Record;

bool cites(const LawfulShare& share, std::string_view id) {
    return std::ranges::any_of(share.rules, [id](const char* cited) { return cited == id; });
}

std::vector<const char*> texts_for(const LawfulShare& share) {
    std::vector<const char*> ids;
    if (share.share == Share::whole_allowed) {
        ids = {"share_whole"};
    } else if (share.share == Share::facility_choice) {
        ids = {"share_choice"};
    } else if (cites(share, "R-FLOW-01")) {
        return {"share_ask_first"};
    } else if (share.ratio.lowest != share.ratio.highest) {
        ids = {"share_between"};
    } else {
        ids = {"share_normal"};
    }
    if (cites(share, "R-BURD-06")) ids.push_back("share_interim");
    if (cites(share, "R-BURD-11")) ids.push_back("share_whole_refused");
    if (cites(share, "R-BURD-09")) ids.push_back("share_bring_next");
    return ids;
}

// What was not asked yet, where that is why nothing more can be said.
void add_open_questions(const Situation& s, Record& record) {
    if (s.card.card == Card::not_looked_at)
        record.add(MDG_FIELD_FINDING,
                   record::to_record(fault(MDG_FIELD_CARD_FORM, MDG_FINDING_CODE_MISSING, "was the card shown?",
                                           "マイナンバーカードの提示を求めてください")));
    else
        record.add(MDG_FIELD_FINDING, record::to_record(fault(MDG_FIELD_DOCUMENT_SHOWN, MDG_FINDING_CODE_MISSING,
                                                              "was a document shown, or is there none (no_document)?",
                                                              "書類の提示を求めてください")));
}

} // namespace

Record share_of(const Record& facts) {
    const Situation s = read_situation(facts);
    const LawfulShare share = lawful_share(s, law());
    Record record(MDG_KIND_SHARE);
    record.set_text(MDG_FIELD_SHARE, code_of(share.share))
        .set_integer(MDG_FIELD_WHOLE_ALLOWED, share.share == Share::normal ? 0 : 1)
        .set_integer(MDG_FIELD_SHARE_LOWEST, share.ratio.lowest)
        .set_integer(MDG_FIELD_SHARE_HIGHEST, share.ratio.highest);
    const Placeholders values{
        {"share", std::to_string(share.ratio.lowest) + "割 (" + std::to_string(share.ratio.lowest * 10) + "%)"},
        {"until", base::to_iso(law().interim_last)}};
    for (const char* id : texts_for(share))
        for (Record& text : texts(id, values)) record.add(MDG_FIELD_EXPLANATION, std::move(text));
    add_rules(record, share.rules);
    if (!cites(share, "R-BURD-05")) add_rules(record, {"R-BURD-05"});
    if (cites(share, "R-FLOW-01")) add_open_questions(s, record);
    return record;
}

} // namespace mdg::rules
