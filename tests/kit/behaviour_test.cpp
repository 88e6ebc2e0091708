// What the kit does beside making tables: negotiation, services, cancelling, texts, consent, purge reports.
#include "loaded.hpp"

#include <chrono>
#include <cstddef>
#include <thread>

using namespace mdg;

namespace {

constexpr std::uint64_t op = 77;

template <class Struct>
Struct fresh() {
    Struct made{};
    made.struct_size = sizeof made;
    return made;
}

} // namespace

TEST_CASE("the highest minor both sides speak is chosen") {
    const auto entry = test::entry_of(KIT_EVERYTHING);
    for (const auto& [least, most, chosen] :
         {std::tuple(0u, 0u, 0u), std::tuple(0u, 1u, 1u), std::tuple(1u, 1u, 1u), std::tuple(0u, 9u, 1u)}) {
        const auto offer = test::offer(least, most);
        auto reply = test::reply();
        CHECK(entry(&offer, &reply) == MDG_OK);
        CHECK(reply.status == MDG_OK);
        CHECK(reply.abi_chosen == chosen);
        REQUIRE(reply.plugin != nullptr);
        CHECK(std::string(reply.plugin->id) == "jp.example.everything");
        CHECK(std::string(reply.plugin->version) == "1.0");
    }
}

TEST_CASE("without a common minor the plugin refuses and says what it speaks") {
    struct Row {
        const char* library;
        std::uint32_t least;
        std::uint32_t most;
        const char* says;
    };
    for (const auto& row : {Row{KIT_EVERYTHING, 2, 9, "minors 0 to 1 of the plugin ABI, the host 2 to 9"},
                            Row{KIT_BARE, 0, 0, "minors 1 to 1 of the plugin ABI, the host 0 to 0"}}) {
        const auto offer = test::offer(row.least, row.most);
        auto reply = test::reply();
        CHECK(test::entry_of(row.library)(&offer, &reply) == MDG_E_ABI_MISMATCH);
        CHECK(reply.status == MDG_E_ABI_MISMATCH);
        CHECK(reply.plugin == nullptr);
        REQUIRE(reply.reason != nullptr);
        CHECK_THAT(reply.reason, Catch::Contains(row.says));
    }
}

TEST_CASE("an offer that says what the kit does not know is refused with a reason") {
    struct {
        mdgp_offer offer = test::offer();
        std::uint64_t more = 1;
    } larger;
    larger.offer.struct_size = sizeof larger;
    auto reply = test::reply();
    const auto entry = test::entry_of(KIT_EVERYTHING);
    CHECK(entry(&larger.offer, &reply) == MDG_E_UNKNOWN_FIELD);
    REQUIRE(reply.reason != nullptr);
    larger.more = 0;
    CHECK(entry(&larger.offer, &reply) == MDG_OK);
    CHECK(entry(nullptr, &reply) == MDG_E_NULL_POINTER);
    CHECK(entry(&larger.offer, nullptr) == MDG_E_NULL_POINTER);
}

TEST_CASE("the services of the host are there for the plugin") {
    test::FakeHost host;
    host.texts["start"] = "works";
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.plugin->instance->start(loaded.instance) == MDG_OK);
    CHECK(host.lines ==
          std::vector<std::string>{"config=lll number=42 quirk=yes random=0 store=yes/0/1 role=1 clocks=run run=2 "
                                   "locale=ja"});
    CHECK(host.events == std::vector<std::string>{"device 1 works " + std::to_string(sizeof(mdgp_descriptor)),
                                                  "medium 4 1", "notice jp.example.notice hello", "panel works 1"});
    CHECK(std::string(static_cast<const char*>(loaded.plugin->get_interface(loaded.instance, "jp.example.bell/1"))) ==
          "bell");
}

TEST_CASE("a service that a host does not have is absent, not a crash") {
    test::FakeHost host;
    host.has_services = false;
    SECTION("a host of minor 0") {
        host.table.abi_minor = 0;
        host.cut(offsetof(mdgp_host, wall_clock_ms));
        test::Loaded loaded(KIT_EVERYTHING, host);
        REQUIRE(loaded.plugin->instance->start(loaded.instance) == MDG_OK);
        CHECK(host.lines == std::vector<std::string>{"config=- number=0 quirk=- random=0 store=no/769/- role=99 "
                                                     "clocks=run run=2 locale=ja"});
        CHECK(host.events ==
              std::vector<std::string>{"device 1 works " + std::to_string(offsetof(mdgp_descriptor, usb_vendor_id)),
                                       "medium 4 1"});
        REQUIRE(loaded.open("throws.error") == MDG_OK);
        loaded.plugin->device->reset_to_idle(loaded.device, MDGP_IDLE_END);
        REQUIRE(host.faults.size() == 1);
        CHECK(host.faults[0].size == offsetof(mdgp_fault, place)); // it would refuse more
    }
    SECTION("a host with nothing") {
        host.cut(offsetof(mdgp_host, get_service));
        test::Loaded loaded(KIT_EVERYTHING, host);
        REQUIRE(loaded.plugin->instance->start(loaded.instance) == MDG_OK);
        REQUIRE(loaded.open("throws.error") == MDG_OK);
        CHECK(loaded.plugin->device->reset_to_idle(loaded.device, MDGP_IDLE_END) == MDG_E_OFFLINE);
    }
}

