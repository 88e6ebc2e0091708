// Requests to ORCA (日医標準レセプトソフト), one document a claim. Elements and their order are those of its specification as
// it was stored: patientmodv2 with a history up to 2020-12-23, patientmodv32 by published requests of 2017 to 2021
// (docs/claim-record.md says what that means for a newer server).
#include "base/characters.hpp"
#include "base/jis.hpp"
#include "base/table.hpp"
#include "claim/format/append.hpp"
#include "claim/format/writable.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

constexpr std::size_t most_public_expenses = 4;
constexpr const char* for_ever = "9999-12-31";
constexpr std::string_view late_elderly = "39";

struct Scheme {
    std::string_view law; // 法別番号; none: national insurance, whose numbers have six digits
    std::string_view code;
    std::string_view name;
};

const std::vector<Scheme>& schemes() {
    static const auto all = [] {
        static constexpr const char* table =
#include "embedded/orca_insurance.tsv.inc"
            ;
        std::vector<Scheme> rows;
        for (const base::Row& row : base::read_table(table)) rows.push_back({row[0], row[1], row[2]});
        return rows;
    }();
    return all;
}

std::string_view law_of(std::string_view number) {
    return number.size() == 8 ? number.substr(0, 2) : number.size() == 6 ? "none" : "";
}

const Scheme* scheme_of(std::string_view insurer_number) {
    const auto found = std::ranges::find(schemes(), law_of(insurer_number), &Scheme::law);
    return found == schemes().end() ? nullptr : &*found;
}

std::string full(std::string_view text) {
    return base::utf8_of(base::full_width(base::code_points(text)));
}

// What a claim with insurance needs here, beyond what every claim needs.
std::vector<base::Finding> not_for_orca(const Claim& claim) {
    std::vector<base::Finding> faults = incomplete_in(claim);
    const auto fault = [&](const char* field, const char* code, const char* en, const char* ja) {
        faults.push_back({field, code, en, ja});
    };
    if (claim.path == MDG_CLAIM_PATH_UNKNOWN)
        fault("claim_path", MDG_FINDING_CODE_BAD_VALUE, "ORCA has no form for a claim of an unknown qualification",
              "不詳の請求は ORCA の API では表せません");
    if (!claim.insurer_number.empty() && scheme_of(claim.insurer_number) == nullptr)
        fault("insurer_number", MDG_FINDING_CODE_BAD_VALUE, "belongs to no insurance that ORCA has a class for",
              "ORCA の保険の種類に当たらない保険者番号です");
    if (claim.sex != MDG_SEX_MALE && claim.sex != MDG_SEX_FEMALE)
        fault("sex", MDG_FINDING_CODE_BAD_VALUE, "ORCA takes male and female only", "ORCA の性別は男・女のみです");
    if (claim.name_kana.empty() && claim.claim_name_kana.empty())
        fault("name_kana", MDG_FINDING_CODE_MISSING, "ORCA needs it", "ORCA にはカナ氏名が必要です");
    if (claim.public_expenses.size() > most_public_expenses)
        fault("public_expense", MDG_FINDING_CODE_BAD_VALUE, "ORCA takes four", "公費は4件までです");
    return faults;
}

class Orca : public Format {
public:
    void begin(std::string&) override {}
    void end(std::string&) override {}

protected:
    static void open(std::string& out, int depth, std::string_view name, std::string_view type) {
        ((out.append(indent(depth), ' ') += '<') += name) += " type=\"";
        (out += type) += "\">\n";
    }
    static void close(std::string& out, int depth, std::string_view name) {
        ((out.append(indent(depth), ' ') += "</") += name) += ">\n";
    }
    // Nothing where it is not known: ORCA takes an empty element for a value in some places.
    static void text(std::string& out, int depth, std::string_view name, std::string_view value) {
        if (value.empty()) return;
        ((out.append(indent(depth), ' ') += '<') += name) += " type=\"string\">";
        append_xml(out, value);
        ((out += "</") += name) += ">\n";
    }
    static void text(std::string& out, int depth, std::string_view name, std::optional<Date> date) {
        if (!date) return;
        std::string value;
        append(value, *date);
        text(out, depth, name, value);
    }
    static void until(std::string& out, int depth, std::optional<Date> last) {
        last ? text(out, depth, "Certificate_ExpiredDate", last)
             : text(out, depth, "Certificate_ExpiredDate", for_ever);
    }

    static void insurance(std::string& out, int depth, const Claim& claim) {
        const Scheme& scheme = *scheme_of(claim.insurer_number);
        const bool elderly = scheme.law == late_elderly;
        text(out, depth, "InsuranceProvider_Class", scheme.code);
        text(out, depth, "InsuranceProvider_Number", claim.insurer_number);
        text(out, depth, "InsuranceProvider_WholeName", scheme.name);
        // The server makes them full width, and refuses what it cannot (errors 32, 33).
        text(out, depth, "HealthInsuredPerson_Symbol", full(claim.symbol));
        text(out, depth, "HealthInsuredPerson_Number", full(claim.number));
        if (!elderly) text(out, depth, "HealthInsuredPerson_Branch_Number", claim.branch_number);
        text(out, depth, "RelationToInsuredPerson", elderly ? MDG_PERSONAL_FAMILY_INSURED : claim.personal_family);
    }

    static void period(std::string& out, int depth, const Claim& claim) {
        text(out, depth, "Certificate_StartDate", claim.qualification_date);
        until(out, depth, last_day(claim));
        text(out, depth, "Certificate_GetDate", claim.qualification_date);
    }

