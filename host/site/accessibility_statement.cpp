// SPDX-License-Identifier: MIT
#include "site/accessibility_statement.hpp"

#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "site/page_parts.hpp"

namespace muster::site {

namespace {

using document::Block;
using document::Blocks;
using document::Inlines;
using model::AccessibilitySettings;
using model::Compliance;
using publish::Manifest;

constexpr const char* regulations =
    "the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations "
    "2018";
constexpr const char* standard = "the Web Content Accessibility Guidelines version 2.2 AA standard";

Block sentence(std::string words) { return paragraph({text(std::move(words))}); }

/// Returns each document that isn't accessible, with the reasons.
document::List documents_that_fail(const std::vector<Manifest>& manifests) {
  document::List list;
  for (const Manifest& manifest : manifests) {
    for (const publish::Output& output : manifest.outputs) {
      if (output.accessible) continue;
      document::ListItem item = output_item(manifest, output);
      document::List reasons;
      for (const std::string& obstacle : output.obstacles)
        reasons.items.push_back({{sentence(obstacle + ".")}});
      if (!reasons.items.empty()) item.blocks.push_back({std::move(reasons), {}});
      list.items.push_back(std::move(item));
    }
  }
  return list;
}

bool has_exemptions(const AccessibilitySettings& settings) {
  return !settings.burden.empty() || !settings.out_of_scope.empty();
}

/// The status that is printed: content that fails makes pages without a stated status partially
/// compliant at best, and nothing makes them fully compliant but the publisher's word.
Compliance printed_status(const AccessibilitySettings& settings, bool something_fails) {
  if (settings.status == Compliance::not_stated && something_fails) return Compliance::partial;
  return settings.status;
}

std::string reasons(bool fails, bool exempt) {
  if (fails && exempt) return ", due to the non-compliances and the exemptions listed below.";
  if (fails) return ", due to the non-compliances listed below.";
  return exempt ? ", due to the exemptions listed below." : ".";
}

std::string status_words(Compliance status, bool fails, bool exempt) {
  const std::string with = std::string(" compliant with ") + standard;
  switch (status) {
    case Compliance::full:
      return "This website is fully" + with + ".";
    case Compliance::partial:
      return "This website is partially" + with + reasons(fails, exempt);
    case Compliance::none:
      return "This website is not" + with + reasons(fails, exempt);
    case Compliance::not_stated:
      break;
  }
  return std::string("How far this website complies with ") + standard +
         " has not been assessed yet.";
}

void add_list(const std::vector<std::string>& sentences, Blocks& blocks) {
  if (sentences.empty()) return;
  document::List list;
  for (const std::string& one : sentences) list.items.push_back({{sentence(one)}});
  blocks.push_back({std::move(list), {}});
}

void add_reason(const char* id, const char* title, const std::vector<std::string>& sentences,
                Blocks& blocks) {
  if (sentences.empty()) return;
  blocks.push_back(heading(3, id, title));
  add_list(sentences, blocks);
}

void add_failing_documents(document::List failing, Blocks& blocks) {
  if (failing.items.empty()) return;
  blocks.push_back(sentence(
      "These PDFs include files as they were supplied, which do not meet the standard PDF/UA-1. "
      "Ask us for the content of such a file in another form."));
  blocks.push_back({std::move(failing), {}});
}

void add_content(const AccessibilitySettings& settings, document::List failing, Blocks& blocks) {
  const bool fails = !failing.items.empty() || !settings.known.empty();
  if (!fails && !has_exemptions(settings)) return;
  blocks.push_back(heading(2, "non-accessible-content", "Non-accessible content"));
  blocks.push_back(
      sentence("The content listed below is non-accessible for the following reasons."));
  if (fails)
    blocks.push_back(
        heading(3, "non-compliance", "Non-compliance with the accessibility regulations"));
  add_list(settings.known, blocks);
  add_failing_documents(std::move(failing), blocks);
  add_reason("disproportionate-burden", "Disproportionate burden", settings.burden, blocks);
  add_reason("out-of-scope", "Content that’s not within the scope of the accessibility regulations",
             settings.out_of_scope, blocks);
}

void add_contact(const model::Edition& edition, Blocks& blocks) {
  const model::Contact& contact = edition.contact;
  if (contact.email.empty() && contact.telephone.empty() && edition.web.feedback.empty()) return;
  blocks.push_back(heading(2, "accessibility-contact", "Feedback and contact information"));
  Inlines ask = {
      text("If you find a problem that is not listed on this page, or need a document in another "
           "form such as large print, easy read, audio or Braille, contact ")};
  if (!contact.role.empty()) ask.push_back(text(contact.role + ": "));
  if (!contact.email.empty()) ask.push_back(link("mailto:" + contact.email, contact.email));
  if (!contact.email.empty() && !contact.telephone.empty()) ask.push_back(text(", "));
  if (!contact.telephone.empty()) ask.push_back(text(contact.telephone));
  if (contact.email.empty() && contact.telephone.empty())
    ask.push_back(link(edition.web.feedback, "us"));
  ask.push_back(text(". Say which document it is and what you need."));
  blocks.push_back(paragraph(std::move(ask)));
  if (!edition.accessibility.response.empty())
    blocks.push_back(sentence("We will answer within " + edition.accessibility.response + "."));
}

void add_enforcement(model::Nation nation, Blocks& blocks) {
  blocks.push_back(heading(2, "enforcement", "Enforcement procedure"));
  const std::string enforces =
      std::string(" is responsible for enforcing ") + regulations +
      " (the ‘accessibility regulations’). If you’re not happy with how we respond to your "
      "complaint, ";
  if (nation == model::Nation::northern_ireland) {
    blocks.push_back(paragraph(
        {text("The Equality Commission for Northern Ireland (ECNI)" + enforces + "contact the "),
         link("https://www.equalityni.org/", "Equality Commission for Northern Ireland"),
         text(".")}));
    return;
  }
  blocks.push_back(paragraph(
      {text("The Equality and Human Rights Commission (EHRC)" + enforces + "contact the "),
       link("https://www.equalityadvisoryservice.com/",
            "Equality Advisory and Support Service (EASS)"),
       text(".")}));
}

void add_preparation(const AccessibilitySettings& settings, Date date, Blocks& blocks) {
  blocks.push_back(heading(2, "preparation", "Preparation of this accessibility statement"));
  std::string words =
      "This statement was prepared on " + long_date(settings.prepared.value_or(date)) + ".";
  if (settings.reviewed) words += " It was last reviewed on " + long_date(*settings.reviewed) + ".";
  blocks.push_back(sentence(words));
  if (settings.tested)
    blocks.push_back(sentence("This website was last tested on " + long_date(*settings.tested) +
                              " against " + standard + "." +
                              (settings.tested_by.empty()
                                   ? ""
                                   : " The test was carried out by " + settings.tested_by + ".")));
}

}  // namespace

document::Document accessibility_statement(const model::Edition& edition, model::Audience audience,
                                           const std::vector<Manifest>& manifests, Date date) {
  const AccessibilitySettings& settings = edition.accessibility;
  document::Document page;
  page.metadata = page_metadata(edition, audience, date);
  page.metadata.title = "Accessibility statement";
  page.metadata.publication_id = "accessibility-statement";
  page.metadata.description.clear();
  document::List failing = documents_that_fail(manifests);
  const bool fails = !failing.items.empty() || !settings.known.empty();
  page.blocks.push_back(
      sentence("This accessibility statement applies to the web pages and PDFs of “" +
               edition.title + "”, published by " + edition.organisation + "."));
  page.blocks.push_back(sentence(
      edition.organisation + " is committed to making its website accessible, in accordance with " +
      regulations + "."));
  page.blocks.push_back(heading(2, "compliance-status", "Compliance status"));
  page.blocks.push_back(
      sentence(status_words(printed_status(settings, fails), fails, has_exemptions(settings))));
  add_content(settings, std::move(failing), page.blocks);
  add_reason("improvements", "What we’re doing to improve accessibility", settings.plans,
             page.blocks);
  add_contact(edition, page.blocks);
  add_enforcement(settings.nation, page.blocks);
  add_preparation(settings, date, page.blocks);
  return page;
}

void check_statement(const model::Edition& edition, const std::vector<Manifest>& manifests,
                     Diagnostics& diagnostics) {
  if (edition.accessibility.status != Compliance::full) return;
  const std::size_t failing = documents_that_fail(manifests).items.size();
  if (failing == 0 && edition.accessibility.known.empty()) return;
  diagnostics.error(
      code::site_statement, edition.location,
      "'accessibility.status' is 'full', but " +
          (failing > 0 ? std::to_string(failing) + " published PDFs are not accessible"
                       : std::string("'accessibility.known' lists content that does not comply")),
      {"write 'status: partial', or repair what does not comply"});
}

}  // namespace muster::site
