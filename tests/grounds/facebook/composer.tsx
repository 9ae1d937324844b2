/** The networks' text box: Lexical in a contenteditable with the attributes that they put on it. */
import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { HistoryPlugin } from "@lexical/react/LexicalHistoryPlugin";
import { OnChangePlugin } from "@lexical/react/LexicalOnChangePlugin";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import {
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from "lexical";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from "react";
import css from "./network.module.css";

export interface BoxHandle {
  text(): string;
  clear(): void;
  focus(): void;
}

interface BoxProps {
  handle: Ref<BoxHandle>;
  placeholder: string;
  /** Absent for the box in the post dialog, which carries only `aria-placeholder`. */
  label?: string;
  /** "enter": Enter sends, Shift+Enter breaks the line. "modifier": Ctrl or Cmd with Enter sends. */
  sendKey: "enter" | "modifier";
  focusAtStart?: boolean;
  className?: string | undefined;
  test?: string;
  onText: (text: string) => void;
  onSend: () => void;
}

/** One line a paragraph; Lexical itself would put an empty line between two paragraphs. */
function textOf(editor: LexicalEditor): string {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent())
      .join("\n"),
  );
}

export function Box(props: BoxProps): ReactNode {
  return (
    <LexicalComposer
      initialConfig={{
        namespace: "composer",
        theme: { paragraph: `xdj266r x14z9mp xat24cr x1lziwak ${css.paragraph}` },
        onError: (error) => {
          throw error;
        },
      }}
    >
      <div className={`x1ed109x x1n2onr6 ${css.boxFrame}`}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className={`notranslate _5rpu xzsf02u x1a2a7pz x1n2onr6 ${css.box} ${props.className ?? ""}`}
              role="textbox"
              spellCheck
              tabIndex={0}
              ariaLabel={props.label}
              aria-placeholder={props.placeholder}
              placeholder={<div className={css.placeholder}>{props.placeholder}</div>}
              data-test={props.test}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <OnChangePlugin ignoreSelectionChange onChange={(_state, editor) => props.onText(textOf(editor))} />
      <Wiring {...props} />
    </LexicalComposer>
  );
}

function Wiring(props: BoxProps): ReactNode {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(props);
  latest.current = props;
  useImperativeHandle(
    props.handle,
    () => ({
      text: () => textOf(editor),
      clear: () => {
        editor.update(() => $getRoot().clear());
        editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
      },
      focus: () => editor.focus(),
    }),
    [editor],
  );
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event === null || event.isComposing) return false;
          const modifier = event.ctrlKey || event.metaKey;
          const sends =
            latest.current.sendKey === "modifier" ? modifier : !modifier && !event.shiftKey && !event.altKey;
          if (!sends) return false;
          event.preventDefault();
          latest.current.onSend();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  );
  useEffect(() => {
    if (latest.current.focusAtStart) editor.focus();
  }, [editor]);
  return null;
}
