// Package ingest is the vocabulary of reading: bytes of a file become pages of
// words, each word with its place on the page, where it came from and how sure
// its reader was.
//
// Coordinates are tenths of a point (1/720 inch), origin at the top left of
// the page as displayed, that is after CropBox and Rotate. Confidences and
// scores are integers per mille (0 to 1000), so that the same input gives the
// same bytes on every machine.
package ingest

// Box is a rectangle on a page in tenths of a point, X1 > X0 and Y1 > Y0.
type Box struct{ X0, Y0, X1, Y1 int32 }

// Empty reports whether the box covers nothing.
func (b Box) Empty() bool { return b.X1 <= b.X0 || b.Y1 <= b.Y0 }

// Union is the smallest box around both; an empty box adds nothing.
func (b Box) Union(o Box) Box {
	if b.Empty() {
		return o
	}
	if o.Empty() {
		return b
	}
	return Box{min(b.X0, o.X0), min(b.Y0, o.Y0), max(b.X1, o.X1), max(b.Y1, o.Y1)}
}

// Width and Height are in tenths of a point.
func (b Box) Width() int32  { return b.X1 - b.X0 }
func (b Box) Height() int32 { return b.Y1 - b.Y0 }

// Source says who read a word.
type Source uint8

const (
	SourceText  Source = iota // the file's own text layer
	SourceOCR                 // a reader of page images
	SourceStamp               // a reader of page images, inside a rubber stamp
)

// Ink is what lies on a word beside its type.
type Ink uint8

const (
	NoInk    Ink = iota
	InkPen       // strokes of a pen
	InkStamp     // the ring of a seal
)

// Visibility says whether somebody who looks at the page sees a word. Only
// visible words are evidence.
type Visibility uint8

const (
	Visible   Visibility = iota
	Invisible            // text render mode 3 or 7, as in searchable scans
	Hidden               // drawn in the colour of the paper
	Clipped              // outside the clip path
	Covered              // painted over
	OffPage              // outside the crop box
)

// Word is a run of letters without a space, as printed, in Unicode NFC.
type Word struct {
	Text string
	Box  Box
	// Conf is the reader's confidence in the word, 0 to 1000; 1000 for a
	// text layer, which claims to be certain.
	Conf uint16
	// Line counts the lines of the page from 0 in reading order. Words of
	// one line follow one another.
	Line int32
	// Block counts the blocks (columns, paragraphs) of the page from 0.
	Block int32
	// Size is the height of the type in tenths of a point, 0 where unknown.
	Size       int32
	Bold       bool
	Source     Source
	Visibility Visibility
	// Ink says what was drawn or stamped over the word, or just above it.
	Ink Ink
	// Other is what another reader made of the word, where they differed, and
	// OtherConf how sure it was; "" where there is none.
	Other     string
	OtherConf uint16
}

// PageState is how the reading of one page ended.
type PageState string

const (
	PageRead        PageState = "read"
	PageEmpty       PageState = "empty"
	PageHandwritten PageState = "handwritten"
	PageFailed      PageState = "failed"
)

// Reason says why a page or a file was not read: a code that the message
// catalogue knows ("password", "no_ocr", "timeout", …) and what it was about.
type Reason struct {
	Code   string `json:"code,omitempty"`
	Detail string `json:"detail,omitempty"`
}

// Region is a part of a page whose words come from one source.
type Region struct {
	Box    Box
	Source Source
	// Why names the judgement that chose the source: "text_layer",
	// "no_text", "bad_layer", "broken_encoding".
	Why string
}

// Page is one page as displayed, upright.
type Page struct {
	Number        int   // from 1
	Width, Height int32 // tenths of a point
	Turn          int   // degrees clockwise that the page image was turned to stand upright, 0 for native text
	Skew          int32 // hundredths of a degree taken out before reading
	State         PageState
	Reason        Reason // why it failed, or a warning on a page that was read
	Regions       []Region
	// Words are in reading order: the content stream's for native pages, the
	// reader's for images.
	Words []Word
}

// Signature is an electronic signature that the file itself carries. Whether
// it is cryptographically valid is not claimed.
type Signature struct {
	Page                 int // 0 where the field stands on no page
	Box                  Box
	Name, Reason, Signer string // Signer is the certificate's common name
	Time                 string // EDTF, "" where not stated
}

// File is what a file says of itself before its pages are read.
type File struct {
	SHA256     string // lower-case hex of the bytes
	Size       int64  // bytes
	Pages      int
	Producer   string
	Signatures []Signature
}
