"""Work left at a lock opens for the person who left it, at their sign-in, and for nobody else."""

from __future__ import annotations

from app.models.vault.left_work import MOST_BYTES, LeftWork, WorkSeal

from .conftest import ARCHIVIST, MANAGER, Office

WORDS = "水费单上的签名".encode()


def left(office: Office) -> LeftWork:
    work = LeftWork()
    assert work.keep_typed(WorkSeal.of(office.directory, office.account("zhao").id), WORDS)
    return work


def test_the_person_finds_it_once(office: Office) -> None:
    work = left(office)
    with office.identify(ARCHIVIST) as signer:
        work.open(signer)
    assert work.take() == [WORDS] and work.take() == []
    with office.identify(ARCHIVIST) as signer:
        work.open(signer)
    assert work.take() == [], "at the next sign-in it is not there again"


def test_it_is_sealed_and_waits_while_somebody_else_signs_in(office: Office) -> None:
    work = left(office)
    assert all(WORDS not in sealed for kept in work._sealed.values() for sealed in kept)
    with office.identify(MANAGER) as signer:
        work.open(signer)
    assert work.take() == []
    with office.identify(ARCHIVIST) as signer:
        work.open(signer)
    assert work.take() == [WORDS], "it has waited"


def test_moved_under_another_account_it_opens_for_nobody(office: Office) -> None:
    work = left(office)
    (kept,) = work._sealed.values()
    work._sealed = {office.account("wang").id: kept}
    with office.identify(MANAGER) as signer:
        work.open(signer)
    assert work.take() == []


def test_a_person_leaves_no_more_typed_work_than_fits_but_what_cannot_be_made_again_whatever_its_size(
    office: Office,
) -> None:
    work, seal = LeftWork(), WorkSeal.of(office.directory, office.account("zhao").id)
    assert not work.keep_typed(seal, bytes(MOST_BYTES + 1))
    work.keep(seal, bytes(3 * MOST_BYTES))
    assert work.keep_typed(seal, bytes(MOST_BYTES // 2)) and not work.keep_typed(seal, bytes(MOST_BYTES // 2 + 1))
    with office.identify(ARCHIVIST) as signer:
        work.open(signer)
    assert list(map(len, work.take())) == [3 * MOST_BYTES, MOST_BYTES // 2]
    assert work.keep_typed(seal, bytes(MOST_BYTES))
