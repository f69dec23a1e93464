"""What a server should say with every page: a strict content security policy, and what else keeps readers safe.

The policy stands in the page itself too (`<meta>`), for hosts that let nobody set headers. Hosts that do are served by
`_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache) and an nginx file.
"""

from __future__ import annotations

# Content Security Policy Level 3, https://www.w3.org/TR/CSP3/: nothing but what the site brings itself.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
)
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",  # which a <meta> may not say
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def for_netlify() -> str:
    """The headers as a `_headers` file, which Netlify and Cloudflare Pages read from the site."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())


def for_apache(base: str = "/") -> str:
    """The headers and the page for what is not found, as a `.htaccess` file for a site below `base`."""
    lines = "".join(f'  Header always set {name} "{value}"\n' for name, value in HEADERS.items())
    return f"ErrorDocument 404 {base}404.html\nOptions -Indexes\n<IfModule mod_headers.c>\n{lines}</IfModule>\n"


def for_nginx() -> str:
    """The headers as a file that an nginx server includes."""
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
