"""The tree at the left: building → unit, category, new dossiers, state, each with the number of its dossiers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from app.models.domain.change import class_key
from app.models.domain.dossier import DossierState, Selection, TreeNode
from app.models.domain.filtering import ColumnFilter, Filters, Way
from app.models.domain.household import building_word, natural
from app.models.domain.life import Life
from app.models.domain.policy.pack import Pack
from app.models.services.dossiers import TreeCount
from app.ui import icons, theme
from app.ui.messages import label
from app.ui.model_index import ROOT, Index
from app.ui.widgets.dossier_model import marked_words
from app.ui.widgets.named import named
from app.ui.widgets.text import tooltip

_COUNT_PADDING = 20


def grow(
    corners: Iterable[TreeCount], buildings: Sequence[tuple[int, str]], estates: Mapping[int, tuple[str, str, str]],
    waiting: Mapping[Life, int], classes: Iterable[tuple[str, str, int]], views: Mapping[str, Filters], pack: Pack,
    words: dict[str, str],
) -> TreeNode:  # fmt: skip
    """The whole tree. `estates`: by building, key and name of its estate and its own name, where there are several.

    `waiting`: how many new dossiers stand at each step before they are confirmed. `classes`: axis, value and number.
    `words`: «all», «buildings», «estates», «no-estate», «views», «categories», «classes», «new», «states», «unit» (with
    {unit}), «no-unit».
    """
    total = 0
    by_building: Counter[int] = Counter()
    by_unit: Counter[tuple[int, str]] = Counter()
    by_category: Counter[str] = Counter()
    by_state: Counter[DossierState] = Counter()
    for corner in corners:
        by_state[corner.state] += corner.count
        if corner.state is DossierState.DESTROYED:
            continue
        total += corner.count
        by_building[corner.building_id] += corner.count
        by_unit[corner.building_id, corner.unit] += corner.count
        by_category[corner.category] += corner.count
    houses = _houses(by_building, by_unit, buildings, estates, words)
    places = _by_estate(houses, estates, words["no-estate"]) if estates else tuple(houses.values())
    categories = tuple(
        TreeNode(category.name, by_category[category.code], Selection(category=category.code))
        for category in pack.categories
    )
    states = tuple(TreeNode(label(state), by_state[state], Selection(state=state)) for state in DossierState)
    new = tuple(TreeNode(label(life), waiting.get(life, 0), Selection(life=life)) for life in Life if life.is_new)
    return TreeNode(
        "",
        total,
        Selection(),
        (
            TreeNode(words["all"], total, Selection()),
            *_group(words["estates" if estates else "buildings"], places),
            *_group(
                words["views"],
                [TreeNode(name, 0, Selection(filters=filters), is_view=True) for name, filters in views.items()],
            ),
            TreeNode(words["categories"], len(categories), Selection(), categories),
            *_group(words["classes"], _classes(classes, pack)),
            TreeNode(words["new"], len(new), Selection(), new),
            TreeNode(words["states"], len(states), Selection(), states),
        ),
    )


def same_shape(one: TreeNode, other: TreeNode) -> bool:
    """Return whether two trees differ in their counts only."""
    return (
        one.title == other.title
        and one.selection == other.selection
        and len(one.children) == len(other.children)
        and all(map(same_shape, one.children, other.children))
    )


def _houses(
    by_building: Mapping[int, int], by_unit: Mapping[tuple[int, str], int], buildings: Sequence[tuple[int, str]],
    estates: Mapping[int, tuple[str, str, str]], words: Mapping[str, str],
) -> dict[int, TreeNode]:  # fmt: skip
    """The buildings that have dossiers, each with its units, by their id."""
    units: dict[int, dict[str, int]] = {}
    for (building_id, unit), number in by_unit.items():
        units.setdefault(building_id, {})[unit] = number
    return {
        number: TreeNode(
            building_word(estates[number][2] if number in estates else name),
            by_building[number],
            Selection(building_id=number),
            _units(number, units[number], words),
        )
        for number, name in buildings
        if by_building[number]
    }


def _group(title: str, below: Sequence[TreeNode]) -> list[TreeNode]:
    """Return a branch that gathers others, where there are any."""
    return [TreeNode(title, len(below), Selection(), tuple(below))] if below else []


def _classes(counts: Iterable[tuple[str, str, int]], pack: Pack) -> list[TreeNode]:
    """The axes that the office's customers are classed by, each with its values; those of emphasis are marked."""
    found: dict[str, dict[str, int]] = {}
    for axis, value, number in counts:
        found.setdefault(axis, {})[value] = number
    return [
        TreeNode(
            axis.name,
            sum(found[axis.key].values()),
            _of_class(axis.key, Way.FILLED),
            tuple(
                TreeNode(value, number, _of_class(axis.key, Way.VALUES, value), marked=value in axis.emphasis)
                for value in dict.fromkeys((*axis.values, *found[axis.key]))
                if (number := found[axis.key].get(value, 0))
            ),
        )
        for axis in pack.axes
        if axis.key in found
    ]


