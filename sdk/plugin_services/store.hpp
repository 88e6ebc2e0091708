// The service mdgp.svc.store/1: a small key-value store in a plugin's private folder, one file a key.
#pragma once

#include <madoguchi/plugin.h>

#include <filesystem>
#include <mutex>
#include <string_view>

namespace mdg::plugin_services {

// Threads: any.
class Store {
public:
    static constexpr std::size_t most_keys = 64;
    static constexpr std::size_t largest_value = 4096;

    // folder: private to this plugin and made when something is kept; empty: there is none and set answers UNSUPPORTED.
    explicit Store(std::filesystem::path folder);

    // length: what the value takes, also where the buffer is too small.
    mdg_status get(std::string_view key, std::uint8_t* buffer, std::uint32_t capacity, std::uint32_t& length);
    // Whole or as before after a power cut. Length 0 removes the key.
    mdg_status set(std::string_view key, const std::uint8_t* value, std::uint32_t length);

    // The service's table. of_host tells the store behind a host_data.
    template <Store& (*of_host)(void* host_data)>
    static const mdgp_svc_store_1* table() noexcept;

private:
    std::filesystem::path folder_;
    std::mutex mutex_;
};

template <Store& (*of_host)(void* host_data)>
const mdgp_svc_store_1* Store::table() noexcept {
    static const mdgp_svc_store_1 made{
        sizeof(mdgp_svc_store_1), 0,
        [](void* host, const char* key, std::uint8_t* buffer, std::uint32_t capacity,
           std::uint32_t* length) noexcept -> mdg_status {
            if (key == nullptr || length == nullptr || (buffer == nullptr && capacity > 0)) return MDG_E_BAD_ARGUMENT;
            return of_host(host).get(key, buffer, capacity, *length);
        },
        [](void* host, const char* key, const std::uint8_t* value, std::uint32_t length) noexcept -> mdg_status {
            if (key == nullptr || (value == nullptr && length > 0)) return MDG_E_BAD_ARGUMENT;
            return of_host(host).set(key, value, length);
        }};
    return &made;
}

} // namespace mdg::plugin_services
