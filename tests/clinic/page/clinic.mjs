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
    await page.goto(address);
    await page.locator(".stage").waitFor();
    await use(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

// A line of a script, beside the page: to bring the clinic where a test begins. Gives null or why it was refused.
export const tell = (page, line) =>
  page.evaluate(async line => {
    const answer = await fetch("api/line", { method: "POST", headers: { "X-Madoguchi": "1" }, body: line });
    return answer.ok ? null : (await answer.json()).en;
  }, line);

// Whatever stood at the station is over.
export async function clear(page, station) {
  await tell(page, `${station} close`);
  await tell(page, `${station} take`);
}

export const station = (page, number) => page.locator(".station").nth(number - 1);
export const screen = (page, name) => page.locator(name.split(" ").map(each => `[data-screen="${each}"]`).join(", "));
