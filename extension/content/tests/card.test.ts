import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span, Verdict } from "../../generated/messages.ts";
import { carryOver, PutAside } from "../drafts.ts";
import { infoCard, uncheckedCard, verdictCard, withCopy, withWording } from "../overlay/card-model.ts";
import { overlap, placeCard } from "../overlay/place.ts";
import type { Words } from "../text.ts";

/** Every word is its own key. */
const words = new Proxy({}, { get: (_, key) => String(key) }) as Words;

const span = (text: string, start = 0): Span => ({ start, end: start + text.length, kind: "place", text });

function verdict(part: Partial<Verdict>): Verdict {
  return {
    level: "warn",
    hold: false,
    mayOverride: true,
    concerns: ["may_identify_patient"],
    spans: [span("Whitby")],
    anonymity: null,
    card: {
      title: "Title",
      reasons: ["Why"],
      advice: "Do",
      audience: "Who",
      anonymity: "About 3",
      source: "GMC",
    },
    audience: "public",
    surface: "post",
    ...part,
  };
}

const actions = (card: { actions: ReadonlyArray<{ id: string }> } | null) =>
  card?.actions.map(({ id }) => id);

test("a warning can be put aside, a held one edited or overridden", () => {
  assert.deepEqual(actions(verdictCard(verdict({}), false, words)), ["edit", "dismiss"]);
  assert.deepEqual(actions(verdictCard(verdict({ level: "stop", hold: true }), true, words)), [
    "edit",
    "override",
  ]);
  assert.deepEqual(actions(verdictCard(verdict({ hold: true, mayOverride: false }), true, words)), ["edit"]);
  assert.deepEqual(actions(uncheckedCard(false, "post", words)), ["edit"]);
});

test("a wording is offered after the first action, or to be copied where the box refused it", () => {
  const card = verdictCard(verdict({}), false, words) ?? assert.fail("no card");
  const replacements = [{ start: 0, end: 6, kind: "place", text: "Whitby", replacement: "" }] as const;
  const offered = withWording(card, { replacements: [...replacements], text: "", level: "clear" }, words);
  assert.deepEqual(actions(offered), ["edit", "reword", "dismiss"]);
  assert.deepEqual(offered.changes, [{ from: "Whitby", to: "" }]);
  const refused = withCopy(card, words);
  assert.deepEqual(actions(refused), ["edit", "copy", "dismiss"]);
  assert.equal(refused.advice, "reword_refused");
});

test("without a card in the verdict there is none, unless it is held", () => {
  assert.equal(verdictCard(verdict({ card: null }), false, words), null);
  assert.equal(verdictCard(verdict({ card: null, hold: true }), true, words)?.title, "held_post");
});

test("the wording fits the surface", () => {
  assert.equal(verdictCard(verdict({ surface: "message" }), true, words)?.band, "held_message");
  assert.equal(
    verdictCard(verdict({ surface: "friend_request" }), true, words)?.actions[0]?.label,
    "action_back",
  );
});

test("each word is listed once, long ones are cut, many are counted", () => {
  const spans = [
    span("Whitby"),
    span("whitby"),
    span(`x${"😀".repeat(80)}`),
    ...Array.from({ length: 20 }, (_, n) => span(`w${n}`)),
  ];
  const card = verdictCard(verdict({ spans }), false, words);
  assert.equal(card?.chips.length, 10);
  assert.equal(card?.more, 12);
  assert.equal([...(card?.chips[1]?.text ?? "")].length, 48);
});

test("the mark's card never promises anything", () => {
  for (const state of ["watching", "checking", "unable", "gone", "unchecked", "note"] as const) {
    assert.equal(infoCard(state, words).tier, "info");
  }
});

test("what was put aside is not raised again; something new is", () => {
  const aside = new PutAside();
  aside.add(verdict({ spans: [span("Whitby"), span("today")] }));
  assert.ok(aside.covers(verdict({ spans: [span("Whitby")] })));
  assert.ok(!aside.covers(verdict({ spans: [span("Whitby"), span("tractor")] })));
  assert.ok(!aside.covers(verdict({ concerns: ["demeaning"], spans: [] })));
  aside.clear();
  assert.ok(!aside.covers(verdict({})));
});

test("spans move with the text around them", () => {
  const before = "Poor boy in Whitby today";
  const spans = [span("Whitby", 12), span("today", 19)];
  const starts = (after: string) =>
    carryOver(spans, before, after).map(({ start, text }) => [after.slice(start, start + text.length), text]);
  assert.deepEqual(starts("Very poor boy in Whitby today"), [
    ["Whitby", "Whitby"],
    ["today", "today"],
  ]);
  assert.deepEqual(starts("Poor boy in Wxhitby today"), [["today", "today"]]);
  assert.deepEqual(starts(`${before}!`).length, 2);
  assert.deepEqual(starts(""), []);
});

test("the card stays in the window and off the caret and the submit control", () => {
  const views = [
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
    { width: 320, height: 180 },
  ];
  for (const size of views) {
    const view = { left: 0, top: 0, ...size };
    for (const top of [10, size.height / 2, size.height - 60]) {
      const box = { left: 20, top, width: size.width - 40, height: 40 };
      const place = placeCard({ width: 372, height: 420 }, box, null, [], view);
      assert.ok(place.left >= 8 && place.left + place.width <= size.width - 8, JSON.stringify(place));
      assert.ok(place.top >= 8 && place.top + place.maxHeight <= size.height - 8, JSON.stringify(place));
    }
  }
  const view = { left: 0, top: 0, width: 1280, height: 800 };
  const box = { left: 400, top: 200, width: 480, height: 120 };
  const post = { left: 400, top: 330, width: 480, height: 40 };
  const { maxHeight, ...place } = placeCard(
    { width: 372, height: 300 },
    box,
    { left: 390, top: 100, width: 500, height: 280 },
    [{ rect: post, weight: 20 }],
    view,
  );
  assert.equal(overlap({ ...place, height: maxHeight }, post), 0);
  assert.equal(overlap({ ...place, height: maxHeight }, box), 0);
});
