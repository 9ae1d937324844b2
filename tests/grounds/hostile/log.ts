/** The log: sets of observations and counts of events, each with a key that holds no text of the draft. */

export class Log {
  #seen = new Map<string, Set<string>>();
  #counts = new Map<string, number>();

  /** One observation of a kind; the same one again adds nothing. */
  see(kind: string, what: string): void {
    const seen = this.#seen.get(kind) ?? new Set();
    this.#seen.set(kind, seen.add(what));
  }

  count(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  json(): string {
    const observed = Object.fromEntries(
      [...this.#seen].sort(byKey).map(([kind, seen]) => [kind, [...seen].sort()]),
    );
    return JSON.stringify({ observed, events: Object.fromEntries([...this.#counts].sort(byKey)) }, null, 1);
  }
}

function byKey(left: [string, unknown], right: [string, unknown]): number {
  return left[0] < right[0] ? -1 : 1;
}

/** An element by tag and attributes, which is all that a page needs to recognise it. */
export function describe(target: EventTarget | null): string {
  if (target === null) return "null";
  if (target === window) return "window";
  if (target === document) return "document";
  if (!(target instanceof Element)) return target instanceof Node ? target.nodeName : "object";
  const attributes = [...target.attributes]
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `<${[target.localName, ...attributes].join(" ")}>`;
}
