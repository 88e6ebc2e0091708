// The folder exchange (terminal facts §1): takes requests out of `req`, leaves answers in `res`.
#pragma once

#include "clinic/terminal/business.hpp"
#include "clinic/terminal/wrapping.hpp"

#include <filesystem>
#include <functional>
#include <iosfwd>

namespace mdg::clinic::terminal {

struct Folders {
    std::filesystem::path req, res, face;

    static Folders create(const std::filesystem::path& directory);
};

struct ExchangeOptions {
    Encoding encoding = Encoding::utf8;
    std::uint64_t seed = 1;
    Milliseconds poll{100};
    Faults faults;
    unsigned long fault_times = 0; // the first so many requests; 0: all of them
    std::function<Faults()> plan;  // instead of the two above: what the next request meets
    Milliseconds processing{0};    // a bulk query stays "still processing" for
    Wrapping wrapping;
    std::filesystem::path state; // folder of reference numbers and consents; "": memory only
    std::function<Poco::DateTime()> clock;
    // Of each request: the business (OQSsiquc01), and whether it was taken or refused.
    std::function<void(const std::string& business, bool taken)> told{};
};

// Where a state folder keeps them.
std::filesystem::path references_file(const std::filesystem::path& state); // "" for ""
std::filesystem::path consents_file(const std::filesystem::path& state);

class Exchange {
public:
    Exchange(Folders folders, const Population& population, ExchangeOptions options, std::ostream& log);

    // Does what is due and says when to come again.
    Instant step(Instant now);

private:
    void take(const std::filesystem::path& request, Instant now);
    void answer(const std::string& name, Reply& reply, const Faults& faults, Instant now);
    void refuse_file(const std::filesystem::path& request, const std::string& reason, Instant now);
    const Faults& faults_now() const;

    Folders folders_;
    ExchangeOptions options_;
    Centre centre_;
    std::ostream& log_;
    Outbox outbox_;
    Faults planned_;
    Instant next_poll_{};
    unsigned long requests_ = 0;
};

} // namespace mdg::clinic::terminal
