// Builds both flavours in memory from the real sources, with a small stand-in for the engine's files.
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { engineModule } from "./engine.mjs";
import { makeFlavour } from "./flavour.mjs";
import { readWords } from "./locale.mjs";
import { GROUNDS_MATCH } from "./manifest.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const BROWSERS = ["chromium", "firefox"] as const;
const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);

type Flavour = Awaited<ReturnType<typeof makeFlavour>>;
let engine = "";
let shipped: Flavour;
let grounds: Flavour;

before(async () => {
  engine = await mkdtemp(join(tmpdir(), "engine-"));
  // Glue like that of wasm-bindgen: it keeps its instance in the module.
  await writeFile(
    join(engine, "engine.js"),
    "let wasm; export default () => (wasm ??= {}); export class Engine {}",
  );
  await writeFile(join(engine, "engine_bg.wasm"), new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  [shipped, grounds] = await Promise.all([makeFlavour(root, engine, false), makeFlavour(root, engine, true)]);
});
after(() => rm(engine, { recursive: true, force: true }));

describe("the package", () => {
  it("has every file that its manifest and its pages name", () => {
    for (const browser of BROWSERS) {
      const files = shipped[browser];
      const manifest = text(files.get("manifest.json"));
      for (const [, name] of manifest.matchAll(/"([\w/-]+\.(?:js|png|html|json))"/g)) {
        assert.ok(files.has(name ?? ""), `${browser}: ${name}`);
      }
      for (const [page, content] of files) {
        if (!page.endsWith(".html")) continue;
        for (const [, link] of text(content).matchAll(/(?:src|href)="([^"#]+)"/g)) {
          const name = new URL(link ?? "", `file:///${page}`).pathname.slice(1);
          assert.ok(files.has(name), `${page}: ${link}`);
        }
      }
    }
  });

  it("gives each browser only what it knows", () => {
    const chromium = JSON.parse(text(shipped.chromium.get("manifest.json")));
    assert.equal(chromium.browser_specific_settings, undefined);
    assert.deepEqual(chromium.background, { service_worker: "background/background.js", type: "module" });
    assert.ok(chromium.key);
    const firefox = JSON.parse(text(shipped.firefox.get("manifest.json")));
    assert.equal(firefox.key, undefined);
    assert.equal(firefox.minimum_chrome_version, undefined);
    assert.deepEqual(firefox.background, { scripts: ["background/background.js"], type: "module" });
    assert.ok(firefox.browser_specific_settings.gecko.id);
  });

  it("runs on the hosts of the site descriptions and asks for nothing but storage", async () => {
    const hosts: string[] = [];
    for (const name of await readdir(join(root, "extension/sites"))) {
      hosts.push(...JSON.parse(await readFile(join(root, "extension/sites", name), "utf8")).hosts);
    }
    for (const browser of BROWSERS) {
      const manifest = JSON.parse(text(shipped[browser].get("manifest.json")));
      assert.deepEqual(manifest.content_scripts[0].matches, hosts.map((host) => `https://${host}/*`).sort());
      assert.deepEqual(manifest.permissions, ["storage"]);
      assert.equal(manifest.host_permissions, undefined);
    }
  });

  it("knows no test host, no remote script and no evaluated text", () => {
    for (const browser of BROWSERS) {
      for (const [name, content] of shipped[browser]) {
        if (name.endsWith(".png")) continue;
        assert.ok(!text(content).includes(".localhost"), name);
        if (name.endsWith(".js"))
          assert.doesNotMatch(text(content), /\beval\(|new Function\(|innerHTML/, name);
      }
    }
  });

  it("gives a new copy of the engine's glue at each call", async () => {
    const source = await engineModule(engine);
    const { freshGlue } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const [first, second] = [freshGlue(), freshGlue()];
    assert.equal(first.default(), first.default());
    assert.notEqual(first.default(), second.default());
    assert.notEqual(first.Engine, second.Engine);
  });

  it("has a policy schema that Chromium takes: types only", () => {
    const allowed = new Set(["type", "title", "description", "properties", "items", "additionalProperties"]);
    const check = (schema: Record<string, unknown>, top: boolean): void => {
      for (const key of Object.keys(schema)) assert.ok(allowed.has(key), key);
      assert.equal(typeof schema.type, "string");
      assert.ok(!top || !("additionalProperties" in schema));
      if (schema.type === "array") assert.ok("items" in schema);
      const { properties = {}, items, additionalProperties } = schema;
      for (const child of [...Object.values(properties as object), items, additionalProperties]) {
        if (child !== undefined) check(child, false);
      }
    };
    check(JSON.parse(text(shipped.chromium.get("managed-schema.json"))), true);
  });
});

describe("the grounds flavour", () => {
  it("differs in one match pattern and in the hosts of the sites, and in nothing else", () => {
    for (const browser of BROWSERS) {
      assert.deepEqual([...grounds[browser].keys()], [...shipped[browser].keys()]);
      const different: string[] = [];
      for (const [name, content] of grounds[browser]) {
        const original = shipped[browser].get(name);
        if (Buffer.compare(content, original ?? new Uint8Array()) !== 0) different.push(name);
        const restored =
          name === "manifest.json"
            ? withoutGroundsMatch(text(content))
            : name.endsWith(".js")
              ? text(content).replace(/,\s*"[a-z0-9-]+\.localhost"/g, "")
              : text(content);
        assert.equal(restored.replaceAll(/\s+/g, ""), text(original).replaceAll(/\s+/g, ""), name);
      }
      assert.deepEqual(different.sort(), [
        "content/content.js",
        "manifest.json",
        "options/options.js",
        "popup/popup.js",
      ]);
    }
  });

  function withoutGroundsMatch(content: string): string {
    const manifest = JSON.parse(content);
    const { matches } = manifest.content_scripts[0];
    assert.equal(matches.pop(), GROUNDS_MATCH);
    return `${JSON.stringify(manifest, null, 2)}\n`;
  }
});

describe("the words", () => {
  it("has each word that the pages, the manifest and the scripts ask for", async () => {
    const words = await readWords(join(root, "extension/_locales/en"));
    const asked = new Set<string>();
    const collect = (content: string, pattern: RegExp): void => {
      for (const [, key] of content.matchAll(pattern)) asked.add(key ?? "");
    };
    collect(await readFile(join(root, "manifest.json"), "utf8"), /__MSG_(\w+)__/g);
    for (const folder of ["options", "popup", "ui"]) {
      for (const name of await readdir(join(root, "extension", folder))) {
        if (name.endsWith(".test.ts")) continue;
        const content = await readFile(join(root, "extension", folder, name), "utf8");
        collect(content, /data-word="(\w+)"/g);
        collect(content, /\bword\(\s*"(\w+)"/g);
        collect(content, /"((?:fault|popup|options)_\w+)"/g);
      }
    }
    for (const level of ["off", "note", "warn", "confirm", "block"]) {
      asked.add(`level_${level}`).add(`level_${level}_about`);
    }
    const types = await readFile(join(root, "extension/generated/messages.ts"), "utf8");
    const surfaces = /type Surface = ([^;]+);/.exec(types)?.[1] ?? "";
    collect(surfaces.replaceAll(/"(\w+)"/g, '"surface_$1"'), /"(\w+)"/g);
    assert.ok(asked.size > 60);
    for (const key of asked) assert.ok(key in words, key);
    const own = JSON.parse(await readFile(join(root, "extension/_locales/en/messages.json"), "utf8"));
    assert.deepEqual(
      Object.keys(own).filter((key) => !asked.has(key)),
      [],
      "words that nobody asks for",
    );
  });

  it("keeps the description within the store's limit", async () => {
    const words = await readWords(join(root, "extension/_locales/en"));
    assert.ok((words.description?.message.length ?? 0) <= 132);
  });
});
