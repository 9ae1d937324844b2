// Typing: milliseconds of one key in drafts of several lengths, at the end and in the middle, and of asking again unchanged.
import { draft, quantile, time } from "./drafts.mjs";
import { start } from "./engines/chaperone.mjs";

const KEYS = 30;

const { judge } = await start();
for (let round = 0; round < 100; round += 1) await judge(draft(500, round));
const rows = [];
for (const length of [500, 5_000, 50_000]) {
  let text = draft(length, 1);
  const keys = { end: [], middle: [], same: [] };
  for (const key of "and then she went home to her own bed at last".slice(0, KEYS)) {
    text += key;
    keys.end.push(await time(judge, text));
    keys.same.push(await time(judge, text));
  }
  for (const key of "and then she went home to her own bed at last".slice(0, KEYS)) {
    const middle = Math.floor(text.length / 2);
    text = text.slice(0, middle) + key + text.slice(middle);
    keys.middle.push(await time(judge, text));
  }
  rows.push([length, quantile(keys.end, 0.5), quantile(keys.middle, 0.5), quantile(keys.same, 0.5)]);
}
console.log(JSON.stringify(rows));
