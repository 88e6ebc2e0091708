#include "eligibility/web/resolver.hpp"

#include "eligibility/web/trouble.hpp"

#include <condition_variable>
#include <cstring>

#include <netdb.h>

namespace mdg::eligibility::web {

struct Resolver::Lookup {
    std::mutex mutex;
    std::condition_variable_any done;
    bool finished = false;
    int error = 0;
    std::vector<Poco::Net::SocketAddress> found;

    void run(const Host& host) {
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_NUMERICSERV;
        addrinfo* list = nullptr;
        const int result = ::getaddrinfo(host.name.c_str(), std::to_string(host.port).c_str(), &hints, &list);
        const std::lock_guard lock(mutex);
        error = result;
        for (const addrinfo* entry = list; result == 0 && entry != nullptr; entry = entry->ai_next)
            if (entry->ai_family == AF_INET || entry->ai_family == AF_INET6)
                found.emplace_back(entry->ai_addr, entry->ai_addrlen);
        if (list != nullptr) ::freeaddrinfo(list);
        finished = true;
        done.notify_all();
    }
};

Resolver::~Resolver() {
    for (auto& [lookup, thread] : given_up_) thread.join();
}

void Resolver::forget_finished() {
    const std::lock_guard lock(mutex_);
    std::erase_if(given_up_, [](auto& entry) {
        {
            const std::lock_guard inner(entry.first->mutex);
            if (!entry.first->finished) return false;
        }
        entry.second.join();
        return true;
    });
}

std::vector<Poco::Net::SocketAddress> Resolver::resolve(const Host& host, const base::Wait& wait) {
    forget_finished();
    auto lookup = std::make_shared<Lookup>();
    std::thread thread([lookup, host] { lookup->run(host); });
    bool finished = false;
    {
        std::unique_lock lock(lookup->mutex);
        finished = lookup->done.wait_for(lock, wait.cancel(), wait.left(), [&] { return lookup->finished; });
    }
    if (!finished) {
        {
            const std::lock_guard lock(mutex_);
            given_up_.emplace_back(lookup, std::move(thread));
        }
        wait.check("the name service");
        throw trouble("dns", host.text(), "no answer of the name service");
    }
    thread.join();
    if (lookup->error != 0) throw trouble("dns", host.text(), ::gai_strerror(lookup->error));
    if (lookup->found.empty()) throw trouble("dns", host.text(), "no address");
    return std::move(lookup->found);
}

} // namespace mdg::eligibility::web
