// Harper: a grammar checker in Rust and WebAssembly; no judge of privacy, but of the same build, and the model of a fast one.
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const name = "harper.js";
export const does = "grammar";

export async function size() {
  const entry = fileURLToPath(import.meta.resolve("harper.js"));
  const wasm = fileURLToPath(new URL("harper_wasm_bg.wasm", import.meta.resolve("harper.js")));
  return (await stat(entry)).size + (await stat(wasm)).size;
}

export async function start() {
  const { Dialect, LocalLinter } = await import("harper.js");
  const { binary } = await import("harper.js/binary");
  const linter = new LocalLinter({ binary, dialect: Dialect.British });
  await linter.setup();
  return { judge: async (text) => void (await linter.lint(text, { language: "plaintext" })) };
}
