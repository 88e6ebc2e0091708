// Who may help at the reader, and where a card is registered.
#include "base/failing.hpp"
#include "record/registry.hpp"
#include "rules/assistance_record.hpp"
#include "rules/registration.hpp"
#include "rules/said.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using record::Record;
using test::at_the_counter;

HelpVerdict verdict(Helper by, HelpAct act, HelpReason reason, bool wished, bool in_front) {
    return may_assist({by, act, reason, wished, in_front}).verdict;
}

} // namespace

TEST_CASE("a proxy places the card and keys the PIN of a child or of one who cannot", "[R-AUTH-13]") {
    for (const HelpReason reason : {HelpReason::child, HelpReason::cannot_operate})
        for (const HelpAct act : {HelpAct::place_card, HelpAct::enter_pin})
            CHECK(verdict(Helper::proxy, act, reason, false, false) == HelpVerdict::allowed);
    CHECK(verdict(Helper::proxy, HelpAct::enter_pin, HelpReason::none, true, true) == HelpVerdict::patient_can);
}

TEST_CASE("family, carers and staff help only one who cannot, who wishes it, in front of them", "[R-AUTH-15]") {
    for (const Helper by : {Helper::family, Helper::carer, Helper::staff}) {
        const auto place = [by](HelpReason reason, bool wished, bool in_front) {
            return verdict(by, HelpAct::place_card, reason, wished, in_front);
        };
        CHECK(place(HelpReason::cannot_operate, true, true) == HelpVerdict::allowed);
        CHECK(place(HelpReason::cannot_operate, false, true) == HelpVerdict::not_wished);
        CHECK(place(HelpReason::cannot_operate, true, false) == HelpVerdict::not_in_front);
        CHECK(place(HelpReason::none, true, true) == HelpVerdict::patient_can);
        CHECK(verdict(by, HelpAct::enter_pin, HelpReason::cannot_operate, true, true) == HelpVerdict::proxy_only);
    }
}

TEST_CASE("help is told with its reason, and refused with what is missing for it",
          "[R-AUTH-13][R-AUTH-15][R-AUTH-16]") {
    Record answer(MDG_KIND_ANSWER);
    const auto missing = [&answer](HelpAct act) {
        const auto failure = test::failure_of([&] { demand_lawful_help(answer, act); });
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        return test::places(failure).front();
    };
    CHECK_NOTHROW(demand_lawful_help(answer, HelpAct::place_card)); // nobody helped
    answer.set_text(MDG_FIELD_ASSISTED_BY, MDG_ASSISTED_BY_STAFF);
    CHECK(missing(HelpAct::place_card) == "assist_reason");
    answer.set_text(MDG_FIELD_ASSIST_REASON, MDG_ASSIST_REASON_CANNOT_OPERATE);
    CHECK(missing(HelpAct::place_card) == "assist_wish");
    answer.set_integer(MDG_FIELD_ASSIST_WISH, 1);
    CHECK(missing(HelpAct::place_card) == "assist_present");
    answer.set_integer(MDG_FIELD_ASSIST_PRESENT, 1);
    CHECK_NOTHROW(demand_lawful_help(answer, HelpAct::place_card));
    CHECK(missing(HelpAct::enter_pin) == "assisted_by");
    CHECK(missing(HelpAct::keep_card) == "assisted_by");
    answer.set_text(MDG_FIELD_ASSISTED_BY, MDG_ASSISTED_BY_PROXY);
    CHECK_NOTHROW(demand_lawful_help(answer, HelpAct::enter_pin));
    CHECK(read_help(answer, HelpAct::enter_pin)->by == Helper::proxy);
    answer.set_text(MDG_FIELD_ASSISTED_BY, "robot");
    CHECK(test::failure_of([&] { demand_lawful_help(answer, HelpAct::place_card); }).status == MDG_E_BAD_ARGUMENT);
    for (const char* name : {"assisted_by", "assist_reason", "assist_wish", "assist_present"})
        for (const auto kind : {MDG_KIND_ANSWER, MDG_KIND_VISIT_OPTIONS, MDG_KIND_VISIT_RESULT})
            CHECK(record::find_field(std::string_view(name))->belongs_to(kind));
}

TEST_CASE("nobody takes the card into their hands for the patient", "[R-AUTH-16][R-PRIV-06]") {
    for (const Helper by : {Helper::proxy, Helper::family, Helper::carer, Helper::staff})
        CHECK(verdict(by, HelpAct::keep_card, HelpReason::cannot_operate, true, true) == HelpVerdict::never_taken);
}

TEST_CASE("a card that is not registered: not 資格情報なし, the reader where it can, and three other places",
          "[R-CARD-09][R-SYS-21]") {
    Situation s = at_the_counter();
    s.site.registers = true;
    const Record offer = registration_offer(s);
    CHECK(test::next_action(offer) == MDG_NEXT_ACTION_REGISTER);
    CHECK(test::says(offer, "資格情報なしではありません"));
    for (const char* place : {"このカードリーダーで", "マイナポータルで", "セブン銀行のATMで", "市区町村の窓口で"})
        CHECK(test::says(offer, place));
    for (int i = 0; i < 4; ++i) {
        Situation other = s;
        if (i == 0) other.site.registers = false;
        if (i == 1) other.site.reader_out = true;
        if (i == 2) other.site.line = Line::site_down;
        if (i == 3) other.site.reader = ReaderKind::generic;
        CHECK(registration_places(other).size() == 3);
        CHECK_FALSE(test::says(registration_offer(other), "このカードリーダーで"));
    }
}

} // namespace mdg::rules
