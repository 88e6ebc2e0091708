// Digits that are typed here and sent at once: a PIN at the desk, a passcode of staff. They never enter the document;
// how many there are is all that is shown. Leaving the question wipes them.

import { change } from "./store.js";

// Digits that somebody typed, in a line of the log or of a refusal.
export const covered = text => text.replace(/\b(pin|digits|key|passcode) [0-9]+/g, (_, verb) => `${verb} ••••`);

let digits = "";
let asked = ""; // which question they answer

export const longest = { pin: 4, passcode: 8 };

export const count = question => (asked === question ? digits.length : 0);

export function type(question, digit, most) {
  if (asked !== question) digits = "";
  asked = question;
  if (digits.length < most) digits += digit;
  change({});
}

export function wipe(question) {
  if (question && asked !== question) return;
  digits = "";
  change({});
}

export function take(question) {
  const taken = asked === question ? digits : "";
  digits = "";
  change({});
  return taken;
}
