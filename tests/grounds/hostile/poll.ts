/** What a page can find out by asking again and again: boxes, styles, highlights, focus, style sheets, resources, globals. */
import { describe, type Log } from "./log.ts";

const GRID = 16;
const OWN =
  "html, head, body, head > meta, head > title, head > link[rel=icon], head > [href^='/assets/'], head > [src^='/assets/'], #root, #root *";

export class Poll {
  readonly #own: WeakSet<Element>;
  readonly #log: Log;
  readonly #document: Document;
  readonly #globals: ReadonlySet<string>;

  /** The page knows what it consists of; any other element, however early it came, is unknown and looked at closely. */
  constructor(log: Log, page: Document, globals: ReadonlySet<string>) {
    this.#log = log;
    this.#document = page;
    this.#globals = globals;
    this.#own = new WeakSet(page.querySelectorAll(OWN));
  }

  run(): void {
    this.#elements();
    this.#points();
    this.#highlights();
    this.#surroundings();
  }

  #elements(): void {
    for (const element of this.#document.querySelectorAll("*")) {
      if (this.#own.has(element) || element.closest("#box")) continue;
      this.#log.see("unknown element", `${describe(element)} in ${describe(element.parentElement)}`);
      const { x, y, width, height } = element.getBoundingClientRect();
      this.#log.see(
        "rectangle",
        `${describe(element)} ${[x, y, width, height].join(" ")} ${this.#matched(element)}`,
      );
      const style = getComputedStyle(element);
      for (const animation of element.getAnimations({ subtree: true })) {
        const effect = animation.effect;
        this.#log.see(
          "animation",
          `${describe(element)} ${effect instanceof KeyframeEffect ? describe(effect.target) : ""}`,
        );
      }
      this.#log.see(
        "style",
        `${describe(element)} ${[...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(";")}`,
      );
    }
  }

  #matched(element: Element): string {
    const states = [":popover-open", ":focus-within", ":focus", ":hover", ":modal", ":defined"];
    const holds = (state: string): boolean => {
      try {
        return element.matches(state);
      } catch {
        return false;
      }
    };
    return states.filter(holds).join("");
  }

  #points(): void {
    for (let column = 0; column < GRID; column += 1) {
      for (let row = 0; row < GRID; row += 1) {
        const x = ((column + 0.5) / GRID) * innerWidth;
        const y = ((row + 0.5) / GRID) * innerHeight;
        const found = this.#document.elementsFromPoint(x, y);
        const unknown = found.filter((element) => !this.#own.has(element) && !element.closest("#box"));
        if (unknown.length > 0) this.#log.see("point", `${column},${row} ${unknown.map(describe).join(" ")}`);
      }
    }
  }

  #highlights(): void {
    if (!("highlights" in CSS)) return;
    for (const [name, highlight] of CSS.highlights) {
      for (const range of highlight) {
        this.#log.see(
          "highlight",
          `${name} ${range instanceof Range ? range.toString() : `${range.startOffset}-${range.endOffset}`}`,
        );
      }
    }
  }

  #surroundings(): void {
    const page = this.#document;
    const root = page.documentElement;
    const rules = [...page.styleSheets].map((sheet) => sheet.href ?? "inline").join(" ");
    this.#log.see("focus", describe(page.activeElement));
    this.#log.see("style sheets", `${rules} adopted ${page.adoptedStyleSheets.length}`);
    this.#log.see(
      "size",
      `${root.scrollWidth}x${root.scrollHeight} at ${scrollX},${scrollY} in ${innerWidth}x${innerHeight}`,
    );
    for (const entry of performance.getEntriesByType("resource")) this.#log.see("resource", entry.name);
    for (const name of Object.getOwnPropertyNames(window)) {
      if (!this.#globals.has(name) && !name.startsWith("hostile")) this.#log.see("global", name);
    }
    for (const animation of page.getAnimations()) {
      const effect = animation.effect;
      this.#log.see("animation", effect instanceof KeyframeEffect ? describe(effect.target) : "unknown");
    }
  }
}
