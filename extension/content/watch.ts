// One compose box from its first focus until its draft is gone: reads the text, asks for verdicts, keeps what is known and what is
// shown, and has the gate that its submit gestures go through.
//
// Reads follow trusted input. The page may change the text by itself (it clears the box after sending, mounts the editor anew):
// a MutationObserver sees that while the box has the focus or a draft stands. Such changes are asked about only within TRUSTED ms of something
// the person did, so that a page cannot feed texts to the engine.

import type { PageDraft, Span, Verdict } from "../generated/messages.ts";
import { lookLater, watchReaction } from "./aftermath.ts";
import { goTo } from "./caret.ts";
import { realClock } from "./clock.ts";
import { type Context, contextKey, readContext, regionOf } from "./context.ts";
import { submitControlOf } from "./controls.ts";
import { carryOver, PutAside } from "./drafts.ts";
import type { Box } from "./editable.ts";
import { Gate, type Known } from "./gate.ts";
import type { Answer } from "./link.ts";
import {
  type ActionId,
  againCard,
  type BadgeState,
  type CardModel,
  infoCard,
  uncheckedCard,
  verdictCard,
  withCopy,
  withWording,
} from "./overlay/card-model.ts";
import type { Shown, View } from "./overlay/overlay.ts";
import { isEmpty, type Reading, readBox, wellFormed } from "./read.ts";
import type { Site, SurfaceRule } from "./site.ts";
import { theWords } from "./text.ts";
import { Wording } from "./wording.ts";
import type { World } from "./world.ts";

const TRUSTED = 2000;
/** The surroundings are read again at most this often while typing. */
const FRESH = 1000;
/** How long "went out unchecked" is shown. */
const SHOWN = 8000;

export class Watch implements Shown {
  readonly gate: Gate;
  #reading: Reading = { text: "", segments: [] };
  #context: Context;
  #contextAt = Number.NEGATIVE_INFINITY;
  #key = "";
  #answered: { readonly key: string; readonly verdict: Verdict } | undefined;
  #spans: ReadonlyArray<Span> = [];
  #trouble: "unable" | "gone" | undefined;
  #unchecked = false;
  #info = false;
  #again = false;
  #trustedUntil = 0;
  #scheduled = false;
  #observer: MutationObserver | undefined;
  readonly #aside = new PutAside();
  readonly #wording: Wording;

  readonly box: Box;
  readonly site: Site;
  readonly rule: SurfaceRule;
  readonly world: World;

