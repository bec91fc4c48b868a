// SPDX-License-Identifier: MIT
#include "base/folder.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/layered_folder.hpp"

namespace muster {
namespace {

namespace fs = std::filesystem;

class FolderTest : public testing::Test {
 protected:
  FolderTest()
      : x_root(fs::temp_directory_path() / ("muster-folder-" + std::to_string(::getpid()))) {
    fs::remove_all(x_root);
    fs::create_directories(x_root / "inside/narrative");
    put("secret.txt", "secret");
    put("inside/staff.csv", "a,b\n");
    put("inside/narrative/foreword.md", "Words.");
    fs::create_symlink("../secret.txt", x_root / "inside/link.txt");
    fs::create_symlink(x_root / "secret.txt", x_root / "inside/absolute.txt");
    fs::create_symlink("staff.csv", x_root / "inside/alias.csv");
  }
  ~FolderTest() override { fs::remove_all(x_root); }

  void put(const std::string& name, const std::string& text) {
    std::ofstream(x_root / name) << text;
  }
  std::unique_ptr<Folder> open() { return open_folder((x_root / "inside").string()); }
  std::string_view refusal(const std::string& name) {
    try {
      open()->read(name);
    } catch (const Error& error) {
      return error.diagnostic().code.id;
    }
    return "";
  }

