#include "clinic/terminal/numbers.hpp"

#include "clinic/terminal/code_page.hpp"

#include <algorithm>

namespace mdg::clinic::terminal {

namespace {

std::string without_zeros(std::string number) {
    return number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
}

constexpr const char* names[] = {"InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber",
                                 "InsuredBranchNumber"};

} // namespace

Numbers::Numbers(const std::string& insurer_number, const std::string& card_symbol, const std::string& card_number,
                 const std::string& branch_number)
    : insurer(without_zeros(narrow(insurer_number)))
    , symbol(narrow(card_symbol))
    , number(narrow(card_number))
    , branch(without_zeros(narrow(branch_number))) {}

Numbers::Numbers(const Elements& qualification)
    : Numbers(text(qualification, names[0]), text(qualification, names[1]), text(qualification, names[2]),
              text(qualification, names[3])) {}

Numbers::Numbers(const pugi::xml_node& result)
    : Numbers(std::string(result.child(names[0]).text().get()), result.child(names[1]).text().get(),
              result.child(names[2]).text().get(), result.child(names[3]).text().get()) {}

} // namespace mdg::clinic::terminal
