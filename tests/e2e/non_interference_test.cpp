// SPDX-License-Identifier: MIT
// Two editions that differ only in what is restricted give the public the same bytes: every published
// file, the records included, and what check, explain and diff print for the public. A dozen random
// editions in an ordinary run, 300 under MUSTER_FULL=ON.
#include <gmock/gmock.h>

#include <cstdlib>
#include <map>

#include "program.hpp"
#include "restricted_changes.hpp"

namespace muster::e2e {
namespace {

const std::vector<std::string> editions = {"city-carers-2024",
                                           "city-carers-2024-06",
                                           "city-committee-2025-01",
                                           "nel-2024",
                                           "sel-2022",
                                           "sel-2023",
                                           "southwark-2023",
                                           "southwark-recovery-2020",
                                           "northmere-housing-2025-06"};
const std::map<std::string, std::string> before = {{"sel-2023", "sel-2022"},
                                                   {"city-carers-2024", "city-carers-2024-06"}};

using Outputs = std::map<std::string, std::string>;

/// An edition with the one before it, in a folder of its own: messages name `data/...` in each.
class Case {
 public:
  Case(const std::string& id, const fs::path& folder) : x_id(id), x_folder(folder) {
    copy_edition(id, folder / "data");
    if (before.contains(id)) copy_edition(before.at(id), folder / "data");
  }
  fs::path edition() const { return x_folder / "data" / x_id; }
  fs::path previous() const { return before.contains(x_id) ? x_folder / "data" / before.at(x_id) : ""; }

  /// Everything that the public gets, by name.
  Outputs outputs() const {
    std::vector<std::string> words = {"build", edition_name(), "--out", "out", "--quiet"};
    words.insert(words.end(), every_format().begin(), every_format().end());
    auto built = run_here(words);
    EXPECT_EQ(built.status, 0) << built.err;
    Outputs all = tree(x_folder / "out");
    all["check.json"] = run_here({"check", edition_name(), "--json", "--html", "check.html"}).out;
    all["check.html"] = read(x_folder / "check.html");
    const std::string figure = some_figure(all);
    if (!figure.empty()) {
      all["explain"] = run_here({"explain", edition_name(), figure}).out;
      all["explain.json"] = run_here({"explain", edition_name(), figure, "--json"}).out;
    }
    if (!before.contains(x_id)) return all;
    const std::string then = "data/" + before.at(x_id);
    all["diff"] = run_here({"diff", then, edition_name()}).out;
    all["diff.json"] = run_here({"diff", then, edition_name(), "--json"}).out;
    return all;
  }

 private:
  std::string edition_name() const { return "data/" + x_id; }
  Result run_here(std::vector<std::string> words) const {
    return muster(std::move(words), {{}, x_folder});
  }
  /// A figure based on many rows, so that the places of rows are compared as well.
  static std::string some_figure(const Outputs& all) {
    const std::string mark = "data-figure=\"";
    std::string last;
    for (const auto& [name, content] : all) {
      if (!name.ends_with("report.html")) continue;
      for (auto at = content.find(mark); at != std::string::npos; at = content.find(mark, at + 1)) {
        const auto start = at + mark.size();
        last = content.substr(start, content.find('"', start) - start);
        if (last.find(".total") != std::string::npos) return last;
      }
    }
    return last;
  }

  std::string x_id;
  fs::path x_folder;
};

std::vector<std::string> differing(const Outputs& a, const Outputs& b) {
  std::vector<std::string> names;
  for (const auto& [name, content] : a)
    if (!b.contains(name) || b.at(name) != content) names.push_back(name);
  for (const auto& [name, content] : b)
    if (!a.contains(name)) names.push_back(name + " (new)");
  return names;
}

const Outputs& unchanged(const std::string& id) {
  static std::map<std::string, Outputs> all;
  auto found = all.find(id);
  if (found == all.end())
    found = all.emplace(id, Case(id, scratch("unchanged-" + id)).outputs()).first;
  return found->second;
}

TEST(NonInterference, ThePublicNoticesNothingOfWhatIsRestricted) {
  const char* full = std::getenv("MUSTER_FULL");
  const int cases = full != nullptr && std::string(full) == "ON" ? 300 : 12;
  for (int i = 0; i < cases; ++i) {
    const std::string& id = editions[static_cast<std::size_t>(i) % editions.size()];
    const fs::path folder = scratch("restricted-changes");
    Case changed(id, folder);
    std::mt19937 random(20261130U + static_cast<unsigned>(i));
    auto made = change_restricted(changed.edition(), random, 1 + i % 7);
    if (!changed.previous().empty())
      for (const std::string& one : change_restricted(changed.previous(), random, 2))
        made.push_back("before: " + one);
    EXPECT_THAT(differing(unchanged(id), changed.outputs()), testing::IsEmpty())
        << id << ", case " << i << ":\n  " << testing::PrintToString(made);
    fs::remove_all(folder);
    if (HasFailure()) break;
  }
}

/// The changes have an effect: restricted readers of the same editions notice them.
TEST(NonInterference, RestrictedReadersNotice) {
  Case plain("sel-2022", scratch("noticed-plain")), changed("sel-2022", scratch("noticed"));
  const fs::path vision = changed.edition() / "narrative/vision.md";
  write(vision, read(vision) + "\n::: restricted\nFor members.\n:::\n");
  for (const Case* one : {&plain, &changed})
    ASSERT_EQ(muster({"build", one->edition().string(), "--audience", "restricted", "--format", "html",
                      "--out", (one->edition() / "out").string()})
                  .status,
              0);
  EXPECT_NE(tree(plain.edition() / "out"), tree(changed.edition() / "out"));
}

/// An action that became restricted reads like one that was taken out.
TEST(NonInterference, AnActionThatBecameRestrictedReadsLikeOneThatWasTakenOut) {
  Case taken("sel-2023", scratch("action-taken")), hidden("sel-2023", scratch("action-hidden"));
  auto edit = [](const Case& one, const std::string& audience) {
    const fs::path file = one.edition() / "actions.csv";
    const std::string text = read(file);
    std::string made;
    bool found = false;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = text.find('\n', at);
      std::string line = text.substr(at, end - at);
      at = end + 1;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      const bool it = line.starts_with("1.1,");
      found = found || it;
      if (it && audience.empty()) continue;
      made += line + (made.empty() ? ",audience" : it ? "," + audience : ",") + "\n";
    }
    ASSERT_TRUE(found);
    write(file, made);
  };
  edit(taken, "");
  edit(hidden, "restricted");
  const Outputs a = taken.outputs(), b = hidden.outputs();
  EXPECT_THAT(differing(a, b), testing::IsEmpty());
  EXPECT_THAT(a.at("diff"), testing::HasSubstr("no longer listed"));
  EXPECT_THAT(a.at("diff"), testing::Not(testing::HasSubstr("removed")));
}

}  // namespace
}  // namespace muster::e2e
