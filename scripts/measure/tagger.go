package main

// taggerTable is how well the tagger finds names by itself, how fast and how
// large it is, as its own command measures it.
func taggerTable() (string, error) { return output("go", "run", "./extract/tagger/train", "-measure") }
