/* A receipt computer in one file: receives one patient and writes the claim record.
 *
 *   receipt_c CONFIG.json VISIT.json CLAIM.xml
 *
 * CONFIG.json and VISIT.json are records of kind config and visit_options (names: fields.h). The PIN is typed on the
 * standard input, as a real program would take it from its own screen. Exit code: 0 received, 1 not, 2 wrong use.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include <madoguchi/madoguchi.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STEP_WAIT_MS 1000

/* The texts of an error, a step or a result, Japanese first. */
static void show_texts(mdg_record record, const char* mark) {
    for (uint32_t i = 0; i < mdg_record_count(record, MDG_FIELD_TEXT); ++i) {
        mdg_record text = mdg_record_at(record, MDG_FIELD_TEXT, i);
        printf("  %s %s\n      %s\n", mark, mdg_record_text(text, MDG_FIELD_JA), mdg_record_text(text, MDG_FIELD_EN));
    }
}

static void show_error(mdg_record error) {
    if (error == NULL) return;
    show_texts(error, "!");
    printf("      (%s: %s)\n", mdg_record_text(error, MDG_FIELD_STATUS_NAME),
           mdg_record_text(error, MDG_FIELD_DEVELOPER_MESSAGE));
    for (uint32_t i = 0; i < mdg_record_count(error, MDG_FIELD_FINDING); ++i) {
        mdg_record finding = mdg_record_at(error, MDG_FIELD_FINDING, i);
        const char* ja = mdg_record_text(finding, MDG_FIELD_FINDING_JA);
        printf("      - %s: %s\n", mdg_record_text(finding, MDG_FIELD_PLACE),
               ja != NULL ? ja : mdg_record_text(finding, MDG_FIELD_DETAIL));
    }
}

static int fail(const char* what, mdg_status status, mdg_record error) {
    fprintf(stderr, "%s: %s\n", what, mdg_status_name(status));
    show_error(error);
    mdg_record_release(error);
    return 1;
}

static mdg_record read_record(const char* path, int32_t kind) {
    static char text[65536];
    mdg_record record = NULL;
    mdg_record error = NULL;
    FILE* file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return NULL;
    }
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    mdg_status status = mdg_record_from_json(text, kind, &record, &error);
    if (status != MDG_OK) fail(path, status, error);
    return record;
}

/* Four digits from the standard input, wiped after use. */
static mdg_status type_pin(mdg_visit visit) {
    char line[16] = "";
    if (fgets(line, sizeof line, stdin) == NULL) line[0] = '\0';
    mdg_status status = mdg_visit_enter_pin(visit, line, (uint32_t)strcspn(line, "\r\n"));
    for (volatile char* c = line; c < line + sizeof line; ++c) *c = '\0';
    return status;
}

static mdg_status answer(mdg_visit visit, const char* choice) {
    mdg_record record = NULL;
    mdg_status status = mdg_record_create(MDG_KIND_ANSWER, &record);
    if (status == MDG_OK) status = mdg_record_set_text(record, MDG_FIELD_VISIT_CHOICE, choice);
    if (status == MDG_OK) status = mdg_visit_answer(visit, record);
    mdg_record_release(record);
    return status;
}

static int accepts(mdg_record step, const char* choice) {
    for (uint32_t i = 0; i < mdg_record_count(step, MDG_FIELD_CHOICE); ++i) {
        mdg_record offered = mdg_record_at(step, MDG_FIELD_CHOICE, i);
        if (strcmp(mdg_record_text(offered, MDG_FIELD_VISIT_CHOICE), choice) == 0) return 1;
    }
    return 0;
}

/* What this program's clerk does at a step: type the PIN, confirm what is shown, else go on with other proof, at the end
 * with the patient's own word. A real program shows the choices of the step as buttons. */
static mdg_status act(mdg_visit visit, mdg_record step) {
    static const char* const plan[] = {
        MDG_VISIT_CHOICE_OK,     MDG_VISIT_CHOICE_OTHER_PROOF,  MDG_VISIT_CHOICE_NOTICE,
        MDG_VISIT_CHOICE_NONE,   MDG_VISIT_CHOICE_NO_CARD,      MDG_VISIT_CHOICE_NOT_POSSIBLE,
        MDG_VISIT_CHOICE_REFUSE, MDG_VISIT_CHOICE_SAME_PERSON,  MDG_VISIT_CHOICE_UNCHANGED,
        MDG_VISIT_CHOICE_GIVEN,  MDG_VISIT_CHOICE_CHARGE_NORMAL};
    const char* code = mdg_record_text(step, MDG_FIELD_VISIT_STEP);
    if (strcmp(code, MDG_VISIT_STEP_ENTER_PIN) == 0) return type_pin(visit);
    for (size_t i = 0; i < sizeof plan / sizeof *plan; ++i)
        if (accepts(step, plan[i])) return answer(visit, plan[i]);
    return answer(visit, MDG_VISIT_CHOICE_ABANDON);
}

