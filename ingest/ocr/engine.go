package ocr

import (
	"context"
	"image"

	"legajo/ingest"
)

// Area says what an image shows, so that a reader need not find out.
type Area int

const (
	AreaPage  Area = iota // a page: columns, blocks and pictures
	AreaBlock             // one block of lines
	AreaLine              // one line
)

// Engine makes words of an image: grey, upright, its lines level, its paper
// mostly white. The image may be there in several forms of one size: lines are
// looked for in the first two, letters in all. Words come in reading order, those of a line one after
// another; what is no type may come out as words of low confidence. An engine
// may be used by several goroutines at once.
type Engine interface {
	Read(ctx context.Context, forms []*image.Gray, dpi int, area Area) ([]Token, error)
	// Version names all that its words depend on: the program, its settings
	// and models.
	Version() string
}

// Barer is an engine that can also take off an image what pens and stamps left
// on its type.
type Barer interface {
	Bare(ctx context.Context, g *image.Gray, dpi int) (*image.Gray, error)
}

// Token is a word as an engine gave it, in pixels of the image it saw.
type Token struct {
	Text  string // NFC, without spaces and marks that cannot be seen
	Box   image.Rectangle
	Conf  int // per mille
	Block int // an engine's own number; words of one block follow one another
	Line  int // as Block, distinct over the whole image
	Size  int // height of the line in pixels
	// Other is what another reading of the same place said, where it differed,
	// and OtherConf its confidence; "" where none did.
	Other     string
	OtherConf int
	// Name is a name that many people bear, of which the letters of the word
	// are nearly as likely as its text; "" for none.
	Name string
	// Ink and Stamp are set by what looks for them, not by engines: what lies
	// on the word, and whether it stands in a rubber stamp.
	Ink   ingest.Ink
	Stamp bool
}
