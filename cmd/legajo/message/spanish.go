package message

// spanish has the texts in Spanish; a key that it lacks is said in English.
var spanish = map[string]string{}
