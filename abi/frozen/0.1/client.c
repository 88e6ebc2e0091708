/* A program of release 0.1 that calls every function of that release:
 *
 *   client PLUGIN_DIR RECORDS_DIR OUT_DIR
 *
 * PLUGIN_DIR holds the plugin of release 0.1, RECORDS_DIR JSON samples of its records; OUT_DIR receives them as the
 * library writes them back, and a claim. One line a check; the last says how many failed.
 *
 * Frozen: source, headers and binary stay as they were in that release, and today's library has to satisfy them.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#define _POSIX_C_SOURCE 200809L
#include <madoguchi/madoguchi.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FROZEN_READER "Frozen Reader 0.1 00 00"

static int checks, failed, log_lines;

static void check(int holds, const char* what) {
    ++checks;
    failed += !holds;
    printf("%s %s\n", holds ? "ok    " : "FAILED", what);
}

static void gives(mdg_status status, const char* name, const char* what) {
    check(strcmp(mdg_status_name(status), name) == 0, what);
    if (strcmp(mdg_status_name(status), name) != 0) printf("       %s instead of %s\n", mdg_status_name(status), name);
}

static int same(const char* text, const char* expected) {
    return text != NULL && strcmp(text, expected) == 0;
}

static mdg_record parsed(const char* json, int32_t kind) {
    mdg_record record = NULL;
    mdg_record error = NULL;
    if (mdg_record_from_json(json, kind, &record, &error) != MDG_OK)
        printf("       %s\n", mdg_record_text(error, MDG_FIELD_DEVELOPER_MESSAGE));
    mdg_record_release(error);
    return record;
}

static mdg_record made(int32_t kind) {
    mdg_record record = NULL;
    if (mdg_record_create(kind, &record) != MDG_OK) abort();
    return record;
}

static void status_values(void) {
    check(strncmp(mdg_version(), "0.", 2) == 0, "the version is a text");
    check(same(mdg_status_name(MDG_E_CARD_REMOVED), "CARD_REMOVED"), "a status has its name");
    check(same(mdg_status_name(0x7F01), "UNKNOWN"), "an unknown status is called so");
    check(mdg_status_category(MDG_E_WRONG_CARD) == MDG_CATEGORY_MEDIUM, "a status has its category");
    check(mdg_status_retry(MDG_E_BUSY) == MDG_RETRY_NOW, "a status says what may be done");
    check(mdg_status_retry(0x7F01) == MDG_RETRY_NEVER, "an unknown status says never");
}

static void registry(void) {
    check(mdg_field_id("reader_name") == MDG_FIELD_READER_NAME, "a field is found by its name");
    check(same(mdg_field_name(MDG_FIELD_READER_NAME), "reader_name"), "a field has its name");
    check(mdg_field_type(MDG_FIELD_CARD_WAIT_MS) == MDG_TYPE_INT, "a field has its type");
    check(mdg_field_id("no_such_field") == 0 && mdg_field_name(-1) == NULL, "a field that is not there is not found");
    check(mdg_kind_id("claim") == MDG_KIND_CLAIM && same(mdg_kind_name(MDG_KIND_CLAIM), "claim"),
          "a kind has its name");
    check(mdg_code_name(MDG_FIELD_VALIDITY, MDG_VALIDITY_VALID, MDG_LANGUAGE_JAPANESE) != NULL, "a code has words");
    check(mdg_code_name(MDG_FIELD_VALIDITY, "no such code", MDG_LANGUAGE_ENGLISH) == NULL, "an unknown code has none");
}

static void records(void) {
    mdg_record request = made(MDG_KIND_CERTIFICATE_REQUEST);
    mdg_record error = made(MDG_KIND_ERROR);
    mdg_record finding = made(MDG_KIND_FINDING);
    char text[8];
    uint32_t needed = 0;
    int64_t number = 0;
    int32_t date = 0;
    const uint8_t* data = NULL;
    uint32_t length = 0;

    check(mdg_record_kind(request) == MDG_KIND_CERTIFICATE_REQUEST, "a record has its kind");
    gives(mdg_record_set_date(request, MDG_FIELD_VISIT_DATE, 20261122), "OK", "a date is set");
    check(mdg_record_date(request, MDG_FIELD_VISIT_DATE, &date) == MDG_OK && date == 20261122, "and read");
    gives(mdg_record_set_date(request, MDG_FIELD_VISIT_DATE, 20261131), "BAD_ARGUMENT", "a day that does not exist");
    gives(mdg_record_set_bytes(request, MDG_FIELD_CERTIFICATE_DER, (const uint8_t*)"\x30\x00", 2), "OK",
          "bytes are set");
    check(mdg_record_bytes(request, MDG_FIELD_CERTIFICATE_DER, &data, &length) == MDG_OK && length == 2, "and read");
    gives(mdg_record_set_text(request, MDG_FIELD_VISIT_DATE, "x"), "BAD_TYPE", "a field of another type");
    gives(mdg_record_set_text(request, MDG_FIELD_READER_NAME, "x"), "UNKNOWN_FIELD", "a field of another kind");
    check(mdg_record_state(request, MDG_FIELD_VISIT_DATE) == MDG_STATE_PRESENT, "a field is present");
    gives(mdg_record_unset(request, MDG_FIELD_VISIT_DATE), "OK", "a field is removed");
    check(mdg_record_state(request, MDG_FIELD_VISIT_DATE) == MDG_STATE_ABSENT, "and absent");
    gives(mdg_record_date(request, MDG_FIELD_VISIT_DATE, &date), "ABSENT", "an absent field says so");

    gives(mdg_record_set_text(finding, MDG_FIELD_PLACE, "line 1"), "OK", "a text is set");
    gives(mdg_record_set_text(finding, MDG_FIELD_PLACE, "\xFF"), "BAD_UTF8", "a text that is no UTF-8");
    gives(mdg_record_set_text(finding, MDG_FIELD_PLACE, NULL), "NULL_POINTER", "no text");
    gives(mdg_record_copy_text(finding, MDG_FIELD_PLACE, text, sizeof text, &needed), "OK", "a text is copied");
    check(same(text, "line 1") && needed == 7, "with its NUL");
    gives(mdg_record_copy_text(finding, MDG_FIELD_PLACE, text, 3, &needed), "BUFFER_TOO_SMALL", "a buffer too small");
    gives(mdg_record_add(error, MDG_FIELD_FINDING, finding), "OK", "a child is added");
    gives(mdg_record_add(error, MDG_FIELD_FINDING, request), "BAD_TYPE", "a child of another kind");
    check(mdg_record_count(error, MDG_FIELD_FINDING) == 1, "the list has one");
    check(same(mdg_record_text(mdg_record_at(error, MDG_FIELD_FINDING, 0), MDG_FIELD_PLACE), "line 1"),
          "and it is that");
    check(mdg_record_at(error, MDG_FIELD_FINDING, 1) == NULL, "there is no second");
    gives(mdg_record_release(mdg_record_at(error, MDG_FIELD_FINDING, 0)), "BAD_ARGUMENT", "a child is not released");
    mdg_record config = made(MDG_KIND_CONFIG);
    gives(mdg_record_set_int(config, MDG_FIELD_CARD_WAIT_MS, 5000), "OK", "a number is set");
    check(mdg_record_int(config, MDG_FIELD_CARD_WAIT_MS, &number) == MDG_OK && number == 5000, "and read");
    mdg_record_release(config);
    mdg_record_release(finding);
    mdg_record_release(error);
    mdg_record_release(request);
}

static void handles(void) {
    mdg_record record = made(MDG_KIND_TEXT);
    mdg_record out = NULL;
    mdg_operation operation = NULL;
    gives(mdg_record_release(record), "OK", "a record is released");
    gives(mdg_record_release(record), "BAD_HANDLE", "and cannot be released again");
    gives(mdg_record_release(NULL), "OK", "NULL may be released");
    check(mdg_record_kind(record) == 0, "a released record has no kind");
    check(mdg_record_text((mdg_record)(uintptr_t)0x1234567, MDG_FIELD_JA) == NULL, "a random handle has no text");
    gives(mdg_record_create(-1, &out), "BAD_ARGUMENT", "a kind that does not exist");
    gives(mdg_record_create(MDG_KIND_TEXT, NULL), "NULL_POINTER", "nowhere to put a record");
    record = made(MDG_KIND_TEXT);
    gives(mdg_close((mdg_context)(void*)record), "BAD_HANDLE", "a record is no context");
    gives(mdg_operation_wait((mdg_operation)(void*)record, 0), "BAD_HANDLE", "nor an operation");
    gives(mdg_operation_cancel(operation), "BAD_HANDLE", "NULL is no operation");
    gives(mdg_visit_next((mdg_visit)(void*)record, 0, &out), "BAD_HANDLE", "nor a visit");
    gives(mdg_visit_answer(NULL, record), "BAD_ARGUMENT", "a text is no answer");
    gives(mdg_visit_enter_pin(NULL, "", 0), "BAD_HANDLE", "no visit, no PIN");
    gives(mdg_visit_result(NULL, &out), "BAD_HANDLE", "no visit, no result");
    gives(mdg_visit_close(NULL), "BAD_HANDLE", "no visit, no end");
    mdg_record_release(record);
}

/* Reads every sample, writes it back to OUT_DIR; what it must hold is compared there. */
static void samples(const char* records_dir, const char* out_dir) {
    static char json[65536];
    static char path[4096];
    int count = 0;
    DIR* folder = opendir(records_dir);
    for (struct dirent* entry = NULL; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (strstr(entry->d_name, ".json") == NULL) continue;
        snprintf(path, sizeof path, "%s/%s", records_dir, entry->d_name);
        FILE* file = fopen(path, "rb");
        if (file == NULL) continue;
        json[fread(json, 1, sizeof json - 1, file)] = '\0';
        fclose(file);
        mdg_record record = parsed(json, 0);
        uint32_t needed = 0;
        gives(mdg_record_to_json(record, MDG_JSON_WHOLE, json, sizeof json, &needed), "OK", entry->d_name);
        snprintf(path, sizeof path, "%s/%s", out_dir, entry->d_name);
        file = fopen(path, "wb");
        if (file == NULL) continue;
        fputs(json, file);
        fclose(file);
        mdg_record_release(record);
        ++count;
    }
    if (folder != NULL) closedir(folder);
    check(count == 27, "a sample of every kind");
    mdg_record out = NULL;
    gives(mdg_record_from_json("{\"kind\": \"text\", \"no_such_field\": 1}", 0, &out, NULL), "UNKNOWN_FIELD",
          "an unknown name in JSON");
    gives(mdg_record_from_json("{", 0, &out, NULL), "MALFORMED", "half a JSON text");
}

