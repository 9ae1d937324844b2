// Words of the content script's own surface. Read at once: an orphaned script has no `chrome.i18n` any more.

import type { SpanKind, Surface } from "../generated/messages.ts";

const KEYS = [
  "name",
  "badge_watching",
  "badge_checking",
  "badge_unable",
  "badge_gone",
  "badge_unchecked",
  "badge_note",
  "badge_warn",
  "badge_stop",
  "held_post",
  "held_message",
  "held_request",
  "held_unchecked_title",
  "held_unchecked_reason",
  "tier_warn",
  "tier_stop",
  "again_title",
  "again_reason",
  "info_watching",
  "info_checking",
  "info_unable",
  "info_gone",
  "info_unchecked",
  "info_note",
  "info_more",
  "action_edit",
  "action_back",
  "action_post",
  "action_send",
  "action_request",
  "action_dismiss",
  "action_close",
  "action_reword",
  "action_copy",
  "reword_title",
  "reword_left_out",
  "reword_refused",
  "privacy",
  "shortcut",
  "more_words",
  "words",
  "kind_name",
  "kind_initials",
  "kind_age",
  "kind_date",
  "kind_dob",
  "kind_place",
  "kind_facility",
  "kind_contact",
  "kind_identifier",
  "kind_occupation",
  "kind_relation",
  "kind_condition",
  "kind_event",
  "kind_appearance",
  "kind_image",
  "kind_contempt",
  "kind_approach",
] as const;

export type Key = (typeof KEYS)[number];
export type Words = Readonly<Record<Key, string>>;

let words: Words | undefined;

export function theWords(): Words {
  // The placeholder stays in the word, to be filled when it is used.
  words ??= Object.fromEntries(
    KEYS.map((key) => [key, chrome.i18n.getMessage(`content_${key}`, ["$COUNT$"])]),
  ) as Record<Key, string>;
  return words;
}

export function kindWord(all: Words, kind: SpanKind): string {
  return all[`kind_${kind}`];
}

/** "Post anyway", "Send anyway" or "Go on anyway". */
export function goOnWord(all: Words, surface: Surface): string {
  if (surface === "friend_request") return all.action_request;
  return surface === "message" ? all.action_send : all.action_post;
}

export function heldWord(all: Words, surface: Surface): string {
  if (surface === "friend_request") return all.held_request;
  return surface === "message" ? all.held_message : all.held_post;
}
