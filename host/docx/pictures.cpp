// SPDX-License-Identifier: MIT
// Writes charts, diagrams and pictures. Each has a bitmap, which every version of Word shows;
// drawings also have an SVG, which newer versions show instead.
#include <algorithm>

#include "chart/description.hpp"
#include "chart/divided_rows.hpp"
#include "chart/sparkline.hpp"
#include "diagram/diagram.hpp"
#include "document/cell_bars.hpp"
#include "docx/blocks.hpp"
#include "docx/captions.hpp"
#include "docx/sentences.hpp"
#include "docx/tables.hpp"
#include "html/picture_writer.hpp"
#include "html/svg.hpp"
#include "html/theme_css.hpp"
#include "raster/chart_png.hpp"
#include "raster/drawing_png.hpp"

namespace muster::docx {
namespace {

/// The greatest height of charts and diagrams, as a share of the text height. The rest is for the
/// caption.
constexpr double highest = 0.8;
constexpr double highest_image = 0.6;
/// The natural size of a pixel in points, for bitmaps that are smaller than the space for them.
constexpr double points_a_pixel = 0.75;
constexpr double pixels_a_point = 2;

/// The names of a picture's files in the package. `drawing` is an SVG, or "" if there is none.
struct Files {
  std::string bitmap, drawing;
};

/// The names of a picture for screen readers, and its size in points.
struct Frame {
  std::string name, alternative;
  double width = 0, height = 0;
};

void write_words_of(Xml& xml, const Frame& frame, const std::string& id) {
  xml.open("wp:docPr", {{"id", id}, {"name", frame.name}, {"descr", frame.alternative}});
  if (frame.alternative.empty())
    xml.raw(
        "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative "
        "xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" "
        "val=\"1\"/></a:ext></a:extLst>");
  xml.close("wp:docPr");
  xml.raw(
      "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/>"
      "</wp:cNvGraphicFramePr>");
}

void write_bitmap(Writing& writing, const Files& files) {
  Xml& xml = writing.xml();
  Relations& relations = writing.story->relations;
  xml.open("a:blip", {{"r:embed", relations.to("image", files.bitmap)}});
  if (!files.drawing.empty()) {
    xml.raw(
        "<a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
        "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\"");
    xml.attribute("r:embed", relations.to("image", files.drawing));
    xml.raw("/></a:ext></a:extLst>");
  }
  xml.close("a:blip");
}

/// Writes a run that holds the picture, in the line of text.
void write_drawing(Writing& writing, const Files& files, const Frame& frame) {
  Xml& xml = writing.xml();
  const std::string id = std::to_string(++writing.last_picture);
  const std::string width = metric_units(frame.width), height = metric_units(frame.height);
  xml.raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
  xml.leaf("wp:extent", {{"cx", width}, {"cy", height}});
  xml.raw("<wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>");
  write_words_of(xml, frame, id);
  xml.raw(
      "<a:graphic><a:graphicData "
      "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
      "<pic:nvPicPr>");
  xml.leaf("pic:cNvPr", {{"id", id}, {"name", frame.name}});
  xml.raw("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
  write_bitmap(writing, files);
  xml.raw(
      "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
      "<a:off x=\"0\" y=\"0\"/>");
  xml.leaf("a:ext", {{"cx", width}, {"cy", height}});
  xml.raw(
      "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
      "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
}

std::string svg_of(const chart::Picture& picture, const theme::Theme& theme,
                   const std::string& title, const std::string& description) {
  StringSink sink;
  html::HtmlBuffer out(sink);
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  html::write_svg(out, picture, {"chart", "chart", title, description, html::picture_css(theme)});
  out.finish();
  return std::move(sink.text);
}

/// Returns a drawing as a complete SVG file.
std::string svg_of(const image::Picture& picture, const std::string& alternative) {
  StringSink sink;
  html::HtmlBuffer out(sink);
  html::write_picture(out, picture, alternative, {picture.width, picture.height});
  out.finish();
  return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + sink.text.substr(4);
}

std::vector<chart::Picture> drawn(const Writing& writing, const document::Chart& chart,
                                  double height) {
  return chart::draw_on_pages(chart, writing.theme, {writing.place.width, height}, writing.fonts);
}

std::vector<chart::Picture> drawn(const Writing& writing, const document::Diagram& diagram,
                                  double height) {
  return diagram::draw_on_pages(diagram, writing.theme, {writing.place.width, height},
                                writing.fonts);
}

std::string described(const document::Chart& chart) { return chart::description(chart); }
std::string described(const document::Diagram& diagram) { return diagram::description(diagram); }

Look figure_look(const Writing& writing) {
  Look look{.style = Style::figure};
  if (writing.place.indent > 0) look.left = writing.place.indent;
  return look;
}

/// Writes the data of a chart or diagram as a table for readers who can't see it. Left out if
/// another table has the data, or the document has a page limit.
template <class Figure>
void write_data(Writing& writing, const Figure& figure) {
  if (!has_table_below(figure)) return;
  if (writing.document.metadata.most_pages > 0) return;
  document::Table data = figure.data;
  data.number.clear();
  data.id.clear();
  const std::string name = figure.number.empty() ? sentences::this_figure.words : figure.number;
  if (data.caption.empty())
    data.caption.push_back({document::Text{filled(sentences::data_of, {{"figure", name}})}});
  write_table(writing, data);
}

Files files_of(Writing& writing, const chart::Picture& picture, const std::string& title,
               const std::string& description) {
  const auto [bitmap, drawing] =
      writing.package.add_drawing(svg_of(picture, writing.theme, title, description),
                                  [picture, &painters = writing.painters](std::size_t painter) {
                                    return painters[painter].png(picture);
                                  });
  return {bitmap, drawing};
}

/// Writes a sparkline in a table cell. Its caption is the text alternative.
void write_sparkline(Writing& writing, const document::Chart& chart) {
  const double size = writing.run.size > 0 ? writing.run.size : writing.theme.type.table;
  const chart::Picture picture =
      chart::sparkline(chart, chart::sparkline_width * size, chart::sparkline_height * size);
  const std::string words = document::plain_text(chart.caption, &writing.labels);
  const Files files = files_of(writing, picture, words, "");
  open_paragraph(writing, {.style = writing.place.body});
  write_drawing(writing, files,
                {std::string(sentences::sparkline.words), words, picture.width, picture.height});
  close_paragraph(writing);
}

template <class Figure>
void write_figure(Writing& writing, const Figure& figure) {
  const double height = highest * text_height(writing, writing.section.landscape);
  const std::vector<chart::Picture> pictures = drawn(writing, figure, height);
  const std::string caption = document::plain_text(figure.caption, &writing.labels);
  const std::string words = described(figure);
  const std::string name = figure.number.empty() ? caption : figure.number;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const std::string alternative =
        i == 0 ? words : diagram::later_part(figure.number, i + 1, pictures.size());
    const Files files = files_of(writing, pictures[i], caption, alternative);
    open_paragraph(writing, figure_look(writing));
    write_drawing(
        writing, files,
        {name, alternative.empty() ? caption : alternative, pictures[i].width, pictures[i].height});
    close_paragraph(writing);
  }
  write_caption(writing, {figure.id, figure.number, figure.caption}, false);
  write_notes(writing, figure.notes);
  write_data(writing, figure);
}

}  // namespace

void write_chart(Writing& writing, const document::Chart& chart) {
  document::is_sparkline(chart) ? write_sparkline(writing, chart) : write_figure(writing, chart);
}
void write_diagram(Writing& writing, const document::Diagram& diagram) {
  write_figure(writing, diagram);
}

void write_picture(Writing& writing, const PlacedPicture& placed) {
  using Kind = image::Picture::Kind;
  const image::Picture& picture = placed.picture;
  Files files;
  if (picture.kind == Kind::drawing) {
    const double pixels = placed.width * pixels_a_point;
    files.bitmap = writing.package.add_picture(raster::drawing_png(picture, pixels), "png");
    files.drawing = writing.package.add_picture(svg_of(picture, placed.alternative), "svg");
  } else {
    const char* ending = picture.kind == Kind::png ? "png" : "jpeg";
    files.bitmap = writing.package.add_picture(picture.image, ending);
  }
  write_drawing(writing, files, {placed.name, placed.alternative, placed.width, placed.height});
}

void write_image(Writing& writing, const document::Image& image) {
  const image::Picture& picture = writing.options.album->picture(image.file);
  const double share = image.bleeds ? 1 : image.width / 100.0;
  const double height = highest_image * text_height(writing, writing.section.landscape);
  double scale = std::min(writing.place.width * share / picture.width, height / picture.height);
  if (picture.kind != image::Picture::Kind::drawing && !image.bleeds && image.width == 100)
    scale = std::min(scale, 2 * points_a_pixel);  // a small bitmap is not enlarged
  const bool captioned = !image.caption.empty() || !image.number.empty();
  if (!captioned && !image.id.empty()) writing.anchors_due.push_back(image.id);
  Look look = figure_look(writing);
  look.free = !captioned && image.credit.empty();
  open_paragraph(writing, look);
  const std::string name = image.number.empty() ? "Picture" : image.number;
  write_picture(writing,
                {picture, name, image.alternative, picture.width * scale, picture.height * scale});
  close_paragraph(writing);
  write_caption(writing, {image.id, image.number, image.caption}, false);
  if (!image.credit.empty())
    write_paragraph(writing, {.style = Style::source},
                    filled(sentences::credit, {{"credit", image.credit}}));
}

}  // namespace muster::docx
