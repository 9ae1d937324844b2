import assert from "node:assert/strict";
import { test } from "node:test";
import { Gate, type Gesture, LATE, WAIT } from "../gate.ts";
import { FakeClock } from "./fake-clock.ts";

function setUp(holdUnchecked = false) {
  const clock = new FakeClock();
  const log: string[] = [];
  const gate = new Gate(clock, {
    ask: () => log.push("ask"),
    held: (why) => log.push(`held ${why}`),
    unchecked: () => log.push("unchecked"),
    settled: () => log.push("settled"),
    holdUnchecked: () => holdUnchecked,
  });
  const gesture = (key: string, release?: () => void): Gesture => ({
    key,
    release: () => {
      log.push(`release ${key}`);
      release?.();
    },
  });
  const releases = () => log.filter((line) => line.startsWith("release")).length;
  return { clock, log, gate, gesture, releases };
}

test("a clear draft passes untouched", () => {
  const { gate, gesture, log } = setUp();
  assert.equal(gate.peek("a", "clear"), "pass");
  assert.equal(gate.press(gesture("a"), "clear"), "pass");
  assert.deepEqual(log, []);
});

test("a draft that holds is stopped until the person decides, and then goes out once", () => {
  const { gate, gesture, log, releases } = setUp();
  assert.equal(gate.press(gesture("a"), "hold"), "stop");
  assert.equal(gate.press(gesture("a"), "hold"), "stop");
  assert.deepEqual(log, ["held verdict", "held verdict"]);
  gate.override();
  gate.override();
  assert.equal(releases(), 1);
  assert.equal(gate.state, "idle");
});

test("events of the release pass, also the trusted submit that a click causes", () => {
  const { gate, gesture, releases } = setUp();
  let inner = "";
  gate.press(
    gesture("a", () => {
      inner = gate.press(gesture("a"), "hold");
    }),
    "hold",
  );
  gate.override();
  assert.equal(inner, "pass");
  assert.equal(releases(), 1);
});

test("after post anyway the same text passes by hand; another text is held", () => {
  const { gate, gesture } = setUp();
  gate.press(gesture("a"), "hold");
  gate.override();
  assert.equal(gate.press(gesture("a"), "hold"), "pass");
  gate.changed("b");
  assert.equal(gate.press(gesture("b"), "hold"), "stop");
  gate.edit();
  gate.changed("a");
  assert.equal(gate.press(gesture("a"), "hold"), "stop");
});

test("no verdict yet: asked, waited for, and released when it is clear", () => {
  const { gate, gesture, log, clock } = setUp();
  assert.equal(gate.press(gesture("a"), "unknown"), "stop");
  clock.pass(WAIT - 1);
  gate.answer("a", "clear");
  clock.pass(WAIT);
  assert.deepEqual(log, ["ask", "release a", "settled"]);
  assert.equal(clock.waiting, 0);
});

test("no verdict yet: held when it holds", () => {
  const { gate, gesture, log, clock } = setUp();
  gate.press(gesture("a"), "unknown");
  gate.answer("a", "hold");
  clock.pass(10 * WAIT);
  assert.deepEqual(log, ["ask", "held verdict"]);
});

test("no answer in time: let go and marked, by default", () => {
  const { gate, gesture, log, clock } = setUp();
  gate.press(gesture("a"), "unknown");
  clock.pass(WAIT);
  assert.deepEqual(log, ["ask", "unchecked", "release a", "settled"]);
  // A late verdict that holds counts for the next press.
  assert.equal(gate.press(gesture("a"), "hold"), "stop");
});

test("no answer in time: held where the policy says so, and released by a clear answer soon after", () => {
  const { gate, gesture, log, clock } = setUp(true);
  gate.press(gesture("a"), "unknown");
  clock.pass(WAIT);
  assert.deepEqual(log, ["ask", "held unchecked"]);
  gate.answer("a", "clear");
  assert.deepEqual(log.slice(2), ["release a", "settled"]);
});

test("a clear answer that comes very late carries nothing out", () => {
  const { gate, gesture, releases, clock } = setUp(true);
  gate.press(gesture("a"), "unknown");
  clock.pass(LATE + 1);
  gate.answer("a", "clear");
  assert.equal(releases(), 0);
  assert.equal(gate.state, "idle");
});

test("an engine that is known to be unable lets go at once, or holds by policy", () => {
  const open = setUp();
  assert.equal(open.gate.press(open.gesture("a"), "unable"), "pass");
  assert.deepEqual(open.log, ["unchecked"]);
  const strict = setUp(true);
  assert.equal(strict.gate.peek("a", "unable"), "stop");
  assert.equal(strict.gate.press(strict.gesture("a"), "unable"), "stop");
  assert.deepEqual(strict.log, ["held unchecked"]);
});

test("a waiting or held gesture whose text changed is dropped", () => {
  const { gate, gesture, releases, clock } = setUp();
  gate.press(gesture("a"), "unknown");
  gate.changed("b");
  gate.answer("a", "clear");
  clock.pass(WAIT);
  gate.press(gesture("b"), "hold");
  gate.changed("c");
  gate.override();
  assert.equal(releases(), 0);
});

test("presses while one waits do not add up", () => {
  const { gate, gesture, releases } = setUp();
  for (let press = 0; press < 3; press++) assert.equal(gate.press(gesture("a"), "unknown"), "stop");
  gate.answer("a", "clear");
  assert.equal(releases(), 1);
});

test("a press whose forerunners were swallowed is carried out anew, once", () => {
  const { gate, gesture, log } = setUp();
  assert.equal(gate.peek("a", "unknown"), "stop");
  assert.equal(gate.press(gesture("a"), "clear", true), "stop");
  assert.deepEqual(log, ["ask", "release a", "settled"]);
});
