// The reception's screen: where the visit stands, what staff may answer, what came of it.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { currentLanguage, say, t } from "./labels.js";
import { pad } from "./pad.js";
import { nameOf } from "./person.js";
import { statusText } from "./registry.js";
import { outcome } from "./result.js";
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
    h("label", { class: "wish" }, h("input", { type: "checkbox", name: "consent", checked: true }), t("desk.consent")),
    h("button", { type: "submit", class: "choice main" }, t("desk.receive")),
    h("button", { type: "button", class: "choice out", "data-line": `${station.id} resume` }, t("desk.resume")));
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

// The ways out stand last.
const out = new Set(["other_proof", "no_card", "abandon"]);
const inOrder = choices => [...choices].sort((a, b) => out.has(a.code) - out.has(b.code));

const rules = ids =>
  ids?.length ? h("ul", { class: "rules", "aria-label": t("desk.rules") }, ids.map(id => h("li", {}, id))) : null;

// Answers to these carry fields of the registry along: "insurer_number=… insured_number=…", as in a script.
const withMore = new Set([
  "enter_number", "choose_qualification", "confirm_person", "collect_face_items", "fill_declaration", "choose_share", "ask_document", "ask_consent",
]);

const more = () => [
  h("label", { for: "more" }, t("desk.more")),
  h("input", { id: "more", "data-more": true, type: "text", autocomplete: "off", spellcheck: "false" }),
];

function step(station) {
  const { step: now } = station.desk;
  return h("div", { class: "step", "data-scope": "desk", "data-key": `step ${now.code}` },
    told(now.texts),
    now.error ? h("p", { class: "hint" }, icon("alert", 20), now.trouble ? say(now.trouble) : statusText(now.error)) : null,
    now.hint ? h("p", { class: "hint" }, icon("alert", 20), say(now.hint)) : null,
    now.pin && now.tries_left >= 0 ? h("p", { class: "tries" }, t("desk.tries", now.tries_left)) : null,
    now.pin ? deskPin(station) : null,
    h("div", { class: "choices" },
      inOrder(now.choices).map(choice =>
        h("button", { type: "button", class: leads.has(choice.code) ? "choice main" : out.has(choice.code) ? "choice out" : "choice", "data-line": `${station.id} answer ${choice.code}` }, say(choice)))),
    withMore.has(now.code) ? more() : null,
    rules(now.rules));
}

const working = desk =>
  h("div", { class: "working", "data-scope": "desk", "data-key": "working" },
    h("span", { class: "pulse", "aria-hidden": "true" }),
    h("h3", { tabindex: "-1", "data-heading": true }, say(desk.working) || t("desk.working")));

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
