// The watched sites and the level of each.

import { sites } from "all-sites";
import type { SettingsView } from "../generated/messages.ts";
import { byId, make } from "../ui/dom.ts";
import { levelOptions } from "../ui/labels.ts";
import { isLevel, type SiteRow, siteRows, withSiteLevel } from "../ui/site-levels.ts";
import { word } from "../ui/words.ts";
import { type Desk, type Section, showLock } from "./section.ts";

interface Line {
  readonly item: HTMLLIElement;
  readonly select: HTMLSelectElement;
  readonly lock: HTMLElement;
}

export class SitesSection implements Section {
  readonly #desk: Desk;
  readonly #list = byId("sites", HTMLUListElement);
  /** Lines by row id. They are kept, so that the focus is. */
  readonly #lines = new Map<string, Line>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  show(view: SettingsView): void {
    const rows = siteRows(sites, view);
    const wanted = new Set(rows.map((row) => row.id));
    for (const [id, line] of this.#lines) {
      if (wanted.has(id)) continue;
      line.item.remove();
      this.#lines.delete(id);
    }
    rows.forEach((row, position) => {
      const line = this.#lines.get(row.id) ?? this.#makeLine(row);
      const there = this.#list.children[position];
      if (there !== line.item) this.#list.insertBefore(line.item, there ?? null);
      const { defaultLevel } = view.effective;
      if (line.select.options[0]?.text !== word("level_general", word(`level_${defaultLevel}`))) {
        line.select.replaceChildren(...levelOptions(defaultLevel));
      }
      line.select.value = row.own ?? "";
      line.select.disabled = row.locked;
      showLock(line.lock, view, row.locked);
    });
  }

  #makeLine(row: SiteRow): Line {
    const id = `site-${row.id}`;
    const select = make("select", { id });
    select.setAttribute("aria-label", word("options_site_level", row.label));
    select.setAttribute("aria-describedby", `${id}-by`);
    select.addEventListener("change", async () => {
      const level = isLevel(select.value) ? select.value : undefined;
      const outcome = await this.#desk.store.change((settings) => withSiteLevel(settings, row.hosts, level));
      this.#desk.settle(outcome);
    });
    const lock = make("span", { id: `${id}-by`, className: "set-by", hidden: true });
    const words = make("div", {}, make("label", { htmlFor: id }, row.label));
    if (!row.hosts.every((host) => row.label.includes(host))) {
      words.append(make("span", { className: "soft" }, row.hosts.join(", ")));
    }
    words.append(lock);
    const line = { item: make("li", {}, words, select), select, lock };
    this.#lines.set(row.id, line);
    return line;
  }
}
