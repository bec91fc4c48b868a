// SPDX-License-Identifier: MIT
#include "app/web_imprint.hpp"

#include <algorithm>

#include "site/accessibility_statement.hpp"
#include "site/sentences.hpp"

namespace muster::app {

namespace {

/// A form of a document, in the order in which readers look for it.
struct KnownForm {
  Variant variant;
  OutputFormat format;
  const char* words;
};

constexpr KnownForm known_forms[] = {
    {Variant::standard, OutputFormat::html, site::sentences::full_form.words},
    {Variant::summary, OutputFormat::html, site::sentences::summary_form.words},
    {Variant::summary, OutputFormat::pdf, site::sentences::summary_pdf.words},
    {Variant::large_print, OutputFormat::pdf, site::sentences::large_print_pdf.words},
    {Variant::large_print, OutputFormat::html, site::sentences::large_print_form.words},
};

/// Adds links to the workbooks, because readers who want figures look for them before single files.
void add_workbooks(const publish::Manifest& manifest, html::Imprint& imprint) {
  constexpr std::pair<OutputFormat, const Phrase&> workbooks[] = {
      {OutputFormat::xlsx, site::sentences::workbook_form},
      {OutputFormat::ods, site::sentences::ods_form}};
  for (const auto& [format, words] : workbooks)
    for (const publish::Output& output : manifest.outputs)
      if (output.format == format && output.title.empty())
        imprint.forms.push_back({words.words, output.file, output.bytes, output.pages});
}

const publish::Output* find_form(const publish::Manifest& manifest, const KnownForm& form) {
  const auto found = std::find_if(manifest.outputs.begin(), manifest.outputs.end(),
                                  [&](const publish::Output& output) {
                                    return output.variant == form.variant &&
                                           output.format == form.format && output.title.empty();
                                  });
  return found == manifest.outputs.end() ? nullptr : &*found;
}

std::string copyright_of(const model::Edition& edition, Date published) {
  if (!edition.web.copyright.empty()) return edition.web.copyright;
  return "© " + edition.organisation + " " + std::to_string(to_civil(published).year);
}

}  // namespace

bool is_secondary(const publish::Output& output) {
  return output.format == OutputFormat::data || output.format == OutputFormat::data_zip ||
         output.format == OutputFormat::chapter || output.format == OutputFormat::chart;
}

html::Imprint imprint_of(const model::Edition& edition, model::Audience audience, Date published,
                         const WebPage& page) {
  const model::WebSettings& web = edition.web;
  const std::string up = page.folder.empty() ? "" : "../";
  html::Imprint out;
  if (page.file != "index.html") out.index = up + "index.html";
  out.index_title = edition.title;
  if (page.file != site::statement_file) out.statement = up + site::statement_file;
  out.feedback = web.feedback;
  out.privacy = web.privacy;
  out.updated = web.updated;
  out.next_review = web.next_review;
  if (audience != model::Audience::for_public) return out;
  out.copyright = copyright_of(edition, published);
  out.licence = web.licence.words;
  out.licence_address = web.licence.address;
  if (!web.base_url.empty())
    out.address = web.base_url + "/" + (page.folder.empty() ? "" : page.folder + "/") + page.file;
  return out;
}

void add_other_forms(const publish::Manifest& manifest, Variant variant, html::Imprint& imprint) {
  std::string last;
  for (const KnownForm& form : known_forms) {
    if (form.variant == variant) continue;
    const std::string word(variant_words.word(form.variant));
    const publish::Output* output = word == last ? nullptr : find_form(manifest, form);
    if (!output) continue;
    last = word;
    imprint.forms.push_back({form.words, output->file, output->bytes, output->pages});
  }
  if (const publish::Output* word =
          find_form(manifest, {variant, OutputFormat::docx, site::sentences::word_form.words}))
    imprint.forms.push_back({site::sentences::word_form.words, word->file, word->bytes, 0});
  if (const publish::Output* deck =
          find_form(manifest, {variant, OutputFormat::slides, site::sentences::slides_form.words}))
    imprint.forms.push_back(
        {site::sentences::slides_form.words, deck->file, deck->bytes, deck->pages});
  add_workbooks(manifest, imprint);
  const auto picture = std::find_if(
      manifest.outputs.begin(), manifest.outputs.end(), [](const publish::Output& output) {
        return output.format == OutputFormat::chart && output.file.ends_with(".png");
      });
  if (!imprint.address.empty() && picture != manifest.outputs.end())
    imprint.picture = imprint.address.substr(0, imprint.address.rfind('/') + 1) + picture->file;
  const bool data = std::any_of(
      manifest.outputs.begin(), manifest.outputs.end(),
      [](const publish::Output& output) { return output.format == OutputFormat::data; });
  if (imprint.index.empty()) return;
  imprint.all_forms = imprint.index + "#" + manifest.publication;
  if (data) imprint.data = imprint.index + "#" + manifest.publication + "-data";
}

}  // namespace muster::app
