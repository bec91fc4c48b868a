// SPDX-License-Identifier: MIT
// The pictures of charts and diagrams as files of their own.
#include "app/publication_run.hpp"
#include "app/web_imprint.hpp"
#include "document/data_file_name.hpp"
#include "document/walk.hpp"
#include "html/chart_writer.hpp"
#include "raster/chart_png.hpp"

namespace muster::app {

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
      manifest.outputs.push_back(written(publication, name, "chart", Variant::standard,
                                         [&](ByteSink& sink) { sink.write(bytes); }));
    };
    write(svg, file->svg);
    write(stem + document::picture_file_name(file->id, "png"),
          raster::chart_png(file->picture, x_theme, x_fonts));
  });
}

}  // namespace muster::app
