#include "subject.hpp"

#include "base/file.hpp"

#include <Poco/DigestEngine.h>
#include <Poco/SHA2Engine.h>

namespace mdg::validate {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_manifest = std::size_t{64} * 1024;
constexpr std::size_t largest_library = std::size_t{512} * 1024 * 1024;

std::string sha256_of(const fs::path& file) {
    Poco::SHA2Engine engine; // SHA-256
    engine.update(base::read_file(file, largest_library));
    return Poco::DigestEngine::digestToHex(engine.digest());
}

} // namespace

Subject subject_at(const fs::path& given) {
    if (!fs::exists(given))
        throw base::Failure(MDG_E_NOT_FOUND, MDG_ORIGIN_APPLICATION,
                            given.string() + " does not exist; name a plugin's folder or its library");
    Subject subject;
    subject.given = given;
    const auto whole = fs::weakly_canonical(given);
    subject.folder = fs::is_directory(whole) ? whole : whole.parent_path();
    if (!fs::is_directory(whole)) subject.library = whole;
    subject.has_manifest_file = fs::exists(subject.folder / "manifest.json");
    if (subject.has_manifest_file) {
        // Only parsed: owner, mode, digest and the folder's name have tests of their own.
        try {
            subject.manifest =
                reader::parse_manifest(base::read_file(subject.folder / "manifest.json", largest_manifest));
        } catch (const base::Failure& failure) {
            subject.failure = std::make_shared<const base::Failure>(failure);
        }
        if (subject.manifest && subject.library.empty()) subject.library = subject.folder / subject.manifest->library;
    }
    if (!subject.library.empty() && fs::exists(subject.library)) subject.digest = sha256_of(subject.library);
    return subject;
}

} // namespace mdg::validate
