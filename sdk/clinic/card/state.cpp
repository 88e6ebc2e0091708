#include "clinic/card/state.hpp"

#include "clinic/card/text_file.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <sstream>

namespace mdg::clinic::card {

State::State(std::filesystem::path file)
    : file_(std::move(file)) {
    if (!std::filesystem::exists(file_)) return;
    const auto root = Poco::JSON::Parser().parse(read_file(file_)).extract<Poco::JSON::Object::Ptr>();
    for (const auto& [key, left] : *root->getObject("tries")) tries_[key] = left.convert<int>();
    for (const auto& item : *root->getArray("touches")) {
        const auto& touch = *item.extract<Poco::JSON::Object::Ptr>();
        touches_.push_back({touch.getValue<std::string>("file"), touch.getValue<std::string>("action")});
    }
}

int State::tries(const std::string& key, int otherwise) const {
    const auto found = tries_.find(key);
    return found == tries_.end() ? otherwise : found->second;
}

void State::set_tries(const std::string& key, int left) {
    tries_[key] = left;
    save();
}

void State::record(Touch touch) {
    touches_.push_back(std::move(touch));
    save();
}

std::string State::json() const {
    Poco::JSON::Object tries;
    for (const auto& [key, left] : tries_) tries.set(key, left);
    Poco::JSON::Array touches;
    for (const auto& touch : touches_) {
        Poco::JSON::Object item;
        item.set("file", touch.file);
        item.set("action", touch.action);
        touches.add(item);
    }
    Poco::JSON::Object root;
    root.set("tries", tries);
    root.set("touches", touches);
    std::ostringstream out;
    root.stringify(out, 2);
    out << '\n';
    return out.str();
}

void State::save() const {
    if (!file_.empty()) write_file(file_, json());
}

} // namespace mdg::clinic::card
