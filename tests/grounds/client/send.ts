/** How every page sends: one JSON request; the caller clears its box only when the promise resolves. */

export interface Outgoing {
  kind: string;
  text: string;
  audience?: string | undefined;
  recipient?: string | undefined;
  editor?: string | undefined;
}

export async function send(outgoing: Outgoing): Promise<void> {
  const response = await fetch("/api/post", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(outgoing),
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
}
