// The reports that programs read.
#include "report.hpp"

#include "base/text.hpp"
#include "base/tripwire.hpp"

#include <madoguchi/base.h>

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <sstream>

namespace mdg::validate {

namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

// Poco keeps the keys of an object in their order.
std::string written(const Object& object) {
    std::ostringstream stream;
    object.stringify(stream, 1);
    return stream.str() + "\n";
}

std::string shown(const std::string& text) {
    return base::mask_individual_numbers(base::as_utf8(text));
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char letter : shown(text)) {
        if (letter == '<')
            out += "&lt;";
        else if (letter == '>')
            out += "&gt;";
        else if (letter == '&')
            out += "&amp;";
        else if (letter == '"')
            out += "&quot;";
        else if (static_cast<unsigned char>(letter) < 0x20)
            out += ' ';
        else
            out += letter;
    }
    return out;
}

} // namespace

std::string json_of(const Report& report) {
    Object root;
    root.set("format", "mdg-validate/1");
    root.set("validator", MDG_VERSION_STRING);
    root.set("seed", report.options->seed);
    root.set("plugin_sha256", report.subject->digest);
    if (report.subject->manifest) {
        root.set("plugin_id", report.subject->manifest->id);
        root.set("plugin_version", report.subject->manifest->version);
    }
    Object profiles;
    for (const auto& profile : report.profiles)
        profiles.set(profile, report.whole ? (report.met(profile) ? "met" : "not met") : "not judged");
    root.set("profiles", profiles);
    Array results;
    for (const auto& done : report.done) {
        Object row;
        row.set("id", std::string(done.test->id));
        row.set("profile", std::string(done.test->profile));
        row.set("result", std::string(name_of(done.result.outcome)));
        row.set("reason", shown(done.result.reason));
        row.set("offered", done.result.offered);
        results.add(row);
    }
    root.set("results", results);
    Array declared;
    for (const auto& row : checklist()) {
        if (report.profiles.count(std::string(row.profile)) == 0) continue;
        Object item;
        item.set("id", std::string(row.id));
        item.set("state", "declared by the maker, not measured");
        declared.add(item);
    }
    root.set("declared", declared);
    return written(root);
}

std::string json_list() {
    Array list;
    for (const auto& test : tests()) {
        Object row;
        row.set("id", std::string(test.id));
        row.set("group", std::string(test.group()));
        row.set("mode", std::string(name_of(test.mode)));
        row.set("profile", std::string(test.profile));
        row.set("interface", std::string(test.interface));
        row.set("needs", std::string(test.needs));
        row.set("header", std::string(test.header));
        row.set("sentence", std::string(test.sentence));
        row.set("ja", std::string(test.ja));
        list.add(row);
    }
    Object root;
    root.set("tests", list);
    return written(root);
}

std::string junit_of(const Report& report) {
    std::ostringstream out;
    std::size_t failures = 0, errors = 0, skipped = 0;
    for (const auto& done : report.done) {
        failures += done.result.outcome == Outcome::fail ? 1U : 0U;
        errors += done.result.outcome == Outcome::crash || done.result.outcome == Outcome::hang ? 1U : 0U;
        skipped += done.result.outcome == Outcome::skip ? 1U : 0U;
    }
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"mdg-validate\" tests=\"" << report.done.size()
        << "\" failures=\"" << failures << "\" errors=\"" << errors << "\" skipped=\"" << skipped << "\">\n";
    for (const auto& done : report.done) {
        out << "  <testcase classname=\"" << done.test->group() << "\" name=\"" << done.test->id << "\" time=\""
            << done.result.ms / 1000 << "\"";
        const auto reason = escaped(done.result.reason);
        if (done.result.outcome == Outcome::fail)
            out << "><failure message=\"" << reason << "\"/></testcase>\n";
        else if (done.result.outcome == Outcome::crash || done.result.outcome == Outcome::hang)
            out << "><error type=\"" << name_of(done.result.outcome) << "\" message=\"" << reason
                << "\"/></testcase>\n";
        else if (done.result.outcome == Outcome::skip)
            out << "><skipped message=\"" << reason << "\"/></testcase>\n";
        else if (done.result.outcome == Outcome::warn)
            out << "><system-out>" << reason << "</system-out></testcase>\n";
        else
            out << "/>\n";
    }
    out << "</testsuite>\n";
    return out.str();
}

} // namespace mdg::validate
