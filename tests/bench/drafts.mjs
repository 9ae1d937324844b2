// What is typed in every measurement. Invented; each draft is another one, so that no engine can answer from memory.

export const STORY =
  "Long night in resus. 78F brought in after the crash on the A171, ex-mayor of Whitby, still asking who would feed her " +
  "dog. Her daughter drove up from Leeds in three hours. Broken hip, two ribs, not one complaint. She told the registrar " +
  "he looked twelve. We got her to theatre at four and she was sitting up with tea by breakfast. Home now, feet dead, heart " +
  "full. If you are on the roads tonight please slow down, it is black ice from Sleights to the coast and nobody needs that. ";

/** A draft of `length` characters; each `number` gives another one. @param {number} length @param {number} number */
export function draft(length, number) {
  const words = `Day ${number}. `;
  return (words + STORY.repeat(Math.ceil(length / STORY.length))).slice(0, length);
}

/** Milliseconds that a judgement takes. @param {(text: string) => Promise<void>} judge @param {string} text */
export async function time(judge, text) {
  const before = performance.now();
  await judge(text);
  return performance.now() - before;
}

/** @param {number[]} numbers @param {number} share from 0 to 1 */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
