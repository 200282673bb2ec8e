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
	"slices"
	"strconv"
)

// crypt undoes the standard security handler.
type crypt struct {
	key              []byte
	streams, strings string // "", "RC4", "AESV2", "AESV3"
}

// lock is what an encryption dictionary says of the key.
type lock struct {
	version, revision, length int
	owner, user               []byte // the entries O and U
	ownerKey, userKey         []byte // the entries OE and UE
	permissions               int64
	id                        []byte // the file's own
	plainMetadata             bool
}

func lockOf(dict map[string]any, id []byte) *lock {
	text := func(key string) []byte {
		s, _ := dict[key].(string)
		return []byte(s)
	}
	meta, ok := dict["EncryptMetadata"].(bool)
	return &lock{
		version: whole(dict["V"]), revision: whole(dict["R"]), length: whole(dict["Length"]) / 8,
		owner: text("O"), user: text("U"), ownerKey: text("OE"), userKey: text("UE"),
		permissions: int64(whole(dict["P"])), id: id, plainMetadata: ok && !meta,
	}
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
	l := lockOf(dict, []byte(id))
	if v.locked = !c.open(l, ""); v.locked && !slices.ContainsFunc(v.passwords, func(p string) bool { return c.open(l, p) }) {
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

// open derives the file's key from a password, the user's or the owner's, and
// checks it.
func (c *crypt) open(l *lock, password string) bool {
	if l.revision >= 5 {
		return c.open256(l, []byte(password))
	}
	if l.revision < 2 || len(l.owner) < 32 || len(l.user) < 16 {
		return false
	}
	short := latin1(password)
	return c.openMD5(l, short) || password != "" && c.openMD5(l, l.userPassword(short))
}

// latin1 is a password as files before PDF 2.0 take it.
func latin1(password string) []byte {
	var b []byte
	for _, r := range password {
		if r < 0x100 {
			b = append(b, byte(r))
		}
	}
	return b
}

// padded is a password brought to 32 bytes.
func padded(password []byte) []byte {
	return append(bytes.Clone(password), passwordPad...)[:32]
}

// keySize is the length of the file's key in bytes.
func (l *lock) keySize() int {
	switch {
	case l.revision < 3:
		return 5
	case l.version == 4:
		return 16
	case l.length < 5 || l.length > 16:
		return 5
	}
	return l.length
}

// rounds hashes a key fifty times more, as later revisions do.
func (l *lock) rounds(key []byte) []byte {
	size := l.keySize()
	if l.revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:size])
			key = sum[:]
		}
	}
	return key[:size]
}

// userPassword is the user's password, padded, as the owner's opens it.
func (l *lock) userPassword(owner []byte) []byte {
	sum := md5.Sum(padded(owner))
	key := l.rounds(sum[:])
	if l.revision == 2 {
		return rc4Of(key, l.owner[:32])
	}
	out := l.owner[:32]
	for i := 19; i >= 0; i-- {
		out = rc4Of(mixed(key, i), out)
	}
	return out
}

// mixed is a key with each byte changed by the number of the round.
func mixed(key []byte, round int) []byte {
	k := bytes.Clone(key)
	for j := range k {
		k[j] ^= byte(round)
	}
	return k
}

func (c *crypt) openMD5(l *lock, password []byte) bool {
	h := md5.New()
	h.Write(padded(password))
	h.Write(l.owner[:32])
	var perms [4]byte
	binary.LittleEndian.PutUint32(perms[:], uint32(l.permissions))
	h.Write(perms[:])
	h.Write(l.id)
	if l.plainMetadata && l.revision >= 4 {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	c.key = l.rounds(h.Sum(nil))
	if l.revision == 2 {
		return bytes.Equal(rc4Of(c.key, passwordPad), l.user[:min(len(l.user), 32)])
	}
	sum := md5.Sum(append(bytes.Clone(passwordPad), l.id...))
	check := sum[:]
	for i := range 20 {
		check = rc4Of(mixed(c.key, i), check)
	}
	return bytes.Equal(check, l.user[:16])
}

func (c *crypt) open256(l *lock, password []byte) bool {
	password = password[:min(len(password), 127)]
	return c.unwrap(l.revision, password, l.user, l.userKey, nil) ||
		len(l.user) >= 48 && c.unwrap(l.revision, password, l.owner, l.ownerKey, l.user[:48])
}

// unwrap checks a password against one of the entries U and O (32 bytes of
// hash, 8 of salt to check with, 8 of salt for the key) and takes the file's
// key out of its partner UE or OE. The owner's hashes hold the user's entry.
func (c *crypt) unwrap(revision int, password, entry, wrapped, user []byte) bool {
	if len(entry) < 48 || len(wrapped) < 32 {
		return false
	}
	hash := func(salt []byte) []byte {
		if revision == 5 {
			sum := sha256.Sum256(slices.Concat(password, salt, user))
			return sum[:]
		}
		return hash2B(password, salt, user)
	}
	if !bytes.Equal(hash(entry[32:40]), entry[:32]) {
		return false
	}
	block, err := aes.NewCipher(hash(entry[40:48]))
	if err != nil {
		return false
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(c.key, wrapped[:32])
	return true
}

// hash2B is the hash of PDF 2.0.
func hash2B(password, salt, user []byte) []byte {
	sum := sha256.Sum256(slices.Concat(password, salt, user))
	k := sum[:]
	for round := 0; ; round++ {
		k1 := bytes.Repeat(slices.Concat(password, k, user), 64)
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
