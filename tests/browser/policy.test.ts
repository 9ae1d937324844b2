/** An organisation's policy: it locks what it says, and an entry that cannot be used disables nothing else. */
import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { after } from "node:test";
import { policySkipped, underPolicy } from "./harness/policy.ts";
import { openOptions } from "./harness/settings.ts";
import { nothingPosted } from "./harness/steps.ts";
import { inBothBrowsers } from "./harness/suite.ts";
import { EVERYDAY, RISKY } from "./samples.ts";

/** The id that the manifest's key gives in Chromium, and the one it names for Firefox. */
const IDS = { chromium: "njbmccohbcfkkmkmlmnemckbimfdipjj", firefox: "chaperone@chaperone.example" };

const POLICY = {
  organisationName: "Northern Dales Trust",
  defaultLevel: "confirm",
  // One bad entry beside a good one, and one bad value of its own.
  sites: { "strict.localhost": "block", "other.localhost": "loud" },
  lockedSettings: ["defaultLevel", "sites"],
  enabled: "yes",
};

const skip = policySkipped();
if (skip !== false) console.log(`policy tests skipped: ${skip}`);
const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

inBothBrowsers(
  (check) => {
    check(
      "locks hold, and the bad entries are named",
      async (scene) => {
        const options = await openOptions(scene);
        await options.waitForFunction(() =>
          document.querySelector("#managed")?.textContent?.includes("Northern Dales Trust"),
        );
        const seen = await options.evaluate(() => ({
          levelLocked: document.querySelector<HTMLFieldSetElement>("#level")?.disabled,
          level: document.querySelector<HTMLInputElement>("#level input:checked")?.value,
          enabledLocked: document.querySelector<HTMLInputElement>("#enabled")?.disabled,
          enabled: document.querySelector<HTMLInputElement>("#enabled")?.checked,
          problems: document.querySelector("#problems-list")?.textContent ?? "",
        }));
        await options.close();
        const { problems, ...settings } = seen;
        assert.deepEqual(settings, {
          levelLocked: true,
          level: "confirm",
          enabledLocked: false,
          enabled: true,
        });
        assert.match(problems, /sites\.other\.localhost/);
        await scene.page.bringToFront();
        await scene.open("plain", "/textarea");
        await scene.write("box", EVERYDAY);
        await scene.untilMark("warn");
        await scene.click("post");
        await scene.untilHeld();
        await nothingPosted(scene);
      },
      { skip },
    );

    check(
      "a site that is to be blocked is blocked",
      async (scene) => {
        await scene.open("strict", "/textarea");
        await scene.write("box", RISKY);
        await scene.untilMark("stop");
        await scene.click("post");
        const { card } = await scene.untilHeld();
        assert.deepEqual(
          card?.buttons.map(({ action }) => action),
          ["edit"],
        );
        await nothingPosted(scene);
      },
      { skip },
    );
  },
  async (browser) => {
    if (skip !== false) return {};
    const { program, folder } = await underPolicy(browser, IDS[browser], POLICY);
    folders.push(folder);
    return { executable: program };
  },
);
