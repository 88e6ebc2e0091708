// Drawings of the page: plain lines, nobody's logo.

import { h } from "./dom.js";

const paths = {
  card: "M3 6h18v12H3zM6 15h5M14 10h4M14 13h4M8.5 11.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4z",
  phone: "M7 3h10v18H7zM11 18h2",
  face: "M12 3a7 8.5 0 1 0 0 17 7 8.5 0 1 0 0-17M9.5 10v1M14.5 10v1M9.4 15c1.6 1.3 3.6 1.3 5.2 0",
  pin: "M4 5h16v14H4zM8 12h.01M12 12h.01M16 12h.01",
  staff: "M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c0-4 3-6 7-6s7 2 7 6",
  check: "M4 12.5 9.5 18 20 6.5",
  alert: "M12 4 2.5 20h19zM12 10v5M12 17.5v.01",
  agree: "M4 12.5 9.5 18 20 6.5",
  decline: "M6 6l12 12M18 6 6 18",
  off: "M12 4v8M7 7a7 7 0 1 0 10 0",
};

export const icon = (name, size = 24) =>
  h("svg", { class: "icon", viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true", focusable: "false" },
    h("path", { d: paths[name] ?? paths.card }));
