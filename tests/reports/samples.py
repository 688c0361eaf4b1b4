"""Forms filled as an office would fill them: long names, rare characters, markup, any number of rows."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from app.models.domain.codes import CodeKind, anchor, make
from app.models.domain.sampling import DrawTerms
from app.reports.footer import FormHead
from app.reports.forms import (
    appraisal_opinion,
    borrow_register,
    box_spine,
    category_catalogue,
    clearing_list,
    completeness_table,
    contents_list,
    deletion_answer,
    destruction_certificate,
    destruction_register,
    dossier_cover,
    dossier_list,
    founding_record,
    handover_checklist,
    hold_notice,
    loan_slip,
    past_holdings,
    printed_table,
    recall_notice,
    recovery_share,
    sample_record,
    site_destruction_record,
    stocktake_sheet,
    supplement_list,
    volume_note,
    workload,
    write_off_note,
)
from app.reports.paper import PrintedSignOff

MARKUP = '<b>王</b><img src="/etc/passwd">'
RARE = "㛃𬭎䶮"
LONG = "欧阳娜娜、司马相如、王秀英及其配偶李建国（共有人：王小明；委托代理人：赵某某）购房合同及装修资料补充卷"
NAMES = ("张三", RARE, MARKUP, LONG, "单雄信", "仇英", "阿卜杜热西提·买买提明", "Chan Tai-man, Alexander")
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 14, 5)
HASH = hashlib.sha256("清册".encode()).hexdigest()
SIGNED_HASH = hashlib.sha256("监销".encode()).hexdigest()


def sign(name: str, seq: int = 1024) -> PrintedSignOff:
    return PrintedSignOff(name, NOW, anchor(seq, hashlib.sha256(name.encode()).digest()))


def head(number: str, kind: CodeKind = CodeKind.SLIP) -> FormHead:
    return FormHead(
        office="御景湾物业服务中心档案室",
        fonds="K001",
        printed=NOW,
        number=number,
        anchor=anchor(1024, bytes.fromhex(HASH)),
        code=make(kind, 314),
    )


def name(at: int) -> str:
    return NAMES[at % len(NAMES)]


def reference(at: int) -> str:
    return f"K001-YZ·2026-D30-{at + 1:04d}"


def room(at: int) -> str:
    return f"{at % 12 + 1}栋{at % 3 + 1}单元{at % 30 + 1:02d}01室"


def register(rows: int) -> borrow_register.BorrowRegister:
    return borrow_register.BorrowRegister(
        head("JYDJ-2026-11"),
        date(2026, 11, 1),
        date(2026, 11, 30),
        tuple(
            borrow_register.BorrowRow(
                borrowed=TODAY - timedelta(days=rows - at),
                borrower=("张三", "李建国", "欧阳娜娜")[at % 3],
                department=("工程部", "客户服务部", "财务部")[at % 3],
                reference_code=reference(at),
                title=f"{room(at)} {name(at)}",
                purpose=("核对房屋面积", "办理产权证，需复印购房合同与身份证", "诉讼举证")[at % 3],
                term="5个工作日",
                approver="王秀英",
                due=TODAY + timedelta(days=7),
                returned=None if at % 4 == 0 else TODAY,
                condition="" if at % 4 == 0 else ("完好", "缺2页")[at % 2],
                clerk="赵敏",
                note="" if at % 5 else "续借一次",
            )
            for at in range(rows)
        ),
    )


def slip(rows: int, signed: bool = True) -> loan_slip.LoanSlip:
    return loan_slip.LoanSlip(
        head("JY-2026-0314"),
        borrower="欧阳娜娜",
        department="工程部",
        purpose="核对房屋交付面积，复印购房合同与验收记录",
        lent=TODAY,
        due=date(2026, 11, 30),
        approver="王秀英（总经理）",
        clause="《客户档案管理办法》4.3.3",
        undertaking="《客户档案管理办法》4.3.4",
        items=tuple(
            loan_slip.LoanItem(make(CodeKind.DOSSIER, at), reference(at), f"{room(at)} {name(at)}", at + 20)
            for at in range(rows)
        ),
        clerk_signed=sign("赵敏", 1022) if signed else None,
        approver_signed=sign("王秀英", 1023) if signed else None,
    )


def recall(rows: int) -> recall_notice.RecallNotice:
    return recall_notice.RecallNotice(
        head("CH-2026-0007"),
        borrower="李建国",
        department="客户服务部",
        items=tuple(
            recall_notice.RecallItem(
                reference(at), f"{room(at)} {name(at)}", date(2026, 10, 9), date(2026, 10, 16), 38 - at % 9
            )
            for at in range(rows)
        ),
        return_by=date(2026, 11, 27),
        clause="《客户档案管理办法》4.3.4",
        clerk_signed=sign("赵敏"),
    )


def handover(rows: int) -> handover_checklist.HandoverChecklist:
    return handover_checklist.HandoverChecklist(
        head("LZ-2026-003"),
        leaver="赵敏",
        leaver_post="档案管理员",
        receiver="周芷若",
        receiver_post="档案管理员",
        handover_witness="王秀英（管家部经理）",
        handed_over=TODAY,
        reason="劳动合同到期离职",
        groups=(
            handover_checklist.ListedGroup(
                "保管的档案",
                "卷",
                tuple(
                    handover_checklist.ListedThing(
                        f"{room(at)} {name(at)}",
                        ("纸质", "电子")[at % 2],
                        1,
                        reference(at),
                        "A柜1层02，16页",
                        "移交周芷若",
                    )
                    for at in range(rows)
                ),
                f"移交周芷若 {rows}" if rows else "",
            ),
            handover_checklist.ListedGroup(
                "本人借阅未还",
                "卷",
                tuple(
                    handover_checklist.ListedThing(name(at), "纸质", 1, reference(at), "应还2026-11-09", "移交周芷若")
                    for at in range(min(rows, 3))
                ),
            ),
            handover_checklist.ListedGroup(
                "待办事项",
                "项",
                (
                    handover_checklist.ListedThing(
                        "借阅审批：诉讼举证", "—", 1, "SQ-2026-0042", "待审批", "说明：由周芷若跟进"
                    ),
                ),
            ),
            handover_checklist.ListedGroup(
                "钥匙、印章和设备",
                "项",
                (
                    handover_checklist.ListedThing("档案室大门钥匙", "实物", 2, "", "1号、2号", "已归还"),
                    handover_checklist.ListedThing("条码扫描枪", "实物", 1, "SB-0031", "底座一并移交", "移交周芷若"),
                ),
                "已归还 1，移交周芷若 1",
            ),
        ),
        lent_out=3,
        others=(sign("宋青书", 2004),),
        leaver_signed=sign("赵敏", 2001),
        receiver_signed=sign("周芷若", 2002),
    )


def destruction(rows: int) -> destruction_register.DestructionRegister:
    return destruction_register.DestructionRegister(
        head("XH-2026-001", CodeKind.LIST),
        fonds_name="御景湾物业服务中心",
        appraisal_leader="王秀英",
        approver="陈总",
        destroyers=("李建国", "周芷若"),
        listed=TODAY,
        basis="《客户档案管理办法》6.2；鉴定意见书 JD-2026-001",
        list_hash=HASH,
        rows=tuple(
            destruction_register.DestructionRow(
                name(at), 2012, reference(at), "10年\n到2022-04-30", "14年\n自2012-04-30", 30 + at
            )
            for at in range(rows)
        ),
        method="碎纸",
        tool="碎纸机",
        place="档案室内间",
        scanners=("李建国", "赵敏"),
        signed_hash=SIGNED_HASH,
        proposer_signed=sign("赵敏", 3001),
        approver_signed=sign("陈总", 3002),
        destroyers_signed=(sign("李建国", 3003), None),
    )


def certificate(rows: int) -> destruction_certificate.DestructionCertificate:
    return destruction_certificate.DestructionCertificate(
        head("XHZM-2026-001", CodeKind.LIST),
        register_number="XH-2026-001",
        method="粉碎（双人现场监督）",
        tool="碎纸机（颗粒不大于 2×15 mm）",
        place="档案室内间",
        scanners=("李建国", "赵敏"),
        times=(NOW, NOW + timedelta(minutes=47)),
        approver="陈总",
        list_hash=HASH,
        signed_hash=SIGNED_HASH,
        destroyed=tuple(
            destruction_certificate.DestroyedRow(make(CodeKind.DOSSIER, at), reference(at), "接房客户", 30 + at)
            for at in range(rows)
        ),
        remaining=(
            destruction_certificate.RemainingRow(make(CodeKind.DOSSIER, 999), reference(998), "现场未扫描，视为未销毁"),
        ),
        destroyers=("李建国", "周芷若"),
        destroyers_signed=(sign("李建国", 3003), sign("周芷若", 3004)),
    )


def share(number: int = 1) -> recovery_share.RecoveryShare:
    words = tuple(f"academic{'abcdefghijk'[at % 11]}" for at in range(33))
    return recovery_share.RecoveryShare(head("HF-2026-01"), "御景湾客户档案库", number, 3, 2, words, TODAY)


def founding() -> founding_record.FoundingRecord:
    return founding_record.FoundingRecord(
        head("JK-2026-001"),
        archive="御景湾客户档案库",
        founded=NOW,
        pack_name="物业服务企业（property）",
        pack_document="《客户档案管理办法》",
        pack_date=date(2024, 3, 1),
        fingerprint=anchor(0, bytes.fromhex(HASH)).removeprefix("0-").replace("-", "") * 2,
        founders=(
            founding_record.Founder("王秀英", "部门经理", "wangxy"),
            founding_record.Founder("孙悟", "系统管理员", "admin"),
            founding_record.Founder("赵敏", "档案管理员", "zhaomin"),
        ),
    )


def past(rows: int) -> past_holdings.PastHoldingsPaper:
    return past_holdings.PastHoldingsPaper(
        head("", CodeKind.LIST),
        "3号库A柜1层02",
        "2026-11-23 14:00:59",
        tuple(
            past_holdings.PastRow(
                reference(at), f"{room(at)} {name(at)}", name(at), "" if at % 3 else "3号库A柜1层02",
                f"2026-11-20 09:{at % 60:02}:00 借出（第{at + 1}号流转）\n{at + 7}-ABCD-EFGH-2345-WXYZ",
            )
            for at in range(rows)
        ),
    )  # fmt: skip


def supplement(rows: int) -> supplement_list.SupplementList:
    return supplement_list.SupplementList(
        head("", CodeKind.LIST),
        tuple(
            supplement_list.SupplementRow(
                reference(at),
                f"{room(at)} {name(at)}",
                tuple(
                    supplement_list.Lacking(lacking, f"《客户档案管理办法》4.2.{3 + nth // 2}")
                    for nth, lacking in enumerate(("消防安全承诺书", "业主身份证复印件", "装修许可证")[: at % 3 + 1])
                ),
            )
            for at in range(rows)
        ),
        TODAY,
    )


def appraised(rows: int) -> appraisal_opinion.AppraisalOpinion:
    opinions = (("销毁", ""), ("继续保管", "事项未了"), ("移交其他单位", "项目已移交新公司"))
    return appraisal_opinion.AppraisalOpinion(
        head("XH-2026-001", CodeKind.LIST),
        register_number="XH-2026-001",
        proposed=TODAY,
        proposer="赵敏",
        basis="保管期满，无保存价值",
        leader="王秀英",
        member="周芷若",
        sums="销毁1卷",
        list_hash=HASH,
        rows=tuple(
            appraisal_opinion.AppraisalRow(
                reference(at), name(at), "10年\n交易记录\n到2022-04-30", "14年\n自2012-04-30", *opinions[at % 3]
            )
            for at in range(rows)
        ),
        leader_signed=sign("王秀英", 3005),
        member_signed=sign("周芷若", 3006),
    )


def clearing(rows: int) -> clearing_list.ClearingList:
    reasons = (("长期不用",), ("保管期已满",), ("长期不用", "保管期已满"))
    return clearing_list.ClearingList(
        head(""),
        24,
        "《档案管理办法》第十五条",
        tuple(
            clearing_list.ClearingRow(
                reference(at), name(at), "A柜1层02", "2021-03-04", "2024-05-02" if at % 3 else "", reasons[at % 3]
            )
            for at in range(rows)
        ),
    )


def contents(rows: int) -> contents_list.ContentsList:
    titles = (
        "业主购房合同复印件",
        "业主身份证复印件",
        "业主（住户）资料卡",
        "前期物业服务协议",
        "消防安全承诺书",
    )
    return contents_list.ContentsList(
        head("", CodeKind.DOSSIER),
        reference(0),
        f"{room(0)} {LONG}",
        "30年",
        tuple(
            contents_list.ContentsRow(
                f"御物〔2026〕{at + 1}号",
                name(at),
                titles[at % 5],
                "2026年\n3月1日",
                f"{at * 4 + 1}-{at * 4 + 4}",
            )
            for at in range(rows)
        ),
    )


def worked(rows: int) -> workload.WorkloadTable:
    lines = tuple(
        (f"2026-{at % 12 + 1:02}", NAMES[at % len(NAMES)], reference(at), "12", "3", "40", "55") for at in range(rows)
    )
    return workload.WorkloadTable(head("5001"), "2026-01-01 至 2026-12-31", lines)


def listed(rows: int) -> dossier_list.DossierList:
    return dossier_list.DossierList(
        head("", CodeKind.LIST),
        "1栋 2单元",
        "状态：在库、借出；客户包含“公司”",
        (("房号", 128.0), ("客户", 72.0), ("档号", 180.0), ("状态", 90.0), ("存放位置", 84.0)),
        tuple((room(at), name(at), reference(at), "在库 · 待核实", f"A柜1层{at % 40 + 1:02}") for at in range(rows)),
    )


def printed(rows: int) -> printed_table.PrintedTable:
    return printed_table.PrintedTable(
        head("", CodeKind.LIST),
        "操作日志",
        "查找“A柜1层02”；时间：2026-01-01 至 2026-11-23；办理人：李梅、周涛",
        "条",
        rows * 7 + 1,
        "吴琪",
        (("行号", 10.0), ("时间", 18.0), ("办理人", 28.0), ("动作", 24.0), ("对象", 48.0)),
        tuple((str(rows - at), "2026-11-23 14:05", name(at), "上架", f"档案 {reference(at)}") for at in range(rows)),
        (("末条校验码", "1023-ABCD-EFGH-2345-WXYZ"),),
    )


def complete(rows: int) -> completeness_table.CompletenessTable:
    return completeness_table.CompletenessTable(
        head("", CodeKind.LIST),
        "楼栋",
        "全部客户",
        f"{rows * 60}份，待补{rows * 7}份，齐全率88%",
        ("待补档案", "资料合计", "购房合同复印件", "业主身份证复印件", "必填信息"),
        tuple(
            (f"{at + 1}栋", f"{at % 60} / 60", f"{at % 480} / 480", "0 / 60", f"{at % 60} / 60", "—")
            for at in range(rows)
        ),
    )


def written_off(rows: int) -> write_off_note.WriteOffNote:
    return write_off_note.WriteOffNote(
        head("HX-2026-001", CodeKind.LIST),
        number="HX-2026-001",
        reported=TODAY,
        reason="盘点时未见",
        searched="A柜、B柜、借阅人办公室",
        clause="本系统保障",
        list_hash=HASH,
        rows=tuple(
            write_off_note.MissingRow(make(CodeKind.DOSSIER, at), reference(at), f"{room(at)} {name(at)}", "缺失")
            for at in range(rows)
        ),
        reporter_signed=sign("赵敏", 3001),
    )


def cover(at: int = 0) -> dossier_cover.DossierCover:
    return dossier_cover.DossierCover(
        replace(head(""), code=""),
        code=make(CodeKind.DOSSIER, at),
        category="接房客户",
        title=f"{room(at)} {name(at)}",
        reference_code=reference(at),
        first=date(2024, 3, 1),
        last=TODAY,
        retention="30年",
        items=12,
        pages=86 + at,
    )


def note(at: int = 0) -> volume_note.VolumeNote:
    return volume_note.VolumeNote(
        head("", CodeKind.DOSSIER),
        reference(at),
        "30年",
        f"{room(at)} {name(at)}",
        ("本卷共有文件材料12件，其中原件3件、复印件9件。", "缺少：消防安全承诺书。"),
    )


def spine(at: int = 0, series: int = 1) -> box_spine.Spine:
    lines = tuple(
        "\n".join(
            (
                *(["接房客户", "未接房客户", "特殊客户", "商铺", "车位"][nth : nth + 1] if series > 1 else []),
                "0001",
                "至",
                "0040",
            )
        )
        for nth in range(series)
    )
    years = "2024\n至\n2026" if at % 2 else "2026"
    return box_spine.Spine("K001", years, "30年", lines, f"A柜\n{at % 6 + 1}层\n{at + 1:02}", make(CodeKind.PLACE, at))


def catalogue(rows: int) -> category_catalogue.CategoryCatalogue:
    return category_catalogue.CategoryCatalogue(
        head("", CodeKind.LIST),
        category="接房客户",
        code="YZ",
        clause="《客户档案管理办法》4.2.2",
        year="",
        rows=tuple(
            category_catalogue.CatalogueRow(
                reference(at), f"{room(at)} {name(at)}", "20240301", at % 12, at + 20, "30年", f"A柜1层{at % 40 + 1:02}"
            )
            for at in range(rows)
        ),
    )


def on_site(rows: int) -> site_destruction_record.SiteDestructionRecord:
    return site_destruction_record.SiteDestructionRecord(
        head("600000000165", CodeKind.LIST),
        holder=NAMES[0],
        reason="季度清理",
        tool="碎纸机",
        site="档案室",
        list_hash=HASH,
        things=tuple(f"{name(at)} 资料复印件 {at + 1} 张" for at in range(rows)),
        ended=NOW,
        signed=(sign("周涛"), sign("孙静")),
    )


def counted(rows: int) -> stocktake_sheet.StocktakeSheet:
    return stocktake_sheet.StocktakeSheet(
        head("600000000165", CodeKind.LIST),
        covers="1号库",
        reason="年度全面盘点",
        period="2026-11-23 09:00 至 2026-11-23 14:05",
        counters="周涛、孙静",
        expected=20_000,
        strays=3,
        visited=399,
        places=400,
        sums=(
            ("在架", 19_960),
            ("错位", 12),
            ("借出中", 20),
            ("移交中", 1),
            ("未扫到", 7),
            ("库外发现", 2),
            ("未知条码", 1),
        ),
        blind=True,
        result_hash=HASH,
        rows=tuple(
            stocktake_sheet.StocktakeRow(
                reference(at), name(at), "1号库A柜2层", 1, at % 2, "报缺失：全柜找过", "未扫到"
            )
            for at in range(rows)
        ),
        is_whole=False,
        signed=(sign("周涛"), sign("孙静"), None),
    )


def sampled(rows: int) -> sample_record.SampleRecord:
    return sample_record.SampleRecord(
        head("600000000165", CodeKind.LIST),
        covers="全部库位",
        reason="季度审计抽查",
        drawn_by="吴琪",
        period=("2026-11-23 09:00", "2026-11-23 10:05"),
        counters="周涛、孙静",
        terms=DrawTerms("3-6-1", "1028-ABCD-EFGH-IJKL-MNOP", HASH, 20_000, 59, 95, 5),
        result_hash=HASH,
        conclusion=("抽查 59 份，缺 0 份：有 95 % 把握，缺失率低于 5 %。", "容许的缺失率是 5 %，符合。"),
        rows=tuple(
            sample_record.SampledRow(at + 1, 19_000 + at, reference(at), "1号库A柜2层", "在架") for at in range(rows)
        ),
        signed=(sign("周涛"), sign("孙静"), None),
    )


def held(rows: int) -> hold_notice.HoldNotice:
    return hold_notice.HoldNotice(
        head(""),
        (("案由", "房屋买卖合同纠纷案"), ("依据", "市人民法院 （2026）民初 12 号"), ("冻结时间", "2026-11-30 11:07")),
        "市人民法院 （2026）民初 12 号",
        "《客户身份识别和客户身份资料及交易记录保存管理办法(乙本)》四.4",
        tuple(hold_notice.HeldDossier(reference(at), "2026-11-30 11:07", "") for at in range(rows)),
        sign("陈静"),
    )


def answered(rows: int) -> deletion_answer.DeletionAnswer:
    return deletion_answer.DeletionAnswer(
        head(""),
        NAMES[0],
        NOW.date(),
        "信函",
        "《中华人民共和国个人信息保护法》第四十七条",
        tuple(
            deletion_answer.AnsweredDossier(
                reference(at), "法定保管期限未满须留存，已封存", "《办法》三.4", "2036-11-30"
            )
            for at in range(rows)
        ),
        sealed=True,
        clerk_signed=sign("陈静"),
    )


FORMS: dict[str, Callable[[int], bytes]] = {
    "borrow_register": lambda rows: borrow_register.render(register(rows)),
    "loan_slip": lambda rows: loan_slip.render(slip(rows)),
    "recall_notice": lambda rows: recall_notice.render(recall(rows)),
    "handover_checklist": lambda rows: handover_checklist.render(handover(rows)),
    "handover_deed": lambda rows: handover_checklist.render_deed(handover(rows)),
    "destruction_register": lambda rows: destruction_register.render(destruction(rows)),
    "destruction_certificate": lambda rows: destruction_certificate.render(certificate(rows)),
    "appraisal_opinion": lambda rows: appraisal_opinion.render(appraised(rows)),
    "clearing_list": lambda rows: clearing_list.render(clearing(rows)),
    "hold_notice": lambda rows: hold_notice.render(held(rows)),
    "deletion_answer": lambda rows: deletion_answer.render(answered(rows)),
    "site_destruction_record": lambda rows: site_destruction_record.render(on_site(rows)),
    "recovery_share": lambda _: recovery_share.render(share()),
    "founding_record": lambda _: founding_record.render(founding()),
    "contents_list": lambda rows: contents_list.render(contents(rows)),
    "dossier_list": lambda rows: dossier_list.render(listed(rows)),
    "printed_table": lambda rows: printed_table.render(printed(rows)),
    "completeness_table": lambda rows: completeness_table.render(complete(rows)),
    "past_holdings": lambda rows: past_holdings.render(past(rows)),
    "supplement_list": lambda rows: supplement_list.render(supplement(rows)),
    "category_catalogue": lambda rows: category_catalogue.render(catalogue(rows)),
    "dossier_cover": lambda _: dossier_cover.render([cover(at) for at in range(8)], dossier_cover.PAGES["a4"]),
    "volume_note": lambda _: volume_note.render([note(at) for at in range(8)]),
    "write_off_note": lambda rows: write_off_note.render(written_off(rows)),
    "sample_record": lambda rows: sample_record.render(sampled(rows)),
    "stocktake_sheet": lambda rows: stocktake_sheet.render(counted(rows)),
    "workload": lambda rows: workload.render(worked(rows)),
}
"""Name of the module → its PDF, with so many rows where the form has rows."""


def every_form(rows: int) -> dict[str, bytes]:
    """Return the PDF of every form."""
    return {name: draw(rows) for name, draw in FORMS.items()}
