// SPDX-License-Identifier: MIT
#include "site/llms_page.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

#include "site/page_parts.hpp"
#include "site/sentences.hpp"

namespace muster::site {

namespace {

/// Returns links to the outputs of the formats, each with its publication's title and its file
/// name.
document::List links_of(const model::Edition& edition,
                        const std::vector<publish::Manifest>& manifests,
                        std::initializer_list<OutputFormat> formats) {
  const std::string& base = edition.web.base_url;
  document::List list;
  for (const publish::Manifest& manifest : manifests)
    for (OutputFormat format : formats)
      for (const publish::Output& output : manifest.outputs) {
        if (output.format != format) continue;
        const std::string file = manifest.publication + "/" + output.file;
        list.items.push_back(
            {{paragraph({link((base.empty() ? "" : base + "/") + file, manifest.title),
                         text(": " + output.file + output_details(output))})}});
      }
  return list;
}

void add_section(document::Document& page, const Phrase& title, document::List list) {
  if (list.items.empty()) return;
  page.blocks.push_back(heading(2, "", title.words));
  page.blocks.push_back({std::move(list), {}});
}

}  // namespace

std::optional<document::Document> llms_page(const model::Edition& edition,
                                            const std::vector<publish::Manifest>& manifests,
                                            Date date) {
  document::List texts = links_of(edition, manifests, {OutputFormat::md});
  if (texts.items.empty()) return {};
  document::Document page;
  page.metadata = page_metadata(edition, model::Audience::for_public, date);
  page.metadata.title = page.metadata.edition_title;
  page.metadata.edition_title.clear();
  page.blocks.push_back(paragraph({text(sentences::llms_figures.words)}));
  add_section(page, sentences::llms_texts, std::move(texts));
  add_section(page, sentences::llms_data,
              links_of(edition, manifests,
                       {OutputFormat::xlsx, OutputFormat::ods, OutputFormat::data_zip,
                        OutputFormat::data}));
  return page;
}

}  // namespace muster::site
