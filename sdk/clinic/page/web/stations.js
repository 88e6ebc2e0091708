// The row of stations: which one is looked at, and at a glance where each stands.

import { h } from "./dom.js";
import { t } from "./labels.js";
import { shownStation, store } from "./store.js";

export const troubled = reader => !reader.plugged || !reader.power || Boolean(reader.code);

// What stands on the screen: "take your card" is the last of the ministry's screens, in whichever way it came there.
export const screenOf = reader => (reader.screen === "message" && reader.shown === "take_card" ? "done" : reader.screen);

// In a few words, also for those who cannot see the colour.
export function standing({ reader }) {
  if (!reader.plugged) return t("unplugged");
  if (!reader.power) return t("power.none");
  if (reader.code) return t("code", reader.code);
  return t(`screen.${screenOf(reader)}`);
}

export const stations = () =>
  h("nav", { class: "stations", "aria-label": t("stations") },
    store.clinic.stations.map(station =>
      h("button", {
        type: "button",
        class: "station",
        "data-do": "station",
        "data-value": station.id,
        "data-drop": station.id,
        "data-maker": station.maker,
        "aria-current": station === shownStation() ? "true" : false,
      },
      h("span", { class: "number" }, station.id),
      h("span", { class: "names" },
        h("span", { class: "model" }, station.model),
        h("span", { class: "vendor" }, station.vendor)),
      h("span", { class: troubled(station.reader) ? "standing trouble" : "standing" }, standing(station)))));
