import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Engine } from "engine";
import type { Response } from "../generated/messages.ts";
import { EngineKeeper } from "./engine-keeper.ts";

const RULES: Response = { type: "rules", rules: { level: "warn", holdUnchecked: false } };

/** An engine that answers as it is told, with a count of the calls that reached it. */
class ScriptedEngine implements Engine {
  calls = 0;
  readonly #answer: () => Promise<Response | undefined>;

  constructor(answer: () => Promise<Response | undefined>) {
    this.#answer = answer;
  }

  handle(): Promise<Response | undefined> {
    this.calls += 1;
    return this.#answer();
  }

  async storageChanged(): Promise<void> {}

  rulesFor(): Response {
    return RULES;
  }
}

const good = (): ScriptedEngine => new ScriptedEngine(async () => RULES);
const stopped = (revision: number | null): Response => ({ type: "failed", revision, fault: "stopped" });

/** A keeper that is given these engines, one at each start. */
function keeperOf(...engines: ScriptedEngine[]): { keeper: EngineKeeper; starts: () => number } {
  let starts = 0;
  const keeper = new EngineKeeper(async () => {
    const engine = engines[starts];
    starts += 1;
    if (engine === undefined) throw new Error("no engine left");
    return engine;
  });
  return { keeper, starts: () => starts };
}

describe("EngineKeeper", () => {
  it("starts nothing before the first request", async () => {
    const { keeper, starts } = keeperOf(good());
    assert.equal(keeper.awake, false);
    assert.equal(starts(), 0);
    assert.deepEqual(await keeper.ask({ type: "getSettings" }), RULES);
    assert.equal(keeper.awake, true);
  });

  it("starts one engine for requests that come together", async () => {
    const { keeper, starts } = keeperOf(good(), good());
    await Promise.all([keeper.ask({}), keeper.ask({}), keeper.ask({})]);
    assert.equal(starts(), 1);
  });

  it("answers a trap with the revision, and never calls that instance again", async () => {
    const poisoned = new ScriptedEngine(() => Promise.reject(new WebAssembly.RuntimeError("unreachable")));
    const { keeper, starts } = keeperOf(poisoned, good());
    assert.deepEqual(await keeper.ask({ type: "assess", revision: 7 }), stopped(7));
    assert.deepEqual(await keeper.ask({ type: "assess", revision: 8 }), RULES);
    assert.equal(poisoned.calls, 1);
    assert.equal(starts(), 2);
  });

  it("settles requests whose promise a trap left open", async () => {
    const silent = new ScriptedEngine(() => new Promise(() => undefined));
    const { keeper } = keeperOf(silent, good());
    const answers = [keeper.ask({ revision: 1 }), keeper.ask({ revision: 2 })];
    await keeper.use(() => undefined);
    keeper.dropAll();
    assert.deepEqual(await Promise.all(answers), [stopped(1), stopped(2)]);
    assert.deepEqual(await keeper.ask({}), RULES);
  });

  it("does not let the fault of an old engine drop the new one", async () => {
    let fail = (): void => undefined;
    const slow = new ScriptedEngine(
      () =>
        new Promise((_, reject) => {
          fail = () => reject(new Error("late"));
        }),
    );
    const { keeper, starts } = keeperOf(slow, good());
    const first = keeper.ask({});
    await keeper.use(() => undefined);
    keeper.dropAll();
    await keeper.ask({});
    fail();
    await first;
    await keeper.ask({});
    assert.equal(starts(), 2);
  });

  it("tries to start again after a start that failed", async () => {
    let starts = 0;
    const keeper = new EngineKeeper(async () => {
      starts += 1;
      if (starts === 1) throw new WebAssembly.CompileError("damaged file");
      return good();
    });
    assert.deepEqual(await keeper.ask({}), stopped(null));
    assert.deepEqual(await keeper.ask({}), RULES);
  });

  it("takes an answer that could not be written for a stop", async () => {
    const { keeper } = keeperOf(new ScriptedEngine(async () => undefined));
    assert.deepEqual(await keeper.ask({ revision: 3 }), stopped(3));
    assert.equal(keeper.awake, false);
  });
});
