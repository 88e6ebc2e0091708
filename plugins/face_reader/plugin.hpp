// The plugin of one maker: watches for its readers and what lies on them, and opens readers. A maker's plugin.cpp derives
// from it with a Profile.
#pragma once

#include "place.hpp"
#include "reader.hpp"

#include <map>
#include <thread>

namespace face_reader {

class Plugin : public kit::Plugin {
public:
    Plugin(const kit::Host& host, const Profile& profile);
    ~Plugin() override { end_watch(); }

    void start() override;
    void stop() override { end_watch(); }
    std::unique_ptr<kit::DeviceBase> open(const kit::Operation& op, const std::string& token) override;

private:
    struct Watched {
        LineSocket socket;
        std::shared_ptr<Standing> standing = std::make_shared<Standing>();
    };

    void look();
    bool greet(const std::string& serial, Watched& watched);
    bool hear(const std::string& serial, Watched& watched);
    void take(const std::string& serial, Watched& watched, const Message& event);
    void shows(Watched& watched, const std::string& code); // "": no fault
    void watch();
    void end_watch();
    std::shared_ptr<Standing> standing_of(const std::string& serial);

    const Profile& profile_;
    std::string place_;
    std::thread thread_;
    int wake_ = -1;                          // an eventfd, while the thread runs
    std::map<std::string, Watched> watched_; // by serial; of the thread
    std::mutex mutex_;                       // of what follows
    std::map<std::string, std::shared_ptr<Standing>> standings_;
};

} // namespace face_reader
