#include "clinic/card/insertion.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <iostream>
#include <stdexcept>

namespace mdg::clinic::card {
namespace {

constexpr std::chrono::milliseconds between_attempts{50};

// Payloads of one byte are the reader's own (card facts §14).
enum Control : std::uint8_t { power_off = 0x00, power_on = 0x01, reset = 0x02, get_atr = 0x04 };

int open_control(const std::filesystem::path& path) {
    if (path.empty()) return -1;
    if (mkfifo(path.c_str(), 0600) != 0 && errno != EEXIST)
        throw std::runtime_error("cannot make the control FIFO " + path.string());
    // Open for writing too, so that it does not end when a writer closes it.
    const int control = open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (control < 0) throw std::runtime_error("cannot open the control FIFO " + path.string());
    return control;
}

} // namespace

Insertion::Insertion(FaultyCard& card, const State& state, Bytes atr, InsertionOptions options, int removed_by)
    : card_(card)
    , state_(state)
    , atr_(std::move(atr))
    , options_(std::move(options))
    , removed_by_(removed_by)
    , control_(open_control(options_.control))
    , touches_before_(state.touches().size()) {
    if (!options_.log.empty()) log_ = ExchangeLog(options_.log);
}

Insertion::~Insertion() {
    if (control_ < 0) return;
    close(control_);
    unlink(options_.control.c_str());
}

Ending Insertion::run() {
    insert();
    while (!ending_) {
        if (give_up_at_) try_to_connect();
        if (!ending_) wait();
    }
    remove("end");
    return *ending_;
}

void Insertion::insert() {
    if (!link_) give_up_at_ = Clock::now() + options_.wait;
}

void Insertion::remove(std::string_view why) {
    if (link_) log_.event(why);
    give_up_at_.reset();
    link_.reset();
    card_.power_off();
}

void Insertion::try_to_connect() {
    link_ = Link::connect(options_.port);
    if (link_) {
        give_up_at_.reset();
        log_.event("inserted");
        std::cout << "inserted" << std::endl;
    } else if (Clock::now() >= *give_up_at_) {
        std::cerr << "リーダーが見つかりません。pcscd と vpcd が動いているか確かめてください。\n"
                  << "no reader listens on port " << options_.port << ": are pcscd and vpcd running?\n";
        finish(Ending::no_reader);
    }
}

void Insertion::wait() {
    std::array<pollfd, 3> watched{{
        {removed_by_, POLLIN, 0},
        {control_, POLLIN, 0},
        {link_ ? link_->socket() : -1, POLLIN, 0},
    }};
    const int limit = give_up_at_ ? static_cast<int>(between_attempts.count()) : -1;
    if (poll(watched.data(), watched.size(), limit) < 0 && errno != EINTR)
        throw std::runtime_error("waiting for the reader failed");
    if (watched[0].revents != 0) return finish(Ending::removed);
    if (watched[1].revents != 0) serve_control();
    if (watched[2].revents != 0 && link_ && !ending_) serve_frame();
}

void Insertion::serve_frame() {
    const auto frame = link_->receive();
    if (!frame) {
        remove("the reader went away");
        insert(); // the card still lies there when the reader comes back
        return;
    }
    if (frame->size() != 1) return serve_command(*frame);
    switch (frame->front()) {
    case Control::power_off:
        return card_.power_off();
    case Control::reset:
        return card_.warm_reset();
    case Control::get_atr:
        link_->send(atr_);
        return;
    case Control::power_on:
    default:
        return;
    }
}

void Insertion::serve_command(const Bytes& command) {
    log_.command(command);
    const auto answer = card_.command(command);
    if (state_.touches().size() > touches_before_) {
        const auto& touch = state_.touches().back();
        std::cerr << "触れてはならないファイルへの操作: " << touch.action << ' ' << touch.file << "\n"
                  << "TRIPWIRE: " << touch.action << ' ' << touch.file << '\n';
        log_.event("tripwire");
        return finish(Ending::tripwire);
    }
    if (answer.delay.count() > 0 && !sleep_unless_removed(answer.delay)) return finish(Ending::removed);
    if (answer.dropped) {
        remove("removed by a fault");
        if (control_ < 0) finish(Ending::removed);
        return;
    }
    log_.answer(answer.bytes);
    link_->send(answer.bytes);
}

void Insertion::serve_control() {
    std::array<char, 256> buffer{};
    const auto got = read(control_, buffer.data(), buffer.size());
    if (got <= 0) return;
    control_text_.append(buffer.data(), static_cast<std::size_t>(got));
    for (auto end = control_text_.find('\n'); end != std::string::npos; end = control_text_.find('\n')) {
        const auto line = control_text_.substr(0, end);
        control_text_.erase(0, end + 1);
        obey(line);
    }
}

void Insertion::obey(const std::string& line) try {
    if (line == "remove")
        remove("removed");
    else if (line == "insert")
        insert();
    else if (line == "quit")
        finish(Ending::removed);
    else if (line.starts_with("fault "))
        card_.add(parse_fault(std::string_view(line).substr(6)));
    else
        std::cerr << "not a control command (remove, insert, fault <fault>, quit): " << line << '\n';
} catch (const std::invalid_argument& error) {
    std::cerr << error.what() << '\n';
}

bool Insertion::sleep_unless_removed(std::chrono::milliseconds time) const {
    pollfd watched{removed_by_, POLLIN, 0};
    return poll(&watched, 1, static_cast<int>(time.count())) == 0;
}

void Insertion::finish(Ending ending) {
    ending_ = ending;
}

} // namespace mdg::clinic::card
