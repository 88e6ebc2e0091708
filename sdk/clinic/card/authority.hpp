#pragma once

#include "clinic/card/contents.hpp"
#include "clinic/card/day.hpp"
#include "clinic/card/person.hpp"

#include <filesystem>

namespace mdg::clinic::card {

// The two kinds of certificate a card may carry, each with a CA of its own (card facts §9.1).
enum class Use { authentication, signature };

// Both days are included, as days of Japan.
struct Validity {
    Day first;
    Day last;
};

struct Issued {
    Bytes der;
    PrivateKey key;
};

// A test CA in the published shape of JPKI's, under a name that is plainly ours.
class Authority {
public:
    static Authority create(Use use, const Validity& validity);
    static bool stored(Use use, const std::filesystem::path& folder); // with its key, so that it can issue
    static Authority load(Use use, const std::filesystem::path& folder);
    void save(const std::filesystem::path& folder) const;

    // key: the holder's; null: a new one.
    Issued issue(const Person& holder, const Validity& validity, PrivateKey key = nullptr) const;
    const Bytes& der() const { return der_; }

    // "ca.pem", "sign-ca.pem"
    static std::filesystem::path certificate_file(Use use, const std::filesystem::path& folder);

private:
    Authority(Use use, Bytes der, PrivateKey key);

    Use use_;
    Bytes der_;
    PrivateKey key_;
};

Bytes read_certificate(const std::filesystem::path& pem_file); // as DER
PrivateKey new_key();
PrivateKey read_key(const std::filesystem::path& file);
void write_key(const std::filesystem::path& file, EVP_PKEY& key);

} // namespace mdg::clinic::card
