/** Lexical. Enter sends by `KEY_ENTER_COMMAND`, Shift+Enter breaks the line; the button is a React `onClick`. */
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { HistoryPlugin } from "@lexical/react/LexicalHistoryPlugin";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { $getRoot, COMMAND_PRIORITY_HIGH, FORMAT_TEXT_COMMAND, KEY_ENTER_COMMAND } from "lexical";
import { type ReactNode, useEffect, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { isPlainEnter, type Mount, sender } from "./parts.ts";

export const mount: Mount = (root) =>
  createRoot(root).render(
    <LexicalComposer
      initialConfig={{
        namespace: "page",
        onError: (error) => {
          throw error;
        },
      }}
    >
      <div className="composer">
        <RichTextPlugin
          contentEditable={<ContentEditable ariaLabel="Write a post" data-test="box" />}
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <Controls />
      </div>
    </LexicalComposer>,
  );

function Controls(): ReactNode {
  const [editor] = useLexicalComposerContext();
  const submit = useMemo(
    () =>
      sender(
        "lexical",
        () =>
          editor.read(() =>
            $getRoot()
              .getChildren()
              .map((block) => block.getTextContent())
              .join("\n"),
          ),
        () => editor.update(() => $getRoot().clear()),
      ),
    [editor],
  );
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event === null || !isPlainEnter(event)) return false;
          event.preventDefault();
          void submit();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, submit],
  );
  return (
    <>
      <button
        type="button"
        aria-label="Bold"
        onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, "bold")}
        data-test="bold"
      >
        B
      </button>
      <button type="button" onClick={() => void submit()} data-test="post">
        Post
      </button>
    </>
  );
}
