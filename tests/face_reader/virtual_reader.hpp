// A virtual face reader in a process of its own, and a hand at its control.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <string>

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mdg::test {

struct Scratch {
    Scratch() {
        std::string name = std::filesystem::temp_directory_path() / "mdg-face-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder = name;
    }
    ~Scratch() { std::filesystem::remove_all(folder); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::filesystem::path folder;
};

class VirtualReader {
public:
    VirtualReader(const std::filesystem::path& state_dir, const std::string& maker, const std::string& serial = "1",
                  const std::string& updated = "2026-04-01") {
        const auto place = (state_dir / "clinic").string();
        control_ = place + "/" + maker + "-" + serial + ".control";
        std::string words[] = {MDG_CLINIC_READER, "serve", "--maker",   maker,   "--place",      place,
                               "--serial",        serial,  "--updated", updated, "--with-parent"};
        char* arguments[std::size(words) + 1] = {};
        for (std::size_t at = 0; at < std::size(words); ++at) arguments[at] = words[at].data();
        int ready[2];
        if (::pipe2(ready, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ready[1], STDOUT_FILENO);
        const int error = ::posix_spawn(&pid_, MDG_CLINIC_READER, &actions, nullptr, arguments, environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ready[1]);
        char letter = 0;
        const bool up = error == 0 && ::read(ready[0], &letter, 1) == 1;
        ::close(ready[0]);
        if (!up) throw std::runtime_error("the virtual reader does not start");
    }
    ~VirtualReader() { kill(); }
    VirtualReader(const VirtualReader&) = delete;
    VirtualReader& operator=(const VirtualReader&) = delete;

    void kill() {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }

    // What it says before its "ok"; throws what it refused with.
    std::string tell(const std::string& command) const {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        control_.copy(address.sun_path, sizeof address.sun_path - 1);
        const int wire = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        std::string text;
        if (::connect(wire, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
            const auto line = command + "\n";
            static_cast<void>(!::send(wire, line.data(), line.size(), MSG_NOSIGNAL));
            char buffer[4096];
            while (!text.ends_with("ok\n") && text.find("error ") == std::string::npos) {
                const auto got = ::recv(wire, buffer, sizeof buffer, 0);
                if (got <= 0) break;
                text.append(buffer, static_cast<std::size_t>(got));
            }
        }
        ::close(wire);
        if (!text.ends_with("ok\n")) throw std::runtime_error(command + ": " + (text.empty() ? "no reader" : text));
        return text;
    }

    std::string state(const std::string& key) const {
        const auto text = tell("state");
        const auto begin = text.find("\t" + key + "=");
        if (begin == std::string::npos) throw std::runtime_error("no state " + key);
        const auto value = begin + key.size() + 2;
        return text.substr(value, text.find_first_of("\t\n", value) - value);
    }

private:
    pid_t pid_ = -1;
    std::string control_;
};

} // namespace mdg::test
