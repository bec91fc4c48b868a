// SPDX-License-Identifier: MIT
#include "social_care.hpp"

namespace social_care {
namespace {

using muster::ColumnSpec;
using muster::Kind;
using muster::Unit;

ColumnSpec posts_column(const char* name, const char* description, bool optional) {
  return {.name = name,
          .kind = Kind::post,
          .unit = Unit::posts,
          .description = description,
          .optional = optional,
          .whole = true};
}

const ColumnSpec basis{.name = "basis",
                       .description = "How the figure came to be",
                       .optional = true,
                       .allowed = "published|derived|synthetic"};
const ColumnSpec note{.name = "note", .description = "What a reader should know", .optional = true};

muster::TableSpec posts_spec() {
  return muster::declares(
      posts_table, "Adult social care posts",
      "Posts at a date by type of employer; one person may hold several.",
      {{.name = "date", .kind = Kind::date, .description = "The day of the count", .key = true},
       {.name = "employer_type", .description = "Type of employer", .key = true},
       posts_column("filled_posts", "Posts that somebody holds", false),
       posts_column("vacant_posts", "Posts that nobody holds", true),
       posts_column("zero_hours_posts", "Filled posts on zero-hours contracts", true),
       basis,
       note});
}

muster::TableSpec outlook_spec() {
  const auto year = [](const char* name, const char* description) {
    return ColumnSpec{.name = name,
                      .kind = Kind::quantity,
                      .description = description,
                      .key = true,
                      .whole = true};
  };
  return muster::declares(outlook_table, "Growth in demand for social care",
                          "Growth in demand between two years.",
                          {year("from_year", "First year"),
                           year("to_year", "Last year"),
                           {.name = "growth",
                            .kind = Kind::rate,
                            .unit = Unit::percent,
                            .description = "Growth over the whole time"},
                           basis,
                           note});
}

/// Returns the tables that the sector reads. The standard ones are all optional, because the
/// sector's posts are not in the staff table.
std::vector<muster::TableSpec> tables() {
  std::vector<muster::TableSpec> tables = muster::standard_tables();
  for (muster::TableSpec& table : tables) table.optional = true;
  tables.push_back(posts_spec());
  tables.push_back(outlook_spec());
  tables.push_back(muster::reads("pay", {"sector", "role", "year", "hourly_pay"}, {"basis"}));
  tables.push_back(muster::reads("key_facts", {"id", "sector", "value"}));
  return tables;
}

}  // namespace

muster::Descriptor SocialCare::describe() {
  return {.id = "social_care", .title = "Adult social care", .order = 40, .tables = tables()};
}

void SocialCare::gap(const muster::Input& input, muster::Section& section) {
  const PostCount posts = read_posts(input);
  const PostFigures figures = show_posts(input, posts, section);
  show_outlook(input, posts, figures, section);
  show_pay(input, section);
}

}  // namespace social_care

MUSTER_SECTOR(social_care::SocialCare);
