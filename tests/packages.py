"""Two archives that exchange packages, as tests do it: in each, 李梅 acts and 陈静 compares and approves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.models.domain.docket import Docket
from app.models.domain.item import NewItem
from app.models.domain.package import PackageList, PackedDossier, packed
from app.models.domain.package_docket import bags_of
from app.models.domain.policy.medium import Medium
from app.models.domain.procedures.move_out import INSTITUTION, RECIPIENT
from app.models.domain.procedures.package_in import PLACE, RECEIVE
from app.models.domain.procedures.package_out import PACKAGE_OUT
from app.models.domain.procedures.pairing import CONFIRM
from app.models.domain.recipient import Recipient, Who
from app.models.services import dockets, filing, keeping, package_in, pairing
from app.models.services.desk import Desk
from app.models.vault.packages import ArchiveKeys, SealedUse, fingerprint, seal_package
from tests import moving_out
from tests.kept import attach
from tests.office import Office
from tests.unit.services.signatures import signed

SHELF = {PLACE: "A柜1层02"}
SCAN = b"%PDF-1.4 \xe5\xbc\xa0\xe4\xb8\x89 " + bytes(range(256)) * 40
USE = "物业服务"


def card_file(office: Office, folder: Path) -> tuple[Path, str]:
    """The file with the public keys of an office, and its fingerprint as the paper has it."""
    own = pairing.own_card(office.desk("li")).value
    return on_stick(folder, own.file, f"{own.card.name}.mkey"), own.fingerprint


def proposed(office: Office, other: Office, folder: Path) -> Docket:
    """One office proposes to pair with the other."""
    path, fingerprint = card_file(other, folder)
    desk = office.desk("li")
    return pairing.propose(desk, pairing.others_card(desk, path), fingerprint.lower(), "两馆交接协议").value


def confirmed(office: Office, docket: Docket, login: str = "chen") -> Docket:
    """The same, compared and signed."""
    desk = office.desk("li")
    given = signed(desk, login, dockets.statement(desk, docket.id, CONFIRM))
    return dockets.take(desk, docket.id, CONFIRM, given).value


def pair(one: Office, other: Office, folder: Path) -> None:
    """Both offices are paired with each other."""
    for office, there in ((one, other), (other, one)):
        confirmed(office, proposed(office, there, folder))


def with_scan(desk: Desk, dossier_id: int, folder: Path, *, sensitive: bool = False, title: str = "验房记录") -> bytes:
    """An item of two pages with a scan; returns its bytes."""
    new = NewItem(title, True, Medium.PAPER, 2, "2026-01-05", "客服部", sensitive, "")
    item = filing.add_item(desk, dossier_id, new).value
    path = on_stick(folder, SCAN + str(item).encode(), f"{title}-{item}.pdf")
    attach(desk, item, path)
    return path.read_bytes()


def consented(desk: Desk, *bags: int) -> None:
    """The customers have agreed to the use for which the bags leave."""
    for bag in bags:
        keeping.consent(desk, bag, [USE], "2026-01-05", "书面")


def sent(desk: Desk, *bags: int, to: str, scanned: int | None = None, use: str = USE) -> Docket:
    """Bags are moved out to a paired archive; returns the package that is to be written."""
    other = {INSTITUTION: to, RECIPIENT: str(Recipient(Who.OUTSIDE, use))}
    moving_out.moved_out(desk, moving_out.asked(desk, *bags, **other), scanned=scanned)
    head = next(one for one in dockets.heads(desk, PACKAGE_OUT.kind) if one.is_open)
    return dockets.docket(desk, head.id)


def expected(office: Office, folder: Path) -> Docket:
    """A package of one bag from an archive of which nothing but the keys is there; its bag has not come."""
    desk = office.desk("li")
    sealed = stranger(office)(packed(listed(desk), []))
    return package_in.announce(desk, on_stick(folder, sealed), "许可送来").value


def stranger(office: Office) -> Callable[[bytes], bytes]:
    """Pair with an archive of which nothing but the keys is there; returns how it seals a package, well or badly made."""
    desk, keys = office.desk("li"), ArchiveKeys.new()
    there, here = keys.card("f" * 32, "滨江馆"), pairing.own_card(desk).value.card
    confirmed(office, pairing.propose(desk, there, fingerprint(there), "两馆交接协议").value)
    return lambda content: seal_package(SealedUse.PACKAGE, content, keys, there, here)


def listed(desk: Desk) -> PackageList:
    """The list of a package with one bag."""
    bag = PackedDossier(
        "BJ-C-2026-30-00007", "100000000772", desk.pack.categories[0].code, "2026-01-05", 0, "person", None,
        {"name": "郑九"}, {"name": "姓名或名称"}, (),
    )  # fmt: skip
    return PackageList(
        "e" * 32, "600000000197", "移交", "按协议移交", "", "2026-03-05T09:00:00", f"1:{'0' * 64}", (), (bag,)
    )


def on_stick(folder: Path, data: bytes, name: str = "包.sealed") -> Path:
    """A file on a stick."""
    path = folder / name
    path.write_bytes(data)
    return path


def arrive(desk: Desk, stick: Path, *, all_but: int = 0) -> Docket:
    """A package is opened, its bags scanned by their labels, and signed for."""
    docket = package_in.announce(desk, stick, "许可送来").value
    bags = bags_of(docket)
    for one in bags[: len(bags) - all_but]:
        docket = package_in.scan(desk, docket.id, one.label).value
    return sign_for(desk, docket)


def sign_for(desk: Desk, docket: Docket, login: str = "li") -> Docket:
    """Sign for what was scanned."""
    given = signed(desk, login, dockets.statement(desk, docket.id, RECEIVE, SHELF))
    return dockets.take(desk, docket.id, RECEIVE, given, inputs=SHELF).value
