# SPDX-License-Identifier: MIT
"""The places of a PDF that can hold text, one function each: what the file holds besides its pages, what
its pages name but do not use, and what the objects that they use say beyond how they look."""

import io
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from marked_document import hidden, hidden_name

PLACES = []
# The names of resources and glyphs that the pages of the marked files use.
NAMES = set("A AA AF B C Dot F0 F9 Form Icc Inner JS Metadata OC Old Packed Few Parent Photo PieceInfo Ref T VP".split())


def place(function):
    PLACES.append(function)
    return function


@place
def file_information(d):
    d.pdf.docinfo["/Title"] = hidden()
    d.pdf.docinfo["/" + hidden()] = hidden()
    d.root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(hidden()))]))
    d.root.URI = Dictionary(Base=String("https://example.org/" + hidden()))
    d.root.Threads = Array([d.pdf.make_indirect(Dictionary(I=Dictionary(Title=String(hidden()))))])


@place
def scripts_and_attachments(d):
    d.root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(hidden()))
    d.root.AA = Dictionary(WC=Dictionary(S=Name.JavaScript, JS=d.stream(hidden())))
    d.root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([String(hidden()), Dictionary(S=Name.JavaScript, JS=String(hidden()))])))
    name = String(hidden())
    file = Dictionary(Type=Name.Filespec, F=name, UF=name, EF=Dictionary(F=d.stream(hidden(), Type=Name.EmbeddedFile)))
    d.root.Names.EmbeddedFiles = Dictionary(Names=Array([name, d.pdf.make_indirect(file)]))
    d.root.AF = Array([file])


@place
def bookmarks(d):
    with d.pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(hidden(), 0))


@place
def page_entries(d):
    d.private(d.page)
    d.page.Thumb = d.image(Name=hidden_name())
    d.page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String(hidden())))
    d.page.B = Array([d.pdf.make_indirect(Dictionary(T=String(hidden())))])
    d.page.SeparationInfo = Dictionary(DeviceColorant=hidden_name())
    d.page.VP = Array([Dictionary(Name=String(hidden()))])
    d.page.ID = String(hidden())
    d.page.Group = Dictionary({"/S": Name.Transparency, "/" + hidden(): String(hidden())})


@place
def comments_of_people(d):
    popup = d.pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Popup, Rect=Array([0, 0, 0, 0])))
    d.page.Annots = Array([d.pdf.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 0, 0]), Contents=String(hidden()),
        T=String(hidden()), RC=String(hidden()), NM=String(hidden()), F=2, Popup=popup)), popup])


@place
def form_fields(d):
    def appearance(word):
        return d.form(f"/Tx BMC BT /F0 9 Tf 2 3 Td ({word}) Tj ET EMC", Resources=Dictionary(Font=Dictionary(F0=d.font)))

    def field(flags, looks, **entries):
        made = d.pdf.make_indirect(Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, F=flags, Rect=Array([10, 10, 110, 30]), T=String(hidden()),
            TU=String(hidden()), TM=String(hidden()), AP=looks, AA=Dictionary(K=Dictionary(S=Name.JavaScript, JS=String(hidden())))))
        for key, value in entries.items():
            made["/" + key] = value
        return d.private(made)

    # A reader sees the drawing, which shows another value than the one that is stored.
    seen = field(4, Dictionary(N=appearance(d.show()), D=appearance(hidden()), R=appearance(hidden())), FT=Name.Tx,
                 V=String(hidden()), DV=String(hidden()), RV=d.stream(hidden()), DA=String("/F0 9 Tf 0 g"))
    box = field(4, Dictionary(N=Dictionary({"/On": appearance(d.show()), "/" + hidden(): appearance(hidden())})), FT=Name.Btn,
                AS=Name.On, V=Name.On, Opt=Array([String(hidden())]), MK=Dictionary(CA=String(hidden())))
    unseen = field(2, Dictionary(N=appearance(hidden())), FT=Name.Tx, V=String(hidden()))
    screen = field(32, Dictionary(N=appearance(hidden())), FT=Name.Ch, V=String(hidden()), Opt=Array([String(hidden())]))
    signed = field(4, Dictionary(N=appearance(d.show())), FT=Name.Sig, V=d.pdf.make_indirect(Dictionary(
        Type=Name.Sig, Contents=String(hidden()), Name=String(hidden()), Reason=String(hidden()))))
    elsewhere = Dictionary(FT=Name.Tx, T=String(hidden()), V=String(hidden()))
    d.page.Annots = Array([seen, box, unseen, screen, signed])
    d.root.AcroForm = Dictionary(Fields=Array([seen, box, unseen, screen, signed, d.pdf.make_indirect(elsewhere)]),
                                 DA=String("/F0 9 Tf"), DR=Dictionary(Font=Dictionary(F0=d.font)))


