// Measures the engine as the background runs it, in this machine's Node.js: `./build.sh bench`.
// Times are milliseconds on whatever machine this is; compare only figures of one run.
import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const engine = resolve(process.argv[2] ?? "target/engine");
const ROUNDS = 200;

// The extension's storage, empty.
globalThis.chrome = {
  storage: {
    local: { get: async () => ({}), set: async () => {}, remove: async () => {} },
    managed: { get: async () => ({}) },
  },
};

const story =
  "Long night in resus. 78F brought in after the crash on the A171, ex-mayor of Whitby, still asking who would feed her " +
  "dog. Her daughter drove up from Leeds in three hours. Broken hip, two ribs, not one complaint. She told the registrar " +
  "he looked twelve. We got her to theatre at four and she was sitting up with tea by breakfast. Home now, feet dead, heart " +
  "full. If you are on the roads tonight please slow down, it is black ice from Sleights to the coast and nobody needs that.";

const bytes = await readFile(join(engine, "engine_bg.wasm"));
const glue = await import(pathToFileURL(join(engine, "engine.js")).href);

const start = performance.now();
const wasm = await glue.default({ module_or_path: bytes });
const instance = await glue.Engine.start();
const started = performance.now();
await judge(story);
const first = performance.now();

const typed = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const before = performance.now();
  await judge(story.slice(0, 500));
  typed.push(performance.now() - before);
}
const long = [];
for (const length of [12_500, 25_000, 50_000, 100_000]) {
  const text = story.repeat(Math.ceil(length / story.length)).slice(0, length);
  const before = performance.now();
  await judge(text);
  long.push([length, performance.now() - before]);
}

typed.sort((left, right) => left - right);
const row = (name, value) => console.log(`${name.padEnd(48)} ${value}`);
row("package of the engine, MiB", ((await stat(join(engine, "engine_bg.wasm"))).size / 2 ** 20).toFixed(2));
row("compile, instantiate, start, ms", (started - start).toFixed(1));
row("first verdict after that, ms", (first - started).toFixed(1));
row(`500 characters, median of ${ROUNDS}, ms`, (typed[ROUNDS / 2] ?? 0).toFixed(2));
row(`500 characters, 95th of 100, ms`, (typed[Math.floor(ROUNDS * 0.95)] ?? 0).toFixed(2));
for (const [length, time] of long) row(`${length.toLocaleString("en")} characters, ms`, time.toFixed(1));
row("memory of the instance, MiB", (wasm.memory.buffer.byteLength / 2 ** 20).toFixed(1));

/** @param {string} text */
async function judge(text) {
  const draft = { host: "www.facebook.com", path: "/", site: "facebook", text };
  const answer = await instance.handle({ type: "assess", revision: 1, draft });
  if (answer?.type !== "assessed") throw new Error("the engine did not answer");
}
