// SPDX-License-Identifier: MIT
// Writes further web pages of a publication: a page for each chapter, and a fragment for a content
// management system.
#include "app/publication_run.hpp"
#include "app/web_imprint.hpp"
#include "base/vocabulary.hpp"
#include "document/data_file_name.hpp"
#include "document/walk.hpp"
#include "html/chart_writer.hpp"
#include "html/html_writer.hpp"
#include "raster/chart_png.hpp"

namespace muster::app {

namespace {

constexpr const char* fragment_style = "fragment.css";

}  // namespace

publish::Output PublicationRun::written(const std::string& publication, const std::string& name,
                                        OutputFormat format, Variant variant,
                                        const std::function<void(ByteSink&)>& write) {
  auto file = x_staging.create(publication + "/" + name);
  write(*file);
  publish::Output output = file->close();
  output.file = name;
  output.format = format;
  output.variant = variant;
  return output;
}

html::ChapterPlan PublicationRun::chapters_of(const document::Document& document,
                                              Variant variant) const {
  const auto wanted = x_dataset.edition.web.chapters;
  if (variant != Variant::standard || wanted == model::ChapterPages::never) return {};
  html::ChapterPlan plan = html::plan_chapters(document);
  const bool all = wanted == model::ChapterPages::always;
  return all || html::is_long(document, plan) ? plan : html::ChapterPlan{};
}

void PublicationRun::render_chapters(const document::Document& document,
                                     const html::ChapterPlan& plan, html::HtmlOptions options,
                                     publish::Manifest& manifest) {
  options.whole_document = "report.html";
  options.first_chapter.clear();
  options.album = &x_pictures.album();
  if (!wants(OutputFormat::data)) options.data_folder = "";
  if (wants(OutputFormat::data)) options.picture_folder = chart_folder;
  const std::string& publication = document.metadata.publication_id;
  for (std::size_t i = 0; i < plan.chapters.size(); ++i) {
    const html::Chapter& chapter = plan.chapters[i];
    options.imprint = imprint_of(publication, chapter.file);
    add_other_forms(manifest, Variant::standard, options.imprint);
    publish::Output output = written(
        publication, chapter.file, OutputFormat::chapter, Variant::standard, [&](ByteSink& sink) {
          html::write_chapter(document, x_theme, x_fonts, options, plan, i, sink);
        });
    output.title = chapter.words;
    manifest.outputs.push_back(std::move(output));
  }
}

void PublicationRun::render_fragment(const document::Document& document, Variant variant,
                                     publish::Manifest& manifest) {
  const std::string& publication = document.metadata.publication_id;
  const model::WebSettings& web = x_dataset.edition.web;
  html::HtmlOptions options;
  options.album = &x_pictures.album();
  if (!wants(OutputFormat::data)) options.data_folder = "";
  // A content management system may put the fragment anywhere, so the links to its data need full
  // addresses.
  const bool on_web = x_dataset.audience == model::Audience::for_public && !web.base_url.empty();
  if (on_web && !options.data_folder.empty())
    options.data_folder = web.base_url + "/" + publication + "/" + options.data_folder;
  const theme::Theme theme = theme_of(variant);
  manifest.outputs.push_back(written(publication, "fragment" + variant_suffix(variant) + ".html",
                                     OutputFormat::html_fragment, variant, [&](ByteSink& sink) {
                                       html::write_fragment(document, theme, x_fonts, options,
                                                            web.fragment_level, sink);
                                     }));
  if (manifest.find(fragment_style)) return;
  manifest.outputs.push_back(
      written(publication, fragment_style, OutputFormat::html_fragment, Variant::standard,
              [&](ByteSink& sink) { sink.write(html::fragment_css(x_theme)); }));
}

// Writes the pictures of charts and diagrams as separate files.

void PublicationRun::render_charts(const document::Document& document,
                                   publish::Manifest& manifest) {
  const document::ReferenceLabels labels = document::reference_labels(document);
  const std::string& publication = document.metadata.publication_id;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    const auto file = html::figure_file(block, x_theme, x_fonts, labels);
    if (!file) return;
    const std::string stem = std::string(chart_folder) + "/";
    const std::string svg = stem + document::picture_file_name(file->id, "svg");
    if (manifest.find(svg)) return;  // another variant shows the same chart
    const auto write = [&](const std::string& name, const std::string& bytes) {
      manifest.outputs.push_back(written(publication, name, OutputFormat::chart, Variant::standard,
                                         [&](ByteSink& sink) { sink.write(bytes); }));
    };
    write(svg, file->svg);
    write(stem + document::picture_file_name(file->id, "png"),
          raster::chart_png(file->picture, x_theme, x_fonts));
  });
}

}  // namespace muster::app
