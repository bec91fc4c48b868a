// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "app/file_changes.hpp"
#include "app/first_stages.hpp"
#include "app/guard.hpp"
#include "app/options.hpp"
#include "app/reports.hpp"
#include "app/subcommand.hpp"
#include "app/word_diff.hpp"
#include "base/diagnostic.hpp"

namespace muster::app {

namespace {

constexpr const char* diff_example =
    "Lists the gaps that changed, with the causes; the actions that are new, closed, re-rated,\n"
    "re-dated, re-assigned, reworded or no longer listed (which is a warning); the items,\n"
    "reports and appendices of a meeting that are new, changed or no longer listed; the words "
    "that\n"
    "differ in those that are PDFs or Word files; and the narrative files that differ.\n\n"
    "With --docx, compares a Word file that muster wrote and an editor changed with the edition:\n"
    "lists the paragraphs of the narrative that were changed, removed or added, so that you can\n"
    "carry them back, and warns of changed tables and figures.\n\n"
    "Examples:\n  muster diff data/city-carers-2024-06 data/city-carers-2024 --json\n"
    "  muster diff --docx edited.docx data/sel-2022";

struct FieldKind {
  const char* column;
  const char* kind;
};
constexpr std::array<FieldKind, 8> field_kinds = {{{"rating", "re-rated"},
                                                   {"timeline", "re-dated"},
                                                   {"due", "re-dated"},
                                                   {"lead", "re-assigned"},
                                                   {"action", "reworded"},
                                                   {"outcome", "reworded"},
                                                   {"measure", "reworded"},
                                                   {"target", "reworded"}}};

const char* fate_kind(changes::Fate fate) {
  switch (fate) {
    case changes::Fate::added:
      return "new";
    case changes::Fate::closed:
      return "closed";
    case changes::Fate::withdrawn:
      return "withdrawn";
    case changes::Fate::unlisted:
      return "no longer listed";
    case changes::Fate::kept:
      break;
  }
  return "";
}

constexpr int most_editions = 50;

void declare_diff(CLI::App& command, Options& options) {
  command.footer(std::string(diff_example) + "\n\n" + exit_codes);
  command
      .add_option("EDITIONS", options.editions,
                  "Folders of the earlier and the later edition; several earlier ones are joined; "
                  "with --docx, of one edition")
      ->expected(1, most_editions)
      ->required();
  command.add_option("--docx", options.docx, "A Word file that an editor changed")
      ->type_name("FILE");
  command
      .add_option("--publication", options.publications,
                  "With --docx: the publication that was edited, if the edition has several")
      ->expected(1);
  add_audience_option(command, options);
  command.add_flag("--json", options.json, "Print JSON");
  command.add_flag("--strict", options.strict, "Exit with 3 if there are any warnings");
  add_sector_limits(command, options);
  add_pdf_limit(command, options);
  add_place_options(command, options);
  add_console_options(command, options);
  command.final_callback([&] {
    const std::size_t named = options.editions.size();
    if (options.docx.empty() ? named < 2 : named != 1)
      throw CLI::ValidationError("EDITIONS", options.docx.empty()
                                                 ? "name two editions, or a Word file with --docx"
                                                 : "name one edition with --docx");
    if (options.docx.empty() && !options.publications.empty())
      throw CLI::ValidationError("--publication", "use it with --docx");
  });
}

ExitCode diff(const Options& options, Console& console) {
  if (!options.docx.empty()) return diff_word_file(options, console);
  Diagnostics diagnostics;
  Tools tools = find_tools(options, console, diagnostics);
  const std::string& now = options.editions.back();
  const std::vector<std::string> before(options.editions.begin(), options.editions.end() - 1);
  std::optional<Together> then;
  std::optional<Computed> edition;
  collect(diagnostics, [&] {
    then = load_together(tools, before, options.audience, {before.front(), 0, 0}, diagnostics);
  });
  collect(diagnostics,
          [&] { edition = load_and_compute(tools, now, options.audience, diagnostics); });
  const bool sound = then && edition && !diagnostics.has_errors();
  changes::Changes changes;
  if (sound) {
    changes = changes::compare(then->edition.dataset, then->edition.findings, edition->dataset,
                               edition->findings, diagnostics);
    if (then->joined.empty())
      changes.files = file_changes(then->edition, *edition, options.pdf_limit_megabytes);
  }
  console.report(diagnostics);
  if (!sound) return ExitCode::bad_input;
  if (options.json)
    console.result(diff_json(changes, options.audience));
  else
    for (const std::string& line : diff_text(changes, options.audience)) console.result(line);
  bool warned = options.strict && diagnostics.warning_count() > 0;
  return warned ? ExitCode::strict_warnings : ExitCode::ok;
}

}  // namespace

std::vector<std::string> kinds_of(const changes::ActionChange& action) {
  std::vector<std::string> kinds;
  if (action.fate != changes::Fate::kept) kinds.emplace_back(fate_kind(action.fate));
  for (const FieldKind& field : field_kinds) {
    bool listed = std::find(kinds.begin(), kinds.end(), field.kind) != kinds.end();
    if (!listed && action.find(field.column) != nullptr) kinds.emplace_back(field.kind);
  }
  return kinds;
}

const char* paper_kind(changes::Fate fate) {
  return fate == changes::Fate::kept ? "changed" : fate_kind(fate);
}

const Subcommand diff_command{"diff", "List what differs between two editions", declare_diff, diff};

}  // namespace muster::app
