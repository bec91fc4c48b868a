// SPDX-License-Identifier: MIT
#include "html/masthead.hpp"

#include "base/number_format.hpp"
#include "document/link_target.hpp"
#include "document/synthetic.hpp"
#include "document/titles.hpp"
#include "document/watermark.hpp"
#include "html/inlines.hpp"
#include "html/logo_writer.hpp"
#include "html/sentences.hpp"
#include "html/site_parts.hpp"

namespace muster::html {
namespace {

using document::Metadata;

/// Writes a link that muster made. It may lead to the parent folder, unlike an author's link.
void write_site_link(Page& page, const std::string& target, std::string_view words) {
  page.out.raw("<a");
  page.out.attribute("href", target);
  page.out.raw(">");
  page.out.text(words);
  page.out.raw("</a>");
}

void write_list_link(Page& page, const std::string& target, std::string_view words) {
  if (target.empty()) return;
  page.out.raw("<li>");
  write_site_link(page, target, words);
  page.out.raw("</li>\n");
}

void write_line(Page& page, std::string_view style_class, const std::string& words) {
  if (words.empty()) return;
  page.out.raw("<p");
  page.out.attribute("class", style_class);
  page.out.raw(">");
  page.out.text(words);
  page.out.raw("</p>\n");
}

void open_fact(Page& page, const Phrase& label) {
  page.out.raw("<div><dt>");
  page.out.text(label.words);
  page.out.raw("</dt><dd>");
}

void close_fact(Page& page) { page.out.raw("</dd></div>\n"); }

void write_fact(Page& page, const Phrase& label, const std::string& words) {
  if (words.empty()) return;
  open_fact(page, label);
  page.out.text(words);
  close_fact(page);
}

void write_date(Page& page, const Phrase& label, Date date) {
  open_fact(page, label);
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
         document::is_safe_target("mailto:" + std::string(part));
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

/// Writes the parts of a contact, which commas separate, with e-mail addresses as links. No part is
/// broken over two lines.
void write_contact_parts(Page& page, std::string_view contact) {
  for (std::size_t at = 0; at <= contact.size();) {
    const std::size_t end = std::min(contact.find(", ", at), contact.size());
    if (at > 0) page.out.raw(" ");
    page.out.raw("<span class=\"part\">");
    write_contact_part(page, contact.substr(at, end - at));
    page.out.raw(end < contact.size() ? ",</span>" : "</span>");
    at = end + 2;
  }
}

void write_contact(Page& page, std::string_view contact) {
  if (contact.empty()) return;
  open_fact(page, sentences::contact);
  write_contact_parts(page, contact);
  close_fact(page);
}

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 32);
  return word;
}

void write_form(Page& page, const OtherForm& form) {
  if (!document::is_safe_target(form.file)) return;
  page.out.raw("<li><a");
  page.out.attribute("href", form.file);
  page.out.raw(">");
  page.out.text(form.words);
  page.out.raw("</a>");
  std::string details = form.bytes > 0 ? file_size(form.bytes) : "";
  if (form.pages > 0) {
    details += (details.empty() ? "" : ", ") +
               filled(form.pages == 1 ? sentences::one_page : sentences::pages,
                      {{"count", std::to_string(form.pages)}});
  }
  if (!details.empty()) page.out.text(" (" + details + ")");
  page.out.raw("</li>\n");
}

/// Writes links to the PDF, to the other formats of this run, and to the list of all formats.
void write_forms(Page& page) {
  std::vector<OtherForm> forms;
  if (const auto& pdf = page.options.pdf)
    forms.push_back({sentences::pdf.words, pdf->file, pdf->bytes, pdf->pages});
  const Imprint& imprint = page.options.imprint;
  if (page.plan && !page.options.whole_document.empty())
    forms.insert(forms.begin(), {sentences::whole.words, page.options.whole_document, 0, 0});
  if (!page.plan && !page.options.first_chapter.empty())
    forms.insert(forms.begin(), {sentences::by_chapter.words, page.options.first_chapter, 0, 0});
  forms.insert(forms.end(), imprint.forms.begin(), imprint.forms.end());
  if (forms.empty() && imprint.all_forms.empty()) return;
  page.out.raw("<ul class=\"forms\">\n");
  for (const OtherForm& form : forms) write_form(page, form);
  write_list_link(page, imprint.data, sentences::data.words);
  write_list_link(page, imprint.all_forms, sentences::all_forms.words);
  page.out.raw("</ul>\n");
}

void write_breadcrumb(Page& page) {
  const Imprint& imprint = page.options.imprint;
  const auto& above = page.options.above;
  if (imprint.index.empty() && !above) return;
  page.out.raw("<nav class=\"breadcrumb\"");
  page.out.attribute("aria-label", sentences::breadcrumb.words);
  page.out.raw("><ol><li>");
  if (!imprint.index.empty()) {
    write_site_link(page, imprint.index, imprint.index_title);
    page.out.raw("</li><li>");
  }
  if (above) {
    page.out.raw("<a");
    page.out.attribute("href", above->file);
    page.out.raw(">");
    page.out.text(above->title);
    page.out.raw("</a></li><li>");
  }
  page.out.raw("<span aria-current=\"page\">");
  page.out.text(page.document.metadata.title);
  page.out.raw("</span></li></ol></nav>\n");
}

void write_facts(Page& page, const Metadata& metadata) {
  page.out.raw("<dl class=\"facts\">\n");
  write_fact(page, sentences::status,
             capitalised(std::string(edition_status_words.word(metadata.status))));
  write_fact(page, sentences::version, metadata.version);
  write_date(page, sentences::published, metadata.date);
  const Imprint& imprint = page.options.imprint;
  if (imprint.updated) write_date(page, sentences::updated, *imprint.updated);
  for (const auto& [day, why] : imprint.corrections)
    write_fact(page, sentences::corrected,
               filled(sentences::correction, {{"date", long_date(day)}, {"why", why}}));
  if (imprint.next_review) write_date(page, sentences::next_review, *imprint.next_review);
  write_fact(page, sentences::owner, metadata.owner);
  write_contact(page, metadata.contact);
  page.out.raw("</dl>\n");
}

}  // namespace

