/** The HTML shells. Everything visible is made by the page scripts, except the frames, which must exist before any script runs. */

export const EDITOR_PAGES: readonly string[] = [
  "textarea",
  "form",
  "contenteditable",
  "lexical",
  "draft",
  "quill",
  "prosemirror",
  "slate",
  "dialog",
  "shadow-open",
  "shadow-closed",
  "frames",
  "pointerdown",
  "requestsubmit",
  "rerender",
  "stubborn",
  "idle",
];

/** `kind` empty: a classic script that runs before the body exists. */
function shell(title: string, entry: string, body: string, kind = 'type="module" '): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${entry}.css">
<script ${kind}src="/assets/${entry}.js"></script>
</head>
<body>${body}</body>
</html>
`;
}

export function networkPage(): string {
  return shell("Commonroom", "network", '<div id="mount"></div>');
}

export function hostilePage(): string {
  return shell("Hostile page", "hostile", '<div id="root"></div>', "");
}

export function editorPage(name: string, port: number): string {
  if (name === "")
    return shell(
      "Editors",
      "editors",
      `<main><h1>Editors</h1><ul>${EDITOR_PAGES.map(link).join("")}</ul></main>`,
    );
  if (name === "frames") return shell("frames", "editors", frames(port));
  return shell(name, "editors", `<main><h1>${name}</h1><div id="root" data-editor="${name}"></div></main>`);
}

/** The content of a frame: one composer and nothing else. */
export function framePage(editor: string): string {
  const known = EDITOR_PAGES.includes(editor) ? editor : "textarea";
  return shell("frame", "editors", `<div id="root" data-editor="${known}"></div>`);
}

function link(name: string): string {
  return `<li><a href="/${name}">${name}</a></li>`;
}

function frames(port: number): string {
  const inner = framePage("contenteditable").replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<h1>frames</h1>
<main>
<iframe title="same origin" data-test="frame-same" src="/frame?editor=textarea"></iframe>
<iframe title="srcdoc" data-test="frame-srcdoc" srcdoc="${inner}"></iframe>
<iframe title="cross origin" data-test="frame-cross" src="http://other.localhost:${port}/frame?editor=lexical"></iframe>
</main>`;
}
