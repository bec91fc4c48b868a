// SPDX-License-Identifier: MIT
// The result of publishing a text for public readers: a refusal, or a document.
#pragma once

#include <string>

#include "document/dump.hpp"
#include "load/audience_filter.hpp"
#include "unit/compose/compose_fixture.hpp"

namespace muster::test {

inline constexpr const char* secret = "QZSECRETZQ";

enum class Fate : unsigned char { refused, hidden, leaked };

/// `leaked` if the secret is anywhere in the document's dump, which shows every member.
inline Fate fate_of(compose::Edition& edition, const std::string& text) {
  auto document = edition.compose(text);
  if (!document) return Fate::refused;
  bool leaks = document::dump(*document).find(secret) != std::string::npos;
  return leaks ? Fate::leaked : Fate::hidden;
}

/// A narrative file: through the audience filter, then through compose. With `bypassed` compose
/// gets what restricted readers get.
inline Fate narrative_fate(const std::string& text, bool bypassed = false) {
  load::FileProblems problems("n.md");
  auto audience = bypassed ? model::Audience::restricted : model::Audience::for_public;
  std::string shown = load::for_audience(text, audience, problems);
  if (problems.has_errors()) return Fate::refused;
  compose::Edition edition;
  edition.narrative("n", shown);
  return fate_of(edition, "# Template\n\n{{narrative.n}}\n");
}

/// A template, or a partial of one.
inline Fate template_fate(const std::string& text, bool partial = false) {
  compose::Edition edition;
  if (!partial) return fate_of(edition, text);
  edition.partial("part", text);
  return fate_of(edition, "{{> part}}\n");
}

}  // namespace muster::test
