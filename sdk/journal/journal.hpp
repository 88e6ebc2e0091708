// Visits that outlive the process: every entry is on the disk when append() returns. One journal per private folder of
// this machine; several processes may open the same one.
//
// The journal holds what happened, never a PIN, a photo or the 12-digit number: records have no field for the first two
// and refuse the third (R-PRIV-01, R-PRIV-14). It reads no clock; dates come in with the entries.
#pragma once

#include "journal/visit_lease.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace mdg::journal {

class Journal { // safe from several threads
public:
    // Makes the folder (0700) and the journal where they are absent. A damaged journal is set aside, never deleted, and a
    // new one begun: findings() says so. Failure PERMISSION (others can use the folder), UNSUPPORTED (a network share, or
    // a journal of a newer release), STORAGE, BUSY, FORKED.
    explicit Journal(const std::filesystem::path& folder);

    // What was found wrong when this journal was opened, for the log and the clerk.
    const std::vector<base::Finding>& findings() const noexcept;

    // A new visit, held by its maker, with its first entries, all at once. owner: words for whoever finds it claimed
    // ("counter 2"), no personal data.
    VisitLease begin(std::string_view owner, base::Date visit_date, std::span<const NewEntry> first = {});
    // A visit that nobody conducts now. Failure NOT_FOUND; CLAIMED names the owner while another living process, or
    // another lease of this one, holds it.
    VisitLease resume(std::string_view visit_id, std::string_view owner);

    // Kind journal_query to kind journal_visits: those that fit, by date and then by their making; nothing of the patient.
    record::Record find(const record::Record& query) const;
    // Kind journal_query to kind pending_confirmations: the open tasks of those visits (R-FLOW-08).
    record::Record pending(const record::Record& query) const;

    // Closes the task of a visit with its evidence, kind confirmation (R-DECL-11). Failure NOT_FOUND, CLAIMED,
    // CHECK_FAILED (what the record lacks, as findings), WRONG_STEP (nothing is pending).
    void confirm(std::string_view visit_id, const record::Record& confirmation);
    // The claim and its payment are done: the declaration's content is destroyed for good, and an entry says so
    // (R-DECL-10). Once more is no fault. Failure NOT_FOUND, CLAIMED, STORAGE.
    void settle(std::string_view visit_id);
    // Removes the visits before this day, except those with an open task, with a declaration that is not settled, or in
    // use. Kind retention.
    record::Record retain(base::Date before);

    // Whether the entries of a visit are those that were written, all of them and in their order. Kind evidence.
    record::Record verify(std::string_view visit_id) const;

private:
    VisitLease hold(std::string_view visit_id); // without changing its owner

    std::shared_ptr<Store> store_;
};

} // namespace mdg::journal
