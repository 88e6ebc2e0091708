#include "base/text.hpp"
#include "eligibility/messages/element_path.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/messages/value_rule.hpp"

#include <algorithm>

namespace mdg::eligibility {
namespace {

using base::Finding;
using record::FieldId;
using record::Record;
using record::Type;

// U+FFFE and U+FFFF are no characters of XML either.
bool has_no_xml_character(std::string_view text, std::string_view allowed) {
    return std::ranges::any_of(text, [&](char c) { return c >= 0 && c < ' ' && allowed.find(c) == allowed.npos; }) ||
           text.find("\xEF\xBF\xBE") != text.npos || text.find("\xEF\xBF\xBF") != text.npos;
}

class Check {
public:
    Check(const Record& message, Encoding encoding)
        : message_(message)
        , encoding_(encoding)
        , request_(is_request(message.kind())) {}

    std::vector<Finding> run() {
        if (request_) {
            check_block(message_, *message_layout(message_.kind()), "");
            check_together();
        }
        check_characters(message_, "");
        return std::move(findings_);
    }

private:
    void note(const std::string& place, const char* code, std::string detail, std::string ja) {
        findings_.push_back({place, code, std::move(detail), std::move(ja)});
    }
    void bad(FieldId field, std::string detail, std::string ja) {
        note(std::string(record::find_field(field)->name), MDG_FINDING_CODE_BAD_VALUE, std::move(detail),
             std::move(ja));
    }
    void missing(FieldId field, std::string ja) {
        note(std::string(record::find_field(field)->name), MDG_FINDING_CODE_MISSING, "is required", std::move(ja));
    }

    void check_block(const Record& record, const Block& block, const std::string& above) {
        for (const Element& row : block.elements) {
            if (row.field == 0) {
                check_block(record, *row.child, above);
            } else if (row.child != nullptr) {
                check_list(record, row, above);
            } else {
                check_value(record, row, above + std::string(record::find_field(row.field)->name));
            }
        }
    }

    void check_list(const Record& record, const Element& row, const std::string& above) {
        const std::string name = above + std::string(record::find_field(row.field)->name);
        const auto children = record.list(row.field);
        if (row.mandatory && children.empty())
            note(name, MDG_FINDING_CODE_MISSING, "at least one is required", std::string(row.label) + "が必要です");
        for (std::size_t i = 0; i < children.size(); ++i) {
            const std::string place = name + "[" + std::to_string(i + 1) + "].";
            check_block(*children[i], *row.child, place);
            check_birth(*children[i], place);
        }
    }

    void check_value(const Record& record, const Element& row, const std::string& place) {
        const bool is_text = record::find_field(row.field)->is_text();
        std::string value = is_text ? record.text_or(row.field, "") : std::string();
        if (row.form == Form::insurer_number) value = without_padding(value);
        const bool absent = is_text ? value.empty() : !record.has(row.field);
        if (absent) {
            if (row.mandatory && row.field != MDG_FIELD_LIMIT_CONSENT)
                note(place, MDG_FINDING_CODE_MISSING, "is required", std::string(row.label) + "が必要です");
            return;
        }
        if (Rule rule = rule_of(row, value); is_text && !rule.good)
            note(place, MDG_FINDING_CODE_BAD_VALUE, std::move(rule.detail), std::string(row.label) + "は" + rule.ja);
    }

    // The visit's date stands in the message, births in it or in its persons.
    void check_birth(const Record& person, const std::string& above) {
        if (person.kind() != MDG_KIND_CHECK_REQUEST) return;
        const auto visit = message_.date(MDG_FIELD_VISIT_DATE);
        const auto birth = person.date(MDG_FIELD_BIRTH_DATE);
        if (visit && birth && *birth > *visit)
            note(above + "birth_date", MDG_FINDING_CODE_BAD_VALUE, "is after the visit date",
                 "生年月日が受診日より後です");
    }

    void check_together() {
        switch (message_.kind()) {
        case MDG_KIND_CHECK_REQUEST:
            return check_birth(message_, "");
        case MDG_KIND_CONSENT_LIST_REQUEST:
            check_period();
            break;
        case MDG_KIND_MEDICAL_REQUEST:
            check_medical();
            break;
        default:
            break;
        }
        if (request_message(message_) == nullptr)
            note("business", message_.has(MDG_FIELD_BUSINESS) ? MDG_FINDING_CODE_BAD_VALUE : MDG_FINDING_CODE_MISSING,
                 "has to tell which message this is", "どの業務のメッセージかを指定してください");
    }

