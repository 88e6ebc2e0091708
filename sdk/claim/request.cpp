#include "claim/request.hpp"

#include "base/failure.hpp"
#include "claim/complete.hpp"
#include "claim/facts_record.hpp"
#include "claim/make.hpp"
#include "claim/path.hpp"

namespace mdg::claim {

record::Record claim_by_request(const record::Record& request) {
    std::string_view best;
    const Facts facts = read_facts(request, best);
    if (auto found = hindrances(facts, best); !found.empty())
        throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                            "no claim can go this way: " + std::to_string(found.size()) + " reasons")
            .with_findings(std::move(found));
    return complete_record(make_claim(facts));
}

} // namespace mdg::claim
