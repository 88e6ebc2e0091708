// What the page owes everybody: names, contrast, size, focus, room at any width, calm.
import assert from "node:assert/strict";
import { test } from "node:test";

import { bring, clear, station, wide, withPage } from "./clinic.mjs";

const controls = new Set(["button", "combobox", "textbox", "link", "switch", "Date", "InputTime", "DisclosureTriangle"]);

async function nameless(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const all = nodes.filter(node => !node.ignored && controls.has(node.role?.value));
  assert.ok(all.length > 20, "the controls were found");
  return all.filter(node => !node.name?.value?.trim()).map(node => `${node.role.value} ${node.nodeId}`);
}

// Texts whose contrast to what lies behind them is below WCAG AA. Runs in the page.
function faint() {
  const parse = text => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const over = (top, under) => top.rgb.map((value, at) => value * top.a + under[at] * (1 - top.a));
  const behind = element => {
    if (!element) return [255, 255, 255];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own.a === 1 ? own.rgb : over(own, behind(element.parentElement));
  };
  const luminance = rgb => {
    const [r, g, b] = rgb.map(value => value / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    if (style.fontSize === "0px") continue;
    ++seen;
    const under = behind(element);
    const [light, dark] = [luminance(over(parse(style.color), under)), luminance(under)].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < (large ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} "${texts.currentNode.data.trim()}"`);
  }
  return { seen, found };
}

// On the patient's screen: text of 20 px, targets of 56 px. Runs in the page.
function small() {
  const screen = document.querySelector(".screen");
  const texts = [...screen.querySelectorAll("*")].filter(element =>
    [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()) &&
    !["0px"].includes(getComputedStyle(element).fontSize) && parseFloat(getComputedStyle(element).fontSize) < 20);
  const targets = [...screen.querySelectorAll("button")].filter(button => {
    const { width, height } = button.getBoundingClientRect();
    return width < 56 || height < 56;
  });
  return [...texts, ...targets].map(element => element.outerHTML.slice(0, 120));
}

const sideways = () => document.scrollingElement.scrollWidth - innerWidth;

// Every screen that a patient meets, at one reader after another.
async function everyScreen(page, look) {
  for (const [number, name] of [[1, "face"], [2, "pin"], [3, "choose"], [4, "consent_all"], [5, "done"]]) {
    await clear();
    await station(page, number).click();
    await look(`idle at ${number}`);
    await bring(page, number, "hanako", name);
    await look(name);
    await clear();
  }
}

async function focusShows(page) {
  const seen = new Set();
  for (let steps = 0; steps < 120; ++steps) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      return { what: element.outerHTML.slice(0, 140), shown: style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 3, body: element === document.body };
    });
    if (at.body) break;
    assert.ok(at.shown, `focus is seen on ${at.what}`);
    seen.add(at.what);
  }
  assert.ok(seen.size > 30, `the keyboard reaches the controls (${seen.size})`);
}

export function tests() {
  test("every control has a name, text is dark enough, the patient's screen is large [WCAG AA]", () =>
    withPage(page =>
      everyScreen(page, async where => {
        assert.deepEqual(await nameless(page), [], where);
        const { seen, found } = await page.evaluate(faint);
        assert.ok(seen > 40, where);
        assert.deepEqual(found, [], where);
        assert.deepEqual(await page.evaluate(small), [], where);
      }), { reducedMotion: "reduce" }));
  test("it fits 360 px, and 200 % zoom", () =>
    withPage(page =>
      everyScreen(page, async where => {
        for (const size of [{ width: 360, height: 740 }, { width: wide.width / 2, height: wide.height / 2 }]) {
          await page.setViewportSize(size);
          assert.ok((await page.evaluate(sideways)) <= 0, `${where} at ${size.width} px`);
          assert.deepEqual(await page.evaluate(small), [], `${where} at ${size.width} px`);
        }
      }), { reducedMotion: "reduce" }));
  test("the focus is always seen", () => withPage(focusShows));
  test("who wants no motion sees none", () =>
    withPage(async page => {
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    }, { reducedMotion: "reduce" }));
  test("a line the clinic refuses is said, and goes away", () =>
    withPage(async page => {
      await page.evaluate(() => {
        const original = window.fetch;
        window.fetch = (url, options) => options?.method === "POST"
          ? Promise.resolve(new Response(JSON.stringify({ ja: "いまはできません", en: "not now" }), { status: 409 }))
          : original(url, options);
      });
      await page.locator("[data-card]").first().click();
      await page.getByRole("alert").filter({ hasText: "いまはできません" }).waitFor();
    }));
}
