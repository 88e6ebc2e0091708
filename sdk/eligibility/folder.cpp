#include "eligibility/folder.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

namespace mdg::eligibility {
namespace {

namespace fs = std::filesystem;
using base::Failure;

[[noreturn]] void fail(const fs::path& folder, const std::error_code& error) {
    const bool rights = error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
                        error == std::errc::read_only_file_system;
    throw Failure(rights ? MDG_E_PERMISSION : MDG_E_UNREACHABLE, rights ? MDG_ORIGIN_OS : MDG_ORIGIN_TERMINAL,
                  "folder " + folder.string() + ": " + error.message())
        .with_vendor_code("errno " + std::to_string(error.value()));
}

base::Finding finding_of(const Failure& failure, const char* place, const char* code) {
    const char* ja = failure.status == MDG_E_PERMISSION    ? "フォルダーの権限がありません"
                     : failure.status == MDG_E_UNREACHABLE ? "フォルダーに届きません"
                                                           : "フォルダーに書き込めません";
    return {place, code, failure.message, ja};
}

fs::path staged_path(const fs::path& folder, const std::string& name) {
    return folder / ("." + name + ".tmp");
}

Removal remove_aside(const fs::path& aside, const fs::path& file, const Same& same) {
    std::error_code error;
    if (!fs::exists(aside, error) && !error) return Removal::not_there;
    if (error) fail(file.parent_path(), error);
    if (same(aside)) {
        fs::remove(aside, error);
        if (error) fail(file.parent_path(), error);
        return Removal::removed;
    }
    if (!fs::exists(file, error) && !error) fs::rename(aside, file, error);
    if (error) fail(file.parent_path(), error);
    return Removal::changed;
}

} // namespace

void require_folder(const fs::path& folder) {
    std::error_code error;
    const bool is_folder = fs::is_directory(folder, error);
    if (error) fail(folder, error);
    if (!is_folder) fail(folder, std::make_error_code(std::errc::not_a_directory));
}

std::vector<std::string> list_files(const fs::path& folder) {
    std::error_code error;
    std::vector<std::string> names;
    fs::directory_iterator entry(folder, error);
    if (error) fail(folder, error);
    while (entry != fs::directory_iterator()) {
        std::error_code kind;
        if (entry->is_regular_file(kind)) names.push_back(entry->path().filename().string());
        entry.increment(error);
        if (error) fail(folder, error);
    }
    std::ranges::sort(names);
    return names;
}

std::optional<FolderIdentity> identify_folder(const fs::path& folder, std::string& problem) {
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) {
        problem = std::strerror(errno);
        return std::nullopt;
    }
    if (!S_ISDIR(status.st_mode)) {
        problem = std::strerror(ENOTDIR);
        return std::nullopt;
    }
    return FolderIdentity{status.st_dev, status.st_ino};
}

void stage_file(const fs::path& folder, const std::string& name, const std::string& bytes) {
    require_folder(folder);
    try {
        base::write_file(staged_path(folder, name), bytes);
        base::flush_folder(folder);
    } catch (const Failure& failure) {
        drop_staged(folder, name);
        if (failure.status == MDG_E_IO) require_folder(folder); // the share can go away in between
        throw;
    }
}

bool is_staged(const fs::path& folder, const std::string& name) {
    std::error_code error;
    const bool there = fs::exists(staged_path(folder, name), error);
    if (error) fail(folder, error);
    if (!there) require_folder(folder);
    return there;
}

void release_staged(const fs::path& folder, const std::string& name) {
    std::error_code error;
    fs::rename(staged_path(folder, name), folder / name, error);
    if (error) fail(folder, error);
    base::flush_folder(folder);
}

void drop_staged(const fs::path& folder, const std::string& name) {
    std::error_code ignored;
    fs::remove(staged_path(folder, name), ignored);
}

// The name is taken away first: only then is the content nobody else's, and what is removed is what was compared.
Removal remove_if(const fs::path& file, const Same& same) {
    const fs::path aside = file.parent_path() / ("." + file.filename().string() + ".taken");
    const Removal earlier = remove_aside(aside, file, same); // of a program that died right here
    if (earlier == Removal::changed) return earlier;
    std::error_code error;
    fs::rename(file, aside, error);
    if (error == std::errc::no_such_file_or_directory) return earlier;
    if (error) fail(file.parent_path(), error);
    return remove_aside(aside, file, same);
}

Same same_bytes(std::string_view bytes) {
    return [bytes](const fs::path& file) {
        return fs::file_size(file) == bytes.size() && base::read_file(file, bytes.size() + 1) == bytes;
    };
}

Same same_as(const fs::path& other) {
    return [other](const fs::path& file) {
        std::ifstream one(file, std::ios::binary);
        std::ifstream two(other, std::ios::binary);
        std::string a(1024 * 1024, '\0');
        std::string b(a.size(), '\0');
        while (one && two) {
            one.read(a.data(), static_cast<std::streamsize>(a.size()));
            two.read(b.data(), static_cast<std::streamsize>(b.size()));
            const auto got = static_cast<std::size_t>(one.gcount());
            if (one.gcount() != two.gcount() || a.compare(0, got, b, 0, got) != 0) return false;
        }
        return one.eof() && two.eof();
    };
}

std::vector<base::Finding> probe_folder(const fs::path& folder, bool to_write, const char* place) {
    try {
        list_files(folder);
    } catch (const Failure& failure) {
        const bool missing = failure.status == MDG_E_UNREACHABLE;
        return {finding_of(failure, place, missing ? MDG_FINDING_CODE_NOT_A_FOLDER : MDG_FINDING_CODE_NOT_READABLE)};
    }
    if (!to_write) return {};
    const std::string name = "madoguchi-probe-" + std::to_string(::getpid());
    constexpr std::size_t like_a_request = 4096; // an empty file finds room on a full disk
    try {
        stage_file(folder, name, std::string(like_a_request, ' '));
    } catch (const Failure& failure) {
        const bool full = failure.status == MDG_E_STORAGE;
        return {finding_of(failure, place, full ? MDG_FINDING_CODE_FULL : MDG_FINDING_CODE_NOT_WRITABLE)};
    }
    drop_staged(folder, name);
    return {};
}

std::vector<base::Finding> leftovers(const fs::path& folder) {
    std::vector<base::Finding> findings;
    for (const std::string& name : list_files(folder))
        if (name.starts_with("del") && name.ends_with(".txt"))
            findings.push_back({(folder / name).string(), MDG_FINDING_CODE_LEFTOVER,
                                "the terminal warns of answers that were not cleared away",
                                "端末が結果ファイルの消し忘れを知らせています"});
    return findings;
}

} // namespace mdg::eligibility
