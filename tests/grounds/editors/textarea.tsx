/** Three plain boxes: a form with a button (React `onSubmit`), a box in which Enter sends, and a single line sent by implicit submission. */
import { type ReactNode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { send } from "../client/send.ts";
import { isPlainEnter, type Mount } from "./parts.ts";

export const mount: Mount = (root) => createRoot(root).render(<Page />);

function Page(): ReactNode {
  return (
    <>
      <WithButton />
      <EnterSends />
      <SingleLine />
    </>
  );
}

function useDraft(editor: string): {
  text: string;
  setText: (text: string) => void;
  submit: () => Promise<void>;
} {
  const [text, setText] = useState("");
  const busy = useRef(false);
  const submit = async (): Promise<void> => {
    if (busy.current || text.trim() === "") return;
    busy.current = true;
    try {
      await send({ kind: "post", text, editor });
      setText("");
    } finally {
      busy.current = false;
    }
  };
  return { text, setText, submit };
}

function WithButton(): ReactNode {
  const { text, setText, submit } = useDraft("textarea");
  const box = useRef<HTMLTextAreaElement>(null);
  const bold = (): void => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = box.current ?? {};
    setText(`${text.slice(0, start)}**${text.slice(start, end)}**${text.slice(end)}`);
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        ref={box}
        aria-label="Write a post"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
        }}
        data-test="box"
      />
      <button type="button" aria-label="Bold" onClick={bold} data-test="bold">
        B
      </button>
      <button type="submit" data-test="post">
        Post
      </button>
    </form>
  );
}

function EnterSends(): ReactNode {
  const { text, setText, submit } = useDraft("textarea");
  return (
    <div className="composer">
      <textarea
        aria-label="Write a message"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (!isPlainEnter(event.nativeEvent)) return;
          event.preventDefault();
          void submit();
        }}
        data-test="enter-box"
      />
    </div>
  );
}

function SingleLine(): ReactNode {
  const { text, setText, submit } = useDraft("input");
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        type="text"
        aria-label="Write a reply"
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-test="line-box"
      />
      <button type="submit" data-test="line-post">
        Reply
      </button>
    </form>
  );
}
