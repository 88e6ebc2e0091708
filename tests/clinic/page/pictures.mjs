// The pictures of docs/clinic: taken anew with --update-screenshots, and otherwise held against the page's structure.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs/promises";
import { test } from "node:test";

import { bring, obey, station, updates, withPage } from "./clinic.mjs";

const folder = new URL("../../../docs/clinic/", import.meta.url);
const structures = new URL("structure/", import.meta.url);
const largest = 80 * 1024;

const pictures = [
  { name: "clinic", station: 1, screen: "face", of: "#page", clip: true },
  { name: "panasonic", station: 1, screen: "choose", of: ".device" },
  { name: "fujitsu", station: 2, screen: "face", of: ".device" },
  { name: "canon", station: 3, screen: "pin", then: ["press key 9", "press key 9"], of: ".device" },
  { name: "almex", station: 4, screen: "consent_all", of: ".device" },
  { name: "atlas", station: 5, screen: "done", of: ".device" },
  { name: "desk", station: 5, screen: "done", then: ["take"], of: ".desk" },
  { name: "phone-size", station: 3, screen: "pin", of: "#page", clip: true, english: true, viewport: { width: 360, height: 900 } },
];

// Width and height stand at a fixed place in a PNG.
const widthOf = png => png.readUInt32BE(16);

async function arrange(page, picture) {
  if (picture.english) await page.getByRole("button", { name: "English" }).click();
  await station(page, picture.station).click();
  await bring(page, picture.station, "hanako", picture.screen);
  for (const line of picture.then ?? []) await obey(picture.station, line);
  if (picture.screen === "face") {
    await page.getByRole("button", { name: "カメラを見る" }).first().waitFor();
    await page.getByText("カメラを正面から見てください。").first().waitFor();
  }
  if (picture.name === "desk") await page.locator(".verdict").waitFor();
  if (picture.name === "canon") await page.getByRole("img", { name: "4桁のうち2桁を入力" }).waitFor();
}

async function held(page, picture) {
  const file = new URL(`${picture.name}.png`, folder);
  const structure = new URL(`${picture.name}.txt`, structures);
  const now = `${await page.locator(picture.of === "#page" ? ".stage" : picture.of).ariaSnapshot()}\n`;
  if (updates) {
    await (picture.clip ? page : page.locator(picture.of)).screenshot({ path: file.pathname, animations: "disabled" });
    execFileSync("pngquant", ["--force", "--strip", "--ext", ".png", "128", file.pathname]); // a Debian package, needed here alone
    await fs.mkdir(structures, { recursive: true });
    await fs.writeFile(structure, now);
  }
  const png = await fs.readFile(file);
  assert.ok(png.length <= largest, `${picture.name}.png is small (${png.length})`);
  const { width } = picture.clip ? page.viewportSize() : await page.locator(picture.of).boundingBox();
  assert.ok(Math.abs(widthOf(png) - width) <= 2, `${picture.name}.png is as wide as what it shows`);
  assert.equal(now, await fs.readFile(structure, "utf8"), "the page is another: browser.sh … --update-screenshots");
}

export function tests() {
  for (const picture of pictures)
    test(`docs/clinic/${picture.name}.png shows the page as it is`, () =>
      withPage(async page => {
        await arrange(page, picture);
        await held(page, picture);
      }, { reducedMotion: "reduce", ...(picture.viewport && { viewport: picture.viewport }) }));
}
