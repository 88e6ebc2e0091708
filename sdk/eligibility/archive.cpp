#include "eligibility/archive.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "eligibility/password_text.hpp"

#include <madoguchi/fields.h>

#include <zip.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace mdg::eligibility {
namespace {

using base::Failure;

constexpr std::int64_t most_members = 1000;

std::string text_of(zip_error_t& error) {
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

[[noreturn]] void refuse(base::Status status, const char* origin, const std::string& message, const std::string& place,
                         const char* ja) {
    throw Failure(status, origin, message).with_findings({{place, MDG_FINDING_CODE_BAD_VALUE, message, ja}});
}

[[noreturn]] void damaged(const std::string& what, const std::string& why) {
    refuse(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, what + ": not a ZIP, or a damaged one: " + why, what,
           "ZIP として読めません。壊れている可能性があります");
}

[[noreturn]] void too_large(const std::string& what, std::uint64_t at_most) {
    refuse(MDG_E_TOO_LARGE, MDG_ORIGIN_TERMINAL, what + ": unpacks to more than " + std::to_string(at_most) + " bytes",
           what, "ZIP の中身が大きすぎます");
}

// A wrong password and damage look alike in the old cipher: one wrong password in 256 passes its check.
[[noreturn]] void cannot_read(const std::string& what, int code, bool encrypted) {
    switch (code) {
    case ZIP_ER_NOPASSWD:
        refuse(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION, what + ": encrypted, and no password is set", what,
               "暗号化された ZIP です。パスワードを設定してください");
    case ZIP_ER_WRONGPASSWD:
        refuse(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION, what + ": the password that is set does not open it", what,
               "設定されたパスワードでは ZIP を開けません");
    case ZIP_ER_ENCRNOTSUPP:
    case ZIP_ER_COMPNOTSUPP:
        refuse(MDG_E_UNSUPPORTED, MDG_ORIGIN_TERMINAL, what + ": packed or encrypted in a way that is not supported",
               what, "対応していない方式の ZIP です");
    default:
        if (encrypted)
            refuse(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, what + ": damaged, or the password that is set is wrong", what,
                   "ZIP が壊れているか、設定されたパスワードが違います");
        damaged(what, "its content cannot be unpacked");
    }
}

// Also what an archive made on Windows has: drive letters and backslashes.
bool leads_elsewhere(std::string_view name) {
    return name.empty() || name.starts_with('/') || name.ends_with('/') || name.find_first_of("\\:") != name.npos ||
           ("/" + std::string(name) + "/").find("/../") != std::string::npos;
}

bool ends_with_ignoring_case(std::string_view text, std::string_view lower_ending) {
    if (text.size() < lower_ending.size()) return false;
    return std::ranges::equal(text.substr(text.size() - lower_ending.size()), lower_ending, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
}

class MemberSource : public ByteSource {
public:
    MemberSource(zip* archive, const Archive::Member& member, const base::Secret* password, std::uint64_t at_most,
                 std::string what)
        : archive_(archive)
        , index_(member.index)
        , size_(member.size)
        , encrypted_(member.encrypted)
        , without_checksum_(member.without_checksum)
        , at_most_(at_most)
        , what_(std::move(what) + "/" + member.name) {
        if (member.size > at_most) too_large(what_, at_most);
        const PasswordText text(password);
        if (text.get() != nullptr) password_.emplace(std::string_view(text.get()));
        if (without_checksum_ && text.get() != nullptr) verify(text.get());
        rewind();
    }

    std::size_t read(std::span<char> into) override {
        const zip_int64_t got = zip_fread(file_.get(), into.data(), into.size());
        const int error = got < 0 ? zip_error_code_zip(zip_file_get_error(file_.get())) : 0;
        if (error == ZIP_ER_CRC && without_checksum_ && given_ == size_) return 0;
        if (got < 0) cannot_read(what_, error, encrypted_);
        given_ += static_cast<std::uint64_t>(got);
        if (given_ > at_most_) too_large(what_, at_most_);
        return static_cast<std::size_t>(got);
    }

    void rewind() override {
        const PasswordText text(password_ ? &*password_ : nullptr);
        file_.reset(encrypted_ && text.get() != nullptr ? zip_fopen_index_encrypted(archive_, index_, 0, text.get())
                                                        : zip_fopen_index(archive_, index_, 0));
        if (file_ == nullptr) cannot_read(what_, zip_error_code_zip(zip_get_error(archive_)), encrypted_);
        given_ = 0;
    }

private:
    struct Close {
        void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
    };

    // The authentication code is checked only by who reads the packed bytes to their end.
    void verify(const char* password) {
        const std::unique_ptr<zip_file_t, Close> packed(
            zip_fopen_index_encrypted(archive_, index_, ZIP_FL_COMPRESSED, password));
        if (packed == nullptr) cannot_read(what_, zip_error_code_zip(zip_get_error(archive_)), encrypted_);
        std::array<char, 64 * 1024> ignored;
        zip_int64_t got = 0;
        do got = zip_fread(packed.get(), ignored.data(), ignored.size());
        while (got > 0);
        if (got < 0) cannot_read(what_, zip_error_code_zip(zip_file_get_error(packed.get())), encrypted_);
    }

    zip* archive_;
    std::uint64_t index_;
    std::uint64_t size_;
    bool encrypted_;
    bool without_checksum_;
    std::uint64_t at_most_;
    std::uint64_t given_ = 0;
    std::string what_;
    std::optional<base::Secret> password_;
    std::unique_ptr<zip_file_t, Close> file_;
};

zip* open_source(zip_source_t* source, const std::string& what, zip_error_t& error) {
    if (source == nullptr) damaged(what, text_of(error));
    zip* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        zip_source_free(source);
        damaged(what, text_of(error));
    }
    return archive;
}

} // namespace

bool looks_like_zip(std::string_view bytes) noexcept {
    using namespace std::string_view_literals;
    return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

void Archive::Close::operator()(zip* archive) const noexcept {
    zip_discard(archive);
}

Archive Archive::of_file(const std::filesystem::path& path, std::string what) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_file_create(path.c_str(), 0, -1, &error);
    return {open_source(source, what, error), what};
}

Archive Archive::of_bytes(std::string_view bytes, std::string what) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    return {open_source(source, what, error), what};
}

