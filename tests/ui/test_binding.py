"""The installed PySide6 counts references rightly: 6.12.0 on Python 3.11 does not, and crashes."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_calls_leave_none_alone(qapp: QApplication) -> None:
    before = sys.getrefcount(None)
    for _ in range(1000):
        qapp.processEvents()
    assert abs(sys.getrefcount(None) - before) < 500
