// SPDX-License-Identifier: MIT
#include "app/open_pictures.hpp"

#include <utility>

#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "document/walk.hpp"
#include "image/reading.hpp"

namespace muster::app {

namespace {

Location place_of(const document::Document& document, document::Source source) {
  const bool named = source.file < document.files.size();
  return {named ? document.files[source.file] : "", source.line, 0};
}

std::vector<std::string> icons_of(const document::Block& block) {
  std::vector<std::string> names;
  if (const auto* box = std::get_if<document::Box>(&block.node)) names.push_back(box->icon);
  if (const auto* cards = std::get_if<document::KeyFigures>(&block.node))
    for (const document::KeyFigure& item : cards->items) names.push_back(item.icon);
  if (const auto* line = std::get_if<document::Timeline>(&block.node))
    for (const document::TimelineStep& step : line->steps) names.push_back(step.icon);
  std::erase(names, "");
  return names;
}

}  // namespace

void OpenPictures::open_all(const document::Document& document, Diagnostics& diagnostics) {
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    const Location where = place_of(document, block.source);
    if (const auto* image = std::get_if<document::Image>(&block.node))
      open_picture(image->file, where, diagnostics);
    for (const std::string& name : icons_of(block)) open_icon(name, where, diagnostics);
  });
}

void OpenPictures::open_picture(const std::string& file, const Location& where,
                                Diagnostics& diagnostics) {
  if (x_album.has_picture(file)) return;
  try {
    if (auto picture = image::read_picture(x_edition, file, diagnostics))
      x_album.add(file, std::move(*picture));
  } catch (const Error& error) {
    const Diagnostic& why = error.diagnostic();
    diagnostics.error(why.code, where, "the picture '" + file + "' cannot be read: " + why.message,
                      {"put it into the edition's folder, and write file= as seen from there"});
  }
}

void OpenPictures::open_icon(const std::string& name, const Location& where,
                             Diagnostics& diagnostics) {
  if (x_album.has_icon(name)) return;
  try {
    if (!x_font) x_font = std::make_unique<image::IconFont>();
  } catch (const Error& error) {
    const Diagnostic& why = error.diagnostic();
    diagnostics.error(why.code, where, "the icon '" + name + "' cannot be drawn: " + why.message,
                      why.hints);
    return;
  }
  if (auto icon = x_font->find(name)) return x_album.add(name, std::move(*icon));
  const bool brand = image::is_brand(name);
  diagnostics.error(
      code::image_icon, where,
      brand ? "the icon '" + name + "' is the logo of a brand" : "there is no icon '" + name + "'",
      {brand ? "use an icon that is not a logo"
             : did_you_mean(name, x_font->names(), "see templates/icons.md for the icons")});
}

}  // namespace muster::app
