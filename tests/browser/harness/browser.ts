/** One API for both browsers. Each launch has a fresh profile and the extension in the flavour for the grounds. */
import type { Browser, Frame, Page } from "puppeteer-core";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import type { BrowserName } from "./paths.ts";

export type { BrowserName } from "./paths.ts";
export const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

export interface LaunchOptions {
  /** Folder of an extension other than the built one, such as a broken copy of it. */
  extension?: string;
  /** A program that starts the browser in its place, such as one that sets up a policy first. */
  executable?: string;
  /** Chromium: attach to the background to listen to it. An attached background is not put to sleep by the browser. */
  listen?: boolean;
  headed?: boolean;
}

/** Something that an extension context asked the network for. */
export interface ExtensionRequest {
  /** The context as far as it is known: "background", "page" (content script), "extension page". */
  from: string;
  url: string;
}

export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the pop-up as a press of the extension's button does, with the page as the active tab. */
  openPopup(page: Page): Promise<Popup>;
  /** Firefox only: an input method composes `reading`, and Enter takes `result`. */
  compose(page: Page, reading: string, result: string): Promise<unknown>;
  /** Counts the functions that the extension's content scripts enter in the page from now on. */
  countCalls(page: Page): Promise<() => Promise<number>>;
  /** Ends the background as the browser itself does when it saves memory. Resolves when it is gone. */
  killBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Calls back each time the background starts, until the returned function is called. */
  watchStarts(started: () => void): Promise<() => Promise<void>>;
  /** Reloads the extension, as an update does. */
  reloadExtension(): Promise<void>;
  /** Everything that tried to leave the machine, from whatever context. */
  caught(): string[];
  /** Requests of extension contexts to anywhere outside their own package. Needs `listen`. */
  extensionRequests(): Promise<ExtensionRequest[]>;
  /** What the extension's contexts wrote to a console. Needs `listen`. */
  extensionConsole(): Promise<string[]>;
  /** Every closed shadow root of a `<div popover=manual>` in the frame, read from outside the page's world. */
  overlayRoots(frame: Frame): Promise<OverlayRoot[]>;
  setColourScheme(page: Page, scheme: "light" | "dark"): Promise<void>;
  close(): Promise<void>;
}

export interface Popup {
  /** Calls a self-contained function in the pop-up; arguments and result are JSON. */
  call<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  close(): Promise<unknown>;
}

/** A closed shadow root that a function can be called with. The page's scripts notice nothing of it. */
export interface OverlayRoot {
  /** Calls a self-contained function with the root as first argument; what it returns must be JSON. */
  call<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>>;
}

export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  return name === "chromium" ? launchChromium(options) : launchFirefox(options);
}
