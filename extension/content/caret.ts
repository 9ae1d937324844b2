import type { Span } from "../generated/messages.ts";
import type { Box } from "./editable.ts";
import { piecesOf, type Segment } from "./read.ts";

/** Puts the caret before flagged words. The box has the focus already; nothing is selected, so that no key replaces words. */
export function goTo(box: Box, segments: ReadonlyArray<Segment>, span: Span | undefined): void {
  if (span === undefined) return;
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) {
    box.setSelectionRange(span.start, span.start);
    return;
  }
  const [piece] = piecesOf(segments, span.start, span.end);
  if (piece?.node.nodeType === 3 && piece.node.isConnected) {
    getSelection()?.collapse(piece.node, piece.from);
  }
}
