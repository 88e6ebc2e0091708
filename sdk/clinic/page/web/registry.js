// The registry of the ABI itself (fields.tsv, codes.tsv, status.tsv): what fields and codes are called, what a status tells the desk.

import { say } from "./labels.js";

const fields = new Map();
const codes = new Map();
const statuses = new Map();

async function rows(file) {
  const lines = (await (await fetch(file)).text()).split("\n");
  const names = lines[0].replace(/^# /, "").split("\t");
  return lines.slice(1).filter(line => line && !line.startsWith("#"))
    .map(line => Object.fromEntries(line.split("\t").map((cell, at) => [names[at], cell])));
}

export async function load() {
  for (const row of await rows("fields.tsv")) fields.set(row.name, row);
  for (const row of await rows("status.tsv")) statuses.set(row.name, row);
  for (const row of await rows("codes.tsv")) codes.set(`${row.set} ${row.code}`, row);
}

// A field's description may go on after a comma or in brackets: the page needs its name alone.
export const fieldName = name => (fields.has(name) ? say(fields.get(name)).split(/[,;(（、。]/)[0].trim() : name);

export const codeName = (set, code) => (codes.has(`${set} ${code}`) ? say(codes.get(`${set} ${code}`)) : code);

export const statusText = name =>
  statuses.has(name) ? say({ ja: statuses.get(name).desk_ja, en: statuses.get(name).desk_en }) : name;

export function valueOf(name, value) {
  if (value === "***") return "••••"; // personal: the log's form of a record covers it
  const set = fields.get(name)?.code_set;
  return set ? codeName(set, value) : String(value);
}
