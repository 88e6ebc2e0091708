#include "claim/check/bases.hpp"
#include "claim/check/breaks.hpp"

namespace mdg::claim::test {

std::vector<Break> persons_broken() {
    return {
        {"name_missing", "claim_name", employee,
         [](Claim& c) {
             c.name.clear();
             c.claim_name.clear();
         }},
        {"name_outside_jis", "claim_name", employee, [](Claim& c) { c.claim_name = "髙見　春子"; }},
        {"name_outside_jis", "claim_name", employee, [](Claim& c) { c.claim_name = "見本①　春子"; }},
        {"name_outside_jis", "name", employee,
         [](Claim& c) {
             c.claim_name.clear();
             c.name = "山﨑　春子";
         }},
        {"name_half_width", "claim_name", employee, [](Claim& c) { c.claim_name = "見本 春子"; }},
        {"name_half_width", "claim_name", employee, [](Claim& c) { c.claim_name = "ﾐﾎﾝ　春子"; }},
        {"name_twin", "claim_name", employee, [](Claim& c) { c.claim_name = "見本〜　春子"; }},
        {"name_long_mark", "claim_name", employee, [](Claim& c) { c.claim_name = "見本　マリ－"; }},
        {"name_long_mark", "claim_name", employee, [](Claim& c) { c.claim_name = "見本　マリ―"; }},
        {"name_blank", "claim_name", employee, [](Claim& c) { c.claim_name = "見本　春子　"; }},
        {"name_blank", "claim_name", employee, [](Claim& c) { c.claim_name = "見本　　春子"; }},
        {"name_too_long", "claim_name", employee,
         [](Claim& c) { c.claim_name = "見本見本見本見本見本　春子春子春子春子春子"; }},
        {"kana_form", "claim_name_kana", employee, [](Claim& c) { c.claim_name_kana = "ミホン　ハルコ"; }},
        {"kana_form", "claim_name_kana", employee, [](Claim& c) { c.claim_name_kana = "みほんはるこ"; }},
        {"kana_form", "claim_name_kana", employee, [](Claim& c) { c.claim_name_kana = "ﾐﾎﾝﾊﾙｺ"; }},
        {"kana_long_mark", "claim_name_kana", employee, [](Claim& c) { c.claim_name_kana = "ミホンマリ－"; }},
        {"kana_too_long", "claim_name_kana", employee,
         [](Claim& c) {
             c.claim_name_kana = "ミホンミホンミホンミホンミホンミホンミホンミホンミホンミホンミホンミホンミホンミホン";
         }},
        {"birth_date_missing", "birth_date", employee, [](Claim& c) { c.birth_date.reset(); }},
        {"birth_date_after_visit", "birth_date", employee, [](Claim& c) { c.birth_date = on("2026-06-11"); }},
        {"birth_date_too_old", "birth_date", late, [](Claim& c) { c.birth_date = on("1885-03-09"); }},
        {"birth_date_qualification", "birth_date", dependent,
         [](Claim& c) { c.qualification_date = on("2018-04-30"); }},
        {"sex_missing", "sex", employee, [](Claim& c) { c.sex.clear(); }},
        {"sex_form", "sex", employee, [](Claim& c) { c.sex = MDG_SEX_NOT_SET; }},
        {"family_missing", "personal_family", employee, [](Claim& c) { c.personal_family.clear(); }},
        {"family_form", "personal_family", national, [](Claim& c) { c.personal_family = "3"; }},
        {"family_child", "personal_family", dependent,
         [](Claim& c) {
             c.personal_family = MDG_PERSONAL_FAMILY_INSURED;
             c.type = "1112";
         }},
        {"visit_before_qualification", "qualification_date", employee,
         [](Claim& c) { c.qualification_date = on("2026-06-11"); }},
        {"visit_before_recognition", "qualification_date", dependent,
         [](Claim& c) { c.qualification_date = on("2026-06-11"); }},
        {"visit_after_loss", "disqualification_date", employee,
         [](Claim& c) { c.disqualification_date = on("2026-06-10"); }},
        {"lapsed_but_valid", "disqualification_date", lapsed,
         [](Claim& c) { c.disqualification_date = on("2026-06-11"); }},
        {"lapsed_card_collected", "claim_path", lapsed,
         [](Claim& c) {
             c.visit_date = c.check_date = on("2024-12-01");
             c.disqualification_date = on("2024-11-30");
             c.month = "202412";
         }},
        {"qualification_order", "disqualification_date", lapsed,
         [](Claim& c) { c.qualification_date = on("2026-06-01"); }},
        {"check_date_missing", "check_date", employee, [](Claim& c) { c.check_date.reset(); }},
        {"check_date_before_month", "check_date", employee, [](Claim& c) { c.check_date = on("2026-05-31"); }},
    };
}

} // namespace mdg::claim::test
