#include "wire.hpp"

#include "codes.hpp"
#include "words.hpp"

#include <chrono>

namespace face_reader {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::uint32_t at_once_ms = 1500;               // for what waits for nobody
constexpr std::uint32_t after_person_ms = 1500;          // beyond the limit of what does
constexpr std::uint32_t with_card_ms = 15000;            // a card thinks
constexpr milliseconds step{20}, beat{200}, grace{1000}; // after a cancel

std::uint32_t outcome_of(const Message& end) {
    return value_of<std::uint32_t>(outcomes, end.text("outcome"), MDGP_OUTCOME_INDETERMINATE);
}

void read_pin(const Message& end, mdgp_pinpad_result& out) {
    out.status_word = end.number("word");
    out.tries_left = end.text("tries").empty() ? -1 : static_cast<std::int32_t>(end.number("tries"));
}

} // namespace

Identity identity_of(const Message& hello) {
    return {hello.text("model"),  hello.text("firmware"), hello.number("consent_screen"), hello.is("carry_over"),
            hello.is("passcode"), hello.is("phone"),      hello.text("flow") == "other"};
}

// --- one exchange -------------------------------------------------------------------------------------------------------

Wire::Wire(const kit::Host& host, std::string path)
    : host_(host)
    , path_(std::move(path)) {}

void Wire::connect() {
    if (!socket_.is_open() && !socket_.open(path_))
        throw kit::Error(MDG_E_REMOVED, "the reader is not plugged in", "カードリーダーが接続されていません。");
}

// In a validation the virtual person does what the host's settings say (docs/mdg-validate.md).
std::string Wire::scripted() const {
    if (host_.setup().run_kind != MDGP_RUN_VALIDATE) return {};
    std::string fields;
    for (const char* key : {"person", "digits", "passcode"})
        if (const auto value = host_.config_text(std::string("validate.") + key))
            fields += "\t" + std::string(key) + "=" + *value;
    return fields;
}

Message Wire::ask(const kit::Operation* op, Message request, std::uint32_t limit_ms, const Document& document) {
    return exchange(op, request.line(), limit_ms, document);
}

Message Wire::exchange(const kit::Operation* op, std::string line, std::uint32_t limit_ms, const Document& document) {
    if (op != nullptr) op->check();
    connect();
    if (const auto fields = scripted(); !fields.empty()) line.insert(line.size() - 1, fields);
    const auto lost = [&](mdg_status status, const char* en, const char* ja) {
        socket_.close();
        return kit::Error(status, en, ja);
    };
    if (!socket_.send(std::move(line)))
        throw lost(MDG_E_REMOVED, "the reader was unplugged", "カードリーダーの接続が切れました。");
    auto end = Clock::now() + milliseconds(limit_ms);
    auto beaten = Clock::now();
    bool cancelled = false;
    for (;;) {
        if (const auto text = socket_.receive(step)) {
            const auto message = Message::parse(*text);
            if (message.verb() == "end") return message;
            if (message.verb() == "hint" && op != nullptr)
                op->progress(MDGP_STAGE_PERSON_ACTS, kit::Operation::unknown_percent,
                             value_of<std::uint32_t>(hints, message.text("hint"), MDGP_HINT_NONE));
            if (message.verb() == "document" && document) document(message);
            if (message.verb() != "error") continue;
            if (message.text("reason") == "fault") throw kit::Error(fault_of(message.text("code")));
            throw kit::Error(value_of<mdg_status>(reasons, message.text("reason"), MDG_E_HARDWARE));
        }
        if (socket_.ended())
            throw lost(MDG_E_REMOVED, "the reader was unplugged", "カードリーダーの接続が切れました。");
        const auto now = Clock::now();
        if (op != nullptr && !cancelled && op->cancelled()) {
            cancelled = true;
            socket_.send(Message("cancel").line());
            end = std::min(end, now + grace);
        }
        if (op != nullptr && now - beaten >= beat) {
            op->beat();
            beaten = now;
        }
        if (now >= end)
            throw lost(cancelled ? MDG_E_CANCELLED : MDG_E_OFFLINE, "the reader does not answer; switch it off and on",
                       "カードリーダーが応答しません。電源を入れ直してください。");
    }
}

