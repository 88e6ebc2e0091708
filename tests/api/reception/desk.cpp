#include "api/reception/desk.hpp"

#include "support/catch.hpp"

#include <chrono>

namespace mdg::api_test {
namespace {

Fields changed(Fields fields, const Fields& by) {
    for (const auto& [name, value] : by) fields[name] = value;
    return fields;
}

bool list_has(mdg_record record, std::int32_t list, std::int32_t field, const std::string& wanted) {
    for (std::uint32_t i = 0; i < mdg_record_count(record, list); ++i)
        if (text(mdg_record_at(record, list, i), field) == wanted) return true;
    return false;
}

} // namespace

// As persons.json of the terminal and the profiles of the card have them.
const Patient hanako{"adult",
                     {{"birth_date", quoted("1985-06-03")},
                      {"verification_number_b", quoted("60060320314821")},
                      {"insurer_number", quoted("06139901")},
                      {"insured_symbol", quoted("20")},
                      {"insured_number", quoted("101")},
                      {"insured_branch_number", quoted("00")}}};
const Patient sumiko{"lapsed",
                     {{"birth_date", quoted("1990-01-15")},
                      {"verification_number_b", quoted("02011520314821")},
                      {"insurer_number", quoted("06239909")},
                      {"insured_symbol", quoted("77")},
                      {"insured_number", quoted("1024")},
                      {"insured_branch_number", quoted("00")}}};
const Patient rokuro{"unregistered",
                     {{"birth_date", quoted("2001-07-07")},
                      {"verification_number_b", quoted("13070720314821")},
                      {"insurer_number", quoted("06139901")},
                      {"insured_symbol", quoted("99")},
                      {"insured_number", quoted("999")},
                      {"insured_branch_number", quoted("00")}}};

std::string to_json(const Fields& fields) {
    std::string json;
    for (const auto& [name, value] : fields)
        if (!value.empty()) json += (json.empty() ? "" : ", ") + quoted(name) + ": " + value;
    return "{" + json + "}";
}

bool Step::has_rule(const std::string& id) const {
    return list_has(record.get(), MDG_FIELD_RULE, MDG_FIELD_RULE_ID, id);
}

bool Step::accepts(const std::string& choice) const {
    return list_has(record.get(), MDG_FIELD_CHOICE, MDG_FIELD_VISIT_CHOICE, choice);
}

bool Step::says(const std::string& words) const {
    for (std::uint32_t i = 0; i < mdg_record_count(record.get(), MDG_FIELD_TEXT); ++i)
        if (text(mdg_record_at(record.get(), MDG_FIELD_TEXT, i), MDG_FIELD_JA).find(words) != std::string::npos)
            return true;
    return false;
}

Step Reception::next() const {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < limit) {
        Step step;
        const mdg_status status = mdg_visit_next(visit(), 1000, step.record.out());
        if (status == MDG_E_WAIT_TIMEOUT) continue;
        REQUIRE(name(status) == "OK");
        step.code = text(step.record.get(), MDG_FIELD_VISIT_STEP);
        if (step.code != MDG_VISIT_STEP_PLACE_CARD || step.error() != nullptr) return step;
    }
    FAIL("no step that needs somebody within thirty seconds");
    return {};
}

Step Reception::expect(const std::string& code) const {
    Step step = next();
    INFO("error: " << step.error_status() << " " << text(step.error(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(step.code == code);
    return step;
}

std::string Reception::answer(const std::string& choice) const {
    const Record record = empty_record(MDG_KIND_ANSWER);
    mdg_record_set_text(record.get(), MDG_FIELD_VISIT_CHOICE, choice.c_str());
    return name(mdg_visit_answer(visit(), record.get()));
}

std::string Reception::enter_pin(const std::string& digits) const {
    return name(mdg_visit_enter_pin(visit(), digits.data(), static_cast<std::uint32_t>(digits.size())));
}

void Reception::declare(const std::string& choice) const {
    const Step document = expect(MDG_VISIT_STEP_ASK_DOCUMENT);
    CHECK(document.has_rule("R-FLOW-04"));
    CHECK(answer(MDG_VISIT_CHOICE_NONE) == "OK");
    CHECK(expect(MDG_VISIT_STEP_FILL_DECLARATION).has_rule("R-FLOW-07"));
    CHECK(answer(choice) == "OK");
}

Record Reception::finish() const {
    expect(MDG_VISIT_STEP_TAKE_CARD);
    REQUIRE(answer(MDG_VISIT_CHOICE_OK) == "OK");
    expect(MDG_VISIT_STEP_DONE);
    return result();
}

Record Reception::result() const {
    Record record;
    REQUIRE(name(mdg_visit_result(visit(), record.out())) == "OK");
    return record;
}

std::string config_json(const Clinic& clinic, const Fields& config) {
    return to_json(changed({{"facility_code", quoted("1311234567")},
                            {"request_dir", quoted(clinic.folder("req"))},
                            {"result_dir", quoted(clinic.folder("res"))},
                            {"face_dir", quoted(clinic.folder("face"))},
                            {"plugin_dir", quoted(MDG_PLUGIN_DIR)},
                            {"ca_file", quoted(Clinic::ca_file())},
                            {"accept_test_ca", "1"},
                            {"card_wait_ms", "20000"},
                            {"check_wait_ms", "20000"},
                            {"folder_poll_ms", "20"}},
                           config));
}

std::string visit_json(const Patient& patient, const Fields& options) {
    const Fields visit{{"visit_date", quoted(visit_day)}, {"reader_name", quoted("Virtual PCD 00 00")}};
    return to_json(changed(changed(visit, patient.on_file), options));
}

Desk::Desk(const Clinic& clinic, const Fields& config) {
    const Record record = api_test::record(MDG_KIND_CONFIG, config_json(clinic, config));
    Record error;
    const mdg_status status = mdg_open(record.get(), context_.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
}

Reception Desk::receive(const Patient& patient, const Fields& options) const {
    const Record record = api_test::record(MDG_KIND_VISIT_OPTIONS, visit_json(patient, options));
    Visit visit;
    Record error;
    const mdg_status status = mdg_visit_begin(context(), record.get(), visit.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    return Reception(std::move(visit));
}

} // namespace mdg::api_test
