#include "clinic/day/plan.hpp"

#include "clinic/terminal/draw.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <utility>

namespace mdg::clinic::day {
namespace {

std::vector<const Case*> possible(const Wanted& wanted) {
    std::vector<const Case*> found;
    const auto among = [](const std::vector<std::string>& all, const std::string& one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    for (const auto& one : cases()) {
        const bool asked = wanted.cases.empty() || among(wanted.cases, one.id);
        if (asked && one.on(wanted.day) && (one.at.empty() || among(wanted.stations, one.at))) found.push_back(&one);
    }
    if (found.empty()) throw std::invalid_argument("no case of cases.tsv can happen on that day at these stations");
    if (found.size() > wanted.patients)
        throw std::invalid_argument("there are " + std::to_string(found.size()) + " cases and fewer patients");
    return found;
}

const Case* by_weight(const std::vector<const Case*>& all, terminal::Draw& draw) {
    std::uint64_t sum = 0;
    for (const auto* one : all) sum += one->weight;
    auto left = draw.below(sum);
    for (const auto* one : all) {
        if (left < one->weight) return one;
        left -= one->weight;
    }
    return all.back();
}

} // namespace

std::vector<Patient> plan(const Wanted& wanted) {
    const auto all = possible(wanted);
    terminal::Draw draw(wanted.seed, 0);
    std::vector<const Case*> come = all;
    while (come.size() < wanted.patients) come.push_back(by_weight(all, draw));
    for (auto left = come.size(); left > 1; --left) std::swap(come[left - 1], come[draw.below(left)]);

    std::vector<Patient> patients;
    for (const auto& phase : phases()) {
        for (const auto* one : come) {
            if (one->phase != phase.id) continue;
            Patient patient;
            patient.number = static_cast<unsigned>(patients.size()) + 1;
            char id[16];
            std::snprintf(id, sizeof id, "P%03u", patient.number);
            patient.id = id;
            patient.what = one;
            patient.station = one->at.empty() ? wanted.stations[draw.below(wanted.stations.size())] : one->at;
            patients.push_back(std::move(patient));
        }
    }
    return patients;
}

} // namespace mdg::clinic::day
