#include "visit/settings.hpp"

#include "rules/situation_record.hpp"

#include "base/file.hpp"
#include "visit/web_settings.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include <unistd.h>

namespace mdg::visit {
namespace {

using record::FieldId;
using record::Record;
using std::chrono::milliseconds;

class Reader {
public:
    explicit Reader(const Record& config)
        : config_(config) {}

    std::vector<base::Finding> faults;

    void fault(FieldId field, const char* code, std::string detail, std::string ja) {
        faults.push_back({std::string(record::find_field(field)->name), code, std::move(detail), std::move(ja)});
    }

    // A code of the field's set.
    std::string code(FieldId field) {
        const std::string value = config_.text_or(field, "");
        if (config_.has(field) && record::find_code(record::find_field(field)->code_set, value) == nullptr)
            fault(field, MDG_FINDING_CODE_BAD_VALUE, "no such value: " + value, "使えない値です: " + value);
        return value;
    }

    std::filesystem::path folder(FieldId field) {
        const std::filesystem::path path = config_.text_or(field, "");
        if (config_.has(field) && !path.is_absolute())
            fault(field, MDG_FINDING_CODE_BAD_VALUE, "an absolute path is needed", "絶対パスで指定してください");
        return path;
    }

    std::filesystem::path existing_folder(FieldId field) {
        const std::filesystem::path path = folder(field);
        std::error_code ignored;
        if (path.is_absolute() && !std::filesystem::is_directory(path, ignored))
            fault(field, MDG_FINDING_CODE_NOT_A_FOLDER, path.string() + " is no folder",
                  "フォルダーがありません: " + path.string());
        return path;
    }

    void time(FieldId field, milliseconds& value, milliseconds least, milliseconds most) {
        const auto given = config_.integer(field);
        if (!given) return;
        if (*given < least.count() || *given > most.count()) {
            const std::string range = std::to_string(least.count()) + " – " + std::to_string(most.count());
            fault(field, MDG_FINDING_CODE_BAD_VALUE, "outside " + range, range + " の範囲で指定してください");
            return;
        }
        value = milliseconds(*given);
    }

