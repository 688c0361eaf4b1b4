"""The parts of a pack."""

from __future__ import annotations

from enum import StrEnum

from app.models.domain.errors import N_


class Section(StrEnum):
    """A part of a pack, in the order in which it is read."""

    OFFICE = "office"
    POSTS = "posts"
    RIGHTS = "rights"
    CATEGORIES = "categories"
    PAPERS = "papers"
    FIELDS = "fields"
    AXES = "axes"
    RECORDS = "records"
    LIFE = "life"
    PLACES = "places"
    REVIEWS = "reviews"
    RETENTION = "retention"
    BORROWING = "borrowing"

    @property
    def label(self) -> str:
        """The part as clerks call it."""
        return _SECTIONS[self]


_SECTIONS = {
    Section.OFFICE: N_("制度"),
    Section.POSTS: N_("岗位和范围"),
    Section.RIGHTS: N_("权限"),
    Section.CATEGORIES: N_("类别"),
    Section.PAPERS: N_("应收资料"),
    Section.FIELDS: N_("客户信息"),
    Section.AXES: N_("客户分类"),
    Section.RECORDS: N_("记录"),
    Section.LIFE: N_("建档和确认"),
    Section.PLACES: N_("库房"),
    Section.REVIEWS: N_("定期核对"),
    Section.RETENTION: N_("保管期限"),
    Section.BORROWING: N_("借阅"),
}
