// Small pure parts of watching a draft: spans carried over an edit, and which findings were put aside.

import type { Concern, Span, Verdict } from "../generated/messages.ts";

/** Spans of the old text where they stand in the new one; those that were touched by the edit are dropped. */
export function carryOver(spans: ReadonlyArray<Span>, before: string, after: string): Span[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  const shift = after.length - before.length;
  const kept: Span[] = [];
  for (const span of spans) {
    if (span.end <= head) kept.push(span);
    else if (span.start >= before.length - tail) {
      kept.push({ ...span, start: span.start + shift, end: span.end + shift });
    }
  }
  return kept;
}

/** Findings that the person has put aside in this draft. They are not raised again; new ones are. */
export class PutAside {
  readonly #concerns = new Set<Concern>();
  readonly #words = new Set<string>();

  add(verdict: Verdict): void {
    for (const concern of verdict.concerns) this.#concerns.add(concern);
    for (const span of verdict.spans) this.#words.add(span.text);
  }

  covers(verdict: Verdict): boolean {
    return (
      verdict.concerns.every((concern) => this.#concerns.has(concern)) &&
      verdict.spans.every((span) => this.#words.has(span.text))
    );
  }

  clear(): void {
    this.#concerns.clear();
    this.#words.clear();
  }
}
