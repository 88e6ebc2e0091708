// A reader as a thing: body, lens, lamp, the place for the card, the button for staff. Layouts of ours (makers.json); one without a screen only holds the card.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./labels.js";
import { nameOf, personOf } from "./person.js";
import { acts, screen } from "./screen.js";
import { standing, troubled } from "./stations.js";

let layouts = {};

export async function load() {
  layouts = await (await fetch("makers.json")).json();
}

function place({ id, reader }) {
  const card = personOf(reader.card);
  if (!reader.card)
    return h("div", { class: "place", "data-drop": id }, icon("card", 28), h("span", {}, t("place.empty")));
  return h("button", { type: "button", class: "place taken", "data-line": `${id} take`, "data-drop": id, "data-key": reader.card },
    icon(card?.kind.includes("phone") ? "phone" : "card", 28),
    h("span", {}, h("strong", {}, t("place.take")), " ", h("span", { class: "whose" }, nameOf(reader.card))));
}

function lamp(reader) {
  const state = !reader.power || !reader.plugged ? "off" : troubled(reader) || reader.lamp.startsWith("red") ? "red" : "on";
  return h("span", { class: "lamp", "data-state": state, role: "img", "aria-label": t(`lamp.${state}`) });
}

const toggle = (station, what, isOn) =>
  h("button", {
    type: "button", class: "switch", role: "switch", "aria-checked": String(isOn), "data-line": `${station.id} ${what} ${isOn ? "off" : "on"}`,
  }, t(`${what}.${isOn ? "on" : "off"}`));

const surroundings = (station, layout) =>
  h("details", { class: "fold" },
    h("summary", {}, t("device.fold")),
    h("div", { class: "row" },
      toggle(station, "plug", station.reader.plugged),
      toggle(station, "power", station.reader.power),
      h("button", { type: "button", class: "switch", "data-line": `${station.id} restart_pc` }, t("device.restart")),
      layout.screen === false ? null : h("button", { type: "button", class: "switch", "data-line": `${station.id} fault ${station.reader.code ? "none" : "011"}` },
        station.reader.code ? t("device.mend") : t("device.fault"))));

export function device(station) {
  const { reader, maker, model, vendor, id } = station;
  const layout = layouts[maker] ?? layouts.canon;
  return h("section", { class: "patient", "aria-label": t("patient.side", `${vendor} ${model}`) },
    h("h2", { class: "title" }, t("patient.title"), h("small", {}, `${vendor} ${model}`)),
    acts(station),
    h("div", {
      class: "device", "data-key": maker, "data-maker": maker, "data-shape": layout.shape, "data-place": layout.place, "data-lamp": layout.lamp,
    },
      h("div", { class: "head" },
        layout.screen === false ? null : h("span", { class: "lens", "data-on": reader.camera ? "true" : false, role: "img", "aria-label": t(reader.camera ? "camera.on" : "camera.off") }),
        lamp(reader)),
      layout.screen === false ? null : screen(station),
      place(station),
      layout.screen === false ? null : h("button", { type: "button", class: "staff", "data-line": `${id} button staff`, "aria-label": t("staff.button") },
        icon("staff", 20), h("span", {}, t("staff.label")))),
    surroundings(station, layout),
    h("p", { class: "note" }, t("invented")),
    h("p", { class: "unseen" }, standing(station)));
}
