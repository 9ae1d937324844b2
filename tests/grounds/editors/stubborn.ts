/** A contenteditable that takes single letters and puts everything else back, as editors do that make their text from keys alone. */
import { element, type Mount, sender, textBox } from "./parts.ts";

export const mount: Mount = (root) => {
  const box = textBox({ "aria-multiline": "true" });
  let kept = "";
  box.addEventListener("input", () => {
    const text = box.textContent ?? "";
    if (Math.abs(text.length - kept.length) > 1) box.textContent = kept;
    else kept = text;
  });
  const submit = sender(
    "stubborn",
    () => box.innerText.trimEnd(),
    () => {
      box.replaceChildren();
      kept = "";
    },
  );
  const post = element("button", { type: "button", "data-test": "post" }, "Post");
  post.addEventListener("click", () => void submit());
  root.append(element("div", { class: "composer" }, box, post));
};
