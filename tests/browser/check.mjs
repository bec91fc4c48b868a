// SPDX-License-Identifier: MIT
// Checks written pages in a real browser: accessibility rules, HTML validity, messages on the
// console, requests beyond the file, sideways scrolling, links, the keyboard, the page without
// script, on paper. One browser, a few pages at a time.
import { existsSync, readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { accessibility, headsOnPaper, links, longTable, onPaper, onWideScreen, validity } from "./page_checks.mjs";
import { withPayloads } from "./payloads.mjs";
import { withKeyboard, withoutScript } from "./walk.mjs";

const modes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
};
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
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

const found = (path) => {
  if (!statSync(path).isDirectory()) return [path];
  // A folder of payloads is looked at as a whole.
  if (readdirSync(path).includes("payloads.json")) return [join(path, "payloads.json")];
  return readdirSync(path).sort().flatMap((name) => {
    const inner = join(path, name);
    return statSync(inner).isDirectory() || name.endsWith(".html") ? found(inner) : [];
  });
};

const browser = await chromium.launch({
  executablePath: process.env.MUSTER_CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags,
});

async function inBrowser(settings, work) {
  const context = await browser.newContext(settings);
  context.setDefaultTimeout(120_000);  // a busy machine takes long over a table of 2,000 rows
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/// Opens a page; its console messages, requests and exceptions go to `problems`.
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

const tools = { inBrowser, openPage };
const views = (file) => widths.flatMap((width) => chosen.map((mode) => [`${width} px, ${mode}`,
  () => accessibility(file, tools, { viewport: { width, height: 900 }, ...modes[mode] })]));
const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4, ...modes.light };

/// Other variants of a page have the same structure: without --full they are looked at once each.
// A fragment has no script and no way to its main content of its own.
const isVariant = (file) => /^(report|fragment|chapter|accessibility)-|.-large-print\.html$/.test(basename(file));
/// Chapters of a document differ in their words only: without --full the first is opened.
const isLaterChapter = (file) => /^chapter-/.test(basename(file)) &&
  basename(file) !== readdirSync(dirname(file)).filter((name) => /^chapter-.*\.html$/.test(name)).sort()[0];
/// The page for members has the structure of the public one, but words of its own: only these are looked at twice.
const hasPublicTwin = (file) => file.includes("/restricted/") && existsSync(file.replace("/restricted/", "/public/"));
function checksOf(file) {
  if (file.endsWith("payloads.json")) return [["payloads", () => withPayloads(file, browser, openPage)]];
  const quick = [["valid HTML", () => validity(file)], ["links", () => links(file)], ...views(file)];
  if (!values.full && isLaterChapter(file)) return quick.slice(0, 2);
  if (!values.full && (isVariant(file) || hasPublicTwin(file))) return quick;
  return [...quick,
    ["keyboard", () => withKeyboard(file, tools)],
    ["no script", () => withoutScript(file, tools)],
    ["paper", () => onPaper(file, tools)],
    ["wide screen", () => onWideScreen(file, tools)],
    ...(/long-table/.test(file) ? [["2,000 rows", () => longTable(file, tools)], ["heads on paper", () => headsOnPaper(file, tools)]] : []),
    ...(values.full ? [["400% zoom", () => accessibility(file, tools, zoomed)]] : [])];
}

const roots = positionals.map((path) => resolve(path));
const files = [...new Set(roots.flatMap(found))];
const name = (file) => relative(dirname(roots.find((root) => file.startsWith(root))), file);
const queue = files.flatMap((file) => checksOf(file).map(([check, run]) => ({ file, check, run })));
const total = queue.length;
const failures = [];
async function worker() {
  for (let job = queue.shift(); job; job = queue.shift()) {
    const problems = await job.run().catch((error) => [`${error.stack ?? error}`]);
    console.log(`${problems.length ? "FAIL" : "ok  "} ${name(job.file)}: ${job.check}`);
    problems.slice(0, 40).forEach((problem) => console.log(`     ${problem}`));
    if (problems.length) failures.push([job, problems]);
  }
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
await browser.close();

if (total === 0) console.log("no page found");
// Once more at the end, because a long log is often cut in the middle.
for (const [job, problems] of failures) console.log(`FAILED: ${name(job.file)}: ${job.check}: ${problems[0].split("\n")[0]}`);
console.log(`browser: ${total - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length || total === 0 ? 1 : 0);
