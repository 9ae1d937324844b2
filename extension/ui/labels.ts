// Words for values of the messages.

import type { Fault, SettingsView, SiteLevel, Surface } from "../generated/messages.ts";
import { make } from "./dom.ts";
import { LEVELS } from "./site-levels.ts";
import { word } from "./words.ts";

const FAULTS: Record<Fault, string> = {
  badMessage: "fault_bad_message",
  stopped: "fault_stopped",
  storage: "fault_storage",
  locked: "fault_locked",
};

export function levelName(level: SiteLevel): string {
  return word(`level_${level}`);
}

export function faultSentence(fault: Fault): string {
  return word(FAULTS[fault]);
}

export function surfaceName(surface: Surface | null): string {
  return word(`surface_${surface ?? "unknown"}`);
}

/** "Set by NAME". */
export function setBy(view: SettingsView): string {
  return word("set_by", view.organisation || word("your_organisation"));
}

/** The choices of a level for one site. The empty value stands for "as for all sites". */
export function levelOptions(
  general: SiteLevel,
  levels: ReadonlyArray<SiteLevel> = LEVELS,
): HTMLOptionElement[] {
  return [
    make("option", { value: "" }, word("level_general", levelName(general))),
    ...levels.map((level) => make("option", { value: level }, levelName(level))),
  ];
}
