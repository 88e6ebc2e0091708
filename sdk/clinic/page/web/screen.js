// The patient's screen: the present question, as large as it can be, and what may be answered to it.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { has, say, t } from "./labels.js";
import { pad } from "./pad.js";
import { count, longest } from "./secret.js";
import { screenOf } from "./stations.js";

const stages = ["choose", "verify", "consent", "done"]; // the order of the ministry's slides
const stageOf = {
  choose: 0, face: 1, pin: 1, passcode: 1, photo: 1, terminal: 1, phone: 1, consent_all: 2, consent_item: 2, registration: 2, done: 3,
};
// What is touched on the screen; all else is done in front of it (looking, tapping a phone, the terminal's ticks).
const touched = new Set(["choose", "agree", "decline", "individual", "same", "different", "end"]);
const typed = new Set(["key", "digits", "enter", "clear", "passcode"]);
const leads = new Set(["agree", "same"]);
const verbOf = input => input.input.split(" ")[0];
const pictures = { face: "face", pin: "pin", staff: "staff", phone: "phone", first: "card", agree: "agree", decline: "decline", same: "agree", different: "decline" };

const progress = name =>
  h("ol", { class: "progress", "aria-label": t("progress") },
    stages.map((stage, at) =>
      h("li", {
        class: at < stageOf[name] ? "past" : "",
        "aria-current": at === stageOf[name] ? "step" : false,
      }, t(`stage.${stage}`))));

function answer(station, input) {
  const [verb, what] = input.input.split(" ");
  const kind = verb === "end" ? "end" : leads.has(verb) || (station.reader.screen === "choose" && (what === "face" || what === "pin")) ? "main" : "other";
  return h("button", {
    type: "button", class: `answer ${kind}`, "data-line": `${station.id} press ${input.input}`, "data-escape": verb === "end",
  }, kind !== "end" && pictures[what ?? verb] ? icon(pictures[what ?? verb], 32) : null, h("span", {}, say(input)));
}

const ownPin = station =>
  pad({
    label: t("pin.patient"), typed: station.reader.digits, most: longest.pin,
    action: key => ({ "data-line": `${station.id} press ${key.length > 1 ? key : `key ${key}`}` }),
  });

const passcode = station => {
  const question = `passcode ${station.id}`;
  return pad({
    label: t("passcode.staff"), typed: count(question), most: longest.passcode,
    action: key => ({ "data-do": "secret", "data-question": question, "data-key-pressed": key, "data-most": longest.passcode }),
  });
};

const middles = {
  face: ({ reader }) => h("div", { class: reader.camera ? "mirror on" : "mirror", "aria-hidden": "true" }, icon("face", 96)),
  photo: () => h("div", { class: "photos", "aria-hidden": "true" }, icon("staff", 72), icon("face", 72)),
  pin: ownPin,
  passcode,
  phone: () => h("div", { class: "mirror", "aria-hidden": "true" }, icon("phone", 80)),
  idle: () => h("div", { class: "picture", "aria-hidden": "true" }, icon("card", 96)),
  done: () => h("div", { class: "picture done", "aria-hidden": "true" }, icon("check", 96)),
  fault: ({ reader }) => h("div", { class: "picture fault" }, icon("alert", 80), reader.code ? h("strong", { class: "code" }, reader.code) : null),
};

// The reader's own words for a text that it was asked to show by its id, or for an item of consent.
const shownWords = ({ shown }) => (has(`shown.${shown}`) ? t(`shown.${shown}`) : shown);

const nameOf = reader => (reader.power && reader.plugged ? screenOf(reader) : "off");

// The question, and what is said beside it.
export function sentences({ reader }) {
  if (!reader.plugged) return [t("screen.unplugged.text")];
  if (!reader.power) return [t("screen.off.text")];
  return (say(reader.text) || shownWords(reader) || t(`screen.${reader.screen}`)).split(/(?<=。)|(?<=\.)\s/).map(each => each.replace(/[。.]$/, ""));
}

export function screen(station) {
  const { reader } = station;
  const name = nameOf(reader);
  const inputs = reader.inputs.filter(input => touched.has(verbOf(input)));
  const [question, ...beside] = sentences(station);
  const shown = say(reader.text) ? shownWords(reader) : "";
  return h("div", {
    class: "screen", role: "group", "aria-label": t("patient.screen"), "data-screen": name, "data-scope": "screen",
    "data-key": `${name} ${shown}`, "data-drop": station.id,
    "data-middle": name in middles,
  },
  name in stageOf ? progress(name) : null,
  h("div", { class: "words" },
    h("h3", { tabindex: "-1", "data-heading": true }, question),
    beside.map(each => h("p", {}, each)),
    shown && name !== "off" ? h("p", { class: "shown" }, shown) : null),
  name in middles ? middles[name](station) : null,
  h("div", { class: "answers", "data-count": inputs.length }, inputs.map(input => answer(station, input))));
}

// What the people do before the screen. The first one is what usually happens.
export function acts(station) {
  const { reader, id } = station;
  const usual = reader.inputs.filter(input => !touched.has(verbOf(input)) && !typed.has(verbOf(input)));
  const [first, ...others] = usual;
  const own = text => h("button", { type: "button", class: "act", "data-do": "own-pin", "data-value": text }, t(`pin.${text}`));
  return h("div", { class: "acts", role: "group", "aria-label": t("acts"), "data-scope": "acts", "data-key": `acts ${reader.screen}` },
    first ? h("button", { type: "button", class: "act first", "data-line": `${id} press ${first.input}` }, say(first)) : null,
    reader.screen === "pin" && reader.card ? [own("right"), own("wrong")] : null,
    others.length
      ? h("details", { class: "fold" }, h("summary", {}, t("acts.others")),
        h("div", { class: "row" }, others.map(input =>
          h("button", { type: "button", class: "act", "data-line": `${id} press ${input.input}` }, say(input)))))
      : null);
}
