// The plugin: watches for readers and cards, and opens readers.
#include "reader.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace reader {

namespace {

class Plugin : public kit::Plugin {
public:
    // mdg_plugin() takes both from manifest.json.
    static constexpr const char* id = MDGP_PLUGIN_ID;
    static constexpr const char* version = MDGP_PLUGIN_VERSION;

    using kit::Plugin::Plugin; // nothing is opened or started here
    ~Plugin() override { end_watch(); }

    // What is there already is reported before it returns; the thread begins here, not earlier.
    void start() override {
        stopping_ = false;
        seen_.clear();
        look();
        watch_ = std::thread([this] {
            std::unique_lock<std::mutex> lock(mutex_);
            while (!wake_.wait_for(lock, std::chrono::milliseconds(200), [this] { return stopping_; })) look();
        });
    }
    // After it nothing is reported: the thread has ended.
    void stop() override { end_watch(); }

    std::unique_ptr<kit::DeviceBase> open(const kit::Operation&, const std::string& token) override {
        return std::make_unique<Reader>(host(), token);
    }

private:
    void end_watch() {
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            stopping_ = true;
        }
        wake_.notify_all();
        if (watch_.joinable()) watch_.join();
    }

    // Tells the host what changed since the last look: readers first, then what lies on them.
    void look() {
        std::map<std::string, Found> now;
        try {
            for (auto& found : Wire::look()) now.emplace(found.serial, found);
        } catch (const kit::Error& error) {
            host().fault(error.fault()); // a standing state; the readers seen before are gone
        }
        for (const auto& [serial, before] : seen_)
            if (now.count(serial) == 0) host().device_gone(token_of(serial));
        for (const auto& [serial, found] : now) {
            const auto before = seen_.find(serial);
            if (before == seen_.end()) host().device_arrived(descriptor_of(serial));
            if (before == seen_.end() || before->second.card != found.card || before->second.atr != found.atr)
                host().medium(token_of(serial), the_slot, MDGP_SLOT_CONTACTLESS,
                              found.card ? MDGP_MEDIUM_PRESENT : MDGP_MEDIUM_EMPTY,
                              {found.atr.data(), static_cast<std::uint32_t>(found.atr.size())});
        }
        seen_ = std::move(now);
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread watch_;
    std::map<std::string, Found> seen_;
};

} // namespace

} // namespace reader

MDGP_PLUGIN(reader::Plugin)
