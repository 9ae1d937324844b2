// Modules that the bundler makes up.

declare module "engine" {
  import type { Request, Response } from "../generated/messages.ts";

  /** The engine as the Rust crate exports it (crate/src/browser). It reads and writes chrome.storage itself. */
  export interface Engine {
    /** Answers a request. The shape is checked in Rust. */
    handle(request: Request | unknown): Promise<Response>;
    /** To be called when the browser tells that a storage area changed. */
    storageChanged(area: string): Promise<void>;
    /** How pages of a host are watched now: a `rules` response. */
    rulesFor(host: string): Response;
  }

  /** One copy of the wasm-bindgen glue with one engine instance behind it. */
  export interface Glue {
    default(source: { module_or_path: string }): Promise<unknown>;
    Engine: { start(): Promise<Engine> };
  }

  /** A copy of the glue that shares no state with any other. */
  export function freshGlue(): Glue;
}

declare module "all-sites" {
  /** What every page of the extension may know of a watched site. */
  export const sites: ReadonlyArray<{ id: string; name?: string; hosts: ReadonlyArray<string> }>;
}
