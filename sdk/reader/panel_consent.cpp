#include "reader/panel_consent.hpp"

#include "reader/panel.hpp"

#include <algorithm>

namespace mdg::reader {
namespace {

using plugin_abi::Call;

constexpr const char* what = "the consent on the reader";

std::uint32_t answer_of(Agreed agreed) {
    switch (agreed) {
    case Agreed::yes:
        return MDGP_CONSENT_ANSWER_AGREED;
    case Agreed::no:
        return MDGP_CONSENT_ANSWER_DECLINED;
    case Agreed::not_shown:
        break;
    }
    return MDGP_CONSENT_ANSWER_NOT_SHOWN;
}

Agreed agreed_of(std::uint32_t answer) {
    if (answer == MDGP_CONSENT_ANSWER_AGREED) return Agreed::yes;
    return answer == MDGP_CONSENT_ANSWER_DECLINED ? Agreed::no : Agreed::not_shown;
}

bool answered(std::uint32_t outcome) {
    return outcome == MDGP_OUTCOME_AGREED || outcome == MDGP_OUTCOME_PARTLY_AGREED || outcome == MDGP_OUTCOME_DECLINED;
}

void begin(DeviceLink& device, const mdgp_consent_properties& screens, bool together, const base::Wait& wait) {
    const bool bundle = together && (screens.modes >> MDGP_CONSENT_MODE_BUNDLE & 1U) != 0;
    Call<&mdgp_consent_1::begin> begin;
    mdgp_consent_form& form = std::get<0>(begin.groups).value;
    form.mode = static_cast<std::uint32_t>(bundle ? MDGP_CONSENT_MODE_BUNDLE : MDGP_CONSENT_MODE_PER_ITEM);
    form.limit_ms = for_person<&mdgp_consent_1::run>(device, wait);
    form.form_id = "";
    form.language = panel_language;
    form.correlation_id = "";
    device.call(begin, what, wait);
}

// False: these screens do not have the item.
bool add(DeviceLink& device, const ConsentItem& item, bool carries_over, const base::Wait& wait) {
    Call<&mdgp_consent_1::add> add;
    mdgp_consent_item& wanted = std::get<0>(add.groups).value;
    wanted.item_id = item.id.c_str();
    wanted.proposal = answer_of(carries_over ? item.last_time : Agreed::not_shown);
    try {
        device.call(add, what, wait);
        return true;
    } catch (const base::Failure& failure) {
        if (failure.status != MDG_E_UNSUPPORTED && failure.status != MDG_E_TOO_LARGE) throw;
        return false;
    }
}

} // namespace

std::optional<std::vector<Agreed>> ask_consent(DeviceLink& device, const std::vector<ConsentItem>& items, bool together,
                                               const base::Wait& wait) {
    if (!device.has(MDGP_IF_CONSENT_1)) return std::nullopt;
    Call<&mdgp_consent_1::properties> properties;
    device.call(properties, what, wait);
    const mdgp_consent_properties screens = std::get<0>(properties.groups).value;
    begin(device, screens, together, wait);
    const auto added = std::ranges::count_if(
        items, [&](const ConsentItem& item) { return add(device, item, screens.carry_over != 0, wait); });
    if (added == 0) return std::nullopt;

    Call<&mdgp_consent_1::run> run;
    device.call(run, what, wait);
    const mdgp_consent_result result = std::get<0>(run.groups).value;
    if (!answered(result.outcome)) return std::nullopt;
    std::vector<Agreed> answers(items.size(), Agreed::not_shown);
    for (std::uint32_t i = 0; i < result.answers; ++i) {
        Call<&mdgp_consent_1::answer> answer;
        std::get<0>(answer.groups).value = i;
        device.call(answer, what, wait);
        const mdgp_consent_answer& said = std::get<1>(answer.groups).value;
        const auto item = std::ranges::find(items, said.item_id == nullptr ? "" : said.item_id, &ConsentItem::id);
        if (item != items.end()) answers[static_cast<std::size_t>(item - items.begin())] = agreed_of(said.answer);
    }
    const bool shown = std::ranges::any_of(answers, [](Agreed each) { return each != Agreed::not_shown; });
    return shown ? std::optional(std::move(answers)) : std::nullopt;
}

} // namespace mdg::reader
