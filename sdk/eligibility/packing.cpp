#include "eligibility/packing.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"
#include "eligibility/archive.hpp"
#include "eligibility/exchange_names.hpp"

#include <cstdint>
#include <memory>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Secret;

// Some ten million people.
constexpr std::uint64_t largest_unpacked = std::uint64_t{32} * 1024 * 1024 * 1024;

Secret password_of(const std::filesystem::path& file) {
    constexpr std::size_t largest = 4096;
    std::string text;
    try {
        text = base::read_file(file, largest);
    } catch (const Failure& failure) {
        throw Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION, "the password of the exchange cannot be read")
            .with_findings({{"exchange_password_file", MDG_FINDING_CODE_NOT_READABLE, failure.message,
                             "連携ファイルのパスワードを読めません"}})
            .with_cause(failure);
    }
    const std::string_view line = std::string_view(text).substr(0, text.find_first_of("\r\n"));
    Secret secret(line, largest);
    base::wipe(text.data(), text.size());
    return secret;
}

} // namespace

std::string pack(const Packing& packing, const std::string& member_name, std::string_view bytes) {
    return make_archive(member_name, bytes, password_of(packing.password_file));
}

void with_unpacked(const Packing& packing, const AnswerFile& zip, const std::string& zip_name,
                   const std::string& member_name, const std::function<void(ByteSource&)>& take) {
    const Archive archive = zip.large ? Archive::of_file(zip.file, zip_name) : Archive::of_bytes(zip.bytes, zip_name);
    const Archive::Member& member = archive.find(std::filesystem::path(member_name).extension().string(), member_name);
    std::unique_ptr<ByteSource> source;
    if (packing.password_file.empty()) {
        source = archive.open(member, nullptr, largest_unpacked);
    } else {
        const Secret password = password_of(packing.password_file);
        source = archive.open(member, &password, largest_unpacked);
    }
    take(*source);
}

std::string unpack(const Packing& packing, std::string_view zip, const std::string& zip_name,
                   const std::string& member_name) {
    const Archive archive = Archive::of_bytes(zip, zip_name);
    const Archive::Member& member = archive.find(std::filesystem::path(member_name).extension().string(), member_name);
    if (packing.password_file.empty()) return archive.read(member, nullptr, largest_answer);
    const Secret password = password_of(packing.password_file);
    return archive.read(member, &password, largest_answer);
}

} // namespace mdg::eligibility
