#include "clinic/card/build.hpp"

#include "clinic/card/tlv.hpp"

#include <algorithm>
#include <stdexcept>

namespace mdg::clinic::card {
namespace {

constexpr std::size_t filler = 16;
constexpr std::size_t certificate_file_size = 2048;

// Neither a number nor shaped like one: whoever reads it must see at once that it is nothing.
const Bytes dummy = from_text("XXXXXXXXXXXX");

File data(FileId id, Bytes body, std::vector<FileId> opened_by = {}) {
    return {id, Data{std::move(body)}, std::move(opened_by), false};
}

File tripwire(File file) {
    file.tripwire = true;
    return file;
}

// Two of them follow from what is printed on the face (card facts §4).
std::string secret(const Profile& profile, const std::string& name) {
    if (name == "number_b") return profile.number_b();
    if (name == "birth") return era_date(profile.person.birth);
    return profile.pins.at(name).value;
}

File pin(FileId id, const Profile& profile, const std::string& name, Pin rule) {
    rule.secret = secret(profile, name);
    rule.left = profile.pins.at(name).tries.value_or(rule.limit);
    return {id, rule, {}, false};
}

// Card facts §6. The tries of 生年月日 are not public.
const Pin four_digits{.secret = {}, .limit = 3, .left = 3, .shortest = 4, .longest = 4};
const Pin password{.secret = {}, .limit = 5, .left = 5, .shortest = 6, .longest = 16};
const Pin fourteen_digits{.secret = {}, .limit = 10, .left = 10, .shortest = 14, .longest = 14};
const Pin twelve_places{.secret = {}, .limit = 10, .left = 10, .shortest = 12, .longest = 12};
const Pin six_digits{.secret = {}, .limit = 10, .left = 10, .shortest = 6, .longest = 6};

Bytes padded(std::string text, std::size_t size) {
    text.resize(size, ' ');
    return from_text(text);
}

Bytes number(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 24U), static_cast<std::uint8_t>(value >> 16U & 0xFFU),
            static_cast<std::uint8_t>(value >> 8U & 0xFFU), static_cast<std::uint8_t>(value & 0xFFU)};
}

// A CK_TOKEN_INFO (card facts §2.1).
Bytes token_info(const Profile& profile) {
    Bytes info = padded(profile.token, 32);
    Bytes manufacturer(32, 0x00);
    manufacturer.back() = 0x01;
    append(info, manufacturer);
    append(info, padded("E16R01NJ", 16));
    append(info, padded(profile.card_serial, 16));
    for (const std::uint32_t value : {0x0000040DU, 1U, 0U, 1U, 0U, 16U, 6U}) append(info, number(value));
    append(info, Bytes(16, 0xFF));
    append(info, Bytes{0x03, 0x00, 0x01, 0x00});
    append(info, padded(std::string(16, '9'), 16));
    return info;
}

void add_certificate(std::vector<File>& files, FileId id, Presence presence, const std::optional<Issued>& issued,
                     std::vector<FileId> opened_by) {
    if (presence == Presence::not_found) return;
    Bytes body = presence == Presence::present ? issued.value().der : Bytes();
    if (body.size() > certificate_file_size) throw std::length_error("a certificate larger than its file");
    body.resize(certificate_file_size, 0xFF);
    files.push_back(data(id, std::move(body), std::move(opened_by)));
}

Application jpki(const Profile& profile, const Credentials& credentials) {
    const auto availability = [](Presence presence) {
        return static_cast<std::uint8_t>(presence == Presence::present ? 0x8F : 0x00);
    };
    std::vector<File> files{
        data(0x0002, filled(credentials.signature_ca, filler)),
        data(0x0006, token_info(profile)),
        data(0x0008, {availability(profile.signature), availability(profile.authentication), 0x00}),
        data(0x000B, filled(credentials.authentication_ca, filler)),
        pin(0x0018, profile, "authentication", four_digits),
        pin(0x001B, profile, "signature", password),
    };
    add_certificate(files, 0x0001, profile.signature, credentials.signature, {0x001B});
    add_certificate(files, 0x000A, profile.authentication, credentials.authentication,
                    profile.authentication_needs_pin ? std::vector<FileId>{0x0018} : std::vector<FileId>{});
    if (credentials.authentication) files.push_back({0x0017, Key{credentials.authentication->key}, {0x0018}, false});
    if (credentials.signature) files.push_back({0x001A, Key{credentials.signature->key}, {0x001B}, false});
    return {"jpki", from_hex("D392F000260100000001"), std::move(files)};
}

