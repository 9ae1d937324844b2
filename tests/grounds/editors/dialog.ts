/** Any of the editors inside a native modal dialog, which makes everything outside it inert. `?editor=` names it; Lexical by default. */
import { element, type Mount } from "./parts.ts";

export function mountDialog(root: HTMLElement, mount: Mount): void {
  const content = element("div");
  const dialog = element("dialog", { "aria-label": "Create post" }, content);
  const open = element("button", { type: "button", "data-test": "open" }, "Create post");
  open.addEventListener("click", () => dialog.showModal());
  root.append(element("div", { class: "composer" }, open), dialog);
  mount(content);
}
