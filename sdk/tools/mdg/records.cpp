#include "records.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

namespace mdg::tools {

void check(mdg_status status, Record error) {
    if (status != MDG_OK) throw Refused{status, std::move(error)};
}

std::string read_bytes(const std::string& path) {
    if (path == "-") return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    std::ifstream file(path, std::ios::binary);
    file.peek(); // an empty file is at its end; what cannot be read, as a folder, is bad
    if (!file.is_open() || file.bad()) throw Usage(path + ": " + std::strerror(errno != 0 ? errno : EIO));
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Record read_record(const std::string& path, std::int32_t kind) {
    Record record;
    Record error;
    const mdg_status status = mdg_record_from_json(read_bytes(path).c_str(), kind, record.out(), error.out());
    check(status, std::move(error));
    return record;
}

Record make_record(std::int32_t kind) {
    Record record;
    check(mdg_record_create(kind, record.out()));
    return record;
}

std::int32_t read_date(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' ||
        text.find_first_not_of("0123456789-") != std::string::npos)
        throw Usage("--date: a date as 2026-11-22 is expected");
    return std::stoi(text.substr(0, 4) + text.substr(5, 2) + text.substr(8, 2));
}

std::string text_of(mdg_record record, std::int32_t field) {
    const char* text = mdg_record_text(record, field);
    return text == nullptr ? "" : text;
}

} // namespace mdg::tools
