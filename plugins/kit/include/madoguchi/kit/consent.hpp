// Madoguchi kit: interface mdgp.consent/1, consent on the reader's screen.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

// One item of a form. A proposal without the person's confirmation is no consent.
struct ConsentItem {
    std::string item_id;
    std::string text;                                       // free text from the host; empty: the device has its own
    std::uint32_t proposal = MDGP_CONSENT_ANSWER_NOT_SHOWN; // MDGP_CONSENT_ANSWER_…: the earlier answer
};

struct ConsentForm {
    std::uint32_t mode = 0; // MDGP_CONSENT_MODE_…
    std::uint32_t limit_ms = 0;
    std::string form_id;
    std::string language;
    std::string correlation_id;
    std::vector<ConsentItem> items;
};

struct ConsentAnswer {
    std::string item_id;
    std::uint32_t answer = MDGP_CONSENT_ANSWER_NOT_SHOWN; // MDGP_CONSENT_ANSWER_…
    bool from_proposal = false;                           // the person confirmed the proposal
    std::string wording;                                  // what was shown, word for word; empty: not known
};

struct ConsentResult {
    std::uint32_t outcome = MDGP_OUTCOME_NONE; // MDGP_OUTCOME_…
    std::vector<ConsentAnswer> answers;
};

// The kit collects the form and hands out the answers; the maker shows it.
class Consent {
public:
    static constexpr std::string_view id = MDGP_IF_CONSENT_1;
    virtual ~Consent() = default;

    virtual mdg_status consent_properties(const Operation&, mdgp_consent_properties&) { return MDG_E_UNSUPPORTED; }
    // The items this device knows.
    virtual std::vector<ConsentItem> consent_catalogue() const { return {}; }
    // Whether it can show this form (its items are not there yet) or item: UNSUPPORTED, TOO_LARGE.
    virtual mdg_status consent_accepts_form(const ConsentForm&) { return MDG_OK; }
    virtual mdg_status consent_accepts_item(const ConsentItem&) { return MDG_OK; }
    // Shows the form and waits for the person. OK for every outcome.
    virtual mdg_status consent_run(const Operation& op, const ConsentForm& form, ConsentResult& result) = 0;

    // Forgets a form and its answers: for reset_to_idle.
    void forget_consent() noexcept {
        begun_ = false;
        form_ = {};
        result_ = {};
    }

    static const void* table() noexcept {
        static constexpr mdgp_consent_1 made{
            sizeof(mdgp_consent_1), 0, c_properties, c_catalogue, c_begin, c_add, c_run, c_answer};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_properties(mdgp_device* device, std::uint64_t op,
                                            mdgp_consent_properties* out) noexcept {
        return enter_out<Consent>(device, op, out, [](Consent& it, const Operation& o, mdgp_consent_properties& made) {
            return it.consent_properties(o, made);
        });
    }
    static mdg_status MDG_CALL c_catalogue(mdgp_device* device, std::uint64_t op, std::uint32_t index,
                                           mdgp_consent_item* out) noexcept {
        return enter_out<Consent>(device, op, out, [&](Consent& it, const Operation& o, mdgp_consent_item& made) {
            const auto items = it.consent_catalogue();
            if (index >= items.size()) return MDG_E_NOT_FOUND;
            made.item_id = o.keep(items[index].item_id);
            made.text = items[index].text.empty() ? nullptr : o.keep(items[index].text);
            made.proposal = items[index].proposal;
            return MDG_OK;
        });
    }
    static mdg_status MDG_CALL c_begin(mdgp_device* device, std::uint64_t op, const mdgp_consent_form* in) noexcept {
        return enter_in<Consent>(device, op, in, [](Consent& it, const Operation&, const mdgp_consent_form& taken) {
            it.forget_consent();
            ConsentForm form{
                taken.mode, taken.limit_ms, text(taken.form_id), text(taken.language), text(taken.correlation_id), {}};
            const auto status = it.consent_accepts_form(form);
            if (status != MDG_OK) return status;
            it.form_ = std::move(form);
            it.begun_ = true;
            return MDG_OK;
        });
    }
    static mdg_status MDG_CALL c_add(mdgp_device* device, std::uint64_t op, const mdgp_consent_item* in) noexcept {
        return enter_in<Consent>(device, op, in, [](Consent& it, const Operation&, const mdgp_consent_item& taken) {
            if (!it.begun_) return MDG_E_WRONG_STEP;
            ConsentItem item{text(taken.item_id), text(taken.text), taken.proposal};
            const auto status = it.consent_accepts_item(item);
            if (status == MDG_OK) it.form_.items.push_back(std::move(item));
            return status;
        });
    }
    static mdg_status MDG_CALL c_run(mdgp_device* device, std::uint64_t op, mdgp_consent_result* out) noexcept {
        return enter_out<Consent>(device, op, out, [](Consent& it, const Operation& o, mdgp_consent_result& made) {
            if (!it.begun_) return MDG_E_WRONG_STEP;
            it.begun_ = false;
            it.result_ = {};
            ConsentResult result;
            const auto status = it.consent_run(o, it.form_, result);
            if (status != MDG_OK) return status;
            it.result_ = std::move(result);
            made.outcome = it.result_.outcome;
            made.answers = static_cast<std::uint32_t>(it.result_.answers.size());
            return MDG_OK;
        });
    }
    static mdg_status MDG_CALL c_answer(mdgp_device* device, std::uint64_t op, std::uint32_t index,
                                        mdgp_consent_answer* out) noexcept {
        return enter_out<Consent>(device, op, out, [&](Consent& it, const Operation& o, mdgp_consent_answer& made) {
            if (index >= it.result_.answers.size()) return MDG_E_NOT_FOUND;
            const auto& answer = it.result_.answers[index];
            made.answer = answer.answer;
            made.from_proposal = answer.from_proposal ? 1 : 0;
            made.item_id = o.keep(answer.item_id);
            made.wording = answer.wording.empty() ? nullptr : o.keep(answer.wording);
            return MDG_OK;
        });
    }

    bool begun_ = false;
    ConsentForm form_;
    ConsentResult result_;
};

} // namespace madoguchi::kit
