#include "plugin_services/store.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"

#include <algorithm>
#include <system_error>

namespace mdg::plugin_services {

namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
constexpr std::size_t longest_key = 64;

// A file name that stays inside the folder: a key that is all dots, or begins with one, gets none.
std::filesystem::path file_of(const std::filesystem::path& folder, std::string_view key) {
    return folder / ("key-" + std::string(key));
}

bool is_key(std::string_view key) {
    return !key.empty() && key.size() <= longest_key && key.find_first_not_of(letters) == std::string_view::npos;
}

} // namespace

Store::Store(std::filesystem::path folder)
    : folder_(std::move(folder)) {}

mdg_status Store::get(std::string_view key, std::uint8_t* buffer, std::uint32_t capacity, std::uint32_t& length) {
    length = 0;
    if (!is_key(key) || folder_.empty()) return MDG_E_NOT_FOUND;
    const std::lock_guard lock(mutex_);
    try {
        std::error_code error;
        if (!std::filesystem::exists(file_of(folder_, key), error)) return error ? MDG_E_IO : MDG_E_NOT_FOUND;
        const std::string value = base::read_file(file_of(folder_, key), largest_value);
        length = static_cast<std::uint32_t>(value.size());
        if (value.size() > capacity) return MDG_E_BUFFER_TOO_SMALL;
        std::copy(value.begin(), value.end(), buffer);
        return MDG_OK;
    } catch (const std::exception&) {
        return MDG_E_IO;
    }
}

mdg_status Store::set(std::string_view key, const std::uint8_t* value, std::uint32_t length) {
    if (folder_.empty()) return MDG_E_UNSUPPORTED;
    if (!is_key(key)) return MDG_E_BAD_ARGUMENT;
    if (length > largest_value) return MDG_E_TOO_LARGE;
    const std::lock_guard lock(mutex_);
    try {
        const auto file = file_of(folder_, key);
        std::error_code error;
        if (length == 0) return std::filesystem::remove(file, error), error ? MDG_E_STORAGE : MDG_OK;
        if (!std::filesystem::exists(folder_)) {
            std::filesystem::create_directories(folder_);
            std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
        }
        const auto files = std::filesystem::directory_iterator(folder_);
        const auto keys = std::count_if(begin(files), end(files), [](const auto& entry) {
            return entry.path().filename().string().rfind("key-", 0) == 0;
        });
        if (static_cast<std::size_t>(keys) >= most_keys && !std::filesystem::exists(file)) return MDG_E_TOO_LARGE;
        base::write_atomically(file, std::string_view(reinterpret_cast<const char*>(value), length));
        return MDG_OK;
    } catch (const std::exception&) {
        return MDG_E_STORAGE;
    }
}

} // namespace mdg::plugin_services
