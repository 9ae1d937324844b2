/** What the browser reports about painting: shifted layout and painted elements. */
import { describe, type Log } from "./log.ts";

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

export function watchPaint(log: Log): void {
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      log.see(
        "layout shift",
        `${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => describe(node)).join(" ")}`,
      );
    }
  }).observe({ type: "layout-shift", buffered: true });
}
