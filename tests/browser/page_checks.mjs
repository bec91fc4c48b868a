// SPDX-License-Identifier: MIT
// The checks of one page as it is.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

const folder = dirname(fileURLToPath(import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const config = JSON.parse(readFileSync(join(folder, "htmlvalidate.json"), "utf8"));
const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...config }));

const sideways = () => {
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth ? [`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth} pixels`] : [];
};

async function axeProblems(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((tags) => axe.run({ runOnly: tags, resultTypes: ["violations"] }), axeTags);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map((node) => `axe ${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]?.trim()}`));
}

/// No axe violation, nothing on the console, no request, no sideways scrolling.
export async function accessibility(file, { inBrowser, openPage }, settings) {
  const problems = [];
  await inBrowser(settings, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    await page.waitForTimeout(50);
    problems.push(...(await page.evaluate(sideways)));
    const before = problems.length;
    const found = await axeProblems(page);
    problems.length = before; // what axe itself logs is not the page's
    problems.push(...found);
  });
  return problems;
}

export async function validity(file) {
  const report = await validator.validateFile(file);
  return report.results.flatMap(({ messages }) =>
    messages.slice(0, 20).map((m) => `html ${m.ruleId} ${m.line}:${m.column}: ${m.message}`));
}

/// Links lead to an anchor of the page, to a file that was published with it, or to the web.
export async function links(file) {
  const source = readFileSync(file, "utf8");
  // The sample pages are alone in their folder: what they offer to download is not there.
  const alone = !existsSync(join(dirname(file), "manifest.json")) && !file.endsWith("index.html");
  const ids = new Set([...source.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const seen = new Set([...source.matchAll(/ href="([^"]*)"/g)].map(([, target]) => target));
  return [...seen].flatMap((target) => {
    if (/^(https?:|mailto:|data:,$)/.test(target)) return [];
    if (target.startsWith("#")) return ids.has(target.slice(1)) ? [] : [`no anchor ${target}`];
    // Only to the pages next to the index may a link leave the folder.
    const plain = target.replace(/^\.\.\/(index|accessibility-statement)\.html(?=#|$)/, "$1.html");
    if (/[:%\\]|^\/|(^|\/)\.\.(\/|$)/.test(plain)) return [`odd link ${target}`];
    if (alone) return [];
    const [path, anchor] = target.split("#");
    const there = join(dirname(file), path.split("?")[0]);
    if (!existsSync(there)) return [`no file ${target}`];
    const known = !anchor || !there.endsWith(".html") || readFileSync(there, "utf8").includes(` id="${anchor}"`);
    return known ? [] : [`no anchor ${target}`];
  });
}

/// On a wide screen the text has room for a line that is good to read.
export async function onWideScreen(file, { inBrowser, openPage }) {
  const problems = [];
  const narrowest = 480; // pixels: about 55 characters
  await inBrowser({ viewport: { width: 1280, height: 900 } }, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    const width = await page.locator("main").first().evaluate((main) => main.getBoundingClientRect().width);
    if (width < narrowest) problems.push(`the text is ${Math.round(width)} pixels wide, on a screen of 1280`);
  });
  return problems;
}

/// On paper each chart has its figures: in the picture's own table unless another one has them.
export async function onPaper(file, { inBrowser, openPage }) {
  const problems = [];
  await inBrowser({ viewport: { width: 794, height: 1123 }, javaScriptEnabled: false }, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    await page.emulateMedia({ media: "print" });
    // A word of a megabyte fits no paper.
    if (!/megabyte/.test(file)) problems.push(...(await page.evaluate(sideways)));
    const hidden = await page.locator(".chart details:not(.repeated) table").evaluateAll((tables) =>
      tables.filter((table) => !table.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true }) ||
        table.getBoundingClientRect().height === 0).map((table) => table.id));
    problems.push(...hidden.map((id) => `not printed: ${id}`));
  });
  return problems;
}

/// With script on, a table that continues over pages has its heads on each of them.
export async function headsOnPaper(file, { inBrowser, openPage }) {
  const problems = [];
  await inBrowser({ viewport: { width: 794, height: 1123 } }, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    const head = await page.locator("main table.sortable thead th .sort").first().textContent();
    const paper = join(mkdtempSync(join(tmpdir(), "paper-")), "page.pdf");
    await page.pdf({ path: paper, preferCSSPageSize: true });
    const text = spawnSync("pdftotext", ["-layout", paper, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).stdout ?? "";
    const pages = text.split("\f").slice(0, -1);
    const middle = pages.slice(Math.floor(pages.length / 3), Math.floor(pages.length / 3) + 3);
    if (middle.length < 3) problems.push(`only ${pages.length} pages of paper (is pdftotext installed?)`);
    if (middle.some((words) => !words.includes(head.trim()))) problems.push(`a page of paper has no head '${head.trim()}'`);
    rmSync(dirname(paper), { recursive: true });
  });
  return problems;
}

/// A table of thousands of rows is there whole and its end can be reached.
export async function longTable(file, { inBrowser, openPage }) {
  const problems = [];
  await inBrowser({ viewport: { width: 768, height: 900 } }, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    const rows = await page.locator("tbody tr").count();
    if (rows < 2000) problems.push(`only ${rows} rows`);
    await page.keyboard.press("End");
    await page.waitForTimeout(700); // scrolling is smooth
    const seen = await page.locator("tbody tr").last().evaluate((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    if (!seen) problems.push("the last row is not in sight at the end of the page");
    await page.locator(".sort").first().click();
    const first = await page.locator("tbody tr").first().textContent();
    if (!first) problems.push("sorting lost the rows");
  });
  return problems;
}
