/**
 * The engine where it really runs: the service worker of Chromium and the event page of Firefox. A page of the extension asks, as a
 * content script does, over a port; the background is ended before each first question.
 */
import { BROWSERS, type BrowserName, launch } from "../browser/harness/browser.ts";
import { draft, quantile } from "./drafts.mjs";

/** What the page of the extension has of the browser's interface. */
interface Port {
  postMessage(message: object): void;
  disconnect(): void;
  onMessage: { addListener(hear: (response: { type: string; revision?: number }) => void): void };
}
declare const chrome: { runtime: { connect(options: { name: string }): Port } };

const STARTS = 7;
const DRAFTS = 60;

/** Runs in the page: asks about each text in turn over one port; gives the milliseconds from each question to its answer. No function in it has a name: the compiler would mark it. */
async function ask(texts: string[]): Promise<number[]> {
  const port = chrome.runtime.connect({ name: "composer" });
  const waiting: { revision: number; answer?: (failed: boolean) => void } = { revision: -1 };
  port.onMessage.addListener(({ type, revision }) => {
    if (type === "failed" || (type === "assessed" && revision === waiting.revision))
      waiting.answer?.(type === "failed");
  });
  const times: number[] = [];
  for (const [revision, text] of texts.entries()) {
    const begun = performance.now();
    waiting.revision = revision;
    const draft = { host: "www.facebook.com", path: "/", site: "facebook", text };
    await new Promise<void>((resolve, reject) => {
      waiting.answer = (failed) => (failed ? reject(new Error("the engine failed")) : resolve());
      port.postMessage({ type: "assess", revision, draft });
    });
    times.push(performance.now() - begun);
  }
  port.disconnect();
  return times;
}

async function measure(name: BrowserName): Promise<object> {
  const browser = await launch(name);
  try {
    const page = await browser.openExtensionPage("options/options.html");
    const firsts: number[] = [];
    for (let round = 0; round < STARTS; round += 1) {
      await browser.killBackground();
      firsts.push((await page.evaluate(ask, [draft(500, round)]))[0] ?? 0);
    }
    const texts = Array.from({ length: DRAFTS }, (_, number) => draft(500, 100 + number));
    const times = await page.evaluate(ask, texts);
    return {
      name,
      first: quantile(firsts, 0.5),
      best: Math.min(...firsts),
      median: quantile(times.slice(DRAFTS / 3), 0.5),
    };
  } finally {
    await browser.close();
  }
}

for (const name of BROWSERS) console.log(JSON.stringify(await measure(name)));
