#include "clinic/terminal/centre.hpp"

#include "clinic/terminal/numbers.hpp"

#include <algorithm>

namespace mdg::clinic::terminal {

namespace {

bool started(const Elements& qualification, const std::string& day) {
    return text(qualification, "QualificationDate") <= day;
}

std::vector<Elements> on_file(const Person& person, const std::string& today) {
    std::vector<Elements> found;
    for (std::size_t i = 0; i < person.qualifications.size(); ++i)
        if (today.empty() || person.registered[i] <= today) found.push_back(person.qualifications[i]);
    return found;
}

bool matches(const Elements& qualification, const Numbers& asked, bool any_branch) {
    const Numbers held(qualification);
    return held.insurer == asked.insurer && held.symbol == asked.symbol && held.number == asked.number &&
           (any_branch || held.branch == asked.branch);
}

Validity validity_of(const std::vector<Elements>& known, const Elements& qualification, const std::string& day) {
    if (in_force(qualification, day)) {
        const bool ticketless = is_assistance(qualification) && !qualification->has("PublicExpenseResultList");
        return ticketless ? Validity::unregistered : Validity::valid;
    }
    const bool newer =
        std::any_of(known.begin(), known.end(), [&](const Elements& other) { return in_force(other, day); });
    return newer ? Validity::superseded : Validity::invalid;
}

} // namespace

bool is_assistance(const Elements& qualification) {
    return text(qualification, "InsuredCardClassification") == "A1";
}

bool in_force(const Elements& qualification, const std::string& day) {
    const std::string lost = text(qualification, "DisqualificationDate");
    return started(qualification, day) && (lost.empty() || day < lost);
}

Verdict find_by_numbers(const Population& population, const Query& query, const std::string& today) {
    const std::string& day = query.confirmation_day;
    const Numbers asked(query.insurer_number, query.symbol, query.number, query.branch);
    const bool any_branch = query.branch.empty(); // zeros are a branch number, too
    Verdict verdict;
    for (const Person* person : population.holders(asked.insurer, asked.number)) {
        if (!query.birthdate.empty() && text(person->person, "Birthdate") != query.birthdate) continue;
        for (const Elements& qualification : on_file(*person, today)) {
            if (!started(qualification, day) || !matches(qualification, asked, any_branch)) continue;
            if (verdict.person && verdict.person != person) return {Validity::several, nullptr, {}};
            verdict.person = person;
            verdict.results = {qualification};
        }
    }
    if (!verdict.person) return verdict;
    const auto known = on_file(*verdict.person, today);
    const Elements found = verdict.results.front();
    verdict.validity = validity_of(known, found, day);
    if (query.with_assistance && verdict.validity == Validity::valid)
        for (const Elements& other : known)
            if (other != found && is_assistance(other) && in_force(other, day)) verdict.results.push_back(other);
    return verdict;
}

Verdict find_by_card(const Person& person, const std::string& day, const std::string& today) {
    const auto known = on_file(person, today);
    Verdict verdict;
    for (const Elements& qualification : known)
        if (in_force(qualification, day)) verdict.results.push_back(qualification);
    if (verdict.results.empty())
        for (const Elements& qualification : known)
            if (started(qualification, day)) verdict.results = {qualification};
    if (verdict.results.empty()) return verdict;
    verdict.person = &person;
    verdict.validity = validity_of(known, verdict.results.front(), day);
    return verdict;
}

Verdict of_another(const Population& population, const Person* person, const std::string& day) {
    for (const Person& other : population.persons()) {
        if (&other == person) continue;
        Verdict verdict = find_by_card(other, day);
        if (verdict.validity == Validity::valid) return verdict;
    }
    return {};
}

} // namespace mdg::clinic::terminal
