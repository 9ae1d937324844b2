import assert from "node:assert/strict";
import { test } from "node:test";
import { keySends, siteOf, surfaceOf } from "../site.ts";
import { generic, sites } from "../sites.ts";
import { saysOther, saysSend } from "../words.ts";

/** An element that matches the selectors that hold all of its marks. */
function box(...selectors: string[]): Element {
  return {
    matches: (selector: string) => selector === "*" || selectors.includes(selector),
  } as unknown as Element;
}

const REPLY = '[contenteditable="true"][role="textbox"][aria-label^="Reply to "]';
const COMMENT = 'form[role="presentation"] [contenteditable="true"][role="textbox"]';
const DIALOG = '[role="dialog"] [contenteditable="true"][role="textbox"]';

test("hosts", () => {
  assert.equal(siteOf(sites, generic, "www.facebook.com").id, "facebook");
  assert.equal(siteOf(sites, generic, "www.messenger.com").id, "messenger");
  assert.equal(siteOf(sites, generic, "notfacebook.com").id, "generic");
  assert.equal(siteOf(sites, generic, "").id, "generic");
});

test("surfaces of Facebook", () => {
  const facebook = siteOf(sites, generic, "www.facebook.com");
  const kind = (path: string, element: Element) => surfaceOf(facebook, generic, path, element).kind;
  assert.equal(kind("/", box(REPLY, COMMENT)), "reply");
  assert.equal(kind("/", box(COMMENT)), "comment");
  assert.equal(kind("/", box(DIALOG)), "post");
  assert.equal(surfaceOf(facebook, generic, "/groups/123/", box(DIALOG)).id, "group_post");
  assert.equal(kind("/groups/create/", box('input[type="text"]')), "group_name");
  assert.equal(kind("/messages/t/1", box('[role="textbox"][contenteditable="true"]')), "message");
  assert.equal(
    surfaceOf(facebook, generic, "/messages/t/1", box('[role="textbox"][contenteditable="true"]')).keys,
    "enter",
  );
  // What no rule fits is watched by the generic one.
  assert.equal(surfaceOf(facebook, generic, "/", box()).id, "generic");
});

test("every description can be read", () => {
  for (const site of [...sites, generic]) {
    for (const rule of site.surfaces) {
      const signs = [...(rule.audience ?? []), ...(rule.recipient ?? []), ...(rule.thread ?? [])];
      for (const sign of signs) if (sign.match !== undefined) new RegExp(sign.match, "iu");
      for (const sign of rule.thread ?? []) if (sign.pattern !== undefined) new RegExp(sign.pattern, "u");
      for (const { path } of [...(rule.recipient ?? []), rule]) if (path !== undefined) new RegExp(path);
      assert.ok(rule.like === undefined || site.surfaces.some(({ id }) => id === rule.like), rule.id);
    }
  }
});

test("keys", () => {
  const plain = { shift: false, mod: false, alt: false };
  assert.equal(keySends("enter", true, plain), "yes");
  assert.equal(keySends("enter", true, { ...plain, shift: true }), "no");
  assert.equal(keySends("mod_enter", true, plain), "no");
  assert.equal(keySends("mod_enter", true, { ...plain, mod: true }), "yes");
  assert.equal(keySends("guess", false, plain), "yes");
  assert.equal(keySends("guess", true, plain), "maybe");
});

test("labels that send, and labels that do not", () => {
  for (const label of [
    "Post",
    "Send",
    "Reply",
    "Post comment",
    "Press enter to send",
    "Đăng",
    "Enviar",
    "➤ Send",
    "Veröffentlichen",
    "送信",
    "Share now",
  ]) {
    assert.ok(saysSend(label), label);
  }
  for (const label of [
    "Post settings",
    "Emoji",
    "Share location",
    "Add photo",
    "Bold",
    "",
    "Comment by Jane Doe",
    "Edit privacy. Sharing with Public. ",
  ]) {
    assert.ok(!saysSend(label), label);
  }
  for (const label of ["Insert emoji", "Bold", "Edit privacy. Sharing with Public. ", "Attach a file"]) {
    assert.ok(saysOther(label), label);
  }
  assert.ok(!saysOther("Post"));
});
