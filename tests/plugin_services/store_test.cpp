#include "plugin_services/store.hpp"
#include "support/catch.hpp"

#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

namespace mdg::plugin_services {
namespace {

struct Folder {
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "mdg-store-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path path;
};

mdg_status put(Store& store, std::string_view key, const std::string& value) {
    return store.set(key, reinterpret_cast<const std::uint8_t*>(value.data()),
                     static_cast<std::uint32_t>(value.size()));
}

std::string got(Store& store, std::string_view key) {
    std::uint8_t buffer[Store::largest_value];
    std::uint32_t length = 0;
    const mdg_status status = store.get(key, buffer, sizeof buffer, length);
    if (status != MDG_OK) return "status " + std::to_string(status);
    return {reinterpret_cast<const char*>(buffer), length};
}

const std::string not_found = "status " + std::to_string(MDG_E_NOT_FOUND);

Store& of_host(void* host_data) {
    return *static_cast<Store*>(host_data);
}

} // namespace

TEST_CASE("a value is there for the next start, can be replaced and removed") {
    const Folder folder;
    {
        Store store(folder.path / "state");
        CHECK(got(store, "pairing") == not_found);
        CHECK(put(store, "pairing", "first") == MDG_OK);
        CHECK(put(store, "pairing", std::string("zero\0inside", 11)) == MDG_OK);
        CHECK(put(store, "A.b-1", "x") == MDG_OK);
    }
    Store store(folder.path / "state");
    CHECK(got(store, "pairing") == std::string("zero\0inside", 11));
    CHECK(put(store, "pairing", "") == MDG_OK);
    CHECK(got(store, "pairing") == not_found);
    CHECK(put(store, "pairing", "") == MDG_OK); // twice
    CHECK(got(store, "A.b-1") == "x");
    const auto mode = std::filesystem::status(folder.path / "state").permissions();
    CHECK(mode == std::filesystem::perms::owner_all);
}

TEST_CASE("a key never leaves the folder") {
    const Folder folder;
    Store store(folder.path / "state");
    for (const char* key : {"", "../out", "a/b", "a b", "ключ", "a\\b"}) {
        CAPTURE(key);
        CHECK(put(store, key, "x") == MDG_E_BAD_ARGUMENT);
        CHECK(got(store, key) == not_found);
    }
    CHECK(put(store, std::string(65, 'k'), "x") == MDG_E_BAD_ARGUMENT);
    CHECK(put(store, std::string(64, 'k'), "x") == MDG_OK);
    CHECK(put(store, "..", "x") == MDG_OK); // letters of a key, and a file inside
    CHECK(got(store, "..") == "x");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("64 keys of 4,096 bytes and no more") {
    const Folder folder;
    Store store(folder.path);
    CHECK(put(store, "large", std::string(4097, 'x')) == MDG_E_TOO_LARGE);
    CHECK(put(store, "large", std::string(4096, 'x')) == MDG_OK);
    for (int key = 1; key < 64; ++key) REQUIRE(put(store, "k" + std::to_string(key), "v") == MDG_OK);
    CHECK(put(store, "one-more", "v") == MDG_E_TOO_LARGE);
    CHECK(put(store, "k1", "other") == MDG_OK);
    CHECK(put(store, "k2", "") == MDG_OK);
    CHECK(put(store, "one-more", "v") == MDG_OK);
}

TEST_CASE("a buffer that is too small is told what the value takes") {
    const Folder folder;
    Store store(folder.path);
    REQUIRE(put(store, "k", "12345") == MDG_OK);
    std::uint8_t buffer[4];
    std::uint32_t length = 0;
    CHECK(store.get("k", buffer, sizeof buffer, length) == MDG_E_BUFFER_TOO_SMALL);
    CHECK(length == 5);
}

TEST_CASE("without a state folder nothing is kept, and it is said") {
    Store store({});
    CHECK(put(store, "k", "v") == MDG_E_UNSUPPORTED);
    CHECK(got(store, "k") == not_found);
}

TEST_CASE("the store's table takes a plugin's mistakes") {
    const Folder folder;
    Store store(folder.path);
    const auto* table = Store::table<of_host>();
    CHECK(table->struct_size == sizeof *table);
    std::uint32_t length = 0;
    CHECK(table->set(&store, nullptr, nullptr, 0) == MDG_E_BAD_ARGUMENT);
    CHECK(table->set(&store, "k", nullptr, 3) == MDG_E_BAD_ARGUMENT);
    CHECK(table->get(&store, "k", nullptr, 3, &length) == MDG_E_BAD_ARGUMENT);
    const std::uint8_t value[] = {1, 2};
    std::uint8_t buffer[2];
    CHECK(table->set(&store, "k", value, 2) == MDG_OK);
    CHECK(table->get(&store, "k", buffer, 2, &length) == MDG_OK);
    CHECK(buffer[1] == 2);
}

} // namespace mdg::plugin_services
