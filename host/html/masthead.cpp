// SPDX-License-Identifier: MIT
#include "html/masthead.hpp"

#include "base/file_size.hpp"
#include "document/synthetic.hpp"
#include "document/watermark.hpp"
#include "html/inlines.hpp"
#include "html/link_target.hpp"
#include "html/logo_writer.hpp"

namespace muster::html {
namespace {

using document::Metadata;

void write_line(Page& page, std::string_view style_class, const std::string& words) {
  if (words.empty()) return;
  page.out.raw("<p");
  page.out.attribute("class", style_class);
  page.out.raw(">");
  page.out.text(words);
  page.out.raw("</p>\n");
}

void open_fact(Page& page, std::string_view label) {
  page.out.raw("<div><dt>");
  page.out.raw(label);
  page.out.raw("</dt><dd>");
}

void close_fact(Page& page) { page.out.raw("</dd></div>\n"); }

void write_fact(Page& page, std::string_view label, const std::string& words) {
  if (words.empty()) return;
  open_fact(page, label);
  page.out.text(words);
  close_fact(page);
}

void write_date(Page& page, Date date) {
  open_fact(page, "Published");
  page.out.raw("<time");
  page.out.attribute("datetime", iso_date(date));
  page.out.raw(">");
  page.out.text(long_date(date));
  page.out.raw("</time>");
  close_fact(page);
}

bool is_address(std::string_view part) {
  const std::size_t at = part.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < part.size() &&
         is_safe_target("mailto:" + std::string(part));
}

void write_contact_part(Page& page, std::string_view part) {
  if (!is_address(part)) {
    page.out.text(part);
    return;
  }
  page.out.raw("<a");
  page.out.attribute("href", "mailto:" + std::string(part));
  page.out.raw(">");
  page.out.text(part);
  page.out.raw("</a>");
}

/// The parts between commas, none of them broken over lines; an e-mail address can be clicked.
void write_contact(Page& page, std::string_view contact) {
  if (contact.empty()) return;
  open_fact(page, "Contact");
  for (std::size_t at = 0; at <= contact.size();) {
    const std::size_t end = std::min(contact.find(", ", at), contact.size());
    if (at > 0) page.out.raw(" ");
    page.out.raw("<span class=\"part\">");
    write_contact_part(page, contact.substr(at, end - at));
    page.out.raw(end < contact.size() ? ",</span>" : "</span>");
    at = end + 2;
  }
  close_fact(page);
}

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

void write_pdf_link(Page& page) {
  const auto& pdf = page.options.pdf;
  if (!pdf || !is_safe_target(pdf->file)) return;
  page.out.raw("<p class=\"pdf\"><a");
  page.out.attribute("href", pdf->file);
  page.out.raw(">Download as PDF</a> (");
  page.out.text(file_size(pdf->bytes) + ", " + std::to_string(pdf->pages) +
                (pdf->pages == 1 ? " page" : " pages"));
  page.out.raw(")</p>\n");
}

void write_facts(Page& page, const Metadata& metadata) {
  page.out.raw("<dl class=\"facts\">\n");
  write_fact(page, "Status", capitalised(metadata.status));
  write_fact(page, "Version", metadata.version);
  write_date(page, metadata.date);
  write_fact(page, "Owner", metadata.owner);
  write_contact(page, metadata.contact);
  page.out.raw("</dl>\n");
}

}  // namespace

void write_masthead(Page& page) {
  const Metadata& metadata = page.document.metadata;
  page.out.raw("<header class=\"masthead\" id=\"top\">\n<div class=\"inner\">\n");
  write_logo(page);
  write_line(page, "organisation", metadata.organisation);
  page.out.raw("<h1>");
  page.out.text(metadata.title);
  page.out.raw("</h1>\n");
  if (metadata.edition_title != metadata.title) write_line(page, "edition", metadata.edition_title);
  write_line(page, "subtitle", metadata.subtitle);
  write_line(page, "summary", metadata.description);
  if (metadata.synthetic) write_line(page, "synthetic", std::string(document::synthetic_notice));
  write_facts(page, metadata);
  write_pdf_link(page);
  write_line(page, "watermark", document::watermark_of_open_pages(page.document));
  page.out.raw("</div>\n</header>\n");
}

void write_footer(Page& page) {
  const Metadata& metadata = page.document.metadata;
  page.out.raw("<footer class=\"footer\">\n<div class=\"inner\">\n<p>");
  page.out.text(metadata.organisation);
  page.out.raw(". ");
  page.out.text(metadata.title);
  if (!metadata.version.empty()) {
    page.out.raw(", version ");
    page.out.text(metadata.version);
  }
  page.out.raw(", ");
  page.out.text(long_date(metadata.date));
  page.out.raw(".</p>\n<p class=\"top\"><a href=\"#top\">Back to top</a></p>\n</div>\n</footer>\n");
}

}  // namespace muster::html
