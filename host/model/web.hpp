// SPDX-License-Identifier: MIT
// What an edition says about its publication on the web: address, licence, review, and the
// publisher's own part of the accessibility statement.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace muster::model {

/// A licence as a reader sees it; both are empty if the edition names none.
struct Licence {
  std::string words;    ///< "Open Government Licence v3.0"
  std::string address;  ///< address of its text, or ""
};

/// Whether a publication also has a page for each chapter.
enum class ChapterPages : unsigned char { automatic, always, never };

/// The keys of `web`, and those next to it that web pages print.
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
};

/// To what extent the publisher says that the pages meet WCAG 2.2 AA, in the words of the
/// regulations.
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

}  // namespace muster::model
