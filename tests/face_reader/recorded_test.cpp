// A whole reception is recorded and played back: the recordings in the makers' folders were made here
// (MDG_KEEP_RECORDINGS=<folder>).
#include "counter.hpp"

#include "recording/lint.hpp"
#include "recording/recorder.hpp"
#include "recording/replay.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::test;

namespace {

void prepare(const VirtualReader& reader) {
    for (const char* command : {"place validation", "digits 4826", "person acts"}) reader.tell(command);
}

void reception(Counter& counter) {
    CHECK(counter.power_on() == MDG_OK);
    counter.select_authentication_pin();
    CHECK(counter.pin().word == 0x9000);
    CHECK(counter.face().outcome == MDGP_OUTCOME_VERIFIED);
    CHECK(counter.consent(MDGP_CONSENT_MODE_BUNDLE).outcome == MDGP_OUTCOME_AGREED);
    CHECK(counter.visual(MDGP_VISUAL_STYLE_READER_LED).outcome == MDGP_OUTCOME_VERIFIED);
    CHECK(counter.idle() == MDG_OK);
    CHECK(counter.identify(MDGP_METHOD_FACE | MDGP_METHOD_PIN, MDGP_CONSENT_MODE_BUNDLE).outcome ==
          MDGP_OUTCOME_VERIFIED);
    CHECK(counter.registration().outcome == MDGP_OUTCOME_AGREED);
    if (counter.find<mdgp_phone_1>(MDGP_IF_PHONE_1) != nullptr)
        CHECK(counter.phone(MDGP_PHONE_IOS).outcome == MDGP_OUTCOME_VERIFIED);
    CHECK(counter.idle() == MDG_OK);
}

} // namespace

TEST_CASE("a reception at each maker's reader is recorded whole, and the plugin does it again") {
    for (const std::string maker : {"panasonic", "fujitsu", "canon", "almex", "atlas"}) {
        INFO(maker);
        const Scratch scratch;
        const auto file = scratch.folder / "reception.mdgrec";
        const mdgp_plugin* plain = nullptr;
        {
            const VirtualReader reader(scratch.folder, maker);
            prepare(reader);
            recording::Recorder::Options options;
            options.file = file;
            options.purpose.test = true;
            options.purpose.consent = "the virtual clinic's person and card, free for any use";
            options.sdk_version = MDG_VERSION_STRING;
            recording::Recorder recorder(options);
            {
                Plugin plugin(maker, scratch.folder, [&](const mdgp_plugin* given) {
                    plain = given;
                    return recorder.wrap(given);
                });
                Counter counter(plugin);
                reception(counter);
            }
            recorder.finish();
        }
        CHECK(recording::lint(file).empty());
        const VirtualReader again(scratch.folder, maker);
        prepare(again);
        const auto end = recording::play_host(recording::read_recording(file), *plain);
        INFO(end.text());
        CHECK(end.as_recorded());
        if (const char* kept = std::getenv("MDG_KEEP_RECORDINGS"))
            std::filesystem::copy_file(file, std::filesystem::path(kept) / maker / "recordings" / "reception.mdgrec",
                                       std::filesystem::copy_options::overwrite_existing);
    }
}
