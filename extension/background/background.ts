// The background script: wakes, hands requests to the engine, and sleeps again. Service worker in Chromium, event page in
// Firefox. Every listener is registered in the first turn, or the browser would not wake the script for its event.

import { freshGlue } from "engine";
import { Composers } from "./composers.ts";
import { EngineKeeper } from "./engine-keeper.ts";
import { mayAsk, revisionOf } from "./request.ts";

const ORIGIN = chrome.runtime.getURL("");

const keeper = new EngineKeeper(async () => {
  const glue = freshGlue();
  await glue.default({ module_or_path: chrome.runtime.getURL("engine/engine_bg.wasm") });
  return glue.Engine.start();
});
const composers = new Composers(keeper, ORIGIN);

chrome.runtime.onConnect.addListener((port) => {
  if (port.name === "composer") composers.serve(port);
});

chrome.runtime.onMessage.addListener((request: unknown, sender, respond) => {
  if (!mayAsk(request, sender.url, ORIGIN)) {
    respond({ type: "failed", revision: revisionOf(request), fault: "badMessage" });
    return false;
  }
  void keeper.ask(request).then(respond);
  return true;
});

chrome.storage.onChanged.addListener((_, area) => {
  // A change of the policy is always taken in, so that the next page starts with it; other changes only by a running engine.
  if (area !== "managed" && !keeper.awake) return;
  void keeper
    .use((engine) => engine.storageChanged(area))
    .then(() => composers.pushRules())
    .catch(() => keeper.dropAll());
});

// A policy that changed while the browser was closed is read now, and not first when somebody writes.
chrome.runtime.onStartup.addListener(readPolicy);
chrome.runtime.onInstalled.addListener(readPolicy);

function readPolicy(): void {
  void keeper.use(() => undefined).catch(() => undefined);
}

// An error that nobody caught is a trap of the engine or a fault of this script. Its text could hold words of a draft, so the
// browser is kept from logging it.
function stop(event: ErrorEvent | PromiseRejectionEvent): void {
  event.preventDefault();
  keeper.dropAll();
}
addEventListener("error", stop);
addEventListener("unhandledrejection", stop);

// The list of known people is none of a page's business, whatever has become of its renderer. (Firefox has no such switch.)
void chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
