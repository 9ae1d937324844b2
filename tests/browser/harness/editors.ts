/** The editor pages of the grounds: which box to write in, and how it is sent. */

export interface EditorPage {
  /** Path below the host. */
  path: string;
  /** Test name or selector of the box. */
  box: string;
  /** Test name of the control that sends; absent where there is none. */
  post?: string;
  /** The key that sends; absent where none does. */
  key?: "Enter" | "Control+Enter";
}

export const EDITORS: readonly EditorPage[] = [
  { path: "/textarea", box: "box", post: "post", key: "Control+Enter" },
  { path: "/textarea", box: "enter-box", key: "Enter" },
  { path: "/textarea", box: "line-box", post: "line-post", key: "Enter" },
  { path: "/form", box: "box", post: "post" },
  { path: "/contenteditable", box: "box", post: "post", key: "Control+Enter" },
  { path: "/lexical", box: "box", post: "post", key: "Enter" },
  {
    path: "/draft",
    box: '[data-test="box"] .public-DraftEditor-content',
    post: "post",
    key: "Control+Enter",
  },
  { path: "/quill", box: '[data-test="box"] .ql-editor', post: "post", key: "Control+Enter" },
  { path: "/prosemirror", box: '[data-test="box"] .ProseMirror', post: "post", key: "Control+Enter" },
  { path: "/slate", box: "box", post: "post", key: "Enter" },
];
