#include "manual.hpp"

#include <map>

namespace mdg::tools {
namespace {

const std::map<std::string, std::string>& manuals() {
    static const std::map<std::string, std::string> texts = {
        {"parse", R"(
  端末の連携フォルダーのファイルを読み、レコードにします。要求も回答も、顔認証の結果も、PDF も読みます。種類はファイル名の
  先頭で決め、内容で確かめます。名前だけが知られている種類は、内容を推測せずにそのまま保ちます。
  文字コードは UTF-8 (BOM の有無を問わない) と Shift_JIS (CP932)。宣言と実際が違えば指摘します。
  ファイルが複数なら、--json は1ファイル1行です。読めないものがあっても残りは読み、終了コードは最初の誤りのものです。

  Reads files of the terminal's exchange folders as records: requests and answers, results of the face reader, PDFs. The
  kind is told by the beginning of the file's name and confirmed by the content; kinds known by name only are kept as they
  came. UTF-8 with or without byte order mark, or Shift_JIS (CP932); where declared and actual encoding differ, it is told.
  Of several files each is one line with --json. One that cannot be read does not keep the others from being read; the
  exit code is that of the first fault.

  mdg parse res/*.xml --json
)"},
        {"check", R"(
  kind check_request の JSON (受診日、保険者番号、記号・番号・枝番、生年月日) で照会します。- は標準入力。
  同じ request_id は一度しか送りません。回答がないまま終わった照会は mdg outstanding に残ります。

  Asks by the numbers of a JSON record of kind check_request; - is the standard input. A request_id is sent once; a check
  that ended without its answer stays in mdg outstanding.
)"},
        {"bulk", R"(
  多人数を一度に照会し、結果を1人ずつ出力します (--json では1人1行)。処理中の間は bulk_poll_ms ごとに結果を求め、
  限度は bulk_wait_ms です。設定には exchange_state_dir が要ります。
  PERSONS.csv の1行目は項目名: insurer_number, insured_symbol, insured_number, insured_branch_number, birth_date,
  arbitrary_identifier。REQUEST.json は kind bulk_request、assistance_request (医療扶助)、consent_list_request (訪問・
  オンライン)、reference_registration_bulk (照会番号)、または bulk_query (受付番号)。
  すべて出力し終えてから完了とします。途中で終わったものは mdg outstanding に残り、再び送られることはありません。

  Checks many at once; the results come person by person, with --json a line each. While the centre processes the request
  its result is asked for every bulk_poll_ms, at most for bulk_wait_ms. The configuration needs exchange_state_dir.
  The first line of PERSONS.csv names its columns as above. REQUEST.json is of one of the kinds named above.
  The request is settled when everything was printed. One that ended before stays in mdg outstanding and is not sent again.

  mdg bulk persons.csv --date 2026-11-22 --config mdg.json --json >results.jsonl
)"},
        {"claim", R"(
  資格確認結果 (ELIGIBILITY.json と --date)、または kind claim_request の JSON からレセプトの保険情報を作ります。- は標準入力。
  現在の資格、旧資格、不詳の順に、最初にできる方法で作ります。不詳には申立書 (declaration)、asked_after 1、later_information 0、
  card_shown 1 が要ります。作れないときは、その理由を規則の番号とともに示します (終了コード 19)。

  Makes the insurance fields of a claim from an answer of the check (with --date) or from JSON of kind claim_request; - is the
  standard input. The first way that is possible is taken: the current qualification, a lapsed one, an unknown one, which needs
  the declaration, asked_after 1, later_information 0 and card_shown 1. Where there is none, the reasons are told with their
  rules (exit code 19).

  mdg claim request.json --out claim.xml --format xml
)"},
        {"rules", R"(
  規則の一覧です。--on はその日に適用される規則、--family は一つの系列、RULE は一つの規則。--compare は、前の日より後、後の日までに
  始まる・終わる規則と値です。--pack DIR はデータパックを検べ、組込みの代わりに使います。誤りはすべてファイルと行とともに示します。

  Lists the rules: --on those that hold on a day, --family those of a family, RULE one. --compare shows the rules and
  parameters that begin or end after the first day and not later than the second. --pack DIR checks a data pack and uses it
  instead of the built-in rulebook; every fault is told with file and line.

  mdg rules --on 2026-11-22 --family R-CERT
  mdg rules --compare 2024-12-01 2024-12-02
        {"methods", R"(
  kind facts の JSON から、顔認証・暗証番号・目視・スマートフォンの四つの方法を、使える・使えない、その理由、規則の番号とともに
  示します。- は標準入力。visit_date (受診日) が要ります。書かない項目は既定の値です。
  目視は、カードリーダーのみの方法 (パスコード)、資格確認端末の方法の順に示します。

  From JSON of kind facts: face, PIN, staff check by sight and phone, open or closed, why, and by which rules; - is the
  standard input. visit_date is required; what is left out has its default. The staff check is shown in its ways: at the
  reader alone by passcode first, then through the terminal.

  echo '{"visit_date": "2026-11-26", "reader_kind": "face", "card_form": "no_photo"}' | mdg methods -
)"},
        {"preflight", R"(
  レセプトの保険情報を、請求の前に確かめます。CLAIM.json は kind claim の JSON (mdg claim --json の出力など)、- は標準入力。
  FILE はレセプトの保険情報の XML・JSON、または UKE です。指摘ごとに、重さ・項目・文・対処・返戻の事由とその順位・規則を示します。
  --json では1件1行 (kind claim_findings)。請求できないものがあれば終了コード 19、警告だけなら 0。
  指摘の一覧は docs/preflight.md にあります。

  Checks the insurance fields of claims before they are claimed. CLAIM.json is of kind claim, as mdg claim --json prints it;
  - is the standard input. FILE is our XML or JSON of claims, or UKE. Each finding has its severity, field, text, fix, the reason a
  claim is returned for with its rank, and rules; with --json a line a claim (kind claim_findings). The exit code is 19 where
  one may not be claimed as it is, 0 where there are warnings only. docs/preflight.md lists every finding.

  mdg claim answer.json --date 2026-11-22 --json | mdg preflight -
)"},
        {"doctor", R"(
  プラグイン、カードリーダー、カード置き場、連携フォルダー、資格確認端末、回線、センターを順に確かめ、どこが切れているか、その根拠、
  対応する人、次にすること、連絡先と受付時間を示します。患者のデータも暗証番号も使いません。端末には、実在しない保険者の番号で
  一度だけ照会します。異常があっても、調べ終えれば終了コードは 0 です (--json の all_works を見てください)。

  Looks at plugin, reader, place for the card, shared folders, terminal, line and centre, and says which is broken, by which
  evidence, who acts, what to do next, whom to call and when. No patient's data, no PIN. The terminal is asked once for an
  insurer that does not exist. The exit code is 0 once all was looked at, whatever was found (all_works of --json tells).

  PREVIOUS は前回の --json の出力です。手前が切れて今は確かめられないものは、前回見つかっていれば疑いとして残ります。
  PREVIOUS is what --json printed at the last look: what was found then behind what is broken now stays a doubt.

  mdg doctor --config mdg.json --json >first.json
  mdg doctor --config mdg.json first.json
)"},
        {"visit", R"(
  人に代わって台本が答える受付です。FILE は1行に一つの JSON: kind config (--config があればそれが優先)、kind visit_options、続いて
  kind answer を答える順に。{"pin": "1234"} は暗証番号で、試験用カードだけに使い、読み終えたら消去します。実在の方の暗証番号は
  書かないでください。カードを待つ間の答えには "visit_step": "place_card" を書きます。手順と結果を出力し、--json では1行ずつです。
  台本が尽きると NOT_FINISHED (終了コード 12)。journal_dir があれば --resume ID で続けられます。

  A reception that a script answers. FILE has a JSON record a line: kind config (--config counts before it), kind
  visit_options, then kind answer in their order. {"pin": "1234"} is the PIN of a test card, wiped after use; never write a
  real person's. An answer to the wait for a card names it: "visit_step": "place_card". Steps and the result are printed,
  with --json a line each. Where the script ends before the visit it is NOT_FINISHED (exit code 12); with journal_dir
  --resume ID goes on.

  {"kind": "config", "journal_dir": "/var/lib/counter/journal", "request_dir": "/mnt/oqs/req", "result_dir": "/mnt/oqs/res"}
  {"kind": "visit_options", "visit_date": "2026-11-22", "birth_date": "1985-06-03", "insurer_number": "06139901",
   (on one line) "insured_symbol": "20", "insured_number": "101"}
  {"pin": "1234"}
  {"kind": "answer", "visit_choice": "ok"}
        {"forecast", R"(
  多くの電子証明書の満了日から、期間ごとに、満了する件数と、末日における満了前3か月・満了後3か月・その後の件数を示します。
  FILE.csv の1行目は not_after、または not_after,certificate_count (- は標準入力)。QUERY.json は kind forecast_query です。
  --by は day、month (既定)、fiscal_year。

  From the last days of many certificates: how many end in each period, and how many alert, serve in their grace or are past
  it on its last day. FILE.csv begins with the line not_after, or not_after,certificate_count (- is the standard input);
  QUERY.json is of kind forecast_query. --by: day, month (the default) or fiscal_year.

  mdg forecast ends.csv --from 2026-04-01 --to 2028-03-31 --by fiscal_year
)"},
        {"payment", R"(
  kind payment_request の JSON から、割合による額 (10円未満四捨五入)、限度額、支払額、食事代を計算します。- は標準入力。
  visit_date、birth_date、claim_setting (outpatient / inpatient)、points が要ります。burden_ratio (割)、limit_flag (適用区分)、
  several_times、earlier_points と earlier_payment_yen (同じ月のこれまで)、meal_count などを加えます。
  その月の額がデータにない、割合や区分が決まらないときは、支払額を出さずにそう示します。

  From JSON of kind payment_request: the share rounded to ten yen, the limit, the payment, the meals; - is the standard
  input. Needed: visit_date, birth_date, claim_setting, points. Where the amounts of the month are not in the data, or ratio
  or category are not decided, it says so and gives no payment.

  echo '{"visit_date": "2026-06-15", "birth_date": "1954-01-20", "points": 30000, "claim_setting": "outpatient",
   "burden_ratio": 2, "limit_flag": "B04"}' | mdg payment -
)"},
        {"stats", R"(
  利用率A (件数ベース) と利用率B (レセプト件数ベース) を施設と月ごとに示します。CSV の1行目は項目名で、次の一部です (- は標準入力):
  確認1件ずつの行は visit_date, card_used (1/0), person_key (患者を区別するキー。出力されません)。月の件数の行は usage_month (202512),
  card_checks, online_checks, card_persons, checked_persons, usage_claims (レセプト件数)。どちらも facility_code を持てます。
  施設の pediatric, hospital (1/0), free_readers (1-3) は、その施設のどの行でも。--month はその月だけ、--on はその日に公表済みか。

  Rates A (by checks) and B (by claims), per facility and month. The first line of the CSV names its columns, some of the
  above: a row is one check, or the counts of a month. person_key tells persons apart and is never printed. --month takes
  the rows of that month only, --on says whether the figures are published by a day. QUERY.json is of kind usage_query.

  mdg stats checks.csv --month 2026-01
)"},
        {"outstanding", R"(
  list       完了していない要求。患者の情報は出しません / requests that are not settled; nothing of the patients
  resume ID  その回答を待ち、出力する。再送しない / waits for its answer and prints it; nothing is sent again
  settle ID  もう待たない。控えと回答を消す / nobody waits for it any more: what is kept of it is removed
)"},
    };
    return texts;
}

} // namespace

std::string manual_of(const std::string& command) {
    const auto found = manuals().find(command);
    return found == manuals().end() ? "" : found->second;
}

} // namespace mdg::tools
