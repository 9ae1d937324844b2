// Makes all files of the extension in memory, so that flavours can be compared file by file.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { readWords } from "./locale.mjs";
import { deriveManifest } from "./manifest.mjs";
import { readSite, readSites } from "./sites.mjs";

/** @typedef {Map<string, Uint8Array>} Files path in the extension → content */

/** Scripts and sheets, each bundled into one file. The content script cannot be a module. */
const MODULES = ["background/background.ts", "options/options.ts", "popup/popup.ts"];
const CLASSIC = ["content/content.ts"];
const SHEETS = ["options/options.css", "popup/popup.css"];
const PAGES = ["options/options.html", "popup/popup.html"];
const ICONS = [16, 32, 48, 128];

/**
 * @param {string} root the repository
 * @param {string} engine folder with engine.js and engine_bg.wasm
 * @param {boolean} grounds
 * @returns {Promise<Record<"chromium" | "firefox", Files>>}
 */
export async function makeFlavour(root, engine, grounds) {
  const extension = join(root, "extension");
  const common = await makeCommon(extension, root, engine, grounds);
  const source = JSON.parse(await readFile(join(root, "manifest.json"), "utf8"));
  const sites = await readSites(join(extension, "sites"), false);
  /** @param {"chromium" | "firefox"} browser */
  const forBrowser = (browser) =>
    new Map([...common, ["manifest.json", json(deriveManifest(source, browser, sites, grounds))]]);
  return { chromium: forBrowser("chromium"), firefox: forBrowser("firefox") };
}

/**
 * The files that both browsers share.
 * @param {string} extension
 * @param {string} root
 * @param {string} engine
 * @param {boolean} grounds
 * @returns {Promise<Files>}
 */
async function makeCommon(extension, root, engine, grounds) {
  const [modules, classic, sheets] = await Promise.all([
    bundle(extension, MODULES, "esm", engine, grounds),
    bundle(extension, CLASSIC, "iife", engine, grounds),
    bundle(extension, SHEETS, "esm", engine, grounds),
  ]);
  /** @type {Files} */
  const files = new Map([...modules, ...classic, ...sheets]);
  for (const page of PAGES) files.set(page, await readFile(join(extension, page)));
  for (const size of ICONS) files.set(`icons/${size}.png`, await readFile(join(extension, "icons", `${size}.png`)));
  for (const language of await readdir(join(extension, "_locales"))) {
    files.set(
      `_locales/${language}/messages.json`,
      json(await readWords(join(extension, "_locales", language))),
    );
  }
  files.set("managed-schema.json", await readFile(join(root, "extension/managed-schema.json")));
  files.set("engine/engine_bg.wasm", await readFile(join(engine, "engine_bg.wasm")));
  return files;
}

/**
 * @param {string} extension
 * @param {string[]} entries
 * @param {"esm" | "iife"} format
 * @param {string} engine
 * @param {boolean} grounds
 * @returns {Promise<[string, Uint8Array][]>}
 */
async function bundle(extension, entries, format, engine, grounds) {
  const result = await esbuild.build({
    absWorkingDir: extension,
    entryPoints: entries,
    outbase: extension,
    outdir: extension,
    bundle: true,
    write: false,
    format,
    target: ["chrome120", "firefox140"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    plugins: [sitesPlugin(extension, grounds), enginePlugin(engine)],
  });
  return result.outputFiles.map((file) => [
    file.path.slice(extension.length + 1).replaceAll("\\", "/"),
    file.contents,
  ]);
}

/**
 * Site descriptions with the hosts of the flavour, one by one or all by `import { sites } from "all-sites"`.
 * @param {string} extension
 * @param {boolean} grounds
 * @returns {esbuild.Plugin}
 */
function sitesPlugin(extension, grounds) {
  return {
    name: "sites",
    setup(build) {
      build.onLoad({ filter: /[\\/]extension[\\/]sites[\\/][^\\/]+\.json$/ }, async ({ path }) => ({
        contents: JSON.stringify(await readSite(path, grounds)),
        loader: "json",
      }));
      build.onResolve({ filter: /^all-sites$/ }, ({ path }) => ({ path, namespace: "sites" }));
      build.onLoad({ filter: /.*/, namespace: "sites" }, async () => ({
        contents: `export const sites = ${JSON.stringify(await readSites(join(extension, "sites"), grounds))};`,
        loader: "js",
      }));
    },
  };
}

/**
 * The glue of the engine keeps one instance for ever, and a trapped instance must never be used again. So the glue is
 * wrapped in a function: each call gives a new, independent copy of it. (A worker may not import dynamically.)
 * @param {string} engine
 * @returns {esbuild.Plugin}
 */
function enginePlugin(engine) {
  return {
    name: "engine",
    setup(build) {
      build.onResolve({ filter: /^engine$/ }, ({ path }) => ({ path, namespace: "engine" }));
      build.onLoad({ filter: /.*/, namespace: "engine" }, async () => {
        const glue = await esbuild.build({
          entryPoints: [join(engine, "engine.js")],
          bundle: true,
          write: false,
          format: "iife",
          globalName: "glue",
          logOverride: { "empty-import-meta": "silent" },
        });
        return { contents: `export function freshGlue() {\n${glue.outputFiles[0]?.text}return glue;\n}`, loader: "js" };
      });
    },
  };
}

/**
 * @param {unknown} value
 * @returns {Uint8Array}
 */
function json(value) {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
