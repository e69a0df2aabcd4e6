"""What cannot be done, as the program says it."""

from __future__ import annotations


class Refusal(Exception):
    """What cannot be done; the message is a sentence for the user.

    Whoever stands at a door, a button, a thread or a command, catches this one and says it. `is_bad_input`
    says whose fault it is: of what was given (exit code 2), or of the computer (1).
    """

    is_bad_input = True
