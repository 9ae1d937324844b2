/**
 * Bundles the pages' scripts and styles into `target/grounds/<hash of the sources>/` and reads them into memory. A second start with
 * the same sources and the same lock file builds nothing. The folder is renamed into place, so two test runs may start at once.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const GROUNDS = join(dirname(fileURLToPath(import.meta.url)), "..");
const TESTS = join(GROUNDS, "..");
const TARGET = join(TESTS, "..", "target", "grounds");

/** What the pages are made of: a change here makes a new bundle. */
const SOURCES = ["client", "editors", "facebook", "hostile", "server/bundle.ts"];

/** Bytes of each asset by file name. */
export type Assets = ReadonlyMap<string, Buffer>;

export async function bundle(): Promise<Assets> {
  const hash = await sourceHash();
  const folder = join(TARGET, hash);
  return (await readAssets(folder)) ?? (await buildInto(folder));
}

async function buildInto(folder: string): Promise<Assets> {
  const fresh = `${folder}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const options: BuildOptions = {
    absWorkingDir: GROUNDS,
    outdir: fresh,
    bundle: true,
    target: ["chrome120", "firefox128"],
    conditions: ["production"],
    // Draft.js and its fbjs expect Node's `global`.
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    loader: { ".svg": "dataurl", ".module.css": "local-css" },
    jsx: "automatic",
    minify: true,
    logLevel: "warning",
  };
  const modules = { network: "facebook/main.tsx", editors: "editors/main.ts" };
  await build({ ...options, entryPoints: modules, splitting: true, format: "esm" });
  // A classic script, so that it runs before anything else on its page.
  await build({ ...options, entryPoints: { hostile: "hostile/main.ts" }, format: "iife" });
  await rename(fresh, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another run has put the same sources there first.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(fresh, { recursive: true });
  });
  await removeOlder(folder);
  const assets = await readAssets(folder);
  if (assets === null) throw new Error("the bundle of the test pages is missing");
  return assets;
}

async function readAssets(folder: string): Promise<Assets | null> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}

/** Running servers hold their assets in memory, so older folders may go; folders still being built carry a process id and stay. */
async function removeOlder(folder: string): Promise<void> {
  for (const name of await readdir(TARGET)) {
    const other = join(TARGET, name);
    if (other !== folder && /^[0-9a-f]{16}$/.test(name)) await rm(other, { recursive: true, force: true });
  }
}

async function sourceHash(): Promise<string> {
  const entries = await readdir(GROUNDS, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => SOURCES.some((source) => relative(GROUNDS, file).startsWith(source)));
  const files = [...sources.sort(), join(TESTS, "package-lock.json")];
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${relative(TESTS, file)}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}
