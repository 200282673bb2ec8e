package edit

import "testing"

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "año", 3}, {"oficio", "oficio", 0}, {"oficio", "ofício", 1}, {"kitten", "sitting", 3}, {"Muñoz", "Munos", 2}, {"ab", "ba", 2}} {
		if got := Distance(c.a, c.b); got != c.want || Distance(c.b, c.a) != got {
			t.Errorf("%q, %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
