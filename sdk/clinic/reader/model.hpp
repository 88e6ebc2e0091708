// The tables of this folder: what is published of the makers' models, and the words of the screens.
#pragma once

#include <string>
#include <vector>

namespace mdg::clinic::reader {

struct Model {
    std::string maker;
    std::string vendor;
    std::string model;
    std::string phones_from; // the first day phones are read without a second reader; empty: never
    bool paper = false;      // reads what is printed on paper certificates
    bool with_pc = false;    // restarts with the PC
    bool alarm_lamp = false; // blinks red at a fault
    bool screen = true;      // without it there is neither camera nor pad: it holds cards, and the host does the rest
};

const std::vector<Model>& models();
const Model& model_of(const std::string& maker); // throws std::invalid_argument

struct Words {
    std::string screen, ja, en;
};
const Words& words_of(const std::string& screen);

} // namespace mdg::clinic::reader
