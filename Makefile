# Everything a person does with the hub. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
HUB := $(VENV)/bin/hub
PIP := $(VENV)/bin/pip --disable-pip-version-check --quiet

.PHONY: audit bench bench-search help serve site zip check coverage test lock clean
help: ## List what can be done
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 12

serve: $(VENV)/site ## Show the hub at http://127.0.0.1:8000 while you write
	$(HUB) serve

site: $(VENV)/site ## Build the hub into site/
	$(HUB) build

zip: $(VENV)/site ## Pack the hub into hub.zip, which opens from a folder or a USB stick
	$(HUB) zip

check: $(VENV)/site ## Say what has to be fixed and what needs checking
	$(HUB) check

coverage: $(VENV)/site ## Say what there is for each age and duty, what is missing, what to verify first
	$(HUB) coverage

test: $(VENV)/test ## Run every test, in a real browser too
	scripts/browser
	scripts/java
	$(VENV)/bin/pytest -n auto

audit: $(VENV)/test site ## Hold every page in every state against the Nu HTML Checker (needs Java and npm) and axe
	scripts/audit site
	scripts/browser
	$(VENV)/bin/python -m bench.accessible site

bench: $(VENV)/test ## Measure the build beside other generators, a reader's first view, the timeline and the preview
	scripts/browser
	scripts/bench-tools
	$(VENV)/bin/python -m bench.first_view
	$(VENV)/bin/python -m bench.lighthouse
	$(VENV)/bin/python -m bench.timeline
	$(VENV)/bin/python -m bench.preview
	$(VENV)/bin/python -m bench.building

bench-search: $(VENV)/test site ## Hold our search against three others, on judged queries
	$(VENV)/bin/python -m bench.search site

lock: ## Lock the versions of requirements/*.in again (needs uv)
	cd requirements && uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate -q site.in -o site.txt
	cd requirements && uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate -q test.in -c site.txt -o test.txt

clean: ## Take away what was set up and built
	rm -rf $(VENV) site hub.zip

# Set-up: what the site needs, then what the tests need beside it. Done again when a lock changes.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed. Try: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test: requirements/test.txt $(VENV)/site
	$(PIP) install --require-hashes -r requirements/test.txt
	@touch $@
