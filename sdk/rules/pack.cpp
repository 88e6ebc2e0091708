#include "rules/pack.hpp"

#include "base/failure.hpp"
#include "rules/law.hpp"
#include "rules/pack_check.hpp"

#include <string>
#include <utility>

namespace mdg::rules {
namespace {

void refuse_if(Faults& faults) {
    if (faults.none()) return;
    auto list = faults.take();
    throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                        "the data pack has " + std::to_string(list.size()) + " faults; the rulebook in force stays")
        .with_findings(std::move(list));
}

// What typed readers ask beyond the form of a cell, as a counting that exists.
void try_readers(const Book& book, Faults& faults) {
    try {
        (void)read_law(book);
        (void)certificate_terms(book, "");
    } catch (const base::Failure& failure) {
        faults.add("parameters.tsv", 0, MDG_FINDING_CODE_BAD_VALUE, failure.message, "使えない値があります。");
    }
}

} // namespace

void use_pack(std::vector<Source> files) {
    Faults faults;
    {
        const std::vector<Sheet> sheets = check_form(files, faults);
        refuse_if(faults);
        for (const Sheet& sheet : sheets) check_cells(sheet, faults);
        check_content(sheets, faults);
        refuse_if(faults);
    }
    auto book = std::make_unique<const Book>(std::move(files));
    try_readers(*book, faults);
    refuse_if(faults);
    put_in_force(std::move(book));
}

void use_built_in() {
    put_in_force(nullptr);
}

} // namespace mdg::rules
