// What a card says, from a verdict. Pure; drawn by card.ts.

import type { Level, Replacement, Suggestion, Surface, Verdict } from "../../generated/messages.ts";
import { goOnWord, heldWord, kindWord, type Words } from "../text.ts";

export type Tier = "info" | "warn" | "stop";
export type ActionId = "edit" | "override" | "dismiss" | "close" | "reword" | "copy";

export interface Action {
  readonly id: ActionId;
  readonly label: string;
  readonly primary: boolean;
}

export interface Chip {
  readonly text: string;
  readonly kind: string;
}

/** Words and what could stand in their place; `to` is empty where they are best left out. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

export interface CardModel {
  readonly tier: Tier;
  /** The band at the top: what state the draft is in. */
  readonly band: string;
  readonly held: boolean;
  readonly title: string;
  readonly reasons: ReadonlyArray<string>;
  readonly chips: ReadonlyArray<Chip>;
  readonly more: number;
  /** The wording that is offered. */
  readonly changes: ReadonlyArray<Change>;
  readonly audience: string;
  readonly anonymity: string;
  readonly advice: string;
  readonly source: string;
  readonly actions: ReadonlyArray<Action>;
}

export type BadgeState = "watching" | "checking" | "unable" | "gone" | "unchecked" | "note" | "warn" | "stop";

const MOST_CHIPS = 10;
const LONGEST_CHIP = 48;
const MOST_CHANGES = 6;

const EMPTY = {
  held: false,
  reasons: [],
  chips: [],
  more: 0,
  changes: [],
  audience: "",
  anonymity: "",
  advice: "",
  source: "",
};

export function tierOf(level: Level): Tier {
  return level === "stop" ? "stop" : level === "warn" ? "warn" : "info";
}

/** The card of a verdict; null where it has none and is not held. */
export function verdictCard(verdict: Verdict, held: boolean, words: Words): CardModel | null {
  const text = verdict.card;
  if (text === null && !held) return null;
  const tier = tierOf(verdict.level) === "stop" ? "stop" : "warn";
  const seen = new Set<string>();
  const chips: Chip[] = [];
  let more = 0;
  for (const span of verdict.spans) {
    const key = span.text.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    if (chips.length < MOST_CHIPS) chips.push({ text: shorten(span.text), kind: kindWord(words, span.kind) });
    else more += 1;
  }
  return {
    tier,
    held,
    band: held ? heldWord(words, verdict.surface) : tier === "stop" ? words.tier_stop : words.tier_warn,
    title: text?.title ?? heldWord(words, verdict.surface),
    reasons: text?.reasons ?? [],
    chips,
    more,
    changes: [],
    audience: text?.audience ?? "",
    anonymity: text?.anonymity ?? "",
    advice: text?.advice ?? "",
    source: text?.source ?? "",
    actions: held
      ? heldActions(verdict.surface, verdict.mayOverride, words)
      : [edit(verdict.surface, words), dismiss(words)],
  };
}

/** A card with another wording to take over. */
export function withWording(card: CardModel, { replacements }: Suggestion, words: Words): CardModel {
  const changes = replacements.slice(0, MOST_CHANGES).map(changeOf);
  return {
    ...card,
    changes,
    actions: withSecond(card, { id: "reword", label: words.action_reword, primary: false }),
  };
}

/** A card whose wording the box did not take. */
export function withCopy(card: CardModel, words: Words): CardModel {
  const actions = withSecond(card, { id: "copy", label: words.action_copy, primary: false });
  return { ...card, advice: words.reword_refused, actions };
}

function changeOf({ text, replacement }: Replacement): Change {
  return { from: shorten(text), to: shorten(replacement) };
}

function withSecond({ actions: [first, ...others] }: CardModel, second: Action): Action[] {
  return first === undefined ? [second] : [first, second, ...others];
}

/** The card for a post that is held because it could not be checked. */
export function uncheckedCard(mayOverride: boolean, surface: Surface, words: Words): CardModel {
  return {
    ...EMPTY,
    tier: "warn",
    held: true,
    band: heldWord(words, surface),
    title: words.held_unchecked_title,
    reasons: [words.held_unchecked_reason],
    actions: heldActions(surface, mayOverride, words),
  };
}

/** The card for a site that ignored the released gesture. */
export function againCard(words: Words): CardModel {
  return {
    ...EMPTY,
    tier: "warn",
    band: words.tier_warn,
    title: words.again_title,
    reasons: [words.again_reason],
    actions: [{ id: "close", label: words.action_close, primary: true }],
  };
}

/** The card that the state mark opens when there is no warning. */
export function infoCard(state: BadgeState, words: Words): CardModel {
  const reason = {
    watching: words.info_watching,
    checking: words.info_checking,
    unable: words.info_unable,
    gone: words.info_gone,
    unchecked: words.info_unchecked,
    note: words.info_note,
    warn: words.info_note,
    stop: words.info_note,
  }[state];
  const title =
    state === "unable" || state === "gone" || state === "unchecked"
      ? words[`badge_${state}`]
      : words.info_more;
  return {
    ...EMPTY,
    tier: "info",
    band: "",
    title: title.replace(/^Chaperone: (.)/u, (_, first: string) => first.toUpperCase()),
    reasons: [reason],
    actions: [{ id: "close", label: words.action_close, primary: true }],
  };
}

function heldActions(surface: Surface, mayOverride: boolean, words: Words): Action[] {
  const actions = [edit(surface, words)];
  if (mayOverride) actions.push({ id: "override", label: goOnWord(words, surface), primary: false });
  return actions;
}

function edit(surface: Surface, words: Words): Action {
  return {
    id: "edit",
    label: surface === "friend_request" ? words.action_back : words.action_edit,
    primary: true,
  };
}

function dismiss(words: Words): Action {
  return { id: "dismiss", label: words.action_dismiss, primary: false };
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const points = [...line.slice(0, LONGEST_CHIP * 2)];
  return points.length > LONGEST_CHIP ? `${points.slice(0, LONGEST_CHIP - 1).join("")}…` : line;
}
