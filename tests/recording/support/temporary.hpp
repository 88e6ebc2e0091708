// A folder that goes with the test, and the recording of one session.
#pragma once

#include "host.hpp"
#include "plugins.hpp"
#include "recording/recorder.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace mdg::test {

class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "mdg-recording-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path = name;
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path path;
};

inline std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline recording::Recorder::Options for_testing(const std::filesystem::path& file) {
    recording::Recorder::Options options;
    options.file = file;
    options.purpose.test = true;
    options.purpose.consent = "made by the tests, free for any use";
    options.sdk_version = MDG_VERSION_STRING;
    return options;
}

struct Recorded {
    std::vector<std::string> lines; // what the session answered
    recording::Recording recording;
};

inline Recorded record_session(const std::filesystem::path& file, const Session& session = {}) {
    Host host;
    host.config["address"] = "tcp:reader.example:9100";
    recording::Recorder recorder(for_testing(file));
    Recorded made;
    made.lines = conduct(*recorder.wrap(plugin_of(recordable_entry)), host, session);
    recorder.finish();
    made.recording = recording::read_recording(file);
    return made;
}

} // namespace mdg::test
