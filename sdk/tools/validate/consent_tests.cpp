// Group consent: what was shown, what the person said, and nothing else.
#include "persons.hpp"

#include <vector>

namespace mdg::validate {

namespace {

struct Answer {
    std::string item_id;
    std::uint32_t answer, from_proposal;
};

class Form {
public:
    explicit Form(Session& session)
        : consent(session.need<mdgp_consent_1>())
        , session_(session) {
        for (std::uint32_t index = 0; consent.catalogue != nullptr && index < 8; ++index) {
            auto item = plugin_abi::fresh<mdgp_consent_item>();
            const auto status = session.call("consent.catalogue", [&](mdgp_device* device, std::uint64_t op) {
                return consent.catalogue(device, op, index, &item);
            });
            if (status != MDG_OK) break;
            items.emplace_back(item.item_id == nullptr ? "" : item.item_id);
        }
        if (items.empty()) items = {"drugs", "examinations"};
    }

    mdg_status begin(std::uint32_t limit_ms = 1000) {
        const auto form = consent_form(MDGP_CONSENT_MODE_PER_ITEM, limit_ms);
        return session_.call("consent.begin",
                             [&](mdgp_device* device, std::uint64_t op) { return consent.begin(device, op, &form); });
    }
    mdg_status add(const std::string& id, std::uint32_t proposal = MDGP_CONSENT_ANSWER_NOT_SHOWN) {
        auto item = plugin_abi::fresh<mdgp_consent_item>();
        item.proposal = proposal;
        item.item_id = id.c_str();
        return session_.call("consent.add",
                             [&](mdgp_device* device, std::uint64_t op) { return consent.add(device, op, &item); });
    }
    mdg_status run() {
        result = plugin_abi::fresh<mdgp_consent_result>();
        return session_.call("consent.run",
                             [&](mdgp_device* device, std::uint64_t op) { return consent.run(device, op, &result); });
    }
    std::vector<Answer> answers() {
        std::vector<Answer> all;
        for (std::uint32_t index = 0; index < 64; ++index) {
            auto answer = plugin_abi::fresh<mdgp_consent_answer>();
            const auto status = session_.call("consent.answer", [&](mdgp_device* device, std::uint64_t op) {
                return consent.answer(device, op, index, &answer);
            });
            if (status == MDG_E_NOT_FOUND) break;
            demand(status == MDG_OK, "answer answers " + std::to_string(status));
            all.push_back({answer.item_id == nullptr ? "" : answer.item_id, answer.answer, answer.from_proposal});
        }
        demand(all.size() == result.answers, "the result counts " + std::to_string(result.answers) +
                                                 " answers, there are " + std::to_string(all.size()));
        return all;
    }
    // A whole form with every item.
    std::vector<Answer> whole(const char* person, std::uint32_t proposal, std::uint32_t limit_ms = 1000) {
        session_.person(person);
        demand(begin(limit_ms) == MDG_OK, "begin does not answer OK");
        for (const auto& item : items) demand(add(item, proposal) == MDG_OK, "add does not answer OK");
        demand(run() == MDG_OK, "run does not answer OK");
        return answers();
    }

    mdgp_consent_1 consent;
    mdgp_consent_result result{};
    std::vector<std::string> items;

private:
    Session& session_;
};

} // namespace

void consent_order(Context& context) {
    Session session(context);
    session.open();
    Form form(session);
    demand(form.add(form.items.front()) == MDG_E_WRONG_STEP, "add without begin is not refused with WRONG_STEP");
    demand(form.run() == MDG_E_WRONG_STEP, "run without begin is not refused with WRONG_STEP");
    demand(form.begin() == MDG_OK, "begin does not answer OK");
}

void consent_answers(Context& context) {
    Session session(context);
    session.open();
    Form form(session);
    const auto yes = form.whole("acts", MDGP_CONSENT_ANSWER_NOT_SHOWN);
    session.demand_script();
    demand(yes.size() == form.items.size(), "not every item has an answer");
    for (const auto& answer : yes)
        demand(answer.answer == MDGP_CONSENT_ANSWER_AGREED, answer.item_id + " was agreed to and is not told so");
    demand(form.result.outcome == MDGP_OUTCOME_AGREED, "agreed to all: outcome " + std::to_string(form.result.outcome));
    const auto no = form.whole("errs", MDGP_CONSENT_ANSWER_NOT_SHOWN);
    for (const auto& answer : no)
        demand(answer.answer == MDGP_CONSENT_ANSWER_DECLINED, answer.item_id + " was declined and is not told so");
    demand(form.result.outcome == MDGP_OUTCOME_DECLINED,
           "declined all: outcome " + std::to_string(form.result.outcome));
}

void consent_not_shown(Context& context) {
    Session session(context);
    session.open();
    Form form(session);
    if (form.items.size() < 2) not_offered("the device has one item only");
    const auto answers = form.whole("short", MDGP_CONSENT_ANSWER_NOT_SHOWN);
    session.demand_script();
    demand(!answers.empty() && answers.back().answer == MDGP_CONSENT_ANSWER_NOT_SHOWN,
           "the last item was not shown and has the answer " +
               std::to_string(answers.empty() ? 0U : answers.back().answer));
    demand(form.result.outcome != MDGP_OUTCOME_AGREED, "an item was not shown and the outcome is AGREED");
}

void consent_proposal(Context& context) {
    Session session(context);
    session.open();
    Form form(session);
    if ((session.descriptor.capabilities & MDGP_CAP_CONSENT_CARRY_OVER) == 0) not_offered("no CONSENT_CARRY_OVER");
    for (const auto& answer : form.whole("waits", MDGP_CONSENT_ANSWER_AGREED, 100))
        demand(answer.answer != MDGP_CONSENT_ANSWER_AGREED,
               "nobody confirmed the proposal for " + answer.item_id + " and it counts as agreed");
    session.demand_script();
    demand(form.result.outcome != MDGP_OUTCOME_AGREED && form.result.outcome != MDGP_OUTCOME_PARTLY_AGREED,
           "nobody answered: outcome " + std::to_string(form.result.outcome));
}

} // namespace mdg::validate
