/** Input that needs more than puppeteer's keyboard: a paste and a key without a pause between, and an input method. */
import type { Page } from "puppeteer-core";
import type { Scene } from "./suite.ts";

/** Ctrl+V and Enter in one breath: nothing is waited for between the two. The clipboard is filled by copying, as people do. */
export async function pasteAndEnter(scene: Scene, text: string): Promise<void> {
  await fillClipboard(scene, text);
  if (scene.browser === "chromium") {
    const { keyboard } = scene.page;
    await Promise.all([
      keyboard.down("Control"),
      keyboard.press("v", { commands: ["paste"] }),
      keyboard.up("Control"),
      keyboard.press("Enter"),
    ]);
    return;
  }
  await performKeys(scene.page, [
    ["down", "\uE009"],
    ["down", "v"],
    ["up", "v"],
    ["up", "\uE009"],
    ["down", "\uE007"],
    ["up", "\uE007"],
  ]);
}

/** Copies the text out of a page of its own, and comes back. */
async function fillClipboard(scene: Scene, text: string): Promise<void> {
  const other = await scene.chaperone.browser.newPage();
  await other.bringToFront();
  await other.goto("data:text/html,<textarea autofocus></textarea>");
  await other.$eval(
    "textarea",
    (area, value) => {
      area.value = value;
      area.focus();
      area.select();
    },
    text,
  );
  await other.keyboard.down("Control");
  await other.keyboard.press("c", { commands: ["copy"] });
  await other.keyboard.up("Control");
  await other.close();
  await scene.page.bringToFront();
}

interface BidiPage extends Page {
  mainFrame(): ReturnType<Page["mainFrame"]> & { readonly _id: string };
}

async function performKeys(page: Page, keys: [type: "down" | "up", value: string][]): Promise<void> {
  const browser = page.browser() as unknown as {
    connection: { send(method: string, params: object): Promise<unknown> };
  };
  await browser.connection.send("input.performActions", {
    context: (page as BidiPage).mainFrame()._id,
    actions: [
      {
        type: "key",
        id: "keys",
        actions: keys.map(([type, value]) => ({ type: `key${type === "down" ? "Down" : "Up"}`, value })),
      },
    ],
  });
}

/** An input method composes `reading`, Enter takes `result`: the page sees that Enter with `isComposing`. */
export async function composeWithEnter(scene: Scene, reading: string, result: string): Promise<void> {
  if (scene.browser === "firefox") {
    await scene.chaperone.compose(scene.page, reading, result);
    return;
  }
  const client = await scene.page.createCDPSession();
  await client.send("Input.imeSetComposition", {
    text: reading,
    selectionStart: reading.length,
    selectionEnd: reading.length,
  });
  // 229: "the input method has it".
  const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
  await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await client.send("Input.insertText", { text: result });
  await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}
