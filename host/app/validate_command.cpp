// SPDX-License-Identifier: MIT
// `muster validate PLUGIN`: reports in plain language what a plugin does with an edition, and with
// tables that are hard to read.
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/locations.hpp"
#include "app/options.hpp"
#include "app/subcommand.hpp"
#include "base/byte_sink.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/number_format.hpp"
#include "compose/blocks/finding_blocks.hpp"
#include "data/data_writer.hpp"
#include "html/html_writer.hpp"
#include "import/edition_sheets.hpp"
#include "layout/fonts.hpp"
#include "layout/layout.hpp"
#include "load/table_declaration.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "pdf/pdf_writer.hpp"
#include "theme/theme.hpp"
#include "totals/totals.hpp"
#include "validate/validate.hpp"

namespace muster::app {

namespace {

// Typesets one sector's findings in every format and discards the result, so that the plugin's
// author learns, before any publication, what cannot be typeset.

/// Typesets the findings of single sectors.
class SectorProof {
 public:
  /// Uses the theme that editions have by default. Problems of the theme go to `diagnostics`.
  SectorProof(const Folder& templates, Diagnostics& diagnostics);

  /// Returns a clause for each of the two print sizes in which `sector`, or the totals over it
  /// alone, cannot be typeset; empty if both can.
  std::vector<std::string> problems(const model::Dataset& dataset,
                                    const model::SectorFindings& sector) const;

 private:
  theme::Theme x_theme;
  layout::FontLibrary x_fonts;
};

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

SectorProof::SectorProof(const Folder& templates, Diagnostics& diagnostics)
    : x_theme(theme::load_theme(*theme_folder(templates), model::Edition().theme, diagnostics)),
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
      if (error.diagnostic().code == code::layout_right_to_left) continue;  // from the tables
      found.push_back(problem(large, error.what()));
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      found.push_back(problem(large, error.what()));
    }
  }
  return found;
}

using validate::Trial;

void declare_validate(CLI::App& command, Options& options) {
  command.footer("Example:\n  muster validate dental/build/dental.so --edition dental/sample");
  command.add_option("PLUGIN", options.plugin, "File of the plugin, such as build/dental.so")
      ->required();
  auto* edition =
      command.add_option("--edition", options.sample, "Also try the plugin on this edition");
  command
      .add_option("--expect", options.expected,
                  "CSV file with figures of the edition that were calculated by hand")
      ->needs(edition);
  command.add_option("--rows", options.many_rows, "Number of rows in the largest table")
      ->check(CLI::Range(1000, 100'000'000))
      ->capture_default_str();
  add_sector_limits(command, options);
  add_console_options(command, options);
}

std::string joined(const std::vector<model::TableSchema>& tables, const std::vector<bool>& optional,
                   bool wanted) {
  std::string names;
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (optional[i] == wanted) names += (names.empty() ? "" : ", ") + tables[i].name;
  return names.empty() ? "nothing" : names;
}

void print_declaration(const sectors::Plugin& plugin, Console& console) {
  console.result(plugin.file);
  console.result("  sector " + plugin.id + " (" + plugin.title + "), version " + plugin.version +
                 ", built for contract " + std::to_string(plugin.abi_major) + "." +
                 std::to_string(plugin.abi_minor));
  console.result("  needs " + joined(plugin.needs, plugin.needs_optional, false));
  console.result("  reads " + joined(plugin.needs, plugin.needs_optional, true));
  console.result("  declares " + joined(plugin.declares, plugin.declares_optional, true));
}

std::string mebibytes(std::uint64_t bytes) {
  return format_number(static_cast<double>(bytes) / (1 << 20), {.decimals = 1}) + " MiB";
}

std::string cost(const Trial& trial) {
  std::string words =
      format_number(static_cast<double>(trial.time.count()) / 1000, {.decimals = 2}) + " s";
  if (!trial.usage) return words;
  return words + ", " + mebibytes(trial.usage->own_bytes) + " of its own and " +
         mebibytes(trial.usage->shared_bytes) + " shared";
}

void print_trial(const Trial& trial, Console& console) {
  std::string outcome = validate::contents(trial.findings);
  if (!trial.declined.empty()) outcome = trial.declined;
  if (trial.bytes.empty() && trial.declined.empty()) outcome = "it returned nothing";
  console.result(trial.name + ": " + outcome + " (" + cost(trial) + ")");
  for (const std::string& words : trial.reports) console.result("  it reported: " + words);
  for (const std::string& line : trial.printed) console.result("  it printed: " + line);
  for (const std::string& problem : trial.problems) console.result("  problem: " + problem);
}

std::vector<validate::Expectation> expectations(const std::string& file, Diagnostics& diagnostics) {
  std::filesystem::path path = std::filesystem::absolute(file);
  auto folder = open_folder(path.parent_path().string());
  return validate::read_expectations(folder->read(path.filename().string()), file, diagnostics);
}

ExitCode try_plugin(const Options& options, Console& console) {
  Diagnostics diagnostics;
  validate::ValidateOptions all;
  const Locations locations = find_locations({}, "");
  all.sectors = sector_options(options, locations);
  const SectorProof proof(*open_folder(locations.templates), diagnostics);
  all.proof = [&](const model::Dataset& dataset, const model::SectorFindings& sector) {
    return proof.problems(dataset, sector);
  };
  all.many_rows = options.many_rows;
  all.progress = [&](const std::string& trial) { console.progress("trying " + trial); };
  std::unique_ptr<Folder> edition;
  if (!options.sample.empty())
    edition = importing::with_sheets(open_folder(options.sample), load::host_tables(), diagnostics);
  all.edition = edition.get();
  if (!options.expected.empty()) all.expectations = expectations(options.expected, diagnostics);
  if (diagnostics.has_errors()) {
    console.report(diagnostics);
    return ExitCode::bad_input;
  }
  auto verdict = validate::validate(options.plugin, all, diagnostics);
  console.report(diagnostics);
  if (!verdict.plugin.accepted || diagnostics.has_errors()) return ExitCode::bad_input;
  print_declaration(verdict.plugin, console);
  for (const Trial& trial : verdict.trials) print_trial(trial, console);
  console.result(verdict.has_problems() ? "The plugin has problems." : "No problems.");
  return verdict.has_problems() ? ExitCode::bad_input : ExitCode::ok;
}

}  // namespace

const Subcommand validate_command{"validate",
                                  "Test a sector plugin before using it for a publication",
                                  declare_validate, try_plugin};

}  // namespace muster::app
