/**
 * The demo. With a display: opens Chromium with the extension on the demo network and stays until the window is closed or Ctrl+C.
 * Without one (or with CI set): types the sample drafts into the same pages, prints each verdict with its words and reason, writes
 * screenshots to target/demo, and exits with 0 only if every verdict is the expected one and the server received what it should.
 */
import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Concern } from "../../extension/generated/messages.ts";
import { type Grounds, startGrounds } from "../grounds/server.ts";
import { type Launched, launch } from "./harness/browser.ts";
import { openBox, sendBy } from "./harness/network.ts";
import type { Overlay } from "./harness/overlay.ts";
import { ROOT, TARGET } from "./harness/paths.ts";
import { Scene } from "./harness/suite.ts";
import { DEADLINE_MS, within } from "./harness/wait.ts";
import { SAMPLES, type Sample } from "./samples.ts";

const FOLDER = join(TARGET, "demo");

/** What the mark shows at each level; a box that is clear keeps the mark it has from the start. */
const MARKS = { clear: "watching", note: "note", warn: "warn", stop: "stop" } as const;

/** How the card names each concern. */
const TITLES: Record<Concern, RegExp> = {
  identifies_patient: /number or record|by name/,
  may_identify_patient: /recognise this patient/,
  demeaning: /mocking patients/,
  boundary: /go to a patient/,
};

const [HIGHLIGHT, RED, GREEN, PLAIN] = process.stdout.isTTY
  ? ["\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[0m"]
  : ["", "", "", ""];

function inWindow(): boolean {
  return !process.env.CI && Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The window stays until the person closes it. */
async function show(): Promise<number> {
  const grounds = await startGrounds();
  const chaperone = await launch("chromium", { headed: true });
  const address = grounds.url("facebook", "/");
  const [page] = await chaperone.browser.pages();
  await page?.goto(address);
  console.log(`Open: ${address}\n\nTry for example:`);
  for (const { where, text } of SAMPLES.slice(0, 6)) console.log(`  ${where}: ${text}`);
  console.log("\nClose the window, or press Ctrl+C, to end.");
  await new Promise<void>((resolve) => {
    chaperone.browser.once("disconnected", () => resolve());
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await chaperone.close();
  await grounds.close();
  return 0;
}

/** What is wrong with a sample, or null. */
async function tryOut(scene: Scene, sample: Sample): Promise<string | null> {
  scene.grounds.clear();
  await openBox(scene, sample.where);
  await scene.page.keyboard.type(sample.text);
  const seen = await scene.untilMark(MARKS[sample.level]);
  const held = sample.level === "stop";
  await sendBy(scene, sample.where);
  if (held) await scene.untilHeld();
  else await scene.posted(1);
  tell(sample, held, seen);
  const title = seen.card?.title ?? "";
  if (sample.concerns.length > 0 && !sample.concerns.some((concern) => TITLES[concern].test(title))) {
    return `the card says "${title}", which is none of ${sample.concerns.join(", ")}`;
  }
  if (sample.concerns.length === 0 && seen.card !== null) return `a card: "${title}"`;
  const posted = scene.grounds.posted().map(({ text }) => text);
  const expected = held ? [] : [sample.text];
  if (JSON.stringify(posted) !== JSON.stringify(expected))
    return `the server received ${JSON.stringify(posted)}`;
  return null;
}

function tell(sample: Sample, held: boolean, { card }: Overlay): void {
  const shown = card === null ? "" : ` [${card.chips.join(" · ")}]`;
  const text = sample.text.length > 56 ? `${sample.text.slice(0, 55)}…` : sample.text;
  console.log(
    `${HIGHLIGHT}${sample.where.padEnd(19)} ${sample.level.padEnd(5)}${PLAIN} ${held ? "held  " : "posted"} ${text}`,
  );
  if (card !== null) console.log(`${" ".repeat(26)}${card.title}${shown}`);
  const reason = card?.text.split("\n")[2];
  if (reason !== undefined) console.log(`${" ".repeat(26)}${reason}`);
}

async function takePictures(scene: Scene, sample: Sample): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const scheme of ["light", "dark"] as const) {
    await scene.chaperone.setColourScheme(scene.page, scheme);
    await openBox(scene, sample.where);
    await scene.page.keyboard.type(sample.text);
    await scene.untilMark("stop");
    await sendBy(scene, sample.where);
    await scene.untilHeld();
    const path = join(FOLDER, `card-${scheme}.png`);
    await scene.page.screenshot({ path: path as `${string}.png` });
    console.log(`picture: ${relative(ROOT, path)}`);
  }
}

async function runThrough(chaperone: Launched, grounds: Grounds): Promise<number> {
  const failures: string[] = [];
  for (const sample of SAMPLES) {
    // A page of its own each: what was put aside in one draft is no matter in the next.
    const page = await chaperone.newPage();
    page.setDefaultTimeout(DEADLINE_MS);
    const scene = new Scene({ browser: chaperone.name, chaperone, grounds }, page);
    try {
      const wrong = await tryOut(scene, sample);
      if (wrong !== null) failures.push(`${sample.name}: ${wrong}`);
    } catch (error) {
      failures.push(`${sample.name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      await within(page.close(), "the page closes").catch(() => undefined);
    }
  }
  const page = await chaperone.newPage();
  const pictured = SAMPLES.find(({ name }) => name === "many small details") ?? SAMPLES[0];
  if (pictured !== undefined)
    await takePictures(new Scene({ browser: chaperone.name, chaperone, grounds }, page), pictured);
  for (const failure of failures) console.log(`${RED}not as expected${PLAIN} ${failure}`);
  const good = SAMPLES.length - failures.length;
  console.log(`${failures.length === 0 ? GREEN : RED}${good} of ${SAMPLES.length} as expected${PLAIN}`);
  return failures.length === 0 ? 0 : 1;
}

async function demonstrate(): Promise<number> {
  const grounds = await startGrounds();
  try {
    const chaperone = await launch("chromium");
    try {
      return await runThrough(chaperone, grounds);
    } finally {
      await chaperone.close();
    }
  } finally {
    await grounds.close();
  }
}

process.exitCode = inWindow() ? await show() : await demonstrate();
