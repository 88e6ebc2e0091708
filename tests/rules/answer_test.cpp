#include "rules/answer.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

namespace mdg::rules {
namespace {

record::Record eligibility(const char* validity, const std::vector<const char*>& classes) {
    record::Record record(MDG_KIND_ELIGIBILITY);
    record.set_text(MDG_FIELD_VALIDITY, validity);
    for (const char* code : classes)
        record.add(MDG_FIELD_QUALIFICATION,
                   record::Record(MDG_KIND_QUALIFICATION).set_text(MDG_FIELD_CARD_CLASSIFICATION, code));
    return record;
}

const std::vector<std::vector<const char*>> answers = {{},           {"01"},       {"01", "02"},      {"A1"},
                                                       {"A1", "01"}, {"01", "A1"}, {"A1", "01", "03"}};

} // namespace

TEST_CASE("R-ONL-01, R-ONL-02, R-ONL-03, R-CLM-06, R-CLM-07: what each answer says, and by which qualification") {
    using enum Answer;
    struct Read {
        Answer answer;
        int qualification;
    };
    const Read nothing{no_record, -1}, open{not_understood, -1}, many{several, -1};
    struct Row {
        const char* validity;
        std::vector<Read> expected; // in the order of `answers`
    };
    const std::vector<Row> table = {
        //      none     one                two   A1                      A1+one             one+A1             A1+two
        {"1", {open, {valid, 0}, many, {valid_assistance, -1}, {valid, 1}, {valid, 0}, many}},
        {"2", {nothing, {lapsed, 0}, many, nothing, {lapsed, 1}, {lapsed, 0}, many}},
        {"3", {nothing, {lapsed_newer, 0}, many, nothing, {lapsed_newer, 1}, {lapsed_newer, 0}, many}},
        {"4", {nothing, nothing, many, nothing, nothing, nothing, many}},
        {"5", {many, many, many, many, many, many, many}},
        {"6", {open, {valid, 0}, many, {valid_assistance, -1}, {valid, 1}, {valid, 0}, many}},
        {"7", {open, open, many, open, open, open, many}},
        {"", {open, open, many, open, open, open, many}},
        {"有効", {open, open, many, open, open, open, many}},
    };
    for (const Row& row : table)
        for (std::size_t i = 0; i < answers.size(); ++i) {
            CAPTURE(row.validity, i);
            const ReadAnswer read = read_answer(eligibility(row.validity, answers[i]));
            CHECK(read.answer == row.expected[i].answer);
            CHECK(read.qualification == row.expected[i].qualification);
            CHECK(read.candidates == (answers[i].size() > 1 && read.answer == several && i != 4 && i != 5));
        }
}

TEST_CASE("an answer without a validity, or with a qualification of no class, is not understood as valid") {
    CHECK(read_answer(record::Record(MDG_KIND_ELIGIBILITY)).answer == Answer::not_understood);
    record::Record bare = eligibility("9", {"Z9"});
    bare.add(MDG_FIELD_QUALIFICATION, record::Record(MDG_KIND_QUALIFICATION));
    CHECK(read_answer(bare).answer == Answer::several);
}

} // namespace mdg::rules
