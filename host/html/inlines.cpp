// SPDX-License-Identifier: MIT
#include "html/inlines.hpp"

#include <algorithm>

#include "base/number_format.hpp"
#include "document/link_target.hpp"
#include "html/sentences.hpp"

namespace muster::html {
namespace {

using namespace document;

/// A rating's shape. Like the rating's label, readers can recognise it without colour.
struct RatingShape {
  std::string_view colour;
  std::string_view path;
};

constexpr RatingShape rating_shapes[] = {{"red", "M0 0h10v10H0z"},
                                         {"amber", "M5 0l5 10H0z"},
                                         {"green", "M5 0a5 5 0 1 0 0 10a5 5 0 1 0 0-10z"},
                                         {"blue", "M5 0l5 5l-5 5l-5-5z"}};

void wrapped(Page& page, std::string_view tag, const Inlines& content) {
  page.out.raw("<");
  page.out.raw(tag);
  page.out.raw(">");
  write_inlines(page, content);
  page.out.raw("</");
  page.out.raw(tag);
  page.out.raw(">");
}

void write(Page& page, const Text& text) { page.out.text(text.text); }

/// Writes the mark of a note with a no-break space, because a mark divided over two lines would not
/// be recognised.
void write(Page& page, const NoteMark& mark) {
  page.out.raw("[note&#160;" + std::to_string(mark.number) + "]");
}

void write(Page& page, const Emphasis& emphasis) { wrapped(page, "em", emphasis.content); }
void write(Page& page, const Strong& strong) { wrapped(page, "strong", strong.content); }
void write(Page& page, const LineBreak&) { page.out.raw("<br/>"); }

void write(Page& page, const document::Code& code) {
  page.out.raw("<code>");
  page.out.text(code.text);
  page.out.raw("</code>");
}

std::string href_of(const Page& page, const Link& link) {
  if (link.target.front() == '#') return href_of(page, link.target.substr(1));
  const bool is_relative = link.target.find(':') == std::string::npos;
  return is_relative ? page.options.root + link.target : link.target;
}

void write(Page& page, const Link& link) {
  if (page.in_link || !document::is_safe_target(link.target)) {
    write_inlines(page, link.content);
    return;
  }
  page.out.raw("<a");
  page.out.attribute("href", href_of(page, link));
  page.out.raw(">");
  page.in_link = true;
  write_inlines(page, link.content);
  page.in_link = false;
  page.out.raw("</a>");
}

void write(Page& page, const Figure& figure) {
  page.out.raw("<span");
  page.out.attribute("data-figure", figure.id);
  page.out.raw(">");
  page.out.text(figure.text);
  page.out.raw("</span>");
}

void write(Page& page, const Reference& reference) {
  const auto label = page.labels.find(reference.target);
  if (label == page.labels.end()) return;
  if (page.in_link) {
    page.out.text(label->second);
    return;
  }
  page.out.raw("<a");
  page.out.attribute("href", href_of(page, document::anchor_id(reference.target)));
  page.out.raw(">");
  page.out.text(label->second);
  page.out.raw("</a>");
}

void write(Page& page, const FootnoteMark& mark) {
  const auto use = page.footnotes.find(mark.id);
  if (use == page.footnotes.end() || page.in_link) return;
  const std::string id = document::anchor_id(mark.id);
  page.out.raw("<sup class=\"mark\"><a");
  page.out.attribute("href", "#note-" + id);
  page.out.attribute("id", "mark-" + id + "-" + std::to_string(++use->second.marks));
  page.out.raw(" role=\"doc-noteref\"><span class=\"hidden\">");
  page.out.text(sentences::note.words);
  page.out.raw(" </span>");
  page.out.number(use->second.number);
  page.out.raw("</a></sup>");
}

void write(Page& page, const Foreign& foreign) {
  page.out.raw("<span");
  write_language(page, foreign.language);
  page.out.raw(">");
  write_inlines(page, foreign.content);
  page.out.raw("</span>");
}

/// Writes the pages of the part in the PDF, with a link to the part's own file and its size;
/// nothing without such a file.
void write(Page& page, const PageRange& range) {
  const auto part = page.options.parts.find(range.part);
  if (part == page.options.parts.end() || page.in_link ||
      !document::is_safe_target(part->second.file))
    return;
  const HtmlOptions::Part& known = part->second;
  page.out.raw("<span class=\"pages\">");
  page.out.text(page_range(known));
  page.out.raw(", <a");
  page.out.attribute("href", known.file);
  page.out.raw(">");
  page.out.text(filled(sentences::part_as_pdf, {{"title", known.title}}));
  page.out.raw("</a> (");
  page.out.text(file_size(known.bytes));
  page.out.raw(")</span>");
}

void write(Page& page, const RatingMark& mark) {
  const auto* shape =
      std::find_if(std::begin(rating_shapes), std::end(rating_shapes),
                   [&](const RatingShape& known) { return known.colour == mark.colour; });
  if (shape == std::end(rating_shapes)) {
    page.out.raw("<span class=\"rating\">");
  } else {
    page.out.raw("<span class=\"rating rating-");
    page.out.raw(shape->colour);
    page.out.raw("\"><svg class=\"shape\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><path d=\"");
    page.out.raw(shape->path);
    page.out.raw("\"/></svg>");
  }
  page.out.text(mark.label);
  page.out.raw("</span>");
}

}  // namespace

void write_inlines(Page& page, const Inlines& inlines) {
  for (const Inline& item : inlines) {
    std::visit([&](const auto& node) { write(page, node); }, item.node);
  }
}

void write_language(Page& page, std::string_view language) {
  const auto in_tag = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (language.empty() || !std::all_of(language.begin(), language.end(), in_tag)) return;
  page.out.attribute("lang", language);
}

std::string page_range(const HtmlOptions::Part& part) {
  if (part.first == part.last) return filled(sentences::single_page, {{"number", part.first}});
  return filled(sentences::page_range, {{"first", part.first}, {"last", part.last}});
}

}  // namespace muster::html
