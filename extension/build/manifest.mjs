// Derives each browser's manifest from the one at the top.

/** @typedef {"chromium" | "firefox"} Browser */

/** What the other browser would warn of, or refuse. */
const FOREIGN = {
  chromium: ["browser_specific_settings"],
  firefox: ["minimum_chrome_version", "key"],
};
const FOREIGN_BACKGROUND = { chromium: "scripts", firefox: "service_worker" };

/** The demo network and the tests; any port. */
export const GROUNDS_MATCH = "http://*.localhost/*";

/**
 * @param {Record<string, any>} source the manifest at the top
 * @param {Browser} browser
 * @param {{ hosts: string[] }[]} sites without the hosts of the grounds
 * @param {boolean} grounds
 */
export function deriveManifest(source, browser, sites, grounds) {
  const manifest = structuredClone(source);
  for (const name of FOREIGN[browser]) delete manifest[name];
  delete manifest.background[FOREIGN_BACKGROUND[browser]];
  const matches = [...new Set(sites.flatMap((site) => site.hosts.map((host) => `https://${host}/*`)))].sort();
  if (grounds) matches.push(GROUNDS_MATCH);
  for (const script of manifest.content_scripts) script.matches = matches;
  return manifest;
}
