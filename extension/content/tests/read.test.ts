import assert from "node:assert/strict";
import { test } from "node:test";
import { isEmpty, piecesOf, readBox, wellFormed } from "../read.ts";
import { type FakeNode, h } from "./fake-dom.ts";

const read = (box: FakeNode) => readBox(box as unknown as Element);

test("the trees of the editors", () => {
  const cases: Array<[string, FakeNode, string]> = [
    [
      "plain",
      h("div", {}, "one", h("div", {}, "two"), h("div", {}, h("br")), h("div", {}, "three")),
      "one\ntwo\n\nthree",
    ],
    ["plain, shift and enter", h("div", {}, "one", h("br"), h("br")), "one\n"],
    ["plain, empty", h("div", {}, h("br")), ""],
    ["a break before a block", h("div", {}, "one", h("br"), h("div", {}, "two")), "one\ntwo"],
    [
      "Lexical",
      h(
        "div",
        {},
        h("p", {}, h("span", {}, "one"), h("br"), h("span", {}, "two")),
        h("p", {}, h("br")),
        h("p", {}, h("span", {}, "three")),
      ),
      "one\ntwo\n\nthree",
    ],
    [
      "Draft.js",
      h(
        "div",
        {},
        h(
          "div",
          {},
          h("div", {}, h("div", {}, h("span", {}, h("span", {}, "one")))),
          h("div", {}, h("div", {}, h("span", {}, h("br")))),
        ),
      ),
      "one\n",
    ],
    [
      "Quill list",
      h(
        "div",
        {},
        h("ol", {}, h("li", {}, h("span", { contenteditable: "false" }), "one"), h("li", {}, "two")),
      ),
      "one\ntwo",
    ],
    [
      "ProseMirror",
      h("div", {}, h("p", {}, "one", h("br", { class: "ProseMirror-trailingBreak" })), h("p", {}, "two")),
      "one\ntwo",
    ],
    [
      "Slate, placeholder",
      h(
        "div",
        {},
        h(
          "div",
          {},
          h(
            "span",
            {},
            h("span", { "data-slate-placeholder": "true" }, "Write"),
            h("span", {}, "\ufeff", h("br")),
          ),
        ),
      ),
      "\ufeff",
    ],
    ["picture of an emoji", h("div", {}, "a", h("img", { alt: "😀" }), "b"), "a😀b"],
    [
      "indents of the source",
      h("div", {}, "\n  ", h("p", {}, "one"), "\n  ", h("p", {}, "two"), "\n"),
      "one\ntwo",
    ],
    [
      "nested blocks",
      h("div", {}, h("blockquote", {}, h("p", {}, "one"), h("p", {}, "two")), h("p", {}, "three")),
      "one\ntwo\nthree",
    ],
  ];
  for (const [name, box, text] of cases) assert.equal(read(box).text, text, name);
});

test("offsets lead back to the nodes", () => {
  const box = h(
    "div",
    {},
    h("p", {}, "Poor ", h("b", {}, "6-year-old")),
    h("p", {}, "😀 in ", h("i", {}, "Whitby")),
  );
  const { text, segments } = read(box);
  assert.equal(text, "Poor 6-year-old\n😀 in Whitby");
  for (const words of ["Poor 6-year", "6-year-old", "old\n😀 in Wh", "Whitby"]) {
    const start = text.indexOf(words);
    const pieces = piecesOf(segments, start, start + words.length);
    const found = pieces
      .map(({ node, from, to }) => (node as unknown as FakeNode).data?.slice(from, to))
      .join("");
    assert.equal(found, words.replace("\n", ""), words);
  }
  assert.deepEqual(piecesOf(segments, text.length, text.length + 5), []);
});

test("fields", () => {
  const field = { tagName: "TEXTAREA", value: "one\ntwo" } as unknown as Element;
  assert.deepEqual(readBox(field), { text: "one\ntwo", segments: [] });
});

test("lone surrogates become U+FFFD one for one, pairs stay", () => {
  assert.equal(wellFormed("a\ud83db😀\ude00c"), "a\ufffdb😀\ufffdc");
});

test("invisible characters make no draft", () => {
  assert.ok(isEmpty("\ufeff\n \u200b\u00a0"));
  assert.ok(!isEmpty("\u200bx"));
});

test("100,000 characters in 10,000 nodes are read in linear time", () => {
  const box = h("div", {}, ...Array.from({ length: 10_000 }, () => h("p", {}, "ten chars.")));
  const before = performance.now();
  const { text } = read(box);
  assert.equal(text.length, 109_999);
  assert.ok(performance.now() - before < 500);
});
