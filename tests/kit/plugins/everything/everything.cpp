// A plugin on the kit with every interface. The token of its device says how every function behaves: "works",
// "throws.error", "throws.foreign", "throws.memory", "throws.number".
#include <madoguchi/kit/kit.hpp>

#include <stdexcept>

namespace kit = madoguchi::kit;

namespace {

constexpr const char* secret = "what a foreign exception says goes nowhere";

void behave(const std::string& token) {
    if (token == "throws.error") {
        kit::Fault fault;
        fault.status = MDG_E_OFFLINE;
        fault.en = "the cable is out; plug it in";
        fault.ja = "ケーブルを接続してください。";
        fault.code = "011";
        fault.place = MDGP_PLACE_READER;
        throw kit::Error(fault);
    }
    if (token == "throws.foreign") throw std::runtime_error(secret);
    if (token == "throws.memory") throw std::bad_alloc();
    if (token == "throws.number") throw 7;
}

kit::Descriptor descriptor_of(const std::string& token) {
    kit::Descriptor made;
    made.token = token;
    made.display_name = "Everything " + token;
    made.capabilities = MDGP_CAP_CONTACTLESS;
    made.capabilities_2 = MDGP_CAP2_IDENTIFY_FLOW;
    made.slot_count = 1;
    made.usb_vendor_id = 0x054C;
    made.model = "E-1";
    return made;
}

class Reader : public kit::Device<kit::Slot, kit::ExclusiveApdu, kit::Pinpad, kit::Face, kit::Visual, kit::Consent,
                                  kit::Panel, kit::Phone, kit::Health, kit::Mode, kit::Firmware, kit::Identify,
                                  kit::Verdict, kit::Register, kit::VendorDialogue> {
public:
    Reader(const kit::Host& host, const std::string& token)
        : Device(host, descriptor_of(token)) {}

    mdg_status reset_to_idle(std::int32_t) override { return act(); }
    mdg_status cancel(std::uint64_t) override { return act(); }
    const void* vendor_interface(std::string_view id) override {
        act();
        return id == "jp.example.light/1" ? "light" : nullptr;
    }

    std::vector<kit::SlotInfo> slots() const override {
        act();
        return {{4, MDGP_SLOT_CONTACTLESS}};
    }
    mdg_status power_on(const kit::Operation&, std::uint32_t, kit::Buffer& atr) override {
        const std::uint8_t bytes[] = {0x3B, 0x80};
        return atr.append({bytes, sizeof bytes}) ? act() : MDG_E_BUFFER_TOO_SMALL;
    }
    mdg_status power_off(const kit::Operation&, std::uint32_t) override { return act(); }
    mdg_status reconnect(const kit::Operation&, std::uint32_t) override { return act(); }

    // Echoes the command and waits where it begins with 0xFF.
    mdg_status transmit(const kit::Operation& op, std::uint32_t, std::uint64_t, kit::Bytes command,
                        kit::Buffer& answer) override {
        if (command.size > 0 && command[0] == 0xFF && !op.pause(std::chrono::seconds(30))) return MDG_E_CANCELLED;
        return answer.append(command) ? act() : MDG_E_TOO_LARGE;
    }
    mdg_status exclusive_begin(const kit::Operation&, std::uint32_t) override { return act(); }
    mdg_status exclusive_end(const kit::Operation&, std::uint32_t) override { return act(); }
    mdg_status limits(const kit::Operation&, std::uint32_t, mdgp_apdu_limits& out) override {
        out.max_command = 65544;
        out.max_answer = 65538;
        return act();
    }

    mdg_status pin_properties(const kit::Operation&, mdgp_pinpad_properties& out) override {
        out.digits_min = 4;
        return act();
    }
    mdg_status pin_verify(const kit::Operation&, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) override {
        out.end = MDGP_PIN_END_ENTERED;
        out.status_word = in.total_ms;
        return act();
    }
    mdg_status pin_change(const kit::Operation&, const mdgp_pinpad_request&, mdgp_pinpad_result&) override {
        return act();
    }
    mdg_status pin_status(const kit::Operation&, const mdgp_pinpad_request&, mdgp_pinpad_result& out) override {
        out.tries_left = 3;
        return act();
    }

    mdg_status face_properties(const kit::Operation&, mdgp_face_properties& out) override {
        out.attempts_max = 3;
        return act();
    }
    mdg_status face_match(const kit::Operation& op, const mdgp_face_request& in, mdgp_face_result& out) override {
        op.progress(MDGP_STAGE_PERSON_ACTS, 50, MDGP_HINT_LOOK_AT_CAMERA);
        out.outcome = MDGP_OUTCOME_VERIFIED;
        out.evidence = op.keep(std::string("evidence of ") + kit::text(in.correlation_id));
        return act();
    }
    mdg_status face_purge(const kit::Operation&, std::uint32_t what) override {
        return what == MDGP_PURGE_TEMPLATES ? MDG_E_HARDWARE : MDG_OK;
    }

    mdg_status visual_properties(const kit::Operation&, mdgp_visual_properties& out) override {
        out.passcode = 1;
        return act();
    }
    mdg_status visual_begin(const kit::Operation&, const mdgp_visual_request&, mdgp_visual_result&) override {
        return act();
    }
    mdg_status visual_decide(const kit::Operation&, bool same_person, mdgp_visual_result& out) override {
        out.outcome = same_person ? MDGP_OUTCOME_VERIFIED : MDGP_OUTCOME_NO_MATCH;
        return act();
    }
    mdg_status visual_end(const kit::Operation&) override { return act(); }
    mdg_status passcode_is_set(bool& is_set) override {
        is_set = true;
        return act();
    }

    mdg_status consent_properties(const kit::Operation&, mdgp_consent_properties& out) override {
        out.item_max = 8;
        return act();
    }
    std::vector<kit::ConsentItem> consent_catalogue() const override {
        act();
        return {{"medicine", "", MDGP_CONSENT_ANSWER_NOT_SHOWN}};
    }
    mdg_status consent_accepts_form(const kit::ConsentForm& form) override {
        return form.form_id == "unknown" ? MDG_E_UNSUPPORTED : MDG_OK;
    }
    mdg_status consent_accepts_item(const kit::ConsentItem&) override { return act(); }
    mdg_status consent_run(const kit::Operation&, const kit::ConsentForm& form, kit::ConsentResult& result) override {
        result.outcome = MDGP_OUTCOME_AGREED;
        for (const auto& item : form.items)
            result.answers.push_back({item.item_id, MDGP_CONSENT_ANSWER_AGREED, item.proposal != 0, item.text});
        return act();
    }

    std::vector<kit::PanelTemplate> panel_templates() const override {
        act();
        return {{"place_card", "ja en"}};
    }
    mdg_status panel_show(const kit::Operation&, const mdgp_panel_request&, std::uint32_t& shown) override {
        shown = MDGP_PANEL_SHOWN_EXACT;
        return act();
    }
    mdg_status panel_clear(const kit::Operation&) override { return act(); }

    mdg_status phone_properties(const kit::Operation&, mdgp_phone_properties& out) override {
        out.platforms = MDGP_PHONE_IOS;
        return act();
    }
    mdg_status phone_read(const kit::Operation& op, const mdgp_phone_request&, mdgp_phone_result& out) override {
        const std::uint8_t bytes[] = {1, 2, 3};
        const auto kept = op.keep(kit::Bytes{bytes, sizeof bytes});
        out.credential = kept.data;
        out.credential_length = kept.size;
        return act();
    }

    kit::HealthReport health() override {
        act();
        kit::Subsystem camera;
        camera.subsystem = MDGP_SUBSYSTEM_CAMERA;
        camera.state = MDGP_SUBSYSTEM_STATE_FAILED;
        camera.severity = MDGP_SEVERITY_BLOCKS_DEVICE;
        camera.code = "011";
        kit::Subsystem screen;
        screen.subsystem = MDGP_SUBSYSTEM_SCREEN;
        screen.state = MDGP_SUBSYSTEM_STATE_OK;
        return {MDGP_STATE_DEGRADED, {camera, screen}};
    }
    mdg_status health_check(const kit::Operation&) override { return act(); }
    std::optional<kit::CodeText> code_text(const std::string& code) override {
        act();
        if (code != "011") return std::nullopt;
        return kit::CodeText{"少しお待ちください。", "Please wait.", "ケーブルを確かめてください。",
                             "Check the cable."};
    }

    mdg_status set_mode(const kit::Operation&, std::uint32_t) override { return act(); }
    mdg_status reboot(const kit::Operation&) override { return act(); }
    mdg_status firmware_info(const kit::Operation& op, mdgp_firmware& out) override {
        out.version = op.keep("2.4.6");
        return act();
    }

    mdg_status identify_properties(const kit::Operation& op, mdgp_identify_properties& out) override {
        out.flow = MDGP_FLOW_IDLE;
        out.languages = op.keep("ja en");
        return act();
    }
    mdg_status identify_run(const kit::Operation&, const mdgp_identify_request& in,
                            mdgp_identify_result& out) override {
        out.method = in.methods;
        return act();
    }
    mdg_status offer_methods(std::uint64_t, std::uint64_t) override { return act(); }

    mdg_status verdict_properties(const kit::Operation&, mdgp_verdict_properties& out) override {
        out.asked = 1;
        return act();
    }
    mdg_status verdict_watch_start(const kit::Operation&) override { return act(); }
    mdg_status verdict_watch_stop(const kit::Operation&) override { return act(); }
    mdg_status verdict_request(const kit::Operation& op, const mdgp_verdict_request&) override {
        mdgp_verdict document{};
        document.kind = MDGP_VERDICT_IDENTITY;
        document.token = descriptor().token.c_str();
        document.document = reinterpret_cast<const std::uint8_t*>("<x/>");
        document.length = 4;
        act();
        return op.host().verdict(document);
    }

    mdg_status register_properties(const kit::Operation&, mdgp_register_properties& out) override {
        out.available = 1;
        return act();
    }
    mdg_status register_run(const kit::Operation&, const mdgp_register_request&, mdgp_register_result& out) override {
        out.outcome = MDGP_OUTCOME_AGREED;
        return act();
    }

    mdg_status dialogue_begin(const kit::Operation& op, const mdgp_vendor_dialogue_request& in,
                              mdgp_vendor_dialogue_result& out) override {
        out.answer = op.keep(kit::text(in.dialogue_id));
        return act();
    }
    mdg_status dialogue_end(const kit::Operation&) override { return act(); }

private:
    mdg_status act() const {
        behave(descriptor().token);
        return MDG_OK;
    }
};

// What start finds of the host's services, in one line of its log.
class Plugin : public kit::Plugin {
public:
    static constexpr const char* id = "jp.example.everything";
    static constexpr const char* version = "1.0";

