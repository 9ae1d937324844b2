// The text of a compose box as it will be posted, and the way back from its offsets to the page.
//
// Contenteditables of Lexical, Draft.js, Quill, ProseMirror, Slate and plain ones. Blocks and <br> become "\n"; a <br> that
// only holds a block open becomes nothing. Characters are kept as they stand, zero-width ones too, since offsets count.
// Only structure is read, never computed style: 100,000 characters take a few milliseconds.
//
// Known gaps: blocks made by style alone (a <span> with display: block) and text that the editor hides by style.

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON SVG".split(" "));
const BLANK = /^[ \t\r\n\f]*$/;
/** Anything that is neither space nor an invisible character. */
const VISIBLE = /[^\s\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;

/** A run of the text and the node it came from: a text node, or a picture whose `alt` it is. */
export interface Segment {
  readonly start: number;
  readonly length: number;
  readonly node: Node;
}

export interface Reading {
  readonly text: string;
  /** In text order. Empty for textareas and inputs, whose text has no nodes. */
  readonly segments: ReadonlyArray<Segment>;
}

/** Whether there is nothing to judge. */
export function isEmpty(text: string): boolean {
  return !VISIBLE.test(text);
}

/** Lone surrogates become U+FFFD, one for one. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

export function readBox(box: Element): Reading {
  const value = (box as { value?: unknown }).value;
  if (typeof value === "string" && (box.tagName === "TEXTAREA" || box.tagName === "INPUT")) {
    return { text: value, segments: [] };
  }
  return new Reader(box).read();
}

class Reader {
  readonly #box: Element;
  readonly #parts: string[] = [];
  readonly #segments: Segment[] = [];
  #length = 0;
  #lineOpen = false;

  constructor(box: Element) {
    this.#box = box;
  }

  read(): Reading {
    let node: Node | null = this.#box.firstChild;
    while (node !== null) {
      let next: Node | null = this.#enter(node) ? node.firstChild : null;
      // Up and on, leaving blocks on the way.
      for (let at: Node | null = node; next === null && at !== null && at !== this.#box; at = at.parentNode) {
        if (isBlock(at)) this.#lineOpen = false;
        next = at.nextSibling;
      }
      node = next;
    }
    return { text: this.#parts.join(""), segments: this.#segments };
  }

  /** Takes in one node; true when its children are to be read. */
  #enter(node: Node): boolean {
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      if (data !== "" && !isFormatting(node, data)) this.#append(data, node);
      return false;
    }
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (name === "BR") {
      const last = this.#endsBlock(element);
      this.#openLine();
      if (!last) this.#lineOpen = false;
      return false;
    }
    if (name === "IMG") {
      const alt = element.getAttribute("alt");
      if (alt !== null && alt !== "") this.#append(alt, element);
      return false;
    }
    if (SKIPPED.has(name) || element.hasAttribute("data-slate-placeholder")) return false;
    if (isBlock(element)) this.#lineOpen = false;
    return true;
  }

  #openLine(): void {
    if (this.#lineOpen) return;
    this.#lineOpen = true;
    if (this.#length > 0 || this.#started) this.#push("\n");
    this.#started = true;
  }
  #started = false;

  #append(data: string, node: Node): void {
    this.#openLine();
    this.#segments.push({ start: this.#length, length: data.length, node });
    this.#push(data);
  }

  #push(data: string): void {
    this.#parts.push(data);
    this.#length += data.length;
  }

  /** Whether a <br> is the last thing of its block, where it only holds the line open. */
  #endsBlock(br: Element): boolean {
    for (let at: Node = br; ; ) {
      for (let next = at.nextSibling; next !== null; next = next.nextSibling) {
        if (next.nodeType === 1 || (next.nodeType === 3 && (next as Text).data !== "")) return false;
      }
      const parent = at.parentNode;
      if (parent === null || parent === this.#box || isBlock(parent)) return true;
      at = parent;
    }
  }
}

function isBlock(node: Node): boolean {
  return node.nodeType === 1 && BLOCKS.has((node as Element).tagName.toUpperCase());
}

/** Line breaks and indents between blocks in the page's source. */
function isFormatting(node: Node, data: string): boolean {
  if (!data.includes("\n") || data.length > 1000 || !BLANK.test(data)) return false;
  const before = node.previousSibling;
  const after = node.nextSibling;
  return (before !== null && isBlock(before)) || (after !== null && isBlock(after));
}

/** A piece of one text node, or a picture. */
export interface Piece {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/** The pieces of the page that hold `start..end` of the text. */
export function piecesOf(segments: ReadonlyArray<Segment>, start: number, end: number): Piece[] {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment !== undefined && segment.start + segment.length <= start) low = middle + 1;
    else high = middle;
  }
  const pieces: Piece[] = [];
  for (let index = low; index < segments.length; index++) {
    const segment = segments[index];
    if (segment === undefined || segment.start >= end) break;
    pieces.push({
      node: segment.node,
      from: Math.max(0, start - segment.start),
      to: Math.min(segment.length, end - segment.start),
    });
  }
  return pieces;
}
