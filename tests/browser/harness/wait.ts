/** Waiting for conditions, with a deadline each. Nothing here waits for a length of time. */

/** How long a condition may take before the test fails. Generous: the machine may be busy. */
export const DEADLINE_MS = 15_000;

export class DeadlineError extends Error {}

/** Settles with the promise, or fails at the deadline with what was waited for and what was seen last. */
export async function within<T>(
  promise: Promise<T>,
  what: string | (() => string),
  milliseconds = DEADLINE_MS,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError(`not within ${milliseconds} ms: ${typeof what === "string" ? what : what()}`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A step of a launch; when it fails, what was started before is closed, or the test run would never end. */
export async function orClose<T>(step: Promise<T>, close: () => Promise<void>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    await close();
    throw error;
  }
}
