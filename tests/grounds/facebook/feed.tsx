/** The feed: the opener of the post dialog, and posts with their comments. */
import { type ReactNode, useState } from "react";
import { Comments } from "./comments.tsx";
import { feed, me, type PostData } from "./data.ts";
import run from "./icons/run.svg";
import css from "./network.module.css";
import { Avatar, PersonLink, Pressable, SharedWith } from "./parts.tsx";
import { PostDialog } from "./post-dialog.tsx";

export function Feed(): ReactNode {
  return <PostList initial={feed} opener={`What's on your mind, ${me.name.split(" ")[0]}?`} />;
}

export function PostList(props: {
  initial: readonly PostData[];
  opener: string;
  group?: { name: string; privacy: string };
}): ReactNode {
  const [posts, setPosts] = useState(props.initial);
  const [open, setOpen] = useState(false);
  return (
    <>
      <div
        className={css.card}
        data-pagelet={props.group === undefined ? "FeedComposer" : "GroupInlineComposer"}
      >
        <div className={css.openerRow}>
          <Avatar of={me} />
          <Pressable
            label={props.opener}
            className={css.opener}
            onPress={() => setOpen(true)}
            test="post-open"
          >
            <span>{props.opener}</span>
          </Pressable>
        </div>
      </div>
      {posts.map((post) => (
        <Post key={post.id} post={post} />
      ))}
      {open ? (
        <PostDialog
          placeholder={props.opener}
          {...(props.group === undefined ? {} : { group: props.group })}
          onClose={() => setOpen(false)}
          onPosted={(text, audience) => {
            setPosts([
              { id: crypto.randomUUID(), author: me, when: "Just now", audience, text, comments: [] },
              ...posts,
            ]);
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function Post(props: { post: PostData }): ReactNode {
  const { post } = props;
  return (
    <div role="article" className={`x1yztbdb x1n2onr6 ${css.card}`}>
      <div className={css.author}>
        <Avatar of={post.author} />
        <div>
          <h3 className="x1heor9g">
            <strong>
              <PersonLink of={post.author} />
            </strong>
          </h3>
          <span className={css.quiet}>
            {post.when} · <SharedWith audience={post.audience} />
          </span>
        </div>
      </div>
      <p className={css.postText}>{post.text}</p>
      {post.picture ? (
        <img className={css.picture} src={run} alt="A path over green hills in the morning" />
      ) : null}
      <Comments post={post} />
    </div>
  );
}
