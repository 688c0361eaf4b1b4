"""A company has no document of a natural person: not registered by hand, and not corrected to one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain.change import Edit, field_key
from app.models.domain.errors import RuleBroken
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.reading import shipped_pack, shipped_packs
from app.models.services import changing, particulars
from app.models.services.dossiers import register
from tests.trade_office import Trade, draft

KIND = field_key("document-kind")
WITH_KIND = [pack.id for pack in shipped_packs() if pack.field("document-kind")]


@pytest.mark.parametrize("pack", WITH_KIND)
def test_a_company_is_registered_with_a_document_of_a_company(trade: Callable[[str], Trade], pack: str) -> None:
    desk = trade(pack).at(shipped_pack(pack).posts[0].role)
    for customer, fits in ((Customer.ORGANISATION, "营业执照"), (Customer.PERSON, "身份证")):
        made = draft(desk.pack, customer, "宏达")
        for said in ("身份证", "护照", "营业执照"):
            made.data["document-kind"] = said
            if customer is Customer.ORGANISATION and said != fits:
                with pytest.raises(RuleBroken, match="个人的证件") as refused:
                    register(desk, made)
                assert refused.value.facts["field"] == "document-kind"
        made.data["document-kind"] = fits
        number = register(desk, made).value
        (shown,) = (one for one in particulars.data(desk, number) if one.key == KIND)
        assert shown.value == fits and ("身份证" in shown.choices) == (customer is Customer.PERSON)
        wrong = [Edit(number, KIND, "护照")]
        if customer is Customer.PERSON:
            changing.enter(desk, wrong, "客户本人")
        else:
            with pytest.raises(RuleBroken, match="个人的证件"):
                changing.enter(desk, wrong, "客户本人")
