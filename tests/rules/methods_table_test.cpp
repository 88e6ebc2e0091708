// Which methods are open: every combination of card, class, tool, reader, device state, PIN and certificate against a
// table (data/methods.tsv) and the sentences of the rules.
#include "base/file.hpp"
#include "rules/situations.hpp"
#include "rules/table.hpp"
#include "support/catch.hpp"

#include <map>
#include <string>

namespace mdg::rules {
namespace {

using test::at_the_counter;

MethodSet set_of(std::string_view words) {
    MethodSet set;
    if (words.find("face") != words.npos) set.add(Method::face);
    if (words.find("pin") != words.npos) set.add(Method::pin);
    if (words.find("visual") != words.npos) set.add(Method::visual);
    if (words.find("phone") != words.npos) set.add(Method::phone);
    return set;
}

const std::map<std::string_view, Card> cards{{"photo", Card::photo},
                                             {"face_only", Card::face_only},
                                             {"no_photo", Card::no_photo},
                                             {"iphone", Card::iphone},
                                             {"android", Card::android}};
const std::map<std::string_view, ServiceClass> classes{{"none", ServiceClass::none},
                                                       {"regular", ServiceClass::regular},
                                                       {"home_consent", ServiceClass::home_consent},
                                                       {"eligibility_only", ServiceClass::eligibility_only}};
const std::map<std::string_view, Tool> tools{
    {"none", Tool::none}, {"web", Tool::web}, {"app", Tool::app}, {"limited_app", Tool::limited_app}};
const std::map<std::string_view, ReaderKind> readers{
    {"none", ReaderKind::none}, {"face", ReaderKind::face}, {"generic", ReaderKind::generic}};

// What happens to a set that is open while everything works, as the rules say it.
struct State {
    bool reader_out, camera_out, pin_pad_out, phones_read;
    PinState pin;
    std::uint8_t tries;
    CertificateUse certificate;
    CardTrouble trouble;

    MethodSet left_of(MethodSet all, bool phone) const {
        const bool certificate_serves = certificate == CertificateUse::unread || certificate == CertificateUse::valid ||
                                        certificate == CertificateUse::expiring ||
                                        (certificate == CertificateUse::in_grace && !phone);
        if (trouble != CardTrouble::none || reader_out || !certificate_serves || (phone && !phones_read)) return {};
        if (camera_out) all.remove(Method::face);
        const bool pin_known = pin != PinState::blocked && pin != PinState::forgotten && tries > 0;
        if (pin_pad_out || !pin_known) all.remove(Method::pin);
        return all;
    }
};

template <typename Each>
void for_every_state(Each each) {
    for (int bits = 0; bits < 16; ++bits)
        for (const PinState pin : {PinState::not_asked, PinState::wrong, PinState::lost, PinState::forgotten,
                                   PinState::blocked, PinState::verified})
            for (const std::uint8_t tries : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{3}})
                for (int use = 0; use <= static_cast<int>(CertificateUse::not_yet_valid); ++use)
                    for (int trouble = 0; trouble <= static_cast<int>(CardTrouble::soiled); ++trouble)
                        each(State{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, pin, tries,
                                   static_cast<CertificateUse>(use), static_cast<CardTrouble>(trouble)});
}

} // namespace

TEST_CASE("card, class, tool, reader, devices, PIN and certificate: the open methods are those of the table",
          "[R-AUTH-05][R-CARD-01][R-CARD-02][R-CARD-03][R-CARD-05][R-AUTH-01][R-AUTH-02][R-AUTH-03][R-AUTH-04]"
          "[R-MOB-02][R-VIS-05][R-CONF-15]") {
    const std::string table = base::read_file(MDG_SOURCE_DIR "/tests/rules/data/methods.tsv", 1U << 20U);
    long points = 0;
    for (const Row& row : read_table(table)) {
        Situation s = at_the_counter(cards.at(row[0]), readers.at(row[3]));
        s.site.service = classes.at(row[1]);
        s.site.tool = tools.at(row[2]);
        const MethodSet all = set_of(row[4]);
        const bool phone = row[0] == "iphone" || row[0] == "android";
        long wrong = 0;
        for_every_state([&](const State& state) {
            s.site.reader_out = state.reader_out;
            s.site.camera_out = state.camera_out;
            s.site.pin_pad_out = state.pin_pad_out;
            s.site.phone_reader = state.phones_read;
            s.person.pin = state.pin;
            s.card.tries_left = state.tries;
            s.card.certificate = state.certificate;
            s.card.trouble = state.trouble;
            const Methods methods = allowed_methods(s, law());
            if (methods.open != state.left_of(all, phone)) ++wrong;
            // A method is open or has one reason, never both.
            for (int i = 0; i < method_count; ++i)
                if (methods.open.has(static_cast<Method>(i)) !=
                    (methods.why[static_cast<std::size_t>(i)] == Closed::open))
                    ++wrong;
            ++points;
        });
        CAPTURE(row[0], row[1], row[2], row[3]);
        CHECK(wrong == 0);
    }
    CHECK(points == 105L * 16 * 6 * 3 * 7 * 5);
}

} // namespace mdg::rules
