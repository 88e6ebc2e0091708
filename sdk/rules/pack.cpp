#include "rules/pack.hpp"

#include "base/failure.hpp"
#include "rules/pack_check.hpp"

#include <exception>
#include <string>
#include <string_view>
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

void cannot_be_used(Faults& faults, const std::string& message) {
    constexpr std::string_view ending = ".tsv";
    const std::size_t named = message.find(ending);
    const std::string table = named == std::string::npos ? "" : message.substr(0, named + ending.size());
    faults.add(table, 0, MDG_FINDING_CODE_BAD_VALUE, message, "使えない値があります。");
}

// What readers ask beyond the form of a cell, as a counting that exists.
void try_readers(const Book& book, Faults& faults) {
    std::vector<Reader> all = readers();
    all.push_back([](const Book& pack) { (void)certificate_terms(pack, ""); });
    for (const Reader reader : all) {
        try {
            reader(book);
        } catch (const base::Failure& failure) {
            cannot_be_used(faults, failure.message);
        } catch (const std::exception& error) { // an empty cell where one is needed
            cannot_be_used(faults, error.what());
        }
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
