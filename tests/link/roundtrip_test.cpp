// What is written is read, for every message and every function of the interfaces.
#include "base/failure.hpp"
#include "link/fields.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::test;
using reader::link::Packet;

namespace {

std::string said_by(Content& content) {
    Recorder recorder;
    content.visit(recorder);
    return recorder.said();
}

// Written by one, read by another of its kind.
void demand_survives(Content& written, Content& fresh) {
    Packet packet;
    written.write(packet);
    reader::link::Reader in(packet);
    fresh.read(in);
    CHECK(said_by(fresh) == said_by(written));
}

// Counts the texts and bytes, and makes the n-th as large as is wanted.
struct OneOf {
    int wanted;
    int size;
    int at = 0;
    int operator()() { return at++ == wanted ? size : -1; }
};

} // namespace

TEST_CASE("every message and every function of the interfaces survives the link") {
    std::mt19937 random(20260721);
    const auto sizes = [&]() -> int { return static_cast<int>(random() % 42) - 2; };
    for (int round = 0; round < 20; ++round) {
        const auto written = all_contents();
        const auto fresh = all_contents();
        for (std::size_t i = 0; i < written.size(); ++i) {
            CAPTURE(round, written[i]->name);
            Filler filler(random, sizes);
            written[i]->visit(filler);
            demand_survives(*written[i], *fresh[i]);
        }
    }
}

TEST_CASE("a text that is missing, an empty one and no bytes stay what they are") {
    std::mt19937 random(1);
    for (const int size : {-1, 0}) {
        const auto written = all_contents();
        const auto fresh = all_contents();
        for (std::size_t i = 0; i < written.size(); ++i) {
            CAPTURE(size, written[i]->name);
            Filler filler(random, [size] { return size; });
            written[i]->visit(filler);
            demand_survives(*written[i], *fresh[i]);
        }
    }
}

TEST_CASE("any text or bytes may fill a message, and one byte more is refused as too large") {
    std::mt19937 random(2);
    int filled = 0;
    for (std::size_t i = 0; i < all_contents().size(); i += 3) // a third of them says as much
        for (int field = 0;; ++field) {
            auto written = std::move(all_contents()[i]);
            auto fresh = std::move(all_contents()[i]);
            CAPTURE(field, written->name);
            auto counter = std::make_shared<OneOf>(OneOf{field, 0});
            Filler empty(random, [counter] { return (*counter)(); });
            written->visit(empty);
            if (counter->at <= field) break;
            Packet packet;
            written->write(packet);
            const auto room = static_cast<int>(Packet::capacity - packet.size());
            Filler longest(random, OneOf{field, room});
            written->visit(longest);
            demand_survives(*written, *fresh);
            Filler longer(random, OneOf{field, room + 1});
            written->visit(longer);
            try {
                written->write(packet);
                FAIL_CHECK("written");
            } catch (const base::Failure& failure) {
                CHECK(failure.status == MDG_E_TOO_LARGE);
            }
            ++filled;
        }
    CHECK(filled > 20);
}
