// SPDX-License-Identifier: MIT
// Makes attacks, each with a real sector, and looks at what became of the host, the sector and the
// place around them:  attack_run PROTECTION (some | all) [--unconfined] PROTECTION is what the
// helper has to report: landlock, own_namespace or filter_only. A line for each attack; the last
// line counts. Exits with 1 if any attack did harm.
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "../findings_dump.hpp"
#include "../plugin_run.hpp"
#include "attack_list.h"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "sectors/compute_request.hpp"
#include "sectors/run_plugin.hpp"
#include "sectors/table_image.hpp"
#include "watched_place.hpp"

namespace {

using namespace muster;
using namespace muster::sectors;
using namespace muster::sectors::test;

enum class Kind { act, read, answer };

struct Attack {
  const char* name;
  Kind kind;
};

#define ACT(name, expression) Attack{#name, Kind::act},
#define READ(name, expression) Attack{#name, Kind::read},
#define ANSWER(name, expression) Attack{#name, Kind::answer},
constexpr Attack attacks[] = {FILE_ATTACKS(ACT) PROCESS_ATTACKS(ACT) SYSTEM_ATTACKS(
    ACT) MEMORY_ATTACKS(ACT) READING_ATTACKS(READ) ANSWER_ATTACKS(ANSWER) ENDLESS_ATTACKS(ANSWER)};

/// One of each kind, for the ordinary run.
constexpr const char* some[] = {"fchmodat2",          "futimesat",
                                "open_to_write",      "read_secret",
                                "owner_of_reply",     "outlive_host",
                                "idle_victim",        "mount",
                                "mount_by_new_calls", "open_by_handle",
                                "internet",           "make_code",
                                "x32_call",           "old_call_by_interrupt",
                                "blame_the_helper",   "back_to_the_start",
                                "close_everything"};

constexpr std::array protections{"landlock", "own_namespace", "filter_only"};

/// The two sectors, and what one of them finds when it is alone.
class Trial {
 public:
  Trial(const WatchedPlace& place, bool may_be_unconfined)
      : x_options(options_for({})), x_dataset(sector_dataset()) {
    x_options.time_limit = std::chrono::seconds(5);
    x_options.may_be_unconfined = may_be_unconfined;
    x_options.plugin_folders = {std::filesystem::path(MUSTER_ATTACKER).parent_path().string(),
                                std::filesystem::path(MUSTER_SECTOR).parent_path().string()};
    x_dataset.edition.settings = {{"folder", place.folder()},
                                  {"file", place.file("ledger.csv")},
                                  {"link", place.file("link")},
                                  {"secret", place.file("secret.txt")},
                                  {"victim", std::to_string(place.victim())}};
    Diagnostics diagnostics;
    x_plugins = discover(x_options, diagnostics);
    x_alone = real_sector(run({"mental_health"}, x_options.time_limit));
  }

  std::string protection() const {
    if (!attacker().accepted) return "none: " + attacker().verdict;
    MemoryFile image = write_table_image(x_dataset);
    PluginRun done = run_plugin(compute_request(attacker(), x_dataset.edition),
                                attacker().content.get(), &image, x_options);
    return done.answer.protection
               ? protections.at(static_cast<std::size_t>(*done.answer.protection))
               : "none";
  }

  /// Describes the damage after the attack, "" if there is none; `how` says in a line how it ended.
  std::string harm_of(const Attack& attack, bool files_are_kept, std::string& how) {
    x_dataset.edition.settings["attack"] = attack.name;
    Outcome outcome = run({"attacker", "mental_health"}, limit_of(attack));
    const model::SectorFindings& sector = outcome.findings.sectors.at(0);
    bool has_worked = says(outcome, "attacker: it worked");
    how = sector.failed ? sector.failure : has_worked ? "it worked" : "it was refused";
    std::string harm;
    if (outcome.diagnostics.has_errors()) harm += " it stops the publication;";
    if (real_sector(outcome) != x_alone) harm += " the other sector has changed;";
    if (outcome.reports(code::sector_refused)) harm += " the plugin does not know it;";
    bool is_wrong = attack.kind == Kind::act || (attack.kind == Kind::read && files_are_kept);
    if (is_wrong && has_worked) harm += " it worked;";
    return harm;
  }

 private:
  static std::chrono::milliseconds limit_of(const Attack& attack) {
#define NAME(name, expression) #name,
    static constexpr const char* endless[] = {ENDLESS_ATTACKS(NAME)};
    bool is_endless = std::any_of(std::begin(endless), std::end(endless), [&](const char* name) {
      return std::strcmp(name, attack.name) == 0;
    });
    return std::chrono::seconds(is_endless ? 4 : 20);
  }

  const Plugin& attacker() const {
    return *std::find_if(x_plugins.begin(), x_plugins.end(), [](const Plugin& plugin) {
      return std::filesystem::path(plugin.file).filename() == "attacker.so";
    });
  }

  Outcome run(const std::vector<std::string>& sectors, std::chrono::milliseconds limit) {
    Outcome outcome;
    x_dataset.edition.sectors = sectors;
    x_options.time_limit = limit;
    outcome.findings = compute(x_dataset, x_plugins, x_options, outcome.diagnostics);
    return outcome;
  }

  static bool says(const Outcome& outcome, const std::string& words) {
    const auto& items = outcome.diagnostics.items();
    return std::any_of(items.begin(), items.end(),
                       [&](const Diagnostic& item) { return item.message == words; });
  }

  static std::string real_sector(const Outcome& outcome) {
    for (const auto& sector : outcome.findings.sectors)
      if (sector.id == "mental_health") return dump(sector);
    return "not found";
  }

  SectorOptions x_options;
  model::Dataset x_dataset;
  std::vector<Plugin> x_plugins;
  std::string x_alone;
};

/// The line in which two texts differ first, as both have it.
std::string first_difference(const std::string& before, const std::string& after) {
  std::size_t at = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first -
      before.begin());
  auto line = [&](const std::string& text) {
    std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    return text.substr(begin, text.find('\n', at) - begin);
  };
  return " \"" + line(before) + "\" is now \"" + line(after) + "\";";
}

bool is_chosen(const Attack& attack, bool all) {
  return all || std::any_of(std::begin(some), std::end(some),
                            [&](const char* name) { return std::strcmp(name, attack.name) == 0; });
}

int run_attacks(const std::string& wanted, bool all, bool may_be_unconfined) {
  WatchedPlace place;
  Trial trial(place, may_be_unconfined);
  std::string found = trial.protection();
  std::printf("protection: %s\n", found.c_str());
  if (found != wanted) return 1;
  int made = 0;
  int harmful = 0;
  for (const Attack& attack : attacks) {
    if (!is_chosen(attack, all)) continue;
    std::string how;
    std::string before = place.snapshot();
    std::string harm = trial.harm_of(attack, wanted != "filter_only", how);
    std::string after = place.snapshot();
    if (before != after) harm += first_difference(before, after);
    std::printf("%-28s %s%s%s\n", attack.name, how.c_str(),
                harm.empty() ? "" : " HARM:", harm.c_str());
    std::fflush(stdout);
    ++made;
    harmful += harm.empty() ? 0 : 1;
  }
  std::printf("%d attacks, %d did harm\n", made, harmful);
  return harmful == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: attack_run PROTECTION (some | all) [--unconfined]\n", stderr);
    return 2;
  }
  ::setsid();
  try {
    return run_attacks(argv[1], std::string(argv[2]) == "all", argc > 3);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "attack_run: %s\n", problem.what());
    return 2;
  }
}
