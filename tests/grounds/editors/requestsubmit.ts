/** A form whose only control is a `div` that calls `requestSubmit`, without a submit button. */
import { element, isModifiedEnter, type Mount, sender, textBox } from "./parts.ts";

export const mount: Mount = (root) => {
  const box = textBox();
  const post = element("div", { role: "button", tabindex: "0", "data-test": "post" }, "Post");
  const form = element("form", { class: "composer" }, box, post);
  const submit = sender(
    "contenteditable",
    () => box.innerText.trimEnd(),
    () => box.replaceChildren(),
  );
  post.addEventListener("click", () => form.requestSubmit());
  box.addEventListener("keydown", (event) => {
    if (isModifiedEnter(event)) form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  root.append(form);
};
