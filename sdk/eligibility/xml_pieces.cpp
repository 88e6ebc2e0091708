#include "eligibility/xml_pieces.hpp"

#include "base/failure.hpp"
#include "eligibility/messages/layout.hpp"
#include "eligibility/xml_rules.hpp"

#include <madoguchi/fields.h>

#include <expat.h>

#include <algorithm>
#include <new>

namespace mdg::eligibility {
namespace {

constexpr int deepest = 40;
constexpr std::size_t largest_piece = 1024 * 1024; // a person's result has about two thousand bytes

XmlPieces& self(void* data) {
    return *static_cast<XmlPieces*>(data);
}

} // namespace

void XmlPieces::Close::operator()(XML_ParserStruct* parser) const noexcept {
    XML_ParserFree(parser);
}

XmlPieces::XmlPieces(Taker& taker, std::string_view what)
    : parser_(XML_ParserCreate("UTF-8"))
    , taker_(taker)
    , what_(what) {
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(
        parser_.get(),
        [](void* data, const char* name, const char**) { self(data).guarded([=] { self(data).on_start(name); }); },
        [](void* data, const char* name) { self(data).guarded([=] { self(data).on_end(name); }); });
    XML_SetStartDoctypeDeclHandler(parser_.get(), [](void* data, const char*, const char*, const char*, int) {
        self(data).guarded([=] { self(data).on_doctype(); });
    });
}

XmlPieces::~XmlPieces() = default;

// Nothing may be thrown through the parser.
template <typename Body>
void XmlPieces::guarded(Body body) noexcept {
    if (stopped_ || failure_ != nullptr) return;
    try {
        body();
    } catch (...) {
        failure_ = std::current_exception();
    }
    if (stopped_ || failure_ != nullptr) XML_StopParser(parser_.get(), XML_FALSE);
}

void XmlPieces::malformed(const std::string& reason) const {
    const std::string place = "line " + std::to_string(XML_GetCurrentLineNumber(parser_.get()));
    throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(what_) + ": " + reason + " (" + place + ")")
        .with_findings({{std::string(what_) + ": " + place, MDG_FINDING_CODE_BAD_VALUE, reason,
                         "ファイルの形が正しくありません"}});
}

void XmlPieces::on_doctype() {
    malformed("a DOCTYPE, which the terminal's files never have");
}

std::string_view XmlPieces::text(std::uint64_t begin, std::uint64_t end) const {
    return std::string_view(window_).substr(static_cast<std::size_t>(begin - window_begin_),
                                            static_cast<std::size_t>(end - begin));
}

void XmlPieces::hand_out(std::string_view name, std::uint64_t begin, std::uint64_t end) {
    const std::string_view piece = text(begin, end);
    if (!name.empty() || piece.find_first_not_of(" \t\r\n") != piece.npos)
        stopped_ = !taker_.take(name, piece, in_body_);
}

void XmlPieces::on_start(const char* name) {
    const auto begin = static_cast<std::uint64_t>(XML_GetCurrentByteIndex(parser_.get()));
    const auto end = begin + static_cast<std::uint64_t>(XML_GetCurrentByteCount(parser_.get()));
    if (++depth_ > deepest) malformed("nested too deep");
    if (++elements_ > most_elements) malformed("too many elements");
    if (depth_ == 1) {
        if (name != root_name) malformed("not one " + std::string(root_name));
        taker_.open(text(begin, end), false);
    } else if (piece_depth_ == 0) {
        hand_out({}, event_end_, begin);
        if (depth_ == 2 && name == body_name) {
            in_body_ = true;
            taker_.open(text(begin, end), true);
        } else {
            piece_depth_ = depth_;
            piece_begin_ = begin;
        }
    }
    event_end_ = end;
}

void XmlPieces::on_end(const char* name) {
    const auto begin = static_cast<std::uint64_t>(XML_GetCurrentByteIndex(parser_.get()));
    const auto end = begin + static_cast<std::uint64_t>(XML_GetCurrentByteCount(parser_.get()));
    if (depth_ == piece_depth_) {
        piece_depth_ = 0;
        hand_out(name, piece_begin_, end);
        elements_ = 0;
    } else if (piece_depth_ == 0 && begin > event_end_) {
        hand_out({}, event_end_, begin);
    }
    if (--depth_ == 1) in_body_ = false;
    event_end_ = end;
}

bool XmlPieces::feed(std::string_view utf8, bool last) {
    window_ += utf8;
    const auto status =
        XML_Parse(parser_.get(), utf8.data(), static_cast<int>(utf8.size()), last ? XML_TRUE : XML_FALSE);
    if (failure_ != nullptr) std::rethrow_exception(failure_);
    if (stopped_) return false;
    if (status != XML_STATUS_OK) malformed(XML_ErrorString(XML_GetErrorCode(parser_.get())));

    const std::uint64_t needed = piece_depth_ > 0 ? piece_begin_ : event_end_;
    window_.erase(0, static_cast<std::size_t>(needed - window_begin_));
    window_begin_ = needed;
    if (window_.size() > largest_piece)
        throw base::Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_TERMINAL,
                            std::string(what_) + ": an element larger than " + std::to_string(largest_piece) +
                                " bytes");
    return true;
}

} // namespace mdg::eligibility
