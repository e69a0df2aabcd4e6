"""What the processor is called, in words that its owner knows."""

from __future__ import annotations

import platform
import subprocess
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path


@cache
def processor_name() -> str:
    """Such as "AMD Ryzen 5 5600U with Radeon Graphics"; its kind where the system has no name for it."""
    with suppress(OSError, subprocess.SubprocessError):
        if name := " ".join(_systems_name().split()):
            return name
    return platform.machine()


def _systems_name() -> str:
    # platform.processor() says "Intel64 Family 6 Model 85 …" on Windows, "arm" on a Mac, nothing on Linux.
    if sys.platform == "win32":
        import winreg

        place = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
            return str(winreg.QueryValueEx(key, "ProcessorNameString")[0])
    if sys.platform == "darwin":
        asked = ["/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"]
        return subprocess.run(asked, check=True, capture_output=True, encoding="utf-8").stdout
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines():
        kind, _, name = line.partition(":")
        if kind.strip() == "model name":
            return name
    return ""