Archive::Archive(zip* archive, std::string what)
    : what_(std::move(what))
    , archive_(archive) {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (count > most_members)
        refuse(MDG_E_TOO_LARGE, MDG_ORIGIN_TERMINAL, what_ + ": more than " + std::to_string(most_members) + " members",
               what_, "ZIP の中のファイルが多すぎます");
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(archive_.get(), index, 0, &entry) != 0) damaged(what_, "a member without a description");
        if ((entry.valid & ZIP_STAT_NAME) == 0 || leads_elsewhere(entry.name)) continue;
        const bool encrypted =
            (entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE;
        // AES in its second form (AE-2) has no checksum, its authentication code says as much. libzip 1.7 does not know.
        const bool without_checksum = encrypted && entry.encryption_method != ZIP_EM_TRAD_PKWARE && entry.crc == 0;
        members_.push_back({base::as_utf8(entry.name), (entry.valid & ZIP_STAT_SIZE) != 0 ? entry.size : 0, encrypted,
                            index, without_checksum});
    }
}

const Archive::Member& Archive::find(std::string_view ending, std::string_view wanted_name) const {
    const Member* only = nullptr;
    std::size_t fitting = 0;
    std::string names;
    for (const Member& member : members_) {
        names += (names.empty() ? "" : ", ") + member.name;
        if (!ends_with_ignoring_case(member.name, ending)) continue;
        if (member.name == wanted_name) return member;
        only = &member;
        ++fitting;
    }
    if (fitting == 1) return *only;
    const std::string there = names.empty() ? "; it is empty" : "; there is " + names;
    if (fitting == 0)
        refuse(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, what_ + ": holds no " + std::string(ending) + there, what_,
               "ZIP の中に目的のファイルがありません");
    refuse(MDG_E_SEVERAL_ANSWERS, MDG_ORIGIN_TERMINAL,
           what_ + ": holds several, and none is named " + std::string(wanted_name) + there, what_,
           "ZIP の中に複数のファイルがあり、どれか決められません");
}

std::unique_ptr<ByteSource> Archive::open(const Member& member, const base::Secret* password,
                                          std::uint64_t at_most) const {
    return std::make_unique<MemberSource>(archive_.get(), member, password, at_most, what_);
}

std::string Archive::read(const Member& member, const base::Secret* password, std::uint64_t at_most) const {
    constexpr std::size_t step = 64 * 1024;
    const auto source = open(member, password, at_most);
    std::string content;
    for (;;) {
        const std::size_t had = content.size();
        content.resize(had + step);
        const std::size_t got = source->read(std::span(content).subspan(had));
        content.resize(had + got);
        if (got == 0) return content;
    }
}

} // namespace mdg::eligibility
