#include "base/failure.hpp"
#include "eligibility/archive.hpp"
#include "eligibility/password_text.hpp"

#include <madoguchi/fields.h>

#include <zip.h>

#include <ctime>
#include <memory>

namespace mdg::eligibility {
namespace {

using base::Failure;

constexpr std::time_t first_dos_day = 315'532'800; // 1980-01-01: no clock is read for what nobody looks at

} // namespace

std::string make_archive(const std::string& member_name, std::string_view bytes, const base::Secret& password) {
    zip_error_t error;
    zip_error_init(&error);
    const auto fail = [](const char* what) { throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, what); };
    zip_source_t* made = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (made == nullptr) fail("no memory for a ZIP");
    zip_source_keep(made); // the archive takes one of two holds
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> hold(made, zip_source_free);
    zip* archive = zip_open_from_source(made, ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        zip_source_free(made);
        fail("a ZIP cannot be begun");
    }
    zip_source_t* content = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = content == nullptr ? -1 : zip_file_add(archive, member_name.c_str(), content, 0);
    if (index < 0) zip_source_free(content);
    const PasswordText text(&password);
    const auto member = static_cast<zip_uint64_t>(index);
    if (text.get() == nullptr || index < 0 ||
        zip_file_set_encryption(archive, member, ZIP_EM_AES_256, text.get()) != 0 ||
        zip_file_set_mtime(archive, member, first_dos_day, 0) != 0) {
        zip_discard(archive);
        fail("a ZIP cannot be encrypted");
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        fail("a ZIP cannot be written");
    }
    std::string result;
    zip_stat_t size;
    if (zip_source_stat(made, &size) != 0 || zip_source_open(made) != 0) fail("a ZIP cannot be read back");
    result.resize(size.size);
    const zip_int64_t got = zip_source_read(made, result.data(), result.size());
    zip_source_close(made);
    if (got != static_cast<zip_int64_t>(result.size())) fail("a ZIP cannot be read back");
    return result;
}

} // namespace mdg::eligibility
