// SPDX-License-Identifier: MIT
#include "site/accessibility_statement.hpp"

#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/word_list.hpp"
#include "document/year_ranges.hpp"
#include "site/page_parts.hpp"
#include "site/sentences.hpp"

namespace muster::site {

namespace {

using document::Block;
using document::Blocks;
using document::Inlines;
using model::AccessibilitySettings;
using model::Compliance;
using publish::Manifest;

Block sentence(std::string words) { return paragraph({text(std::move(words))}); }
Block sentence(const Phrase& phrase, const std::vector<figures::PhraseText>& texts = {}) {
  return sentence(filled(phrase, texts));
}

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

/// Returns the status to print. If the publisher stated none and some content fails, the status is
/// partial. Only the publisher can state full compliance.
Compliance printed_status(const AccessibilitySettings& settings, bool something_fails) {
  if (settings.status == Compliance::not_stated && something_fails) return Compliance::partial;
  return settings.status;
}

std::string reasons(bool fails, bool exempt) {
  if (fails && exempt) return sentences::due_to_both.words;
  if (fails) return sentences::due_to_failures.words;
  return exempt ? sentences::due_to_exemptions.words : ".";
}

std::string status_words(Compliance status, bool fails, bool exempt) {
  const std::vector<figures::PhraseText> texts = {{"standard", sentences::standard.words},
                                                  {"reasons", reasons(fails, exempt)}};
  switch (status) {
    case Compliance::full:
      return filled(sentences::full, texts);
    case Compliance::partial:
      return filled(sentences::partial, texts);
    case Compliance::none:
      return filled(sentences::none, texts);
    case Compliance::not_stated:
      break;
  }
  return filled(sentences::not_assessed, texts);
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
  blocks.push_back(sentence(sentences::supplied));
  blocks.push_back({std::move(failing), {}});
}

void add_content(const AccessibilitySettings& settings, document::List failing, Blocks& blocks) {
  const bool fails = !failing.items.empty() || !settings.known.empty();
  if (!fails && !has_exemptions(settings)) return;
  blocks.push_back(heading(2, "non-accessible-content", sentences::content.words));
  blocks.push_back(sentence(sentences::content_lead));
  if (fails) blocks.push_back(heading(3, "non-compliance", sentences::non_compliance.words));
  add_list(settings.known, blocks);
  add_failing_documents(std::move(failing), blocks);
  add_reason("disproportionate-burden", sentences::burden.words, settings.burden, blocks);
  add_reason("out-of-scope", sentences::out_of_scope.words, settings.out_of_scope, blocks);
}

void add_contact(const model::Edition& edition, Blocks& blocks) {
  const model::Contact& contact = edition.contact;
  if (contact.email.empty() && contact.telephone.empty() && edition.web.feedback.empty()) return;
  blocks.push_back(heading(2, "accessibility-contact", sentences::contact.words));
  Inlines ask = {text(sentences::contact_ask.words + std::string(" "))};
  if (!contact.role.empty()) ask.push_back(text(contact.role + ": "));
  if (!contact.email.empty()) ask.push_back(link("mailto:" + contact.email, contact.email));
  if (!contact.email.empty() && !contact.telephone.empty()) ask.push_back(text(", "));
  if (!contact.telephone.empty()) ask.push_back(text(contact.telephone));
  if (contact.email.empty() && contact.telephone.empty())
    ask.push_back(link(edition.web.feedback, sentences::contact_us.words));
  ask.push_back(text(sentences::contact_say.words));
  blocks.push_back(paragraph(std::move(ask)));
  if (!edition.accessibility.response.empty())
    blocks.push_back(sentence(sentences::answer, {{"time", edition.accessibility.response}}));
}

void add_enforcement(model::Nation nation, Blocks& blocks) {
  blocks.push_back(heading(2, "enforcement", sentences::enforcement.words));
  const bool northern = nation == model::Nation::northern_ireland;
  const Phrase& body = northern ? sentences::ecni : sentences::ehrc;
  const std::string enforces = filled(
      sentences::enforces, {{"body", body.words}, {"regulations", sentences::regulations.words}});
  blocks.push_back(
      paragraph({text(enforces + " "),
                 northern ? link("https://www.equalityni.org/", sentences::ecni_name.words)
                          : link("https://www.equalityadvisoryservice.com/", sentences::eass.words),
                 text(".")}));
}

void add_preparation(const AccessibilitySettings& settings, Date date, Blocks& blocks) {
  blocks.push_back(heading(2, "preparation", sentences::preparation.words));
  std::string words =
      filled(sentences::prepared, {{"date", long_date(settings.prepared.value_or(date))}});
  if (settings.reviewed)
    words += " " + filled(sentences::reviewed, {{"date", long_date(*settings.reviewed)}});
  blocks.push_back(sentence(words));
  if (!settings.tested) return;
  words = filled(sentences::tested,
                 {{"date", long_date(*settings.tested)}, {"standard", sentences::standard.words}});
  if (!settings.tested_by.empty())
    words += " " + filled(sentences::tested_by, {{"name", settings.tested_by}});
  blocks.push_back(sentence(words));
}

}  // namespace

document::Document accessibility_statement(const model::Edition& edition, model::Audience audience,
                                           const std::vector<Manifest>& manifests, Date date) {
  const AccessibilitySettings& settings = edition.accessibility;
  document::Document page;
  page.metadata = page_metadata(edition, audience, date);
  page.metadata.title = sentences::statement.words;
  page.metadata.publication_id = "accessibility-statement";
  page.metadata.description.clear();
  document::List failing = documents_that_fail(manifests);
  const bool fails = !failing.items.empty() || !settings.known.empty();
  page.blocks.push_back(
      sentence(sentences::applies, {{"edition", document::with_year_dashes(edition.title)},
                                    {"organisation", edition.organisation}}));
  page.blocks.push_back(sentence(
      sentences::committed,
      {{"organisation", edition.organisation}, {"regulations", sentences::regulations.words}}));
  page.blocks.push_back(heading(2, "compliance-status", sentences::status.words));
  page.blocks.push_back(
      sentence(status_words(printed_status(settings, fails), fails, has_exemptions(settings))));
  add_content(settings, std::move(failing), page.blocks);
  add_reason("improvements", sentences::improvements.words, settings.plans, page.blocks);
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
          (failing > 0 ? counted(failing, "published PDF") +
                             (failing == 1 ? " is not accessible" : " are not accessible")
                       : std::string("'accessibility.known' lists content that does not comply")),
      {"write 'status: partial', or repair what does not comply"});
}

}  // namespace muster::site
