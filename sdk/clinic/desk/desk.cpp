#include "clinic/desk/desk.hpp"

#include "clinic/desk/records.hpp"

#include <chrono>
#include <utility>

namespace mdg::clinic::desk {
namespace {

constexpr std::uint32_t look_ms = 50;

std::string hint_of(const View& view) {
    return view.hint ? view.hint->ja : std::string();
}

} // namespace

Refused::Refused(mdg_status why, Text words)
    : std::runtime_error(words.ja + " / " + words.en)
    , status(why)
    , text(std::move(words)) {}

// --- the office -------------------------------------------------------------------------------------------------------

Office::Office(const Fields& config) {
    const Record record(MDG_KIND_CONFIG, config);
    Record error;
    const auto status = mdg_open(record.get(), &context_, error.out());
    need(status, error.get());
}

Office::~Office() {
    mdg_close(context_);
}

bool Office::has_reader(const std::string& name) const {
    Record readers;
    if (mdg_readers(context_, readers.out(), nullptr) != MDG_OK) return false;
    for (std::uint32_t at = 0; at < mdg_record_count(readers.get(), MDG_FIELD_READER); ++at)
        if (text(mdg_record_at(readers.get(), MDG_FIELD_READER, at), MDG_FIELD_READER_NAME).starts_with(name))
            return true;
    return false;
}

// --- a desk -----------------------------------------------------------------------------------------------------------

Desk::Desk(const Office& office, Changed changed)
    : office_(office)
    , changed_(std::move(changed)) {}

Desk::~Desk() {
    const std::lock_guard using_it(using_);
    end_visit();
}

void Desk::receive(const std::string& patient, const Fields& options) {
    const std::lock_guard using_it(using_);
    if (const auto state = view().state; state == View::State::working || state == View::State::asked)
        throw Refused(MDG_E_WRONG_STEP, {"受付中です。先に閉じてください", "a visit is open; close it first"});
    const Record record(MDG_KIND_VISIT_OPTIONS, options);
    Record error;
    mdg_visit visit = nullptr;
    const auto status = mdg_visit_begin(office_.context(), record.get(), &visit, error.out());
    need(status, error.get());
    end_visit();
    {
        const std::lock_guard lock(mutex_);
        view_.patient = patient;
    }
    begin(visit);
}

void Desk::resume() {
    const std::lock_guard using_it(using_);
    if (closed_visit_.empty())
        throw Refused(MDG_E_NOT_FOUND, {"途中で閉じた受付はありません", "no visit was closed before it was done"});
    Record error;
    mdg_visit visit = nullptr;
    const auto status = mdg_visit_resume(office_.context(), closed_visit_.c_str(), &visit, error.out());
    need(status, error.get());
    end_visit();
    {
        const std::lock_guard lock(mutex_);
        view_.patient = closed_patient_;
    }
    closed_visit_.clear();
    begin(visit);
}

void Desk::begin(mdg_visit visit) {
    {
        const std::lock_guard lock(mutex_);
        visit_ = visit;
        view_.state = View::State::working;
        ++answers_;
    }
    thread_ = std::jthread([this](const std::stop_token& stop) { follow(stop); });
    changed_();
}

void Desk::answer(const std::string& choice, const Fields& more) {
    Fields fields = more;
    fields["visit_choice"] = choice;
    const Record record(MDG_KIND_ANSWER, fields);
    give([&](mdg_visit visit) { return mdg_visit_answer(visit, record.get()); });
}

void Desk::answer_json(const std::string& json) {
    Record record, error;
    const auto status = mdg_record_from_json(json.c_str(), MDG_KIND_ANSWER, record.out(), error.out());
    need(status, error.get());
    give([&](mdg_visit visit) { return mdg_visit_answer(visit, record.get()); });
}

void Desk::pin(const std::string& digits) {
    give([&](mdg_visit visit) {
        return mdg_visit_enter_pin(visit, digits.data(), static_cast<std::uint32_t>(digits.size()));
    });
}

// While it is on its way, a step that was fetched before is not shown again. A handle takes one call at a time: the
// follower's ends soon.
void Desk::give(const std::function<mdg_status(mdg_visit)>& answer) {
    const std::lock_guard using_it(using_);
    View before;
    {
        const std::lock_guard lock(mutex_);
        if (visit_ == nullptr) throw Refused(MDG_E_WRONG_STEP, {"受付は開いていません", "no visit is open"});
        before = view_;
        giving_ = true;
        view_.state = View::State::working;
    }
    mdg_status status = answer(visit_);
    while (status == MDG_E_BUSY) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        status = answer(visit_);
    }
    {
        const std::lock_guard lock(mutex_);
        giving_ = false;
        ++answers_;
        if (status != MDG_OK) view_ = before;
    }
    changed_();
    need(status);
}

void Desk::close() {
    const std::lock_guard using_it(using_);
    {
        const std::lock_guard lock(mutex_);
        if (visit_ == nullptr) throw Refused(MDG_E_WRONG_STEP, {"受付は開いていません", "no visit is open"});
        if (view_.state != View::State::done) {
            closed_visit_ = view_.visit;
            closed_patient_ = view_.patient;
        }
    }
    end_visit();
    changed_();
}

void Desk::end_visit() {
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
    if (visit_ != nullptr) mdg_visit_close(visit_);
    const std::lock_guard lock(mutex_);
    visit_ = nullptr;
    view_ = {};
}

View Desk::view() const {
    const std::lock_guard lock(mutex_);
    return view_;
}

mdg_record Desk::result() const {
    const std::lock_guard lock(mutex_);
    Record record;
    if (visit_ == nullptr || mdg_visit_result(visit_, record.out()) != MDG_OK) return nullptr;
    return record.give();
}

// --- the desk's own thread ----------------------------------------------------------------------------------------------

void Desk::follow(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        unsigned long answers = 0;
        {
            const std::lock_guard lock(mutex_);
            answers = answers_;
        }
        Record step;
        const auto status = mdg_visit_next(visit_, look_ms, step.out());
        if (status == MDG_E_BUSY) continue;
        if (status != MDG_OK && status != MDG_E_WAIT_TIMEOUT) return;
        if (take(status, step.get(), answers)) return;
    }
}

// Whether the visit is done.
bool Desk::take(mdg_status status, mdg_record step, unsigned long answers) {
    View now = view_of(step);
    now.state = status != MDG_OK                  ? View::State::working
                : now.step == MDG_VISIT_STEP_DONE ? View::State::done
                                                  : View::State::asked;
    if (status != MDG_OK) {
        if (!now.texts.empty()) now.working = now.texts.front();
        now.step.clear();
        now.texts.clear();
    }
    if (Record result; now.state == View::State::done && mdg_visit_result(visit_, result.out()) == MDG_OK) {
        now.outcome = text(result.get(), MDG_FIELD_VISIT_OUTCOME);
        now.verification = text(result.get(), MDG_FIELD_VERIFICATION);
        now.result = json(result.get());
    }
    {
        const std::lock_guard lock(mutex_);
        if (giving_ || answers != answers_) return false; // it may be from before the answer
        now.patient = view_.patient;
        const bool same = now.state == view_.state && now.step == view_.step && now.error == view_.error &&
                          now.tries_left == view_.tries_left && hint_of(now) == hint_of(view_);
        view_ = std::move(now);
        if (same) return false;
    }
    changed_();
    return view().state == View::State::done;
}

} // namespace mdg::clinic::desk
