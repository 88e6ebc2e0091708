#include "clinic/terminal/face.hpp"
#include "clinic/terminal/web/json.hpp"
#include "web_centre.hpp"

using namespace desk;

namespace {

Poco::JSON::Object::Ptr face_json(const char* person) {
    const Population population = Population::built_in();
    FacePush push;
    push.time = *parse_iso("2026-08-01T09:30:00");
    push.confirmation_day = "20260801";
    for (const ConsentItem& item : consent_items()) push.consents.insert(item.option);
    FaceFile face = face_file(*population.find(person), push);
    const auto message = Poco::JSON::Parser().parse(web::to_json(face.answer.document()));
    return message.extract<Poco::JSON::Object::Ptr>()->getObject("XmlMsg")->getObject("MessageBody");
}

Poco::JSON::Object::Ptr result(const Poco::JSON::Object::Ptr& body, unsigned index) {
    return body->getArray("ResultList")->getObject(index)->getObject("ResultOfQualificationConfirmation");
}

} // namespace

TEST_CASE("a search finds by the numbers of the card what the file exchange finds") {
    WebCentre centre;
    const auto token = centre.token();
    struct Row {
        Ask ask;
        const char* validity;
        const char* name; // "": no ResultList
        const char* insurer;
    };
    const Row rows[] = {
        {{}, "1", "窓口　花子", "06139901"},
        {{"01139906", "13500077", "203", "00", "19880620"}, "3", "", "01139906"},
        {{"06239909", "77", "1024", "00", "19900115"}, "2", "喪失　済子", "06239909"},
        {{"  139907", "見・４", "550012", "", "19540517"}, "1", "", "  139907"}, // padded with blanks …
        {{"00139907", "見・４", "550012", "", "19540517"}, "1", "", "  139907"}, // … or zeros
        {{"06139919", "305", "8801", "", "20121103"}, "5", nullptr, ""},
        {{"06139901", "12", "346", "00", "19850412"}, "4", nullptr, ""},
        {{"39139902", "", "01234567", "", "19420203"}, "1", "", "39139902"},
    };
    for (const Row& row : rows) {
        INFO(row.ask.insurer << " " << row.ask.number);
        const HttpReply reply = centre.search(question(row.ask), token);
        REQUIRE(reply.status == 200);
        CHECK_THAT(reply.head, Catch::Contains("Content-Type: application/json"));
        CHECK(reply.text("XmlMsg.MessageHeader.SegmentOfResult") == "1");
        CHECK(reply.text("XmlMsg.MessageHeader.ArbitraryFileIdentifier") == "check-1");
        CHECK(reply.text("XmlMsg.MessageHeader.ProcessExecutionTime") == "20260801093000");
        CHECK(reply.text("XmlMsg.MessageBody.QualificationConfirmSearchInfo.InsurerNumber") == row.ask.insurer);
        CHECK(reply.text("XmlMsg.MessageBody.QualificationValidity") == row.validity);
        const auto body =
            reply.json().extract<Poco::JSON::Object::Ptr>()->getObject("XmlMsg")->getObject("MessageBody");
        CHECK(body->has("ResultList") == (row.name != nullptr));
        if (!row.name) continue;
        REQUIRE(body->getArray("ResultList")->size() == 1);
        CHECK(result(body, 0)->getValue<std::string>("InsurerNumber") == row.insurer);
        if (*row.name) CHECK(result(body, 0)->getValue<std::string>("Name") == row.name);
    }
}

TEST_CASE("a search needs no ArbitraryFileIdentifier, and its answer then has none") {
    WebCentre centre;
    auto body = question();
    const std::string identifier = R"(,"ArbitraryFileIdentifier":"check-1")";
    body.erase(body.find(identifier), identifier.size());
    const HttpReply reply = centre.search(body, centre.token());
    REQUIRE(reply.status == 200);
    CHECK(reply.text("XmlMsg.MessageHeader.ArbitraryFileIdentifier").empty());
    CHECK(reply.text("XmlMsg.MessageBody.QualificationValidity") == "1");
}

TEST_CASE("what is no well-formed query is refused, the reason names elements and no values") {
    WebCentre centre;
    const auto token = centre.token();
    struct Row {
        std::string from, to; // in a good question
        const char* says;
    };
    const Row rows[] = {
        {R"("345")", "345", "InsuredIdentificationNumber"},
        {R"("345")", "null", "InsuredIdentificationNumber"},
        {R"("345")", "[\"345\"]", "InsuredIdentificationNumber"},
        {R"("345")", "true", "InsuredIdentificationNumber"},
        {R"("345")", R"("\u0000345")", "InsuredIdentificationNumber"},
        {R"("345")", R"("345","InsuredIdentificationNumber":"345")", "given twice"},
        {R"("345")", R"("345","Unknown":"1")", "Unknown"},
        {R"("345")", R"("345","a<b":"1")", "not the name"},
        {R"("345")", R"({"a":"1"})", "InsuredIdentificationNumber"},
        {"06139901", "6139901", "InsurerNumber"},
        {"19850412", "19851312", "Birthdate"},
        {"\"XmlMsg\"", "\"XmlMessage\"", "single query"},
        {"}}}}", "}}}", "JSON"},
        {"{", std::string(20, '{'), "JSON"},
    };
    for (const Row& row : rows) {
        INFO(row.to);
        auto body = question();
        body.replace(body.find(row.from), row.from.size(), row.to);
        const HttpReply reply = centre.search(body, token);
        CHECK(reply.status == 400);
        CHECK(reply.text("error.code") == "CLINIC40");
        CHECK_THAT(reply.text("error.message"), Catch::Contains(row.says) && !Catch::Contains("345"));
    }
    CHECK(centre.search("[]", token).status == 400);
    CHECK(centre.search("\"x\"", token).status == 400);
    CHECK(centre.search("", token).status == 400);
}

TEST_CASE("another path, method or type of content has its status") {
    WebCentre centre;
    CHECK(centre.curl("/", "{}").status == 404);
    CHECK(centre.curl(centre.auth_path(), "{}", {"-X", "PUT"}).status == 405);
    CHECK(run("curl", {"-s", "--cacert", pem("ca.pem"), "--cert", pem("client.pem"), "--key", pem("client.key"), "-d",
                       "{}", "-w", "%{http_code}", "-o", "/dev/null",
                       "https://localhost:" + std::to_string(centre.port) + centre.auth_path()})
              .out == "415");
    CHECK(centre.auth("{\"a\":\"" + std::string(70000, 'x') + "\"}").status == 413);
}

TEST_CASE("lists are arrays in the form of each, also of one") {
    const auto disease = result(face_json("toru"), 0);
    const auto diseases = disease->getArray("SpecificDiseasesCertificateList");
    REQUIRE(diseases->size() == 1);
    CHECK(diseases->getObject(0)->getValue<std::string>("SpecificDiseasesDiseaseCategory") == "1");

    const auto assisted = face_json("namiko");
    REQUIRE(assisted->getArray("ResultList")->size() == 2);
    const auto tickets = result(assisted, 1)->getArray("PublicExpenseResultList");
    REQUIRE(tickets->size() == 1);
    CHECK(tickets->getObject(0)->getObject("MedicalTicketInfo")->getValue<std::string>("TicketType") == "01");

    const auto limit = result(face_json("hanako"), 0)->getObject("LimitApplicationCertificateRelatedInfo");
    CHECK(limit->getValue<std::string>("LimitApplicationCertificateClassificationFlag") == "A03");
    CHECK(result(face_json("mamoru"), 0)->getValue<std::string>("Address").empty());
}
