#include "place.hpp"

#include <cstdlib>

#include <dirent.h>

namespace face_reader {

namespace kit = madoguchi::kit;

std::string place_of(const kit::Host& host) {
    if (!host.setup().state_dir.empty()) return host.setup().state_dir + "/clinic";
    const char* place = ::secure_getenv("MADOGUCHI_CLINIC_READERS");
    return place == nullptr ? std::string() : place;
}

std::vector<std::string> plugged_in(const std::string& place, const std::string& maker) {
    std::vector<std::string> serials;
    DIR* folder = place.empty() ? nullptr : ::opendir(place.c_str());
    if (folder == nullptr) return serials;
    const std::string begin = maker + "-", end = ".sock";
    while (const dirent* entry = ::readdir(folder)) {
        const std::string name = entry->d_name;
        if (name.size() > begin.size() + end.size() && name.compare(0, begin.size(), begin) == 0 &&
            name.compare(name.size() - end.size(), end.size(), end) == 0)
            serials.push_back(name.substr(begin.size(), name.size() - begin.size() - end.size()));
    }
    ::closedir(folder);
    return serials;
}

std::string path_of(const std::string& place, const std::string& maker, const std::string& serial) {
    return place + "/" + maker + "-" + serial + ".sock";
}

} // namespace face_reader