  constructor(box: Box, site: Site, rule: SurfaceRule, world: World) {
    this.box = box;
    this.site = site;
    this.rule = rule;
    this.world = world;
    this.#context = readContext(site, rule, box);
    this.#wording = new Wording(this, world.link, () => {
      this.check(false);
      world.refresh(this);
    });
    this.gate = new Gate(realClock, {
      ask: () => this.#ask(),
      held: () => world.present(this),
      unchecked: () => this.#wentUnchecked(),
      settled: () => world.refresh(this),
      holdUnchecked: () => world.rules().holdUnchecked,
    });
  }

  get key(): string {
    return this.#key;
  }

  get text(): string {
    return this.#reading.text;
  }

  get empty(): boolean {
    return isEmpty(this.#reading.text);
  }

  get verdict(): Verdict | undefined {
    return this.#answered?.verdict;
  }

  get state(): BadgeState {
    if (this.#unchecked) return "unchecked";
    if (this.#trouble !== undefined) return this.#trouble;
    const level = this.#answered?.verdict.level;
    // While the answer on a changed draft is under way the last one stays; after Link's PATIENCE it is "unable".
    if (level === undefined) return "checking";
    return level === "clear" ? "watching" : level;
  }

  /** The person came to the box. */
  focused(): void {
    this.trusted();
    this.#observe();
    this.check(true);
  }

  /** The focus left; a draft that stands stays watched for its submit. */
  blurred(): void {
    if (this.empty && this.gate.state === "idle") this.#observer?.disconnect();
  }

  /** The person did something that may change the text, also by way of the page. */
  trusted(): void {
    this.#trustedUntil = realClock.now() + TRUSTED;
  }

  /** Reads again once everybody has handled the present event. */
  schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      this.check(false);
    }, 0);
  }

  /** Reads text and, where asked or due, the surroundings; asks when something changed. */
  check(surroundings: boolean): void {
    const before = this.#reading.text;
    this.#reading = readBox(this.box);
    const now = realClock.now();
    if (surroundings || now - this.#contextAt > FRESH) {
      this.#context = readContext(this.site, this.rule, this.box);
      this.#contextAt = now;
    }
    const { text } = this.#reading;
    const key = `${text}\u0000${contextKey(this.#context)}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#spans = carryOver(this.#spans, before, text);
    if (text !== before) {
      this.#again = false;
      this.#info = false;
      if (!isEmpty(text) && before !== "") this.#unchecked = false;
    }
    if (isEmpty(text)) {
      // The draft ended: sent, or taken back.
      this.#aside.clear();
      this.#answered = undefined;
      this.#spans = [];
    }
    this.gate.changed(key);
    if (now <= this.#trustedUntil) this.#ask();
    this.world.refresh(this);
  }

  /** What is known at a gesture, of the very text and surroundings of this moment. */
  known(): Known {
    this.trusted();
    this.check(true);
    if (this.#answered?.key === this.#key) return this.#answered.verdict.hold ? "hold" : "clear";
    return this.#trouble === undefined ? "unknown" : "unable";
  }

  /** The settings changed: what was known was known under the old ones. */
  rulesChanged(): void {
    if (this.#answered !== undefined || this.#trouble !== undefined) this.#ask();
  }

  draft(): PageDraft {
    return { ...this.#context, text: wellFormed(this.#reading.text) };
  }

  #ask(): void {
    const key = this.#key;
    this.world.link.ask(this, this.draft(), (answer) => this.#hear(key, answer));
  }

  #hear(key: string, answer: Answer): void {
    if (answer === "unable" || answer === "gone") {
      this.#trouble = answer;
      if (key === this.#key) this.gate.answer(key, "unable");
      this.world.refresh(this);
      return;
    }
    this.#trouble = undefined;
    if (key !== this.#key) return;
    this.#answered = { key, verdict: answer };
    this.#spans = answer.level === "clear" || answer.level === "note" ? [] : answer.spans;
    this.gate.answer(key, answer.hold ? "hold" : "clear");
    this.#wording.heard(answer);
    this.world.refresh(this);
  }

  /** The mark stays for a while, also when the focus and the box are gone. */
  #wentUnchecked(): void {
    this.#unchecked = true;
    this.world.present(this);
    realClock.later(SHOWN, () => {
      this.#unchecked = false;
      this.world.refresh(this);
    });
  }

  view(): View {
    return {
      anchor: this.box,
      text: this.#reading.text,
      segments: this.#reading.segments,
      spans: this.#spans,
      badge: this.state,
      card: this.#card(),
      control: submitControlOf(this.box, this.rule),
    };
  }

  #card(): CardModel | null {
    const card = this.#ownCard();
    if (card === null || this.#answered?.key !== this.#key) return card;
    const { offered, refused } = this.#wording;
    if (offered !== null) return withWording(card, offered, theWords());
    return refused ? withCopy(card, theWords()) : card;
  }

  #ownCard(): CardModel | null {
    const words = theWords();
    const verdict = this.#answered?.verdict;
    const why = this.gate.why;
    if (why === "unchecked") {
      return uncheckedCard(
        this.world.rules().level !== "block",
        verdict?.surface ?? this.#context.surface ?? "post",
        words,
      );
    }
    if (this.#again) return againCard(words);
    if (verdict !== undefined && why === "verdict") return verdictCard(verdict, true, words);
    if (verdict?.card != null && (this.#info || !this.#aside.covers(verdict)))
      return verdictCard(verdict, false, words);
    return this.#info ? infoCard(this.state, words) : null;
  }

  act(id: ActionId): void {
    const verdict = this.#answered?.verdict;
    if (id === "reword" || id === "copy") {
      this.#reword(id);
      return;
    }
    this.#info = false;
    this.#again = false;
    if (id === "override") {
      if (verdict !== undefined) this.#aside.add(verdict);
      this.world.leave(this);
      this.gate.override();
    } else {
      if (id !== "close" && verdict !== undefined) this.#aside.add(verdict);
      this.gate.edit();
      this.world.leave(this);
      if (id === "edit") goTo(this.box, this.#reading.segments, verdict?.spans[0]);
    }
    this.world.refresh(this);
  }

  #reword(id: "reword" | "copy"): void {
    if (id === "copy") {
      void this.#wording.copy();
      this.world.leave(this);
      return;
    }
    // The post that was held is of the old words.
    this.gate.edit();
    this.world.leave(this);
    this.trusted();
    void this.#wording.use();
  }

  pressBadge(): void {
    if (this.#card() === null) this.#info = true;
    else this.act(this.#card()?.actions.at(-1)?.id === "dismiss" ? "dismiss" : "close");
    this.world.refresh(this);
  }

  moved(): void {
    if (!this.box.isConnected) this.world.end(this);
  }

  /** Where the site does nothing at all with a released gesture, the card asks for a press. */
  afterRelease(): void {
    const key = this.#key;
    watchReaction(regionOf(this.box) ?? this.box, (stirred) => {
      if (!this.#present()) return;
      this.check(true);
      if (stirred || this.#key !== key || this.empty) return;
      this.#again = true;
      this.world.present(this);
    });
  }

  /** The page got a gesture: it may clear or remove the box soon. */
  afterPass(): void {
    lookLater(() => {
      if (this.#present()) this.check(false);
    });
  }

  /** Whether the box is still there; forgets it when not. */
  #present(): boolean {
    if (!this.box.isConnected) this.world.end(this);
    return this.box.isConnected;
  }

  #observe(): void {
    this.#observer ??= new MutationObserver(() => this.check(false));
    this.#observer.disconnect();
    if (!(this.box instanceof HTMLTextAreaElement || this.box instanceof HTMLInputElement)) {
      this.#observer.observe(this.box, { subtree: true, childList: true, characterData: true });
    }
  }

  end(): void {
    this.#observer?.disconnect();
    this.gate.edit();
    this.world.link.forget(this);
  }
}
