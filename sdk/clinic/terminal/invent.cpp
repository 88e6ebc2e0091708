#include "clinic/terminal/invent.hpp"

#include "clinic/terminal/check_digit.hpp"
#include "clinic/terminal/draw.hpp"

#include <algorithm>
#include <cstdio>

namespace mdg::clinic::terminal {

namespace {

constexpr Rates known_rates[] = {
    {"receipt-computer", 193, 162},
    {"screen", 1111, 203},
    {"card", 20, 29},
};
const Rates& by_card = known_rates[2];

struct Syllable {
    const char *kanji, *kana;
};

constexpr Syllable family_first[] = {{"仮", "ｶﾘ"}, {"例", "ﾚｲ"},  {"窓", "ﾏﾄﾞ"}, {"見", "ﾐ"},  {"試", "ｺｺﾛ"},
                                     {"架", "ｶ"},  {"標", "ｼﾒ"},  {"模", "ﾓ"},   {"写", "ｳﾂ"}, {"型", "ｶﾀ"},
                                     {"髙", "ﾀｶ"}, {"﨑", "ｻｷ"},  {"德", "ﾄｸ"},  {"邉", "ﾍﾞ"}, {"齋", "ｻｲ"},
                                     {"●", "ﾖｼ"},  {"幻", "ﾏﾎﾞ"}, {"夢", "ﾕﾒ"},  {"雛", "ﾋﾅ"}, {"影", "ｶｹﾞ"}};
constexpr Syllable family_last[] = {{"山", "ﾔﾏ"},  {"川", "ｶﾜ"}, {"田", "ﾀﾞ"}, {"本", "ﾓﾄ"}, {"野", "ﾉ"},
                                    {"橋", "ﾊｼ"},  {"辺", "ﾍﾞ"}, {"塚", "ﾂｶ"}, {"浦", "ｳﾗ"}, {"林", "ﾊﾞﾔｼ"},
                                    {"口", "ｸﾞﾁ"}, {"岡", "ｵｶ"}, {"瀬", "ｾ"},  {"谷", "ﾀﾆ"}, {"里", "ｻﾄ"}};
constexpr Syllable given_first[] = {{"一", "ｶｽﾞ"}, {"春", "ﾊﾙ"}, {"秋", "ｱｷ"}, {"冬", "ﾌﾕ"}, {"正", "ﾏｻ"},
                                    {"直", "ﾅｵ"},  {"光", "ﾐﾂ"}, {"幸", "ﾕｷ"}, {"友", "ﾄﾓ"}, {"由", "ﾖｼ"},
                                    {"千", "ﾁ"},   {"久", "ﾋｻ"}, {"菊", "ｷｸ"}, {"竹", "ﾀｹ"}, {"初", "ﾊﾂ"}};
constexpr Syllable male_last[] = {{"郎", "ﾛｳ"}, {"夫", "ｵ"}, {"太", "ﾀ"}, {"彦", "ﾋｺ"}, {"助", "ｽｹ"}, {"也", "ﾔ"}};
constexpr Syllable female_last[] = {{"子", "ｺ"}, {"美", "ﾐ"}, {"代", "ﾖ"}, {"江", "ｴ"}, {"香", "ｶ"}, {"恵", "ｴ"}};
constexpr const char* towns[] = {"北海道札幌市", "宮城県仙台市", "東京都試験区", "神奈川県横浜市", "愛知県名古屋市",
                                 "京都府京都市", "大阪府大阪市", "広島県広島市", "福岡県福岡市",   "沖縄県那覇市"};
constexpr const char* limits_of_society[] = {"A01", "A02", "A03", "A04", "A05"};
constexpr const char* limits_of_elderly[] = {"B01", "B02", "B03", "B04", "B05", "B06", "B09", "B10"};

std::string digits(std::uint64_t value, int width) {
    char text[24];
    std::snprintf(text, sizeof text, "%0*llu", width, static_cast<unsigned long long>(value));
    return text;
}

std::string a_day(Draw& draw, std::uint64_t from, std::uint64_t years) {
    const std::uint64_t year = from + draw.below(years), month = 1 + draw.below(12);
    return digits(year * 10000 + month * 100 + 1 + draw.below(28), 8);
}

// Serial numbers of insurers from 990 on are nobody's.
std::string insurer(Draw& draw, const char* law) {
    const auto prefecture = 1 + draw.below(47), serial = 990 + draw.below(10);
    return with_check_digit(law + digits(prefecture, 2) + digits(serial, 3));
}

Fields limit(const char* flag) {
    return {{"LimitApplicationCertificateClassification", std::string(flag) == "A05" ? "02" : "01"},
            {"LimitApplicationCertificateClassificationFlag", flag},
            {"LimitApplicationCertificateDate", "20250801"},
            {"LimitApplicationCertificateValidStartDate", "20250801"},
            {"LimitApplicationCertificateValidEndDate", "20270731"}};
}

Fields ticket(const std::string& month) {
    return {{"TicketType", "01"},
            {"MedicalTicketValidDate", month + "01"},
            {"MedicalTicketExpirationDate", month + "28"},
            {"MedicalTreatmentMonth", month},
            {"DesignatedMedicalInstitutionCode", "1319999999"},
            {"MedicalTreatmentType", "02"},
            {"SelfPayAmount", "0"}};
}

Fields assistance(Draw& draw, const std::string& since, const std::string& day) {
    return {{"InsuredCardClassification", "A1"},
            {"InsurerNumber", insurer(draw, "12")},
            {"InsurerName", "見本福祉事務所"},
            {"InsuredIdentificationNumber", with_check_digit(digits(100000 + draw.below(900000), 6))},
            {"QualificationDate", since},
            {"PublicExpenseResultList", "", {{"MedicalTicketInfo", "", ticket(day.substr(0, 6))}}}};
}

Fields insurance(Draw& draw, const std::string& name, int age, const std::string& since) {
    const bool late_elderly = age >= 75, municipal = !late_elderly && draw.one_in(4);
    const char* law = late_elderly ? "39" : municipal ? "" : draw.one_in(2) ? "01" : "06";
    Fields fields = {{"InsuredCardClassification", "01"},
                     {"InsurerNumber", insurer(draw, law)},
                     {"InsurerName", late_elderly ? "見本後期高齢者医療広域連合"
                                     : municipal  ? "見本市"
                                                  : "見本健康保険組合"}};
    if (!late_elderly) fields.push_back({"InsuredCardSymbol", digits(1 + draw.below(99999), 1)});
    fields.push_back({"InsuredIdentificationNumber", digits(1 + draw.below(9999999), late_elderly ? 8 : 1)});
    const bool dependant = age < 20 || draw.one_in(4);
    if (!late_elderly) {
        fields.push_back({"InsuredBranchNumber", digits(dependant ? 1 + draw.below(5) : 0, 2)});
        fields.push_back({"PersonalFamilyClassification", dependant ? "2" : "1"});
        fields.push_back({"InsuredName", dependant ? "見本　世帯主" : name});
    } else {
        fields.push_back({"InsuredPartialContributionRatio", "0" + digits(1 + draw.below(3), 1) + "0"});
    }
    fields.push_back({"QualificationDate", since});
    fields.push_back({"InsuredCertificateIssuanceDate", since});
    fields.push_back({"InsuredCardValidDate", since});
    if (age < 6) fields.push_back({"PreschoolClassification", "1"});
    if (age >= 70 && !late_elderly)
        fields.push_back({"ElderlyRecipientCertificateInfo",
                          "",
                          {{"ElderlyRecipientCertificateDate", "20250801"},
                           {"ElderlyRecipientValidStartDate", "20250801"},
                           {"ElderlyRecipientValidEndDate", "20270731"},
                           {"ElderlyRecipientContributionRatio", draw.one_in(5) ? "030" : "020"}}});
    fields.push_back({"LimitApplicationCertificateRelatedInfo", "",
                      limit(age >= 70 ? draw.of(limits_of_elderly) : draw.of(limits_of_society))});
    return fields;
}

Fields name_and_address(Draw& draw, const std::string& birthdate) {
    const bool female = draw.one_in(2);
    const Syllable &a = draw.of(family_first), &b = draw.of(family_last), &c = draw.of(given_first),
                   &d = female ? draw.of(female_last) : draw.of(male_last);
    Fields fields = {{"Name", std::string(a.kanji) + b.kanji + "　" + c.kanji + d.kanji},
                     {"NameKana", std::string(a.kana) + b.kana + " " + c.kana + d.kana},
                     {"Sex1", female ? "2" : "1"},
                     {"Birthdate", birthdate}};
    // Blank: the field is optional for insurers, or hidden (R-NAME-05, -06).
    if (draw.one_in(200)) {
        fields.push_back({"Address", ""});
        return fields;
    }
    const std::string town = draw.of(towns), block = digits(1 + draw.below(99), 1),
                      house = digits(1 + draw.below(30), 1);
    fields.push_back({"PostNumber", digits(1 + draw.below(999), 3) + "-0000"});
    fields.push_back({"Address", town + "見本" + block + "－" + house});
    return fields;
}

Standing stand(Draw& draw, const Rates& rates) {
    const auto fate = draw.below(10000);
    unsigned limit = by_card.none;
    if (fate < limit) return Standing::nothing;
    if (fate < (limit = rates.none)) return Standing::other_numbers;
    if (fate < (limit += by_card.invalid)) return Standing::lost;
    if (fate < rates.none + rates.invalid) return Standing::changed;
    return Standing::valid;
}

void lose(Fields& qualification, const std::string& day) {
    qualification.push_back({"DisqualificationDate", day});
    qualification.push_back({"ReasonOfLoss", "03"});
}

Fields numbers(const Fields& qualification) {
    Fields found;
    for (const Field& field : qualification)
        for (const char* name :
             {"InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber", "InsuredBranchNumber"})
            if (field.element == std::string_view(name)) found.push_back(field);
    return found;
}

} // namespace

const std::string* find(const Fields& fields, std::string_view element) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return element == field.element; });
    return found == fields.end() ? nullptr : &found->text;
}

