#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mdg::clinic::card {

// What was done to a file that no software at a medical counter may touch.
struct Touch {
    std::string file;   // "assist/0001"
    std::string action; // "SELECT", "READ", "VERIFY", "SIGN"
};

// What the chip keeps without power: the tries left of each key, here also the touched tripwires. With a
// file, every change is on disk before the card answers, so pulling the card or killing the process cannot
// give a try back.
class State {
public:
    State() = default;
    explicit State(std::filesystem::path file);

    int tries(const std::string& key, int otherwise) const;
    void set_tries(const std::string& key, int left);
    void record(Touch touch);

    const std::map<std::string, int>& all_tries() const { return tries_; }
    const std::vector<Touch>& touches() const { return touches_; }
    std::string json() const;

private:
    void save() const;

    std::filesystem::path file_;
    std::map<std::string, int> tries_;
    std::vector<Touch> touches_;
};

} // namespace mdg::clinic::card
