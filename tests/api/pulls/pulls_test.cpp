// Whatever is pulled, and whenever: the desk is told clearly, what is mended is finished, the reader comes to rest, and
// nothing is spent or sent that nobody wanted.
//
// Each thing at each step of each mode, the maker changing from case to case, what comes after the person is verified in the
// first mode alone. MDG_PULLS=all: all of it in every mode, at every maker's; MDG_PULLS=WORD: where the name has the word;
// MDG_PULLS_MODE=NAME: in the modes that are called so.
// Then at random moments: MDG_PULL_ROUNDS, MDG_PULL_SEED. MDG_PULL_LOG=1 tells of every case.
#include "api/pulls/conduct.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <random>
#include <set>
#include <stdexcept>
#include <thread>

using namespace mdg::api_test;

namespace {

using std::chrono::microseconds;

const std::vector<std::string> all_makers{"canon", "panasonic", "fujitsu", "almex", "atlas"};

std::vector<std::string> makers_of(const Mode& mode) {
    return mode.setting.maker.empty() ? all_makers : std::vector{mode.setting.maker};
}

struct Case {
    const Mode* mode;
    Point point;
    Pull pull;
    std::optional<microseconds> moment; // after all of the point's inputs
};

std::string text_of(const Case& each) {
    return std::string(each.mode->name) + ": " + mdg::api_test::text_of(each.pull) + " at " +
           mdg::api_test::text_of(each.point) +
           (each.moment ? ", " + std::to_string(each.moment->count()) + " us later" : "");
}

void demand(bool right, const std::string& what) {
    if (!right) throw std::runtime_error(what);
}

std::unique_ptr<App> begin(Scene& scene, Pull pull) {
    if (pull != Pull::program) return std::make_unique<ThisProgram>(scene.desk(), hanako, scene.options());
    scene.let_go_of_desk();
    return std::make_unique<OtherProgram>(scene.clinic(), scene.config(), hanako, scene.options());
}

// The program is gone, and another takes the visit up.
std::unique_ptr<App> taken_up(Scene& scene, std::unique_ptr<App> app) {
    const std::string id = app->visit_id();
    dynamic_cast<OtherProgram&>(*app).kill();
    app.reset();
    return std::make_unique<ThisProgram>(scene.desk(), id);
}

bool concerns_reader(Pull pull) {
    return pull == Pull::card || pull == Pull::usb || pull == Pull::power || pull == Pull::plugin;
}

// The person is being verified there just now. That a card was taken is seen where it is needed.
bool under_way(const Scene& scene, const std::string& step, Pull pull) {
    if (scene.reader().state("waits") != "1") return false;
    static const std::set<std::string> with_card{"face", "pin", "passcode", "photo"};
    if (with_card.contains(scene.reader().state("screen"))) return true;
    const bool device_alone = step == MDG_VISIT_STEP_CHOOSE_METHOD || step == MDG_VISIT_STEP_VERIFY_PHONE;
    return device_alone && pull != Pull::card;
}

// What is left to be done, and how it ended. Whether the reader's document was the answer of the check.
bool finish(const Scene& scene, Conduct& conduct, App& app) {
    if (conduct.last().code != MDG_VISIT_STEP_DONE && conduct.go(app)) throw std::logic_error("no end");
    demand(!conduct.unclear(), "an error that is not told clearly");
    const Record result = dynamic_cast<ThisProgram&>(app).result();
    demand(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE,
           "outcome " + text(result.get(), MDG_FIELD_VISIT_OUTCOME));
    demand(text(result.get(), MDG_FIELD_VERIFICATION) != MDG_VERIFICATION_NONE, "verified by nothing");
    if (const auto left = scene.left_over(); !left.empty()) throw std::runtime_error("the reader has " + left);
    const mdg_record answer = mdg_record_at(result.get(), MDG_FIELD_ELIGIBILITY, 0);
    return text(answer, MDG_FIELD_RESULT_SOURCE) == MDG_RESULT_SOURCE_FACE;
}

std::string pull_in(Scene& scene, const Case& each) try {
    scene.come(each.mode->setting);
    const int requests = scene.requests_taken();
    auto app = begin(scene, each.pull);
    Conduct conduct(scene, *each.mode);
    if (!conduct.go(*app, &each.point)) throw std::runtime_error("ended before the point");
    if (each.moment) {
        conduct.rest(*app, each.point);
        std::this_thread::sleep_for(*each.moment);
    }
    const Seen at = conduct.last();
    const bool must_be_told = !each.moment && concerns_reader(each.pull) && under_way(scene, at.code, each.pull);
    scene.pull(each.pull);
    if (each.pull != Pull::card) conduct.start_over(); // what the reader asked for is gone
    if (each.pull == Pull::program) {
        app = taken_up(scene, std::move(app));
    } else if (must_be_told) {
        const Seen told = conduct.next_after(*app, at.code);
        demand(!told.error.empty() && told.clear, "not told: " + told.code + " " + told.error);
    } else if (!concerns_reader(each.pull)) {
        // What the terminal is needed for comes later.
        if (!each.moment) conduct.rest(*app, each.point);
        const Point failed{MDG_VISIT_STEP_CHECK_FAILED, 0, 0};
        if (conduct.go(*app, &failed))
            demand(!conduct.last().error.empty() && conduct.last().clear, "the failed check is not told clearly");
    }
    const int spent = 3 - scene.pin_tries();
    demand(spent <= conduct.wrong_pins(),
           "spent " + std::to_string(spent) + " tries of " + std::to_string(conduct.wrong_pins()) + " wrong PINs");
    scene.mend(each.pull);
    const int asked = finish(scene, conduct, *app) ? 0 : 1;
    demand(scene.pin_tries() == 3 || scene.pin_tries() == 3 - conduct.wrong_pins(),
           std::to_string(scene.pin_tries()) + " tries left");
    demand(scene.requests_taken() == requests + asked,
           std::to_string(scene.requests_taken() - requests) + " requests were sent");
    return "";
} catch (const std::exception& error) {
    scene.mend(each.pull);
    return text_of(each) + ": " + error.what();
}

std::string run(Scene& scene, const Case& each) {
    const auto begin = std::chrono::steady_clock::now();
    std::string wrong = pull_in(scene, each);
    if (each.pull == Pull::plugin || !wrong.empty()) scene.let_go_of_desk();
    const auto took = std::chrono::steady_clock::now() - begin;
    if (std::getenv("MDG_PULL_LOG") != nullptr)
        std::cout << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << " ms  " << text_of(each)
                  << std::endl;
    return wrong;
}

// Every step of a mode in which nothing is pulled.
std::vector<Point> points_of(Scene& scene, const Mode& mode) {
    scene.come(mode.setting);
    ThisProgram app(scene.desk(), hanako, scene.options());
    Conduct conduct(scene, mode);
    finish(scene, conduct, app);
    std::vector<Point> points = conduct.points();
    // The desk is asked for it only where nobody saw the card go in time.
    std::erase_if(points, [](const Point& each) { return each.step == MDG_VISIT_STEP_TAKE_CARD && each.occasion > 0; });
    return points;
}

long number_in(const char* variable, long otherwise) {
    const char* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::atol(text);
}

struct Told {
    ~Told() {
        const auto took = std::chrono::steady_clock::now() - begin;
        std::cout << what << ": " << cases << " cases in "
                  << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << " ms" << std::endl;
    }
    const char* what;
    int cases = 0;
    std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();
};

} // namespace

