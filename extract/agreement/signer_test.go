package agreement

import "testing"

// TestSameSigner: a name and its shorter form are one signer's; names that share a
// given name and a second surname are not.
func TestSameSigner(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"ana gil ruiz", "ana gil ruiz", true},
		{"sonia del carmen huenchullan parra", "sonia huenchullan parra", true},
		{"sonia huenchullan parra", "sonia maria huenchullan parra", true},
		{"nora elizabeth whitlock", "nora whitlock", true},
		{"ana gil ruiz", "ana ruiz", true},
		{"ana maria gil ruiz", "ana ruiz", false},
		{"ana gil ruiz", "ana gil", true},
		{"ana maria gil ruiz", "ana gil", true},
		{"ana gil ruiz", "eva gil ruiz", false},
		{"ana soto ruiz", "ana gil ruiz", false},
		{"rosalba enith gil ruiz", "rosalba e gil ruiz", true},
		{"rosalba enith gil ruiz", "rosalba a gil ruiz", false},
		{"ana gil ruiz", "ana gil r", false},
		{"", "", false},
	}
	for _, tt := range tests {
		if got := sameSigner(tt.a, tt.b); got != tt.want {
			t.Errorf("%s, %s: %v", tt.a, tt.b, got)
		}
	}
}
