#include "eligibility/web/token_source.hpp"

#include "base/failure.hpp"
#include "eligibility/web/json_tree.hpp"
#include "eligibility/web/trouble.hpp"

#include <Poco/Base64Decoder.h>
#include <Poco/Base64Encoder.h>
#include <Poco/Exception.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <sstream>
#include <string_view>

namespace mdg::eligibility::web {
namespace {

using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr std::size_t longest_token = 16 * 1024;
constexpr seconds longest_lifetime{24 * 3600}; // against a clock that is wrong by years

std::optional<seconds> seconds_of(const pugi::xml_document& claims, const char* name) {
    const std::string_view text = claims.child(name).text().get();
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return seconds(value);
}

// How long a JWT lives by its own exp, counted from its iat or the server's Date: no clock of ours is compared.
std::optional<seconds> lifetime(std::string_view token, std::optional<seconds> server_date) {
    const auto first = token.find('.');
    const auto second = token.find('.', first + 1);
    if (first == token.npos || second == token.npos) return std::nullopt;
    try {
        std::istringstream coded(std::string(token.substr(first + 1, second - first - 1)));
        Poco::Base64Decoder decoder(coded, Poco::BASE64_URL_ENCODING | Poco::BASE64_NO_PADDING);
        const std::string json{std::istreambuf_iterator<char>(decoder), {}};
        const pugi::xml_document claims = tree_from_json(json, "the token");
        const auto end = seconds_of(claims, "exp");
        const auto start = seconds_of(claims, "iat");
        if (!end || (!start && !server_date)) return std::nullopt;
        const seconds life = *end - (start ? *start : *server_date);
        // Nonsense of two clocks that disagree must not mean a login for every query.
        if (life <= seconds(0)) return std::nullopt;
        return std::min(life, longest_lifetime);
    } catch (const Poco::Exception&) {
        return std::nullopt;
    } catch (const base::Failure&) {
        return std::nullopt;
    }
}

bool may_be_a_header(std::string_view token) {
    return !token.empty() && std::ranges::all_of(token, [](char c) { return c > ' ' && c < 0x7F; });
}

} // namespace

Token read_token(std::string& body, std::optional<seconds> server_date, const std::string& place) {
    const auto wiped = [&body] { base::wipe(body.data(), body.size()); };
    try {
        const pugi::xml_document tree = tree_from_json(body, "the answer of the authentication");
        wiped();
        // In HAN's client it stands in "result"; it is looked for at any depth.
        const pugi::xml_node found =
            tree.find_node([](pugi::xml_node node) { return std::string_view(node.name()) == "idToken"; });
        const std::string_view text = found.text().get();
        if (!may_be_a_header(text)) throw trouble("no_token", place);
        Token token{base::Secret(text, longest_token), std::nullopt};
        if (const auto life = lifetime(text, server_date))
            token.renew_at = steady_clock::now() + *life - std::min(*life / 10, seconds(60));
        // The tree's own pages held it too.
        base::wipe(const_cast<char*>(text.data()), text.size());
        return token;
    } catch (const base::Failure& failure) {
        wiped();
        if (failure.status == MDG_E_MALFORMED || failure.status == MDG_E_TOO_LARGE)
            throw trouble("bad_json", place, failure.message).with_cause(failure);
        throw;
    }
}

std::shared_ptr<const Token> TokenSource::get(const base::Wait& wait) {
    std::unique_lock lock(mutex_);
    while (logging_in_) {
        changed_.wait_for(lock, wait.cancel(), wait.left(), [this] { return !logging_in_; });
        wait.check("the authentication");
    }
    if (token_ && (!token_->renew_at || steady_clock::now() < *token_->renew_at)) return token_;
    token_.reset();
    logging_in_ = true;
    lock.unlock();
    std::shared_ptr<const Token> made;
    try {
        made = std::make_shared<const Token>(log_in_(wait));
    } catch (...) {
        lock.lock();
        logging_in_ = false;
        changed_.notify_all();
        throw;
    }
    lock.lock();
    logging_in_ = false;
    token_ = made;
    changed_.notify_all();
    return made;
}

void TokenSource::refused(const std::shared_ptr<const Token>& token) {
    const std::lock_guard lock(mutex_);
    if (token_ == token) token_.reset();
}

} // namespace mdg::eligibility::web