static void show_step(mdg_record step) {
    const char* code = mdg_record_text(step, MDG_FIELD_VISIT_STEP);
    printf("[%s]", mdg_code_name(MDG_FIELD_VISIT_STEP, code, MDG_LANGUAGE_JAPANESE));
    for (uint32_t i = 0; i < mdg_record_count(step, MDG_FIELD_RULE); ++i)
        printf(" %s", mdg_record_text(mdg_record_at(step, MDG_FIELD_RULE, i), MDG_FIELD_RULE_ID));
    printf("\n");
    show_error(mdg_record_at(step, MDG_FIELD_ERROR, 0));
    show_texts(step, "-");
    fflush(stdout);
}

static mdg_status receive(mdg_visit visit) {
    char shown[32] = "";
    for (;;) {
        mdg_record step = NULL;
        mdg_status status = mdg_visit_next(visit, STEP_WAIT_MS, &step);
        if (status != MDG_OK && status != MDG_E_WAIT_TIMEOUT) return status;
        const char* code = mdg_record_text(step, MDG_FIELD_VISIT_STEP);
        const int done = strcmp(code, MDG_VISIT_STEP_DONE) == 0;
        /* The library itself waits for the card; the clerk acts only when something went wrong with it. */
        const int card = strcmp(code, MDG_VISIT_STEP_PLACE_CARD) == 0 && mdg_record_count(step, MDG_FIELD_ERROR) == 0;
        const int to_act = !card && mdg_record_count(step, MDG_FIELD_CHOICE) > 0;
        if (!done && (to_act || strcmp(code, shown) != 0)) show_step(step);
        snprintf(shown, sizeof shown, "%s", code);
        status = to_act ? act(visit, step) : MDG_OK;
        if (status == MDG_E_WRONG_STEP) status = MDG_OK; /* answered at the reader meanwhile */
        mdg_record_release(step);
        if (done || status != MDG_OK) return status;
    }
}

/* A code of a record with its meaning: "暗証番号 / PIN". */
static void show_code(const char* label, mdg_record record, int32_t field) {
    const char* code = record == NULL ? NULL : mdg_record_text(record, field);
    if (code == NULL) return;
    const char* ja = mdg_code_name(field, code, MDG_LANGUAGE_JAPANESE);
    const char* en = mdg_code_name(field, code, MDG_LANGUAGE_ENGLISH);
    printf("  %s: %s / %s\n", label, ja != NULL ? ja : code, en != NULL ? en : code);
}

static int finish(mdg_visit visit, const char* claim_path) {
    mdg_record result = NULL;
    mdg_record error = NULL;
    mdg_status status = mdg_visit_result(visit, &result);
    if (status != MDG_OK) return fail("result", status, NULL);
    const char* outcome = mdg_record_text(result, MDG_FIELD_VISIT_OUTCOME);
    printf("[%s]\n", mdg_code_name(MDG_FIELD_VISIT_OUTCOME, outcome, MDG_LANGUAGE_JAPANESE));
    show_code("本人確認 / person verified by", result, MDG_FIELD_VERIFICATION);
    show_code("電子証明書 / certificate", mdg_record_at(result, MDG_FIELD_CERTIFICATE, 0), MDG_FIELD_CERTIFICATE_USE);
    show_code("資格確認 / qualification", mdg_record_at(result, MDG_FIELD_ELIGIBILITY, 0), MDG_FIELD_VALIDITY);
    show_code("請求 / claim by", mdg_record_at(result, MDG_FIELD_DECISION, 0), MDG_FIELD_CLAIM_PATH);
    show_texts(result, "-");
    mdg_record claim = mdg_record_at(result, MDG_FIELD_CLAIM, 0);
    if (claim != NULL) status = mdg_claim_write(claim, MDG_CLAIM_FORMAT_XML, claim_path, &error);
    if (claim != NULL && status == MDG_OK) printf("  - %s\n", claim_path);
    const int failed = status != MDG_OK ? fail("claim", status, error) : 0;
    mdg_record_release(result);
    return failed;
}

int main(int argc, char** argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: receipt_c CONFIG.json VISIT.json CLAIM.xml\n");
        return 2;
    }
    mdg_context context = NULL;
    mdg_visit visit = NULL;
    mdg_record error = NULL;
    int exit_code = 1;
    mdg_record config = read_record(argv[1], MDG_KIND_CONFIG);
    mdg_record options = read_record(argv[2], MDG_KIND_VISIT_OPTIONS);
    mdg_status status = config == NULL || options == NULL ? MDG_E_BAD_ARGUMENT : mdg_open(config, &context, &error);
    if (status == MDG_OK) status = mdg_visit_begin(context, options, &visit, &error);
    if (status == MDG_OK) status = receive(visit);
    if (status == MDG_OK)
        exit_code = finish(visit, argv[3]);
    else
        fail("receipt_c", status, error);
    if (visit != NULL) mdg_visit_close(visit);
    if (context != NULL) mdg_close(context);
    mdg_record_release(options);
    mdg_record_release(config);
    return exit_code;
}
