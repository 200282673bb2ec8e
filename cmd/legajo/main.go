// Command legajo turns an archive of agreements and letters into a graph of
// who wrote to whom: PDF files go in, answers with the words on the page come
// out.
//
// This package is the only place where parts are chosen and meet: one file a
// command, the list of commands in root.go, the exit codes in exit.go, every
// text that it says in message.
package main

import (
	"os"

	"legajo/ingest/pdf"
)

func main() {
	if len(os.Args) > 1 && os.Args[1] == pdf.ChildArg {
		os.Exit(pdf.Child(os.Args[2:])) // a reader of PDF, started by this same program
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
