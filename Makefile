# The commands of the house. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
SWIFT ?= swift
CHECKED := --explicit-target-dependency-import-check error
ENTENTE := .build/release/entente
# On Linux the standard library is linked in: calls into it are direct, and the command starts sooner.
RELEASE := -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
PYTHON := .venv/bin/python
PYTHON3 := python3
PAGES ?= ../shared/data/pages
TRAIN := .build/release/entente-train
# Held articles are for measuring.
ARTICLES := $(PYTHON3) scripts/labelled-articles.py rows --part studied Training/articles/*.txt Training/news/*.txt Training/reports/*.txt > .build/articles.jsonl

.PHONY: help setup model build release demo test lint format eval eval-verbose eval-pages fuzz \
  train train-names train-claims train-references train-homes train-events train-dates exports check-exports parity bench bench-store bench-graph bench-formats bench-pages bench-reprints \
  check-interruption check-robustness asan tsan install clean

help:  ## List the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup:  ## Install system packages (Debian, Ubuntu) and the language model
	scripts/install-packages.sh
	scripts/fetch-model.sh

model:  ## Fetch the language model, checked by hash
	scripts/fetch-model.sh

build: setup  ## Debug build
	$(SWIFT) build $(CHECKED)

release: setup  ## Release build of the command
	$(SWIFT) build $(RELEASE) --product entente

demo: release  ## Set up, build the graph of the sample articles and show it
	scripts/demo.sh $(ENTENTE)

test: setup  ## Set up and run the tests
	$(SWIFT) build --build-tests $(CHECKED)
	$(SWIFT) test --skip-build

lint:  ## Check the style of all Swift files
	git ls-files -z '*.swift' | xargs -0 $(SWIFT) format lint --strict --parallel

format:  ## Rewrite all Swift files in the house's style
	git ls-files -z '*.swift' | xargs -0 $(SWIFT) format --in-place --parallel

.venv/ready: scripts/python-packages.txt
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check -r scripts/python-packages.txt
	touch $@

eval: release .venv/ready  ## Score the gold sets and hold the floors
	$(PYTHON) scripts/evaluate.py --entente $(ENTENTE)

eval-verbose: release .venv/ready  ## The same, with every missed and every extra edge
	$(PYTHON) scripts/evaluate.py --entente $(ENTENTE) --verbose

eval-pages: release  ## Score the reading of web pages; PAGES=folder
	$(PYTHON3) scripts/score-pages.py --entente $(ENTENTE) --pages $(PAGES) --floors docs/quality-floors.json

fuzz: setup  ## Read damaged input of every kind, at length
	FUZZ_ROUNDS=20000 $(SWIFT) test --filter DamagedInputTests

train: train-names train-references train-homes train-events train-claims train-dates  ## Train the learned readers on Training/

# Last but one: it is trained on what the others make of names, pronouns and events.
train-claims: setup
	$(SWIFT) build $(RELEASE) --product entente-train
	$(PYTHON3) scripts/make-frames.py > .build/frames.jsonl
	$(ARTICLES)
	$(TRAIN) claims Training/sentences/*.jsonl .build/articles.jsonl .build/frames.jsonl --output schema/weights/acts.weights

# First: the others are trained on names as this judge takes them.
train-names: setup
	$(SWIFT) build $(RELEASE) --product entente-train
	$(ARTICLES)
	$(TRAIN) names Training/names/*.jsonl Training/references/*.jsonl Training/sentences/*.jsonl .build/articles.jsonl --output schema/weights/names.weights

# Before the events: who takes part in one is learned from what pronouns mean.
train-references: setup
	$(SWIFT) build $(RELEASE) --product entente-train
	$(TRAIN) references Training/references/*.jsonl --output schema/weights/references.weights

# Whose a post is shows by what pronouns mean, too: the weights of the judge before are built in.
train-homes: setup
	$(SWIFT) build $(RELEASE) --product entente-train
	$(TRAIN) homes Training/references/*.jsonl --output schema/weights/homes.weights

# What belongs to an event is learned from the events that the first judge finds: its weights are built in between.
train-events: setup
	$(SWIFT) build $(RELEASE) --product entente-train
	$(ARTICLES)
	$(TRAIN) nodes Training/nodes/*.jsonl Training/sentences/*.jsonl .build/articles.jsonl --output schema/weights/nodes.weights
	$(SWIFT) build $(RELEASE) --product entente-train
	$(TRAIN) ties Training/nodes/*.jsonl Training/sentences/*.jsonl .build/articles.jsonl --output schema/weights/ties.weights

# Last: times are learned for the claims that all the others let through.
train-dates: setup
	$(SWIFT) build $(RELEASE) --product entente-train
	$(ARTICLES)
	$(TRAIN) dates Training/sentences/*.jsonl .build/articles.jsonl --output schema/weights/dates.weights

exports: release  ## Make the sample exports anew
	scripts/make-exports.sh $(ENTENTE)

check-exports: release .venv/ready  ## Load the exports with other tools
	$(PYTHON) scripts/check-exports.py --entente $(ENTENTE)

parity: release  ## Compare the annotations with spaCy's, token by token
	scripts/parity.sh $(ENTENTE)

bench: release .venv/ready  ## Time annotation and the whole build against spaCy on the same text
	.venv/bin/pip install --quiet --disable-pip-version-check 'spacy==3.8.*'
	$(PYTHON) Benchmarks/annotate.py --entente $(ENTENTE)
	$(PYTHON) Benchmarks/build.py --entente $(ENTENTE)

bench-store: release .venv/ready  ## Time the graph file against DuckDB and SQLite (DATA=folder of a generated graph)
	.venv/bin/pip install --quiet --disable-pip-version-check duckdb
	$(PYTHON) Benchmarks/store.py --entente $(ENTENTE) --data $(DATA)

bench-graph: .venv/ready  ## Time the graph engine against other libraries on one graph
	$(SWIFT) build $(RELEASE) --product entente-bench
	.venv/bin/pip install --quiet --disable-pip-version-check networkx igraph rustworkx networkit scipy
	$(PYTHON) Benchmarks/graph.py --bench .build/release/entente-bench

bench-formats: release .venv/ready  ## Time formats against igraph and networkx; DATA is a generated graph
	$(SWIFT) build $(RELEASE) --product entente-format-bench
	$(PYTHON) Benchmarks/formats.py --bench .build/release/entente-format-bench --entente $(ENTENTE) --data $(DATA)

bench-pages: release .venv/ready  ## Time the reading of pages against trafilatura; PAGES=folder
	.venv/bin/pip install --quiet --upgrade pip
	.venv/bin/pip install --quiet --disable-pip-version-check 'trafilatura==2.*' 'readability-lxml==0.8.*' lxml_html_clean
	$(PYTHON) Benchmarks/pages.py --entente $(ENTENTE) --pages $(PAGES)

bench-reprints: release  ## Fold the reprints among 10,000 made-up articles of which it is known who printed whose
	$(PYTHON3) Benchmarks/reprints.py --entente $(ENTENTE)

check-interruption: release  ## Kill builds at random moments and compare the graphs
	scripts/check-interruption.sh $(ENTENTE)

check-robustness: release  ## Annotate hostile texts; print time and memory (some minutes)
	scripts/check-robustness.sh $(ENTENTE)

asan: setup  ## Run the tests of the unsafe parts under the address sanitizer
	LSAN_OPTIONS=suppressions=scripts/leak-suppressions.txt $(SWIFT) test --sanitize=address --scratch-path .build-asan \
	  --filter 'LanguageTests|VectorKernelsTests|LibXMLTests|IngestTests|SecondReaderTests'

tsan: setup  ## Run the tests of the concurrent parts under the thread sanitizer
	$(SWIFT) test --sanitize=thread --scratch-path .build-tsan \
	  --filter 'LanguageTests|VectorKernelsTests|PipelineTests|SecondReaderTests|GraphImportTests|GraphExportTests|CompactGraphBuildTests'

install: release  ## Install the command into ~/.local
	install -d $(HOME)/.local/bin $(HOME)/.local/libexec/entente
	cp -R $(ENTENTE) .build/release/*.resources $(HOME)/.local/libexec/entente/
	ln -sf ../libexec/entente/entente $(HOME)/.local/bin/entente

clean:  ## Remove what was built
	rm -rf .build out
