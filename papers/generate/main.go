// Command generate makes papers with known truth: PDFs, native and scanned, and
// a gold file for each part into which their layout families fall. Run it from
// the module's root:
//
//	go run ./papers/generate -o DIR [-each 12] [-scans 35] [-copies 10] [-seed 1] [-part tuning] [-family mx-oficio] [-words] [-tools] [-hard] [-answers 30] [-accounts 30]
//
// Native papers need nothing installed, scans poppler's pdftoppm, -tools
// pdftocairo, Ghostscript, Chromium and LibreOffice.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"

	"legajo/papers"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	var o papers.Order
	dir := flag.String("o", "", "folder for the papers")
	flag.Uint64Var(&o.Seed, "seed", 1, "the same seed makes the same papers")
	flag.IntVar(&o.Each, "each", 12, "papers of each family")
	flag.IntVar(&o.Scans, "scans", 35, "of a hundred papers, how many are scans")
	flag.IntVar(&o.Copies, "copies", 0, "of a hundred papers, how many lie there a second time, as a scan")
	flag.StringVar(&o.Part, "part", "", "only families of this part: training, tuning, measuring")
	flag.StringVar(&o.Family, "family", "", "only this family")
	flag.BoolVar(&o.Words, "words", false, "write the words and boxes of each page")
	flag.BoolVar(&o.Tools, "tools", false, "let pdftocairo, Ghostscript, Chromium and LibreOffice print some of the native papers")
	flag.BoolVar(&o.Hard, "hard", false, "scans have names under ink and stamps; handwritten letters lie among them")
	flag.IntVar(&o.Answers, "answers", 0, "of a hundred letters, how many are answered by another in the set")
	flag.IntVar(&o.Accounts, "accounts", 0, "of a hundred letters, of how many another paper of the set speaks")
	list := flag.Bool("list", false, "list the families and their parts")
	flag.Parse()
	if *list {
		for _, f := range papers.Families() {
			fmt.Println(f.Name, f.Country, f.Part())
		}
		return nil
	}
	if *dir == "" {
		return fmt.Errorf("no folder: -o DIR")
	}
	pages, err := papers.Make(ctx, o, *dir)
	if err != nil {
		return err
	}
	fmt.Println(pages, "pages")
	return nil
}
