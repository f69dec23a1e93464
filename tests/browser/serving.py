"""Serves a built site on this machine, as any static host does."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Quiet(SimpleHTTPRequestHandler):
    """Serves files as any static host does, below `prefix`, without a log."""

    prefix = "/"

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".js": "text/javascript", ".ics": "text/calendar"}

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def log_message(self, *words: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Says nothing of a browser that went on before it had all of a file."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def serve(folder: Path, prefix: str = "/", kind: type[Quiet] = Quiet) -> Iterator[str]:
    """The address of a folder while it is served on a free port of this machine, at the root or below `prefix`."""
    handler = type("Handler", (kind,), {"prefix": prefix})
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{prefix}"
    server.shutdown()
