#include "reader/discovery.hpp"

#include "base/file.hpp"
#include "reader/manifest_words.hpp"
#include "reader/trust.hpp"

#include <madoguchi/base.h>

#include <algorithm>
#include <string_view>
#include <system_error>

namespace mdg::reader {

namespace {

namespace fs = std::filesystem;
using base::Failure;

constexpr std::size_t largest_manifest = std::size_t{64} * 1024;

#if defined(__x86_64__)
constexpr std::string_view this_platform = "linux-x86_64";
constexpr std::string_view platform_32 = "linux-i686"; // what a plugin host of 32 bits serves here
#elif defined(__aarch64__)
constexpr std::string_view this_platform = "linux-aarch64";
constexpr std::string_view platform_32 = "linux-armv7l";
#elif defined(__i386__)
constexpr std::string_view this_platform = "linux-i686";
constexpr std::string_view platform_32 = this_platform;
#elif defined(__arm__)
constexpr std::string_view this_platform = "linux-armv7l";
constexpr std::string_view platform_32 = this_platform;
#else
#error "name this platform here and in docs/manifest.md"
#endif

template <typename List>
std::string list_of(const List& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + fs::path(word).string();
    return list;
}

void demand_digest(const fs::path& library, const Manifest& manifest, bool developer) {
    if (manifest.sha256.empty()) {
        if (developer) return;
        throw Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN,
                      "sha256 is required; mdg_plugin() of the CMake package writes it, and developer mode "
                      "(MADOGUCHI_DEVELOPER=1) goes without")
            .with_findings({{"sha256", MDG_FINDING_CODE_MISSING, "is required", "必要な項目がありません。"}});
    }
    const auto digest = sha256_of(library);
    if (digest != manifest.sha256)
        throw Failure(MDG_E_SIGNATURE, MDG_ORIGIN_PLUGIN,
                      library.string() + " is not the library of this manifest: its SHA-256 is " + digest +
                          ", the manifest says " + manifest.sha256 + "; install the plugin again");
}

Manifest read_package(const fs::path& place, const fs::path& folder, bool developer) {
    const auto demand = [&](const fs::path& path, int missing) {
        demand_trusted(path, missing);
        demand_inside(path, place);
    };
    const auto file = folder / "manifest.json";
    demand(folder, MDG_E_BAD_MANIFEST);
    demand(file, MDG_E_BAD_MANIFEST);
    Manifest manifest = parse_manifest(base::read_file(file, largest_manifest));
    if (manifest.id != folder.filename())
        throw Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN,
                      "the plugin " + manifest.id + " must stand in a folder of that name, not in " +
                          folder.filename().string());
    demand_served(manifest);
    const auto library = folder / manifest.library;
    demand(library, MDG_E_NOT_LOADED);
    demand_digest(library, manifest, developer);
    return manifest;
}

// What has neither a plugin's name nor a manifest is none. A link that leads nowhere still has a name.
bool may_be_plugin(const fs::directory_entry& entry) {
    std::error_code none;
    const bool folder = entry.is_directory(none) || entry.is_symlink(none);
    return folder &&
           (is_reverse_domain(entry.path().filename().string()) || fs::exists(entry.path() / "manifest.json", none));
}

std::vector<fs::path> folders_in(const fs::path& place, std::error_code& error) {
    std::vector<fs::path> folders;
    for (fs::directory_iterator at(place, error), end; !error && at != end; at.increment(error))
        if (may_be_plugin(*at)) folders.push_back(at->path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

class Search {
public:
    Search(const std::vector<fs::path>& places, bool developer)
        : developer_(developer) {
        found_.searched = places;
        for (const auto& place : places) search(place);
    }
    Discovery&& found() { return std::move(found_); }

private:
    void search(const fs::path& place) {
        std::error_code error;
        const auto folders = folders_in(place, error);
        if (error) {
            found_.findings.push_back({place.string(), MDG_FINDING_CODE_NOT_A_FOLDER,
                                       "plugins were searched here: " + error.message(),
                                       "プラグインのフォルダーを開けません。"});
            return;
        }
        try {
            demand_trusted(place, MDG_E_IO);
        } catch (const Failure& failure) {
            found_.findings.push_back({place.string(), MDG_FINDING_CODE_IGNORED_FILE,
                                       "no plugin was taken from here: " + failure.message,
                                       "root か自分だけが書き込めるフォルダーにしてください。"});
            return;
        }
        for (const auto& folder : folders) take(place, folder);
    }

    void take(const fs::path& place, const fs::path& folder) {
        Package package{folder, std::nullopt, nullptr};
        try {
            auto manifest = read_package(place, folder, developer_);
            demand_first(manifest.id);
            package.manifest = std::move(manifest);
        } catch (Failure& failure) {
            failure.message += " (searched: " + list_of(found_.searched) + ")";
            failure.plugin_id = folder.filename();
            package.failure = std::make_shared<const Failure>(std::move(failure));
        }
        found_.packages.push_back(std::move(package));
    }

    void demand_first(const std::string& id) const {
        for (const auto& other : found_.packages)
            if (other.manifest && other.manifest->id == id)
                throw Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN,
                              id + " was found before in " + other.folder.string() + "; remove one of the two");
    }

    Discovery found_;
    bool developer_;
};

} // namespace

Discovery discover(const std::vector<fs::path>& places, bool developer) {
    return Search(places, developer).found();
}

void demand_served(const Manifest& manifest) {
    const auto wanted = manifest.word_size == 32 ? platform_32 : this_platform;
    const auto& platforms = manifest.platforms;
    if (!platforms.empty() && std::find(platforms.begin(), platforms.end(), wanted) == platforms.end())
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_PLUGIN,
                      "the plugin is made for " + list_of(platforms) + ", this machine needs " + std::string(wanted) +
                          "; install the plugin made for this machine");
    if (!manifest.min_host.empty() && compare_versions(manifest.min_host, MDG_VERSION_STRING) > 0)
        throw Failure(MDG_E_ABI_MISMATCH, MDG_ORIGIN_PLUGIN,
                      "the plugin needs Madoguchi " + manifest.min_host +
                          " or later, this is " MDG_VERSION_STRING "; update Madoguchi");
}

} // namespace mdg::reader
