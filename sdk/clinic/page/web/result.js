// What a reception left behind: how it ended, and the record for the claim in short.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { say, t } from "./labels.js";
import { codeName, fieldName, valueOf } from "./registry.js";

const good = new Set(["eligible"]);

function shareOf({ share_lowest: lowest, share_highest: highest }) {
  if (lowest === undefined) return null;
  return lowest === highest ? t("result.tenths", lowest, lowest * 10) : t("result.tenths-between", lowest, highest, lowest * 10, highest * 10);
}

function rows({ desk }) {
  const [decision = {}] = desk.result?.decision ?? [];
  const [certificate = {}] = desk.result?.certificate ?? [];
  return [
    ["result.verified", codeName("verification", desk.verification)],
    ["result.claim", decision.claim_path && codeName("claim_path", decision.claim_path)],
    ["result.share", shareOf(decision)],
    ["result.certificate", certificate.not_after],
  ].filter(([, value]) => value);
}

function claimOf(result) {
  const [claim] = result?.claim ?? [];
  const fields = Object.entries(claim ?? {}).filter(([, value]) => typeof value !== "object");
  if (!fields.length) return null;
  return h("details", { class: "fold" }, h("summary", {}, t("result.fields", fields.length)),
    h("dl", { class: "result" }, fields.map(([name, value]) => [h("dt", {}, fieldName(name)), h("dd", {}, valueOf(name, value))])));
}

export function outcome(station) {
  const { desk, id } = station;
  const isGood = good.has(desk.outcome);
  const [decision] = desk.result?.decision ?? [];
  return h("div", { class: "outcome", "data-scope": "desk", "data-key": "outcome", "data-outcome": desk.outcome },
    h("p", { class: isGood ? "verdict good" : "verdict" }, icon(isGood ? "check" : "alert", 32),
      h("strong", { tabindex: "-1", "data-heading": true }, codeName("visit_outcome", desk.outcome))),
    decision ? h("p", {}, say({ ja: decision.decision_ja, en: decision.decision_en })) : null,
    h("dl", { class: "result" }, rows(station).map(([label, value]) => [h("dt", {}, t(label)), h("dd", {}, value)])),
    claimOf(desk.result),
    h("button", { type: "button", class: "choice main", "data-line": `${id} close` }, t("desk.close")),
    decision?.rule ? h("ul", { class: "rules", "aria-label": t("desk.rules") }, decision.rule.map(rule => h("li", { title: say(rule) }, rule.rule_id))) : null);
}