@place
def hidden_layers(d):
    def layer():
        return d.pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(hidden())))

    on, off = layer(), layer()
    rule = d.pdf.make_indirect(Dictionary(Type=Name.OCMD, OCGs=Array([on, off]), P=Name.AllOn))
    d.root.OCProperties = Dictionary(OCGs=Array([on, off]), D=Dictionary(
        Name=String(hidden()), Order=Array([String(hidden()), on, off]), OFF=Array([off])))
    for name, one in (("A", on), ("B", off), ("C", rule)):
        d.resource("/Properties", "/" + name, one)
    font = d.pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 9, 9]), FontMatrix=Array([1, 0, 0, 1, 0, 0]),
        FirstChar=65, LastChar=65, Widths=Array([1]), Encoding=Dictionary(Differences=Array([65, Name.A])),
        CharProcs=Dictionary(A=d.stream(f"1 0 d0 ({hidden()}) Tj")), Resources=Dictionary()))
    d.resource("/Font", "/Old", font)
    d.resource("/Pattern", "/T", d.stream(hidden(), PatternType=1, PaintType=1, TilingType=1, XStep=9, YStep=9,
                                          BBox=Array([0, 0, 9, 9]), Resources=Dictionary()))
    d.resource("/XObject", "/Form", d.form(f"BT /F0 9 Tf ({hidden()}) Tj ET", OC=off))
    d.resource("/XObject", "/Photo", d.image(OC=rule))
    d.resource("/XObject", "/Inner", d.form(
        f"/OC /B BDC BT /F0 9 Tf ({hidden()}) Tj ET EMC BT /F0 9 Tf 0 9 Td ({d.show()}) Tj ET",
        Resources=Dictionary(Font=Dictionary(F0=d.font), Properties=Dictionary(B=off))))
    figure = d.element(Name.Figure, d.body, Pg=d.page, Alt=String(hidden()), ActualText=String(hidden()))
    figure.K.append(1)
    d.tree.ParentTree.Nums[1].append(figure)
    d.draw(f"/OC /A BDC BT /F0 9 Tf 9 9 Td ({d.show()}) Tj ET EMC /Form Do /Photo Do /Inner Do "
           f"/OC /B BDC /Figure <</MCID 1/ActualText({hidden()})>> BDC q /Pattern cs /T scn BT /Old 9 Tf (A) Tj "
           f"/F0 9 Tf [({hidden()}) 5 ({hidden()})] TJ ({hidden()}) ' 1 1 ({hidden()}) \" ET EMC Q EMC "
           f"/OC /C BDC /Pattern cs /T scn BT /Old 9 Tf 0 9 Td ({hidden()}) Tj ET EMC 0 g")
    stamp = d.pdf.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Stamp, F=4, Rect=Array([0, 0, 9, 9]), OC=off, Contents=String(hidden()),
        AP=Dictionary(N=d.form(f"BT /F0 9 Tf ({hidden()}) Tj ET", Resources=Dictionary(Font=Dictionary(F0=d.font))))))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), OC=off,
                      A=Dictionary(S=Name.URI, URI=String("https://example.org/" + hidden())))
    d.page.Annots = Array([stamp, link])


@place
def links(d):
    target = "https://example.org/" + d.show()
    link = d.pdf.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), NM=String(hidden()),
        A=Dictionary(S=Name.URI, URI=String(target), Next=Dictionary(S=Name.JavaScript, JS=String(hidden()))),
        PA=Dictionary(S=Name.URI, URI=String("https://example.org/" + hidden()))))
    d.private(link)
    script = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Contents=String(hidden()),
                        A=Dictionary(S=Name.JavaScript, JS=String(hidden())))
    name = hidden()
    d.root.Dests = Dictionary({"/" + name: Array([d.page, Name.Fit])})
    inside = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=Name("/" + name))
    d.page.Annots = Array([link, script, inside])


