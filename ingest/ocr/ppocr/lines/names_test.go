package lines

import (
	"strings"
	"testing"
)

// Letters that are in doubt are those of a name; letters that nobody saw are
// not, nor is one of two names that are as likely.
func TestNamed(t *testing.T) {
	const dictionary = "A\nE\nI\nL\nN\nO\nP\nR\nT\na\ne\né\ni\nl\nn\no\np\nr\nt\n.\n"
	r := NewRecogniser(nil, dictionary)
	at := map[string]int{}
	for _, c := range r.classes {
		at[c.text] = c.at
	}
	names := []string{"ela", "leonta", "leonte", "ortan", "portel"}
	for _, c := range []struct {
		seen string // letters in columns, those of one column without a space, the first one likeliest
		want string
	}{
		{"P o t1r t e l", "Portel"},
		{"P o t1r t é1e l .", "Portél."},
		{"P O T1R T E L", "PORTEL"},
		{"P o r t e l", ""},    // as it was read
		{"P o ,r t e l", ""},   // next to nothing speaks for the letter
		{"P o - t e l", ""},    // it is not there
		{"p o t1r t e l", ""},  // no name begins so
		{"L e o n t i1ae", ""}, // one of two
		{"E t1l a", ""},        // too short to tell
		{"P o t1r t e l  O t1r t a n", "Portel Ortan"},
	} {
		const columns = 3 // of a letter
		var table []float32
		add := func(likely map[string]float32) {
			row := make([]float32, len(r.classes))
			left := float32(1)
			for text, p := range likely {
				row[at[text]], left = p, left-p
			}
			row[0] += left
			table = append(table, row...)
		}
		for _, column := range strings.Split(c.seen, " ") {
			letters := []rune(column)
			switch {
			case column == "":
				add(map[string]float32{" ": .95})
			case len(letters) == 3: // the second is less likely
				add(map[string]float32{string(letters[0]): .6, string(letters[2]): .35})
			case len(letters) == 4:
				add(map[string]float32{string(letters[0]): .4, string(letters[2]): .3, string(letters[3]): .29})
			case len(letters) == 2: // nothing to speak of
				add(map[string]float32{string(letters[1]): .001})
			case column == "-":
			default:
				add(map[string]float32{column: .9})
			}
			for range columns - 1 {
				add(nil)
			}
		}
		columnsAll := len(table) / len(r.classes)
		letters := r.decode(table, columnsAll, len(r.classes), 1)
		r.named(letters, evidenceOf(table, len(r.classes)), 1, names)
		var got []string
		for _, l := range letters {
			if l.name != "" {
				got = append(got, l.name)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.seen, got, c.want)
		}
	}
}

func BenchmarkNameOf(b *testing.B) {
	const dictionary = "A\nB\nC\nD\na\nb\nc\nd\ne\n"
	r := NewRecogniser(nil, dictionary)
	var names []string
	for _, x := range "abcde" {
		for _, y := range "abcde" {
			for _, z := range "abcde" {
				for _, v := range "abcde" {
					for _, w := range "abcde" {
						names = append(names, string([]rune{x, y, z, v, w, 'a'}), string([]rune{x, y, z, v, w, 'b', 'c'}))
					}
				}
			}
		}
	}
	seen := make(evidence, 40)
	for t := range seen {
		seen[t] = make([]float32, len(r.classes)+1)
		seen[t][0], seen[t][1+t%9] = .5, .5
	}
	word := []letter{{text: "A"}, {text: "b"}, {text: "b"}, {text: "d"}, {text: "e"}, {text: "e"}}
	for b.Loop() {
		r.nameOf(word, seen, names)
	}
}
