"""Starlight as it comes: a side bar of every page on each page, and Pagefind for the search."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench import pages as synthetic
from bench.sites import TOOLS, node, npm_version

NAME, OUT = "Starlight", "dist"
SETTINGS = """import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";

export default defineConfig({ site: "https://bench.example", cacheDir: "./.kept", integrations: [starlight({ title: "Bench" })] });
"""
PACKAGE = '{"type": "module", "dependencies": {"astro": "*", "@astrojs/starlight": "*"}}'
COLLECTIONS = """import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
"""


def version() -> str:
    return npm_version("starlight", "@astrojs/starlight")


def written(folder: Path, pages: int) -> None:
    synthetic.written(folder / "src" / "content" / "docs", pages)
    (folder / "src" / "content.config.ts").write_text(COLLECTIONS, encoding="utf-8")
    (folder / "astro.config.mjs").write_text(SETTINGS, encoding="utf-8")
    (folder / "package.json").write_text(PACKAGE, encoding="utf-8")
    shutil.copytree(TOOLS / "starlight" / "node_modules", folder / "node_modules", symlinks=True)  # it builds from nowhere else


def command(folder: Path) -> list[str]:
    return [node(), str(folder / "node_modules" / "astro" / "bin" / "astro.mjs"), "build"]
