/** Every editor page, on the plain and on the strict host. */
import type { Page } from "puppeteer-core";
import { type Case, modifiedEnter, press, TEXT, test, untilEmpty, write } from "./steps.ts";

/** Sends by the button, then by the key, where the page has both. */
function editorCase(
  site: string,
  name: string,
  editor: string,
  key: "enter" | "modified" | "none",
  box = test("box"),
): Case {
  const post = { kind: "post", text: TEXT, editor, site };
  return {
    name: `${site}/${name}`,
    site,
    path: `/${name}`,
    expect: key === "none" ? [post] : [post, post],
    steps: async (page) => {
      await write(page, page, box);
      await press(page, "post");
      await untilEmpty(page, box);
      if (key === "none") return;
      await write(page, page, box);
      if (key === "enter") await page.keyboard.press("Enter");
      else await modifiedEnter(page);
      await untilEmpty(page, box);
    },
  };
}

export function editorCases(site: string): Case[] {
  return [
    editorCase(site, "textarea", "textarea", "modified"),
    {
      name: `${site}/textarea, the other boxes`,
      site,
      path: "/textarea",
      expect: [
        { editor: "textarea", text: TEXT },
        { editor: "input", text: TEXT },
        { editor: "input", text: TEXT },
      ],
      steps: async (page) => {
        await write(page, page, test("enter-box"));
        await page.keyboard.press("Enter");
        await untilEmpty(page, test("enter-box"));
        await write(page, page, test("line-box"));
        await page.keyboard.press("Enter");
        await untilEmpty(page, test("line-box"));
        await write(page, page, test("line-box"));
        await press(page, "line-post");
        await untilEmpty(page, test("line-box"));
      },
    },
    {
      name: `${site}/form`,
      site,
      path: "/form",
      expect: [{ editor: "textarea", text: TEXT }],
      steps: async (page) => {
        await write(page, page, test("box"));
        await Promise.all([page.waitForNavigation(), press(page, "post")]);
      },
    },
    editorCase(site, "contenteditable", "contenteditable", "modified"),
    editorCase(site, "lexical", "lexical", "enter"),
    editorCase(site, "draft", "draft", "modified", `${test("box")} .public-DraftEditor-content`),
    editorCase(site, "quill", "quill", "modified", `${test("box")} .ql-editor`),
    editorCase(site, "prosemirror", "prosemirror", "modified", `${test("box")} .ProseMirror`),
    editorCase(site, "slate", "slate", "enter"),
    editorCase(site, "pointerdown", "textarea", "none"),
    editorCase(site, "requestsubmit", "contenteditable", "modified"),
    editorCase(site, "rerender", "textarea", "none"),
    ...["lexical", "textarea", "prosemirror"].map(
      (editor): Case => ({
        name: `${site}/dialog with ${editor}`,
        site,
        path: `/dialog?editor=${editor}`,
        expect: [{ editor, text: TEXT }],
        steps: async (page) => {
          const box = editor === "prosemirror" ? `${test("box")} .ProseMirror` : test("box");
          await press(page, "open");
          await write(page, page, box);
          await press(page, "post");
          await untilEmpty(page, box);
        },
      }),
    ),
    ...["open", "closed"].map(
      (mode): Case => ({
        name: `${site}/shadow-${mode}`,
        site,
        path: `/shadow-${mode}`,
        expect: [
          { editor: "textarea", text: TEXT },
          { editor: "contenteditable", text: TEXT },
          { editor: "contenteditable", text: TEXT },
        ],
        steps: async (page) => {
          const at = await (await page.waitForSelector(test("host")))?.boundingBox();
          if (!at) throw new Error("the element has no box");
          const click = (top: number): Promise<void> => page.mouse.click(at.x + 40, at.y + top);
          await click(30);
          await page.keyboard.type(TEXT);
          await click(80);
          await click(134);
          await page.keyboard.type(TEXT);
          await click(184);
          await shadowSent(page, 2);
          await click(134);
          await page.keyboard.type(TEXT);
          await page.keyboard.press("Enter");
        },
      }),
    ),
    {
      name: `${site}/frames`,
      site,
      path: "/frames",
      expect: [
        { editor: "textarea", text: TEXT, site },
        { editor: "contenteditable", text: TEXT, site },
        { editor: "lexical", text: TEXT, site: "other" },
      ],
      steps: async (page) => {
        for (const name of ["frame-same", "frame-srcdoc", "frame-cross"]) {
          const frame = await (await page.waitForSelector(test(name)))?.contentFrame();
          if (!frame) throw new Error(`no frame ${name}`);
          // Chromium drops clicks into a cross-origin frame that has not been painted.
          await frame.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
          );
          await write(frame, page, test("box"));
          await press(frame, "post");
          await untilEmpty(frame, test("box"));
        }
      },
    },
  ];
}

/** A closed root cannot be asked, so the page asks the server. */
async function shadowSent(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    async (expected: number) => {
      const posted: unknown = await (await fetch("/api/posted")).json();
      return Array.isArray(posted) && posted.length >= expected;
    },
    {},
    count,
  );
}
