// SPDX-License-Identifier: MIT
#include "app/pdf_verification.hpp"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <set>
#include <sstream>

#include "app/codes.hpp"
#include "app/locations.hpp"
#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "pdf/claims.hpp"
#include "sectors/child_process.hpp"

namespace muster::app {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::minutes time_limit{30};  // a pack of thousands of pages takes minutes
constexpr std::size_t most_printed = std::size_t{4} << 20;

bool is_program(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
}

/// Returns the path of a program; "" if no folder of PATH has it.
std::string on_path(const std::string& name) {
  std::istringstream folders(variable("PATH"));
  for (std::string folder; std::getline(folders, folder, ':');)
    if (!folder.empty() && is_program(fs::path(folder) / name)) return fs::path(folder) / name;
  return "";
}

/// Returns the broken rules that veraPDF's text report lists, in lines such as "  FAIL 6.2.3-1".
std::set<std::string> broken_rules(const std::string& report) {
  std::set<std::string> rules;
  std::istringstream lines(report);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string verdict, rule;
    if (line.starts_with("  ") && words >> verdict >> rule && verdict == "FAIL") rules.insert(rule);
  }
  return rules;
}

/// Runs veraPDF through env. run_child gives a child an empty environment, but veraPDF's start
/// script needs these variables.
sectors::ChildResult run(const Validator& validator, const std::string& profile,
                         const std::string& file) {
  sectors::ChildTask task;
  task.program = "/usr/bin/env";
  for (const char* name : {"PATH", "HOME", "JAVA_HOME"})
    if (!variable(name).empty()) task.arguments.push_back(name + ("=" + variable(name)));
  for (const std::string& word :
       {validator.verapdf, std::string("--flavour"), profile, std::string("--format"),
        std::string("text"), std::string("-v"), fs::absolute(file).string()})
    task.arguments.push_back(word);
  task.time_limit = time_limit;
  task.printed_limit = most_printed;
  return sectors::run_child(task);
}

/// Whether the file meets the standard. veraPDF's exit code is 0 if it does, 1 if it doesn't, and
/// another number if veraPDF reaches no verdict.
bool meets(const pdf::ClaimedProfile& claim, const Validator& validator, const std::string& file,
           Diagnostics& diagnostics) {
  const sectors::ChildResult result = run(validator, claim.id, file);
  const bool exited = result.ending == sectors::Ending::exited;
  if (exited && result.code == 0) return true;
  const auto rules = broken_rules(result.printed);
  for (const std::string& rule : rules)
    diagnostics.error(code::verify_pdf_broken, {file, 0, 0},
                      "the PDF breaks rule " + rule + " of " + claim.name,
                      {"run 'verapdf --flavour " + claim.id + "' on the file to see where"});
  if (!rules.empty()) return false;
  diagnostics.error(code::verify_pdf_not_judged, {file, 0, 0},
                    "veraPDF ended without a verdict on " + claim.name +
                        (exited ? ", with exit code " + std::to_string(result.code) : ""),
                    {"run '" + validator.verapdf + "' on the file to see why"});
  return false;
}

bool is_there(const Validator& validator, const std::string& file, Diagnostics& diagnostics) {
  if (validator.verapdf.empty())
    diagnostics.error(
        code::verify_no_validator, {file, 0, 0},
        "the PDF was not checked, because veraPDF is not installed",
        {"install veraPDF and add its folder to PATH, or set MUSTER_VERAPDF to the path "
         "of its command"});
  else if (validator.java.empty())
    diagnostics.error(code::verify_no_validator, {file, 0, 0},
                      "the PDF was not checked, because veraPDF needs Java, which is not installed",
                      {"install Java 11 or later (Debian: default-jre-headless)"});
  return !validator.verapdf.empty() && !validator.java.empty();
}

}  // namespace

Validator find_validator() {
  const std::string named = variable("MUSTER_VERAPDF");
  const fs::path home = variable("JAVA_HOME");
  Validator found;
  found.verapdf = named.empty() ? on_path("verapdf") : is_program(named) ? named : "";
  found.java = is_program(home / "bin/java") ? (home / "bin/java").string() : on_path("java");
  return found;
}

VerifiedPdf verify_pdf(const std::string& file, const Validator& validator,
                       Diagnostics& diagnostics) {
  const fs::path path = fs::absolute(file);
  const auto claims = pdf::claimed_profiles(
      open_folder(path.parent_path().string())->read(path.filename().string()));
  if (claims.empty())
    diagnostics.error(code::verify_pdf_claims_nothing, {file, 0, 0},
                      "the PDF does not say that it meets PDF/A or PDF/UA",
                      {"see 'archive_obstacles' in manifest.json for the reason"});
  if (claims.empty() || !is_there(validator, file, diagnostics)) return {file, {}};
  VerifiedPdf verified{file, {}};
  for (const pdf::ClaimedProfile& claim : claims)
    if (meets(claim, validator, file, diagnostics)) verified.standards.push_back(claim.name);
  return verified;
}

}  // namespace muster::app
