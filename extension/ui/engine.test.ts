import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Request, Response, SettingsView } from "../generated/messages.ts";
import { SettingsStore } from "./engine.ts";

const EMPTY: SettingsView = {
  effective: { enabled: true, defaultLevel: "warn", sites: {}, holdUnchecked: false },
  locked: [],
  organisation: "",
  people: [],
  problems: [],
};

/** Stores what it is sent, as the engine does, and answers one turn later. */
function memory(): { ask: (request: Request) => Promise<Response>; sent: Request[] } {
  let view = EMPTY;
  const sent: Request[] = [];
  const ask = async (request: Request): Promise<Response> => {
    sent.push(request);
    await Promise.resolve();
    if (request.type === "saveSettings") view = { ...view, effective: request.settings };
    return { type: "settings", view };
  };
  return { ask, sent };
}

describe("SettingsStore", () => {
  it("makes quick changes one after the other, so that none undoes another", async () => {
    const { ask } = memory();
    const store = new SettingsStore(ask);
    await store.load();
    await Promise.all([
      store.change((settings) => ({ ...settings, holdUnchecked: true })),
      store.change((settings) => ({ ...settings, defaultLevel: "block" })),
    ]);
    assert.deepEqual(store.view?.effective, {
      ...EMPTY.effective,
      holdUnchecked: true,
      defaultLevel: "block",
    });
  });

  it("keeps the last view and goes on after a fault", async () => {
    const { ask } = memory();
    let faulty = false;
    const store = new SettingsStore(async (request) =>
      faulty ? { type: "failed", revision: null, fault: "locked" } : ask(request),
    );
    await store.load();
    faulty = true;
    assert.deepEqual(await store.change((settings) => ({ ...settings, enabled: false })), {
      fault: "locked",
    });
    assert.deepEqual(store.view, EMPTY);
    faulty = false;
    assert.ok("view" in (await store.load()));
  });

  it("takes silence and a broken channel for a stopped engine", async () => {
    assert.deepEqual(await new SettingsStore(async () => undefined).load(), { fault: "stopped" });
    const broken = new SettingsStore(() => Promise.reject(new Error("no receiver")));
    assert.deepEqual(await broken.load(), { fault: "stopped" });
  });
});
