// Package language tells Spanish from English from neither: text in, a code
// and a confidence out.
package language

// Code is an ISO 639-1 code, or one of the two below.
type Code string

const (
	Spanish      Code = "es"
	English      Code = "en"
	Mixed        Code = "mul" // parts in both
	Undetermined Code = "und" // neither, or too little to say
)
