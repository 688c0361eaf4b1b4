"""The window of the manual: topics and a line to search by at the left, the text of one at the right."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextBlock, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListView, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.dialogs.base import Dialog
from app.ui.manual.help_key import HELP_KEY
from app.ui.manual.keys import KeyLine
from app.ui.manual.reading import Passage, file_of, folder_of, search, sections
from app.ui.preferences import Language
from app.ui.widgets.named import named
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import plain

KEYS = "keys"
_SIZE = (1000, 590)
_LIST_WIDTH = 228
_DIMMED = 64
_PLACE = Qt.ItemDataRole.UserRole
Heard = Sequence[tuple[str, Sequence[KeyLine]]]


class ManualWindow(Dialog):
    """The manual beside the work: it blocks no other window. `go_to` brings up a topic, or the keys."""

    grows = False

    def __init__(self, parent: QWidget, language: Language) -> None:
        super().__init__(parent, self.tr("使用说明"))
        self.setObjectName("manualWindow")
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.resize(*_SIZE)
        self._language = language
        self._search = SearchField("manualSearch")
        self._search.setPlaceholderText(self.tr("查找说明，如：催还、cuihuan"))
        self._search.setAccessibleName(self.tr("查找说明"))
        self._search.paused.connect(self._list)
        self._search.returnPressed.connect(self._list)
        self._topics = named(QListWidget(), "manualTopics")
        self._topics.setAccessibleName(self.tr("目录"))
        self._topics.setWordWrap(True)
        self._topics.setResizeMode(QListView.ResizeMode.Adjust)
        self._topics.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._topics.currentItemChanged.connect(self._open)
        self._nothing = plain(self.tr("没有找到。换个词，或清空查找。"), "muted", wrap=True, name="manualNothing")
        self.page = _ManualPage(language)
        self.page.sourceChanged.connect(self._mark)
        left = QVBoxLayout()
        left.setSpacing(8)
        for part in (self._search, self._topics, self._nothing):
            part.setFixedWidth(_LIST_WIDTH)
            left.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(left)
        row.addWidget(self.page, 1)
        self.body.setContentsMargins(12, 12, 12, 4)
        self.body.addLayout(row)
        back = self.add_button(self.tr("后退(&B)"), "manualBack")
        back.setEnabled(False)
        back.clicked.connect(self.page.backward)
        self.page.backwardAvailable.connect(back.setEnabled)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self.hear(())
        self._list()
        self._search.setFocus()

    def hear(self, heard: Heard) -> None:
        """Take the keys of what is up: a heading each, with its lines."""
        fixed = [KeyLine(HELP_KEY, self.tr("打开使用说明")), KeyLine("Ctrl+L", self.tr("锁定"))]
        about = self.tr("下面是打开说明时所在页面或对话框的键。")
        self.page.keys = _keys_page(self.tr("快捷键"), about, [*heard, (self.tr("任何时候"), fixed)])
        if self.page.source().fileName() == KEYS:
            self.page.reload()

    def go_to(self, topic: str) -> None:
        """Bring up a topic, or the keys (`KEYS`)."""
        self._search.clear()
        self._list()
        self._topics.setCurrentItem(self._item_of(topic))

    def _list(self) -> None:
        """List the topics, or what was found."""
        sought = self._search.text().strip()
        shown = search(sought, self._language) if sought else [one for one in sections(self._language) if one.is_first]
        self._topics.blockSignals(True)
        self._topics.clear()
        if not sought:
            self._topics.addItem(_item(self.tr("快捷键"), KEYS, ""))
        for one in shown:
            self._topics.addItem(_item(_name(one) if sought else one.title, one.topic, one.heading))
        self._topics.blockSignals(False)
        self._nothing.setVisible(not self._topics.count())
        if sought and shown:
            self._topics.setCurrentRow(0)
        elif not sought:
            self._mark(self.page.source())

    def _item_of(self, topic: str) -> QListWidgetItem:
        items = [self._topics.item(row) for row in range(self._topics.count())]
        return next(one for one in items if one.data(_PLACE)[0] == topic)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        topic, heading = item.data(_PLACE)
        self.page.show_topic(topic)
        self.page.go_to_heading(heading)

    def _mark(self, source: QUrl) -> None:
        """Mark the topic that is open in the list, where it lists topics."""
        topic = Path(source.path()).stem
        if self._search.text().strip():
            return
        for row in range(self._topics.count()):
            if self._topics.item(row).data(_PLACE)[0] == topic:
                self._topics.blockSignals(True)
                self._topics.setCurrentRow(row)
                self._topics.blockSignals(False)


class _ManualPage(QTextBrowser):
    """Shows files of one folder and nothing from anywhere else."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setObjectName("manualPage")
        self._language = language
        self.keys = ""
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(16)
        theme.follow(self._draw_anew)

    def show_topic(self, topic: str) -> None:
        """Show a topic, or the keys, from the top."""
        kinds = QTextDocument.ResourceType
        if topic == KEYS:
            self.setSource(QUrl(KEYS), kinds.HtmlResource)
        else:
            self.setSource(QUrl.fromLocalFile(str(file_of(topic, self._language))), kinds.MarkdownResource)

    def go_to_heading(self, heading: str) -> None:
        """Scroll to a heading."""
        block: QTextBlock = self.document().begin()
        while block.isValid() and not (block.blockFormat().headingLevel() and block.text().strip() == heading):
            block = block.next()
        if block.isValid():
            top = self.document().documentLayout().blockBoundingRect(block).top()
            self.verticalScrollBar().setValue(0 if block == self.document().begin() else int(top))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Read a file of the manual; nothing else exists."""
        name = QUrl(name)
        if name.fileName() == KEYS:
            return self.keys
        file = Path(self.source().resolved(name).toLocalFile()).resolve()
        if not file.is_relative_to(folder_of(self._language).resolve()) or not file.is_file():
            return None
        is_picture = kind == QTextDocument.ResourceType.ImageResource.value
        return _framed(QImage(str(file))) if is_picture else file.read_text(encoding="utf-8")

    def _draw_anew(self) -> None:
        self.reload()


def _framed(picture: QImage) -> QImage:
    """Return a picture of the light window with a soft edge, and dimmed where the page is dark."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)  # stored with a palette, on which nothing is drawn
    colours, painter = theme.colours(), QPainter(picture)
    if colours is theme.DARK:
        painter.fillRect(picture.rect(), QColor(0, 0, 0, _DIMMED))
    painter.setPen(QColor(colours.strong_line))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture


def _name(section: Passage) -> str:
    """Return a section's name in a list of what was found."""
    return section.title if section.is_first else f"{section.title} › {section.heading}"


def _item(words: str, topic: str, heading: str) -> QListWidgetItem:
    item = QListWidgetItem(words)
    item.setData(_PLACE, (topic, heading))
    return item


def _keys_page(title: str, about: str, groups: Heard) -> str:
    """Return the page of the keys, under their headings."""
    rows = [f"<h1>{escape(title)}</h1><p>{escape(about)}</p>"]
    for heading, lines in groups:
        cells = (
            f"<tr><td width='150'><b>{escape(one.keys)}</b></td><td>{escape(one.words)}</td></tr>" for one in lines
        )
        rows.append(f"<h3>{escape(heading)}</h3><table cellpadding='4' cellspacing='0'>{''.join(cells)}</table>")
    return "".join(rows)
