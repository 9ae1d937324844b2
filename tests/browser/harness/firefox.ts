/**
 * Firefox through WebDriver BiDi. The browser's own process is reached by `moz:scope: chrome`, which needs the switch
 * `--remote-allow-system-access`: it ends the background, opens pages of the extension and sees every request of every context.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Frame } from "puppeteer-core";
import type { ExtensionRequest, Launched, LaunchOptions, OverlayRoot } from "./browser.ts";
import { executable, extensionFolder } from "./paths.ts";
import {
  type BidiConnection,
  CALLS,
  CLOSE_POPUP,
  callInside,
  compose,
  connectionOf,
  countCalls,
  evaluate,
  openPopupOf,
  POPUP,
  Privileged,
  TAB,
  WATCH_REQUESTS,
} from "./privileged.ts";
import { startTrap } from "./trap.ts";
import { orClose, within } from "./wait.ts";

/** Name of the world in which the tests look at a page. */
const SANDBOX = "chaperone-tests";

export async function launchFirefox(options: LaunchOptions): Promise<Launched> {
  const folder = options.extension ?? extensionFolder("firefox");
  const profile = await mkdtemp(join(tmpdir(), "chaperone-firefox-"));
  const trap = await startTrap();
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.executable ?? executable("firefox"),
    headless: options.headed !== true,
    userDataDir: profile,
    defaultViewport: options.headed === true ? null : { width: 1280, height: 860 },
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": trap.port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": trap.port,
      // What pages, content scripts and backgrounds write to a console also goes to the program's standard output.
      "devtools.console.stdout.content": true,
    },
  });
  const printed: string[] = [];
  browser.process()?.stdout?.on("data", (data: Buffer) => printed.push(data.toString()));
  const close = async (): Promise<void> => {
    await browser.close();
    await trap.close();
    // The browser's last processes may still be writing.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const chrome = await Privileged.connect(browser);
  if (options.listen === true) await chrome.run(WATCH_REQUESTS);
  const id = await orClose(browser.installExtension(folder), close);
  const host = await chrome.run<string>(
    `WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname`,
  );
  const origin = `moz-extension://${host}`;
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const running = `["running", "starting"].includes(${extension}.backgroundState)`;
  return {
    name: "firefox",
    browser,
    origin,
    newPage: () => browser.newPage(),
    openExtensionPage: async (path) => {
      const address = `${origin}/${path}`;
      const before = new Set(browser.targets());
      // WebDriver itself may not navigate there.
      await chrome.run(`(gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(address)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }), null)`);
      // The protocol is silent on navigations to such addresses, so the page itself is asked.
      const target = await browser.waitForTarget((each) => !before.has(each) && each.type() === "page");
      const page = await target.page();
      if (page === null) throw new Error(`no page for ${path}`);
      await page.waitForFunction(
        (wanted) => location.href === wanted && document.readyState === "complete",
        {},
        address,
      );
      return page;
    },
    openPopup: async () => {
      await within(chrome.run(openPopupOf(extension)), "the pop-up opens");
      return {
        call: (fn, ...args) =>
          within(
            chrome.runInside(POPUP, callInside(fn.toString(), args)),
            `the pop-up answers ${fn.name}`,
          ) as never,
        close: () => chrome.run(CLOSE_POPUP),
      };
    },
    compose: (_page, reading, result) => chrome.runInside(TAB, compose(reading, result)),
    countCalls: async () => {
      await chrome.runInside(TAB, countCalls(id));
      return () => chrome.runInside<number>(TAB, CALLS);
    },
    killBackground: async () => {
      await within(
        chrome.run(`${extension}.terminateBackground({ ignoreDevToolsAttached: true })`),
        "the background ends",
      );
    },
    backgroundRuns: () => chrome.run<boolean>(running),
    watchStarts: async (started) => {
      await chrome.run(`(globalThis.starts = 0, globalThis.countStart = () => { globalThis.starts += 1; },
        ${extension}.on("background-script-started", globalThis.countStart))`);
      return async () => {
        const starts = await chrome.run<number>(
          `(${extension}.off("background-script-started", globalThis.countStart), globalThis.starts)`,
        );
        for (let index = 0; index < starts; index += 1) started();
      };
    },
    reloadExtension: async () => {
      await browser.installExtension(folder);
    },
    caught: () => trap.caught(),
    extensionRequests: () => chrome.run<ExtensionRequest[]>("globalThis.chaperoneRequests"),
    extensionConsole: async () => [
      ...printed
        .join("")
        .split("\n")
        .filter((line) => /^console\.\w+:/.test(line)),
      ...(await chrome.run<string[]>("globalThis.chaperoneErrors")).filter((line) => line.includes(host)),
    ],
    overlayRoots: (frame) => overlayRoots(browser, frame),
    setColourScheme: async (_page, scheme) => {
      await chrome.run(
        `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${scheme === "dark" ? 0 : 1})`,
      );
    },
    close,
  };
}

async function overlayRoots(browser: Browser, frame: Frame): Promise<OverlayRoot[]> {
  const connection = connectionOf(browser);
  const target = { context: (frame as Frame & { readonly _id: string })._id, sandbox: SANDBOX };
  const hosts = await evaluate(connection, "script.evaluate", {
    expression: `[...document.querySelectorAll('div[popover="manual"]')]`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, includeShadowTree: "all" },
  });
  const roots: OverlayRoot[] = [];
  for (const host of hosts.value as {
    value?: { shadowRoot?: { sharedId: string; value?: { mode?: string } } | null };
  }[]) {
    const root = host.value?.shadowRoot;
    if (root !== null && root !== undefined && root.value?.mode === "closed") {
      roots.push(new FirefoxRoot(connection, target, root.sharedId));
    }
  }
  return roots;
}

class FirefoxRoot implements OverlayRoot {
  readonly #connection: BidiConnection;
  readonly #target: object;
  readonly #root: string;

  constructor(connection: BidiConnection, target: object, root: string) {
    this.#connection = connection;
    this.#target = target;
    this.#root = root;
  }

  async call<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const value = await evaluate(this.#connection, "script.callFunction", {
      functionDeclaration: `async (root, args) => {
        const __name = (named) => named;
        return JSON.stringify(await (${fn.toString()})(root, ...JSON.parse(args)));
      }`,
      arguments: [{ sharedId: this.#root }, { type: "string", value: JSON.stringify(args) }],
      target: this.#target,
      awaitPromise: true,
    });
    return (value.value === undefined ? undefined : JSON.parse(String(value.value))) as Awaited<R>;
  }
}
