// Renders icons/icon.svg to the PNG files that the manifest names, with a headless Chromium.
//
// node extension/build/icons.mjs [CHROMIUM]     the results are committed; run it after a change of the drawing
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const icons = resolve(dirname(fileURLToPath(import.meta.url)), "../icons");
const chromium = process.argv[2] ?? "chromium";
const drawing = await readFile(join(icons, "icon.svg"), "utf8");
const scratch = await mkdtemp(join(tmpdir(), "icons-"));
try {
  for (const size of [16, 32, 48, 128]) {
    const page = join(scratch, `${size}.html`);
    const style = `html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}`;
    await writeFile(page, `<!doctype html><style>${style}</style>${drawing}`);
    const run = spawnSync(chromium, [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--hide-scrollbars",
      "--default-background-color=00000000",
      `--user-data-dir=${join(scratch, "profile")}`,
      `--window-size=${size},${size}`,
      `--screenshot=${join(icons, `${size}.png`)}`,
      `file://${page}`,
    ]);
    if (run.status !== 0) throw new Error(`${chromium} failed at ${size} pixels`);
    console.log(`icons/${size}.png`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
