# What one can do here; `make` alone tells.
.DEFAULT_GOAL := help
.PHONY: help demo build test golden samples measure clean

export CGO_ENABLED = 0

help: ## tell what there is
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

demo: ## install what is missing, build, and show the sample archive
	@scripts/bootstrap demo
	@$(MAKE) --no-print-directory build
	@scripts/demo

build: ## build bin/legajo and its helper bin/legajo-ppocr
	go build -o bin/ ./cmd/legajo ./cmd/legajo-ppocr

test: ## install what is missing and run what continuous integration runs
	@scripts/bootstrap test
	@scripts/test

golden: build ## rewrite testdata/golden-scores.json
	@scripts/bootstrap demo
	@scripts/golden --update

samples: ## make the PDFs of testdata again from their sources (needs Chromium)
	@scripts/bootstrap samples
	go run ./testdata/make

measure: build ## make the tables of docs/measure (needs Chromium; takes hours)
	@scripts/bootstrap measure
	go run ./scripts/measure

clean: ## remove what was built
	rm -rf bin .cache legajo-demo
