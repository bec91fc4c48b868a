// SPDX-License-Identifier: MIT
// A work list, or one shard of it. What all editions share is read once, and worker processes then
// build one edition after the other.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <thread>
#include <tuple>
#include <utility>

#include "app/edition_build.hpp"
#include "app/edition_key.hpp"
#include "app/guard.hpp"
#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/number_format.hpp"
#include "base/word_list.hpp"
#include "load/file_problems.hpp"
#include "publish/interruption.hpp"
#include "record/input_hashes.hpp"
#include "record/run_record.hpp"
#include "worklist/codes.hpp"
#include "worklist/results.hpp"
#include "worklist/worker_pool.hpp"

namespace muster::app {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using worklist::EditionResult;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The options of one worker: the list's jobs are processes, so each has one.
Options worker_options(Options options) {
  options.jobs = 1;
  options.quiet = true;
  return options;
}

/// Builds single editions. It is made before the workers, which each have a copy.
class EditionWork {
 public:
  EditionWork(const worklist::WorkList& list, const Options& options, Diagnostics& diagnostics)
      : x_list(list),
        x_options(worker_options(options)),
        x_console(true, false),
        x_tools(find_tools(x_options, x_console, diagnostics)),
        x_shared{open_folder(x_tools.locations.templates), {}},
        x_keys(x_tools, *x_shared.templates) {}

  /// Reads what the editions share, so that no worker has to. What is wrong with an edition is
  /// reported when it is built.
  void prepare(const std::vector<worklist::WorkLine>& lines) {
    std::set<std::string> parents;
    for (const worklist::WorkLine& line : lines) {
      Diagnostics aside;
      collect(aside, [&] {
        const std::string path = x_list.path_of(line);
        const auto parent = load::parent_of(*open_folder(path));
        const std::string where =
            parent ? (fs::path(path) / parent->path).lexically_normal().string() : "";
        if (!parent || !parents.insert(where).second) return;
        const auto folder = open_edition(x_tools, path, aside);
        load_for_audience(x_tools, *folder, path, x_options.audience, aside, nullptr);
        x_keys.of(path);
      });
    }
  }

  EditionResult build(const worklist::WorkLine& line, const EditionResult* earlier) {
    const auto start = Clock::now();
    if (!x_interruption) x_interruption.emplace();  // in the worker, because it starts a thread
    EditionResult result;
    result.list = x_list.sha256;
    result.id = line.id;
    result.audience = model::audience_word(x_options.audience);
    Diagnostics found;
    ExitCode code = ExitCode::bad_input;
    collect(found, [&] { code = build(line, earlier, result, found); });
    if (found.has_errors()) code = ExitCode::bad_input;
    result.exit = static_cast<int>(code);
    result.warnings += found.warning_count();  // of a run before, if it is left alone
    for (const Diagnostic& one : found.items())
      if (one.severity == Severity::error)
        result.problems.push_back({std::string(one.code.id), one.location.file, one.location.line,
                                   one.location.column, one.message, one.hints});
    result.seconds = seconds_since(start);
    return result;
  }

 private:
  ExitCode build(const worklist::WorkLine& line, const EditionResult* earlier,
                 EditionResult& result, Diagnostics& found) {
    const std::string path = x_list.path_of(line);
    check_file(line, path);
    result.key = x_keys.of(path);
    const std::string place = x_options.out + "/" + line.id + "/" + result.audience;
    if (earlier != nullptr && earlier->key == result.key && worklist::is_published(*earlier) &&
        earlier->record == record::published_record(place)) {
      const std::string list = std::exchange(result.list, "");
      result = *earlier;
      result.list = list;
      return static_cast<ExitCode>(earlier->exit);
    }
    auto ready = build_edition(x_tools, x_shared, path, x_options.audience, found);
    if (!ready || found.has_errors()) return ExitCode::bad_input;
    take(ready->facts, result);
    check_id(line, ready->facts.id);
    if (x_options.strict && found.warning_count() > 0) return ExitCode::strict_warnings;
    ready->staging.publish();
    result.record = record::published_record(ready->staging.place());
    return ready->sections_missing ? ExitCode::sections_missing : ExitCode::ok;
  }

