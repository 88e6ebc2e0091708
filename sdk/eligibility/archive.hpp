// Exchange files in a ZIP, with a password or without (terminal facts §1.3, §1.5).
#pragma once

#include "base/secret.hpp"
#include "eligibility/byte_source.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace mdg::eligibility {

// By its first bytes, whatever its name is.
bool looks_like_zip(std::string_view bytes) noexcept;

class Archive {
public:
    struct Member {
        std::string name; // no folder's, none that leads out of one: those are passed over
        std::uint64_t size;
        bool encrypted;

        std::uint64_t index; // in the archive
        bool without_checksum;
    };

    // what: the file's name, for messages. A Failure MALFORMED for what is no archive or a damaged one, TOO_LARGE for
    // one of thousands of members.
    static Archive of_file(const std::filesystem::path& path, std::string what);
    static Archive of_bytes(std::string_view bytes, std::string what); // the bytes must outlive it
    Archive(Archive&&) noexcept = default;
    Archive& operator=(Archive&&) noexcept = default;
    ~Archive() = default;

    const std::vector<Member>& members() const noexcept { return members_; }

    // The only member with this ending (".xml"), or among several the one of this name. A Failure MALFORMED or
    // SEVERAL_ANSWERS lists what is there.
    const Member& find(std::string_view ending, std::string_view wanted_name) const;

    // The whole content; TOO_LARGE as soon as it is larger than at_most, whatever the archive says of it. password:
    // nullptr where none is set. CONFIGURATION where one is needed, or another one; MALFORMED where it is damaged.
    std::string read(const Member& member, const base::Secret* password, std::uint64_t at_most) const;
    // The same piece by piece. The archive must outlive it, the password only this call.
    std::unique_ptr<ByteSource> open(const Member& member, const base::Secret* password, std::uint64_t at_most) const;

private:
    struct Close {
        void operator()(zip* archive) const noexcept;
    };
    Archive(zip* archive, std::string what);

    std::string what_;
    std::unique_ptr<zip, Close> archive_;
    std::vector<Member> members_;
};

// A ZIP that holds one file, encrypted with AES-256.
std::string make_archive(const std::string& member_name, std::string_view bytes, const base::Secret& password);

} // namespace mdg::eligibility
