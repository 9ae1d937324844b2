/** Loads the editor that the page names and puts it into the page. Nothing is exposed on `window`. */
import "./page.css";
import type { Mount } from "./parts.ts";

const EDITORS: Record<string, () => Promise<{ mount: Mount }>> = {
  textarea: () => import("./textarea.tsx"),
  form: () => import("./form.ts"),
  contenteditable: () => import("./contenteditable.ts"),
  lexical: () => import("./lexical.tsx"),
  draft: () => import("./draft.tsx"),
  quill: () => import("./quill.ts"),
  prosemirror: () => import("./prosemirror.ts"),
  slate: () => import("./slate.tsx"),
  "shadow-open": () => import("./shadow-open.ts"),
  "shadow-closed": () => import("./shadow-closed.ts"),
  pointerdown: () => import("./pointerdown.ts"),
  requestsubmit: () => import("./requestsubmit.ts"),
  rerender: () => import("./rerender.tsx"),
  stubborn: () => import("./stubborn.ts"),
  idle: () => import("./idle.ts"),
};

async function start(root: HTMLElement): Promise<void> {
  const name = root.dataset.editor ?? "";
  if (name === "dialog") {
    const inner = EDITORS[new URLSearchParams(location.search).get("editor") ?? "lexical"];
    if (inner !== undefined) (await import("./dialog.ts")).mountDialog(root, (await inner()).mount);
    return;
  }
  const module = await EDITORS[name]?.();
  module?.mount(root);
}

const root = document.getElementById("root");
if (root !== null) void start(root);
