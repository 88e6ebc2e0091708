#include "api/support/scripted_terminal.hpp"

#include <chrono>
#include <utility>

namespace mdg::api_test {

namespace fs = std::filesystem;

ScriptedTerminal::ScriptedTerminal(const Scratch& scratch)
    : requests_(scratch.folder("req"))
    , results_(scratch.folder("res")) {}

ScriptedTerminal::~ScriptedTerminal() {
    ended_ = true;
    if (thread_.joinable()) thread_.join();
}

void ScriptedTerminal::script(const std::string& prefix, std::vector<std::string> answers, const std::string& ending) {
    const std::lock_guard lock(mutex_);
    lines_[prefix] = {std::move(answers), ending};
}

void ScriptedTerminal::start() {
    thread_ = std::thread([this] { run(); });
}

std::vector<std::string> ScriptedTerminal::taken(const std::string& prefix) const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> contents;
    for (const auto& [name, content] : taken_)
        if (name.starts_with(prefix)) contents.push_back(content);
    return contents;
}

void ScriptedTerminal::run() {
    while (!ended_) {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(requests_))
            if (entry.path().extension() == ".xml" && entry.path().filename().string().front() != '.')
                found.push_back(entry.path());
        for (const auto& request : found) answer(request);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void ScriptedTerminal::answer(const fs::path& request) {
    const std::string stem = request.stem().string();
    const auto mark = stem.find('_');
    const std::string prefix = stem.substr(0, mark);
    const std::string id = stem.substr(mark + 1);
    const std::lock_guard lock(mutex_);
    taken_.emplace_back(stem, file_text(request));
    fs::remove(request);
    const auto line = lines_.find(prefix);
    if (line == lines_.end()) return;
    auto& answers = line->second.answers;
    std::string text = answers.front();
    if (answers.size() > 1) answers.erase(answers.begin());
    for (auto at = text.find("{id}"); at != std::string::npos; at = text.find("{id}")) text.replace(at, 4, id);
    std::string name = stem;
    name.replace(name.find("req"), 3, "res");
    put_file(results_ / (name + ".part"), text);
    fs::rename(results_ / (name + ".part"), results_ / (name + line->second.ending));
}

std::string xml(const std::string& header, const std::string& body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<XmlMsg><MessageHeader>" + header +
           "</MessageHeader><MessageBody>" + body + "</MessageBody></XmlMsg>";
}

} // namespace mdg::api_test