@place
def unused_resources(d):
    d.resource("/Font", "/" + hidden(), Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=hidden_name()))
    d.resource("/XObject", "/" + hidden(), d.form(f"BT /F0 9 Tf ({hidden()}) Tj ET"))
    d.resource("/XObject", "/" + hidden(), d.image(Name=hidden_name()))
    d.resource("/ExtGState", "/" + hidden(), Dictionary(Font=Array([d.font, 9])))
    d.resource("/Properties", "/" + hidden(), Dictionary(ActualText=String(hidden())))
    d.resource("/ColorSpace", "/" + hidden(), Array([Name.Separation, hidden_name(), Name.DeviceGray, power()]))
    d.resource("/Pattern", "/" + hidden(), d.stream(hidden(), PatternType=1))
    d.resource("/Shading", "/" + hidden(), Dictionary(ShadingType=2, ColorSpace=Name.DeviceGray))
    d.resource("/" + hidden(), "/" + hidden(), d.stream(hidden()))
    d.page.Resources.ProcSet = Array([hidden_name()])


def power():
    return Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([1]), C1=Array([0]))


@place
def used_picture(d):
    image = d.private(d.image(Name=hidden_name(), Intent=Name.Perceptual))
    image.OPI = Dictionary({"/1.3": Dictionary(Comments=String(hidden()))})
    image.Alternates = Array([Dictionary(Image=d.image(Name=hidden_name()))])
    image.Measure = Dictionary(R=String(hidden()))
    image.SMask = d.private(d.image())
    d.resource("/XObject", "/" + d.show(), image)
    d.draw(f"9 0 0 9 0 0 cm /{d.shown[-1]} Do")


@place
def used_form(d):
    inner = d.private(d.form(f"% {hidden()}\n0 0 5 5 re f"))
    form = d.private(d.form(f"/Inner Do BT /F9 9 Tf ({d.show()}) Tj ET", Name=hidden_name()))
    form.Ref = Dictionary(F=String(hidden()), Page=0)
    form.Group = Dictionary({"/S": Name.Transparency, "/" + hidden(): String(hidden())})
    form.Resources = Dictionary(
        Font=Dictionary({"/F9": d.font, "/" + hidden(): Dictionary(BaseFont=hidden_name())}),
        XObject=Dictionary({"/Inner": inner, "/" + hidden(): d.form(hidden())}))
    d.resource("/XObject", "/Form", form)
    d.draw("/Form Do")


@place
def form_without_resources(d):
    """A form that uses the resources of its page, as in old files."""
    d.resource("/XObject", "/Old", d.form(f"BT /F0 9 Tf ({d.show()}) Tj ET % {hidden()}"))
    d.draw("/Old Do")


@place
def used_font(d):
    program = d.private(d.stream(b"%!PS-AdobeFont-1.0", Length1=18, Length2=0, Length3=0))
    font = d.private(d.pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/" + d.show()), Name=hidden_name(),
        FirstChar=65, LastChar=65, Widths=Array([500]))))
    font.FontDescriptor = d.private(d.pdf.make_indirect(Dictionary(
        Type=Name.FontDescriptor, FontName=font.BaseFont, Flags=4, FontBBox=Array([0, 0, 500, 500]),
        ItalicAngle=0, Ascent=500, Descent=0, CapHeight=500, StemV=80, CharSet=String("/" + hidden()),
        FontFile=program)))
    font.Encoding = d.private(Dictionary(Type=Name.Encoding, Differences=Array([65, Name("/" + d.show())])))
    font.ToUnicode = d.private(d.stream(
        f"% {hidden()}\n/CIDInit /ProcSet findresource begin begincmap /{hidden()} ({hidden()}) def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0041> endbfchar endcmap end"))
    d.resource("/Font", "/A", font)
    d.draw("BT /A 9 Tf (A) Tj ET")


@place
def composite_font(d):
    system = Dictionary(Registry=String(hidden()), Ordering=String(hidden()), Supplement=0, Secret=String(hidden()))
    below = d.private(d.pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Helvetica, CIDSystemInfo=system,
        W=Array([1, Array([500])]))))
    below.FontDescriptor = d.private(d.pdf.make_indirect(Dictionary(
        Type=Name.FontDescriptor, FontName=Name.Helvetica, Flags=4, Style=Dictionary(Panose=String(hidden())),
        FD=Dictionary({"/" + hidden(): Dictionary(FontFamily=String(hidden()))}))))
    encoding = d.private(d.stream(
        f"% {hidden()}\nbegincmap /CMapName /{hidden()} def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "1 begincidrange <0000> <FFFF> 0 endcidrange endcmap",
        Type=Name.CMap, CMapName=hidden_name(), CIDSystemInfo=system))
    d.resource("/Font", "/C", d.private(d.pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Helvetica, Encoding=encoding,
        DescendantFonts=Array([below])))))
    d.draw("BT /C 9 Tf <0001> Tj ET")