TEST_CASE("a connection on a host without transport is UNSUPPORTED") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    mdgp_device* device = nullptr;
    CHECK(loaded.plugin->instance->open(loaded.instance, 3, "connects", &device) == MDG_E_UNSUPPORTED);
}

TEST_CASE("a call that waits ends soon after it is cancelled, through either way, and beats until then") {
    for (const bool by_host : {true, false}) {
        test::FakeHost host;
        test::Loaded loaded(KIT_EVERYTHING, host);
        REQUIRE(loaded.open("works") == MDG_OK);
        const auto& apdu = loaded.interface<mdgp_apdu_1>(MDGP_IF_APDU_1);
        mdg_status status = MDG_OK;
        std::thread worker([&] {
            const std::uint8_t waits[] = {0xFF};
            std::uint8_t answer[4];
            std::uint32_t length = 9;
            status = apdu.transmit(loaded.device, op, 4, 0, waits, 1, answer, sizeof answer, &length);
            if (length != 0) status = MDG_E_INTERNAL;
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        CHECK(host.beats >= 1);
        CHECK(host.beats <= 3); // a beat is a message to another process
        const auto before = std::chrono::steady_clock::now();
        if (by_host)
            host.cancelled = op;
        else
            CHECK(loaded.plugin->device->cancel(loaded.device, op) == MDG_OK);
        worker.join();
        CHECK(status == MDG_E_CANCELLED);
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::milliseconds(200));
    }
}

TEST_CASE("a cancel ends the call it names and no later one") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    CHECK(loaded.plugin->device->cancel(loaded.device, op) == MDG_OK);
    const auto& apdu = loaded.interface<mdgp_apdu_1>(MDGP_IF_APDU_1);
    const std::uint8_t command[] = {0, 1};
    std::uint8_t answer[2];
    std::uint32_t length = 0;
    CHECK(apdu.transmit(loaded.device, op + 1, 4, 0, command, 2, answer, 2, &length) == MDG_OK);
    CHECK(length == 2);
}

TEST_CASE("an answer that does not fit is a status and leaves nothing behind") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    const auto& apdu = loaded.interface<mdgp_apdu_1>(MDGP_IF_APDU_1);
    const std::uint8_t command[] = {0, 1, 2};
    std::uint8_t answer[3] = {7, 7, 7};
    std::uint32_t length = 9;
    CHECK(apdu.transmit(loaded.device, op, 4, 0, command, 3, answer, 2, &length) == MDG_E_TOO_LARGE);
    CHECK(length == 0);
    CHECK(answer[2] == 7);
}

TEST_CASE("texts live until the next call on the device, also across calls of the control thread") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    auto request = fresh<mdgp_face_request>();
    request.correlation_id = "visit-A";
    auto result = fresh<mdgp_face_result>();
    REQUIRE(loaded.interface<mdgp_face_1>(MDGP_IF_FACE_1).match(loaded.device, op, &request, &result) == MDG_OK);

    const auto& health = loaded.interface<mdgp_health_1>(MDGP_IF_HEALTH_1);
    auto state = fresh<mdgp_health>();
    auto part = fresh<mdgp_subsystem>();
    REQUIRE(health.snapshot(loaded.device, &state) == MDG_OK);
    REQUIRE(health.subsystem(loaded.device, 0, &part) == MDG_OK);
    CHECK(std::string(result.evidence) == "evidence of visit-A");
    CHECK(state.state == MDGP_STATE_DEGRADED);
    CHECK(state.subsystems == 2);
    CHECK(state.faults == 1);
    CHECK(std::string(part.code) == "011");
    REQUIRE(health.subsystem(loaded.device, 1, &part) == MDG_OK);
    CHECK(part.code == nullptr);
    CHECK(health.subsystem(loaded.device, 2, &part) == MDG_E_NOT_FOUND);

    auto descriptor = fresh<mdgp_descriptor>();
    REQUIRE(loaded.plugin->device->describe(loaded.device, &descriptor) == MDG_OK);
    auto code = fresh<mdgp_code_text>();
    REQUIRE(health.code_text(loaded.device, op + 1, "011", &code) == MDG_OK);
    CHECK(std::string(code.staff_en) == "Check the cable.");
    CHECK(std::string(descriptor.display_name) == "Everything works"); // until close
    CHECK(descriptor.serial == nullptr);
    CHECK(health.code_text(loaded.device, op + 2, "11", &code) == MDG_E_NOT_FOUND);
}

