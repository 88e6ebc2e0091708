#include "clinic/terminal/bulk_answer.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/draw.hpp"

#include <ostream>

namespace mdg::clinic::terminal {

namespace {

constexpr std::size_t portion = 256 * 1024;
constexpr std::uint64_t error_in = 2000; // a query the centre could not process

void open(std::string& xml, const char* element) {
    xml.append(1, '<').append(element).append(1, '>');
}
void close(std::string& xml, const char* element) {
    xml.append("</").append(element).append(1, '>');
}
void add(std::string& xml, const char* element, std::string_view text) {
    open(xml, element);
    for (const char c : text) {
        if (c == '&')
            xml += "&amp;";
        else if (c == '<')
            xml += "&lt;";
        else
            xml += c;
    }
    close(xml, element);
}
void add(std::string& xml, const Fields& fields) {
    for (const Field& field : fields) {
        if (field.children.empty()) {
            const bool number = field.element == std::string_view("InsurerNumber") && field.text.size() < 8;
            add(xml, field.element, number ? std::string(8 - field.text.size(), ' ') + field.text : field.text);
        } else {
            open(xml, field.element);
            add(xml, field.children);
            close(xml, field.element);
        }
    }
}

void add_query(std::string& xml, const Invented& person, std::uint64_t index) {
    open(xml, "QualificationConfirmSearchInfo");
    add(xml, person.brings);
    add(xml, "Birthdate", *find(person.person, "Birthdate"));
    add(xml, "LimitApplicationCertificateRelatedConsFlg", "1");
    add(xml, "ArbitraryIdentifier", "ptid_" + std::to_string(index + 1));
    close(xml, "QualificationConfirmSearchInfo");
}

bool fails(std::uint64_t seed, std::uint64_t index) {
    return Draw(~seed, index).one_in(error_in);
}

void add_result(std::string& xml, const Invented& person, const Fields& qualification, std::string_view executed,
                std::uint64_t index) {
    open(xml, "ResultOfQualificationConfirmation");
    add(xml, person.person);
    add(xml, qualification);
    add(xml, "LimitApplicationCertificateRelatedConsFlg", "1");
    add(xml, "LimitApplicationCertificateRelatedConsTime", executed);
    add(xml, "LimitApplicationCertificateChanged", "0");
    add(xml, "ArbitraryIdentifier", "ptid_" + std::to_string(index + 1));
    close(xml, "ResultOfQualificationConfirmation");
}

// The children of a unit come in any order (terminal facts §2.2): here the search info first or last.
void add_unit(std::string& xml, const Invented& person, bool failed, std::string_view executed, std::uint64_t index) {
    open(xml, "BulkConfirmUnit");
    if (index % 2 == 0) add_query(xml, person, index);
    add(xml, "ProcessingResultStatus", failed ? "2" : "1");
    if (failed) {
        add(xml, "ProcessingResultCode", "CLINIC92");
        add(xml, "ProcessingResultMessage", "模擬の処理エラーです。");
    } else {
        const Validity validity = validity_by_numbers(person);
        const char code = static_cast<char>(validity);
        add(xml, "QualificationValidity", {&code, 1});
        const std::size_t shown = validity == Validity::none    ? 0
                                  : validity == Validity::valid ? person.on_file.size()
                                                                : 1;
        for (std::size_t i = 0; i < shown; ++i) add_result(xml, person, person.on_file[i], executed, index);
        for (std::size_t i = 0; i < shown && !person.reference.empty(); ++i)
            add(xml, "ReferenceNumber", i == 0 ? person.reference : std::string());
    }
    if (index % 2 == 1) add_query(xml, person, index);
    close(xml, "BulkConfirmUnit");
    xml += "\r\n";
}

// Encodes portion by portion; a portion ends where a character does.
class Sink {
public:
    Sink(std::ostream& stream, Encoding encoding)
        : stream_(stream)
        , encoding_(encoding == Encoding::utf8_bom ? Encoding::utf8 : encoding) {
        if (encoding == Encoding::utf8_bom) stream_ << encode("", encoding);
        xml = std::string(R"(<?xml version="1.0" encoding=")") + declared_name(encoding) +
              "\" standalone=\"no\"?>\r\n<XmlMsg>\r\n<MessageHeader>";
    }
    void flush(std::size_t above = 0) {
        if (xml.size() <= above) return;
        const std::string bytes = encode(xml, encoding_);
        stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        xml.clear();
    }

    std::string xml;

private:
    std::ostream& stream_;
    Encoding encoding_;
};

} // namespace

void write_bulk_request(std::ostream& stream, const BulkOptions& options) {
    Sink sink(stream, options.encoding);
    add(sink.xml, "QualificationConfirmationDate", options.confirmation_day);
    add(sink.xml, "MedicalInstitutionCode", options.facility);
    add(sink.xml, "ArbitraryFileIdentifier", options.file_identifier);
    sink.xml += "</MessageHeader>\r\n<MessageBody>\r\n";
    for (std::uint64_t i = 0; i < options.persons; ++i) {
        add_query(sink.xml, invent(options.seed, i, *options.rates, options.confirmation_day), i);
        sink.xml += "\r\n";
        sink.flush(portion);
    }
    sink.xml += "</MessageBody>\r\n</XmlMsg>\r\n";
    sink.flush();
}

void write_bulk_answer(std::ostream& stream, const BulkOptions& options) {
    std::uint64_t errors = 0;
    for (std::uint64_t i = 0; i < options.persons; ++i) errors += fails(options.seed, i) ? 1U : 0U;
    const std::string executed = stamp(options.executed);

    Sink sink(stream, options.encoding);
    add(sink.xml, "ProcessExecutionTime", executed);
    add(sink.xml, "QualificationConfirmationDate", options.confirmation_day);
    add(sink.xml, "MedicalInstitutionCode", options.facility);
    add(sink.xml, "ArbitraryFileIdentifier", options.file_identifier);
    add(sink.xml, "ReceptionNumber", options.reception);
    add(sink.xml, "SegmentOfResult", "1");
    add(sink.xml, "NumberOfProcessingResult", std::to_string(options.persons));
    add(sink.xml, "NumberOfNormalProcessing", std::to_string(options.persons - errors));
    add(sink.xml, "NumberOfError", std::to_string(errors));
    add(sink.xml, "CharacterCodeIdentifier", character_code_identifier(options.encoding));
    sink.xml += "</MessageHeader>\r\n<MessageBody>\r\n";
    for (std::uint64_t i = 0; i < options.persons; ++i) {
        const Invented person = invent(options.seed, i, *options.rates, options.confirmation_day);
        add_unit(sink.xml, person, fails(options.seed, i), executed, i);
        sink.flush(portion);
    }
    sink.xml += "</MessageBody>\r\n</XmlMsg>\r\n";
    sink.flush();
}

} // namespace mdg::clinic::terminal
