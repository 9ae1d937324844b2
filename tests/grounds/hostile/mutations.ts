/** Every change of the document's tree. Text that is typed into the page's own box is counted out: it is the draft. */
import { describe, type Log } from "./log.ts";

/** Returns a function that logs what is still queued. */
export function watchMutations(log: Log): () => void {
  const take = (records: MutationRecord[]): void => {
    for (const record of records) see(log, record);
  };
  const observer = new MutationObserver(take);
  observer.observe(document, {
    attributes: true,
    attributeOldValue: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  return () => take(observer.takeRecords());
}

function see(log: Log, record: MutationRecord): void {
  const nodes = (list: NodeList): string => [...list].map(describe).join(" ");
  const owner = record.target instanceof Element ? record.target : record.target.parentElement;
  if (record.type === "characterData" && owner?.closest("#box")) return;
  const change =
    record.type === "attributes"
      ? `${record.attributeName}: ${record.oldValue}`
      : `+ ${nodes(record.addedNodes)} - ${nodes(record.removedNodes)}`;
  log.see("mutation", `${record.type} ${describe(record.target)} ${change}`);
}
