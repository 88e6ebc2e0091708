#include "reader/plugin_places.hpp"

#include <cstdlib>
#include <string_view>

#include <sys/auxv.h>

namespace mdg::reader {

namespace {

constexpr const char* path_variable = "MADOGUCHI_PLUGIN_PATH";

void add_override(Places& places, std::string_view list) {
    while (!list.empty()) {
        const auto colon = list.find(':');
        const std::filesystem::path folder = list.substr(0, colon);
        list.remove_prefix(colon == std::string_view::npos ? list.size() : colon + 1);
        if (folder.is_absolute())
            places.folders.push_back(folder);
        else if (!folder.empty())
            places.findings.push_back({path_variable, MDG_FINDING_CODE_BAD_VALUE,
                                       folder.string() + " is not used: a place must be an absolute path",
                                       "絶対パスで指定してください: " + folder.string()});
    }
}

} // namespace

// getenv and not secure_getenv: what does not count is reported, and for that it has to be seen.
Environment environment_of_this_process() {
    return {::getauxval(AT_SECURE) != 0, std::getenv("MADOGUCHI_DEVELOPER"), std::getenv(path_variable)};
}

bool override_allowed(bool privileged, const char* developer) {
    return !privileged && developer != nullptr && std::string_view(developer) == "1";
}

bool developer_mode() {
    const auto environment = environment_of_this_process();
    return override_allowed(environment.privileged, environment.developer);
}

Places plugin_places(const std::vector<std::filesystem::path>& configured, const std::filesystem::path& installed,
                     const Environment& environment) {
    Places places;
    const std::string_view list = environment.plugin_path == nullptr ? "" : environment.plugin_path;
    if (override_allowed(environment.privileged, environment.developer))
        add_override(places, list);
    else if (!list.empty())
        places.findings.push_back({path_variable, MDG_FINDING_CODE_BAD_VALUE,
                                   environment.privileged
                                       ? "is not used: this process runs with more rights than its user"
                                       : "is not used: it counts in developer mode only (MADOGUCHI_DEVELOPER=1)",
                                   "この環境変数は開発用 (MADOGUCHI_DEVELOPER=1) のときだけ使われます。"});
    if (configured.empty())
        places.folders.push_back(installed);
    else
        places.folders.insert(places.folders.end(), configured.begin(), configured.end());
    return places;
}

} // namespace mdg::reader