TEST_CASE("pulled at every step: card, cable, power, share, terminal, plugin, program (R-CARD-10, R-ERR-03, R-ERR-15, "
          "R-AUTH-09, R-BURD-01)",
          "[pulls_each][R-CARD-10][R-ERR-03][R-ERR-15][R-AUTH-09][R-BURD-01]") {
    const char* wish = std::getenv("MDG_PULLS");
    const std::string word = wish == nullptr ? "" : wish;
    const bool all = word == "all";
    std::map<std::string, std::unique_ptr<Scene>> scenes;
    const auto scene_of = [&](const std::string& maker) -> Scene& {
        auto& scene = scenes[maker];
        if (!scene) scene = std::make_unique<Scene>(maker);
        return *scene;
    };
    Told told{"pulls at each step"};
    const char* one = std::getenv("MDG_PULLS_MODE");
    std::set<std::string> common; // steps of the first mode that are not its own
    std::size_t turn = 0;
    for (const Mode& mode : modes()) {
        if (one != nullptr && !std::string(mode.name).starts_with(one)) continue;
        const auto makers = makers_of(mode);
        const bool first = &mode == &modes().front();
        for (const Point& point : points_of(scene_of("canon"), mode)) {
            if (word.empty() && !mode.acts.contains(point.step) && (!first || !common.insert(point.step).second))
                continue;
            ++turn;
            for (std::size_t i = 0; i < (all ? makers.size() : 1); ++i) {
                const auto& maker = makers[(turn + i) % makers.size()];
                for (const auto& [name, scene] : scenes)
                    if (name != maker) scene->let_go_of_desk(); // one at a time: a plugin's process is this desk's
                for (const Pull pull : pulls) {
                    const Case each{&mode, point, pull, std::nullopt};
                    if (!all && text_of(each).find(word) == std::string::npos) continue;
                    INFO(maker);
                    CHECK(run(scene_of(maker), each) == "");
                    ++told.cases;
                }
            }
        }
    }
}

TEST_CASE("pulled at any moment (R-AUTH-09, R-BURD-01)", "[pulls_any][R-AUTH-09][R-BURD-01]") {
    const auto seed = static_cast<unsigned>(number_in("MDG_PULL_SEED", 20'261'122));
    const long rounds = number_in("MDG_PULL_ROUNDS", 12);
    std::mt19937 random(seed);
    Scene scene("canon");
    std::vector<std::vector<Point>> points;
    for (const Mode& mode : modes()) points.push_back(points_of(scene, mode));
    Told told{"pulls at any moment"};
    for (long round = 0; round < rounds; ++round) {
        const std::size_t mode = random() % modes().size();
        const Point& point = points[mode][random() % points[mode].size()];
        const Pull pull = pulls[random() % std::size(pulls)];
        const microseconds moment(random() % 40'000);
        INFO("seed " << seed << ", round " << round);
        CHECK(run(scene, {&modes()[mode], point, pull, moment}) == "");
        ++told.cases;
    }
}
