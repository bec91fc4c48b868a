// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>

#include "app/options.hpp"
#include "app/pipeline.hpp"
#include "app/subcommand.hpp"
#include "base/utf8.hpp"

namespace muster::app {

namespace {

constexpr const char* build_example =
    "Example:\n"
    "  muster build data/sel-2022 --publication people-strategy --format pdf --out out";

void add_choices(CLI::App& command, Options& options) {
  command.add_option("--publication", options.publications,
                     "Make only this publication (can be repeated, default: all of the edition)");
  add_audience_option(command, options);
  std::string made;
  for (OutputFormat format : options.formats)
    made += (made.empty() ? "[" : ",") + std::string(output_format_words.word(format));
  command
      .add_option_function<std::vector<std::string>>(
          "--format",
          [&](const std::vector<std::string>& words) {
            options.formats.clear();
            for (const std::string& word : words)
              options.formats.push_back(output_format_words.find(word).value());
          },
          "Make only this format (can be repeated)")
      ->check(CLI::IsMember(requestable_formats()))
      ->default_str(made + "]");
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
          "Standards that PDFs meet: a-2a with PDF/UA-1; a-3a, the same with the data behind the "
          "tables and charts attached; or ua-2, which is PDF/UA-2 and PDF/A-4f in PDF 2.0, with "
          "the data attached")
      ->check(CLI::IsMember({"a-2a", "a-3a", "ua-2"}))
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
}

void check_dump(const Options& options) {
  if (!options.dump) return;
  if (options.editions.size() != 1 || options.publications.size() != 1 ||
      options.variants.size() > 1)
    throw CLI::ValidationError("--dump",
                               "needs one EDITION, one --publication and at most one --variant");
}

/// Reads a shard as the option gives it, or as the environment does for engines that run many
/// processes: its index and the number of shards.
worklist::Shard shard_of(const std::string& name, const std::string& text) {
  if (const auto shard = worklist::parse_shard(text)) return *shard;
  throw CLI::ValidationError(
      name, "'" + text + "' is not a shard: the first of 200 is 0/200, and the last is 199/200");
}

std::optional<worklist::Shard> shard_of_environment() {
  const char* const index = std::getenv("MUSTER_SHARD_INDEX");
  const char* const count = std::getenv("MUSTER_SHARD_COUNT");
  if (index == nullptr && count == nullptr) return std::nullopt;
  return shard_of(
      "MUSTER_SHARD_INDEX and MUSTER_SHARD_COUNT",
      std::string(index == nullptr ? "" : index) + "/" + (count == nullptr ? "" : count));
}

void add_worklist(CLI::App& command, Options& options) {
  auto* list = command.add_option("--worklist", options.worklist,
                                  "Build the editions of this list, each on its own");
  command
      .add_option_function<std::string>(
          "--shard", [&](const std::string& text) { options.shard = shard_of("--shard", text); },
          "Build only this share of the list: 0/200 is the first of 200 (default: "
          "MUSTER_SHARD_INDEX and MUSTER_SHARD_COUNT, else all)")
      ->needs(list);
  command
      .add_flag("--resume", options.resume,
                "Leave editions alone that an earlier run has published from the same inputs")
      ->needs(list);
  command
      .add_option("--results", options.results,
                  "Folder for the results (default: 'results' next to the list)")
      ->needs(list);
}

/// The reason is printed on a page and is a text in JSON.
std::string reason_check(const std::string& text) {
  const bool has_control =
      std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; });
  const bool has_words = text.find_first_not_of(' ') != std::string::npos;
  return has_words && !has_control && is_valid_utf8(text)
             ? ""
             : "the reason is a line of text in UTF-8, such as \"The table on page 4 had last "
               "year's figures.\"";
}

void add_correction(CLI::App& command, Options& options) {
  auto* correct = command
                      .add_option_function<std::string>(
                          "--correct", [&](const std::string& why) { options.correct = why; },
                          "Change frozen publications, and print this reason")
                      ->check(CLI::Validator(reason_check, "WHY"));
  add_day_option(command, "--corrected", options.corrected,
                 "Day of the correction (default: 'updated' in edition.yaml)");
  command.get_option("--corrected")->needs(correct);
}

void check_editions(const CLI::App& command, Options& options) {
  if (options.worklist.empty() == options.editions.empty())
    throw CLI::ValidationError("EDITION", "name either an edition or a --worklist");
  if (options.worklist.empty()) return check_dump(options);
  if (options.correct) throw CLI::ValidationError("--correct", "needs EDITION and no --worklist");
  if (options.dump) throw CLI::ValidationError("--dump", "needs one EDITION and no --worklist");
  if (command.count("--shard") > 0) return;
  if (const auto shard = shard_of_environment()) options.shard = *shard;
}

void declare_build(CLI::App& command, Options& options) {
  command.footer(std::string(build_example) + "\n\n" + exit_codes);
  command.add_option("EDITION", options.editions, "Edition folder, such as data/sel-2022");
  add_choices(command, options);
  add_pdf_standard(command, options);
  add_dump(command, options);
  add_worklist(command, options);
  add_correction(command, options);
  command.final_callback([&] { check_editions(command, options); });
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
  if (!options.worklist.empty()) return build_list(options, console);
  return options.dump ? dump(options, console) : build(options, console);
}

}  // namespace

const Subcommand build_command{"build", "Make the publications of an edition", declare_build,
                               run_build};

}  // namespace muster::app