// --- what the reader does -----------------------------------------------------------------------------------------------

Identity Wire::identity() {
    return identity_of(ask(nullptr, Message("hello"), at_once_ms));
}

void Wire::idle(std::int32_t reason) {
    ask(nullptr, Message("idle").add("reason", static_cast<std::uint32_t>(reason)), at_once_ms);
}

std::vector<std::uint8_t> Wire::power_on(const kit::Operation& op, bool phone) {
    Message request("power_on");
    if (phone) request.add("at", "phone");
    return bytes_of(ask(&op, std::move(request), with_card_ms).text("atr"));
}

void Wire::power_off(const kit::Operation& op) {
    ask(&op, Message("power_off"), at_once_ms);
}

std::vector<std::uint8_t> Wire::transmit(const kit::Operation& op, kit::Bytes command) {
    std::string line;
    line.reserve(command.size * std::size_t{2} + 256); // so that no copy is left behind
    auto digits = hexadecimal(command);
    line.append("apdu\tcommand=").append(digits).append("\n");
    kit::wipe(digits.data(), digits.size());
    return bytes_of(exchange(&op, std::move(line), with_card_ms, {}).text("answer"));
}

void Wire::pin(const kit::Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) {
    Message request("pin");
    request.add("command", hexadecimal({in.command, in.command_length}))
        .add("min", in.digits_min)
        .add("max", in.digits_max)
        .add("at", in.pin_offset)
        .add("length_at", in.length_offset)
        .add("first_ms", in.first_key_ms)
        .add("total_ms", in.total_ms)
        .add("language", kit::text(in.language));
    try {
        const auto end = ask(&op, request, in.total_ms + with_card_ms);
        out.end = value_of<std::uint32_t>(ends, end.text("how"), MDGP_PIN_END_CANCELLED_ON_DEVICE);
        read_pin(end, out);
    } catch (const kit::Error& error) {
        if (error.fault().status != MDG_E_CANCELLED) throw;
        out.end = MDGP_PIN_END_CANCELLED_BY_HOST;
    }
}

void Wire::pin_status(const kit::Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) {
    const auto command = hexadecimal({in.command, in.command_length});
    read_pin(ask(&op, Message("pin_status").add("command", command), with_card_ms), out);
}

void Wire::face(const kit::Operation& op, const mdgp_face_request& in, mdgp_face_result& out) {
    Message request("face");
    request.add("attempts", in.attempts).add("limit_ms", in.limit_ms).add("language", kit::text(in.language));
    const auto end = ask(&op, request, in.limit_ms + after_person_ms);
    out.outcome = outcome_of(end);
    out.attempts = end.number("attempts");
    out.liveness_failed = end.is("picture") ? 1 : 0;
}

void Wire::purge(const kit::Operation& op) {
    static_cast<void>(op); // also after a cancel
    ask(nullptr, Message("purge"), at_once_ms);
}

std::uint32_t Wire::visual(const kit::Operation& op, const mdgp_visual_request& in) {
    Message request("visual");
    request.add("style", in.style == MDGP_VISUAL_STYLE_TERMINAL_LED ? "terminal" : "reader")
        .add("limit_ms", in.limit_ms);
    return outcome_of(ask(&op, request, in.limit_ms + after_person_ms));
}

