// SPDX-License-Identifier: MIT
// `muster updates export|import|reminders EDITION`: workbooks for the leads of actions, and their
// answers back into updates.csv.
#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/first_stages.hpp"
#include "app/new_command.hpp"
#include "app/options.hpp"
#include "app/subcommand.hpp"
#include "app/whole_file.hpp"
#include "base/byte_sink.hpp"
#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "base/word_list.hpp"
#include "import/import.hpp"
#include "updates/answer_checks.hpp"
#include "updates/codes.hpp"
#include "updates/form.hpp"
#include "updates/reminders.hpp"
#include "workbook/xlsx_writer.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;

/// Adds what all steps have, and remembers which step was called.
CLI::App& declare_step(CLI::App& command, Options& options, UpdatesStep step, const char* name,
                       const char* says) {
  CLI::App& declared = *command.add_subcommand(name, says);
  // One text: as a list it would take the files that follow it.
  declared
      .add_option_function<std::string>(
          "EDITION", [&](const std::string& folder) { options.editions = {folder}; },
          "Folder of the edition")
      ->required();
  add_console_options(declared, options);
  declared.callback([&options, step] { options.updates_step = step; });
  return declared;
}

void declare_export(CLI::App& command, Options& options) {
  CLI::App& step = declare_step(command, options, UpdatesStep::forms, "export",
                                "Write a workbook for each lead, with the open actions");
  step.add_option("--out", options.new_folder, "Folder to create for the workbooks")->required();
  add_audience_option(step, options);
  step.footer("Example:\n  muster updates export data/city-carers-2024 --out forms");
}

void declare_import(CLI::App& command, Options& options) {
  CLI::App& step = declare_step(command, options, UpdatesStep::answers, "import",
                                "Append the leads' answers to updates.csv");
  step.add_option("FILE", options.files, "Workbooks that came back")->required();
  add_date_option(step, options,
                  "The day on which the workbooks came (default: the last day for answers)");
  step.add_flag("--partial", options.partial,
                "Take the good answers although others have mistakes, and exit with 4");
  step.add_flag("--dry-run", options.dry_run, "Check the answers, and write nothing");
  step.footer(
      "Example:\n  muster updates import data/city-carers-2024 forms/adult-social-care.xlsx "
      "--dry-run");
}

void declare_reminders(CLI::App& command, Options& options) {
  CLI::App& step = declare_step(command, options, UpdatesStep::reminders, "reminders",
                                "List who owes an update, and since when, as text for mails");
  add_audience_option(step, options);
  step.add_flag("--csv", options.csv, "Print CSV");
  step.footer("Example:\n  muster updates reminders data/city-carers-2024 --csv");
}

void declare_updates(CLI::App& command, Options& options) {
  command.require_subcommand(1);
  declare_export(command, options);
  declare_import(command, options);
  declare_reminders(command, options);
}

/// Loads the edition; nothing after errors, which are reported.
std::optional<Loaded> load_plan(const Options& options, model::Audience audience, Console& console,
                                Diagnostics& diagnostics) {
  Tools tools = find_tools(options, console, diagnostics);
  auto loaded = load(tools, options.editions.front(), audience, diagnostics);
  if (loaded && updates::open_actions(loaded->dataset).empty()) {
    diagnostics.error(code::updates_none_open, {loaded->folder->display("actions.csv"), 0, 0},
                      "the edition has no open action",
                      {"check that the edition has actions.csv, and that not every action is "
                       "closed or withdrawn"});
    loaded.reset();
  }
  return loaded;
}

ExitCode export_forms(const Options& options, Console& console) {
  Diagnostics diagnostics;
  const auto plan = load_plan(options, options.audience, console, diagnostics);
  console.report(diagnostics);
  if (!plan) return ExitCode::bad_input;
  const auto leads = updates::by_lead(updates::open_actions(plan->dataset));
  NewFiles files;
  for (const auto& [name, book] : updates::forms_of(leads, plan->dataset.edition)) {
    StringSink sink;
    workbook::write_xlsx(book, sink);
    files[name] = std::move(sink.text);
  }
  write_new_folder(options.new_folder, files);
  for (const auto& [name, bytes] : files) console.result(options.new_folder + "/" + name);
  return ExitCode::ok;
}

/// Reads the workbooks; one that can't be read is reported, and the others are read all the same.
std::vector<updates::ReturnedForm> read_forms(const Options& options, Diagnostics& diagnostics) {
  std::vector<updates::ReturnedForm> forms;
  for (const std::string& path : options.files)
    if (auto form = updates::read_form(importing::input_file(path), diagnostics))
      forms.push_back(std::move(*form));
  return forms;
}

void write_log(const Options& options, const updates::Judged& judged, importing::EditionRows& log) {
  updates::append(log, judged.good);
  write_whole(fs::path(options.editions.front()) / "updates.csv", importing::csv_text(log));
}

std::string result_line(const updates::Judged& judged, bool written) {
  std::string line = "updates.csv: " + counted(judged.good.size(), "answer") +
                     (written ? " added, " : " to add, ") + std::to_string(judged.already) +
                     " there already; " + std::to_string(judged.refused) + " refused; " +
                     counted(judged.without, "action") + " without an answer";
  return line + (written ? "" : "; nothing was written");
}

ExitCode import_answers(const Options& options, Console& console) {
  Diagnostics diagnostics;
  const auto plan = load_plan(options, model::Audience::restricted, console, diagnostics);
  std::optional<importing::EditionRows> log;
  if (plan) log = importing::read_edition_rows(*plan->folder, "updates", diagnostics);
  if (!plan || !log) {
    console.report(diagnostics);
    return ExitCode::bad_input;
  }
  const Date by = updates::round_of(plan->dataset.edition).by;
  const auto judged = updates::judge(read_forms(options, diagnostics),
                                     {plan->dataset, options.date.value_or(by), *log}, diagnostics);
  console.report(diagnostics);
  const bool wrong = diagnostics.has_errors();
  const bool written = !options.dry_run && !judged.good.empty() && (!wrong || options.partial);
  if (written) write_log(options, judged, *log);
  console.result(result_line(judged, written));
  if (!wrong) return ExitCode::ok;
  return options.partial ? ExitCode::sections_missing : ExitCode::bad_input;
}

ExitCode remind(const Options& options, Console& console) {
  Diagnostics diagnostics;
  const auto plan = load_plan(options, options.audience, console, diagnostics);
  console.report(diagnostics);
  if (!plan) return ExitCode::bad_input;
  const auto actions = updates::open_actions(plan->dataset);
  const updates::Round round = updates::round_of(plan->dataset.edition);
  std::string text =
      options.csv ? updates::reminder_csv(actions, round) : updates::reminder_text(actions, round);
  text.pop_back();  // the console ends the line
  console.result(text);
  return ExitCode::ok;
}

ExitCode run_updates(const Options& options, Console& console) {
  switch (options.updates_step) {
    case UpdatesStep::forms:
      return export_forms(options, console);
    case UpdatesStep::answers:
      return import_answers(options, console);
    case UpdatesStep::reminders:
      return remind(options, console);
  }
  return ExitCode::usage;
}

}  // namespace

const Subcommand updates_command{"updates",
                                 "Ask the leads of actions for updates, and take them back",
                                 declare_updates, run_updates};

}  // namespace muster::app
