// The ports of the pages, and what each page was told.

import type { Response } from "../generated/messages.ts";
import type { EngineKeeper } from "./engine-keeper.ts";
import { keptRules } from "./kept-rules.ts";
import { helloHost, mayAsk, revisionOf } from "./request.ts";

export class Composers {
  /** Host by port, from the page's `hello`. Lost with the worker, as the ports are. */
  readonly #hosts = new Map<chrome.runtime.Port, string>();
  readonly #keeper: EngineKeeper;
  readonly #origin: string;

  constructor(keeper: EngineKeeper, origin: string) {
    this.#keeper = keeper;
    this.#origin = origin;
  }

  /** Serves a port until it closes. */
  serve(port: chrome.runtime.Port): void {
    port.onDisconnect.addListener(() => this.#hosts.delete(port));
    port.onMessage.addListener((request: unknown) => void this.#answer(port, request));
  }

  /** Tells every page how it is watched now. */
  async pushRules(): Promise<void> {
    if (this.#hosts.size === 0) return;
    await this.#keeper.use((engine) => {
      for (const [port, host] of this.#hosts) post(port, engine.rulesFor(host));
    });
  }

  async #answer(port: chrome.runtime.Port, request: unknown): Promise<void> {
    if (!mayAsk(request, port.sender?.url, this.#origin)) {
      post(port, { type: "failed", revision: revisionOf(request), fault: "badMessage" });
      return;
    }
    const host = helloHost(request);
    if (host !== undefined) this.#hosts.set(port, host);
    const response = await this.#keeper.ask(request);
    post(port, host !== undefined && response.type === "failed" ? await keptRules(host) : response);
  }
}

/** Posts to a port that the page may have closed in the meantime. */
function post(port: chrome.runtime.Port, response: Response): void {
  try {
    port.postMessage(response);
  } catch {
    // The page is gone; nobody waits for this.
  }
}
