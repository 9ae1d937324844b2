/** A Facebook-style network: posts, comments, replies, messages, friend requests and groups. */
import assert from "node:assert/strict";
import { CALLUM, HARMLESS_DRAFTS, openBox, PRIYA, sendBy } from "./harness/network.ts";
import { addPerson, removePeople } from "./harness/settings.ts";
import { nothingPosted, onlyPosted } from "./harness/steps.ts";
import { inBothBrowsers } from "./harness/suite.ts";
import { RISKY, SAMPLES } from "./samples.ts";

const sampleOf = (name: string): string => {
  const found = SAMPLES.find((sample) => sample.name === name);
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found.text;
};

inBothBrowsers((check) => {
  check("a post is held, and the card says who will read it", async (scene) => {
    await openBox(scene, "post");
    await scene.page.keyboard.type(RISKY);
    await scene.untilMark("stop");
    await scene.click("post-send");
    const { card } = await scene.untilHeld();
    assert.match(card?.text ?? "", /Anybody can read this/);
    await nothingPosted(scene);
    await scene.pressCard("edit");
    await scene.untilNoCard();
    // Another audience: the verdict has to follow.
    await scene.click("post-audience");
    await scene.click("post-send");
    const again = await scene.untilHeld();
    assert.match(again.card?.text ?? "", /[Ff]riends/);
    await nothingPosted(scene);
    await scene.pressCard("override");
    const [post] = await scene.posted(1);
    assert.deepEqual([post?.text, post?.audience], [RISKY, "Your friends"]);
    await onlyPosted(scene, [RISKY]);
  });

  for (const place of ["post", "comment", "reply", "message"] as const) {
    check(`a risky ${place} is held at its key and goes out once by decision`, async (scene) => {
      await openBox(scene, place);
      await scene.page.keyboard.type(RISKY);
      await scene.untilMark("stop");
      await scene.press(place === "post" ? "Control+Enter" : "Enter");
      await scene.untilHeld();
      await nothingPosted(scene);
      await scene.pressCardByKeys("override");
      const [sent] = await scene.posted(1);
      assert.deepEqual([sent?.kind, sent?.text], [place, RISKY]);
      await onlyPosted(scene, [RISKY]);
    });
  }

  check("a date with a former patient is held in his thread", async (scene) => {
    await openBox(scene, "message");
    await scene.page.keyboard.type(sampleOf("date with a former patient"));
    await scene.untilMark("stop");
    await scene.press("Enter");
    await scene.untilHeld();
    await nothingPosted(scene);
    await scene.pressCard("edit");
    // The same words to a friend are nobody's business.
    await scene.open("facebook", `/messages/t/${PRIYA}`);
    await scene.click("message-box");
    await scene.untilMark("watching");
    await scene.page.keyboard.type("Yes, why not! Friday at eight?");
    await scene.press("Enter");
    await onlyPosted(scene, ["Yes, why not! Friday at eight?"]);
  });

  check("an answer to a patient who thanks is held", async (scene) => {
    await openBox(scene, "reply");
    await scene.page.keyboard.type(sampleOf("answer to a patient who thanks"));
    await scene.untilMark("stop");
    await scene.press("Enter");
    await scene.untilHeld();
    await nothingPosted(scene);
  });

  check("a friend request of a known person is held; others and Delete pass", async (scene) => {
    await addPerson(scene, { name: "Callum Reddick", profile: "" });
    try {
      await scene.open("facebook", "/friends/requests");
      await scene.click(`confirm-${CALLUM}`);
      await scene.untilHeld();
      await nothingPosted(scene);
      await scene.pressCard("edit");
      await scene.untilNoCard();
      await scene.click("delete-100090000000008");
      await scene.click("confirm-100090000000009");
      await scene.posted(2);
      await scene.click(`confirm-${CALLUM}`);
      await scene.untilHeld();
      await scene.pressCard("override");
      const sent = await scene.posted(3);
      assert.deepEqual(
        sent.map(({ kind, recipient }) => [kind, recipient]),
        [
          ["friend_delete", "Edith Marlowe"],
          ["friend_confirm", "Bashir Qadri"],
          ["friend_confirm", "Callum Reddick"],
        ],
      );
    } finally {
      await removePeople(scene);
    }
  });

  check("a group that mocks patients is held; one of colleagues is made", async (scene) => {
    await openBox(scene, "group name");
    await scene.page.keyboard.type(sampleOf("contempt"));
    await scene.untilMark("stop");
    await scene.click("group-privacy");
    await scene.click("group-private");
    await scene.click("group-create");
    await scene.untilHeld();
    await nothingPosted(scene);
    await openBox(scene, "group name");
    await scene.page.keyboard.type(sampleOf("twin: a group of colleagues"));
    await sendBy(scene, "group name");
    await onlyPosted(scene, [sampleOf("twin: a group of colleagues")]);
  });

  for (const [place, text] of HARMLESS_DRAFTS) {
    check(`a harmless ${place} passes untouched`, async (scene) => {
      await openBox(scene, place);
      await scene.page.keyboard.type(text);
      await sendBy(scene, place);
      await onlyPosted(scene, [text]);
      assert.notEqual((await scene.overlay()).card?.held, true);
    });
  }
});
