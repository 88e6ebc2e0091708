/* A day of visits as a receipt computer files it: each claim is made and checked while the patient is still there, and what
 * can be claimed goes into one XML file.
 *
 *   receipt_xml HEAD.json DAY.jsonl FOLDER      DAY.jsonl may be "-": the standard input, one line a visit, as they come
 *
 * HEAD.json: a record of kind claim_file. A line of DAY.jsonl: a record of kind claim_request, visit_result or claim.
 * FOLDER receives claims.xml, and of what cannot be claimed yet aside.jsonl (the lines as they came: mend them, and they are
 * the input of another run) and aside.txt (why). Exit code: 0 every line is in claims.xml, 1 some were set aside, 2 wrong use,
 * 3 the files could not be written: then nothing of the day is claimed.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#define _POSIX_C_SOURCE 200809L
#include <madoguchi/madoguchi.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CURRENT, LAPSED, UNKNOWN, ASIDE, OUTCOMES };

struct day {
    mdg_claim_writer writer;
    FILE* aside; /* the lines that wait */
    FILE* why;   /* and the reasons */
    long line;
    long count[OUTCOMES];
};

static const char* text_or(mdg_record record, int32_t field, const char* otherwise) {
    const char* text = record == NULL ? NULL : mdg_record_text(record, field);
    return text != NULL ? text : otherwise;
}

/* Findings for the clerk, on the screen or into aside.txt: what is wrong, by which rule, and what to do. */
static void show_findings(FILE* out, mdg_record record, int32_t list) {
    for (uint32_t i = 0; record != NULL && i < mdg_record_count(record, list); ++i) {
        mdg_record finding = mdg_record_at(record, list, i);
        const char* severity = mdg_record_text(finding, MDG_FIELD_SEVERITY);
        fprintf(out, "  [%s] %s: %s %s\n",
                severity != NULL ? mdg_code_name(MDG_FIELD_SEVERITY, severity, MDG_LANGUAGE_JAPANESE) : "-",
                text_or(finding, MDG_FIELD_PLACE, ""),
                text_or(finding, MDG_FIELD_FINDING_JA, text_or(finding, MDG_FIELD_DETAIL, "")),
                text_or(finding, MDG_FIELD_FINDING_RULES, ""));
        if (mdg_record_text(finding, MDG_FIELD_FIX_JA) != NULL)
            fprintf(out, "      → %s\n        %s\n", mdg_record_text(finding, MDG_FIELD_FIX_JA),
                    text_or(finding, MDG_FIELD_FIX_EN, ""));
    }
}

static void show_texts(FILE* out, mdg_record record) {
    for (uint32_t i = 0; record != NULL && i < mdg_record_count(record, MDG_FIELD_TEXT); ++i) {
        mdg_record text = mdg_record_at(record, MDG_FIELD_TEXT, i);
        fprintf(out, "  %s\n      %s\n", mdg_record_text(text, MDG_FIELD_JA), mdg_record_text(text, MDG_FIELD_EN));
    }
}

/* Shown twice: to the clerk, whose patient is still there, and for later. */
static void set_aside(struct day* day, const char* line, const char* what, mdg_record record) {
    FILE* both[] = {stdout, day->why};
    for (size_t i = 0; i < 2; ++i) {
        fprintf(both[i], "%ld: 取り分けます / set aside: %s\n", day->line, what);
        show_texts(both[i], record);
        show_findings(both[i], record, MDG_FIELD_FINDING);
        fflush(both[i]);
    }
    fprintf(day->aside, "%s\n", line);
    fflush(day->aside);
    ++day->count[ASIDE];
}

static int outcome_of(mdg_record claim) {
    const char* path = text_or(claim, MDG_FIELD_CLAIM_PATH, "");
    return strcmp(path, MDG_CLAIM_PATH_UNKNOWN) == 0  ? UNKNOWN
           : strcmp(path, MDG_CLAIM_PATH_LAPSED) == 0 ? LAPSED
                                                      : CURRENT;
}

/* The claim of a line: made here (then *made owns it), or at reception. NULL: there is none yet. */
static mdg_record claim_of(mdg_record input, mdg_record* made, mdg_record* error) {
    const int32_t kind = mdg_record_kind(input);
    if (kind == MDG_KIND_CLAIM) return input;
    if (kind == MDG_KIND_VISIT_RESULT) return mdg_record_at(input, MDG_FIELD_CLAIM, 0);
    return mdg_claim_make(input, made, error) == MDG_OK ? *made : NULL;
}

