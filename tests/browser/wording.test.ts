/** "Use this wording" in every editor: the flagged words alone are replaced, Ctrl+Z brings them back, and a box that refuses loses nothing. */
import assert from "node:assert/strict";
import { EDITORS } from "./harness/editors.ts";
import { onlyPosted, send, textOf, untilEmpty } from "./harness/steps.ts";
import { inBothBrowsers, Scene } from "./harness/suite.ts";

const NAMED = "Maureen Oyelaran on Ward 12 cried when we told her it was cancer.";
const MOST_UNDOS = 12;

/** Waits for a wording; resolves with the draft as it would be. */
async function offered(scene: Scene, text: string): Promise<string> {
  const { card } = await scene.until(
    "a wording on the card",
    (seen) => seen.card?.buttons.some(({ action }) => action === "reword") === true,
  );
  const changes = card?.changes ?? [];
  assert.ok(changes.length > 0, "the card shows what would change");
  const wanted = changes.reduce((draft, { from, to }) => draft.replace(from, to), text);
  assert.notEqual(wanted, text);
  return wanted;
}

async function untilText(scene: Scene, box: string, wanted: string, other = false): Promise<void> {
  await scene.page.waitForFunction(
    (css: string, text: string, differs: boolean) => {
      const found = document.querySelector(css);
      const field = found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement;
      const now = field
        ? found.value
        : found instanceof HTMLElement
          ? found.innerText.replace(/\n+$/, "")
          : "";
      return (now === text) !== differs;
    },
    {},
    Scene.at(box),
    wanted,
    other,
  );
}

async function undo(scene: Scene, box: string, wanted: string): Promise<void> {
  for (let step = 0; step < MOST_UNDOS && (await textOf(scene, box)) !== wanted; step += 1) {
    const before = await textOf(scene, box);
    await scene.page.keyboard.down("Control");
    await scene.page.keyboard.press("z");
    await scene.page.keyboard.up("Control");
    await untilText(scene, box, before, true);
  }
  assert.equal(await textOf(scene, box), wanted, "Ctrl+Z brings the draft back");
}

inBothBrowsers((check) => {
  for (const editor of EDITORS) {
    const name = `${editor.path} ${editor.box.replace(/^.*\./, "")}`;
    check(`${name}: takes the wording, gives it back, and posts it`, async (scene) => {
      await scene.open("strict", editor.path);
      await scene.write(editor.box, NAMED);
      const wanted = await offered(scene, NAMED);
      await scene.pressCard("reword");
      await untilText(scene, editor.box, wanted);
      await undo(scene, editor.box, NAMED);
      await offered(scene, NAMED);
      await scene.pressCardByKeys("reword");
      await untilText(scene, editor.box, wanted);
      await scene.untilNoCard();
      await send(scene, {
        box: editor.box,
        by:
          editor.post === undefined
            ? { key: editor.key as "Enter" | "Control+Enter" }
            : { click: editor.post },
      });
      await scene.posted(1);
      await untilEmpty(scene, editor.box);
      await onlyPosted(scene, [wanted]);
    });
  }

  check("a box that refuses keeps the draft, and the wording can be copied", async (scene) => {
    await scene.open("strict", "/stubborn");
    await scene.write("box", NAMED);
    await offered(scene, NAMED);
    await scene.pressCard("reword");
    const { card } = await scene.until(
      "the wording to copy",
      (seen) => seen.card?.buttons.some(({ action }) => action === "copy") === true,
    );
    assert.equal(await textOf(scene, "box"), NAMED);
    assert.match(card?.text ?? "", /as you wrote it/);
    await scene.pressCard("copy");
    assert.equal(await textOf(scene, "box"), NAMED);
  });
});
