// Measures one engine in a process of its own, and prints the figures as one line of JSON: node measure.mjs NAME.
import { draft, quantile, time } from "./drafts.mjs";

const ROUNDS = 200;
const LENGTHS = [12_500, 25_000, 50_000, 100_000];

const engine = await import(`./engines/${process.argv[2]}.mjs`);
// Node.js loads what `Response` is only when somebody asks, in 40 ms; a browser has it.
void globalThis.Response;
const before = process.memoryUsage().rss;

const begun = performance.now();
const { judge, memory } = await engine.start();
const started = performance.now();
await judge(draft(500, 0));
const first = performance.now();

const times = [];
for (let round = 1; round <= ROUNDS; round += 1) times.push(await time(judge, draft(500, round)));
const long = [];
for (const length of LENGTHS) {
  // The least of three: what the machine does beside this only adds.
  const tries = [];
  for (let round = 0; round < 3; round += 1) tries.push(await time(judge, draft(length, round)));
  long.push(Math.min(...tries));
}
const figures = {
  name: engine.name,
  does: engine.does,
  size: await engine.size(),
  start: started - begun,
  first: first - begun,
  median: quantile(times, 0.5),
  late: quantile(times, 0.95),
  long,
  resident: process.memoryUsage().rss - before,
  instance: memory?.() ?? null,
};
console.log(JSON.stringify(figures));
