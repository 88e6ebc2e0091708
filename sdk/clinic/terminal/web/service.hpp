// The two endpoints of the Web API without the wire: a request in, an answer out (terminal facts §2.10).
#pragma once

#include "clinic/terminal/fault.hpp"
#include "clinic/terminal/population.hpp"
#include "clinic/terminal/web/tokens.hpp"

#include <functional>
#include <map>
#include <string>

namespace mdg::clinic::terminal::web {

enum class Endpoint { auth, search, none };

Endpoint endpoint(const std::string& path);

struct HttpRequest {
    std::string method, path, content_type, authorization, body;
};

struct HttpAnswer {
    int status = 200;
    std::string type = "application/json;charset=UTF-8";
    std::map<std::string, std::string> headers;
    std::string body;

    static HttpAnswer error(int status, const std::string& code, const std::string& message);
};

struct ServiceOptions {
    std::chrono::seconds token_life{3600};
    std::string credentials; // JSON object of texts an auth request must equal; "": any will do
    std::function<Poco::DateTime()> clock;
};

// From any thread.
class Service {
public:
    Service(const Population& population, ServiceOptions options);

    HttpAnswer answer(const HttpRequest& request, const Faults& faults);
    void restart(); // forgets the tokens

private:
    HttpAnswer auth(const std::string& body);
    HttpAnswer search(const HttpRequest& request, const Faults& faults);

    const Population& population_;
    ServiceOptions options_;
    std::mutex mutex_;
    Tokens tokens_;
};

} // namespace mdg::clinic::terminal::web
