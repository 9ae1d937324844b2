// Asks the page in the active tab how it is watched.

import type { PageStatus } from "../content/page-status.ts";

/** Undefined where no content script answers: a page that is not watched. */
export async function askPage(): Promise<PageStatus | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  try {
    // `undefined` comes where a script listens but does not know the question.
    return await chrome.tabs.sendMessage<unknown, PageStatus | undefined>(tab.id, { type: "pageStatus" });
  } catch {
    return undefined;
  }
}
