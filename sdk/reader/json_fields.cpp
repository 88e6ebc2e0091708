#include "reader/json_fields.hpp"

#include "base/text.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <limits>
#include <set>

namespace mdg::reader {

namespace {

using base::Failure;
using base::Finding;
namespace json = Poco::JSON;

constexpr std::size_t deepest = 8;
constexpr std::size_t longest_text = 256;
constexpr std::size_t longest_list = 64;

Failure bad(const std::string& message) {
    return Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN, message);
}

// Poco's own handler takes the last of two equal keys without a word.
class EachKeyOnce : public json::ParseHandler {
public:
    void startObject() override {
        json::ParseHandler::startObject();
        seen_.emplace_back();
    }
    void endObject() override {
        json::ParseHandler::endObject();
        seen_.pop_back();
    }
    void key(const std::string& name) override {
        if (!seen_.back().insert(name).second) throw Poco::SyntaxException("the key " + name + " stands there twice");
        json::ParseHandler::key(name);
    }

private:
    std::vector<std::set<std::string>> seen_;
};

bool may_be_text(const std::string& text) {
    return !text.empty() && text.size() <= longest_text && text.find('\0') == std::string::npos;
}

} // namespace

json::Object::Ptr parse_object(std::string_view text, const std::string& name) {
    if (!base::is_utf8(text)) throw bad(name + " is not UTF-8");
    try {
        json::Parser parser(new EachKeyOnce);
        parser.setDepth(deepest);
        auto root = parser.parse(std::string(text));
        if (root.type() != typeid(json::Object::Ptr)) throw bad(name + " must hold an object");
        return root.extract<json::Object::Ptr>();
    } catch (const Poco::Exception& error) {
        throw bad(name + " is not JSON: " + error.displayText());
    }
}

Fields::Fields(json::Object::Ptr object, std::string place, std::vector<Finding>& faults)
    : object_(std::move(object))
    , place_(std::move(place))
    , faults_(faults) {}

std::string Fields::text(const std::string& key, Presence presence) {
    if (!present(key, presence)) return {};
    const auto value = object_->get(key);
    if (!value.isString()) {
        fault(key, {"must be a text", "文字列で書いてください。"});
        return {};
    }
    auto text = value.extract<std::string>();
    if (!may_be_text(text)) fault(key, {"must have 1 to 256 bytes", "1〜256バイトで書いてください。"});
    return text;
}

std::string Fields::text(const std::string& key, Presence presence, const Test& right, Fault wrong) {
    auto value = text(key, presence);
    if (may_be_text(value) && !right(value)) fault(key, wrong);
    return value;
}

int Fields::number(const std::string& key, int least, int most) {
    if (!present(key, Presence::required)) return least;
    const auto value = object_->get(key);
    try {
        if (value.isInteger() && !value.isBoolean()) {
            const auto number = value.convert<Poco::Int64>();
            if (number >= least && number <= most) return static_cast<int>(number);
        }
    } catch (const Poco::RangeException&) {
        // too large for any number here
    }
    const auto range = most == std::numeric_limits<int>::max()
                           ? std::to_string(least) + " or more"
                           : "from " + std::to_string(least) + " to " + std::to_string(most);
    faults_.push_back({place_ + key, MDG_FINDING_CODE_BAD_VALUE, "must be a whole number, " + range,
                       "整数で書いてください (" + range + ")。"});
    return least;
}

int Fields::number(const std::string& key, int least, int most, int absent) {
    return object_->has(key) ? number(key, least, most) : absent;
}

bool Fields::yes(const std::string& key, bool absent) {
    if (!object_->has(key)) return absent;
    const auto value = object_->get(key);
    if (value.isBoolean()) return value.convert<bool>();
    fault(key, {"must be true or false", "true か false で書いてください。"});
    return absent;
}

std::vector<std::string> Fields::texts(const std::string& key, Presence presence) {
    return texts(key, presence, [](std::string_view) { return true; }, {"", ""});
}

std::vector<std::string> Fields::texts(const std::string& key, Presence presence, const Test& right, Fault wrong) {
    std::vector<std::string> texts;
    const auto values = list(key, presence);
    for (unsigned at = 0; !values.isNull() && at < values->size(); ++at) {
        const auto value = values->get(at);
        const auto place = key + "[" + std::to_string(at) + "]";
        if (!value.isString() || !may_be_text(value.extract<std::string>()))
            fault(place, {"must be a text of 1 to 256 bytes", "1〜256バイトの文字列で書いてください。"});
        else if (!right(value.extract<std::string>()))
            fault(place, wrong);
        else
            texts.push_back(value.extract<std::string>());
    }
    return texts;
}

json::Object::Ptr Fields::object(const std::string& key, Presence presence) {
    if (!present(key, presence)) return {};
    auto value = object_->getObject(key);
    if (value.isNull()) fault(key, {"must be an object", "オブジェクトで書いてください。"});
    return value;
}

std::vector<json::Object::Ptr> Fields::objects(const std::string& key) {
    std::vector<json::Object::Ptr> objects;
    const auto values = list(key, Presence::optional);
    for (unsigned at = 0; !values.isNull() && at < values->size(); ++at) {
        auto object = values->getObject(at);
        if (object.isNull())
            fault(key + "[" + std::to_string(at) + "]", {"must be an object", "オブジェクトで書いてください。"});
        else
            objects.push_back(std::move(object));
    }
    return objects;
}

std::vector<std::string> Fields::keys() const {
    return object_->getNames();
}

void Fields::report_unknown(Words known, std::vector<Finding>& findings) const {
    for (const auto& [key, value] : *object_)
        if (std::find(known.begin(), known.end(), key) == known.end())
            findings.push_back({place_ + key, MDG_FINDING_CODE_UNKNOWN_CODE,
                                "this release does not know the key and does not use it",
                                "この版では使われない項目です。"});
}

void Fields::fault(const std::string& key, Fault wrong) {
    faults_.push_back({place_ + key, MDG_FINDING_CODE_BAD_VALUE, wrong.en, wrong.ja});
}

bool Fields::present(const std::string& key, Presence presence) {
    if (object_->has(key)) return true;
    if (presence == Presence::required)
        faults_.push_back({place_ + key, MDG_FINDING_CODE_MISSING, "is required", "必要な項目がありません。"});
    return false;
}

json::Array::Ptr Fields::list(const std::string& key, Presence presence) {
    if (!present(key, presence)) return {};
    auto value = object_->getArray(key);
    if (value.isNull() || value->size() > longest_list) {
        fault(key, {"must be a list of at most 64", "64個までの配列で書いてください。"});
        return {};
    }
    return value;
}

} // namespace mdg::reader
