/** A box that the application replaces by a new element after each space typed, keeping text, caret and focus. */
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { type Mount, sender } from "./parts.ts";

export const mount: Mount = (root) => createRoot(root).render(<Page />);

function Page(): ReactNode {
  const [text, setText] = useState("");
  const [generation, setGeneration] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const caret = useRef(0);
  const latest = useRef(text);
  latest.current = text;
  const submit = useRef(
    sender(
      "textarea",
      () => latest.current,
      () => setText(""),
    ),
  ).current;

  useLayoutEffect(() => {
    if (generation === 0) return;
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(caret.current, caret.current);
  }, [generation]);

  return (
    <div className="composer">
      <textarea
        key={generation}
        ref={box}
        aria-label="Write a post"
        value={text}
        data-test="box"
        onChange={(event) => {
          caret.current = event.target.selectionStart;
          setText(event.target.value);
          if (event.target.value.charAt(caret.current - 1) === " ") setGeneration(generation + 1);
        }}
      />
      <button type="button" onClick={() => void submit()} data-test="post">
        Post
      </button>
    </div>
  );
}