std::span<const Rates> rates() {
    return known_rates;
}

Invented invent(std::uint64_t seed, std::uint64_t index, const Rates& rates, const std::string& day) {
    Draw draw(seed, index);
    Invented invented;
    invented.standing = stand(draw, rates);
    const auto today = std::stoul(day);
    const std::string birthdate = a_day(draw, today / 10000 - 92, 92);
    const int age = static_cast<int>((today - std::stoul(birthdate)) / 10000);
    invented.person = name_and_address(draw, birthdate);
    const std::string name = *find(invented.person, "Name");
    const std::string since = std::max(birthdate, a_day(draw, today / 10000 - 9, 7));

    const bool assisted = draw.below(1000) < 16;
    if (!assisted || draw.one_in(10)) invented.on_file.push_back(insurance(draw, name, age, since));
    if (assisted) invented.on_file.push_back(assistance(draw, since, day));
    invented.brings = numbers(invented.on_file.front());
    if (draw.one_in(3)) invented.reference = "P" + digits(index + 1, 7);

    const std::string loss = std::max(since, digits(today / 10000 - 1, 4) + "0401");
    switch (invented.standing) {
    case Standing::valid:
        break;
    case Standing::nothing:
        invented.on_file.clear();
        break;
    case Standing::other_numbers: // a misread digit, or numbers given anew
        for (Field& field : invented.brings)
            if (field.element == std::string_view("InsuredIdentificationNumber")) field.text += "9";
        break;
    case Standing::lost:
        invented.on_file = {invented.on_file.front()};
        lose(invented.on_file.front(), loss);
        break;
    case Standing::changed:
        invented.on_file = {invented.on_file.front()};
        lose(invented.on_file.front(), loss);
        invented.on_file.push_back(insurance(draw, name, age, loss));
        break;
    }
    return invented;
}

Validity validity_by_numbers(const Invented& person) {
    switch (person.standing) {
    case Standing::valid:
        return Validity::valid;
    case Standing::lost:
        return Validity::invalid;
    case Standing::changed:
        return Validity::superseded;
    case Standing::nothing:
    case Standing::other_numbers:
        break;
    }
    return Validity::none;
}

} // namespace mdg::clinic::terminal
