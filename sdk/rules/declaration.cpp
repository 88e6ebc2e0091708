#include "rules/declaration.hpp"

#include "base/text.hpp"
#include "rules/age.hpp"
#include "rules/declaration_form.hpp"
#include "rules/document_forms.hpp"
#include "rules/era.hpp"
#include "rules/required.hpp"
#include "rules/share.hpp"
#include "rules/spoken_decision.hpp"

#include <algorithm>
#include <array>

namespace mdg::rules {
namespace {

using record::FieldId;
using record::Record;

struct Found {
    base::Finding finding;
    std::vector<std::string_view> rules;
    bool warning = false;
};

struct Declaration {
    const Record& record;
    Date day;
    std::string form;
    Patient patient;
    std::optional<Date> birth;
    std::vector<Found> found;

    bool yes(FieldId field) const { return record.integer(field).value_or(0) != 0; }
    std::string text(FieldId field) const { return record.text_or(field, ""); }
    bool missing(FieldId field) const {
        return !record.has(field) || (record::find_field(field)->is_text() && text(field).empty());
    }
    void add(FieldId field, const char* code, const char* detail, const char* ja, std::vector<std::string_view> rules,
             bool warning = false) {
        found.push_back({fault(field, code, detail, ja), std::move(rules), warning});
    }
};

bool same(const std::string& one, const std::string& other) {
    return base::fold_for_comparison(one) == base::fold_for_comparison(other);
}

std::optional<Date> birth_of(Declaration& declaration) {
    const Record& record = declaration.record;
    const auto written = record.date(MDG_FIELD_BIRTH_DATE);
    const std::string era = declaration.text(MDG_FIELD_BIRTH_ERA);
    if (era.empty()) return written;
    const auto part = [&](FieldId field) {
        return static_cast<int>(std::clamp<std::int64_t>(record.integer(field).value_or(0), 0, 9999));
    };
    const auto in_era =
        date_in_era(era, part(MDG_FIELD_BIRTH_ERA_YEAR), part(MDG_FIELD_BIRTH_MONTH), part(MDG_FIELD_BIRTH_DAY));
    if (!in_era)
        declaration.add(MDG_FIELD_BIRTH_ERA, MDG_FINDING_CODE_BAD_VALUE, "the era has no such day",
                        "その元号にない日付です", {"R-DECL-06"});
    else if (written && *written != *in_era)
        declaration.add(MDG_FIELD_BIRTH_DATE, MDG_FINDING_CODE_BAD_VALUE, "not the day written with the era",
                        "元号の日付と合いません", {"R-DECL-06"});
    return in_era ? in_era : written;
}

bool signed_by_another(const Declaration& declaration) {
    const std::string signer = declaration.text(MDG_FIELD_SIGNER_NAME);
    return !signer.empty() && !same(signer, declaration.text(MDG_FIELD_NAME));
}

bool workplace_needed(const Declaration& declaration) {
    const std::string kind = declaration.text(MDG_FIELD_DECLARED_INSURER_KIND);
    if (kind == MDG_INSURER_KIND_NATIONAL) return declaration.yes(MDG_FIELD_NATIONAL_ASSOCIATION);
    return kind == MDG_INSURER_KIND_EMPLOYEES || kind == MDG_INSURER_KIND_OTHER || kind == MDG_INSURER_KIND_UNKNOWN;
}

bool elderly(const Patient& patient) {
    return patient.age == Age::from_70 || late_elderly(patient);
}

bool required(const DeclarationField& field, const Declaration& declaration) {
    if (field.need == "workplace") return workplace_needed(declaration);
    if (field.need == "ratio") return elderly(declaration.patient);
    if (field.need == "guardian") return signed_by_another(declaration);
    return field.need == "always";
}

FieldId id_of(const DeclarationField& field) {
    if (field.name == "insurer_kind") return MDG_FIELD_DECLARED_INSURER_KIND;
    return record::find_field(field.name)->id;
}

// The birth date may stand there with its era alone.
bool written(const DeclarationField& field, const Declaration& declaration) {
    const FieldId id = id_of(field);
    if (id == MDG_FIELD_BIRTH_DATE && !declaration.missing(MDG_FIELD_BIRTH_ERA)) return true;
    return !declaration.missing(id);
}

void find_missing(Declaration& declaration) {
    for (const DeclarationField& field : declaration_fields(declaration.form))
        if (required(field, declaration) && !written(field, declaration))
            declaration.add(id_of(field), MDG_FINDING_CODE_MISSING, "has to be filled in", "記入が必要です",
                            field.rules);
}

// R-DECL-01: insured, the card was shown, and one of the two reasons.
bool may_be_used(Declaration& declaration) {
    const std::size_t before = declaration.found.size();
    if (!declaration.missing(MDG_FIELD_INSURED) && !declaration.yes(MDG_FIELD_INSURED))
        declaration.add(MDG_FIELD_INSURED, MDG_FINDING_CODE_BAD_VALUE, "not insured", "有効な保険資格がありません",
                        {"R-DECL-01"});
    if (!declaration.yes(MDG_FIELD_CARD_SHOWN))
        declaration.add(MDG_FIELD_CARD_SHOWN, MDG_FINDING_CODE_MISSING, "the card was not shown",
                        "マイナンバーカードの提示がありません", {"R-DECL-01"});
    if (record::find_code("declaration_reason", declaration.text(MDG_FIELD_DECLARATION_REASON)) == nullptr)
        declaration.add(MDG_FIELD_DECLARATION_REASON, MDG_FINDING_CODE_MISSING, "late registration, or equipment",
                        "登録の遅れか機器の不具合のときに使います", {"R-DECL-01"});
    return declaration.found.size() == before;
}

void compare_with_card(Declaration& declaration) {
    const Record* face = declaration.record.first(MDG_FIELD_CARD_FACE);
    if (face == nullptr) return;
    const auto differs = [&](FieldId field, const char* ja) {
        declaration.add(field, MDG_FINDING_CODE_DIFFERS, "not what the card says", ja, {"R-DECL-07"}, true);
    };
    const auto compare = [&](FieldId field, const char* ja) {
        if (face->has(field) && !declaration.missing(field) && !same(*face->text(field), declaration.text(field)))
            differs(field, ja);
    };
    compare(MDG_FIELD_NAME, "氏名がカードの券面と異なります");
    compare(MDG_FIELD_ADDRESS, "住所がカードの券面と異なります");
    const std::string sex = face->text_or(MDG_FIELD_CARD_SEX, "");
    const bool told = sex == MDG_CARD_SEX_MALE || sex == MDG_CARD_SEX_FEMALE;
    if (told && !declaration.missing(MDG_FIELD_SEX) && sex != declaration.text(MDG_FIELD_SEX))
        differs(MDG_FIELD_SEX, "性別がカードの券面と異なります");
    const auto printed = face->date(MDG_FIELD_BIRTH_DATE);
    if (declaration.birth && printed && *declaration.birth != *printed)
        differs(MDG_FIELD_BIRTH_DATE, "生年月日がカードの券面と異なります");
}

std::uint8_t tenths(const std::string& declared) {
    constexpr std::array<std::string_view, 4> codes{"", MDG_DECLARED_RATIO_ONE, MDG_DECLARED_RATIO_TWO,
                                                    MDG_DECLARED_RATIO_THREE};
    const auto found = std::ranges::find(codes, declared);
    return found == codes.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - codes.begin());
}

Record spoken(const Declaration& declaration, bool usable) {
    // The form of 2023 is to be filled in as far as possible.
    const bool complete =
        declaration.form == MDG_DECLARATION_FORM_2023 || std::ranges::all_of(declaration.found, &Found::warning);
    SpokenDecision decision;
    if (!usable) {
        decision = {MDG_NEXT_ACTION_NOT_ALLOWED, {"declaration_not_usable"}, {}, {"R-DECL-01"}, {}};
    } else if (!complete) {
        decision = {MDG_NEXT_ACTION_COMPLETE_FORM, {"declaration_incomplete"}, {}, {}, {}};
    } else {
        decision = {MDG_NEXT_ACTION_GO_ON, {"declaration_complete"}, {}, {}, {}};
    }
    decision.rules.emplace_back(declaration.form == MDG_DECLARATION_FORM_2023 ? "R-DECL-03" : "R-DECL-02");
    decision.texts.insert(decision.texts.end(), {"declaration_tell_number", "declaration_kept"});
    decision.rules.insert(decision.rules.end(), {"R-DECL-09", "R-DECL-11", "R-DECL-10", "R-FLOW-08"});
    if (elderly(declaration.patient)) {
        decision.texts.emplace_back("declaration_ratio_later");
        decision.rules.emplace_back("R-DECL-13");
    }
    Record record = to_record(decision);
    record.set_integer(MDG_FIELD_DECLARATION_USABLE, usable && complete ? 1 : 0);
    return record;
}

} // namespace

