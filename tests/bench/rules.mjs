// The rules alone, without the learned judge, and each stage of them: microseconds for 500 characters.
import { draft } from "./drafts.mjs";
import { start } from "./engines/chaperone.mjs";

const ROUNDS = 20;
const TRIES = 150;

const { glue } = await start();
const text = draft(500, 1);
const times = glue
  .stages()
  .split(" ")
  .map((name, stage) => {
    // The engine compiles what is hot only after a while.
    glue.runStage(stage, text, 300);
    // What a stage rests on is made once a call: its time is taken off.
    const spent =
      least(() => glue.runStage(stage, text, ROUNDS)) - least(() => glue.runStage(stage, text, 0));
    return [name, (Math.max(spent, 0) / ROUNDS) * 1000];
  });
console.log(JSON.stringify(times));

/** The least time of many tries: what the machine does beside this only adds. @param {() => void} run */
function least(run) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < TRIES; round += 1) {
    const before = performance.now();
    run();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}
