#include "base/failing.hpp"
#include "base/scratch.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <functional>
#include <map>

using namespace mdg;
using namespace mdg::journal;
using namespace mdg::journal::test;
using mdg::test::Scratch;

namespace {

// What the journal should hold, as plainly as it can be said.
struct Visit {
    base::Date date;
    std::vector<std::pair<std::string, std::string>> entries = {};
    bool ended = false;
    bool pending = false;
    std::optional<std::string> declaration = {};
    bool settled = false;
};

struct Model {
    std::map<std::string, Visit> visits;
    std::map<std::string, VisitLease> leases;
};

base::Status status_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const base::Failure& failure) {
        return failure.status;
    }
    return MDG_OK;
}

void compare(const Journal& journal, Model& model) {
    const auto list = journal.find(all_visits());
    REQUIRE(list.list(MDG_FIELD_JOURNAL_VISIT).size() == model.visits.size());
    std::size_t pending = 0;
    for (const auto& row : list.list(MDG_FIELD_JOURNAL_VISIT)) {
        const auto& id = *row->text(MDG_FIELD_VISIT_ID);
        const Visit& visit = model.visits.at(id);
        REQUIRE(row->date(MDG_FIELD_VISIT_DATE) == visit.date);
        REQUIRE(row->integer(MDG_FIELD_ENTRY_COUNT) == static_cast<std::int64_t>(visit.entries.size()));
        REQUIRE(row->integer(MDG_FIELD_VISIT_ENDED) == std::int64_t{visit.ended});
        REQUIRE((row->text_or(MDG_FIELD_CONFIRMATION_STATE, "") == MDG_CONFIRMATION_STATE_PENDING) == visit.pending);
        REQUIRE(row->text_or(MDG_FIELD_DECLARATION_STATE, "") == (visit.settled       ? "destroyed"
                                                                  : visit.declaration ? "held"
                                                                                      : ""));
        REQUIRE(intact(journal, id));
        pending += visit.pending;
    }
    REQUIRE(journal.pending(all_visits()).list(MDG_FIELD_PENDING_CONFIRMATION).size() == pending);
    for (const auto& [id, lease] : model.leases) {
        const Visit& visit = model.visits.at(id);
        const auto entries = lease.entries();
        REQUIRE(entries.size() == visit.entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            REQUIRE(entries[i].kind == visit.entries[i].first);
            if (!visit.entries[i].second.empty()) REQUIRE(json(entries[i].content) == visit.entries[i].second);
        }
        const auto declaration = lease.declaration();
        REQUIRE(declaration.has_value() == visit.declaration.has_value());
        if (declaration) REQUIRE(json(*declaration) == *visit.declaration);
    }
}

} // namespace

TEST_CASE(
    "whatever is done in whatever order, with the journal opened again in between, it holds what a plain model does",
    "[journal][R-FLOW-08][R-DECL-10]") {
    const Scratch scratch(in_memory());
    const auto seed = GENERATE(1U, 2U, 3U);
    std::mt19937 random(seed);
    auto journal = std::make_unique<Journal>(scratch.folder / "journal");
    Model model;
    const auto any = [&](auto& map) {
        return std::next(map.begin(), static_cast<std::ptrdiff_t>(random() % map.size()));
    };
    for (std::uint64_t turn = 0; turn < 250; ++turn) {
        const auto what = random() % 100;
        CAPTURE(seed, turn, what);
        if (what < 12 || model.visits.empty()) {
            const base::Date date = base::add_days(day("2026-11-01"), static_cast<int>(random() % 60));
            auto lease = journal->begin("counter", date);
            const std::string id = lease.id();
            model.visits.emplace(id, Visit{date});
            model.leases.emplace(id, std::move(lease));
        } else if (what < 70 && !model.leases.empty()) {
            const auto held = any(model.leases);
            Visit& visit = model.visits.at(held->first);
            if (what < 45) {
                std::vector<NewEntry> several;
                for (auto n = random() % 3 + 1; n > 0; --n)
                    several.push_back({"step", content_of(turn, std::int64_t(n))});
                held->second.append(several);
                for (const auto& entry : several) visit.entries.emplace_back("step", json(entry.content));
            } else if (what < 50) {
                held->second.append("result", note("end"));
                visit.entries.emplace_back("result", json(note("end")));
                visit.ended = true;
            } else if (what < 58) {
                held->second.append("pending", pending_task("oral"));
                visit.entries.emplace_back("pending", json(pending_task("oral")));
                visit.pending = true;
            } else {
                const auto declaration = content_of(turn, 0);
                const auto status = status_of([&] { held->second.keep_declaration(declaration); });
                REQUIRE(status == (visit.settled ? MDG_E_WRONG_STEP : MDG_OK));
                if (!visit.settled) {
                    visit.declaration = json(declaration);
                    visit.entries.emplace_back("declaration", "");
                }
            }
        } else if (what >= 70 && what < 76 && !model.leases.empty()) {
            model.leases.erase(any(model.leases));
        } else if (what >= 76 && what < 82) {
            const auto& id = any(model.visits)->first;
            const bool held = model.leases.count(id) != 0;
            const auto status = status_of([&] { model.leases.emplace(id, journal->resume(id, "again")); });
            REQUIRE(status == (held ? MDG_E_CLAIMED : MDG_OK));
        } else if (what >= 82 && what < 89) {
            const auto found = any(model.visits);
            Visit& visit = found->second;
            const auto status = status_of([&] { journal->confirm(found->first, confirmation("told", "2027-02-01")); });
            REQUIRE(status == (model.leases.count(found->first) != 0 ? MDG_E_CLAIMED
                               : visit.pending                       ? MDG_OK
                                                                     : MDG_E_WRONG_STEP));
            if (status == MDG_OK) {
                visit.pending = false;
                visit.entries.emplace_back("confirmed", json(confirmation("told", "2027-02-01")));
            }
        } else if (what >= 89 && what < 95) {
            const auto found = any(model.visits);
            Visit& visit = found->second;
            const auto status = status_of([&] { journal->settle(found->first); });
            REQUIRE(status == (model.leases.count(found->first) != 0 ? MDG_E_CLAIMED : MDG_OK));
            if (status == MDG_OK && visit.declaration) {
                visit.declaration.reset();
                visit.settled = true;
                visit.entries.emplace_back("purged", "");
            }
        } else if (what >= 95 && what < 97) {
            const base::Date before = base::add_days(day("2026-11-01"), static_cast<int>(random() % 60));
            std::int64_t removed = 0;
            for (auto each = model.visits.begin(); each != model.visits.end();) {
                const Visit& visit = each->second;
                const bool goes =
                    visit.date < before && !visit.pending && !visit.declaration && model.leases.count(each->first) == 0;
                removed += goes;
                each = goes ? model.visits.erase(each) : std::next(each);
            }
            REQUIRE(journal->retain(before).integer(MDG_FIELD_REMOVED_VISITS) == removed);
        } else if (what >= 97) {
            model.leases.clear();
            journal.reset();
            journal = std::make_unique<Journal>(scratch.folder / "journal");
            REQUIRE(journal->findings().empty());
        }
        if (turn % 25 == 0) compare(*journal, model);
    }
    compare(*journal, model);
}
