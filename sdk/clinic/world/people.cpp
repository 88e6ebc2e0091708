#include "clinic/world/people.hpp"

#include "clinic/world/words.hpp"
#include "clinic/world/world.hpp"

#include "clinic/card/card_folder.hpp"
#include "clinic/card/text_file.hpp"
#include "clinic/terminal/code_page.hpp"
#include "clinic/terminal/population.hpp"

#include <Poco/JSON/Object.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace mdg::clinic::world {
namespace {

constexpr const char* people_tsv =
#include "embedded/people.tsv.inc"
    ;

std::string iso(const std::string& day) {
    return day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6);
}

// The card of this person: its kind's profile with their name upon it.
std::string profile_of(const Patient& patient, const terminal::Person& person) {
    Poco::JSON::Object profile, holder;
    holder.set("name", terminal::text(person.person, "Name"));
    holder.set("birth", iso(terminal::text(person.person, "Birthdate")));
    holder.set("sex", terminal::text(person.person, "Sex1"));
    if (const auto address = terminal::text(person.person, "Address"); !address.empty()) holder.set("address", address);
    profile.set("like", patient.profile);
    profile.set("person", holder);
    std::ostringstream text;
    profile.stringify(text);
    return text.str();
}

} // namespace

std::string Patient::phone() const {
    return kind == "phone_ios" ? "ios" : kind == "phone_android" ? "android" : "";
}

const std::vector<Patient>& patients() {
    static const auto all = [] {
        std::vector<Patient> made;
        for (const auto& row : rows(people_tsv))
            made.push_back({row.at(0), row.at(1), row.at(2), row.at(3), row.at(4), row.at(5), row.at(6), row.at(7)});
        return made;
    }();
    return all;
}

std::vector<std::string> list_of_people() {
    std::vector<std::string> lines;
    for (const auto& each : patients())
        lines.push_back(each.id + "\t" + each.kind + "\t" + each.pin + "\t" + each.ja + "\t" + each.en);
    return lines;
}

People::People(const terminal::Population& population, std::filesystem::path folder, std::string day,
               std::uint64_t seed)
    : population_(population)
    , folder_(std::move(folder))
    , day_(std::move(day)) {
    for (const auto& each : patients()) queue_.push_back(each.id);
    std::mt19937_64 random(seed);
    for (std::size_t left = queue_.size(); left > 1; --left) std::swap(queue_[left - 1], queue_[random() % left]);
}

const Patient& People::find(const std::string& id) const {
    const auto& all = patients();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Patient& it) { return it.id == id; });
    if (found == all.end()) throw Refused("その人はいません: " + id, "nobody of that id: " + id);
    return *found;
}

std::string People::next() {
    const std::lock_guard lock(mutex_);
    return queue_[next_++ % queue_.size()];
}

std::filesystem::path People::card(const Patient& patient) {
    const std::lock_guard lock(mutex_);
    make(patient);
    return folder_ / patient.id;
}

std::filesystem::path People::authority() {
    card(patients().front());
    return folder_ / "authority" / "ca.pem";
}

void People::make(const Patient& patient) {
    if (!made_.insert(patient.id).second) return;
    std::string profile = patient.profile;
    if (const auto* person = population_.find(patient.person)) {
        std::filesystem::create_directories(folder_);
        profile = (folder_ / (patient.id + ".json")).string();
        card::write_file(profile, profile_of(patient, *person));
    }
    card::make_card({profile, card::parse_day(day_), std::nullopt, folder_ / patient.id, folder_ / "authority",
                     folder_ / "holder.key"});
}

desk::Fields People::on_file(const Patient& patient) {
    desk::Fields known;
    const auto* person = population_.find(patient.person);
    if (person == nullptr) return known;
    known["birth_date"] = iso(terminal::text(person->person, "Birthdate"));
    if (patient.phone().empty()) known["verification_number_b"] = card::open_profile(card(patient)).number_b();
    if (patient.on_file == "nobody") { // a number that the centre does not know
        known.insert({{"insurer_number", "06139901"}, {"insured_symbol", "99"}, {"insured_number", "999"}});
        return known;
    }
    if (person->qualifications.empty()) return known;
    const auto& qualification =
        patient.on_file == "first" ? person->qualifications.front() : person->qualifications.back();
    constexpr std::pair<const char*, const char*> names[] = {{"insurer_number", "InsurerNumber"},
                                                             {"insured_symbol", "InsuredCardSymbol"},
                                                             {"insured_number", "InsuredIdentificationNumber"},
                                                             {"insured_branch_number", "InsuredBranchNumber"}};
    for (const auto& [field, element] : names)
        if (const auto value = terminal::narrow(terminal::text(qualification, element)); !value.empty())
            known[field] = value;
    if (patient.on_file == "no_branch") known.erase("insured_branch_number");
    return known;
}

} // namespace mdg::clinic::world
