// Elements from functions, and a live tree brought to what it should be without losing focus or scroll.

const svgTags = new Set(["svg", "path", "circle", "rect", "g"]);

// h("button", {class: "big", "data-line": "1 take"}, "取る"); false and null leave an attribute or a child out.
export function h(tag, attributes = {}, ...children) {
  const element = svgTags.has(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  element.append(...children.flat(Infinity).filter(child => child || child === 0));
  return element;
}

const keyOf = node => (node.nodeType === Node.ELEMENT_NODE ? node.getAttribute("data-key") : null);

// What the person holds in their hands stays: whether a fold is open, what they are typing.
const isTheirs = (element, name) =>
  (name === "open" && element.nodeName === "DETAILS") || (name === "value" && element === document.activeElement);

function morphAttributes(live, wanted) {
  for (const { name } of [...live.attributes])
    if (!wanted.hasAttribute(name) && !isTheirs(live, name)) live.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (isTheirs(live, name) || live.getAttribute(name) === value) continue;
    live.setAttribute(name, value);
    if (name === "value") live.value = value;
  }
  if (live.nodeName === "OPTION") live.selected = wanted.hasAttribute("selected");
}

export function morph(live, wanted) {
  if (live.nodeName !== wanted.nodeName || keyOf(live) !== keyOf(wanted)) {
    live.replaceWith(wanted);
    return;
  }
  if (live.nodeType === Node.TEXT_NODE) {
    if (live.data !== wanted.data) live.data = wanted.data;
    return;
  }
  morphAttributes(live, wanted);
  const fresh = [...wanted.childNodes];
  const old = [...live.childNodes];
  old.slice(fresh.length).forEach(node => node.remove());
  fresh.forEach((node, at) => (at < old.length ? morph(old[at], node) : live.append(node)));
}
