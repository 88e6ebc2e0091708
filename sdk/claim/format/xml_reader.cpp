// Our own XML, version 1 and 2, one claim in memory at a time. Expat does the parsing; a DOCTYPE, and with it every entity,
// is refused. What the schema does not allow is a finding of the claim it stands in, not the end of the file.
#include "base/failure.hpp"
#include "claim/format/elements.hpp"
#include "claim/format/xml.hpp"
#include "claim/read.hpp"

#include <expat.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <map>
#include <new>

namespace mdg::claim {
namespace {

using base::Failure;
using base::Finding;
using record::FieldRow;
using record::Record;

constexpr int deepest = 40;
constexpr std::size_t largest_text = 64 * 1024;
constexpr std::uint64_t largest_claim = 1024 * 1024; // a claim has about two thousand bytes
constexpr std::size_t most_findings = 100;
constexpr char separator = ' '; // between a namespace and a name
constexpr std::string_view namespaces[] = {"urn:madoguchi:claim:1", xml_namespace};

// The fields of one kind of record by their element's name.
using Names = std::map<std::string_view, const FieldRow*>;

template <typename Owner>
Names names_of(std::span<const Element<Owner>> elements) {
    Names names;
    for (const Element<Owner>& element : elements) names.emplace(element.name, record::find_field(element.field));
    return names;
}

const Names& names_of(record::KindId kind) {
    static const std::map<record::KindId, Names> all = {
        {MDG_KIND_CLAIM, names_of(claim_elements())},
        {MDG_KIND_CLAIM_FILE, names_of(head_elements())},
        {MDG_KIND_PUBLIC_EXPENSE, names_of(public_expense_elements())},
        {MDG_KIND_SPECIFIC_DISEASE, names_of(specific_disease_elements())},
        {MDG_KIND_CLAIM_REMARK, names_of(remark_elements())},
        {MDG_KIND_CLAIM_SOURCE, {}},
    };
    return all.at(kind);
}

class Reader {
public:
    explicit Reader(const Sink& sink)
        : parser_(XML_ParserCreateNS("UTF-8", separator))
        , sink_(sink) {
        if (parser_ == nullptr) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(
            parser_.get(),
            [](void* data, const char* name, const char** attributes) {
                self(data).guarded([=] { self(data).on_start(name, attributes); });
            },
            [](void* data, const char*) { self(data).guarded([=] { self(data).on_end(); }); });
        XML_SetCharacterDataHandler(parser_.get(), [](void* data, const char* text, int size) {
            self(data).guarded([=] { self(data).on_text({text, static_cast<std::size_t>(size)}); });
        });
        XML_SetStartDoctypeDeclHandler(parser_.get(), [](void* data, const char*, const char*, const char*, int) {
            self(data).guarded([=] { self(data).malformed("a DOCTYPE, which our files never have"); });
        });
    }

    // false: the sink stopped.
    bool feed(std::string_view bytes, bool last) {
        fed_ += bytes.size();
        const auto status = XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
        if (failure_ != nullptr) std::rethrow_exception(failure_);
        if (stopped_) return false;
        if (status != XML_STATUS_OK) malformed(XML_ErrorString(XML_GetErrorCode(parser_.get())));
        if (fed_ - position() > largest_claim) too_large();
        return true;
    }

private:
    struct Close {
        void operator()(XML_ParserStruct* parser) const noexcept { XML_ParserFree(parser); }
    };

    static Reader& self(void* data) { return *static_cast<Reader*>(data); }

    // Nothing may be thrown through the parser.
    template <typename Body>
    void guarded(Body body) noexcept {
        if (stopped_ || failure_ != nullptr) return;
        try {
            body();
        } catch (...) {
            failure_ = std::current_exception();
        }
        if (stopped_ || failure_ != nullptr) XML_StopParser(parser_.get(), XML_FALSE);
    }

    std::uint64_t position() const { return static_cast<std::uint64_t>(XML_GetCurrentByteIndex(parser_.get())); }

    std::string line() const { return "line " + std::to_string(XML_GetCurrentLineNumber(parser_.get())); }

