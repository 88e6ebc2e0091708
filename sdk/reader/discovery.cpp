#include "reader/discovery.hpp"

#include "base/file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

namespace mdg::reader {

namespace {

namespace fs = std::filesystem;
using base::Failure;

constexpr std::size_t largest_manifest = std::size_t{64} * 1024;

std::string list_of(const std::vector<fs::path>& places) {
    std::string list;
    for (const auto& place : places) list += (list.empty() ? "" : ", ") + place.string();
    return list;
}

// A plugin runs with the rights of this program, so nobody else may be able to plant or change one.
void demand_trusted(const fs::path& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
        throw Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN, path.string() + " is missing or cannot be read");
    if ((info.st_uid != 0 && info.st_uid != ::geteuid()) || (info.st_mode & S_IWOTH) != 0)
        throw Failure(MDG_E_PERMISSION, MDG_ORIGIN_OS,
                      path.string() + " must belong to root or to this user and must not be writable by others");
}

Manifest read_package(const fs::path& folder) {
    const auto file = folder / "manifest.json";
    for (const auto& path : {folder, file}) demand_trusted(path);
    Manifest manifest = parse_manifest(base::read_file(file, largest_manifest));
    if (manifest.id != folder.filename())
        throw Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN,
                      "the plugin " + manifest.id + " must stand in a folder of that name, not in " +
                          folder.filename().string());
    return manifest;
}

// A folder that has neither a plugin's name nor a manifest is none.
bool may_be_plugin(const fs::directory_entry& entry) {
    return entry.is_directory() && (entry.path().filename().string().find('.') != std::string::npos ||
                                    fs::exists(entry.path() / "manifest.json"));
}

std::vector<fs::path> folders_in(const fs::path& place, std::error_code& error) {
    std::vector<fs::path> folders;
    for (fs::directory_iterator at(place, error), end; !error && at != end; at.increment(error))
        if (may_be_plugin(*at)) folders.push_back(at->path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

} // namespace

Discovery discover(const std::vector<fs::path>& places) {
    Discovery found;
    found.searched = places;
    const auto fail = [&](Package& package, Failure failure) {
        failure.message += " (searched: " + list_of(places) + ")";
        failure.plugin_id = package.folder.filename();
        package.failure = std::make_shared<const Failure>(std::move(failure));
    };
    for (const auto& place : places) {
        std::error_code error;
        for (const auto& folder : folders_in(place, error)) {
            Package package{folder, std::nullopt, nullptr};
            try {
                demand_trusted(place);
                auto manifest = read_package(folder);
                const auto same = std::find_if(found.packages.begin(), found.packages.end(), [&](const auto& other) {
                    return other.manifest && other.manifest->id == manifest.id;
                });
                if (same != found.packages.end())
                    throw Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN,
                                  manifest.id + " was found before in " + same->folder.string() +
                                      "; remove one of the two");
                package.manifest = std::move(manifest);
            } catch (const Failure& failure) {
                fail(package, failure);
            }
            found.packages.push_back(std::move(package));
        }
        if (error)
            found.findings.push_back({place.string(), MDG_FINDING_CODE_NOT_A_FOLDER,
                                      "plugins were searched here: " + error.message(),
                                      "プラグインのフォルダーを開けません。"});
    }
    return found;
}

} // namespace mdg::reader
