/**
 * The grounds: a loopback web server for the browser tests and the demo. One port, several hosts under `.localhost`, which
 * both browsers resolve to the loopback address and treat as separate origins.
 *
 * It records two things: `posted`, what a page really sent, and `requests`, everything that arrived, so that a test can show that
 * nothing else did. It writes no log.
 */
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { bundle } from "./server/bundle.ts";
import { answer } from "./server/routes.ts";
import { type Posted, type Requested, Store } from "./server/store.ts";

export type { Posted, Requested } from "./server/store.ts";

export interface Grounds {
  readonly port: number;
  /** The address of a page: `url("facebook", "/groups/create")`. */
  url(site: string, path: string): string;
  /** What reached the server, oldest first. A copy. */
  posted(): Posted[];
  /** Resolves as soon as at least `count` posts have arrived since the last `clear`. Never rejects: the test's own limit ends it. */
  untilPosted(count: number): Promise<Posted[]>;
  /** Each request that arrived, by method, host (without port) and path (without query). */
  requests(): Requested[];
  clear(): void;
  close(): Promise<void>;
}

export async function startGrounds(options: { port?: number } = {}): Promise<Grounds> {
  const assets = await bundle();
  const store = new Store();
  const server = createServer((request, response) => {
    void answer(request, response, { assets, store, port });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const port = address.port;
  return {
    port,
    url: (site, path) => `http://${site}.localhost:${port}${path}`,
    posted: () => store.posted(),
    untilPosted: (count) => store.untilPosted(count),
    requests: () => store.requests(),
    clear: () => store.clear(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function portArgument(args: readonly string[]): number {
  const at = args.findIndex((arg) => arg === "--port" || arg.startsWith("--port="));
  if (at < 0) return 0;
  const value = args[at]?.split("=")[1] ?? args[at + 1] ?? "";
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65535) throw new Error("--port takes a number from 0 to 65535");
  return port;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const grounds = await startGrounds({ port: portArgument(process.argv.slice(2)) });
  console.log(grounds.url("facebook", "/"));
  const stop = (): void => void grounds.close();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
