#include "eligibility/match/name_form.hpp"

#include "base/characters.hpp"
#include "base/jis.hpp"
#include "base/text.hpp"
#include "base/variants.hpp"
#include "rules/rulebook.hpp"

#include <concepts>
#include <cstdio>
#include <optional>
#include <string>

namespace mdg::eligibility::match {
namespace {

using record::Record;

constexpr std::size_t largest = 64 * 1024;
constexpr char32_t black_dot = U'●';
// What a claim holds in the place of a character that JIS X 0208 does not have (claim facts §1.1).
constexpr char32_t no_such_character = U'？';

struct Reason {
    const char* code;
    const char* en;
    const char* ja;
};

Reason reason_of(std::u32string_view character) {
    const char32_t c = character.front();
    if (base::is_private_use(c))
        return {MDG_CHARACTER_REASON_PRIVATE_USE, "a private-use character that only its sender knows",
                "送り手だけが知る外字です"};
    if (base::is_invisible(c))
        return {MDG_CHARACTER_REASON_INVISIBLE, "a character that cannot be seen", "見えない文字です"};
    if (character.size() > 1)
        return {MDG_CHARACTER_REASON_VARIATION, "a character with a variation selector or mark",
                "異体字セレクターなどの付いた文字です"};
    if (base::cp932_from_utf8(base::utf8_of(character)))
        return {MDG_CHARACTER_REASON_CP932_EXTENSION, "in code page 932, not in JIS X 0208",
                "機種依存文字で、レセプトに使えません"};
    return {MDG_CHARACTER_REASON_OTHER_SET, "of another character set than JIS X 0208",
            "第3水準などの文字で、レセプトに使えません"};
}

std::string code_points_of(std::u32string_view character) {
    std::string codes;
    for (char32_t c : character) {
        char code[16];
        std::snprintf(code, sizeof code, "%sU+%04X", codes.empty() ? "" : " ", static_cast<unsigned>(c));
        codes += code;
    }
    return codes;
}

class Form {
public:
    explicit Form(std::string_view text) {
        record_.set_text(MDG_FIELD_RAW_VALUE, text);
        const std::u32string full = base::full_width(base::code_points(text));
        std::u32string_view rest = full;
        for (int position = 1; !rest.empty(); ++position) {
            const std::size_t length = base::character_length(rest);
            take(rest.substr(0, length), position);
            rest.remove_prefix(length);
        }
    }

    Record finish() && {
        record_.set_text(MDG_FIELD_DISPLAY_VALUE, base::utf8_of(display_))
            .set_text(MDG_FIELD_CLAIM_VALUE, base::utf8_of(claim_))
            .set_text(MDG_FIELD_CLAIM_FORM, claim_form_)
            .set_integer(MDG_FIELD_HAS_BLACK_DOT, dots_ ? 1 : 0);
        if (dots_) cite("R-NAME-01", "R-NAME-02");
        if (record_.has(MDG_FIELD_NAME_CHARACTER)) cite("R-NAME-04");
        return std::move(record_);
    }

private:
    void take(std::u32string_view character, int position) {
        const bool invisible = base::is_invisible(character.front());
        if (!invisible) display_ += character;
        if (character == std::u32string_view(&black_dot, 1)) note_dot(position);
        if (base::in_jis_x_0208(character)) {
            claim_ += character;
            return;
        }
        // What cannot be seen is simply left out.
        const auto suggestion = invisible ? std::u32string() : base::claim_suggestion(character);
        note(character, position, suggestion);
        claim_ += suggestion.value_or(std::u32string(1, no_such_character));
        if (!suggestion) claim_form_ = MDG_CLAIM_FORM_INCOMPLETE;
        if (suggestion && claim_form_ == MDG_CLAIM_FORM_AS_IS) claim_form_ = MDG_CLAIM_FORM_SUGGESTED;
    }

    void note_dot(int position) {
        dots_ = true;
        record_.add(MDG_FIELD_FINDING,
                    record::to_record({std::to_string(position), MDG_FINDING_CODE_UNKNOWN_CHARACTER,
                                       "a character came as ●; the claim may keep it (R-NAME-01, R-NAME-02)",
                                       "変換できない文字が●で届いています。レセプトはこのままでも返戻されません"}));
    }

    void note(std::u32string_view character, int position, const std::optional<std::u32string>& suggestion) {
        const Reason reason = reason_of(character);
        Record noted(MDG_KIND_NAME_CHARACTER);
        noted.set_text(MDG_FIELD_CHARACTER, base::utf8_of(character))
            .set_integer(MDG_FIELD_POSITION, position)
            .set_text(MDG_FIELD_CODE_POINT, code_points_of(character))
            .set_text(MDG_FIELD_CHARACTER_REASON, reason.code);
        if (suggestion && !suggestion->empty()) noted.set_text(MDG_FIELD_SUGGESTION, base::utf8_of(*suggestion));
        record_.add(MDG_FIELD_NAME_CHARACTER, std::move(noted));
        record_.add(MDG_FIELD_FINDING,
                    record::to_record({std::to_string(position), MDG_FINDING_CODE_OUTSIDE_JIS_X_0208, reason.en,
                                       std::to_string(position) + "文字目: " + reason.ja}));
    }

    void cite(std::same_as<const char*> auto... ids) {
        (record_.add(MDG_FIELD_RULE, rules::to_record(rules::rule(ids))), ...);
    }

    Record record_{MDG_KIND_NAME_FORM};
    std::u32string display_;
    std::u32string claim_;
    std::string_view claim_form_ = MDG_CLAIM_FORM_AS_IS;
    bool dots_ = false;
};

} // namespace

Record name_form(std::string_view text) {
    if (text.size() > largest)
        throw base::Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_APPLICATION, "a name or address over 64 KiB");
    return Form(text).finish();
}

} // namespace mdg::eligibility::match
