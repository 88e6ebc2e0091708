// mdg-claim-subject FORMAT PATH COUNT: writes a file of so many claims through the ABI and says how it went. Killed where
// tests/eligibility/torture/crash_point.cpp is told to.
#include <madoguchi/madoguchi.h>

#include <cstdio>
#include <cstdlib>

namespace {

constexpr const char* claim_json = R"({
  "facility_code": "1319999999", "visit_date": "2026-11-22", "check_date": "2026-11-22", "claim_path": "current",
  "evidence": "card", "card_classification": "01", "insurer_number": "138057", "insurer_name": "見本市",
  "insured_symbol": "０１２", "insured_number": "0004567", "insured_branch_number": "01", "personal_family": "1",
  "name": "見本　春子", "name_kana": "ﾐﾎﾝ ﾊﾙｺ", "birth_date": "1954-03-09", "sex": "2", "patient_number": "12"})";

int said(const char* step, mdg_status status, mdg_record error) {
    if (status == MDG_OK) return 0;
    char text[4096] = "";
    if (error != nullptr) mdg_record_to_json(error, MDG_JSON_WHOLE, text, sizeof text, nullptr);
    std::printf("%s %s %s\n", step, mdg_status_name(status), text);
    mdg_record_release(error);
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    mdg_record error = nullptr;
    mdg_record claim = nullptr;
    if (said("claim", mdg_record_from_json(claim_json, MDG_KIND_CLAIM, &claim, &error), error)) return 2;
    mdg_claim_writer writer = nullptr;
    if (said("open", mdg_claim_writer_open(argv[1], argv[2], nullptr, &writer, &error), error)) return 1;
    int failed = 0;
    for (long i = 0; i < std::atol(argv[3]) && failed == 0; ++i)
        failed = said("add", mdg_claim_writer_add(writer, claim, &error), error);
    failed |= said("finish", mdg_claim_writer_finish(writer, &error), error);
    mdg_claim_writer_close(writer);
    mdg_record_release(claim);
    return failed;
}
