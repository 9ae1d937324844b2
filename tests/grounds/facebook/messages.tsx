/** Direct messages: the list of threads, the log and the box. Enter sends. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { send } from "../client/send.ts";
import { Box, type BoxHandle } from "./composer.tsx";
import { contacts, type MessageData, me, type Person, threads } from "./data.ts";
import messageCss from "./messages.module.css";
import css from "./network.module.css";
import { Avatar, PersonLink, Pressable } from "./parts.tsx";
import { Link } from "./router.tsx";

export function Messages(props: { id: string }): ReactNode {
  const other = threads.get(props.id)?.with ?? contacts.find((person) => person.id === props.id);
  return (
    <div className={messageCss.messages}>
      <div role="navigation" aria-label="Chats" className={`${css.card} ${messageCss.chats}`}>
        {contacts.map((person) => (
          <Link
            key={person.id}
            to={`/messages/t/${person.id}`}
            className={css.contact}
            current={person.id === props.id}
          >
            <Avatar of={person} size="small" />
            {person.name}
          </Link>
        ))}
      </div>
      {other === undefined ? <p className={css.quiet}>Choose a chat.</p> : <Conversation with={other} />}
    </div>
  );
}

function Conversation(props: { with: Person }): ReactNode {
  const other = props.with;
  const [messages, setMessages] = useState<readonly MessageData[]>(threads.get(other.id)?.messages ?? []);
  const [text, setText] = useState("");
  const box = useRef<BoxHandle>(null);
  const log = useRef<HTMLDivElement>(null);
  const sending = useRef(false);

  const submit = async (): Promise<void> => {
    const draft = box.current?.text() ?? "";
    if (draft.trim() === "" || sending.current) return;
    sending.current = true;
    try {
      await send({ kind: "message", text: draft, recipient: other.name, editor: "lexical" });
      box.current?.clear();
      setMessages((before) => [...before, { id: crypto.randomUUID(), from: me, at: clock(), text: draft }]);
    } finally {
      sending.current = false;
    }
  };

  useEffect(() => {
    if (messages.length > 0) log.current?.scrollTo(0, log.current.scrollHeight);
  }, [messages]);

  return (
    <div className={`${css.card} ${messageCss.conversation}`}>
      <div className={css.author}>
        <Avatar of={other} />
        <h1 className={messageCss.threadTitle}>
          <PersonLink of={other} />
        </h1>
      </div>
      <div
        ref={log}
        role="log"
        aria-label={`Messages in conversation with ${other.name}`}
        tabIndex={0}
        className={messageCss.log}
      >
        {messages.map((message) => (
          <div
            key={message.id}
            role="group"
            aria-roledescription="message"
            aria-label={`At ${message.at}, ${message.from === me ? "You" : message.from.name}: ${message.text}`}
            className={message.from === me ? messageCss.sentRow : messageCss.receivedRow}
          >
            <div dir="auto" className={message.from === me ? messageCss.sent : messageCss.received}>
              {message.text}
            </div>
          </div>
        ))}
      </div>
      <div className={css.lineForm}>
        <Box
          handle={box}
          placeholder="Aa"
          label={`Write to ${other.name}`}
          sendKey="enter"
          focusAtStart
          className={css.lineBox}
          test="message-box"
          onText={setText}
          onSend={() => void submit()}
        />
        {text.trim() === "" ? null : (
          <Pressable
            label="Press enter to send"
            className={css.send}
            onPress={() => void submit()}
            test="message-send"
          >
            <span aria-hidden="true">➤</span>
          </Pressable>
        )}
      </div>
    </div>
  );
}

function clock(): string {
  return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
