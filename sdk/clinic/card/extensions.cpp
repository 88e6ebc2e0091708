#include "clinic/card/extensions.hpp"

namespace mdg::clinic::card {
namespace {

ASN1_OBJECT* object(const char* oid) {
    auto* made = OBJ_txt2obj(oid, 1);
    need(made != nullptr, "an object identifier");
    return made;
}

const unsigned char* bytes(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data()); // OpenSSL's idea of UTF-8
}

void push(GENERAL_NAMES& names, GENERAL_NAME* name) {
    need(sk_GENERAL_NAME_push(&names, name) > 0, "a list of names");
}

Names directory_names(const NameParts& parts) {
    Names names(GENERAL_NAMES_new());
    auto* name = GENERAL_NAME_new();
    need(names != nullptr && name != nullptr, "a directory name");
    GENERAL_NAME_set0_value(name, GEN_DIRNAME, make_name(parts).release());
    push(*names, name);
    return names;
}

void push_attribute(GENERAL_NAMES& names, const char* oid, const std::string& text) {
    auto* value = ASN1_TYPE_new();
    auto* string = ASN1_UTF8STRING_new();
    auto* name = GENERAL_NAME_new();
    need(value != nullptr && name != nullptr && string != nullptr, "an attribute");
    need(ASN1_STRING_set(string, text.data(), static_cast<int>(text.size())) == 1, "an attribute's text");
    ASN1_TYPE_set(value, V_ASN1_UTF8STRING, string);
    need(GENERAL_NAME_set0_othername(name, object(oid), value) == 1, "an other name");
    push(names, name);
}

} // namespace

Name make_name(const NameParts& parts) {
    Name name(X509_NAME_new());
    for (const auto& [field, text] : parts)
        need(X509_NAME_add_entry_by_txt(name.get(), field, MBSTRING_UTF8, bytes(text), static_cast<int>(text.size()),
                                        -1, 0) == 1,
             "a name");
    return name;
}

void add_text_extension(X509& to, X509* issuer, int nid, const char* value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, &to, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    need(extension != nullptr && X509_add_ext(&to, extension.get(), -1) == 1, value);
}

void add_directory_name(X509& to, int nid, const NameParts& parts) {
    need(X509_add1_ext_i2d(&to, nid, directory_names(parts).get(), 0, X509V3_ADD_DEFAULT) == 1, "a directory name");
}

void add_crl_place(X509& to, const NameParts& parts) {
    const std::unique_ptr<CRL_DIST_POINTS, Release<CRL_DIST_POINTS_free>> points(CRL_DIST_POINTS_new());
    auto* point = DIST_POINT_new();
    need(points != nullptr && point != nullptr && sk_DIST_POINT_push(points.get(), point) > 0, "a CRL's place");
    point->distpoint = DIST_POINT_NAME_new();
    need(point->distpoint != nullptr, "a CRL's place");
    point->distpoint->type = 0; // fullName
    point->distpoint->name.fullname = directory_names(parts).release();
    need(X509_add1_ext_i2d(&to, NID_crl_distribution_points, points.get(), 0, X509V3_ADD_DEFAULT) == 1,
         "a CRL's place");
}

void add_policy(X509& to, const char* oid, const std::string& cps, bool critical) {
    const std::unique_ptr<CERTIFICATEPOLICIES, Release<CERTIFICATEPOLICIES_free>> policies(CERTIFICATEPOLICIES_new());
    auto* policy = POLICYINFO_new();
    need(policies != nullptr && policy != nullptr && sk_POLICYINFO_push(policies.get(), policy) > 0, "a policy");
    policy->policyid = object(oid);
    policy->qualifiers = sk_POLICYQUALINFO_new_null();
    auto* qualifier = POLICYQUALINFO_new();
    need(qualifier != nullptr && sk_POLICYQUALINFO_push(policy->qualifiers, qualifier) > 0, "a policy's qualifier");
    qualifier->pqualid = OBJ_nid2obj(NID_id_qt_cps);
    qualifier->d.cpsuri = ASN1_IA5STRING_new();
    need(ASN1_STRING_set(qualifier->d.cpsuri, cps.data(), static_cast<int>(cps.size())) == 1, "a policy's address");
    need(X509_add1_ext_i2d(&to, NID_certificate_policies, policies.get(), critical ? 1 : 0, X509V3_ADD_DEFAULT) == 1,
         "a policy");
}

void add_attributes(X509& to, const Person& person) {
    const Names names(GENERAL_NAMES_new());
    need(names != nullptr, "attributes");
    push_attribute(*names, "1.2.392.200149.8.5.5.1", person.name);
    push_attribute(*names, "1.2.392.200149.8.5.5.3", person.sex);
    push_attribute(*names, "1.2.392.200149.8.5.5.4", std::to_string(era_number(person.birth)) + compact(person.birth));
    push_attribute(*names, "1.2.392.200149.8.5.5.5", person.address);
    need(X509_add1_ext_i2d(&to, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1, "attributes");
}

} // namespace mdg::clinic::card