    explicit Plugin(const kit::Host& given)
        : kit::Plugin(given) {
        behave(given.config_text("create").value_or("works"));
    }

    void start() override {
        behave(host().config_text("start").value_or("works"));
        host().device_arrived(descriptor_of("works"));
        host().medium("works", 4, MDGP_SLOT_CONTACTLESS, MDGP_MEDIUM_EMPTY);
        host().notice("jp.example.notice", "hello");
        host().panel_input("works", MDGP_PANEL_INPUT_STAFF_CALL);
        std::uint8_t bytes[4] = {};
        kit::Buffer random{bytes, sizeof bytes};
        const kit::Store store(host());
        const std::uint8_t value[] = {9};
        host().log(MDGP_LOG_INFO,
                   "config=" + host().config_text("long").value_or("-").substr(0, 3) +
                       " number=" + std::to_string(host().config_u64("number").value_or(0)) +
                       " quirk=" + host().quirk("works", "NoPinPad").value_or("-") + " random=" +
                       std::to_string(host().random(random)) + " store=" + (store.available() ? "yes" : "no") + "/" +
                       std::to_string(store.set("key", {value, 1})) + "/" +
                       (store.get("key") ? std::to_string(store.get("key")->size()) : "-") +
                       " role=" + std::to_string(kit::thread_role(host()).value_or(99)) +
                       " clocks=" + (host().now_ns() != 0 && host().wall_clock_ms() != 0 ? "run" : "stand") +
                       " run=" + std::to_string(host().setup().run_kind) + " locale=" + host().setup().locale);
    }
    void stop() override { behave(host().config_text("stop").value_or("works")); }

    std::unique_ptr<kit::DeviceBase> open(const kit::Operation& op, const std::string& token) override {
        if (token == "absent") return nullptr;
        if (token == "throws.open") throw kit::Error(MDG_E_PERMISSION, "nobody may open it");
        if (token == "connects") kit::Connection(op, "tcp:localhost:1", 10);
        return std::make_unique<Reader>(host(), token);
    }
    const void* vendor_interface(std::string_view id_) override {
        return id_ == "jp.example.bell/1" ? "bell" : nullptr;
    }
};

} // namespace

MDGP_PLUGIN(Plugin)
