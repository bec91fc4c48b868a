// SPDX-License-Identifier: MIT
#include "html/image_writer.hpp"

#include "document/link_target.hpp"
#include "html/captions.hpp"
#include "html/inlines.hpp"
#include "html/picture_writer.hpp"
#include "html/sentences.hpp"
#include "html/svg.hpp"

namespace muster::html {
namespace {

/// CSS pixels: the width of running text, and a height that fits on a screen.
constexpr ShownSize room{800, 640};
constexpr double icon_units = 100;  ///< an icon's height, in units of its view box

void write_image_caption(Page& page, const document::Image& image) {
  if (image.caption.empty() && image.credit.empty()) return;
  page.out.raw("<figcaption>");
  if (!image.caption.empty()) {
    page.out.raw("<span class=\"caption\">");
    write_caption_number(page, image.number);
    write_inlines(page, image.caption);
    page.out.raw("</span>");
  }
  if (!image.credit.empty()) {
    page.out.raw(image.caption.empty() ? "<span class=\"credit\">" : " <span class=\"credit\">");
    page.out.text(filled(sentences::credit, {{"credit", image.credit}}));
    page.out.raw("</span>");
  }
  page.out.raw("</figcaption>\n");
}

}  // namespace

void write_image(Page& page, const document::Image& image) {
  const image::Picture& picture = page.options.album->picture(image.file);
  page.out.raw(image.bleeds ? "<figure class=\"image bleeds\"" : "<figure class=\"image\"");
  if (!image.id.empty()) page.out.attribute("id", document::anchor_id(image.id));
  page.out.raw(">\n");
  const double share = image.bleeds ? 1 : image.width / 100.0;
  write_picture(page.out, picture, image.alternative,
                shown_size(picture, {room.width * share, room.height}));
  page.out.raw("\n");
  write_image_caption(page, image);
  page.out.raw("</figure>\n");
}

void write_icon(Page& page, const std::string& name) {
  if (name.empty()) return;
  const image::Icon& icon = page.options.album->icon(name);
  const double scale = icon_units / icon.height;
  page.out.raw("<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 " +
               svg_number(icon.width * scale) + " " + svg_number(icon_units) + "\"><path");
  page.out.attribute("d", path_data(icon.outline, scale));
  page.out.raw("/></svg>");
}

}  // namespace muster::html
