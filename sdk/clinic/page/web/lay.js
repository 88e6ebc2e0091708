// A card dragged with the mouse or a pen onto a reader or a station. Touch taps: there, a drag scrolls the page.

const threshold = 6; // px before a press becomes a drag

let drag = null;
let lay = null;

const swallow = event => event.stopPropagation();

function begin(event) {
  const card = event.target.closest("[data-card]");
  if (!card || event.pointerType === "touch" || event.button !== 0) return;
  drag = { card, id: card.dataset.card, x: event.clientX, y: event.clientY, ghost: null };
}

const targetAt = event => document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-drop]");

function mark(target) {
  document.querySelectorAll(".over").forEach(element => element !== target && element.classList.remove("over"));
  target?.classList.add("over");
}

function move(event) {
  if (!drag) return;
  if (!drag.ghost) {
    if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < threshold) return;
    drag.ghost = drag.card.cloneNode(true);
    drag.ghost.classList.add("ghost");
    drag.ghost.setAttribute("aria-hidden", "true");
    document.body.append(drag.ghost);
  }
  drag.ghost.style.translate = `${event.clientX}px ${event.clientY}px`;
  mark(targetAt(event));
}

function end(event) {
  if (!drag) return;
  const { ghost, id } = drag;
  drag = null;
  mark(null);
  if (!ghost) return; // a click: it lays the card by itself
  ghost.remove();
  addEventListener("click", swallow, true); // the one that ends this drag, if it comes at all
  setTimeout(() => removeEventListener("click", swallow, true));
  const target = event.type === "pointerup" && targetAt(event);
  if (target) lay(target.dataset.drop, id);
}

// `laid(station, card)` is called where one was let go above a reader.
export function listen(root, laid) {
  lay = laid;
  root.addEventListener("pointerdown", begin);
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
  root.addEventListener("dragstart", event => event.preventDefault());
}
