/** A plain contenteditable without a library. Click or Ctrl+Enter sends. */
import { boldButton, element, isModifiedEnter, type Mount, sender, textBox } from "./parts.ts";

export const mount: Mount = (root) => {
  const box = textBox({ "aria-multiline": "true" });
  const submit = sender(
    "contenteditable",
    () => box.innerText.trimEnd(),
    () => box.replaceChildren(),
  );
  const post = element("button", { type: "button", "data-test": "post" }, "Post");
  post.addEventListener("click", () => void submit());
  box.addEventListener("keydown", (event) => {
    if (!isModifiedEnter(event)) return;
    event.preventDefault();
    void submit();
  });
  root.append(
    element(
      "div",
      { class: "composer" },
      box,
      boldButton(() => document.execCommand("bold")),
      post,
    ),
  );
};
