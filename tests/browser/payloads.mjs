// SPDX-License-Identifier: MIT
// Pages with hostile text: nothing of it may have become more than text. The policy of the page is
// switched off meanwhile, so that it cannot hide what got through.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const settings = { viewport: { width: 1024, height: 768 }, bypassCSP: true };

/// Runs before anything of the page: remembers every script that a payload could start.
function listen() {
  globalThis.scriptsThatRan = [];
  for (const name of ["alert", "confirm", "prompt", "msgbox"]) {
    globalThis[name] = (...given) => { globalThis.scriptsThatRan.push(`${name}(${given})`); };
  }
}

/// The names of all elements, each with its attributes; then what should never be there.
function inventory() {
  const elements = [...document.querySelectorAll("*")];
  const problems = elements.flatMap((element) => [...element.attributes]
    .filter(({ name, value }) => name.startsWith("on") || name === "style" ||
      (/href|src|action|data$/.test(name) && /^\s*(javascript|vbscript|data:text|\/\/)/i.test(value)))
    .map(({ name, value }) => `<${element.tagName} ${name}="${value}">`));
  for (const name of ["script", "style", "base", "title", "body"]) {
    const wanted = name === "base" ? 0 : 1;
    // A picture has a title of its own.
    const count = elements.filter((element) => element.localName === name && !element.closest("svg")).length;
    if (count !== wanted) problems.push(`${count} of <${name}>`);
  }
  // Two attributes depend on the length of words: the page's script and its tables set them, not a payload.
  const own = (element, name) => (name === "hidden" && element.matches("p.hint")) ||
    (name === "role" && element.matches("table, caption, thead, tbody, tr, th, td"));
  const names = (element) => [...element.attributes].map(({ name }) => name).filter((name) => !own(element, name)).sort();
  const kinds = elements.map((element) => `${element.tagName}[${names(element)}]`);
  return { kinds: [...new Set(kinds)].sort(), problems, ran: globalThis.scriptsThatRan, text: document.documentElement.textContent };
}

/// Hovers over, focuses and clicks every element that could have a handler.
function provoke() {
  for (const element of document.body.querySelectorAll("*")) {
    for (const kind of ["mouseover", "focus", "toggle", "animationstart", "load", "error"]) element.dispatchEvent(new Event(kind));
  }
}

async function inspect(browser, file, openPage) {
  const problems = [];
  const context = await browser.newContext(settings);
  try {
    await context.addInitScript(listen);
    const page = await openPage(context, pathToFileURL(file).href, problems);
    await page.evaluate(provoke);
    return { ...(await page.evaluate(inventory)), opened: problems };
  } finally {
    await context.close();
  }
}

/// Cells have curved quotation marks, so both texts are compared with straight ones.
const asPrinted = (text) => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "\uFFFD")
  .replace(/[\u2018\u2019]/g, "'").replace(/[\u201C\u201D]/g, '"');

/// `list` is what html_sample or hostile_edition.py wrote: pages, each with a payload and how often it
/// must be read there, and pages of the same build with harmless words. One page may have many.
export async function withPayloads(list, browser, openPage) {
  const folder = dirname(list);
  const { harmless, pages } = JSON.parse(readFileSync(list, "utf8"));
  const known = new Set();
  for (const file of harmless) {
    (await inspect(browser, join(folder, file), openPage)).kinds.forEach((kind) => known.add(kind));
  }
  const count = new Set(pages.map(({ payload }) => payload)).size;
  const problems = count < 40 ? [`only ${count} payloads`] : [];
  for (const file of new Set(pages.map((page) => page.file))) {
    const found = await inspect(browser, join(folder, file), openPage);
    const told = [...found.opened, ...found.problems, ...found.ran.map((call) => `ran ${call}`),
      ...found.kinds.filter((kind) => !known.has(kind)).map((kind) => `new element ${kind}`)];
    const text = asPrinted(found.text);
    for (const { payload, times } of pages.filter((page) => page.file === file)) {
      const seen = text.split(asPrinted(payload)).length - 1;
      if (seen < times) told.push(`${JSON.stringify(payload)} is there ${seen} times, not ${times}`);
    }
    problems.push(...told.map((problem) => `${file}: ${problem}`));
  }
  return problems;
}