@place
def type_3_font(d):
    """Names of glyphs are their author's, "A" and "JS" among them."""
    glyphs = {"/A": d.stream(f"500 0 d0 % {hidden()}\nBT /F0 99 Tf ({d.show()}) Tj ET ({hidden()}) Secret"),
              "/JS": d.private(d.stream(f"500 0 d0 /Dot Do BT /F0 99 Tf ({d.show()}) Tj ET")),
              "/" + hidden(): d.stream(f"500 0 d0 BT /F0 99 Tf ({hidden()}) Tj ET")}
    font = d.private(d.pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 500, 500]), CharProcs=Dictionary(glyphs),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), FirstChar=65, LastChar=66, Widths=Array([500, 500]),
        Encoding=Dictionary(Differences=Array([65, Name.A, Name.JS])), Name=hidden_name())))
    font.Resources = Dictionary(Font=Dictionary(F0=d.font), XObject=Dictionary({"/Dot": d.form("0 0 9 9 re f"), "/" + hidden(): d.form(hidden())}))
    d.resource("/Font", "/T", font)
    d.draw("BT /T 12 Tf (AB) Tj ET")


@place
def graphics_state(d):
    mask = Dictionary({"/S": Name.Luminosity, "/G": d.private(d.form("0 0 9 9 re f")), "/" + hidden(): String(hidden())})
    halftone = Dictionary(Type=Name.Halftone, HalftoneType=1, HalftoneName=String(hidden()), Frequency=60, Angle=45,
                          SpotFunction=Name.Round)
    d.resource("/ExtGState", "/OC", d.private(Dictionary(SMask=mask, HT=halftone, CA=0.5, Name=hidden_name())))
    d.draw("/OC gs 0 0 5 5 re f")


@place
def colours(d):
    """A spot colour's name is its author's; its mixing hints must not be published."""
    spots = Array([Name("/" + d.show()), Name("/" + d.show())])
    calculation = d.private(d.stream(f"{{ % {hidden()}\n pop ({hidden()}) }}", FunctionType=4,
                                     Domain=Array([0, 1, 0, 1]), Range=Array([0, 1])))
    attributes = Dictionary(MixingHints=Dictionary(Solidities=Dictionary({"/" + hidden(): 1})),
                            Colorants=Dictionary({str(spots[0]): Array([Name.Separation, spots[0], Name.DeviceGray, power()])}))
    d.resource("/ColorSpace", "/VP", Array([Name.DeviceN, spots, Name.DeviceGray, calculation, attributes]))
    profile = d.private(d.stream(b"\x00" * 128, N=1, Alternate=Name.DeviceGray))
    d.resource("/ColorSpace", "/Icc", Array([Name.ICCBased, profile]))
    d.draw("/VP cs 0 1 scn 0 0 5 5 re f /Icc cs 0 sc 0 0 5 5 re f")


@place
def patterns_and_shadings(d):
    tiling = d.private(d.stream(f"% {hidden()}\n0 0 2 2 re f", PatternType=1, PaintType=1, TilingType=1, XStep=3,
                                YStep=3, BBox=Array([0, 0, 3, 3]), Resources=Dictionary(Font=Dictionary({"/" + hidden(): d.font}))))
    shading = d.private(Dictionary(ShadingType=2, ColorSpace=Name.DeviceGray, Coords=Array([0, 0, 9, 9]), Function=power()))
    d.resource("/Pattern", "/Ref", tiling)
    d.resource("/Shading", "/JS", shading)
    d.draw("/Pattern cs /Ref scn 0 0 9 9 re f /JS sh")


@place
def operators(d):
    d.resource("/Properties", "/List", Dictionary(ActualText=String(d.show()), Secret=String(hidden())))
    d.draw(f"% {hidden()}\n({hidden()}) 1 0 0 1 0 0 cm ({hidden()}) Secret /{hidden()} <</Key ({hidden()})>> DP\n"
           f"/{hidden()} MP /{hidden()} <</Secret ({hidden()})/E ({d.show()})>> BDC 0 0 1 1 re f EMC\n"
           f"/Span /List BDC 0 0 1 1 re f EMC BT /F0 9 Tf [({d.show()}) 5] TJ ET [({hidden()}) 3] 0 d\n"
           f"BI /W 1 /H 1 /BPC 8 /CS /G /{hidden()} ({hidden()}) ID x EI 0 0 1 1 re f")
    d.page.Contents = d.stream(d.page.Contents.read_bytes() + f"({hidden()}) % {hidden()}".encode())


