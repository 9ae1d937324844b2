/** Copies of the extension with something broken in them. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserName, extensionFolder } from "./paths.ts";

const ENGINE = join("engine", "engine_bg.wasm");

/** `missing`: no engine in the package. `corrupted`: its code section is damaged. */
export type Damage = "missing" | "corrupted";

export async function copyOf(name: BrowserName): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "chaperone-copy-"));
  await cp(extensionFolder(name), copy, { recursive: true });
  return copy;
}

/** Damages the engine in a copy. A background that runs keeps the engine it has; the next start meets the damage. */
export async function damage(copy: string, how: Damage): Promise<void> {
  const engine = join(copy, ENGINE);
  if (how === "missing") {
    await rm(engine);
    return;
  }
  const bytes = await readFile(engine);
  const { start, end } = codeSection(bytes);
  const middle = (start + end) >> 1;
  bytes.fill(0xff, middle, Math.min(end, middle + 4096));
  await writeFile(engine, bytes);
}

/** Where the code of a WebAssembly module lies. A module is a header of 8 bytes, then sections: id, size (LEB128), content. */
function codeSection(bytes: Buffer): { start: number; end: number } {
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    let size = 0;
    let byte = 0x80;
    for (let shift = 0; byte >= 0x80; shift += 7) {
      at += 1;
      byte = bytes[at] ?? 0;
      size += (byte & 0x7f) * 2 ** shift;
    }
    const start = at + 1;
    if (id === 10) return { start, end: start + size };
    at = start + size;
  }
  throw new Error("the engine has no code");
}

export async function repair(copy: string, name: BrowserName): Promise<void> {
  await cp(join(extensionFolder(name), ENGINE), join(copy, ENGINE));
}
