"""The page of the script, used through its widgets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPalette,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from mnist_desktop import paths
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.publishing.script.lines import Line
from mnist_desktop.publishing.script.notebook import notebook_of
from mnist_desktop.publishing.script.program import script_of
from mnist_desktop.publishing.script.settings import settings_in_file
from mnist_desktop.ui.script.code_colours import CodeColours, code_colours
from mnist_desktop.ui.script.code_view import CodeView
from mnist_desktop.ui.script.highlighter import CodeKind, _spans, spans
from mnist_desktop.ui.script.page import ScriptPage

NAME = "homework-q1-1"
HOMEWORK = RECIPES[NAME].experiment
HINT = "Point at a line to see why it is there."
# Batch norm with a batch of one image.
UNTRAINABLE = HOMEWORK.with_knob("batch_size", 1)
DARK = QPalette(QColor("#323232"))
DARK.setColor(QPalette.ColorRole.Base, QColor("#242424"))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot) -> ScriptPage:
    page = ScriptPage()
    qtbot.add_widget(page)
    page.resize(760, 480)
    page.show()
    qtbot.wait_exposed(page)
    return page


@pytest.fixture
def view(page: ScriptPage) -> CodeView:
    page.show_experiment(NAME, HOMEWORK)
    return view_of(page)


@pytest.fixture
def said(page: ScriptPage) -> list[tuple[str, bool]]:
    said: list[tuple[str, bool]] = []
    page.said.connect(lambda sentence, bad: said.append((sentence, bad)))
    return said


@pytest.fixture
def found(page: ScriptPage) -> list[tuple[str, Experiment]]:
    found: list[tuple[str, Experiment]] = []
    page.settings_found.connect(lambda name, experiment: found.append((name, experiment)))
    return found


def view_of(page: ScriptPage) -> CodeView:
    view = page.findChild(CodeView, "scriptText")
    assert view is not None
    return view


def words(page: ScriptPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def press(qtbot: QtBot, page: ScriptPage, name: str) -> None:
    qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def clipboard(text: str | None = None) -> str:
    if text is not None:
        QGuiApplication.clipboard().setText(text)
    return QGuiApplication.clipboard().text()


def texts(experiment: Experiment, name: str = NAME) -> list[str]:
    return [line.text for line in script_of(experiment, name=name).lines]


def grounds(view: CodeView) -> list[int]:
    """The lines that have a ground of their own."""
    return [each.cursor.blockNumber() for each in view.extraSelections()]


def row_of(view: CodeView, start: str) -> int:
    return next(
        row for row, text in enumerate(view.toPlainText().split("\n")) if text.startswith(start)
    )


def place_of(view: CodeView, row: int) -> QPoint:
    """A point in a line, which has to be in sight."""
    block = view.document().findBlockByNumber(row)
    box = view.blockBoundingGeometry(block).translated(view.contentOffset())
    return QPoint(30, round(box.center().y()))


def point(view: CodeView, place: QPoint) -> None:
    """Move the mouse; QTest moves none that was there already, be it in another test."""
    shared = QPointF(view.viewport().mapToGlobal(place))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), shared, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view.viewport(), event)


# What is shown.


def test_it_shows_the_script_of_the_experiment(page: ScriptPage, view: CodeView) -> None:
    script = script_of(HOMEWORK, name=NAME)
    assert view.toPlainText() + "\n" == script.text
    assert words(page, "scriptStatus") == f"{len(script.lines)} lines"
    assert view.isReadOnly()


def test_a_changed_knob_marks_exactly_the_lines_it_changes(
    page: ScriptPage, view: CodeView
) -> None:
    changed = HOMEWORK.with_knob("learning_rate", 0.25)
    page.show_experiment(NAME, changed)
    before, after = texts(HOMEWORK), texts(changed)
    differing = [row for row, text in enumerate(after) if text != before[row]]
    assert "learning_rate = 0.25" in [after[row] for row in differing]
    assert list(view.changes().changed) == grounds(view) == differing
    assert words(page, "scriptStatus") == f"{len(after)} lines · {len(differing)} changed"


def test_new_lines_are_marked_and_taken_away_ones_counted(page: ScriptPage, view: CodeView) -> None:
    without = HOMEWORK.with_knob("dropout", 0.0)
    page.show_experiment(NAME, without)
    assert view.changes().removed == 1
    assert words(page, "scriptStatus").endswith(" · 1 removed")
    assert not any("Dropout" in texts(without)[row] for row in view.changes().changed)
    page.show_experiment(NAME, HOMEWORK)
    assert any("Dropout" in texts(HOMEWORK)[row] for row in grounds(view))
    assert view.changes().removed == 0


def test_the_marks_stay_until_the_next_change(page: ScriptPage, view: CodeView) -> None:
    changed = HOMEWORK.with_knob("learning_rate", 0.25)
    page.show_experiment(NAME, changed)
    marked = grounds(view)
    page.show_experiment(NAME, changed)
    page.hide()
    page.show()
    assert grounds(view) == marked
    page.show_experiment(NAME, changed.with_knob("epochs", 3))
    assert grounds(view) != marked


def test_marks_are_bars_at_the_edge_too(page: ScriptPage, view: CodeView) -> None:
    def bar_at(row: int) -> QColor:
        image = QImage(view.size(), QImage.Format.Format_RGB32)
        view.render(image)
        inside = view.contentsRect()
        return image.pixelColor(inside.left() + 1, inside.top() + place_of(view, row).y())

    colours = code_colours(view.palette())
    row = row_of(view, "learning_rate")
    assert bar_at(row) == view.palette().base().color()
    page.show_experiment(NAME, HOMEWORK.with_knob("learning_rate", 0.25))
    assert bar_at(row) == colours.bar
    assert bar_at(row + 1) == view.palette().base().color()


def test_a_wedge_stands_where_lines_were_taken_away(qtbot: QtBot) -> None:
    view = CodeView()
    qtbot.add_widget(view)
    view.resize(300, 200)
    view.show()
    view.show_lines([Line("a"), Line("b"), Line("c")], mark=False)
    view.show_lines([Line("a")], mark=True)
    assert (view.changes().cuts, view.changes().removed) == ((1,), 2)
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    view.render(image)
    inside = view.contentsRect()
    block = view.document().firstBlock()
    end = view.blockBoundingGeometry(block).translated(view.contentOffset()).bottom()
    seam = image.pixelColor(inside.left() + 2, inside.top() + round(end))
    assert seam == code_colours(view.palette()).bar


def test_a_hidden_page_writes_no_script(
    page: ScriptPage, view: CodeView, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Experiment] = []

    def counted(experiment: Experiment, **options: Any) -> object:
        written.append(experiment)
        return script_of(experiment, **options)

    monkeypatch.setattr("mnist_desktop.ui.script.page.script_of", counted)
    page.hide()
    before = view.toPlainText()
    last = HOMEWORK.with_knob("learning_rate", 0.5)
    for rate in (0.2, 0.3, 0.5):
        page.show_experiment(NAME, HOMEWORK.with_knob("learning_rate", rate))
    page.set_guard(True)
    page.set_guard(False)
    assert not written
    assert view.toPlainText() == before
    page.show()
    assert written == [last]
    assert view.toPlainText().split("\n") == texts(last)
    # What changed since the page was seen.
    assert row_of(view, "learning_rate") in grounds(view)


def test_a_guard_is_no_change(page: ScriptPage, view: CodeView) -> None:
    page.set_guard(True)
    assert view.toPlainText() + "\n" == script_of(HOMEWORK, name=NAME, guard=True).text
    assert view.toPlainText().split("\n") != texts(HOMEWORK)
    assert grounds(view) == []
    page.hide()
    page.set_guard(False)
    changed = HOMEWORK.with_knob("learning_rate", 0.25)
    page.show_experiment(NAME, changed)
    page.show()
    before, after = texts(HOMEWORK), texts(changed)
    assert grounds(view) == [row for row, text in enumerate(after) if text != before[row]]


def test_what_cannot_be_trained_has_no_script(
    page: ScriptPage, view: CodeView, said: list[tuple[str, bool]], tmp_path: Path
) -> None:
    problem = UNTRAINABLE.problems()[0].sentence
    page.show_experiment(NAME, UNTRAINABLE)
    assert view.toPlainText().split("\n") == texts(HOMEWORK)
    assert words(page, "scriptExplanation").startswith(problem)
    assert not page.findChild(QPushButton, "copyScriptButton").isEnabled()
    assert not page.findChild(QPushButton, "saveScriptButton").isEnabled()
    page.copy()
    page.save(tmp_path / "script.py")
    assert said == [(problem, True)] * 2
    assert not list(tmp_path.iterdir())
    page.show_experiment(NAME, HOMEWORK)
    assert page.findChild(QPushButton, "copyScriptButton").isEnabled()
    assert words(page, "scriptExplanation") == HINT


# Scrolling and the caret.


def test_the_view_stays_where_it_is(page: ScriptPage, view: CodeView) -> None:
    row = row_of(view, "learning_rate")
    caret = view.textCursor()
    caret.setPosition(view.document().findBlockByNumber(row).position() + 4)
    view.setTextCursor(caret)
    view.verticalScrollBar().setValue(2)
    # A line more stands above the caret.
    page.show_experiment(
        NAME, HOMEWORK.with_knobs(learning_rate=0.25, schedule="cosine", dropout=0.2)
    )
    assert view.verticalScrollBar().value() == 2
    assert view.textCursor().block().text() == "learning_rate = 0.25"
    assert view.textCursor().positionInBlock() == 4


@pytest.mark.parametrize("start", [0, 10_000])
def test_it_scrolls_to_a_change_out_of_sight(page: ScriptPage, view: CodeView, start: int) -> None:
    view.verticalScrollBar().setValue(start)
    # The middle of the script, where the window shows its beginning or its end.
    page.resize(760, 300)
    page.show_experiment(NAME, HOMEWORK.with_knob("activation", "tanh"))
    row = row_of(view, "tanh")
    top = place_of(view, row).y()
    assert 0 <= top < view.viewport().height()


def test_the_letters_grow_and_shrink(qtbot: QtBot, view: CodeView) -> None:
    usual = view.font().pointSizeF()
    qtbot.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Equal, CONTROL)
    assert view.font().pointSizeF() == usual + 2
    qtbot.keyClick(view, Qt.Key.Key_Minus, CONTROL)
    assert view.font().pointSizeF() == usual + 1
    qtbot.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.font().pointSizeF() == usual
    middle = view.viewport().rect().center()
    QApplication.sendEvent(
        view.viewport(),
        QWheelEvent(
            QPointF(middle),
            QPointF(view.viewport().mapToGlobal(middle)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            CONTROL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert view.font().pointSizeF() > usual


# Explanations.


def test_it_explains_the_line_under_the_mouse(
    qtbot: QtBot, page: ScriptPage, view: CodeView
) -> None:
    assert words(page, "scriptExplanation") == HINT
    height = page.findChild(QLabel, "scriptExplanation").height()
    row = row_of(view, "learning_rate")
    why = script_of(HOMEWORK, name=NAME).lines[row].why
    assert why
    with qtbot.wait_signal(view.line_pointed) as pointed:
        point(view, place_of(view, row))
    assert pointed.args == [row]
    assert words(page, "scriptExplanation") == why
    # The line under the mouse is another once the text has moved beneath it.
    view.verticalScrollBar().setValue(1)
    assert words(page, "scriptExplanation") == view.explanation(row + 1)
    with qtbot.wait_signal(view.line_pointed) as pointed:
        QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert pointed.args == [-1]
    assert words(page, "scriptExplanation") == HINT
    assert page.findChild(QLabel, "scriptExplanation").height() == height


def test_it_explains_the_line_with_the_caret(
    qtbot: QtBot, page: ScriptPage, view: CodeView
) -> None:
    row = row_of(view, "batch_size")
    caret = view.textCursor()
    caret.setPosition(view.document().findBlockByNumber(row - 1).position())
    view.setTextCursor(caret)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.textCursor().blockNumber() == row
    assert words(page, "scriptExplanation") == view.explanation(row) != ""
    other = row_of(view, "learning_rate")
    point(view, place_of(view, other))
    assert words(page, "scriptExplanation") == view.explanation(other)
    # An empty line needs no words: there the caret's has its say.
    point(view, place_of(view, row + 1))
    assert words(page, "scriptExplanation") == view.explanation(row)


def test_a_tooltip_explains_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    view = CodeView()
    qtbot.add_widget(view)
    view.resize(400, 200)
    view.show()
    view.show_lines([Line("loss < 1", "Is a < b & c?"), Line("")], mark=False)
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, *__: shown.append(text))

    def ask(place: QPoint) -> None:
        event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)

    ask(place_of(view, 0))
    ask(place_of(view, 1))
    ask(QPoint(30, 190))  # below the last line
    assert shown == ["<p>Is a &lt; b &amp; c?</p>"]


# What leaves the page, and what comes back.


def test_copy_takes_the_whole_script(
    qtbot: QtBot, page: ScriptPage, view: CodeView, said: list[tuple[str, bool]]
) -> None:
    press(qtbot, page, "copyScriptButton")
    assert clipboard() == script_of(HOMEWORK, name=NAME).text
    assert said == [(f"Copied {view.blockCount()} lines.", False)]


def test_saving_a_script_and_a_notebook(
    page: ScriptPage, view: CodeView, said: list[tuple[str, bool]], tmp_path: Path
) -> None:
    page.show_experiment("Größe λ", HOMEWORK)
    script, notebook = tmp_path / "own.py", tmp_path / "own.IPYNB"
    page.save(script)
    page.save(notebook)
    # To the byte: no line end of Windows.
    assert script.read_bytes() == script_of(HOMEWORK, name="Größe λ").text.encode()
    assert json.loads(notebook.read_bytes()) == json.loads(notebook_of(HOMEWORK, name="Größe λ"))
    folder = paths.resources() / "mnist"
    assert said == [
        (f"Saved as own.py: run it with `python {script} --data {folder}`.", False),
        (
            f"Saved as own.IPYNB: open it with Jupyter; MNIST for its `folder` is in {folder}.",
            False,
        ),
    ]
    assert view.toPlainText() + "\n" == script.read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_told(
    page: ScriptPage, view: CodeView, said: list[tuple[str, bool]], tmp_path: Path
) -> None:
    place = tmp_path / "no" / "script.py"
    page.save(place)
    assert said == [(f"{place} could not be written: No such file or directory.", True)]


@pytest.mark.parametrize(
    ("typed", "chosen", "written"),
    [
        ("mine.py", "Python (*.py)", "mine.py"),
        ("mine", "Python (*.py)", "mine.py"),
        ("mine", "Jupyter notebook (*.ipynb)", "mine.ipynb"),
        ("dropout 0.3", "Jupyter notebook (*.ipynb)", "dropout 0.3.ipynb"),
        ("mine.ipynb", "Python (*.py)", "mine.ipynb"),
    ],
)
def test_the_dialog_adds_a_suffix_where_it_is_missing(
    qtbot: QtBot,
    page: ScriptPage,
    view: CodeView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    chosen: str,
    written: str,
) -> None:
    def answer(_: object, title: str, proposal: str, kinds: str) -> tuple[str, str]:
        assert proposal == f"{NAME}.py"
        assert chosen in kinds.split(";;")
        return str(tmp_path / typed), chosen

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    press(qtbot, page, "saveScriptButton")
    assert [path.name for path in tmp_path.iterdir()] == [written]


def test_no_file_is_replaced_unasked(
    qtbot: QtBot,
    page: ScriptPage,
    view: CodeView,
    said: list[tuple[str, bool]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "mine.py"
    place.write_text("mine")
    answers = iter([(str(tmp_path / "mine"), "Python (*.py)"), ("", "")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: next(answers))
    press(qtbot, page, "saveScriptButton")
    assert [bad for _, bad in said] == [True]
    press(qtbot, page, "saveScriptButton")
    assert len(said) == 1
    assert place.read_text() == "mine"


@pytest.mark.parametrize("suffix", ["py", "ipynb"])
def test_a_saved_file_is_opened_again(
    qtbot: QtBot,
    page: ScriptPage,
    view: CodeView,
    found: list[tuple[str, Experiment]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    place = tmp_path / f"own.{suffix}"
    page.save(place)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(place), ""))
    press(qtbot, page, "openSettingsButton")
    assert found == [(NAME, HOMEWORK)]
    assert settings_in_file(place).experiment == HOMEWORK


def test_what_is_no_script_is_told(
    page: ScriptPage,
    view: CodeView,
    said: list[tuple[str, bool]],
    found: list[tuple[str, Experiment]],
    tmp_path: Path,
) -> None:
    place = tmp_path / "other.py"
    place.write_text("print(1)\n")
    for path in (place, tmp_path / "none.py"):
        page.open_settings(path)
    clipboard("no settings")
    page.paste_settings()
    assert [bad for _, bad in said] == [True] * 3
    assert all(sentence for sentence, _ in said)
    assert found == []
    assert view.toPlainText().split("\n") == texts(HOMEWORK)


def test_pasting_settings(
    qtbot: QtBot,
    page: ScriptPage,
    said: list[tuple[str, bool]],
    found: list[tuple[str, Experiment]],
) -> None:
    # There is no experiment yet, and none is needed.
    other = HOMEWORK.with_knob("learning_rate", 0.25)
    clipboard(script_of(other, name="other").text)
    press(qtbot, page, "pasteSettingsButton")
    assert found == [("other", other)]
    assert said == []


def test_without_an_experiment_there_is_nothing_to_take(
    page: ScriptPage, said: list[tuple[str, bool]], tmp_path: Path
) -> None:
    assert not page.findChild(QPushButton, "copyScriptButton").isEnabled()
    assert not page.findChild(QPushButton, "saveScriptButton").isEnabled()
    page.copy()
    page.save(tmp_path / "script.py")
    assert said == []
    assert not list(tmp_path.iterdir())
    assert words(page, "scriptExplanation") == HINT


# Colours.


def test_what_is_coloured() -> None:
    lines = [
        "import torch  # why",
        'text = """a',
        "",
        'b"""',
        "layer = nn.Linear(784, 1e-3)",
        'print("𝛼", True)',
    ]

    def coloured(row: int) -> list[tuple[str, CodeKind]]:
        # As Qt counts: in units of 16 bits.
        units = lines[row].encode("utf-16-le")
        pieces = [
            (units[2 * start : 2 * (start + length)].decode("utf-16-le"), kind)
            for start, length, kind in spans(lines)[row]
        ]
        return [(piece, kind) for piece, kind in pieces if piece.strip('"')]

    assert len(spans(lines)) == len(lines)
    assert coloured(0) == [("import", CodeKind.KEYWORD), ("# why", CodeKind.COMMENT)]
    assert coloured(1) == [("a", CodeKind.STRING)]
    assert coloured(3) == [("b", CodeKind.STRING)]
    assert coloured(4) == [
        ("Linear", CodeKind.CALL),
        ("784", CodeKind.NUMBER),
        ("1e-3", CodeKind.NUMBER),
    ]
    assert coloured(5) == [
        ("print", CodeKind.BUILTIN),
        ("𝛼", CodeKind.STRING),
        ("True", CodeKind.KEYWORD),
    ]