@place
def photograph(d):
    """The place and time of the photograph, and data that a program added after its end."""
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = hidden()
    Image.new("L", (8, 8)).save(made, "JPEG", comment=hidden().encode(), exif=exif)
    d.resource("/XObject", "/Photo", d.pdf.make_stream(
        made.getvalue() + hidden().encode(), Type=Name.XObject, Subtype=Name.Image, Width=8, Height=8,
        ColorSpace=Name.DeviceGray, BitsPerComponent=8, Filter=Name.DCTDecode))
    d.draw("9 0 0 9 0 0 cm /Photo Do")


@place
def behind_the_end_of_data(d):
    """Compressed streams end before their length says; a palette has more bytes than colours."""
    def packed(data, **entries):
        return d.pdf.make_stream(zlib.compress(data) + hidden().encode(), Filter=Name.FlateDecode, **entries)
    palette = Array([Name.Indexed, Name.DeviceRGB, 1, String(b"abcdef".decode() + hidden())])
    image = packed(b"\x40", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=palette)
    image.ColorSpace = Array([Name.Indexed, Name.DeviceGray, 0, packed(b"\x7f")])
    d.resource("/XObject", "/Packed", image)
    d.resource("/ColorSpace", "/Few", palette)
    d.draw("9 0 0 9 0 0 cm /Packed Do /Few cs 1 sc 0 0 1 1 re f")


@place
def empty_elements(d):
    """Elements whose content was cut out of the page, or that never had any."""
    entries = {key: String(hidden()) for key in ("Alt", "ActualText", "E", "T", "ID")}
    d.element(Name.Figure, d.body, **entries)
    gone = d.element(Name.Figure, d.body, Pg=d.page, **{**entries, "ID": String(hidden())})
    gone.K.append(77)
    gone.K.append(Dictionary(Type=Name.MCR, Pg=d.page, MCID=78))


@place
def element_entries(d):
    paragraph = d.body.K[0]
    kind = hidden()
    paragraph.S = Name("/" + kind)
    d.tree.RoleMap = Dictionary({"/" + kind: Name.P, "/" + hidden(): hidden_name()})
    paragraph.C = hidden_name()
    d.tree.ClassMap = d.private(Dictionary({str(paragraph.C): Dictionary(O=Name.Layout, TextAlign=Name.Center, Secret=String(hidden()))}))
    paragraph.A = Array([
        Dictionary(O=Name.UserProperties, P=Array([Dictionary(N=String(hidden()), V=String(hidden()))])),
        Dictionary({"/O": Name.Layout, "/Placement": Name.Block, "/" + hidden(): String(hidden())})])
    paragraph.ID = String(hidden())
    for key in ("Alt", "ActualText", "E", "T"):
        paragraph["/" + key] = String(d.show())
    d.private(paragraph)
    d.private(d.tree)


@place
def deleted_page(d):
    """A page taken out of a tagged report: its words, tags, links and alternative texts."""
    gone = d.add_page(hidden())
    for key in ("Alt", "ActualText", "E", "T"):
        d.body.K[1]["/" + key] = String(hidden())
    bead = d.pdf.make_indirect(Dictionary(P=gone, R=Array([0, 0, 9, 9])))
    d.page.B = Array([bead])
    d.page.Annots = Array([d.pdf.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=Array([gone, Name.Fit]), P=gone,
        Contents=String(hidden())))])
    split = d.element(Name.P, d.body)
    split.K.append(Dictionary(Type=Name.MCR, Pg=gone, MCID=0))
    del d.pdf.pages[1]


@place
def deleted_page_behind_a_shown_element(d):
    """A paragraph that ran over both pages keeps the part on the page that is left."""
    gone = d.add_page(hidden())
    d.body.K[0].K.append(Dictionary(Type=Name.MCR, Pg=gone, MCID=0))
    del d.pdf.pages[1]


@place
def unreferenced_objects(d):
    d.root[hidden_name()] = Array([d.stream(hidden()), Dictionary(Words=String(hidden()))])


@place
def names_of_resources(d):
    """Names that mean something elsewhere: /A, /OC, /Parent ... are fonts, pictures and states here."""
    for key in ("A", "AA", "OC", "Ref", "JS", "VP", "Parent", "Metadata", "PieceInfo", "AF"):
        d.resource("/XObject", "/" + key, d.form(f"BT /F0 9 Tf ({d.show()}) Tj ET"))
        d.draw(f"/{key} Do")


