// Group pin: a PIN typed on the reader by the virtual person. Without one nothing is typed and nothing is spent.
#include "card.hpp"
#include "child.hpp"
#include "persons.hpp"

namespace mdg::validate {

namespace {

struct Entry {
    mdg_status status;
    mdgp_pinpad_result result;
};

class Pad {
public:
    explicit Pad(Session& session)
        : session_(session)
        , card(session)
        , pad_(session.need<mdgp_pinpad_1>()) {
        card.demand_power();
    }

    Entry verify(const std::string& person, std::uint32_t limit_ms = 2000) {
        session_.person(person);
        Entry entry{MDG_OK, plugin_abi::fresh<mdgp_pinpad_result>()};
        const auto request = pin_request(card.slot(), limit_ms);
        entry.status = session_.call("pinpad.verify", [&](mdgp_device* device, std::uint64_t op) {
            return pad_.verify(device, op, &request, &entry.result);
        });
        return entry;
    }

    Entry status() {
        constexpr std::uint8_t empty_verify[] = {0x00, 0x20, 0x00, 0x80};
        auto request = pin_request(card.slot(), 1000);
        request.command = empty_verify;
        request.command_length = sizeof empty_verify;
        Entry entry{MDG_OK, plugin_abi::fresh<mdgp_pinpad_result>()};
        entry.status = session_.call("pinpad.status", [&](mdgp_device* device, std::uint64_t op) {
            return pad_.status(device, op, &request, &entry.result);
        });
        return entry;
    }

private:
    Session& session_;

public:
    Card card;

private:
    mdgp_pinpad_1 pad_;
};

// A real person's tries are never at risk: only a virtual card of its own may be asked.
void demand_virtual(Session& session, Pad& pad) {
    pad.card.demand_validation_card();
    pad.verify("stops");
    session.demand_script();
}

std::string end_of(const Entry& entry) {
    return "end " + std::to_string(entry.result.end) + ", status " + std::to_string(entry.status);
}

} // namespace

void pin_ends(Context& context) {
    Session session(context);
    session.open();
    Pad pad(session);
    demand_virtual(session, pad);
    const std::pair<const char*, std::uint32_t> ends[] = {{"acts", MDGP_PIN_END_ENTERED},
                                                          {"stops", MDGP_PIN_END_CANCELLED_ON_DEVICE},
                                                          {"short", MDGP_PIN_END_TOO_SHORT},
                                                          {"blocked", MDGP_PIN_END_BLOCKED}};
    for (const auto& [person, end] : ends) {
        const auto entry = pad.verify(person);
        demand(entry.status == MDG_OK && entry.result.end == end,
               std::string("the person ") + person + ": " + end_of(entry) + "; expected end " + std::to_string(end));
        const bool entered = end == MDGP_PIN_END_ENTERED;
        demand(entered == (entry.result.status_word != 0),
               std::string("the person ") + person + ": status word " + std::to_string(entry.result.status_word));
    }
    const auto late = pad.verify("waits", 100);
    demand(late.status == MDG_OK && late.result.end == MDGP_PIN_END_TIMEOUT, "nobody types: " + end_of(late));
}

void pin_once(Context& context) {
    Session session(context);
    session.open();
    Pad pad(session);
    demand_virtual(session, pad);
    const auto before = pad.card.counts().verifies;
    const auto entry = pad.verify("errs");
    const auto spent = pad.card.counts().verifies - before;
    demand(spent == 1, "one wrong entry, and " + std::to_string(spent) + " VERIFY commands came to the card");
    demand((entry.result.status_word & 0xFFF0U) == 0x63C0U, "a wrong PIN: " + end_of(entry));
    demand(entry.result.tries_left == -1 ||
               static_cast<std::uint32_t>(entry.result.tries_left) == (entry.result.status_word & 0xFU),
           "the card left " + std::to_string(entry.result.status_word & 0xFU) + " tries, the plugin says " +
               std::to_string(entry.result.tries_left));
}

void pin_short_entry(Context& context) {
    Session session(context);
    session.open();
    Pad pad(session);
    demand_virtual(session, pad);
    for (const char* person : {"short", "stops"}) {
        const auto before = pad.card.counts().verifies;
        pad.verify(person);
        demand(pad.card.counts().verifies == before,
               std::string("the person ") + person + ", and a VERIFY with digits came to the card");
    }
}

void pin_status_spends_nothing(Context& context) {
    Session session(context);
    session.open();
    Pad pad(session);
    demand_virtual(session, pad);
    const auto before = pad.card.counts().verifies;
    const auto first = pad.status();
    const auto second = pad.status();
    demand(first.status == MDG_OK && second.status == MDG_OK, "status answers " + std::to_string(first.status));
    demand(pad.card.counts().verifies == before, "status sent a VERIFY with digits");
    demand(first.result.tries_left == second.result.tries_left, "asking for the tries left changed them");
}

void pin_digits_hidden(Context& context) {
    Session session(context);
    session.open();
    Pad pad(session);
    demand_virtual(session, pad);
    session.host.forget();
    pad.verify("acts");
    for (const auto& text : session.host.told().texts)
        demand(text.find("4826") == std::string::npos && text.find("34 38 32 36") == std::string::npos &&
                   text.find("34383236") == std::string::npos,
               "the digits of the PIN stand in what the plugin told");
    demand(standard_output().find("4826") == std::string::npos, "the digits of the PIN stand on standard output");
}

} // namespace mdg::validate
