// SPDX-License-Identifier: MIT
#include "html/chapter_links.hpp"

#include "html/captions.hpp"
#include "html/sentences.hpp"

namespace muster::html {
namespace {

void write_neighbour(Page& page, const Chapter& chapter, const char* rel, const char* words) {
  page.out.raw("<a");
  page.out.attribute("class", rel);
  page.out.attribute("rel", rel);
  page.out.attribute("href", chapter.file);
  page.out.raw("><span class=\"way\">");
  page.out.raw(words);
  page.out.raw("<span class=\"hidden\">: </span></span><span class=\"title\">");
  write_number(page, chapter.number);
  page.out.text(chapter.words);
  page.out.raw("</span></a>\n");
}

}  // namespace

void write_chapter_links(Page& page) {
  if (!page.plan) return;
  const std::vector<Chapter>& chapters = page.plan->chapters;
  page.out.raw("<nav class=\"pager\"");
  page.out.attribute("aria-label", sentences::chapters.words);
  page.out.raw(">\n");
  if (page.chapter > 0)
    write_neighbour(page, chapters[page.chapter - 1], "prev", sentences::previous_chapter.words);
  if (page.chapter + 1 < chapters.size())
    write_neighbour(page, chapters[page.chapter + 1], "next", sentences::next_chapter.words);
  page.out.raw("</nav>\n");
}

}  // namespace muster::html
