# SPDX-License-Identifier: MIT
"""A set of PDFs of our own, each with one thing that readers of PDF draw: page boxes, fonts, pictures,
colours, transparency, annotations, forms, layers, ways to write a file. Most have a page of A4 with a
heading; all words are in fonts that every reader has or draws alike."""

import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, String

A4 = (595, 842)
FILES = []  # functions that make a file


def file_of_set(function):
    FILES.append(function)
    return function


class Drawn:
    """A PDF with one page."""

    def __init__(self, size=A4):
        self.pdf = pikepdf.new()
        self.pdf.add_blank_page(page_size=size)
        self.page = self.pdf.pages[0].obj
        self.page.Resources = Dictionary(Font=Dictionary(
            F=self.keep(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)),
            T=self.keep(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Roman"),
                                   Encoding=Name.WinAnsiEncoding))))
        self.operators = b""
        self.how = {}
        self.password = None
        self.flatten = "no"

    def keep(self, thing):
        return self.pdf.make_indirect(thing)

    def stream(self, data, **entries):
        made = pikepdf.Stream(self.pdf, data if isinstance(data, bytes) else data.encode())
        for key, value in entries.items():
            made["/" + key] = value
        return self.keep(made)

    def resource(self, kind, name, value):
        if "/" + kind not in self.page.Resources:
            self.page.Resources["/" + kind] = Dictionary()
        self.page.Resources["/" + kind]["/" + name] = value

    def draw(self, operators):
        self.operators += (operators if isinstance(operators, bytes) else operators.encode()) + b"\n"

    def text(self, x, y, words, size=14, font="F"):
        self.draw(f"BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET")

    def form(self, operators, box, **entries):
        return self.stream(operators, Type=Name.XObject, Subtype=Name.Form, BBox=Array(box), **entries)

    def image(self, data, width, height, **entries):
        return self.stream(data, Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height, **entries)

    def annotate(self, kind, rect, **entries):
        entries = {"F": 4, **entries}
        made = self.keep(Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array(rect), **entries))
        if "/Annots" not in self.page:
            self.page.Annots = Array([])
        self.page.Annots.append(made)
        return made

    def save(self, path):
        self.page.Contents = self.stream(self.operators)
        self.pdf.save(path, static_id=self.password is None, encryption=self.password or False, **self.how)


def titled(words, size=A4):
    made = Drawn(size)
    made.text(size[0] / 10, size[1] * 0.9, words, 18)
    return made


# Sizes and boxes of pages.

def size_file(name, size):
    def make():
        made = titled(name, size)
        made.draw(f"{size[0] * 0.1} {size[1] * 0.3} {size[0] * 0.5} {size[1] * 0.4} re S")
        return made
    make.__name__ = "page_" + name
    FILES.append(make)


for size_name, size_points in (("a3", (842, 1191)), ("a5", (420, 595)), ("letter", (612, 792)), ("landscape", (842, 595)),
                               ("slide", (720, 405)), ("card", (241, 156)), ("poster", (2384, 3370)), ("strip", (300, 1400))):
    size_file(size_name, size_points)


def turned_file(degrees):
    def make():
        made = titled(f"Turned by {degrees}")
        made.page.Rotate = degrees
        made.draw("1 0 0 rg 60 100 200 60 re f")
        return made
    make.__name__ = f"turned_{degrees}"
    FILES.append(make)


for turn in (90, 180, 270, -90):
    turned_file(turn)


@file_of_set
def crop_box():
    made = titled("Cut at its edges")
    made.page.CropBox = Array([30, 40, 560, 800])
    made.draw("0 0.5 0 RG 8 w 30 40 530 760 re S")
    return made


@file_of_set
def origin_elsewhere():
    made = Drawn()
    made.page.MediaBox = Array([-300, -400, 295, 442])
    made.text(-250, 380, "The origin is in the middle", 18)
    made.draw("0 0 1 rg -50 -50 100 100 re f")
    return made


@file_of_set
def own_unit():
    made = titled("A unit of two points", (298, 421))
    made.page.UserUnit = 2
    return made


@file_of_set
def inherited_entries():
    made = titled("Box and resources from above")
    above = made.pdf.Root.Pages
    above.MediaBox, above.Resources = made.page.MediaBox, made.page.Resources
    del made.page["/MediaBox"]
    del made.page["/Resources"]
    made.text(60, 600, "Words in a font from above")
    return made


