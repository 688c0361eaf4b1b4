"""The pages of the creation wizard on which something is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.models.domain.codes import fold
from app.models.domain.errors import N_, BadInput
from app.models.domain.password import check_new_password
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.services import archives
from app.ui.dialogs.act import Marked
from app.ui.dialogs.files import ask_folder
from app.ui.dialogs.password import agreed
from app.ui.messages import label, post
from app.ui.widgets.card import Card
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, PasswordEdit, SharedField, button, plain

_LONGEST = 60
_LONGEST_PATH = 32767
_PACKS_ABREAST = 2


class WizardStep(QWidget):
    """One page of the wizard. `fields`: by the names and codes of the refusals that mark each; `needed`: of an empty one."""

    def __init__(self, title: str, text: str, needed: str = "") -> None:
        super().__init__()
        self.fields: Mapping[tuple[str, ...], Marked] = {}
        self.needed = needed
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(plain(title, "title"))
        self.column.addWidget(plain(text, "muted", wrap=True))
        self.column.addSpacing(4)

    @property
    def values(self) -> object:
        """Return the inputs and choices of the step, without passwords."""
        return None

    def check(self) -> None:
        """Raise a Refusal for anything to correct before the next page."""


class ArchiveStep(WizardStep):
    """Name, fonds number and folder."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("档案库"),
            self.tr("一个办公室一个档案库。全宗号印在每一个档号的前面，以后不能更改。"),
            self.tr("请填写这一项。"),
        )
        self._name = InputField(self.tr("名称(&N)"), named(TextLine(longest=_LONGEST), "archiveNameEdit"))
        self._fonds = InputField(
            self.tr("全宗号(&F)"),
            named(TextLine(longest=12), "fondsEdit"),
            self.tr("字母和数字，如 YJW"),
        )
        self._folder_edit = named(TextLine(longest=_LONGEST_PATH), "folderEdit")
        self._folder = InputField(
            self.tr("文件夹(&D)"), self._folder_edit, self.tr("空文件夹，不存在时会新建。只放在本机硬盘上。")
        )
        choose = button(self.tr("浏览…"), name="folderButton")
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(choose, 0, Qt.AlignmentFlag.AlignVCenter)
        self.fields = {
            ("archive",): self._name, ("fonds",): self._fonds,
            ("folder-not-empty", "folder-unwritable"): self._folder,
        }  # fmt: skip
        self.column.addWidget(self._name)
        self.column.addWidget(self._fonds)
        self.column.addLayout(row)
        self.column.addStretch(1)

    @property
    def values(self) -> tuple[str, str, Path]:
        """Name, fonds number and folder as typed."""
        return (
            fold(self._name.edit.text()),
            fold(self._fonds.edit.text()).upper(),
            Path(self._folder_edit.text().strip()).expanduser(),
        )

    def check(self) -> None:
        _, fonds, folder = self.values
        if not (fonds.isascii() and fonds.isalnum()):
            raise BadInput("fonds", N_("全宗号只能用字母和数字，请改正。"))
        archives.check_empty(folder)

    def _choose(self) -> None:
        ask_folder(
            self, self.tr("选择一个空文件夹"), "folderDialog", lambda folder: self._folder_edit.setText(str(folder))
        )  # fmt: skip


