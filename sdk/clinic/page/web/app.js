// Starts the page: state in, lines out.

import { announce } from "./announce.js";
import { follow, tell } from "./api.js";
import * as device from "./device.js";
import { morph } from "./dom.js";
import * as keyboard from "./keyboard.js";
import * as labels from "./labels.js";
import * as lay from "./lay.js";
import { page } from "./page.js";
import * as registry from "./registry.js";
import * as secret from "./secret.js";
import { change, shownStation, store, watch } from "./store.js";

const refusalShown = 6000; // ms

async function order(line) {
  const refused = await tell(line);
  change({ refused });
  if (refused) setTimeout(() => store.refused === refused && change({ refused: null }), refusalShown);
}

function ownPin(which) {
  const { id, reader } = shownStation();
  const pin = store.clinic.cards.find(card => card.id === reader.card)?.pin ?? "";
  const wrong = pin.replace(/./g, digit => (Number(digit) + 1) % 10);
  order(`${id} press digits ${which === "right" ? pin : wrong}`);
}

// A question is named by what it asks and where: "pin 1", "passcode 2".
function typeSecret({ question, keyPressed, most }) {
  if (keyPressed === "clear") return secret.wipe(question);
  if (keyPressed !== "enter") return secret.type(question, keyPressed, Number(most));
  if (secret.count(question) < 4) return;
  const [verb, station] = question.split(" ");
  order(`${station} ${verb === "pin" ? "pin" : "press passcode"} ${secret.take(question)}`);
}

const deeds = {
  language: ({ value }) => {
    labels.setLanguage(value);
    change({});
  },
  station: ({ value }) => {
    secret.wipe();
    change({ station: value, patient: null });
  },
  secret: typeSecret,
  "own-pin": ({ value }) => ownPin(value),
};

const forms = {
  receive: (form, station) => {
    order(`${station} receive ${form.get("patient")}${form.has("consent") ? " medical_information_wanted=1" : ""}`);
    change({ patient: null });
  },
  clock: async form => {
    if (form.get("day") !== store.clinic.day) await order(`day ${form.get("day")}`);
    if (form.get("time") !== store.clinic.time) await order(`time ${form.get("time")}`);
  },
};

function clicked(event) {
  const button = event.target.closest("[data-line], button[data-do]");
  if (!button || button.getAttribute("aria-disabled") === "true") return;
  const more = button.matches(".choice") && button.closest(".step")?.querySelector("[data-more]")?.value.trim();
  if (button.dataset.line) order(more ? `${button.dataset.line} ${more}` : button.dataset.line);
  else deeds[button.dataset.do]?.(button.dataset);
}

function submitted(event) {
  event.preventDefault();
  forms[event.target.dataset.do]?.(new FormData(event.target), event.target.dataset.station);
}

// The log stays at its end, unless the person scrolled up to read.
function keepEnd(draw) {
  const log = () => document.querySelector(".log pre");
  const before = log();
  const atEnd = !before || before.scrollTop + before.clientHeight >= before.scrollHeight - 8;
  draw();
  if (atEnd && log()) log().scrollTop = log().scrollHeight;
}

function draw() {
  keepEnd(() => keyboard.keepFocus(() => morph(document.getElementById("page"), page())));
  announce();
}

await Promise.all([labels.load(), device.load(), registry.load()]);
document.addEventListener("click", clicked);
document.addEventListener("submit", submitted);
document.addEventListener("change", event => {
  if (event.target.matches("select[data-do=patient]")) change({ patient: event.target.value });
});
keyboard.listen(document);
lay.listen(document, (station, card) => order(`${station} card ${card}`));
watch(draw);
draw();
follow(state => change(state ? { clinic: state, away: false } : { away: true }));
