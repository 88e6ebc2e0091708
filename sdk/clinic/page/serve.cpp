#include "clinic/page/serve.hpp"

#include "clinic/page/server.hpp"

#include <Poco/Net/NetException.h>

#include <cerrno>
#include <csignal>
#include <iostream>

#include <semaphore.h>

namespace mdg::clinic {

namespace {

class Live : public page::Clinic {
public:
    explicit Live(world::World& world)
        : world_(world) {}
    std::string obey(const std::string& line) override try {
        return world_.obey(line);
    } catch (const world::Refused& refused) {
        throw page::Refusal(refused.ja, refused.en);
    }
    std::string state() const override { return world_.state(); }
    std::uint64_t await_change(std::uint64_t since, std::chrono::milliseconds limit) const override {
        return world_.await_change(since, limit);
    }
    std::string script() const override { return world_.history(); }

private:
    world::World& world_;
};

sem_t told_to_stop;

// By handlers, not by a mask: the world's threads are there already, and the plugins' processes would inherit a mask.
class StopSignals {
public:
    StopSignals() {
        sem_init(&told_to_stop, 0, 0);
        struct sigaction action {};
        action.sa_handler = [](int) { sem_post(&told_to_stop); };
        sigaction(SIGINT, &action, &before_[0]);
        sigaction(SIGTERM, &action, &before_[1]);
    }
    ~StopSignals() {
        sigaction(SIGINT, &before_[0], nullptr);
        sigaction(SIGTERM, &before_[1], nullptr);
    }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    static void await() {
        while (sem_wait(&told_to_stop) != 0 && errno == EINTR) {
        }
    }

private:
    struct sigaction before_[2]{};
};

} // namespace

int serve(world::World& world, std::uint16_t port) try {
    const StopSignals signals;
    Live clinic(world);
    const page::Server server(clinic, port);
    std::cout << "http://127.0.0.1:" << server.port() << "/" << std::endl;
    StopSignals::await();
    world.stop();
    return 0;
} catch (const Poco::Net::NetException& error) {
    std::cerr << "ポート " << port << " を使えません。--port で別の番号を選んでください。 / port " << port
              << " cannot be used; choose another with --port: " << error.displayText() << "\n";
    return 1;
}

} // namespace mdg::clinic