    // A period of consent or, online only, of examination (terminal facts §2.6).
    void check_period() {
        const std::string treatment = message_.text_or(MDG_FIELD_TREATMENT_CLASS, "");
        const std::string business = message_.text_or(MDG_FIELD_BUSINESS, "");
        const bool online = treatment == MDG_TREATMENT_CLASS_ONLINE;
        if (!online && treatment != MDG_TREATMENT_CLASS_HOME_VISIT && !treatment.empty())
            bad(MDG_FIELD_TREATMENT_CLASS, "must be 2 or 3", "診療区分は2 (訪問) か3 (オンライン) です");
        if (!treatment.empty() && !business.empty() && (business == MDG_BUSINESS_ONLINE_CARE) != online)
            bad(MDG_FIELD_TREATMENT_CLASS, "does not fit the business", "診療区分と業務が合いません");
        const bool consent = message_.has(MDG_FIELD_CONSENT_FROM) || message_.has(MDG_FIELD_CONSENT_TO);
        const bool examination = message_.has(MDG_FIELD_EXAMINATION_FROM) || message_.has(MDG_FIELD_EXAMINATION_TO);
        if (examination && !online)
            bad(MDG_FIELD_EXAMINATION_FROM, "is there for online care only", "診療日の指定はオンライン診療等だけです");
        if (consent && examination)
            bad(MDG_FIELD_EXAMINATION_FROM, "stands beside a period of consent",
                "同意日と診療日は同時に指定できません");
        if (!examination) check_days(MDG_FIELD_CONSENT_FROM, MDG_FIELD_CONSENT_TO, "同意日の範囲が必要です");
        if (examination) check_days(MDG_FIELD_EXAMINATION_FROM, MDG_FIELD_EXAMINATION_TO, "診療日の範囲が必要です");
    }

    void check_days(FieldId from, FieldId to, const char* ja) {
        for (const FieldId field : {from, to})
            if (!message_.has(field)) missing(field, ja);
        if (message_.has(from) && message_.has(to) && *message_.date(to) < *message_.date(from))
            bad(to, "is before the first day", "終わりの日が始めの日より前です");
    }

    // A period goes with drugs, never with check-ups (terminal facts §2.5).
    void check_medical() {
        const std::string business = message_.text_or(MDG_FIELD_BUSINESS, "");
        for (const FieldId field : {MDG_FIELD_PERIOD_START, MDG_FIELD_PERIOD_END}) {
            const bool there = !message_.text_or(field, "").empty();
            if (business == MDG_BUSINESS_DRUG && !there) missing(field, "対象期間が必要です");
            if (business == MDG_BUSINESS_CHECKUP && there)
                bad(field, "is there for drugs only", "特定健診に対象期間の指定はありません");
        }
    }

    // Of a message and everything in it: what the file could not hold.
    void check_characters(const Record& record, const std::string& above) {
        for (const FieldId id : record.fields()) {
            const record::FieldRow& field = *record::find_field(id);
            const std::string place = above + std::string(field.name);
            if (field.is_text()) check_text(place, id, *record.text(id));
            if (field.type != Type::list || id == MDG_FIELD_FINDING) continue;
            const auto children = record.list(id);
            for (std::size_t i = 0; i < children.size(); ++i)
                check_characters(*children[i], place + "[" + std::to_string(i + 1) + "].");
        }
    }

    void check_text(const std::string& place, FieldId field, const std::string& value) {
        if (field == MDG_FIELD_ELEMENT_PATH && !is_element_path(value))
            return note(place, MDG_FINDING_CODE_BAD_VALUE, "is no path of an element", "要素の位置の形ではありません");
        if (has_no_xml_character(value, request_ ? "" : "\t\n\r"))
            note(place, MDG_FINDING_CODE_BAD_VALUE, "has a control character", "制御文字があります");
        if (encoding_ == Encoding::shift_jis && !base::cp932_from_utf8(value))
            note(place, MDG_FINDING_CODE_BAD_VALUE, "has a character that CP932 does not have",
                 "Shift_JIS にない文字があります");
    }

    const Record& message_;
    Encoding encoding_;
    bool request_;
    std::vector<Finding> findings_;
};

} // namespace

std::vector<Finding> message_faults(const Record& message, Encoding encoding) {
    const bool kept = message.kind() == MDG_KIND_DOCUMENT || message.kind() == MDG_KIND_UNKNOWN_MESSAGE;
    if (!kept && message_layout(message.kind()) == nullptr)
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            std::string(record::find_kind(message.kind())->name) + " is no message of the terminal");
    return Check(message, encoding).run();
}

} // namespace mdg::eligibility
