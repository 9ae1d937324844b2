/**
 * The drafts that the demo types, with what is to be expected of each. People, places and happenings are invented; identifiers come
 * from the ranges that are kept for tests. Every kind of concern has a harmless twin.
 */
import type { Concern, Level } from "../../extension/generated/messages.ts";

/** Where on the demo network a draft is written. */
export type Place = "post" | "comment" | "reply" | "message" | "message to a friend" | "group name";

export interface Sample {
  /** Short name for the table. */
  name: string;
  where: Place;
  text: string;
  level: Level;
  concerns: Concern[];
}

/** Held on every page, whatever its kind: a labelled number from the range that is kept for tests. */
export const RISKY = "NHS no 999 012 3454 is in bed 4";
/** The words of it that are flagged. */
export const RISKY_NUMBER = "999 012 3454";
export const RISKY_END = "bed 4";
/** Shown, but not held of itself. */
export const EVERYDAY = "Had a lovely patient yesterday, a retired postman with a broken hip.";
export const HARMLESS = "A quiet shift, then tea and a walk.";

export const SAMPLES: readonly Sample[] = [
  {
    name: "number of a patient",
    where: "post",
    text: "Can anybody on nights look up NHS no 999 012 3454 in bed 4 for me? The ward phone is dead again.",
    level: "stop",
    concerns: ["identifies_patient"],
  },
  {
    name: "twin: number of a train",
    where: "post",
    text: "Train 3454 from platform 4 is late again, so I am on the next one with a cold coffee.",
    level: "clear",
    concerns: [],
  },
  {
    name: "name tied to care",
    where: "post",
    text: "So proud of my patient Maureen Tuttle, who walked out of Ward 7 at Saltmere General today after her hip operation!",
    level: "stop",
    concerns: ["identifies_patient"],
  },
  {
    name: "twin: name of a daughter",
    where: "post",
    text: "Sophie turned 7 on Saturday. Twelve children, one bouncy castle, no tears. Party bags are all gone.",
    level: "clear",
    concerns: [],
  },
  {
    name: "many small details",
    where: "post",
    text: "Last night in Whitby: a 43-year-old lollipop lady, hit by the mayor's car outside her own school. Open fracture of both legs. I will not forget her face.",
    level: "stop",
    concerns: ["may_identify_patient"],
  },
  {
    name: "twin: teaching",
    where: "post",
    text: "Teaching on open fractures tomorrow: antibiotics within the hour, then photograph, cover, splint. Slides are in the library.",
    level: "clear",
    concerns: [],
  },
  {
    name: "a few small details",
    where: "post",
    text: EVERYDAY,
    level: "warn",
    concerns: ["may_identify_patient"],
  },
  {
    name: "contempt",
    where: "group name",
    text: "Dental nurses who hate patients",
    level: "stop",
    concerns: ["demeaning"],
  },
  {
    name: "twin: a group of colleagues",
    where: "group name",
    text: "Dental nurses of the Northern Dales",
    level: "clear",
    concerns: [],
  },
  {
    name: "answer to a patient who thanks",
    where: "reply",
    text: "You are so welcome, Denise! Keep doing the stretches and come for a coffee with me next week x",
    level: "stop",
    concerns: ["identifies_patient", "boundary"],
  },
  {
    name: "twin: comment to a friend",
    where: "comment",
    text: "Count me in for the bake sale, I will bring scones and jam.",
    level: "clear",
    concerns: [],
  },
  {
    name: "date with a former patient",
    where: "message",
    text: "Yes, why not! Friday at eight? My number is 07700 900123 x",
    level: "stop",
    concerns: ["boundary"],
  },
  {
    name: "twin: message to a friend",
    where: "message to a friend",
    text: "Got the raffle tickets, they look great. See you on Saturday.",
    level: "clear",
    concerns: [],
  },
];
