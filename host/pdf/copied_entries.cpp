// SPDX-License-Identifier: MIT
#include "pdf/copied_entries.hpp"

#include <algorithm>
#include <array>

namespace muster::pdf {
namespace {

using enum Kind;
using Entry = CopiedEntry;

constexpr std::array font_entries = {Entry{"/Type"},
                                     Entry{"/Subtype"},
                                     Entry{"/BaseFont"},
                                     Entry{"/FirstChar"},
                                     Entry{"/LastChar"},
                                     Entry{"/Widths"},
                                     Entry{"/FontBBox"},
                                     Entry{"/FontMatrix"},
                                     Entry{"/FontDescriptor", descriptor},
                                     Entry{"/Encoding", encoding},
                                     Entry{"/ToUnicode", cmap},
                                     Entry{"/DescendantFonts", cid_font}};
constexpr std::array cid_font_entries = {Entry{"/Type"},
                                         Entry{"/Subtype"},
                                         Entry{"/BaseFont"},
                                         Entry{"/DW"},
                                         Entry{"/W"},
                                         Entry{"/DW2"},
                                         Entry{"/W2"},
                                         Entry{"/FontDescriptor", descriptor},
                                         Entry{"/CIDSystemInfo", system}};
constexpr std::array descriptor_entries = {Entry{"/Type"},
                                           Entry{"/FontName"},
                                           Entry{"/FontFamily", text},
                                           Entry{"/FontStretch"},
                                           Entry{"/FontWeight"},
                                           Entry{"/Flags"},
                                           Entry{"/FontBBox"},
                                           Entry{"/ItalicAngle"},
                                           Entry{"/Ascent"},
                                           Entry{"/Descent"},
                                           Entry{"/Leading"},
                                           Entry{"/CapHeight"},
                                           Entry{"/XHeight"},
                                           Entry{"/StemV"},
                                           Entry{"/StemH"},
                                           Entry{"/AvgWidth"},
                                           Entry{"/MaxWidth"},
                                           Entry{"/MissingWidth"},
                                           Entry{"/Lang"},
                                           Entry{"/FontFile", program},
                                           Entry{"/FontFile2", program},
                                           Entry{"/FontFile3", program}};
constexpr std::array program_entries = {Entry{"/Length1"}, Entry{"/Length2"}, Entry{"/Length3"},
                                        Entry{"/Subtype"}};
constexpr std::array encoding_entries = {Entry{"/Type"}, Entry{"/BaseEncoding"},
                                         Entry{"/Differences"}};
constexpr std::array cmap_entries = {Entry{"/WMode"}, Entry{"/UseCMap", cmap}};
constexpr std::array state_entries = {Entry{"/Type"},
                                      Entry{"/LW"},
                                      Entry{"/LC"},
                                      Entry{"/LJ"},
                                      Entry{"/ML"},
                                      Entry{"/D"},
                                      Entry{"/RI"},
                                      Entry{"/OP"},
                                      Entry{"/op"},
                                      Entry{"/OPM"},
                                      Entry{"/FL"},
                                      Entry{"/SM"},
                                      Entry{"/SA"},
                                      Entry{"/BM"},
                                      Entry{"/CA"},
                                      Entry{"/ca"},
                                      Entry{"/AIS"},
                                      Entry{"/TK"},
                                      Entry{"/UseBlackPtComp"},
                                      Entry{"/Font", font},
                                      Entry{"/BG", function},
                                      Entry{"/BG2", function},
                                      Entry{"/UCR", function},
                                      Entry{"/UCR2", function},
                                      Entry{"/TR", function},
                                      Entry{"/TR2", function},
                                      Entry{"/HT", halftone},
                                      Entry{"/SMask", soft_mask}};
constexpr std::array soft_mask_entries = {Entry{"/Type"}, Entry{"/S"}, Entry{"/G", form},
                                          Entry{"/BC"}, Entry{"/TR", function}};
constexpr std::array image_entries = {
    Entry{"/Type"},        Entry{"/Subtype"},          Entry{"/Width"},
    Entry{"/Height"},      Entry{"/Intent"},           Entry{"/ImageMask"},
    Entry{"/Decode"},      Entry{"/BitsPerComponent"}, Entry{"/Matte"},
    Entry{"/Interpolate"}, Entry{"/SMaskInData"},      Entry{"/ColorSpace", colour},
    Entry{"/Mask", image}, Entry{"/SMask", image}};
constexpr std::array filter_entries = {Entry{"/Predictor"},
                                       Entry{"/Colors"},
                                       Entry{"/BitsPerComponent"},
                                       Entry{"/Columns"},
                                       Entry{"/EarlyChange"},
                                       Entry{"/K"},
                                       Entry{"/EndOfLine"},
                                       Entry{"/EncodedByteAlign"},
                                       Entry{"/Rows"},
                                       Entry{"/EndOfBlock"},
                                       Entry{"/BlackIs1"},
                                       Entry{"/DamagedRowsBeforeError"},
                                       Entry{"/ColorTransform"},
                                       Entry{"/JBIG2Globals", data}};
constexpr std::array form_entries = {Entry{"/Type"}, Entry{"/Subtype"}, Entry{"/FormType"},
                                     Entry{"/BBox"}, Entry{"/Matrix"},  Entry{"/Group", group}};
constexpr std::array group_entries = {Entry{"/Type"}, Entry{"/S"}, Entry{"/CS", colour},
                                      Entry{"/I"}, Entry{"/K"}};
constexpr std::array pattern_entries = {Entry{"/Type"},
                                        Entry{"/PatternType"},
                                        Entry{"/PaintType"},
                                        Entry{"/TilingType"},
                                        Entry{"/BBox"},
                                        Entry{"/XStep"},
                                        Entry{"/YStep"},
                                        Entry{"/Matrix"},
                                        Entry{"/Shading", shading},
                                        Entry{"/ExtGState", state}};
constexpr std::array shading_entries = {Entry{"/ShadingType"},
                                        Entry{"/Background"},
                                        Entry{"/BBox"},
                                        Entry{"/AntiAlias"},
                                        Entry{"/Domain"},
                                        Entry{"/Coords"},
                                        Entry{"/Extend"},
                                        Entry{"/Matrix"},
                                        Entry{"/BitsPerCoordinate"},
                                        Entry{"/BitsPerComponent"},
                                        Entry{"/BitsPerFlag"},
                                        Entry{"/Decode"},
                                        Entry{"/VerticesPerRow"},
                                        Entry{"/ColorSpace", colour},
                                        Entry{"/Function", function}};
constexpr std::array function_entries = {Entry{"/FunctionType"},
                                         Entry{"/Domain"},
                                         Entry{"/Range"},
                                         Entry{"/Size"},
                                         Entry{"/BitsPerSample"},
                                         Entry{"/Order"},
                                         Entry{"/Encode"},
                                         Entry{"/Decode"},
                                         Entry{"/C0"},
                                         Entry{"/C1"},
                                         Entry{"/N"},
                                         Entry{"/Bounds"},
                                         Entry{"/Functions", function}};
constexpr std::array halftone_entries = {Entry{"/Type"},
                                         Entry{"/HalftoneType"},
                                         Entry{"/Frequency"},
                                         Entry{"/Angle"},
                                         Entry{"/AccurateScreens"},
                                         Entry{"/Width"},
                                         Entry{"/Height"},
                                         Entry{"/Width2"},
                                         Entry{"/Height2"},
                                         Entry{"/Xsquare"},
                                         Entry{"/Ysquare"},
                                         Entry{"/SpotFunction", function},
                                         Entry{"/TransferFunction", function}};
constexpr std::array profile_entries = {Entry{"/N"}, Entry{"/Range"}, Entry{"/Alternate", colour}};
constexpr std::array cie_entries = {Entry{"/WhitePoint"}, Entry{"/BlackPoint"}, Entry{"/Gamma"},
                                    Entry{"/Matrix"}, Entry{"/Range"}};
constexpr std::array device_entries = {Entry{"/Subtype"}, Entry{"/Colorants", colorants},
                                       Entry{"/Process", process}};
constexpr std::array process_entries = {Entry{"/ColorSpace", colour}, Entry{"/Components"}};

constexpr std::array streams = {program, encoding, cmap,     data,     image,  form,
                                pattern, shading,  function, halftone, profile};

}  // namespace

std::span<const CopiedEntry> entries_of(Kind kind) {
  switch (kind) {
    case font:
      return font_entries;
    case cid_font:
      return cid_font_entries;
    case descriptor:
      return descriptor_entries;
    case program:
      return program_entries;
    case encoding:
      return encoding_entries;
    case cmap:
      return cmap_entries;
    case state:
      return state_entries;
    case soft_mask:
      return soft_mask_entries;
    case image:
      return image_entries;
    case filter:
      return filter_entries;
    case form:
      return form_entries;
    case group:
      return group_entries;
    case pattern:
      return pattern_entries;
    case shading:
      return shading_entries;
    case function:
      return function_entries;
    case halftone:
      return halftone_entries;
    case profile:
      return profile_entries;
    case cie:
      return cie_entries;
    case devices:
      return device_entries;
    case process:
      return process_entries;
    default:
      return {};
  }
}

bool may_be_stream(Kind kind) { return std::ranges::find(streams, kind) != streams.end(); }

}  // namespace muster::pdf
