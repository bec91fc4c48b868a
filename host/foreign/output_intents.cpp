// SPDX-License-Identifier: MIT
#include "foreign/output_intents.hpp"

#include <algorithm>
#include <string>

#include "foreign/codes.hpp"
#include "foreign/limits.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/page_entries.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::foreign {
namespace {

constexpr std::string_view name_of_srgb = "sRGB";

/// Whether a profile calls itself sRGB, in letters of one byte or of two (ICC.1:2010, 10.13).
bool is_srgb(const std::string& profile) {
  std::string wide;
  for (const char letter : name_of_srgb) wide += {'\0', letter};
  return profile.find(name_of_srgb) != std::string::npos || profile.find(wide) != std::string::npos;
}

/// Whether the profile has other colours than sRGB. Greys are the same in both.
bool differs(Handle profile, Meter& meter) {
  Handle colours = profile.isStream() ? profile.getDict().getKey("/N") : Handle::newNull();
  if (!colours.isInteger()) return false;
  if (colours.getIntValue() != 3) return colours.getIntValue() > 3;
  try {
    return !is_srgb(decoded(profile, meter));
  } catch (const DamagedStream&) {
    return false;  // viewers can't heed it either
  }
}

std::string shown_name(Handle intent) {
  for (const char* key : {"/OutputConditionIdentifier", "/Info"}) {
    Handle name = intent.getKey(key);
    const std::string words = name.isString() ? for_message(name.getUTF8Value()) : "";
    if (!words.empty()) return " ('" + words + "')";
  }
  return "";
}

}  // namespace

void look_at_output_intents(SourcePdf& source) {
  for (Handle intent : items_of(source.root().getKey("/OutputIntents"))) {
    if (!intent.isDictionary() || !differs(intent.getKey("/DestOutputProfile"), source.meter()))
      continue;
    return source.warn(code::pdf_colours,
                       "the colours are for a particular printer or screen" + shown_name(intent) +
                           ", which a page in a pack cannot say",
                       "compare the colours of the pages with the original, or export it again "
                       "with colours in sRGB");
  }
}

}  // namespace muster::foreign
