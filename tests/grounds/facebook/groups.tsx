/** A group's page and the form that creates a group. */
import { type ReactNode, useId, useState } from "react";
import { send } from "../client/send.ts";
import type { GroupData } from "./data.ts";
import { PostList } from "./feed.tsx";
import groupCss from "./groups.module.css";
import css from "./network.module.css";
import { Pressable } from "./parts.tsx";
import { navigate } from "./router.tsx";

export function GroupPage(props: { group: GroupData }): ReactNode {
  const { group } = props;
  return (
    <>
      <div className={`${css.card} ${groupCss.groupHead}`}>
        <h1 className={css.title}>{group.name}</h1>
        <div className={css.quiet}>
          {group.privacy} · {group.members}
        </div>
      </div>
      <PostList
        initial={group.posts}
        opener={group.opener}
        group={{ name: group.name, privacy: group.privacy }}
      />
    </>
  );
}

export function CreateGroup(): ReactNode {
  const name = useId();
  const list = useId();
  const [value, setValue] = useState("");
  const [privacy, setPrivacy] = useState<"Public" | "Private" | null>(null);
  const [open, setOpen] = useState(false);
  const ready = value.trim() !== "" && privacy !== null;
  const create = async (): Promise<void> => {
    if (privacy === null || value.trim() === "") return;
    await send({ kind: "group_create", text: value, audience: `${privacy} group`, editor: "input" });
    setValue("");
    navigate("/");
  };
  return (
    <div className={`${css.card} ${groupCss.form}`}>
      <h1 className={css.title}>Create a group</h1>
      <label htmlFor={name}>Group name</label>
      <input
        id={name}
        type="text"
        aria-label="Group name"
        className={`x1i10hfl xggy1nq ${groupCss.input}`}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        data-test="group-name"
      />
      <div
        role="combobox"
        tabIndex={0}
        aria-label="Choose privacy"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={list}
        className={`x1i10hfl ${groupCss.input}`}
        data-test="group-privacy"
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === " " || event.key === "ArrowDown") setOpen(true);
        }}
      >
        {privacy ?? "Choose privacy"}
      </div>
      {open ? (
        <div id={list} role="listbox" aria-label="Privacy" className={groupCss.options}>
          {(["Public", "Private"] as const).map((each) => (
            <div
              key={each}
              role="option"
              tabIndex={0}
              aria-selected={privacy === each}
              className={groupCss.option}
              data-test={`group-${each.toLowerCase()}`}
              onClick={() => {
                setPrivacy(each);
                setOpen(false);
              }}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") event.currentTarget.click();
              }}
            >
              {each}
            </div>
          ))}
        </div>
      ) : null}
      <Pressable
        label="Create"
        className={css.primary}
        disabled={!ready}
        onPress={() => void create()}
        test="group-create"
      >
        <span>Create</span>
      </Pressable>
    </div>
  );
}
