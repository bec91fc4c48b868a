// SPDX-License-Identifier: MIT
// Entries of a page's dictionary, by the rules of ISO 32000-1.
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
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFTokenizer.hh>

#include "foreign/geometry.hpp"

namespace muster::foreign {

// The only file that includes libqpdf's headers.

using Handle = QPDFObjectHandle;

/// The items of an array, or the one object in its place, or none for null.
std::vector<Handle> items_of(Handle list);

/// A page's entry, its own or that of the nearest node above which has one.
Handle inherited(Handle page, const char* key);

/// The visible part of the page: its crop box, cut to its media box (ISO 32000-1, 14.11.2); Letter
/// if there is none.
Box box_of(Handle page);

/// 0, 90, 180 or 270: clockwise.
int rotation_of(Handle page);

/// Points in a unit of the page; 1 if not given.
double unit_of(Handle page);

}  // namespace muster::foreign
