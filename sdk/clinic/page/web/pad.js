// A numeric pad: keys to press, dots for what was typed. Mouse, touch, digits of the keyboard, arrows and Enter.

import { h } from "./dom.js";
import { t } from "./labels.js";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "enter"];

const dots = (typed, most) =>
  h("p", { class: "dots", role: "img", "aria-label": t("typed", typed, most) },
    Array.from({ length: most }, (_, at) => h("span", { class: at < typed ? "dot full" : "dot", "aria-hidden": "true" })));

// `action` makes the attributes of a key: what a press of "5", "clear" or "enter" does.
export const pad = ({ label, typed, most, action }) =>
  h("div", { class: "pad", role: "group", "aria-label": label },
    dots(typed, most),
    h("div", { class: "keys", "data-grid": "3" },
      keys.map(key =>
        h("button", {
          type: "button",
          class: `key ${key.length > 1 ? key : ""}`,
          "data-pad": key,
          tabindex: key === "1" ? "0" : "-1",
          "aria-disabled": key === "enter" && typed < 4 ? "true" : false,
          ...action(key),
        }, key.length > 1 ? t(`pad.${key}`) : key))));
