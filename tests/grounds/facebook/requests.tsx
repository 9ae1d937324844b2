/** Friend requests to answer and people to add. Each press goes to the server. */
import { type ReactNode, useState } from "react";
import { send } from "../client/send.ts";
import { type Person, requests, suggestions } from "./data.ts";
import css from "./network.module.css";
import { Avatar, PersonLink, Pressable } from "./parts.tsx";

export function FriendRequests(): ReactNode {
  return (
    <>
      <div className={css.card}>
        <h1 className={css.title}>Friend requests</h1>
        {requests.map(({ from, mutual }) => (
          <Request
            key={from.id}
            from={from}
            note={`${mutual} mutual ${mutual === 1 ? "friend" : "friends"}`}
          />
        ))}
      </div>
      <div className={css.card}>
        <h2 className={css.title}>People you may know</h2>
        {suggestions.map((person) => (
          <Suggestion key={person.id} person={person} />
        ))}
      </div>
    </>
  );
}

function Request(props: { from: Person; note: string }): ReactNode {
  const [state, setState] = useState<"open" | "friends" | "deleted">("open");
  const answer = async (kind: "friend_confirm" | "friend_delete"): Promise<void> => {
    await send({ kind, text: "", recipient: props.from.name });
    setState(kind === "friend_confirm" ? "friends" : "deleted");
  };
  return (
    <div className={css.person}>
      <Avatar of={props.from} size="large" />
      <div className={css.grow}>
        <PersonLink of={props.from} />
        <div className={css.quiet}>
          {state === "open" ? props.note : state === "friends" ? "You are now friends" : "Request removed"}
        </div>
      </div>
      {state === "open" ? (
        <>
          <Pressable
            label={`Confirm ${props.from.name}`}
            className={css.primarySmall}
            onPress={() => void answer("friend_confirm")}
            test={`confirm-${props.from.id}`}
          >
            <span>Confirm</span>
          </Pressable>
          <Pressable
            label="Delete"
            className={css.secondary}
            onPress={() => void answer("friend_delete")}
            test={`delete-${props.from.id}`}
          >
            <span>Delete</span>
          </Pressable>
        </>
      ) : null}
    </div>
  );
}

function Suggestion(props: { person: Person }): ReactNode {
  const [asked, setAsked] = useState(false);
  const add = async (): Promise<void> => {
    await send({ kind: "friend_add", text: "", recipient: props.person.name });
    setAsked(true);
  };
  return (
    <div className={css.person}>
      <Avatar of={props.person} size="large" />
      <div className={css.grow}>
        <PersonLink of={props.person} />
        <div className={css.quiet}>Lives nearby</div>
      </div>
      {asked ? (
        <span className={css.quiet}>Request sent</span>
      ) : (
        <Pressable
          label="Add friend"
          className={css.secondary}
          onPress={() => void add()}
          test={`add-${props.person.id}`}
        >
          <span>Add friend</span>
        </Pressable>
      )}
    </div>
  );
}
