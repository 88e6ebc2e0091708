#include "explain.hpp"

#include "print.hpp"
#include "session.hpp"

#include <ctime>
#include <iostream>

namespace mdg::tools {
namespace {

// For people a code is what a device shows; the classes of trouble are lower-case words of the registry.
bool is_class(const std::string& argument) {
    return mdg_code_name(MDG_FIELD_TROUBLE_CLASS, argument.c_str(), MDG_LANGUAGE_JAPANESE) != nullptr;
}

void print_texts(mdg_record owner, std::int32_t list) {
    for (std::uint32_t i = 0; i < mdg_record_count(owner, list); ++i) {
        mdg_record text = mdg_record_at(owner, list, i);
        std::cout << "  " << code_of(text, MDG_FIELD_AUDIENCE) << ": " << text_of(text, MDG_FIELD_JA) << "\n      "
                  << text_of(text, MDG_FIELD_EN) << "\n";
    }
}

std::string next_of(mdg_record step) {
    std::int64_t yes = 0;
    std::int64_t no = 0;
    if (mdg_record_int(step, MDG_FIELD_IF_YES, &yes) != MDG_OK || mdg_record_int(step, MDG_FIELD_IF_NO, &no) != MDG_OK)
        return "";
    return "  [はい / yes → " + std::to_string(yes) + ", いいえ / no → " + std::to_string(no) + "]";
}

void print_steps(mdg_record cause, std::int32_t list, const char* heading) {
    for (std::uint32_t i = 0; i < mdg_record_count(cause, list); ++i) {
        mdg_record step = mdg_record_at(cause, list, i);
        std::int64_t number = 0;
        check(mdg_record_int(step, MDG_FIELD_STEP_NUMBER, &number));
        std::cout << "  " << heading << " " << number << ". " << text_of(step, MDG_FIELD_STEP_JA) << next_of(step)
                  << "\n      " << text_of(step, MDG_FIELD_STEP_EN) << "\n";
    }
}

} // namespace

void print_cause(mdg_record cause) {
    std::cout << code_of(cause, MDG_FIELD_TROUBLE_CLASS) << "\n";
    if (const std::string said = text_of(cause, MDG_FIELD_SAID_JA); !said.empty())
        std::cout << "  画面 / screen: 「" << said << "」\n";
    print_texts(cause, MDG_FIELD_TEXT);
    std::cout << "  対応 / who acts: " << code_of(cause, MDG_FIELD_ACTOR)
              << "\n  再試行 / retry: " << code_of(cause, MDG_FIELD_RETRY_SAFE) << "\n";
    if (const std::string contact = text_of(cause, MDG_FIELD_CONTACT_JA); !contact.empty())
        std::cout << "  連絡先 / call: " << contact << "\n      " << text_of(cause, MDG_FIELD_CONTACT_EN) << "\n";
    print_steps(cause, MDG_FIELD_TROUBLE_STEP, "手順 / step");
    print_steps(cause, MDG_FIELD_CHECK_HINT, "チェックシート / check sheet");
    if (const std::string source = text_of(cause, MDG_FIELD_TROUBLE_SOURCE); !source.empty())
        std::cout << "  出典 / source: " << source << " " << text_of(cause, MDG_FIELD_SOURCE_VERSION) << " ("
                  << code_of(cause, MDG_FIELD_CONFIDENCE) << ")\n";
}

void print_centre_hours(mdg_record answer) {
    const std::string hours = text_of(answer, MDG_FIELD_CENTRE_HOURS_OF_DAY);
    const std::string state = code_of(answer, MDG_FIELD_CENTRE_HOURS);
    std::string opens = text_of(answer, MDG_FIELD_CENTRE_OPENS_AT); // yyyyMMddHHmmss
    if (opens.size() == 14)
        opens = opens.substr(0, 4) + "-" + opens.substr(4, 2) + "-" + opens.substr(6, 2) + " " + opens.substr(8, 2) +
                ":" + opens.substr(10, 2);
    if (hours.empty() && state.empty()) return;
    std::cout << "コールセンター / call centre: " << state << (hours.empty() ? "" : " " + hours)
              << (opens.empty() ? "" : "; 次の受付開始 / opens " + opens) << " (祝日を除く / holidays not counted)\n";
}

// The one clock of mdg: the library takes no now.
std::string japan_now() {
    constexpr std::time_t japan = 9 * 3600;
    const std::time_t now = std::time(nullptr) + japan;
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[sizeof "20261122093015"];
    std::strftime(text, sizeof text, "%Y%m%d%H%M%S", &parts);
    return text;
}

namespace {

void print_trouble(mdg_record trouble) {
    if (const std::string code = text_of(trouble, MDG_FIELD_TROUBLE_CODE); !code.empty()) std::cout << code << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(trouble, MDG_FIELD_TROUBLE_CAUSE); ++i)
        print_cause(mdg_record_at(trouble, MDG_FIELD_TROUBLE_CAUSE, i));
    print_texts(trouble, MDG_FIELD_KNOWN_ISSUE);
    print_centre_hours(trouble);
}

} // namespace

void explain(const Options& options) {
    const std::string& asked = only_argument(options, "CODE or CLASS");
    const Record query = make_record(MDG_KIND_TROUBLE_QUERY);
    check(mdg_record_set_text(query.get(), is_class(asked) ? MDG_FIELD_TROUBLE_CLASS : MDG_FIELD_TROUBLE_CODE,
                              asked.c_str()));
    if (!options.maker.empty()) check(mdg_record_set_text(query.get(), MDG_FIELD_READER_MAKER, options.maker.c_str()));
    if (options.date.empty())
        check(mdg_record_set_text(query.get(), MDG_FIELD_MOMENT, japan_now().c_str()));
    else
        check(mdg_record_set_date(query.get(), MDG_FIELD_VISIT_DATE, read_date(options.date)));
    Record answer;
    Record error;
    const mdg_status status = mdg_trouble_explain(query.get(), answer.out(), error.out());
    check(status, std::move(error));
    show(options, answer, print_trouble);
}

} // namespace mdg::tools
