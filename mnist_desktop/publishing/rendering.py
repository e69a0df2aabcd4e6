"""Documents from the templates in resources/report."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from mnist_desktop.paths import resources
from mnist_desktop.printable import printable
from mnist_desktop.words import language_name, say

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def rendered(template: str, **values: Any) -> Markup:
    """A template with its values, of which those that are no Markup are escaped."""
    from markupsafe import Markup

    return Markup(_environment().get_template(template).render(values))


@cache
def _environment() -> Environment:
    # Only for whoever writes a document: a list of runs and a page of them have no use for it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resources() / "report"),
        autoescape=True,
        finalize=_fit,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals |= {"say": say, "language_name": language_name}
    return environment


def _fit(value: Any) -> Any:
    is_plain = isinstance(value, str) and not hasattr(value, "__html__")
    return printable(value) if is_plain else value
