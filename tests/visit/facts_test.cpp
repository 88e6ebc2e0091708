// A visit is what happened to it: events make facts, the same live and when the visit is taken up again.
#include "visit/facts.hpp"

#include "base/failure.hpp"
#include "record/json.hpp"
#include "rules/conclusion_record.hpp"
#include "rules/situation_record.hpp"
#include "support/catch.hpp"
#include "visit/answers.hpp"
#include "visit/conductor.hpp"
#include "visit/event.hpp"
#include "visit/records.hpp"

#include <string>
#include <vector>

using namespace mdg::visit;
using namespace mdg::rules;
using mdg::base::Failure;
using mdg::journal::Entry;
using mdg::record::Record;

namespace {

// What happened so far, live, and as a journal would have it.
class Story {
public:
    Story() {
        Situation start;
        start.visit_date = *mdg::base::parse_iso_date("2026-11-22");
        happens({std::string(event::start), to_record(start)});
    }

    void happens(const Event& event) {
        apply(facts, event.kind, event.content);
        entries.push_back({static_cast<std::int64_t>(entries.size()) + 1, event.kind,
                           mdg::record::from_json(to_json(event.content, mdg::record::Privacy::whole), 0)});
    }
    void answers(Choice choice, Record said = Record(MDG_KIND_ANSWER)) {
        said.set_text(MDG_FIELD_VISIT_CHOICE, code_of(choice));
        happens(event::answered(step().code, std::move(said)));
    }
    Step step() const { return next_step(facts.situation, law()); }
    std::string text() const { return step().texts.front(); }
    // As the next process has it.
    void crash() {
        facts = facts_of(entries);
        happens(event::plain(event::resumed));
    }

    Facts facts;
    std::vector<Entry> entries;
};

Record card(int tries, const char* use = MDG_CERTIFICATE_USE_VALID) {
    Record certificate(MDG_KIND_CERTIFICATE);
    certificate.set_text(MDG_FIELD_CERTIFICATE_USE, use);
    Record card(MDG_KIND_CARD);
    card.set_text(MDG_FIELD_CARD_KIND, MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD).set_integer(MDG_FIELD_TRIES_LEFT, tries);
    card.add(MDG_FIELD_CERTIFICATE, certificate);
    return card;
}

Event sent(const char* id) {
    Record request(MDG_KIND_CHECK_REQUEST);
    request.set_text(MDG_FIELD_REQUEST_ID, id);
    return {std::string(event::check_sent), request};
}

Event answered_none() {
    Record answer(MDG_KIND_ELIGIBILITY);
    answer.set_text(MDG_FIELD_VALIDITY, MDG_VALIDITY_NONE);
    return {std::string(event::check_done), answer};
}

std::string all_of(const Facts& facts) {
    return to_json(to_record(facts.situation), mdg::record::Privacy::whole) +
           to_json(result_record(facts, "bcdf"), mdg::record::Privacy::whole) +
           (facts.request ? to_json(*facts.request, mdg::record::Privacy::whole) : "");
}

} // namespace

TEST_CASE("at every moment the history makes the same facts as those that were lived", "[visit]") {
    Story story;
    const auto same = [&] {
        INFO(story.entries.back().kind);
        CHECK(all_of(facts_of(story.entries)) == all_of(story.facts));
    };
    const auto happens = [&](const Event& event) {
        story.happens(event);
        same();
    };
    const auto answers = [&](Choice choice) {
        story.answers(choice);
        same();
    };
    happens(event::lost(Failure(MDG_E_CARD_RESET, MDG_ORIGIN_CARD, "reset").with_findings({{"a", "b", "c", "d"}})));
    answers(Choice::try_again);
    happens(event::read(card(2)));
    happens(event::sent_pin());
    happens(event::pin_result(PinState::wrong, 1));
    answers(Choice::last_try);
    happens(event::sent_pin());
    happens(event::pin_result(PinState::verified, 3, card(3), Failure(MDG_E_CARD_REMOVED, MDG_ORIGIN_CARD, "pulled")));
    happens(sent("A2345678901B"));
    happens(event::failed_check(Failure(MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL, "late")));
    answers(Choice::try_again);
    happens(answered_none());
    REQUIRE(story.step().code == StepCode::ask_document);
    answers(Choice::none);
    answers(Choice::given); // the declaration
    happens({std::string(event::concluded), to_record(conclude(story.facts.situation, law()))});
    answers(Choice::ok);
    CHECK(story.step().code == StepCode::done);
    CHECK(story.facts.conclusion->outcome == Outcome::declaration);
    CHECK(story.facts.answered == std::vector<std::string>{"A2345678901B"});
}

