// What the plugin asks, and what is answered at once.
#include "clinic/reader/flow.hpp"
#include "clinic/reader/reader.hpp"

namespace mdg::clinic::reader {

Line Reader::answer(const Line& request) {
    if (const auto habit = parse_habit(request.get("person"))) {
        person_.habit = *habit;
        person_.digits = request.get("digits", person_.digits);
        person_.passcode = request.get("passcode", person_.passcode);
        if (code_by_habit_ && *habit != Habit::fault) fault({});
        code_by_habit_ = *habit == Habit::fault;
        if (code_by_habit_) fault("011");
    }
    const auto ended = [](Answer fields) { return Line{"end", std::move(fields)}; };
    const auto to_rest = [&](const std::string& reason, const std::string& code = {}) {
        typed_ = 0;
        camera_ = false;
        show("idle");
        return Line{"error", {{"reason", reason}, {"code", code}}};
    };
    constexpr std::pair<std::string_view, Answer (Reader::*)(const Line&)> flows[] = {
        {"face", &Reader::face},
        {"pin", &Reader::pin},
        {"visual", &Reader::visual},
        {"consent", &Reader::consent},
        {"phone", &Reader::phone},
        {"identify", &Reader::identify},
        {"register", &Reader::registration}};
    try {
        if (request.verb == "hello") return hello(request);
        for (const auto& [verb, flow] : flows)
            if (verb == request.verb) {
                if (!model_.screen) throw Refused{"unsupported"};
                if (flow_ == "left") flow_ = "ours";
                return ended((this->*flow)(request));
            }
        return ended(at_once(request));
    } catch (const Refused& refused) {
        return to_rest(refused.reason, refused.code);
    } catch (const Cancelled&) {
        return to_rest("cancelled");
    } catch (const CardTaken&) {
        return to_rest("card_taken");
    } catch (const std::invalid_argument&) {
        return to_rest("bad_request");
    }
}

Line Reader::hello(const Line& request) {
    const bool watch = request.get("watch") == "1";
    const auto yes = [&](const char* feature) { return std::string(can(feature) ? "1" : "0"); };
    Line told{"end",
              {{"maker", model_.maker},
               {"model", model_.model},
               {"firmware", options_.updated},
               {"consent_screen", can("consent_2") ? "2" : "1"},
               {"carry_over", yes("carry_over")},
               {"passcode", yes("passcode")},
               {"phone", yes("phone")},
               {"code", code_},
               {"flow", flow_ == "ours" ? "idle" : flow_}}};
    if (!watch) return told;
    // The card's state belongs to it, so that nothing can come between.
    for (auto& field : card_event().fields) told.fields.push_back(std::move(field));
    wires_.watch(client_);
    return told;
}

Reader::Answer Reader::at_once(const Line& request) {
    const auto& verb = request.verb;
    const auto demand = [](bool right, const char* reason) {
        if (!right) throw Refused{reason};
    };
    if (verb == "power_on") {
        check(true);
        demand(beside_ == (request.get("at") == "phone"), "no_card");
        demand(!powered_, "busy");
        demand(!medium_->atr().empty(), "mute");
        powered_ = true;
        powered_by_ = client_;
        return {{"atr", card::to_hex(medium_->atr())}};
    }
    if (verb == "power_off") {
        cut_card();
        return {};
    }
    if (verb == "apdu") {
        return {{"answer", card::to_hex(exchange(card::from_hex(request.get("command"))))}};
    }
    if (verb == "pin_status") return pin_status(request);
    if (verb == "purge") {
        demand(purges_, "unsupported");
        captures_ = false;
        return {};
    }
    if (verb == "idle") {
        if (request.get("only") != "left" || flow_ == "left") rest();
        return {};
    }
    if (verb == "clear") {
        show("idle");
        return {};
    }
    if (verb == "show") {
        show("message");
        message_by_ = client_;
        if (const auto ttl = request.number("ttl_ms"); ttl > 0) message_until_ = in(ttl);
        shown_ = request.get("template", request.get("text"));
        language_ = request.get("language", "ja");
        return {};
    }
    if (verb == "mode") {
        mode_ = request.get("mode");
        show("idle");
        return {};
    }
    if (verb == "test") return {{"code", code_}};
    if (verb == "firmware") return {{"version", options_.updated}, {"update", update_}, {"released", options_.updated}};
    throw Refused{"unsupported"};
}

} // namespace mdg::clinic::reader
