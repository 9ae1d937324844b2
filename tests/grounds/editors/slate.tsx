/** Slate. Enter sends by React's `onKeyDown`, Shift+Enter breaks the line; the button is a React `onClick`. */
import { type ReactNode, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, type Descendant, Editor, Node, Transforms } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { isPlainEnter, type Mount, sender } from "./parts.ts";

interface Mark {
  text: string;
  bold?: boolean;
}

export const mount: Mount = (root) => createRoot(root).render(<Page />);

const EMPTY: Descendant[] = [{ children: [{ text: "" }] }];

function Page(): ReactNode {
  const [editor] = useState(() => withHistory(withReact(createEditor())));
  const submit = useMemo(
    () =>
      sender(
        "slate",
        () => editor.children.map((block) => Node.string(block)).join("\n"),
        () => empty(editor),
      ),
    [editor],
  );
  const bold = (): void => {
    if ((Editor.marks(editor) as Mark | null)?.bold === true) Editor.removeMark(editor, "bold");
    else Editor.addMark(editor, "bold", true);
  };
  return (
    <div className="composer">
      <Slate editor={editor} initialValue={EMPTY}>
        <Editable
          aria-label="Write a message"
          data-test="box"
          renderLeaf={({ attributes, children, leaf }) => (
            <span {...attributes} style={(leaf as Mark).bold === true ? { fontWeight: "bold" } : undefined}>
              {children}
            </span>
          )}
          onKeyDown={(event) => {
            if (!isPlainEnter(event.nativeEvent)) return;
            event.preventDefault();
            void submit();
          }}
        />
      </Slate>
      <button
        type="button"
        aria-label="Bold"
        data-test="bold"
        onMouseDown={(event) => event.preventDefault()}
        onClick={bold}
      >
        B
      </button>
      <button type="button" onClick={() => void submit()} data-test="post">
        Post
      </button>
    </div>
  );
}

function empty(editor: Editor): void {
  Transforms.delete(editor, { at: { anchor: Editor.start(editor, []), focus: Editor.end(editor, []) } });
}
