/** What the editor pages share. */
import { send } from "../client/send.ts";

export type Mount = (root: HTMLElement) => void;

/** Builds an element; `text` becomes its text, everything else an attribute. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** An empty contenteditable to write a post in. */
export function textBox(attributes: Record<string, string> = {}): HTMLDivElement {
  return element("div", {
    contenteditable: "true",
    role: "textbox",
    "aria-label": "Write a post",
    "data-test": "box",
    ...attributes,
  });
}

/** A bold button: the button beside many boxes that does not send. */
export function boldButton(onPress: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", "aria-label": "Bold", "data-test": "bold" }, "B");
  // Keeps the selection in the editor.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", onPress);
  return button;
}

/** True for Enter as a sending key: not while an input method composes, not with Shift. */
export function isPlainEnter(event: KeyboardEvent): boolean {
  const modified = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
  return event.key === "Enter" && !modified && !event.isComposing && event.keyCode !== 229;
}

export function isModifiedEnter(event: KeyboardEvent): boolean {
  return event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;
}

/** Sends a draft and empties its box after the answer. An empty draft is not sent, and one draft is sent at a time. */
export function sender(editor: string, read: () => string, empty: () => void): () => Promise<void> {
  let busy = false;
  return async () => {
    const text = read();
    if (busy || text.trim() === "") return;
    busy = true;
    try {
      await send({ kind: "post", text, editor });
      empty();
    } finally {
      busy = false;
    }
  };
}
