#include "support.hpp"

#include "base/tripwire.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>

#include <stdlib.h>

namespace mdg::eligibility::test {

namespace fs = std::filesystem;

std::vector<std::string> golden_names() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(MDG_TEST_DATA))
        if (entry.path().extension() == ".xml") names.push_back(entry.path().stem().string());
    std::ranges::sort(names);
    REQUIRE(names.size() >= 7);
    return names;
}

std::string golden(std::string_view name) {
    return read(fs::path(MDG_TEST_DATA) / (std::string(name) + ".xml"));
}

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("no file " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, std::string_view bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << bytes;
    if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    auto at = text.find(from);
    if (at == text.npos) throw std::runtime_error("the golden file has no " + std::string(from));
    for (; at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
    return text;
}

std::optional<base::Failure> failure_of(const std::function<void()>& call) {
    try {
        call();
        return std::nullopt;
    } catch (const base::Failure& failure) {
        return failure;
    }
}

std::vector<std::string> findings_of(const record::Record& record) {
    std::vector<std::string> all;
    for (const auto& finding : record.list(MDG_FIELD_FINDING))
        all.push_back(*finding->text(MDG_FIELD_FINDING_CODE) + " " + *finding->text(MDG_FIELD_PLACE));
    std::ranges::sort(all);
    return all;
}

bool has_finding(const record::Record& record, std::string_view code, std::string_view place) {
    return std::ranges::count(findings_of(record), std::string(code) + " " + std::string(place)) == 1;
}

bool has_finding(const base::Failure& failure, std::string_view code, std::string_view place) {
    return std::ranges::any_of(
        failure.findings, [&](const base::Finding& finding) { return finding.code == code && finding.place == place; });
}

std::string an_individual_number() {
    for (char check = '0'; check <= '9'; ++check) {
        const std::string number = std::string(11, '4') + check;
        if (base::holds_individual_number(number)) return number;
    }
    throw std::runtime_error("no check digit fits");
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "madoguchi-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string take(const fs::path& file, const std::atomic<bool>& over) {
    while (!over) {
        if (fs::exists(file)) {
            std::string bytes = read(file);
            fs::remove(file);
            return bytes;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return {};
}

} // namespace mdg::eligibility::test
