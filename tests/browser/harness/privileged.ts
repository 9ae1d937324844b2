/** Firefox from the inside: scripts in the browser's own window, and from there in the process of a page. */
import type { Browser } from "puppeteer-core";

/** The parts of BiDi that puppeteer does not offer. */
export interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

export interface BidiValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

interface Evaluated {
  type: "success" | "exception";
  result: BidiValue;
  exceptionDetails?: { text: string };
}

export function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

export async function evaluate(
  connection: BidiConnection,
  method: string,
  params: object,
): Promise<BidiValue> {
  const { result } = await connection.send(method, params);
  const { type, result: value, exceptionDetails } = result as Evaluated;
  if (type === "exception") throw new Error(exceptionDetails?.text ?? "exception");
  return value;
}

/** The element of the selected tab, and that of the extension's open pop-up. */
export const TAB = "gBrowser.selectedBrowser";
export const POPUP = `document.querySelector(".webextension-popup-browser")`;

export class Privileged {
  readonly #connection: BidiConnection;
  readonly #context: string;
  #scripts = 0;

  private constructor(connection: BidiConnection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  static async connect(browser: Browser): Promise<Privileged> {
    const connection = connectionOf(browser);
    const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const { contexts } = result as { contexts: { context: string; url: string }[] };
    const window = contexts.find(({ url }) => url.endsWith("browser.xhtml"));
    if (window === undefined) throw new Error("Firefox has no window");
    return new Privileged(connection, window.context);
  }

  /** The value of an expression in the browser's window; it must be JSON, and may be a promise. */
  async run<T = null>(expression: string): Promise<T> {
    const value = await evaluate(this.#connection, "script.evaluate", {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context: this.#context },
      awaitPromise: true,
    });
    return JSON.parse(String(value.value)) as T;
  }

  /** Runs statements in the process of a page, with `content` as its window; what they return must be JSON. */
  async runInside<T = null>(browser: string, statements: string): Promise<T> {
    this.#scripts += 1;
    const answer = `chaperone-tests:${this.#scripts}`;
    const script = `(async () => {
      let data;
      try { data = { value: JSON.stringify((await (async () => { ${statements} })()) ?? null) }; }
      catch (error) { data = { error: String(error) }; }
      sendAsyncMessage(${JSON.stringify(answer)}, data);
    })()`;
    const told = await this.run<{ value?: string; error?: string }>(`(() => {
      const manager = (${browser}).messageManager;
      return new Promise((resolve) => {
        manager.addMessageListener(${JSON.stringify(answer)}, function listen({ data }) {
          manager.removeMessageListener(${JSON.stringify(answer)}, listen);
          resolve(data);
        });
        manager.loadFrameScript("data:;charset=utf-8," + encodeURIComponent(${JSON.stringify(script)}), false);
      });
    })()`);
    if (told.error !== undefined) throw new Error(told.error);
    return JSON.parse(told.value ?? "null") as T;
  }
}

/**
 * Opens the pop-up as its button does, and waits until it is shown. Firefox loads the document in a panel that is never shown and then
 * moves it into the one that is; what is asked before the move gets no answer.
 */
export function openPopupOf(extension: string): string {
  return `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    await ExtensionParent.apiManager.global.browserActionFor(${extension}).openPopup(window);
    await new Promise((resolve) => {
      const look = () => {
        const all = [...document.querySelectorAll(".webextension-popup-browser")];
        const shown = all.length === 1 && all[0].closest("panel")?.state === "open";
        if (shown && all[0].currentURI?.spec.startsWith("moz-extension:")) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
  })()`;
}

export const CLOSE_POPUP = `${POPUP}?.closest("panel")?.hidePopup()`;

/** Calls a function of the page's own world with JSON arguments. */
export function callInside(source: string, args: readonly unknown[]): string {
  return `const world = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const call = ${JSON.stringify(`(async () => {
      const __name = (named) => named;
      return JSON.stringify((await (${source})(...${JSON.stringify(args)})) ?? null);
    })()`)};
    return JSON.parse(await Cu.evalInSandbox(call, world));`;
}

/** An input method composes \`reading\`; Enter takes \`result\`. */
export function compose(reading: string, result: string): string {
  return `const method = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
    if (!method.beginInputTransactionForTests(content)) throw new Error("no input method");
    method.setPendingCompositionString(${JSON.stringify(reading)});
    method.appendClauseToPendingComposition(${reading.length}, method.ATTR_RAW_CLAUSE);
    method.setCaretInPendingComposition(${reading.length});
    method.flushPendingComposition();
    const enter = new content.KeyboardEvent("", { key: "Enter", code: "Enter", keyCode: 13 });
    method.commitCompositionWith(${JSON.stringify(result)}, enter);
    method.keyup(enter);`;
}

/** Counts every function that a content script of the extension enters in this page. */
export function countCalls(id: string): string {
  return `const { addDebuggerToGlobal } = ChromeUtils.importESModule("resource://gre/modules/jsdebugger.sys.mjs");
    const own = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal(), { freshCompartment: true });
    addDebuggerToGlobal(own);
    const found = new own.Debugger();
    this.chaperoneCalls = { count: 0, watched: 0, debugger: found };
    for (const global of found.findAllGlobals()) {
      const place = Cu.getRealmLocation(global.unsafeDereference());
      if (place.includes("Content Script") && place.includes(${JSON.stringify(id)})) {
        found.addDebuggee(global);
        this.chaperoneCalls.watched += 1;
      }
    }
    const calls = this.chaperoneCalls;
    found.onEnterFrame = () => { calls.count += 1; };
    if (calls.watched === 0) throw new Error("no content script here");`;
}

export const CALLS = "return this.chaperoneCalls.count;";

/** Uncaught errors of every process, and every channel that is opened for an extension: its own pages, its background, and content scripts by their principal. */
export const WATCH_REQUESTS = `(() => {
  globalThis.chaperoneRequests = [];
  globalThis.chaperoneObserver = (subject) => {
    const channel = subject.QueryInterface(Ci.nsIChannel);
    const { triggeringPrincipal: trigger, loadingPrincipal: loader } = channel.loadInfo ?? {};
    if (![trigger, loader].some((each) => each?.isAddonOrExpandedAddonPrincipal === true)) return;
    globalThis.chaperoneRequests.push({ from: String(trigger?.origin), url: channel.URI.spec });
  };
  Services.obs.addObserver(globalThis.chaperoneObserver, "http-on-opening-request");
  globalThis.chaperoneErrors = [];
  Services.console.registerListener((message) => globalThis.chaperoneErrors.push(String(message)));
})()`;
