// The matrix: its dimensions, what is expected of each combination (matrix.tsv) and what people do in it (acts.tsv).
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace mdg::api_test {

enum Dimension : std::size_t { day, reader, card, mode, consent };
using Cell = std::array<std::string, 5>; // a value of each dimension
std::string text_of(const Cell& cell);

// A line of matrix.tsv. Of a part the first line that fits a cell stands for it.
struct Expectation {
    std::string part;
    Cell fits; // "*", "a,b" or "!a,b"
    std::vector<std::string> steps;
    std::vector<std::string> result;
    std::vector<std::string> rules; // "+": a step, or the result, has to name it
    mutable int used = 0;
};

class Expectations {
public:
    explicit Expectations(const std::filesystem::path& file);

    // Throws where no line fits.
    const Expectation& of(const std::string& part, const Cell& cell) const;
    bool any(const std::string& part, const Cell& cell) const { return find(part, cell) != nullptr; }
    std::vector<std::string> unused() const; // lines that stood for no cell asked about

private:
    const Expectation* find(const std::string& part, const Cell& cell) const;

    std::vector<Expectation> lines_;
};

struct Act {
    enum Place { at_desk, at_reader, at_terminal };
    Place place = at_desk;
    // At the reader an input of its control; at the desk "pin 1234", or choices in the order they are wished for
    // ("pin|visual"); at the terminal a step of the staff check.
    std::string what;
};

class Acts {
public:
    explicit Acts(const std::filesystem::path& file);

    // What is done at a step that is shown for the n-th time (from 0): by the mode, the consent, the card, the reader, or always.
    std::vector<Act> at(const Cell& cell, const std::string& step, std::size_t occasion) const;
    // Whether somebody has to touch a face reader's screen in it.
    bool needs_screen(const std::string& who) const; // taking a card away needs none

private:
    struct Line {
        std::string who;
        std::string step;
        std::vector<Act> acts;
    };
    const std::vector<Act>* find(const std::string& who, const std::string& step, std::size_t occasion) const;

    std::vector<Line> lines_;
};

std::vector<std::string> split(const std::string& text, char at);

} // namespace mdg::api_test
