// A reception that goes its way whatever happens to it: people do what their mode says, and try again where they are asked.
#pragma once

#include "api/pulls/scene.hpp"

#include <map>
#include <string>
#include <vector>

namespace mdg::api_test {

// What people do at a step when it comes for the first, the second … time (the last for good), each "desk …" or
// "reader …", several in turn with "; " between.
struct Mode {
    const char* name;
    std::map<std::string, std::vector<std::string>> acts;
    Setting setting{};
};
const std::vector<Mode>& modes();

// Where something is pulled: the n-th time that something is done at a step, after so many of its inputs.
struct Point {
    std::string step{};
    std::size_t occasion = 0;
    std::size_t inputs = 0;
};
std::string text_of(const Point& point);

class Conduct {
public:
    Conduct(const Scene& scene, const Mode& mode)
        : scene_(scene)
        , mode_(mode) {}

    // Until the point, whose inputs are done: false where the reception ended before. Without one: to the end.
    bool go(App& app, const Point* until = nullptr);
    // Not with what is left to do at the point: with what is done at its step.
    void start_over() { begun_ = {}; }
    // What is left to do at the point.
    void rest(App& app, const Point& point);
    // The next step that is not this one, or shows an error; the same one after some seconds.
    Seen next_after(App& app, const std::string& step) const;

    const std::vector<Point>& points() const { return points_; } // so far
    const Seen& last() const { return last_; }
    int wrong_pins() const { return wrong_pins_; } // that were typed to the end since the last right one
    bool unclear() const { return unclear_; }

private:
    std::vector<std::string> acts_at(const Seen& seen) const;
    // over: the step does not wait any more; not_asked: nor does the reader.
    enum class Done { yes, over, not_asked };
    Done act(App& app, const std::string& what);
    Done touch(App& app, const std::string& input) const;

    const Scene& scene_;
    const Mode& mode_;
    std::map<std::string, std::size_t> occasions_;
    std::vector<Point> points_;
    Seen last_;
    Point begun_{};                         // where go() stopped
    std::chrono::milliseconds patience_{0}; // for the step after what was done last
    int wrong_pins_ = 0;
    int not_asked_ = 0; // how often in a row the reader did not ask for what was to be done there
    bool unclear_ = false;
};

} // namespace mdg::api_test