# Pages that are full to the edges, where our page number finds no free corner.

@file_of_set
def words_to_the_foot():
    made = titled("Words to the foot")
    for line in range(60):
        made.text(20, 10 + 12 * line, f"Line {line} of a page that is full to its edges, " * 2, 9, "T")
    return made


@file_of_set
def dark_ground():
    made = Drawn()
    made.draw("0.1 0.1 0.3 rg 0 0 595 842 re f 1 g")
    made.text(60, 700, "White on a dark ground", 24)
    return made


# Text.

@file_of_set
def ways_to_show_text():
    made = titled("Stroked, clipped, raised, spaced")
    made.draw("BT /F 40 Tf 1 Tr 60 650 Td (Outline) Tj ET BT /F 40 Tf 2 Tr 1 0 0 rg 60 590 Td (Both) Tj ET")
    made.draw("q BT /F 60 Tf 7 Tr 60 500 Td (CLIP) Tj ET 0 0.6 0 rg 60 500 200 25 re f Q")
    made.draw("BT 0 Tr 0 g /F 14 Tf 60 440 Td 3 Tc 10 Tw 80 Tz (Spaced out words) Tj 0 Tc 0 Tw 100 Tz 5 Ts (raised) Tj ET")
    made.draw("BT /T 14 Tf 60 400 Td [(Ker) 80 (ned) -500 (words)] TJ 18 TL T* (next line) Tj (and next) ' ET")
    return made


@file_of_set
def slanted_text():
    made = titled("Turned text")
    made.draw("BT /F 20 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (upwards) Tj 0 1 -1 0 120 300 Tm (upright) Tj ET")
    return made


@file_of_set
def accents():
    made = titled("Accents")
    made.draw(b"BT /T 16 Tf 60 600 Td (Caf\\351 \\223quoted\\224 \\226 \\200 5) Tj ET")
    return made


@file_of_set
def drawn_font():
    made = titled("A font of drawings")
    box = made.stream("600 0 0 0 500 500 d1 0 0 500 500 re f")
    made.resource("Font", "D", made.keep(Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 500, 500]), FontMatrix=Array([.001, 0, 0, .001, 0, 0]),
        CharProcs=Dictionary(square=box), Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.square])),
        FirstChar=97, LastChar=97, Widths=Array([600]), Resources=Dictionary())))
    made.draw("BT /D 40 Tf 60 600 Td 1 0 0 rg (aaa) Tj ET")
    return made


# Pictures.

GREYS = bytes(range(256)) * 4
COLOURS = bytes(value for i in range(1024) for value in (i % 256, i // 4, 255 - i % 256))


def picture_file(name, data, width, height, **entries):
    def make():
        made = titled("A picture: " + name)
        made.resource("XObject", "P", made.image(data, width, height, **entries))
        made.draw("q 400 0 0 300 60 300 cm /P Do Q")
        return made
    make.__name__ = "picture_" + name
    FILES.append(make)


picture_file("grey", GREYS, 32, 32, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
picture_file("rgb", COLOURS, 32, 32, ColorSpace=Name.DeviceRGB, BitsPerComponent=8)
picture_file("deflated", zlib.compress(COLOURS), 32, 32, ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.FlateDecode)
picture_file("one_bit", b"\xaa\x55" * 64, 32, 32, ColorSpace=Name.DeviceGray, BitsPerComponent=1)
picture_file("four_bits", b"\x01\x23\x45\x67\x89\xab\xcd\xef" * 32, 16, 32, ColorSpace=Name.DeviceGray, BitsPerComponent=4)
picture_file("indexed", bytes([0, 1, 2, 3] * 64), 16, 16, BitsPerComponent=8,
             ColorSpace=Array([Name.Indexed, Name.DeviceRGB, 3, String(bytes.fromhex("ff000000ff000000ffffff00"))]))
picture_file("inverted", GREYS, 32, 32, ColorSpace=Name.DeviceGray, BitsPerComponent=8, Decode=Array([1, 0]))
picture_file("colour_key", GREYS, 32, 32, ColorSpace=Name.DeviceGray, BitsPerComponent=8, Mask=Array([100, 180]))
picture_file("stencil", b"\xf0\x0f" * 64, 32, 32, ImageMask=True, BitsPerComponent=1)


@file_of_set
def picture_with_soft_mask():
    made = titled("A picture that fades")
    mask = made.image(GREYS, 32, 32, ColorSpace=Name.DeviceGray, BitsPerComponent=8)
    made.resource("XObject", "P", made.image(COLOURS, 32, 32, ColorSpace=Name.DeviceRGB, BitsPerComponent=8, SMask=mask))
    made.draw("0.8 g 60 300 200 300 re f q 400 0 0 300 60 300 cm /P Do Q")
    return made


@file_of_set
def picture_in_the_content():
    made = titled("A picture in the content")
    made.draw(b"q 200 0 0 200 60 400 cm BI /W 4 /H 4 /CS /G /BPC 8 ID " + bytes(range(0, 256, 16)) + b" EI Q")
    return made


# Colours, patterns and transparency.

@file_of_set
def colour_spaces():
    made = titled("Colour spaces")
    tint = made.stream("{dup 0 exch 0 exch 0}", FunctionType=4, Domain=Array([0, 1]), Range=Array([0, 1] * 4))
    made.resource("ColorSpace", "S", Array([Name.Separation, Name.Spot, Name.DeviceCMYK, tint]))
    made.resource("ColorSpace", "C", Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.95, 1, 1.09]))]))
    made.draw("1 0 0 0 k 60 600 80 80 re f 0 1 0 0 k 150 600 80 80 re f 0 0 0 1 k 240 600 80 80 re f")
    made.draw("/S cs 0.7 scn 60 500 80 80 re f /C cs 0.2 0.6 0.4 sc 150 500 80 80 re f")
    return made


