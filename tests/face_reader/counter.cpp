#include "counter.hpp"

namespace mdg::test {

namespace {

using plugin_abi::fresh;

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

constexpr const char* answers[] = {"not shown", "agreed", "declined"};

std::vector<std::uint8_t> bytes_of(const std::string& hexadecimal) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t at = 0; at + 1 < hexadecimal.size(); at += 2)
        bytes.push_back(static_cast<std::uint8_t>(std::stoul(hexadecimal.substr(at, 2), nullptr, 16)));
    return bytes;
}

} // namespace

Counter::Counter(Plugin& plugin, const std::string& token)
    : plugin_(plugin) {
    auto first = token;
    if (first.empty()) first = plugin.told().devices.at(0).substr(8);
    device_ = plugin.open(first);
}

void Counter::close() {
    if (device_ != nullptr) plugin_.table().close(device_);
    device_ = nullptr;
}

mdg_status Counter::idle(std::int32_t reason) {
    return plugin_.table().reset_to_idle(device_, reason);
}

mdgp_descriptor Counter::describe() {
    auto made = fresh<mdgp_descriptor>();
    plugin_.table().describe(device_, &made);
    return made;
}

mdg_status Counter::power_on() {
    std::uint8_t atr[64];
    std::uint32_t length = 0;
    return find<mdgp_slot_1>(MDGP_IF_SLOT_1)->power_on(device_, plugin_.next_op(), 0, atr, sizeof atr, &length);
}

std::string Counter::transmit(const std::string& hexadecimal) {
    const auto command = bytes_of(hexadecimal);
    std::vector<std::uint8_t> answer(MDGP_ANSWER_CAPACITY);
    std::uint32_t length = 0;
    last_op_ = plugin_.next_op();
    const auto status =
        find<mdgp_apdu_1>(MDGP_IF_APDU_1)
            ->transmit(device_, last_op_, 0, 0, command.data(), static_cast<std::uint32_t>(command.size()),
                       answer.data(), MDGP_ANSWER_CAPACITY, &length);
    if (status != MDG_OK) return "status " + std::to_string(status);
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (std::uint32_t at = 0; at < length; ++at) text += {digits[answer[at] >> 4], digits[answer[at] & 15]};
    return text;
}

void Counter::select_authentication_pin() {
    transmit("00A4040C0AD392F000260100000001");
    transmit("00A4020C020018");
}

Counter::Pin Counter::pin(std::uint32_t limit_ms) {
    constexpr std::uint8_t command[] = {0x00, 0x20, 0x00, 0x80, 0x04, 0xFF, 0xFF, 0xFF, 0xFF};
    auto in = fresh<mdgp_pinpad_request>();
    in.digits_min = in.digits_max = 4;
    in.encoding = MDGP_PIN_ENCODING_ASCII;
    in.pin_offset = 5;
    in.length_offset = 4;
    in.first_key_ms = in.total_ms = limit_ms;
    in.command_length = sizeof command;
    in.command = command;
    auto out = fresh<mdgp_pinpad_result>();
    last_op_ = plugin_.next_op();
    const auto status = find<mdgp_pinpad_1>(MDGP_IF_PINPAD_1)->verify(device_, last_op_, &in, &out);
    return {status, out.end, out.status_word, out.tries_left};
}

Counter::Outcome Counter::face(std::uint32_t limit_ms) {
    auto in = fresh<mdgp_face_request>();
    in.source = MDGP_FACE_SOURCE_CARD_PHOTO;
    in.attempts = 3;
    in.limit_ms = limit_ms;
    auto out = fresh<mdgp_face_result>();
    last_op_ = plugin_.next_op();
    const auto status = find<mdgp_face_1>(MDGP_IF_FACE_1)->match(device_, last_op_, &in, &out);
    return {status, out.outcome, 0, 0, out.liveness_failed, 0, {}};
}

