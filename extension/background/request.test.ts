import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { helloHost, mayAsk, revisionOf } from "./request.ts";

const ORIGIN = "chrome-extension://abcdefghijklmnop/";
const PAGE = "https://www.example.org/";

describe("mayAsk", () => {
  it("lets a content script greet and ask about drafts, and nothing else", () => {
    assert.equal(mayAsk({ type: "hello", host: "www.example.org" }, PAGE, ORIGIN), true);
    assert.equal(mayAsk({ type: "assess" }, PAGE, ORIGIN), true);
    assert.equal(mayAsk({ type: "rewrite" }, PAGE, ORIGIN), true);
    for (const type of ["getSettings", "saveSettings", "addPerson", "removePerson", "unheardOf"]) {
      assert.equal(mayAsk({ type }, PAGE, ORIGIN), false, type);
    }
  });

  it("lets the extension's own pages ask everything", () => {
    assert.equal(mayAsk({ type: "saveSettings" }, `${ORIGIN}options/options.html`, ORIGIN), true);
  });

  it("is not deceived by an address that only looks like the extension's", () => {
    for (const url of [
      "https://www.example.org/chrome-extension://abcdefghijklmnop/",
      `x${ORIGIN}`,
      undefined,
    ]) {
      assert.equal(mayAsk({ type: "getSettings" }, url, ORIGIN), false, url);
    }
    assert.equal(mayAsk({ type: "getSettings" }, "chrome-extension://abcdefghijklmnopq/a", ORIGIN), false);
  });

  it("refuses what has no type", () => {
    for (const request of [undefined, null, 1, "hello", [], {}, { type: 1 }]) {
      assert.equal(mayAsk(request, PAGE, ORIGIN), false);
    }
  });
});

describe("what is read of a request", () => {
  it("reads the revision where it is a number", () => {
    assert.equal(revisionOf({ type: "assess", revision: 4 }), 4);
    for (const request of [null, undefined, {}, { revision: "4" }]) assert.equal(revisionOf(request), null);
  });

  it("reads the host of a greeting only", () => {
    assert.equal(helloHost({ type: "hello", host: "a.example" }), "a.example");
    assert.equal(helloHost({ type: "assess", host: "a.example" }), undefined);
    assert.equal(helloHost({ type: "hello", host: 5 }), undefined);
  });
});
