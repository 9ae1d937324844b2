/** Comments under a post, and replies under a comment. Enter sends; the button appears once there is text. */
import { type ReactNode, useRef, useState } from "react";
import { send } from "../client/send.ts";
import { Box, type BoxHandle } from "./composer.tsx";
import { type CommentData, me, type PostData } from "./data.ts";
import css from "./network.module.css";
import { Avatar, PersonLink, Pressable } from "./parts.tsx";

export function Comments(props: { post: PostData }): ReactNode {
  const [comments, setComments] = useState(props.post.comments);
  const [replyTo, setReplyTo] = useState<string | null>(null);
  const { post } = props;
  const addReply = (parent: string, text: string): void => {
    setComments(
      comments.map((each) =>
        each.id === parent ? { ...each, replies: [...each.replies, own(text)] } : each,
      ),
    );
    setReplyTo(null);
  };
  return (
    <div className={css.comments}>
      {comments.map((comment) => (
        <div key={comment.id}>
          <Comment
            comment={comment}
            label={`Comment by ${comment.author.name} ${comment.when}`}
            onReply={() => setReplyTo(comment.id)}
          />
          <div className={css.replies}>
            {comment.replies.map((reply) => (
              <Comment
                key={reply.id}
                comment={reply}
                label={`Reply by ${reply.author.name} to ${comment.author.name}'s comment ${reply.when}`}
                onReply={() => setReplyTo(comment.id)}
              />
            ))}
            {replyTo === comment.id ? (
              <LineBox
                kind="reply"
                label={`Reply to ${comment.author.name}`}
                audience={post.audience}
                recipient={comment.author.name}
                test={`reply-box-${comment.id}`}
                focusAtStart
                onSent={(text) => addReply(comment.id, text)}
              />
            ) : null}
          </div>
        </div>
      ))}
      <LineBox
        kind="comment"
        label={`Comment as ${me.name}`}
        audience={post.audience}
        recipient={post.author.name}
        test={`comment-box-${post.id}`}
        onSent={(text) => setComments([...comments, own(text)])}
      />
    </div>
  );
}

function own(text: string): CommentData {
  return { id: crypto.randomUUID(), author: me, when: "Just now", text, replies: [] };
}

function Comment(props: { comment: CommentData; label: string; onReply: () => void }): ReactNode {
  const { comment } = props;
  return (
    <div role="article" aria-label={props.label} className={`x1n2onr6 ${css.comment}`}>
      <Avatar of={comment.author} size="small" />
      <div>
        <div className={css.bubble}>
          <PersonLink of={comment.author} />
          <div dir="auto" className="xdj266r x14z9mp">
            {comment.text}
          </div>
        </div>
        <div className={css.actions}>
          <span>{comment.when}</span>
          <Pressable
            label={`Reply to ${comment.author.name}'s comment`}
            onPress={props.onReply}
            test={`reply-open-${comment.id}`}
          >
            <span>Reply</span>
          </Pressable>
        </div>
      </div>
    </div>
  );
}

function LineBox(props: {
  kind: "comment" | "reply";
  label: string;
  audience: string;
  recipient: string;
  test: string;
  focusAtStart?: boolean;
  onSent: (text: string) => void;
}): ReactNode {
  const box = useRef<BoxHandle>(null);
  const [text, setText] = useState("");
  const sending = useRef(false);
  const submit = async (): Promise<void> => {
    const draft = box.current?.text() ?? "";
    if (draft.trim() === "" || sending.current) return;
    sending.current = true;
    try {
      await send({
        kind: props.kind,
        text: draft,
        audience: props.audience,
        recipient: props.recipient,
        editor: "lexical",
      });
      box.current?.clear();
      props.onSent(draft);
    } finally {
      sending.current = false;
    }
  };
  return (
    <form
      role="presentation"
      className={`x1ed109x xi81zsa ${css.lineForm}`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Avatar of={me} size="small" />
      <Box
        handle={box}
        placeholder={props.label}
        label={props.label}
        sendKey="enter"
        focusAtStart={props.focusAtStart ?? false}
        className={css.lineBox}
        test={props.test}
        onText={setText}
        onSend={() => void submit()}
      />
      {text.trim() === "" ? null : (
        <Pressable
          label={props.kind === "comment" ? "Post comment" : "Comment"}
          className={css.send}
          onPress={() => void submit()}
          test={props.test.replace("box", "send")}
        >
          <span aria-hidden="true">➤</span>
        </Pressable>
      )}
    </form>
  );
}
