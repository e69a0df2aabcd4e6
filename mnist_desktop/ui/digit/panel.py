"""The right column: the pad, what the network sees of it, and what it says."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGroupBox, QPushButton, QSizePolicy

from mnist_desktop.digits.image import SIDE, DigitSteps, Picture, as_bytes
from mnist_desktop.digits.likeness import look_like_digits
from mnist_desktop.digits.strokes import Stroke
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.digit.answer_card import AnswerCard
from mnist_desktop.ui.digit.label_row import LabelRow
from mnist_desktop.ui.digit.number_row import NumberRow
from mnist_desktop.ui.digit.pixel_picture import PixelPicture
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.digit.train_mode_view import TrainModeView
from mnist_desktop.ui.elided_label import ElidedLabel
from mnist_desktop.ui.flow import Flow
from mnist_desktop.ui.ink_image import png
from mnist_desktop.ui.keys import digit_of
from mnist_desktop.ui.laying_out import button, column, named, quiet, row
from mnist_desktop.ui.model.answerer import Answerer, Network
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.model.engine import Engine
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.pad.tools import PadTools
from mnist_desktop.ui.save_as import file_to_open
from mnist_desktop.ui.saying import saying

log = logging.getLogger(__name__)

# What looks longer at a drawing waits until it rests.
_SETTLED_MS = 200


class Reading(NamedTuple):
    """A digit, 28x28, with the network that has read it and what the user says that it is.

    `is_digit` is whether it looks like one; what the user says counts more.
    """

    image: Picture
    network: Network
    meant: int | None
    is_digit: bool


class TestImage(NamedTuple):
    """Which of the test images is on the pad, and what it shows."""

    number: int
    label: int


class DigitPanel(QGroupBox):
    """Asks a network of its own, in eval mode, at every stroke and at every newer snapshot.

    `image_changed` brings the chosen digit, 28x28, at every stroke, or None, and `train_mode_changed`
    whether answers in train mode are wanted. `settled` is told when the drawing, the chosen digit or the
    network has changed and then rested.
    `labelled` brings what the user says that the chosen digit was: its 28x28 image, its label and its
    strokes, `taken_back` that this was wrong. `said` brings a sentence and whether something went wrong.
    """

    image_changed = Signal(object)
    train_mode_changed = Signal(bool)
    settled = Signal()
    labelled = Signal(object, int, object)
    taken_back = Signal()
    said = Signal(str, bool)

    def __init__(self, asker: Asker) -> None:
        super().__init__()
        self._asker = asker
        self.setTitle(self.tr("Draw a digit"))
        self.pad = DigitPad()
        tip = self.tr(
            "What the network sees: your drawing brought to 28 × 28 pixels as MNIST's digits were, "
            "scaled to 20 pixels and centred by its mass."
        )
        title = self.tr("What the network sees")
        self._seen = named(PixelPicture(2 * SIDE), "seenImage", title, tip)
        self.bars = ProbabilityBars()
        self._answerer = Answerer()
        # Of each kind of thing that is read, the newest, and whose it is; one kind is on the pad.
        self._networks: dict[object, tuple[Network, str]] = {}
        self._network: Network | None = None
        self._experiment = Experiment()
        self._images: list[Picture] = []
        self._picture_steps: tuple[DigitSteps, ...] = ()
        self._answers: NDArray[np.float32] | None = None  # (digits, 10)
        self._looks: NDArray[np.bool_] = np.ones(0, bool)  # like a digit, (digits,)
        self._chosen = 0
        self._meant: int | None = None
        self._test_image: TestImage | None = None
        self._is_shown_image = False
        # Not torch's random numbers: they belong to nobody but the run.
        self._random = random.Random()

        self._tools = PadTools(self.pad)
        self._numbers = NumberRow()
        self._labels = LabelRow()
        self._answer = AnswerCard(self._numbers)
        self._train_mode = TrainModeView(self.bars, asker)
        self._spread = quiet(ElidedLabel("trainModeAnswers"))
        self._spread.hide()
        self._source = quiet(ElidedLabel("answerSource"))
        self._settling = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settling.timeout.connect(self._on_settled)
        self._lay_out()
        self._connect()
        self._show()

    def set_network(self, experiment: Experiment, weights: Mapping[str, Any], source: str) -> None:
        """Answer from these weights from now on. `source` says whose they are."""
        self._networks[experiment.reads] = Network(experiment, weights), source
        if experiment.reads == self._experiment.reads:
            self._use_newest()

    def show_task_of(self, experiment: Experiment) -> None:
        """Have drawings read as digits, or as the classes of one's own data, by who has learned them."""
        before, self._experiment = self._experiment, experiment
        if experiment.reads == before.reads:
            return
        task = experiment.task_facts
        self.setTitle(self.tr("Draw a digit") if task.digits else self.tr("Draw"))
        self.pad.show_hint(self.tr("Draw a digit here") if task.digits else self.tr("Draw here"))
        self._labels.setVisible(task.digits)
        self.bars.show_classes(task.classes)
        self._chosen = 0
        if not self._is_shown_image:
            self._read_pad()
        self._use_newest()

    def _use_newest(self) -> None:
        found = self._networks.get(self._experiment.reads)
        self._network, source = found if found is not None else (None, "")
        self._source.setText(source)
        self._ask()

    def show_random_test_image(self) -> None:
        """Put one of the test images on the pad, with its label beside the prediction."""
        experiment = self._experiment

        def question(engine: Engine) -> Iterator[tuple[TestImage, Picture]]:
            data = engine.examples(experiment)
            index = self._random.randrange(len(data.test_inputs))
            pixels = data.test_inputs[index].numpy().reshape(28, 28)
            yield TestImage(index, int(data.test_labels[index])), pixels

        def show(found: tuple[TestImage, Picture]) -> None:
            self.show_image(found[1])
            self._test_image = found[0]
            self._ask()

        self._asker.ask(
            "test image", question, show, lambda error: self.said.emit(str(error), True)
        )

    def show_image(self, pixels: Picture) -> None:
        """Put a 28x28 image on the pad, as the network is to see it."""
        self.pad.show_image(pixels)
        self._take([pixels], is_shown=True)

    def show_file(self, path: Path) -> None:
        """Put a picture's file on the pad."""
        from mnist_desktop.digits.picture_files import grey_from_file

        self._show_grey(lambda: grey_from_file(path))

    def steps(self) -> DigitSteps | None:
        """How the chosen digit came to be the image that the network sees."""
        from mnist_desktop.digits.reading import read_strokes

        if not self._images:
            return None
        # A picture was read with all its steps, which takes long; of strokes only the images.
        whole = not self._experiment.task_facts.digits
        read = self._picture_steps or read_strokes(self.pad.drawing(), whole=whole)
        if not read:  # a 28x28 image, shown as it is
            return DigitSteps(*[self._images[0]] * 4)
        return read[min(self._chosen, len(read) - 1)]

    def reading(self) -> Reading | None:
        """The chosen digit where it has been read, or None where nothing can be said of it yet."""
        if self._network is None or self._answers is None or not np.isfinite(self._answers).all():
            return None
        is_digit = self._meant is not None or bool(self._looks[self._chosen])
        return Reading(self._images[self._chosen], self._network, self._meant, is_digit)

    def label(self) -> int | None:
        """What the chosen digit is known to be: as filed, or as the test image's label says."""
        return self._test_image.label if self._test_image is not None else self._meant

    # Laying out.

    def _lay_out(self) -> None:
        column(
            self.pad,
            self._tools,
            row((self._answer, 1), self._seen, spacing=8),
            (self.bars, 1),
            self._spread,
            self._labels,
            self._more(),
            self._source,
            of=self,
            margins=(8, 4, 8, 6),
            spacing=4,
        )

    def _more(self) -> Flow:
        text = self.tr("Random test image")
        tip = self.tr("Show one of the test images, with its label beside the prediction (Ctrl+T)")
        do = self.show_random_test_image
        self._random_test_image = button(QPushButton, "testImageButton", text, tip, do)
        self._random_test_image.setShortcut("Ctrl+T")
        self._random_test_image.setEnabled(False)
        # It takes the room that the line has left.
        policy = (QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._random_test_image.setSizePolicy(*policy)
        tip = self.tr(
            "Asks the network fifty times in train mode too, where dropout silences other units "
            "each time and batch norm looks at a batch of other images, and shows on each bar how the "
            "answers scatter. The bars themselves stay those of eval mode."
        )
        fifty_times = named(QCheckBox(self.tr("Train mode")), "trainModeBox", tip=tip)
        fifty_times.toggled.connect(self._spread.setVisible)
        fifty_times.toggled.connect(self._train_mode.set_on)
        fifty_times.toggled.connect(self.train_mode_changed)
        return Flow(self._random_test_image, fifty_times)

    def _connect(self) -> None:
        self.pad.drawing_changed.connect(self._read_pad)
        self.pad.stroke_ended.connect(self._read_pad)
        self.pad.picture_offered.connect(self._on_picture_offered)
        nothing = self.tr("There is no picture to paste: copy one first.")
        self.pad.nothing_to_paste.connect(lambda: self.said.emit(nothing, True))
        self.pad.copy_asked.connect(self._on_copy_asked)
        self._tools.open_asked.connect(self._on_open_asked)
        self._numbers.chosen.connect(self._on_chosen)
        self._labels.labelled.connect(self._on_labelled)
        self._labels.taken_back.connect(self._on_taken_back)
        self._asker.when_ready(self._on_ready)
        self._train_mode.said.connect(self._spread.setText)

    def _on_ready(self, _: Engine) -> None:
        self._random_test_image.setEnabled(True)
        self._ask()

    # What is on the pad.

    def _read_pad(self) -> None:
        from mnist_desktop.digits.reading import images_of_strokes, read_ink

        picture = self.pad.picture()
        if picture is None:
            whole = not self._experiment.task_facts.digits
            self._take(images_of_strokes(self.pad.drawing(), whole=whole))
        else:
            steps = read_ink(picture)
            self._take([each.image for each in steps], steps)

    def _take(
        self,
        images: Sequence[Picture],
        steps: tuple[DigitSteps, ...] = (),
        *,
        is_shown: bool = False,
    ) -> None:
        """Read images; `is_shown` where they are nobody's hand."""
        self._images, self._picture_steps, self._is_shown_image = list(images), steps, is_shown
        self._test_image = self._meant = None
        self._chosen = min(self._chosen, max(0, len(images) - 1))
        self._show()

    def show_filed(self, label: int) -> None:
        """The chosen digit has been filed under its label; go on to the next one of a number."""
        goes_on = self._chosen + 1 < len(self._images)
        if goes_on:
            self._on_chosen(self._chosen + 1)
        else:
            self.pad.set_done()
        self._labels.show_filed(label, goes_on=goes_on)

    def _show(self) -> None:
        # Only what was drawn or found in a picture is somebody's hand; a test image has its label.
        is_hand = bool(self._images) and not self._is_shown_image
        self._labels.ask(possible=is_hand and self._experiment.task_facts.digits)
        seen = self._images[self._chosen] if self._images else None
        self._seen.show_pixels(seen)
        self.image_changed.emit(seen)
        self._ask()

    def _show_grey(self, grey: Callable[[], NDArray[Any]]) -> None:
        """Put what `grey` reads on the pad, or say why that cannot be."""
        from mnist_desktop.digits.pictures import ink_of
        from mnist_desktop.digits.whole_pictures import on_dark_ground

        with saying(self.said.emit):
            if not self._experiment.task_facts.digits:
                self.show_image(on_dark_ground(grey()))
                return
            ink = ink_of(grey())
            if ink is None:
                raise Refusal(self.tr("The picture shows nothing: it is of one colour."))
            self.pad.show_picture(ink)
            if not self._images:
                raise Refusal(self.tr("No digit was found in the picture."))

    def _on_picture_offered(self, offer: Path | QImage) -> None:
        if isinstance(offer, Path):
            self.show_file(offer)
            return
        from mnist_desktop.digits.picture_files import grey_from_bytes

        self._show_grey(lambda: grey_from_bytes(png(offer), self.tr("The pasted picture")))

    def _on_open_asked(self) -> None:
        from mnist_desktop.digits.picture_files import picture_endings

        # In capitals too, as some cameras write them.
        endings = sorted(picture_endings())
        kinds = " ".join(f"*{each}" for ending in endings for each in (ending, ending.upper()))
        filters = self.tr("Pictures ({})").format(kinds)
        if path := file_to_open(self, self.tr("Open a picture"), filters):
            self.show_file(path)

    def _on_copy_asked(self) -> None:
        if not self._images:
            return
        pixels = as_bytes(self._images[self._chosen])
        image = QImage(pixels.tobytes(), 28, 28, 28, QImage.Format.Format_Grayscale8).copy()
        QGuiApplication.clipboard().setImage(image)
        self.said.emit(self.tr("The 28 × 28 pixels are on the clipboard."), False)

    # Which digit is meant.

    def _on_chosen(self, index: int) -> None:
        self._chosen = index
        self._meant = None
        self._show()

    def _on_labelled(self, label: int) -> None:
        from mnist_desktop.digits.splitting import split_strokes

        if not self._images:
            return
        groups = split_strokes(self.pad.drawing())
        strokes: Sequence[Stroke] = groups[self._chosen] if self._chosen < len(groups) else ()
        self._meant = label
        self.labelled.emit(self._images[self._chosen], label, strokes)
        self._settling.start()

    def _on_taken_back(self) -> None:
        self.pad.set_done(False)
        self._meant = None
        self._show()
        self.taken_back.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is not None and self._labels.can_label():
            self._on_labelled(digit)
        else:
            super().keyPressEvent(event)

    # What the network says.

    def _on_settled(self) -> None:
        if self._answers is not None:
            log.info("Read as %s.", "".join(map(str, self._answers.argmax(axis=1))))
        self.settled.emit()

    def _ask(self) -> None:
        self._answers = None
        images, network, are_known = self._images, self._network, self._is_shown_image
        if images and network is not None:

            def question(engine: Engine) -> Iterator[tuple[NDArray[Any], NDArray[np.bool_]]]:
                rows = np.stack(images).reshape(len(images), -1)
                answers = self._answerer.predictor(engine, network).probabilities(rows)
                # An image of a set of digits is one, however odd it looks; what else is none, nobody knows.
                is_one = are_known or not network.experiment.task_facts.digits
                yield answers, look_like_digits(rows) | is_one

            # Until it answers, a moment later, what it said of the drawing before stays; but not why it
            # said nothing.
            if self.bars.probabilities() is None:
                self._answer.say("")
            self._asker.ask(
                self, question, lambda said: self._on_answered(images, *said), self._on_failed
            )
        else:
            self._asker.forget(self)
            self._show_answers()
        self._train_mode.show_answers_to(images[self._chosen] if images else None, network)
        self._settling.start()

    def _on_answered(
        self, images: list[Picture], answers: NDArray[np.float32], looks: NDArray[np.bool_]
    ) -> None:
        if images is self._images:  # else the next answer is on its way
            self._answers, self._looks = answers, looks
            self._show_answers()
            self._settling.start()

    def _on_failed(self, error: Exception) -> None:
        self.bars.show_probabilities(None)
        self._answer.say(self.tr("The network could not be asked: {}.").format(error))

    def _show_answers(self) -> None:
        answers, shown, best = self._answers, None, []
        if answers is None:
            self._answer.say(self._why_silent())
        elif not np.isfinite(answers).all():
            self._answer.say(self.tr("The network's weights are no longer finite numbers."))
        else:
            shown, best = answers[self._chosen], answers.argmax(axis=1).tolist()
            known = self._of_test_image(best[0])
            names = self._experiment.task_facts.names
            self._answer.show_answers(answers, self._looks, self._chosen, known, names)
        doubted = shown is not None and not self._looks[self._chosen]
        self.bars.show_probabilities(shown, doubted=doubted)
        self._numbers.show_digits(self._images, best, self._chosen)

    def _why_silent(self) -> str:
        if self._images and not self._asker.is_ready():
            return self.tr("The network is still being loaded.")
        if self._network is None and self._asker.is_ready():
            return self.tr("No network has been trained yet. Press Train.")
        return self.tr("Here stands what the network reads, and how sure it is.")

    def _of_test_image(self, answer: int) -> str:
        if self._test_image is None:
            return ""
        index, label = self._test_image
        verdict = self.tr("right") if label == answer else self.tr("wrong")
        if names := self._experiment.task_facts.names:  # that of the prediction stands above
            return self.tr("Test image {:,}, labelled {}: {}").format(index, names[label], verdict)
        words = self.tr("Test image {:,}: label {}, prediction {}, {}")
        return words.format(index, label, answer, verdict)
