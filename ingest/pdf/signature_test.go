package pdf

import (
	"crypto/ed25519"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"math/big"
	"testing"
	"time"

	"legajo/ingest"
)

// pkcs7 is a SignedData with one certificate and no valid signature.
func pkcs7(t *testing.T, name string) []byte {
	t.Helper()
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	tmpl := &x509.Certificate{SerialNumber: big.NewInt(77), Subject: pkix.Name{CommonName: name}, NotAfter: time.Now().Add(time.Hour)}
	cert, err := x509.CreateCertificate(nil, tmpl, tmpl, public, private)
	if err != nil {
		t.Fatal(err)
	}
	empty := asn1.RawValue{Tag: asn1.TagSet, IsCompound: true}
	sequence := func(v any) asn1.RawValue {
		b, err := asn1.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return asn1.RawValue{FullBytes: b}
	}
	issuer := sequence(struct {
		Name   asn1.RawValue
		Serial *big.Int
	}{sequence(tmpl.Subject.ToRDNSequence()), tmpl.SerialNumber})
	signer := sequence(struct {
		Version int
		Issuer  asn1.RawValue
	}{1, issuer})
	signed := sequence(struct {
		Version      int
		Digests      asn1.RawValue
		Content      struct{ Type asn1.ObjectIdentifier }
		Certificates asn1.RawValue
		Signers      asn1.RawValue
	}{
		1, empty, struct{ Type asn1.ObjectIdentifier }{asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 1}},
		asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: 0, IsCompound: true, Bytes: cert},
		asn1.RawValue{Tag: asn1.TagSet, IsCompound: true, Bytes: signer.FullBytes},
	})
	all := sequence(struct {
		Type    asn1.ObjectIdentifier
		Content asn1.RawValue
	}{
		asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 7, 2},
		asn1.RawValue{Class: asn1.ClassContextSpecific, Tag: 0, IsCompound: true, Bytes: signed.FullBytes},
	})
	return all.FullBytes
}

func TestSignatures(t *testing.T) {
	m := newMaker()
	value := m.add(fmt.Sprintf("<</Type/Sig/SubFilter/adbe.pkcs7.detached/Name(In\\351s Rold\\341n)/Reason<FEFF004100630075006500720064006f>/M(D:20210305101530-03'00')/Contents<%x0000>>>", pkcs7(t, "ROLDAN Ines")))
	field := m.add(fmt.Sprintf("<</Type/Annot/Subtype/Widget/FT/Sig/T(a)/Rect[100 100 300 150]/V %d 0 R>>", value))
	stamp := m.add("<</FT/Sig/T(b)/V<</Type/DocTimeStamp/M(D:2021)>>>>")
	open := m.add("<</FT/Sig/T(c)/Rect[0 0 9 9]>>")
	m.page("", "", "")
	m.page("", fmt.Sprintf("/Annots[%d 0 R]", field), "")
	m.objects[1] = fmt.Sprintf("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%d 0 R %d 0 R %d 0 R]>>>>", stamp, open, field)
	d, bad := openDocument(m.bytes())
	if bad != nil {
		t.Fatal(bad)
	}
	want := ingest.Signature{
		Page: 2, Box: ingest.Box{X0: 1000, Y0: 6500, X1: 3000, Y1: 7000},
		Name: "Inés Roldán", Reason: "Acuerdo", Signer: "ROLDAN Ines", Time: "2021-03-05T10:15:30-03:00",
	}
	if got := d.file.Signatures; len(got) != 1 || got[0] != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestSignedAt(t *testing.T) {
	for in, want := range map[string]string{
		"D:20210305101530Z": "2021-03-05T10:15:30Z", "D:20210305": "2021-03-05", "20210305101530+02'00": "2021-03-05T10:15:30+02:00",
		"D:2021": "", "yesterday": "", "D:20211305": "", "": "",
	} {
		if got := signedAt(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