void Wire::consent(const kit::Operation& op, const kit::ConsentForm& form, kit::ConsentResult& out) {
    Message request("consent");
    request.add("mode", form.mode == MDGP_CONSENT_MODE_BUNDLE ? "bundle" : "item")
        .add("limit_ms", form.limit_ms)
        .add("language", form.language);
    for (const auto& item : form.items)
        request.add("item", item.item_id + "|" + word_of(answers, item.proposal) + "|" + item.text);
    const auto end = ask(&op, request, form.limit_ms + after_person_ms);
    out.outcome = outcome_of(end);
    for (const auto& text : end.texts("answer")) {
        auto parts = split(text, '|');
        parts.resize(4);
        out.answers.push_back({parts[0], value_of<std::uint32_t>(answers, parts[1], MDGP_CONSENT_ANSWER_NOT_SHOWN),
                               parts[2] == "1", parts[3]});
    }
}

void Wire::phone(const kit::Operation& op, const mdgp_phone_request& in, mdgp_phone_result& out) {
    constexpr Word<std::uint64_t> platforms[] = {{"ios", MDGP_PHONE_IOS}, {"android", MDGP_PHONE_ANDROID}};
    Message request("phone");
    request.add("platforms", words_of(platforms, in.platforms)).add("limit_ms", in.limit_ms);
    const auto end = ask(&op, request, in.limit_ms + after_person_ms);
    out.outcome = outcome_of(end);
    out.platform = static_cast<std::uint32_t>(value_of<std::uint64_t>(platforms, end.text("platform"), 0));
}

void Wire::show(const kit::Operation& op, const mdgp_panel_request& in) {
    Message request("show");
    request.add("template", kit::text(in.template_id))
        .add("text", kit::text(in.free_text))
        .add("language", kit::text(in.language))
        .add("ttl_ms", in.ttl_ms);
    ask(&op, request, at_once_ms);
}

void Wire::clear(const kit::Operation& op) {
    ask(&op, Message("clear"), at_once_ms);
}

void Wire::mode(const kit::Operation& op, std::uint32_t mode) {
    ask(&op,
        Message("mode").add("mode", mode == MDGP_MODE_OUT_OF_SERVICE ? "closed"
                                    : mode == MDGP_MODE_STAFFED      ? "staffed"
                                                                     : "normal"),
        at_once_ms);
}

std::string Wire::self_test(const kit::Operation& op) {
    return ask(&op, Message("test"), with_card_ms).text("code");
}

void Wire::firmware(const kit::Operation& op, mdgp_firmware& out) {
    const auto end = ask(&op, Message("firmware"), at_once_ms);
    out.version = op.keep(end.text("version"));
    out.released = op.keep(end.text("released"));
    out.update = value_of<std::uint32_t>(updates, end.text("update"), MDGP_UPDATE_UNKNOWN);
}

void Wire::identify(const kit::Operation& op, const mdgp_identify_request& in, mdgp_identify_result& out,
                    const Document& document) {
    Message request("identify");
    request.add("methods", words_of(methods, in.methods))
        .add("first", word_of(methods, in.first_method))
        .add("limit_ms", in.limit_ms)
        .add("consent", in.consent_mode == MDGP_CONSENT_MODE_BUNDLE     ? "bundle"
                        : in.consent_mode == MDGP_CONSENT_MODE_PER_ITEM ? "item"
                                                                        : "none")
        .add("language", kit::text(in.language));
    if (in.staff_place != nullptr) request.add("place", in.staff_place);
    const auto end = ask(&op, request, in.limit_ms + after_person_ms, document);
    out.outcome = outcome_of(end);
    out.attempts = end.number("attempts");
    out.method = value_of<std::uint64_t>(methods, end.text("method"), 0);
    for (const auto& method : split(end.text("left"), ','))
        out.remaining_methods |= value_of<std::uint64_t>(methods, method, 0);
    out.verdict_expected = end.is("document") ? 1 : 0;
}

void Wire::offer(std::uint64_t allowed) {
    socket_.send(Message("offer").add("methods", words_of(methods, allowed)).line());
}

std::uint32_t Wire::registration(const kit::Operation& op, const mdgp_register_request& in) {
    Message request("register");
    request.add("methods", words_of(methods, in.methods)).add("limit_ms", in.limit_ms);
    return outcome_of(ask(&op, request, in.limit_ms + after_person_ms));
}

} // namespace face_reader
