// Keeps one engine: starts it at the first request and replaces it after a fault.
//
// States: none → starting → running → none (after a fault). A trapped WebAssembly instance may hold half-changed memory, so
// it is never called again; all requests that wait for it are answered `stopped`, and the next one starts a new engine.
//
// A trap inside an asynchronous call of Rust never settles its promise: it surfaces only as an uncaught error of the
// worker. The background script reports those with `dropAll`, which settles whatever waits.
//
// Known gap: an endless loop in the engine would block the worker; the engine must be linear in the text by itself.

import type { Engine } from "engine";
import type { Response } from "../generated/messages.ts";
import { revisionOf } from "./request.ts";

/** Thrown to whoever waits for an engine that was dropped. */
class EngineStopped extends Error {}

interface Instance {
  readonly engine: Promise<Engine>;
  /** Never fulfilled; rejected when the instance is dropped. */
  readonly dropped: Promise<never>;
  readonly drop: () => void;
}

export class EngineKeeper {
  #instance: Instance | undefined;
  readonly #start: () => Promise<Engine>;

  /** `start` gives a new engine that shares nothing with earlier ones. */
  constructor(start: () => Promise<Engine>) {
    this.#start = start;
  }

  /** Whether an engine is starting or running. */
  get awake(): boolean {
    return this.#instance !== undefined;
  }

  /** Answers a request; never rejects. */
  async ask(request: unknown): Promise<Response> {
    try {
      return await this.use((engine) => engine.handle(request));
    } catch {
      return { type: "failed", revision: revisionOf(request), fault: "stopped" };
    }
  }

  /** Does something with the engine. Rejects, and drops the engine, when it faults. */
  async use<T>(action: (engine: Engine) => T | Promise<T>): Promise<T> {
    this.#instance ??= this.#launch();
    const instance = this.#instance;
    try {
      const engine = await Promise.race([instance.engine, instance.dropped]);
      return await Promise.race([action(engine), instance.dropped]);
    } catch (error) {
      this.#drop(instance);
      throw error;
    }
  }

  /** Drops the present engine because something went wrong that no promise tells. */
  dropAll(): void {
    if (this.#instance !== undefined) this.#drop(this.#instance);
  }

  #launch(): Instance {
    let drop = (): void => undefined;
    const dropped = new Promise<never>((_, reject) => {
      drop = () => reject(new EngineStopped());
    });
    // Nobody may be waiting when it is dropped; that is no error.
    dropped.catch(() => undefined);
    return { engine: this.#start(), dropped, drop };
  }

  #drop(instance: Instance): void {
    instance.drop();
    if (this.#instance === instance) this.#instance = undefined;
  }
}
