// SPDX-License-Identifier: MIT
// Reads entries of a page's dictionary, by the rules of ISO 32000-1.
#pragma once

#include <vector>

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFFormFieldObjectHelper.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>
#include <qpdf/QPDFStreamFilter.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <qpdf/QPDFWriter.hh>

#include "foreign/geometry.hpp"

namespace muster::foreign {

// The only file that includes libqpdf's headers.

using Handle = QPDFObjectHandle;

/// Returns the items of an array. For null returns an empty list, and for any other object a list
/// with that object.
std::vector<Handle> items_of(Handle list);

/// Returns an entry of a page, or of the nearest ancestor in the page tree that has it; otherwise
/// null.
Handle inherited(Handle page, const char* key);

/// Returns the visible part of the page: its crop box within its media box (ISO 32000-1, 14.11.2);
/// US Letter if the page has no valid box.
Box box_of(Handle page);

/// Whether a crop box leaves nothing of the page visible. box_of() then returns the whole page.
bool is_cut_away(Handle page);

/// Returns the clockwise rotation: 0, 90, 180 or 270.
int rotation_of(Handle page);

/// Returns the size of the page's unit in points (/UserUnit), 1 by default.
double unit_of(Handle page);

}  // namespace muster::foreign
