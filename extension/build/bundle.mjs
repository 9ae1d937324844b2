// Builds the extension for both browsers.
//
// node extension/build/bundle.mjs --engine FOLDER --out FOLDER [--grounds FOLDER]
//   --engine   folder with engine.js and engine_bg.wasm
//   --out      gets chromium/ and firefox/, each loadable unpacked
//   --grounds  the same for the demo network and the tests: it also runs on http://*.localhost
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeFlavour } from "./flavour.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const { values } = parseArgs({
  options: { engine: { type: "string" }, out: { type: "string" }, grounds: { type: "string" } },
});
const engine = resolve(values.engine ?? join(root, "target/engine"));
const out = resolve(values.out ?? join(root, "dist"));

try {
  await writeFlavour(out, false);
  if (values.grounds !== undefined) await writeFlavour(resolve(values.grounds), true);
} catch (error) {
  console.error(`bundle: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/**
 * @param {string} folder
 * @param {boolean} grounds
 */
async function writeFlavour(folder, grounds) {
  const flavour = await makeFlavour(root, engine, grounds);
  for (const [browser, files] of Object.entries(flavour)) {
    const target = join(folder, browser);
    const written = await synchronise(target, files);
    const size = [...files.values()].reduce((sum, content) => sum + content.length, 0);
    const place = relative(process.cwd(), target) || ".";
    console.log(`${place}: ${files.size} files, ${Math.ceil(size / 1024)} KiB, ${written} changed`);
  }
}

/**
 * Makes the folder hold exactly these files. Unchanged ones are left alone, so that a browser that runs them is too.
 * @param {string} folder
 * @param {Map<string, Uint8Array>} files
 */
async function synchronise(folder, files) {
  await mkdir(folder, { recursive: true });
  const there = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of there) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(relative(folder, path).replaceAll("\\", "/"))) await rm(path);
  }
  let written = 0;
  for (const [name, content] of files) {
    const path = join(folder, name);
    const old = await readFile(path).catch(() => undefined);
    if (old !== undefined && Buffer.compare(old, content) === 0) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    written += 1;
  }
  return written;
}