TEST_CASE("every end of a match is followed by the proof that its captures are gone") {
    for (const char* token : {"works", "throws.error", "throws.number"}) {
        test::FakeHost host;
        test::Loaded loaded(KIT_EVERYTHING, host);
        REQUIRE(loaded.open(token) == MDG_OK);
        const auto request = fresh<mdgp_face_request>();
        auto result = fresh<mdgp_face_result>();
        loaded.interface<mdgp_face_1>(MDGP_IF_FACE_1).match(loaded.device, op, &request, &result);
        CHECK(host.events == std::vector<std::string>{"progress 77 3 50 1", "purged 77 1"});
    }
}

TEST_CASE("a purge that failed is not proved") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    const auto& face = loaded.interface<mdgp_face_1>(MDGP_IF_FACE_1);
    CHECK(face.purge(loaded.device, op, MDGP_PURGE_TEMPLATES) == MDG_E_HARDWARE);
    CHECK(host.events.empty());
    CHECK(face.purge(loaded.device, op, MDGP_PURGE_ALL) == MDG_OK);
    CHECK(host.saw("purged 77 3"));
}

TEST_CASE("a consent form is collected, run once and its answers are handed out") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    const auto& consent = loaded.interface<mdgp_consent_1>(MDGP_IF_CONSENT_1);
    auto form = fresh<mdgp_consent_form>();
    auto item = fresh<mdgp_consent_item>();
    auto result = fresh<mdgp_consent_result>();
    auto answer = fresh<mdgp_consent_answer>();
    item.item_id = "medicine";
    CHECK(consent.add(loaded.device, op, &item) == MDG_E_WRONG_STEP);
    CHECK(consent.run(loaded.device, op, &result) == MDG_E_WRONG_STEP);
    form.form_id = "unknown";
    CHECK(consent.begin(loaded.device, op, &form) == MDG_E_UNSUPPORTED);
    CHECK(consent.add(loaded.device, op, &item) == MDG_E_WRONG_STEP);

    form.form_id = "standard";
    REQUIRE(consent.begin(loaded.device, op, &form) == MDG_OK);
    REQUIRE(consent.add(loaded.device, op, &item) == MDG_OK);
    REQUIRE(consent.begin(loaded.device, op, &form) == MDG_OK); // the one before is forgotten
    REQUIRE(consent.add(loaded.device, op, &item) == MDG_OK);
    item.item_id = "checkups";
    item.proposal = MDGP_CONSENT_ANSWER_AGREED;
    item.text = "健診の情報";
    REQUIRE(consent.add(loaded.device, op, &item) == MDG_OK);
    REQUIRE(consent.run(loaded.device, op, &result) == MDG_OK);
    CHECK(result.outcome == MDGP_OUTCOME_AGREED);
    REQUIRE(result.answers == 2);
    REQUIRE(consent.answer(loaded.device, op, 0, &answer) == MDG_OK);
    CHECK(std::string(answer.item_id) == "medicine");
    CHECK(answer.from_proposal == 0);
    CHECK(answer.wording == nullptr);
    REQUIRE(consent.answer(loaded.device, op, 1, &answer) == MDG_OK);
    CHECK(std::string(answer.item_id) == "checkups");
    CHECK(answer.from_proposal == 1);
    CHECK(std::string(answer.wording) == "健診の情報");
    CHECK(consent.answer(loaded.device, op, 2, &answer) == MDG_E_NOT_FOUND);
    CHECK(consent.run(loaded.device, op, &result) == MDG_E_WRONG_STEP); // never twice
}

TEST_CASE("a document goes to the host whole, with the size of its struct") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    const auto request = fresh<mdgp_verdict_request>();
    CHECK(loaded.interface<mdgp_verdict_1>(MDGP_IF_VERDICT_1).request(loaded.device, op, &request) == MDG_OK);
    CHECK(host.saw("verdict <x/> 1"));
}
