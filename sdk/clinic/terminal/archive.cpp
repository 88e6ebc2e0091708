#include "clinic/terminal/archive.hpp"

#include <memory>
#include <zip.h>

namespace mdg::clinic::terminal {

namespace {

[[noreturn]] void fail(const std::string& what, zip_error_t* error) {
    throw ArchiveError("ZIP: " + what + ": " + zip_error_strerror(error));
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

// libzip keeps what it has written in a source, whose owner it becomes; `keep` outlives it.
Archive open(zip_source_t* source, int flags) {
    zip_error_t error;
    zip_error_init(&error);
    Archive archive(zip_open_from_source(source, flags, &error));
    if (archive) return archive;
    zip_source_free(source);
    fail("open", &error);
}

void add(Archive archive, const std::string& entry, zip_source_t* content, const std::string& password) {
    if (!content) fail("source", zip_get_error(archive.get()));
    const auto index = zip_file_add(archive.get(), entry.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        fail("add", zip_get_error(archive.get()));
    }
    const auto at = static_cast<zip_uint64_t>(index);
    if (!password.empty() && zip_file_set_encryption(archive.get(), at, ZIP_EM_AES_256, password.c_str()) != 0)
        fail("encrypt", zip_get_error(archive.get()));
    if (zip_close(archive.get()) != 0) fail("write", zip_get_error(archive.get()));
    archive.release(); // closed
}

} // namespace

std::string zip(const std::string& entry, std::string_view content, const std::string& password) {
    zip_error_t error;
    zip_error_init(&error);
    Source written(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!written) fail("buffer", &error);
    zip_source_keep(written.get());
    Archive archive = open(written.get(), ZIP_TRUNCATE);
    auto* source = zip_source_buffer(archive.get(), content.data(), content.size(), 0);
    add(std::move(archive), entry, source, password);

    zip_stat_t state;
    if (zip_source_stat(written.get(), &state) != 0 || zip_source_open(written.get()) != 0)
        fail("read back", zip_source_error(written.get()));
    std::string bytes(state.size, '\0');
    const auto count = zip_source_read(written.get(), bytes.data(), bytes.size());
    zip_source_close(written.get());
    if (count != static_cast<zip_int64_t>(bytes.size())) fail("read back", zip_source_error(written.get()));
    return bytes;
}

void zip_file(const std::filesystem::path& file, const std::string& entry, const std::filesystem::path& archive,
              const std::string& password) {
    int code = 0;
    Archive made(zip_open(archive.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!made) throw ArchiveError("ZIP: cannot be written: " + archive.string());
    auto* source = zip_source_file(made.get(), file.c_str(), 0, -1);
    add(std::move(made), entry, source, password);
}

std::string unzip(std::string_view archive, const std::string& password, std::size_t largest) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    if (!source) fail("buffer", &error);
    const Archive opened = open(source, ZIP_RDONLY);
    if (zip_get_num_entries(opened.get(), 0) != 1) throw ArchiveError("ZIP: not exactly one file in it");
    const std::unique_ptr<zip_file_t, Discard> file(
        password.empty() ? zip_fopen_index(opened.get(), 0, 0)
                         : zip_fopen_index_encrypted(opened.get(), 0, 0, password.c_str()));
    if (!file) fail("open the file in it", zip_get_error(opened.get()));
    std::string content(largest + 1, '\0');
    const auto count = zip_fread(file.get(), content.data(), content.size());
    if (count < 0) fail("read", zip_file_get_error(file.get()));
    if (static_cast<std::size_t>(count) > largest) throw ArchiveError("ZIP: the file in it is too large");
    content.resize(static_cast<std::size_t>(count));
    return content;
}

} // namespace mdg::clinic::terminal
