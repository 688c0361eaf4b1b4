"""The house rules that a machine can hold: size, layers, no network, no addresses, SQL in one place."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from app.models.domain import rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.vault import events, replay
from tests.architecture.sources import APP, ROOT, modules, nodes, where
from tests.rule_families import CHECKED, FAMILIES
from tests.trace import proofs, requirements

STORE = APP / "models" / "store"
NETWORK = frozenset(
    [
        *("socket", "socketserver", "ssl", "asyncio", "urllib", "http", "ftplib", "smtplib", "imaplib", "xmlrpc"),
        *("requests", "httpx", "aiohttp", "urllib3"),
    ]
)
QT_NETWORK = frozenset(["QtNetwork", "QtWebEngineCore", "QtWebEngineWidgets", "QtWebSockets", "QtHttpServer"])
STATEMENT = re.compile(
    r"\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+[\w.]+\s+SET\s|DELETE\s+FROM\s|PRAGMA\s|"
    r"CREATE\s+(TEMP\s+)?(TABLE|VIEW|TRIGGER|INDEX)\s|BEGIN\s+IMMEDIATE)",
    re.DOTALL,
)
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|raise\s+NotImplemented|占" r"位|待" r"实现")
# A host has a dot; names under .invalid exist nowhere, and hostile ledgers in tests use them.
ADDRESS = re.compile(
    r"https?:" r"//(?![\w.-]+\.invalid\b)[\w-]+\.[\w-]|^\s*--(?:extra-)?index-url\b|^\s*--(?:trusted-host|find-links)\b"
)
CONFIGURATION = [
    "Makefile", "pyproject.toml", ".ci", ".gitattributes", ".editorconfig", ".gitignore", "app", "tests",
    "resources/policies", "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "NOTICE",
    "docs",
]  # fmt: skip
TEXTS = frozenset([".py", ".toml", ".lock", ".md", ".sql", ".tsv", ".qss", ".json", ".svg", ""])
# An XML name is spelt like an address and is none: the label of a vocabulary, never fetched.
NAMES = re.compile(r"https?:" r"//(schemas\.openxmlformats\.org|www\.w3\.org|purl\.oclc\.org|schemas\.microsoft\.com)/")


def imported(tree: ast.Module) -> Iterator[tuple[ast.stmt, str]]:
    """Every name that a module imports, in full."""
    for node in nodes(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module or ''}.{alias.name}") for alias in node.names)


def test_no_file_is_longer_than_430_lines() -> None:
    long = [where(path) for path, _ in modules() if len(path.read_text("utf-8").splitlines()) > 430]
    assert not long


def test_no_function_is_longer_than_60_lines() -> None:
    long = [
        f"{where(path, node)} {node.name}"
        for path, tree in modules()
        for node in nodes(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= 60
    ]
    assert not long


def test_nothing_imports_the_network() -> None:
    found = [
        f"{where(path, node)} {name}"
        for path, tree in modules()
        for node, name in imported(tree)
        if name.split(".")[0] in NETWORK or QT_NETWORK & set(name.split("."))
    ]
    assert not found


def test_sql_stands_in_the_store_and_nowhere_else() -> None:
    found = [
        where(path, node)
        for path, tree in modules()
        if STORE not in path.parents
        for node in nodes(tree)
        if STATEMENT.match(text_of(node))
    ]
    assert not found


def text_of(node: ast.AST) -> str:
    """The text of a string or f-string, `x` where a value goes."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part) if isinstance(part, ast.Constant) else "x" for part in node.values)
    return ""


@pytest.mark.parametrize("sql", ["f'SELECT {a} FROM {b}'", "'UPDATE main.loan SET x = 1'", "'DELETE FROM main.loan'"])
def test_the_house_knows_its_own_sql_when_it_sees_it(sql: str) -> None:
    assert STATEMENT.match(text_of(ast.parse(sql, mode="eval").body))


