// Elements without markup: no innerHTML anywhere, so Trusted Types have nothing to object to.
//
// Words stand in an attribute and are shown by `::before` (style.ts), because a page can look for text nodes in closed roots with
// `window.find`, in both browsers, and read them after `execCommand("selectAll")` in Chromium (measured). Generated
// content is not found, and is in the accessibility tree like any text.

const SVG = "http://www.w3.org/2000/svg";

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  text = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  if (text !== "") say(element, text);
  return element;
}

/** Gives an element its words. */
export function say(element: HTMLElement, text: string): void {
  if (text === "") delete element.dataset.say;
  else element.dataset.say = text;
}

type Shape = readonly [name: "circle" | "path", attributes: Readonly<Record<string, string>>];

export function icon(shapes: ReadonlyArray<Shape>): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}

const line = {
  fill: "none",
  stroke: "currentColor",
  "stroke-width": "2",
  "stroke-linecap": "round",
} as const;
const ring: Shape = [
  "circle",
  { cx: "10", cy: "10", r: "8", class: "paper", stroke: "currentColor", "stroke-width": "2" },
];
const dot: Shape = ["circle", { cx: "10", cy: "14", r: "1.2", fill: "currentColor" }];
const octagon: Shape = [
  "path",
  {
    d: "M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7z",
    fill: "currentColor",
    stroke: "currentColor",
    "stroke-linejoin": "round",
  },
];
const onOctagon = {
  stroke: "var(--paper)",
  "stroke-width": "2.4",
  "stroke-linecap": "round",
  fill: "none",
} as const;

/** One shape a state, so that colour is never the only sign. */
export const ICONS = {
  watching: [
    ring,
    ["path", { d: "M6.5 10.2l2.4 2.4 4.6-5", ...line, "stroke-opacity": "0" }],
    ["circle", { cx: "10", cy: "10", r: "2.6", fill: "currentColor" }],
  ],
  checking: [
    ring,
    ["circle", { cx: "6.4", cy: "10", r: "1.2", fill: "currentColor" }],
    ["circle", { cx: "10", cy: "10", r: "1.2", fill: "currentColor" }],
    ["circle", { cx: "13.6", cy: "10", r: "1.2", fill: "currentColor" }],
  ],
  unable: [ring, ["path", { d: "M5 15L15 5", ...line }]],
  gone: [ring, ["path", { d: "M5 15L15 5", ...line }]],
  unchecked: [ring, ["path", { d: "M8 8a2.1 2.1 0 1 1 3 2c-.7.4-1 .8-1 1.6", ...line }], dot],
  note: [
    ring,
    ["circle", { cx: "10", cy: "10", r: "2.6", fill: "currentColor" }],
    ["circle", { cx: "16", cy: "4", r: "3.6", fill: "currentColor" }],
  ],
  warn: [
    [
      "path",
      {
        d: "M10 2.2L18.6 17.4H1.4z",
        class: "paper",
        stroke: "currentColor",
        "stroke-width": "2",
        "stroke-linejoin": "round",
      },
    ],
    ["path", { d: "M10 7.4v4.4", ...line }],
    dot,
  ],
  stop: [
    octagon,
    ["path", { d: "M10 5.4v5.4", ...onOctagon }],
    ["path", { d: "M10 14.4v.01", ...onOctagon }],
  ],
} as const satisfies Readonly<Record<string, ReadonlyArray<Shape>>>;
