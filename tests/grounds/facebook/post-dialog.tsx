/** "Create post": a dialog in a portal, with a form that posts and the audience control above the box. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { send } from "../client/send.ts";
import { Box, type BoxHandle } from "./composer.tsx";
import { me } from "./data.ts";
import dialogCss from "./dialog.module.css";
import friends from "./icons/friends.svg";
import lock from "./icons/lock.svg";
import world from "./icons/world.svg";
import css from "./network.module.css";
import { Avatar, Pressable } from "./parts.tsx";

const AUDIENCES = [
  { value: "Public", icon: world },
  { value: "Your friends", icon: friends },
  { value: "Only me", icon: lock },
] as const;

type Audience = (typeof AUDIENCES)[number];

export function PostDialog(props: {
  placeholder: string;
  /** A group's own audience; without it the person chooses. */
  group?: { name: string; privacy: string };
  onClose: () => void;
  onPosted: (text: string, audience: string) => void;
}): ReactNode {
  const title = useId();
  const box = useRef<BoxHandle>(null);
  const dialog = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [choice, setChoice] = useState(0);
  const [sending, setSending] = useState(false);
  const audience: Audience = AUDIENCES[choice] ?? AUDIENCES[0];
  const shown = props.group?.privacy ?? audience.value;
  const ready = text.trim() !== "" && !sending;

  const post = async (): Promise<void> => {
    if (!ready) return;
    setSending(true);
    try {
      await send({ kind: "post", text, audience: shown, editor: "lexical" });
      box.current?.clear();
      props.onPosted(text, shown);
    } finally {
      setSending(false);
    }
  };

  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") props.onClose();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [props.onClose]);

  return createPortal(
    <div className={`x9f619 x1n2onr6 x1ja2u2z ${dialogCss.scrim}`}>
      <div
        ref={dialog}
        role="dialog"
        aria-labelledby={title}
        className={`x1n2onr6 x1ja2u2z ${dialogCss.dialog}`}
        onKeyDown={keepFocusInside}
      >
        <form
          method="POST"
          onSubmit={(event) => {
            event.preventDefault();
            void post();
          }}
        >
          <div className={dialogCss.dialogHead}>
            <h2 id={title} className="x1heor9g x1qlqyl8">
              Create post
            </h2>
            <Pressable label="Close" className={dialogCss.round} onPress={props.onClose} test="post-close">
              <span aria-hidden="true">✕</span>
            </Pressable>
          </div>
          <div className={css.author}>
            <Avatar of={me} />
            <div>
              <div className={css.name}>{me.name}</div>
              {props.group === undefined ? (
                <AudienceControl
                  audience={audience}
                  onPress={() => setChoice((choice + 1) % AUDIENCES.length)}
                />
              ) : (
                <div className={css.quiet}>
                  {props.group.privacy} · {props.group.name}
                </div>
              )}
            </div>
          </div>
          <Box
            handle={box}
            placeholder={props.placeholder}
            sendKey="modifier"
            focusAtStart
            className={css.postBox}
            test="post-box"
            onText={setText}
            onSend={() => void post()}
          />
          <input type="submit" className={dialogCss.hiddenSubmit} tabIndex={-1} value="" aria-hidden="true" />
          <Pressable
            label="Post"
            className={css.primary}
            disabled={!ready}
            onPress={() => void post()}
            test="post-send"
          >
            <div role="none" className="x1ja2u2z x78zum5 x2lah0s">
              <span className="x1lliihq x6ikm8r">Post</span>
            </div>
          </Pressable>
        </form>
      </div>
    </div>,
    document.body,
  );
}

/** The networks keep stale, hidden copies of a control in the dialog; the copy here says "Only me" whatever is chosen. */
function AudienceControl(props: { audience: Audience; onPress: () => void }): ReactNode {
  return (
    <>
      <div style={{ display: "none" }}>
        <AudienceButton audience={AUDIENCES[2]} onPress={() => undefined} />
      </div>
      <AudienceButton audience={props.audience} onPress={props.onPress} test="post-audience" />
    </>
  );
}

function AudienceButton(props: { audience: Audience; onPress: () => void; test?: string }): ReactNode {
  return (
    <Pressable
      label={`Edit privacy. Sharing with ${props.audience.value}. `}
      className={dialogCss.audience}
      onPress={props.onPress}
      {...(props.test === undefined ? {} : { test: props.test })}
    >
      <img alt={props.audience.value} width="12" height="12" src={props.audience.icon} />
      <span className="x193iq5w xeuugli">{props.audience.value}</span>
    </Pressable>
  );
}

/** Tab goes round inside the dialog. */
function keepFocusInside(event: React.KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== "Tab") return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"]')].filter(
    (stop) => stop.offsetParent !== null,
  );
  const first = stops[0];
  const last = stops.at(-1);
  const from = event.shiftKey ? first : last;
  const to = event.shiftKey ? last : first;
  if (document.activeElement !== from || to === undefined) return;
  event.preventDefault();
  to.focus();
}