def _of_class(axis: str, way: Way, *values: str) -> Selection:
    return Selection(filters=(ColumnFilter(class_key(axis), way, values),))


def _units(building_id: int, counts: Mapping[str, int], words: Mapping[str, str]) -> tuple[TreeNode, ...]:
    return tuple(
        TreeNode(
            words["unit"].format(unit=unit) if unit else words["no-unit"],
            counts[unit],
            Selection(building_id=building_id, unit=unit),
        )
        for unit in sorted(counts, key=natural)
    )


def _by_estate(
    houses: Mapping[int, TreeNode], estates: Mapping[int, tuple[str, str, str]], nameless: str
) -> tuple[TreeNode, ...]:  # fmt: skip
    """The buildings below their estates, each in its order."""
    found: dict[str, list[TreeNode]] = {}
    names: dict[str, str] = {}
    for number, house in houses.items():
        key, name, _ = estates.get(number, ("", "", ""))
        names[key] = name or nameless
        found.setdefault(key, []).append(house)
    return tuple(
        TreeNode(names[key], sum(house.count for house in below), Selection(estate=key), tuple(below))
        for key, below in found.items()
    )


class _Branch:
    """A node with its way up; the branches below it are made when the tree is opened there."""

    def __init__(self, node: TreeNode, parent: _Branch | None = None, place: int = 0) -> None:
        self.node, self.parent, self.place = node, parent, place
        self._children: list[_Branch] | None = None

    @property
    def children(self) -> list[_Branch]:
        if self._children is None:
            self._children = [_Branch(child, self, place) for place, child in enumerate(self.node.children)]
        return self._children

    def take(self, node: TreeNode) -> None:
        """Stand for a node of the same shape."""
        self.node = node
        for child, below in zip(self._children or (), node.children, strict=False):
            child.take(below)

    @property
    def is_group(self) -> bool:
        """Return whether the node only gathers others: 楼栋, 类别, 状态."""
        return self.parent is not None and self.parent.parent is None and bool(self.node.children)


class TreeModel(QAbstractItemModel):
    """Two columns: title and count."""

    def __init__(self) -> None:
        super().__init__()
        self._root = _Branch(TreeNode("", 0, Selection()))

    def set_root(self, root: TreeNode) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._root = _Branch(root)
        self.endResetModel()

    @property
    def root(self) -> TreeNode:
        """The whole tree."""
        return self._root.node

    def recount(self, root: TreeNode) -> None:
        """Show other counts of the same tree; its shape stays."""
        self._root.take(root)
        for row in range(self.rowCount()):
            above = self.index(row, 0)
            self.dataChanged.emit(above, self.index(row, 1))
            if last := self.rowCount(above):
                self.dataChanged.emit(self.index(0, 1, above), self.index(last - 1, 1, above))

    def branch(self, index: Index) -> _Branch:
        """Return the branch at an index."""
        return index.internalPointer() if index.isValid() else self._root

    def find(self, selection: Selection) -> QModelIndex:
        """Return the index of a corner; an invalid index when it has gone."""
        return self._find(selection, self._root)

    def _find(self, selection: Selection, under: _Branch) -> QModelIndex:
        for branch in under.children:
            if not branch.is_group and branch.node.selection == selection:
                return self.createIndex(branch.place, 0, branch)
            found = self._find(selection, branch) if branch.node.children else QModelIndex()
            if found.isValid():
                return found
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        children = self.branch(parent).children
        return self.createIndex(row, column, children[row]) if 0 <= row < len(children) else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # the other one, of objects, is not ours
        above = self.branch(index).parent
        return QModelIndex() if above is None or above is self._root else self.createIndex(above.place, 0, above)

    def rowCount(self, parent: Index = ROOT) -> int:
        return len(self.branch(parent).node.children) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = ROOT) -> int:
        return 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.branch(index).is_group:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        branch = self.branch(index)
        node, counted = branch.node, index.column() == 1
        if role == Qt.ItemDataRole.ToolTipRole and not counted:
            return tooltip(node.title)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title if not counted else "" if branch.is_group or node.is_view else f"{node.count:,}"
        if role == Qt.ItemDataRole.TextAlignmentRole and counted:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and (counted or branch.is_group):
            return QColor(theme.colours().muted)
        if role == Qt.ItemDataRole.DecorationRole and not counted and node.selection.state is not None:
            return icons.state_icon(node.selection.state)
        if role == Qt.ItemDataRole.DecorationRole and not counted and node.marked:
            return icons.icon("star", theme.colours().accent)
        if role == Qt.ItemDataRole.AccessibleTextRole and not counted and node.marked:
            return marked_words(node.title)
        if role == Qt.ItemDataRole.FontRole and branch.is_group:
            font = QFont()
            font.setBold(True)
            return font
        return None


