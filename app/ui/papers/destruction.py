"""Destruction on paper: the register of the listed dossiers, the certificate of those destroyed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from app.models.domain.appraisal import Opinion, group_of, opinions_of
from app.models.domain.docket import Docket, DocketLine, Taken
from app.models.domain.governing_terms import GoverningTerm
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.retention import is_early
from app.models.domain.procedures.destruction import (
    ACCOUNTING_CLERK,
    ACCOUNTING_HEAD,
    APPRAISE,
    APPROVE,
    ARCHIVE_CLERK,
    ARCHIVE_HEAD,
    DESTROY,
    ELECTRONIC,
    GONE,
    LEADER,
    MEMBER,
    METHOD,
    OPINE,
    PROPOSE,
    SITE,
    THIRD,
    TOOL,
    VOUCHERS,
)
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.reports.footer import FormHead
from app.reports.forms.appraisal_opinion import AppraisalOpinion, AppraisalRow
from app.reports.forms.destruction_certificate import DestroyedRow, DestructionCertificate, RemainingRow
from app.reports.forms.destruction_register import DestructionRegister, DestructionRow
from app.reports.paper import PrintedSignOff
from app.ui.papers.common import day, head, newest, taker, takers

_APPRAISAL = "鉴定"
_ERASED = "（个人信息已清除）"
_REMAINS = {Opinion.KEEP.value: "鉴定继续保管", Opinion.HAND_OVER.value: "鉴定移交其他单位"}
_UNSIGNED, _UNSAID = "＿＿＿＿", "—"

Terms = Mapping[int, GoverningTerm]
"""The term that governs each line of a list, by position."""


def register(
    desk: Desk, listed: Docket, anchors: Anchors, terms: Terms, titles: Mapping[int, str]
) -> DestructionRegister:  # fmt: skip
    """Return 销毁清册. `titles` by dossier id are those on the list before its data were erased."""
    until = _until(desk, listed)
    appraiser = next(iter(listed.taken(APPRAISE)[-1:]), None) or _appraiser(desk.pack, listed)
    return DestructionRegister(
        _head(desk, listed, anchors),
        fonds_name=desk.name,
        appraisal_leader=appraiser.name if appraiser else "",
        approver=_approver(listed),
        destroyers=_names(listed),
        listed=day(listed.opened_at),
        basis=listed.opener.reason,
        list_hash=listed.list_hash,
        signed_hash=_signed_hash(listed),
        method=listed.body.get(METHOD, ""),
        tool=listed.body.get(TOOL, ""),
        place=listed.body.get(SITE, ""),
        scanners=_scanners(listed),
        destroyed=day(listed.closed_at) if listed.closed_at and _signed_hash(listed) else None,
        rows=tuple(_row(line, listed, terms.get(line.position), titles, until) for line in listed.lines),
        appraisal_signed=taker(listed, appraiser.step, anchors) if appraiser else None,
        proposer_signed=taker(listed, PROPOSE, anchors),
        approver_signed=taker(listed, APPROVE, anchors),
        destroyers_signed=_signatures(listed, anchors),
        vouchers_signed=_countersigned(listed, anchors),
    )


def _countersigned(listed: Docket, anchors: Anchors) -> tuple[tuple[str, PrintedSignOff | None], ...]:
    """Return the further signatures of a list of accounting vouchers, each under its caption; none of any other list."""
    if VOUCHERS not in listed.body:
        return ()
    captions = {ARCHIVE_HEAD: "档案机构\n负责人", ACCOUNTING_HEAD: "会计机构\n负责人", ARCHIVE_CLERK: "档案经办人",
                ACCOUNTING_CLERK: "会计经办人", **({THIRD: "信息机构\n监销人"} if ELECTRONIC in listed.body else {})}  # fmt: skip
    return tuple((caption, taker(listed, step, anchors)) for step, caption in captions.items())


def certificate(
    desk: Desk, listed: Docket, anchors: Anchors, backups: Sequence[tuple[str, str]] = ()
) -> DestructionCertificate:  # fmt: skip
    """销毁证明 of a finished list: codes only. Bags that were not scanned stand as not destroyed; `backups` hold them still."""
    assert listed.closed_at is not None
    scans = [line.checked_at for line in listed.lines if line.checked_at]
    return DestructionCertificate(
        _head(desk, listed, anchors),
        register_number=listed.code,
        method=listed.body[METHOD],
        tool=listed.body.get(TOOL, ""),
        place=listed.body[SITE],
        scanners=_scanners(listed),
        times=(datetime.fromisoformat(min(scans)), datetime.fromisoformat(listed.closed_at)),
        approver=_approver(listed),
        list_hash=listed.list_hash,
        signed_hash=_signed_hash(listed),
        destroyed=tuple(
            DestroyedRow(
                line.bar_code, line.reference_code, _category(desk.pack, line.category), line.page_count or None
            )
            for line in listed.lines
            if line.finding == GONE
        ),
        remaining=tuple(
            RemainingRow(line.bar_code, line.reference_code, _REMAINS.get(line.finding or "", "未扫描，未销毁"))
            for line in listed.lines
            if line.finding != GONE
        ),
        destroyers=_names(listed),
        destroyers_signed=_signatures(listed, anchors),
        backups=tuple(name for name, _at in backups),
        backups_until=day(listed.closed_at) + timedelta(days=desk.pack.disposal.backups),
    )


def opinion(desk: Desk, listed: Docket, anchors: Anchors, terms: Terms) -> AppraisalOpinion:
    """Return 鉴定意见书 of a list, as far as it has opinions."""
    until = _until(desk, listed)
    opinions, names = opinions_of(listed), group_of(listed)
    sums = Counter(one.opinion for one in opinions.values())
    signed = listed.taken(APPRAISE)
    return AppraisalOpinion(
        _head(desk, listed, anchors),
        register_number=listed.code,
        proposed=day(listed.opened_at),
        proposer=listed.opener.name,
        basis=listed.opener.reason,
        leader=names.get(LEADER, ""),
        member=names.get(MEMBER, ""),
        sums="，".join(f"{one.label}{sums[one]}卷" for one in Opinion if sums[one]) or "尚未填写",
        list_hash=signed[-1].list_hash if signed else "",
        rows=tuple(
            AppraisalRow(
                line.reference_code,
                line.title or _ERASED,
                _term(terms.get(line.position), early_on=until),
                _kept_for(terms.get(line.position), until),
                opinions[line.position].opinion.label if line.position in opinions else "",
                opinions[line.position].reason if line.position in opinions else "",
            )
            for line in listed.lines
        ),
        leader_signed=taker(listed, APPRAISE, anchors),
        member_signed=taker(listed, OPINE, anchors),
    )


def _appraiser(pack: Pack, listed: Docket) -> Taken | None:
    """Return who signed the list in a post of appraisal; None where it is signed by hand."""
    posts = {one.role.value for one in pack.posts if _APPRAISAL in one.name}
    return next((one for one in listed.steps if one.role in posts), None)


def _approver(listed: Docket) -> str:
    return next((one.signature for one in listed.taken(APPROVE)), "")


def _signed_hash(listed: Docket) -> str:
    return next((one.list_hash for one in listed.taken(DESTROY)), "")


def _head(desk: Desk, listed: Docket, anchors: Anchors) -> FormHead:
    return head(desk, number=listed.code, anchor=newest(anchors), code=listed.code)


def _until(desk: Desk, listed: Docket) -> date:
    """Return the day up to which terms are counted: today, or that on which the list was closed."""
    return day(listed.closed_at) if listed.closed_at else desk.now().date()


def _scanners(listed: Docket) -> tuple[str, ...]:
    """Return who scanned the bags out, each once."""
    return tuple(dict.fromkeys(line.checked_by for line in listed.lines if line.checked_at))


def _row(
    line: DocketLine, listed: Docket, term: GoverningTerm | None, titles: Mapping[int, str], until: date
) -> DestructionRow:  # fmt: skip
    return DestructionRow(
        title=titles.get(line.dossier_id) or line.title or _ERASED,
        year=day(line.opened_on).year,
        reference_code=line.reference_code,
        term=_term(term),
        kept_for=_kept_for(term, until),
        pages=line.page_count or None,
        note=_note(line, listed, until),
    )


def _note(line: DocketLine, listed: Docket, until: date) -> str:
    if listed.closed_at is not None:
        became = "已销毁" if line.finding == GONE else _REMAINS.get(line.finding or "", "未扫描，未销毁")
    else:
        became = "已扫描" if line.checked_at else ""
    early = ""
    if is_early(line.retention_due, until.isoformat()):
        early = f"保管期未满，\n{line.retention_due}到期" if line.retention_due else "保管期未起算"
    return "；".join(part for part in (early, became) if part)


def _term(term: GoverningTerm | None, early_on: date | None = None) -> str:
    """Return how long a dossier is kept: years, which term says so, and until when; `early_on`: whether that day is ahead then."""
    if term is None or not term.years:
        return term.name if term else _UNSAID
    years = f"{term.years}年"
    until = f"到{term.until}" if term.until else ""
    if early_on and term.until > early_on.isoformat():
        until += "，未满"
    return "\n".join(part for part in (years, term.name if term.name != years else "", until) if part)


def _kept_for(term: GoverningTerm | None, until: date) -> str:
    """Return the whole years of the term that have been served, and since when they count."""
    if term is None or not term.years:
        return _UNSAID
    served = term.served(until)
    return "未起算" if served is None else f"{f'{served}年' if served else '不满1年'}\n自{term.begun}"


def _category(pack: Pack, code: str) -> str:
    return next((category.name for category in pack.categories if category.code == code), code)


def _names(listed: Docket) -> tuple[str, str]:
    names = [signature.name for signature in listed.taken(DESTROY)]
    first, second, *_ = (*names, _UNSIGNED, _UNSIGNED)
    return first, second


def _signatures(listed: Docket, anchors: Anchors) -> tuple[PrintedSignOff | None, PrintedSignOff | None]:
    first, second, *_ = (*takers(listed, DESTROY, anchors), None, None)
    return first, second
