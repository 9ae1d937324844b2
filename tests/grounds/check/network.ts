/** Every way to send on the demo network. */
import { type Case, modifiedEnter, press, TEXT, test, type, untilEmpty, write } from "./steps.ts";

export const CALLUM = "100090000000002";

export function networkCases(): Case[] {
  return [
    {
      name: "network, post dialog",
      site: "facebook",
      path: "/",
      expect: [
        { kind: "post", text: TEXT, audience: "Your friends", editor: "lexical" },
        { kind: "post", text: TEXT, audience: "Public" },
      ],
      steps: async (page) => {
        await press(page, "post-open");
        await type(page, page, test("post-box"));
        await press(page, "post-audience");
        await press(page, "post-send");
        await page.waitForSelector(test("post-box"), { hidden: true });
        await press(page, "post-open");
        await write(page, page, test("post-box"));
        await modifiedEnter(page);
        await page.waitForSelector(test("post-box"), { hidden: true });
      },
    },
    {
      name: "network, comment and reply",
      site: "facebook",
      path: "/",
      expect: [
        { kind: "comment", text: TEXT, audience: "Your friends", recipient: "Priya Nambiar" },
        { kind: "comment", text: TEXT },
        { kind: "reply", text: TEXT, audience: "Public", recipient: "Denise Okafor" },
      ],
      steps: async (page) => {
        const box = test("comment-box-2002");
        await write(page, page, box);
        await page.keyboard.press("Enter");
        await untilEmpty(page, box);
        await write(page, page, box);
        await press(page, "comment-send-2002");
        await untilEmpty(page, box);
        await press(page, "reply-open-3001");
        await type(page, page, test("reply-box-3001"));
        await page.keyboard.press("Enter");
        await page.waitForSelector(test("reply-box-3001"), { hidden: true });
      },
    },
    ...["facebook", "messenger"].map(
      (site): Case => ({
        name: `network, message on ${site}`,
        site,
        path: `/messages/t/${CALLUM}`,
        expect: [
          {
            kind: "message",
            text: TEXT,
            audience: null,
            recipient: "Callum Reddick",
            site,
            page: `/messages/t/${CALLUM}`,
          },
          { kind: "message", text: TEXT },
        ],
        steps: async (page) => {
          const box = test("message-box");
          await write(page, page, box);
          await page.keyboard.press("Enter");
          await untilEmpty(page, box);
          await write(page, page, box);
          await press(page, "message-send");
          await untilEmpty(page, box);
        },
      }),
    ),
    {
      name: "network, friend requests",
      site: "facebook",
      path: "/friends/requests",
      expect: [
        { kind: "friend_confirm", recipient: "Callum Reddick" },
        { kind: "friend_delete", recipient: "Edith Marlowe" },
        { kind: "friend_add", recipient: "Wren Castellane" },
      ],
      steps: async (page) => {
        await press(page, `confirm-${CALLUM}`);
        await page.waitForSelector(test(`confirm-${CALLUM}`), { hidden: true });
        await press(page, "delete-100090000000008");
        await page.waitForSelector(test("delete-100090000000008"), { hidden: true });
        await press(page, "add-100090000000010");
        await page.waitForSelector(test("add-100090000000010"), { hidden: true });
      },
    },
    {
      name: "network, group creation",
      site: "facebook",
      path: "/groups/create",
      expect: [{ kind: "group_create", text: TEXT, audience: "Private group" }],
      steps: async (page) => {
        await write(page, page, test("group-name"));
        await press(page, "group-privacy");
        await press(page, "group-private");
        await press(page, "group-create");
        await page.waitForSelector(test("post-open"));
      },
    },
    {
      name: "network, group post",
      site: "facebook",
      path: "/groups/400100",
      expect: [{ kind: "post", text: TEXT, audience: "Private group", page: "/groups/400100" }],
      steps: async (page) => {
        await press(page, "post-open");
        await write(page, page, test("post-box"));
        await press(page, "post-send");
        await page.waitForSelector(test("post-box"), { hidden: true });
      },
    },
  ];
}
