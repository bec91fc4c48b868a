// SPDX-License-Identifier: MIT
// The content of edition.yaml, read and checked: what this edition is, for whom, and by which
// rules.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/location.hpp"
#include "base/vocabulary.hpp"

namespace muster::model {

// The settings of an edition for its web pages: address, licence, review, and the publisher's own
// part of the accessibility statement.

/// A licence as a reader sees it; both are empty if the edition names none.
struct Licence {
  std::string words;    ///< "Open Government Licence v3.0"
  std::string address;  ///< address of its text, or ""
};

/// Whether a publication also has a page for each chapter.
enum class ChapterPages : unsigned char { automatic, always, never };

/// The keys below `web`, and the keys of edition.yaml outside it that only web pages print.
struct WebSettings {
  /// Address of the folder with index.html, without the last slash; "": not known.
  std::string base_url;
  std::string feedback;   ///< https address or mailto of a form, or ""
  std::string privacy;    ///< address of the privacy notice, or ""
  std::string copyright;  ///< "": made from the organisation and the year
  Licence licence;
  std::optional<Date> updated;      ///< date of the last change after publication
  std::optional<Date> next_review;  ///< date of the next review
  ChapterPages chapters = ChapterPages::automatic;
  int fragment_level = 2;  ///< level of the first headings in an HTML fragment, 1 to 4
  bool fast_web_view = false;  ///< PDFs are linearised
};

/// The key `copies`: further copies of each pack of papers.
struct PackCopies {
  bool print = false;             ///< a copy for the printer, on A4
  bool appendices_right = false;  ///< in it, included PDFs begin on right-hand pages
  double tablet = 0;              ///< largest size of the copy for tablets, in MB; 0: none
};

/// The compliance with WCAG 2.2 AA that the publisher states, in the terms of the regulations.
enum class Compliance : unsigned char { not_stated, full, partial, none };

/// The nation decides which body enforces the regulations; Northern Ireland has its own.
enum class Nation : unsigned char { great_britain, northern_ireland };

/// The key `accessibility`. Lists are sentences as the publisher wrote them.
struct AccessibilitySettings {
  Compliance status = Compliance::not_stated;
  Nation nation = Nation::great_britain;
  std::vector<std::string> known;         ///< what does not comply
  std::vector<std::string> burden;        ///< what would be a disproportionate burden
  std::vector<std::string> out_of_scope;  ///< what the regulations don't cover
  std::vector<std::string> plans;         ///< what will be improved, and when
  std::string response;                   ///< "10 working days": how fast a request is answered
  std::string tested_by;
  std::optional<Date> prepared, reviewed, tested;
};

using muster::Audience;
/// Returns "public" or "restricted".
inline std::string audience_word(Audience audience) {
  return std::string(audience_words.word(audience));
}

/// One rating of the edition's set, such as "Amber: in progress". `colour` names a theme colour
/// (red, amber, green, blue).
struct Rating {
  std::string id;
  std::string label;
  std::string meaning;
  std::string colour;
};

/// Sets of marks in CSV cells that are read in addition to those that always mean unknown.
enum class Marks : unsigned char { none, hchs };

/// The contact for readers' questions.
struct Contact {
  std::string role;
  std::string email;
  std::string telephone;
};

/// Which rows of its parent's tables an edition shows, and what it calls its area.
struct Area {
  std::string column;  ///< that says to which area a row belongs; "": all rows are shown
  std::string value;   ///< of the rows that are shown
  std::vector<std::string> comparators;      ///< areas whose rows are shown as well
  std::vector<std::string> compared;         ///< in these tables
  std::vector<std::string> shared;           ///< tables that all areas have whole
  std::map<std::string, std::string> names;  ///< {{names.short}} and the like, for texts
  Location location;                         ///< place of `where`
};

/// The contents of edition.yaml, with defaults filled in.
struct Edition {
  std::string id;
  std::string title;
  std::string subtitle;
  std::string organisation;
  std::string summary;  ///< one or two sentences, for descriptions and the index page
  EditionStatus status = EditionStatus::final;
  std::string version;
  Date published;
  /// By publication, the date of one that came out on another day than the edition.
  std::map<std::string, Date, std::less<>> publication_dates = {};
  Date baseline;                            ///< the date of "staff in post"
  double horizon_years = 5;                 ///< h of the gap model
  std::string horizon_label;                ///< the printed year: "2028"
  int look_back_years = 5;                  ///< years over which past trends are calculated
  double sensitivity_vacancy_rate = 0.20;   ///< assumed if vacancies are unknown; 0.20 is 20%
  std::string sensitivity_method = "rate";  ///< "rate" (V from r) or "sel-2022" (gap - r * S)
  std::string owner;
  Contact contact;
  std::string language = "en-GB";
  std::string theme = "neutral";
  /// Ids of the editions that this one follows: none, one, or several, such as those of
  /// organisations that have merged.
  std::vector<std::string> previous = {};
  /// Ids of the editions of a committee's meetings, whose statistics this edition has.
  std::vector<std::string> meetings = {};
  std::vector<std::string> publications;  ///< ids, in the order of the index
  std::vector<std::string> frozen = {};   ///< publications whose published files must not change
  std::vector<std::string> sectors;       ///< ids to include, in order; empty: all that are found
  bool without_sectors = false;           ///< `sectors: []`: a plan or pack that needs none
  std::vector<Rating> ratings;
  Marks marks = Marks::none;
  Quarters quarters = Quarters::months;
  std::map<std::string, std::string> disclosure;  ///< audience word -> rule set name
  std::map<std::string, std::string>
      settings;  ///< settings for sectors, such as "spc.profile"; only those that are set
  DetailRules detail = {};  ///< where blocks of findings are printed; before the template's rules
  std::vector<std::string> national;  ///< organisations and areas that rounding leaves as they are
  WebSettings web;
  PackCopies copies = {};
  AccessibilitySettings accessibility;
  std::string parent;  ///< id of the edition whose files this one inherits, or ""
  Area area;
  Location location;  ///< place of edition.yaml, for messages

  /// The date of a publication: its own if it has one, else that of the edition.
  Date published_on(std::string_view publication) const;
};

}  // namespace muster::model
