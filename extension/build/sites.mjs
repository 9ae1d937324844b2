// The site descriptions in extension/sites, for the manifest, the options page and the content script.
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** A host name, as it stands in a match pattern. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/**
 * One description. In the grounds flavour each site is also found on `<id>.localhost`, which browsers resolve to loopback.
 * @param {string} file
 * @param {boolean} grounds
 */
export async function readSite(file, grounds) {
  const id = basename(file, ".json");
  const site = JSON.parse(await readFile(file, "utf8"));
  if (site.id !== undefined && site.id !== id) throw new Error(`${file}: id "${site.id}" is not the file's name`);
  if (!Array.isArray(site.hosts)) throw new Error(`${file}: "hosts" is missing`);
  for (const host of site.hosts) {
    if (!HOST.test(host)) throw new Error(`${file}: "${host}" is not a host name`);
  }
  return { ...site, id, hosts: grounds ? [...site.hosts, `${id}.localhost`] : site.hosts };
}

/**
 * All descriptions, ordered by file name.
 * @param {string} folder
 * @param {boolean} grounds
 */
export async function readSites(folder, grounds) {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  if (files.length === 0) throw new Error(`no site description in ${folder}`);
  return Promise.all(files.map((name) => readSite(join(folder, name), grounds)));
}
