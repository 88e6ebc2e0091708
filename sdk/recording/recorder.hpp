// Records what happens across the plugin interface: stands between a host and a plugin and passes every call on as it
// is. Neither side notices.
//
// One process holds one plugin: there is one Recorder at a time, since a plugin's create has no context to tell two
// apart. Everything after create finds its recorder through the objects that create and open gave out.
#pragma once

#include "recording/fakes.hpp"
#include "recording/purpose.hpp"
#include "recording/recording.hpp"

#include <madoguchi/plugin.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace mdg::recording {

class Recorder {
public:
    struct Options {
        std::filesystem::path file;
        Purpose purpose;
        std::string layer = "abi"; // or "transport"
        std::string sdk_version;
        std::string quirks; // those in force
        // A support cassette: of one real visit that an operator chose; personal values are replaced while writing.
        bool cassette = false;
    };

    // Throws Failure POLICY_FORBIDS without a consent statement, and BUSY where another recorder is at work. With the
    // test purpose lines are written at once, so that a crash leaves them; otherwise nothing reaches the disk before
    // finish() knows that every card was a test card.
    explicit Recorder(Options options);
    ~Recorder(); // without finish(): what was held back is dropped

    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    // The plugin to give to the host instead. Its tables were checked: nothing mandatory is missing. Both live as long
    // as the process; wrapped and plain instances must not be mixed.
    const mdgp_plugin* wrap(const mdgp_plugin* plugin);

    // What the caller found out about the card that was reported last on a device. Threads: any.
    void identified(const std::string& token, const Medium& medium);

    // A personal value that the visit met, for a cassette: it becomes a fake wherever it stands. Threads: any.
    void personal(const Identity& identity);

    // Why nothing will be written, as soon as that is known. Threads: any.
    std::optional<std::string> refusal() const;

    // Ends the recording. Throws Failure POLICY_FORBIDS where a card was not a test card (then no file is left),
    // TOO_LARGE, STORAGE, IO.
    void finish();

    class Session; // for the wrapped tables

private:
    std::shared_ptr<Session> session_;
};

} // namespace mdg::recording
