/**
 * Checks the grounds themselves, without any extension: in Chromium and Firefox, types into every page, sends, and compares what
 * reached the server. `npx tsx tests/grounds/check.ts [chromium|firefox] [--only WORD]
 * [--screenshots FOLDER]`. Exit status 1 if a page fails.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { type Driver, launch } from "./check/browsers.ts";
import { editorCases } from "./check/editors.ts";
import { checkHostile } from "./check/hostile.ts";
import { networkCases } from "./check/network.ts";
import { screenshots } from "./check/screenshots.ts";
import { type Case, LIMIT_MS } from "./check/steps.ts";
import { type Grounds, startGrounds } from "./server.ts";

async function runCase(browser: Browser, grounds: Grounds, each: Case): Promise<string | null> {
  grounds.clear();
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  try {
    await page.goto(grounds.url(each.site, each.path));
    await each.steps(page);
    const posted = await withLimit(grounds.untilPosted(each.expect.length));
    if (posted.length !== each.expect.length)
      return `${posted.length} posts reached the server, not ${each.expect.length}`;
    for (const [index, expected] of each.expect.entries()) {
      for (const [field, value] of Object.entries(expected)) {
        const got: unknown = Reflect.get(posted[index] ?? {}, field);
        if (got !== value)
          return `post ${index + 1}: ${field} is ${JSON.stringify(got)}, not ${JSON.stringify(value)}`;
      }
    }
    return errors.length > 0 ? `page error: ${errors.join("; ")}` : null;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; received ${JSON.stringify(grounds.posted())}; ${errors.join("; ")}`;
  } finally {
    await page.close();
  }
}

async function withLimit<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("too few posts reached the server")), LIMIT_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

interface Options {
  /** Only pages whose name contains it. */
  only: string;
  screenshots: string | undefined;
}

async function runDriver(driver: Driver, grounds: Grounds, options: Options): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), "grounds-"));
  const browser = await launch(driver, profile);
  let failures = 0;
  const report = (name: string, failure: string | null): void => {
    if (failure !== null) failures += 1;
    console.log(failure === null ? `ok   ${driver} ${name}` : `FAIL ${driver} ${name}: ${failure}`);
  };
  try {
    for (const each of [...networkCases(), ...editorCases("plain"), ...editorCases("strict")]) {
      if (each.name.includes(options.only)) report(each.name, await runCase(browser, grounds, each));
    }
    for (const site of ["plain", "strict"]) {
      const name = `${site}/hostile`;
      if (name.includes(options.only)) report(name, await checkHostile(browser, grounds, site));
    }
    if (options.screenshots !== undefined && driver === "chromium")
      await screenshots(browser, grounds, options.screenshots);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
  return failures;
}

async function main(args: readonly string[]): Promise<number> {
  const named = (["chromium", "firefox"] as const).filter((driver) => args.includes(driver));
  const after = (flag: string): string | undefined =>
    args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined;
  const options = { only: after("--only") ?? "", screenshots: after("--screenshots") };
  const grounds = await startGrounds();
  let failures = 0;
  for (const driver of named.length > 0 ? named : (["chromium", "firefox"] as const)) {
    failures += await runDriver(driver, grounds, options);
  }
  await grounds.close();
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
