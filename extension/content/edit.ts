// Replaces words in a compose box as the person's own typing would, so that the editor keeps its model and Ctrl+Z takes it back.
//
// For each replacement, from the last to the first (earlier offsets then stay right): select the words; offer the change as `beforeinput`,
// which Chromium does not send for `execCommand` and without which Slate would draw what its model does not hold; where the editor did not
// take that, `insertText` (or `delete`) by `execCommand`; read the box until it says what it should, LIMIT at most.
// When it does not, everything is undone step by step until the draft stands as before.
//
// Known gaps: words inside a picture's `alt` are not replaced, so that nothing is; an editor that offers no undo keeps what it made of the
// step that failed, and the next verdict is on that text.

import type { Replacement } from "../generated/messages.ts";
import type { Box } from "./editable.ts";
import { piecesOf, readBox } from "./read.ts";

/** Milliseconds until an editor must have drawn a change. */
const LIMIT = 400;
const STEP = 16;

/** Replaces words of `text`, which the box holds; false where the box did not take it. The box has the focus. */
export async function replaceWords(
  box: Box,
  text: string,
  replacements: ReadonlyArray<Replacement>,
): Promise<boolean> {
  let wanted = text;
  let steps = 0;
  for (const { start, end, replacement } of [...replacements].sort((a, b) => b.start - a.start)) {
    wanted = wanted.slice(0, start) + replacement + wanted.slice(end);
    if (select(box, start, end)) {
      await selectionTold();
      steps += 1;
      if (await changes(box, replacement, wanted)) continue;
    }
    await takeBack(box, text, steps);
    return false;
  }
  return true;
}

async function takeBack(box: Box, text: string, steps: number): Promise<void> {
  for (let step = 0; step < steps && readBox(box).text !== text; step++) {
    document.execCommand("undo");
    await says(box, text, STEP * 4);
  }
}

function select(box: Box, start: number, end: number): boolean {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) {
    box.setSelectionRange(start, end);
    return true;
  }
  const pieces = piecesOf(readBox(box).segments, start, end);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return false;
  if (pieces.some(({ node }) => node.nodeType !== 3)) return false;
  getSelection()?.setBaseAndExtent(first.node, first.from, last.node, last.to);
  return true;
}

/** Changes the selected words; false where the box does not say `wanted` then. */
function changes(box: Box, replacement: string, wanted: string): Promise<boolean> {
  if (!takesOver(box, replacement)) {
    if (replacement === "") document.execCommand("delete");
    else document.execCommand("insertText", false, replacement);
  }
  return says(box, wanted);
}

/** Whether the editor makes the change by itself, as Slate does. Fields make none. */
function takesOver(box: Box, replacement: string): boolean {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) return false;
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const event = new InputEvent("beforeinput", {
    inputType: replacement === "" ? "deleteContentBackward" : "insertText",
    data: replacement === "" ? null : replacement,
    targetRanges: [new StaticRange(selection.getRangeAt(0))],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !box.dispatchEvent(event);
}

/** Editors follow the selection by `selectionchange`, which comes in a later task. */
function selectionTold(): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      document.removeEventListener("selectionchange", go);
      clearTimeout(late);
      // After the page's own listeners.
      setTimeout(resolve, 0);
    };
    // The selection may have stood there already.
    const late = setTimeout(go, STEP * 2);
    document.addEventListener("selectionchange", go);
  });
}

async function says(box: Box, text: string, limit = LIMIT): Promise<boolean> {
  for (let waited = 0; ; waited += STEP) {
    if (readBox(box).text === text) return true;
    if (waited >= limit) return false;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
