/** Starts the two browsers through one API. */
import puppeteer, { type Browser } from "puppeteer-core";

export type Driver = "chromium" | "firefox";

export async function launch(driver: Driver, profile: string): Promise<Browser> {
  if (driver === "firefox") {
    return puppeteer.launch({
      browser: "firefox",
      executablePath: "/usr/bin/firefox-esr",
      headless: true,
      userDataDir: profile,
    });
  }
  return puppeteer.launch({
    executablePath: "/usr/bin/chromium",
    headless: true,
    userDataDir: profile,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
