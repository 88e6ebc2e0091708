// The openssl command line as a second judge: it shares no code of ours, and agrees.
#include "certificate/authorities.hpp"

#include "certificate/support/issuing.hpp"

#include "support/catch.hpp"

#include <madoguchi/fields.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include <unistd.h>

using namespace mdg::certificate;
using namespace mdg::certificate::test;

namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "mdg_openssl_XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder");
        path_ = pattern;
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const char* name, const std::string& text) const {
        std::ofstream(path_ / name) << text;
        return (path_ / name).string();
    }

private:
    fs::path path_;
};

struct Said {
    int status;
    std::string text;
};

Said run(const std::string& arguments) {
    const auto close = [](FILE* pipe) { return pclose(pipe); };
    FILE* pipe = popen(("openssl " + arguments + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        text.append(buffer.data(), got);
    return {close(pipe), text};
}

// Noon of 2026-11-22 in Japan.
const auto visit = *mdg::base::parse_iso_date("2026-11-22");
constexpr auto options = "verify -no-CApath -no-CAstore -auth_level 2 -attime 1795316400 -trusted ";

} // namespace

TEST_CASE("openssl verify agrees with our verdicts about the issuer", "[chain][openssl]") {
    const Issuer third;
    Issuer second;
    second.key = third_rsa_key();
    Issuer over; // over by the day of the visit
    over.key = p384_key();
    over.last = "20261121145959Z";
    Wish nameless;
    nameless.authority_key = nullptr;
    Wish sha1;
    sha1.digest = EVP_sha1();
    auto broken = third.issue({});
    broken.back() ^= std::byte{1};
    struct Row {
        const char* what;
        std::string bundle;
        Der der;
        const char* complaint; // nullptr: verified
    };
    const auto one = pem(third.certificate());
    const std::vector<Row> rows{
        {"issued by the CA", one, third.issue({}), nullptr},
        {"of two of one name, by the second", pem(second.certificate()) + one, third.issue({}), nullptr},
        {"no key named", one, third.issue(nameless), nullptr},
        {"by another key of the same name", pem(second.certificate()), third.issue({}), "unable to get local issuer"},
        {"another key named", one, third.issue_naming(second, {}), "unable to get local issuer"},
        {"signature broken", one, broken, "certificate signature failure"},
        {"SHA-1", one, third.issue(sha1), "too weak"},
        {"the CA is over", pem(over.certificate()), over.issue({}), "certificate has expired"},
    };
    const Folder folder;
    for (const Row& row : rows) {
        const auto said =
            run(options + folder.write("ca.pem", row.bundle) + " " + folder.write("leaf.pem", pem(row.der)));
        CAPTURE(row.what, said.text);
        CHECK((said.status == 0) == (row.complaint == nullptr));
        if (row.complaint != nullptr) CHECK(said.text.find(row.complaint) != std::string::npos);
        const auto chain = Authorities::from_pem(row.bundle).chain_of(Certificate::parse(row.der), visit);
        CHECK((std::string(chain.state) == MDG_CERTIFICATE_CHAIN_TRUSTED) == (said.status == 0));
    }
}

TEST_CASE("openssl x509 reads the same extensions", "[certificate][openssl]") {
    Wish wish;
    wish.policies = "1.2.392.200149.8.5.1.3.30";
    const auto der = Issuer().issue(wish);
    const Folder folder;
    const auto said = run("x509 -noout -ext keyUsage,certificatePolicies,authorityKeyIdentifier -in " +
                          folder.write("leaf.pem", pem(der)));
    CAPTURE(said.text);
    const auto certificate = Certificate::parse(der);
    CHECK(said.text.find("X509v3 Key Usage: critical\n    Digital Signature\n") != std::string::npos);
    CHECK(said.text.find("Policy: " + certificate.policy() + "\n") != std::string::npos);
    std::string key;
    for (std::size_t i = 0; i < certificate.issuer_key().size(); i += 2)
        key += (key.empty() ? "" : ":") + certificate.issuer_key().substr(i, 2);
    REQUIRE(key.size() == 59);
    CHECK(said.text.find(key) != std::string::npos);
}
