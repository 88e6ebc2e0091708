// A whole reception on the page: by mouse at each maker's reader, by the keyboard alone, by touch in English on a phone.
import assert from "node:assert/strict";
import { test } from "node:test";

import { done, makers, screen, station, withPage } from "./clinic.mjs";

const pin = "1234"; // of the invented patient

async function assertCovered(page) {
  assert.ok(!(await page.content()).includes(pin), "no PIN stands in the document");
}

async function begin(page, number, person) {
  await station(page, number).click();
  await page.getByLabel("患者", { exact: true }).selectOption(person);
  await page.getByRole("button", { name: "受付を始める" }).click();
  await page.locator(`[data-card="${person}"]`).click();
}

const chosen = (page, way) => screen(page, "choose").locator(`[data-line$="choose ${way}"]`);

// Consent, the result, the card in the patient's hand.
async function finish(page) {
  await screen(page, "consent_all").getByRole("button", { name: "同意する", exact: true }).click();
  await done(page);
  await page.getByRole("button", { name: /カードを取る/ }).click();
  await page.locator(".verdict.good").waitFor();
  assert.ok(await page.locator(".result dt").count() > 2, "the claim's fields are summed up");
  await page.getByRole("button", { name: "受付を終える" }).click();
  await page.getByRole("button", { name: "受付を始める" }).waitFor();
  await screen(page, "idle").waitFor();
}

async function byMouse(page, number, byFace) {
  await begin(page, number, "hanako");
  if (byFace) {
    await chosen(page, "face").click();
    await screen(page, "face").waitFor();
    await page.getByRole("button", { name: "カメラを見る" }).click();
  } else {
    await chosen(page, "pin").click();
    const pad = screen(page, "pin");
    for (const digit of pin.slice(0, 3)) await pad.getByRole("button", { name: digit, exact: true }).click();
    await pad.getByRole("img", { name: "4桁のうち3桁を入力" }).waitFor();
    await pad.getByRole("button", { name: pin[3], exact: true }).click(); // the last one enters
  }
  await finish(page);
  await assertCovered(page);
}

// Tab until the focus is on what `selector` names; then a key.
async function reach(page, selector) {
  for (let steps = 0; steps < 150; ++steps) {
    if (await page.evaluate(wanted => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

async function press(page, selector, key = "Enter") {
  await page.locator(selector).first().waitFor();
  await reach(page, selector);
  await page.keyboard.press(key);
}

async function byKeyboard(page) {
  await press(page, ".station:nth-child(1)");
  await press(page, "[data-do=receive] [type=submit]");
  await press(page, "[data-card=hanako]", " ");
  await press(page, '[data-screen=choose] [data-line$="choose pin"]');
  await reach(page, "[data-screen=pin] [data-pad]");
  await page.keyboard.press("1"); // a digit
  await page.keyboard.press("ArrowRight"); // from 1 to 2
  await page.keyboard.press("Enter");
  await page.keyboard.press("9");
  await page.keyboard.press("Backspace");
  await screen(page, "pin").getByRole("img", { name: "4桁のうち0桁を入力" }).waitFor();
  await page.keyboard.type(pin.slice(0, 3));
  await screen(page, "pin").getByRole("img", { name: "4桁のうち3桁を入力" }).waitFor();
  await page.keyboard.type(pin[3]); // the last one enters
  await press(page, '[data-screen=consent_all] [data-line$="press agree"]');
  await done(page);
  assert.match(await page.locator("#live").textContent(), /完了/);
  await press(page, ".place.taken");
  await page.locator(".verdict.good").waitFor();
  await press(page, '.outcome [data-line$="close"]');
  await page.locator("[data-do=receive]").waitFor();
}

async function atTheDesk(page) {
  await begin(page, 4, "mihon");
  await page.locator('.step [data-line$="answer pin"]').click();
  const pad = page.getByRole("group", { name: "受付で打つ暗証番号 4桁" });
  await pad.getByRole("button", { name: "1", exact: true }).focus();
  await page.keyboard.type(pin);
  await pad.getByRole("img", { name: "4桁のうち4桁を入力" }).waitFor();
  await assertCovered(page);
  await page.keyboard.press("Enter");
  await screen(page, "consent_all").waitFor();
  await assertCovered(page);
}

async function byTouch(page) {
  const tap = (role, name) => page.getByRole(role, { name, exact: true }).first().tap();
  await tap("button", "English");
  await station(page, 3).tap();
  await page.getByLabel("Patient", { exact: true }).selectOption("hanako");
  await tap("button", "Begin the reception");
  await page.locator("[data-card=hanako]").tap();
  await chosen(page, "face").tap();
  await screen(page, "face").waitFor();
  await tap("button", "Look at the camera");
  await screen(page, "consent_all").locator('[data-line$="press agree"]').tap();
  await done(page);
  await page.locator(".place.taken").tap();
  await page.locator(".verdict.good").waitFor();
  await tap("button", "Close the visit");
  await page.getByRole("button", { name: "Begin the reception" }).waitFor();
}

async function drag(page) {
  await station(page, 2).click();
  const from = await page.locator("[data-card=hanako]").boundingBox();
  const to = await page.locator(".place").boundingBox();
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.locator(".place.taken").waitFor();
  assert.equal(await page.locator(".ghost").count(), 0);
  await page.locator(".place.taken").click();
  await page.locator("div.place").waitFor();
}

export function tests() {
  makers.forEach((maker, at) =>
    test(`a reception at ${maker}'s reader, by mouse [R-AUTH-12] [R-CONS-15]`, () =>
      withPage(page => byMouse(page, at + 1, at % 2 === 0))));
  test("a reception by the keyboard alone [R-AUTH-12]", () => withPage(byKeyboard));
  test("a reception by touch, in English, at 360 px", () =>
    withPage(byTouch, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }));
  test("a PIN typed at the desk is dots on the page, and nothing else [R-PRIV-14]", () => withPage(atTheDesk));
  test("a card is laid by dragging it", () => withPage(drag));
  test("the camera is the patient's act: what it sees is chosen, and a failure leaves PIN and staff [R-AUTH-18]", () =>
    withPage(async page => {
      await begin(page, 1, "hanako");
      await chosen(page, "face").click();
      await page.getByText("ほかの様子").click();
      await page.getByRole("button", { name: "暗い" }).click();
      await screen(page, "face choose").locator('[data-line$="choose pin"]').waitFor();
    }));
}
