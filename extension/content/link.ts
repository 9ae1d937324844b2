// The Port to the background. It connects when there is something to ask, and says so when it cannot get an answer.
//
// One question is under way at a time; while it is, the latest draft of each asker waits and older ones are forgotten. A port
// that closes (the browser may end the background between two keys) is opened again at once and the question put again,
// RETRIES times. No answer within DOUBT: the port may lead to a background that is just ending, so the question is put on a second
// one too. None within PATIENCE: the asker is told "unable"; an answer that comes later still counts.
// After the extension was reloaded or updated, this script is an orphan: "gone", for good.
//
// Other wordings are asked for only while no verdict is under way or waiting, once each, without a second try: a wording that does not
// come is not missed.
//
// Every new port says hello first, so that the background can tell it of changed settings.

import type { PageDraft, PageRules, Request, Response, Suggestion, Verdict } from "../generated/messages.ts";
import type { Clock } from "./clock.ts";

export type Answer = Verdict | "unable" | "gone";

/** The part of `chrome.runtime.Port` that is used. */
export interface PortLike {
  postMessage(message: Request): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: Response) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

export interface Surroundings {
  readonly clock: Clock;
  readonly host: () => string;
  /** Opens a port; throws when the extension is gone. */
  readonly connect: () => PortLike;
  readonly rules: (rules: PageRules) => void;
}

interface Question {
  readonly asker: object;
  readonly draft: PageDraft;
  readonly reply: (answer: Answer) => void;
  revision: number;
  tries: number;
}

interface WordingQuestion {
  readonly draft: PageDraft;
  readonly reply: (suggestion: Suggestion | null) => void;
  /** Undefined until it is put. */
  revision?: number;
}

export const DOUBT = 400;
export const PATIENCE = 900;
export const RETRIES = 3;
/** Overdue questions whose answers would still be taken. */
const MOST_OVERDUE = 4;
const MOST_DOUBTFUL = 2;

export class Link {
  #port: PortLike | undefined;
  /** Ports that have not answered in time, but still may. */
  #doubtful: PortLike[] = [];
  #revision = 0;
  #underWay: Question | undefined;
  #cancel: (() => void) | undefined;
  #gone = false;
  readonly #waiting = new Map<object, Question>();
  readonly #overdue = new Map<number, Question>();
  #wording: WordingQuestion | undefined;
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get gone(): boolean {
    return this.#gone;
  }

  /** Connects, and so asks for the rules of this page. */
  greet(): void {
    if (this.#port === undefined) this.#open();
  }

  ask(asker: object, draft: PageDraft, reply: (answer: Answer) => void): void {
    if (this.#gone) {
      reply("gone");
      return;
    }
    this.#waiting.set(asker, { asker, draft, reply, revision: 0, tries: 0 });
    this.#next();
  }

  /** The asker no longer wants an answer. */
  forget(asker: object): void {
    this.#waiting.delete(asker);
    for (const [revision, question] of this.#overdue) {
      if (question.asker === asker) this.#overdue.delete(revision);
    }
  }

  /** Asks for another wording, when there is time. A newer question takes the place of an older one. */
  reword(draft: PageDraft, reply: (suggestion: Suggestion | null) => void): void {
    this.#wording = { draft, reply };
    this.#next();
  }

  #next(): void {
    if (this.#underWay !== undefined) return;
    const [first] = this.#waiting.values();
    if (first === undefined) {
      this.#askWording();
      return;
    }
    this.#waiting.delete(first.asker);
    this.#revision = (this.#revision + 1) % 0xffffffff;
    first.revision = this.#revision;
    this.#underWay = first;
    this.#cancel = this.#around.clock.later(DOUBT, () => this.#doubt());
    this.#post(first);
  }

  #post(question: Question): void {
    for (; question.tries <= RETRIES; ) {
      question.tries += 1;
      if (this.#port === undefined && !this.#open()) {
        if (this.#gone) break;
        continue;
      }
      try {
        this.#port?.postMessage({ type: "assess", revision: question.revision, draft: question.draft });
        return;
      } catch {
        this.#port = undefined;
      }
    }
    this.#finish(question, this.#gone ? "gone" : "unable");
  }

  #askWording(): void {
    const question = this.#wording;
    if (question === undefined || question.revision !== undefined) return;
    if (this.#gone || (this.#port === undefined && !this.#open())) return;
    this.#revision = (this.#revision + 1) % 0xffffffff;
    question.revision = this.#revision;
    try {
      this.#port?.postMessage({ type: "rewrite", revision: question.revision, draft: question.draft });
    } catch {
      this.#port = undefined;
    }
  }

  #open(): boolean {
    let port: PortLike;
    try {
      port = this.#around.connect();
    } catch {
      this.#gone = true;
      return false;
    }
    port.onMessage.addListener((message) => this.#hear(message));
    port.onDisconnect.addListener(() => this.#closed(port));
    this.#port = port;
    try {
      port.postMessage({ type: "hello", host: this.#around.host() });
    } catch {
      this.#port = undefined;
    }
    return this.#port !== undefined;
  }

  #closed(port: PortLike): void {
    if (this.#port !== port) return;
    this.#port = undefined;
    // An idle port stays closed: nothing wakes the background while nobody writes.
    if (this.#underWay !== undefined) this.#post(this.#underWay);
  }

  #hear(message: Response): void {
    if (message.type === "rules") this.#around.rules(message.rules);
    else if (message.type === "assessed") this.#answered(message.revision, message.verdict);
    else if (message.type === "rewritten") this.#reworded(message.revision, message.suggestion);
    else if (message.type === "failed" && message.revision !== null) this.#failed(message.revision);
  }

  #answered(revision: number, verdict: Verdict): void {
    for (const port of this.#doubtful.splice(0)) port.disconnect();
    if (this.#underWay?.revision === revision) {
      this.#finish(this.#underWay, verdict);
      return;
    }
    const late = this.#overdue.get(revision);
    this.#overdue.delete(revision);
    late?.reply(verdict);
  }

  #reworded(revision: number, suggestion: Suggestion | null): void {
    const question = this.#wording;
    if (question?.revision !== revision) return;
    this.#wording = undefined;
    question.reply(suggestion);
  }

  #failed(revision: number): void {
    const question = this.#underWay;
    if (question?.revision !== revision) return;
    // The background starts a new engine for the next question.
    if (question.tries <= 1) this.#post(question);
    else this.#finish(question, "unable");
  }

  #doubt(): void {
    const question = this.#underWay;
    if (question === undefined) return;
    this.#cancel = this.#around.clock.later(PATIENCE - DOUBT, () => this.#late());
    if (this.#port !== undefined) this.#doubtful.push(this.#port);
    if (this.#doubtful.length > MOST_DOUBTFUL) this.#doubtful.shift()?.disconnect();
    this.#port = undefined;
    this.#post(question);
  }

  #late(): void {
    const question = this.#underWay;
    if (question === undefined) return;
    this.#overdue.set(question.revision, question);
    for (const revision of this.#overdue.keys()) {
      if (this.#overdue.size <= MOST_OVERDUE) break;
      this.#overdue.delete(revision);
    }
    this.#finish(question, "unable");
  }

  #finish(question: Question, answer: Answer): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#underWay = undefined;
    question.reply(answer);
    this.#next();
  }
}
