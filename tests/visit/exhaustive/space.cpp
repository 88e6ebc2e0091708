#include "space.hpp"

#include "record/json.hpp"
#include "rules/situation_record.hpp"

#include <iostream>
#include <mutex>
#include <set>
#include <string>

namespace mdg::exhaustive {

using namespace rules;

const std::vector<Date>& bands() {
    static const std::vector<Date> days = [] {
        std::vector<Date> list;
        for (const char* day : {"2023-07-10", "2024-05-01", "2024-09-15", "2024-10-07", "2024-12-01", "2024-12-02",
                                "2025-02-01", "2025-03-01", "2025-06-27", "2025-07-31", "2025-08-01", "2025-11-12",
                                "2025-12-01", "2025-12-02", "2026-03-31", "2026-04-01", "2026-08-01"})
            list.push_back(*base::parse_iso_date(day));
        return list;
    }();
    return days;
}

bool is_walked(Date band) {
    for (const char* day : {"2023-07-10", "2024-10-07", "2024-12-02", "2025-12-01", "2026-03-31", "2026-08-01"})
        if (base::parse_iso_date(day) == band) return true;
    return false;
}

const std::vector<Site>& sites() {
    static const std::vector<Site> list = [] {
        std::vector<Site> sites;
        Site face; // a clinic with a face reader, and medical information
        face.reader = ReaderKind::face;
        face.passcode = true;
        face.medical_information = true;
        face.registers = true;
        sites.push_back(face);
        Site generic; // a pharmacy with a generic reader
        generic.facility = Facility::pharmacy;
        generic.medical_information = true;
        generic.phone_reader = true;
        sites.push_back(generic);
        Site stand_by = face;
        stand_by.reader_out = true;
        stand_by.stand_by = true;
        sites.push_back(stand_by);
        Site home; // ② by the web tool: PIN alone
        home.facility = Facility::home_care;
        home.service = ServiceClass::home_consent;
        home.scene = Scene::home_visit;
        home.tool = Tool::web;
        sites.push_back(home);
        Site therapist; // ③
        therapist.facility = Facility::therapist;
        therapist.service = ServiceClass::eligibility_only;
        therapist.tool = Tool::limited_app;
        therapist.medical_information = true; // asked for against the rule
        sites.push_back(therapist);
        Site paper; // no online check at all
        paper.facility = Facility::paper_claim;
        paper.service = ServiceClass::none;
        paper.reader = ReaderKind::none;
        sites.push_back(paper);
        Site own = generic; // its camera and its PIN pad gone, with a rule of its own
        own.own_rule = true;
        own.pin_pad_out = true;
        own.reader = ReaderKind::face;
        own.camera_out = true;
        sites.push_back(own);
        return sites;
    }();
    return list;
}

void fault(const char* promise, const Situation& situation) {
    static std::mutex mutex;
    static std::set<std::string> told;
    const std::lock_guard lock(mutex);
    if (told.insert(promise).second)
        std::cerr << "broken: " << promise << "\n  " << record::to_json(to_record(situation), record::Privacy::whole)
                  << "\n";
}

} // namespace mdg::exhaustive
