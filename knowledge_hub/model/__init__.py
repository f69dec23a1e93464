"""The facts, typed and frozen; knows no YAML, no HTML, no MkDocs and no today."""
