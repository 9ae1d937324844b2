/**
 * A real policy file, seen by one browser only: the browser starts in a mount namespace of its own, in which a copy of /etc with the
 * policy in it lies over the real one. Needs root and leave to mount.
 */
import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserName, executable } from "./paths.ts";

/** Why policies cannot be tested here, or false. */
export function policySkipped(): string | false {
  if (process.getuid?.() !== 0) return "a policy file needs root";
  try {
    execFileSync("unshare", ["-m", "--propagation", "private", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], {
      stdio: "ignore",
    });
    return false;
  } catch {
    return "no mount namespaces here";
  }
}

/** A program that starts the browser under the policy. `folder` is to be removed afterwards. */
export async function underPolicy(
  name: BrowserName,
  extension: string,
  policy: object,
): Promise<{ program: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "chaperone-policy-"));
  const etc = join(folder, "etc");
  await cp("/etc", etc, { recursive: true, verbatimSymlinks: true });
  const chromium = { "3rdparty": { extensions: { [extension]: policy } } };
  const firefox = { policies: { "3rdparty": { Extensions: { [extension]: policy } } } };
  const [path, content] =
    name === "chromium"
      ? ["chromium/policies/managed/chaperone.json", chromium]
      : ["firefox/policies/policies.json", firefox];
  await mkdir(join(etc, path, ".."), { recursive: true });
  await writeFile(join(etc, path), JSON.stringify(content));
  const program = join(folder, name);
  const inside = `mount --bind '${etc}' /etc && exec '${executable(name)}' "$@"`;
  await writeFile(
    program,
    `#!/bin/sh\nexec unshare -m --propagation private sh -c '${inside.replaceAll("'", `'\\''`)}' sh "$@"\n`,
  );
  await chmod(program, 0o755);
  return { program, folder };
}
