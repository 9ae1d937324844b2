/** Chromium through the DevTools protocol. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type CDPSession, type Frame, type Page, type Protocol } from "puppeteer-core";
import type { ExtensionRequest, Launched, LaunchOptions, OverlayRoot } from "./browser.ts";
import { executable, extensionFolder } from "./paths.ts";
import { startTrap } from "./trap.ts";
import { orClose, within } from "./wait.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Name of the world in which the tests look at a page. */
const WORLD = "chaperone-tests";

export async function launchChromium(options: LaunchOptions): Promise<Launched> {
  const folder = options.extension ?? extensionFolder("chromium");
  const profile = await mkdtemp(join(tmpdir(), "chaperone-chromium-"));
  const trap = await startTrap();
  const listen = options.listen === true;
  const browser = await puppeteer.launch({
    executablePath: options.executable ?? executable("chromium"),
    headless: options.headed !== true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: options.headed === true ? null : { width: 1280, height: 860 },
    args: [...FLAGS, `--proxy-server=127.0.0.1:${trap.port}`],
    targetFilter: (target) => listen || target.type() !== "service_worker",
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await trap.close();
    // The browser's last processes may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const protocol = await browser.target().createCDPSession();
  const ears = new Ears();
  if (listen) await ears.listenToBackground(browser);
  const id = await orClose(browser.installExtension(folder), close);
  const origin = `chrome-extension://${id}`;
  await protocol.send("Target.setDiscoverTargets", { discover: true });

  const workers = async (): Promise<Protocol.Target.TargetInfo[]> => {
    const { targetInfos } = await protocol.send("Target.getTargets");
    return targetInfos.filter(({ type, url }) => type === "service_worker" && url.startsWith(origin));
  };
  return {
    name: "chromium",
    browser,
    origin,
    newPage: async () => {
      const page = await browser.newPage();
      if (listen) await ears.listenToPage(page, origin);
      return page;
    },
    openExtensionPage: async (path) => {
      const page = await browser.newPage();
      if (listen) await ears.listenToPage(page, origin);
      await page.goto(`${origin}/${path}`);
      return page;
    },
    openPopup: async (page) => {
      const action = (await browser.extensions()).get(id);
      if (action === undefined) throw new Error("the extension is not there");
      const address = `${origin}/popup/`;
      const opened = browser.waitForTarget((target) => target.url().startsWith(address));
      await action.triggerAction(page);
      const popup = await (await opened).asPage();
      return {
        call: (fn, ...args) =>
          popup.evaluate(
            `{ const __name = (named) => named; (${fn.toString()})(...${JSON.stringify(args)}); }`,
          ) as never,
        close: () => popup.close(),
      };
    },
    compose: () => Promise.reject(new Error("Chromium composes through its own protocol")),
    countCalls: async (page) => {
      const client = await page.createCDPSession();
      await client.send("Profiler.enable");
      await client.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
      // Taking the counts sets them to zero: what happened before does not count.
      await client.send("Profiler.takePreciseCoverage");
      return async () => {
        const { result } = await client.send("Profiler.takePreciseCoverage");
        const ours = result.filter(({ url }) => url.startsWith(origin)).flatMap(({ functions }) => functions);
        return ours.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
      };
    },
    killBackground: async () => {
      for (const { targetId } of await workers()) {
        const gone = new Promise<void>((resolve) => {
          const hear = (event: Protocol.Target.TargetDestroyedEvent): void => {
            if (event.targetId !== targetId) return;
            protocol.off("Target.targetDestroyed", hear);
            resolve();
          };
          protocol.on("Target.targetDestroyed", hear);
        });
        await protocol.send("Target.closeTarget", { targetId });
        await within(gone, "the background ends");
      }
    },
    backgroundRuns: async () => (await workers()).length > 0,
    watchStarts: async (started) => {
      const hear = ({ targetInfo }: Protocol.Target.TargetCreatedEvent): void => {
        if (targetInfo.type === "service_worker" && targetInfo.url.startsWith(origin)) started();
      };
      protocol.on("Target.targetCreated", hear);
      return async () => void protocol.off("Target.targetCreated", hear);
    },
    reloadExtension: async () => {
      await browser.installExtension(folder);
    },
    caught: () => trap.caught(),
    extensionRequests: async () => [...ears.requests],
    extensionConsole: async () => [...ears.console],
    overlayRoots,
    setColourScheme: async (page, value) =>
      page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]),
    close,
  };
}

