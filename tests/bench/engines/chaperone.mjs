// Chaperone's engine as the background runs it, with an empty storage.
import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.env.ENGINE ?? "target/engine");

export const name = "Chaperone";
export const does = "judges the story, the reply and the identifiers";

/** Bytes of what a browser must load: the WebAssembly file and its glue. */
export async function size() {
  const files = await Promise.all(["engine_bg.wasm", "engine.js"].map((file) => stat(join(folder, file))));
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** The glue, with the instance's exports once it is started. */
export async function load() {
  globalThis.chrome = {
    storage: {
      local: { get: async () => ({}), set: async () => {}, remove: async () => {} },
      managed: { get: async () => ({}) },
    },
  };
  const glue = await import(pathToFileURL(join(folder, "engine.js")).href);
  return { glue, bytes: await readFile(join(folder, "engine_bg.wasm")) };
}

/** Starts the engine; gives a function that judges a text, and the bytes of its memory. */
export async function start() {
  const { glue, bytes } = await load();
  const wasm = await glue.default({ module_or_path: bytes });
  const engine = await glue.Engine.start();
  const judge = async (text) => {
    const draft = { host: "www.facebook.com", path: "/", site: "facebook", text };
    const answer = await engine.handle({ type: "assess", revision: 1, draft });
    if (answer?.type !== "assessed") throw new Error("the engine did not answer");
  };
  return { judge, memory: () => wasm.memory.buffer.byteLength, glue };
}
