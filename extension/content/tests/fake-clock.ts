import type { Clock } from "../clock.ts";

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  #now = 0;
  #jobs: Array<{ at: number; run: () => void }> = [];

  now(): number {
    return this.#now;
  }

  later(milliseconds: number, run: () => void): () => void {
    const job = { at: this.#now + milliseconds, run };
    this.#jobs.push(job);
    return () => {
      this.#jobs = this.#jobs.filter((other) => other !== job);
    };
  }

  /** Moves on, running what falls due in its order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = this.#jobs.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#jobs = this.#jobs.filter((job) => job !== due);
      this.#now = due.at;
      due.run();
    }
    this.#now = end;
  }

  get waiting(): number {
    return this.#jobs.length;
  }
}
