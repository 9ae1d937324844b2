// Levels of sites. The settings know hosts; a person thinks of sites, which may have several.

import type { Settings, SettingsView, SiteLevel } from "../generated/messages.ts";

export const LEVELS: ReadonlyArray<SiteLevel> = ["off", "note", "warn", "confirm", "block"];

export interface WatchedSite {
  readonly id: string;
  readonly name?: string;
  readonly hosts: ReadonlyArray<string>;
}

/** Hosts that are shown, and set, together. */
export interface SiteRow {
  readonly id: string;
  readonly label: string;
  readonly hosts: ReadonlyArray<string>;
  /** Undefined: as for all sites. */
  readonly own: SiteLevel | undefined;
  readonly locked: boolean;
}

export function isLevel(value: string): value is SiteLevel {
  return (LEVELS as ReadonlyArray<string>).includes(value);
}

/** Whether the organisation keeps a setting from being changed. */
export function isLocked(view: SettingsView, setting: string): boolean {
  return view.locked.includes(setting);
}

export function isSiteLocked(view: SettingsView, host: string): boolean {
  return isLocked(view, "sites") || isLocked(view, `sites.${host}`);
}

/** One row for a site whose hosts are alike; one for each host where they differ. */
export function siteRows(sites: ReadonlyArray<WatchedSite>, view: SettingsView): SiteRow[] {
  return sites.filter((site) => site.hosts.length > 0).flatMap((site) => rowsOf(site, view));
}

function rowsOf(site: WatchedSite, view: SettingsView): SiteRow[] {
  const name = site.name ?? site.id;
  const rows = site.hosts.map((host) => ({
    id: host,
    label: `${name} (${host})`,
    hosts: [host],
    own: view.effective.sites[host],
    locked: isSiteLocked(view, host),
  }));
  const [first] = rows;
  if (first === undefined) return [];
  const alike = rows.every((row) => row.own === first.own && row.locked === first.locked);
  return alike ? [{ ...first, id: site.id, label: name, hosts: site.hosts }] : rows;
}

/** The settings with another level for these hosts; undefined: as for all sites. */
export function withSiteLevel(
  settings: Settings,
  hosts: ReadonlyArray<string>,
  level: SiteLevel | undefined,
): Settings {
  const sites = { ...settings.sites };
  for (const host of hosts) {
    if (level === undefined) delete sites[host];
    else sites[host] = level;
  }
  return { ...settings, sites };
}

/** The level that to switch a site on gives it: that of all sites, unless that is off. */
export function levelWhenOn(settings: Settings): SiteLevel | undefined {
  return settings.defaultLevel === "off" ? "warn" : undefined;
}
