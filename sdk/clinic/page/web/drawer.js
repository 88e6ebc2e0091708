// The drawer: the population's cards and phones. A tap lays one on the reader that is shown; a mouse may also drag it.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./labels.js";
import { parts } from "./person.js";
import { shownStation, store } from "./store.js";

function card(each) {
  const lies = each.where !== "drawer";
  const here = shownStation();
  const { name, what } = parts(each);
  return h("li", {},
    h("button", {
      type: "button", class: lies ? "card out" : "card", "data-card": each.id, "data-kind": each.kind,
      "data-line": lies ? `${each.where} take` : `${here.id} card ${each.id}`,
      draggable: "false",
    },
    icon(each.kind.includes("phone") ? "phone" : "card", 28),
    h("span", {}, h("strong", {}, name), h("small", {}, what), h("small", { class: "where" }, lies ? t("card.out", each.where) : t("card.lay", here.id)))));
}

export const drawer = () =>
  h("section", { class: "drawer", "aria-label": t("drawer.title") },
    h("h2", { class: "title" }, t("drawer.title")),
    h("ul", { class: "cards" }, store.clinic.cards.map(card)));