@file_of_set
def patterns():
    made = titled("A pattern")
    made.resource("Pattern", "P", made.stream(
        "1 0 0 rg 0 0 5 5 re f 0 0 1 rg 5 5 5 5 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1,
        BBox=Array([0, 0, 10, 10]), XStep=10, YStep=10, Resources=Dictionary()))
    made.draw("/Pattern cs /P scn 60 400 300 200 re f")
    return made


def shading_file(name, **entries):
    def make():
        made = titled("A shading: " + name)
        function = made.keep(Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 0, 0]), C1=Array([0, 0, 1]), N=1))
        shading = made.keep(Dictionary(ColorSpace=Name.DeviceRGB, Function=function, **entries))
        made.resource("Shading", "S", shading)
        made.resource("Pattern", "P", Dictionary(PatternType=2, Shading=shading))
        made.draw("q 60 400 200 200 re W n /S sh Q /Pattern cs /P scn 300 400 200 200 re f")
        return made
    make.__name__ = "shading_" + name
    FILES.append(make)


shading_file("axial", ShadingType=2, Coords=Array([60, 400, 500, 600]), Extend=Array([True, True]))
shading_file("radial", ShadingType=3, Coords=Array([280, 500, 10, 280, 500, 220]), Extend=Array([True, True]))


@file_of_set
def blending():
    made = titled("Transparent and blended")
    made.resource("ExtGState", "H", Dictionary(ca=0.5, CA=0.5))
    made.resource("ExtGState", "M", Dictionary(BM=Name.Multiply))
    made.draw("1 0 0 rg 60 400 200 200 re f /H gs 0 0 1 rg 160 350 200 200 re f /M gs 0 1 0 rg 100 300 200 200 re f")
    return made


@file_of_set
def faded_group():
    made = titled("A group with a soft mask")
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    shape = made.form("0.3 g 0 0 595 400 re f 1 g 0 400 595 442 re f", [0, 0, 595, 842], Group=group)
    made.resource("ExtGState", "S", Dictionary(SMask=Dictionary(S=Name.Luminosity, G=shape)))
    made.draw("q /S gs 0 0.5 0 rg 60 300 300 200 re f Q")
    return made


@file_of_set
def forms_in_forms():
    made = titled("Forms in forms")
    inner = made.form("0 0 50 50 re f", [0, 0, 40, 40])
    outer = made.form("1 0 0 rg /I Do 1 0 0 1 60 0 cm /I Do", [0, 0, 200, 200], Matrix=Array([2, 0, 0, 2, 0, 0]),
                      Resources=Dictionary(XObject=Dictionary(I=inner)))
    made.resource("XObject", "O", outer)
    made.draw("q 1 0 0 1 60 400 cm /O Do Q q 0.5 0.3 -0.3 0.5 400 300 cm /O Do Q")
    return made


