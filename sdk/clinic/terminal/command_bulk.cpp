// bulk-request, bulk-answer: exchange files of any size, without an exchange.
#include "clinic/terminal/archive.hpp"
#include "clinic/terminal/bulk_answer.hpp"
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/commands.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace mdg::clinic::terminal {

namespace fs = std::filesystem;

namespace {

int generate(const Arguments& arguments, void (*write)(std::ostream&, const BulkOptions&)) {
    BulkOptions options;
    options.executed = arguments.has("now") ? arguments.time("now") : *parse_iso("2026-08-01T09:30:00");
    options.confirmation_day = arguments.value("date", day(options.executed));
    if (!is_day(options.confirmation_day)) throw Usage("--date: yyyyMMdd");
    arguments.required("persons");
    options.persons = arguments.number("persons", 0);
    options.seed = arguments.number("seed", options.seed);
    options.encoding = arguments.encoding();
    options.rates = &arguments.rates();
    options.facility = arguments.facility();

    const fs::path out = fs::absolute(arguments.required("out"));
    const std::string password = arguments.zip_password();
    const fs::path part = out.parent_path() / ("." + out.filename().string() + ".part");
    std::ofstream stream(part, std::ios::binary);
    write(stream, options);
    stream.close();
    if (!stream) throw std::system_error(std::make_error_code(std::errc::io_error), "cannot write " + part.string());
    if (arguments.has("zip")) {
        zip_file(part, out.stem().string() + ".xml", out, password);
        fs::remove(part);
    } else {
        fs::rename(part, out);
    }
    return 0;
}

} // namespace

int bulk_request(const Arguments& arguments) {
    return generate(arguments, write_bulk_request);
}

int bulk_answer(const Arguments& arguments) {
    return generate(arguments, write_bulk_answer);
}

} // namespace mdg::clinic::terminal
