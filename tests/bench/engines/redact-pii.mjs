// redact-pii: regular expressions and a list of names, in JavaScript. Its optional cloud service is not used.
import { readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const name = "redact-pii";
export const does = "numbers, contacts, names";

/** Its own files; what it loads from others (lodash, and the client of the cloud service) comes on top. */
export async function size() {
  const folder = dirname(fileURLToPath(import.meta.resolve("redact-pii")));
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".js"));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, each) => sum + each, 0);
}

export async function start() {
  const { default: library } = await import("redact-pii");
  const redactor = new library.SyncRedactor();
  return { judge: async (text) => void redactor.redact(text) };
}