TEST_CASE(
    "R-AUTH-09: a PIN that was on its way is neither repeated nor taken for right, and the card's own counter is asked",
    "[visit]") {
    Story story;
    story.happens(event::read(card(3)));
    REQUIRE(story.step().code == StepCode::enter_pin);
    story.happens(event::sent_pin());
    story.crash();
    CHECK(story.step().code == StepCode::place_card); // and nothing is sent before the patient does something
    CHECK_FALSE(verified(story.facts.situation.person));
    story.happens(event::read(card(2)));
    CHECK(story.step().code == StepCode::enter_pin); // the same step again
    CHECK(story.text() == "enter_pin_lost");
    CHECK(story.facts.situation.card.tries_left == 2);
}

TEST_CASE(
    "R-AUTH-11, R-AUTH-12: an entry at the pad of which the card got nothing changes nothing but where it goes on",
    "[visit][R-AUTH-11][R-AUTH-12]") {
    Story story;
    Record at_face_reader = card(2);
    at_face_reader.set_text(MDG_FIELD_READER_KIND, MDG_READER_KIND_FACE);
    story.happens(event::read(at_face_reader));
    story.answers(Choice::pin);
    story.happens(event::sent_pin());
    story.happens(event::plain(event::pin_kept_back));
    SECTION("the desk takes over, and nothing is lost with its process") {
        CHECK(story.step().code == StepCode::enter_pin);
        story.crash();
        story.happens(event::read(at_face_reader));
        CHECK(story.facts.situation.person.pin == PinState::not_asked);
    }
    SECTION("the person stopped there, to go another way") {
        story.happens(event::pin_result(PinState::not_asked, 2));
        CHECK(story.step().code == StepCode::choose_method);
        CHECK(story.step().choices.has(Choice::pin));
    }
    SECTION("they stopped when the desk had already said that it is forgotten") {
        story.answers(Choice::forgot_pin);
        story.happens(event::pin_result(PinState::not_asked, 2));
        CHECK(story.facts.situation.person.pin == PinState::forgotten);
    }
}

TEST_CASE("R-VIS-14, R-DEV-06: what the reader itself can do counts, whatever the configuration says",
          "[visit][R-VIS-14][R-DEV-06]") {
    Story story;
    story.facts.situation.site.passcode = true;
    Record read = card(3);
    read.set_text(MDG_FIELD_READER_KIND, MDG_READER_KIND_FACE)
        .set_integer(MDG_FIELD_VISUAL_PASSCODE, 0)
        .set_integer(MDG_FIELD_CAMERA_OUT, 1);
    story.happens(event::read(read));
    CHECK_FALSE(story.facts.situation.site.passcode);
    CHECK_FALSE(story.step().choices.has(Choice::face)); // R-AUTH-05: the camera is out
    read.set_integer(MDG_FIELD_CAMERA_OUT, 0);
    story.happens(event::read(read));
    CHECK(story.step().choices.has(Choice::face));
}

