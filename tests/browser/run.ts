/**
 * Runs the browser tests: `npm test -- [NAME…]`, where each NAME picks the test files whose name holds it. Two files at a time: a
 * browser takes about one core.
 */
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { BROWSERS } from "./harness/browser.ts";
import { extensionFolder } from "./harness/paths.ts";

const here = dirname(fileURLToPath(import.meta.url));
const names = process.argv.slice(2);

const files = (await readdir(here))
  .filter(
    (file) => file.endsWith(".test.ts") && (names.length === 0 || names.some((name) => file.includes(name))),
  )
  // The longest first, so that it does not run alone at the end.
  .sort((left, right) => Number(right.startsWith("idle")) - Number(left.startsWith("idle")));
if (files.length === 0) {
  console.error(`no test file's name holds ${names.join(" or ")}`);
  process.exit(1);
}
try {
  for (const browser of BROWSERS) extensionFolder(browser);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const child = spawn(
  process.execPath,
  [
    "--import",
    "tsx",
    "--test",
    "--test-concurrency=2",
    "--test-reporter=spec",
    ...files.map((file) => join(here, file)),
  ],
  { cwd: join(here, ".."), stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
