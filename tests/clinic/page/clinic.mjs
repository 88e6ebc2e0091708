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

let clinic = null;
let ended = null; // its exit status
let browser = null;
let address = null;

async function addressOf(process) {
  for await (const line of createInterface({ input: process.stdout })) if (line.startsWith("http://")) return line.trim();
  throw new Error("mdg-clinic serve ended without an address");
}

export async function open() {
  clinic = spawn(program, ["serve", "--port", "0", "--seed", "1", "--day", "2026-11-26", "--time", "09:00"],
    { stdio: ["ignore", "pipe", "inherit"] });
  ended = new Promise(resolve => clinic.once("exit", resolve));
  address = await addressOf(clinic);
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

export async function close() {
  await browser?.close();
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

const ways = {
  choose: [],
  face: [["face", "press choose face"]],
  pin: [["pin", "press choose pin"]],
  consent_all: [["face", "press choose face"], ["consent_all", "press look match"]],
  done: [["face", "press choose face"], ["consent_all", "press look match"], ["done", "press agree"]],
};

// Brings a reception to the screen `name`.
export async function bring(page, number, person, name) {
  await obey(number, `receive ${person} medical_information_wanted=1`);
  await obey(number, `card ${person}`);
  await screen(page, "choose").waitFor();
  for (const [next, line] of ways[name]) {
    await obey(number, line);
    await (next === "done" ? done(page) : screen(page, next).waitFor());
  }
}

// The reader shows its own last screen first; the library's "take your card" is the one that stays.
export async function done(page) {
  await page.locator('[data-key="step take_card"]').waitFor();
  await screen(page, "done").waitFor();
}

export const station = (page, number) => page.locator(".station").nth(number - 1);
export const screen = (page, name) => page.locator(name.split(" ").map(each => `[data-screen="${each}"]`).join(", "));
