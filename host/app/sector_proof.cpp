// SPDX-License-Identifier: MIT
#include "app/sector_proof.hpp"

#include <exception>

#include "base/byte_sink.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "compose/blocks/finding_blocks.hpp"
#include "data/data_writer.hpp"
#include "html/html_writer.hpp"
#include "layout/layout.hpp"
#include "pdf/pdf_writer.hpp"
#include "totals/totals.hpp"

namespace muster::app {

namespace {

class Nowhere final : public ByteSink {
 public:
  void write(std::string_view) override {}
};

void set(const document::Document& document, const theme::Theme& theme,
         const layout::FontLibrary& fonts) {
  Nowhere nowhere;
  Diagnostics warnings;
  pdf::PdfWriter pdf(document.metadata, fonts, {}, nowhere);
  layout::lay_out(document, theme, fonts, {}, pdf, warnings);
  html::write_html(document, theme, fonts, {}, nowhere);
  data::data_files(document);
}

std::string problem(bool large, const std::string& what) {
  return std::string("its findings cannot be printed") + (large ? " in large print" : "") + ": " +
         what;
}

}  // namespace

SectorProof::SectorProof(const Folder& templates, Diagnostics& diagnostics)
    : x_theme(
          theme::load_theme(*subfolder(templates, "theme"), model::Edition().theme, diagnostics)),
      x_fonts("Liberation Sans") {}

std::vector<std::string> SectorProof::problems(const model::Dataset& dataset,
                                               const model::SectorFindings& sector) const {
  const model::SectorFindings totals = totals::add_up({sector}, dataset.edition.horizon_label);
  std::vector<std::string> found;
  for (const bool large : {false, true}) {
    try {
      for (const model::SectorFindings* each : {&sector, &totals})
        set(compose::sector_document(dataset, *each), large ? theme::large_print(x_theme) : x_theme,
            x_fonts);
    } catch (const Error& error) {
      if (error.diagnostic().code == code::layout_right_to_left) continue;  // names of the tables
      found.push_back(problem(large, error.what()));
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      found.push_back(problem(large, error.what()));
    }
  }
  return found;
}

}  // namespace muster::app
