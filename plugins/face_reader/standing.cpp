#include "standing.hpp"

namespace face_reader {

void report(const kit::Host& host, const std::string& token, const Message& document, std::uint32_t mode,
            const char* correlation_id) {
    struct Word {
        const char* word;
        std::uint64_t value;
    };
    constexpr Word kinds[] = {{"eligibility", MDGP_VERDICT_ELIGIBILITY},
                              {"identity", MDGP_VERDICT_IDENTITY},
                              {"consent", MDGP_VERDICT_CONSENT},
                              {"ocr", MDGP_VERDICT_OCR}};
    const auto bytes = bytes_of(document.text("bytes"));
    const auto name = document.text("name");
    const auto encoding = document.text("encoding");
    mdgp_verdict verdict{};
    for (const auto& row : kinds)
        if (document.text("document") == row.word) verdict.kind = static_cast<std::uint32_t>(row.value);
    verdict.mode = mode;
    verdict.encoding = encoding == "utf8"    ? MDGP_VERDICT_ENCODING_UTF8
                       : encoding == "cp932" ? MDGP_VERDICT_ENCODING_CP932
                                             : MDGP_VERDICT_ENCODING_UNKNOWN;
    verdict.length = static_cast<std::uint32_t>(bytes.size());
    verdict.made_ms = host.wall_clock_ms();
    verdict.token = token.c_str();
    verdict.correlation_id = correlation_id;
    verdict.name = name.empty() ? nullptr : name.c_str();
    verdict.document = bytes.data();
    host.verdict(verdict);
}

void Standing::fault(const std::string& code) {
    const std::lock_guard<std::mutex> lock(mutex_);
    code_ = code;
}

std::string Standing::code() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return code_;
}

void Standing::watch(bool documents) {
    const std::lock_guard<std::mutex> lock(mutex_);
    documents_ = documents;
}

void Standing::push(const kit::Host& host, const std::string& token, const Message& document) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (documents_) report(host, token, document, MDGP_VERDICT_MODE_PUSHED, nullptr);
}

} // namespace face_reader