TEST_CASE(
    "R-VIS-15: where two ways stand side by side staff say by which they compared, and a card put again forgets it",
    "[visit][R-VIS-11][R-VIS-14]") {
    const auto by = [](const char* way) {
        Record said(MDG_KIND_ANSWER);
        return said.set_text(MDG_FIELD_VISIT_CHOICE, MDG_VISIT_CHOICE_SAME_PERSON).set_text(MDG_FIELD_VISUAL_WAY, way);
    };
    Story story;
    Record at_face_reader = card(3);
    at_face_reader.set_text(MDG_FIELD_READER_KIND, MDG_READER_KIND_FACE).set_integer(MDG_FIELD_VISUAL_PASSCODE, 1);
    const auto compare = [&] {
        story.happens(event::read(at_face_reader));
        story.answers(Choice::visual);
        story.answers(Choice::reason_unwell);
    };
    const auto way = [&] { return result_record(story.facts, "bcdf").text_or(MDG_FIELD_VISUAL_WAY, ""); };
    compare();
    CHECK_THROWS_AS(check_answer(story.step(), story.facts, by(MDG_VISUAL_WAY_TOOL)), Failure);
    check_answer(story.step(), story.facts, by(MDG_VISUAL_WAY_TERMINAL));
    story.answers(Choice::same_person, by(MDG_VISUAL_WAY_TERMINAL));
    CHECK(way() == MDG_VISUAL_WAY_TERMINAL);
    story.happens(event::lost(Failure(MDG_E_CARD_REMOVED, MDG_ORIGIN_PERSON, "pulled")));
    CHECK(way().empty());
    story.answers(Choice::try_again);
    compare();
    story.answers(Choice::same_person);
    CHECK(way() == MDG_VISUAL_WAY_PASSCODE);
}

TEST_CASE("R-AUTH-11: the last try is asked for anew where the one that was asked for may be spent", "[visit]") {
    Story story;
    story.happens(event::read(card(1)));
    story.answers(Choice::last_try);
    story.happens(event::sent_pin());
    story.crash();
    story.happens(event::read(card(1)));
    CHECK(story.text() == "pin_last_try");
}

TEST_CASE("what a card proved without the person being verified is gone with the process, what was answered is not",
          "[visit]") {
    Story story;
    story.happens(event::read(card(3)));
    story.answers(Choice::visual);
    story.answers(Choice::reason_unwell);
    REQUIRE(story.step().code == StepCode::compare_photo);
    story.crash();
    CHECK(story.step().code == StepCode::place_card);
    CHECK_FALSE(story.facts.card);
    story.happens(event::read(card(3)));
    CHECK(story.step().code == StepCode::compare_photo);
}

TEST_CASE("a verified person stays verified, and the check that was sent stays the same", "[visit]") {
    Story story;
    story.happens(event::read(card(3)));
    story.happens(event::sent_pin());
    story.happens(event::pin_result(PinState::verified, 3, card(3)));
    story.happens(sent("A2345678901B"));
    story.crash();
    CHECK(verified(story.facts.situation.person));
    CHECK(story.step().work == Work::check);
    REQUIRE(story.facts.request);
    CHECK(*story.facts.request->text(MDG_FIELD_REQUEST_ID) == "A2345678901B");
}

TEST_CASE("R-CERT-08: after an expired card the ladder goes on where it was, the card proves nothing there",
          "[visit]") {
    Story story;
    story.happens(event::read(card(3, MDG_CERTIFICATE_USE_OUT_OF_GRACE)));
    REQUIRE(story.step().code == StepCode::ask_document);
    story.answers(Choice::none);
    const StepCode before = story.step().code;
    story.crash();
    CHECK(story.step().code == before);
}

TEST_CASE("a request is asked again under its identifier only while its answer may still come", "[visit]") {
    struct Row {
        Failure failure;
        bool kept;
        bool refused;
    };
    Failure away(MDG_E_UNREACHABLE, MDG_ORIGIN_TERMINAL, "the share is away");
    away.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
    const auto row =
        GENERATE_COPY(Row{Failure(MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL, "late"), true, false}, Row{away, true, false},
                      Row{Failure(MDG_E_NO_ANSWER, MDG_ORIGIN_TERMINAL, "taken")
                              .with_findings({{"f", MDG_FINDING_CODE_TAKEN, "", ""}}),
                          false, false},
                      Row{Failure(MDG_E_REFUSED, MDG_ORIGIN_CENTRE, "no"), false, true},
                      Row{Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_TERMINAL, "another"), false, false});
    Story story;
    story.happens(event::read(card(3)));
    story.happens(event::pin_result(PinState::verified, 3, card(3)));
    story.happens(sent("A2345678901B"));
    story.happens(event::failed_check(row.failure));
    CHECK(story.facts.request.has_value() == row.kept);
    CHECK(story.facts.refused.size() == (row.refused ? 1U : 0U));
    CHECK(story.step().code == StepCode::check_failed);
}

