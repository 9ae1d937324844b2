// Where the card goes: near the box, clear of the caret and the submit control, inside the window. Pure geometry.

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
}

const GAP = 8;
/** Less than this cannot show title and buttons. */
const LOWEST = 150;

interface Keep {
  readonly rect: Rect;
  /** How bad it is to cover it. */
  readonly weight: number;
}

/** `wanted` is the size that the card would like; `around` the dialog or form that the box stands in. */
export function placeCard(
  wanted: { width: number; height: number },
  box: Rect,
  around: Rect | null,
  keepClear: ReadonlyArray<Keep>,
  view: Rect,
): Placement {
  const width = Math.max(0, Math.min(wanted.width, view.width - 2 * GAP));
  const most = Math.max(0, view.height - 2 * GAP);
  const height = Math.min(wanted.height, most);
  const keeps = [...keepClear, { rect: box, weight: 2 }];
  const right = view.left + view.width;
  const bottom = view.top + view.height;
  const spots: Rect[] = [];
  const add = (left: number, top: number, room: number): void => {
    spots.push({
      left: clamp(left, view.left + GAP, right - GAP - width),
      top: clamp(top, view.top + GAP, bottom - GAP - Math.min(height, Math.max(LOWEST, room))),
      width,
      height: Math.min(height, Math.max(LOWEST, room)),
    });
  };
  for (const outer of around === null ? [box] : [box, around]) {
    const below = outer.top + outer.height + GAP;
    const above = outer.top - GAP;
    add(outer.left, below, bottom - GAP - below);
    add(outer.left, above - Math.min(height, above - view.top - GAP), above - view.top - GAP);
    add(outer.left + outer.width + GAP, outer.top, most);
    add(outer.left - GAP - width, outer.top, most);
  }
  add(right, bottom, most);
  add(right, view.top, most);
  let best: Rect | undefined;
  let least = Number.POSITIVE_INFINITY;
  spots.forEach((spot, index) => {
    // Room lost counts like cover; earlier spots win among equals.
    const cost = keeps.reduce((sum, keep) => sum + keep.weight * overlap(spot, keep.rect), 0);
    const total = cost + (height - spot.height) * width * 0.5 + index;
    if (total < least) {
      least = total;
      best = spot;
    }
  });
  const spot = best ?? { left: view.left + GAP, top: view.top + GAP, width, height };
  return {
    left: Math.round(spot.left),
    top: Math.round(spot.top),
    width,
    maxHeight: Math.round(spot.height),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export function intersect(a: Rect, b: Rect): Rect {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(0, Math.min(a.left + a.width, b.left + b.width) - left),
    height: Math.max(0, Math.min(a.top + a.height, b.top + b.height) - top),
  };
}

export function contains(rect: Rect, x: number, y: number): boolean {
  return x >= rect.left && x < rect.left + rect.width && y >= rect.top && y < rect.top + rect.height;
}
