"""Every reason for which a row is rejected or warned, and every way in which a whole file cannot be read.

One table each: the sentence states the problem and the next step.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_, LedgerProblem


class Severity(StrEnum):
    """The weight of a problem: it keeps the row out, or only asks for a look."""

    REJECT = "reject"
    WARN = "warn"


REJECTING: dict[str, str] = {
    "id-precision-lost": N_("证件号码被表格软件截断（末几位已丢失），请对照原件把该列设为文本后重新录入。"),
    "text-too-long": N_("这一格的文字超过 {about} 字，没有读入。请缩短，或分成几格后再导入。"),
    "missing-room": N_("看不出是哪一户（楼栋或房号缺失），请补填楼栋和房号。"),
    "missing-name": N_("没有写客户姓名或名称，不知道是谁的档案。请补填后再导入这一行。"),
    "duplicate-household": N_(
        "与第 {about} 行是同一户（一户一袋）。房号写错的请改正；确是重复的不用处理，本行不导入。"
    ),
    "bad-date": N_("日期无法识别或不存在，请改成 2024-01-06 这样的日期。"),
    "unknown-category": N_("客户类别不在本单位的类别之中，请改成其中一个：{about}。"),
    "duplicate-code": N_("档案编号与第 {about} 行相同，编号不得重复，请核对后改正。"),
    "number-taken": N_(
        "这个编号（如合同编号）与第 {about} 行相同，一个编号只登记一份档案。"
        "编号写错的请改正；确是同一份的不用处理，本行不导入。"
    ),
    "no-borrower": N_("没有写借阅人，不知道档案在谁手里。请对照登记簿补填姓名，再导入这一行。"),
    "same-person-a-b": N_("A 角与 B 角是同一人，请改为两个不同的人。"),
    "several-managers": N_("这一格写了几个人，分不清 A 角和 B 角。请一格只写一人，A 角、B 角各占一列后再导入。"),
    "several-codes": N_("这一格写了几个档号，一份档案一个档号。请分行填写，一行一份，再导入。"),
    "no-such-bag": N_("档案库里没有这一袋，请改正档案名称或档号；确实没有登记过的，先登记这份档案再导入这一行。"),
    "lent-since-founding": N_(
        "这笔借阅发生在建库之日（{about}）或之后，登记簿只补录建库以前的借阅。请在“借阅”里办理，本行不导入。"
    ),
    "bag-scanned-out": N_(
        "这一袋已按销毁清册 {about} 扫描出库，等待监销，不能借出。请核对档号；确已借出的，先在“销毁”页撤回清册，再导入这一行。"
    ),
    "place-retired": N_("存放位置 {about} 已停用，不能放入。请改写别的位置，或先在“库房”页恢复使用，再导入这一行。"),
    "place-full": N_("存放位置 {about} 放不下这一份了。请改写别的位置，或先在“库房”页改它的容量，再导入这一行。"),
    "place-locked": N_("存放位置 {about} 已上锁，由别人保管。请由保管人本人导入这一行，或改写别的位置。"),
    "place-for-important": N_(
        "存放位置 {about} 专门存放重要档案，这一份不属于重要类别。请改写别的位置，再导入这一行。"
    ),
    "important-apart": N_(
        "这一份属于重要类别，存放位置 {about} 不是重要档案专用。请改写位置，或先在“库房”页标为重要档案专用，再导入这一行。"
    ),
    "no-deed-title": N_("没有写权证名称，不知道是什么原件。请补填后再导入这一行。"),
    "kept-on-unsaid": N_("没有写入库日期，不知道从哪天起代管。请对照台账补填，再导入这一行。"),
    "given-before-kept": N_("出库日期早于入库日期，请核对台账后改正，再导入这一行。"),
    "deed-in-future": N_("日期在今天之后，请核对台账后改正，再导入这一行。"),
    "no-receiver": N_("已出库而没有写领取人，不知道交给了谁。请对照台账补填，再导入这一行。"),
    "no-deed-place": N_("代管中的原件没有写存放位置。请补填放在哪里，再导入这一行。"),
    "grade-unknown": N_("等级“{about}”不在本单位代管的等级之中。请改成 普通 或 重要，再导入这一行。"),
    "no-dossier-of-deed": N_(
        "按档号、合同编号或权利人找不到这件原件的档案。请补写档号；档案没有登记的，先登记再导入这一行。"
    ),
    "several-dossiers-of-deed": N_("“{about}”有几份档案，分不清这件原件属于哪一份。请补写档号，再导入这一行。"),
    "duplicate-deed": N_("与台账中另一行是同一件原件（{about}）。请核对编号；确是重复的不用处理，本行不导入。"),
    "keeper-not-appointed": N_(
        "“{about}”不是任职中的原件保管员，代管中的原件要有保管员负责。请先办理任命，或改写保管员，再导入这一行。"
    ),
    "bag-is-out": N_("这一袋现在不在库，不能再记一笔未还；已还的请填归还日期，没还的请先办归还再导入这一行。"),
}
WARNING: dict[str, str] = {
    "id-checksum": N_("证件号码校验不符，请对照原件核对；确认无误可照录。"),
    "phone-format": N_("电话号码的位数或区号不对，请核对；确认无误可照录。"),
    "id-format": N_("证件号码一栏里有不是号码的内容，没有录入这部分，请对照原件核对。"),
    "id-spare": N_("证件号码比姓名多，多出的没有录入，请补全姓名，或核对证件号码。"),
    "phone-spare": N_("电话旁边没有姓名，没有录入，请补全姓名；是业主或客户本人的，请移到本人的电话一栏。"),
    "phone-of-known": N_(
        "客户已在档，台账上的电话 {about} 与已确认的资料不同，没有写入。核实后请在“更正”里提出，经同意后生效。"
    ),
    "field-unread": N_("“{about}”不合这一项的填法，没有录入。请改成这一项的选项、数字或 2024-01-06 这样的日期。"),
    "document-of-a-person": N_("“{about}”是个人的证件，单位客户没有录入。请改成单位的证件，例如营业执照。"),
    "rooms-between": N_("房号只写了头尾，按 {about} 几间登记，请核对；不是连着的，请逐间写明。"),
    "cell-unread": N_("单元格读不出内容（{about}），按空白处理，请在表格软件中核对后补填。"),
    "amount-unread": N_("金额“{about}”无法识别，没有录入，请改成 500000 或 50万元 这样的写法。"),
    "amount-foreign": N_("金额“{about}”不是人民币，没有录入，请折成人民币，改成 500000 或 50万元 这样的写法。"),
    "amount-unit-unsaid": N_(
        "金额的单位看不准：表格旁边写有“{about}”，而这一列没有按它读。请核对，并在列名中写明，如 贷款金额（万元）。"
    ),
    "amount-in-words": N_("大写金额已读作 {about} 元，请核对。"),
    "area-unread": N_("面积“{about}”无法识别，没有录入，请改成 87.41 这样的数字。"),
    "term-unread": N_("借阅期限“{about}”无法识别，没有录入，请改成 15天、1个月 或应还日期。"),
    "state-unread": N_("“{about}”看不出还了没有，按未还录入，请改成 已归还 或 未归还。"),
    "day-unsaid": N_("日期只写到月份，按当月 1 日录入，请核对后补写日子。"),
    "back-before-lent": N_("归还日期早于借出日期，请核对登记簿。"),
    "back-in-future": N_("归还日期在今天之后，按已归还录入，请核对登记簿；还没有归还的请删去这一天。"),
    "due-before-lent": N_("应还日期早于借出日期，请核对登记簿。"),
    "same-customer": N_("证件号码与第 {about} 行相同，按同一客户登记；不是同一人的请更正证件号码。"),
    "number-of-another": N_("证件号码与第 {about} 行相同而姓名不同，按两位客户登记，请对照原件核对。"),
    "manager-unknown": N_(
        "本单位没有名叫“{about}”的同事，导入后按没有账号的人员记名。姓名写错的请改正；是新同事的，请另由管理员开立账号。"
    ),
    "estate-unsaid": N_("第 {about} 行楼栋、房号相同而没有写明同一小区，请核对是否同一户。"),
    "due-before-issue": N_("到期日早于发放日，请核对合同上的日期。"),
}
SENTENCES: dict[str, str] = REJECTING | WARNING

# The sentences for a row in conflict with a dossier of the archive instead of another row of the ledger.
_IN_THE_ARCHIVE: dict[str, str] = {
    "duplicate-household": N_(
        "这一户在档案库中已有 {about}（一户一袋）。房号写错的请改正；确是重复的不用处理，本行不导入。"
    ),
    "duplicate-code": N_("档案编号 {about} 在档案库中已被使用，编号不得重复，请核对后改正。"),
    "number-taken": N_(
        "这个编号（如合同编号）已在 {about} 名下，一个编号只登记一份档案。编号写错的请改正；"
        "确是同一份的，本行不导入，内容有变的请打开 {about} 办理更正。"
    ),
    "same-customer": N_("证件号码 {about} 在档案库中已有客户，按同一客户登记；不是同一人的请更正证件号码。"),
    "number-of-another": N_("证件号码 {about} 在档案库中属于另一姓名的客户，按两位客户登记，请对照原件核对。"),
    "duplicate-deed": N_("这件原件在“权证台账”中已有（{about}）。请核对编号；确是同一件的不用处理，本行不导入。"),
    "estate-unsaid": N_("档案库中 {about} 楼栋、房号相同而没有写明小区，请核对是否同一户。"),
}

_FILE_SENTENCES: dict[str, str] = {
    "file-missing": N_("找不到文件「{name}」，请检查路径，或重新选择文件。"),
    "file-unreadable": N_("文件「{name}」打不开：{why}。请确认没有被别的程序占用，再试一次。"),
    "file-empty": N_("文件「{name}」是空的，请选择有内容的台账。"),
    "not-a-spreadsheet": N_("「{name}」不是可读的电子表格，请在表格软件中打开并另存为 .xlsx 后再导入。"),
    "other-format": N_("「{name}」是 {what} 格式，请在表格软件中打开并另存为 .xlsx 后再导入。"),
    "damaged": N_("文件「{name}」已损坏或不完整，请重新复制一份，或在表格软件中打开并另存后再导入。"),
    "too-large": N_("文件「{name}」过大（{what}），超出上限 {limit}，请拆分成几个文件后再导入。"),
    "unsafe": N_(
        "文件「{name}」的内部结构异常（{what}），为安全起见未读取。请在表格软件中打开并另存为 .xlsx 后再导入。"
    ),
    "needs-password": N_("文件「{name}」设有打开密码，请输入密码。"),
    "password-unsupported": N_(
        "文件「{name}」设有密码，这种格式带密码时无法读取。请在表格软件中打开，另存为不带密码的 .xlsx 后再导入。"
    ),
    "too-many-unread": N_(
        "文件「{name}」中有超过 {limit} 个单元格是错误值或没有计算结果的公式。请在表格软件中打开，重新计算并保存后再导入。"
    ),
    "two-encodings": N_(
        "文件「{name}」混有两种编码：第 {line} 行与其余各行不同，读出来会是乱码。请把各部分分别在表格软件中打开、另存为 .xlsx 后再导入。"
    ),
    "open-quote": N_(
        "文件「{name}」第 {line} 行有一个引号没有成对，后面的内容会并进同一格。请用记事本打开，补上或删去这个引号后再导入。"
    ),
    "reading-ended": N_(
        "读取文件「{name}」时内存或时间超出限度，没有读入任何内容。请在表格软件中打开，"
        "只保留台账所在的工作表，另存为 .xlsx 后再导入；行数很多的请拆分成几个文件。"
    ),
    "wrong-password": N_("文件「{name}」的密码不对，请核对大小写后重新输入。"),
    "no-header": N_(
        "在「{name}」里找不到表头（如 房号、业主姓名、档案编号），请确认选对了文件，表头不要超过前 30 行。"
    ),
    "no-codes": N_(
        "在「{name}」里找不到“档号”一列，请确认选对了文件，表头不要超过前 30 行；要更正的项目各占一列，列名与更正窗口中的相同。"
    ),
    "no-transfer-list": N_(
        "在「{name}」里找不到“题名”和“页数”两列，请确认选对了文件，表头不要超过前 30 行；"
        "“部分”“份数”“原件或复印件”“客户未领取”“档号”各列可有可无。"
    ),
    "transfer-rows": N_("「{name}」没有读入：{rows}。请在表格中更正后重新读取。"),
    "no-rows": N_("「{name}」只有表头，没有数据行，请选择有内容的台账。"),
    "wrong-pack": N_("「{name}」的内容与所选制度包「{pack}」不符，请改选制度包，或换一个文件。"),
    "no-pack-fits": N_(
        "「{name}」{why}，七个制度包都不适用。请确认选对了文件；确是客户台账的，请用 --pack 指明制度包。"
    ),
}


def file_problem(code: str, name: str, **facts: object) -> LedgerProblem:
    """The refusal of a whole file; `name` is the file's name without its folder."""
    return LedgerProblem(code, _FILE_SENTENCES[code], name=name, **facts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one field (or one column's key) of a row; `code` is a key of `SENTENCES`.

    `about` names its counterpart: a row, a reference code when it is `kept` in the archive, the allowed values.
    """

    code: str
    field: str
    about: str = ""
    kept: bool = False

    @property
    def severity(self) -> Severity:
        return Severity.REJECT if self.code in REJECTING else Severity.WARN

    @property
    def template(self) -> str:
        """The sentence with a gap for `about`."""
        return _IN_THE_ARCHIVE[self.code] if self.kept else SENTENCES[self.code]

    @property
    def sentence(self) -> str:
        return self.template.format(about=self.about)
