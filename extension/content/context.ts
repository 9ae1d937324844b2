// What the page says around a compose box, raw: labels, audience, recipient, thread. Looked up when a box gets the focus, when
// something is typed and at a submit gesture; never by scanning the document on its own account.

import type { PageDraft, Witness } from "../generated/messages.ts";
import { closestAcross, hostOf, parentOf } from "./dom.ts";
import type { Box } from "./editable.ts";
import { boxLabel, plainText, regionLabel, signLabel } from "./labels.ts";
import { wellFormed } from "./read.ts";
import type { RecipientSign, Sign, Site, SurfaceRule, ThreadSign } from "./site.ts";

export type Context = Omit<PageDraft, "text">;

const DIALOG = "dialog, [role=dialog], [role=alertdialog]";
const REGION = `${DIALOG}, form, fieldset, [role=form], [role=region], [role=group], section`;
const ARTICLE = "[role=article], article";
/** How far up a sign is looked for. */
const HIGHEST = 16;
/** How far up from a friend control its person is named. */
const NEAR = 6;
const MOST_MESSAGES = 12;
const MOST_THREAD = 4000;

/** What holds a box and its controls: the dialog, else the form or region. */
export function regionOf(box: Element): Element | null {
  return closestAcross(box, DIALOG) ?? closestAcross(parentOf(box), REGION);
}

export function readContext(site: Site, rule: SurfaceRule, box: Box): Context {
  const label = boxLabel(box);
  const region = regionOf(box);
  return {
    host: hostOf(),
    path: wellFormed(location.pathname),
    site: site.id,
    surface: rule.kind ?? null,
    boxLabel: wellFormed(label),
    regionLabel: region === null ? "" : wellFormed(regionLabel(region)),
    audienceLabel: wellFormed(firstSign(rule.audience ?? [], box, label)),
    witnesses: witnessesOf(rule.recipient ?? [], box, label),
    thread: threadOf(rule.thread ?? [], box, site.own ?? []),
  };
}

/** What a verdict depends on besides the text; when it changes, the verdict is stale. */
export function contextKey(context: Context): string {
  const { path, surface, boxLabel, audienceLabel, witnesses } = context;
  return JSON.stringify([path, surface, boxLabel, audienceLabel, witnesses]);
}

/** A friend or follow control, as a draft without text. */
export function friendContext(site: Site, control: Element): Context {
  const witnesses: Witness[] = [{ source: "control", text: wellFormed(signLabel(control)) }];
  const css = site.friends?.name;
  const [header] =
    css === undefined
      ? []
      : climb(control, NEAR, (scope) =>
          [...scope.querySelectorAll(css)].filter((at) => namesNear(at, control)),
        );
  if (header !== undefined) {
    witnesses.push({ source: "header", text: wellFormed(plainText(header)) });
    if (header instanceof HTMLAnchorElement)
      witnesses.push({ source: "profileUrl", text: wellFormed(header.href) });
  }
  return {
    host: hostOf(),
    path: wellFormed(location.pathname),
    site: site.id,
    surface: "friend_request",
    boxLabel: "",
    regionLabel: "",
    audienceLabel: "",
    witnesses,
    thread: [],
  };
}

function namesNear(element: Element, control: Element): boolean {
  return (
    !element.contains(control) && !control.contains(element) && plainText(element) !== "" && isShown(element)
  );
}

function firstSign(signs: ReadonlyArray<Sign>, box: Box, label: string): string {
  for (const sign of signs) {
    const fits = sign.match === undefined ? null : new RegExp(sign.match, "iu");
    if (sign.in === "box") {
      if (fits === null || fits.test(label)) return label;
      continue;
    }
    // Networks keep stale, hidden copies of a control; the last one that is shown counts.
    for (const element of found(sign, box).reverse()) {
      const text = signValue(sign, element);
      if (text !== "" && (fits === null || fits.test(text)) && isShown(element)) return text;
    }
  }
  return "";
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function witnessesOf(signs: ReadonlyArray<RecipientSign>, box: Box, label: string): Witness[] {
  const witnesses: Witness[] = [];
  for (const sign of signs) {
    const text =
      sign.source === "boxLabel" ? label : sign.path !== undefined ? fromPath(sign) : recipientIn(sign, box);
    if (text !== "") witnesses.push({ source: sign.source, text: wellFormed(text) });
  }
  return witnesses;
}

function recipientIn(sign: RecipientSign, box: Box): string {
  for (const element of found(sign, box)) {
    const text = signValue(sign, element);
    if (text !== "" && isShown(element)) return text;
  }
  return "";
}

function fromPath(sign: RecipientSign): string {
  const hit = new RegExp(sign.path ?? "").exec(location.pathname);
  return hit === null ? "" : (sign.url ?? "").replace("$1", hit[1] ?? "");
}

function threadOf(signs: ReadonlyArray<ThreadSign>, box: Box, own: ReadonlyArray<string>): string[] {
  for (const sign of signs) {
    const pattern = sign.pattern === undefined ? null : new RegExp(sign.pattern, "u");
    const messages: string[] = [];
    let length = 0;
    // From the latest backwards, so that a long conversation costs no more than a short one.
    for (const element of [...found(sign, box)].reverse()) {
      let text =
        sign.attribute === undefined ? plainText(element, 1000) : signValue(sign, element).slice(0, 1000);
      if (pattern !== null) {
        const groups = pattern.exec(text)?.groups;
        if (groups === undefined || own.includes(groups["sender"]?.trim() ?? "")) continue;
        text = groups["text"] ?? "";
      }
      if (text === "") continue;
      length += text.length;
      if (messages.length === MOST_MESSAGES || length > MOST_THREAD) break;
      messages.push(wellFormed(text));
    }
    if (messages.length > 0) return messages.reverse();
  }
  return [];
}

function signValue(sign: Sign, element: Element): string {
  if (sign.attribute === undefined) return signLabel(element);
  if (sign.attribute === "href" && element instanceof HTMLAnchorElement) return element.href;
  return (element.getAttribute(sign.attribute) ?? "").slice(0, 2000);
}

/** The elements a sign points at, without those in the box itself. */
function found(sign: Sign, box: Box): Element[] {
  const css = sign.css;
  if (css === undefined) return [];
  const within = (scope: ParentNode | null): Element[] =>
    scope === null ? [] : [...scope.querySelectorAll(css)].filter((element) => !box.contains(element));
  switch (sign.in) {
    case "document":
      return within(document);
    case "article":
      return within(closestAcross(box, ARTICLE));
    case "preceding":
      return within(preceding(box, sign.of ?? ARTICLE));
    case "around":
      return climb(box, HIGHEST, within);
    default:
      return within(regionOf(box));
  }
}

function climb<T>(box: Element, highest: number, look: (scope: Element) => T[]): T[] {
  let at = parentOf(box);
  for (let height = 0; at !== null && height < highest; height++, at = parentOf(at)) {
    const hits = look(at);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** The last element before the box, in reading order, that matches and does not hold it; the nearest relatives first. */
function preceding(box: Element, css: string): Element | null {
  const hits = climb(box, HIGHEST, (scope) =>
    [...scope.querySelectorAll(css)].filter(
      (element) =>
        (element.compareDocumentPosition(box) &
          (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) ===
        Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );
  return hits.at(-1) ?? closestAcross(box, css);
}
