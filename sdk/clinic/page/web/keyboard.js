// What the keyboard does beyond Tab, Enter and Space: arrows within a pad or a row, digits on a pad, Escape.

const focusable = "button:not([disabled]), a[href], select, input, summary";

function move(grid, from, key) {
  const columns = Number(grid.dataset.grid);
  const cells = [...grid.querySelectorAll("button")];
  const at = cells.indexOf(from);
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key];
  const target = key === "Home" ? cells[0] : key === "End" ? cells.at(-1) : step && cells[at + step];
  if (!target) return false;
  from.tabIndex = -1;
  target.tabIndex = 0;
  target.focus();
  return true;
}

// The pad that the focus is in, or else near: the only one of the same screen.
function padNear(element) {
  const scope = element.closest(".pad") ?? element.closest("[data-scope]");
  return scope?.matches(".pad") ? scope : scope?.querySelector(".pad");
}

function pressed(event) {
  const target = event.target;
  if (event.ctrlKey || event.altKey || event.metaKey || target.matches("input, select")) return false;
  const near = padNear(target);
  if (near) {
    const key = /^[0-9]$/.test(event.key) ? event.key
      : event.key === "Backspace" || event.key === "Delete" ? "clear"
      : event.key === "Enter" && !(target.matches("button") && !target.matches("[data-pad]")) ? "enter" : null;
    if (key) {
      near.querySelector(`[data-pad="${key}"]`).click();
      return true;
    }
  }
  if (event.key === "Escape") {
    const end = target.closest("[data-scope]")?.querySelector("[data-escape]");
    end?.click();
    return Boolean(end);
  }
  const grid = target.closest("[data-grid]");
  return Boolean(grid) && target.matches("button") && move(grid, target, event.key);
}

export function listen(root) {
  root.addEventListener("keydown", event => {
    if (pressed(event)) event.preventDefault();
  });
}

// Draws, and where that took away what had the focus, gives it to the heading of what stands there now.
export function keepFocus(draw) {
  const before = document.activeElement;
  const scope = before?.closest("[data-scope]")?.dataset.scope;
  draw();
  if (document.activeElement !== document.body || before === document.body || !scope) return;
  const place = document.querySelector(`[data-scope="${scope}"]`);
  (place?.querySelector("[data-pad]") ?? place?.querySelector("[data-heading]") ?? place?.querySelector(focusable))?.focus({ preventScroll: true });
}
