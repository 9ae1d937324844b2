/** Which host answers what. Hosts: see `SITES`; any other host is refused, so a page elsewhere cannot reach the server by a rebound name. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import type { Assets } from "./bundle.ts";
import { EDITOR_PAGES, editorPage, framePage, hostilePage, networkPage } from "./pages.ts";
import type { Store } from "./store.ts";

export interface Context {
  readonly assets: Assets;
  readonly store: Store;
  readonly port: number;
}

type Site = "network" | "editors" | "editors-strict" | "frame-content";

/** The network answers under each site id whose match patterns cover its paths. */
const SITES: Record<string, Site> = {
  facebook: "network",
  messenger: "network",
  strict: "editors-strict",
  plain: "editors",
  other: "frame-content",
};

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> {
  response.setHeader("cache-control", "no-store");
  try {
    await route(request, response, context);
  } catch (error) {
    end(response, 400, "text/plain", error instanceof Error ? error.message : "bad request");
  }
}

async function route(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const url = new URL(request.url ?? "/", "http://grounds.invalid");
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  context.store.record({ method: request.method ?? "", host, path: url.pathname });
  const label = host.endsWith(".localhost") ? host.slice(0, -".localhost".length) : "";
  const site = SITES[label];
  if (site === undefined) end(response, 404, "text/plain", "no such host");
  else if (url.pathname === "/api/posted") json(response, 200, context.store.posted());
  else if (url.pathname === "/api/post") await takeJson(request, response, context.store, label);
  else if (url.pathname === "/api/form") await takeForm(request, response, context.store, label);
  else if (request.method !== "GET") end(response, 405, "text/plain", "GET only");
  else if (url.pathname.startsWith("/assets/")) asset(response, context.assets, url.pathname.slice(8));
  else page(response, site, url, context.port);
}

function page(response: ServerResponse, site: Site, url: URL, port: number): void {
  if (site === "network" || site === "editors-strict")
    response.setHeader("content-security-policy", policy(site, port));
  const html = htmlOf(site, url, port);
  if (html === null) end(response, 404, "text/plain", "no such page");
  else end(response, 200, "text/html; charset=utf-8", html);
}

function htmlOf(site: Site, url: URL, port: number): string | null {
  const path = url.pathname;
  if (site === "network") return networkPage();
  if (path === "/frame") return framePage(url.searchParams.get("editor") ?? "textarea");
  if (site === "frame-content") return null;
  if (path === "/hostile") return hostilePage();
  return path === "/" || EDITOR_PAGES.includes(path.slice(1)) ? editorPage(path.slice(1), port) : null;
}

/**
 * As strict as large networks: no inline script, no eval, no WebAssembly, Trusted Types. Images come only from `data:`, which also
 * keeps Firefox from asking for an icon.
 */
function policy(site: Site, port: number): string {
  const shared =
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; connect-src 'self'; form-action 'self'";
  const frames = site === "network" ? "'none'" : `'self' http://*.localhost:${port}`;
  return `${shared}; frame-src ${frames}; base-uri 'none'; require-trusted-types-for 'script'`;
}

function asset(response: ServerResponse, assets: Assets, name: string): void {
  const bytes = assets.get(name);
  const type = TYPES[extname(name)];
  if (bytes === undefined || type === undefined) end(response, 404, "text/plain", "no such asset");
  else end(response, 200, type, bytes);
}

async function takeJson(
  request: IncomingMessage,
  response: ServerResponse,
  store: Store,
  site: string,
): Promise<void> {
  const sent: unknown = JSON.parse(await body(request));
  if (request.method !== "POST" || typeof sent !== "object" || sent === null)
    throw new Error("a JSON object, by POST");
  if (typeof Reflect.get(sent, "kind") !== "string") throw new Error("kind is missing");
  const field = (name: string): string | null => {
    const value: unknown = Reflect.get(sent, name);
    return typeof value === "string" ? value : null;
  };
  store.add({
    kind: field("kind") ?? "post",
    text: field("text") ?? "",
    audience: field("audience"),
    recipient: field("recipient"),
    editor: field("editor"),
    site,
    page: pageOf(request),
  });
  json(response, 200, { stored: true });
}

/** A plain HTML form, sent without script: the answer is a redirect back to the page. */
async function takeForm(
  request: IncomingMessage,
  response: ServerResponse,
  store: Store,
  site: string,
): Promise<void> {
  const fields = new URLSearchParams(await body(request));
  const text = (fields.get("text") ?? "").replaceAll("\r\n", "\n");
  store.add({
    kind: "post",
    text,
    audience: null,
    recipient: null,
    editor: "textarea",
    site,
    page: pageOf(request),
  });
  response.setHeader("location", "/form");
  end(response, 303, "text/plain", "");
}

function pageOf(request: IncomingMessage): string {
  const referrer = request.headers.referer;
  return referrer === undefined ? "" : new URL(referrer).pathname;
}

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > BODY_LIMIT_BYTES) throw new Error("the body is too large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function json(response: ServerResponse, status: number, value: unknown): void {
  end(response, status, "application/json; charset=utf-8", JSON.stringify(value));
}

function end(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { "content-type": type, "x-content-type-options": "nosniff" });
  response.end(content);
}
