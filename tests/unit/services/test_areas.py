"""An area manager sees the customers of their own areas and nothing else (S19-R12)."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.domain.dossier import Selection
from app.models.domain.errors import NotAllowed
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, archives, dossiers
from app.models.services.desk import Desk
from tests.office import CHEAP, FOUNDERS, PASSWORDS


@pytest.mark.rule("S19-R12", "S15-R4")
def test_an_area_manager_sees_their_own_areas(tmp_path: Path) -> None:
    folder = tmp_path / "营销公司"
    archives.found(folder, "营销公司", "YX", shipped_pack("company"), FOUNDERS, hardness=CHEAP)
    sit = lambda login: archives.sign_in(folder, login, PASSWORDS.get(login, f"{login}-password"), hardness=CHEAP)  # noqa: E731
    admin, manager, clerk = sit("qian"), sit("chen"), sit("li")
    assert isinstance(manager, Desk) and isinstance(clerk, Desk)
    asked = accounts.ask(admin, PASSWORDS["qian"], NewAccount("he", "何平", "东区", Role.AREA_MANAGER, "he-password"))  # type: ignore[arg-type]
    accounts.activate(manager, PASSWORDS["chen"], asked.id)
    region = clerk.pack.axis("region")
    assert region is not None
    east, west = region.values[:2]
    ids = {
        area: dossiers.register(clerk, DossierDraft(party_name=f"{area}客户", category=clerk.pack.categories[0].code,
                                                    classes={"region": area})).value
        for area in (east, west)
    }  # fmt: skip
    area_manager = sit("he")
    assert isinstance(area_manager, Desk)
    assert list(dossiers.ids(area_manager, Selection())) == []
    accounts.assign_areas(manager, asked.person_id, {east, "没有这个区域"})
    assert accounts.areas_of(manager, asked.person_id) == {east}
    assert list(dossiers.ids(area_manager, Selection())) == [ids[east]]
    assert dossiers.find(area_manager, "客户") == [ids[east]]
    with pytest.raises(NotAllowed):
        dossiers.detail(area_manager, ids[west])
