// On and off, the level of all sites, and what becomes of unchecked posts.

import type { SettingsView } from "../generated/messages.ts";
import { byId, make } from "../ui/dom.ts";
import { levelName } from "../ui/labels.ts";
import { isLocked, LEVELS } from "../ui/site-levels.ts";
import { word } from "../ui/words.ts";
import { type Desk, type Section, showLock } from "./section.ts";

export class SwitchSection implements Section {
  readonly #setting: "enabled" | "holdUnchecked";
  readonly #input: HTMLInputElement;
  readonly #lock: HTMLElement;

  constructor(desk: Desk, id: string, setting: "enabled" | "holdUnchecked") {
    this.#setting = setting;
    this.#input = byId(id, HTMLInputElement);
    this.#lock = byId(`${id}-by`, HTMLParagraphElement);
    this.#input.addEventListener("change", async () => {
      const { checked } = this.#input;
      desk.settle(await desk.store.change((settings) => ({ ...settings, [setting]: checked })));
    });
  }

  show(view: SettingsView): void {
    const locked = isLocked(view, this.#setting);
    this.#input.checked = view.effective[this.#setting];
    this.#input.disabled = locked;
    showLock(this.#lock, view, locked);
  }
}

export class LevelSection implements Section {
  readonly #group = byId("level", HTMLFieldSetElement);
  readonly #lock = byId("level-by", HTMLParagraphElement);
  readonly #inputs: ReadonlyArray<HTMLInputElement>;

  constructor(desk: Desk) {
    this.#inputs = LEVELS.map((level) => {
      const input = make("input", { type: "radio", name: "level", value: level });
      input.addEventListener("change", async () => {
        desk.settle(await desk.store.change((settings) => ({ ...settings, defaultLevel: level })));
      });
      const about = make("span", { className: "soft" }, word(`level_${level}_about`));
      const choice = make(
        "label",
        { className: "choice" },
        input,
        make("strong", {}, levelName(level)),
        about,
      );
      byId("level-choices", HTMLDivElement).append(choice);
      return input;
    });
  }

  show(view: SettingsView): void {
    const locked = isLocked(view, "defaultLevel");
    this.#group.disabled = locked;
    showLock(this.#lock, view, locked);
    for (const input of this.#inputs) input.checked = input.value === view.effective.defaultLevel;
  }
}
