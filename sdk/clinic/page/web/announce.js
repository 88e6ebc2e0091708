// What changed, said to those who listen: the screen's question and the desk's step; refusals at once.

import { say, t } from "./labels.js";
import { sentences } from "./screen.js";
import { covered } from "./secret.js";
import { shownStation, store } from "./store.js";

let said = "";

function put(id, text) {
  const place = document.getElementById(id);
  if (place.textContent !== text) place.textContent = text;
}

export function announce() {
  const station = shownStation();
  if (!station) return;
  const { desk } = station;
  const step = desk.step ? say(desk.step.texts[0]) : "";
  const text = [...sentences(station), step && `${t("desk.title")}: ${step}`].filter(Boolean).join("\n");
  if (text !== said) put("live", text);
  said = text;
  put("alarm", covered(say(store.refused)));
}
