// The short list of known people.

import type { KnownPerson, SettingsView } from "../generated/messages.ts";
import { byId, make } from "../ui/dom.ts";
import { isLocked } from "../ui/site-levels.ts";
import { word } from "../ui/words.ts";
import { type Desk, type Section, showLock } from "./section.ts";

export class PeopleSection implements Section {
  readonly #desk: Desk;
  readonly #heading = byId("people-heading", HTMLHeadingElement);
  readonly #list = byId("people", HTMLUListElement);
  readonly #empty = byId("people-empty", HTMLParagraphElement);
  readonly #form = byId("person", HTMLFormElement);
  readonly #name = byId("person-name", HTMLInputElement);
  readonly #profile = byId("person-profile", HTMLInputElement);
  readonly #error = byId("person-error", HTMLParagraphElement);
  readonly #lock = byId("people-by", HTMLParagraphElement);
  /** What the list shows, so that it is drawn anew, and the focus in it lost, only when it changes. */
  #shown = "";
  /** The person that was removed last, where it stood. Only kept until the page closes. */
  #removed: { person: KnownPerson; position: number } | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#add();
    });
    this.#form.addEventListener("input", () => this.#tellFault(undefined));
  }

  show(view: SettingsView): void {
    const locked = isLocked(view, "people");
    showLock(this.#lock, view, locked);
    this.#form.hidden = locked;
    const shown = JSON.stringify([view.people, this.#removed, locked]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const lines = view.people.map((person, index) => this.#line(person, index, locked));
    if (this.#removed !== undefined && !locked) {
      lines.splice(this.#removed.position, 0, this.#undoLine(this.#removed.person));
    }
    this.#list.replaceChildren(...lines);
    this.#empty.hidden = lines.length > 0;
  }

  #line(person: KnownPerson, index: number, locked: boolean): HTMLLIElement {
    const who = make("span", { className: "who" }, title(person));
    const words = make("div", {}, who);
    if (person.name !== "" && person.profile !== "") {
      words.append(make("span", { className: "soft" }, person.profile));
    }
    const item = make("li", {}, words);
    if (locked) return item;
    const button = make("button", { type: "button" }, word("options_people_remove"));
    button.setAttribute("aria-label", word("options_people_remove_whom", title(person)));
    button.addEventListener("click", () => void this.#remove(person, index));
    item.append(button);
    return item;
  }

  #undoLine(person: KnownPerson): HTMLLIElement {
    const button = make("button", { type: "button", id: "people-undo" }, word("options_people_undo"));
    button.setAttribute("aria-label", word("options_people_undo_whom", title(person)));
    button.addEventListener("click", () => void this.#undo(person));
    const words = make("span", { className: "soft" }, word("options_people_removed", title(person)));
    return make("li", {}, words, button);
  }

  async #add(): Promise<void> {
    const person = { name: this.#name.value.trim(), profile: this.#profile.value.trim() };
    const error = this.#fault(person);
    this.#tellFault(error);
    if (error !== undefined) {
      this.#name.focus();
      return;
    }
    this.#removed = undefined;
    const outcome = await this.#desk.store.add(person);
    this.#desk.settle(outcome);
    if ("fault" in outcome) return;
    this.#form.reset();
    this.#name.focus();
  }

  #tellFault(error: string | undefined): void {
    this.#error.textContent = error ?? "";
    for (const input of [this.#name, this.#profile]) {
      input.setAttribute("aria-invalid", String(error !== undefined));
    }
  }

  #fault(person: KnownPerson): string | undefined {
    if (person.name === "" && person.profile === "") return word("options_people_missing");
    const known = this.#desk.store.view?.people ?? [];
    const twice = known.some(({ name, profile }) => name === person.name && profile === person.profile);
    return twice ? word("options_people_twice") : undefined;
  }

  async #remove(person: KnownPerson, index: number): Promise<void> {
    const before = this.#removed;
    this.#removed = { person, position: index };
    const outcome = await this.#desk.store.remove(index, person);
    if ("fault" in outcome) this.#removed = before;
    this.#desk.settle(outcome, word("options_people_removed", title(person)));
    // The button that had the focus is gone; the next thing one may want is to undo.
    document.getElementById("people-undo")?.focus();
  }

  async #undo(person: KnownPerson): Promise<void> {
    const before = this.#removed;
    this.#removed = undefined;
    const outcome = await this.#desk.store.add(person);
    if ("fault" in outcome) this.#removed = before;
    this.#desk.settle(outcome, word("options_people_restored"));
    this.#heading.focus();
  }
}

/** What the person is called in the list. */
function title(person: KnownPerson): string {
  return person.name || person.profile;
}
