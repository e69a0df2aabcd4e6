"""What an experiment knows of a data set of one's own: enough to say what it reads without having it."""

from typing import Annotated, NamedTuple

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import AfterValidator, Field

from mnist_desktop.printable import printable

FEWEST_CLASSES, MOST_CLASSES = 2, 20
MOST_IMAGES = 200_000
LONGEST_NAME = 40
_SHOWN = 12  # letters of a checksum: enough to tell one's data sets apart

_Name = Annotated[str, MinLen(1), MaxLen(LONGEST_NAME), AfterValidator(printable)]
_Rows = Annotated[int, Ge(1), Le(MOST_IMAGES)]


class OwnData(NamedTuple):
    """A data set: the SHA-256 sum of its images and labels, its name, its images, its classes' names."""

    checksum: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    name: Annotated[str, MinLen(1), MaxLen(100), AfterValidator(printable)]
    train_rows: _Rows
    test_rows: _Rows
    classes: Annotated[tuple[_Name, ...], MinLen(FEWEST_CLASSES), MaxLen(MOST_CLASSES)]

    @property
    def short_checksum(self) -> str:
        """The beginning of the checksum, for a person to compare."""
        return self.checksum[:_SHOWN]