// 券面事項入力補助 (card facts §3)
Application assist(const Profile& profile, const Credentials&) {
    const auto& person = profile.person;
    const auto attributes = tlv_with_offsets(0xFF20, 0xDF21,
                                             {{0xDF22, from_text(person.name)},
                                              {0xDF23, from_text(person.address)},
                                              {0xDF24, from_text(compact(person.birth))},
                                              {0xDF25, from_text(person.sex)}});
    const auto extended = static_cast<std::uint8_t>(profile.behaviour.extended_length ? 0x03 : 0x00);
    Bytes information = tlv(0xDF41, Bytes{0x01, extended, 0x0E, 0x01});
    append(information, tlv(0xDF42, Bytes(16, 0x00)));
    return {"assist",
            from_hex("D3921000310001010408"),
            {
                tripwire(data(0x0001, filled(tlv(0xFF10, dummy), 2), {0x0011, 0x0014})),
                data(0x0002, filled(attributes, filler), {0x0011, 0x0015}),
                data(0x0005, filled(tlv(0xFF40, information), filler)),
                pin(0x0011, profile, "attributes", four_digits),
                tripwire({0x0014, twelve_places, {}, false}),
                pin(0x0015, profile, "number_b", fourteen_digits),
            }};
}

// 券面事項確認 (card facts §4), without its pictures and signatures
Application face(const Profile& profile, const Credentials&) {
    const auto& person = profile.person;
    Bytes information = tlv(0xDF31, from_hex("06030E01"));
    append(information, tlv(0xDF34, from_text(person.municipality)));
    return {"face",
            from_hex("D3921000310001010402"),
            {
                data(0x0001, filled(tlv(0xFF10, tlv(0xDF11, from_text(compact(person.birth)))), filler), {0x0011}),
                data(0x0002,
                     filled(tlv_with_offsets(0xFF20, 0xDF21,
                                             {{0xDF22, from_text(compact(person.birth))},
                                              {0xDF23, from_text(person.sex)},
                                              {0xDF29, from_text(compact(profile.card_end))}}),
                            filler),
                     {0x0012, 0x0013}),
                data(0x0003, filled(tlv(0xFF30, information), filler)),
                tripwire(data(0x0005, filled(tlv(0xFF40, tlv(0xDF41, dummy)), filler), {0x0013})),
                pin(0x0011, profile, "birth", six_digits),
                pin(0x0012, profile, "number_b", fourteen_digits),
                tripwire({0x0013, twelve_places, {}, false}),
            }};
}

// 共通カード (card facts §5)
Application common(const Profile& profile, const Credentials&) {
    const auto text = profile.card_serial + profile.person.municipality + compact(profile.card_end);
    Bytes record{0x01, static_cast<std::uint8_t>(text.size())};
    append(record, from_text(text));
    return {"common", from_hex("D3921000310001010100"), {{0x0001, Records{{record}}, {}, false}}};
}

// The issuer security domain, selected after power-up
Application domain(const Profile&, const Credentials&) {
    return {"domain", from_hex("A0000001510000"), {}};
}

constexpr std::pair<std::string_view, Application (*)(const Profile&, const Credentials&)> applications[] = {
    {"domain", domain}, {"jpki", jpki}, {"assist", assist}, {"face", face}, {"common", common},
};

Data& body_of(Contents& contents, std::string_view application, FileId id) {
    for (auto& each : contents.applications)
        for (auto& file : each.files)
            if (each.name == application && file.id == id) return std::get<Data>(file.content);
    throw std::invalid_argument("this fault needs a file the card does not have");
}

// A container that promises more than four gigabytes, and a certificate longer than its file.
void damage(Contents& contents, const Fault& fault) {
    if (fault.kind == FaultKind::garbage_tlv)
        body_of(contents, "assist", 0x0002).body = filled(from_hex("FF2084FFFFFFFFDF2182FFFF00DF22"), filler);
    if (fault.kind == FaultKind::certificate_length) body_of(contents, "jpki", 0x000A).body.at(2) |= 0x70U;
}

} // namespace

Contents build(const Profile& profile, const Credentials& credentials) {
    Contents contents;
    for (const auto& wanted : profile.applications) {
        const auto* const known = std::find_if(std::begin(applications), std::end(applications),
                                               [&](const auto& each) { return each.first == wanted; });
        if (known == std::end(applications)) throw std::invalid_argument("no such card application: " + wanted);
        contents.applications.push_back(known->second(profile, credentials));
    }
    if (!profile.atr.empty()) contents.data_objects[0x5F51] = Bytes(profile.atr.begin() + 1, profile.atr.end());
    for (const auto& fault : profile.faults) damage(contents, fault);
    return contents;
}

} // namespace mdg::clinic::card
