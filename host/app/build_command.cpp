// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <map>
#include <string>

#include "app/options.hpp"
#include "app/pipeline.hpp"
#include "app/subcommand.hpp"

namespace muster::app {

namespace {

constexpr const char* build_example =
    "Example:\n"
    "  muster build data/sel-2022 --publication people-strategy --format pdf --out out";

void add_choices(CLI::App& command, Options& options) {
  command.add_option("--publication", options.publications,
                     "Make only this publication (can be repeated, default: all of the edition)");
  add_audience_option(command, options);
  command.add_option("--format", options.formats, "Make only this format (can be repeated)")
      ->check(CLI::IsMember(
          {"html", "pdf", "data", "xlsx", "ods", "md", "docx", "html-fragment", "slides"}))
      ->capture_default_str();
  command
      .add_option_function<std::vector<std::string>>(
          "--variant",
          [&](const std::vector<std::string>& words) {
            options.variants.clear();
            for (const std::string& word : words)
              options.variants.push_back(variant_words.find(word).value());
          },
          "Make this variant (can be repeated)")
      ->check(CLI::IsMember(variant_words.words()))
      ->default_str("[" + std::string(variant_words.word(options.variants.front())) + "]");
}

void add_pdf_standard(CLI::App& command, Options& options) {
  command
      .add_option_function<std::string>(
          "--pdf-standard",
          [&](const std::string& word) {
            options.pdf_standard = pdf::standard_called(word).value();
          },
          "Standard for archives that PDFs meet, in addition to PDF/UA-1: a-2a, or a-3a "
          "with the data behind the tables and charts attached")
      ->check(CLI::IsMember({"a-2a", "a-3a"}))
      ->default_str(std::string(pdf::word_for(options.pdf_standard)));
}

const std::map<std::string, Dump> dumps = {
    {"document", Dump::document}, {"frames", Dump::frames}, {"fill", Dump::fill}, {"chart", Dump::charts}};

void add_dump(CLI::App& command, Options& options) {
  command
      .add_option_function<std::string>(
          "--dump", [&](const std::string& word) { options.dump = dumps.at(word); },
          "Print one publication as text and publish nothing: its document, its pages as frames, "
          "how full its pages are, or its charts")
      ->check(CLI::IsMember({"document", "frames", "fill", "chart"}));
  command.final_callback([&] {
    if (!options.dump) return;
    if (options.editions.size() > 1 || options.publications.size() != 1 ||
        options.variants.size() > 1)
      throw CLI::ValidationError("--dump",
                                 "needs one EDITION, one --publication and at most one --variant");
  });
}

void declare_build(CLI::App& command, Options& options) {
  command.footer(std::string(build_example) + "\n\n" + exit_codes);
  command.add_option("EDITION", options.editions, "Edition folder, such as data/sel-2022")
      ->required();
  add_choices(command, options);
  add_pdf_standard(command, options);
  add_dump(command, options);
  command.add_option("--out", options.out, "Folder to publish to")->capture_default_str();
  add_date_option(command, options,
                  "Date of publication (default: SOURCE_DATE_EPOCH, else the edition's own)");
  command.add_flag("--strict", options.strict, "Publish nothing if there are any warnings");
  command.add_flag("--allow-no-sectors", options.allow_no_sectors,
                   "Publish even if no sector could be produced");
  add_sector_limits(command, options);
  add_pdf_limit(command, options);
  add_place_options(command, options);
  add_console_options(command, options);
}

ExitCode run_build(const Options& options, Console& console) {
  return options.dump ? dump(options, console) : build(options, console);
}

}  // namespace

const Subcommand build_command{"build", "Make the publications of an edition", declare_build,
                               run_build};

}  // namespace muster::app
