// The interpreter of the site descriptions in extension/sites. They are data; a rule that is missing or does not match falls
// back to the generic description, never to silence.

import type { Surface, WitnessSource } from "../generated/messages.ts";
import { matchesAny } from "./dom.ts";

/** `guess`: Enter sends in a field of one line; elsewhere nobody knows. */
export type Keys = "enter" | "mod_enter" | "none" | "guess";

/** Where a sign is looked for. `around`: the nearest ancestor of the box that holds one. `preceding`: in the last element
 * before the box that matches `of`. `article`: in the post the box stands under. */
export type Place = "box" | "region" | "around" | "article" | "preceding" | "document";

/** A sign on the page, such as the audience control. */
export interface Sign {
  readonly in?: Place;
  readonly of?: string;
  readonly css?: string;
  /** The attribute that holds it; without one, the label of the element. */
  readonly attribute?: string;
  /** The sign must say this. */
  readonly match?: string;
}

/** A sign of who the draft goes to. With `path`, a pattern on the address, whose groups go into `url`. */
export interface RecipientSign extends Sign {
  readonly source: WitnessSource;
  readonly path?: string;
  readonly url?: string;
}

/** Earlier messages. `pattern` has the groups `sender` and `text`. */
export interface ThreadSign extends Sign {
  readonly pattern?: string;
}

export interface SurfaceRule {
  readonly id: string;
  readonly kind?: Surface | null;
  readonly path?: string;
  readonly box: ReadonlyArray<string>;
  /** Id of another surface whose rules hold too. */
  readonly like?: string;
  readonly keys?: Keys;
  readonly submit?: ReadonlyArray<string>;
  readonly audience?: ReadonlyArray<Sign>;
  readonly recipient?: ReadonlyArray<RecipientSign>;
  readonly thread?: ReadonlyArray<ThreadSign>;
}

/** Controls that make or accept a friend or follow request. */
export interface FriendRule {
  readonly controls: ReadonlyArray<string>;
  readonly except?: string;
  /** What names the person near a control. */
  readonly name?: string;
}

export interface Site {
  readonly id: string;
  readonly hosts: ReadonlyArray<string>;
  /** Names the site gives to the person's own messages. */
  readonly own?: ReadonlyArray<string>;
  readonly surfaces: ReadonlyArray<SurfaceRule>;
  readonly friends?: FriendRule;
}

/** The description of a host, else the generic one. */
export function siteOf(sites: ReadonlyArray<Site>, generic: Site, host: string): Site {
  return sites.find((site) => site.hosts.includes(host)) ?? generic;
}

/** The rule of the surface that a box is; the generic one fills what it leaves open. */
export function surfaceOf(site: Site, generic: Site, path: string, box: Element): SurfaceRule {
  const fallback = generic.surfaces[0] ?? { id: "generic", box: ["*"] };
  const rule = site.surfaces.find((surface) => pathFits(surface.path, path) && matchesAny(box, surface.box));
  if (rule === undefined) return fallback;
  const like = site.surfaces.find((surface) => surface.id === rule.like);
  return { ...fallback, kind: null, submit: [], ...like, ...rule };
}

function pathFits(pattern: string | undefined, path: string): boolean {
  return pattern === undefined || new RegExp(pattern).test(path);
}

/** Whether a key press may send, by the surface's rule. `maybe`: nobody knows. */
export function keySends(
  keys: Keys,
  multiLine: boolean,
  press: { shift: boolean; mod: boolean; alt: boolean },
): "yes" | "maybe" | "no" {
  if (press.alt || press.shift) return "no";
  // Where no source tells, assume that Ctrl+Enter posts: a wrong guess costs nothing while the verdict is clear.
  if (press.mod) return "yes";
  if (keys === "enter") return "yes";
  if (keys === "guess") return multiLine ? "maybe" : "yes";
  return "no";
}
