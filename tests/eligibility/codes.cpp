#include "support/catch.hpp"

#include "record/registry.hpp"

#include <string>

using namespace mdg;

// The code lists of terminal facts §3, as they stand there.
TEST_CASE("the registry knows every value of the code lists by its Japanese name") {
    struct Row {
        const char* list;
        const char* set;
        const char* code;
        const char* ja;
    };
    const Row rows[] = {
        {"OQSCD002", "reference_classification", "1", "マイナンバーカード"},
        {"OQSCD002", "reference_classification", "2", "被保険者証情報"},
        {"OQSCD003", "result_segment", "1", "正常終了"},
        {"OQSCD003", "result_segment", "2", "処理中"},
        {"OQSCD003", "result_segment", "9", "異常終了"},
        {"OQSCD004", "processing_status", "1", "正常終了"},
        {"OQSCD004", "processing_status", "2", "エラー"},
        {"OQSCD005", "character_code", "0", "UTF-8"},
        {"OQSCD005", "character_code", "1", "Shift_JIS"},
        {"OQSCD006", "validity", "1", "有効"},
        {"OQSCD006", "validity", "2", "無効"},
        {"OQSCD006", "validity", "3", "無効(新しい資格あり)"},
        {"OQSCD006", "validity", "4", "該当資格なし"},
        {"OQSCD006", "validity", "5", "複数該当"},
        {"OQSCD006", "validity", "6", "有効(未登録; 医療扶助のみ)"},
        {"OQSCD007", "sex", "1", "男"},
        {"OQSCD007", "sex", "2", "女"},
        {"OQSCD007", "sex", "3", "未設定"},
        {"OQSCD008", "reason_of_loss", "01", "死亡"},
        {"OQSCD008", "reason_of_loss", "02", "生活保護受給開始"},
        {"OQSCD008", "reason_of_loss", "03", "医療保険等の資格取得"},
        {"OQSCD008", "reason_of_loss", "99", "その他"},
        {"OQSCD009", "personal_family", "1", "本人"},
        {"OQSCD009", "personal_family", "2", "家族"},
        {"OQSCD010", "card_classification", "01", "一般"},
        {"OQSCD010", "card_classification", "02", "退職"},
        {"OQSCD010", "card_classification", "03", "短期(一般)"},
        {"OQSCD010", "card_classification", "04", "短期(退職)"},
        {"OQSCD010", "card_classification", "05", "被保険者資格証明書 (特別療養費)"},
        {"OQSCD010", "card_classification", "06", "特例退職"},
        {"OQSCD010", "card_classification", "07", "自衛官診療証"},
        {"OQSCD010", "card_classification", "A1", "医療扶助"},
        {"OQSCD011", "limit_classification", "01", "限度額適用"},
        {"OQSCD011", "limit_classification", "02", "限度額適用・標準負担額減額"},
        {"OQSCD011", "limit_classification", "03", "標準負担額減額"},
        {"OQSCD012", "limit_flag", "A01", "ア"},
        {"OQSCD012", "limit_flag", "A02", "イ"},
        {"OQSCD012", "limit_flag", "A03", "ウ"},
        {"OQSCD012", "limit_flag", "A04", "エ"},
        {"OQSCD012", "limit_flag", "A05", "オ"},
        {"OQSCD012", "limit_flag", "A06", "オ(境)"},
        {"OQSCD012", "limit_flag", "B01", "現役並みⅢ"},
        {"OQSCD012", "limit_flag", "B02", "現役並みⅡ"},
        {"OQSCD012", "limit_flag", "B03", "現役並みⅠ"},
        {"OQSCD012", "limit_flag", "B04", "一般"},
        {"OQSCD012", "limit_flag", "B05", "低所得Ⅱ"},
        {"OQSCD012", "limit_flag", "B06", "低所得Ⅰ"},
        {"OQSCD012", "limit_flag", "B07", "低所得Ⅰ(老福)"},
        {"OQSCD012", "limit_flag", "B08", "低所得Ⅰ(境)"},
        {"OQSCD012", "limit_flag", "B09", "一般Ⅱ"},
        {"OQSCD012", "limit_flag", "B10", "一般Ⅰ"},
        {"OQSCD013", "disease_category", "1", "人工透析を要する慢性腎不全"},
        {"OQSCD013", "disease_category", "2", "先天性血液凝固因子障害"},
        {"OQSCD013", "disease_category", "3", "血液凝固因子製剤によるHIV"},
        {"OQSCD015", "preschool", "1", "未就学"},
        {"OQSCD016", "consent", "0", "なし"},
        {"OQSCD016", "consent", "1", "あり"},
        {"OQSCD016", "consent", "2", "有効期限切れ"},
        {"OQSCD016", "consent", "3", "取得困難"},
        {"OQSCD017", "prescription", "1", "電子処方箋"},
        {"OQSCD017", "prescription", "2", "紙"},
        {"OQSCD014", "limit_changed", "0", "変更なし"},
        {"OQSCD014", "limit_changed", "1", "変更あり/判定不能"},
        {"OQSCD018", "ticket_type", "01", "医療券"},
        {"OQSCD018", "ticket_type", "02", "調剤券"},
        {"OQSCD019", "treatment_type", "01", "入院"},
        {"OQSCD019", "treatment_type", "02", "入院外"},
        {"OQSCD019", "treatment_type", "03", "歯科"},
        {"OQSCD019", "treatment_type", "04", "調剤"},
        {"OQSCD019", "treatment_type", "05", "訪問看護"},
        {"OQSCD020", "single_or_combined", "01", "単独"},
        {"OQSCD020", "single_or_combined", "02", "併用"},
        {"OQSCD021, 023-025", "has", "01", "あり"},
        {"OQSCD021, 023-025", "has", "02", "なし"},
        {"OQSCD022", "consistency", "1", "不整合あり"},
        {"OQSCD026, 032", "agreement", "0", "一致"},
        {"OQSCD026, 032", "agreement", "1", "不一致"},
        {"OQSCD027", "same_person", "1", "同一個人あり"},
        {"OQSCD028", "treatment_class", "1", "外来"},
        {"OQSCD028", "treatment_class", "2", "訪問"},
        {"OQSCD028", "treatment_class", "3", "オンライン"},
        {"OQSCD028", "treatment_class", "4", "救急時"},
        {"OQSCD029", "medical_kind", "TKK", "特定健診情報"},
        {"OQSCD029", "medical_kind", "YZK", "薬剤・診療情報"},
        {"OQSCD033", "url_class", "2", "訪問"},
        {"OQSCD033", "url_class", "3", "オンライン"},
        {"OQSCD034", "url_format", "1", "PDF"},
        {"OQSCD034", "url_format", "2", "PNG"},
        {"OQSCD035", "change", "0", "変更しない"},
        {"OQSCD035", "change", "1", "変更する"},
        {"OQSCD044", "linked_system", "1", "医療費助成"},
        {"OQSCD044", "linked_system", "2", "母子保健"},
        {"OQSCD044", "linked_system", "4", "予防接種"},
        {"OQSCD044", "linked_system", "8", "介護保険"},
    };
    for (const Row& row : rows) {
        INFO(row.list << " " << row.code);
        const record::CodeRow* code = record::find_code(row.set, row.code);
        REQUIRE(code != nullptr);
        CHECK(std::string(code->ja) == row.ja);
    }
}

TEST_CASE("values whose meaning is not public are known as values and say so") {
    const std::pair<const char*, const char*> lists[] = {
        {"display", "01"},  {"consent_end_reason", "0123"}, {"use", "01"}, {"prescription_use", "0123"},
        {"oqscd039", "12"}, {"request_pattern", "123456"},
    };
    for (const auto& [set, values] : lists)
        for (const char value : std::string(values)) {
            INFO(set << " " << value);
            const record::CodeRow* code = record::find_code(set, std::string(1, value));
            REQUIRE(code != nullptr);
            CHECK(code->ja.find("公開されていない") != code->ja.npos);
        }
    for (const char* const kind : {"TSR", "TKK", "YZK", "SRJ", "SHJ"})
        CHECK(record::find_code("information_kind", kind) != nullptr);
}