@file_of_set
def lines():
    made = titled("Lines")
    made.draw("4 w [10 5] 0 d 60 600 m 400 600 l S [] 0 d 2 J 1 j 12 w 60 400 m 200 550 l 300 400 l S")
    made.draw("1 w 0 J 60 200 m 150 350 250 50 400 300 c b* 430 200 m 500 200 l 465 260 l h 440 205 m 490 205 l 465 240 l h f*")
    return made


# Annotations and forms.

@file_of_set
def stamp():
    made = titled("A stamp")
    look = made.form("1 0 0 RG 3 w 2 2 196 46 re S BT /F 24 Tf 1 0 0 rg 20 15 Td (APPROVED) Tj ET", [0, 0, 200, 50],
                     Resources=Dictionary(Font=made.page.Resources.Font))
    made.annotate("Stamp", [200, 500, 400, 550], AP=Dictionary(N=look))
    return made


@file_of_set
def turned_stamp():
    made = stamp()
    made.page.Annots[0].Rect = Array([200, 500, 250, 700])
    made.page.Annots[0].AP.N.Matrix = Array([0, 1, -1, 0, 0, 0])
    return made


@file_of_set
def highlight():
    """A short one: viewers blend the edges of annotations in another way than those of content."""
    made = titled("Words with a highlight")
    made.text(60, 600, "These words are highlighted")
    made.resource("ExtGState", "M", Dictionary(BM=Name.Multiply))
    look = made.form("/M gs 1 1 0 rg 58 596 40 18 re f", [58, 596, 98, 614],
                     Resources=Dictionary(ExtGState=made.page.Resources.ExtGState), Group=Dictionary(S=Name.Transparency))
    made.annotate("Highlight", [58, 596, 98, 614], QuadPoints=Array([58, 614, 98, 614, 58, 596, 98, 596]),
                  C=Array([1, 1, 0]), AP=Dictionary(N=look))
    return made


@file_of_set
def square_and_line():
    made = titled("A square and a line")
    square = made.form("0 0 1 RG 3 w 62 502 96 96 re S", [60, 500, 160, 600])
    made.annotate("Square", [60, 500, 160, 600], C=Array([0, 0, 1]), AP=Dictionary(N=square))
    line = made.form("1 0 0 RG 2 w 200 500 m 400 600 l S", [199, 499, 401, 601])
    made.annotate("Line", [199, 499, 401, 601], L=Array([200, 500, 400, 600]), AP=Dictionary(N=line))
    return made


@file_of_set
def web_link():
    made = titled("A link")
    made.text(60, 600, "www.example.org")
    made.annotate("Link", [60, 595, 200, 615], Border=Array([0, 0, 0]),
                  A=Dictionary(S=Name.URI, URI=String("https://www.example.org/papers")))
    return made


@file_of_set
def links_to_nowhere():
    """Their borders stay, though they lead to a program, another file, a relative address and a lost page."""
    made = titled("Links that a pack leaves out")
    lost = made.keep(Dictionary(Type=Name.Page))
    borders = ({"Border": Array([0, 0, 3]), "C": Array([1, 0, 0])}, {"Border": Array([0, 0, 2, Array([6, 3])])},
               {"BS": Dictionary(W=4, S=Name.U), "C": Array([0, 0.6, 0])}, {"BS": Dictionary(W=2, S=Name.D), "C": Array([0.5, 0.5, 1])})
    targets = ({"A": Dictionary(S=Name.Launch, F=String("a.exe"))}, {"A": Dictionary(S=Name.GoToR, F=String("a.pdf"), D=Array([0, Name.Fit]))},
               {"A": Dictionary(S=Name.URI, URI=String("../other"))}, {"Dest": Array([lost, Name.Fit])})
    for number, (border, target) in enumerate(zip(borders, targets)):
        made.annotate("Link", [60, 300 + 80 * number, 500, 350 + 80 * number], F=0, **border, **target)
    return made


@file_of_set
def link_with_a_picture():
    made = titled("A link that draws itself, on the screen")
    look = made.form("0 0 1 rg 0 0 100 40 re f", [0, 0, 100, 40])
    made.annotate("Link", [60, 500, 260, 580], F=0, AP=Dictionary(N=look))
    return made


