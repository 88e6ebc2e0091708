// uke_file COUNT POINT_TABLE: a file of so many generated claims on the standard output, for an independent reading.
#include "claim/uke/writer.hpp"
#include "support/claims.hpp"

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const std::string point_table = argv[2];
    const mdg::claim::FileHead head{"13" + point_table + "9999999",  "見本診療所", "03-0000-0000", "202701",
                                    MDG_EXAMINING_BODY_PAYMENT_FUND, point_table};
    const auto writer = mdg::claim::make_uke(head);
    mdg::test::Claims source(6);
    std::string bytes;
    writer->begin(bytes);
    for (long left = std::strtol(argv[1], nullptr, 10); left > 0; --left) {
        mdg::claim::Claim claim = source.next_where([](const mdg::claim::Claim& made) { return !made.type.empty(); });
        claim.facility_code = head.facility_code;
        claim.examining_body = head.examining_body;
        claim.point_table = point_table;
        claim.type[0] = point_table[0];
        writer->add(claim, bytes);
        std::cout << bytes;
        bytes.clear();
    }
    writer->end(bytes);
    std::cout << bytes;
    return std::cout.good() ? 0 : 1;
}
