// What is made of the facts behind a clean claim is that claim, and the check before claiming finds nothing in it.
#include "claim/check/check.hpp"
#include "claim/make.hpp"
#include "support/catch.hpp"
#include "support/claim_facts.hpp"
#include "support/claims.hpp"

#include <madoguchi/fields.h>

#include <string>

using namespace mdg;
using namespace mdg::claim;

TEST_CASE("of the facts of a clean claim that claim is made, and the check finds nothing in it", "[R-CLM-19]") {
    constexpr int all = 4000;
    int agreed = 0;
    test::Claims claims(6);
    for (int i = 0; i < all; ++i) {
        const Claim clean = claims.next();
        const Claim made = make_claim(test::facts_of(clean));
        const bool unknown = clean.path == MDG_CLAIM_PATH_UNKNOWN;
        std::string found;
        for (const claim::Finding& finding : check(made)) found += " " + std::string(finding.row->id);
        const bool typed = !clean.type.empty(); // else the patient is still at the desk
        const bool same =
            made.claim_name == clean.claim_name && made.claim_name_kana == clean.claim_name_kana &&
            made.number.size() == (unknown ? made.number.size() : clean.number.size()) &&
            made.insurer_number == clean.insurer_number && made.burden_ratio == clean.burden_ratio &&
            made.benefit_percent == clean.benefit_percent && made.special_remarks == clean.special_remarks &&
            made.public_expenses == clean.public_expenses && (!typed || made.type == clean.type) &&
            (!typed || made.examining_body == clean.examining_body) && made.comment_code == clean.comment_code;
        if (same && found.empty())
            ++agreed;
        else if (i - agreed < 20) // the rest is alike
            WARN(i << ": " << clean.path << " " << clean.insurer_number << " made " << made.type << " of " << clean.type
                   << ", found" << found);
    }
    CHECK(agreed == all);
}
