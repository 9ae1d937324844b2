// The card: a dialog that blocks nothing. Text only.

import type { Words } from "../text.ts";
import type { ActionId, CardModel } from "./card-model.ts";
import { ICONS, icon, make } from "./make.ts";

export class Card {
  readonly element = make("div", "card");
  #buttons: HTMLButtonElement[] = [];
  #body: HTMLElement = make("div", "body");
  #shown = "";
  readonly #words: Words;
  readonly #act: (id: ActionId) => void;

  constructor(words: Words, act: (id: ActionId) => void) {
    this.#words = words;
    this.#act = act;
    this.element.setAttribute("role", "dialog");
    this.element.setAttribute("aria-modal", "false");
    this.element.hidden = true;
  }

  get buttons(): ReadonlyArray<HTMLButtonElement> {
    return this.#buttons;
  }

  get scroller(): HTMLElement {
    return this.#body;
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  close(): void {
    this.element.hidden = true;
    this.#shown = "";
    this.element.replaceChildren();
    this.#buttons = [];
  }

  /** Shows a model; true when it says something else than before. */
  show(model: CardModel): boolean {
    const key = JSON.stringify(model);
    if (key === this.#shown && this.open) return false;
    const focused = this.#focusedAction();
    this.#shown = key;
    this.element.hidden = false;
    this.element.dataset["tier"] = model.tier;
    this.element.dataset["held"] = String(model.held);
    this.element.setAttribute("aria-label", `${this.#words.name}: ${model.title}`);
    this.#body = this.#makeBody(model);
    this.element.replaceChildren(...this.#makeBand(model), this.#body, this.#makeFoot(model));
    if (focused !== undefined)
      (this.#buttons.find((button) => button.dataset["action"] === focused) ?? this.#buttons[0])?.focus({
        preventScroll: true,
      });
    return true;
  }

  #focusedAction(): string | undefined {
    return this.#buttons.find((button) => button.matches(":focus"))?.dataset["action"];
  }

  #makeBand(model: CardModel): HTMLElement[] {
    if (model.band === "") return [];
    const band = make("div", "band");
    band.append(icon(ICONS[model.tier === "stop" ? "stop" : "warn"]), make("span", "", model.band));
    return [band];
  }

  #makeBody(model: CardModel): HTMLElement {
    const body = make("div", "body");
    body.append(make("p", "title", model.title));
    for (const reason of model.reasons) if (reason !== model.title) body.append(make("p", "reason", reason));
    if (model.chips.length > 0) body.append(this.#makeChips(model));
    if (model.changes.length > 0) body.append(this.#makeChanges(model));
    if (model.audience !== "" || model.anonymity !== "") {
      const facts = make("div", "facts");
      for (const fact of [model.audience, model.anonymity])
        if (fact !== "") facts.append(make("p", "", fact));
      body.append(facts);
    }
    if (model.advice !== "") body.append(make("p", "advice", model.advice));
    return body;
  }

  #makeChips(model: CardModel): HTMLElement {
    const list = make("ul", "chips");
    list.setAttribute("aria-label", this.#words.words);
    for (const { text, kind } of model.chips) {
      const chip = make("li", "chip");
      chip.append(make("b", "", text), make("span", "", kind));
      list.append(chip);
    }
    if (model.more > 0)
      list.append(make("li", "chip", this.#words.more_words.replace("$COUNT$", String(model.more))));
    return list;
  }

  #makeChanges(model: CardModel): HTMLElement {
    const part = make("div", "changes");
    part.append(make("p", "", this.#words.reword_title));
    const list = make("ul");
    for (const { from, to } of model.changes) {
      const change = make("li");
      change.append(
        make("s", "", from),
        make("span", "", " → "),
        make("b", "", to === "" ? this.#words.reword_left_out : to),
      );
      list.append(change);
    }
    part.append(list);
    return part;
  }

  #makeFoot(model: CardModel): HTMLElement {
    const foot = make("div", "foot");
    const actions = make("div", "actions");
    this.#buttons = model.actions.map(({ id, label, primary }) => {
      const button = make("button", primary ? "action primary" : "action", label);
      button.type = "button";
      button.tabIndex = -1;
      button.dataset["action"] = id;
      // Reached by assistive technology; pointer and keys come through the router.
      button.addEventListener("click", (event) => {
        event.stopPropagation();
        if (event.isTrusted) this.#act(id);
      });
      return button;
    });
    actions.append(...this.#buttons);
    foot.append(actions);
    if (model.source !== "") foot.append(make("p", "small", model.source));
    foot.append(make("p", "small", this.#words.privacy), make("p", "small hint", this.#words.shortcut));
    return foot;
  }
}