    static void public_expense(std::string& out, int depth, const PublicExpense& expense) {
        const std::string law = "0" + expense.payer_number.substr(0, 2); // 公費の種類: 0 + 法別
        text(out, depth, "PublicInsurance_Class", law);
        text(out, depth, "PublicInsurer_Number", expense.payer_number);
        text(out, depth, "PublicInsuredPerson_Number", expense.recipient_number);
        text(out, depth, "Certificate_IssuedDate", expense.valid_start);
        until(out, depth, expense.valid_end);
    }

    static std::string name_of(const Claim& claim) {
        return claim.claim_name.empty() ? full(claim.name) : claim.claim_name;
    }
    static std::string kana_of(const Claim& claim) {
        return claim.name_kana.empty() ? claim.claim_name_kana : full(claim.name_kana);
    }

private:
    static std::size_t indent(int depth) { return static_cast<std::size_t>(2 * depth); }

    // The day of loss is the first without the qualification (inferred: ORCA's page does not say).
    static std::optional<Date> last_day(const Claim& claim) {
        if (!claim.disqualification_date) return std::nullopt;
        return base::add_days(*claim.disqualification_date, -1);
    }
};

// patientmodv2: class=01 enters a new patient, 02 changes the person (insurance apart), 04 adds insurance where there is none.
class NewPatient : public Orca {
public:
    void add(const Claim& claim, std::string& out) override {
        require_none(not_for_orca(claim));
        out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<data>\n";
        open(out, 1, "patientmodreq", "record");
        text(out, 2, "Mod_Key", "2");
        text(out, 2, "Patient_ID", claim.patient_number.empty() ? "*" : claim.patient_number);
        text(out, 2, "WholeName", name_of(claim));
        text(out, 2, "WholeName_inKana", kana_of(claim));
        text(out, 2, "BirthDate", claim.birth_date);
        text(out, 2, "Sex", claim.sex);
        open(out, 2, "HealthInsurance_Information", "record");
        if (!claim.insurer_number.empty()) {
            insurance(out, 3, claim);
            if (law_of(claim.insurer_number) == late_elderly && claim.burden_ratio)
                text(out, 3, "Rate_Class", std::to_string(*claim.burden_ratio * 10));
            period(out, 3, claim);
        }
        if (!claim.public_expenses.empty()) {
            open(out, 3, "PublicInsurance_Information", "array");
            for (const PublicExpense& expense : claim.public_expenses) {
                open(out, 4, "PublicInsurance_Information_child", "record");
                public_expense(out, 5, expense);
                close(out, 4, "PublicInsurance_Information_child");
            }
            close(out, 3, "PublicInsurance_Information");
        }
        close(out, 2, "HealthInsurance_Information");
        close(out, 1, "patientmodreq");
        out += "</data>\n";
    }
};

// patientmodv32, Request_Number 02 with a new insurance: where the patient has one already. The uids of the dialogue are the
// host's to fill in: Karte_Uid is its own, Orca_Uid comes with the answer to Request_Number 01.
class MoreInsurance : public Orca {
public:
    void add(const Claim& claim, std::string& out) override {
        auto faults = not_for_orca(claim);
        if (claim.patient_number.empty())
            faults.push_back({"patient_number", MDG_FINDING_CODE_MISSING, "the patient ORCA is to change",
                              "ORCA の患者番号が必要です"});
        require_none(std::move(faults));
        out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<data>\n";
        open(out, 1, "patientmodv3req2", "record");
        text(out, 2, "Request_Number", "02");
        open(out, 2, "Patient_Information", "record");
        text(out, 3, "Patient_ID", claim.patient_number);
        text(out, 3, "WholeName", name_of(claim));
        text(out, 3, "WholeName_inKana", kana_of(claim));
        text(out, 3, "BirthDate", claim.birth_date);
        text(out, 3, "Sex", claim.sex);
        close(out, 2, "Patient_Information");
        if (!claim.insurer_number.empty()) {
            open(out, 2, "HealthInsurance_Information", "record");
            open(out, 3, "HealthInsurance_Info", "array");
            open(out, 4, "HealthInsurance_Info_child", "record");
            text(out, 5, "InsuranceProvider_Mode", "New");
            text(out, 5, "InsuranceProvider_Id", "0");
            insurance(out, 5, claim);
            period(out, 5, claim);
            text(out, 5, "Certificate_CheckDate", claim.check_date);
            close(out, 4, "HealthInsurance_Info_child");
            close(out, 3, "HealthInsurance_Info");
            close(out, 2, "HealthInsurance_Information");
        }
        if (!claim.public_expenses.empty()) {
            open(out, 2, "PublicInsurance_Information", "record");
            open(out, 3, "PublicInsurance_Info", "array");
            for (const PublicExpense& expense : claim.public_expenses) {
                open(out, 4, "PublicInsurance_Info_child", "record");
                text(out, 5, "PublicInsurance_Mode", "New");
                text(out, 5, "PublicInsurance_Id", "0");
                public_expense(out, 5, expense);
                text(out, 5, "Certificate_CheckDate", claim.check_date);
                close(out, 4, "PublicInsurance_Info_child");
            }
            close(out, 3, "PublicInsurance_Info");
            close(out, 2, "PublicInsurance_Information");
        }
        close(out, 1, "patientmodv3req2");
        out += "</data>\n";
    }
};

} // namespace

std::unique_ptr<Format> make_orca() {
    return std::make_unique<NewPatient>();
}

std::unique_ptr<Format> make_orca_v32() {
    return std::make_unique<MoreInsurance>();
}

} // namespace mdg::claim