class DossierTree(QTreeView):
    """`chosen` carries a Selection and the corner's title, `view_chosen` the filters of a view and its name.

    `view_dropped`: the name of a view that the person does not want any more.
    """

    chosen = Signal(object, str)
    view_chosen = Signal(object, str)
    view_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dossierTree")
        self._quiet = False
        self._model = TreeModel()
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("档案分类"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentChanged.connect(self._moved)
        self.clicked.connect(self._clicked)
        self._drop = named(QAction(self.tr("删除视图"), self), "dropView")
        self._drop.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self._drop.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._drop.setEnabled(False)
        self._drop.triggered.connect(lambda: self.view_dropped.emit(self._model.branch(self.currentIndex()).node.title))
        self.addAction(self._drop)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def root(self) -> TreeNode:
        """The tree that is shown."""
        return self._model.root

    @property
    def corner(self) -> Selection:
        """The corner with the cursor; everything where there is none."""
        return self._model.branch(self.currentIndex()).node.selection

    def show_tree(self, root: TreeNode, selection: Selection, like: TreeNode | None = None) -> None:
        """Show a tree read again; open branches stay open and the cursor on its corner.

        `like`: the tree that has the same shape; while it is the shown one, only counts are renewed.
        """
        if like is not None and like is self._model.root:
            self._model.recount(root)
            self.viewport().update()
            return
        open_before = self._open_corners()
        first = self._model.rowCount() == 0
        widest = self.fontMetrics().horizontalAdvance(f"{root.count:,}")
        self.header().resizeSection(1, widest + _COUNT_PADDING)
        self._quiet = True
        self._model.set_root(root)
        for place in range(self._model.rowCount()):
            self.expand(self._model.index(place, 0))
        for corner in open_before:
            self.expand(self._model.find(corner))
        self.setCurrentIndex(self._model.find(selection))
        self._quiet = False
        if first:
            self.scrollToTop()

    def mark(self, selection: Selection | None) -> None:
        """Put the cursor on a corner, or nowhere while a search is shown; nothing is announced."""
        self._quiet = True
        self.setCurrentIndex(QModelIndex() if selection is None else self._model.find(selection))
        self._quiet = False

    def go_to_first_building(self) -> bool:
        """Put the cursor on the first building; False where there is none."""
        first = self._model.index(0, 0, self._model.index(1, 0))
        while first.isValid() and self._model.branch(first).node.selection.estate is not None:
            first = self._model.index(0, 0, first)
        if not first.isValid() or self._model.branch(first).node.selection.building_id is None:
            return False
        self.setCurrentIndex(first)
        return True

    def _open_corners(self) -> list[Selection]:
        corners: list[Selection] = []
        looked = [self._model.index(place, 0) for place in range(self._model.rowCount())]
        while looked:
            above = looked.pop()
            for place in range(self._model.rowCount(above)):
                index = self._model.index(place, 0, above)
                if self.isExpanded(index):
                    corners.append(self._model.branch(index).node.selection)
                    looked.append(index)
        return corners

    def _moved(self, current: QModelIndex) -> None:
        branch = self._model.branch(current)
        self._drop.setEnabled(current.isValid() and branch.node.is_view)
        if not current.isValid() or branch.is_group or self._quiet:
            return
        if branch.node.is_view:
            self.view_chosen.emit(branch.node.selection.filters, branch.node.title)
        else:
            self.chosen.emit(branch.node.selection, self._title(branch))

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.branch(index).is_group:
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))

    @staticmethod
    def _title(branch: _Branch) -> str:
        """«御景湾 1栋 2单元»: a corner within its building and its estate."""
        titles = [branch.node.title]
        above = branch.parent
        while above is not None and not above.is_group and above.parent is not None:
            titles.insert(0, above.node.title)
            above = above.parent
        return " ".join(titles)
