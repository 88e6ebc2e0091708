#include "clinic/terminal/references.hpp"

#include "clinic/terminal/elements.hpp"

#include <fstream>
#include <system_error>

namespace mdg::clinic::terminal {

References::References(const Population& population, std::filesystem::path file) {
    for (const Person& person : population.persons())
        for (const auto& [facility, reference] : person.references)
            for (const Elements& qualification : person.qualifications)
                put(facility, Numbers(qualification), reference);
    std::ifstream stream(file, std::ios::binary);
    for (std::string line; std::getline(stream, line);)
        if (const auto tab = line.find('\t'); tab != line.npos) references_[line.substr(tab + 1)] = line.substr(0, tab);
    file_ = std::move(file);
}

void References::put(const std::string& facility, const Numbers& qualification, const std::string& reference) {
    const std::string key = facility + "\t" + qualification.key();
    references_[key] = reference;
    if (file_.empty()) return;
    std::ofstream stream(file_, std::ios::binary | std::ios::app);
    stream << reference << '\t' << key << '\n';
    stream.close();
    if (!stream) throw std::system_error(std::make_error_code(std::errc::io_error), "cannot write " + file_.string());
}

std::string References::find(const std::string& facility, const Numbers& qualification) const {
    const auto found = references_.find(facility + "\t" + qualification.key());
    return found == references_.end() ? std::string() : found->second;
}

void References::mark(pugi::xml_node results, const std::string& facility) const {
    for (pugi::xml_node result : results.children("ResultOfQualificationConfirmation"))
        if (const std::string reference = find(facility, Numbers(result)); !reference.empty())
            set(result, "ReferenceNumber", reference);
}

} // namespace mdg::clinic::terminal