TEST_CASE("a history that does not follow is told with its entry, and is no visit", "[visit]") {
    Story story;
    Record said(MDG_KIND_ANSWER);
    said.set_text(MDG_FIELD_VISIT_CHOICE, MDG_VISIT_CHOICE_NONE);
    const Event event = event::answered(StepCode::ask_document, said); // while the card is asked for
    story.entries.push_back({2, event.kind, event.content});
    try {
        facts_of(story.entries);
        FAIL("accepted");
    } catch (const Failure& failure) {
        CHECK(failure.status == MDG_E_MALFORMED);
        CHECK(failure.message.find("entry 2") != std::string::npos);
    }
}

TEST_CASE("R-CLM-08, R-CLM-09: the claim goes by the document's number, or by the one on file that has not changed",
          "[visit]") {
    struct Row {
        const char* what;
        std::vector<std::pair<Choice, const char*>> answers; // with the number that is entered
        bool asked;                                          // the number online, without a result
        const char* evidence;
        const char* number;
    };
    for (const Row& row :
         {Row{"資格確認書",
              {{Choice::no_card, nullptr}, {Choice::eligibility_certificate, nullptr}, {Choice::number_entered, "7"}},
              true,
              MDG_EVIDENCE_DOCUMENT,
              "7"},
          {"orally unchanged",
           {{Choice::other_proof, nullptr}, {Choice::none, nullptr}, {Choice::unchanged, nullptr}},
           false,
           MDG_EVIDENCE_ORAL,
           "101"}}) {
        INFO(row.what);
        Story story;
        Record options(MDG_KIND_VISIT_OPTIONS);
        options.set_text(MDG_FIELD_INSURER_NUMBER, "06139901").set_text(MDG_FIELD_INSURED_NUMBER, "101");
        options.set_date(MDG_FIELD_BIRTH_DATE, *mdg::base::parse_iso_date("1985-06-03"));
        story.happens({std::string(event::options), options});
        Situation start = story.facts.situation;
        start.patient.returning = start.patient.known = true;
        Record started = to_record(start);
        started.set_text(MDG_FIELD_FACILITY_CODE, "1311234567");
        story.happens({std::string(event::start), started});
        if (!row.asked) story.happens(event::lost(Failure(MDG_E_CARD_RESET, MDG_ORIGIN_CARD, "not read")));
        for (const auto& [choice, number] : row.answers) {
            Record said(MDG_KIND_ANSWER);
            if (number != nullptr)
                said.set_text(MDG_FIELD_INSURER_NUMBER, "138057").set_text(MDG_FIELD_INSURED_NUMBER, number);
            INFO(code_of(story.step().code));
            REQUIRE(story.step().choices.has(choice));
            story.answers(choice, said);
        }
        if (row.asked) story.happens(answered_none());
        while (story.step().work != Work::conclude) {
            INFO(code_of(story.step().code));
            REQUIRE(story.step().choices.has(Choice::ok));
            story.answers(Choice::ok);
        }
        story.happens({std::string(event::concluded), Record(MDG_KIND_DECISION)});
        REQUIRE(story.facts.claim);
        CHECK(*story.facts.claim->text(MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_CURRENT);
        CHECK(*story.facts.claim->text(MDG_FIELD_EVIDENCE) == row.evidence);
        CHECK(*story.facts.claim->text(MDG_FIELD_INSURED_NUMBER) == row.number);
        CHECK(*story.facts.claim->text(MDG_FIELD_FACILITY_CODE) == "1311234567");
        CHECK(story.facts.claim->date(MDG_FIELD_BIRTH_DATE) == mdg::base::parse_iso_date("1985-06-03"));
        // No answer names it, so that it has no place in one.
        CHECK_FALSE(result_record(story.facts, "").first(MDG_FIELD_DECISION)->has(MDG_FIELD_QUALIFICATION_INDEX));
        CHECK(facts_of(story.entries).claim);
    }
}
