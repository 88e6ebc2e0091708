// Which class a facility may, must or need not use, row by row of R-FAC, against sentences of its own.
#include "rules/facility.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string_view>

namespace mdg::rules {
namespace {

using test::day;

Site site(Facility facility, Scene scene = Scene::counter, Transition transition = Transition::none) {
    Site site;
    site.facility = facility;
    site.scene = scene;
    site.transition = transition;
    return site;
}

constexpr ServiceClass regular = ServiceClass::regular;
constexpr ServiceClass visits = ServiceClass::home_consent;
constexpr ServiceClass limited = ServiceClass::eligibility_only;
constexpr HomeCareDuty nursing_only = HomeCareDuty::nursing_only;

struct Said {
    Duty regular, home_consent, eligibility_only;

    bool operator==(const Said&) const = default;
};

Said said(const Site& where, const char* on = "2026-11-26", HomeCareDuty variant = nursing_only) {
    return {class_use(where, regular, day(on), variant).duty, class_use(where, visits, day(on), variant).duty,
            class_use(where, limited, day(on), variant).duty};
}

bool cites(const ClassUse& use, std::string_view id) {
    return std::ranges::find(use.rules, id) != use.rules.end();
}

constexpr Duty no = Duty::not_allowed;

} // namespace

TEST_CASE("institutions and pharmacies have ①, and ② beside it in an unusual flow or when the reader fails",
          "[R-FAC-01][R-FAC-02][R-FAC-03][R-FAC-19][R-ERR-26]") {
    for (const Facility each : {Facility::institution, Facility::pharmacy}) {
        CHECK(said(site(each)) == Said{Duty::obligatory, Duty::stand_by, no});
        CHECK(said(site(each, Scene::unusual_flow)) == Said{Duty::obligatory, Duty::voluntary, no});
        CHECK(class_use(site(each), regular, day("2026-11-26")).medical_information);
        CHECK(cites(class_use(site(each), visits, day("2026-11-26")), "R-FAC-03"));
        CHECK(cites(class_use(site(each, Scene::unusual_flow), visits, day("2026-11-26")), "R-FAC-02"));
        // Obligatory in principle since 2023-04-01.
        CHECK(said(site(each), "2023-03-31").regular == Duty::voluntary);
        CHECK(said(site(each), "2023-04-01").regular == Duty::obligatory);
        CHECK(said(site(each), "2023-04-02").regular == Duty::obligatory);
    }
}

TEST_CASE("a workplace clinic has ① with medical information", "[R-FAC-04]") {
    CHECK(said(site(Facility::workplace_clinic)) == Said{Duty::allowed, no, no});
    CHECK(class_use(site(Facility::workplace_clinic), regular, day("2026-11-26")).medical_information);
}

TEST_CASE("② on visits: from its first day, and who must have it in both readings of the sources",
          "[R-FAC-05][R-CONF-05][R-MOB-13]") {
    for (const Scene scene : {Scene::home_visit, Scene::online_care})
        for (const Facility each : {Facility::home_care, Facility::institution, Facility::pharmacy}) {
            const Site where = site(each, scene);
            CHECK(said(where, "2024-03-31") == Said{no, no, no});
            CHECK(said(where, "2024-04-01") == Said{no, Duty::voluntary, no});
            CHECK(said(where, "2024-04-02") == Said{no, Duty::voluntary, no});
            for (const HomeCareDuty variant : {nursing_only, HomeCareDuty::all})
                CHECK(said(where, "2024-12-01", variant) == Said{no, Duty::voluntary, no});
            for (const char* on : {"2024-12-02", "2024-12-03"}) {
                CHECK(said(where, on, nursing_only) == Said{no, Duty::voluntary, no});
                CHECK(said(where, on, HomeCareDuty::all) == Said{no, Duty::obligatory, no});
            }
            CHECK(class_use(where, visits, day("2026-11-26")).medical_information);
        }
    for (const HomeCareDuty variant : {nursing_only, HomeCareDuty::all}) {
        const Site nursing = site(Facility::home_nursing, Scene::home_nursing);
        CHECK(said(nursing, "2024-05-31", variant) == Said{no, no, no});
        CHECK(said(nursing, "2024-06-01", variant) == Said{no, Duty::voluntary, no});
        CHECK(said(nursing, "2024-06-02", variant) == Said{no, Duty::voluntary, no});
        CHECK(said(nursing, "2024-12-01", variant) == Said{no, Duty::voluntary, no});
        CHECK(said(nursing, "2024-12-02", variant) == Said{no, Duty::obligatory, no});
        CHECK(said(nursing, "2024-12-03", variant) == Said{no, Duty::obligatory, no});
    }
    CHECK(home_care_duty() == nursing_only);
}

TEST_CASE("経過措置: six reasons, the first has ended, ③ for the second, fourth and sixth alone, without medical data",
          "[R-FAC-06][R-FAC-07][R-FAC-08][R-FAC-09]") {
    const auto under = [](Transition reason) { return site(Facility::transitional, Scene::counter, reason); };
    CHECK(transition_count == 1 + 6);
    // (1) is no ground any more: the facility is one like any other.
    CHECK(said(under(Transition::system)) == Said{Duty::obligatory, no, no});
    CHECK(cites(class_use(under(Transition::system), regular, day("2026-11-26")), "R-FAC-07"));
    for (const Transition reason : {Transition::visits_only, Transition::closing})
        CHECK(said(under(reason)) == Said{Duty::by_deadline, Duty::by_deadline, no});
    for (const Transition reason : {Transition::network, Transition::rebuilding, Transition::hardship}) {
        CHECK(said(under(reason)) == Said{Duty::by_deadline, Duty::by_deadline, Duty::voluntary});
        CHECK_FALSE(class_use(under(reason), limited, day("2026-11-26")).medical_information);
        CHECK(class_use(under(reason), regular, day("2026-11-26")).medical_information);
    }
    CHECK(cites(class_use(under(Transition::closing), limited, day("2026-11-26")), "R-FAC-09"));
}

TEST_CASE("check-up bodies, midwives, paper-claim facilities and therapists have ③ and nothing else",
          "[R-FAC-10][R-FAC-11][R-FAC-12][R-FAC-13]") {
    CHECK(said(site(Facility::checkup_body)) == Said{no, no, Duty::allowed});
    CHECK(said(site(Facility::midwife)) == Said{no, no, Duty::allowed});
    CHECK(said(site(Facility::paper_claim)) == Said{no, no, Duty::voluntary});
    CHECK(said(site(Facility::therapist), "2024-12-01") == Said{no, no, Duty::voluntary});
    CHECK(said(site(Facility::therapist), "2024-12-02") == Said{no, no, Duty::obligatory});
    CHECK(said(site(Facility::therapist), "2024-12-03") == Said{no, no, Duty::obligatory});
}

TEST_CASE("③ never gives medical information, whatever the facility", "[R-FAC-16]") {
    CHECK(gives_medical_information(regular));
    CHECK(gives_medical_information(visits));
    CHECK_FALSE(gives_medical_information(limited));
    CHECK_FALSE(gives_medical_information(ServiceClass::none));
    for (int facility = 0; facility < facility_count; ++facility)
        for (int reason = 0; reason < transition_count; ++reason)
            for (const Scene scene : {Scene::counter, Scene::unusual_flow, Scene::home_visit}) {
                const Site where = site(static_cast<Facility>(facility), scene, static_cast<Transition>(reason));
                for (const ServiceClass each : {regular, visits, limited}) {
                    const ClassUse use = class_use(where, each, day("2026-11-26"));
                    if (use.duty != no) CHECK(use.medical_information == gives_medical_information(each));
                }
            }
}

} // namespace mdg::rules
