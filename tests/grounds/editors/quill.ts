/** Quill. Ctrl+Enter sends by a keyboard binding; the button is a plain click listener. */
import "./trusted.ts";
import Quill from "quill";
import { boldButton, element, type Mount, sender } from "./parts.ts";

export const mount: Mount = (root) => {
  const holder = element("div", { "data-test": "box" });
  const controls = element("div");
  root.append(element("div", { class: "composer" }, holder, controls));
  const quill = new Quill(holder, {
    modules: {
      toolbar: false,
      keyboard: {
        bindings: {
          send: {
            key: "Enter",
            ctrlKey: true,
            handler: () => {
              void submit();
              return false;
            },
          },
        },
      },
    },
  });
  const submit = sender(
    "quill",
    () => quill.getText().trimEnd(),
    () => quill.setText(""),
  );
  const post = element("button", { type: "button", "data-test": "post" }, "Post");
  post.addEventListener("click", () => void submit());
  controls.append(
    boldButton(() => quill.format("bold", quill.getFormat().bold !== true)),
    post,
  );
};
