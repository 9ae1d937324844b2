// All site descriptions. The build adds hosts of the demo network to those of its own flavour.

import facebook from "../sites/facebook.json" with { type: "json" };
import genericSite from "../sites/generic.json" with { type: "json" };
import messenger from "../sites/messenger.json" with { type: "json" };
import type { Site } from "./site.ts";

export const generic = genericSite as Site;
export const sites: ReadonlyArray<Site> = [facebook as Site, messenger as Site];
