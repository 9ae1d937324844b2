/**
 * A page that tries to learn what an extension does. A test types a harmless draft, reads `hostileLog`, does the same with a risky
 * draft of the same length in a fresh page, and compares the two texts: they must be equal.
 *
 * The log holds no character of the draft and no time. What arrives more or less often by chance is kept as a set: a state seen ten times
 * is one line. Events are counted, except those whose number depends on the machine's speed (`UNSTEADY` in events.ts).
 *
 * The script runs in the page's head, before anything else on the page. Not covered: the duration of the page's own handlers (see
 * `hostileTimes`). `?box=contenteditable` has that box instead of a textarea.
 */
import "./page.css";
import { send } from "../client/send.ts";
import { watchEvents } from "./events.ts";
import { Log } from "./log.ts";
import { watchMutations } from "./mutations.ts";
import { watchPaint } from "./paint.ts";
import { Poll } from "./poll.ts";
import { watchShadows } from "./shadows.ts";

declare global {
  interface Window {
    /** What the page has learnt so far, as JSON. Reading it polls once more first. */
    readonly hostileLog: string;
    /** Milliseconds from each trusted `beforeinput` to the next macrotask, for a test of timing. Never part of the log. */
    readonly hostileTimes: readonly number[];
  }
}

const POLL_MS = 40;

const log = new Log();
const globals = new Set(Object.getOwnPropertyNames(window));
const times: number[] = [];

watchShadows(log);
watchEvents(log);
watchPaint(log);
const flush = watchMutations(log);
let poll: Poll | null = null;
document.addEventListener("DOMContentLoaded", () => {
  build();
  flush();
  poll = new Poll(log, document, globals);
  // At once, so that every log has the untouched state in it.
  poll.run();
  setInterval(() => poll?.run(), POLL_MS);
});

window.addEventListener("beforeinput", () => {
  const from = performance.now();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    times.push(performance.now() - from);
    channel.port1.close();
  };
  channel.port2.postMessage(null);
});

Object.defineProperty(window, "hostileTimes", { get: () => [...times] });
Object.defineProperty(window, "hostileLog", {
  get: () => {
    flush();
    poll?.run();
    return log.json();
  },
});

function build(): void {
  const rich = new URLSearchParams(location.search).get("box") === "contenteditable";
  const made = document.createElement(rich ? "div" : "textarea");
  if (rich) {
    made.setAttribute("contenteditable", "true");
    made.setAttribute("role", "textbox");
  }
  made.id = "box";
  made.setAttribute("aria-label", "Write a post");
  made.dataset.test = "box";
  const post = document.createElement("button");
  post.id = "post";
  post.type = "button";
  post.textContent = "Post";
  post.dataset.test = "post";
  post.addEventListener("click", () => void submit(made));
  document.getElementById("root")?.append(made, post);
}

async function submit(box: HTMLElement): Promise<void> {
  const text = box instanceof HTMLTextAreaElement ? box.value : box.innerText;
  if (text.trim() === "") return;
  await send({
    kind: "post",
    text,
    editor: box instanceof HTMLTextAreaElement ? "textarea" : "contenteditable",
  });
  if (box instanceof HTMLTextAreaElement) box.value = "";
  else box.replaceChildren();
}
