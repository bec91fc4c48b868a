// SPDX-License-Identifier: MIT
#include "site/accessibility_statement.hpp"

#include "site/simple_blocks.hpp"

namespace muster::site {

namespace {

using document::Block;
using document::Blocks;
using document::Inline;
using document::Inlines;

void add_contact(const model::Contact& contact, Blocks& blocks) {
  if (contact.email.empty() && contact.telephone.empty()) return;
  blocks.push_back(heading(3, "accessibility-contact", "Tell us, or ask for another form"));
  Inlines ask = {
      text("If you cannot read a part of these documents, or need them in large print, "
           "in easy read, in Braille or as audio, tell us: ")};
  if (!contact.email.empty()) ask.push_back(link("mailto:" + contact.email, contact.email));
  if (!contact.email.empty() && !contact.telephone.empty()) ask.push_back(text(" or "));
  if (!contact.telephone.empty()) ask.push_back(text(contact.telephone));
  ask.push_back(text(". Say which document it is and what you need."));
  blocks.push_back(paragraph(std::move(ask)));
}

void add_enforcement(Blocks& blocks) {
  blocks.push_back(
      heading(3, "accessibility-complaints", "If you are not content with our answer"));
  blocks.push_back(paragraph(
      {text("The Equality and Human Rights Commission enforces the accessibility regulations of "
            "2018 for public bodies. If you are not content with how we answer, you can turn to "
            "the "),
       link("https://www.equalityadvisoryservice.com/", "Equality Advisory and Support Service"),
       text(".")}));
}

void add_checks(Date date, Blocks& blocks) {
  blocks.push_back(heading(3, "accessibility-checks", "How this was checked"));
  blocks.push_back(paragraph({text(
      "The program that makes these documents is tested at each change: its web pages in a browser "
      "against automated rules for WCAG 2.2, by keyboard and on narrow screens; its PDFs with an "
      "independent validator for PDF/UA-1. Before a version is called finished, its pages are also "
      "tested on wider screens, in the dark mode of the browser and with the reader's own colours "
      "in place of ours (forced colours). Automated checks do not find everything, and do not "
      "judge the words.")}));
  blocks.push_back(paragraph({text("This statement was prepared on " + long_date(date) + ".")}));
}

}  // namespace

void add_statement(const model::Edition& edition, Date date, Blocks& blocks) {
  add_contact(edition.contact, blocks);
  add_enforcement(blocks);
  add_checks(date, blocks);
}

}  // namespace muster::site
