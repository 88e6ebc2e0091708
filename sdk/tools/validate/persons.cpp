#include "persons.hpp"

#include "card.hpp"

namespace mdg::validate {

namespace {

// VERIFY of the user authentication PIN with room for four digits.
constexpr std::uint8_t verify_template[] = {0x00, 0x20, 0x00, 0x80, 0x04, 0xFF, 0xFF, 0xFF, 0xFF};
constexpr const char* correlation = "validate-7f3a";

} // namespace

mdgp_pinpad_request pin_request(std::uint32_t slot, std::uint32_t limit_ms) {
    auto request = plugin_abi::fresh<mdgp_pinpad_request>();
    request.slot = slot;
    request.digits_min = 4;
    request.digits_max = 4;
    request.encoding = MDGP_PIN_ENCODING_ASCII;
    request.pin_offset = 5;
    request.length_offset = 4;
    request.first_key_ms = limit_ms;
    request.total_ms = limit_ms;
    request.command_length = sizeof verify_template;
    request.command = verify_template;
    request.language = "ja";
    return request;
}

mdgp_face_request face_request(std::uint32_t slot, std::uint32_t limit_ms) {
    auto request = plugin_abi::fresh<mdgp_face_request>();
    request.source = MDGP_FACE_SOURCE_CARD_PHOTO;
    request.attempts = 3;
    request.limit_ms = limit_ms;
    request.slot = slot;
    request.language = "ja";
    request.correlation_id = correlation;
    return request;
}

mdgp_visual_request visual_request(std::uint32_t slot, std::uint32_t style, std::uint32_t limit_ms) {
    auto request = plugin_abi::fresh<mdgp_visual_request>();
    request.style = style;
    request.reason = MDGP_VISUAL_REASON_FACE_FAILED;
    request.limit_ms = limit_ms;
    request.slot = slot;
    request.language = "ja";
    request.correlation_id = correlation;
    return request;
}

mdgp_consent_form consent_form(std::uint32_t mode, std::uint32_t limit_ms) {
    auto form = plugin_abi::fresh<mdgp_consent_form>();
    form.mode = mode;
    form.limit_ms = limit_ms;
    form.form_id = "medical_information";
    form.language = "ja";
    form.correlation_id = correlation;
    return form;
}

mdgp_identify_request identify_request(std::uint64_t methods, std::uint32_t limit_ms) {
    auto request = plugin_abi::fresh<mdgp_identify_request>();
    request.methods = methods;
    request.limit_ms = limit_ms;
    request.consent_mode = MDGP_CONSENT_MODE_PER_ITEM;
    request.language = "ja";
    request.correlation_id = correlation;
    return request;
}

std::uint32_t powered_slot(Session& session) {
    if (!session.find<mdgp_slot_1>() || !session.find<mdgp_apdu_1>()) return 0;
    Card card(session);
    const auto status = card.power_on();
    demand(status == MDG_OK || status == MDG_E_BUSY, "power_on answers " + std::to_string(status));
    return card.slot();
}

std::vector<PersonCall> person_calls(Session& session) {
    std::vector<PersonCall> calls;
    const auto pinpad = session.find<mdgp_pinpad_1>();
    const auto face = session.find<mdgp_face_1>();
    const auto visual = session.find<mdgp_visual_1>();
    const std::uint32_t slot = pinpad || face || visual ? powered_slot(session) : 0;
    if (pinpad)
        calls.push_back({"pinpad.verify", [=](mdgp_device* device, std::uint64_t op, std::uint32_t limit_ms) {
                             const auto request = pin_request(slot, limit_ms);
                             auto result = plugin_abi::fresh<mdgp_pinpad_result>();
                             return pinpad->verify(device, op, &request, &result);
                         }});
    if (face)
        calls.push_back({"face.match", [=](mdgp_device* device, std::uint64_t op, std::uint32_t limit_ms) {
                             const auto request = face_request(slot, limit_ms);
                             auto result = plugin_abi::fresh<mdgp_face_result>();
                             return face->match(device, op, &request, &result);
                         }});
    if (visual && (session.descriptor.capabilities & MDGP_CAP_VISUAL_PASSCODE) != 0)
        calls.push_back({"visual.begin", [=](mdgp_device* device, std::uint64_t op, std::uint32_t limit_ms) {
                             const auto request = visual_request(slot, MDGP_VISUAL_STYLE_READER_LED, limit_ms);
                             auto result = plugin_abi::fresh<mdgp_visual_result>();
                             const auto status = visual->begin(device, op, &request, &result);
                             visual->end(device, op);
                             return status;
                         }});
    if (const auto consent = session.find<mdgp_consent_1>())
        calls.push_back({"consent.run", [=](mdgp_device* device, std::uint64_t op, std::uint32_t limit_ms) {
                             const auto form = consent_form(MDGP_CONSENT_MODE_PER_ITEM, limit_ms);
                             auto item = plugin_abi::fresh<mdgp_consent_item>();
                             auto result = plugin_abi::fresh<mdgp_consent_result>();
                             if (consent->catalogue != nullptr) consent->catalogue(device, op, 0, &item);
                             const std::string id = item.item_id == nullptr ? "drugs" : item.item_id;
                             item = plugin_abi::fresh<mdgp_consent_item>();
                             item.item_id = id.c_str();
                             consent->begin(device, op, &form);
                             consent->add(device, op, &item);
                             return consent->run(device, op, &result);
                         }});
    if (const auto phone = session.find<mdgp_phone_1>())
        calls.push_back({"phone.read", [=](mdgp_device* device, std::uint64_t op, std::uint32_t limit_ms) {
                             auto request = plugin_abi::fresh<mdgp_phone_request>();
                             request.platforms = MDGP_PHONE_IOS | MDGP_PHONE_ANDROID;
                             request.limit_ms = limit_ms;
                             request.language = "ja";
                             auto result = plugin_abi::fresh<mdgp_phone_result>();
                             return phone->read(device, op, &request, &result);
                         }});
    if (const auto identify = session.find<mdgp_identify_1>())
        calls.push_back({"identify.run", [=](mdgp_device* device, std::uint64_t op, std::uint32_t limit_ms) {
                             const auto request = identify_request(MDGP_METHOD_FACE | MDGP_METHOD_PIN, limit_ms);
                             auto result = plugin_abi::fresh<mdgp_identify_result>();
                             return identify->run(device, op, &request, &result);
                         }});
    if (const auto registering = session.find<mdgp_register_1>())
        calls.push_back({"register.run", [=](mdgp_device* device, std::uint64_t op, std::uint32_t limit_ms) {
                             auto request = plugin_abi::fresh<mdgp_register_request>();
                             request.methods = MDGP_METHOD_FACE | MDGP_METHOD_PIN;
                             request.limit_ms = limit_ms;
                             request.language = "ja";
                             auto result = plugin_abi::fresh<mdgp_register_result>();
                             return registering->run(device, op, &request, &result);
                         }});
    if (const auto dialogue = session.find<mdgp_vendor_dialogue_1>())
        calls.push_back({"vendor_dialogue.begin", [=](mdgp_device* device, std::uint64_t op, std::uint32_t limit_ms) {
                             auto request = plugin_abi::fresh<mdgp_vendor_dialogue_request>();
                             request.limit_ms = limit_ms;
                             request.dialogue_id = "jp.example.validate";
                             request.language = "ja";
                             auto result = plugin_abi::fresh<mdgp_vendor_dialogue_result>();
                             const auto status = dialogue->begin(device, op, &request, &result);
                             dialogue->end(device, op);
                             return status;
                         }});
    return calls;
}

} // namespace mdg::validate
