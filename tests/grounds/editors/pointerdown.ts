/** An application that sends at `pointerdown`, before any click exists. */
import { boldButton, element, type Mount, sender } from "./parts.ts";

export const mount: Mount = (root) => {
  const box = element("textarea", { "aria-label": "Write a post", "data-test": "box" });
  const post = element("button", { type: "button", "data-test": "post" }, "Post");
  const submit = sender(
    "textarea",
    () => box.value,
    () => {
      box.value = "";
    },
  );
  post.addEventListener("pointerdown", () => void submit());
  const bold = boldButton(() => box.setRangeText("**", box.selectionStart, box.selectionEnd, "end"));
  root.append(element("div", { class: "composer" }, box, bold, post));
};