static const char result_file[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XmlMsg><MessageHeader><QualificationConfirmationDate>20261122"
    "</QualificationConfirmationDate><MedicalInstitutionCode>1311234567</MedicalInstitutionCode>"
    "<ReferenceClassification>2</ReferenceClassification><SegmentOfResult>1</SegmentOfResult>"
    "<CharacterCodeIdentifier>0</CharacterCodeIdentifier></MessageHeader><MessageBody>"
    "<ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>1</QualificationValidity><ResultList>"
    "<ResultOfQualificationConfirmation><InsuredCardClassification>01</InsuredCardClassification>"
    "<InsurerNumber>06139901</InsurerNumber><InsurerName>見本健康保険組合</InsurerName>"
    "<InsuredCardSymbol>20</InsuredCardSymbol><InsuredIdentificationNumber>101</InsuredIdentificationNumber>"
    "<InsuredBranchNumber>00</InsuredBranchNumber><PersonalFamilyClassification>1</PersonalFamilyClassification>"
    "<Name>見本　花子</Name><NameKana>ﾐﾎﾝ ﾊﾅｺ</NameKana><Sex1>2</Sex1><Birthdate>19850603</Birthdate>"
    "<QualificationDate>20150401</QualificationDate></ResultOfQualificationConfirmation></ResultList></MessageBody>"
    "</XmlMsg>";

static void from_result_to_claim(const char* out_dir) {
    static char path[4096];
    mdg_record eligibility = NULL;
    mdg_record claim = NULL;
    mdg_record error = NULL;
    gives(mdg_result_parse((const uint8_t*)result_file, sizeof result_file - 1, "OQSsiquc01res_frozen.xml",
                           &eligibility, &error),
          "OK", "a result file is read");
    check(same(mdg_record_text(mdg_record_at(eligibility, MDG_FIELD_QUALIFICATION, 0), MDG_FIELD_NAME), "見本　花子"),
          "with the person's name");
    gives(mdg_record_set_text(eligibility, MDG_FIELD_VALIDITY, MDG_VALIDITY_NONE), "READ_ONLY",
          "and cannot be changed");
    gives(mdg_result_parse((const uint8_t*)"<a/>", 4, NULL, &claim, &error), "MALFORMED", "another file is refused");
    mdg_record_release(error);
    gives(mdg_claim_fields(eligibility, 20261122, &claim, &error), "OK", "a claim is made of it");
    check(same(mdg_record_text(claim, MDG_FIELD_CLAIM_PATH), MDG_CLAIM_PATH_CURRENT), "by the current qualification");
    check(mdg_record_count(claim, MDG_FIELD_MISSING) == 0, "with nothing missing");
    snprintf(path, sizeof path, "%s/claim.xml", out_dir);
    gives(mdg_claim_write(claim, MDG_CLAIM_FORMAT_XML, path, &error), "OK", "a claim is written");
    gives(mdg_claim_write(claim, "no such format", path, NULL), "BAD_ARGUMENT", "only in a format that exists");
    mdg_record_release(claim);
    mdg_record_release(eligibility);

    mdg_record request =
        parsed("{\"visit_date\": \"2026-11-22\", \"not_after\": \"2026-11-21\"}", MDG_KIND_CERTIFICATE_REQUEST);
    mdg_record certificate = NULL;
    gives(mdg_certificate_assess(request, &certificate, NULL), "OK", "a certificate is judged");
    check(same(mdg_record_text(certificate, MDG_FIELD_CERTIFICATE_USE), MDG_CERTIFICATE_USE_IN_GRACE),
          "as in its grace");
    mdg_record_release(certificate);
    mdg_record_release(request);
}

static void MDG_CALL count_line(void* user, int32_t level, const char* line) {
    (void)user, (void)level;
    __atomic_fetch_add(&log_lines, line != NULL, __ATOMIC_SEQ_CST);
}

static void readers_and_card(mdg_context context) {
    mdg_record list = NULL;
    mdg_record error = NULL;
    mdg_record out = NULL;
    mdg_operation operation = NULL;
    int found = 0;
    gives(mdg_readers(context, &list, &error), "OK", "the readers are listed");
    for (uint32_t i = 0; i < mdg_record_count(list, MDG_FIELD_READER); ++i)
        found += same(mdg_record_text(mdg_record_at(list, MDG_FIELD_READER, i), MDG_FIELD_READER_NAME), FROZEN_READER);
    check(found == 1, "with the reader of the old plugin");
    mdg_record_release(list);

    mdg_record request = parsed("{\"reader_name\": \"Frozen\", \"read_certificate\": 1}", MDG_KIND_CARD_REQUEST);
    gives(mdg_card_read_start(context, request, &operation, &error), "OK", "reading a card starts");
    gives(mdg_operation_wait(operation, 20000), "WRONG_CARD", "and ends: this is no My Number card");
    gives(mdg_operation_result(operation, &out), "WRONG_CARD", "there is no result");
    gives(mdg_operation_error(operation, &out), "OK", "but an error");
    check(same(mdg_record_text(out, MDG_FIELD_STATUS_NAME), "WRONG_CARD"), "that says the same");
    check(mdg_record_count(out, MDG_FIELD_TEXT) > 0, "with texts for people");
    mdg_record_release(out);
    gives(mdg_operation_cancel(operation), "OK", "an ended operation may be cancelled");
    gives(mdg_operation_close(operation), "OK", "an operation is closed");
    gives(mdg_operation_close(operation), "BAD_HANDLE", "once");
    mdg_record_set_text(request, MDG_FIELD_READER_NAME, "No Such Reader");
    gives(mdg_card_read_start(context, request, &operation, NULL), "OK", "reading at another reader starts");
    gives(mdg_operation_wait(operation, 20000), "NOT_FOUND", "and finds none");
    mdg_operation_close(operation);
    mdg_record_release(request);
}

static void context_of(const char* plugin_dir) {
    mdg_context context = NULL;
    mdg_record error = NULL;
    mdg_record out = NULL;
    mdg_operation operation = NULL;
    mdg_visit visit = NULL;
    mdg_record config = made(MDG_KIND_CONFIG);
    mdg_record_set_text(config, MDG_FIELD_PLUGIN_DIR, "/no/such/folder");
    gives(mdg_open(config, &context, &error), "CONFIGURATION", "a configuration with a fault is refused");
    check(mdg_record_count(error, MDG_FIELD_FINDING) == 1, "and the fault is named");
    mdg_record_release(error);
    mdg_record_set_text(config, MDG_FIELD_PLUGIN_DIR, plugin_dir);
    gives(mdg_open(config, &context, &error), "OK", "a context opens");
    mdg_record_release(config);
    gives(mdg_set_log(context, count_line, NULL, MDG_LOG_TRACE), "OK", "log lines have a place");
    gives(mdg_set_log(context, count_line, NULL, 99), "BAD_ARGUMENT", "of a level that exists");
    readers_and_card(context);
    check(__atomic_load_n(&log_lines, __ATOMIC_SEQ_CST) > 0, "the log told something");

    mdg_status status = MDG_OK;
    int events = 0;
    while ((status = mdg_next_event(context, 0, &out)) == MDG_OK && events < 1000) {
        events += mdg_record_kind(out) == MDG_KIND_EVENT;
        mdg_record_release(out);
    }
    gives(status, "WAIT_TIMEOUT", "the events end");

    mdg_record check_request = made(MDG_KIND_CHECK_REQUEST);
    status = mdg_check_start(context, check_request, &operation, NULL);
    if (status == MDG_OK) status = mdg_operation_wait(operation, 5000);
    gives(status, "CONFIGURATION", "no check without the terminal's folders");
    mdg_record_release(check_request);

    mdg_record options = made(MDG_KIND_VISIT_OPTIONS);
    gives(mdg_visit_begin(context, options, &visit, &error), "BAD_ARGUMENT", "no visit without a date");
    mdg_record_release(error);
    mdg_record_set_date(options, MDG_FIELD_VISIT_DATE, 20261122);
    check(mdg_visit_begin(context, options, &visit, NULL) != MDG_OK, "nor without the terminal's folders");
    mdg_record_release(options);

    gives(mdg_close(context), "OK", "a context closes");
    gives(mdg_close(context), "BAD_HANDLE", "once");
    gives(mdg_readers(context, &out, NULL), "BAD_HANDLE", "and lists nothing any more");
    if (operation != NULL) {
        gives(mdg_operation_wait(operation, 0), "CLOSED", "its operations are closed with it");
        mdg_operation_close(operation);
    }
}

int main(int argc, char** argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: client PLUGIN_DIR RECORDS_DIR OUT_DIR\n");
        return 2;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    status_values();
    registry();
    records();
    handles();
    samples(argv[2], argv[3]);
    from_result_to_claim(argv[3]);
    context_of(argv[1]);
    printf("%d checks, %d failed\n", checks, failed);
    return failed != 0;
}