    void missing(FieldId field) {
        fault(field, MDG_FINDING_CODE_MISSING, "needed beside the other exchange folder",
              "もう一方の連携フォルダーとあわせて指定してください");
    }

private:
    const Record& config_;
};

std::string facility_code(Reader& reader, const Record& config) {
    const std::string code = config.text_or(MDG_FIELD_FACILITY_CODE, "");
    const bool digits = std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (config.has(MDG_FIELD_FACILITY_CODE) && (code.size() != 10 || !digits))
        reader.fault(MDG_FIELD_FACILITY_CODE, MDG_FINDING_CODE_BAD_VALUE, "ten digits are needed",
                     "10桁の数字で指定してください");
    return code;
}

std::optional<Folders> folders(Reader& reader, const Record& config) {
    Folders folders{reader.folder(MDG_FIELD_REQUEST_DIR), reader.folder(MDG_FIELD_RESULT_DIR),
                    reader.folder(MDG_FIELD_FACE_DIR)};
    const bool request = config.has(MDG_FIELD_REQUEST_DIR);
    const bool result = config.has(MDG_FIELD_RESULT_DIR);
    if (!request && !result && !config.has(MDG_FIELD_FACE_DIR)) return std::nullopt;
    if (!request && result) reader.missing(MDG_FIELD_REQUEST_DIR);
    if (request && !result) reader.missing(MDG_FIELD_RESULT_DIR);
    if (request && !config.has(MDG_FIELD_FACILITY_CODE))
        reader.fault(MDG_FIELD_FACILITY_CODE, MDG_FINDING_CODE_MISSING, "a request names the facility",
                     "照会には医療機関コードが必要です");
    return folders;
}

// One way of requests: where both are set, `gateway` says which. face_dir beside the Web API is no second one.
void choose_way(Reader& reader, Settings& settings) {
    const std::string way = reader.code(MDG_FIELD_GATEWAY);
    const bool by_folder = settings.folders && !settings.folders->request.empty();
    if (way.empty() && by_folder && settings.web)
        reader.fault(MDG_FIELD_GATEWAY, MDG_FINDING_CODE_MISSING, "both request_dir and web_… are set: folder or web?",
                     "連携フォルダーと Web API の両方が設定されています。folder か web を指定してください");
    if (way == MDG_GATEWAY_WEB && !settings.web)
        reader.fault(MDG_FIELD_WEB_CERTIFICATE_FILE, MDG_FINDING_CODE_MISSING, "needed for the Web API",
                     "Web API にはクライアント証明書が必要です");
    if (way == MDG_GATEWAY_FOLDER && !by_folder)
        reader.fault(MDG_FIELD_REQUEST_DIR, MDG_FINDING_CODE_MISSING, "needed for the folders' way",
                     "連携フォルダーの指定が必要です");
    if (way == MDG_GATEWAY_FOLDER) settings.web.reset();
}

std::optional<certificate::Authorities> authorities(Reader& reader, const Record& config) {
    const std::string* path = config.text(MDG_FIELD_CA_FILE);
    if (path == nullptr) return std::nullopt;
    try {
        constexpr std::size_t largest = 1024 * 1024;
        return certificate::Authorities::from_pem(base::read_file(*path, largest));
    } catch (const base::Failure& failure) {
        reader.fault(MDG_FIELD_CA_FILE, MDG_FINDING_CODE_NOT_READABLE, failure.message,
                     "認証局証明書を読めません: " + *path);
        return std::nullopt;
    }
}

std::string this_program() {
    return std::string(program_invocation_short_name) + " " + std::to_string(getpid());
}

} // namespace

Settings read_settings(const Record& config) {
    using namespace std::chrono_literals;
    Reader reader(config);
    Settings settings;
    settings.facility_code = facility_code(reader, config);
    settings.folders = folders(reader, config);
    settings.shift_jis = reader.code(MDG_FIELD_EXCHANGE_ENCODING) == MDG_EXCHANGE_ENCODING_SHIFT_JIS;
    settings.packing.password_file = reader.folder(MDG_FIELD_EXCHANGE_PASSWORD_FILE);
    settings.packing.requests = config.integer(MDG_FIELD_EXCHANGE_ENCRYPTED).value_or(0) != 0;
    if (settings.packing.requests && settings.packing.password_file.empty())
        reader.fault(MDG_FIELD_EXCHANGE_PASSWORD_FILE, MDG_FINDING_CODE_MISSING, "needed to encrypt requests",
                     "照会の暗号化にはパスワードが必要です");
    settings.exchange_state_dir = reader.folder(MDG_FIELD_EXCHANGE_STATE_DIR);
    settings.journal_dir = reader.folder(MDG_FIELD_JOURNAL_DIR);
    // A visit that is taken up goes on waiting for what it sent: the requests outlive the process as it does.
    if (settings.exchange_state_dir.empty() && !settings.journal_dir.empty())
        settings.exchange_state_dir = settings.journal_dir / "exchange";
    settings.visit_owner = config.text_or(MDG_FIELD_VISIT_OWNER, this_program());
    settings.web = read_web_settings(config, reader.faults);
    choose_way(reader, settings);
    settings.plugin_dir = reader.existing_folder(MDG_FIELD_PLUGIN_DIR);
    settings.reader_state_dir = reader.existing_folder(MDG_FIELD_READER_STATE_DIR);
    settings.authorities = authorities(reader, config);
    settings.accept_test_ca = config.integer(MDG_FIELD_ACCEPT_TEST_CA).value_or(0) != 0;
    settings.grace_counting = reader.code(MDG_FIELD_GRACE_COUNTING);
    settings.site = rules::read_shared(config).site;
    if (const auto leads = config.integer(MDG_FIELD_READER_LEADS)) settings.reader_leads = *leads != 0;
    settings.staff_place = config.text_or(MDG_FIELD_STAFF_PLACE, "");
    reader.time(MDG_FIELD_CARD_WAIT_MS, settings.card_wait, 100ms, 600s);
    reader.time(MDG_FIELD_CHECK_WAIT_MS, settings.check_wait, 100ms, 600s);
    reader.time(MDG_FIELD_PIN_WAIT_MS, settings.person_wait, 100ms, 600s);
    reader.time(MDG_FIELD_PANEL_NOTICE_MS, settings.panel_notice, 100ms, 60s);
    reader.time(MDG_FIELD_FOLDER_POLL_MS, settings.folder_poll, 10ms, 60s);
    reader.time(MDG_FIELD_BULK_POLL_MS, settings.bulk_poll, 100ms, 1h);
    reader.time(MDG_FIELD_BULK_WAIT_MS, settings.bulk_wait, 1s, 24h);
    if (!reader.faults.empty())
        throw base::Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION,
                            std::to_string(reader.faults.size()) + " faults in the configuration")
            .with_findings(std::move(reader.faults));
    return settings;
}

} // namespace mdg::visit
