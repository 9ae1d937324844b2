// Renders icons/icon.svg to the PNG files that the manifest names, on a canvas of a headless Chromium.
//
// node extension/build/icons.mjs [CHROMIUM]     the results are committed; run it after a change of the drawing
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const icons = resolve(dirname(fileURLToPath(import.meta.url)), "../icons");
const chromium = process.argv[2] ?? "chromium";
const drawing = await readFile(join(icons, "icon.svg"));
const scratch = await mkdtemp(join(tmpdir(), "icons-"));

/** @param {number} size */
function page(size) {
  return `<!doctype html><body><script type="module">
    const image = new Image(${size}, ${size});
    image.src = "data:image/svg+xml;base64,${drawing.toString("base64")}";
    await image.decode();
    const canvas = new OffscreenCanvas(${size}, ${size});
    canvas.getContext("2d").drawImage(image, 0, 0, ${size}, ${size});
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    document.body.textContent = "PNG:" + btoa(String.fromCharCode(...bytes)) + ";";
  </script>`;
}

try {
  for (const size of [16, 32, 48, 128]) {
    const file = join(scratch, `${size}.html`);
    await writeFile(file, page(size));
    const run = spawnSync(
      chromium,
      [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        `--user-data-dir=${join(scratch, "profile")}`,
        "--virtual-time-budget=5000",
        "--dump-dom",
        `file://${file}`,
      ],
      { encoding: "utf8" },
    );
    const png = /PNG:([A-Za-z0-9+/=]+);/.exec(run.stdout)?.[1];
    if (png === undefined) throw new Error(`${chromium} drew nothing at ${size} pixels`);
    await writeFile(join(icons, `${size}.png`), Buffer.from(png, "base64"));
    console.log(`icons/${size}.png`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
