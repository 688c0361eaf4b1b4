"""Starting Qt and the window; also for the tour and the bench."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType

from PySide6.QtWidgets import QApplication, QMainWindow

from app.ui import freed_memory, input_method, language, theme
from app.ui.dialogs.crash import CrashDialog, details
from app.ui.dialogs.files import forget_places
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences


def open_window() -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    application, preferences = start_qt()
    window = MainWindow(preferences)
    sys.excepthook = show_fault
    window.show()
    window.open_last()
    try:
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__


def start_qt() -> tuple[QApplication, Preferences]:
    """Qt with the program's fonts, colours, language and way to Chinese."""
    freed_memory.prepare_heap()
    input_method.prepare()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("Muniment")
    preferences = Preferences()
    forget_places()
    theme.load_fonts()
    theme.apply(preferences.theme)
    language.speak(preferences.language)
    return application, preferences


def show_fault(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    """`sys.excepthook` of the window: a fault of the program opens the crash dialog, Ctrl+C ends the program."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    text = details(kind, trace, _version())
    sys.stderr.write(text + "\n")
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
    above = QApplication.activeModalWidget() or QApplication.activeWindow() or next(iter(windows), None)
    if not isinstance(above, CrashDialog):
        CrashDialog(above, text).open()


def _version() -> str:
    try:
        return version("muniment")
    except PackageNotFoundError:
        return "(source)"