  /// The list may say which edition.yaml it was made with.
  void check_file(const worklist::WorkLine& line, const std::string& path) const {
    if (line.sha256.empty()) return;
    const auto folder = open_folder(path);
    if (record::file_input(*folder, "edition.yaml").sha256 == line.sha256) return;
    throw Error(code::worklist_changed, {folder->display("edition.yaml"), 0, 0},
                "the file has changed since the work list was made", {"make the work list again"});
  }

  void check_id(const worklist::WorkLine& line, const std::string& id) const {
    if (id == line.id) return;
    throw Error(code::worklist_id, {x_list.file, line.line, 0},
                "the edition's id is " + load::in_quotes(id) + ", but the work list has " +
                    load::in_quotes(line.id),
                {"write the edition's own id in the column 'id'"});
  }

  static void take(EditionFacts& facts, EditionResult& result) {
    result.title = facts.title;
    result.organisation = facts.organisation;
    result.area = facts.area;
    result.name = facts.name;
    result.date = facts.date;
    result.publications = facts.publications;
    result.withheld = facts.withheld;
    result.figures = std::move(facts.figures);
  }

  const worklist::WorkList& x_list;
  Options x_options;
  Console x_console;
  Tools x_tools;
  Shared x_shared;
  EditionKeys x_keys;
  std::optional<publish::Interruption> x_interruption;
};

/// The file of results: lines are added to a file of another name, and the whole result replaces
/// the file when all are there. A killed run leaves the lines for --resume. A shard that is started
/// a second time while it still runs does no harm: each run adds whole lines, and replaces the file
/// by one of its own.
class ResultsFile {
 public:
  ResultsFile(const Options& options)
      : x_folder(folder_of(options)),
        x_file(x_folder / worklist::results_file(options.shard)),
        x_part(x_folder / ("." + worklist::results_file(options.shard) + ".part")) {
    std::error_code error;
    fs::create_directories(x_folder, error);
    if (options.resume) {
      x_earlier = worklist::read_results_file(x_file.string());
      for (auto& [id, result] : worklist::read_results_file(x_part.string()))
        x_earlier.insert_or_assign(id, std::move(result));
    }
    fs::remove(x_part, error);
    x_out.open(x_part, std::ios::binary | std::ios::app);
    for (const auto& [id, result] : x_earlier) x_out << worklist::to_json(result);
    check();
  }

  static fs::path folder_of(const Options& options) {
    if (!options.results.empty()) return options.results;
    return fs::path(options.worklist).parent_path() / "results";
  }

  const EditionResult* earlier(const std::string& id) const {
    const auto found = x_earlier.find(id);
    return found == x_earlier.end() ? nullptr : &found->second;
  }

  void add(const EditionResult& result) {
    x_out << worklist::to_json(result) << std::flush;
    check();
  }

  /// Writes the results in the order of the list.
  void finish(const std::vector<EditionResult>& results) {
    x_out.close();
    const fs::path sorted = x_part.string() + "." + std::to_string(::getpid());
    x_out.open(sorted, std::ios::binary | std::ios::trunc);
    for (const EditionResult& result : results) x_out << worklist::to_json(result);
    x_out.close();
    check();
    fs::rename(sorted, x_file);
    std::error_code gone;  // the same shard, started twice, may have removed it
    fs::remove(x_part, gone);
  }

  std::string shown() const { return x_file.string(); }

 private:
  void check() const {
    if (!x_out.fail()) return;
    throw Error(code::file_unwritable, {x_part.string(), 0, 0}, "the results cannot be written",
                {"check that you may write to the folder and that the disk has room"});
  }

  fs::path x_folder, x_file, x_part;
  std::map<std::string, EditionResult> x_earlier;
  std::ofstream x_out;
};

/// Shows on a terminal how far the run is.
class Pace {
 public:
  Pace(Console& console, std::size_t all) : x_console(console), x_all(all) {}

