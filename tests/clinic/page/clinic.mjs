// A clinic, a browser, and what a person does with its page.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";

const [, , program, modules, executablePath] = process.argv;
const { chromium } = createRequire(path.resolve(modules, "package.json"))("playwright-core");

export const updates = process.argv.includes("--update-screenshots");
export const makers = ["panasonic", "fujitsu", "canon", "almex", "atlas"];
export const wide = { width: 1280, height: 940 };

// Whether the reader asks for the way and for consent, or the desk does.
export const readerLeads = process.env.LEADS === "1";
export const consents = process.env.CONSENTS === "1";

let clinic = null;
let browser = null;
let address = null;

async function addressOf(process) {
  for await (const line of createInterface({ input: process.stdout })) if (line.startsWith("http://")) return line.trim();
  throw new Error("mdg-clinic serve ended without an address");
}

export async function open() {
  clinic = spawn(program, ["serve", "--port", "0", "--seed", "1", "--day", "2026-11-26", "--time", "09:00"],
    { stdio: ["ignore", "pipe", "inherit"] });
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  [address, browser] = await Promise.all([addressOf(clinic), chromium.launch({ executablePath, args })]);
}

export async function close() {
  await browser?.close();
  const ended = new Promise(resolve => clinic.once("exit", code => resolve(code)));
  clinic.kill("SIGTERM");
  assert.equal(await ended, 0, "the clinic ends cleanly");
}

// Opens the page, hands it to `use`, and sees that it kept to itself and complained of nothing.
export async function withPage(use, options = {}) {
  const context = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo", viewport: wide, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const wrong = [];
  page.on("console", message => message.type() === "error" && wrong.push(message.text()));
  page.on("pageerror", error => wrong.push(error.message));
  page.on("request", request => request.url().startsWith(address) || wrong.push(`asked elsewhere: ${request.url()}`));
  try {
    await clear();
    await page.goto(address);
    await page.locator(".stage").waitFor();
    await use(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

// A line of a script, beside the page: to bring the clinic where a test begins.
export async function obey(number, line) {
  const answer = await fetch(`${address}api/line`, { method: "POST", headers: { "X-Madoguchi": "1" }, body: `${number} ${line}` });
  assert.ok(answer.ok, `${number} ${line}: ${answer.ok || (await answer.json()).en}`);
}

// Every card in its drawer, no visit open.
export async function clear() {
  const { stations } = await (await fetch(`${address}api/state`)).json();
  for (const { id, desk, reader } of stations) {
    if (desk.visit) await obey(id, "close");
    if (reader.card) await obey(id, "take");
  }
}

// What brings a reception to the screen `name`, as lines of a script.
export function linesTo(name) {
  const chosen = way => [readerLeads ? `press choose ${way}` : `answer ${way}`];
  const looked = [...chosen("face"), "press look match"];
  return {
    choose: [],
    face: chosen("face"),
    pin: chosen("pin"),
    consent_all: looked,
    done: consents ? [...looked, "press agree"] : looked,
  }[name];
}

// Does such lines at a station, each once its screen is there.
export async function bring(page, number, person, name) {
  for (const line of [`receive ${person}`, `card ${person}`]) await obey(number, line);
  await (readerLeads ? screen(page, "choose") : deskStep(page, "choose_method")).waitFor();
  for (const line of linesTo(name)) {
    await obey(number, line);
    if (line.endsWith(" face")) await screen(page, "face").waitFor();
    if (line.endsWith("look match") && consents) await screen(page, "consent_all").waitFor();
  }
  await (name === "choose" && !readerLeads ? deskStep(page, "choose_method") : screen(page, name)).waitFor();
}

export const deskStep = (page, code) => page.locator(`[data-key="step ${code}"]`);
export const station = (page, number) => page.locator(".station").nth(number - 1);
export const screen = (page, name) => page.locator(name.split(" ").map(each => `[data-screen="${each}"]`).join(", "));
