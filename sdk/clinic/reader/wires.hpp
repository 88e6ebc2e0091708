// The sockets of a virtual reader: the wire to its plugin, and the control for tests and screens. One thread; whoever waits
// lets it turn.
#pragma once

#include "clinic/reader/line.hpp"

#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>

namespace mdg::clinic::reader {

using Clock = std::chrono::steady_clock;

class Wires {
public:
    struct Request {
        int client = -1;
        Line line;
    };
    // Answers a control line; nothing: later, with answer_control().
    using Control = std::function<std::optional<std::string>(int client, const std::string& line)>;
    using Gone = std::function<void(int client)>;

    // <place>/<name>.sock and <place>/<name>.control
    Wires(const std::filesystem::path& place, const std::string& name, Control control, Gone gone);
    ~Wires();
    Wires(const Wires&) = delete;
    Wires& operator=(const Wires&) = delete;

    void plug(bool in); // the USB cable
    void turn(Clock::time_point until);

    std::optional<Request> next_request();
    void send(int client, const Line& line);
    void watch(int client) { clients_[client].watches = true; }
    void tell_watchers(const Line& line);
    bool connected(int client) const { return clients_.contains(client); }
    bool take_cancel(int client);
    std::optional<Line> take_offer(int client);
    void answer_control(int client, const std::string& text);

    bool hanging = false; // the plugin's side is neither read nor answered

private:
    struct Client {
        std::string in;
        bool watches = false;
        bool cancelled = false;
        std::optional<Line> offer;
    };
    void take_lines(int descriptor, std::string& text, const std::function<void(const std::string&)>& take);
    void take(int client, const std::string& text);
    void drop(int client);
    void write(int descriptor, const std::string& text);

    std::filesystem::path path_;
    Control control_;
    Gone gone_;
    int listener_ = -1;
    int control_listener_ = -1;
    std::map<int, Client> clients_;
    std::map<int, std::string> controls_; // what came of a line
    std::deque<Request> requests_;
};

} // namespace mdg::clinic::reader
