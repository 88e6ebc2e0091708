// Exchange files in a ZIP, with a password or without (terminal facts §1.3, §1.5).
#pragma once

#include "eligibility/byte_source.hpp"
#include "eligibility/request_store.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace mdg::eligibility {

// What a site that encrypts its exchange has set.
struct Packing {
    bool requests = false;               // they are sent as a password ZIP
    std::filesystem::path password_file; // its first line; empty: none is set
    bool to_file = false;                // answers of many people are unpacked into a file, whatever their size
};

// CONFIGURATION where the password cannot be read.
std::string pack(const Packing& packing, const std::string& member_name, std::string_view bytes);

// The one file in it of this name, or of this ending when there is no other. MALFORMED for what is no whole archive or
// holds no such file, TOO_LARGE, CONFIGURATION where a password is needed, or another one.
std::string unpack(const Packing& packing, std::string_view zip, const std::string& zip_name,
                   const std::string& member_name);

// The same in pieces: hands a source of the file's bytes to `take`, which it outlives.
void with_unpacked(const Packing& packing, const AnswerFile& zip, const std::string& zip_name,
                   const std::string& member_name, const std::function<void(ByteSource&)>& take);

} // namespace mdg::eligibility
