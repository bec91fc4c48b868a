// SPDX-License-Identifier: MIT
#include "html/logo_writer.hpp"

#include "html/picture_writer.hpp"

namespace muster::html {
namespace {

constexpr double shown_height = 56;  ///< CSS pixels

}  // namespace

void write_logo(Page& page) {
  if (!page.theme.logo) return;
  const theme::Logo& logo = *page.theme.logo;
  page.out.raw("<div class=\"logo\">");
  write_picture(page.out, logo, logo.alternative,
                {shown_height * logo.width / logo.height, shown_height});
  page.out.raw("</div>\n");
}

}  // namespace muster::html
