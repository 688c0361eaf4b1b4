"""The window's language: Chinese stands in the source, every other one in a translation file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.ui.preferences import Language
from app.ui.theme import RESOURCES
from app.ui.widgets.named import named

_NAME = "muniment-translation"


def speak(language: Language) -> None:
    """Let every text that is made from now on be in `language`."""
    application = QCoreApplication.instance()
    assert application is not None
    for translator in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(translator)
        translator.deleteLater()
    locale = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    if language is Language.ENGLISH:
        locale = QLocale(QLocale.Language.English)
        _install(application, str(RESOURCES / "i18n" / "muniment_en.qm"))
    else:
        translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(application, f"{translations}/qtbase_zh_CN.qm")
    QLocale.setDefault(locale)


def _install(application: QCoreApplication, file: str) -> None:
    translator = named(QTranslator(application), _NAME)
    if translator.load(file):
        application.installTranslator(translator)
