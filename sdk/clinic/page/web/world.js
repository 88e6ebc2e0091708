// What no patient and no clerk commands: the calendar, the clock, what breaks, and the record of it all.

import { h } from "./dom.js";
import { say, t } from "./labels.js";
import { covered } from "./secret.js";
import { shownStation, store } from "./store.js";

export const clock = () =>
  h("form", { class: "clock", "data-do": "clock", "aria-label": t("clock.title") },
    h("label", {}, h("span", {}, t("clock.day")), h("input", { type: "date", name: "day", value: store.clinic.day, required: true })),
    h("label", {}, h("span", {}, t("clock.time")), h("input", { type: "time", name: "time", value: store.clinic.time, required: true })),
    h("button", { type: "submit", class: "switch" }, t("clock.set")));

function groups() {
  const found = new Map();
  for (const fault of store.clinic.faults) found.set(fault.where, [...(found.get(fault.where) ?? []), fault]);
  return [...found];
}

const lasting = fault =>
  h("button", {
    type: "button", class: "switch", role: "switch", "aria-checked": String(fault.on),
    "data-line": `fault ${fault.id} ${fault.on ? "off" : "on"}`,
  }, say(fault), h("span", { class: "state" }, t(fault.on ? "on" : "off")));

// It befalls the card that lies on the reader that is shown, and is over with it.
const happening = fault =>
  h("button", { type: "button", class: "switch", "data-line": `${shownStation().id} fault ${fault.id} on` }, say(fault));

export const faults = () =>
  h("section", { class: "faults", "aria-label": t("faults.title") },
    h("h2", { class: "title" }, t("faults.title")),
    groups().map(([where, some]) =>
      h("div", { class: "group", role: "group", "aria-label": t(`where.${where}`) },
        h("h3", {}, t(`where.${where}`)),
        h("div", { class: "row" }, some.map(fault => (fault.once ? happening(fault) : lasting(fault)))))));

export const log = () =>
  h("section", { class: "log", "aria-label": t("log.title") },
    h("h2", { class: "title" }, t("log.title"),
      h("a", { class: "switch", href: "api/script", download: "clinic.script" }, t("log.script"))),
    h("p", { class: "terminal" }, `${t("seed", store.clinic.seed)} · `, t("terminal.requests", store.clinic.terminal.requests),
      store.clinic.terminal.last.slice(-1).map(({ time, business, state }) => ` — ${time} ${business} ${state}`)),
    h("pre", { tabindex: "0", role: "log", "aria-live": "off", "aria-label": t("log.title") }, store.clinic.log.map(covered).join("\n")));
