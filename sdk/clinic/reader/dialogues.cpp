// Consent, phone, and the identification that the reader runs from beginning to end.
#include "clinic/reader/flow.hpp"
#include "clinic/reader/reader.hpp"

namespace mdg::clinic::reader {

namespace {

struct Item {
    const char* id;
    const char* label;
};
// The screens of the ministry's slides (R-CONS-01 ... R-CONS-05).
constexpr Item items_1[] = {
    {"operation", "過去の手術"}, {"care", "手術以外の診療・薬剤"}, {"checkup", "健診 (40歳以上)"}, {"limit", "限度額"}};

std::string label_of(const std::string& id) {
    for (const auto& item : items_1)
        if (id == item.id) return item.label;
    return id;
}

} // namespace

// --- consent ------------------------------------------------------------------------------------------------------------

// items: id, proposal, text; an answer, whether it was the proposal and the wording come behind.
std::string Reader::ask_consent(std::vector<std::vector<std::string>>& items, bool bundle, Clock::time_point until) {
    for (auto& item : items) {
        item.resize(3);
        item.insert(item.end(), {"not_shown", "0", item[2].empty() ? label_of(item[0]) : item[2]});
    }
    const auto put = [](std::vector<std::string>& item, const std::string& verb) {
        item[3] = verb == "agree" ? "agreed" : verb == "decline" ? "declined" : "not_shown";
        item[4] = item[3] != "not_shown" && item[3] == item[1] ? "1" : "0";
    };
    try {
        if (bundle) {
            show("consent_all");
            const auto input = await(Step::consent_all, until, false);
            if (input.verb == "end") return "abandoned";
            if (input.verb != "individual")
                for (auto& item : items) put(item, input.verb);
            bundle = input.verb != "individual";
        }
        for (std::size_t at = 0; !bundle && at < items.size(); ++at) {
            show("consent_item");
            shown_ = items[at][0];
            const auto input = await(Step::consent_item, until, false, at > 0, at + 1 == items.size());
            if (input.verb == "end") return "abandoned";
            put(items[at], input.verb);
        }
    } catch (const TimeOver&) {
        return "abandoned";
    }
    const auto count = [&](const char* answer) {
        return std::count_if(items.begin(), items.end(), [&](const auto& item) { return item[3] == answer; });
    };
    const auto all = static_cast<std::ptrdiff_t>(items.size());
    return all == 0 || count("not_shown") == all ? "not_shown"
           : count("agreed") == all              ? "agreed"
           : count("agreed") > 0                 ? "partly_agreed"
                                                 : "declined";
}

Reader::Answer Reader::consent(const Line& request) {
    check(false);
    std::vector<std::vector<std::string>> items;
    for (const auto& item : request.all("item")) items.push_back(split(item, '|'));
    const bool bundle = request.get("mode") == "bundle";
    if (bundle && !can("consent_2")) throw Refused{"unsupported"};
    Answer told{{"outcome", ask_consent(items, bundle, in(request.number("limit_ms")))}};
    for (const auto& item : items) told.emplace_back("answer", joined({item[0], item[3], item[4], item[5]}, '|'));
    show("idle");
    return told;
}

// --- phone --------------------------------------------------------------------------------------------------------------

// iPhone: presence is confirmed on it. Android: four digits on the panel, then the phone (oqs facts 5.2).
std::string Reader::tap(const std::vector<std::string>& allowed, Clock::time_point until, std::string& platform) try {
    bool again = false;
    for (;; again = true) {
        show("phone");
        const auto input = await(Step::phone, until, false, again);
        if (input.verb == "end") return "abandoned";
        const auto shown = input.value == "any" ? (allowed.empty() ? "" : allowed.front()) : input.value;
        if (!holds(allowed, shown)) {
            if (input.value == "any") return "not_shown";
            hint("phone_again");
            continue;
        }
        platform = shown;
        if (shown == "ios") return "verified";
        if (medium_ && phone_) return own_pin(until);
        std::string end;
        const auto digits = type(4, 4, 3600000, until, end);
        return digits.empty() ? "abandoned" : digits == person_.digits ? "verified" : "wrong_pin";
    }
} catch (const TimeOver&) {
    return "abandoned";
}

Reader::Answer Reader::phone(const Line& request) {
    if (!can("phone")) throw Refused{"unsupported"};
    std::string platform;
    const auto outcome = tap(split(request.get("platforms"), ','), in(request.number("limit_ms")), platform);
    show("idle");
    return {{"outcome", outcome}, {"platform", outcome == "verified" ? platform : ""}};
}

// --- the whole identification -------------------------------------------------------------------------------------------

Reader::Verified Reader::verify(const Line& request, Clock::time_point until) {
    Verified done;
    for (const auto& method : split(request.get("methods"), ','))
        if (method == "face" || method == "pin" || (method == "visual" && can("passcode")) ||
            (method == "phone" && can("phone")))
            done.left.push_back(method);
    auto first = request.get("first");
    done.outcome = done.left.empty() ? "not_shown" : "abandoned";
    for (bool again = false; !done.left.empty(); again = true) {
        auto method = std::exchange(first, std::string());
        if (!holds(done.left, method)) {
            offers_ = done.left;
            show("choose");
            const auto input = await(Step::choose, until, false, again);
            if (const auto offer = wires_.take_offer(client_)) {
                const auto allowed = split(offer->get("methods"), ',');
                std::erase_if(done.left, [&](const std::string& each) { return !holds(allowed, each); });
                if (done.left.empty()) break;
            }
            if (input.verb == "end") break;
            method = input.value == "first" ? done.left.front() : input.value == "staff" ? "visual" : input.value;
            if (!holds(done.left, method)) continue;
        }
        unsigned made = 0;
        bool picture = false;
        std::string platform;
        done.method = method;
        if (method != "phone") check(true);
        done.outcome = method == "face"    ? match(3, until, made, picture)
                       : method == "pin"   ? own_pin(until)
                       : method == "phone" ? tap({"ios", "android"}, until, platform)
                                           : staff_check(false, until, request.get("place"));
        done.attempts += std::max(1U, made);
        if (done.outcome == "verified" || done.outcome == "abandoned") break;
        // A wrong PIN leaves its tries; everything else is done with for this visit.
        if (done.outcome != "wrong_pin") std::erase(done.left, method);
    }
    if (done.outcome == "verified") done.left.clear();
    return done;
}

Reader::Answer Reader::identify(const Line& request) {
    if (flow_ == "other") throw Refused{"busy"};
    check(false);
    const auto until = in(request.number("limit_ms"));
    auto document = document_; // of this person
    std::vector<std::string> agreed;
    Verified done;
    try {
        done = verify(request, until);
        if (done.outcome == "verified" && request.get("consent", "none") != "none") {
            std::vector<std::vector<std::string>> items;
            for (const auto& item : items_1)
                if (std::string_view(item.id) != "limit" || !can("consent_2")) items.push_back({item.id});
            ask_consent(items, request.get("consent") == "bundle" && can("consent_2"),
                        until); // any answer will do (R-CONS-06)
            for (const auto& item : items)
                if (item[3] == "agreed") agreed.push_back(item[0]);
        }
    } catch (const TimeOver&) {
        done.outcome = done.outcome.empty() ? "abandoned" : done.outcome;
    } catch (const CardTaken&) {
        done.outcome = "card_taken";
    }
    const bool verified = done.outcome == "verified";
    if (verified && document.verb.empty() && options_.document) document = options_.document(agreed);
    const bool leaves = verified && !document.verb.empty();
    if (leaves) wires_.send(client_, document);
    document_ = {};
    show(verified && medium_ ? "done" : "idle");
    return {{"outcome", done.outcome},
            {"method", done.method},
            {"left", joined(done.left, ',')},
            {"attempts", number(done.attempts)},
            {"document", leaves ? "1" : "0"}};
}

Reader::Answer Reader::registration(const Line& request) {
    check(true);
    const auto until = in(request.number("limit_ms"));
    std::string outcome = "abandoned";
    try {
        show("registration");
        const auto input = await(Step::registration, until, true);
        outcome = input.verb == "agree"     ? verify(request, until).outcome
                  : input.verb == "decline" ? "declined"
                                            : outcome;
        if (outcome == "verified") outcome = "agreed";
    } catch (const TimeOver&) {
        outcome = "abandoned";
    }
    show("idle");
    return {{"outcome", outcome}};
}

} // namespace mdg::clinic::reader
