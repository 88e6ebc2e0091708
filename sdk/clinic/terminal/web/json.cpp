#include "clinic/terminal/web/json.hpp"

#include "clinic/terminal/request.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Handler.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <sstream>

namespace mdg::clinic::terminal::web {

namespace {

constexpr std::size_t deepest = 8;

bool is_name(const std::string& key) {
    return !key.empty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
}

// Elements are made as they are read, so that a key given twice is seen as what it is.
class Reader : public Poco::JSON::Handler {
public:
    explicit Reader(pugi::xml_document& document)
        : place_(document) {}

    void reset() override {}
    void startObject() override {
        if (!opened_) {
            opened_ = true;
            return;
        }
        if (key_.empty()) no_text();
        place_ = place_.append_child(key_.c_str());
        key_.clear();
    }
    void endObject() override {
        if (place_.parent()) place_ = place_.parent();
    }
    void key(const std::string& key) override {
        if (!is_name(key)) throw Refused("項目名が正しくありません\r\nnot the name of an element\r\n");
        key_ = key;
    }
    void value(const std::string& text) override {
        if (key_.empty()) no_text();
        if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 0 && c < ' '; }))
            throw Refused("制御文字があります: " + key_ + "\r\ncontrol characters in " + key_ + "\r\n");
        place_.append_child(key_.c_str()).text().set(text.c_str());
        key_.clear();
    }
    void startArray() override { no_text(); }
    void endArray() override { no_text(); }
    void null() override { no_text(); }
    void value(int) override { no_text(); }
    void value(unsigned) override { no_text(); }
    void value(Poco::Int64) override { no_text(); }
    void value(Poco::UInt64) override { no_text(); }
    void value(double) override { no_text(); }
    void value(bool) override { no_text(); }

private:
    [[noreturn]] void no_text() {
        throw Refused("値は文字列でなければなりません: " + key_ + "\r\nevery value is a text: " + key_ + "\r\n");
    }

    pugi::xml_node place_;
    std::string key_;
    bool opened_ = false;
};

enum class List {
    no,
    named, // [{"Child": {…}}, …]
    bare,  // [{…}, …]
};

// The form of MedicalTicketInfo is not public and taken from that of the results.
List list_form(const std::string& name) {
    if (name == "ResultList" || name == "PublicExpenseResultList") return List::named;
    return name == "SpecificDiseasesCertificateList" ? List::bare : List::no;
}

Poco::Dynamic::Var written(const pugi::xml_node& node);

Poco::JSON::Object object(const pugi::xml_node& parent) {
    Poco::JSON::Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    for (const pugi::xml_node& child : parent.children()) object.set(child.name(), written(child));
    return object;
}

Poco::Dynamic::Var written(const pugi::xml_node& node) {
    const List form = list_form(node.name());
    if (form == List::no) {
        const auto is_element = [](const pugi::xml_node& child) { return child.type() == pugi::node_element; };
        if (node.find_child(is_element)) return object(node);
        return std::string(node.text().get());
    }
    Poco::JSON::Array list;
    for (const pugi::xml_node& child : node.children()) {
        Poco::JSON::Object entry(Poco::JSON_PRESERVE_KEY_ORDER);
        if (form == List::named)
            entry.set(child.name(), object(child));
        else
            entry = object(child);
        list.add(entry);
    }
    return list;
}

} // namespace

pugi::xml_document to_xml(const std::string& json) {
    pugi::xml_document document;
    Poco::JSON::Parser parser(new Reader(document));
    parser.setDepth(deepest);
    try {
        parser.parse(json);
    } catch (const Poco::Exception&) {
        throw Refused("JSONとして読めません\r\nnot well-formed JSON\r\n");
    }
    return document;
}

std::string to_json(const pugi::xml_document& answer) {
    std::ostringstream stream;
    object(answer).stringify(stream);
    return stream.str();
}

} // namespace mdg::clinic::terminal::web
