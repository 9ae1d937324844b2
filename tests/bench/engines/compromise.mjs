// compromise: tags words and finds people, places and organisations by rules, in JavaScript.
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const name = "compromise";
export const does = "names, places, organisations";

export async function size() {
  // The build for browsers; the entry for Node.js is many small files.
  return (await stat(fileURLToPath(new URL("../builds/compromise.js", import.meta.resolve("compromise")))))
    .size;
}

export async function start() {
  const { default: nlp } = await import("compromise");
  return {
    judge: async (text) => {
      const doc = nlp(text);
      doc.people().json();
      doc.places().json();
      doc.organizations().json();
    },
  };
}
