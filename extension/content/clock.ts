/** Time, to be replaced in tests. */
export interface Clock {
  /** Milliseconds that only grow. */
  now(): number;
  /** Runs something later; the answer cancels it. */
  later(milliseconds: number, run: () => void): () => void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
