/** Nothing leaves the browser, nothing is kept, and the page learns nothing. */
import assert from "node:assert/strict";
import { isHeld, onlyPosted } from "./harness/steps.ts";
import { inBothBrowsers, type Scene } from "./harness/suite.ts";
import { RISKY, RISKY_NUMBER } from "./samples.ts";

/** As long as RISKY, with as many spaces and figures, in the same places, so that both are typed with the same keys but for letters. */
const TWIN = "Bus no 111 222 3333 is in bay 4";

/** All that the extension keeps anywhere, as JSON. */
async function everythingKept(scene: Scene): Promise<string> {
  const options = await scene.chaperone.openExtensionPage("options/options.html");
  const kept = await options.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, "chrome") as {
      storage: Record<string, { get(keys: null): Promise<object> }>;
    };
    const stored = await Promise.all(
      ["local", "session", "sync"].map((area) => storage[area]?.get(null) ?? {}),
    );
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify({ stored, databases, caches: await caches.keys(), page: { ...localStorage } });
  });
  await options.close();
  await scene.page.bringToFront();
  return kept;
}

/** The browsers' own services (time, updates, settings, autofill), which they ask whatever is installed. */
const BROWSERS_OWN =
  /^\w+ (https?:\/\/)?([\w-]+\.)*(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)[:/]/;

/** Types the draft, waits for the mark, and returns what the page has learnt. */
async function learnt(scene: Scene, query: string, draft: string, mark: string): Promise<string> {
  await scene.open("plain", `/hostile${query}`);
  await scene.page.waitForSelector("#box");
  // By the keyboard: which events a pointer brings depends on where it rests while the page loads.
  await scene.page.keyboard.press("Tab");
  await scene.untilMark("watching");
  await scene.page.keyboard.type(draft);
  await scene.untilMark(mark);
  return scene.page.evaluate(() => Reflect.get(window, "hostileLog") as string);
}

interface HostileLog {
  observed: Record<string, string[]>;
  events: Record<string, number>;
}

inBothBrowsers(
  (check) => {
    check("no extension context asks the network for anything", async (scene) => {
      await scene.open("facebook", "/");
      await scene.click("post-open");
      await scene.write("post-box", RISKY);
      await scene.untilMark("stop");
      await scene.click("post-send");
      await scene.untilHeld();
      await scene.pressCard("override");
      await onlyPosted(scene, [RISKY]);
      const options = await scene.chaperone.openExtensionPage("options/options.html");
      await options.waitForSelector("#settings:not([hidden])");
      await options.close();
      await scene.page.bringToFront();
      assert.deepEqual(await scene.chaperone.extensionRequests(), []);
      assert.deepEqual(
        scene.chaperone.caught().filter((line) => !BROWSERS_OWN.test(line)),
        [],
      );
      const paths = scene.grounds.requests().map(({ method, path }) => `${method} ${path}`);
      const unexpected = paths.filter(
        (path) => !/^GET (\/|\/assets\/.*|\/api\/posted)$|^POST \/api\/post$/.test(path),
      );
      assert.deepEqual(unexpected, []);
    });

    check("storage holds no word of a draft, neither while it is held nor afterwards", async (scene) => {
      await scene.open("plain", "/textarea");
      await isHeld(scene, { box: "box", by: { click: "post" } }, RISKY);
      const whileHeld = await everythingKept(scene);
      await scene.pressCard("override");
      await onlyPosted(scene, [RISKY]);
      for (const kept of [whileHeld, await everythingKept(scene)]) {
        for (const word of [RISKY_NUMBER, "bed 4", "NHS no", "plain.localhost"]) {
          assert.ok(!kept.includes(word), `storage holds "${word}": ${kept}`);
        }
        const { databases, caches }: { databases: string[]; caches: string[] } = JSON.parse(kept);
        assert.deepEqual({ databases, caches }, { databases: [], caches: [] });
      }
    });

    check("no context of the extension writes to a console", async (scene) => {
      await scene.open("strict", "/lexical");
      await isHeld(scene, { box: "box", by: { key: "Enter" } }, RISKY);
      await scene.pressCard("override");
      await onlyPosted(scene, [RISKY]);
      assert.deepEqual(await scene.chaperone.extensionConsole(), []);
    });

    for (const query of ["", "?box=contenteditable"]) {
      check(`a hostile page cannot tell a risky draft from a harmless one${query}`, async (scene) => {
        assert.equal(TWIN.length, RISKY.length);
        const harmless = await learnt(scene, query, TWIN, "watching");
        const risky = await learnt(scene, query, RISKY, "stop");
        const { observed, events }: HostileLog = JSON.parse(risky);
        const twin: HostileLog = JSON.parse(harmless);
        assert.deepEqual(events, twin.events);
        assert.deepEqual(observed, twin.observed);
        assert.deepEqual(observed.point ?? [], [], "elementFromPoint gives something of ours");
        assert.deepEqual(observed.global ?? [], [], "a new global");
        assert.deepEqual(observed.highlight ?? [], [], "a highlight");
        assert.deepEqual(observed.attachShadow ?? [], [], "the page saw the root being attached");
        assert.deepEqual(observed["policy violation"] ?? [], [], "a policy violation");
        assert.deepEqual(observed["inside a shadow root"] ?? [], []);
        const ours = (observed["unknown element"] ?? []).filter((line) => line.includes("popover"));
        assert.deepEqual(ours, ['<div popover="manual"> in <html lang="en">'], "one constant element");
      });
    }

    check("the page cannot reach into our element", async (scene) => {
      await scene.open("plain", "/textarea");
      await scene.write("box", RISKY);
      const { card, markRect } = await scene.untilMark("stop");
      const found = await scene.page.evaluate(
        (points) => {
          const host = document.querySelector('div[popover="manual"]');
          return {
            root: host?.shadowRoot ?? null,
            markup: host?.outerHTML,
            size: [host?.getBoundingClientRect().width, host?.getBoundingClientRect().height],
            hits: points.map(([x, y]) =>
              document.elementsFromPoint(x, y).some((element) => element === host),
            ),
            animations: document.getAnimations().length,
          };
        },
        [card?.rect, markRect].flatMap((rect): [number, number][] =>
          rect ? [[rect.x + rect.width / 2, rect.y + rect.height / 2]] : [],
        ),
      );
      assert.deepEqual(found, {
        root: null,
        markup: '<div popover="manual"></div>',
        size: [0, 0],
        hits: [false, false],
        animations: 0,
      });
    });
  },
  { listen: true },
);
