// Group visual: staff compares the face with the photo.
#include "persons.hpp"

namespace mdg::validate {

namespace {

class Check {
public:
    explicit Check(Session& session)
        : visual(session.need<mdgp_visual_1>())
        , session_(session)
        , slot_(powered_slot(session)) {}

    mdg_status begin(std::uint32_t style) {
        const auto request = visual_request(slot_, style, 1000);
        result = plugin_abi::fresh<mdgp_visual_result>();
        return session_.call("visual.begin", [&](mdgp_device* device, std::uint64_t op) {
            return visual.begin(device, op, &request, &result);
        });
    }
    mdg_status decide(std::uint32_t same_person) {
        result = plugin_abi::fresh<mdgp_visual_result>();
        return session_.call("visual.decide", [&](mdgp_device* device, std::uint64_t op) {
            return visual.decide(device, op, same_person, &result);
        });
    }
    mdg_status end() {
        return session_.call("visual.end",
                             [&](mdgp_device* device, std::uint64_t op) { return visual.end(device, op); });
    }
    bool host_led() const { return (session_.descriptor.capabilities & MDGP_CAP_VISUAL_SHOWS_PHOTO) != 0; }

    mdgp_visual_1 visual;
    mdgp_visual_result result{};

private:
    Session& session_;
    std::uint32_t slot_;
};

} // namespace

void visual_host_led(Context& context) {
    Session session(context);
    session.open();
    Check check(session);
    if (!check.host_led() || check.visual.decide == nullptr) not_offered("no style led by the host");
    demand(check.begin(MDGP_VISUAL_STYLE_HOST_LED) == MDG_OK, "begin does not answer OK");
    demand(check.result.outcome == MDGP_OUTCOME_NONE, "begin has an outcome before staff decided");
    demand(check.decide(1) == MDG_OK && check.result.outcome == MDGP_OUTCOME_VERIFIED,
           "staff said yes: outcome " + std::to_string(check.result.outcome));
    demand(check.end() == MDG_OK, "end does not answer OK");
    check.begin(MDGP_VISUAL_STYLE_HOST_LED);
    demand(check.decide(0) == MDG_OK && check.result.outcome != MDGP_OUTCOME_VERIFIED,
           "staff said no: outcome " + std::to_string(check.result.outcome));
    demand(check.end() == MDG_OK && check.end() == MDG_OK, "end a second time does not answer OK");
}

void visual_order(Context& context) {
    Session session(context);
    session.open();
    Check check(session);
    if (!check.host_led() || check.visual.decide == nullptr) not_offered("no style led by the host");
    const auto early = check.decide(1);
    demand(early == MDG_E_WRONG_STEP, "decide without begin answers " + std::to_string(early));
    check.begin(MDGP_VISUAL_STYLE_HOST_LED);
    check.end();
    const auto late = check.decide(1);
    demand(late == MDG_E_WRONG_STEP, "decide after end answers " + std::to_string(late) + " instead of WRONG_STEP");
}

void visual_passcode_hidden(Context& context) {
    Session session(context);
    session.open();
    Check check(session);
    if ((session.descriptor.capabilities & MDGP_CAP_VISUAL_PASSCODE) == 0) not_offered("no VISUAL_PASSCODE");
    session.host.forget();
    check.begin(MDGP_VISUAL_STYLE_READER_LED);
    check.end();
    if (!session.host.asked_for("validate.passcode"))
        skip("the device does not use validate.passcode (docs/mdg-validate.md)");
    for (const auto& text : session.host.told().texts)
        demand(text.find("corner-lamp-73") == std::string::npos,
               "the passcode of staff stands in what the plugin told");
}

} // namespace mdg::validate
