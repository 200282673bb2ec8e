package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"encoding/hex"
	"strconv"
)

// crypt undoes the standard security handler for the empty user password.
type crypt struct {
	key              []byte
	streams, strings string // "", "RC4", "AESV2", "AESV3"
}

var passwordPad = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// unlock finds the key and rewrites every object decrypted.
func (v *view) unlock(encrypt any) *Error {
	skip := 0
	dict, ok := encrypt.(map[string]any)
	if ref, is := encrypt.(reference); is {
		dict = v.dictAt(v.xref[ref.id])
		ok, skip = dict != nil, ref.id
	}
	if !ok {
		return failure("pdf_broken", "no encryption dictionary")
	}
	if dict["Filter"] != nameObject("Standard") {
		return failure("pdf_password", "security handler %v", dict["Filter"])
	}
	c := &crypt{}
	if !c.methods(dict) {
		return failure("pdf_password", "unknown cipher")
	}
	ids, _ := v.trailer["ID"].([]any)
	id := ""
	if len(ids) > 0 {
		id, _ = ids[0].(string)
	}
	if !c.open(dict, []byte(id)) {
		return failure("pdf_password", "")
	}
	v.crypt = c
	for _, n := range sorted(v.xref) {
		if p := v.xref[n]; n != skip && !p.free && p.stream == 0 {
			v.decrypt(reference{n, p.gen}, p)
		}
	}
	return nil
}

func whole(x any) int {
	n, _ := x.(float64)
	return int(n)
}

// methods tells which cipher streams and strings have.
func (c *crypt) methods(dict map[string]any) bool {
	switch whole(dict["V"]) {
	case 1, 2, 3:
		c.streams, c.strings = "RC4", "RC4"
		return true
	case 4, 5:
		filters, _ := dict["CF"].(map[string]any)
		method := func(key string) (string, bool) {
			name, _ := dict[key].(nameObject)
			if name == "" || name == "Identity" {
				return "", true
			}
			f, _ := filters[string(name)].(map[string]any)
			switch f["CFM"] {
			case nameObject("V2"):
				return "RC4", true
			case nameObject("AESV2"):
				return "AESV2", true
			case nameObject("AESV3"):
				return "AESV3", true
			case nameObject("None"):
				return "", true
			}
			return "", false
		}
		var ok1, ok2 bool
		c.streams, ok1 = method("StmF")
		c.strings, ok2 = method("StrF")
		return ok1 && ok2
	}
	return false
}

// open derives the file's key from the empty password and checks it.
func (c *crypt) open(dict map[string]any, id []byte) bool {
	o, _ := dict["O"].(string)
	u, _ := dict["U"].(string)
	if r := whole(dict["R"]); r >= 5 {
		ue, _ := dict["UE"].(string)
		return c.open256(r, []byte(u), []byte(ue))
	} else if r >= 2 && len(o) >= 32 && len(u) >= 16 {
		return c.openMD5(dict, r, []byte(o)[:32], []byte(u), id)
	}
	return false
}

