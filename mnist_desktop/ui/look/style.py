"""The style of the window: Qt's Fusion with flat, round controls in the palette's colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeGuard, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionGroupBox,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QWidget,
)

from mnist_desktop.ui.laying_out import bold

_RADIUS, _CARD_RADIUS = 5.0, 8.0

_Draw = Callable[[QStyleOption, QPainter, QWidget | None], None]
_Role = QPalette.ColorRole
_State = QStyle.StateFlag
_Primitive = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_PROGRESS = (_Control.CE_ProgressBarGroove, _Control.CE_ProgressBarContents)


class FlatStyle(QProxyStyle):
    """Fusion, but for how controls are painted; they are as large as Fusion's."""

    def __init__(self) -> None:
        super().__init__("fusion")
        self._primitives: dict[_Primitive, _Draw] = {
            _Primitive.PE_IndicatorCheckBox: _check_box,
            _Primitive.PE_PanelButtonCommand: _button,
            _Primitive.PE_PanelButtonTool: _tool_button,
            _Primitive.PE_FrameGroupBox: _card,
            _Primitive.PE_Frame: _frame,
            _Primitive.PE_PanelLineEdit: _line_edit,
            _Primitive.PE_FrameLineEdit: _line_edit,
            _Primitive.PE_FrameFocusRect: _focus,
        }

    def drawPrimitive(
        self,
        element: _Primitive,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = self._primitives.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(option, painter, widget)
        painter.restore()

    def drawControl(
        self,
        element: _Control,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == _Control.CE_PushButtonLabel and _is_filled(option):
            label = QStyleOptionButton(option)
            palette = QPalette(option.palette)
            palette.setColor(_Role.ButtonText, palette.highlightedText().color())
            label.palette = palette
            super().drawControl(element, label, painter, widget)
        elif element == _Control.CE_HeaderSection and isinstance(option, QStyleOptionHeader):
            _header(option, painter)
        elif element in _PROGRESS and isinstance(option, QStyleOptionProgressBar):
            _progress(option, painter, is_groove=element == _Control.CE_ProgressBarGroove)
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: _Complex,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == _Complex.CC_GroupBox and isinstance(option, QStyleOptionGroupBox):
            self._draw_group(option, painter, widget)
            return
        if control not in (
            _Complex.CC_ComboBox,
            _Complex.CC_SpinBox,
            _Complex.CC_Slider,
            _Complex.CC_ScrollBar,
        ):
            super().drawComplexControl(control, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def part(name: QStyle.SubControl) -> QRectF:
            return QRectF(self.subControlRect(control, option, name, cast(QWidget, widget)))

        sub = QStyle.SubControl
        if control == _Complex.CC_ComboBox:
            _box(option, painter, _Role.Button)
            _chevron(painter, option, part(sub.SC_ComboBoxArrow), up=False)
        elif control == _Complex.CC_SpinBox:
            _box(option, painter, _Role.Base)
            if option.subControls & sub.SC_SpinBoxUp:
                _chevron(painter, option, part(sub.SC_SpinBoxUp), up=True)
                _chevron(painter, option, part(sub.SC_SpinBoxDown), up=False)
        elif control == _Complex.CC_Slider and isinstance(option, QStyleOptionSlider):
            _slider(option, painter, part(sub.SC_SliderGroove), part(sub.SC_SliderHandle))
        elif isinstance(option, QStyleOptionSlider):
            _scroll_bar(option, painter, part(sub.SC_ScrollBarSlider))
        painter.restore()

    def _draw_group(
        self, option: QStyleOptionGroupBox, painter: QPainter, widget: QWidget | None
    ) -> None:
        """A card below its title, which is bold and may be wider than Fusion thinks."""
        group, sub = cast(QWidget, widget), QStyle.SubControl
        frame = QStyleOption(option)
        frame.rect = self.subControlRect(_Complex.CC_GroupBox, option, sub.SC_GroupBoxFrame, group)
        self.drawPrimitive(_Primitive.PE_FrameGroupBox, frame, painter, widget)
        label = self.subControlRect(_Complex.CC_GroupBox, option, sub.SC_GroupBoxLabel, group)
        label.setRight(option.rect.right())
        painter.save()
        painter.setFont(bold(painter.font()))
        painter.setPen(option.palette.windowText().color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(label, flags | Qt.TextFlag.TextShowMnemonic, option.text)
        painter.restore()


def _progress(option: QStyleOptionProgressBar, painter: QPainter, *, is_groove: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    room = QRectF(option.rect)
    beside = (room.height() - 6) / 2
    line = room.adjusted(0, beside, 0, -beside)
    if not is_groove:
        span = max(1, option.maximum - option.minimum)
        line.setWidth(line.width() * max(0, option.progress - option.minimum) / span)
    painter.setBrush(option.palette.mid() if is_groove else option.palette.highlight())
    painter.drawRoundedRect(line, 3, 3)
    painter.restore()


def _is_enabled(option: QStyleOption) -> bool:
    return bool(option.state & _State.State_Enabled)


def _is_filled(option: QStyleOption) -> TypeGuard[QStyleOptionButton]:
    """Whether it is the one button that is asked to be pressed."""
    return (
        isinstance(option, QStyleOptionButton)
        and bool(option.features & QStyleOptionButton.ButtonFeature.DefaultButton)
        and _is_enabled(option)
    )


def _edge(option: QStyleOption) -> QPen:
    """The line around a control."""
    palette = option.palette
    if option.state & _State.State_HasFocus and _is_enabled(option):
        return QPen(palette.highlight().color(), 1.5)
    return QPen(palette.color(_Role.Dark if _is_enabled(option) else _Role.Mid), 1)


def _inside(option: QStyleOption) -> QRectF:
    return QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75)


def _shaded(colour: QColor, option: QStyleOption) -> QColor:
    """A control's ground, which answers to the mouse."""
    if not _is_enabled(option):
        return option.palette.window().color()
    if option.state & (_State.State_Sunken | _State.State_On):
        return option.palette.midlight().color()
    if option.state & _State.State_MouseOver:
        return option.palette.light().color()
    return colour


def _box(option: QStyleOption, painter: QPainter, role: _Role) -> None:
    colour = option.palette.color(role)
    painter.setBrush(_shaded(colour, option) if role is _Role.Button else colour)
    if not _is_enabled(option):
        painter.setBrush(option.palette.window())
    painter.setPen(_edge(option))
    painter.drawRoundedRect(_inside(option), _RADIUS, _RADIUS)


def _button(option: QStyleOption, painter: QPainter, _: QWidget | None) -> None:
    if not _is_filled(option):
        _box(option, painter, _Role.Button)
        return
    accent = option.palette.highlight().color()
    if option.state & _State.State_Sunken:
        accent = accent.darker(125)
    elif option.state & _State.State_MouseOver:
        accent = accent.lighter(112)
    painter.setBrush(accent)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(_inside(option), _RADIUS, _RADIUS)
    if option.state & _State.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(option.palette.highlightedText().color(), 1))
        painter.drawRoundedRect(_inside(option).adjusted(2, 2, -2, -2), _RADIUS - 2, _RADIUS - 2)


def _tool_button(option: QStyleOption, painter: QPainter, _: QWidget | None) -> None:
    pressed = option.state & (_State.State_Sunken | _State.State_On)
    if not _is_enabled(option) or not (pressed or option.state & _State.State_MouseOver):
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(option.palette.mid() if pressed else option.palette.midlight())
    painter.drawRoundedRect(_inside(option), _RADIUS, _RADIUS)


def _card(option: QStyleOption, painter: QPainter, _: QWidget | None) -> None:
    painter.setPen(QPen(option.palette.midlight().color(), 1))
    painter.setBrush(option.palette.light())
    painter.drawRoundedRect(_inside(option), _CARD_RADIUS, _CARD_RADIUS)


def _frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Of a list or a text a line, of everything else a card."""
    if not isinstance(widget, QAbstractScrollArea):
        _card(option, painter, widget)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(option.palette.mid().color(), 1))
    painter.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5))


def _line_edit(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    if widget is None or not isinstance(widget.parentWidget(), QWidget):
        return
    if getattr(option, "lineWidth", 0) > 0:
        _box(option, painter, _Role.Base)


def _focus(option: QStyleOption, painter: QPainter, _: QWidget | None) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(option.palette.highlight().color(), 1))
    painter.drawRoundedRect(_inside(option), 3, 3)


def _check_box(option: QStyleOption, painter: QPainter, _: QWidget | None) -> None:
    palette = option.palette
    is_on = bool(option.state & _State.State_On)
    box = _inside(option)
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.highlight())
    else:
        painter.setPen(_edge(option))
        painter.setBrush(palette.base() if _is_enabled(option) else palette.window())
    painter.drawRoundedRect(box, 3, 3)
    if option.state & _State.State_NoChange:
        painter.setPen(QPen(palette.text().color(), 2))
        painter.drawLine(QPointF(box.left() + 3, box.center().y()), box.center() + QPointF(3, 0))
    elif is_on:
        pen = QPen(palette.highlightedText().color(), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corners = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
        painter.drawPolyline(_polygon(box, corners))


def _polygon(box: QRectF, corners: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
    )


def _chevron(painter: QPainter, option: QStyleOption, room: QRectF, *, up: bool) -> None:
    pen = QPen(option.palette.color(_Role.ButtonText), 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, tip = room.center(), -1.7 if up else 1.7
    painter.drawPolyline(
        QPolygonF(
            [middle + QPointF(-3.4, -tip), middle + QPointF(0, tip), middle + QPointF(3.4, -tip)]
        )
    )


def _slider(option: QStyleOptionSlider, painter: QPainter, groove: QRectF, handle: QRectF) -> None:
    palette = option.palette
    painter.setPen(Qt.PenStyle.NoPen)
    middle = groove.center().y()
    line = QRectF(groove.left(), middle - 2, groove.width(), 4)
    painter.setBrush(palette.mid())
    painter.drawRoundedRect(line, 2, 2)
    line.setRight(handle.center().x())
    painter.setBrush(palette.highlight())
    painter.drawRoundedRect(line, 2, 2)
    painter.setBrush(palette.button() if _is_enabled(option) else palette.window())
    painter.setPen(QPen(palette.color(_Role.Highlight if _is_enabled(option) else _Role.Dark), 1.5))
    radius = min(handle.width(), handle.height()) / 2 - 1
    painter.drawEllipse(handle.center(), radius, radius)
    if option.state & _State.State_HasFocus:
        painter.setBrush(palette.highlight())
        painter.drawEllipse(handle.center(), radius - 3, radius - 3)


def _scroll_bar(option: QStyleOptionSlider, painter: QPainter, slider: QRectF) -> None:
    painter.fillRect(option.rect, option.palette.window())
    if option.minimum == option.maximum:  # all is in sight: nothing but its room stays
        return
    over = option.state & (_State.State_MouseOver | _State.State_Sunken)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(option.palette.color(_Role.Dark if over else _Role.Mid))
    across = 4.5
    if slider.height() >= slider.width():
        slider.adjust(across, 1, -across, -1)
    else:
        slider.adjust(1, across, -1, -across)
    radius = min(slider.width(), slider.height()) / 2
    painter.drawRoundedRect(slider, radius, radius)


def _header(option: QStyleOptionHeader, painter: QPainter) -> None:
    painter.save()
    room = QRectF(option.rect)
    painter.fillRect(room, option.palette.window())
    painter.setPen(QPen(option.palette.mid().color(), 1))
    painter.drawLine(room.bottomLeft(), room.bottomRight())
    painter.drawLine(room.topRight() + QPointF(-0.5, 4), room.bottomRight() + QPointF(-0.5, -4))
    painter.restore()
