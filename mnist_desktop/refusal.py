"""What cannot be done, as the program says it."""

from __future__ import annotations

from mnist_desktop.words import Sentence, say


class Refusal(Exception):
    """What cannot be done: a sentence for the user, with what stands in its places.

    Whoever stands at a door, a button, a thread or a command, catches this one and says it. `is_bad_input`
    says whose fault it is: of what was given (exit code 2), or of the computer (1).
    """

    is_bad_input = True

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(sentence if isinstance(sentence, Sentence) else say(sentence, **values))
