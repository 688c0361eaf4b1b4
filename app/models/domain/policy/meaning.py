"""The fields and axes of a pack that the program works with, whatever an office calls them."""

from __future__ import annotations

from enum import StrEnum

from app.models.domain.errors import N_


class Meaning(StrEnum):
    """The meaning of a field or an axis to the program, marked in a pack by `means`. Other fields are only kept.

    A value of a meaning that no field of the pack has is kept under the meaning's own name.
    """

    DOCUMENT_VALID_UNTIL = "document-valid-until"
    """The day until which the customer's document is valid: reminded of before it runs out (S06-R2)."""
    CONTRACT_NUMBER = "contract-number"
    """Found by the search."""
    LOAN_AMOUNT = "loan-amount"
    ISSUED_ON = "issued-on"
    DUE_ON = "due-on"
    """The day from which a term of retention may count (S17-R6)."""
    DEED_NAME = "deed-name"
    DEED_NUMBER = "deed-number"
    FLOOR_AREA = "floor-area"
    HANDED_OVER_ON = "handed-over-on"
    RISK = "risk"
    """An axis: a ledger's word for how risky a customer is."""
    DEPARTMENT = "owning-department"
    """The department to which a dossier belongs: it is told of changes (S05-R16)."""
    REGION = "region"
    """An axis: the areas that an area manager answers for (S19-R12)."""

    @property
    def label(self) -> str:
        """The meaning as the pack editor calls it, and the caption of a value that no field of the pack has."""
        return _MEANINGS[self]

    @property
    def is_of_axis(self) -> bool:
        """Return whether the meaning is of an axis, not of a field."""
        return self in (Meaning.RISK, Meaning.REGION)

    @property
    def is_day(self) -> bool:
        """Return whether a field of the meaning takes a date; any other takes a text."""
        return self in _DAYS


_DAYS = (Meaning.DOCUMENT_VALID_UNTIL, Meaning.ISSUED_ON, Meaning.DUE_ON, Meaning.HANDED_OVER_ON)
_MEANINGS = {
    Meaning.DOCUMENT_VALID_UNTIL: N_("证件有效期至"),
    Meaning.CONTRACT_NUMBER: N_("合同编号"),
    Meaning.LOAN_AMOUNT: N_("贷款金额"),
    Meaning.ISSUED_ON: N_("发放日期"),
    Meaning.DUE_ON: N_("到期日"),
    Meaning.DEED_NAME: N_("权证名称"),
    Meaning.DEED_NUMBER: N_("权证编号"),
    Meaning.FLOOR_AREA: N_("建筑面积"),
    Meaning.HANDED_OVER_ON: N_("接房日期"),
    Meaning.RISK: N_("风险等级"),
    Meaning.DEPARTMENT: N_("归口部门"),
    Meaning.REGION: N_("负责区域"),
}
