#include "clinic/desk/records.hpp"

#include <utility>

namespace mdg::clinic::desk {
namespace {

Text text_of(mdg_record record) {
    return {text(record, MDG_FIELD_JA), text(record, MDG_FIELD_EN), text(record, MDG_FIELD_AUDIENCE)};
}

void set(mdg_record record, const std::string& name, const std::string& value) {
    const auto field = mdg_field_id(name.c_str());
    switch (mdg_field_type(field)) {
    case MDG_TYPE_TEXT:
        return need(mdg_record_set_text(record, field, value.c_str()));
    case MDG_TYPE_INT:
        try {
            return need(mdg_record_set_int(record, field, std::stoll(value)));
        } catch (const std::logic_error&) {
            refuse(MDG_E_BAD_ARGUMENT);
        }
    case MDG_TYPE_DATE: {
        std::string day = value;
        std::erase(day, '-');
        try {
            return need(mdg_record_set_date(record, field, static_cast<std::int32_t>(std::stol(day))));
        } catch (const std::logic_error&) {
            refuse(MDG_E_BAD_ARGUMENT);
        }
    }
    default:
        throw Refused(MDG_E_BAD_ARGUMENT, {"その項目はありません: " + name, "no such field: " + name});
    }
}

Text first_text(mdg_record record) {
    return text_of(mdg_record_at(record, MDG_FIELD_TEXT, 0));
}

// A code that the reader shows says more than the status it came to (mdg_trouble_explain); of several meanings the first.
std::optional<Text> trouble_of(mdg_record error) {
    if (error == nullptr) return std::nullopt;
    const auto code = text(error, MDG_FIELD_VENDOR_CODE), plugin = text(error, MDG_FIELD_PLUGIN_ID);
    Record trouble;
    if (!code.empty() && !plugin.empty()) {
        const Record query(MDG_KIND_TROUBLE_QUERY,
                           {{"trouble_code", code}, {"reader_maker", plugin.substr(plugin.rfind('.') + 1)}});
        if (mdg_trouble_explain(query.get(), trouble.out(), nullptr) == MDG_OK)
            for (std::uint32_t at = 0; at < mdg_record_count(trouble.get(), MDG_FIELD_TROUBLE_CAUSE); ++at) {
                const auto cause = mdg_record_at(trouble.get(), MDG_FIELD_TROUBLE_CAUSE, at);
                for (std::uint32_t text_at = 0; text_at < mdg_record_count(cause, MDG_FIELD_TEXT); ++text_at)
                    if (const auto told = text_of(mdg_record_at(cause, MDG_FIELD_TEXT, text_at));
                        told.audience == MDG_AUDIENCE_DESK)
                        return Text{"コード " + code + ": " + told.ja, "Code " + code + ": " + told.en};
            }
    }
    const auto told = first_text(error);
    return told.ja.empty() ? std::nullopt : std::optional(told);
}

} // namespace

Record::Record(std::int32_t kind) {
    need(mdg_record_create(kind, &record_));
}

Record::Record(std::int32_t kind, const Fields& fields)
    : Record(kind) {
    for (const auto& [name, value] : fields)
        if (!value.empty()) set(record_, name, value);
}

Record::~Record() {
    mdg_record_release(record_);
}

Record::Record(Record&& other) noexcept
    : record_(std::exchange(other.record_, nullptr)) {}

mdg_record* Record::out() {
    mdg_record_release(std::exchange(record_, nullptr));
    return &record_;
}

mdg_record Record::give() {
    return std::exchange(record_, nullptr);
}

std::string text(mdg_record record, std::int32_t field) {
    const char* value = record == nullptr ? nullptr : mdg_record_text(record, field);
    return value == nullptr ? "" : value;
}

std::string json(mdg_record record) {
    std::uint32_t needed = 0;
    mdg_record_to_json(record, MDG_JSON_REDACTED, nullptr, 0, &needed);
    std::string made(needed, '\0');
    need(mdg_record_to_json(record, MDG_JSON_REDACTED, made.data(), needed, nullptr));
    made.resize(needed == 0 ? 0 : needed - 1);
    return made;
}

// What stands in the error is for people; otherwise the status speaks.
void refuse(mdg_status status, mdg_record error) {
    const std::string name = mdg_status_name(status);
    std::string ja, en;
    if (error != nullptr) {
        en = text(error, MDG_FIELD_DEVELOPER_MESSAGE);
        for (std::uint32_t at = 0; at < mdg_record_count(error, MDG_FIELD_FINDING); ++at) {
            const auto finding = mdg_record_at(error, MDG_FIELD_FINDING, at);
            en += " (" + text(finding, MDG_FIELD_PLACE) + ")";
        }
        const auto first = mdg_record_at(error, MDG_FIELD_TEXT, 0);
        ja = text(first, MDG_FIELD_JA);
    }
    throw Refused(status, {(ja.empty() ? "受け付けられません" : ja) + " [" + name + "]",
                           (en.empty() ? "the library does not take it" : en) + " [" + name + "]"});
}

void need(mdg_status status, mdg_record error) {
    if (status != MDG_OK) refuse(status, error);
}

View view_of(mdg_record step) {
    View view;
    view.state = View::State::asked;
    view.visit = text(step, MDG_FIELD_VISIT_ID);
    view.step = text(step, MDG_FIELD_VISIT_STEP);
    for (std::uint32_t at = 0; at < mdg_record_count(step, MDG_FIELD_TEXT); ++at)
        view.texts.push_back(text_of(mdg_record_at(step, MDG_FIELD_TEXT, at)));
    for (std::uint32_t at = 0; at < mdg_record_count(step, MDG_FIELD_CHOICE); ++at) {
        const auto choice = mdg_record_at(step, MDG_FIELD_CHOICE, at);
        view.choices.push_back(
            {text(choice, MDG_FIELD_VISIT_CHOICE), text(choice, MDG_FIELD_LABEL_JA), text(choice, MDG_FIELD_LABEL_EN)});
    }
    for (std::uint32_t at = 0; at < mdg_record_count(step, MDG_FIELD_RULE); ++at)
        view.rules.push_back(text(mdg_record_at(step, MDG_FIELD_RULE, at), MDG_FIELD_RULE_ID));
    if (mdg_record_count(step, MDG_FIELD_HINT) > 0) view.hint = text_of(mdg_record_at(step, MDG_FIELD_HINT, 0));
    std::int64_t tries = -1;
    mdg_record_int(step, MDG_FIELD_TRIES_LEFT, &tries);
    view.tries_left = static_cast<int>(tries);
    const auto error = mdg_record_at(step, MDG_FIELD_ERROR, 0);
    view.error = text(error, MDG_FIELD_STATUS_NAME);
    view.trouble = trouble_of(error);
    return view;
}

} // namespace mdg::clinic::desk
