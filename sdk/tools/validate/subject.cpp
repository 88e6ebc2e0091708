#include "subject.hpp"

#include "base/file.hpp"
#include "reader/discovery.hpp"

#include <Poco/DigestStream.h>
#include <Poco/SHA2Engine.h>

namespace mdg::validate {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_library = std::size_t{512} * 1024 * 1024;

std::string sha256_of(const fs::path& file) {
    Poco::SHA2Engine256 engine;
    engine.update(base::read_file(file, largest_library));
    return Poco::DigestEngine::digestToHex(engine.digest());
}

} // namespace

Subject subject_at(const fs::path& given) {
    if (!fs::exists(given))
        throw base::Failure(MDG_E_NOT_FOUND, MDG_ORIGIN_CALLER,
                            given.string() + " does not exist; name a plugin's folder or its library");
    Subject subject;
    subject.given = given;
    const auto whole = fs::weakly_canonical(given);
    subject.folder = fs::is_directory(whole) ? whole : whole.parent_path();
    if (!fs::is_directory(whole)) subject.library = whole;
    subject.has_manifest_file = fs::exists(subject.folder / "manifest.json");
    if (subject.has_manifest_file) {
        // As a host finds it, with the same demands on owner and mode.
        for (auto& package : reader::discover({subject.folder.parent_path()}).packages) {
            if (package.folder.filename() != subject.folder.filename()) continue;
            subject.manifest = package.manifest;
            subject.failure = package.failure;
        }
        if (subject.manifest && subject.library.empty()) subject.library = subject.folder / subject.manifest->library;
    }
    if (!subject.library.empty() && fs::exists(subject.library)) subject.digest = sha256_of(subject.library);
    return subject;
}

} // namespace mdg::validate
