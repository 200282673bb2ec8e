package extract

// Hash is the FNV-1a of a word: what stands for it among the features of a model.
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// Mix joins two hashes, in their order, to one.
func Mix(a, b uint64) uint64 {
	h := (a ^ b*0x9e3779b97f4a7c15 ^ b>>29) * 0xbf58476d1ce4e5b9
	return h ^ h>>32
}
