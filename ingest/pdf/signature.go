package pdf

import (
	"crypto/x509"
	"encoding/asn1"
	"math/big"
	"strings"

	lib "github.com/ledongthuc/pdf"

	"legajo/ingest"
)

// Bounds of a form: fields looked at, signatures kept.
const (
	maxFields     = 20000
	maxSignatures = 200
)

// signatures finds the electronic signatures among the fields of the file's
// form.
func (d *document) signatures() (found []ingest.Signature) {
	left := maxFields
	var walk func(fields lib.Value, kind string, depth int)
	walk = func(fields lib.Value, kind string, depth int) {
		refs := referencesOf(fields)
		for i := range fields.Len() {
			if left--; left < 0 || depth > maxDepth || len(found) >= maxSignatures {
				return
			}
			ref := ""
			if i < len(refs) {
				ref = refs[i]
			}
			d.work.guarded(func() {
				field := fields.Index(i)
				kind := kind
				if k := field.Key("FT").Name(); k != "" {
					kind = k
				}
				if v := field.Key("V"); kind == "Sig" && v.Kind() == lib.Dict {
					if s, ok := d.signature(field, v, ref); ok {
						found = append(found, s)
					}
					return
				}
				walk(field.Key("Kids"), kind, depth+1)
			})
		}
	}
	d.work.guarded(func() { walk(d.root.Key("AcroForm").Key("Fields"), "", 0) })
	return found
}

// signature reads one signed field. A time stamp of the whole document names
// nobody and is none.
func (d *document) signature(field, value lib.Value, ref string) (ingest.Signature, bool) {
	if value.Key("SubFilter").Name() == "ETSI.RFC3161" || value.Key("Type").Name() == "DocTimeStamp" {
		return ingest.Signature{}, false
	}
	text := func(key string) string {
		return strings.TrimSpace(tidy(textString([]byte(value.Key(key).RawString()))))
	}
	s := ingest.Signature{
		Name: text("Name"), Reason: text("Reason"), Time: signedAt(value.Key("M").RawString()),
		Signer: signerOf([]byte(value.Key("Contents").RawString())),
	}
	widget := field
	if kids := field.Key("Kids"); kids.Len() > 0 && field.Key("Rect").IsNull() {
		widget = kids.Index(0)
		if refs := referencesOf(kids); refs != nil {
			ref = refs[0]
		}
	}
	box, ok := boxOf(widget.Key("Rect"))
	if n := d.pageOf(entryTexts(widget)["P"], ref); n > 0 && ok {
		m, _, _ := d.pages[n-1].display()
		s.Page, s.Box = n, boxOfRect(m.mapped(box))
	}
	return s, true
}

// pageOf finds the page that a field names as its own, or that names the field
// among its annotations; 0 is none.
func (d *document) pageOf(page, field string) int {
	for i := range d.pages {
		if page != "" && d.pages[i].ref == page {
			return i + 1
		}
	}
	for i := range d.pages {
		found := false
		d.work.guarded(func() {
			for _, ref := range referencesOf(d.pages[i].page.Key("Annots")) {
				found = found || field != "" && ref == field
			}
		})
		if found {
			return i + 1
		}
	}
	return 0
}

// signedAt turns a PDF date, "D:20200131120000-06'00'", into EDTF, "" where it
// is no possible date.
func signedAt(s string) string {
	s = strings.TrimPrefix(s, "D:")
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits < 8 {
		return ""
	}
	day := s[:4] + "-" + s[4:6] + "-" + s[6:8]
	if s[4:6] < "01" || s[4:6] > "12" || s[6:8] < "01" || s[6:8] > "31" {
		return ""
	}
	if digits < 14 {
		return day
	}
	time := day + "T" + s[8:10] + ":" + s[10:12] + ":" + s[12:14]
	zone := strings.ReplaceAll(s[14:], "'", "")
	switch {
	case strings.HasPrefix(zone, "Z"):
		return time + "Z"
	case len(zone) >= 5 && (zone[0] == '+' || zone[0] == '-'):
		return time + zone[:3] + ":" + zone[3:5]
	}
	return time
}

// signerOf reads the common name of the signer's certificate from a PKCS #7
// signature, "" where there is none to be read. Nothing is verified.
func signerOf(der []byte) string {
	var content struct {
		Type    asn1.ObjectIdentifier
		Content asn1.RawValue `asn1:"explicit,tag:0"`
	}
	if _, err := asn1.Unmarshal(der, &content); err != nil {
		return ""
	}
	var signed struct {
		Version      int
		Digests      asn1.RawValue
		Content      asn1.RawValue
		Certificates asn1.RawValue `asn1:"optional,tag:0"`
		Lists        asn1.RawValue `asn1:"optional,tag:1"`
		Signers      asn1.RawValue
	}
	if _, err := asn1.Unmarshal(content.Content.Bytes, &signed); err != nil {
		return ""
	}
	var signer struct {
		Version int
		Issuer  struct {
			Name   asn1.RawValue
			Serial *big.Int
		}
	}
	// One that is named by its key instead is found where it is alone.
	_, noSerial := asn1.Unmarshal(signed.Signers.Bytes, &signer)
	only, count := "", 0
	for rest := signed.Certificates.Bytes; len(rest) > 0; {
		var raw asn1.RawValue
		var err error
		if rest, err = asn1.Unmarshal(rest, &raw); err != nil {
			break
		}
		cert, err := x509.ParseCertificate(raw.FullBytes)
		if err != nil {
			continue
		}
		if noSerial == nil && cert.SerialNumber.Cmp(signer.Issuer.Serial) == 0 {
			return cert.Subject.CommonName
		}
		only = cert.Subject.CommonName
		count++
	}
	if count == 1 {
		return only
	}
	return ""
}
