/** What reached the server. Kept in memory, in order of arrival. */

export interface Posted {
  /** post, comment, reply, message, friend_confirm, friend_delete, friend_add or group_create. */
  kind: string;
  text: string;
  /** The audience as the page showed it at that moment ("Public"), or null where the page shows none. */
  audience: string | null;
  /** The name of the person addressed, or null. */
  recipient: string | null;
  /** The editor that the text was written in ("lexical", "textarea"), or null. */
  editor: string | null;
  /** The first label of the host: "facebook", "strict". */
  site: string;
  /** Path of the page that sent it, without query. */
  page: string;
}

export interface Requested {
  method: string;
  host: string;
  path: string;
}

export class Store {
  #posted: Posted[] = [];
  #requests: Requested[] = [];
  #waiting: { count: number; resolve: (posted: Posted[]) => void }[] = [];

  add(posted: Posted): void {
    this.#posted.push(posted);
    const ready = this.#waiting.filter((waiter) => waiter.count <= this.#posted.length);
    this.#waiting = this.#waiting.filter((waiter) => waiter.count > this.#posted.length);
    for (const waiter of ready) waiter.resolve(this.posted());
  }

  record(request: Requested): void {
    this.#requests.push(request);
  }

  posted(): Posted[] {
    return this.#posted.map((posted) => ({ ...posted }));
  }

  untilPosted(count: number): Promise<Posted[]> {
    if (this.#posted.length >= count) return Promise.resolve(this.posted());
    return new Promise((resolve) => this.#waiting.push({ count, resolve }));
  }

  requests(): Requested[] {
    return this.#requests.map((request) => ({ ...request }));
  }

  clear(): void {
    this.#posted = [];
    this.#requests = [];
  }
}
