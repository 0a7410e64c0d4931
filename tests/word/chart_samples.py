"""A Word file with a chart, as Word writes it: two series, a title, the workbook behind it."""

from word_samples import OFFICE, PACKAGE, members, p

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


def _points(values):
    return f'<c:ptCount val="{len(values)}"/>' + "".join(
        f'<c:pt idx="{n}"><c:v>{value}</c:v></c:pt>' for n, value in enumerate(values)
    )


def series(number, title, values=(1, 2), fill='<a:schemeClr val="accent1"/>', extra=""):
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>{_points([title])}</c:strCache></c:strRef></c:tx>"
        f'<c:spPr><a:solidFill>{fill}</a:solidFill></c:spPr><c:invertIfNegative val="0"/>{extra}'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$3</c:f><c:strCache>{_points(['a', 'b'])}</c:strCache>"
        "</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B$3</c:f><c:numCache><c:formatCode>0</c:formatCode>"
        f"{_points(values)}</c:numCache></c:numRef></c:val></c:ser>"
    )


def chart(*sers, title=("Judul {", "{ judul }}"), external='<c:externalData r:id="rId1"/>'):
    runs = "".join(f'<a:r><a:rPr lang="id-ID"/><a:t>{text}</a:t></a:r>' for text in title)
    axis = '<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
    return (
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{_A}" xmlns:r="{_R}"><c:chart>'
        f'<c:title><c:tx><c:rich><a:bodyPr/><a:p>{runs}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
        '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>'
        f'<c:grouping val="clustered"/><c:varyColors val="0"/>{"".join(sers)}'
        '<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f'<c:catAx><c:axId val="1"/>{axis}<c:axPos val="b"/><c:crossAx val="2"/></c:catAx>'
        f'<c:valAx><c:axId val="2"/>{axis}<c:axPos val="l"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx>'
        '</c:plotArea><c:legend><c:legendPos val="b"/></c:legend><c:plotVisOnly val="1"/></c:chart>'
        f"{external}</c:chartSpace>"
    )


def chart_members(
    text, *, about="grafik: rekap", target="../embeddings/Microsoft_Excel_Sheet1.xlsx", mode=""
):
    frame = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="2700000"/>'
        f'<wp:docPr id="1" name="Grafik 1" descr="{about}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="rId60"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
    link = f'<Relationship Id="rId60" Type="{OFFICE}/chart" Target="charts/chart1.xml"/>'
    made = members(
        p("Rekap") + p(frame),
        relations=link,
        types=f'<Default Extension="xlsx" ContentType="application/x"/>'
        f'<Override PartName="/word/charts/chart1.xml" ContentType="{CHART_TYPE}"/>',
    )
    return made | {
        "word/charts/chart1.xml": text.encode(),
        "word/charts/_rels/chart1.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/package" Target="{target}"{mode}/></Relationships>'
        ).encode(),
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx": b"PK\x03\x04 buku kerja",
    }
