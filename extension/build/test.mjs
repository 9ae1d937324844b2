// Runs every *.test.ts of the extension. Node 20's `--test` knows no patterns, so the files are found here.
import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const extension = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folders = (await readdir(extension, { withFileTypes: true })).filter(
  (entry) => entry.isDirectory() && entry.name !== "node_modules",
);
const files = [];
for (const folder of folders) {
  for (const name of await readdir(join(extension, folder.name), { recursive: true })) {
    if (name.endsWith(".test.ts")) files.push(join(folder.name, name));
  }
}
if (files.length === 0) throw new Error("no unit tests found");
const run = spawnSync(process.execPath, ["--import", "tsx", "--test", ...files.sort()], {
  cwd: extension,
  stdio: "inherit",
});
process.exitCode = run.status ?? 1;
