// An XML text of any length, cut into pieces: each child of the root, and of its body each child for itself. Expat
// does the parsing and judges the form; of each piece its own bytes are handed on.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <string_view>

struct XML_ParserStruct;

namespace mdg::eligibility {

class XmlPieces {
public:
    // What to do with a piece, valid during the call. in_body: whether it stands in MessageBody. false: stop.
    class Taker {
    public:
        virtual ~Taker() = default;
        // The tag that opens the root or the body.
        virtual void open(std::string_view tag, bool body) = 0;
        // Text, comments and the like beside the pieces: "" is their name.
        virtual bool take(std::string_view name, std::string_view xml, bool in_body) = 0;
    };

    // what: the file's name, for messages.
    XmlPieces(Taker& taker, std::string_view what);
    ~XmlPieces();

    // false: the taker stopped. MALFORMED or TOO_LARGE, or what the taker throws.
    bool feed(std::string_view utf8, bool last);

private:
    struct Close {
        void operator()(XML_ParserStruct* parser) const noexcept;
    };

    void on_start(const char* name);
    void on_end(const char* name);
    void on_doctype();
    std::string_view text(std::uint64_t begin, std::uint64_t end) const;
    void hand_out(std::string_view name, std::uint64_t begin, std::uint64_t end);
    template <typename Body>
    void guarded(Body body) noexcept;
    [[noreturn]] void malformed(const std::string& reason) const;

    std::unique_ptr<XML_ParserStruct, Close> parser_;
    Taker& taker_;
    std::string_view what_;
    std::string window_;             // the text from window_begin_ on, as far as it was fed
    std::uint64_t window_begin_ = 0; // offsets in the whole text
    std::uint64_t event_end_ = 0;
    std::uint64_t piece_begin_ = 0;
    int depth_ = 0;
    int piece_depth_ = 0; // 0: between pieces
    int elements_ = 0;    // of the piece
    bool in_body_ = false;
    bool stopped_ = false;
    std::exception_ptr failure_;
};

} // namespace mdg::eligibility
