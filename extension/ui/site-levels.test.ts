import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SettingsView } from "../generated/messages.ts";
import { levelWhenOn, siteRows, withSiteLevel } from "./site-levels.ts";

const SITES = [
  { id: "one", name: "One", hosts: ["www.one.example", "m.one.example"] },
  { id: "two", name: "Two", hosts: ["two.example"] },
  { id: "generic", name: "Other sites", hosts: [] },
];

function view(sites: SettingsView["effective"]["sites"] = {}, locked: string[] = []): SettingsView {
  const effective = { enabled: true, defaultLevel: "warn" as const, sites, holdUnchecked: false };
  return { effective, locked, organisation: "", people: [], problems: [] };
}

describe("siteRows", () => {
  it("shows one row for a site whose hosts are alike, and none for one without hosts", () => {
    const rows = siteRows(SITES, view({ "www.one.example": "off", "m.one.example": "off" }));
    assert.deepEqual(
      rows.map(({ label, own }) => [label, own]),
      [
        ["One", "off"],
        ["Two", undefined],
      ],
    );
  });

  it("shows every host where their levels differ", () => {
    const rows = siteRows(SITES, view({ "m.one.example": "block" }));
    assert.deepEqual(
      rows.map(({ label, own, hosts }) => [label, own, hosts]),
      [
        ["One (www.one.example)", undefined, ["www.one.example"]],
        ["One (m.one.example)", "block", ["m.one.example"]],
        ["Two", undefined, ["two.example"]],
      ],
    );
  });

  it("shows every host where only one is locked", () => {
    const rows = siteRows(SITES, view({}, ["sites.m.one.example"]));
    assert.deepEqual(
      rows.map(({ locked }) => locked),
      [false, true, false],
    );
  });

  it("locks all rows when sites are locked as a whole", () => {
    assert.deepEqual(
      siteRows(SITES, view({}, ["sites"])).map(({ locked }) => locked),
      [true, true],
    );
  });
});

describe("withSiteLevel", () => {
  it("sets and removes the level of all given hosts, and leaves the old settings alone", () => {
    const before = view({ "two.example": "note" }).effective;
    const set = withSiteLevel(before, ["www.one.example", "m.one.example"], "off");
    assert.deepEqual(set.sites, { "two.example": "note", "www.one.example": "off", "m.one.example": "off" });
    assert.deepEqual(withSiteLevel(set, ["two.example"], undefined).sites, {
      "www.one.example": "off",
      "m.one.example": "off",
    });
    assert.deepEqual(before.sites, { "two.example": "note" });
  });
});

describe("levelWhenOn", () => {
  it("is the general level, or warn where that is off", () => {
    assert.equal(levelWhenOn(view().effective), undefined);
    assert.equal(levelWhenOn({ ...view().effective, defaultLevel: "off" }), "warn");
  });
});