  void step(bool failed) {
    ++x_done;
    if (failed) ++x_failed;
    const double rate = static_cast<double>(x_done) / std::max(seconds_since(x_start), 0.001);
    const double left = static_cast<double>(x_all - x_done) / rate;
    x_console.progress(load::with_commas(x_done) + " of " + load::with_commas(x_all) +
                       " editions, " + format_number(rate, {.decimals = 1}) + " a second, " +
                       load::with_commas(x_failed) + " failed, " +
                       format_number(left / 60, {.decimals = 1}) + " minutes left");
  }

 private:
  Console& x_console;
  std::size_t x_all, x_done = 0, x_failed = 0;
  Clock::time_point x_start = Clock::now();
};

bool has_failed(const EditionResult& result) { return !worklist::is_published(result); }

ExitCode exit_of(const std::vector<EditionResult>& results) {
  auto any = [&](auto test) { return std::any_of(results.begin(), results.end(), test); };
  if (any([](const auto& one) { return one.exit == static_cast<int>(ExitCode::internal); }))
    return ExitCode::internal;
  if (any(has_failed)) return ExitCode::some_failed;
  return any([](const auto& one) {
    return one.exit == static_cast<int>(ExitCode::sections_missing);
  })
             ? ExitCode::sections_missing
             : ExitCode::ok;
}

/// A problem, the first edition that has it, and how many editions have it.
struct SharedProblem {
  const worklist::Problem* problem;
  std::string first;
  std::size_t editions = 0;
};

/// Reports each problem once, with the editions that have it: an error in what all share is an
/// error of all.
void report_failures(const std::vector<EditionResult>& results, Diagnostics& diagnostics) {
  std::vector<SharedProblem> problems;
  std::map<std::tuple<std::string, std::uint32_t, std::uint32_t, std::string, std::string>,
           std::size_t>
      known;
  for (const EditionResult& result : results) {
    for (const worklist::Problem& one : result.problems) {
      const auto [place, is_new] = known.try_emplace(
          {one.file, one.line, one.column, one.code, one.message}, problems.size());
      if (is_new) problems.push_back({&one, result.id});
      ++problems[place->second].editions;
    }
  }
  for (const SharedProblem& one : problems) {
    const std::string others =
        one.editions > 1 ? " and " + counted(one.editions - 1, "more edition") : "";
    diagnostics.error({one.problem->code},
                      {one.problem->file, one.problem->line, one.problem->column},
                      one.first + others + ": " + one.problem->message, one.problem->hints);
  }
}

std::size_t workers_for(const Options& options) {
  return options.jobs > 0 ? static_cast<std::size_t>(options.jobs)
                          : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

ExitCode build_list(const Options& options, Console& console) {
  Diagnostics diagnostics;
  const worklist::WorkList list = worklist::read_work_list(options.worklist, diagnostics);
  const auto lines = worklist::lines_of(list, options.shard);
  if (diagnostics.has_errors()) {
    console.report(diagnostics);
    return ExitCode::bad_input;
  }
  console.progress("reading what the editions share");
  EditionWork work(list, options, diagnostics);
  ResultsFile file(options);
  work.prepare(lines);
  std::vector<EditionResult> results(lines.size());
  Pace pace(console, lines.size());
  auto take = [&](std::size_t index, EditionResult result) {
    file.add(result);
    pace.step(has_failed(result));
    results[index] = std::move(result);
  };
  worklist::run_pool(
      lines.size(), workers_for(options),
      {[&](std::size_t index) {
         return worklist::to_json(work.build(lines[index], file.earlier(lines[index].id)));
       },
       [&](std::size_t index, const std::string& result) {
         take(index, worklist::parse_result(result).value());
       },
       [&](std::size_t index, int status) {
         take(index, worklist::died(list, lines[index], model::audience_word(options.audience),
                                    static_cast<int>(ExitCode::internal), status));
       }});
  file.finish(results);
  report_failures(results, diagnostics);
  console.report(diagnostics);
  const auto failed =
      static_cast<std::size_t>(std::count_if(results.begin(), results.end(), has_failed));
  console.result("published " + load::with_commas(results.size() - failed) + " of " +
                 counted(results.size(), "edition") + "; the results are in " + file.shown());
  return exit_of(results);
}

}  // namespace muster::app
