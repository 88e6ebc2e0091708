#pragma once

#include "clinic/card/bytes.hpp"

#include <openssl/types.h>

#include <map>
#include <memory>
#include <string>
#include <variant>

namespace mdg::clinic::card {

using PrivateKey = std::shared_ptr<EVP_PKEY>;

struct Data {
    Bytes body;
};

struct Records {
    std::vector<Bytes> records;
};

struct Pin {
    std::string secret; // empty: never set, so nothing opens it
    int limit = 0;      // tries after a success
    int left = 0;       // tries the card came with
    std::size_t shortest = 0;
    std::size_t longest = 0;
};

struct Key {
    PrivateKey key;
};

using FileId = std::uint16_t;

struct File {
    FileId id = 0;
    std::variant<Data, Records, Pin, Key> content;
    std::vector<FileId> opened_by; // any one of these PIN files; empty: free
    bool tripwire = false;
};

struct Application {
    std::string name;
    Bytes aid;
    std::vector<File> files;
};

struct Contents {
    std::vector<Application> applications;
    std::map<std::uint16_t, Bytes> data_objects; // GET DATA while the issuer security domain is selected
};

} // namespace mdg::clinic::card
