"""F1: the manual explains every page and dialog in both languages, finds its topics, and lists the keys that are heard."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence, QShortcut, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget, QTabWidget, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.ui import language, run, theme
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.main_window import MainWindow
from app.ui.manual.keys import keys_of
from app.ui.manual.reading import file_of, folder_of, search, sections
from app.ui.manual.topics import TOPICS, topic_of
from app.ui.manual.window import ManualWindow
from app.ui.pages.satellite import SatellitePage
from app.ui.pages.shipped import shipped
from app.ui.pages.sign_in import SignInPage
from app.ui.pages.welcome import WelcomePage
from app.ui.preferences import Language, Theme
from app.ui.widgets.text import plain_words
from tests.office import Office, register
from tests.ui.fits import cut
from tests.ui.hands import choose_action, click, part, wait_until, write
from tests.ui.test_every_dialog import dialogs

_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)]+)\)")
_MOST_BYTES = 3_000_000
# What is explained with the page or dialog over which it lies.
AS_BELOW = {
    "Dialog", "ActDialog", "FormDialog", "ReasonDialog", "ConfirmDialog", "DropQuestion", "PdfPasswordDialog", "ManualWindow", "PageDialog",
}  # fmt: skip


# ------------------------------------------------------------------ the text
def test_every_topic_is_there_in_both_languages_with_the_same_pictures_and_number_of_sections() -> None:
    keys = [topic.key for topic in TOPICS]
    for spoken in Language:
        assert sorted(path.stem for path in folder_of(spoken).glob("*.md")) == sorted(keys)
    for key in keys:
        chinese, english = (file_of(key, spoken).read_text("utf-8") for spoken in Language)
        assert re.findall(r"^#+", chinese, re.MULTILINE) == re.findall(r"^#+", english, re.MULTILINE), key
        assert pictures(chinese) == pictures(english), key


def pictures(text: str) -> list[str]:
    return [to for shown, _, to in _LINK.findall(text) if shown]


@pytest.mark.parametrize("spoken", list(Language))
def test_every_link_and_picture_resolves_and_every_picture_is_shown(spoken: Language) -> None:
    used: set[Path] = set()
    titles = {one.topic: one.title for one in sections(spoken)}
    for topic in TOPICS:
        file = file_of(topic.key, spoken)
        for shown, words, to in _LINK.findall(file.read_text("utf-8")):
            target = file.parent / to
            assert target.is_file(), (topic.key, to)
            assert words.strip(), (topic.key, to)
            if shown:
                used.add(target)
                assert 0 < QImage(str(target)).width() <= 670, to
            else:
                assert target.stem in titles, (topic.key, to)
    assert used == set((folder_of(spoken) / "pictures").iterdir())


def test_the_whole_manual_is_small() -> None:
    assert sum(path.stat().st_size for path in folder_of(Language.CHINESE).parent.rglob("*.*")) < _MOST_BYTES


def test_every_page_and_kind_of_dialog_has_a_topic() -> None:
    kinds: set[type] = {*shipped(), *dialogs(), WelcomePage, SignInPage, SatellitePage}
    assert {kind.__name__ for kind in kinds if not topic_of(kind)} == AS_BELOW
    known = {one.__name__ for kind in kinds for one in kind.__mro__} | tabs()
    assert not {part for topic in TOPICS for part in topic.parts} - known


def tabs() -> set[str]:
    """The tabs of pages that have a topic of their own."""
    from app.ui.dialogs.dossier.items import ItemsTab
    from app.ui.dialogs.dossier.records import RecordsTab
    from app.ui.pages.borrowing.requests import ApprovedTab, AskedTab
    from app.ui.pages.settings.archive import ArchiveTab

    return {kind.__name__ for kind in (ItemsTab, RecordsTab, AskedTab, ApprovedTab, ArchiveTab)}


# ------------------------------------------------------------------ the search
@pytest.mark.parametrize(
    ("sought", "topic"),
    [
        ("催还", "lending"), ("jcgh", "lending"), ("cuihuan", "lending"), ("恢复份额", "backup"), ("hffe", "backup"),
        ("楼栋图", "finding"), ("扫描枪", "settings"), ("工牌 标签", "printing"), ("离职", "handover"),
    ],
)  # fmt: skip
def test_a_topic_is_found_by_words_and_by_the_reading_of_its_headings(sought: str, topic: str) -> None:
    assert topic in [one.topic for one in search(sought, Language.CHINESE)]


def test_what_has_the_words_in_its_heading_comes_first_and_nonsense_finds_nothing() -> None:
    assert "Recalling" in [one.heading for one in search("recalling", Language.ENGLISH)[:2]]
    assert [one.topic for one in search("stocktake", Language.ENGLISH)][:1] == ["stocktaking"]
    assert search("续借", Language.CHINESE)[0].topic == "lending"
    asked = [one.topic for one in search("删除档案", Language.CHINESE)]
    assert asked == ["importing", "correcting", "destroying"], "what is called otherwise here is found too"
    assert search("qqqq", Language.CHINESE) == []


# ------------------------------------------------------------------ the window
def press_f1(window: QWidget) -> ManualWindow:
    window.activateWindow()
    wait_until(window.isActiveWindow, window)
    QTest.keyClick(QApplication.activeWindow().windowHandle(), Qt.Key.Key_F1)
    wait_until(lambda: any(one.isVisible() for one in window.findChildren(ManualWindow)), window)
    return next(one for one in window.findChildren(ManualWindow) if one.isVisible())


def shown_title(manual: ManualWindow) -> str:
    return part(manual, QTextBrowser, "manualPage").document().firstBlock().text()


@pytest.mark.parametrize(
    ("page", "tab", "title"),
    [
        ("dossiers", "", "查找档案"), ("borrowing", "", "借出、归还、续借、催还"), ("borrowing", "待审批", "借阅审批"),
        ("settings", "档案库和备份", "备份与恢复"), ("rules", "", "制度"), ("audit", "", "操作日志与校验"),
    ],
)  # fmt: skip
def test_f1_opens_the_manual_at_the_task_that_is_up(
    qtbot: QtBot, window_of: Callable[..., MainWindow], page: str, tab: str, title: str
) -> None:
    window = window_of("li" if page != "audit" else "chen")
    assert window.workplace is not None
    window.workplace.open(page)
    tabs = [one for one in window.workplace.current.findChildren(QTabWidget) if one.isVisible()]
    for at in range(tabs[0].count() if tab else 0):
        if tabs[0].tabText(at).startswith(tab):
            tabs[0].setCurrentIndex(at)
    qtbot.waitUntil(run.is_quiet)
    assert shown_title(press_f1(window)) == title


def test_f1_in_a_dialog_opens_the_manual_above_it_at_the_dialog_s_task(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    window = window_of("li")
    assert window.workplace is not None
    window.workplace.open("dossiers")
    qtbot.waitUntil(run.is_quiet)
    choose_action(window.workplace.pages["dossiers"], "register")  # type: ignore[arg-type]
    shown = part(window, NewDossierDialog, "newDossierDialog")
    manual = press_f1(shown)
    assert shown_title(manual) == "登记与建档"
    assert part(manual, QListWidget, "manualTopics").currentItem().text() == "登记与建档"
    assert manual.parentWidget() is shown
    click(qtbot, manual, "closeButton")
    assert shown.isVisible()


def test_the_manual_works_before_anybody_has_signed_in(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    assert shown_title(press_f1(window)) == "开户建库和登录"
    click(qtbot, part(window, ManualWindow, "manualWindow"), "closeButton")
    window.open_folder(office.folder)
    click(qtbot, window, "helpLink")
    assert shown_title(part(window, ManualWindow, "manualWindow")) == "开户建库和登录"


def test_a_person_searches_follows_a_link_and_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    manual = press_f1(window)
    write(qtbot, manual, "manualSearch", "cuihuan")
    topics = part(manual, QListWidget, "manualTopics")
    qtbot.waitUntil(
        lambda: (
            [topics.item(at).text() for at in range(topics.count())]
            == ["借出、归还、续借、催还", "借出、归还、续借、催还 › 催还"]
        )
    )
    assert shown_title(manual) == "借出、归还、续借、催还"
    page = part(manual, QTextBrowser, "manualPage")
    page.setSource(page.source().resolved(QUrl("approving.md")))
    assert shown_title(manual) == "借阅审批"
    click(qtbot, manual, "manualBack")
    assert shown_title(manual) == "借出、归还、续借、催还"
    write(qtbot, manual, "manualSearch", "qqqq")
    qtbot.waitUntil(lambda: part(manual, QWidget, "manualNothing").isVisible())


def test_the_page_shows_nothing_from_outside_the_manual(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# 别处", encoding="utf-8")
    page = part(press_f1(window), QTextBrowser, "manualPage")
    assert page.loadResource(1, QUrl.fromLocalFile(str(tmp_path / "secret.md"))) is None
    assert page.loadResource(2, QUrl.fromLocalFile(str(Path(__file__)))) is None


@pytest.mark.parametrize("spoken", list(Language))
def test_every_topic_is_seen_whole_in_its_window(
    qtbot: QtBot, window: MainWindow, spoken: Language, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: language.speak(Language.CHINESE))
    language.speak(spoken)
    manual = ManualWindow(window, spoken)
    qtbot.addWidget(manual)
    manual.show()
    page = part(manual, QTextBrowser, "manualPage")
    for topic in TOPICS:
        manual.go_to(topic.key)
        qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)
    assert not cut(manual)


# ------------------------------------------------------------------ the keys
@pytest.mark.parametrize("login", ["li", "chen", "wu", "qian", "sun"])
def test_every_key_of_a_page_stands_in_its_list_with_words(
    qtbot: QtBot, window_of: Callable[..., MainWindow], login: str
) -> None:
    window = window_of(login)
    place = window.workplace
    assert place is not None
    for key, page in place.pages.items():
        place.open(key)
        qtbot.waitUntil(run.is_quiet)
        for _ in each_tab(page):
            qtbot.waitUntil(run.is_quiet)
            listed = keys_of(page)
            heard = {
                one.toString()
                for action in up(page, QAction)
                for one in action.shortcuts()  # type: ignore[attr-defined]
            }
            heard |= {one.key().toString() for one in up(page, QShortcut)}  # type: ignore[attr-defined]
            heard |= {one.shortcut().toString() for one in up(page, QAbstractButton)} - {""}  # type: ignore[attr-defined]
            assert {line.keys for line in listed} == heard, key
            assert all(line.words for line in listed), (key, [line.keys for line in listed if not line.words])
            twice = [keys for keys, number in Counter(line.keys for line in listed).items() if number > 1]
            assert not twice, (key, [line for line in listed if line.keys in twice])
    around = {line.keys: line.words for line in keys_of(*place.surroundings)}
    assert all(around.values())
    if place.mode is not None:
        assert around["F2"] == "查找"
        assert around["Ctrl+Shift+P"] == "重印上一份"
    assert around["Ctrl+1"] == next(iter(place.pages.values())).shown_title()


def each_tab(page: QWidget) -> Iterator[int]:
    """Bring up one tab of a page after the other; a page without tabs stands as it is."""
    tabs = next(iter(page.findChildren(QTabWidget)), None)
    for place in range(tabs.count()) if tabs is not None else (0,):
        if tabs is not None:
            tabs.setCurrentIndex(place)
        yield place


def up(page: QWidget, kind: type[QObject]) -> list[QObject]:
    """Return the parts of a kind that are in view, or hang on one that is."""
    found = []
    for one in page.findChildren(kind):
        place: QObject | None = one
        while not isinstance(place, QWidget):
            place = place.parent()
        if place.isVisibleTo(page):
            found.append(one)
    return found


def test_keys_stand_in_the_order_in_which_people_look_for_them(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    keys = ["F2", "F3", "F10", "F12", "Del", "Ctrl+1", "Ctrl+E", "Ctrl+Shift+B", "Ctrl+Shift+E", "Alt+A", "Alt+R"]
    for one in sorted(keys):
        QShortcut(QKeySequence(one), root)
    assert [line.keys for line in keys_of(root)] == keys


@pytest.mark.parametrize("shade", [Theme.LIGHT, Theme.DARK])
def test_a_picture_has_a_soft_edge_and_is_dimmed_on_a_dark_page(
    qtbot: QtBot, window_of: Callable[..., MainWindow], shade: Theme, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: theme.apply(Theme.LIGHT))
    theme.apply(shade)
    manual = press_f1(window_of("li"))
    manual.go_to("lending")
    page = part(manual, QTextBrowser, "manualPage")
    name = QUrl(pictures(file_of("lending", Language.CHINESE).read_text("utf-8"))[0])
    shown = page.loadResource(QTextDocument.ResourceType.ImageResource.value, name)
    assert shown.pixelColor(0, 5) == QColor(theme.colours().strong_line)
    brightest = max(shown.pixelColor(x, shown.height() // 2).lightness() for x in range(5, shown.width() - 5))
    assert (brightest > 240) is (shade is Theme.LIGHT)


def test_the_keys_of_the_page_are_one_click_away(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    window = window_of("li")
    assert window.workplace is not None
    window.workplace.open("dossiers")
    manual = press_f1(window)
    part(manual, QListWidget, "manualTopics").setCurrentRow(0)
    text = part(manual, QTextBrowser, "manualPage").toPlainText()
    for words in ("快捷键", "Ctrl+P", "打印标签", "Ctrl+G", "F3", "借出", "F1"):
        assert words in text
    assert plain_words("打印标签…(&P)") == "打印标签"
