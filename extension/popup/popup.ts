// The pop-up: what is watched on this page, and the switch and level of this site.

import { sites } from "all-sites";
import type { PageStatus } from "../content/page-status.ts";
import type { SettingsView, SiteLevel } from "../generated/messages.ts";
import { byId } from "../ui/dom.ts";
import { type Outcome, SettingsStore } from "../ui/engine.ts";
import { faultSentence, levelOptions, setBy, surfaceName } from "../ui/labels.ts";
import {
  isLevel,
  isLocked,
  isSiteLocked,
  LEVELS,
  levelWhenOn,
  type WatchedSite,
  withSiteLevel,
} from "../ui/site-levels.ts";
import { fillWords, word } from "../ui/words.ts";
import { askPage } from "./page-status.ts";
import { summarise } from "./summary.ts";

fillWords(document);

const heading = byId("site", HTMLHeadingElement);
const now = byId("now", HTMLElement);
const state = byId("state", HTMLParagraphElement);
const stateAbout = byId("state-about", HTMLParagraphElement);
const controls = byId("controls", HTMLElement);
const watch = byId("watch", HTMLInputElement);
const watchLabel = byId("watch-label", HTMLLabelElement);
const lock = byId("watch-by", HTMLParagraphElement);
const levelRow = byId("level-row", HTMLDivElement);
const level = byId("level", HTMLSelectElement);
const saved = byId("saved", HTMLParagraphElement);
const failed = byId("failed", HTMLParagraphElement);

const store = new SettingsStore();
let status: PageStatus | undefined;
let site: WatchedSite | undefined;

/** The level of the site's first host; the pop-up sets all of them together. */
function ownLevel(view: SettingsView): SiteLevel | undefined {
  return view.effective.sites[site?.hosts[0] ?? ""];
}

function show(view: SettingsView): void {
  const { enabled, defaultLevel } = view.effective;
  const own = ownLevel(view);
  const off = site !== undefined && (own ?? defaultLevel) === "off";
  showState(settled(status, off), enabled);

  // Off everywhere: the switch turns Chaperone on again. Off nowhere but here, or on: it is the site's.
  const forSite = enabled && site !== undefined;
  controls.hidden = enabled && site === undefined;
  const locked = forSite
    ? (site?.hosts ?? []).some((host) => isSiteLocked(view, host))
    : isLocked(view, "enabled");
  watchLabel.textContent = forSite
    ? word("popup_site_watch", site?.name ?? site?.id ?? "")
    : word("options_enabled");
  watch.checked = forSite && !off;
  watch.disabled = locked;
  lock.hidden = !locked;
  lock.textContent = locked ? setBy(view) : "";
  levelRow.hidden = !forSite || off;
  level.replaceChildren(
    ...levelOptions(
      defaultLevel,
      LEVELS.filter((each) => each !== "off"),
    ),
  );
  level.value = own ?? "";
  level.disabled = locked;
}

/** The page's answer, set right by the settings: the page may not have heard yet that it was switched on or off. */
function settled(answer: PageStatus | undefined, off: boolean): PageStatus | undefined {
  if (answer === undefined || site === undefined || off === (answer.state === "off")) return answer;
  return { ...answer, state: off ? "off" : "idle" };
}

function showState(of: PageStatus | undefined, enabled: boolean): void {
  const summary = summarise(of, enabled);
  now.dataset.mood = summary.mood;
  state.textContent = word(summary.state, surfaceName(of?.surface ?? null));
  stateAbout.hidden = summary.about === undefined;
  stateAbout.textContent = summary.about === undefined ? "" : word(summary.about);
}

async function settle(outcome: Outcome): Promise<void> {
  // Also after a fault: the controls go back to what is in force.
  if (store.view !== undefined) show(store.view);
  failed.textContent = "fault" in outcome ? faultSentence(outcome.fault) : "";
  saved.textContent = "view" in outcome ? word("popup_saved") : "";
  status = await askPage();
  if (store.view !== undefined) show(store.view);
}

watch.addEventListener("change", async () => {
  const { checked } = watch;
  const outcome = await store.change((settings) => {
    if (!settings.enabled) return { ...settings, enabled: checked };
    return withSiteLevel(settings, site?.hosts ?? [], checked ? levelWhenOn(settings) : "off");
  });
  await settle(outcome);
});

level.addEventListener("change", async () => {
  const chosen = isLevel(level.value) ? level.value : undefined;
  await settle(await store.change((settings) => withSiteLevel(settings, site?.hosts ?? [], chosen)));
});

async function open(): Promise<void> {
  const [answer, outcome] = await Promise.all([askPage(), store.load()]);
  status = answer;
  site = sites.find(({ id, hosts }) => id === answer?.site && hosts.length > 0);
  if (answer !== undefined) heading.textContent = site?.name ?? word("popup_site_other");
  if ("view" in outcome) show(outcome.view);
  else failed.textContent = faultSentence(outcome.fault);
}

void open();
