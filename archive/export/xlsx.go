package export

import (
	"archive/zip"
	"context"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"legajo/archive"
	"legajo/markup"
)

// Bounds of a workbook.
const (
	sheetRows = 1 << 20 // of a sheet, its header too
	cellText  = 32767   // UTF-16 units of a cell
	linkText  = 255     // of a text inside a formula
)

// XLSX writes the register as a workbook for a spreadsheet, each letter with a
// link to its first page. Texts are texts: none is taken for a formula.
func XLSX(ctx context.Context, a *archive.Archive, w io.Writer, min Thresholds) (Done, error) {
	g := &register{a: a, min: min}
	b := &workbook{zip: zip.NewWriter(w), done: &g.done}
	for r, err := range g.rows(ctx) {
		if err == nil {
			err = b.add(ctx, a, &r)
		}
		if err != nil {
			return g.done, fmt.Errorf("export register: %w", err)
		}
	}
	if err := b.close(); err != nil {
		return g.done, fmt.Errorf("export register: %w", err)
	}
	return g.done, nil
}

// workbook writes sheets one after the other; as soon as one is full the next
// begins.
type workbook struct {
	zip    *zip.Writer
	sheet  *markup.XML // nil before the first row
	row    int         // of the sheet, from 1
	sheets int
	done   *Done
}

// widths of the columns, in characters; the link is the last.
var widths = []int{12, 16, 28, 24, 32, 32, 32, 48, 32, 8, 10, 24}

func (b *workbook) part(name string) (*markup.XML, error) {
	w, err := b.zip.Create(name) // without a time: the same rows are the same bytes
	if err != nil {
		return nil, err
	}
	return markup.NewXML(w), nil
}

func (b *workbook) open() error {
	b.sheets++
	var err error
	if b.sheet, err = b.part(fmt.Sprintf("xl/worksheets/sheet%d.xml", b.sheets)); err != nil {
		return err
	}
	x := b.sheet
	x.Raw(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, width := range widths {
		x.Raw(fmt.Sprintf(`<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width))
	}
	x.Raw("</cols><sheetData>")
	b.row = 0
	b.begin(1)
	for i, name := range append(Columns[:len(Columns):len(Columns)], "link") {
		b.text(i, name, 1)
	}
	x.Raw("</row>")
	return nil
}

// Points that a line of text and a row's edges take, and the most that a row
// may be high.
const (
	lineHeight = 12
	rowEdges   = 2
	rowHeight  = 409
)

// begin begins a row so many lines high: not every program makes rows as high
// as their texts when it opens a workbook.
func (b *workbook) begin(lines int) {
	b.row++
	b.sheet.Raw(fmt.Sprintf(`<row r="%d" ht="%d">`, b.row, min(lines*lineHeight+rowEdges, rowHeight)))
}

// lines is how many lines a text takes in a column so many characters wide.
func lines(s string, width int) int {
	n, at := 1, 0
	for word := range strings.FieldsSeq(s) {
		long := utf8.RuneCountInString(word)
		if at > 0 && at+1+long > width {
			n, at = n+1, 0
		}
		if at > 0 {
			at++
		}
		at += long
		n, at = n+at/(width+1), at%(width+1)
	}
	return n
}

// text writes a cell in a style of styles.xml.
func (b *workbook) text(column int, s string, style int) {
	if s == "" {
		return
	}
	if len(s) > cellText {
		if units := utf16.Encode([]rune(s)); len(units) > cellText {
			s = string(utf16.Decode(units[:cellText-1])) + "…"
			b.done.Cut++
		}
	}
	b.sheet.Raw(fmt.Sprintf(`<c r="%c%d" s="%d" t="inlineStr"><is><t xml:space="preserve">`, 'A'+column, b.row, style))
	b.sheet.Text(s)
	b.sheet.Raw("</t></is></c>")
}

func (b *workbook) add(ctx context.Context, a *archive.Archive, r *row) error {
	if b.sheet != nil && b.row == sheetRows {
		if err := b.end(); err != nil {
			return err
		}
	}
	if b.sheet == nil {
		if err := b.open(); err != nil {
			return err
		}
	}
	address, err := pageAddress(ctx, a, r)
	if err != nil {
		return err
	}
	high := 1
	for i, cell := range r.cells {
		high = max(high, lines(cell, widths[i]))
	}
	b.begin(high)
	for i, cell := range r.cells {
		b.text(i, cell, 0)
	}
	b.link(len(r.cells), address, "p. "+strconv.Itoa(r.page))
	b.sheet.Raw("</row>")
	return nil
}

// pageAddress is where a browser opens the page of a row.
func pageAddress(ctx context.Context, a *archive.Archive, r *row) (string, error) {
	paths, err := a.FilePaths(ctx, r.sha)
	if err != nil || len(paths) == 0 {
		return "", err
	}
	u := url.URL{Scheme: "file", Path: paths[0].Abs, Fragment: "page=" + strconv.Itoa(r.page)}
	return u.String(), nil
}

// link writes a cell that opens an address. A sheet holds 65,530 hyperlinks of
// its own, but a formula in every row.
func (b *workbook) link(column int, address, shown string) {
	if address == "" || len(address) > linkText {
		b.done.Unlinked++
		b.text(column, address, 0)
		return
	}
	quote := strings.NewReplacer(`"`, `""`)
	b.sheet.Raw(fmt.Sprintf(`<c r="%c%d" s="2" t="str"><f>`, 'A'+column, b.row))
	b.sheet.Text(`HYPERLINK("` + quote.Replace(address) + `","` + quote.Replace(shown) + `")`)
	b.sheet.Raw("</f><v>")
	b.sheet.Text(shown)
	b.sheet.Raw("</v></c>")
}

func (b *workbook) end() error {
	b.sheet.Raw(fmt.Sprintf(`</sheetData><autoFilter ref="A1:%c%d"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`, 'A'+len(Columns), b.row))
	b.done.Dropped += b.sheet.Dropped
	err := b.sheet.Flush()
	b.sheet = nil
	return err
}

// close writes the last sheet's end and the parts that tell of the sheets.
func (b *workbook) close() error {
	if b.sheet == nil {
		if err := b.open(); err != nil {
			return err
		}
	}
	if err := b.end(); err != nil {
		return err
	}
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const content = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	var types, sheets, targets strings.Builder
	for i := 1; i <= b.sheets; i++ {
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i, content)
		fmt.Fprintf(&sheets, `<sheet name="register %d" sheetId="%d" r:id="rId%d"/>`, i, i, i)
		fmt.Fprintf(&targets, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i, office, i)
	}
	const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>`
	for _, p := range []struct{ name, text string }{
		{"xl/styles.xml", styles},
		{"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + office + `"><sheets>` + sheets.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", fmt.Sprintf(relationships, targets.String()+`<Relationship Id="rIdStyles" Type="`+office+`/styles" Target="styles.xml"/>`)},
		{"_rels/.rels", fmt.Sprintf(relationships, `<Relationship Id="rId1" Type="`+office+`/officeDocument" Target="xl/workbook.xml"/>`)},
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="` + content + `sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + content + `styles+xml"/>` + types.String() + `</Types>`},
	} {
		x, err := b.part(p.name)
		if err != nil {
			return err
		}
		x.Raw(p.text)
		if err := x.Flush(); err != nil {
			return err
		}
	}
	return b.zip.Close()
}

// styles are those of a cell, of the header and of a link.
const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
	`<fonts count="3"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font>` +
	`<font><u/><sz val="10"/><color rgb="FF0563C1"/><name val="Arial"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1" applyNumberFormat="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