  fs::path x_root;
};

TEST_F(FolderTest, ReadsFilesInside) {
  EXPECT_EQ(open()->read("staff.csv"), "a,b\n");
  EXPECT_EQ(open()->read("narrative/foreword.md"), "Words.");
  EXPECT_EQ(open()->read("alias.csv"), "a,b\n") << "a link that stays inside is followed";
}

TEST_F(FolderTest, RefusesEveryWayOut) {
  for (const char* name : {"../secret.txt", "narrative/../../secret.txt", "link.txt",
                           "absolute.txt", "/etc/hostname"}) {
    EXPECT_EQ(refusal(name), code::file_outside.id) << name;
  }
}

TEST_F(FolderTest, FollowsLinksInside) {
  fs::create_symlink("..", x_root / "inside/narrative/up");
  fs::create_symlink("narrative", x_root / "inside/words");
  fs::create_symlink("alias.csv", x_root / "inside/alias-of-alias.csv");
  EXPECT_EQ(open()->read("narrative/../staff.csv"), "a,b\n");
  EXPECT_EQ(open()->read("narrative/up/staff.csv"), "a,b\n");
  EXPECT_EQ(open()->read("words/foreword.md"), "Words.");
  EXPECT_EQ(open()->read("./words//foreword.md"), "Words.");
  EXPECT_EQ(open()->read("alias-of-alias.csv"), "a,b\n");
  EXPECT_EQ(open()->files("words"), std::vector<std::string>{"foreword.md"});
}

TEST_F(FolderTest, RefusesLinksThatLeadOutOnTheirWay) {
  fs::create_symlink("../..", x_root / "inside/narrative/out");
  fs::create_symlink("../../inside", x_root / "inside/narrative/out-and-in");
  fs::create_symlink("loop", x_root / "inside/loop");
  for (const char* name : {"narrative/out/secret.txt", "narrative/out-and-in/staff.csv", "loop"})
    EXPECT_EQ(refusal(name), code::file_outside.id) << name;
  EXPECT_EQ(refusal("staff.csv/more"), code::file_not_found.id);
}

TEST_F(FolderTest, DoesNotTakeEveryErrorForNotThere) {
  auto folder = open();
  EXPECT_TRUE(folder->has("staff.csv"));
  EXPECT_TRUE(folder->has("link.txt")) << "reading it says what is wrong";
  EXPECT_FALSE(folder->has("nothing.csv"));
  rlimit before{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  rlimit none{0, before.rlim_max};
  ::setrlimit(RLIMIT_NOFILE, &none);
  std::string reported;
  try {
    folder->has("staff.csv");
  } catch (const Error& error) {
    reported = to_text(error.diagnostic());
  }
  ::setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_NE(reported.find("error[file.unreadable]: the file cannot be read: Too many open files"),
            std::string::npos)
      << reported;
  EXPECT_NE(reported.find("ulimit -n"), std::string::npos) << reported;
}

TEST_F(FolderTest, SaysWhatIsMissingOrNoFile) {
  EXPECT_EQ(refusal("nothing.csv"), code::file_not_found.id);
  EXPECT_EQ(refusal("narrative"), code::file_unreadable.id);
  EXPECT_THROW(open_folder((x_root / "nowhere").string()), Error);
}

TEST_F(FolderTest, ListsSortedByType) {
  put("inside/a.csv", "");
  EXPECT_EQ(open()->folders(""), std::vector<std::string>{"narrative"});
  EXPECT_EQ(open()->files("narrative"), std::vector<std::string>{"foreword.md"});
  EXPECT_EQ(open()->files("").front(), "a.csv");
}

TEST_F(FolderTest, GivesTheSizeOfAFile) {
  EXPECT_EQ(open()->size("staff.csv"), 4U);
  EXPECT_EQ(open()->size("alias.csv"), 4U) << "of the file, not of the link";
  EXPECT_THROW(open()->size("nothing.csv"), Error);
  EXPECT_THROW(open()->size("link.txt"), Error);
}

TEST_F(FolderTest, StreamsInPieces) {
  put("inside/big.csv", std::string(600'000, 'x'));
  std::size_t total = 0;
  std::size_t pieces = 0;
  open()->stream("big.csv", [&](std::string_view piece) {
    total += piece.size();
    ++pieces;
  });
  EXPECT_EQ(total, 600'000U);
  EXPECT_EQ(pieces, 3U);
}

TEST(MemoryFolder, BehavesAsAFolder) {
  auto folder = memory_folder({{"a.csv", "x"}, {"n/b.md", "y"}});
  EXPECT_EQ(folder->files(""), std::vector<std::string>{"a.csv"});
  EXPECT_EQ(folder->folders(""), std::vector<std::string>{"n"});
  EXPECT_EQ(folder->files("n"), std::vector<std::string>{"b.md"});
  EXPECT_EQ(folder->read("n/b.md"), "y");
  EXPECT_EQ(folder->size("n/b.md"), 1U);
  EXPECT_THROW(folder->read("../a"), Error);
}

TEST(Subfolder, IsAFolderOfItsOwn) {
  auto folder = memory_folder({{"theme/neutral.yaml", "x"}, {"theme/more/y.yaml", "y"}});
  auto themes = subfolder(*folder, "theme");
  EXPECT_EQ(themes->files(""), std::vector<std::string>{"neutral.yaml"});
  EXPECT_EQ(themes->folders(""), std::vector<std::string>{"more"});
  EXPECT_TRUE(themes->has("neutral.yaml"));
  EXPECT_EQ(themes->read("more/y.yaml"), "y");
  EXPECT_EQ(themes->size("more/y.yaml"), 1U);
  EXPECT_EQ(themes->display("neutral.yaml"), "edition/theme/neutral.yaml");
}

/// The message's code if the folder `name` below the root can't be opened.
std::string_view refusal_below(const fs::path& root, const std::string& name) {
  try {
    open_folder_below(root.string(), name);
  } catch (const Error& error) {
    return error.diagnostic().code.id;
  }
  return "";
}

TEST_F(FolderTest, BelowAnotherNoPartIsALinkOrLeadsUp) {
  fs::create_symlink("inside", x_root / "alias");
  EXPECT_EQ(open_folder_below(x_root.string(), "inside")->read("staff.csv"), "a,b\n");
  EXPECT_EQ(open_folder_below(x_root.string(), "inside")->display("staff.csv"),
            (x_root / "inside/staff.csv").string());
  EXPECT_EQ(refusal_below(x_root, "inside/narrative"), "");
  EXPECT_EQ(refusal_below(x_root, "alias"), code::file_outside.id);
  EXPECT_EQ(refusal_below(x_root, "alias/narrative"), code::file_outside.id);
  EXPECT_EQ(refusal_below(x_root, "inside/../inside"), code::file_outside.id);
  EXPECT_EQ(refusal_below(x_root, "nowhere"), code::file_not_found.id);
  EXPECT_EQ(refusal_below(x_root, "secret.txt"), code::file_not_found.id);
}

TEST(LayeredFolder, HasTheFilesOfBothAndPrefersItsOwn) {
  auto folder = layered(memory_folder({{"a.csv", "own"}, {"images/x.png", "1"}}, "thin"),
                        memory_folder({{"a.csv", "parent"},
                                       {"b.csv", "parent"},
                                       {"images/y.png", "2"},
                                       {"narrative/n.md", "3"}},
                                      "all"));
  EXPECT_EQ(folder->files(""), (std::vector<std::string>{"a.csv", "b.csv"}));
  EXPECT_EQ(folder->files("images"), (std::vector<std::string>{"x.png", "y.png"}));
  EXPECT_EQ(folder->files("narrative"), (std::vector<std::string>{"n.md"}));
  EXPECT_EQ(folder->folders(""), (std::vector<std::string>{"images", "narrative"}));
  EXPECT_EQ(folder->read("a.csv"), "own");
  EXPECT_EQ(folder->read("b.csv"), "parent");
  EXPECT_EQ(folder->display("a.csv"), "thin/a.csv");
  EXPECT_EQ(folder->display("b.csv"), "all/b.csv");
  EXPECT_EQ(folder->display("c.csv"), "thin/c.csv") << "a file that is missing is missing here";
  EXPECT_FALSE(is_inherited(*folder, "a.csv"));
  EXPECT_TRUE(is_inherited(*folder, "b.csv"));
  EXPECT_FALSE(is_inherited(*folder, "c.csv"));
}

}  // namespace
}  // namespace muster
