// SPDX-License-Identifier: MIT
// The names of kinds of blocks and of their styles, as used in directives, dumps and web pages.
#pragma once

#include "base/vocabulary.hpp"
#include "document/node.hpp"

namespace muster::document {

inline constexpr Vocabulary<ParagraphStyle, 3> paragraph_style_words{
    {{{ParagraphStyle::body, ""},
      {ParagraphStyle::lead, "lead"},
      {ParagraphStyle::source, "source"}}}};

inline constexpr Vocabulary<BoxKind, 6> box_kind_words{{{{BoxKind::note, "note"},
                                                         {BoxKind::case_study, "case-study"},
                                                         {BoxKind::warning, "warning"},
                                                         {BoxKind::missing, "missing"},
                                                         {BoxKind::panel, "panel"},
                                                         {BoxKind::insight, "insight"}}}};

/// The name of a kind of box for readers; "" if its title is enough.
constexpr std::string_view box_kind_name(BoxKind kind) {
  switch (kind) {
    case BoxKind::note:
      return "Note";
    case BoxKind::case_study:
      return "Case study";
    case BoxKind::warning:
      return "Warning";
    case BoxKind::missing:
      return "Missing section";
    case BoxKind::insight:
      return "National insight";
    case BoxKind::panel:
      break;
  }
  return "";
}

inline constexpr Vocabulary<ListingKind, 4> listing_kind_words{
    {{{ListingKind::contents, "contents"},
      {ListingKind::tables, "tables"},
      {ListingKind::figures, "figures"},
      {ListingKind::abbreviations, "abbreviations"}}}};

inline constexpr Vocabulary<NoteKind, 6> note_kind_words{{{{NoteKind::general, ""},
                                                           {NoteKind::marked, "marked"},
                                                           {NoteKind::symbols, "symbols"},
                                                           {NoteKind::source, "source"},
                                                           {NoteKind::synthetic, "synthetic"},
                                                           {NoteKind::elsewhere, "elsewhere"}}}};

}  // namespace muster::document
