// SPDX-License-Identifier: MIT
// Checks written pages in a real browser: accessibility rules, HTML validity, messages on the
// console, requests beyond the file, sideways scrolling, the keyboard, the page without script.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";
import { withKeyboard, withoutScript } from "./walk.mjs";

const folder = dirname(fileURLToPath(import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const modes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
};
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: "boolean", default: false },
    width: { type: "string", multiple: true },
    mode: { type: "string", multiple: true },
  },
});
// 320 pixels are also what a reader at 1280 sees at 400% zoom.
const widths = (values.width ?? (values.full ? ["320", "768", "1280"] : ["320"])).map(Number);
const chosen = values.mode ?? (values.full ? Object.keys(modes) : ["light"]);
if (positionals.length === 0 || chosen.some((mode) => !modes[mode]) || widths.some((w) => !(w > 0))) {
  console.error("usage: run.sh [--full] [--width N]... [--mode light|dark|forced]... FILE|FOLDER...");
  process.exit(2);
}

const pagesIn = (path) => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => {
    const inner = join(path, name);
    return statSync(inner).isDirectory() || name.endsWith(".html") ? pagesIn(inner) : [];
  });
};
const files = positionals.map((path) => resolve(path)).flatMap(pagesIn);

async function inBrowser(settings, work) {
  const profile = mkdtempSync(join(tmpdir(), "muster-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.MUSTER_CHROMIUM ?? "/usr/bin/chromium",
    headless: true, args: flags, ...settings,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function openPage(context, url, problems) {
  const page = await context.newPage();
  page.on("console", (message) => problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    const beyond = request.url() !== url && !request.url().startsWith("data:");
    if (beyond) problems.push(`request: ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(url);
  return page;
}

async function axeProblems(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((tags) => axe.run({ runOnly: tags, resultTypes: ["violations"] }), axeTags);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map((node) => `axe ${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]?.trim()}`));
}

async function inWidthAndMode(file, width, mode) {
  const problems = [];
  const settings = { viewport: { width, height: 900 }, ...modes[mode] };
  await inBrowser(settings, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    await page.waitForTimeout(100);
    const [scroll, client] = await page.evaluate(() =>
      [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    if (scroll > client) problems.push(`scrolls sideways: ${scroll} in ${client} pixels`);
    const before = problems.length;
    const found = await axeProblems(page);
    problems.length = before; // what axe itself logs is not the page's
    problems.push(...found);
  });
  return problems;
}

async function validity(file) {
  const config = JSON.parse(readFileSync(join(folder, "htmlvalidate.json"), "utf8"));
  const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...config }));
  const report = await validator.validateFile(file);
  return report.results.flatMap(({ messages }) =>
    messages.slice(0, 20).map((m) => `html ${m.ruleId} ${m.line}:${m.column}: ${m.message}`));
}

const checks = files.flatMap((file) => [
  ["valid HTML", file, () => validity(file)],
  ...widths.flatMap((width) => chosen.map((mode) =>
    [`${width} px, ${mode}`, file, () => inWidthAndMode(file, width, mode)])),
  ["keyboard", file, () => withKeyboard(file, inBrowser, openPage)],
  ["no script", file, () => withoutScript(file, inBrowser, openPage)],
]);

let failed = 0;
for (const [name, file, run] of checks) {
  const problems = await run().catch((error) => [`${error.stack ?? error}`]);
  console.log(`${problems.length ? "FAIL" : "ok  "} ${basename(dirname(file))}/${basename(file)}: ${name}`);
  problems.forEach((problem) => console.log(`     ${problem}`));
  failed += problems.length ? 1 : 0;
}
if (checks.length === 0) console.log("no page found");
console.log(`browser: ${checks.length - failed} passed, ${failed} failed`);
process.exit(failed || checks.length === 0 ? 1 : 0);