def test_no_group_of_a_pattern_is_possessive() -> None:
    """Desks run the Python of their system: before 3.11.5 such a group misses matches; an atomic one does not."""
    possessive = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")
    assert possessive.search("(?:ab?)*+") and not possessive.search(r"\d++|(?>(?:ab?)*)")
    found = [
        where(path, node)
        for path, tree in modules()
        for node in nodes(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
        if possessive.search(node.value if isinstance(node.value, str) else node.value.decode("latin-1"))
    ]
    assert not found


def test_there_is_one_way_to_try_what_is_refused() -> None:
    found = [
        where(path, node)
        for path, tree in modules(ROOT / "tests")
        for node in nodes(tree)
        if isinstance(node, ast.FunctionDef) and node.name == "refused"
    ]
    assert [place.partition(":")[0] for place in found] == [str(Path("tests", "refusals.py"))]


def test_no_exception_is_swallowed() -> None:
    found = [
        where(path, node.body[0])
        for path, tree in modules()
        for node in nodes(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException"))
        and all(isinstance(part, ast.Pass) for part in node.body)
    ]
    assert not found


def test_nothing_is_left_unfinished() -> None:
    texts = [*APP.rglob("*.py"), *APP.rglob("*.sql"), *(ROOT / "tests").rglob("*.py"), ROOT / "Makefile"]
    found = [
        f"{where(path)}:{number}"
        for path in texts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]
    assert not found


def test_no_file_names_an_address_but_licence_texts() -> None:
    tops = [ROOT / name for name in CONFIGURATION]
    files = [path for top in tops for path in ([top] if top.is_file() else top.rglob("*")) if path.is_file()]
    found = [
        f"{where(path)}:{number}"
        for path in files
        if path.suffix in TEXTS and "__pycache__" not in path.parts
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if ADDRESS.search(NAMES.sub("", line))
    ]
    assert not found


def test_every_trigger_speaks_in_the_words_of_a_rule() -> None:
    scripts = [path.read_text("utf-8") for path in (STORE / "migrations").glob("*.sql")]
    raised = {code for text in scripts for code in re.findall(r"RAISE\s*\(\s*ABORT\s*,\s*'([^']*)'", text)}
    assert raised
    assert raised <= rulebook.BY_CODE.keys()


def test_every_rule_serves_a_known_requirement_and_names_its_clause() -> None:
    known = {requirement.code for requirement in requirements()}
    assert {rule.requirement for rule in rulebook.BY_CODE.values()} <= known
    assert [rule.code for rule in rulebook.BY_CODE.values() if "{clause}" not in rule.sentence] == []


def names_of(tree: ast.Module, family: ModuleType) -> Iterator[tuple[str, ast.expr]]:
    """Every use of a name of `family` in a module: its name there and the expression. Imports and assignments are none."""
    package, _, own = family.__name__.rpartition(".")
    brought: dict[str, str] = {}
    modules_here: set[str] = set()
    for node in nodes(tree):
        if isinstance(node, ast.ImportFrom):
            for one in node.names:
                if node.module == family.__name__:
                    brought[one.asname or one.name] = one.name
                elif node.module == package and one.name == own:
                    modules_here.add(one.asname or one.name)
    for node in nodes(tree) if brought or modules_here else ():
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in brought:
            yield brought[node.id], node
        elif isinstance(node, ast.Attribute) and getattr(node.value, "id", None) in modules_here:
            yield node.attr, node


def own_names(tree: ast.Module) -> Iterator[str]:
    """Every name that a module uses itself."""
    return (node.id for node in nodes(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__.rsplit(".", 1)[-1])
def test_every_rule_is_used(family: ModuleType) -> None:
    scripts = [path.read_text("utf-8") for path in (STORE / "migrations").glob("*.sql")]
    raised = {code for text in scripts for code in re.findall(r"RAISE\s*\(\s*ABORT\s*,\s*'([^']*)'", text)}
    home = Path(inspect.getfile(family))
    used = {name for _, tree in modules() for name, _ in names_of(tree, family)}
    used |= {name for path, tree in modules() if path == home for name in own_names(tree)}
    rules_here = {name: value for name, value in vars(family).items() if isinstance(value, rulebook.Rule)}
    defined = {node.id for path, tree in modules() if path == home for node in nodes(tree)
               if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}  # fmt: skip
    idle = [rule.code for name, rule in rules_here.items() if name in defined - used and rule.code not in raised]
    assert not idle


@pytest.mark.parametrize("family", CHECKED, ids=lambda family: family.__name__.rsplit(".", 1)[-1])
def test_every_check_is_called(family: ModuleType) -> None:
    home = Path(inspect.getfile(family))
    called = {
        name
        for path, tree in modules()
        if path != home
        for calls in [{id(node.func) for node in nodes(tree) if isinstance(node, ast.Call)}]
        for name, node in names_of(tree, family)
        if id(node) in calls
    }
    checks = [
        name
        for name, value in vars(family).items()
        if inspect.isfunction(value) and value.__module__ == family.__name__ and not name.startswith("_")
    ]
    assert checks and [name for name in checks if name not in called] == []


def test_the_clause_of_reasons_is_cited_where_a_reason_is_asked_for_and_nowhere_else() -> None:
    """Whatever else is empty is `filled`: the clause says nothing of names and places."""
    found = [
        where(path, node)
        for path, tree in modules()
        for node in nodes(tree)
        if isinstance(node, ast.Call) and len(node.args) > 2 and "REASON_STATED" in ast.unparse(node.args[1])
    ]
    assert not found


NUMBERS = [
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]


def test_the_documents_name_every_family_of_rules() -> None:
    for path in (ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md"):
        text = path.read_text("utf-8")
        assert [one.__name__ for one in CHECKED if f"`{one.__name__.rpartition('.')[2]}.py`" not in text] == []
        assert f"{NUMBERS[len(CHECKED) - 4]} families" in text


def test_a_mention_is_no_call() -> None:
    said = "from app.models.domain import rules\nfrom app.models.domain.rules import stated as told\n'rules.idle(1)'\ntold('')\n"
    assert [name for name, _ in names_of(ast.parse(said), rules)] == ["stated"]


def test_requirements_are_the_219() -> None:
    codes = [requirement.code for requirement in requirements()]
    assert len(codes) == len(set(codes)) == 219


def test_markers_name_known_rules(request: pytest.FixtureRequest) -> None:
    known = {requirement.code for requirement in requirements()}
    assert proofs(request.session.items).keys() <= known


def test_imports_run_downhill() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    outcome = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_the_headless_commands_load_no_qt() -> None:
    program = "import sys, app.cli; sys.exit(any(name.startswith(('PySide6', 'shiboken')) for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_the_locks_pin_every_wheel_by_version_and_hash() -> None:
    for lock in (ROOT / ".ci").glob("*.lock"):
        entries = re.split(r"\n(?=[^\s#])", lock.read_text("utf-8").strip())
        assert entries
        for entry in entries:
            assert re.match(r"[a-z0-9-]+==\S+ \\\n", entry), entry.splitlines()[0]
            assert "--hash=sha256:" in entry


def test_every_action_of_the_trail_is_recorded_somewhere() -> None:
    """That nothing else is recorded is what the types say."""
    named = {
        node.attr
        for _, tree in modules(APP / "models")
        for node in nodes(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "AuditAction"
    }
    # The key directory names its own events.
    events_of_accounts = {f"accounts.{what}" for what in (events.FOUNDED, *replay._STEPS)}
    assert {one.value for one in AuditAction if one.name not in named} <= events_of_accounts
