#include "clinic/world/inside.hpp"

#include <algorithm>
#include <array>

namespace mdg::clinic::world {
namespace {

// What goes to the reader's control as it is. Not everything it knows: no files, no end.
constexpr std::array at_reader{"press",      "then",     "plug",   "power", "button",     "person",
                               "digits",     "passcode", "hang",   "slow",  "card_fault", "restart_pc",
                               "other_flow", "generic",  "update", "fault"};

// The reader itself may come or go by these.
constexpr std::array moves{"plug", "power", "restart_pc"};

template <typename List>
bool among(const List& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool on(const std::string& word) {
    if (word != "on" && word != "off") throw Refused("on か off です: " + word, "on or off, not " + word);
    return word == "on";
}

} // namespace

std::string World::Inside::carry_out(const Order& order) {
    return order.station.empty() ? in_clinic(order) : at_station(order, station(order.station));
}

std::string World::Inside::at_station(const Order& order, Station& at) {
    const auto& verb = order.verb;
    if (verb == "card") {
        lay(at, order.word(0));
    } else if (verb == "take") {
        at.set_card({});
        at.tell("take");
    } else if (verb == "finish") {
        finish(at);
    } else if (verb == "receive") {
        receive(at, order);
    } else if (verb == "answer") {
        answer(at, order);
    } else if (verb == "pin") {
        at.desk().pin(order.word(0));
    } else if (verb == "close") {
        at.desk().close();
    } else if (verb == "resume") {
        at.desk().resume();
    } else if (verb == "expect") {
        expect(at, order);
    } else if (verb == "wait") { // KEY=VALUE of the reader's state; nothing: until it is quiet
        if (!order.rest.empty()) at.tell("await " + order.text);
    } else if (verb == "push") { // what an identification would leave in the face folder
        terminal->push(people.find(order.rest.empty() ? at.card() : order.word(0)).person, {});
    } else if (verb == "fault" && order.rest.size() == 2) {
        const auto* row = find_fault(order.word(0));
        if (row == nullptr || !row->at_reader())
            throw Refused("窓口の障害ではありません: " + order.word(0), "no fault of a station: " + order.word(0));
        set_fault(*row, &at, on(order.word(1)));
    } else if (among(at_reader, verb)) {
        auto said = at.tell(verb + (order.text.empty() ? "" : " " + order.text));
        if (among(moves, verb)) await_reader(at);
        return said;
    } else {
        throw Refused("知らない言葉です: " + verb, "no such verb at a station: " + verb);
    }
    return {};
}

std::string World::Inside::in_clinic(const Order& order) {
    const auto& verb = order.verb;
    if (verb == "day") {
        set_clock(order.word(0), {});
    } else if (verb == "time") {
        set_clock({}, order.word(0));
    } else if (verb == "fault") {
        const auto* row = find_fault(order.word(0));
        if (row == nullptr) throw Refused("その障害はありません: " + order.word(0), "no such fault: " + order.word(0));
        set_fault(*row, nullptr, on(order.word(1)));
    } else if (verb == "expect" && order.word(0) == "requests") {
        const auto made = std::to_string(terminal->requests());
        if (made != order.word(1))
            throw Refused("照会は" + made + "件です", made + " requests were made, not " + order.word(1));
    } else if (verb != "wait" && verb != "note") {
        throw Refused("知らない言葉です: " + verb, "no such verb: " + verb);
    }
    return {};
}

// NEXT: of the queue.
void World::Inside::lay(Station& at, const std::string& id) {
    const auto& patient = people.find(id == "NEXT" ? people.next() : id);
    for (const auto& each : stations)
        if (each.get() != &at && each->card() == patient.id)
            throw Refused("ほかの窓口にあります: " + patient.id, "it lies at another station: " + patient.id);
    const auto folder = people.card(patient);
    at.set_card(patient.id);
    at.tell((patient.phone().empty() ? "place card " : "place phone ") + folder.string());
}

desk::Fields World::Inside::visit_options(Station& at, const Patient& patient) {
    auto with = people.on_file(patient);
    const std::lock_guard lock(mutex);
    with["visit_date"] = day;
    with["reader_name"] = at.reader_name();
    return with;
}

// Without an id: whose card lies there. new=1: nobody knows them yet, the face folder tells; a field without a value is
// left out.
void World::Inside::receive(Station& at, const Order& order) {
    const bool named = !order.rest.empty() && order.rest.front().find('=') == std::string::npos;
    const auto id = named ? order.rest.front() : at.card();
    if (id.empty()) throw Refused("誰の受付ですか", "whose reception?");
    auto with = visit_options(at, people.find(id));
    auto more = fields(order.rest, named ? 1 : 0);
    if (more.erase("new") > 0)
        for (const char* name : {"insurer_number", "insured_symbol", "insured_number", "insured_branch_number"})
            with.erase(name);
    for (const auto& [name, value] : more) with[name] = value;
    ++at.visits;
    at.desk().receive(id, with);
}

// The patient takes the card and goes: seen by the reader, otherwise told by the desk.
void World::Inside::finish(Station& at) {
    at.set_card({});
    at.tell("take");
    settle(at);
    if (at.desk().view().step == MDG_VISIT_STEP_TAKE_CARD) at.desk().answer("ok");
}

void World::Inside::answer(Station& at, const Order& order) {
    if (order.word(0).starts_with("{")) return at.desk().answer_json(order.text);
    at.desk().answer(order.word(0), fields(order.rest, 1));
}

void World::Inside::set_fault(const FaultRow& row, Station* at, bool on) {
    if (row.at_reader()) {
        const auto& command = on ? row.on : row.off;
        for (const auto& each : stations) {
            if (command.empty() || (at != nullptr && each.get() != at)) continue;
            if (at == nullptr && row.where == "card" && each->card().empty()) continue;
            each->tell(command);
            await_reader(*each);
        }
        if (at != nullptr || row.off.empty()) return;
    }
    std::set<std::string> words;
    {
        const std::lock_guard lock(mutex);
        if (on)
            faults.insert(row.id);
        else
            faults.erase(row.id);
        for (const auto& each : fault_rows())
            if (!each.at_reader() && faults.contains(each.id)) words.insert(each.on);
    }
    terminal->set_faults(words);
}

} // namespace mdg::clinic::world
