// One thread that watches readers and cards, on a PC/SC context of its own (calls on one context wait for
// each other).
#pragma once

#include "host.hpp"
#include "names.hpp"

#include <winscard.h>

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace mdg::pcsc {

class Watcher {
public:
    Watcher(Host host, TokenBook& book)
        : host_(host)
        , book_(book) {}
    ~Watcher() { stop(); }

    // Returns after the readers that are there were reported, or after a second.
    void start();
    void stop() noexcept;

private:
    struct Reader {
        std::string token;
        std::uint32_t kind = MDGP_SLOT_UNKNOWN;
        DWORD state = SCARD_STATE_UNAWARE; // as pcscd gave it, to be handed back
        Medium medium;
        bool told = false;
    };

    void run();
    bool ensure_context();
    void drop_context() noexcept;
    long look_and_wait();
    void take_names(const std::vector<std::string>& names);
    void take_state(Reader& reader, const SCARD_READERSTATE& state);
    void forget_all();
    void tell_service(long code);
    void rest();
    void first_look_done();

    Host host_;
    TokenBook& book_;
    std::map<std::string, Reader> readers_; // by name
    long service_code_ = SCARD_S_SUCCESS;   // last told to the host

    std::mutex mutex_; // for what follows; only the thread itself changes the context
    std::condition_variable changed_;
    SCARDCONTEXT context_ = 0;
    bool has_context_ = false;
    bool stopping_ = false;
    bool looked_ = false;
    bool ended_ = false;
    std::thread thread_;
};

} // namespace mdg::pcsc
