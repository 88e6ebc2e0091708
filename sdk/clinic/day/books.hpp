// The day's books: one row for each visit, its claims, what has to be confirmed, how often the card was used, and the report.
#pragma once

#include "clinic/day/claims.hpp"

namespace mdg::clinic::day {

struct Row {
    const Patient* patient = nullptr;
    std::string trouble; // empty: as planned
    std::string outcome, path, share, range, verified, checked;
    bool later = false;
    std::string claim, payer; // of the claim of the day
    unsigned burden = 0;      // in tenths, as the claim has it
    std::string history, visit;
};

class Books {
public:
    explicit Books(std::string day)
        : day_(std::move(day)) {}

    // In the order of the patients. Compares with what the case expects.
    void enter(const Patient& patient, const Individual& person, Received received);
    // pending: visits of the journal that have to be confirmed, and why.
    void close(const std::map<std::string, std::string>& pending, const std::filesystem::path& out);

    const std::vector<Row>& rows() const { return rows_; }
    bool as_planned() const;
    std::string report() const; // the same for the same seed

private:
    void write_claims(const std::filesystem::path& out);
    void write_tables(const std::map<std::string, std::string>& pending, const std::filesystem::path& out) const;
    void count_usage();

    std::string day_;
    std::vector<Row> rows_;
    std::vector<desk::Record> claims_;
    std::set<std::string> steps_, choices_;
    std::vector<std::pair<std::string, std::string>> usage_; // figure, value
    unsigned findings_ = 0;
    unsigned pending_lost_ = 0;
};

} // namespace mdg::clinic::day