@file_of_set
def only_on_paper():
    made = stamp()
    made.page.Annots[0].F = 4 + 32
    return made


@file_of_set
def hidden_note():
    made = titled("A note that is only on the screen")
    look = made.form("1 0 0 rg 0 0 20 20 re f", [0, 0, 20, 20])
    made.annotate("Text", [400, 700, 420, 720], F=0, Contents=String("A remark"), AP=Dictionary(N=look))
    return made


@file_of_set
def filled_field():
    made = titled("A form that was filled in")
    look = made.form("/Tx BMC q BT /F 12 Tf 2 6 Td (A. Clerk) Tj ET Q EMC", [0, 0, 200, 22],
                     Resources=Dictionary(Font=made.page.Resources.Font))
    field = made.annotate("Widget", [60, 600, 260, 622], FT=Name.Tx, T=String("name"), V=String("A. Clerk"),
                          DA=String("/F 12 Tf 0 g"), AP=Dictionary(N=look))
    made.pdf.Root.AcroForm = Dictionary(Fields=Array([field]), DR=Dictionary(Font=made.page.Resources.Font))
    return made


@file_of_set
def ticked_box():
    made = titled("A box with a tick")
    on = made.form("1 w 0.5 0.5 19 19 re S 4 10 m 9 4 l 16 16 l S", [0, 0, 20, 20])
    off = made.form("1 w 0.5 0.5 19 19 re S", [0, 0, 20, 20])
    fields = [made.annotate("Widget", [60, y, 80, y + 20], FT=Name.Btn, T=String(name), V=state, AS=state,
                            AP=Dictionary(N=Dictionary(Yes=on, Off=off)))
              for y, name, state in ((600, "one", Name.Yes), (560, "two", Name.Off))]
    made.pdf.Root.AcroForm = Dictionary(Fields=Array(fields))
    return made


@file_of_set
def shown_layer():
    made = titled("A layer that is shown")
    layer = made.keep(Dictionary(Type=Name.OCG, Name=String("Plan")))
    made.pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(ON=Array([layer]), Order=Array([layer])))
    made.resource("Properties", "L", layer)
    made.draw("/OC /L BDC 0 0.4 0.8 rg 60 500 200 100 re f EMC")
    return made


@file_of_set
def hidden_layer():
    made = shown_layer()
    layer = made.pdf.Root.OCProperties.OCGs[0]
    made.pdf.Root.OCProperties.D = Dictionary(OFF=Array([layer]), Order=Array([layer]))
    made.flatten = "yes"
    return made


# Ways to write a file.

@file_of_set
def packed_objects():
    made = titled("Objects in streams")
    made.how["object_stream_mode"] = pikepdf.ObjectStreamMode.generate
    return made


@file_of_set
def linear():
    made = titled("In the order for the web")
    made.how["linearize"] = True
    return made


@file_of_set
def encrypted():
    made = titled("Encrypted, without a password to open it")
    made.password = pikepdf.Encryption(owner="owner", user="", R=4)
    return made


@file_of_set
def content_in_pieces():
    made = titled("Content in two streams")
    made.draw("0 0 1 rg 60 500 100")

    def save_in_pieces(path):
        made.page.Contents = Array([made.stream(made.operators), made.stream("80 re f")])
        made.pdf.save(path, static_id=True)
    made.save = save_in_pieces
    return made


@file_of_set
def unbalanced():
    made = titled("States that are left open")
    made.draw("q q 0.5 0 0 0.5 100 100 cm 1 0 0 rg 60 600 200 100 re f")
    return made


@file_of_set
def lost_table():
    """Without its cross-reference table, which readers build again."""
    made = titled("Damaged, and repaired by readers")
    save = made.save

    def save_damaged(path):
        save(path)
        path.write_bytes(path.read_bytes().replace(b"startxref\n", b"startxref\n9"))
    made.save = save_damaged
    return made


@file_of_set
def several_pages():
    made = titled("The first of three pages")
    for number in (2, 3):
        made.pdf.add_blank_page(page_size=(595 if number == 2 else 842, 842 if number == 2 else 595))
        page = made.pdf.pages[-1].obj
        page.Resources = made.page.Resources
        page.Contents = made.stream(f"BT /F 18 Tf 60 500 Td (Page {number} of three) Tj ET")
    return made


@file_of_set
def empty_page():
    return Drawn()