    [[noreturn]] void malformed(const std::string& reason) const {
        throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION, "claims in XML: " + reason + " (" + line() + ")")
            .with_findings({{line(), MDG_FINDING_CODE_BAD_VALUE, reason, "ファイルの形が正しくありません"}});
    }

    [[noreturn]] void too_large() const {
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_APPLICATION,
                      "claims in XML: a claim larger than any is (" + line() + ")");
    }

    // Where an element stands: the record it belongs to, and the field it fills; neither: it is passed over.
    struct Place {
        Record* record = nullptr;
        const FieldRow* field = nullptr; // a list: its items are records of their own
    };

    void on_start(std::string_view name, const char** attributes) {
        if (places_.size() >= deepest) malformed("nested too deep");
        if (position() - claim_begin_ > largest_claim && !places_.empty() && claim_) too_large();
        const auto space = std::min(name.find(separator), name.size());
        const std::string_view uri = space == name.size() ? std::string_view() : name.substr(0, space);
        const std::string_view local = name.substr(space == name.size() ? 0 : space + 1);
        if (places_.empty()) return on_root(uri, local);
        const Place above = places_.back();
        places_.emplace_back();
        text_.clear();
        if (above.record == nullptr && !passing_over_) return on_child_of_many(uri, local);
        if (above.record == nullptr || above.field != nullptr || uri != uri_) return pass_over(local);
        const Names& names = names_of(above.record->kind());
        const auto found = names.find(local);
        if (found == names.end()) return pass_over(local);
        const FieldRow& field = *found->second;
        if (field.type != record::Type::list) {
            places_.back() = {above.record, &field};
        } else {
            item_.emplace(field.child);
            item_field_ = &field;
            places_.back().record = &*item_;
            if (field.child == MDG_KIND_CLAIM_SOURCE) read_evidence(attributes);
        }
    }

    void on_root(std::string_view uri, std::string_view local) {
        if (std::ranges::find(namespaces, uri) == std::end(namespaces) || (local != xml_one && local != xml_many))
            malformed("no claim record of version 1 or 2");
        uri_ = uri;
        head_.emplace(MDG_KIND_CLAIM_FILE);
        head_->set_text(MDG_FIELD_CLAIM_FORMAT, MDG_CLAIM_FORMAT_XML);
        places_.emplace_back();
        if (local == xml_one) begin_claim();
    }

    void on_child_of_many(std::string_view uri, std::string_view local) {
        if (uri == uri_ && local == xml_one) return begin_claim();
        if (uri != uri_ || local != xml_head || !head_) malformed("neither a claim nor the head of the file");
        places_.back().record = &*head_;
    }

    void begin_claim() {
        hand_out(head_);
        claim_.emplace(MDG_KIND_CLAIM);
        claim_begin_ = position();
        places_.back().record = &*claim_;
    }

    // Of the claim, or of the head until it is handed out.
    void note(std::string place, const char* code, std::string detail, const char* ja) {
        if (findings_.size() < most_findings)
            findings_.push_back({line() + ": " + std::move(place), code, std::move(detail), ja});
    }

    void pass_over(std::string_view name) {
        if (!passing_over_)
            note(std::string(name.substr(0, 80)), MDG_FINDING_CODE_KEPT_UNREAD, "an element the record does not have",
                 "この版にない要素です。読みませんでした");
        ++passing_over_;
    }

    void on_text(std::string_view text) {
        if (passing_over_ || places_.empty()) return;
        if (text_.size() + text.size() > largest_text) too_large();
        text_ += text;
        const Place& place = places_.back();
        if (place.field == nullptr && (!item_ || item_->kind() != MDG_KIND_CLAIM_SOURCE) &&
            text.find_first_not_of(" \t\r\n") != text.npos)
            note("text", MDG_FINDING_CODE_KEPT_UNREAD, "text between the elements", "要素の間の文字は読みませんでした");
    }

