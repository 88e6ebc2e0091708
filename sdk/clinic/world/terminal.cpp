#include "clinic/world/terminal.hpp"

#include "clinic/card/bytes.hpp"
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/consents.hpp"
#include "clinic/terminal/delivery.hpp"
#include "clinic/terminal/face.hpp"
#include "clinic/terminal/xml_file.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace mdg::clinic::world {
namespace {

using terminal::Fault;

constexpr terminal::Milliseconds poll{10};
constexpr std::chrono::seconds in_force{2};
constexpr std::size_t kept = 20; // of what was asked

std::string clock_text(const Poco::DateTime& time) {
    const auto all = terminal::stamp(time);
    return all.substr(8, 2) + ":" + all.substr(10, 2);
}

terminal::ExchangeOptions options(const std::filesystem::path& state, std::uint64_t seed) {
    terminal::ExchangeOptions made;
    made.seed = seed;
    made.poll = poll;
    made.state = state;
    std::filesystem::create_directories(state);
    return made;
}

} // namespace

Terminal::Terminal(terminal::Population& population, const std::filesystem::path& folder, std::uint64_t seed,
                   const Poco::DateTime& start, std::function<void()> changed)
    : population_(population)
    , state_(folder / "terminal")
    , seed_(seed)
    , clock_(start, false)
    , changed_(std::move(changed))
    , share_(folder / "oqs")
    , exchange_(
          share_.folders(), population,
          [&] {
              auto made = options(state_, seed);
              made.clock = [this] { return clock_.now(); };
              made.plan = [this] { return faults(); };
              made.told = [this](const std::string& business, bool taken) {
                  {
                      const std::lock_guard lock(mutex_);
                      ++requests_;
                      last_.push_back({clock_text(clock_.now()), business, taken ? "answered" : "refused"});
                      if (last_.size() > kept) last_.pop_front();
                  }
                  changed_();
              };
              return made;
          }(),
          log_)
    , thread_([this](const std::stop_token& stop) { run(stop); }) {}

Terminal::~Terminal() {
    thread_.request_stop();
    thread_.join();
}

void Terminal::set_faults(const std::set<std::string>& names) {
    terminal::Faults made;
    for (const auto& name : names) made.add(name, terminal::Where::files, true);
    std::unique_lock lock(mutex_);
    faults_ = std::move(made);
    const auto before = turns_;
    turned_.wait_for(lock, in_force, [&] { return turns_ > before + 1; }); // the turn at work may know the ones before
}

terminal::Faults Terminal::faults() const {
    const std::lock_guard lock(mutex_);
    return faults_;
}

unsigned long Terminal::requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
}

std::deque<Terminal::Told> Terminal::last() const {
    const std::lock_guard lock(mutex_);
    return last_;
}

// Under the lock.
terminal::FaceFile Terminal::face_of(const terminal::Person& person, const std::set<std::string>& consents) {
    terminal::FacePush push;
    push.time = clock_.now();
    push.confirmation_day = push.today = terminal::day(push.time);
    push.facility = facility;
    push.consents = consents;
    push.seed = seed_ + ++pushes_;
    const terminal::References references(population_, terminal::references_file(state_));
    push.references = &references;
    terminal::keep({person.id, facility, '1', push.time, consents, ""}, terminal::consents_file(state_));
    return terminal::face_file(person, push);
}

void Terminal::link(const std::string& person) {
    std::unique_lock lock(mutex_);
    linked_.push_back(person);
    turned_.wait_for(lock, in_force, [&] { return linked_.empty(); });
}

void Terminal::push(const std::string& id, const std::set<std::string>& consents) {
    const auto* person = population_.find(id);
    if (person == nullptr || faults().has(Fault::stopped) || faults().has(Fault::share_gone)) return;
    const std::lock_guard lock(mutex_);
    auto face = face_of(*person, consents);
    const auto now = std::chrono::steady_clock::now();
    terminal::deliver(pushed_, share_.folders().face / face.name, face.answer.document(), {}, faults_, now);
    pushed_.run(now);
}

reader::Line Terminal::face_document(const std::string& id, const std::vector<std::string>& agreed) {
    const auto* person = population_.find(id);
    if (person == nullptr || faults().has(Fault::stopped) || faults().has(Fault::silent)) return {};
    std::set<std::string> consents;
    for (const auto& item : agreed) {
        if (item != "care") consents.insert(item);
        if (item == "care") consents.insert({"diagnosis", "drugs"}); // one question of the reader's
    }
    const std::lock_guard lock(mutex_);
    auto face = face_of(*person, consents);
    const auto text = terminal::serialise(face.answer.document(), terminal::Encoding::utf8, terminal::Encoding::utf8);
    return {"document",
            {{"document", "eligibility"},
             {"encoding", "utf8"},
             {"name", face.name},
             {"bytes", card::to_hex(card::from_text(text))}}};
}

void Terminal::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const auto now = std::chrono::steady_clock::now();
        const auto standing = faults();
        auto next = now + poll;
        try {
            share_.set_gone(standing.has(Fault::share_gone));
            if (!standing.has(Fault::share_gone) && !standing.has(Fault::stopped)) {
                next = std::min(next, exchange_.step(now));
                const std::lock_guard lock(mutex_);
                pushed_.run(now);
            }
        } catch (const std::exception&) {
            // A client took a file between two looks at it; the next turn sees the folder as it is then.
        }
        {
            const std::lock_guard lock(mutex_);
            ++turns_;
            for (const auto& person : std::exchange(linked_, {})) population_.hold_back(person, false);
        }
        turned_.notify_all();
        std::this_thread::sleep_until(next);
    }
}

} // namespace mdg::clinic::world
