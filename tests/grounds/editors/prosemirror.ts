/** ProseMirror through TipTap. Ctrl or Cmd with Enter sends; the button submits a form. */
import "./trusted.ts";
import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { boldButton, element, isModifiedEnter, type Mount, sender } from "./parts.ts";

export const mount: Mount = (root) => {
  const holder = element("div", { "data-test": "box" });
  const form = element("form", { class: "composer" }, holder);
  root.append(form);
  const editor = new Editor({
    element: holder,
    extensions: [StarterKit],
    editorProps: {
      attributes: { role: "textbox", "aria-label": "Write a post", "aria-multiline": "true" },
      handleKeyDown: (_view, event) => {
        if (!isModifiedEnter(event)) return false;
        void submit();
        return true;
      },
    },
  });
  const submit = sender(
    "prosemirror",
    () => editor.getText({ blockSeparator: "\n" }),
    () => editor.commands.clearContent(),
  );
  form.append(
    boldButton(() => editor.chain().focus().toggleBold().run()),
    element("button", { type: "submit", "data-test": "post" }, "Post"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
};
