// The whole page as a function of the store.

import { desk } from "./desk.js";
import { device } from "./device.js";
import { h } from "./dom.js";
import { drawer } from "./drawer.js";
import { currentLanguage, languages, t } from "./labels.js";
import { stations } from "./stations.js";
import { shownStation, store } from "./store.js";
import { clock, faults, log } from "./world.js";

const header = () =>
  h("header", { class: "top" },
    h("h1", {}, t("title")),
    store.clinic ? clock() : null,
    h("div", { class: "languages", role: "group", "aria-label": "言語 / Language" },
      Object.entries(languages).map(([language, name]) =>
        h("button", {
          type: "button", class: "switch", lang: language, "data-do": "language", "data-value": language,
          "aria-pressed": String(language === currentLanguage()),
        }, name))));

export function page() {
  const station = shownStation();
  return h("div", { id: "page", class: store.away ? "away" : "" },
    header(),
    store.away ? h("p", { class: "banner" }, t("away")) : null,
    !station
      ? h("main", {}, h("p", { class: "banner" }, t("loading")))
      : [
        stations(),
        h("main", { class: "stage", "data-key": station.id }, drawer(), device(station), desk(station)),
        h("div", { class: "behind" }, faults(), log()),
      ]);
}