    void on_end() {
        const Place place = places_.back();
        places_.pop_back();
        if (passing_over_) {
            --passing_over_;
        } else if (place.field != nullptr) {
            set(*place.record, *place.field, text_);
        } else if (item_ && place.record == &*item_) {
            if (item_->kind() == MDG_KIND_CLAIM_SOURCE)
                add_sources();
            else
                claim_->add(item_field_->id, std::move(*item_));
            item_.reset();
        } else if (claim_ && place.record == &*claim_) {
            hand_out(claim_);
        } else if (places_.empty()) {
            hand_out(head_); // a file without claims
        }
        text_.clear();
    }

    void set(Record& record, const FieldRow& field, const std::string& text) {
        const std::string place(field.name);
        if (record.has(field.id))
            return note(place, MDG_FINDING_CODE_STANDS_TWICE, "the first was taken",
                        "二つあるため最初のものを読みました");
        if (field.type == record::Type::integer) {
            std::int64_t value = 0;
            const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
            if (end.ec == std::errc() && end.ptr == text.data() + text.size()) {
                record.set_integer(field.id, value);
                return;
            }
        } else if (field.type == record::Type::date) {
            if (const auto date = base::parse_iso_date(text)) {
                record.set_date(field.id, *date);
                return;
            }
        } else if (!text.empty()) {
            if (field.type == record::Type::code && record::find_code(field, text) == nullptr)
                note(place, MDG_FINDING_CODE_UNKNOWN_CODE, "kept as it came", "未知のコード値です");
            record.set_text(field.id, text);
            return;
        }
        note(place, MDG_FINDING_CODE_BAD_VALUE, "does not have the form of its field", "項目の形が正しくありません");
    }

    void read_evidence(const char** attributes) {
        for (; *attributes != nullptr; attributes += 2)
            if (std::string_view(attributes[0]) == "evidence")
                set(*item_, *record::find_field(MDG_FIELD_EVIDENCE), attributes[1]);
    }

    void add_sources() {
        const std::string evidence = item_->text_or(MDG_FIELD_EVIDENCE, "");
        std::string_view names = text_;
        while (!names.empty()) {
            const auto end = std::min(names.find(' '), names.size());
            const std::string_view name = names.substr(0, end);
            names.remove_prefix(std::min(end + 1, names.size()));
            if (record::find_field(name) == nullptr) {
                note("provenance", MDG_FINDING_CODE_BAD_VALUE, "names no field", "項目名が正しくありません");
                continue;
            }
            Record source(MDG_KIND_CLAIM_SOURCE);
            source.set_text(MDG_FIELD_SOURCE_FIELD, name);
            if (!evidence.empty()) source.set_text(MDG_FIELD_EVIDENCE, evidence);
            claim_->add(MDG_FIELD_PROVENANCE, std::move(source));
        }
    }

    void hand_out(std::optional<Record>& record) {
        if (!record || stopped_) return;
        for (const Finding& finding : findings_) record->add(MDG_FIELD_FINDING, record::to_record(finding));
        findings_.clear();
        stopped_ = !sink_(std::move(*record));
        record.reset();
    }

    std::unique_ptr<XML_ParserStruct, Close> parser_;
    const Sink& sink_;
    std::string_view uri_;
    std::vector<Place> places_; // of the elements that are open
    std::optional<Record> head_;
    std::optional<Record> claim_;
    std::optional<Record> item_; // of a list of the claim
    const FieldRow* item_field_ = nullptr;
    std::string text_;
    std::vector<Finding> findings_;
    std::uint64_t fed_ = 0;
    std::uint64_t claim_begin_ = 0;
    int passing_over_ = 0; // depth below an element that is passed over
    bool stopped_ = false;
    std::exception_ptr failure_;
};

} // namespace

void read_xml(std::istream& in, const Sink& sink) {
    Reader reader(sink);
    std::string portion(64 * 1024, '\0');
    for (bool going = true; going;) {
        in.read(portion.data(), static_cast<std::streamsize>(portion.size()));
        if (in.bad()) throw Failure(MDG_E_IO, MDG_ORIGIN_OS, "reading claims failed");
        going = reader.feed(std::string_view(portion).substr(0, static_cast<std::size_t>(in.gcount())), in.eof()) &&
                !in.eof();
    }
}

} // namespace mdg::claim
