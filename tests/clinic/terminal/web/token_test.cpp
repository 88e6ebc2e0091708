#include "clinic/terminal/web/tokens.hpp"
#include "web_centre.hpp"

using namespace desk;

namespace {

const auto nine = *parse_iso("2026-08-01T09:00:00");

Poco::DateTime after(int seconds) {
    return nine + Poco::Timespan(seconds, 0);
}

} // namespace

TEST_CASE("only an idToken of this centre's admits, until it ends") {
    web::Tokens tokens(std::chrono::seconds(60));
    const auto issued = tokens.issue(nine);
    CHECK(std::count(issued.id.begin(), issued.id.end(), '.') == 2);
    CHECK(tokens.admits(issued.id, nine));
    CHECK(tokens.admits(issued.id, after(59)));
    CHECK_FALSE(tokens.admits(issued.id, after(60)));
    CHECK_FALSE(tokens.admits(issued.access, nine));
    CHECK_FALSE(tokens.admits(issued.refresh, nine));
    CHECK(tokens.issue(nine).id != issued.id);

    web::Tokens other(std::chrono::seconds(60));
    CHECK_FALSE(tokens.admits(other.issue(nine).id, nine));
    for (std::size_t i = 0; i < issued.id.size(); i += 7) {
        std::string changed = issued.id;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        CHECK_FALSE(tokens.admits(changed, nine));
    }
    for (const char* nonsense : {"", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
        CHECK_FALSE(tokens.admits(nonsense, nine));

    tokens.renew_key();
    CHECK_FALSE(tokens.admits(issued.id, nine));
    CHECK(tokens.admits(tokens.issue(nine).id, nine));
}

TEST_CASE("auth gives the three tokens, a search without the right one is 401, also after the token's life") {
    WebCentre centre({"--token-life", "600"});
    const HttpReply auth = centre.auth();
    REQUIRE(auth.status == 200);
    for (const char* name : {"accessToken", "refreshToken", "idToken", "linkSysCharCd"})
        CHECK_FALSE(auth.text(name).empty());
    const auto token = auth.text("idToken");
    CHECK(centre.search(question(), token).status == 200);
    for (const std::string& wrong : {auth.text("accessToken"), token + "x", "Bearer " + token, std::string("x")}) {
        const HttpReply reply = centre.search(question(), wrong);
        CHECK(reply.status == 401);
        CHECK(reply.text("error.code") == "CLINIC42");
    }
    CHECK(centre.curl(centre.search_path(), question()).status == 401);

    centre.schedule("0s\tclock:+599\n");
    CHECK(centre.search(question(), token).status == 200);
    centre.schedule("0s\tclock:+1\n");
    CHECK(centre.search(question(), token).status == 401);
    CHECK(centre.search(question(), centre.token()).status == 200);
}

TEST_CASE("auth asks for what --credentials says, and for an object of texts in any case") {
    Folder folder;
    write(folder.path() / "who.json", R"({"user":"clinic","password":"p"})");
    WebCentre centre({"--credentials", (folder.path() / "who.json").string()});
    struct Row {
        const char* body;
        int status;
    };
    const Row rows[] = {
        {R"({"password":"p","user":"clinic"})", 200},
        {R"({"user":"clinic","password":"q"})", 401},
        {R"({"user":"clinic"})", 401},
        {"{}", 401},
        {R"({"user":"clinic","password":1})", 400},
        {R"({"user":{"a":"b"}})", 400},
        {"nonsense", 400},
        {R"(["user"])", 400},
    };
    for (const Row& row : rows) {
        INFO(row.body);
        CHECK(centre.auth(row.body).status == row.status);
    }
}
