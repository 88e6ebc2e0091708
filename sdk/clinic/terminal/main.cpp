// mdg-clinic-terminal: the virtual eligibility terminal as a program.
#include "clinic/terminal/arguments.hpp"
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/exchange.hpp"
#include "clinic/terminal/face.hpp"
#include "clinic/terminal/stop_signal.hpp"
#include "clinic/terminal/virtual_clock.hpp"
#include "clinic/terminal/web/serve_web.hpp"
#include "clinic/terminal/xml_file.hpp"

#include <Poco/Exception.h>

#include <algorithm>
#include <iostream>
#include <thread>
#include <unistd.h>

using namespace mdg::clinic::terminal;

namespace {

int serve(const Arguments& arguments) {
    const StopSignal stop;
    const Population population = arguments.population();
    ExchangeOptions options;
    options.encoding = arguments.encoding();
    options.seed = arguments.number("seed", options.seed);
    options.poll = Milliseconds(std::max(1UL, arguments.number("poll", 100)));
    options.faults = arguments.faults(Where::files);
    options.fault_times = arguments.number("fault-times", 0);
    VirtualClock clock = arguments.clock();
    options.clock = [&clock] { return clock.now(); };

    Exchange exchange(Folders::create(arguments.required("dir")), population, options, std::cerr);
    if (arguments.has("ready-file")) {
        Outbox ready;
        ready.put(std::filesystem::absolute(arguments.value("ready-file", "")), std::to_string(getpid()) + "\n", {});
        ready.run({});
    }
    for (;;) {
        const Instant next = exchange.step(std::chrono::steady_clock::now());
        if (stop.came_within(next - std::chrono::steady_clock::now())) return 0;
    }
}

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
    push.facility = arguments.value("facility", push.facility);
    if (push.facility.size() != 10 || push.facility.find_first_not_of("0123456789") != std::string::npos)
        throw Usage("--facility は10桁です / --facility has ten digits");
    push.consents = arguments.consents();
    const std::string prescription = arguments.value("prescription", "");
    if (!prescription.empty() && prescription != "1" && prescription != "2") throw Usage("--prescription: 1, 2");
    if (!prescription.empty()) push.prescription = prescription.front();
    push.encoding = arguments.encoding();
    push.seed = arguments.number("seed", push.seed);

    FaceFile face = face_file(*person, push);
    const auto file = Folders::create(arguments.required("dir")).face / face.name;
    Outbox outbox;
    deliver(outbox, file, face.answer.document(), push.encoding, arguments.faults(Where::files),
            std::chrono::steady_clock::now());
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
        shown.set("validity_by_card", std::string(1, static_cast<char>(find_by_card(person, today).validity)));
        list.add(shown);
    }
    list.stringify(std::cout, 2);
    std::cout << "\n";
    return 0;
}

int run(const Arguments& arguments) {
    if (arguments.has("help")) {
        arguments.help();
        return 0;
    }
    if (arguments.words().size() == 1) {
        const std::string& command = arguments.words().front();
        if (command == "serve") return serve(arguments);
        if (command == "serve-web") return web::serve_web(arguments);
        if (command == "push") return push(arguments);
        if (command == "persons") return list_persons(arguments);
    }
    throw Usage("serve, serve-web, push, persons のどれかを指定してください / say one of them (see --help)");
}

} // namespace

int main(int argc, char** argv) try { return run(Arguments(argc, argv)); } catch (const Usage& error) {
    std::cerr << "mdg-clinic-terminal: " << error.what() << "\n";
    return 2;
} catch (const std::invalid_argument& error) {
    std::cerr << "mdg-clinic-terminal: " << error.what() << "\n";
    return 2;
} catch (const Poco::Exception& error) {
    std::cerr << "mdg-clinic-terminal: " << error.displayText() << "\n";
    return 2;
} catch (const std::exception& error) {
    std::cerr << "mdg-clinic-terminal: " << error.what() << "\n";
    return 1;
}
