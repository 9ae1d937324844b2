// `./build.sh bench`: runs each measurement in a process of its own, one after the other, and prints tables.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { STORY } from "./drafts.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const run = promisify(execFile);

const HELP = `Usage: ./build.sh bench [OPTION…]

Measures the engine on this machine. Compare only figures of one run: other programs, and the machine's own clock, change them.

  --no-others    leave out harper.js, compromise, redact-pii and Presidio
  --no-browsers  leave out the background of Chromium and of Firefox ESR
  --help         this text

Presidio is measured where python3 (or PYTHON) has presidio-analyzer and a model of spaCy's; it is not installed for this.`;

const KNOWN = ["--no-others", "--no-browsers", "--help"];
const options = process.argv.slice(2);
const wrong = options.find((option) => !KNOWN.includes(option));
if (wrong !== undefined) {
  console.error(`bench: there is no option ${wrong}\n\n${HELP}`);
  process.exit(1);
}
if (options.includes("--help")) {
  console.log(HELP);
  process.exit(0);
}

const MIB = 2 ** 20;
const LENGTHS = ["12,500", "25,000", "50,000", "100,000"];
const others = options.includes("--no-others") ? [] : ["harper", "compromise", "redact-pii"];

const engines = [];
for (const name of ["chaperone", ...others])
  engines.push(await node(`the engine: ${name}`, "measure.mjs", name));
if (others.length > 0) engines.push(await presidio());

table(
  "Side by side, under Node.js: ms, MB of 10^6 bytes, MiB",
  ["", "package MB", "start", "to first verdict", "500 characters", "95th of 100", "memory MiB", "does"],
  engines
    .filter(Boolean)
    .map((each) => [
      each.name,
      (each.size / 1e6).toFixed(2),
      each.start.toFixed(0),
      each.first.toFixed(0),
      each.median.toFixed(2),
      each.late.toFixed(2),
      (each.resident / MIB).toFixed(0),
      each.does,
    ]),
);
table(
  "Long drafts: ms; ratio: 100,000 to 12,500 characters, the time of 500 taken off both; linear is 8.0",
  ["", ...LENGTHS, "ratio"],
  engines
    .filter(Boolean)
    .map((each) => [each.name, ...each.long.map((time) => time.toFixed(1)), ratio(each).toFixed(1)]),
);
console.log(`\nMemory of Chaperone's instance: ${(engines[0].instance / MIB).toFixed(1)} MiB`);
table(
  "The rules alone, 500 characters: microseconds",
  ["stage", "µs"],
  (await node("the rules, stage by stage", "rules.mjs")).map(([name, time]) => [name, time.toFixed(1)]),
);
table(
  "Typing one key: ms",
  ["characters", "at the end", "in the middle", "nothing changed"],
  (await node("typing", "typing.mjs")).map(([length, ...times]) => [
    length.toLocaleString("en"),
    ...times.map((time) => time.toFixed(2)),
  ]),
);
if (!options.includes("--no-browsers")) {
  say("the background of the browsers");
  const { stdout } = await run(process.execPath, ["--import", "tsx", join(here, "background.ts")], {
    cwd: join(here, ".."),
  });
  table(
    "The real background, asked over a port: ms",
    ["", "ended → first verdict", "least of 7", "500 characters"],
    lines(stdout).map((each) => [
      each.name,
      ...[each.first, each.best, each.median].map((time) => time.toFixed(1)),
    ]),
  );
}

/** How the time grows with the length, without what each draft costs however short it is. */
function ratio({ long, median }) {
  return (long[3] - median) / (long[0] - median);
}

/** @param {string} what */
function say(what) {
  console.error(`Measuring ${what}`);
}

/** @param {string} what @param {string} script @param {string[]} words */
async function node(what, script, ...words) {
  say(what);
  // harper.js writes to the standard output of its own; the figures come last.
  const { stdout } = await run(process.execPath, [join(here, script), ...words], { maxBuffer: 64 * MIB });
  return lines(stdout).at(-1);
}

/** Presidio's figures; undefined where it is not installed. */
async function presidio() {
  say("Presidio, where it is installed");
  try {
    const { stdout } = await run(process.env.PYTHON ?? "python3", [join(here, "presidio.py"), STORY]);
    return lines(stdout).at(-1);
  } catch (error) {
    if (error.code !== 3 && error.code !== "ENOENT") throw error;
    console.error("  it is not");
    return undefined;
  }
}

/** The lines of JSON in an output. @param {string} output */
function lines(output) {
  return output
    .split("\n")
    .filter((line) => /^[[{]/.test(line))
    .map((line) => JSON.parse(line));
}

/** @param {string} title @param {string[]} head @param {string[][]} rows */
function table(title, head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? "")].length)));
  console.log(`\n${title}`);
  for (const row of all) {
    const cells = row.map((cell, column) => {
      const gap = " ".repeat((widths[column] ?? 0) - [...cell].length);
      return column === 0 || head[column] === "does" ? cell + gap : gap + cell;
    });
    console.log(`  ${cells.join("   ").trimEnd()}`);
  }
}
