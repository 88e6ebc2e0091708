// The page's own words, in two languages; and the one the person reads.

let words = {};
let language = localStorage.getItem("language") === "en" ? "en" : "ja";

export const languages = { ja: "日本語", en: "English" };

export async function load() {
  words = await (await fetch("labels.json")).json();
  setLanguage(language);
}

export const currentLanguage = () => language;

export function setLanguage(chosen) {
  language = chosen;
  localStorage.setItem("language", chosen);
  document.documentElement.lang = chosen;
  document.title = t("title");
}

// A text of the clinic: {ja, en}.
export const say = text => (text ? text[language] || text.ja || "" : "");

export const has = key => key in words;

// A text of labels.json, with {0}, {1} … filled in.
export const t = (key, ...values) =>
  (words[key] ? say(words[key]) : key).replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");
