#include "eligibility/web/json_tree.hpp"

#include "base/text.hpp"
#include "eligibility/xml_file.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JSONString.h>

#include <algorithm>
#include <set>
#include <vector>

namespace mdg::eligibility::web {
namespace {

using base::Failure;

constexpr std::size_t deepest = 32; // the deepest known layout has six levels
constexpr std::size_t most_values = 50'000;
constexpr std::size_t longest_name = 128;
// Seen as arrays also when they hold one entry (terminal facts §2.10).
constexpr std::string_view known_lists[] = {"ResultList", "SpecificDiseasesCertificateList"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool may_name_an_element(std::string_view name) {
    return !name.empty() && name.size() <= longest_name && (is_letter(name.front()) || name.front() == '_') &&
           std::ranges::all_of(name,
                               [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.'; });
}

Failure malformed(std::string_view what, const std::string& reason) {
    return Failure(MDG_E_MALFORMED, MDG_ORIGIN_CENTRE, std::string(what) + ": " + reason);
}

// The parser would go as deep as the text, and would make a double or an integer of a number. So depth is looked at
// here, and numbers become texts before it sees them.
std::string numbers_as_texts(std::string_view json, std::string_view what) {
    std::string made;
    made.reserve(json.size() + json.size() / 8);
    std::size_t depth = 0;
    bool in_text = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (in_text) {
            made += c;
            if (c == '\\' && at + 1 < json.size()) made += json[++at];
            if (c == '"') in_text = false;
            continue;
        }
        if (c == '-' || is_digit(c)) {
            const auto after = std::min(json.find_first_not_of("+-.0123456789eE", at), json.size());
            made.append("\"").append(json.substr(at, after - at)).append("\"");
            at = after - 1;
            continue;
        }
        if (c == '"') in_text = true;
        if ((c == '{' || c == '[') && ++depth > deepest)
            throw malformed(what, "nested deeper than " + std::to_string(deepest));
        if ((c == '}' || c == ']') && depth > 0) --depth;
        made += c;
    }
    return made;
}

bool has_elements(pugi::xml_node node) {
    return node.first_child().type() == pugi::node_element;
}

// {"ResultOfQualificationConfirmation":{…}}
bool holds_one_object(pugi::xml_node entry) {
    const pugi::xml_node only = entry.first_child();
    return has_elements(entry) && !only.next_sibling() && has_elements(only);
}

class TreeBuilder : public Poco::JSON::Handler {
public:
    TreeBuilder(pugi::xml_document& document, std::string_view what)
        : document_(document)
        , what_(what) {}

    void reset() override { open_.clear(); }
    void startObject() override {
        if (open_.empty()) {
            open_.push_back({document_, {}, false, {}, {}});
        } else {
            open_.push_back({place(), {}, false, {}, {}});
        }
    }
    void endObject() override { open_.pop_back(); }
    void startArray() override {
        if (open_.empty() || open_.back().is_array) throw malformed(what_, "an array stands where none can be");
        open_.push_back({open_.back().node, open_.back().name, true, {}, {}});
    }
    void endArray() override {
        const std::vector<pugi::xml_node>& entries = open_.back().entries;
        if (std::ranges::all_of(entries, holds_one_object))
            for (std::size_t at = 1; at < entries.size(); ++at) {
                pugi::xml_node first = entries.front();
                first.append_move(entries[at].first_child());
                open_.back().node.remove_child(entries[at]);
            }
        open_.pop_back();
    }
    void key(const std::string& name) override {
        Open& object = open_.back();
        if (!may_name_an_element(name)) throw malformed(what_, "a name that no element has");
        if (!object.seen.insert(name).second) throw malformed(what_, "the name " + name + " stands twice");
        object.name = name;
    }
    void null() override { count(); }
    void value(const std::string& text) override { place().text().set(text.c_str()); }
    void value(bool yes) override { value(std::string(yes ? "true" : "false")); }
    void value(int number) override { value(std::to_string(number)); }
    void value(unsigned number) override { value(std::to_string(number)); }
    void value(Poco::Int64 number) override { value(std::to_string(number)); }
    void value(Poco::UInt64 number) override { value(std::to_string(number)); }
    void value(double number) override { value(std::to_string(number)); }

private:
    struct Open {
        pugi::xml_node node; // the object, or what the array stands in
        std::string name;    // the member that is being read, or the array's own
        bool is_array;
        std::set<std::string> seen;
        std::vector<pugi::xml_node> entries;
    };

    void count() {
        if (++values_ > most_values)
            throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_CENTRE,
                          what_ + ": more than " + std::to_string(most_values) + " values");
    }
    pugi::xml_node place() {
        count();
        if (open_.empty()) throw malformed(what_, "not a JSON object");
        Open& around = open_.back();
        pugi::xml_node made = around.node.append_child(around.name.c_str());
        if (around.is_array) around.entries.push_back(made);
        return made;
    }

    pugi::xml_document& document_;
    std::string what_;
    std::vector<Open> open_;
    std::size_t values_ = 0;
};

void write_members(pugi::xml_node parent, std::string& json);

void write_value(pugi::xml_node element, std::string& json) {
    if (has_elements(element)) {
        write_members(element, json);
    } else {
        json += Poco::toJSON(std::string(element.text().get()));
    }
}

// An array of one element: its children are the entries where all of them have elements inside, or it is the entry.
void write_entries(pugi::xml_node element, std::string& json) {
    if (!element.first_child()) return; // an empty list
    const auto children = element.children();
    if (!std::ranges::all_of(children, has_elements)) return write_value(element, json);
    for (const pugi::xml_node child : children) {
        if (child != element.first_child()) json += ',';
        json.append("{\"").append(child.name()).append("\":");
        write_value(child, json);
        json += '}';
    }
}

void write_members(pugi::xml_node parent, std::string& json) {
    std::set<std::string_view> written;
    json += '{';
    for (const pugi::xml_node child : parent.children()) {
        const std::string_view name = child.name();
        if (child.type() != pugi::node_element || !written.insert(name).second) continue;
        json.append(written.size() > 1 ? ",\"" : "\"").append(name).append("\":");
        const bool repeats = !child.next_sibling(child.name()).empty();
        if (!repeats && std::ranges::count(known_lists, name) == 0) {
            write_value(child, json);
            continue;
        }
        json += '[';
        if (repeats) {
            for (pugi::xml_node entry = child; entry; entry = entry.next_sibling(child.name())) {
                if (entry != child) json += ',';
                write_value(entry, json);
            }
        } else {
            write_entries(child, json);
        }
        json += ']';
    }
    json += '}';
}

} // namespace

pugi::xml_document tree_from_json(std::string_view bytes, std::string_view what) {
    if (bytes.size() > largest_file)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_CENTRE,
                      std::string(what) + ": larger than " + std::to_string(largest_file) + " bytes");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!base::is_utf8(bytes)) throw malformed(what, "not UTF-8");
    pugi::xml_document document;
    try {
        Poco::JSON::Parser parser(new TreeBuilder(document, what));
        parser.setDepth(deepest + 1);
        parser.setAllowNullByte(false);
        parser.parse(numbers_as_texts(bytes, what));
    } catch (const Poco::Exception&) {
        // Its text may quote what it read.
        throw malformed(what, "not a whole JSON object");
    }
    if (!document.first_child()) throw malformed(what, "not a JSON object with something in it");
    return document;
}

std::string json_from_tree(const pugi::xml_document& tree) {
    std::string json;
    write_members(tree, json);
    return json;
}

} // namespace mdg::eligibility::web
