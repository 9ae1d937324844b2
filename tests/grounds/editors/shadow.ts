/**
 * A custom element that keeps a textarea and a contenteditable, each with its button, in a shadow root. In the closed root a test
 * reaches them as a person does: with Tab, or with the pointer at the places below, counted from the element's top left corner.
 *   textarea 0–60 px, its button 64–96 px; contenteditable 104–164 px, its button 168–200 px; all 300 px wide.
 */
import { element, isPlainEnter, type Mount, sender } from "./parts.ts";

export function mountShadow(mode: ShadowRootMode): Mount {
  return (root) => {
    class ShadowComposer extends HTMLElement {
      constructor() {
        super();
        fill(this.attachShadow({ mode }));
      }
    }
    customElements.define("shadow-composer", ShadowComposer);
    root.append(element("shadow-composer", { "data-test": "host" }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "shadow-composer": HTMLElement;
  }
}

const PLACES = { area: 0, areaPost: 64, rich: 104, richPost: 168 };

function placed<E extends HTMLElement>(made: E, top: number, height: number): E {
  Object.assign(made.style, {
    position: "absolute",
    boxSizing: "border-box",
    left: "0",
    top: `${top}px`,
    width: "300px",
    height: `${height}px`,
    font: "16px sans-serif",
    border: "1px solid GrayText",
    whiteSpace: "pre-wrap",
  });
  return made;
}

function fill(shadow: ShadowRoot): void {
  const area = placed(
    element("textarea", { "aria-label": "Write a post", "data-test": "box" }),
    PLACES.area,
    60,
  );
  const areaPost = placed(
    element("button", { type: "button", "data-test": "post" }, "Post"),
    PLACES.areaPost,
    32,
  );
  const rich = placed(
    element("div", {
      contenteditable: "true",
      role: "textbox",
      "aria-label": "Write a comment",
      "data-test": "rich-box",
    }),
    PLACES.rich,
    60,
  );
  const richPost = placed(
    element("button", { type: "button", "data-test": "rich-post" }, "Comment"),
    PLACES.richPost,
    32,
  );
  const submitArea = sender(
    "textarea",
    () => area.value,
    () => {
      area.value = "";
    },
  );
  const submitRich = sender(
    "contenteditable",
    () => rich.innerText.trimEnd(),
    () => rich.replaceChildren(),
  );
  areaPost.addEventListener("click", () => void submitArea());
  richPost.addEventListener("click", () => void submitRich());
  rich.addEventListener("keydown", (event) => {
    if (!isPlainEnter(event)) return;
    event.preventDefault();
    void submitRich();
  });
  const frame = element("div", {}, area, areaPost, rich, richPost);
  Object.assign(frame.style, { position: "relative", width: "300px", height: "200px" });
  shadow.append(frame);
}
