import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PageStatus } from "../content/page-status.ts";
import { summarise } from "./summary.ts";

function status(state: PageStatus["state"]): PageStatus {
  return { watched: state !== "idle" && state !== "off", site: "one", surface: "post", state, level: "warn" };
}

describe("summarise", () => {
  it("never looks calm when a draft cannot be checked", () => {
    for (const state of ["unable", "unchecked", "gone"] as const) {
      assert.equal(summarise(status(state), true).mood, "attention", state);
    }
  });

  it("says that a page without an answer is not watched", () => {
    assert.equal(summarise(undefined, true).state, "popup_unwatched");
  });

  it("puts off everywhere before all else", () => {
    assert.equal(summarise(undefined, false).state, "popup_off_everywhere");
    assert.equal(summarise(status("warn"), false).state, "popup_off_everywhere");
  });
});
