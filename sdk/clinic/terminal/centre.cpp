#include "clinic/terminal/centre.hpp"

#include "clinic/terminal/code_page.hpp"

#include <algorithm>

namespace mdg::clinic::terminal {

namespace {

bool is_assistance(const Elements& qualification) {
    return text(qualification, "InsuredCardClassification") == "A1";
}

bool started(const Elements& qualification, const std::string& day) {
    return text(qualification, "QualificationDate") <= day;
}

std::string without_zeros(std::string number) {
    return number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
}

bool matches(const Elements& qualification, const Query& query) {
    const auto same = [&](const char* name, const std::string& asked) {
        return narrow(text(qualification, name)) == narrow(asked);
    };
    const bool branch_fits = query.branch.empty() ||
                             without_zeros(text(qualification, "InsuredBranchNumber")) == without_zeros(query.branch);
    return without_zeros(text(qualification, "InsurerNumber")) == without_zeros(query.insurer_number) &&
           same("InsuredCardSymbol", query.symbol) && same("InsuredIdentificationNumber", query.number) && branch_fits;
}

Validity validity_of(const Person& person, const Elements& qualification, const std::string& day) {
    if (in_force(qualification, day)) {
        const bool ticketless = is_assistance(qualification) && !qualification->has("PublicExpenseResultList");
        return ticketless ? Validity::unregistered : Validity::valid;
    }
    const bool newer = std::any_of(person.qualifications.begin(), person.qualifications.end(),
                                   [&](const Elements& other) { return in_force(other, day); });
    return newer ? Validity::superseded : Validity::invalid;
}

} // namespace

bool in_force(const Elements& qualification, const std::string& day) {
    const std::string lost = text(qualification, "DisqualificationDate");
    return started(qualification, day) && (lost.empty() || day < lost);
}

Verdict find_by_numbers(const Population& population, const Query& query) {
    Verdict verdict;
    for (const Person& person : population.persons()) {
        if (text(person.person, "Birthdate") != query.birthdate) continue;
        for (const Elements& qualification : person.qualifications) {
            if (!started(qualification, query.confirmation_day) || !matches(qualification, query)) continue;
            if (verdict.person && verdict.person != &person) return {Validity::several, nullptr, {}};
            verdict.person = &person;
            verdict.results = {qualification};
        }
    }
    if (verdict.person)
        verdict.validity = validity_of(*verdict.person, verdict.results.front(), query.confirmation_day);
    return verdict;
}

Verdict find_by_card(const Person& person, const std::string& day) {
    Verdict verdict;
    for (const Elements& qualification : person.qualifications)
        if (in_force(qualification, day)) verdict.results.push_back(qualification);
    if (verdict.results.empty())
        for (const Elements& qualification : person.qualifications)
            if (started(qualification, day)) verdict.results = {qualification};
    if (verdict.results.empty()) return verdict;
    verdict.person = &person;
    verdict.validity = validity_of(person, verdict.results.front(), day);
    return verdict;
}

} // namespace mdg::clinic::terminal
