#include "watcher.hpp"

#include <algorithm>
#include <chrono>
#include <exception>

namespace mdg::pcsc {

using namespace std::chrono_literals;

namespace {

constexpr auto service_retry = 500ms;
constexpr auto first_look = 1s;
constexpr DWORD wait_ms = 1000; // readers are listed again at least this often

constexpr const char* plug_and_play = "\\\\?PnP?\\Notification";

// The upper half of a state counts insertions and removals.
unsigned long counter(DWORD state) {
    return state >> 16;
}

Medium medium_of(const SCARD_READERSTATE& state) {
    Medium medium;
    if ((state.dwEventState & SCARD_STATE_PRESENT) != 0) {
        medium.state = MDGP_MEDIUM_PRESENT;
        if ((state.dwEventState & SCARD_STATE_MUTE) == 0)
            medium.atr.assign(reinterpret_cast<const char*>(state.rgbAtr),
                              std::min<std::size_t>(state.cbAtr, sizeof state.rgbAtr));
    } else if ((state.dwEventState & SCARD_STATE_EMPTY) != 0) {
        medium.state = MDGP_MEDIUM_EMPTY;
    }
    return medium;
}

// Between the list and the look.
bool reader_went(long code) {
    return code == SCARD_E_UNKNOWN_READER || code == SCARD_E_READER_UNAVAILABLE;
}

long list_readers(SCARDCONTEXT context, std::vector<std::string>& names) {
    DWORD size = 0;
    long code = SCardListReaders(context, nullptr, nullptr, &size);
    std::string list(size, '\0');
    if (code == SCARD_S_SUCCESS) code = SCardListReaders(context, nullptr, list.data(), &size);
    if (code != SCARD_S_SUCCESS) return code == SCARD_E_NO_READERS_AVAILABLE ? SCARD_S_SUCCESS : code;
    for (const char* name = list.c_str(); *name != '\0'; name += names.back().size() + 1) names.emplace_back(name);
    return SCARD_S_SUCCESS;
}

} // namespace

void Watcher::start() {
    if (thread_.joinable()) return;
    stopping_ = looked_ = ended_ = false;
    thread_ = std::thread([this] {
        try {
            run();
        } catch (const std::exception& error) {
            host_.log(MDGP_LOG_ERROR, std::string("watching readers ended: ") + error.what());
        }
        const std::lock_guard lock(mutex_);
        looked_ = ended_ = true;
        changed_.notify_all();
    });
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, first_look, [this] { return looked_; });
}

void Watcher::stop() noexcept {
    if (!thread_.joinable()) return;
    {
        std::unique_lock lock(mutex_);
        stopping_ = true;
        changed_.notify_all();
        // A cancel that comes before the wait began is lost, so it is repeated.
        while (!ended_) {
            if (has_context_) SCardCancel(context_);
            changed_.wait_for(lock, 20ms, [this] { return ended_; });
        }
    }
    thread_.join();
    for (const auto& [name, reader] : readers_) book_.gone(name);
    readers_.clear();
    service_code_ = SCARD_S_SUCCESS;
}

void Watcher::run() {
    for (;;) {
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) break;
        }
        if (!ensure_context()) {
            first_look_done();
            rest();
            continue;
        }
        const long code = look_and_wait();
        if (code == SCARD_S_SUCCESS || code == SCARD_E_TIMEOUT || code == SCARD_E_CANCELLED) continue;
        if (!reader_went(code)) {
            tell_service(code);
            drop_context();
        }
        rest();
    }
    drop_context();
}

void Watcher::drop_context() noexcept {
    const std::lock_guard lock(mutex_);
    if (has_context_) SCardReleaseContext(context_);
    has_context_ = false;
}

bool Watcher::ensure_context() {
    if (has_context_) return true;
    SCARDCONTEXT context = 0;
    const long code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
    if (code != SCARD_S_SUCCESS) {
        tell_service(code);
        return false;
    }
    const std::lock_guard lock(mutex_);
    context_ = context;
    has_context_ = true;
    return true;
}

long Watcher::look_and_wait() {
    std::vector<std::string> names;
    long code = list_readers(context_, names);
    if (code != SCARD_S_SUCCESS) return code;
    tell_service(SCARD_S_SUCCESS);
    take_names(names);
    if (names.empty()) first_look_done();

    std::vector<SCARD_READERSTATE> states;
    for (const auto& [name, reader] : readers_) {
        SCARD_READERSTATE state{};
        state.szReader = name.c_str();
        state.dwCurrentState = reader.state;
        states.push_back(state);
    }
    SCARD_READERSTATE plugged{};
    plugged.szReader = plug_and_play;
    plugged.dwCurrentState = static_cast<DWORD>(names.size() << 16);
    states.push_back(plugged);

    code = SCardGetStatusChange(context_, wait_ms, states.data(), static_cast<DWORD>(states.size()));
    if (code == SCARD_S_SUCCESS)
        for (const SCARD_READERSTATE& state : states)
            if (const auto found = readers_.find(state.szReader); found != readers_.end())
                take_state(found->second, state);
    first_look_done();
    return code;
}

void Watcher::take_names(const std::vector<std::string>& names) {
    for (auto known = readers_.begin(); known != readers_.end();) {
        if (std::find(names.begin(), names.end(), known->first) != names.end()) {
            ++known;
            continue;
        }
        book_.gone(known->first);
        host_.device(MDGP_DEVICE_GONE, known->second.token, known->first);
        known = readers_.erase(known);
    }
    for (const std::string& name : names) {
        if (readers_.contains(name)) continue;
        Reader reader;
        reader.token = book_.arrived(name);
        reader.kind = slot_kind(name);
        host_.device(MDGP_DEVICE_ARRIVED, reader.token, name);
        readers_.emplace(name, std::move(reader));
    }
}

void Watcher::take_state(Reader& reader, const SCARD_READERSTATE& state) {
    const Medium medium = medium_of(state);
    const bool both_present = medium.state == MDGP_MEDIUM_PRESENT && reader.medium.state == MDGP_MEDIUM_PRESENT;
    if (both_present && counter(state.dwEventState) != counter(reader.state))
        host_.medium(reader.token, reader.kind, Medium{MDGP_MEDIUM_EMPTY, {}}); // swapped between two looks
    else if (reader.told && medium == reader.medium) {
        reader.state = state.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
        return;
    }
    reader.state = state.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
    reader.medium = medium;
    reader.told = true;
    host_.medium(reader.token, reader.kind, medium);
}

void Watcher::forget_all() {
    for (const auto& [name, reader] : readers_) {
        book_.gone(name);
        host_.device(MDGP_DEVICE_GONE, reader.token, name);
    }
    readers_.clear();
}

void Watcher::tell_service(long code) {
    if (code == service_code_) return;
    service_code_ = code;
    // First the reason, so that whoever asks why the readers are gone finds it.
    host_.report(0, code);
    if (code != SCARD_S_SUCCESS) forget_all();
}

void Watcher::rest() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, service_retry, [this] { return stopping_; });
}

void Watcher::first_look_done() {
    const std::lock_guard lock(mutex_);
    looked_ = true;
    changed_.notify_all();
}

} // namespace mdg::pcsc
