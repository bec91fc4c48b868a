// SPDX-License-Identifier: MIT
#include "docx/front.hpp"

#include <algorithm>

#include "document/front_blocks.hpp"
#include "document/synthetic.hpp"
#include "document/titles.hpp"
#include "docx/blocks.hpp"
#include "docx/captions.hpp"
#include "docx/sentences.hpp"

namespace muster::docx {
namespace {

constexpr double title_drop = 0.2;   ///< white above the titles, as a share of the page height
constexpr double cover_title = 1.3;  ///< title size on a title page, as a multiple of the usual one
constexpr double logo_height = 44;   ///< points
constexpr double partner_height = 34;
constexpr double band_padding = 14;  ///< points from the edge of a band to its text

std::string joined(const std::string& a, const std::string& b) {
  return a + (a.empty() || b.empty() ? "" : " · ") + b;
}

std::string status_line(const document::Metadata& metadata) {
  std::string words = metadata.date.days != 0 ? long_date(metadata.date) : "";
  if (!metadata.version.empty())
    words = joined(words, filled(sentences::version, {{"version", metadata.version}}));
  return joined(words, metadata.status == EditionStatus::draft ? sentences::draft.words : "");
}

/// Writes a logo that is at most `height` points high and at most as wide as the text.
void write_logo(Writing& writing, const image::Picture& picture, const std::string& alternative,
                double height) {
  const double scale = std::min(height / picture.height, writing.place.width / picture.width);
  write_picture(writing, {picture, alternative.empty() ? "Picture" : alternative, alternative,
                          picture.width * scale, picture.height * scale});
}

/// Returns the borders and the background of a band's paragraphs. Word joins neighbouring
/// paragraphs with equal borders into one box.
std::string band_border(const theme::Theme& theme) {
  const std::string colour = colour_code(theme.colour(theme::Role::accent));
  std::string border = "<w:pBdr>";
  for (const char* side : {"top", "left", "bottom", "right"})
    border += std::string("<w:") + side + " w:val=\"single\" w:sz=\"8\" w:space=\"" +
              std::to_string(static_cast<int>(band_padding)) + "\" w:color=\"" + colour + "\"/>";
  return border + "</w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + colour + "\"/>";
}

/// Writes the publisher and the titles, on a coloured band if the theme's title page has one.
class Titles {
 public:
  Titles(Writing& writing, bool cover) : x_writing(writing), x_cover(cover) {
    x_band =
        cover && writing.theme.cover.style == theme::CoverStyle::band && !writing.options.house;
  }

  void write() {
    const document::Metadata& metadata = x_writing.document.metadata;
    const Kept kept(x_writing.run);
    if (x_band)
      x_writing.run.colour = colour_code(x_writing.theme.colour(theme::Role::accent_text));
    line(metadata.organisation, Style::organisation);
    x_before = x_cover ? title_drop * text_height(x_writing, false) : -1;
    if (x_cover && !x_writing.options.house)
      x_writing.run.size = cover_title * x_writing.theme.type.title;
    line(document::main_title(metadata), Style::title);
    x_writing.run.size = 0;
    x_before = -1;
    line(document::publication_title(metadata), Style::subtitle);
    line(metadata.subtitle, Style::subtitle);
    x_writing.run.bold = true;
    line(metadata.variant, Style::subtitle);
  }

 private:
  void line(const std::string& words, Style style) {
    Look look{.style = style, .before = x_before};
    if (x_band) {
      look.border = band_border(x_writing.theme);
      look.left = band_padding;
      look.right = band_padding;
    }
    write_paragraph(x_writing, look, words);
  }

  Writing& x_writing;
  bool x_cover;
  bool x_band = false;
  double x_before = -1;
};

void write_particulars(Writing& writing) {
  const document::Metadata& metadata = writing.document.metadata;
  const Look look{.style = Style::particulars};
  write_paragraph(writing, {.style = Style::lead, .before = 3 * writing.theme.space},
                  metadata.description);
  {
    const Kept kept(writing.run);
    writing.run.bold = true;
    write_paragraph(writing, look, status_line(metadata));
    if (metadata.audience == Audience::restricted)
      write_paragraph(writing, look, sentences::restricted.words);
  }
  if (metadata.synthetic) write_paragraph(writing, look, document::synthetic_notice);
  write_paragraph(writing, look, metadata.owner);
  write_paragraph(writing, look, metadata.contact);
}

void write_picture_paragraph(Writing& writing, const image::Picture& picture,
                             const std::string& alternative, double height) {
  open_paragraph(writing, {.style = Style::figure});
  write_logo(writing, picture, alternative, height);
  close_paragraph(writing);
}

void write_partners(Writing& writing) {
  const auto& partners = writing.theme.partners;
  if (partners.empty()) return;
  open_paragraph(writing, {.style = Style::figure, .free = true});
  for (const theme::Logo& partner : partners) {
    if (&partner != &partners.front()) write_words(writing, "    ");
    write_logo(writing, partner, partner.alternative, partner_height);
  }
  close_paragraph(writing);
}

void write_title_page(Writing& writing, const document::FrontBlocks& front) {
  const theme::Cover& cover = writing.theme.cover;
  const bool pictured = cover.style == theme::CoverStyle::picture && cover.picture.has_value();
  if (pictured)
    write_picture_paragraph(writing, *cover.picture, cover.alternative,
                            cover.height * 0.8 * text_height(writing, false));
  if (writing.theme.logo)
    write_picture_paragraph(writing, *writing.theme.logo, writing.theme.logo->alternative,
                            logo_height);
  Titles(writing, !pictured).write();
  write_particulars(writing);
  write_blocks(writing, front.notices);
  write_partners(writing);
  for (document::ListingKind kind : front.listings) {
    writing.break_before = kind == front.listings.front();
    write_listing(writing, kind, true);
  }
  writing.break_before = true;
}

}  // namespace

std::size_t write_front(Writing& writing) {
  const document::FrontBlocks front = document::front_blocks(writing.document);
  if (front.count > 0) {
    write_title_page(writing, front);
    return front.count;
  }
  if (writing.theme.logo)
    write_picture_paragraph(writing, *writing.theme.logo, writing.theme.logo->alternative,
                            logo_height);
  Titles(writing, false).write();
  write_particulars(writing);
  return 0;
}

}  // namespace muster::docx
