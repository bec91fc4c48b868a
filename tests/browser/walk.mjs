// SPDX-License-Identifier: MIT
// The page without a mouse, and without script.
import { pathToFileURL } from "node:url";

const phone = { viewport: { width: 320, height: 800 }, reducedMotion: "reduce" };

/// Whether `holds`, which is called in the page with `argument`, is true within ten seconds: on a busy machine a
/// heavy page is behind with what a key or scrolling asks for.
const soon = (page, holds, argument) =>
  page.waitForFunction(holds, argument, { timeout: 10_000 }).then(() => true, () => false);

/// Tab reaches the skip link first, which leads to the text; then contents, regions that overflow and
/// disclosures are all met in order, each with a visible outline.
export async function withKeyboard(file, { inBrowser, openPage }) {
  const problems = [];
  await inBrowser(phone, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    await page.waitForTimeout(50);
    await skipLink(page, problems);
    await page.evaluate(() => document.activeElement.blur());
    await page.goto(pathToFileURL(file).href);
    await partsOfContents(page, problems);
    await stops(page, problems);
    await disclosure(page, problems);
    await sorting(page, problems);
    await place(page, problems);
  });
  return problems;
}

async function skipLink(page, problems) {
  await page.keyboard.press("Tab");
  await soon(page, () => document.activeElement !== document.body);
  const first = await page.evaluate(() => document.activeElement.getAttribute("href"));
  if (first !== "#main") problems.push(`the first stop is ${first}, not the skip link`);
  await page.keyboard.press("Enter");
  const follows = await soon(page, () => document.activeElement.id === "main");
  if (!follows) problems.push("the skip link does not lead to the text");
}

/// On a phone the parts of sections are folded until they are asked for.
async function partsOfContents(page, problems) {
  const button = page.locator(".contents .more");
  if ((await button.count()) === 0) return;
  const part = page.locator(".contents ol ol a").first();
  if (await part.isVisible()) problems.push("the parts of sections are not folded");
  await button.focus();
  await page.keyboard.press("Enter");
  const announced = await soon(page, (more) => more.getAttribute("aria-expanded") === "true", await button.elementHandle());
  if (!announced) problems.push("unfolding is not announced");
  if (!(await part.isVisible())) problems.push("Enter does not show the parts of sections");
  await page.evaluate(() => document.activeElement.blur());
}

/// Remembers each stop with its outline as it is met: asking after each key would take most of the time.
const remember = () => {
  globalThis.stopsMet = [];
  document.addEventListener("focusin", ({ target }) => {
    const style = getComputedStyle(target);
    globalThis.stopsMet.push({ stop: target.dataset.stop, tag: target.outerHTML.slice(0, 80),
      outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 });
  });
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const wanted = shown("nav a, nav button, .scroll[tabindex], summary, .sort");
  wanted.forEach((element, i) => { element.dataset.stop = i; });
  return { wanted: wanted.length, all: shown("a[href], button, summary, [tabindex='0']").length };
};

async function stops(page, problems) {
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator(".skip").focus();
  const { wanted, all } = await page.evaluate(remember);
  const reached = (count) => new Set(globalThis.stopsMet.flatMap(({ stop }) => stop ?? [])).size >= count;
  // A heavy page may take no key while it is laid out. A stop that Tab can't reach is not reached in a second round
  // either.
  for (let round = 0; round < 3; ++round) {
    for (let i = 0; i < all; ++i) await page.keyboard.press("Tab");
    if (await soon(page, reached, wanted)) break;
  }
  const met = await page.evaluate(() => globalThis.stopsMet);
  problems.push(...met.filter(({ outlined }) => !outlined).slice(0, 5).map(({ tag }) => `no visible focus: ${tag}`));
  const order = met.filter(({ stop }) => stop !== undefined).map(({ stop }) => Number(stop));
  const once = order.slice(0, wanted);
  const wrong = once.findIndex((stop, i) => i > 0 && stop < once[i - 1]);
  if (wrong >= 0) problems.push(`out of order: stop ${once[wrong]} after ${once[wrong - 1]}`);
  if (new Set(order).size < wanted) problems.push(`${new Set(order).size} of ${wanted} stops reached`);
}

async function disclosure(page, problems) {
  const summary = page.locator("summary").first();
  if ((await summary.count()) === 0) return;
  await summary.focus();
  await page.keyboard.press("Enter");
  const unfolds = await soon(page, () => document.querySelector("details").open);
  if (!unfolds) problems.push("Enter does not unfold the data");
}

async function sorting(page, problems) {
  const button = page.locator(".sort:visible").first();
  if ((await button.count()) === 0) return;
  const header = button.locator("xpath=..");
  for (const [key, way] of [["Enter", "ascending"], ["Space", "descending"]]) {
    await button.focus();
    await page.keyboard.press(key);
    const sorts = await soon(page, ([head, wanted]) => head.getAttribute("aria-sort") === wanted, [await header.elementHandle(), way]);
    if (!sorts) problems.push(`${key} does not sort ${way}`);
    const announced = await soon(page, (wanted) => document.querySelector("[role=status]").textContent.endsWith(wanted), way);
    if (!announced) problems.push(`sorting ${way} is not announced`);
  }
  const totals = await page.evaluate(() => [...document.querySelectorAll("table.sortable tbody")].every((body) => {
    const rows = [...body.rows].map((row) => row.classList.contains("total"));
    return !rows.includes(true) || rows.lastIndexOf(false) < rows.indexOf(true);
  }));
  if (!totals) problems.push("a total does not stay at the end");
}

/// The contents mark the section that is being read.
async function place(page, problems) {
  const links = page.locator(".contents ol a[href^='#']"); // on the page of a chapter, others lead elsewhere
  const count = await links.count();
  if (count < 2) return;
  const middle = Math.floor(count / 2);
  const target = await links.nth(middle).getAttribute("href");
  const isRead = await page.evaluate((id) => {
    const heading = document.getElementById(id);
    heading.scrollIntoView();
    return heading.getBoundingClientRect().top < innerHeight * 0.3;
  }, target.slice(1));
  if (!isRead) return; // the page ends before its heading could come to the top
  // Sections that are short may follow close enough to be read too.
  const isMarked = await soon(page, (first) => {
    const marked = [...document.querySelectorAll(".contents [aria-current]")];
    const places = [...document.querySelectorAll(".contents ol a[href^='#']")];
    return marked.length === 1 && places.indexOf(marked[0]) >= first;
  }, middle);
  if (isMarked) return;
  const marked = await page.locator(".contents [aria-current]").evaluateAll((all) => all.map((link) => link.hash));
  problems.push(`reading ${target}, marked ${marked}`);
}

/// Nothing is lost: tables, charts, contents, data are there, regions can be scrolled.
export async function withoutScript(file, { inBrowser, openPage }) {
  const problems = [];
  await inBrowser({ ...phone, javaScriptEnabled: false }, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    const wide = await page.evaluate(() =>
      document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) problems.push("scrolls sideways");
    const regions = await page.locator(".scroll").count();
    const focusable = await page.locator(".scroll[tabindex='0']").count();
    if (regions !== focusable) problems.push(`${regions - focusable} regions cannot be reached by keyboard`);
    if ((await page.locator("button:not(form button)").count()) > 0) problems.push("there is a button that does nothing");
    const folded = await page.locator(".contents ol ol a:not(:visible)").count();
    if (folded > 0) problems.push(`${folded} parts of the contents are out of reach`);
  });
  return problems;
}
