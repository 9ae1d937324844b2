/** Where things lie, and which browsers to use. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export type BrowserName = "chromium" | "firefox";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
export const TARGET = join(ROOT, "target");

/** The flavour of the extension that also watches the grounds. GROUNDS_EXTENSION names another build of it. */
export function extensionFolder(name: BrowserName): string {
  const folder = join(process.env.GROUNDS_EXTENSION ?? join(TARGET, "grounds-extension"), name);
  if (!existsSync(join(folder, "manifest.json")))
    throw new Error(`no extension in ${folder}: run ./build.sh first`);
  return folder;
}

export function executable(name: BrowserName): string {
  if (name === "firefox") return process.env.FIREFOX ?? "/usr/bin/firefox-esr";
  return process.env.CHROMIUM ?? "/usr/bin/chromium";
}
