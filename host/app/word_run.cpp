// SPDX-License-Identifier: MIT
// The Word files of a publication.
#include "app/publication_run.hpp"
#include "app/web_imprint.hpp"
#include "base/diagnostic.hpp"
#include "base/vocabulary.hpp"
#include "docx/codes.hpp"
#include "docx/docx_writer.hpp"

namespace muster::app {

bool PublicationRun::read_house_template() {
  if (!wants(OutputFormat::docx) || !x_theme.word || x_house) return true;
  x_console.progress("reading " + x_theme.word->file);
  x_house =
      docx::read_house_template(x_theme.word->bytes, {x_theme.word->file, 0, 0}, x_diagnostics);
  return x_house.has_value();
}

publish::Output PublicationRun::render_word(const document::Document& document,
                                            const Sheet& sheet) {
  const std::string name = sheet.name + variant_suffix(sheet.variant) + ".docx";
  x_console.progress("writing " + name);
  docx::DocxOptions options;
  options.album = &x_pictures.album();
  if (x_house) options.house = &*x_house;
  publish::Output output =
      written(document.metadata.publication_id, name, OutputFormat::docx, sheet.variant,
              [&](ByteSink& sink) {
                docx::write_docx(document, theme_of(sheet.variant), x_fonts, options, sink);
              });
  output.title = sheet.title;
  return output;
}

void PublicationRun::leave_out_of_word(const document::Document& pack) {
  x_diagnostics.note(
      code::docx_pack,
      {x_templates.display(pack.metadata.publication_id + "/publication.yaml"), 0, 0},
      "'" + pack.metadata.publication_id +
          "' is a pack of papers, some of them PDFs, so only its agenda is made as a Word file",
      {"build the reports that are in it as publications of their own"});
}

}  // namespace muster::app