Counter::Outcome Counter::visual(std::uint32_t style, std::uint32_t limit_ms) {
    auto in = fresh<mdgp_visual_request>();
    in.style = style;
    in.reason = MDGP_VISUAL_REASON_FACE_FAILED;
    in.limit_ms = limit_ms;
    auto out = fresh<mdgp_visual_result>();
    last_op_ = plugin_.next_op();
    const auto* table = find<mdgp_visual_1>(MDGP_IF_VISUAL_1);
    const auto status = table->begin(device_, last_op_, &in, &out);
    if (status == MDG_OK) table->end(device_, plugin_.next_op());
    return {status, out.outcome, 0, 0, 0, 0, {}};
}

Counter::Outcome Counter::consent(std::uint32_t mode, std::uint32_t proposal, std::uint32_t limit_ms) {
    const auto* table = find<mdgp_consent_1>(MDGP_IF_CONSENT_1);
    auto form = fresh<mdgp_consent_form>();
    form.mode = mode;
    form.limit_ms = limit_ms;
    auto status = table->begin(device_, plugin_.next_op(), &form);
    for (std::uint32_t at = 0; status == MDG_OK; ++at) {
        auto item = fresh<mdgp_consent_item>();
        if (table->catalogue(device_, plugin_.next_op(), at, &item) != MDG_OK) break;
        const auto id = text_of(item.item_id);
        item.item_id = id.c_str();
        item.proposal = proposal;
        status = table->add(device_, plugin_.next_op(), &item);
    }
    auto out = fresh<mdgp_consent_result>();
    last_op_ = plugin_.next_op();
    if (status == MDG_OK) status = table->run(device_, last_op_, &out);
    Outcome outcome{status, out.outcome, 0, 0, 0, 0, {}};
    for (std::uint32_t at = 0; at < out.answers; ++at) {
        auto answer = fresh<mdgp_consent_answer>();
        table->answer(device_, plugin_.next_op(), at, &answer);
        outcome.answers.push_back(text_of(answer.item_id) + " " + answers[answer.answer] +
                                  (answer.from_proposal == 1 ? " as before" : ""));
    }
    return outcome;
}

Counter::Outcome Counter::phone(std::uint32_t platforms, std::uint32_t limit_ms) {
    auto in = fresh<mdgp_phone_request>();
    in.platforms = platforms;
    in.limit_ms = limit_ms;
    auto out = fresh<mdgp_phone_result>();
    last_op_ = plugin_.next_op();
    const auto status = find<mdgp_phone_1>(MDGP_IF_PHONE_1)->read(device_, last_op_, &in, &out);
    return {status, out.outcome, out.platform, 0, 0, 0, {}};
}

Counter::Outcome Counter::identify(std::uint64_t methods, std::uint32_t consent_mode, std::uint32_t limit_ms) {
    auto in = fresh<mdgp_identify_request>();
    in.methods = methods;
    in.limit_ms = limit_ms;
    in.consent_mode = consent_mode;
    in.correlation_id = "visit-7";
    auto out = fresh<mdgp_identify_result>();
    last_op_ = plugin_.next_op();
    const auto status = find<mdgp_identify_1>(MDGP_IF_IDENTIFY_1)->run(device_, last_op_, &in, &out);
    return {status, out.outcome, out.method, out.remaining_methods, 0, out.verdict_expected, {}};
}

Counter::Outcome Counter::registration(std::uint32_t limit_ms) {
    auto in = fresh<mdgp_register_request>();
    in.methods = MDGP_METHOD_FACE | MDGP_METHOD_PIN;
    in.limit_ms = limit_ms;
    auto out = fresh<mdgp_register_result>();
    last_op_ = plugin_.next_op();
    const auto status = find<mdgp_register_1>(MDGP_IF_REGISTER_1)->run(device_, last_op_, &in, &out);
    return {status, out.outcome, 0, 0, 0, 0, {}};
}

} // namespace mdg::test
