#include "visit/web_settings.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace mdg::visit {
namespace {

namespace web = eligibility::web;
using base::Finding;
using record::FieldId;
using record::Record;

constexpr std::array web_fields{MDG_FIELD_WEB_URL_AUTH, MDG_FIELD_WEB_URL_SEARCH,      MDG_FIELD_WEB_CERTIFICATE_FILE,
                                MDG_FIELD_WEB_KEY_FILE, MDG_FIELD_WEB_PASSPHRASE_FILE, MDG_FIELD_WEB_CA_FILE,
                                MDG_FIELD_WEB_PROXY,    MDG_FIELD_WEB_SESSIONS,        MDG_FIELD_WEB_AUTH_BODY_FILE};
constexpr std::string_view system_authorities = "system";
constexpr std::int64_t most_sessions =
    20; // of the terminal approach (terminal facts §1.6); the Web API's is not public

class Reader {
public:
    Reader(const Record& config, std::vector<Finding>& faults)
        : config_(config)
        , faults_(faults) {}

    void endpoint(FieldId field, web::Endpoint& value) const {
        parsed(field, value, web::parse_endpoint, "https:// で始まるアドレスを指定してください");
    }
    void proxy(FieldId field, std::optional<web::Host>& value) const {
        parsed(field, value, web::parse_host, "ホスト名:ポート番号 で指定してください");
    }
    std::filesystem::path file(FieldId field) const {
        const std::filesystem::path path = config_.text_or(field, "");
        if (config_.has(field) && !path.is_absolute())
            fault(field, MDG_FINDING_CODE_BAD_VALUE, "an absolute path is needed", "絶対パスで指定してください");
        return path;
    }
    void require(FieldId field, const char* detail, const char* ja) const {
        if (!config_.has(field)) fault(field, MDG_FINDING_CODE_MISSING, detail, ja);
    }
    void sessions(unsigned& value) const {
        const auto given = config_.integer(MDG_FIELD_WEB_SESSIONS);
        if (!given) return;
        if (*given >= 1 && *given <= most_sessions) {
            value = static_cast<unsigned>(*given);
        } else {
            fault(MDG_FIELD_WEB_SESSIONS, MDG_FINDING_CODE_BAD_VALUE, "outside 1 – 20",
                  "1 – 20 の範囲で指定してください");
        }
    }

private:
    template <typename Value, typename Parse>
    void parsed(FieldId field, Value& value, Parse parse, const char* ja) const {
        const std::string* text = config_.text(field);
        if (text == nullptr) return;
        try {
            value = parse(*text);
        } catch (const base::Failure& failure) {
            fault(field, MDG_FINDING_CODE_BAD_VALUE, failure.message, ja);
        }
    }
    void fault(FieldId field, const char* code, std::string detail, std::string ja) const {
        faults_.push_back({std::string(record::find_field(field)->name), code, std::move(detail), std::move(ja)});
    }

    const Record& config_;
    std::vector<Finding>& faults_;
};

} // namespace

std::optional<web::WebSettings> read_web_settings(const Record& config, std::vector<Finding>& faults) {
    if (std::ranges::none_of(web_fields, [&](FieldId field) { return config.has(field); })) return std::nullopt;
    const Reader reader(config, faults);
    web::WebSettings settings;
    reader.endpoint(MDG_FIELD_WEB_URL_AUTH, settings.auth);
    reader.endpoint(MDG_FIELD_WEB_URL_SEARCH, settings.search);
    reader.require(MDG_FIELD_WEB_CERTIFICATE_FILE, "the Web API wants a client certificate",
                   "Web API にはクライアント証明書が必要です");
    settings.tls.certificate = reader.file(MDG_FIELD_WEB_CERTIFICATE_FILE);
    settings.tls.key = reader.file(MDG_FIELD_WEB_KEY_FILE);
    settings.tls.passphrase = reader.file(MDG_FIELD_WEB_PASSPHRASE_FILE);
    reader.require(MDG_FIELD_WEB_CA_FILE, "the authorities whose servers are trusted have to be named",
                   "信頼する認証局の証明書を指定してください");
    settings.tls.system_authorities = config.text_or(MDG_FIELD_WEB_CA_FILE, "") == system_authorities;
    if (!settings.tls.system_authorities) settings.tls.authorities = reader.file(MDG_FIELD_WEB_CA_FILE);
    reader.proxy(MDG_FIELD_WEB_PROXY, settings.proxy);
    reader.sessions(settings.sessions);
    settings.auth_body = reader.file(MDG_FIELD_WEB_AUTH_BODY_FILE);
    reader.require(MDG_FIELD_FACILITY_CODE, "a request names the facility", "照会には医療機関コードが必要です");
    return settings;
}

} // namespace mdg::visit
