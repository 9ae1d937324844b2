/** Ways about the demo network. */
import type { Place } from "../samples.ts";
import type { Scene } from "./suite.ts";

export const CALLUM = "100090000000002";
export const PRIYA = "100090000000003";

/** A harmless draft for each place, twins of what is held there. */
export const HARMLESS_DRAFTS: readonly [Place, string][] = [
  ["post", "Half marathon done, legs like jelly, medal on the fridge."],
  ["comment", "Count me in for the bake sale, I will bring scones."],
  ["message to a friend", "Got the raffle tickets, see you on Saturday."],
  ["group name", "Dental nurses of the Northern Dales"],
];

interface Spot {
  path: string;
  box: string;
  /** What opens the box, where it is not there from the start. */
  opener?: string;
}

const SPOTS: Record<Place, Spot> = {
  post: { path: "/", box: "post-box", opener: "post-open" },
  comment: { path: "/", box: "comment-box-2002" },
  reply: { path: "/", box: "reply-box-3001", opener: "reply-open-3001" },
  message: { path: `/messages/t/${CALLUM}`, box: "message-box" },
  "message to a friend": { path: `/messages/t/${PRIYA}`, box: "message-box" },
  "group name": { path: "/groups/create", box: "group-name" },
};

export const boxOf = (place: Place): string => SPOTS[place].box;

/** Opens the page, and the box with its caret in it, watched. */
export async function openBox(scene: Scene, place: Place): Promise<void> {
  const spot = SPOTS[place];
  await scene.open("facebook", spot.path);
  if (spot.opener !== undefined) await scene.click(spot.opener);
  await scene.click(spot.box);
  await scene.untilMark("watching");
}

/** Sends what is written there, in the way most people do. */
export async function sendBy(scene: Scene, place: Place): Promise<void> {
  if (place === "post") await scene.click("post-send");
  else if (place === "group name") {
    await scene.click("group-privacy");
    await scene.click("group-private");
    await scene.click("group-create");
  } else await scene.press("Enter");
}
