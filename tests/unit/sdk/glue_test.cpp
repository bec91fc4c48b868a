// SPDX-License-Identifier: MIT
#include "muster/sdk/glue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "muster/sector.hpp"
#include "unit/sdk/plugin_run.hpp"

namespace muster::sdk {
namespace {

using ::testing::ElementsAre;
using testing::ImageBuilder;
using testing::PluginRun;

/// The base of the tests' sectors: sections with one word each.
class Plain : public muster::Sector {
 public:
  void gap(const Input&, Section& section) override { section.sentence("lead", {"Gap."}); }
  void retention(const Input&, Section& section) override { section.sentence("lead2", {"Stay."}); }
};

class Good : public Plain {
 public:
  static Descriptor describe() {
    Descriptor good{.id = "good", .title = "Good care", .order = 7, .version = "2.1.0"};
    good.tables = {needs("staff", {"fte"}, {"note"})};
    return good.with(
        declares("own", "Own", "Its own.",
                 {{.name = "number", .kind = Kind::post, .unit = Unit::posts, .key = true}}));
  }
  void more(const Input&, Findings& findings) override {
    findings.section("extra", "Extra").sentence("extra_lead", {"More."});
  }
};

class Refusing : public Plain {
 public:
  static Descriptor describe() { throw std::runtime_error("It has no name yet"); }
  void gap(const Input& input, Section&) override { input.tables.rows("staff"); }
};

/// Prints two settings of the edition in sentences.
class Asking : public Plain {
 public:
  static Descriptor describe() { return {.id = "asking"}; }
  void more(const Input& input, Findings& findings) override {
    const Settings& settings = input.edition.settings;
    Section& section = findings.section("extra", "Extra");
    section.sentence("word", {std::string(settings.text("spc.profile").value_or("none"))});
    if (settings.number("spc.limit_factor") == 2.5) section.sentence("factor", {"2.5"});
  }
};

class Throwing : public Plain {
 public:
  static Descriptor describe() { return {.id = "throwing"}; }
  void retention(const Input&, Section&) override { throw 42; }
};

class Unborn : public Plain {
 public:
  static Descriptor describe() { throw 42; }
  Unborn() { throw std::logic_error("It cannot begin"); }
};

template <class S>
muster_plugin_entry entry_of() {
  return {MUSTER_ABI_MAGIC,
          MUSTER_ABI_MAJOR,
          MUSTER_ABI_MINOR,
          sizeof(muster_plugin_entry),
          0,
          &glue::describe_sector<S>,
          &glue::compute_sector<S>};
}

template <class S>
PluginRun run() {
  return PluginRun(entry_of<S>(), ImageBuilder(), {.sector = "x"});
}

std::string_view view(muster_text text) { return {text.data, text.length}; }

TEST(Glue, DescribesTheSectorInC) {
  const muster_descriptor* good = glue::describe_sector<Good>();
  EXPECT_EQ(good->struct_size, sizeof(muster_descriptor));
  EXPECT_EQ(view(good->id), "good");
  EXPECT_EQ(view(good->version), "2.1.0");
  EXPECT_EQ(good->order, 7);
  ASSERT_EQ(good->table_count, 2u);
  EXPECT_EQ(good->tables[0].declared, 0u);
  EXPECT_EQ(good->tables[0].columns[1].optional, 1u);
  EXPECT_EQ(good->tables[1].declared, 1u);
  EXPECT_EQ(good->tables[1].columns[0].type, MUSTER_NUMBER);
  EXPECT_EQ(good->tables[1].columns[0].kind, MUSTER_KIND_POST);
  EXPECT_EQ(view(good->tables[1].columns[0].unit), "posts");
}

TEST(Glue, DescribesEachSectorOnce) {
  EXPECT_EQ(glue::describe_sector<Good>(), glue::describe_sector<Good>());
  EXPECT_NE(glue::describe_sector<Good>(), glue::describe_sector<Throwing>());
}

TEST(Glue, ADescriptorThatThrowsHasNoIdAndSaysWhy) {
  EXPECT_EQ(view(glue::describe_sector<Refusing>()->id), "");
  EXPECT_EQ(view(glue::describe_sector<Refusing>()->title), "It has no name yet");
  EXPECT_EQ(view(glue::describe_sector<Unborn>()->title), "describe() failed without a message");
}

TEST(Glue, WritesTheFindings) {
  const PluginRun good = run<Good>();
  EXPECT_EQ(good.result, MUSTER_OK);
  ASSERT_EQ(good.json.at("sections").size(), 3u);
  EXPECT_EQ(good.json.at("sections").at(0).at("id"), "gap");
  EXPECT_EQ(good.json.at("sections").at(2).at("id"), "extra");
}

TEST(Glue, HandsTheSettingsOfTheEditionToTheSector) {
  const PluginRun asking(entry_of<Asking>(), ImageBuilder(),
                         {.settings = {{"spc.limit_factor", "2.5"}, {"spc.profile", "strict"}}});
  EXPECT_EQ(asking.sentence("word"), "strict");
  EXPECT_EQ(asking.sentence("factor"), "2.5");
  EXPECT_EQ(run<Asking>().sentence("word"), "none");
}

TEST(Settings, GivesNothingForWhatIsNotSetOrOfAnotherType) {
  Settings settings;
  settings.set("a", "2.5");
  settings.set("b", "1");
  settings.set("c", "1e2 ");
  EXPECT_EQ(settings.number("a"), 2.5);
  EXPECT_EQ(settings.whole("a"), std::nullopt);
  EXPECT_EQ(settings.whole("b"), 1U);
  EXPECT_EQ(settings.flag("b"), true);
  EXPECT_EQ(settings.flag("a"), false);
  EXPECT_EQ(settings.number("c"), std::nullopt);
  EXPECT_EQ(settings.text("d"), std::nullopt);
  EXPECT_EQ(settings.flag("d"), std::nullopt);
}

TEST(Glue, ARefusalIsReportedAndNothingIsWritten) {
  const PluginRun refusing = run<Refusing>();
  EXPECT_EQ(refusing.result, MUSTER_REFUSED);
  EXPECT_THAT(refusing.reports, ElementsAre("table 'staff' is not in the edition"));
  EXPECT_TRUE(refusing.text.empty());
}

TEST(Glue, AnythingThrownIsReported) {
  EXPECT_THAT(run<Throwing>().reports, ElementsAre("The sector failed without a message"));
  EXPECT_THAT(run<Unborn>().reports, ElementsAre("It cannot begin"));
  EXPECT_EQ(run<Unborn>().result, MUSTER_REFUSED);
}

TEST(Glue, RefusesAnOlderHostAndNoHost) {
  muster_request request{};
  muster_host host{};
  EXPECT_EQ(glue::compute_sector<Good>(nullptr, nullptr), MUSTER_REFUSED);
  EXPECT_EQ(glue::compute_sector<Good>(&request, &host), MUSTER_REFUSED);
  host.write = [](void*, muster_text) {};
  EXPECT_EQ(glue::compute_sector<Good>(&request, &host), MUSTER_REFUSED);
}

}  // namespace
}  // namespace muster::sdk
