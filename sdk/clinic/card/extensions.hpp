#pragma once

#include "clinic/card/authority.hpp"
#include "clinic/card/openssl.hpp"

#include <utility>
#include <vector>

namespace mdg::clinic::card {

// The parts of an X.509 certificate that OpenSSL's text form for extensions cannot write in UTF-8.
using NameParts = std::vector<std::pair<const char*, std::string>>; // {"O", "…"} from the top
Name make_name(const NameParts& parts);

void add_text_extension(X509& to, X509* issuer, int nid, const char* value);
void add_directory_name(X509& to, int nid, const NameParts& parts); // subjectAltName, issuerAltName
void add_crl_place(X509& to, const NameParts& parts);
void add_policy(X509& to, const char* oid, const std::string& cps, bool critical);
// 基本4情報 as otherName (card facts §9.3)
void add_attributes(X509& to, const Person& person);

} // namespace mdg::clinic::card