/* One visit. The status is that of the files: a claim that cannot be made yet is no failure of the day. */
static mdg_status file_visit(struct day* day, const char* line) {
    mdg_record input = NULL, made = NULL, findings = NULL, error = NULL;
    int64_t claimable = 0;
    mdg_status written = MDG_OK;
    mdg_record_from_json(line, 0, &input, &error);
    mdg_record claim = input == NULL ? NULL : claim_of(input, &made, &error);
    if (claim != NULL && mdg_claim_check(claim, &findings, &error) == MDG_OK)
        mdg_record_int(findings, MDG_FIELD_CLAIMABLE, &claimable);
    if (claimable) written = mdg_claim_writer_add(day->writer, claim, &error);
    if (error != NULL) {
        set_aside(day, line, text_or(error, MDG_FIELD_STATUS_NAME, ""), error);
    } else if (claim == NULL) {
        set_aside(day, line, "請求の方法が決まっていません / no claim yet",
                  mdg_record_at(input, MDG_FIELD_DECISION, 0));
    } else if (!claimable) {
        set_aside(day, line, text_or(claim, MDG_FIELD_PATIENT_NUMBER, ""), findings);
    } else {
        ++day->count[outcome_of(claim)];
        if (mdg_record_count(findings, MDG_FIELD_FINDING) > 0) {
            printf("%ld: %s\n", day->line, text_or(claim, MDG_FIELD_PATIENT_NUMBER, ""));
            show_findings(stdout, findings, MDG_FIELD_FINDING);
            fflush(stdout);
        }
    }
    mdg_record_release(error);
    mdg_record_release(findings);
    mdg_record_release(made);
    mdg_record_release(input);
    return written == MDG_E_CHECK_FAILED ? MDG_OK : written; /* the file goes on without that claim */
}

static mdg_status file_day(struct day* day, FILE* lines) {
    char* line = NULL;
    size_t capacity = 0;
    mdg_status status = MDG_OK;
    while (status == MDG_OK && getline(&line, &capacity, lines) >= 0) {
        line[strcspn(line, "\r\n")] = '\0';
        ++day->line;
        if (*line != '\0') status = file_visit(day, line);
    }
    free(line);
    return ferror(lines) ? MDG_E_IO : status;
}

static FILE* create(const char* folder, const char* name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE* file = fopen(path, "wx"); /* what was set aside before is never written over */
    if (file == NULL) perror(path);
    return file;
}

static mdg_record read_head(const char* path) {
    char text[65536];
    mdg_record head = NULL, error = NULL;
    FILE* file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return NULL;
    }
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    if (mdg_record_from_json(text, MDG_KIND_CLAIM_FILE, &head, &error) != MDG_OK) show_texts(stderr, error);
    mdg_record_release(error);
    return head;
}

/* The lines that wait are on the disk before the claims appear: whatever happens, each line is in one of the two. */
static mdg_status finish(struct day* day, mdg_record* error) {
    const int kept = fclose(day->aside) == 0 && fclose(day->why) == 0;
    return kept ? mdg_claim_writer_finish(day->writer, error) : MDG_E_STORAGE;
}

int main(int argc, char** argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: receipt_xml HEAD.json DAY.jsonl FOLDER\n");
        return 2;
    }
    mdg_record head = read_head(argv[1]);
    FILE* lines = strcmp(argv[2], "-") == 0 ? stdin : fopen(argv[2], "rb");
    if (lines == NULL) perror(argv[2]);
    if (head == NULL || lines == NULL) return 2;
    struct day day = {0};
    day.aside = create(argv[3], "aside.jsonl");
    day.why = create(argv[3], "aside.txt");
    if (day.aside == NULL || day.why == NULL) return 3;

    char path[4096];
    mdg_record error = NULL;
    snprintf(path, sizeof path, "%s/claims.xml", argv[3]);
    mdg_status status = mdg_claim_writer_open(MDG_CLAIM_FORMAT_XML, path, head, &day.writer, &error);
    if (status == MDG_OK) status = file_day(&day, lines);
    if (status == MDG_OK) status = finish(&day, &error);
    if (status != MDG_OK) {
        fprintf(stderr, "ファイルに書けません。請求は何も残っていません / the files cannot be written: %s\n",
                mdg_status_name(status));
        show_texts(stderr, error);
    } else {
        printf("現在の資格 / current %ld, 旧資格 / lapsed %ld, 不詳 / unknown %ld, 取り分け / set aside %ld\n",
               day.count[CURRENT], day.count[LAPSED], day.count[UNKNOWN], day.count[ASIDE]);
    }
    mdg_claim_writer_close(day.writer);
    mdg_record_release(error);
    mdg_record_release(head);
    return status != MDG_OK ? 3 : day.count[ASIDE] > 0 ? 1 : 0;
}
