/** Every editor, on a page without and with a strict policy: harmless drafts pass untouched, a risky one waits for the person. */
import assert from "node:assert/strict";
import { EDITORS, type EditorPage } from "./harness/editors.ts";
import { isHeld, nothingPosted, onlyPosted, send, textOf, untilEmpty, type Way } from "./harness/steps.ts";
import { inBothBrowsers, type Scene } from "./harness/suite.ts";
import { HARMLESS, RISKY, RISKY_NUMBER } from "./samples.ts";

function waysOf({ box, post, key }: EditorPage): Way[] {
  const ways: Way[] = [];
  if (post !== undefined) ways.push({ box, by: { click: post } });
  if (key !== undefined) ways.push({ box, by: { key } });
  return ways;
}

/** Held, taken back, held again, sent by the person's decision: once. */
async function stopsAndLetsDecide(scene: Scene, way: Way): Promise<void> {
  const decide = (action: string): Promise<void> =>
    "click" in way.by ? scene.pressCard(action) : scene.pressCardByKeys(action);
  await isHeld(scene, way, RISKY);
  const { card } = await scene.overlay();
  // A wording may be offered besides.
  const actions = card?.buttons.map(({ action }) => action).filter((action) => action !== "reword");
  assert.deepEqual(actions, ["edit", "override"]);
  assert.ok(card?.chips.includes(RISKY_NUMBER), `the card names the words: ${card?.chips.join(" | ")}`);
  await decide("edit");
  await scene.untilNoCard();
  assert.equal(await textOf(scene, way.box), RISKY, "Edit leaves the text as it was");
  await nothingPosted(scene);
  await send(scene, way);
  await scene.untilHeld();
  await nothingPosted(scene);
  await decide("override");
  await scene.posted(1);
  await untilEmpty(scene, way.box);
  await onlyPosted(scene, [RISKY]);
}

inBothBrowsers((check) => {
  for (const site of ["plain", "strict"]) {
    for (const editor of EDITORS) {
      const name = `${site}${editor.path} ${editor.box.replace(/^.*\./, "")}`;
      check(`${name}: harmless drafts pass once and untouched`, async (scene) => {
        await scene.open(site, editor.path);
        const texts: string[] = [];
        for (const way of waysOf(editor)) {
          const text = `${HARMLESS} ${texts.length + 1}`;
          texts.push(text);
          await scene.write(way.box, text);
          await send(scene, way);
          await scene.posted(texts.length);
          await untilEmpty(scene, way.box);
        }
        await onlyPosted(scene, texts);
        assert.equal((await scene.overlay()).card, null);
      });
      for (const way of waysOf(editor)) {
        const how = "click" in way.by ? "a click" : way.by.key;
        check(`${name}: a risky draft is stopped at ${how}`, async (scene) => {
          await scene.open(site, editor.path);
          await stopsAndLetsDecide(scene, way);
        });
      }
    }
  }
});
