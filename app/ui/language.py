"""The window's language: Chinese stands in the source, every other one in a translation file."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.ui.application import application
from app.ui.preferences import Language
from app.ui.theme import RESOURCES

_NAME = "muniment-translation"


def speak(language: Language) -> None:
    """Let every text that is made from now on be in `language`."""
    running = application()
    former: Iterable[QTranslator] = running.findChildren(QTranslator, _NAME)
    for translator in former:
        running.removeTranslator(translator)
        translator.deleteLater()
    locale = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    if language is Language.ENGLISH:
        locale = QLocale(QLocale.Language.English)
        _install(running, str(RESOURCES / "i18n" / "muniment_en.qm"))
    else:
        translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(running, f"{translations}/qtbase_zh_CN.qm")
    QLocale.setDefault(locale)


def _install(running: QCoreApplication, file: str) -> None:
    translator = QTranslator(running)
    translator.setObjectName(_NAME)
    if translator.load(file):
        running.installTranslator(translator)
