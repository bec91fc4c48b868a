// SPDX-License-Identifier: MIT
// The page without a mouse, and without script.
import { pathToFileURL } from "node:url";

const phone = { viewport: { width: 320, height: 800 } };
const most = 3000; // stops of one walk: more than any page has, so that a trap ends it

/// Tab reaches the skip link first, which leads to the text; then contents, regions that overflow and
/// disclosures are all met, each with a visible outline.
export async function withKeyboard(file, inBrowser, openPage) {
  const problems = [];
  await inBrowser(phone, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    await page.waitForTimeout(100);
    await skipLink(page, problems);
    await page.evaluate(() => document.activeElement.blur());
    await page.goto(pathToFileURL(file).href);
    await stops(page, problems);
    await disclosure(page, problems);
    await sorting(page, problems);
  });
  return problems;
}

async function skipLink(page, problems) {
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.getAttribute("href"));
  if (first !== "#main") problems.push(`the first stop is ${first}, not the skip link`);
  await page.keyboard.press("Enter");
  const at = await page.evaluate(() => document.activeElement.id);
  if (at !== "main") problems.push(`the skip link leads to '${at}'`);
}

async function stops(page, problems) {
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll("nav a, .scroll[tabindex], summary, .sort")]
      .filter((element) => element.checkVisibility());
    all.forEach((element, i) => { element.dataset.stop = i; });
    return all.length;
  });
  const seen = new Set();
  let last = -1;
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const style = getComputedStyle(element);
      return { body: element === document.body, stop: element.dataset.stop, tag: element.outerHTML.slice(0, 80),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
    });
    if (at.body) break;
    if (!at.outlined) problems.push(`no visible focus: ${at.tag}`);
    if (at.stop !== undefined) {
      if (Number(at.stop) < last) problems.push(`out of order: ${at.tag}`);
      last = Number(at.stop);
      seen.add(at.stop);
    }
  }
  if (seen.size < wanted) problems.push(`${seen.size} of ${wanted} stops reached`);
}

async function disclosure(page, problems) {
  const summary = page.locator("summary").first();
  if ((await summary.count()) === 0) return;
  await summary.focus();
  await page.keyboard.press("Enter");
  if (!(await page.locator("details").first().getAttribute("open") !== null)) problems.push("Enter does not unfold the data");
}

async function sorting(page, problems) {
  const button = page.locator(".sort").first();
  if ((await button.count()) === 0) return;
  await button.focus();
  await page.keyboard.press("Enter");
  const header = button.locator("xpath=..");
  if ((await header.getAttribute("aria-sort")) !== "ascending") problems.push("Enter does not sort");
  const said = await page.locator("[role=status]").textContent();
  if (!said.startsWith("Sorted by")) problems.push("sorting is not announced");
  const totals = await page.evaluate(() => [...document.querySelectorAll("table.sortable tbody")].every((body) => {
    const rows = [...body.rows].map((row) => row.classList.contains("total"));
    return !rows.includes(true) || rows.lastIndexOf(false) < rows.indexOf(true);
  }));
  if (!totals) problems.push("a total does not stay at the end");
}

/// Nothing is lost: tables, charts, contents, data are there, regions can be scrolled.
export async function withoutScript(file, inBrowser, openPage) {
  const problems = [];
  await inBrowser({ ...phone, javaScriptEnabled: false }, async (context) => {
    const page = await openPage(context, pathToFileURL(file).href, problems);
    const wide = await page.evaluate(() =>
      document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) problems.push("scrolls sideways");
    const regions = await page.locator(".scroll").count();
    const focusable = await page.locator(".scroll[tabindex='0']").count();
    if (regions !== focusable) problems.push(`${regions - focusable} regions cannot be reached by keyboard`);
    if ((await page.locator(".sort").count()) > 0) problems.push("there is a button that does nothing");
  });
  return problems;
}
