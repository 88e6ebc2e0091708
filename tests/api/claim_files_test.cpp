// Files of claims through the ABI: a writer, what it refuses, and the reader.
#include "api/support/handles.hpp"
#include "api/support/scratch.hpp"
#include "support/catch.hpp"

#include <functional>
#include <vector>

using namespace mdg::api_test;

namespace {

using Writer = Owned<mdg_claim_writer, mdg_claim_writer_close>;

Record claim(const std::string& patient = "1") {
    return record(MDG_KIND_CLAIM,
                  R"({"facility_code": "1319999999", "visit_date": "2026-11-22", "claim_path": "current",
        "evidence": "card", "insurer_number": "138057", "insured_number": "0004567", "name": "見本　春子",
        "name_kana": "ミホン　ハルコ", "birth_date": "1954-03-09", "sex": "2", "patient_number": ")" +
                      patient + "\"}");
}

Record incomplete() {
    return record(MDG_KIND_CLAIM, R"({"insurer_number": "138057"})");
}

using Taker = std::function<bool(mdg_record)>;

int32_t MDG_CALL sink(void* user, mdg_record part) {
    return (*static_cast<Taker*>(user))(part) ? 0 : 1;
}

} // namespace

TEST_CASE("a file of claims is written and read, a refused claim is not in it", "[claim]") {
    const Scratch scratch;
    const std::string path = (scratch / "day.xml").string();
    const Record head = record(MDG_KIND_CLAIM_FILE, R"({"billing_month": "202612"})");
    Writer writer;
    Record error;
    REQUIRE(name(mdg_claim_writer_open(MDG_CLAIM_FORMAT_XML, path.c_str(), head.get(), writer.out(), error.out())) ==
            "OK");
    for (const char* patient : {"1", "2"}) {
        CHECK(name(mdg_claim_writer_add(writer.get(), claim(patient).get(), error.out())) == "OK");
        CHECK(name(mdg_claim_writer_add(writer.get(), incomplete().get(), error.out())) == "CHECK_FAILED");
        CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "birth_date"));
    }
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(name(mdg_claim_writer_finish(writer.get(), error.out())) == "OK");
    CHECK(name(mdg_claim_writer_finish(writer.get(), error.out())) == "CLOSED");
    CHECK(name(mdg_claim_writer_add(writer.get(), claim().get(), error.out())) == "CLOSED");
    CHECK(name(writer.close()) == "OK");

    std::vector<std::string> parts;
    Taker all = [&](mdg_record part) {
        const bool is_head = text(part, MDG_FIELD_BILLING_MONTH) == "202612";
        parts.push_back(is_head ? "head" : text(part, MDG_FIELD_PATIENT_NUMBER));
        return true;
    };
    CHECK(name(mdg_claim_read(path.c_str(), sink, &all, error.out())) == "OK");
    CHECK(parts == std::vector<std::string>{"head", "1", "2"});
    int seen = 0;
    Taker first = [&](mdg_record) { return ++seen < 2; };
    CHECK(name(mdg_claim_read(path.c_str(), sink, &first, error.out())) == "CANCELLED");
    CHECK(seen == 2);
    put_file(path, "hello");
    CHECK(name(mdg_claim_read(path.c_str(), sink, &all, error.out())) == "MALFORMED");
}

TEST_CASE("a writer that is closed without an end leaves nothing", "[claim]") {
    const Scratch scratch;
    Writer writer;
    REQUIRE(name(mdg_claim_writer_open(MDG_CLAIM_FORMAT_JSON, (scratch / "day.json").c_str(), nullptr, writer.out(),
                                       nullptr)) == "OK");
    CHECK(name(mdg_claim_writer_add(writer.get(), claim().get(), nullptr)) == "OK");
    const mdg_claim_writer handle = writer.get();
    CHECK(name(writer.close()) == "OK");
    CHECK(std::filesystem::is_empty(scratch.path()));
    CHECK(name(mdg_claim_writer_add(handle, claim().get(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_claim_writer_close(handle)) == "BAD_HANDLE");
}

TEST_CASE("the text of a claim is what a file of it holds, in every format", "[claim]") {
    const Scratch scratch;
    for (const char* format : {MDG_CLAIM_FORMAT_XML, MDG_CLAIM_FORMAT_CSV, MDG_CLAIM_FORMAT_JSON, MDG_CLAIM_FORMAT_ORCA,
                               MDG_CLAIM_FORMAT_ORCA_V32}) {
        CAPTURE(format);
        Record document;
        REQUIRE(name(mdg_claim_text(claim().get(), format, nullptr, document.out(), nullptr)) == "OK");
        CHECK(text(document.get(), MDG_FIELD_CLAIM_FORMAT) == format);
        const uint8_t* bytes = nullptr;
        uint32_t size = 0;
        REQUIRE(name(mdg_record_bytes(document.get(), MDG_FIELD_CONTENT, &bytes, &size)) == "OK");
        const auto file = scratch / format;
        REQUIRE(name(mdg_claim_write(claim().get(), format, file.c_str(), nullptr)) == "OK");
        CHECK(file_text(file) == std::string(reinterpret_cast<const char*>(bytes), size));
    }
}

TEST_CASE("what is no claim, no format and no pointer is refused", "[claim]") {
    const Scratch scratch;
    const std::string path = (scratch / "day.xml").string();
    Writer writer;
    Record out;
    Record error;
    const Record kind = empty_record(MDG_KIND_CARD);
    CHECK(name(mdg_claim_writer_open("pdf", path.c_str(), nullptr, writer.out(), error.out())) == "BAD_ARGUMENT");
    CHECK(name(mdg_claim_writer_open(MDG_CLAIM_FORMAT_XML, path.c_str(), kind.get(), writer.out(), nullptr)) ==
          "BAD_ARGUMENT");
    CHECK(name(mdg_claim_writer_open(MDG_CLAIM_FORMAT_XML, (scratch / "no/day.xml").c_str(), nullptr, writer.out(),
                                     nullptr)) == "IO");
    CHECK(name(mdg_claim_writer_open(nullptr, path.c_str(), nullptr, writer.out(), nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_claim_writer_open(MDG_CLAIM_FORMAT_XML, nullptr, nullptr, writer.out(), nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_claim_writer_open(MDG_CLAIM_FORMAT_XML, path.c_str(), nullptr, nullptr, nullptr)) == "NULL_POINTER");
    CHECK(std::filesystem::is_empty(scratch.path()));
    REQUIRE(name(mdg_claim_writer_open(MDG_CLAIM_FORMAT_XML, path.c_str(), nullptr, writer.out(), nullptr)) == "OK");
    CHECK(name(mdg_claim_writer_add(writer.get(), kind.get(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_claim_writer_add(writer.get(), nullptr, nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_claim_writer_add(nullptr, claim().get(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_claim_text(claim().get(), "pdf", nullptr, out.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_claim_text(incomplete().get(), MDG_CLAIM_FORMAT_CSV, nullptr, out.out(), nullptr)) ==
          "CHECK_FAILED");
    CHECK(name(mdg_claim_text(claim().get(), MDG_CLAIM_FORMAT_XML, nullptr, nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_claim_read(path.c_str(), nullptr, nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_claim_read(path.c_str(), sink, nullptr, nullptr)) == "IO"); // not there yet
}
