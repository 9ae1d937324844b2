// What the background reads of a request by itself; all else is checked in Rust. Above all: who may ask what. A page's renderer may be taken over by the page, so a content script gets no more than it needs.

/** What a content script may ask. Settings and the list of people are for the extension's own pages. */
const FOR_CONTENT = new Set(["hello", "assess", "rewrite"]);

/** Whether the sender may ask this. `origin` is the extension's own, with a slash at the end. */
export function mayAsk(request: unknown, senderUrl: string | undefined, origin: string): boolean {
  return senderUrl?.startsWith(origin) === true || FOR_CONTENT.has(typeOf(request) ?? "");
}

/** The type of a message, where it has one. */
export function typeOf(request: unknown): string | undefined {
  if (typeof request !== "object" || request === null || !("type" in request)) return undefined;
  return typeof request.type === "string" ? request.type : undefined;
}

/** The host that a `hello` tells. */
export function helloHost(request: unknown): string | undefined {
  if (typeOf(request) !== "hello") return undefined;
  const host = (request as { host?: unknown }).host;
  return typeof host === "string" ? host : undefined;
}

/** The revision of an `assess` or `rewrite` request, to be given back even when the engine cannot read the rest. */
export function revisionOf(request: unknown): number | null {
  if (typeof request !== "object" || request === null || !("revision" in request)) return null;
  return typeof request.revision === "number" ? request.revision : null;
}