class PackStep(WizardStep):
    """The choice of the policy pack that the office follows."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("制度包"),
            self.tr("档案按哪一份制度管理：类别、应收资料、保管期限、借阅审批都由它规定。"),
        )
        self._packs = shipped_packs()
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, pack in enumerate(self._packs):
            card = self._card(pack)
            self._group.addButton(card, place)
            grid.addWidget(card, *divmod(place, _PACKS_ABREAST))
        self.column.addLayout(grid)
        self._wrong = plain(kind="field-error", wrap=True, name="pack-error")
        self.fields = {("pack",): (field := SharedField(self, self._wrong))}
        self._group.buttonClicked.connect(lambda: field.mark(""))
        self.column.addWidget(self._wrong)
        self.column.addStretch(1)

    def check(self) -> None:
        """A pack is chosen, never taken by default: it cannot be changed by a click later."""
        if self.values < 0:
            raise BadInput("pack", N_("请选择本单位所用的制度包。"))

    @property
    def values(self) -> int:
        """The place of the chosen pack; -1 while none is chosen."""
        return self._group.checkedId()

    @property
    def pack(self) -> Pack:
        """The chosen pack."""
        return self._packs[self.values]

    def _card(self, pack: Pack) -> Card:
        card = Card(f"pack-{pack.id}", pack.name)
        card.setCheckable(True)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(2)
        column.addWidget(plain(pack.name, "heading"))
        column.addWidget(plain(f"《{pack.document}》", wrap=True))
        message = self.tr("{owner}，{day} 起施行").format(owner=pack.owner, day=pack.effective.isoformat())
        column.addWidget(plain(message, "muted", wrap=True))
        column.addStretch(1)
        card.let_clicks_through()
        return card


class PeopleStep(WizardStep):
    """The three founders: name, department and login of each."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("三位建库人"),
            self.tr(
                "必须是三个不同的人。系统管理员管账号，但打不开任何档案；经理启用账号、签批；档案管理员在档案室办理。"
            ),
        )
        self._rows = {
            role: [
                named(QLineEdit(maxLength=_LONGEST), f"{role.value}-{what}") for what in ("name", "department", "login")
            ]
            for role in (Role.MANAGER, Role.ADMINISTRATOR, Role.ARCHIVIST)
        }
        self._posts: dict[Role, QLabel] = {}
        self._wrong = plain(kind="field-error", wrap=True, name="people-error")
        self._wrong.hide()
        grid = QGridLayout()
        grid.setSpacing(12)
        captions = (self.tr("姓名"), self.tr("部门"), self.tr("登录名"))
        self.fields = {
            (edit.objectName(),): SharedField(edit, self._wrong) for edits in self._rows.values() for edit in edits
        }
        for place, caption in enumerate(captions, start=1):
            grid.addWidget(plain(caption, "muted"), 0, place)
        for row, (role, edits) in enumerate(self._rows.items(), start=1):
            self._posts[role] = plain(label(role), "heading")
            grid.addWidget(self._posts[role], row, 0)
            for place, (edit, caption) in enumerate(zip(edits, captions, strict=True), start=1):
                edit.setAccessibleName(f"{label(role)} {caption}")
                grid.addWidget(edit, row, place)
        self.column.addLayout(grid)
        self.column.addWidget(self._wrong)
        self.column.addStretch(1)

    def call(self, pack: Pack) -> None:
        """Name the three by the posts of the pack that was chosen."""
        for role, shown in self._posts.items():
            shown.setText(post(pack, role))

    @property
    def values(self) -> dict[Role, tuple[str, str, str]]:
        """Name, department and login of each founder."""
        return {
            role: (fold(name.text()), fold(department.text()), fold(login.text()))
            for role, (name, department, login) in self._rows.items()
        }

    def check(self) -> None:
        names, departments, logins = zip(*self._rows.values(), strict=True)
        if empty := [edit for edit in (*names, *departments, *logins) if not fold(edit.text())]:
            raise _of_cells("people-empty", N_("请为三个人都填写姓名、部门和登录名。"), empty)
        if twice := _said_twice(names):
            raise _of_cells("people-twice", N_("三位建库人必须是不同的人，请改正重复的姓名。"), twice)
        if twice := _said_twice(logins):
            raise _of_cells("logins-twice", N_("登录名不能重复，请改正。"), twice)


class PasswordStep(WizardStep):
    """One founder alone at the keyboard: their own password, twice."""

    def __init__(self, pack: Pack, role: Role, name: str, department: str, login: str) -> None:
        super().__init__(
            self.tr("请{name}本人输入密码").format(name=name),
            self.tr("{role} · {department} · 登录名 {login}。密码只有本人知道，其他人请回避。").format(
                role=post(pack, role), department=department, login=login
            ),
        )
        self._who = (login, name, department, role)
        self._first = InputField(
            self.tr("密码(&P)"), PasswordEdit(f"{role.value}-password"), self.tr("至少8个字符，可以用一句话")
        )
        self._again = InputField(self.tr("再输一次(&A)"), PasswordEdit(f"{role.value}-again"))
        self.fields = {("password",): self._first, ("passwords-differ",): self._again}
        for field in (self._first, self._again):
            field.setMaximumWidth(480)
            self.column.addWidget(field)
        self.column.addStretch(1)
        self.setFocusProxy(self._first.edit)

    def check(self) -> None:
        check_new_password(self._first.edit.value())
        agreed(self._first.edit, self._again.edit)

    def goes_on_to_second(self) -> bool:
        """Move on to the second entry at Enter after the first."""
        if not self._first.edit.hasFocus() or self._again.edit.text():
            return False
        self._again.edit.setFocus()
        return True

    def take(self) -> NewAccount:
        """The founder with their password; the fields are cleared."""
        login, name, department, role = self._who
        self._again.edit.take()
        return NewAccount(login, name, department, role, self._first.edit.take())


def _said_twice(edits: Sequence[QLineEdit]) -> list[QLineEdit]:
    """Return the fields that say the same as another one."""
    texts = [fold(edit.text()).casefold() for edit in edits]
    return [edit for edit, said in zip(edits, texts, strict=True) if texts.count(said) > 1]


def _of_cells(code: str, sentence: str, cells: Sequence[QLineEdit]) -> BadInput:
    return BadInput(code, sentence, names=tuple(cell.objectName() for cell in cells))
