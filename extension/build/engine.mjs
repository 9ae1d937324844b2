// The module `engine`: the glue of the WebAssembly engine, one fresh copy at a time.
import { join } from "node:path";
import * as esbuild from "esbuild";

/**
 * The glue keeps one instance for ever, and a trapped instance must never be used again. So the glue is wrapped in a
 * function: each call gives a new, independent copy of it. (A service worker may not import dynamically.)
 * @param {string} folder with engine.js
 */
export async function engineModule(folder) {
  const glue = await esbuild.build({
    entryPoints: [join(folder, "engine.js")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "glue",
    logOverride: { "empty-import-meta": "silent" },
  });
  return `export function freshGlue() {\n${glue.outputFiles[0]?.text}return glue;\n}`;
}

/**
 * @param {string} folder
 * @returns {esbuild.Plugin}
 */
export function enginePlugin(folder) {
  return {
    name: "engine",
    setup(build) {
      build.onResolve({ filter: /^engine$/ }, ({ path }) => ({ path, namespace: "engine" }));
      build.onLoad({ filter: /.*/, namespace: "engine" }, async () => ({
        contents: await engineModule(folder),
        loader: "js",
      }));
    },
  };
}
