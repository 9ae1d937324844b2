// The options page. Every change is saved at once; the engine's answer, and not the click, is what the page then shows.

import type { SettingsView } from "../generated/messages.ts";
import { byId, make } from "../ui/dom.ts";
import { type Outcome, SettingsStore } from "../ui/engine.ts";
import { faultSentence } from "../ui/labels.ts";
import { fillWords, word } from "../ui/words.ts";
import { LevelSection, SwitchSection } from "./general.ts";
import { OutcomeSign } from "./outcome.ts";
import { PeopleSection } from "./people.ts";
import type { Desk, Section } from "./section.ts";
import { SitesSection } from "./sites.ts";

fillWords(document);

const settings = byId("settings", HTMLDivElement);
const unread = byId("unread", HTMLElement);
const unreadWhy = byId("unread-why", HTMLParagraphElement);
const managed = byId("managed", HTMLParagraphElement);
const problems = byId("problems", HTMLElement);
const problemsList = byId("problems-list", HTMLUListElement);

const store = new SettingsStore();
const sign = new OutcomeSign();
const desk: Desk = {
  store,
  settle: (outcome: Outcome, done = word("options_saved")) => {
    // After a fault the controls go back to what is in force.
    if (store.view !== undefined) show(store.view);
    sign.tell(outcome, done);
  },
};
const sections: ReadonlyArray<Section> = [
  new SwitchSection(desk, "enabled", "enabled"),
  new LevelSection(desk),
  new SitesSection(desk),
  new SwitchSection(desk, "unchecked", "holdUnchecked"),
  new PeopleSection(desk),
];

function show(view: SettingsView): void {
  for (const section of sections) section.show(view);
  managed.hidden = view.organisation === "" && view.locked.length === 0;
  managed.textContent = word("options_managed", view.organisation || word("your_organisation"));
  problems.hidden = view.problems.length === 0;
  problemsList.replaceChildren(...view.problems.map((problem) => make("li", {}, problem)));
}

async function load(): Promise<void> {
  const outcome = await store.load();
  if ("view" in outcome) show(outcome.view);
  else unreadWhy.textContent = faultSentence(outcome.fault);
  // Old settings stay in sight when a later reading fails.
  settings.hidden = store.view === undefined;
  unread.hidden = "view" in outcome;
}

byId("retry", HTMLButtonElement).addEventListener("click", () => void load());
// The pop-up or the organisation changed something.
chrome.storage.onChanged.addListener(() => void load());
void load();
