// How a page is watched when no engine can be started: by the settings that were last in force. The engine keeps them in
// `storage.local` under `effective`, since an organisation that wants unchecked posts held wants so above all then.

import type { Response, Settings } from "../generated/messages.ts";

/** The rules for a host. What cannot be read has the built-in defaults, which watch. */
export async function keptRules(host: string): Promise<Response> {
  const kept: Partial<Settings> = await chrome.storage.local
    .get("effective")
    .then(({ effective }) => effective ?? {})
    .catch(() => ({}));
  const level = kept.enabled === false ? "off" : (kept.sites?.[host] ?? kept.defaultLevel ?? "warn");
  return { type: "rules", rules: { level, holdUnchecked: kept.holdUnchecked ?? false } };
}
