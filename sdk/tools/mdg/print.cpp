#include "print.hpp"

#include <iostream>
#include <vector>

namespace mdg::tools {
namespace {

std::string json_of(mdg_record record) {
    std::uint32_t needed = 0;
    mdg_record_to_json(record, MDG_JSON_WHOLE, nullptr, 0, &needed);
    std::vector<char> buffer(needed);
    check(mdg_record_to_json(record, MDG_JSON_WHOLE, buffer.data(), needed, nullptr));
    return buffer.data();
}

std::string date_of(mdg_record record, std::int32_t field) {
    std::int32_t date = 0;
    if (mdg_record_date(record, field, &date) != MDG_OK) return "-";
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(date / 10000) + "-" + two(date / 100 % 100) + "-" + two(date % 100);
}

std::string number_of(mdg_record record, std::int32_t field) {
    std::int64_t value = 0;
    return mdg_record_int(record, field, &value) == MDG_OK ? std::to_string(value) : "-";
}

void line(const char* label, const std::string& value) {
    if (!value.empty()) std::cout << label << ": " << value << "\n";
}

void print_findings(mdg_record record, std::int32_t field, std::ostream& out) {
    for (std::uint32_t i = 0; i < mdg_record_count(record, field); ++i) {
        mdg_record finding = mdg_record_at(record, field, i);
        const std::string ja = text_of(finding, MDG_FIELD_FINDING_JA);
        out << "  - " << text_of(finding, MDG_FIELD_PLACE) << ": " << ja << (ja.empty() ? "" : " / ")
            << text_of(finding, MDG_FIELD_DETAIL) << "\n";
    }
}

} // namespace

std::string code_of(mdg_record record, std::int32_t field) {
    const std::string code = text_of(record, field);
    const char* meaning = mdg_code_name(field, code.c_str(), MDG_LANGUAGE_JAPANESE);
    return meaning == nullptr ? code : code + " " + meaning;
}

void print_json(mdg_record record) {
    std::cout << json_of(record) << "\n";
}

void print_readers(mdg_record readers) {
    for (std::uint32_t i = 0; i < mdg_record_count(readers, MDG_FIELD_READER); ++i) {
        mdg_record reader = mdg_record_at(readers, MDG_FIELD_READER, i);
        std::cout << text_of(reader, MDG_FIELD_READER_NAME) << "\t" << code_of(reader, MDG_FIELD_PRESENCE) << "\t"
                  << text_of(reader, MDG_FIELD_ATR) << "\n";
        const std::string model = text_of(reader, MDG_FIELD_READER_MODEL);
        if (!model.empty()) line("  機種 / model", text_of(reader, MDG_FIELD_READER_VENDOR) + " " + model);
        if (mdg_record_state(reader, MDG_FIELD_LONGEST_ANSWER) == MDG_STATE_PRESENT)
            line("  一度に読める長さ / bytes at once", number_of(reader, MDG_FIELD_LONGEST_ANSWER));
        print_findings(reader, MDG_FIELD_FINDING, std::cout);
    }
    if (mdg_record_count(readers, MDG_FIELD_READER) == 0) std::cout << "カードリーダーがありません。 / No reader.\n";
    for (std::uint32_t i = 0; i < mdg_record_count(readers, MDG_FIELD_PLUGIN); ++i) {
        mdg_record plugin = mdg_record_at(readers, MDG_FIELD_PLUGIN, i);
        if (text_of(plugin, MDG_FIELD_PLUGIN_CONDITION) != MDG_PLUGIN_CONDITION_READY)
            std::cout << text_of(plugin, MDG_FIELD_PLUGIN_ID) << "\t" << code_of(plugin, MDG_FIELD_PLUGIN_CONDITION)
                      << "\n";
    }
    print_findings(readers, MDG_FIELD_FINDING, std::cout);
}

void print_card(mdg_record card) {
    line("カード / card", code_of(card, MDG_FIELD_CARD_KIND));
    line("暗証番号の残り回数 / PIN tries left", number_of(card, MDG_FIELD_TRIES_LEFT));
    if (mdg_record certificate = mdg_record_at(card, MDG_FIELD_CERTIFICATE, 0)) {
        line("電子証明書の満了日 / certificate ends", date_of(certificate, MDG_FIELD_NOT_AFTER));
        line("保険での利用 / for insurance", code_of(certificate, MDG_FIELD_CERTIFICATE_USE));
        line("発行者 / issuer", code_of(certificate, MDG_FIELD_CERTIFICATE_CHAIN));
        line("失効 / revocation", code_of(certificate, MDG_FIELD_CERTIFICATE_REVOCATION));
    }
    if (mdg_record person = mdg_record_at(card, MDG_FIELD_ATTRIBUTES, 0)) {
        line("氏名 / name", text_of(person, MDG_FIELD_NAME));
        line("住所 / address", text_of(person, MDG_FIELD_ADDRESS));
        line("生年月日 / date of birth", date_of(person, MDG_FIELD_BIRTH_DATE));
        line("性別 / sex", code_of(person, MDG_FIELD_CARD_SEX));
    }
    line("交信回数 / exchanges", number_of(card, MDG_FIELD_APDU_COUNT));
}

void print_eligibility(mdg_record eligibility) {
    line("資格有効性 / validity", code_of(eligibility, MDG_FIELD_VALIDITY));
    line("資格確認日 / checked for", date_of(eligibility, MDG_FIELD_CHECK_DATE));
    for (std::uint32_t i = 0; i < mdg_record_count(eligibility, MDG_FIELD_QUALIFICATION); ++i) {
        mdg_record qualification = mdg_record_at(eligibility, MDG_FIELD_QUALIFICATION, i);
        std::cout << "資格 " << i + 1 << " / qualification " << i + 1 << "\n";
        line("  区分 / class", code_of(qualification, MDG_FIELD_CARD_CLASSIFICATION));
        line("  氏名 / name", text_of(qualification, MDG_FIELD_NAME));
        line("  生年月日 / date of birth", date_of(qualification, MDG_FIELD_BIRTH_DATE));
        line("  保険者 / insurer",
             text_of(qualification, MDG_FIELD_INSURER_NUMBER) + " " + text_of(qualification, MDG_FIELD_INSURER_NAME));
        line("  記号・番号・枝番 / symbol, number, branch",
             text_of(qualification, MDG_FIELD_INSURED_SYMBOL) + " " + text_of(qualification, MDG_FIELD_INSURED_NUMBER) +
                 " " + text_of(qualification, MDG_FIELD_INSURED_BRANCH_NUMBER));
    }
    print_findings(eligibility, MDG_FIELD_FINDING, std::cout);
}

void print_claim(mdg_record claim) {
    line("請求の方法 / claim path", code_of(claim, MDG_FIELD_CLAIM_PATH));
    line("根拠 / evidence", code_of(claim, MDG_FIELD_EVIDENCE));
    line("保険者番号 / insurer number", text_of(claim, MDG_FIELD_INSURER_NUMBER));
    line("記号・番号・枝番 / symbol, number, branch", text_of(claim, MDG_FIELD_INSURED_SYMBOL) + " " +
                                                          text_of(claim, MDG_FIELD_INSURED_NUMBER) + " " +
                                                          text_of(claim, MDG_FIELD_INSURED_BRANCH_NUMBER));
    line("本人・家族 / insured or dependent", code_of(claim, MDG_FIELD_PERSONAL_FAMILY));
    line("氏名 / name", text_of(claim, MDG_FIELD_CLAIM_NAME));
    line("カナ / kana", text_of(claim, MDG_FIELD_CLAIM_NAME_KANA));
    if (const std::string share = number_of(claim, MDG_FIELD_BURDEN_RATIO); share != "-")
        line("負担割合 / share", share + "割");
    line("適用区分 / limit category", code_of(claim, MDG_FIELD_LIMIT_FLAG));
    line("特記事項 / special remarks", text_of(claim, MDG_FIELD_SPECIAL_REMARKS));
    for (std::uint32_t i = 0; i < mdg_record_count(claim, MDG_FIELD_PUBLIC_EXPENSE); ++i) {
        mdg_record expense = mdg_record_at(claim, MDG_FIELD_PUBLIC_EXPENSE, i);
        line("公費 / public expense",
             text_of(expense, MDG_FIELD_PAYER_NUMBER) + " " + text_of(expense, MDG_FIELD_RECIPIENT_NUMBER));
    }
    line("レセプト種別 / type", text_of(claim, MDG_FIELD_CLAIM_TYPE));
    line("審査支払機関 / goes to", code_of(claim, MDG_FIELD_EXAMINING_BODY));
    for (std::uint32_t i = 0; i < mdg_record_count(claim, MDG_FIELD_REMARK); ++i) {
        mdg_record remark = mdg_record_at(claim, MDG_FIELD_REMARK, i);
        line("摘要 / remark", text_of(remark, MDG_FIELD_REMARK_CODE) + " " + text_of(remark, MDG_FIELD_REMARK_TEXT));
    }
    print_findings(claim, MDG_FIELD_MISSING, std::cout);
    print_findings(claim, MDG_FIELD_FINDING, std::cout);
    for (std::uint32_t i = 0; i < mdg_record_count(claim, MDG_FIELD_TEXT); ++i) {
        mdg_record text = mdg_record_at(claim, MDG_FIELD_TEXT, i);
        std::cout << text_of(text, MDG_FIELD_JA) << "\n  " << text_of(text, MDG_FIELD_EN) << "\n";
    }
}

void print_error(const Refused& refused, bool json) {
    mdg_record error = refused.error.get();
    if (json && error != nullptr) {
        std::cerr << json_of(error) << "\n";
        return;
    }
    std::cerr << "mdg: " << mdg_status_name(refused.status) << "\n";
    if (error == nullptr) return;
    for (std::uint32_t i = 0; i < mdg_record_count(error, MDG_FIELD_TEXT); ++i) {
        mdg_record text = mdg_record_at(error, MDG_FIELD_TEXT, i);
        std::cerr << text_of(text, MDG_FIELD_JA) << "\n" << text_of(text, MDG_FIELD_EN) << "\n";
    }
    if (const std::string kind = text_of(error, MDG_FIELD_CARD_KIND); !kind.empty())
        std::cerr << "カード / card: " << code_of(error, MDG_FIELD_CARD_KIND) << "\n";
    std::cerr << "(" << text_of(error, MDG_FIELD_DEVELOPER_MESSAGE) << ")\n";
    print_findings(error, MDG_FIELD_FINDING, std::cerr);
}

} // namespace mdg::tools
