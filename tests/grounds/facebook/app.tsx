/** The frame around every page of the network, and which path shows what. */
import type { ReactNode } from "react";
import { contacts, groups, me, threads } from "./data.ts";
import { Feed } from "./feed.tsx";
import { CreateGroup, GroupPage } from "./groups.tsx";
import { Messages } from "./messages.tsx";
import css from "./network.module.css";
import { Avatar } from "./parts.tsx";
import { FriendRequests } from "./requests.tsx";
import { Link, usePath } from "./router.tsx";

const FIRST_THREAD = `/messages/t/${[...threads.keys()][0]}`;

export function App(): ReactNode {
  const path = usePath();
  return (
    <div className="x9f619 x1n2onr6 x1ja2u2z">
      <Header />
      <div className={css.columns}>
        <Sections path={path} />
        <main role="main" className={css.main}>
          <Page path={path} />
        </main>
        {path.startsWith("/messages") ? null : <Contacts />}
      </div>
    </div>
  );
}

function Page(props: { path: string }): ReactNode {
  const [, first, second, third] = props.path.split("/");
  if (first === "messages") return <Messages key={third} id={third ?? ""} />;
  if (first === "friends") return <FriendRequests />;
  if (first === "groups" && second === "create") return <CreateGroup />;
  const group = groups.find((each) => first === "groups" && each.id === second);
  if (group !== undefined) return <GroupPage key={group.id} group={group} />;
  return <Feed />;
}

function Header(): ReactNode {
  return (
    <div role="banner" className={css.header}>
      <Link to="/" className={css.wordmark} label="Commonroom, home">
        Commonroom
      </Link>
      <input
        type="search"
        role="combobox"
        aria-expanded="false"
        aria-label="Search Commonroom"
        placeholder="Search"
        className={css.search}
      />
      <Avatar of={me} size="small" />
    </div>
  );
}

function Sections(props: { path: string }): ReactNode {
  const entries: [string, string][] = [
    ["/", "Home"],
    [FIRST_THREAD, "Messages"],
    ["/friends/requests", "Friend requests"],
    ...groups.map((group): [string, string] => [`/groups/${group.id}`, group.name]),
    ["/groups/create", "Create a group"],
  ];
  return (
    <nav aria-label="Sections" className={css.sections}>
      {entries.map(([to, label]) => (
        <Link key={to} to={to} className={css.section} current={to === props.path}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

function Contacts(): ReactNode {
  return (
    <aside className={css.contacts} aria-label="Contacts">
      <h2>Contacts</h2>
      {contacts.map((person) => (
        <Link key={person.id} to={`/messages/t/${person.id}`} className={css.contact}>
          <Avatar of={person} size="small" />
          {person.name}
        </Link>
      ))}
    </aside>
  );
}
