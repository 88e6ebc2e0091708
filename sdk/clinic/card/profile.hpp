#pragma once

#include "clinic/card/fault.hpp"
#include "clinic/card/model.hpp"
#include "clinic/card/person.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mdg::clinic::card {

enum class Presence { present, filler, not_found }; // how an absent certificate shows itself is not public

struct Secret {
    std::string value; // empty: never set, or printed on the face
    std::optional<int> tries;
};

// A card and its holder, with every day fixed.
struct Profile {
    std::string title;
    Person person;
    Day card_end;
    Day certificate_start;
    Day certificate_end;
    std::string security_code; // 4 digits, printed on the face
    std::string card_serial;   // 15 digits
    Presence authentication = Presence::present;
    Presence signature = Presence::present;
    std::string token; // label of EF 0006 (card facts §2.1)
    bool authentication_needs_pin = false;
    std::vector<std::string> applications;
    std::map<std::string, Secret> pins;
    Bytes atr;
    Behaviour behaviour;
    std::vector<Fault> faults;

    std::string number_b() const; // 照合番号B (card facts §4.2)
};

struct ProfileTitle {
    std::string name;
    std::string title;
};

std::vector<ProfileTitle> profile_titles();

// The JSON of a profile by name, or of a file of one's own, with what it is `like` filled in and its days
// fixed on `visit`. `certificate_end`, if given, replaces the profile's.
std::string fixed_profile(const std::string& name_or_file, const Day& visit,
                          const std::optional<std::string>& certificate_end);

Profile parse_profile(const std::string& fixed_json);

} // namespace mdg::clinic::card