@pytest.mark.parametrize("name", list(RECIPES))
def test_every_script_is_coloured_as_a_whole_would_be(name: str) -> None:
    lines = texts(RECIPES[name].experiment)
    assert spans(lines) == _spans("\n".join(lines))


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    """By the formula of the WCAG: 1 for the same, 21 for black and white."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    "palette", [QPalette(QColor("#efefef")), DARK, QPalette(QColor("#3a3a3a"))]
)
def test_code_is_readable_on_its_ground_and_on_a_changed_line(palette: QPalette) -> None:
    colours = code_colours(palette)
    base = palette.base().color()
    inks = [getattr(colours, kind) for kind in CodeKind]
    for ground in (base, colours.changed):
        assert min(contrast(ink, ground) for ink in [*inks, palette.text().color()]) >= 4.5
    assert contrast(colours.bar, base) >= 3


def test_another_palette_repaints(page: ScriptPage, view: CodeView) -> None:
    page.show_experiment(NAME, HOMEWORK.with_knob("learning_rate", 0.25))

    # What these calls give lives only as long as what it was taken from.
    def ink(start: str) -> QColor:
        block = view.document().findBlockByNumber(row_of(view, start))
        ranges = block.layout().formats()
        return ranges[0].format.foreground().color()

    def is_in(colours: CodeColours) -> bool:
        selections = view.extraSelections()
        ground = selections[0].format.background().color()
        return (
            ink("import torch") == colours.keyword
            and ink("# parameters") == colours.comment
            and ground == colours.changed
        )

    light, marked = code_colours(view.palette()), grounds(view)
    assert is_in(light)
    app = QApplication.instance()
    usual = app.palette()
    app.setPalette(DARK)
    try:
        QApplication.sendPostedEvents()
        assert code_colours(view.palette()) != light
        assert is_in(code_colours(DARK))
        assert grounds(view) == marked
    finally:
        app.setPalette(usual)
    QApplication.sendPostedEvents()
    assert is_in(light)


def test_the_start_does_not_load_pygments() -> None:
    program = (
        "import sys; import mnist_desktop.ui.script.page; print('pygments' in sys.modules, "
        "'torch' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["False", "False"]


def test_the_keyboard_reaches_everything(qtbot: QtBot, page: ScriptPage, view: CodeView) -> None:
    names = ["copyScriptButton", "saveScriptButton", "openSettingsButton", "pasteSettingsButton"]
    page.findChild(QPushButton, names[0]).setFocus()
    reached = []
    for _ in range(5):
        widget = QApplication.focusWidget()
        reached.append(widget.objectName())
        assert widget.toolTip()
        assert widget.accessibleName()
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert reached == [*names, "scriptText"]
    # Whoever comes by the keyboard gets the caret's line explained.
    assert words(page, "scriptExplanation") == view.explanation(view.textCursor().blockNumber())
    view.moveCursor(QTextCursor.MoveOperation.End)
    assert view.textCursor().blockNumber() == view.blockCount() - 1
