// push, persons: what the reader's check leaves in `face`, and who is there to be checked.
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/commands.hpp"
#include "clinic/terminal/consents.hpp"
#include "clinic/terminal/delivery.hpp"
#include "clinic/terminal/exchange.hpp"
#include "clinic/terminal/face.hpp"

#include <iostream>
#include <thread>

namespace mdg::clinic::terminal {

int push(const Arguments& arguments) {
    const Population population = arguments.population();
    const Person* person = population.find(arguments.required("person"));
    if (!person)
        throw Usage("その人は登録されていません。persons で一覧できます / nobody of that name, list them "
                    "with: persons");
    FacePush push;
    push.time = arguments.time("time");
    push.confirmation_day = arguments.value("date", day(push.time));
    if (!is_day(push.confirmation_day)) throw Usage("--date: yyyyMMdd");
    push.facility = arguments.facility();
    push.consents = arguments.consents();
    const std::string prescription = arguments.value("prescription", "");
    if (!prescription.empty() && prescription != "1" && prescription != "2") throw Usage("--prescription: 1, 2");
    if (!prescription.empty()) push.prescription = prescription.front();
    push.encoding = arguments.encoding();
    push.seed = arguments.number("seed", push.seed);

    const auto state = arguments.state();
    const References references(population, references_file(state));
    push.references = &references;
    push.today = day(push.time);

    FaceFile face = face_file(*person, push);
    if (!state.empty()) keep({person->id, push.facility, '1', push.time, push.consents, ""}, consents_file(state));
    const auto file = Folders::create(arguments.required("dir")).face / face.name;
    Outbox outbox;
    const Form form{push.encoding, false, {}};
    deliver(outbox, file, face.answer.document(), form, arguments.faults(), std::chrono::steady_clock::now());
    while (const auto due = outbox.next_due()) {
        std::this_thread::sleep_until(*due);
        outbox.run(std::chrono::steady_clock::now());
    }
    std::cout << file.string() << "\n";
    return 0;
}

int list_persons(const Arguments& arguments) {
    const Population population = arguments.population();
    const std::string today = day(arguments.has("now") ? arguments.time("now") : japan_now());
    Poco::JSON::Array list;
    for (const Person& person : population.persons()) {
        Poco::JSON::Object shown(*person.source);
        shown.set("validity_by_card", std::string(1, static_cast<char>(find_by_card(person, today, today).validity)));
        list.add(shown);
    }
    list.stringify(std::cout, 2);
    std::cout << "\n";
    return 0;
}

} // namespace mdg::clinic::terminal