Record check_declaration(const Record& record) {
    const auto day = record.date(MDG_FIELD_VISIT_DATE);
    std::vector<base::Finding> faults;
    if (!day)
        faults.push_back(fault(MDG_FIELD_VISIT_DATE, MDG_FINDING_CODE_MISSING, "is required", "受診日が必要です"));
    const auto form = day ? declaration_form_on(*day) : std::nullopt;
    if (day && !form)
        faults.push_back(fault(MDG_FIELD_VISIT_DATE, MDG_FINDING_CODE_BAD_VALUE, "no form on that day",
                               "この日には申立書の様式がありません"));
    const std::string* given = record.text(MDG_FIELD_DECLARATION_FORM);
    if (given != nullptr && record::find_code("declaration_form", *given) == nullptr)
        faults.push_back(fault(MDG_FIELD_DECLARATION_FORM, MDG_FINDING_CODE_UNKNOWN_CODE, "no such form",
                               "申立書の様式が正しくありません"));
    refuse_if_any(std::move(faults), "the declaration");
    Declaration declaration{record, *day, record.text_or(MDG_FIELD_DECLARATION_FORM, *form), {}, {}, {}};
    if (declaration.form != *form)
        declaration.add(MDG_FIELD_DECLARATION_FORM, MDG_FINDING_CODE_OTHER_FORM, "not the form of that day",
                        "この日の様式ではありません", {"R-DECL-02", "R-DECL-03"}, true);
    const auto birth = declaration.birth = birth_of(declaration);
    if (birth && *birth > *day)
        declaration.add(MDG_FIELD_BIRTH_DATE, MDG_FINDING_CODE_BAD_VALUE, "after the visit",
                        "生年月日が受診日より後です", {"R-DECL-06"});
    if (birth && *birth <= *day) declaration.patient.age = age_on(*birth, *day);
    if (declaration.text(MDG_FIELD_DECLARED_INSURER_KIND) == MDG_INSURER_KIND_LATE_ELDERLY)
        declaration.patient.insurer = Insurer::late_elderly;
    declaration.patient.ratio = tenths(declaration.text(MDG_FIELD_DECLARED_RATIO));
    const bool usable = may_be_used(declaration);
    find_missing(declaration);
    compare_with_card(declaration);

    Record decision = spoken(declaration, usable);
    decision.set_text(MDG_FIELD_DECLARATION_FORM, declaration.form);
    // Only from 70 on is there anything to declare; a patient below has the share of the age (R-DECL-09).
    Patient patient = declaration.patient;
    if (!elderly(patient)) patient.ratio = 0;
    const Ratio ratio = normal_ratio(patient);
    decision.set_integer(MDG_FIELD_SHARE_LOWEST, ratio.lowest).set_integer(MDG_FIELD_SHARE_HIGHEST, ratio.highest);
    for (const DeclarationField& field : declaration_fields(declaration.form))
        decision.add(MDG_FIELD_DOCUMENT_FIELD,
                     to_record(FormField{{},
                                         record::find_field(id_of(field))->name,
                                         required(field, declaration) ? MDG_FIELD_NEED_ALWAYS : MDG_FIELD_NEED_OPTIONAL,
                                         true,
                                         field.ja,
                                         field.en}));
    for (const Found& found : declaration.found) {
        std::string rules;
        for (const std::string_view id : found.rules) rules.append(rules.empty() ? "" : " ").append(id);
        decision.add(MDG_FIELD_FINDING, record::to_record(found.finding).set_text(MDG_FIELD_FINDING_RULES, rules));
    }
    return decision;
}

} // namespace mdg::rules
