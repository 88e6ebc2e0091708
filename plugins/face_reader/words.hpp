// The words of the stand-in's protocol and what they are in the plugin interface.
#pragma once

#include <madoguchi/kit/kit.hpp>

#include <string>

namespace face_reader {

template <typename Value>
struct Word {
    const char* word;
    Value value;
};

inline constexpr Word<std::uint32_t> outcomes[] = {
    {"verified", MDGP_OUTCOME_VERIFIED},           {"no_match", MDGP_OUTCOME_NO_MATCH},
    {"declined", MDGP_OUTCOME_DECLINED},           {"wrong_pin", MDGP_OUTCOME_WRONG_SECRET},
    {"blocked", MDGP_OUTCOME_SECRET_BLOCKED},      {"other_method", MDGP_OUTCOME_OTHER_METHOD_ASKED},
    {"staff", MDGP_OUTCOME_STAFF_CALLED},          {"abandoned", MDGP_OUTCOME_ABANDONED},
    {"card_taken", MDGP_OUTCOME_CARD_TAKEN},       {"agreed", MDGP_OUTCOME_AGREED},
    {"partly_agreed", MDGP_OUTCOME_PARTLY_AGREED}, {"not_shown", MDGP_OUTCOME_NOT_SHOWN},
};
inline constexpr Word<std::uint32_t> hints[] = {
    {"look", MDGP_HINT_LOOK_AT_CAMERA},
    {"dark", MDGP_HINT_TOO_DARK},
    {"close", MDGP_HINT_TOO_CLOSE},
    {"far", MDGP_HINT_TOO_FAR},
    {"several", MDGP_HINT_SEVERAL_FACES},
    {"covered", MDGP_HINT_FACE_COVERED},
    {"still", MDGP_HINT_HOLD_STILL},
    {"sleeve", MDGP_HINT_CARD_IN_SLEEVE},
    {"not_seated", MDGP_HINT_CARD_NOT_SEATED},
    {"nobody", MDGP_HINT_LOOK_AT_CAMERA},
    {"phone_again", MDGP_HINT_PHONE_AGAIN},
};
inline constexpr Word<std::uint32_t> ends[] = {
    {"entered", MDGP_PIN_END_ENTERED}, {"cancelled", MDGP_PIN_END_CANCELLED_ON_DEVICE},
    {"timeout", MDGP_PIN_END_TIMEOUT}, {"too_short", MDGP_PIN_END_TOO_SHORT},
    {"blocked", MDGP_PIN_END_BLOCKED},
};
inline constexpr Word<std::uint32_t> answers[] = {
    {"agreed", MDGP_CONSENT_ANSWER_AGREED},
    {"declined", MDGP_CONSENT_ANSWER_DECLINED},
};
inline constexpr Word<std::uint64_t> methods[] = {
    {"face", MDGP_METHOD_FACE},
    {"pin", MDGP_METHOD_PIN},
    {"visual", MDGP_METHOD_VISUAL},
    {"phone", MDGP_METHOD_PHONE},
};
inline constexpr Word<std::uint32_t> updates[] = {
    {"current", MDGP_UPDATE_CURRENT},
    {"due", MDGP_UPDATE_DUE},
    {"running", MDGP_UPDATE_RUNNING},
};
inline constexpr Word<mdg_status> reasons[] = {
    {"no_card", MDG_E_NO_CARD},     {"card_taken", MDG_E_CARD_REMOVED}, {"mute", MDG_E_MUTE},
    {"busy", MDG_E_BUSY},           {"unsupported", MDG_E_UNSUPPORTED}, {"bad_request", MDG_E_BAD_ARGUMENT},
    {"cancelled", MDG_E_CANCELLED},
};

template <typename Value, std::size_t count>
Value value_of(const Word<Value> (&table)[count], const std::string& word, Value otherwise) {
    for (const auto& row : table)
        if (word == row.word) return row.value;
    return otherwise;
}

template <typename Value, std::size_t count>
std::string word_of(const Word<Value> (&table)[count], std::uint64_t value) {
    for (const auto& row : table)
        if (row.value == value) return row.word;
    return {};
}

template <std::size_t count>
std::string words_of(const Word<std::uint64_t> (&table)[count], std::uint64_t bits) {
    std::string words;
    for (const auto& row : table)
        if ((bits & row.value) != 0) words += (words.empty() ? "" : ",") + std::string(row.word);
    return words;
}

} // namespace face_reader