/** Hears what extension contexts ask the network for and write to a console. */
class Ears {
  readonly requests: ExtensionRequest[] = [];
  readonly console: string[] = [];

  async listenToBackground(browser: Awaited<ReturnType<typeof puppeteer.launch>>): Promise<void> {
    browser.on("targetcreated", (target) => {
      if (target.type() !== "service_worker") return;
      void (async () => {
        const client = (await target.worker())?.client;
        if (client === undefined) return;
        this.#hear(client, "background", () => true);
        await client.send("Network.enable");
        await client.send("Runtime.enable");
      })();
    });
  }

  /** Content scripts share the page's session; theirs is what a function of theirs does, and not what the page does when they click. */
  async listenToPage(page: Page, origin: string): Promise<void> {
    const client = await page.createCDPSession();
    this.#hear(client, "page", ([top]) => top?.startsWith(origin) === true);
    await client.send("Network.enable");
    await client.send("Runtime.enable");
    await client.send("Log.enable");
  }

  #hear(client: CDPSession, from: string, ours: (stack: string[]) => boolean): void {
    client.on("Network.requestWillBeSent", ({ request, initiator }) => {
      if (request.url.startsWith("chrome-extension://") || request.url.startsWith("data:")) return;
      if (ours(stackOf(initiator.stack))) this.requests.push({ from, url: request.url });
    });
    client.on("Network.webSocketCreated", ({ url, initiator }) => {
      if (ours(stackOf(initiator?.stack))) this.requests.push({ from, url });
    });
    client.on("Runtime.consoleAPICalled", ({ type, args, stackTrace }) => {
      if (ours(stackOf(stackTrace)))
        this.console.push(`${from} ${type} ${args.map(({ value }) => String(value)).join(" ")}`);
    });
    client.on("Runtime.exceptionThrown", ({ exceptionDetails: details }) => {
      if (ours([...stackOf(details.stackTrace), details.url ?? ""]))
        this.console.push(`${from} exception ${details.text}`);
    });
    client.on("Log.entryAdded", ({ entry }) => {
      if (ours([...stackOf(entry.stackTrace), entry.url ?? ""]))
        this.console.push(`${from} ${entry.level} ${entry.text}`);
    });
  }
}

/** The scripts of a stack, the innermost first. */
function stackOf(stack: Protocol.Runtime.StackTrace | undefined): string[] {
  return stack?.callFrames.map(({ url }) => url) ?? [];
}

/** A frame in a process of its own has a session of its own; puppeteer keeps it on the frame. */
interface FrameWithClient extends Frame {
  readonly client: CDPSession;
  readonly _id: string;
}

async function overlayRoots(frame: Frame): Promise<OverlayRoot[]> {
  const { client, _id: frameId } = frame as FrameWithClient;
  const { executionContextId } = await client.send("Page.createIsolatedWorld", { frameId, worldName: WORLD });
  const { result } = await client.send("Runtime.evaluate", {
    expression: `[...document.querySelectorAll('div[popover="manual"]')]`,
    contextId: executionContextId,
  });
  if (result.objectId === undefined) return [];
  const { result: items } = await client.send("Runtime.getProperties", {
    objectId: result.objectId,
    ownProperties: true,
  });
  const roots: OverlayRoot[] = [];
  for (const item of items) {
    if (!/^\d+$/.test(item.name) || item.value?.objectId === undefined) continue;
    const { node } = await client.send("DOM.describeNode", {
      objectId: item.value.objectId,
      depth: 1,
      pierce: true,
    });
    const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === "closed");
    if (root === undefined) continue;
    const { object } = await client.send("DOM.resolveNode", {
      backendNodeId: root.backendNodeId,
      executionContextId,
    });
    if (object.objectId !== undefined) roots.push(new ChromiumRoot(client, object.objectId));
  }
  return roots;
}

class ChromiumRoot implements OverlayRoot {
  readonly #client: CDPSession;
  readonly #object: string;

  constructor(client: CDPSession, object: string) {
    this.#client = client;
    this.#object = object;
  }

  async call<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const { result, exceptionDetails } = await this.#client.send("Runtime.callFunctionOn", {
      objectId: this.#object,
      functionDeclaration: `function (...args) { const __name = (named) => named; return (${fn.toString()})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Awaited<R>;
  }
}
