#include "clinic/world/station.hpp"

#include "clinic/world/world.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <future>

namespace mdg::clinic::world {
namespace {

using std::chrono::steady_clock;

// A connection to the reader's control.
class Control {
public:
    explicit Control(const std::string& path)
        : descriptor_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (path.size() >= sizeof address.sun_path)
            throw Refused("ソケットの名前が長すぎます: " + path, "too long for a socket: " + path);
        std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
        if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(descriptor_);
            throw Refused("リーダーがいません", "no reader is there");
        }
    }
    ~Control() { ::close(descriptor_); }
    Control(const Control&) = delete;
    Control& operator=(const Control&) = delete;

    std::string ask(const std::string& command) const {
        const auto line = command + "\n";
        if (::send(descriptor_, line.data(), line.size(), MSG_NOSIGNAL) < 0) return {};
        std::string said;
        char buffer[4096];
        while (!said.ends_with("ok\n") && !(said.starts_with("error ") && said.ends_with('\n'))) {
            const auto got = ::recv(descriptor_, buffer, sizeof buffer, 0);
            if (got <= 0) return {};
            said.append(buffer, static_cast<std::size_t>(got));
        }
        return said;
    }

private:
    int descriptor_;
};

// Where a step usually brings the reader to its screen, or ends by itself: that is waited for longer than anything else.
constexpr int patience = 20;

bool about_to_go_on(const desk::View& view, const reader::Line& reader) {
    const bool card = reader.get("card") != "none";
    const bool has_screen = reader.get("screen") != "none";
    const bool shows = reader.get("screen") == "message" || reader.get("screen") == "done";
    if (view.step == MDG_VISIT_STEP_PLACE_CARD) return card && view.error.empty();
    if (view.step == MDG_VISIT_STEP_TAKE_CARD) return !card || (has_screen && !shows);
    if (!has_screen) return false;
    return view.step == MDG_VISIT_STEP_VERIFY_FACE || (view.step == MDG_VISIT_STEP_ENTER_PIN && card) ||
           view.step == MDG_VISIT_STEP_ASK_CONSENT || view.step == MDG_VISIT_STEP_COMPARE_PHOTO ||
           view.step == MDG_VISIT_STEP_REGISTER_CARD || (view.step == MDG_VISIT_STEP_SHOW_ALERT && !shows);
}

// In which somebody does something; the desk goes on after it.
bool is_flow(const std::string& request) {
    constexpr std::array flows{"face", "pin", "visual", "consent", "phone", "identify", "register"};
    return std::find(flows.begin(), flows.end(), request) != flows.end();
}

bool verified(const reader::Line& end) {
    return end.get("outcome") == "verified" || registered(end) ||
           (end.get("request") == "pin" && end.get("word") == "36864"); // 9000
}

} // namespace

bool registered(const reader::Line& end) {
    return end.get("request") == "register" && end.get("outcome") == "agreed";
}

Station::Station(Site site, Told told)
    : site_(std::move(site))
    , model_(reader::model_of(site_.maker))
    , told_(std::move(told)) {
    std::promise<void> open;
    auto opened = open.get_future();
    thread_ = std::thread([this, open = std::move(open)]() mutable {
        try {
            reader::Reader reader({site_.maker, site_.place, site_.id, site_.day,
                                   [this](const reader::Line& line) { hear(line); },
                                   [this](const std::vector<std::string>& agreed) {
                                       return told_.document ? told_.document(card(), agreed) : reader::Line{};
                                   }});
            open.set_value();
            reader.run();
        } catch (const std::exception&) {
            open.set_exception(std::current_exception());
        }
    });
    try {
        opened.get();
        const auto text = tell("state");
        const std::lock_guard lock(mutex_);
        reader_ = reader::parse_line(text.substr(0, text.find('\n')));
    } catch (...) {
        thread_.join();
        throw;
    }
}

Station::~Station() {
    desk_.reset();
    try {
        tell("quit");
    } catch (const Refused&) {
        // It has ended by itself.
    }
    thread_.join();
}

std::string Station::tell(const std::string& command) const {
    const Control control((site_.place / (site_.maker + "-" + site_.id + ".control")).string());
    auto said = control.ask(command);
    if (said.starts_with("error ")) {
        const auto why = said.substr(6, said.size() - 7);
        throw Refused("リーダーが断りました: " + why, "the reader refused: " + why);
    }
    return said.ends_with("ok\n") ? said.substr(0, said.size() - 3) : std::string();
}

void Station::open_desk(const desk::Office& office) {
    desk_ = std::make_unique<desk::Desk>(office, [this] { changed(); });
}

void Station::hear(const reader::Line& line) {
    std::string patient;
    {
        const std::lock_guard lock(mutex_);
        last_change_ = steady_clock::now();
        if (line.verb == "state") reader_ = line;
        if (line.verb == "begin") at_work_ = true;
        if (line.verb == "end") {
            at_work_ = false;
            answered_ = answered_ || is_flow(line.get("request"));
        }
        patient = card_;
    }
    if (line.verb == "end" && verified(line)) told_.verified(patient, line);
    if (line.verb == "state") told_.changed();
}

void Station::changed() {
    {
        const std::lock_guard lock(mutex_);
        last_change_ = steady_clock::now();
        answered_ = false;
    }
    told_.changed();
}

reader::Line Station::reader() const {
    const std::lock_guard lock(mutex_);
    return reader_;
}

std::string Station::card() const {
    const std::lock_guard lock(mutex_);
    return card_;
}

void Station::set_card(const std::string& patient) {
    const std::lock_guard lock(mutex_);
    card_ = patient;
    last_change_ = steady_clock::now();
}

bool Station::quiet(std::chrono::milliseconds settle) const {
    using State = desk::View::State;
    const auto view = desk_->view();
    const std::lock_guard lock(mutex_);
    const bool there = reader_.get("plug") == "in" && reader_.get("power") == "on" && reader_.get("hang") == "off";
    const bool waits = reader_.get("waits") == "1";
    if (view.state == State::working) return false;
    if (view.state == State::asked && waits && there) return true; // a person, not a reader that has just gone
    if (at_work_ && there) return false;
    // Also where the reader has gone: the visit is about to hear of it.
    const bool soon = view.state == State::asked && reader_.get("code").empty() &&
                      ((answered_ && there) || about_to_go_on(view, reader_));
    return steady_clock::now() - last_change_ >= (soon ? patience * settle : settle);
}

} // namespace mdg::clinic::world
