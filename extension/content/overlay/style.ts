// The look of mark, card and badge. `!important` on :host outranks whatever the page says about the element, its style
// attribute too (css-cascade: for important rules the inner context wins).

const CSS = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  border: 0 !important;
  padding: 0 !important;
  overflow: visible !important;
  background: none !important;
  pointer-events: none !important;
  direction: ltr !important;
  z-index: 2147483647 !important;
}
* { box-sizing: border-box; pointer-events: none; -webkit-user-select: none; user-select: none; }
[data-say]::before { content: attr(data-say); }
.stage {
  --paper: #ffffff; --ink: #1b2430; --soft: #515d6b; --line: #ccd3db; --wash: #f2f5f8; --shade: 0 1px 2px rgb(15 25 40 / .12), 0 10px 32px rgb(15 25 40 / .2);
  --info: #2c5f83; --warn: #8a5a00; --warn-wash: #fdf3df; --stop: #a1172c; --stop-wash: #fbe9eb; --press: #1f4b69; --on-press: #ffffff;
  position: fixed; left: 0; top: 0; width: 0; height: 0; color: var(--ink); line-height: 1.4; text-align: left;
  font: 14px/1.42 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; -webkit-text-size-adjust: none;
}
@media (prefers-color-scheme: dark) {
  .stage {
    --paper: #1d232b; --ink: #e9edf2; --soft: #aab5c1; --line: #3c4753; --wash: #272f39; --shade: 0 1px 2px rgb(0 0 0 / .5), 0 12px 36px rgb(0 0 0 / .55);
    --info: #8fc1e3; --warn: #f0bd5b; --warn-wash: #372c17; --stop: #ff8d98; --stop-wash: #431f26; --press: #9cc9e6; --on-press: #10212e;
  }
}
.mark { position: fixed; height: 3px; border-bottom: 2px dotted var(--warn); }
.mark.stop { height: 4px; border-bottom: 3px solid var(--stop); }
.mirror { position: fixed; visibility: hidden; overflow: hidden; margin: 0; }

.badge {
  position: fixed; width: 24px; height: 24px; margin: 0; border: 0; padding: 2px; background: none; border-radius: 50%;
  color: var(--info); appearance: none;
}
.badge svg { display: block; width: 20px; height: 20px; }
.badge[data-state="warn"], .badge[data-state="unable"], .badge[data-state="gone"], .badge[data-state="unchecked"] { color: var(--warn); }
.badge[data-state="stop"] { color: var(--stop); }
.paper { fill: var(--paper); }

.card {
  position: fixed; display: flex; flex-direction: column; margin: 0; border: 1px solid var(--line); border-radius: 12px;
  background: var(--paper); box-shadow: var(--shade); overflow: hidden; padding: 0; overflow-wrap: anywhere;
}
.card[data-tier="warn"] { border-top: 4px solid var(--warn); }
.card[data-tier="stop"] { border: 2px solid var(--stop); }
.band { display: flex; align-items: center; gap: 8px; flex: none; padding: 10px 16px 0; font-size: 13px; font-weight: 600; color: var(--info); }
.band svg { width: 18px; height: 18px; flex: none; }
[data-tier="warn"] .band { color: var(--warn); }
[data-tier="stop"] .band { padding: 9px 16px; background: var(--stop-wash); color: var(--stop); border-bottom: 1px solid var(--stop); }
.body { flex: 1 1 auto; min-height: 0; overflow: auto; padding: 8px 16px 4px; overscroll-behavior: contain; }
[data-tier="stop"] .body { padding-top: 12px; }
[data-tier="info"] .body { padding-top: 14px; }
.title { margin: 0 0 6px; font-size: 16px; line-height: 1.3; font-weight: 650; }
.reason { margin: 0 0 6px; }
.chips { display: flex; flex-wrap: wrap; gap: 6px; margin: 8px 0 10px; padding: 0; list-style: none; }
.chip { border-radius: 6px; padding: 2px 8px; background: var(--warn-wash); }
[data-tier="stop"] .chip { background: var(--stop-wash); }
.chip b { font-weight: 600; }
.chip span { margin-left: 6px; font-size: 12px; color: var(--soft); }
.changes { margin: 8px 0; font-size: 13px; }
.changes p { margin: 0 0 2px; color: var(--soft); }
.changes ul { margin: 0; padding: 0; list-style: none; }
.changes li { margin: 2px 0; }
.changes s { color: var(--soft); }
.changes b { font-weight: 600; }
.facts { margin: 8px 0; border-left: 3px solid var(--line); padding: 1px 0 1px 10px; color: var(--ink); font-size: 13px; }
.facts p { margin: 2px 0; }
.advice { margin: 8px 0; font-weight: 550; }
.foot { flex: none; padding: 8px 16px 12px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.action {
  appearance: none; margin: 0; border: 1px solid var(--line); border-radius: 8px; padding: 7px 14px; min-height: 36px; min-width: 76px;
  background: var(--paper); color: var(--ink); font: 600 14px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.action.primary { border-color: var(--press); background: var(--press); color: var(--on-press); }
.action.over { background: var(--wash); }
.action.primary.over { filter: brightness(1.12); }
.card[data-tight="true"] .hint, .card[data-tight="low"] .small { display: none; }
.card:not([data-tight="false"]) .foot { padding-top: 8px; box-shadow: 0 -1px 0 var(--line); }
.small { margin: 6px 0 0; font-size: 12px; line-height: 1.4; color: var(--soft); }
.foot .small:first-of-type { margin-top: 10px; }
.small.hint { margin-top: 0; }
:focus { outline: none; }
:focus-visible, .badge:focus, .action:focus { outline: 3px solid var(--info); outline-offset: 2px; }
[hidden] { display: none !important; }
.said { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .card, .action { border-color: CanvasText; }
  .card[data-tier="stop"] { border-width: 4px; }
  .chip { border: 1px solid CanvasText; }
  .mark { border-bottom-color: Mark; forced-color-adjust: none; }
  .badge { color: CanvasText; }
  .paper { fill: Canvas; }
}
`;

let made: CSSStyleSheet | undefined;

export function sheet(): CSSStyleSheet {
  if (made === undefined) {
    made = new CSSStyleSheet();
    made.replaceSync(CSS);
  }
  return made;
}
