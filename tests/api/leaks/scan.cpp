#include "api/leaks/scan.hpp"

#include <cctype>
#include <cstring>
#include <stdexcept>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace mdg::api_test {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

bool alone(std::string_view text, std::size_t begin, std::size_t end) {
    return (begin == 0 || !is_word(text[begin - 1])) && (end == text.size() || !is_word(text[end]));
}

// Four digits, a blank or hyphen or nothing, four, the same, four. The end, or 0 where there are none.
std::size_t twelve_from(std::string_view text, std::size_t at, std::string& digits) {
    digits.clear();
    char between = '\0';
    for (int group = 0; group < 3; ++group) {
        if (group > 0 && at < text.size() && (text[at] == ' ' || text[at] == '-')) {
            if (group == 2 && text[at] != between) return 0;
            between = text[at++];
        } else if (between != '\0') {
            return 0;
        }
        for (int i = 0; i < 4; ++i, ++at) {
            if (at >= text.size() || !is_digit(text[at])) return 0;
            digits += text[at];
        }
    }
    return at;
}

bool check_digit_is_right(const std::string& digits) {
    int sum = 0;
    for (std::size_t n = 1; n <= 11; ++n) sum += (digits[11 - n] - '0') * static_cast<int>(n <= 6 ? n + 1 : n - 5);
    const int rest = sum % 11;
    return digits[11] - '0' == (rest <= 1 ? 0 : 11 - rest);
}

} // namespace

std::set<std::string> individual_numbers(std::string_view text) {
    std::set<std::string> found;
    std::string digits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && is_word(text[at - 1]))) continue;
        const std::size_t end = twelve_from(text, at, digits);
        if (end != 0 && alone(text, at, end) && check_digit_is_right(digits)) found.insert(digits);
    }
    return found;
}

bool holds_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        if (alone(text, at, at + word.size())) return true;
    return false;
}

MappedFile::MappedFile(const std::filesystem::path& file)
    : size_(std::filesystem::file_size(file)) {
    const int opened = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    void* mapped = opened < 0 ? MAP_FAILED : mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, opened, 0);
    if (opened >= 0) close(opened);
    if (mapped == MAP_FAILED) throw std::runtime_error("cannot read " + file.string());
    begin_ = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile() {
    munmap(const_cast<char*>(begin_), size_);
}

bool MappedFile::holds(std::string_view wanted) const {
    return memmem(begin_, size_, wanted.data(), wanted.size()) != nullptr;
}

} // namespace mdg::api_test