func (c *crypt) openMD5(dict map[string]any, revision int, o, u, id []byte) bool {
	h := md5.New()
	h.Write(passwordPad)
	h.Write(o)
	var perms [4]byte
	binary.LittleEndian.PutUint32(perms[:], uint32(int64(whole(dict["P"]))))
	h.Write(perms[:])
	h.Write(id)
	if meta, ok := dict["EncryptMetadata"].(bool); ok && !meta && revision >= 4 {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := h.Sum(nil)
	size := 5
	if revision >= 3 {
		size = whole(dict["Length"]) / 8
		if whole(dict["V"]) == 4 {
			size = 16
		}
		if size < 5 || size > 16 {
			size = 5
		}
		for range 50 {
			sum := md5.Sum(key[:size])
			key = sum[:]
		}
	}
	c.key = key[:size]
	if revision == 2 {
		return bytes.Equal(rc4Of(c.key, passwordPad), u[:min(len(u), 32)])
	}
	sum := md5.Sum(append(bytes.Clone(passwordPad), id...))
	check := sum[:]
	for i := range 20 {
		k := bytes.Clone(c.key)
		for j := range k {
			k[j] ^= byte(i)
		}
		check = rc4Of(k, check)
	}
	return bytes.Equal(check, u[:16])
}

func (c *crypt) open256(revision int, u, ue []byte) bool {
	if len(u) < 48 || len(ue) < 32 {
		return false
	}
	hash := func(salt []byte) []byte {
		if revision == 5 {
			sum := sha256.Sum256(salt)
			return sum[:]
		}
		return hash2B(salt)
	}
	if !bytes.Equal(hash(u[32:40]), u[:32]) {
		return false
	}
	block, err := aes.NewCipher(hash(u[40:48]))
	if err != nil {
		return false
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(c.key, ue[:32])
	return true
}

// hash2B is the hash of PDF 2.0 for the empty password.
func hash2B(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for round := 0; ; round++ {
		k1 := bytes.Repeat(k, 64)
		block, _ := aes.NewCipher(k[:16])
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(k1, k1)
		mod := 0
		for _, b := range k1[:16] {
			mod += int(b)
		}
		switch mod % 3 {
		case 0:
			s := sha256.Sum256(k1)
			k = s[:]
		case 1:
			s := sha512.Sum384(k1)
			k = s[:]
		case 2:
			s := sha512.Sum512(k1)
			k = s[:]
		}
		if round >= 63 && int(k1[len(k1)-1]) <= round-32 {
			return k[:32]
		}
	}
}

func rc4Of(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

func (c *crypt) stream(ref reference, data []byte) []byte { return c.undo(c.streams, ref, data) }

func (c *crypt) undo(method string, ref reference, data []byte) []byte {
	if method == "" {
		return data
	}
	key := c.key
	if method != "AESV3" {
		k := append(bytes.Clone(c.key), byte(ref.id), byte(ref.id>>8), byte(ref.id>>16), byte(ref.gen), byte(ref.gen>>8))
		if method == "AESV2" {
			k = append(k, "sAlT"...)
		}
		sum := md5.Sum(k)
		key = sum[:min(len(c.key)+5, 16)]
	}
	if method == "RC4" {
		return rc4Of(key, data)
	}
	if len(data) < 32 {
		return nil
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil
	}
	iv, data := data[:16], data[16:len(data)-len(data)%16]
	out := make([]byte, len(data))
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, data)
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= 16 {
		out = out[:len(out)-pad]
	}
	return out
}

// decrypt copies an object to the end of the view with its strings and its
// stream in the clear.
func (v *view) decrypt(ref reference, p place) {
	if p.offset < 0 || p.offset >= int64(len(v.raw)) {
		return
	}
	l := lexer{data: v.raw, pos: int(p.offset)}
	if _, ok := l.header(); !ok {
		return
	}
	from := l.pos
	dict, _ := l.value(0).(map[string]any)
	if t := dict["Type"]; t == nameObject("XRef") || t == nameObject("ObjStm") {
		return // unpack decrypts object streams as a whole
	}
	end := l.pos
	body := v.clear(ref, v.raw[from:end])
	if dict != nil && streamStart(&l) {
		data := v.crypt.stream(ref, rawStream(v.raw, l.pos, v.integer(dict["Length"])))
		v.work.bytes(len(data))
		body = bytes.TrimRight(body, "\r\n\t \x00")
		body = append(bytes.TrimSuffix(body, []byte(">>")), "/Length "+strconv.Itoa(len(data))+">>\nstream\n"...)
		body = append(append(body, data...), "\nendstream"...)
	}
	v.xref[ref.id] = place{offset: v.append(ref, body), gen: ref.gen}
}

// clear copies syntax with its strings decrypted.
func (v *view) clear(ref reference, src []byte) []byte {
	var out []byte
	l := lexer{data: src}
	done := 0
	for {
		l.skipSpace()
		at := l.pos
		t := l.next()
		if t.kind == tEOF {
			return append(out, src[done:]...)
		}
		if t.kind == tString {
			out = append(out, src[done:at]...)
			out = append(out, '<')
			out = hex.AppendEncode(out, v.crypt.undo(v.crypt.strings, ref, t.bytes))
			out = append(out, '>')
			done = l.pos
		}
		l.scratch = l.scratch[:0]
	}
}
