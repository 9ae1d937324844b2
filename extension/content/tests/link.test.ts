import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageDraft, Request, Response, Suggestion, Verdict } from "../../generated/messages.ts";
import { type Answer, DOUBT, Link, PATIENCE, type PortLike, RETRIES } from "../link.ts";
import { FakeClock } from "./fake-clock.ts";

class FakePort implements PortLike {
  readonly sent: Request[] = [];
  readonly #messages: Array<(message: Response) => void> = [];
  readonly #ends: Array<() => void> = [];
  readonly onMessage = {
    addListener: (listener: (message: Response) => void) => void this.#messages.push(listener),
  };
  readonly onDisconnect = { addListener: (listener: () => void) => void this.#ends.push(listener) };

  postMessage(message: Request): void {
    this.sent.push(message);
  }
  closed = false;
  disconnect(): void {
    this.closed = true;
  }
  say(message: Response): void {
    for (const listener of this.#messages) listener(message);
  }
  end(): void {
    for (const listener of this.#ends) listener();
  }
  get asked(): Array<Request & { type: "assess" }> {
    return this.sent.filter((message) => message.type === "assess");
  }
  get reworded(): Array<Request & { type: "rewrite" }> {
    return this.sent.filter((message) => message.type === "rewrite");
  }
}

const draft = (text: string): PageDraft => ({
  host: "h",
  path: "/",
  site: "generic",
  surface: null,
  boxLabel: "",
  regionLabel: "",
  audienceLabel: "",
  witnesses: [],
  thread: [],
  text,
});
const verdict = { level: "clear", hold: false } as Verdict;

function setUp(connect?: () => PortLike) {
  const clock = new FakeClock();
  const ports: FakePort[] = [];
  const rules: unknown[] = [];
  const link = new Link({
    clock,
    host: () => "h",
    rules: (told) => rules.push(told),
    connect:
      connect ??
      (() => {
        const port = new FakePort();
        ports.push(port);
        return port;
      }),
  });
  const heard: Answer[] = [];
  const asker = {};
  const ask = (text: string): void => link.ask(asker, draft(text), (answer) => heard.push(answer));
  const last = (): FakePort => ports.at(-1) ?? assert.fail("no port");
  return { clock, ports, rules, link, heard, ask, last };
}

test("says hello first and passes rules on", () => {
  const { ask, last, rules } = setUp();
  ask("a");
  assert.deepEqual(
    last().sent.map(({ type }) => type),
    ["hello", "assess"],
  );
  last().say({ type: "rules", rules: { level: "warn", holdUnchecked: false } });
  assert.equal(rules.length, 1);
});

test("one question under way, the latest wins", () => {
  const { ask, last, heard } = setUp();
  for (const text of ["a", "ab", "abc"]) ask(text);
  assert.deepEqual(
    last().asked.map((request) => request.draft.text),
    ["a"],
  );
  last().say({ type: "assessed", revision: last().asked[0]?.revision ?? 0, verdict });
  assert.deepEqual(
    last().asked.map((request) => request.draft.text),
    ["a", "abc"],
  );
  assert.deepEqual(heard, [verdict]);
});

test("a closed port is opened again and the question put again", () => {
  const { ask, last, ports, heard } = setUp();
  ask("a");
  last().end();
  assert.equal(ports.length, 2);
  assert.equal(last().asked[0]?.draft.text, "a");
  last().say({ type: "assessed", revision: last().asked[0]?.revision ?? 0, verdict });
  assert.deepEqual(heard, [verdict]);
});

test("an idle port that closes wakes nobody", () => {
  const { ask, last, ports } = setUp();
  ask("a");
  last().say({ type: "assessed", revision: last().asked[0]?.revision ?? 0, verdict });
  last().end();
  assert.equal(ports.length, 1);
});

test("ports that keep closing end in unable", () => {
  const { ask, last, ports, heard } = setUp();
  ask("a");
  for (let time = 0; time <= RETRIES; time++) last().end();
  assert.equal(ports.length, RETRIES + 1);
  assert.deepEqual(heard, ["unable"]);
});

test("no answer in time: unable, and a late one still counts", () => {
  const { ask, last, clock, heard } = setUp();
  ask("a");
  clock.pass(PATIENCE);
  assert.deepEqual(heard, ["unable"]);
  last().say({ type: "assessed", revision: last().asked[0]?.revision ?? 0, verdict });
  assert.deepEqual(heard, ["unable", verdict]);
  assert.equal(clock.waiting, 0);
});

test("a silent port is doubted: the question goes to a second one as well", () => {
  const { ask, last, ports, clock, heard } = setUp();
  ask("a");
  clock.pass(DOUBT);
  assert.equal(ports.length, 2);
  last().say({ type: "assessed", revision: last().asked[0]?.revision ?? 0, verdict });
  assert.deepEqual(heard, [verdict]);
  assert.equal(ports[0]?.closed, true);
  ask("b");
  assert.equal(ports.length, 2);
  assert.equal(last().asked.at(-1)?.draft.text, "b");
});

test("a failed engine is asked once more", () => {
  const { ask, last, heard } = setUp();
  ask("a");
  const revision = last().asked[0]?.revision ?? 0;
  last().say({ type: "failed", revision, fault: "stopped" });
  assert.equal(last().asked.length, 2);
  last().say({ type: "failed", revision, fault: "stopped" });
  assert.deepEqual(heard, ["unable"]);
});

test("an extension that is gone stays gone", () => {
  const { ask, heard } = setUp(() => {
    throw new Error("Extension context invalidated.");
  });
  ask("a");
  ask("b");
  assert.deepEqual(heard, ["gone", "gone"]);
});

test("a wording is asked for when no verdict is under way, and the latest question counts", () => {
  const { ask, link, last } = setUp();
  const heard: unknown[] = [];
  ask("a");
  link.reword(draft("a"), (suggestion) => heard.push(suggestion));
  assert.equal(last().reworded.length, 0);
  last().say({ type: "assessed", revision: last().asked[0]?.revision ?? 0, verdict });
  assert.equal(last().reworded.length, 1);
  link.reword(draft("ab"), (suggestion) => heard.push(suggestion));
  const [first, second] = last().reworded;
  assert.equal(second?.draft.text, "ab");
  const suggestion: Suggestion = { replacements: [], text: "b", level: "clear" };
  last().say({ type: "rewritten", revision: first?.revision ?? 0, suggestion: null });
  last().say({ type: "rewritten", revision: second?.revision ?? 0, suggestion });
  last().say({ type: "rewritten", revision: second?.revision ?? 0, suggestion: null });
  assert.deepEqual(heard, [suggestion]);
});
