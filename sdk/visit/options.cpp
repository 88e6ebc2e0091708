#include "visit/options.hpp"

#include "rules/assistance_record.hpp"
#include "rules/situation_record.hpp"
#include "visit/number_request.hpp"

#include <vector>

namespace mdg::visit {
namespace {

using record::FieldId;
using record::Record;

base::Finding missing(FieldId field, const char* detail, const char* ja) {
    return {std::string(record::find_field(field)->name), MDG_FINDING_CODE_MISSING, detail, ja};
}

std::optional<Record> number_on_file(const Record& options) {
    if (!options.has(MDG_FIELD_INSURER_NUMBER) && !options.has(MDG_FIELD_INSURED_NUMBER)) return std::nullopt;
    return number_request(options, options.date(MDG_FIELD_VISIT_DATE), options.date(MDG_FIELD_BIRTH_DATE));
}

} // namespace

Options read_options(const Record& record) {
    std::vector<base::Finding> faults;
    Options options;
    options.start = rules::read_shared(record);
    if (!record.has(MDG_FIELD_VISIT_DATE)) {
        faults.push_back(missing(MDG_FIELD_VISIT_DATE, "the library never takes today for it", "受診日が必要です"));
    }
    options.readers = {record.text_or(MDG_FIELD_READER_NAME, "")};
    options.panel_reader_name = record.text_or(MDG_FIELD_PANEL_READER_NAME, "");
    if (const std::string* beside = record.text(MDG_FIELD_PHONE_READER_NAME)) {
        if (options.readers.front().empty())
            faults.push_back(missing(MDG_FIELD_READER_NAME, "needed beside phone_reader_name",
                                     "phone_reader_name とあわせて指定してください"));
        if (options.panel_reader_name.empty()) options.panel_reader_name = options.readers.front();
        options.readers.push_back(*beside);
    }
    if (const auto leads = record.integer(MDG_FIELD_READER_LEADS)) options.reader_leads = *leads != 0;
    options.staff_place = record.text_or(MDG_FIELD_STAFF_PLACE, "");
    options.number_b = record.text_or(MDG_FIELD_VERIFICATION_NUMBER_B, "");
    options.birth_date = record.date(MDG_FIELD_BIRTH_DATE);
    options.number_on_file = number_on_file(record);
    if (options.number_on_file && !record.has(MDG_FIELD_INSURED_NUMBER))
        faults.push_back(missing(MDG_FIELD_INSURED_NUMBER, "needed beside insurer_number", "番号が必要です"));
    if (options.number_on_file && !record.has(MDG_FIELD_INSURER_NUMBER))
        faults.push_back(missing(MDG_FIELD_INSURER_NUMBER, "needed beside insured_number", "保険者番号が必要です"));
    if (!options.birth_date && (options.number_on_file || options.number_b.empty()))
        faults.push_back(missing(MDG_FIELD_BIRTH_DATE,
                                 "needed to tell whose result it is, unless verification_number_b is given",
                                 "本人の結果であることを確かめるため、生年月日か照合番号Bが必要です"));
    if (!faults.empty())
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            std::to_string(faults.size()) + " faults in the options of the visit")
            .with_findings(std::move(faults));
    rules::demand_lawful_help(record, rules::HelpAct::place_card);
    return options;
}

} // namespace mdg::visit
