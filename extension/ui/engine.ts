// Asks the engine in the background.

import type { Fault, KnownPerson, Request, Response, Settings, SettingsView } from "../generated/messages.ts";

/** The settings, or why they could not be had. */
export type Outcome = { readonly view: SettingsView } | { readonly fault: Fault };

/** Sends one request. The default is the real one; tests give their own. */
export type Ask = (request: Request) => Promise<Response | undefined>;

export const askBackground: Ask = (request) => chrome.runtime.sendMessage(request);

/** The settings as this page sees them. Changes are made one after the other, each on what the one before it left. */
export class SettingsStore {
  #view: SettingsView | undefined;
  #last: Promise<unknown> = Promise.resolve();
  readonly #ask: Ask;

  constructor(ask: Ask = askBackground) {
    this.#ask = ask;
  }

  /** What was heard last; undefined before the first answer. */
  get view(): SettingsView | undefined {
    return this.#view;
  }

  load(): Promise<Outcome> {
    return this.#queue(() => ({ type: "getSettings" }));
  }

  change(change: (settings: Settings) => Settings): Promise<Outcome> {
    return this.#queue((view) => ({ type: "saveSettings", settings: change(view.effective) }));
  }

  add(person: KnownPerson): Promise<Outcome> {
    return this.#queue(() => ({ type: "addPerson", person }));
  }

  remove(index: number, person: KnownPerson): Promise<Outcome> {
    return this.#queue(() => ({ type: "removePerson", index, person }));
  }

  #queue(request: (view: SettingsView) => Request): Promise<Outcome> {
    const outcome = this.#last.then(() => this.#send(request));
    this.#last = outcome;
    return outcome;
  }

  async #send(request: (view: SettingsView) => Request): Promise<Outcome> {
    try {
      // Before the first answer only `load` is asked, which does not look at the view.
      const response = await this.#ask(request(this.#view ?? NOTHING));
      if (response?.type === "settings") {
        this.#view = response.view;
        return { view: response.view };
      }
      return { fault: response?.type === "failed" ? response.fault : "stopped" };
    } catch {
      return { fault: "stopped" };
    }
  }
}

const NOTHING: SettingsView = {
  effective: { enabled: true, defaultLevel: "warn", sites: {}, holdUnchecked: false },
  locked: [],
  organisation: "",
  people: [],
  problems: [],
};
