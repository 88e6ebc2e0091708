// The reception's screen: where the visit stands, what staff may answer, what came of it.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { currentLanguage, say, t } from "./labels.js";
import { pad } from "./pad.js";
import { nameOf } from "./person.js";
import { count, longest } from "./secret.js";
import { store } from "./store.js";

// The answers that lead on. The others are the ways around, and look like it.
const leads = new Set(["ok", "agree", "same_person", "try_again", "chosen", "card_found", "number_entered"]);

function begin(station) {
  const chosen = store.patient || station.reader.card || store.clinic.cards[0]?.id;
  return h("form", { class: "begin", "data-do": "receive", "data-station": station.id, "data-scope": "desk", "data-key": "begin" },
    h("h3", { tabindex: "-1", "data-heading": true }, t("desk.idle")),
    h("label", { for: "patient" }, t("desk.patient")),
    h("select", { id: "patient", "data-do": "patient", name: "patient" },
      store.clinic.cards.map(card => h("option", { value: card.id, selected: card.id === chosen }, say(card)))),
    h("button", { type: "submit", class: "choice main" }, t("desk.receive")));
}

function told(texts) {
  const [title, ...rest] = texts.filter(text => text.for !== "patient");
  const patient = texts.filter(text => text.for === "patient");
  const head = title ?? patient[0];
  return [
    h("h3", { tabindex: "-1", "data-heading": true }, say(head)),
    rest.map(text => h("p", { class: text.for === "support" ? "support" : "" }, say(text))),
    patient.filter(text => text !== head).map(text => h("p", { class: "quote" }, h("span", { class: "who" }, t("desk.to-patient")), say(text))),
  ];
}

function deskPin(station) {
  const question = `pin ${station.id}`;
  return pad({
    label: t("pin.desk"), typed: count(question), most: longest.pin,
    action: key => ({ "data-do": "secret", "data-question": question, "data-key-pressed": key, "data-most": longest.pin }),
  });
}

const rules = ids =>
  ids?.length ? h("ul", { class: "rules", "aria-label": t("desk.rules") }, ids.map(id => h("li", {}, id))) : null;

function step(station) {
  const { step: now } = station.desk;
  return h("div", { class: "step", "data-scope": "desk", "data-key": `step ${now.code}` },
    told(now.texts),
    now.hint ? h("p", { class: "hint" }, icon("alert", 20), say(now.hint)) : null,
    Number.isInteger(now.tries_left) ? h("p", { class: "tries" }, t("desk.tries", now.tries_left)) : null,
    now.pin ? deskPin(station) : null,
    h("div", { class: "choices" },
      now.choices.map(choice =>
        h("button", { type: "button", class: leads.has(choice.code) ? "choice main" : "choice", "data-line": `${station.id} answer ${choice.code}` }, say(choice)))),
    rules(now.rules));
}

const working = desk =>
  h("div", { class: "working", "data-scope": "desk", "data-key": "working" },
    h("span", { class: "pulse", "aria-hidden": "true" }),
    h("h3", { tabindex: "-1", "data-heading": true }, say(desk.working) || t("desk.working")));

// The claim's fields as the clinic names them: {label: {ja, en}, value} each, or plain pairs.
function fields(result) {
  if (!result) return null;
  const rows = Array.isArray(result) ? result : result.fields ?? Object.entries(result).map(([label, value]) => ({ label, value }));
  return h("dl", { class: "result" }, rows.map(row => [
    h("dt", {}, row.label ? (typeof row.label === "string" ? row.label : say(row.label)) : say(row)),
    h("dd", {}, typeof row.value === "object" ? say(row.value) : String(row.value))]));
}

function outcome({ id, desk }) {
  const good = ["eligible", "eligible_by_document"].includes(desk.outcome.code ?? desk.outcome);
  const word = typeof desk.outcome === "object" ? say(desk.outcome) : t(`outcome.${desk.outcome}`);
  return h("div", { class: "outcome", "data-scope": "desk", "data-key": "outcome" },
    h("p", { class: good ? "verdict good" : "verdict" }, icon(good ? "check" : "alert", 32), h("strong", { tabindex: "-1", "data-heading": true }, word)),
    fields(desk.result),
    h("button", { type: "button", class: "choice main", "data-line": `${id} close` }, t("desk.close")));
}

function now(station) {
  const { desk } = station;
  if (desk.step && desk.step.code !== "done") return step(station);
  if (desk.outcome) return outcome(station);
  if (!desk.visit) return begin(station);
  return working(desk);
}

export function desk(station) {
  const { visit, patient, outcome: ended } = station.desk;
  return h("section", { class: "desk", "aria-label": t("desk.title"), lang: currentLanguage() },
    h("h2", { class: "title" }, t("desk.title"), patient ? h("small", {}, nameOf(patient)) : null),
    h("div", { class: "pane" }, now(station)),
    visit && !ended
      ? h("div", { class: "row" },
        h("button", { type: "button", class: "switch", "data-line": `${station.id} close` }, t("desk.abort")))
      : null);
}
