// Random messages of every kind, made from the table of layouts: what a file can hold, and for requests what is let out.
#pragma once

#include "eligibility/messages/message.hpp"

#include <cstdint>
#include <random>
#include <string>

namespace mdg::eligibility::test {

class RandomMessage {
public:
    explicit RandomMessage(std::uint32_t seed);

    // With a share of the optional elements, unknown codes and, if wanted, unknown elements; reads back as it is.
    record::Record of(const MessageRow& row, const std::string& file_name, bool unknown_elements);

    bool chance(int percent);
    int below(int limit);
    // Characters of JIS X 0208, half-width kana and ASCII; never empty where `least` is above 0.
    std::string text(int least, int most);

private:
    void fill(record::Record& record, const Block& block);
    void fill_value(record::Record& record, const Element& row);
    void fill_list(record::Record& record, const Element& row);
    void add_unknown(record::Record& record, const std::string& below);
    std::string value_of(const Element& row, const record::FieldRow& field);
    std::string digits(int least, int most);
    void settle_request(record::Record& record, const MessageRow& row);

    std::mt19937 random_;
    bool request_ = false;
    bool unknown_elements_ = false;
};

} // namespace mdg::eligibility::test
