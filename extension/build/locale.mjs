// Merges the word files of a language: each part of the extension keeps its own.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * `_locales/LANGUAGE/messages*.json` merged into one object. A word defined twice is an error.
 * @param {string} folder the folder of one language
 * @returns {Promise<Record<string, { message: string }>>}
 */
export async function readWords(folder) {
  const files = (await readdir(folder)).filter((name) => /^messages(\.[a-z]+)?\.json$/.test(name)).sort();
  /** @type {Record<string, { message: string }>} */
  const words = {};
  for (const name of files) {
    const part = JSON.parse(await readFile(join(folder, name), "utf8"));
    for (const [key, word] of Object.entries(part)) {
      if (key in words) throw new Error(`${join(folder, name)}: "${key}" is defined twice`);
      words[key] = /** @type {{ message: string }} */ (word);
    }
  }
  return words;
}
