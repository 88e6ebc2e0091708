#include "eligibility/folder.hpp"

#include "base/file.hpp"

#include <algorithm>
#include <system_error>

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

void put_file(const fs::path& folder, const std::string& name, const std::string& bytes) {
    require_folder(folder);
    try {
        base::write_atomically(folder / name, bytes);
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_IO) require_folder(folder); // the share can go away in between
        throw;
    }
}

std::vector<base::Finding> probe_folder(const fs::path& folder, bool to_write, const char* place) {
    try {
        list_files(folder);
    } catch (const Failure& failure) {
        const bool missing = failure.status == MDG_E_UNREACHABLE;
        return {finding_of(failure, place, missing ? MDG_FINDING_CODE_NOT_A_FOLDER : MDG_FINDING_CODE_NOT_READABLE)};
    }
    if (!to_write) return {};
    const std::string name = ".madoguchi-probe-" + std::to_string(::getpid());
    try {
        put_file(folder, name, "");
    } catch (const Failure& failure) {
        return {finding_of(failure, place, MDG_FINDING_CODE_NOT_WRITABLE)};
    }
    std::error_code ignored;
    fs::remove(folder / name, ignored);
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
