#include "clinic/terminal/face.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/xml_file.hpp"

namespace mdg::clinic::terminal {

namespace {

std::string draw(Random& random, std::size_t length, std::string_view alphabet) {
    std::string text;
    while (text.size() < length) text += alphabet[random() % alphabet.size()];
    return text;
}

// Twenty characters of hexadecimal shape. Letters at fixed places keep digits from running on to the length
// of an individual number.
std::string reader_part(Random& random) {
    std::string part = draw(random, 20, "0123456789abcdef");
    for (const std::size_t place : {0U, 10U}) part[place] = draw(random, 1, "abcdef").front();
    return part;
}

} // namespace

FaceFile face_file(const Person& person, const FacePush& push) {
    Random random(push.seed);
    const std::string name =
        "OQSsiquc01res_face_" + push.facility + reader_part(random) + "_" + stamp(push.time) + ".xml";
    const std::string file_identifier = draw(random, 16, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");
    const Verdict verdict = find_by_card(person, push.confirmation_day, push.today);
    std::vector<Consent> consents;
    for (const ConsentItem& item : consent_items()) consents.push_back({&item, push.consents.contains(item.option)});

    Answer answer({push.time, push.confirmation_day, push.facility, file_identifier, '1', push.encoding});
    if (person.side_information && verdict.person) answer.side_information(person.side_information);
    if (push.prescription) answer.prescription(push.prescription);
    answer.verdict(verdict, consents, "");
    if (push.references)
        push.references->mark(answer.document().child("XmlMsg").child("MessageBody").child("ResultList"),
                              push.facility);
    shuffle(answer.document(), random);
    return {name, std::move(answer)};
}

} // namespace mdg::clinic::terminal
