/** Draft.js. Ctrl or Cmd with Enter sends by `handleReturn`; the button submits a form. */
import { ContentState, Editor, EditorState, KeyBindingUtil, RichUtils } from "draft-js";
import { type ReactNode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { type Mount, sender } from "./parts.ts";

export const mount: Mount = (root) => createRoot(root).render(<Page />);

function Page(): ReactNode {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const latest = useRef(state);
  latest.current = state;
  const submit = useRef(
    sender(
      "draft",
      () => latest.current.getCurrentContent().getPlainText("\n"),
      () => setState((before) => EditorState.push(before, ContentState.createFromText(""), "remove-range")),
    ),
  ).current;
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div data-test="box">
        <Editor
          editorState={state}
          onChange={setState}
          ariaLabel="Write a post"
          handleReturn={(event) => {
            if (!KeyBindingUtil.hasCommandModifier(event) && !event.ctrlKey) return "not-handled";
            void submit();
            return "handled";
          }}
        />
      </div>
      <button
        type="button"
        aria-label="Bold"
        data-test="bold"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setState(RichUtils.toggleInlineStyle(state, "BOLD"))}
      >
        B
      </button>
      <button type="submit" data-test="post">
        Post
      </button>
    </form>
  );
}