void write_masthead(Page& page) {
  const Metadata& metadata = page.document.metadata;
  page.out.raw("<header id=\"top\">\n");
  if (page.theme.web && !page.theme.web->header.empty()) {
    page.out.raw("<div class=\"site-header\">");
    write_markup(page.out, page.theme.web->header);
    page.out.raw("</div>\n");
  }
  page.out.raw(page.plan ? "<div class=\"masthead of-chapter\">\n<div class=\"inner\">\n"
                         : "<div class=\"masthead\">\n<div class=\"inner\">\n");
  write_breadcrumb(page);
  write_logo(page);
  write_line(page, "organisation", metadata.organisation);
  page.out.raw("<h1>");
  page.out.text(document::masthead_title(metadata));
  page.out.raw("</h1>\n");
  write_line(page, "publication", document::second_title(metadata));
  if (!page.plan) {
    write_line(page, "subtitle", metadata.subtitle);
    write_line(page, "summary", metadata.description);
  }
  if (metadata.synthetic) write_line(page, "synthetic", std::string(document::synthetic_notice));
  if (!page.plan) write_facts(page, metadata);
  write_forms(page);
  write_line(page, "watermark", document::watermark_of_open_pages(page.document));
  page.out.raw("</div>\n</div>\n</header>\n");
}

void write_feedback(Page& page) {
  const std::string& form = page.options.imprint.feedback;
  const std::string& contact = page.document.metadata.contact;
  if (form.empty() && contact.empty()) return;
  page.out.raw("<p class=\"feedback\">");
  page.out.text(sentences::feedback.words);
  page.out.raw(" ");
  if (document::is_safe_target(form)) {
    page.out.raw("<a");
    page.out.attribute("href", form);
    page.out.raw(">");
    page.out.text(sentences::give_feedback.words);
    page.out.raw("</a>");
    page.out.text(contact.empty() ? "." : sentences::or_contact.words + std::string(" "));
  } else {
    page.out.text(sentences::contact.words);
    page.out.raw(" ");
  }
  write_contact_parts(page, contact);
  page.out.raw("</p>\n");
}

namespace {

void write_footer_links(Page& page) {
  const Imprint& imprint = page.options.imprint;
  if (imprint.index.empty() && imprint.statement.empty() && imprint.privacy.empty()) return;
  page.out.raw("<ul>\n");
  write_list_link(page, imprint.index, sentences::all_documents.words);
  write_list_link(page, imprint.statement, sentences::statement.words);
  if (document::is_safe_target(imprint.privacy))
    write_list_link(page, imprint.privacy, sentences::privacy.words);
  page.out.raw("</ul>\n");
}

void write_licence(Page& page) {
  const Imprint& imprint = page.options.imprint;
  if (imprint.licence.empty() && imprint.copyright.empty()) return;
  page.out.raw("<p>");
  page.out.text(imprint.copyright);
  if (!imprint.licence.empty()) {
    page.out.text(std::string(imprint.copyright.empty() ? "" : ". ") + sentences::licensed.words +
                  " ");
    if (document::is_safe_target(imprint.licence_address)) {
      write_site_link(page, imprint.licence_address, imprint.licence);
    } else {
      page.out.text(imprint.licence);
    }
    page.out.text(sentences::licence_except.words);
  }
  page.out.raw("</p>\n");
}

}  // namespace

void write_footer(Page& page) {
  const Metadata& metadata = page.document.metadata;
  page.out.raw("<footer class=\"footer\">\n<div class=\"inner\">\n");
  write_footer_links(page);
  write_licence(page);
  page.out.raw("<p>");
  page.out.text(filled(metadata.version.empty() ? sentences::imprint : sentences::imprint_version,
                       {{"organisation", metadata.organisation},
                        {"title", document::main_title(metadata)},
                        {"version", metadata.version},
                        {"date", long_date(metadata.date)}}));
  page.out.raw("</p>\n<p class=\"top\"><a href=\"#top\">");
  page.out.text(sentences::to_top.words);
  page.out.raw("</a></p>\n</div>\n");
  if (page.theme.web && !page.theme.web->footer.empty()) {
    page.out.raw("<div class=\"site-footer\">");
    write_markup(page.out, page.theme.web->footer);
    page.out.raw("</div>\n");
  }
  page.out.raw("</footer>\n");
}

}  // namespace muster::html
