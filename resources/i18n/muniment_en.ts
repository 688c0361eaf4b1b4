<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
    <context>
        <name>AboutTab</name>
        <message>
            <source>档案室　Muniment {version}</source>
            <translation>Muniment – archive room {version}</translation>
        </message>
        <message>
            <source>一间档案室用的离线程序。不联网，档案不离开本机。许可证：Apache-2.0。</source>
            <translation>An offline program for one archive room. No network; dossiers never leave this computer. Licence: Apache-2.0.</translation>
        </message>
        <message>
            <source>使用的其他作品和许可证</source>
            <translation>Other works used, and their licences</translation>
        </message>
    </context>
    <context>
        <name>AccountsPage</name>
        <message>
            <source>账号</source>
            <translation>Accounts</translation>
        </message>
        <message>
            <source>人员和工牌</source>
            <translation>Staff and badges</translation>
        </message>
    </context>
    <context>
        <name>AccountsTab</name>
        <message>
            <source>账号</source>
            <translation>Accounts</translation>
        </message>
        <message>
            <source>新建账号…(&amp;N)</source>
            <translation>&amp;New account…</translation>
        </message>
        <message>
            <source>启用…(&amp;A)</source>
            <translation>&amp;Activate…</translation>
        </message>
        <message>
            <source>钥匙指纹…(&amp;K)</source>
            <translation>&amp;Key fingerprint…</translation>
        </message>
        <message>
            <source>停用…(&amp;X)</source>
            <translation>Close… (&amp;X)</translation>
        </message>
        <message>
            <source>{name} 的账号已建立，等待经理启用。</source>
            <translation>The account of {name} is made and waits for a manager to activate it.</translation>
        </message>
        <message>
            <source>{name} 的账号已启用，可以登录了。</source>
            <translation>The account of {name} is active and can sign in.</translation>
        </message>
        <message>
            <source>{name} 的账号 {login} 已停用。</source>
            <translation>The account {login} of {name} is closed.</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>登录名</source>
            <translation>Login</translation>
        </message>
        <message>
            <source>角色</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>新账号须由部门经理启用后才能登录；系统管理员打不开任何档案。</source>
            <translation>A manager must activate a new account before it can sign in.</translation>
        </message>
        <message>
            <source>系统管理员建立账号，经理核对钥匙指纹后启用：两人缺一不可。</source>
            <translation>The administrator makes the account, the manager checks the key fingerprint and activates it: it takes both.</translation>
        </message>
    </context>
    <context>
        <name>Act</name>
        <message>
            <source>借出</source>
            <translation>Lent</translation>
        </message>
    </context>
    <context>
        <name>ActivateDialog</name>
        <message>
            <source>启用账号</source>
            <translation>Activate account</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>角色</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>登录名</source>
            <translation>Login</translation>
        </message>
        <message>
            <source>钥匙指纹，请与本人抄下的逐组核对</source>
            <translation>Key fingerprint; compare it group by group with what the person wrote down</translation>
        </message>
        <message>
            <source>与本人抄下的完全一致(&amp;C)</source>
            <translation>Exactly what the person has &amp;copied down</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Please choose</translation>
        </message>
        <message>
            <source>同一人：{name}　{department}　工牌 {card}</source>
            <translation>The same person: {name}, {department}, card {card}</translation>
        </message>
        <message>
            <source>另一人</source>
            <translation>Another person</translation>
        </message>
        <message>
            <source>已有同名人员，是否同一人(&amp;W)</source>
            <translation>A colleague of this name is kno&amp;wn. Is it the same person?</translation>
        </message>
        <message>
            <source>同一人的，在借档案等随账号办理，工牌照用</source>
            <translation>If so, their loans go to this account and their card stays valid</translation>
        </message>
        <message>
            <source>启用</source>
            <translation>Activate</translation>
        </message>
        <message>
            <source>{post}，可直接查看：{reach}</source>
            <translation>{post}, sees without asking: {reach}</translation>
        </message>
        <message>
            <source>管理账号，不能查看档案</source>
            <translation>keeps accounts, sees no dossiers</translation>
        </message>
        <message>
            <source>⚠ 现行制度没有设这个岗位，启用后看不到任何档案</source>
            <translation>⚠ The rules in force have no such post; the account would see no dossier</translation>
        </message>
    </context>
    <context>
        <name>AddItemDialog</name>
        <message>
            <source>添加一件</source>
            <translation>Add an item</translation>
        </message>
        <message>
            <source>新收到的资料，列在卷内最后。</source>
            <translation>A paper just received; it goes to the end of the list.</translation>
        </message>
        <message numerus="yes">
            <source>还缺的 {n} 种排在最前</source>
            <translation>
                <numerusform>The {n} still missing comes first</numerusform>
                <numerusform>The {n} still missing come first</numerusform>
            </translation>
        </message>
        <message>
            <source>题名(&amp;T)</source>
            <translation>&amp;Title</translation>
        </message>
        <message>
            <source>选择或填写资料名称</source>
            <translation>choose or type the paper's name</translation>
        </message>
        <message>
            <source>原件/复印件(&amp;O)</source>
            <translation>&amp;Original or copy</translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>复印件</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>载体(&amp;M)</source>
            <translation>&amp;Medium</translation>
        </message>
        <message>
            <source>页数(&amp;P)</source>
            <translation>&amp;Pages</translation>
        </message>
        <message>
            <source>日期(&amp;D)</source>
            <translation>&amp;Date</translation>
        </message>
        <message>
            <source>资料上写明的日期，可不填</source>
            <translation>the day on the paper, if any</translation>
        </message>
        <message>
            <source>责任者(&amp;R)</source>
            <translation>&amp;Responsible</translation>
        </message>
        <message>
            <source>存放系统（电子件）(&amp;H)</source>
            <translation>&amp;Held in (electronic)</translation>
        </message>
        <message>
            <source>含敏感信息(&amp;E)</source>
            <translation>S&amp;ensitive</translation>
        </message>
        <message>
            <source>是合同，按档案号编号(&amp;C)</source>
            <translation>A &amp;contract, numbered after the dossier</translation>
        </message>
        <message>
            <source>添加(&amp;S)</source>
            <translation>Add(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>AddLinesDialog</name>
        <message>
            <source>补充清单</source>
            <translation>Add to the list</translation>
        </message>
        <message>
            <source>系统查不到的，请逐行写明。</source>
            <translation>Write what the system cannot know, one to a line.</translation>
        </message>
        <message>
            <source>类别(&amp;G)</source>
            <translation>&amp;Group</translation>
        </message>
        <message>
            <source>内容，每行一项(&amp;L)</source>
            <translation>&amp;Lines, one thing each</translation>
        </message>
        <message>
            <source>例如 档案室钥匙 2 把；D盘“客户”文件夹</source>
            <translation>For example: key of the archive room; folder "Customers" on drive D</translation>
        </message>
        <message>
            <source>请至少写一行。</source>
            <translation>Write at least one line.</translation>
        </message>
        <message>
            <source>补充(&amp;S)</source>
            <translation>Add line&amp;s</translation>
        </message>
    </context>
    <context>
        <name>AddToHoldDialog</name>
        <message>
            <source>加入以后随这一案冻结，只能写明理由解除。已在这一案中的不变。</source>
            <translation>They come under this hold, until it is lifted for a reason. Those that it covers already stay as they are.</translation>
        </message>
        <message>
            <source>加入冻结</source>
            <translation>Add to the Hold</translation>
        </message>
        <message>
            <source>档号或条码，每行一份(&amp;C)</source>
            <translation>Reference or bar &amp;codes, one a line</translation>
        </message>
        <message>
            <source>可以逐袋扫描</source>
            <translation>Bags may be scanned one by one</translation>
        </message>
        <message>
            <source>请至少写一份。</source>
            <translation>Name one at least.</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>Reason (&amp;R)</translation>
        </message>
        <message>
            <source>例如：法院补充通知</source>
            <translation>For example: further letter of the court</translation>
        </message>
        <message>
            <source>须写明理由。</source>
            <translation>State the reason.</translation>
        </message>
        <message>
            <source>加入(&amp;S)</source>
            <translation>Add (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>AgeBar</name>
        <message>
            <source>超过 {n} 天</source>
            <translation>over {n} d</translation>
        </message>
        <message>
            <source>{first}–{last} 天</source>
            <translation>{first}–{last} d</translation>
        </message>
        <message numerus="yes">
            <source>{days}：{n} 笔</source>
            <translation>
                <numerusform>{days}: {n} loan</numerusform>
                <numerusform>{days}: {n} loans</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AgeBars</name>
        <message>
            <source>已借出天数</source>
            <translation>Days out</translation>
        </message>
    </context>
    <context>
        <name>AnnounceDialog</name>
        <message>
            <source>发起交接</source>
            <translation>Announce a handover</translation>
        </message>
        <message>
            <source>系统随即列出应交接的内容，逐项了结后三方签署。暂离、到期回来的不办交接：请办“代签授权”，到期自动恢复。</source>
            <translation>Everything to hand over is listed; once each line is settled, the three sign. Who comes back needs no handover: appoint a deputy for the days under "Deputies".</translation>
        </message>
        <message>
            <source>请选择…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>事由(&amp;Y)</source>
            <translation>Reason (&amp;Y)</translation>
        </message>
        <message>
            <source>交接日期(&amp;D)</source>
            <translation>&amp;Day</translation>
        </message>
        <message>
            <source>移交人(&amp;L)</source>
            <translation>Transferor (&amp;L)</translation>
        </message>
        <message>
            <source>请选择移交人。</source>
            <translation>Choose who hands over.</translation>
        </message>
        <message>
            <source>接收人(&amp;R)</source>
            <translation>&amp;Receiver</translation>
        </message>
        <message>
            <source>请选择接收人。</source>
            <translation>Choose the receiver.</translation>
        </message>
        <message>
            <source>监交人(&amp;W)</source>
            <translation>Handover &amp;witness</translation>
        </message>
        <message>
            <source>部门经理或总经理</source>
            <translation>A department manager or the general manager</translation>
        </message>
        <message>
            <source>请选择监交人。</source>
            <translation>Choose the witness.</translation>
        </message>
        <message>
            <source>新岗位(&amp;P)</source>
            <translation>New &amp;post</translation>
        </message>
        <message>
            <source>新部门(&amp;T)</source>
            <translation>New depar&amp;tment</translation>
        </message>
        <message>
            <source>列出应交接的内容(&amp;S)</source>
            <translation>Li&amp;st what is handed over</translation>
        </message>
        <message>
            <source>没有账号</source>
            <translation>no account</translation>
        </message>
    </context>
    <context>
        <name>AnswersForDialog</name>
        <message>
            <source>{title}：{name}</source>
            <translation>{title}: {name}</translation>
        </message>
        <message>
            <source>只能看到勾选的部分；查找、计数和导出也以此为限。</source>
            <translation>Only what is ticked can be seen; searches, counts and exports end there too.</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
    </context>
    <context>
        <name>AppointDialog</name>
        <message numerus="yes">
            <source>代签人用自己的账号和密码签署，只看得到本人账号看得到的档案。最长 {n} 天，到期自动终止。</source>
            <translation>
                <numerusform>A deputy signs with their own account and password, and sees only what that account may see. At most {n} day; it ends by itself.</numerusform>
                <numerusform>A deputy signs with their own account and password, and sees only what that account may see. At most {n} days; it ends by itself.</numerusform>
            </translation>
        </message>
        <message>
            <source>新建代签授权</source>
            <translation>New appointment of a deputy</translation>
        </message>
        <message>
            <source>被代签人(&amp;F)</source>
            <translation>Signs &amp;for</translation>
        </message>
        <message>
            <source>本人，或您的下级（本人不在时）</source>
            <translation>Yourself, or somebody below you who is away</translation>
        </message>
        <message>
            <source>代签人(&amp;D)</source>
            <translation>&amp;Deputy</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>请选择代签人。</source>
            <translation>Choose a deputy.</translation>
        </message>
        <message>
            <source>自(&amp;B)</source>
            <translation>&amp;Begins</translation>
        </message>
        <message>
            <source>至(&amp;E)</source>
            <translation>&amp;Ends</translation>
        </message>
        <message>
            <source>含当日</source>
            <translation>That day included</translation>
        </message>
        <message>
            <source>依据(&amp;A)</source>
            <translation>&amp;Authority</translation>
        </message>
        <message>
            <source>授权书编号或批示</source>
            <translation>Number of the letter of authority, or who ordered it</translation>
        </message>
        <message>
            <source>下一步：签署…(&amp;N)</source>
            <translation>&amp;Next: Sign…</translation>
        </message>
    </context>
    <context>
        <name>AppointKeeperDialog</name>
        <message>
            <source>新建任命</source>
            <translation>New appointment</translation>
        </message>
        <message>
            <source>任命后，入库单由其本人签收，原件由其负责保管。</source>
            <translation>From then on they receive originals in person, and answer for them.</translation>
        </message>
        <message>
            <source>保管员(&amp;K)</source>
            <translation>Custodian (&amp;K)</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>请选择保管员。</source>
            <translation>Choose the custodian.</translation>
        </message>
        <message>
            <source>依据(&amp;A)</source>
            <translation>&amp;Authority</translation>
        </message>
        <message>
            <source>任命文号或批示</source>
            <translation>Number of the order, or instruction</translation>
        </message>
        <message>
            <source>请填写任命的依据。</source>
            <translation>Fill in the authority.</translation>
        </message>
        <message>
            <source>下一步：签署…(&amp;N)</source>
            <translation>&amp;Next: sign…</translation>
        </message>
    </context>
    <context>
        <name>ApprovedTab</name>
        <message>
            <source>发放(&amp;G)</source>
            <translation>&amp;Give out</translation>
        </message>
        <message>
            <source>没有等待领取的申请</source>
            <translation>No request is waiting to be collected</translation>
        </message>
    </context>
    <context>
        <name>ArchiveStep</name>
        <message>
            <source>档案库</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>一个办公室一个档案库。全宗号印在每一个档号的前面，以后不能更改。</source>
            <translation>One archive per office. The fonds number is printed at the front of every reference code and cannot be changed later.</translation>
        </message>
        <message>
            <source>请填写这一项。</source>
            <translation>Please fill this in.</translation>
        </message>
        <message>
            <source>名称(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>全宗号(&amp;F)</source>
            <translation>&amp;Fonds number</translation>
        </message>
        <message>
            <source>字母和数字，如 YJW</source>
            <translation>Letters and digits, such as YJW</translation>
        </message>
        <message>
            <source>文件夹(&amp;D)</source>
            <translation>Fol&amp;der</translation>
        </message>
        <message>
            <source>空文件夹，不存在时会新建。只放在本机硬盘上。</source>
            <translation>An empty folder; it is made when it does not exist. Only on this computer's own disk.</translation>
        </message>
        <message>
            <source>浏览…</source>
            <translation>Browse…</translation>
        </message>
        <message>
            <source>选择一个空文件夹</source>
            <translation>Choose an empty folder</translation>
        </message>
    </context>
    <context>
        <name>ArchiveTab</name>
        <message>
            <source>立即备份…(&amp;B)</source>
            <translation>&amp;Back up now…</translation>
        </message>
        <message>
            <source>档案库名称</source>
            <translation>Name of the archive</translation>
        </message>
        <message>
            <source>全宗号</source>
            <translation>Fonds number</translation>
        </message>
        <message>
            <source>制度包</source>
            <translation>Policy pack</translation>
        </message>
        <message>
            <source>依据文件</source>
            <translation>Policy document</translation>
        </message>
        <message>
            <source>文件夹</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>建库指纹</source>
            <translation>Founding fingerprint</translation>
        </message>
        <message>
            <source>档案库</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>备份</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>备份是加密的副本，写好后立即校验；没有本库的账号密码打不开。请存到另一块磁盘，并定期带离本室。</source>
            <translation>A backup is an encrypted copy, verified as soon as it is written; without a password of this archive nobody can open it. Keep it on another disk and take it out of this room regularly.</translation>
        </message>
        <message>
            <source>扫描件和文件</source>
            <translation>Scans and files</translation>
        </message>
        <message>
            <source>自动锁定</source>
            <translation>Automatic lock</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>设为上限(&amp;L)</source>
            <translation>Set &amp;limit</translation>
        </message>
        <message>
            <source>存入加密库的文件会随备份一起变大。</source>
            <translation>Kept files make every backup larger.</translation>
        </message>
        <message>
            <source>每份文件不超过</source>
            <translation>No file larger than</translation>
        </message>
        <message>
            <source> 分钟</source>
            <translation> min</translation>
        </message>
        <message>
            <source>设为时间(&amp;T)</source>
            <translation>Set the &amp;time</translation>
        </message>
        <message>
            <source>档案人员的窗口都这样锁定，系统管理员的窗口 {n} 分钟。</source>
            <translation>So do the windows of all who handle dossiers; an administrator's after {n} min.</translation>
        </message>
        <message>
            <source>无人操作超过</source>
            <translation>Without input for more than</translation>
        </message>
        <message>
            <source>本机时钟</source>
            <translation>Clock of this machine</translation>
        </message>
        <message>
            <source>时钟无误(&amp;K)</source>
            <translation>The clock is right (&amp;K)</translation>
        </message>
        <message>
            <source>本机时钟早于档案库最近的记录 {moment}。请先校准时钟再登录；时钟无误的，请经理确认，其他人才能签署。</source>
            <translation>The clock of this machine is earlier than the newest record of the archive, {moment}. Set it and sign in again; if it is right, a manager confirms it, so that others can sign.</translation>
        </message>
        <message>
            <source>已确认本机时钟无误，并记入日志。</source>
            <translation>The clock of this machine is confirmed; the trail says so.</translation>
        </message>
        <message>
            <source>自动锁定的时间已设为 {n} 分钟，下次登录起生效。</source>
            <translation>Idle time set: {n} min, from the next sign-in on.</translation>
        </message>
        <message>
            <source>每份文件的上限已设为 {n} MB。</source>
            <translation>The limit for one file is now {n} MB.</translation>
        </message>
        <message>
            <source>正在备份并校验</source>
            <translation>Backing up and verifying</translation>
        </message>
        <message>
            <source>已复制，正在校验…</source>
            <translation>Copied; checking the copy…</translation>
        </message>
        <message>
            <source>正在复制：{done}%</source>
            <translation>Copying: {done}%</translation>
        </message>
        <message>
            <source>备份到哪个文件夹</source>
            <translation>Where to put the backup</translation>
        </message>
        <message>
            <source>✓ 备份已写好并通过校验：{file}（{size} MB），钥匙文件在旁边，请一起保存。</source>
            <translation>✓ The backup is written and verified: {file} ({size} MB). The key file lies beside it; keep both together.</translation>
        </message>
        <message>
            <source>备份完成：{folder}</source>
            <translation>Backup done: {folder}</translation>
        </message>
    </context>
    <context>
        <name>AsideStrip</name>
        <message>
            <source>已搁置，未借出：</source>
            <translation>Put aside, not lent:</translation>
        </message>
        <message>
            <source>已搁置 {n} 单，未借出：</source>
            <translation>Put aside, not lent ({n}):</translation>
        </message>
        <message>
            <source>未刷工牌</source>
            <translation>no card yet</translation>
        </message>
        <message>
            <source>{name}　{n} 份</source>
            <translation>{name}  {n}</translation>
        </message>
    </context>
    <context>
        <name>AskOutDialog</name>
        <message>
            <source>新建出库单</source>
            <translation>New issue slip</translation>
        </message>
        <message>
            <source>领取人(&amp;R)</source>
            <translation>&amp;Received by</translation>
        </message>
        <message>
            <source>客户本人，或其书面委托的人</source>
            <translation>The customer, or whoever they authorised in writing</translation>
        </message>
        <message>
            <source>请填写领取人。</source>
            <translation>Fill in the receiver.</translation>
        </message>
        <message>
            <source>出库事由(&amp;W)</source>
            <translation>Reason (&amp;W)</translation>
        </message>
        <message>
            <source>如 贷款结清；印在出库单上</source>
            <translation>Printed on the slip</translation>
        </message>
        <message>
            <source>请填写出库事由。</source>
            <translation>Fill in the reason.</translation>
        </message>
        <message>
            <source>开出库单(&amp;S)</source>
            <translation>Draw up (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>AskedTab</name>
        <message>
            <source>当面审批…(&amp;A)</source>
            <translation>&amp;Approve here…</translation>
        </message>
        <message>
            <source>批准…(&amp;A)</source>
            <translation>&amp;Approve…</translation>
        </message>
        <message>
            <source>没有等待审批的申请</source>
            <translation>No request is waiting for approval</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>{name}（{login}）</source>
            <translation>{name} ({login})</translation>
        </message>
        <message>
            <source>档案库 {code}</source>
            <translation>Archive {code}</translation>
        </message>
        <message>
            <source>账号 {code}</source>
            <translation>Account {code}</translation>
        </message>
        <message>
            <source>人员 {code}</source>
            <translation>Person {code}</translation>
        </message>
        <message>
            <source>档案 {code}</source>
            <translation>Dossier {code}</translation>
        </message>
        <message>
            <source>导入批次 {code}</source>
            <translation>Import batch {code}</translation>
        </message>
        <message>
            <source>台账表头</source>
            <translation>Ledger header</translation>
        </message>
        <message>
            <source>打印机 {code}</source>
            <translation>Printer {code}</translation>
        </message>
        <message>
            <source>日期 {code}</source>
            <translation>Date {code}</translation>
        </message>
        <message>
            <source>制度第 {code} 版</source>
            <translation>Policy version {code}</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>冻结案 {code}</source>
            <translation>Hold {code}</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>决定</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>提前到期</source>
            <translation>Earlier</translation>
        </message>
        <message>
            <source>推迟到期</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>变得算不出</source>
            <translation>Unknown</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>原件条码</source>
            <translation>Code of the original</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>给谁使用</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>交接性质</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>接收单位</source>
            <translation>Receiving institution</translation>
        </message>
        <message>
            <source>单号</source>
            <translation>Slip</translation>
        </message>
        <message>
            <source>清册</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>清单校验值</source>
            <translation>Check value of the list</translation>
        </message>
        <message>
            <source>档案</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>催还通知编号</source>
            <translation>number of the recall notice</translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>批准人</source>
            <translation>Approver</translation>
        </message>
        <message>
            <source>应由谁审批</source>
            <translation>To be approved by</translation>
        </message>
        <message>
            <source>签署人</source>
            <translation>Signer</translation>
        </message>
        <message>
            <source>接收人</source>
            <translation>Receiver</translation>
        </message>
        <message>
            <source>监交人</source>
            <translation>Handover witness</translation>
        </message>
        <message>
            <source>小区</source>
            <translation>Estate</translation>
        </message>
        <message>
            <source>去向</source>
            <translation>Direction</translation>
        </message>
        <message>
            <source>另一份档案</source>
            <translation>Other dossier</translation>
        </message>
        <message>
            <source>楼栋数</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>与小区原有同名楼栋合并</source>
            <translation>Merged with the estate's building of the same name</translation>
        </message>
        <message>
            <source>人员</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>被代签人</source>
            <translation>Signed for</translation>
        </message>
        <message>
            <source>代签人</source>
            <translation>Deputy</translation>
        </message>
        <message>
            <source>代签授权</source>
            <translation>Appointment</translation>
        </message>
        <message>
            <source>起始日期</source>
            <translation>First day</translation>
        </message>
        <message>
            <source>截止日期</source>
            <translation>Last day</translation>
        </message>
        <message>
            <source>办理人</source>
            <translation>Done by</translation>
        </message>
        <message>
            <source>发生时间</source>
            <translation>Happened at</translation>
        </message>
        <message>
            <source>密钥目录序号</source>
            <translation>Key directory entry</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>Method</translation>
        </message>
        <message>
            <source>期限（天）</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>应还日期</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>逾期天数</source>
            <translation>Days overdue</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>角色</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <source>行数</source>
            <translation>Rows</translation>
        </message>
        <message>
            <source>已登记</source>
            <translation>Registered</translation>
        </message>
        <message>
            <source>份数</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>第一份</source>
            <translation>First</translation>
        </message>
        <message>
            <source>最后一份</source>
            <translation>Last</translation>
        </message>
        <message>
            <source>销毁方式</source>
            <translation>Method of destruction</translation>
        </message>
        <message>
            <source>销毁工具</source>
            <translation>Tool</translation>
        </message>
        <message>
            <source>销毁地点</source>
            <translation>Place of destruction</translation>
        </message>
        <message>
            <source>已销毁</source>
            <translation>Destroyed</translation>
        </message>
        <message>
            <source>未销毁</source>
            <translation>Not destroyed</translation>
        </message>
        <message>
            <source>未了结</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>了结方式</source>
            <translation>Ending</translation>
        </message>
        <message>
            <source>共</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>保管档案</source>
            <translation>Dossiers in custody</translation>
        </message>
        <message>
            <source>未还借阅</source>
            <translation>Open loans</translation>
        </message>
        <message>
            <source>建库指纹</source>
            <translation>Founding fingerprint</translation>
        </message>
        <message>
            <source>制度包</source>
            <translation>Policy pack</translation>
        </message>
        <message>
            <source>终止日期</source>
            <translation>End date</translation>
        </message>
        <message>
            <source>仍未归还</source>
            <translation>Still out</translation>
        </message>
        <message>
            <source>借阅编号</source>
            <translation>Loan number</translation>
        </message>
        <message>
            <source>登记编号</source>
            <translation>Line number</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>已写入</source>
            <translation>Entered</translation>
        </message>
        <message>
            <source>原值已变</source>
            <translation>Value had moved on</translation>
        </message>
        <message>
            <source>同意书</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>同意的用途</source>
            <translation>Uses agreed to</translation>
        </message>
        <message>
            <source>同意日期</source>
            <translation>Given on</translation>
        </message>
        <message>
            <source>下次核对</source>
            <translation>Next review</translation>
        </message>
        <message>
            <source>清单</source>
            <translation>List</translation>
        </message>
        <message>
            <source>列表</source>
            <translation>List</translation>
        </message>
        <message>
            <source>含敏感信息</source>
            <translation>Sensitive</translation>
        </message>
        <message>
            <source>合同编号</source>
            <translation>Contract No.</translation>
        </message>
        <message>
            <source>载体</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>页数</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>大小（字节）</source>
            <translation>Size (bytes)</translation>
        </message>
        <message>
            <source>内容校验值</source>
            <translation>Hash of the content</translation>
        </message>
        <message>
            <source>证件</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>真实有效</source>
            <translation>Genuine and valid</translation>
        </message>
        <message>
            <source>有效期至</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>制度版本</source>
            <translation>Version of the rules</translation>
        </message>
        <message>
            <source>印姓名</source>
            <translation>Names printed</translation>
        </message>
        <message>
            <source>标签纸</source>
            <translation>Label stock</translation>
        </message>
        <message>
            <source>办理前已被程序以外改动</source>
            <translation>Changed outside the program before this act</translation>
        </message>
        <message>
            <source>新版本</source>
            <translation>New version</translation>
        </message>
        <message>
            <source>最近的记录</source>
            <translation>Newest record</translation>
        </message>
        <message>
            <source>重印</source>
            <translation>Printed again</translation>
        </message>
        <message>
            <source>缺漏</source>
            <translation>Lacking</translation>
        </message>
        <message>
            <source>页数不符</source>
            <translation>Pages differ</translation>
        </message>
        <message>
            <source>对方档案馆</source>
            <translation>Other archive</translation>
        </message>
        <message>
            <source>封装包编号</source>
            <translation>Number of the package</translation>
        </message>
        <message>
            <source>扫描件</source>
            <translation>Scans</translation>
        </message>
        <message>
            <source>留在本馆</source>
            <translation>Withheld</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>盘点包编号</source>
            <translation>Packet number</translation>
        </message>
        <message>
            <source>第几次扫描</source>
            <translation>Number of the scan</translation>
        </message>
        <message>
            <source>要办什么</source>
            <translation>What was tried</translation>
        </message>
        <message>
            <source>拦下的原因</source>
            <translation>Refused because</translation>
        </message>
        <message>
            <source>登记簿</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>责任人</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>库房种类</source>
            <translation>Kind of room</translation>
        </message>
        <message>
            <source>仪器</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <source>校准日期</source>
            <translation>Calibrated on</translation>
        </message>
        <message>
            <source>读数时间</source>
            <translation>Read at</translation>
        </message>
        <message>
            <source>已冻结</source>
            <translation>On hold</translation>
        </message>
        <message>
            <source>已封存</source>
            <translation>Sealed</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>公钥指纹</source>
            <translation>Fingerprint of the public keys</translation>
        </message>
        <message>
            <source>处理</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>上班</source>
            <translation>Working</translation>
        </message>
        <message>
            <source>休息</source>
            <translation>Day off</translation>
        </message>
        <message>
            <source>是</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>否</source>
            <translation>No</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{names}（在{session}的窗口）</source>
            <translation>{names} (at the window of {session})</translation>
        </message>
        <message>
            <source>{names}（{session}登录时记入）</source>
            <translation>{names} (noted when {session} signed in)</translation>
        </message>
        <message>
            <source>恢复份额持有人</source>
            <translation>Holders of recovery shares</translation>
        </message>
    </context>
    <context>
        <name>AuditPage</name>
        <message>
            <source>动作、档号、清册号、理由…</source>
            <translation>Action, reference code, register, reason…</translation>
        </message>
        <message>
            <source>打印…(&amp;P)</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>导出表格…(&amp;X)</source>
            <translation>E&amp;xport table…</translation>
        </message>
        <message>
            <source>录入统计…(&amp;T)</source>
            <translation>S&amp;tatistics…</translation>
        </message>
        <message>
            <source>正在统计……</source>
            <translation>Counting…</translation>
        </message>
        <message>
            <source>{n} / {whole} 条</source>
            <translation>{n} / {whole}</translation>
        </message>
        <message numerus="yes">
            <source>共 {n} 条</source>
            <translation>
                <numerusform>{n} event in all</numerusform>
                <numerusform>{n} events in all</numerusform>
            </translation>
        </message>
        <message>
            <source>行号</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>办理人</source>
            <translation>Done by</translation>
        </message>
        <message>
            <source>动作</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>对象</source>
            <translation>Subject</translation>
        </message>
    </context>
    <context>
        <name>BatchesDialog</name>
        <message>
            <source>导入批次</source>
            <translation>Import batches</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>行数</source>
            <translation>Rows</translation>
        </message>
        <message>
            <source>导入时间</source>
            <translation>Imported at</translation>
        </message>
        <message>
            <source>经办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>没有发生过借阅、上架或销毁的批次可以整批撤销。档案上有导入的借阅登记簿时，先撤销登记簿，再撤销档案。</source>
            <translation>A batch can be undone as a whole while none of it was lent, shelved or destroyed. Where a borrow register was imported for its dossiers, undo the register first, then the dossiers.</translation>
        </message>
        <message>
            <source>撤销这一批…(&amp;U)</source>
            <translation>&amp;Undo this batch…</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>已撤销 {at}</source>
            <translation>Undone {at}</translation>
        </message>
        <message>
            <source>有效</source>
            <translation>In force</translation>
        </message>
        <message numerus="yes">
            <source>这次导入的 {n} 行将全部退出档案库。操作会记入日志。</source>
            <translation>
                <numerusform>The {n} row of this import leaves the archive. It goes into the audit trail.</numerusform>
                <numerusform>All {n} rows of this import leave the archive. It goes into the audit trail.</numerusform>
            </translation>
        </message>
        <message>
            <source>撤销这一批(&amp;U)</source>
            <translation>&amp;Undo this batch</translation>
        </message>
        <message>
            <source>撤销导入</source>
            <translation>Undo import</translation>
        </message>
        <message numerus="yes">
            <source>已撤销，{n} 份档案已退出。这些档号不会再次发放。</source>
            <translation>
                <numerusform>Taken back: {n} dossier has left. Its reference code will not be given out again.</numerusform>
                <numerusform>Taken back: {n} dossiers have left. Their reference codes will not be given out again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已撤销，{n} 件代管原件已退出台账。</source>
            <translation>
                <numerusform>Undone: {n} original has left the ledger.</numerusform>
                <numerusform>Undone: {n} originals have left the ledger.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已撤销，{n} 笔借阅记录已退出，其中没还的档案已回到原位。</source>
            <translation>
                <numerusform>Taken back: {n} loan has left; if the dossier was still out, it is back on its shelf.</numerusform>
                <numerusform>Taken back: {n} loans have left; the dossiers that were still out are back on their shelves.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BorrowRegisterTab</name>
        <message>
            <source>打印登记簿…(&amp;P)</source>
            <translation>&amp;Print register…</translation>
        </message>
        <message>
            <source>导出表格…(&amp;X)</source>
            <translation>E&amp;xport table…</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message numerus="yes">
            <source>{n} 笔</source>
            <translation>
                <numerusform>{n} loan</numerusform>
                <numerusform>{n} loans</numerusform>
            </translation>
        </message>
        <message>
            <source>本期无借阅</source>
            <translation>No loans in this period</translation>
        </message>
        <message>
            <source>借阅登记簿</source>
            <translation>Borrow register</translation>
        </message>
        <message>
            <source>打印借阅登记簿</source>
            <translation>Print the borrow register</translation>
        </message>
        <message>
            <source>已导出到 {file}。导出已记入日志。</source>
            <translation>Exported to {file}. The export is recorded.</translation>
        </message>
        <message>
            <source>导出借阅登记簿</source>
            <translation>Export the borrow register</translation>
        </message>
        <message>
            <source>借阅日期</source>
            <translation>Lent on</translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Dept.</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>档案名称</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>借阅事由</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>审批人</source>
            <translation>Appr.</translation>
        </message>
        <message>
            <source>应还日期</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>归还日期</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>是否完好</source>
            <translation>State</translation>
        </message>
        <message>
            <source>经办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>{manager}（逾期放行）</source>
            <translation>{manager} (in spite of overdue)</translation>
        </message>
        <message>
            <source>逾期放行依据{clause}</source>
            <translation>Lent in spite of overdue by {clause}</translation>
        </message>
        <message>
            <source>期间</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>至</source>
            <translation>to</translation>
        </message>
    </context>
    <context>
        <name>BorrowerCard</name>
        <message>
            <source>按姓名查找…  F5</source>
            <translation>Find by name…  F5</translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>请扫描工牌</source>
            <translation>Scan a badge</translation>
        </message>
        <message>
            <source>没带工牌的，按姓名查找；新同事也在那里添加。</source>
            <translation>No badge? Find by name; new colleagues are added there too.</translation>
        </message>
        <message>
            <source>在借 {n} 份，其中 {late} 份逾期未还</source>
            <translation>{n} on loan, {late} overdue</translation>
        </message>
        <message>
            <source>在借 {n} 份，没有逾期</source>
            <translation>{n} on loan, none overdue</translation>
        </message>
        <message>
            <source>没有在借档案</source>
            <translation>Nothing on loan</translation>
        </message>
        <message>
            <source>另有 {n} 份</source>
            <translation>and {n} more</translation>
        </message>
        <message>
            <source>逾期 {n} 天</source>
            <translation>{n} d overdue</translation>
        </message>
        <message>
            <source>应还 {day}</source>
            <translation>due {day}</translation>
        </message>
    </context>
    <context>
        <name>BorrowerDialog</name>
        <message>
            <source>按姓名查找借阅人</source>
            <translation>Find borrower by name</translation>
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>可输入姓名、拼音或首字母，上下键选择，回车确定</source>
            <translation>Name, pinyin or initials; Up and Down to choose, Enter to accept</translation>
        </message>
        <message>
            <source>部门(&amp;D)</source>
            <translation>&amp;Department</translation>
        </message>
        <message>
            <source>名单里没有的同事，填好姓名和部门后添加</source>
            <translation>For a colleague not in the list: fill in name and department, then add</translation>
        </message>
        <message>
            <source>添加新同事(&amp;A)</source>
            <translation>&amp;Add colleague</translation>
        </message>
        <message>
            <source>选定</source>
            <translation>Choose</translation>
        </message>
    </context>
    <context>
        <name>BorrowingPage</name>
        <message numerus="yes">
            <source>借出：已放回锁定之前的 {n} 袋，还没有办理，请核对。</source>
            <translation>
                <numerusform>Lend: {n} bag from before the lock is back on the desk. It is not lent yet; please check. </numerusform>
                <numerusform>Lend: {n} bags from before the lock are back on the desk. They are not lent yet; please check. </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>归还：锁定之前有 {n} 次扫描未办成，仍列在最上面。</source>
            <translation>
                <numerusform>Return: {n} scan from before the lock was not carried out. It stands on top.</numerusform>
                <numerusform>Return: {n} scans from before the lock were not carried out. They stand on top.</numerusform>
            </translation>
        </message>
        <message>
            <source>待我审批</source>
            <translation>For my approval</translation>
        </message>
        <message>
            <source>待审批</source>
            <translation>Awaiting approval</translation>
        </message>
        <message>
            <source>办理</source>
            <translation>Desk</translation>
        </message>
        <message>
            <source>借阅申请</source>
            <translation>Loan requests</translation>
        </message>
        <message>
            <source>待取</source>
            <translation>To collect</translation>
        </message>
        <message>
            <source>借出中</source>
            <translation>On loan</translation>
        </message>
        <message>
            <source>待检查</source>
            <translation>To inspect</translation>
        </message>
        <message>
            <source>借阅登记簿</source>
            <translation>Borrow register</translation>
        </message>
        <message>
            <source>下一个标签页</source>
            <translation>Next tab</translation>
        </message>
        <message>
            <source>上一个标签页</source>
            <translation>Previous tab</translation>
        </message>
    </context>
    <context>
        <name>BringingIn</name>
        <message>
            <source>请打印标签，贴在档案袋上。</source>
            <translation>Please print the label and stick it on the bag.</translation>
        </message>
        <message>
            <source>已登记。{then}</source>
            <translation>Registered. {then}</translation>
        </message>
        <message numerus="yes">
            <source>已登记，还缺 {n} 项必填：{names}，可在“更正…”中补录。{then}</source>
            <translation>
                <numerusform>Registered; {n} required field is still missing: {names}. It can be filled in under "Correct…". {then}</numerusform>
                <numerusform>Registered; {n} required fields are still missing: {names}. They can be filled in under "Correct…". {then}</numerusform>
            </translation>
        </message>
        <message>
            <source>从文件夹归入扫描件</source>
            <translation>File scans from a folder</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个文件已存入加密库。原文件仍在原处，请按规定处理。</source>
            <translation>
                <numerusform>{n} file kept in the encrypted store. The original is where it was; deal with it by the rules.</numerusform>
                <numerusform>{n} files kept in the encrypted store. The originals are where they were; deal with them by the rules.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BuildingBoard</name>
        <message>
            <source>其中逾期</source>
            <translation>of them overdue</translation>
        </message>
        <message>
            <source>▲ 待补资料</source>
            <translation>▲ papers or data missing</translation>
        </message>
        <message>
            <source>{what} {n}</source>
            <translation>{what} {n}</translation>
        </message>
        <message numerus="yes">
            <source>另有 {n} 份没有画出：请清除筛选，或看列表</source>
            <translation>
                <numerusform>{n} more is not drawn: clear the filters, or see the list</numerusform>
                <numerusform>{n} more are not drawn: clear the filters, or see the list</numerusform>
            </translation>
        </message>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
    </context>
    <context>
        <name>BulkCorrectDialog</name>
        <message>
            <source>从表格批量更正</source>
            <translation>Correct from a spreadsheet</translation>
        </message>
        <message>
            <source>选择 .xlsx、.xls 或 .csv 文件</source>
            <translation>Choose an .xlsx, .xls or .csv file</translation>
        </message>
        <message>
            <source>表格文件(&amp;F)</source>
            <translation>Spreadsheet (&amp;F)</translation>
        </message>
        <message>
            <source>一列“档号”，其余各列以项目名为列名。空格表示不改，写“（清除）”表示删去这一项。</source>
            <translation>Reference codes under 《档号》, the others named like the items. Empty: no change; 《（清除）》: take the value away.</translation>
        </message>
        <message>
            <source>浏览…(&amp;O)</source>
            <translation>Br&amp;owse…</translation>
        </message>
        <message>
            <source>电子表格 (*.xlsx *.xlsm *.xls *.csv *.txt)</source>
            <translation>Spreadsheets (*.xlsx *.xlsm *.xls *.csv *.txt)</translation>
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>选择更正表</source>
            <translation>Choose a spreadsheet of corrections</translation>
        </message>
        <message>
            <source>请先选择一个文件。</source>
            <translation>Choose a file first.</translation>
        </message>
        <message>
            <source>将修改 {n} 项</source>
            <translation>{n} to change</translation>
        </message>
        <message numerus="yes">
            <source>有问题 {n} 处</source>
            <translation>
                <numerusform>{n} problem</numerusform>
                <numerusform>{n} problems</numerusform>
            </translation>
        </message>
        <message>
            <source>读取后先看将改什么，再决定提交。</source>
            <translation>Read the file and see what it would change before you submit.</translation>
        </message>
        <message>
            <source>{dossiers} 份档案，{n} 项将修改；{same} 项与档案相同；{wrong} 处有问题，不会提交。</source>
            <translation>Dossiers: {dossiers}; to change: {n}; the same already: {same}; with a problem, left out: {wrong}.</translation>
        </message>
        <message>
            <source>提交申请（{n} 项）(&amp;S)</source>
            <translation>Submit request ({n}) (&amp;S)</translation>
        </message>
        <message>
            <source>行</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>档案</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>原值</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>新值</source>
            <translation>After</translation>
        </message>
        <message>
            <source>列</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>问题</source>
            <translation>Problem</translation>
        </message>
    </context>
    <context>
        <name>CalendarTab</name>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>星期</source>
            <translation>Weekday</translation>
        </message>
        <message>
            <source>安排</source>
            <translation>Set to</translation>
        </message>
        <message>
            <source>上班</source>
            <translation>Working</translation>
        </message>
        <message>
            <source>休息</source>
            <translation>Day off</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>本单位调整</source>
            <translation>Set by this office</translation>
        </message>
        <message>
            <source>国家法定节假日和调休</source>
            <translation>Statutory holidays and make-up days</translation>
        </message>
        <message>
            <source> 年</source>
            <translation> (year)</translation>
        </message>
        <message>
            <source>{day} 改为上班。</source>
            <translation>{day} is now a working day.</translation>
        </message>
        <message>
            <source>{day} 改为休息，应还日期不会落在这一天。</source>
            <translation>{day} is now a day off; no due date falls on it.</translation>
        </message>
        <message>
            <source>{day} 恢复为法定安排。</source>
            <translation>{day} follows the statutory calendar again.</translation>
        </message>
        <message>
            <source>改为上班(&amp;W)</source>
            <translation>&amp;Working day</translation>
        </message>
        <message>
            <source>改为休息(&amp;R)</source>
            <translation>Day off (&amp;R)</translation>
        </message>
        <message>
            <source>恢复法定(&amp;S)</source>
            <translation>&amp;Statutory again</translation>
        </message>
        <message>
            <source>借阅的应还日期和申请的有效期按工作日计算。周一至周五上班、周末休息之外的日子列在这里。</source>
            <translation>Due dates and the validity of requests are counted in working days. Days that differ from working Monday to Friday are listed here.</translation>
        </message>
    </context>
    <context>
        <name>CandidatesTable</name>
        <message>
            <source>存入</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <source>档案</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>敏感</source>
            <translation>Sensitive</translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>页数</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Remarks</translation>
        </message>
        <message>
            <source>制度或这份档案已定为敏感，不能取消。</source>
            <translation>The rules or this dossier call it sensitive; that cannot be undone here.</translation>
        </message>
    </context>
    <context>
        <name>Catalogue</name>
        <message>
            <source>类别目录</source>
            <translation>Catalogue of a category</translation>
        </message>
        <message>
            <source>按档号排列，列出存放位置。经办人、时间、用途和去处会记入操作日志。</source>
            <translation>In the order of the reference codes, with the places. Person, time, purpose and recipient go into the audit trail.</translation>
        </message>
        <message>
            <source>类别(&amp;C)</source>
            <translation>&amp;Category</translation>
        </message>
        <message>
            <source>建档年度(&amp;Y)</source>
            <translation>&amp;Year opened</translation>
        </message>
        <message>
            <source>不填为全部年度</source>
            <translation>Empty: all years</translation>
        </message>
        <message>
            <source>生成并预览(&amp;G)</source>
            <translation>&amp;Generate preview</translation>
        </message>
    </context>
    <context>
        <name>ChangeNoticesDialog</name>
        <message>
            <source>变动知会</source>
            <translation>Changes to take note of</translation>
        </message>
        <message>
            <source>还没有签收的知会</source>
            <translation>Changes not acknowledged yet</translation>
        </message>
        <message>
            <source>这些客户资料已经同意修改。请更新本部门使用的资料，再签收。</source>
            <translation>These changes to customers' data were agreed to. Bring your department's papers up to date, then acknowledge.</translation>
        </message>
        <message>
            <source>已经知会、还没有签收的人员。请提醒他们在“今日”签收。</source>
            <translation>Colleagues who were told and have not acknowledged. Remind them to do so under Today.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>改了什么</source>
            <translation>What changed</translation>
        </message>
        <message>
            <source>同意时间</source>
            <translation>Agreed at</translation>
        </message>
        <message>
            <source>申请单号</source>
            <translation>Request</translation>
        </message>
        <message>
            <source>谁</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>已知悉，签收(&amp;A)</source>
            <translation>&amp;Acknowledge</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message numerus="yes">
            <source>另有 {n} 项较晚的，签收以上各项后再列出。</source>
            <translation>
                <numerusform>{n} later one is listed once those above are acknowledged.</numerusform>
                <numerusform>{n} later ones are listed once those above are acknowledged.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesFace</name>
        <message>
            <source>修改申请</source>
            <translation>Change requests</translation>
        </message>
        <message>
            <source>这里没有修改申请。</source>
            <translation>No change requests here.</translation>
        </message>
        <message>
            <source>改动要有人同意，原值永远可查</source>
            <translation>Changes need consent, and no former value is lost</translation>
        </message>
        <message>
            <source>1　提出：在“档案”页选一份档案，按 Ctrl+G 更正；很多份一起改，点“从表格批量更正”。</source>
            <translation>1　Ask: choose a dossier on the "Dossiers" page and press Ctrl+G; for many at once use "From a spreadsheet".</translation>
        </message>
        <message>
            <source>2　审批：制度指定的经理逐项核对原值和新值，可以全部同意、部分同意或拒绝。申请人不能审批自己的申请。</source>
            <translation>2　Decide: the manager whom the policy names compares the values before and after, and accepts all, some or none. Nobody decides on their own request.</translation>
        </message>
        <message>
            <source>3　生效：同意之后才写入档案，原值、原因、来源和审批人都留下记录。</source>
            <translation>3　Enter: only then is the dossier changed; former value, reason, source and approver stay on record.</translation>
        </message>
        <message>
            <source>档案</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>申请人</source>
            <translation>Asked by</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>待审批 {n}</source>
            <translation>Waiting {n}</translation>
        </message>
        <message>
            <source>我提出的 {n}</source>
            <translation>Mine {n}</translation>
        </message>
        <message>
            <source>已办结 {n}</source>
            <translation>Settled {n}</translation>
        </message>
        <message>
            <source>{name} 等 {n} 份</source>
            <translation>{name} and more ({n})</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>原值</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>新值</source>
            <translation>After</translation>
        </message>
        <message>
            <source>现值、结果</source>
            <translation>Now / outcome</translation>
        </message>
        <message>
            <source>已修改</source>
            <translation>Changed</translation>
        </message>
        <message>
            <source>未同意</source>
            <translation>Not accepted</translation>
        </message>
        <message>
            <source>原值已变，未修改</source>
            <translation>Value had moved on, not changed</translation>
        </message>
        <message>
            <source>已撤回</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>现值已是：{value}</source>
            <translation>Now: {value}</translation>
        </message>
        <message>
            <source>修改原因：{reason}</source>
            <translation>Reason: {reason}</translation>
        </message>
        <message>
            <source>{kind}，{who} 于 {at} 申请</source>
            <translation>{kind}, asked by {who} on {at}</translation>
        </message>
        <message>
            <source>来源：{source}</source>
            <translation>Source: {source}</translation>
        </message>
        <message>
            <source>依据：{clause}</source>
            <translation>By: {clause}</translation>
        </message>
        <message>
            <source>{who} 于 {at} 撤回</source>
            <translation>Withdrawn by {who} on {at}</translation>
        </message>
        <message>
            <source>{who} 于 {at} 审批：{state}</source>
            <translation>Decided by {who} on {at}: {state}</translation>
        </message>
        <message>
            <source>答复：{answer}</source>
            <translation>Answer: {answer}</translation>
        </message>
        <message>
            <source>下一步：由{who}审批，申请人本人除外。</source>
            <translation>Next: to decide: {who}, but not who asked.</translation>
        </message>
        <message>
            <source>其中有要清除的内容，按删除审批。</source>
            <translation>It clears values, so it is decided like a deletion.</translation>
        </message>
        <message numerus="yes">
            <source>⚠ 同一内容另有 {n} 项申请待审批（{codes}），请一并核对；同意其一后，其余的原值即已变。</source>
            <translation>
                <numerusform>⚠ {n} more request about the same waits ({codes}); look at both together. Once one is accepted, the values of the other have changed.</numerusform>
                <numerusform>⚠ {n} more requests about the same wait ({codes}); look at them together. Once one is accepted, the values of the others have changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 项的原值在申请之后已变，同意了也不会写入。</source>
            <translation>
                <numerusform>Of {n} item the value has moved on since; it will not be entered even if accepted.</numerusform>
                <numerusform>Of {n} items the value has moved on since; they will not be entered even if accepted.</numerusform>
            </translation>
        </message>
        <message>
            <source>敏感信息已遮蔽，请审批人登录本人账号，核对全文后签署。</source>
            <translation>Sensitive values are masked; let the approver sign in to their own account, read them and sign there.</translation>
        </message>
        <message>
            <source>全部同意（{n} 项）…(&amp;A)</source>
            <translation>Accept all ({n})… (&amp;A)</translation>
        </message>
        <message>
            <source>撤回(&amp;W)</source>
            <translation>&amp;Withdraw</translation>
        </message>
        <message>
            <source>拒绝…(&amp;T)</source>
            <translation>Refuse… (&amp;T)</translation>
        </message>
        <message>
            <source>同意勾选的 {n} 项…(&amp;S)</source>
            <translation>Accept the {n} ticked… (&amp;S)</translation>
        </message>
        <message numerus="yes">
            <source>{code} 的 {n} 项改动都不写入档案。申请人会看到您写的理由。</source>
            <translation>
                <numerusform>The {n} change of {code} is not entered. Who asked will read your reason.</numerusform>
                <numerusform>None of the {n} changes of {code} is entered. Who asked will read your reason.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>同意 {n} 项，其余 {rest} 项不同意，不会写入档案。申请人会看到您写的理由。</source>
            <translation>
                <numerusform>{n} item accepted; refused and not entered: {rest}. Who asked will read your reason.</numerusform>
                <numerusform>{n} items accepted; refused and not entered: {rest}. Who asked will read your reason.</numerusform>
            </translation>
        </message>
        <message>
            <source>申请</source>
            <translation>Request</translation>
        </message>
        <message>
            <source>修改原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>同意</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>{n} 项</source>
            <translation>{n}</translation>
        </message>
        <message numerus="yes">
            <source>{n} 项：{answer}</source>
            <translation>
                <numerusform>{n} item: {answer}</numerusform>
                <numerusform>{n} items: {answer}</numerusform>
            </translation>
        </message>
        <message>
            <source>不同意</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>{code} 已拒绝，档案没有改动。</source>
            <translation>{code} refused; the dossiers are unchanged.</translation>
        </message>
        <message>
            <source>{code} 已撤回，档案没有改动。</source>
            <translation>{code} withdrawn; the dossiers are unchanged.</translation>
        </message>
        <message>
            <source>{who}已审批 {code}：写入 {n} 项，共 {total} 项。</source>
            <translation>{who} has decided on {code}: entered {n} of {total}. </translation>
        </message>
        <message numerus="yes">
            <source>其中 {n} 项的原值已变，没有写入，请核对后另行申请。</source>
            <translation>
                <numerusform>Of {n} item the value had moved on, so it was not entered; check it and ask anew.</numerusform>
                <numerusform>Of {n} items the value had moved on, so they were not entered; check them and ask anew.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesPage</name>
        <message>
            <source>从表格批量更正…(&amp;B)</source>
            <translation>From a spreadsheet… (&amp;B)</translation>
        </message>
        <message numerus="yes">
            <source>{code} 已提交，共 {n} 项，等待{who}审批。</source>
            <translation>
                <numerusform>{code} handed in with {n} item; to decide: {who}.</numerusform>
                <numerusform>{code} handed in with {n} items; to decide: {who}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CheckStep</name>
        <message>
            <source>各列对应…(&amp;L)</source>
            <translation>Match co&amp;lumns…</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Please choose</translation>
        </message>
        <message>
            <source>台账没有类别列，没写类别的行都是(&amp;C)</source>
            <translation>There is no &amp;category column; rows without one are</translation>
        </message>
        <message>
            <source>逐项查看…(&amp;U)</source>
            <translation>See all…(&amp;U)</translation>
        </message>
        <message>
            <source>改读工作表(&amp;W)</source>
            <translation>Read another sheet(&amp;W)</translation>
        </message>
        <message>
            <source>（不改）</source>
            <translation>(keep)</translation>
        </message>
        <message>
            <source>第 {n} 行：{reasons}</source>
            <translation>Row {n}: {reasons}</translation>
        </message>
        <message>
            <source>双击“问题与处理”跳到出错的单元格；F2 修改，改好的行立即重新检查。退回的行不导入，可存为表格交同事更正；可导入的行要么全部导入，要么一行不进。</source>
            <translation>Double-click "Problem and remedy" to jump to the cell; F2 edits, and a mended row is checked again at once. Rejected rows stay out and can be saved as a spreadsheet for a colleague to correct; ready rows go in all together or not at all.</translation>
        </message>
        <message>
            <source>{rows} 行：可导入 {ready}，退回 {rejected}，提醒 {warned}</source>
            <translation>Rows: {rows} – {ready} ready, {rejected} rejected, {warned} warned</translation>
        </message>
        <message>
            <source>还没有读出任何行：请点“各列对应…”指明各列。</source>
            <translation>No row has been read yet: click "Columns…" and say what the columns are.</translation>
        </message>
        <message numerus="yes">
            <source>（借阅登记簿，其中 {n} 笔至今未还）</source>
            <translation>
                <numerusform> (borrow register; {n} loan still out)</numerusform>
                <numerusform> (borrow register; {n} loans still out)</numerusform>
            </translation>
        </message>
        <message>
            <source>全部 {n}</source>
            <translation>All {n}</translation>
        </message>
        <message>
            <source>退回 {n}</source>
            <translation>Rejected {n}</translation>
        </message>
        <message>
            <source>提醒 {n}</source>
            <translation>Warned {n}</translation>
        </message>
    </context>
    <context>
        <name>ChecklistView</name>
        <message>
            <source>房号</source>
            <translation>Room</translation>
        </message>
        <message>
            <source>了结</source>
            <translation>Ending</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Thing</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message numerus="yes">
            <source>{name} 的交接清单：{n} 项</source>
            <translation>
                <numerusform>Checklist of {name}: {n} line</numerusform>
                <numerusform>Checklist of {name}: {n} lines</numerusform>
            </translation>
        </message>
        <message>
            <source>，其中 {n} 项未了结</source>
            <translation>, {n} of them open</translation>
        </message>
        <message>
            <source>；另有 {n} 份借出中，由借阅人负责</source>
            <translation>; {n} more lent out, for which the borrowers answer</translation>
        </message>
        <message>
            <source>{due} 应还</source>
            <translation>due {due}</translation>
        </message>
        <message>
            <source>{kind}，{state}</source>
            <translation>{kind}, {state}</translation>
        </message>
        <message>
            <source>{n} 页</source>
            <translation>{n} p.</translation>
        </message>
        <message>
            <source>移交 {name}</source>
            <translation>Handed to {name}</translation>
        </message>
        <message>
            <source>待两人现场销毁 {code}</source>
            <translation>Two are to destroy it: {code}</translation>
        </message>
        <message>
            <source>{ending}：{words}</source>
            <translation>{ending}: {words}</translation>
        </message>
    </context>
    <context>
        <name>Checks</name>
        <message>
            <source>单据页脚的校验码（如 128-ABCD-EFGH-2345-WXYZ），或清册、清单的校验值</source>
            <translation>Check code at the foot of a paper (128-ABCD-EFGH-2345-WXYZ), or a list's check value</translation>
        </message>
        <message>
            <source>核对单据(&amp;F)</source>
            <translation>Check paper (&amp;F)</translation>
        </message>
        <message>
            <source>校验全部(&amp;V)</source>
            <translation>&amp;Verify all</translation>
        </message>
        <message>
            <source>检查文件(&amp;I)</source>
            <translation>Check f&amp;ile</translation>
        </message>
        <message>
            <source>正在校验全部操作日志</source>
            <translation>Verifying the whole audit trail</translation>
        </message>
        <message>
            <source>全部一致：{n} 条日志首尾相接，{m} 份签署均有效，档案内容与封存相符。当前校验码 {anchor}</source>
            <translation>All is well: the entries ({n}) follow one another, the sign-offs ({m}) are valid, and the archive says what was sealed. Current code {anchor}</translation>
        </message>
        <message>
            <source>第 {n} 条起不符：日志在此处被改动或删去。</source>
            <translation>Wrong from entry {n} on: the trail was changed or cut there.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>第 {numbers} 份签署无法验证。</source>
            <translation>
                <numerusform>Sign-off {numbers} cannot be verified.</numerusform>
                <numerusform>Sign-offs {numbers} cannot be verified.</numerusform>
            </translation>
        </message>
        <message>
            <source>请停止使用，保留档案库文件夹，通知审计人员，并用最近的备份和旧单据的校验码核对。</source>
            <translation>Stop using the archive, keep its folder, tell the auditors, and compare with the latest backup and the anchor codes on older papers.</translation>
        </message>
        <message>
            <source>另有 {n} 处，用命令 main.py verify 逐条列出。</source>
            <translation>{n} more; the command main.py verify lists them all. </translation>
        </message>
        <message>
            <source>{finding}。</source>
            <translation>{finding}. </translation>
        </message>
        <message>
            <source>没有哪份清单有这个校验值：抄错了，或单据不是本档案库的。请照单据再核对一遍。</source>
            <translation>No list has this check value: it was copied wrongly, or the paper is not of this archive. Compare it with the paper once more.</translation>
        </message>
        <message>
            <source>{docket} {code} 的{checksum}（{step}时固定）</source>
            <translation>"{checksum}" of {docket} {code} (fixed at: {step})</translation>
        </message>
        <message>
            <source>与单据一致：这是{what}，记于第 {n} 行，见下方。</source>
            <translation>It agrees with the paper: this is {what}, noted in row {n}, see below.</translation>
        </message>
        <message>
            <source>第 {n} 行已不存在：日志曾被截断，或单据不是本档案库的。请通知审计人员。</source>
            <translation>Row {n} no longer exists: the trail was cut, or the paper is from another archive. Tell the auditors.</translation>
        </message>
        <message>
            <source>第 {n} 行的内容已改，与单据不符（或校验码抄错）。请再核对一遍，仍不符时通知审计人员。</source>
            <translation>Row {n} has changed and differs from the paper (or the anchor code was miscopied). Check it once more; if it still differs, tell the auditors.</translation>
        </message>
        <message>
            <source>与单据一致：第 {n} 行未被改动，见下方。</source>
            <translation>It matches the paper: row {n} is unchanged, see below.</translation>
        </message>
        <message>
            <source>档案库文件完好：加密页和数据结构均通过检查。</source>
            <translation>The archive file is sound: encrypted pages and data structure passed the check.</translation>
        </message>
        <message numerus="yes">
            <source>档案库文件已损坏（{n} 处：{some}）。请停止使用，从最近的备份恢复，并联系系统管理员。</source>
            <translation>
                <numerusform>The archive file is damaged ({n} place: {some}). Stop using it, restore the latest backup and call the administrator.</numerusform>
                <numerusform>The archive file is damaged ({n} places: {some}). Stop using it, restore the latest backup and call the administrator.</numerusform>
            </translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>Checksums</name>
        <message>
            <source>{what}校验值</source>
            <translation>{what}: checksum</translation>
        </message>
    </context>
    <context>
        <name>ClearingDialog</name>
        <message>
            <source>清理清单</source>
            <translation>Material to clear</translation>
        </message>
        <message numerus="yes">
            <source>超过 {n} 个月没有移动和查阅的，以及保管期已满的在库档案（{clause}）；借出和冻结的不列。这里不销毁也不移动：请列到档案列表，再用“提出销毁”或“上架”办理。</source>
            <translation>
                <numerusform>Dossiers in the room that nobody has moved or consulted for more than {n} month, or whose term of keeping is served ({clause}); those on loan or held are left out. Nothing is destroyed or moved here: show them in the list of dossiers, then use "Propose destruction" or "Shelve".</numerusform>
                <numerusform>Dossiers in the room that nobody has moved or consulted for more than {n} months, or whose term of keeping is served ({clause}); those on loan or held are left out. Nothing is destroyed or moved here: show them in the list of dossiers, then use "Propose destruction" or "Shelve".</numerusform>
            </translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>最近动用</source>
            <translation>Last used</translation>
        </message>
        <message>
            <source>保管期满</source>
            <translation>Term served</translation>
        </message>
        <message>
            <source>清理原因</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>打印清单…(&amp;P)</source>
            <translation>&amp;Print the list…</translation>
        </message>
        <message>
            <source>列到档案列表办理(&amp;L)</source>
            <translation>Show in the list of dossiers (&amp;L)</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message numerus="yes">
            <source>共 {n} 份。右键可导出表格。</source>
            <translation>
                <numerusform>{n} dossier. A right click exports the table.</numerusform>
                <numerusform>{n} dossiers. A right click exports the table.</numerusform>
            </translation>
        </message>
        <message>
            <source>没有要清理的档案。</source>
            <translation>There is nothing to clear.</translation>
        </message>
        <message>
            <source>长期不用</source>
            <translation>long unused</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>保管期已满</source>
            <translation>term served</translation>
        </message>
    </context>
    <context>
        <name>ClimateChart</name>
        <message>
            <source>温度 ℃</source>
            <translation>Temperature ℃</translation>
        </message>
        <message>
            <source>相对湿度 %</source>
            <translation>Relative humidity %</translation>
        </message>
        <message>
            <source>{room}：读数 {taken} 次，缺 {missing} 次，超出范围 {outside} 次</source>
            <translation>{room}: readings taken {taken}, missing {missing}, outside the range {outside}</translation>
        </message>
        <message>
            <source>{day} {half}：{warmth} ℃，{damp} %</source>
            <translation>{day} {half}: {warmth} ℃, {damp} %</translation>
        </message>
        <message>
            <source>{said}，{faults}</source>
            <translation>{said}, {faults}</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{n}月</source>
            <translation>{n}</translation>
        </message>
        <message>
            <source>粗线：室内　细线：室外　色带：范围　▲ 偏高　▼ 偏低　底边斜线：缺测</source>
            <translation>thick line: inside   thin line: outside   band: range   ▲ above   ▼ below   hatched below: missing</translation>
        </message>
    </context>
    <context>
        <name>ClimateDialog</name>
        <message>
            <source>库房温湿度</source>
            <translation>Climate of rooms</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>情况</source>
            <translation>Finding</translation>
        </message>
        <message>
            <source>库房和仪器…(&amp;K)</source>
            <translation>Room and instrument… (&amp;K)</translation>
        </message>
        <message>
            <source>不再登记…(&amp;U)</source>
            <translation>No longer read… (&amp;U)</translation>
        </message>
        <message>
            <source>库房(&amp;R)</source>
            <translation>Room (&amp;R)</translation>
        </message>
        <message>
            <source>期间(&amp;E)</source>
            <translation>Period (&amp;E)</translation>
        </message>
        <message>
            <source>图</source>
            <translation>Chart</translation>
        </message>
        <message>
            <source>读数</source>
            <translation>Readings</translation>
        </message>
        <message>
            <source>分析</source>
            <translation>Analysis</translation>
        </message>
        <message>
            <source>登记读数…(&amp;N)</source>
            <translation>Enter a reading… (&amp;N)</translation>
        </message>
        <message>
            <source>打印登记表…(&amp;P)</source>
            <translation>Print the register… (&amp;P)</translation>
        </message>
        <message>
            <source>打印年度分析…(&amp;Y)</source>
            <translation>Print the year's analysis… (&amp;Y)</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>还没有库房。请先在“库房”页新建位置。</source>
            <translation>There is no room yet. Please make places on the page "Room" first.</translation>
        </message>
        <message>
            <source>这个库房还没有登记种类和仪器，不测温湿度。请点“库房和仪器”。</source>
            <translation>This room has no kind and no instrument yet; its climate is not read. Please click "Room and instrument".</translation>
        </message>
        <message>
            <source>{kind}，{range}。{instrument}，{day} 校准。实测 {taken} 次，缺测 {missing} 次，超出范围 {outside} 次。</source>
            <translation>{kind}, {range}. {instrument}, calibrated on {day}. Readings: {taken} taken, {missing} missing, {outside} outside the range.</translation>
        </message>
        <message>
            <source>{range}。{instrument}，{day} 校准。实测 {taken} 次，缺测 {missing} 次，超出范围 {outside} 次。</source>
            <translation>{range}. {instrument}, calibrated on {day}. Readings: {taken} taken, {missing} missing, {outside} outside the range.</translation>
        </message>
        <message>
            <source>{room} 已登记。</source>
            <translation>{room} is entered.</translation>
        </message>
        <message>
            <source>不再登记</source>
            <translation>No longer read</translation>
        </message>
        <message>
            <source>以后不再提示登记这个库房的温湿度，读数保留。</source>
            <translation>Nobody is reminded to read this room any more; its readings stay.</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>Reason (&amp;R)</translation>
        </message>
        <message>
            <source>不再登记(&amp;S)</source>
            <translation>No longer read (&amp;S)</translation>
        </message>
        <message>
            <source>{room} 不再登记。</source>
            <translation>{room} is no longer read.</translation>
        </message>
        <message>
            <source>已登记。读数超出范围，措施已记下。</source>
            <translation>Entered. The reading lies outside the range; the measure is on record.</translation>
        </message>
        <message>
            <source>已登记。</source>
            <translation>Entered.</translation>
        </message>
        <message>
            <source>{at}：{warmth} ℃，{damp} %</source>
            <translation>{at}: {warmth} ℃, {damp} %</translation>
        </message>
        <message>
            <source>这半天又没有读数。</source>
            <translation>That half day has no reading again.</translation>
        </message>
        <message>
            <source>已撤销，原来的一行已划去。</source>
            <translation>Withdrawn; the line is struck through.</translation>
        </message>
        <message>
            <source>库房温湿度登记表</source>
            <translation>Register of the climate</translation>
        </message>
        <message>
            <source>库房温湿度年度分析</source>
            <translation>Yearly analysis of the climate</translation>
        </message>
    </context>
    <context>
        <name>CloseAccountDialog</name>
        <message>
            <source>停用 {name} 的账号 {login}</source>
            <translation>Close the account {login} of {name}</translation>
        </message>
        <message>
            <source>停用账号</source>
            <translation>Close account</translation>
        </message>
        <message>
            <source>停用后不能再登录，也不能重新启用。离职人员保管着档案时，请改用“交接”页办理。</source>
            <translation>A closed account cannot sign in and cannot be activated again. If the leaver keeps dossiers, use the "Handover" page instead.</translation>
        </message>
        <message numerus="yes">
            <source>{name} 仍保管 {n} 份档案：停用后本人不能再签署，交接须由另一位经理代签。</source>
            <translation>
                <numerusform>{name} still keeps {n} dossier: once closed, they cannot sign, and another manager has to sign the handover in their absence.</numerusform>
                <numerusform>{name} still keeps {n} dossiers: once closed, they cannot sign, and another manager has to sign the handover in their absence.</numerusform>
            </translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Close account</translation>
        </message>
    </context>
    <context>
        <name>CloseFindingDialog</name>
        <message>
            <source>办结问题</source>
            <translation>Close a finding</translation>
        </message>
        <message>
            <source>办结后不再出现在“今日”，内容和证据保留。</source>
            <translation>Once closed it no longer stands on "Today"; its contents and the evidence stay.</translation>
        </message>
        <message>
            <source>整改结果和证据(&amp;E)</source>
            <translation>How it was remedied, and the evidence (&amp;E)</translation>
        </message>
        <message>
            <source>例如：已更换密封条，复测湿度 52 %，照片存档案室</source>
            <translation>For example: seal replaced, humidity 52 % when read again, photograph in the archive room</translation>
        </message>
        <message>
            <source>签字件编号（可不填）(&amp;P)</source>
            <translation>Number of a signed paper, if any (&amp;P)</translation>
        </message>
        <message>
            <source>单据条码下面的 12 位数字</source>
            <translation>The 12 digits below its bar code</translation>
        </message>
        <message>
            <source>办结(&amp;S)</source>
            <translation>Close (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>ColleagueField</name>
        <message>
            <source>有 {n} 位“{name}”，请从列表中选择是哪个部门的。</source>
            <translation>There are {n} people called "{name}". Please choose from the list by department.</translation>
        </message>
        <message>
            <source>名单上没有“{name}”，请从列表中选择，或勾选“新增人员”。</source>
            <translation>Nobody is called "{name}". Please choose from the list, or tick "New colleague".</translation>
        </message>
        <message>
            <source>新增人员“{name}”</source>
            <translation>New colleague "{name}"</translation>
        </message>
    </context>
    <context>
        <name>ColumnsDialog</name>
        <message>
            <source>各列对应</source>
            <translation>Match columns</translation>
        </message>
        <message>
            <source>台账的列</source>
            <translation>Ledger column</translation>
        </message>
        <message>
            <source>内容举例</source>
            <translation>Examples</translation>
        </message>
        <message>
            <source>读作</source>
            <translation>Read as</translation>
        </message>
        <message>
            <source>这是没有房号的客户名单，按姓名和证件号登记(&amp;K)</source>
            <translation>A list of customers without rooms, registered by name and ID number(&amp;K)</translation>
        </message>
        <message>
            <source>记住：以后同样的表头都这样读(&amp;R)</source>
            <translation>&amp;Remember: read this header so from now on</translation>
        </message>
        <message>
            <source>重新预检(&amp;S)</source>
            <translation>Check again (&amp;S)</translation>
        </message>
        <message>
            <source>没有认出这份台账的表头。请指明表头在第几行，再指明各列读作什么。</source>
            <translation>The header of this ledger was not recognised. Say in which row it stands, then what each column is.</translation>
        </message>
        <message>
            <source>这份台账的各列与本单位的档案对不上。请指明各列读作什么；选错了文件的请取消。</source>
            <translation>The columns of this ledger do not suit the dossiers of this office. Say what each column is; cancel if it is the wrong file.</translation>
        </message>
        <message>
            <source>台账的每一列读作什么。看错了就改，改后立即重新预检。</source>
            <translation>What each column of the ledger is read as. Change what was misread; the check then runs again.</translation>
        </message>
        <message>
            <source>没有表头</source>
            <translation>No header</translation>
        </message>
        <message>
            <source>表头所在的行(&amp;H)</source>
            <translation>Row of the header(&amp;H)</translation>
        </message>
        <message>
            <source>第 {n} 列</source>
            <translation>Column {n}</translation>
        </message>
        <message>
            <source>（不导入）</source>
            <translation>(not imported)</translation>
        </message>
        <message>
            <source>项目：{title}</source>
            <translation>Pack: {title}</translation>
        </message>
        <message>
            <source>资料：{title}</source>
            <translation>Paper: {title}</translation>
        </message>
        <message>
            <source>请指明哪一列是房号或地址；没有房号的客户名单，请勾选下面的“客户名单”。</source>
            <translation>Say which column is the room or the address; for a list of customers without rooms, tick the box below.</translation>
        </message>
        <message>
            <source>请指明哪一列是客户姓名，以及证件号、电话、档号、合同编号中的至少一列。</source>
            <translation>Say which column is the customer's name, and at least one of ID number, telephone, reference code and contract number.</translation>
        </message>
    </context>
    <context>
        <name>CommandMenu</name>
        <message>
            <source>案卷用纸</source>
            <translation>Papers of a dossier</translation>
        </message>
        <message>
            <source>清单和统计</source>
            <translation>Lists and figures</translation>
        </message>
        <message>
            <source>登记簿和清册</source>
            <translation>Registers</translation>
        </message>
        <message>
            <source>导入和登记</source>
            <translation>Entering and importing</translation>
        </message>
        <message>
            <source>{act}（勾选的 {n} 份）…</source>
            <translation>{act} ({n} ticked)…</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>打印标签…</source>
            <translation>Print labels…</translation>
        </message>
        <message>
            <source>借出…</source>
            <translation>Lend…</translation>
        </message>
        <message>
            <source>申请借阅…</source>
            <translation>Request loan…</translation>
        </message>
        <message>
            <source>申请查阅范围外的档案…</source>
            <translation>Ask beyond my scope…</translation>
        </message>
        <message>
            <source>上架…</source>
            <translation>Shelve…</translation>
        </message>
        <message>
            <source>导出为表格…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>打印清单…</source>
            <translation>Print the list…</translation>
        </message>
        <message>
            <source>补充资料清单…</source>
            <translation>Supplement list…</translation>
        </message>
        <message>
            <source>分组统计…</source>
            <translation>Groups and sums…</translation>
        </message>
        <message>
            <source>资料齐全情况…</source>
            <translation>Completeness…</translation>
        </message>
        <message>
            <source>登记簿…</source>
            <translation>Registers…</translation>
        </message>
        <message>
            <source>待整改的问题…</source>
            <translation>Findings to remedy…</translation>
        </message>
        <message>
            <source>清理清单…</source>
            <translation>Material to clear…</translation>
        </message>
        <message>
            <source>借阅登记簿…</source>
            <translation>Borrow register…</translation>
        </message>
        <message>
            <source>销毁清册和监销…</source>
            <translation>Destruction registers…</translation>
        </message>
        <message>
            <source>离职交接…</source>
            <translation>Handover…</translation>
        </message>
        <message>
            <source>移交记录…</source>
            <translation>Transfers…</translation>
        </message>
        <message>
            <source>卷内文件目录…</source>
            <translation>Contents list…</translation>
        </message>
        <message>
            <source>案卷封面…</source>
            <translation>Dossier cover…</translation>
        </message>
        <message>
            <source>卷内备考表…</source>
            <translation>Volume note…</translation>
        </message>
        <message>
            <source>档案盒脊背…</source>
            <translation>Box spines…</translation>
        </message>
        <message>
            <source>类别目录…</source>
            <translation>Catalogue of a category…</translation>
        </message>
        <message>
            <source>更正…</source>
            <translation>Correct…</translation>
        </message>
        <message>
            <source>档案卷宗…</source>
            <translation>Whole dossier…</translation>
        </message>
        <message>
            <source>确认建档…</source>
            <translation>Confirm new dossiers…</translation>
        </message>
        <message>
            <source>过户（更换业主）…</source>
            <translation>Change of owner…</translation>
        </message>
        <message>
            <source>给楼栋注明小区…</source>
            <translation>Name the estate of buildings…</translation>
        </message>
        <message>
            <source>冻结…</source>
            <translation>Hold…</translation>
        </message>
        <message>
            <source>封存…</source>
            <translation>Seal…</translation>
        </message>
        <message>
            <source>客户请求删除…</source>
            <translation>Request to delete…</translation>
        </message>
        <message>
            <source>业务关系终止…</source>
            <translation>End relationship…</translation>
        </message>
        <message>
            <source>报缺失…</source>
            <translation>Report missing…</translation>
        </message>
        <message>
            <source>提出销毁…</source>
            <translation>Propose destruction…</translation>
        </message>
        <message>
            <source>登记一份…</source>
            <translation>Register…</translation>
        </message>
        <message>
            <source>从台账导入…</source>
            <translation>Import…</translation>
        </message>
        <message>
            <source>从文件夹归入扫描件…</source>
            <translation>File scans from a folder…</translation>
        </message>
        <message>
            <source>导入批次…</source>
            <translation>Import batches…</translation>
        </message>
        <message>
            <source>请先在列表中选择档案（空格键勾选，可多选）。</source>
            <translation>First choose dossiers in the list (Space ticks, several if you like).</translation>
        </message>
        <message>
            <source>请先在列表中选择一份档案。</source>
            <translation>First choose one dossier in the list.</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案已放到 {place}。</source>
            <translation>
                <numerusform>{n} dossier put at {place}.</numerusform>
                <numerusform>{n} dossiers put at {place}.</numerusform>
            </translation>
        </message>
        <message>
            <source>盒已从 {before} 移到 {place}。</source>
            <translation>The box was moved from {before} to {place}.</translation>
        </message>
    </context>
    <context>
        <name>CompletenessDialog</name>
        <message>
            <source>资料齐全情况</source>
            <translation>Completeness</translation>
        </message>
        <message>
            <source>{axis}：{value}</source>
            <translation>{axis}: {value}</translation>
        </message>
        <message>
            <source>全部客户</source>
            <translation>All customers</translation>
        </message>
        <message>
            <source>资料齐全情况，每格为缺 / 应有</source>
            <translation>Completeness, missing / needed in each cell</translation>
        </message>
        <message>
            <source>每行一个(&amp;G)</source>
            <translation>One row for each (&amp;G)</translation>
        </message>
        <message>
            <source>只看(&amp;V)</source>
            <translation>Only (&amp;V)</translation>
        </message>
        <message>
            <source>每格：缺 / 应有，颜色越深缺得越多；“—”为不要求。按现行制度的应收资料和必填信息计算。双击一格，列出这些档案。</source>
            <translation>Each cell: missing / needed; the darker, the more is missing; "—": not asked for. Counted by the papers and data that the rules in force ask for. Double-click a cell to list its dossiers.</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>导出为表格…(&amp;E)</source>
            <translation>&amp;Export as table…</translation>
        </message>
        <message>
            <source>打印此表…(&amp;T)</source>
            <translation>Print this &amp;table…</translation>
        </message>
        <message>
            <source>打印补充资料清单…(&amp;P)</source>
            <translation>&amp;Print supplement list…</translation>
        </message>
        <message>
            <source>列出待补的档案(&amp;L)</source>
            <translation>&amp;List what is incomplete</translation>
        </message>
        <message>
            <source>正在统计……</source>
            <translation>Counting …</translation>
        </message>
        <message>
            <source>共 {n} 份，待补 {lacking} 份，齐全率 {percent}%</source>
            <translation>{n} in all, {lacking} incomplete, {percent}% complete</translation>
        </message>
        <message>
            <source>（{value}）</source>
            <translation> ({value})</translation>
        </message>
        <message>
            <source>待补：{cell}{narrowed}</source>
            <translation>Incomplete: {cell}{narrowed}</translation>
        </message>
        <message>
            <source>已导出到 {file}。导出已记入日志。</source>
            <translation>Exported to {file}. The export is recorded.</translation>
        </message>
        <message>
            <source>导出资料齐全情况</source>
            <translation>Export completeness</translation>
        </message>
        <message>
            <source>导出(&amp;S)</source>
            <translation>Export (&amp;S)</translation>
        </message>
        <message>
            <source>打印资料齐全情况</source>
            <translation>Print completeness</translation>
        </message>
        <message>
            <source>打印(&amp;S)</source>
            <translation>Print (&amp;S)</translation>
        </message>
        <message>
            <source>按现在的分组和客户分类。经办人、时间和用途会记入操作日志。</source>
            <translation>By the groups and the class of customers that are chosen now. Who, when and what for are recorded.</translation>
        </message>
    </context>
    <context>
        <name>ConsentDialog</name>
        <message>
            <source>登记客户同意</source>
            <translation>Enter a consent</translation>
        </message>
        <message>
            <source>客户同意本单位为下列用途使用其信息。</source>
            <translation>The customer agrees that the office uses their data for:</translation>
        </message>
        <message>
            <source>用途（可多选）(&amp;U)</source>
            <translation>&amp;Uses (several)</translation>
        </message>
        <message>
            <source>同意日期(&amp;D)</source>
            <translation>Given on(&amp;D)</translation>
        </message>
        <message>
            <source>方式(&amp;W)</source>
            <translation>&amp;Way</translation>
        </message>
        <message>
            <source>请选择或填写客户同意的方式。</source>
            <translation>Choose or type how the customer agreed.</translation>
        </message>
        <message>
            <source>名称和版本，如：个人信息处理告知书 2026 版</source>
            <translation>Name and edition, e.g. Privacy notice 2026</translation>
        </message>
        <message>
            <source>出示的告知书(&amp;N)</source>
            <translation>Notice shown (&amp;N)</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Enter(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>CorrectDialog</name>
        <message>
            <source>更正</source>
            <translation>Correction</translation>
        </message>
        <message>
            <source>补录</source>
            <translation>Fill in</translation>
        </message>
        <message>
            <source>这份档案尚未确认，填好后直接写入；原来的内容仍可在历史中查到。带 * 的项目必填。</source>
            <translation>This dossier is not confirmed yet, so what you fill in is entered at once; former values stay in the history. Items with * are required.</translation>
        </message>
        <message>
            <source>只提交改动过的项目。经{who}同意后才写入档案；清除内容由{higher}审批。</source>
            <translation>Only what you change is handed in, and entered with the consent of: {who}. A value is cleared only with the consent of: {higher}.</translation>
        </message>
        <message numerus="yes">
            <source>{who} 于 {day} 已申请修改这份档案（{code}，{n} 项），还在等待审批。同一项改了两次，后批的不会写入。</source>
            <translation>
                <numerusform>{who} asked on {day} to change this dossier ({code}, {n} item); it still waits. Of two changes to one item, only the one decided first is entered.</numerusform>
                <numerusform>{who} asked on {day} to change this dossier ({code}, {n} items); it still waits. Of two changes to one item, only the one decided first is entered.</numerusform>
            </translation>
        </message>
        <message>
            <source>基本</source>
            <translation>Basics</translation>
        </message>
        <message>
            <source>其他客户</source>
            <translation>Other customers</translation>
        </message>
        <message>
            <source>客户信息</source>
            <translation>Customer information</translation>
        </message>
        <message>
            <source>分类</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>资料</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>现在</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>改为</source>
            <translation>Change to</translation>
        </message>
        <message>
            <source>提交申请（{n} 项）(&amp;S)</source>
            <translation>Submit request ({n}) (&amp;S)</translation>
        </message>
        <message>
            <source>写入（{n} 项）(&amp;S)</source>
            <translation>Enter ({n}) (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>CorrectInspectionDialog</name>
        <message>
            <source>{title}　{code}
原记“{was}”，改为“{now}”。原记录和理由都会留在登记簿上。</source>
            <translation>{title}  {code}
Entered as "{was}", corrected to "{now}". The first entry and the reason stay in the register.</translation>
        </message>
        <message>
            <source>理由，哪些资料、第几页(&amp;N)</source>
            <translation>Reaso&amp;n: which papers, which pages</translation>
        </message>
        <message>
            <source>更正检查结果</source>
            <translation>Correct the inspection</translation>
        </message>
        <message>
            <source>更正(&amp;S)</source>
            <translation>Correct (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <source>已写入 {n} 项。</source>
            <translation>Data entered: {n}.</translation>
        </message>
        <message>
            <source>{code} 已提交，等待{who}审批。同意之前档案不变，可在“修改”页查看。</source>
            <translation>{code} handed in; waits for: {who}. Until then the dossier stays as it is; see "Changes".</translation>
        </message>
    </context>
    <context>
        <name>CountView</name>
        <message>
            <source>条码</source>
            <translation>Bar code</translation>
        </message>
        <message>
            <source>先扫位置</source>
            <translation>Scan a place first</translation>
        </message>
        <message>
            <source>扫描位置标签，再逐袋扫描</source>
            <translation>Scan the label of a place, then each bag</translation>
        </message>
        <message numerus="yes">
            <source>盲盘：已扫 {n} 份。应有多少、放在哪里，点完后才显示。</source>
            <translation>
                <numerusform>Blind count: {n} scanned. What is expected, and where, is shown when the counting has ended.</numerusform>
                <numerusform>Blind count: {n} scanned. What is expected, and where, is shown when the counting has ended.</numerusform>
            </translation>
        </message>
        <message>
            <source>差异 {n}，未决定 {left}</source>
            <translation>Differences {n}, undecided {left}</translation>
        </message>
        <message>
            <source>差异</source>
            <translation>Differences</translation>
        </message>
        <message>
            <source>应点 {expected} + 账外 {strays} = {total}　　位置 {visited}/{places}</source>
            <translation>Expected {expected} + others {strays} = {total}   Places {visited}/{places}</translation>
        </message>
        <message>
            <source>共 {n} 份，只列出前 {most} 份。</source>
            <translation>In all: {n}; listed: the first {most}.</translation>
        </message>
        <message>
            <source>还没有盘到</source>
            <translation>Not visited yet</translation>
        </message>
        <message>
            <source>位置没有盘到</source>
            <translation>Place not visited</translation>
        </message>
        <message>
            <source>{way}：{reason}（{who}）</source>
            <translation>{way}: {reason} ({who})</translation>
        </message>
        <message>
            <source>档号；房号、客户</source>
            <translation>Code; room, customer</translation>
        </message>
        <message>
            <source>档号；客户</source>
            <translation>Code; customer</translation>
        </message>
        <message>
            <source>账上；扫到</source>
            <translation>By the records; scanned</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>决定和原因</source>
            <translation>Decision and reason</translation>
        </message>
        <message>
            <source>刚才扫的</source>
            <translation>Just scanned</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>程序出了差错</source>
            <translation>Program error</translation>
        </message>
        <message>
            <source>程序出了差错，刚才的操作没有完成</source>
            <translation>The program made an error; what you just did is not done</translation>
        </message>
        <message>
            <source>已保存的数据不受影响。请把下面的内容复制给系统管理员（其中没有客户信息），然后关闭此窗口继续；如果再次出现，请重新启动程序。</source>
            <translation>What was saved is safe. Copy the text below to the administrator (no customer information is in it), then close this window and go on; if it happens again, restart the program.</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>CustomerPart</name>
        <message>
            <source>个人(&amp;G)</source>
            <translation>Person (&amp;G)</translation>
        </message>
        <message>
            <source>单位(&amp;K)</source>
            <translation>Organisation (&amp;K)</translation>
        </message>
        <message>
            <source>电话(&amp;T)</source>
            <translation>&amp;Telephone</translation>
        </message>
        <message>
            <source>多个号码用逗号分开</source>
            <translation>Several numbers: separate with commas</translation>
        </message>
        <message>
            <source>性别(&amp;J)</source>
            <translation>Gender (&amp;J)</translation>
        </message>
        <message>
            <source>客户是</source>
            <translation>The customer is</translation>
        </message>
        <message>
            <source>再加一位客户（夫妻、共有人）(&amp;+)</source>
            <translation>Add a customer (spouse, joint owner) (&amp;+)</translation>
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>名称(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>证件号码(&amp;I)</source>
            <translation>&amp;ID number</translation>
        </message>
        <message>
            <source>统一社会信用代码(&amp;I)</source>
            <translation>Un&amp;ified social credit code</translation>
        </message>
        <message numerus="yes">
            <source>库中已有此证件号的客户“{name}”（{n} 份档案），归于同一客户</source>
            <translation>
                <numerusform>The archive knows a customer of this number, "{name}" ({n} dossier): file under the same customer</numerusform>
                <numerusform>The archive knows a customer of this number, "{name}" ({n} dossiers): file under the same customer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DatumRow</name>
        <message>
            <source>清除</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>{name} *</source>
            <translation>{name} *</translation>
        </message>
        <message>
            <source>不改则留空</source>
            <translation>Leave empty for no change</translation>
        </message>
        <message>
            <source>⚠ 提醒：{message}</source>
            <translation>⚠ Reminder: {message}</translation>
        </message>
        <message>
            <source>不清除</source>
            <translation>Do not clear</translation>
        </message>
        <message>
            <source>将清除这一项，由更高权限审批。</source>
            <translation>This value will be cleared; a higher right decides.</translation>
        </message>
    </context>
    <context>
        <name>DayEdit</name>
        <message>
            <source>选择日期（F4）</source>
            <translation>Choose a day (F4)</translation>
        </message>
    </context>
    <context>
        <name>DayPanel</name>
        <message>
            <source>今天的进出</source>
            <translation>Today's comings and goings</translation>
        </message>
        <message>
            <source>一周内到期</source>
            <translation>Due within a week</translation>
        </message>
        <message>
            <source>在等别人办理</source>
            <translation>Waiting for others</translation>
        </message>
        <message>
            <source>最近的备份</source>
            <translation>Last backup</translation>
        </message>
        <message>
            <source>今天还没有档案进出。</source>
            <translation>No dossier has come or gone today.</translation>
        </message>
        <message>
            <source>{event} {n} 份</source>
            <translation>{event}: {n}</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{what} → {holder}</source>
            <translation>{what} → {holder}</translation>
        </message>
        <message>
            <source>{what}：{state}（{n}）</source>
            <translation>{what}: {state} ({n})</translation>
        </message>
        <message>
            <source>还没有备份过。</source>
            <translation>There is no backup yet.</translation>
        </message>
        <message>
            <source>{day} {minute}，{who}，已通过校验</source>
            <translation>{day} {minute}, {who}, checked</translation>
        </message>
    </context>
    <context>
        <name>DeadlinesDialog</name>
        <message>
            <source>落实期限</source>
            <translation>Deadlines</translation>
        </message>
        <message>
            <source>新文件要求在某一天前落实的工作，记在这里：到期前一个月起，经理在“今日”看到，办完后标记。</source>
            <translation>Work that a new document asks for by a day stands here. From a month before that day managers see it under Today; mark it when it is done.</translation>
        </message>
        <message>
            <source>设定期限…(&amp;N)</source>
            <translation>Fix a deadli&amp;ne…</translation>
        </message>
        <message>
            <source>已落实…(&amp;D)</source>
            <translation>&amp;Done…</translation>
        </message>
        <message>
            <source>撤销…(&amp;W)</source>
            <translation>&amp;Withdraw…</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>第 {n} 版</source>
            <translation>Version {n}</translation>
        </message>
        <message>
            <source>须完成的工作</source>
            <translation>Work to be done</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Deadline</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>{day} 已落实</source>
            <translation>Done {day}</translation>
        </message>
        <message>
            <source>{day} 已撤销</source>
            <translation>Withdrawn {day}</translation>
        </message>
        <message>
            <source>已逾期</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>待落实</source>
            <translation>To be done</translation>
        </message>
        <message>
            <source>设定落实期限</source>
            <translation>Fix a deadline</translation>
        </message>
        <message>
            <source>到期前一个月起，经理在“今日”看到。</source>
            <translation>From a month before, managers see it under Today.</translation>
        </message>
        <message>
            <source>文件(&amp;D)</source>
            <translation>&amp;Document</translation>
        </message>
        <message>
            <source>须在哪一天前落实(&amp;U)</source>
            <translation>To be put into practice &amp;until</translation>
        </message>
        <message>
            <source>须完成的工作(&amp;W)</source>
            <translation>&amp;Work to be done</translation>
        </message>
        <message>
            <source>设定(&amp;S)</source>
            <translation>Fix (&amp;S)</translation>
        </message>
        <message>
            <source>期限已设定。</source>
            <translation>The deadline is fixed.</translation>
        </message>
        <message>
            <source>已落实</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>撤销期限</source>
            <translation>Withdraw a deadline</translation>
        </message>
        <message>
            <source>说明(&amp;R)</source>
            <translation>&amp;Remark</translation>
        </message>
        <message>
            <source>确定(&amp;S)</source>
            <translation>OK (&amp;S)</translation>
        </message>
        <message>
            <source>已记录。</source>
            <translation>Recorded.</translation>
        </message>
    </context>
    <context>
        <name>DecideDialog</name>
        <message>
            <source>决定保管期限</source>
            <translation>Decide on retention</translation>
        </message>
        <message numerus="yes">
            <source>选中的 {n} 份档案</source>
            <translation>
                <numerusform>{n} chosen dossier</numerusform>
                <numerusform>{n} chosen dossiers</numerusform>
            </translation>
        </message>
        <message>
            <source>决定写入档案并留痕，重算期限后仍然有效；法定期限不因此缩短。</source>
            <translation>The decision is kept with the dossier and stands when terms are reckoned again. It never shortens a statutory term.</translation>
        </message>
        <message>
            <source>决定(&amp;D)</source>
            <translation>&amp;Decision</translation>
        </message>
        <message>
            <source>保管到(&amp;U)</source>
            <translation>Keep &amp;until</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>例如：事项未了；经复核无保存价值</source>
            <translation>Such as: a matter is pending; reviewed, no value left</translation>
        </message>
        <message>
            <source>须写明理由。</source>
            <translation>State the reason.</translation>
        </message>
        <message>
            <source>决定(&amp;S)</source>
            <translation>&amp;Save the Decision</translation>
        </message>
    </context>
    <context>
        <name>DecideDifferenceDialog</name>
        <message numerus="yes">
            <source>选定的 {n} 处差异</source>
            <translation>
                <numerusform>{n} chosen difference</numerusform>
                <numerusform>{n} chosen differences</numerusform>
            </translation>
        </message>
        <message>
            <source>这些差异按同一种办法处理，各记一条决定。</source>
            <translation>These differences are decided alike, each with a decision of its own.</translation>
        </message>
        <message>
            <source>决定差异</source>
            <translation>Decide about a difference</translation>
        </message>
        <message>
            <source>处理(&amp;W)</source>
            <translation>What is done (&amp;W)</translation>
        </message>
        <message>
            <source>原因(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>印在盘点表的“差异原因”</source>
            <translation>Printed on the stocktake sheet</translation>
        </message>
        <message>
            <source>须填写理由。请填写后再提交。</source>
            <translation>A reason is required. Enter one, then submit.</translation>
        </message>
        <message>
            <source>决定(&amp;S)</source>
            <translation>Decide (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>DeletionWishDialog</name>
        <message>
            <source>当面书面</source>
            <translation>In person, in writing</translation>
        </message>
        <message>
            <source>信函</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Telephone</translation>
        </message>
        <message>
            <source>电子邮件</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>客户请求删除</source>
            <translation>Request to delete</translation>
        </message>
        <message>
            <source>程序当即答复：冻结中或法定期限未满的，封存到期满；否则可以按程序列入销毁。不能早于期限删除。</source>
            <translation>It is answered at once: under a hold or within a statutory term the dossier is sealed until that ends; otherwise it may be listed for destruction. Nothing goes before its term.</translation>
        </message>
        <message>
            <source>怎样提出的(&amp;W)</source>
            <translation>&amp;Way in which it came</translation>
        </message>
        <message>
            <source>提出日期(&amp;D)</source>
            <translation>Asked on (&amp;D)</translation>
        </message>
        <message>
            <source>范围(&amp;R)</source>
            <translation>Scope (&amp;R)</translation>
        </message>
        <message>
            <source>这份档案</source>
            <translation>This dossier</translation>
        </message>
        <message>
            <source>这位客户的全部档案</source>
            <translation>All dossiers of this customer</translation>
        </message>
        <message>
            <source>登记并答复(&amp;S)</source>
            <translation>Enter and an&amp;swer</translation>
        </message>
    </context>
    <context>
        <name>DepositInFace</name>
        <message>
            <source>入库单</source>
            <translation>Receipt slip</translation>
        </message>
        <message>
            <source>新建入库单…(&amp;N)</source>
            <translation>&amp;New receipt slip…</translation>
        </message>
        <message>
            <source>没有入库单。
先在“权证台账”登记原件，再点“新建入库单”。</source>
            <translation>No receipt slips.
Enter originals in the title-deed ledger, then click "New receipt slip".</translation>
        </message>
        <message>
            <source>原件入库，专人签收</source>
            <translation>Originals come in, one person receives</translation>
        </message>
        <message>
            <source>1　登记原件：在“权证台账”登记，打印标签贴好。</source>
            <translation>1  Enter the original in the title-deed ledger, and stick its label on.</translation>
        </message>
        <message>
            <source>2　新建入库单：写明保管员、交存人和存放位置；有见证录像的，由两位同事见证签署。</source>
            <translation>2  Draw up the slip with custodian, deliverer and place; two colleagues sign for a video.</translation>
        </message>
        <message>
            <source>3　打印入库单由客户签字，保管员核对证件后用自己的密码签收。</source>
            <translation>3  The customer signs the printed slip; the custodian checks their identity and signs with their own password.</translation>
        </message>
        <message>
            <source>4　签收后原件由保管员负责，台账随即登记。</source>
            <translation>4  From then on the custodian answers for the originals, and the ledger says so.</translation>
        </message>
        <message>
            <source>{who} 于 {day} 开单；交存人 {deliverer}，保管员 {custodian}，存放 {place}</source>
            <translation>Drawn up by {who} on {day}; delivered by {deliverer}, custodian {custodian}, place {place}</translation>
        </message>
        <message>
            <source>见证录像：光盘 {disc}，文件 {file}</source>
            <translation>Video: disc {disc}, file {file}</translation>
        </message>
        <message>
            <source>客户签字人 {who}，出示 {what}</source>
            <translation>Signed for the customer by {who}, who showed {what}</translation>
        </message>
        <message>
            <source>下一步：两位见证人（不是开单人和保管员）先后用自己的密码签署。</source>
            <translation>Next: two witnesses, neither who drew up the slip nor the custodian, sign with their own passwords.</translation>
        </message>
        <message>
            <source>下一步：打印入库单由客户签字，再由保管员{who}签收。</source>
            <translation>Next: the customer signs the printed slip, then the custodian {who} signs.</translation>
        </message>
        <message>
            <source>已入库，由保管员负责保管。</source>
            <translation>Taken in; the custodian answers for the originals.</translation>
        </message>
        <message>
            <source>此单已撤回，原件可另开入库单。</source>
            <translation>Withdrawn; the originals may go on another slip.</translation>
        </message>
        <message>
            <source>见证签署…(&amp;G)</source>
            <translation>Si&amp;gn as witness…</translation>
        </message>
        <message>
            <source>保管员签收…(&amp;G)</source>
            <translation>Custodian si&amp;gns…</translation>
        </message>
        <message>
            <source>撤回…(&amp;W)</source>
            <translation>&amp;Withdraw…</translation>
        </message>
        <message>
            <source>交存人</source>
            <translation>Delivered by</translation>
        </message>
        <message>
            <source>保管员</source>
            <translation>Custodian</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>见证录像</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>客户签字人</source>
            <translation>Signed for the customer</translation>
        </message>
        <message>
            <source>出示的证件</source>
            <translation>Identity shown</translation>
        </message>
        <message numerus="yes">
            <source>{code} 已签收，{n} 件原件由{who}保管。</source>
            <translation>
                <numerusform>{code} is received; {who} keeps {n} original.</numerusform>
                <numerusform>{code} is received; {who} keeps {n} originals.</numerusform>
            </translation>
        </message>
        <message>
            <source>打印入库单…(&amp;R)</source>
            <translation>P&amp;rint receipt slip…</translation>
        </message>
        <message>
            <source>打印签收单…(&amp;R)</source>
            <translation>P&amp;rint receipt…</translation>
        </message>
        <message>
            <source>签收单</source>
            <translation>Receipt</translation>
        </message>
    </context>
    <context>
        <name>DepositOutFace</name>
        <message>
            <source>出库单</source>
            <translation>Issue slip</translation>
        </message>
        <message>
            <source>新建出库单…(&amp;N)</source>
            <translation>&amp;New issue slip…</translation>
        </message>
        <message>
            <source>没有出库单。
客户来领原件时点“新建出库单”。</source>
            <translation>No issue slips.
Click "New issue slip" when a customer comes for originals.</translation>
        </message>
        <message>
            <source>原件出库，批准并监督</source>
            <translation>Originals leave, approved and supervised</translation>
        </message>
        <message>
            <source>1　新建出库单：选定原件，写明领取人和事由。</source>
            <translation>1  Draw up the slip: the originals, their receiver and the reason.</translation>
        </message>
        <message>
            <source>2　批准：由有权批准的经理签署。</source>
            <translation>2  A manager with the right approves.</translation>
        </message>
        <message>
            <source>3　核对：先扫出库单，再逐件扫原件标签，两者相符才能交出。</source>
            <translation>3  Scan the slip, then the label of each original: both must agree.</translation>
        </message>
        <message>
            <source>4　监督交付：核对领取人证件，领取人在单上签字，监督人签署。经办、批准、监督须为三人。</source>
            <translation>4  Check the receiver's identity; they sign the slip, and a supervisor signs. Clerk, approver and supervisor are three persons.</translation>
        </message>
        <message>
            <source>领取人：{who}</source>
            <translation>Received by: {who}</translation>
        </message>
        <message>
            <source>出示 {what}</source>
            <translation>Showed {what}</translation>
        </message>
        <message>
            <source>下一步：由有权批准的经理签署，可当面签署，也可登录自己的账号签署。</source>
            <translation>Next: a manager with the right signs, here or at their own desk.</translation>
        </message>
        <message>
            <source>下一步：在本页先扫出库单，再逐件扫原件标签。</source>
            <translation>Next: on this page, scan the slip, then the label of each original.</translation>
        </message>
        <message>
            <source>已全部扫描。下一步：核对领取人证件，由监督人签署。</source>
            <translation>All scanned. Next: check the receiver's identity, then a supervisor signs.</translation>
        </message>
        <message>
            <source>已出库，原件已交领取人。</source>
            <translation>Given out; the receiver has the originals.</translation>
        </message>
        <message>
            <source>此单已终止，原件仍由保管员保管。</source>
            <translation>This slip has ended; the custodian still has the originals.</translation>
        </message>
        <message>
            <source>不在出库单上：请放回原位</source>
            <translation>Not on the slip: put it back</translation>
        </message>
        <message>
            <source>批准签署…(&amp;A)</source>
            <translation>&amp;Approve…</translation>
        </message>
        <message>
            <source>监督交付签署…(&amp;G)</source>
            <translation>Supervisor si&amp;gns…</translation>
        </message>
        <message>
            <source>退回…(&amp;T)</source>
            <translation>Send back… (&amp;T)</translation>
        </message>
        <message>
            <source>撤回…(&amp;W)</source>
            <translation>&amp;Withdraw…</translation>
        </message>
        <message>
            <source>领取人</source>
            <translation>Received by</translation>
        </message>
        <message>
            <source>出示的证件</source>
            <translation>Identity shown</translation>
        </message>
        <message>
            <source>出库单 {code} 已批准。请先扫出库单，再逐件扫原件标签。</source>
            <translation>Issue slip {code} is approved. Scan the slip, then the label of each original.</translation>
        </message>
        <message numerus="yes">
            <source>{code} 已办结，{n} 件原件已交{who}。</source>
            <translation>
                <numerusform>{code} is done; {who} received {n} original.</numerusform>
                <numerusform>{code} is done; {who} received {n} originals.</numerusform>
            </translation>
        </message>
        <message>
            <source>打印出库单…(&amp;R)</source>
            <translation>P&amp;rint issue slip…</translation>
        </message>
    </context>
    <context>
        <name>DepositOutPage</name>
        <message>
            <source>这是档案袋的条码。出库请扫原件上的标签。</source>
            <translation>This is the code of a bag. Scan the label of the original.</translation>
        </message>
        <message>
            <source>请先扫出库单上的条码，再扫原件标签：两者相符才能交出。</source>
            <translation>Scan the code on the issue slip first, then the label: both must agree.</translation>
        </message>
    </context>
    <context>
        <name>DepositSlipDialog</name>
        <message>
            <source>原件(&amp;L)</source>
            <translation>Origina&amp;ls</translation>
        </message>
    </context>
    <context>
        <name>DepositsPage</name>
        <message>
            <source>登记原件…(&amp;N)</source>
            <translation>Enter original… (&amp;N)</translation>
        </message>
        <message>
            <source>入库…(&amp;I)</source>
            <translation>Take &amp;in…</translation>
        </message>
        <message>
            <source>出库…(&amp;O)</source>
            <translation>Give &amp;out…</translation>
        </message>
        <message>
            <source>打印标签…(&amp;L)</source>
            <translation>Print &amp;labels…</translation>
        </message>
        <message>
            <source>到期通知单…(&amp;T)</source>
            <translation>No&amp;tice…</translation>
        </message>
        <message>
            <source>续期…(&amp;D)</source>
            <translation>Put off… (&amp;D)</translation>
        </message>
        <message>
            <source>打印台账…(&amp;P)</source>
            <translation>&amp;Print ledger…</translation>
        </message>
        <message>
            <source>导出表格…(&amp;X)</source>
            <translation>E&amp;xport…</translation>
        </message>
        <message>
            <source>还没有代管原件。点“登记原件”开始。</source>
            <translation>No originals in deposit yet. Begin with "Enter original".</translation>
        </message>
        <message>
            <source>{title} 已登记，条码 {code}。请打印标签，再开入库单。</source>
            <translation>{title} is entered, code {code}. Print its label, then draw up a receipt slip.</translation>
        </message>
        <message>
            <source>原件到期通知</source>
            <translation>Notice of expiry</translation>
        </message>
        <message>
            <source>{title} 已续期到 {day}。</source>
            <translation>{title} is put off to {day}.</translation>
        </message>
        <message>
            <source>权证名称</source>
            <translation>Deed</translation>
        </message>
        <message>
            <source>权证编号</source>
            <translation>Deed number</translation>
        </message>
        <message>
            <source>权利人</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>等级</source>
            <translation>Grade</translation>
        </message>
        <message>
            <source>入库日期</source>
            <translation>Taken in</translation>
        </message>
        <message>
            <source>出库日期</source>
            <translation>Given out</translation>
        </message>
        <message>
            <source>领取人</source>
            <translation>Received by</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>到期日</source>
            <translation>Expires</translation>
        </message>
        <message>
            <source>保管人</source>
            <translation>Custodian</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>{state}，{day} 已通知</source>
            <translation>{state}, notified on {day}</translation>
        </message>
    </context>
    <context>
        <name>DeputisingFace</name>
        <message>
            <source>新建授权…(&amp;N)</source>
            <translation>&amp;New appointment…</translation>
        </message>
        <message>
            <source>没有代签授权。
外出前点“新建授权”，指定谁在哪几天代您签署。</source>
            <translation>No deputies yet.
Before you are away, choose "New appointment" and say who signs for you on which days.</translation>
        </message>
        <message>
            <source>人不在，签署有据</source>
            <translation>Away, and still signed for properly</translation>
        </message>
        <message>
            <source>1　新建授权：谁代谁签署、起止日期、依据。</source>
            <translation>1  New appointment: who signs for whom, from when to when, by what authority.</translation>
        </message>
        <message>
            <source>2　由被代签人用自己的密码签署；人已外出的，由上级经理办理。</source>
            <translation>2  The principal signs it with their own password; a manager above does where they are away already.</translation>
        </message>
        <message>
            <source>3　代签人用自己的密码签署，单据上写明代谁、凭哪份授权。</source>
            <translation>3  The deputy signs with their own password; the papers say for whom, and by which appointment.</translation>
        </message>
        <message>
            <source>4　到期自动终止；提前回来的，随时撤销。</source>
            <translation>4  It ends by itself; revoke it at any time if the principal is back early.</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>代签</source>
            <translation>Deputy</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>{deputy} 代 {principal} 签署，{days}</source>
            <translation>{deputy} signs for {principal}, {days}</translation>
        </message>
        <message>
            <source>{who} 于 {day} 拟定</source>
            <translation>Drawn up by {who} on {day}</translation>
        </message>
        <message>
            <source>依据：{authority}</source>
            <translation>Authority: {authority}</translation>
        </message>
        <message>
            <source>下一步：由{who}用自己的密码签署后生效。</source>
            <translation>Next: {who} signs it with their own password; then it is in force.</translation>
        </message>
        <message>
            <source>到期自动终止；提前回来的，请撤销。</source>
            <translation>It ends by itself. Revoke it if the principal is back early.</translation>
        </message>
        <message>
            <source>签署授权…(&amp;G)</source>
            <translation>Si&amp;gn the appointment…</translation>
        </message>
        <message>
            <source>撤销授权…(&amp;X)</source>
            <translation>Revoke (&amp;X)…</translation>
        </message>
        <message>
            <source>撤销后，{deputy} 不能再代 {principal} 签署；已代签的仍然有效。</source>
            <translation>{deputy} can then no longer sign for {principal}. Everything signed so far stays valid.</translation>
        </message>
        <message>
            <source>被代签人</source>
            <translation>Signed for</translation>
        </message>
        <message>
            <source>代签人</source>
            <translation>Deputy</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Authority</translation>
        </message>
        <message>
            <source>授权 {code} 已签署：{deputy} 代 {principal} 签署，{days}。</source>
            <translation>Appointment {code} is signed: {deputy} signs for {principal}, {days}.</translation>
        </message>
        <message>
            <source>授权 {code} 已撤销。</source>
            <translation>Appointment {code} is revoked.</translation>
        </message>
        <message>
            <source>打印授权书…(&amp;R)</source>
            <translation>P&amp;rint appointment…</translation>
        </message>
        <message>
            <source>代签授权书</source>
            <translation>Appointment of a deputy</translation>
        </message>
        <message>
            <source>{deputy} 代 {principal}</source>
            <translation>{deputy} for {principal}</translation>
        </message>
        <message>
            <source>{first} 当天</source>
            <translation>on {first}</translation>
        </message>
        <message>
            <source>{first} 至 {last}（含首尾两天）</source>
            <translation>from {first} to {last}, both included</translation>
        </message>
    </context>
    <context>
        <name>DestroyDialog</name>
        <message numerus="yes">
            <source>两名监销人签署后，已扫描的 {n} 份档案即告销毁，其中的个人信息从档案库中清除。</source>
            <translation>
                <numerusform>When both witnesses have signed, the {n} scanned dossier is destroyed and its personal information is erased from the archive.</numerusform>
                <numerusform>When both witnesses have signed, the {n} scanned dossiers are destroyed and their personal information is erased from the archive.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>未扫描的 {n} 份视为未销毁，仍留在库。</source>
            <translation>
                <numerusform> The {n} not scanned counts as not destroyed and stays in.</numerusform>
                <numerusform> The {n} not scanned count as not destroyed and stay in.</numerusform>
            </translation>
        </message>
        <message>
            <source>现场监销</source>
            <translation>Witnessed destruction</translation>
        </message>
        <message>
            <source>销毁后无法恢复</source>
            <translation>Destruction cannot be undone</translation>
        </message>
        <message>
            <source>⚠ 题名也随之清除。带题名的清册请现在先打印。</source>
            <translation>⚠ The titles go with it. Print the register with its titles now.</translation>
        </message>
        <message>
            <source>销毁方式(&amp;M)</source>
            <translation>&amp;Method of destruction</translation>
        </message>
        <message>
            <source>请填写销毁工具，它要印在销毁证明上。</source>
            <translation>Fill in the tool; it is printed on the certificate.</translation>
        </message>
        <message>
            <source>销毁工具(&amp;T)</source>
            <translation>&amp;Tool</translation>
        </message>
        <message>
            <source>销毁地点(&amp;L)</source>
            <translation>P&amp;lace of destruction</translation>
        </message>
        <message>
            <source>第一位监销人已按此签署，不能再改</source>
            <translation>The first witness has signed this; it can no longer be changed</translation>
        </message>
        <message>
            <source>请填写销毁地点，它要印在销毁证明上。</source>
            <translation>Fill in the place of destruction; it is printed on the certificate.</translation>
        </message>
        <message>
            <source>先打印清册…(&amp;R)</source>
            <translation>Print &amp;register first…</translation>
        </message>
        <message>
            <source>由监销人签署…(&amp;S)</source>
            <translation>Witness &amp;sign-off…</translation>
        </message>
    </context>
    <context>
        <name>DestructionFace</name>
        <message>
            <source>提出清册…(&amp;N)</source>
            <translation>Propose register… (&amp;N)</translation>
        </message>
        <message>
            <source>还没有销毁清册。
点“提出清册”，扫描档案袋或列入保管期满的档案。</source>
            <translation>No destruction registers yet.
Click "Propose register", then scan dossier bags or add the dossiers whose retention has ended.</translation>
        </message>
        <message>
            <source>两人监销，缺一不可</source>
            <translation>Two witnesses, never one</translation>
        </message>
        <message>
            <source>1　提出清册：扫描档案袋，或列出保管期满的档案，写明理由。</source>
            <translation>1  Propose a register: scan dossier bags, or list dossiers whose retention has ended, and give the reason.</translation>
        </message>
        <message>
            <source>2　鉴定：小组两人逐份写意见并签署；继续保管、移交的不再列入销毁。</source>
            <translation>2　Appraise: a group of two gives each dossier an opinion and signs; what is kept or handed over leaves the list.</translation>
        </message>
        <message>
            <source>3　经理批准：提出人和鉴定人不能批准。批准后等待数日，期间可以停止。</source>
            <translation>3　A manager approves, who neither proposed nor appraised. The list then waits some days and can be stopped.</translation>
        </message>
        <message>
            <source>4　在这里逐袋扫描取出的档案袋；没有扫描的一律不销毁。</source>
            <translation>4　Scan the bags that were taken out, one by one; what is not scanned is not destroyed.</translation>
        </message>
        <message>
            <source>5　现场监销：另外两人用各自的密码签署同一份清册，随后打印清册和销毁证明。</source>
            <translation>5　Witness: two others sign the same list with their own passwords, then register and certificate are printed.</translation>
        </message>
        <message>
            <source>提出销毁清册</source>
            <translation>Destr. proposed</translation>
        </message>
        <message>
            <source>提出清册(&amp;P)</source>
            <translation>&amp;Propose register</translation>
        </message>
        <message>
            <source>销毁理由(&amp;R)</source>
            <translation>&amp;Reason for destruction</translation>
        </message>
        <message>
            <source>印在清册上，例如：保管期满，经鉴定无保存价值</source>
            <translation>Printed on the register, e.g. retention ended, appraised as of no further value</translation>
        </message>
        <message>
            <source>保管到期</source>
            <translation>Retention ends</translation>
        </message>
        <message>
            <source>其中 {n} 份保管期未满或未起算</source>
            <translation>{n} of them: retention period not over or not begun</translation>
        </message>
        <message>
            <source>列入到期的(&amp;D)</source>
            <translation>A&amp;dd what is due</translation>
        </message>
        <message>
            <source>列入所有保管期满的在库档案</source>
            <translation>List all dossiers in the archive whose retention has ended</translation>
        </message>
        <message>
            <source>没有保管期满的在库档案。如需销毁其他档案，请逐袋扫描列入。</source>
            <translation>No dossier on its shelf has served its retention period. To destroy others, scan them one by one.</translation>
        </message>
        <message numerus="yes">
            <source>清册 {code} 已提出，共 {n} 份，等待鉴定小组逐份鉴定。</source>
            <translation>
                <numerusform>List {code} with {n} dossier was proposed and waits for the appraisal.</numerusform>
                <numerusform>List {code} with {n} dossiers was proposed and waits for the appraisal of each.</numerusform>
            </translation>
        </message>
        <message>
            <source>打印鉴定意见书…(&amp;E)</source>
            <translation>Appraisal… (&amp;E)</translation>
        </message>
        <message>
            <source>填写鉴定意见…(&amp;O)</source>
            <translation>Give &amp;Opinions…</translation>
        </message>
        <message>
            <source>改派鉴定人…(&amp;P)</source>
            <translation>Re&amp;place an Appraiser…</translation>
        </message>
        <message>
            <source>页数</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>鉴定意见</source>
            <translation>Opinion</translation>
        </message>
        <message>
            <source>已销毁</source>
            <translation>Destroyed</translation>
        </message>
        <message>
            <source>鉴定不销毁，仍在库</source>
            <translation>Appraised as kept, still here</translation>
        </message>
        <message>
            <source>未扫描，未销毁，仍在库</source>
            <translation>Not scanned, not destroyed, still in</translation>
        </message>
        <message>
            <source>（已清除）</source>
            <translation>(erased)</translation>
        </message>
        <message>
            <source>条码 {code} 没有处理：请先选定一份已批准的清册再扫描；要列入新清册，请点“提出清册”。</source>
            <translation>Bar code {code} was not used: choose an approved list before scanning, or choose "Propose a list" for a new one.</translation>
        </message>
        <message>
            <source>不在清册上：请放回原位，不要销毁</source>
            <translation>Not on the register: put it back, do not destroy it</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>第二位监销人签署…(&amp;G)</source>
            <translation>Second witness si&amp;gn-off…</translation>
        </message>
        <message>
            <source>监销签署（{n} 人）…(&amp;G)</source>
            <translation>Witness si&amp;gn-off ({n})…</translation>
        </message>
        <message>
            <source>成员签署鉴定…(&amp;G)</source>
            <translation>Si&amp;gn as Member…</translation>
        </message>
        <message>
            <source>组长签署鉴定…(&amp;G)</source>
            <translation>Si&amp;gn as Leader…</translation>
        </message>
        <message>
            <source>停止销毁…(&amp;H)</source>
            <translation>Stop the Destruction… (&amp;H)</translation>
        </message>
        <message>
            <source>经理批准签署…(&amp;A)</source>
            <translation>&amp;Approve…</translation>
        </message>
        <message>
            <source>撤回…(&amp;W)</source>
            <translation>&amp;Withdraw…</translation>
        </message>
        <message>
            <source>退回…(&amp;T)</source>
            <translation>Send back… (&amp;T)</translation>
        </message>
        <message>
            <source>撤回后这份清册不能再用，已有的签署作废。其中 {n} 份档案都不销毁，请把取出的放回原位。</source>
            <translation>A withdrawn list cannot be used again, and its sign-offs count no more. Nothing on it is destroyed (dossiers: {n}); put back what was taken out.</translation>
        </message>
        <message>
            <source>停止后回到待批准，鉴定意见都保留；重新批准后再等待。已扫描的请放回原位，届时再扫。</source>
            <translation>The list goes back to wait for approval, and every opinion stays; approved anew, it waits anew. Put back what was scanned; it is scanned again then.</translation>
        </message>
        <message numerus="yes">
            <source>退回销毁清册，其中 {n} 份档案仍在库。提出人会看到您写的理由。</source>
            <translation>
                <numerusform>Send the destruction list back; its {n} dossier stays on its shelf. The proposer will read your reason.</numerusform>
                <numerusform>Send the destruction list back; its {n} dossiers stay on their shelves. The proposer will read your reason.</numerusform>
            </translation>
        </message>
        <message>
            <source>监销签署：第 {n} 人，共 2 人</source>
            <translation>Destruction sign-off: witness {n} of 2</translation>
        </message>
        <message>
            <source>{n} 份已扫描，将销毁；{rest} 份没有扫描，不销毁</source>
            <translation>Scanned and to be destroyed: {n}. Not scanned, not destroyed: {rest}</translation>
        </message>
        <message>
            <source>销毁</source>
            <translation>Destruction</translation>
        </message>
        <message>
            <source>方式、工具、地点</source>
            <translation>Method, tool, place</translation>
        </message>
        <message>
            <source>{who}已签署清册 {code} 的鉴定意见。</source>
            <translation>{who} has signed the opinions of list {code}.</translation>
        </message>
        <message>
            <source>清册 {code} 已由{who}批准，{day} 起可以逐袋扫描取出。</source>
            <translation>List {code} was approved by {who}; the bags can be scanned out from {day}.</translation>
        </message>
        <message>
            <source>现在</source>
            <translation>now</translation>
        </message>
        <message>
            <source>清册 {code} 已办结：销毁 {n} 份，未销毁 {rest} 份。带题名的清册请现在打印，锁定之后只有监销人登录才能打印。</source>
            <translation>Register {code} is completed: {n} destroyed, {rest} not destroyed. Print the register with titles now; after a lock only its two witnesses can, once signed in.</translation>
        </message>
        <message>
            <source>打印销毁证明…(&amp;C)</source>
            <translation>Print &amp;certificate…</translation>
        </message>
        <message>
            <source>销毁证明</source>
            <translation>Destruction certificate</translation>
        </message>
        <message>
            <source>鉴定意见书</source>
            <translation>Appraisal</translation>
        </message>
        <message>
            <source>打印清册…(&amp;R)</source>
            <translation>&amp;Register…</translation>
        </message>
        <message>
            <source>销毁清册</source>
            <translation>Destruction register</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>基本</source>
            <translation>Basics</translation>
        </message>
        <message>
            <source>资料</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>保管</source>
            <translation>Custody</translation>
        </message>
        <message>
            <source>借阅</source>
            <translation>Loans</translation>
        </message>
        <message>
            <source>记录</source>
            <translation>Trail</translation>
        </message>
        <message>
            <source>选择一份档案，或扫描档案袋条码，这里显示详情。</source>
            <translation>Choose a dossier or scan a dossier bag; its details appear here.</translation>
        </message>
        <message>
            <source>应还 {day}</source>
            <translation>due {day}</translation>
        </message>
        <message>
            <source>送往 {receiver}，送交人 {carrier}，自 {since} 起，移交单 {code}</source>
            <translation>to {receiver}, carried by {carrier}, since {since}, transfer {code}</translation>
        </message>
        <message>
            <source>由 {holder} 保管</source>
            <translation>with {holder}</translation>
        </message>
        <message>
            <source>在 {institution}</source>
            <translation>at {institution}</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>已冻结（{titles}），不得销毁</source>
            <translation>On hold ({titles}), not to be destroyed</translation>
        </message>
        <message>
            <source>已封存，只保存</source>
            <translation>Sealed, only kept</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>{value}  ⚠ 重点保护</source>
            <translation>{value}  ⚠ special protection</translation>
        </message>
        <message>
            <source>{value}  ★ 重点管理</source>
            <translation>{value}  ★ emphasis</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>最近见到</source>
            <translation>Last seen</translation>
        </message>
        <message>
            <source>保管人</source>
            <translation>Custodian</translation>
        </message>
        <message>
            <source>A角</source>
            <translation>Manager A</translation>
        </message>
        <message>
            <source>B角</source>
            <translation>Manager B</translation>
        </message>
        <message>
            <source>建档日期</source>
            <translation>Opened</translation>
        </message>
        <message>
            <source>保管期限</source>
            <translation>Retention period</translation>
        </message>
        <message>
            <source>保管到期</source>
            <translation>Retention ends</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message numerus="yes">
            <source>缺 {n} 项必填信息</source>
            <translation>
                <numerusform>{n} required detail missing</numerusform>
                <numerusform>{n} required details missing</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}（现行制度不再收集）</source>
            <translation>{name} (no longer asked for by the rules)</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>证件号</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>查看…(&amp;V)</source>
            <translation>&amp;View…</translation>
        </message>
        <message>
            <source>第{n}位客户</source>
            <translation>Customer {n}</translation>
        </message>
        <message>
            <source>{n} 秒后自动遮蔽</source>
            <translation>Masked again in {n} s</translation>
        </message>
        <message numerus="yes">
            <source>缺 {n} 份应收资料</source>
            <translation>
                <numerusform>{n} required paper missing</numerusform>
                <numerusform>{n} required papers missing</numerusform>
            </translation>
        </message>
        <message>
            <source>还没有登记收到的资料。</source>
            <translation>No received papers are registered yet.</translation>
        </message>
        <message>
            <source>仅显示前 {n} 条。</source>
            <translation>Only the first {n} are shown.</translation>
        </message>
        <message>
            <source>打印卷内文件目录…</source>
            <translation>Print contents list…</translation>
        </message>
        <message>
            <source>资料 缺{n}</source>
            <translation>Papers −{n}</translation>
        </message>
        <message numerus="yes">
            <source>{n} 页</source>
            <translation>
                <numerusform>{n} p.</numerusform>
                <numerusform>{n} p.</numerusform>
            </translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>复印件</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>仅显示最近 {n} 条。</source>
            <translation>Only the latest {n} are shown.</translation>
        </message>
        <message>
            <source>保管人 {holder}</source>
            <translation>Custodian {holder}</translation>
        </message>
        <message>
            <source>经办 {by}</source>
            <translation>by {by}</translation>
        </message>
        <message>
            <source>所属的导入已撤销，不算数</source>
            <translation>Its import was undone, so this does not count</translation>
        </message>
        <message>
            <source>没有保管记录。</source>
            <translation>No custody records.</translation>
        </message>
        <message>
            <source>没有借阅记录。</source>
            <translation>No loan records.</translation>
        </message>
        <message>
            <source>校验码 {code}</source>
            <translation>Anchor code {code}</translation>
        </message>
        <message>
            <source>登记之后没有改动。整批导入记在导入批次下。</source>
            <translation>No changes since registration. An import is recorded under its batch.</translation>
        </message>
        <message>
            <source>{day} 归还</source>
            <translation>returned {day}</translation>
        </message>
        <message>
            <source>未还，应还 {day}</source>
            <translation>out, due {day}</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>这里不能放入文件。请先完成或关闭此对话框，再把文件拖到档案或窗口上。</source>
            <translation>Files cannot be put in here. Finish or close this dialog first, then drop them onto a dossier or the window.</translation>
        </message>
        <message>
            <source>正在办理，请稍候。</source>
            <translation>Under way; please wait.</translation>
        </message>
    </context>
    <context>
        <name>DifferencesTable</name>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>原规定</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>新规定</source>
            <translation>After</translation>
        </message>
        <message>
            <source>（新增）</source>
            <translation>(new)</translation>
        </message>
        <message>
            <source>（原名称：{name}）</source>
            <translation>(formerly: {name})</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>（内容未变）</source>
            <translation>(same contents)</translation>
        </message>
        <message>
            <source>（条款未变）</source>
            <translation>(same clause)</translation>
        </message>
        <message>
            <source>（增加：{what}）</source>
            <translation>(added: {what})</translation>
        </message>
        <message>
            <source>（去掉：{what}）</source>
            <translation>(taken away: {what})</translation>
        </message>
    </context>
    <context>
        <name>DocketActs</name>
        <message>
            <source>{code}　{title}
撤销后，这份档案在清单上算没有扫过。原来的扫描和理由都会留在操作日志里。</source>
            <translation>{code}  {title}
Once undone, this dossier counts as not scanned on the list. The scan and the reason stay in the audit trail.</translation>
        </message>
        <message>
            <source>撤销扫描</source>
            <translation>Take back a scan</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>撤销扫描(&amp;S)</source>
            <translation>Take back the &amp;scan</translation>
        </message>
        <message>
            <source>{code} 的扫描已撤销。</source>
            <translation>The scan of {code} was undone.</translation>
        </message>
        <message>
            <source>部分同意</source>
            <translation>Partly accepted</translation>
        </message>
        <message>
            <source>不同意的理由(&amp;R)</source>
            <translation>Reason for refusing (&amp;R)</translation>
        </message>
        <message>
            <source>继续签署…(&amp;N)</source>
            <translation>Go on to sign… (&amp;N)</translation>
        </message>
        <message>
            <source>冻结</source>
            <translation>Holds</translation>
        </message>
    </context>
    <context>
        <name>DocketPage</name>
        <message>
            <source>{code} 已扫过，不重复计入。</source>
            <translation>{code} was scanned before; not counted again.</translation>
        </message>
        <message>
            <source>{code} 已扫，{n}/{total}。</source>
            <translation>{code} scanned, {n}/{total}.</translation>
        </message>
        <message>
            <source>已选定{kind} {code}，接着扫描的都算在它上面。</source>
            <translation>{kind} {code} is chosen; what is scanned from now on counts for it.</translation>
        </message>
        <message>
            <source>{kind} {code} 没有打开：{list} 正在扫描。要打开它，请按 F2 再扫描。</source>
            <translation>{kind} {code} was not opened: {list} is being scanned. To open it, press F2 and scan it again.</translation>
        </message>
        <message>
            <source>{kind} {code} 在这一页办理，已转到这里。</source>
            <translation>{kind} {code} is dealt with on this page, which has come up.</translation>
        </message>
        <message>
            <source>{kind} {code} 不由您办理，请交给经办的同事。</source>
            <translation>{kind} {code} is not yours to deal with. Hand it to the colleague who does.</translation>
        </message>
        <message>
            <source>符合的很多，列出的可能不全。请再输入几个字。</source>
            <translation>Many lists match, so some may be left out here. Type a few more characters.</translation>
        </message>
        <message>
            <source>“{text}”还没有这里的记录。</source>
            <translation>"{text}" has no record here yet.</translation>
        </message>
        <message>
            <source>没有找到。请换个编号、档号、姓名、理由或日期再找，或清空后看全部。</source>
            <translation>Nothing found. Try another number, reference code, name, reason or day, or clear the field to see all.</translation>
        </message>
        <message>
            <source>编号、档号、姓名、理由、日期或状态</source>
            <translation>Number, code, name, reason, day or state</translation>
        </message>
        <message>
            <source>只看未办结的(&amp;O)</source>
            <translation>&amp;Open ones only</translation>
        </message>
        <message>
            <source>更早办结的没有列出。在上面输入编号、档号、姓名、理由或日期（如 2026-03）即可查到，也可以扫描编号。</source>
            <translation>Older closed ones are not listed. Type a number, a reference code, a name, a reason or a day (such as 2026-03) above to find them, or scan the number.</translation>
        </message>
    </context>
    <context>
        <name>DocketPanel</name>
        <message>
            <source>{kind} {code}</source>
            <translation>{kind} {code}</translation>
        </message>
        <message>
            <source>已扫 {n}/{total}</source>
            <translation>Scanned {n}/{total}</translation>
        </message>
        <message>
            <source>撤销这一份的扫描…(&amp;Z)</source>
            <translation>Undo this scan… (&amp;Z)</translation>
        </message>
    </context>
    <context>
        <name>DossierDialog</name>
        <message>
            <source>档案卷宗</source>
            <translation>Whole dossier</translation>
        </message>
        <message>
            <source>案卷封面…</source>
            <translation>Dossier cover…</translation>
        </message>
        <message>
            <source>卷内备考表…</source>
            <translation>Volume note…</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>重点保护</source>
            <translation>special protection</translation>
        </message>
        <message>
            <source>含敏感信息</source>
            <translation>sensitive</translation>
        </message>
        <message>
            <source>原业主档案</source>
            <translation>former owner</translation>
        </message>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
    </context>
    <context>
        <name>DossierModel</name>
        <message>
            <source>{words}，重点管理</source>
            <translation>{words}, with emphasis</translation>
        </message>
    </context>
    <context>
        <name>DossierPapers</name>
        <message>
            <source>需更正的行</source>
            <translation>Rows to mend</translation>
        </message>
    </context>
    <context>
        <name>DossierTable</name>
        <message>
            <source>筛选这一列…</source>
            <translation>Filter this column…</translation>
        </message>
        <message>
            <source>清除筛选</source>
            <translation>Clear filters</translation>
        </message>
    </context>
    <context>
        <name>DossierTree</name>
        <message>
            <source>档案分类</source>
            <translation>Groups of dossiers</translation>
        </message>
        <message>
            <source>删除视图</source>
            <translation>Delete view</translation>
        </message>
    </context>
    <context>
        <name>DossiersPage</name>
        <message>
            <source>全部档案</source>
            <translation>All dossiers</translation>
        </message>
        <message>
            <source>所选档案</source>
            <translation>Selected dossiers</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>小区</source>
            <translation>Estates</translation>
        </message>
        <message>
            <source>未注明小区</source>
            <translation>No estate named</translation>
        </message>
        <message>
            <source>我的视图</source>
            <translation>My views</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>客户分类</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>新建档</source>
            <translation>New</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>{unit}单元</source>
            <translation>Unit {unit}</translation>
        </message>
        <message>
            <source>不分单元</source>
            <translation>No units</translation>
        </message>
        <message>
            <source>这里没有楼栋。</source>
            <translation>There is no building here.</translation>
        </message>
        <message>
            <source>查找“{text}”</source>
            <translation>Find "{text}"</translation>
        </message>
        <message>
            <source>没有找到“{text}”。{hint}。</source>
            <translation>"{text}" was not found. {hint}.</translation>
        </message>
        <message numerus="yes">
            <source>“{text}”找到 {n} 份，都不符合筛选条件。要看，请清除筛选。</source>
            <translation>
                <numerusform>"{text}" was found in {n} dossier, which the filters hide. Clear the filters to see it.</numerusform>
                <numerusform>"{text}" was found in {n} dossiers, which the filters hide. Clear the filters to see them.</numerusform>
            </translation>
        </message>
        <message>
            <source>没有找到</source>
            <translation>Nothing found</translation>
        </message>
        <message>
            <source>前 {n} 条，请继续输入</source>
            <translation>First {n}; type more</translation>
        </message>
        <message>
            <source>扫描</source>
            <translation>Scan</translation>
        </message>
        <message>
            <source>借阅单 {code}</source>
            <translation>Loan slip {code}</translation>
        </message>
        <message>
            <source>这是存放位置 {place}。要上架，请先选择档案，再点“上架…”。</source>
            <translation>This is the place {place}. To shelve, first choose dossiers, then "Shelve…".</translation>
        </message>
        <message>
            <source>这是 {name} 的工牌。要借出，请切换到“借出”（F3）。</source>
            <translation>This is the badge of {name}. To lend, switch to "Lend" (F3).</translation>
        </message>
        <message>
            <source>已勾选 {n} 份</source>
            <translation>{n} ticked</translation>
        </message>
        <message>
            <source>含敏感信息</source>
            <translation>sensitive</translation>
        </message>
        <message>
            <source>楼栋图(&amp;B)</source>
            <translation>Plan (&amp;B)</translation>
        </message>
        <message>
            <source>全部取消</source>
            <translation>Untick all</translation>
        </message>
        <message>
            <source>各项操作只对勾选的档案进行</source>
            <translation>Commands apply to ticked dossiers only</translation>
        </message>
    </context>
    <context>
        <name>DoubtField</name>
        <message>
            <source>⚠ 提醒：{message}</source>
            <translation>⚠ Reminder: {message}</translation>
        </message>
    </context>
    <context>
        <name>DrawDialog</name>
        <message>
            <source>抽查</source>
            <translation>Spot check</translation>
        </message>
        <message>
            <source>当场掷骰子，照掷出的顺序填写。骰子和操作日志此刻的校验码决定抽出哪几份：谁也选不了，谁都能复算。</source>
            <translation>Throw dice here and now, and enter them as they fell. They and the anchor code of the trail at this moment decide which dossiers are drawn: nobody can choose, anybody can draw again.</translation>
        </message>
        <message>
            <source>骰子(&amp;D)</source>
            <translation>&amp;Dice</translation>
        </message>
        <message>
            <source>三个以上的数字，用空格隔开，如 3 6 1</source>
            <translation>Three numbers or more, with blanks between them, such as 3 6 1</translation>
        </message>
        <message>
            <source>请掷三颗以上的骰子，填写点数。</source>
            <translation>Throw three dice or more and enter their numbers.</translation>
        </message>
        <message>
            <source>抽查范围(&amp;P)</source>
            <translation>Range (&amp;P)</translation>
        </message>
        <message>
            <source>{n} %</source>
            <translation>{n} %</translation>
        </message>
        <message>
            <source>把握(&amp;C)</source>
            <translation>&amp;Confidence</translation>
        </message>
        <message>
            <source>容许的缺失率(&amp;T)</source>
            <translation>&amp;Tolerable share missing</translation>
        </message>
        <message>
            <source>抽几份(&amp;N)</source>
            <translation>&amp;Number to draw</translation>
        </message>
        <message>
            <source>事由(&amp;R)</source>
            <translation>Occasion (&amp;R)</translation>
        </message>
        <message>
            <source>如 季度审计抽查；印在抽查记录上</source>
            <translation>For example: quarterly audit; printed on the record</translation>
        </message>
        <message>
            <source>须填写理由。请填写后再提交。</source>
            <translation>A reason is required. Enter one, then submit.</translation>
        </message>
        <message>
            <source>抽取(&amp;S)</source>
            <translation>Draw (&amp;S)</translation>
        </message>
        <message>
            <source>少于 {n} 份：就是一份不缺，也得不出 {confidence} % 把握下缺失率低于 {tolerable} %。</source>
            <translation>Fewer than {n}: even with none missing, this cannot show with {confidence} % confidence that fewer than {tolerable} % are.</translation>
        </message>
        <message>
            <source>要抽 {n} 份：一份不缺，就有 {confidence} % 把握缺失率低于 {tolerable} %。不足此数的全抽。</source>
            <translation>Needed: {n}. With none missing, the missing share lies below {tolerable} %, with {confidence} % confidence. Of a smaller range, everything is drawn.</translation>
        </message>
    </context>
    <context>
        <name>DrawUpDialog</name>
        <message>
            <source>新建入库单</source>
            <translation>New receipt slip</translation>
        </message>
        <message>
            <source>保管员(&amp;K)</source>
            <translation>Custodian (&amp;K)</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>由保管员本人签收</source>
            <translation>The custodian signs in person</translation>
        </message>
        <message>
            <source>请选择保管员；没有可选的，请先由有权任命的经理任命。</source>
            <translation>Choose the custodian; where there is none, ask a manager with the right to appoint one.</translation>
        </message>
        <message>
            <source>交存人(&amp;D)</source>
            <translation>&amp;Delivered by</translation>
        </message>
        <message>
            <source>请填写交存人。</source>
            <translation>Fill in who hands them in.</translation>
        </message>
        <message>
            <source>存放位置(&amp;P)</source>
            <translation>&amp;Place</translation>
        </message>
        <message>
            <source>如 1号柜2层；重要原件放专用的位置</source>
            <translation>As on its label; important originals in a place of their own</translation>
        </message>
        <message>
            <source>请填写存放位置。</source>
            <translation>Fill in the place.</translation>
        </message>
        <message>
            <source>有见证录像，由两位同事见证(&amp;V)</source>
            <translation>There is a &amp;video, witnessed by two colleagues</translation>
        </message>
        <message>
            <source>光盘存放处(&amp;C)</source>
            <translation>Dis&amp;c lies at</translation>
        </message>
        <message>
            <source>请填写光盘存放处。</source>
            <translation>Fill in where the disc lies.</translation>
        </message>
        <message>
            <source>录像文件存放处(&amp;F)</source>
            <translation>Video &amp;file lies at</translation>
        </message>
        <message>
            <source>请填写录像文件存放处。</source>
            <translation>Fill in where the file lies.</translation>
        </message>
        <message>
            <source>开入库单(&amp;S)</source>
            <translation>Draw up (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>DropQuestion</name>
        <message>
            <source>尚未保存</source>
            <translation>Not saved yet</translation>
        </message>
        <message>
            <source>还没有保存。要放弃填写的内容吗？</source>
            <translation>This has not been saved. Drop what you filled in?</translation>
        </message>
        <message>
            <source>放弃(&amp;X)</source>
            <translation>Drop (&amp;X)</translation>
        </message>
        <message>
            <source>继续填写(&amp;K)</source>
            <translation>&amp;Keep filling in</translation>
        </message>
    </context>
    <context>
        <name>DueBars</name>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>{day} {n} 份</source>
            <translation>{day}: {n}</translation>
        </message>
        <message>
            <source>没有到期的</source>
            <translation>Nothing is due</translation>
        </message>
        <message>
            <source>今天</source>
            <translation>Today</translation>
        </message>
    </context>
    <context>
        <name>EmptyArchive</name>
        <message>
            <source>这里还没有档案</source>
            <translation>No dossiers here yet</translation>
        </message>
        <message>
            <source>没有可以查看的档案</source>
            <translation>No dossier to look at</translation>
        </message>
        <message>
            <source>从台账导入…(&amp;I)</source>
            <translation>&amp;Import ledger…</translation>
        </message>
        <message>
            <source>登记一份…(&amp;N)</source>
            <translation>Register o&amp;ne…</translation>
        </message>
        <message>
            <source>先把现有的台账（.xlsx、.xls、.csv）导入，导入前会逐行预检。</source>
            <translation>Start by importing the ledger you have (.xlsx, .xls, .csv); every row is checked beforehand.</translation>
        </message>
        <message>
            <source>现在没有您可以直接查看的档案；重点保护的档案须另有权限。因工作需要，请按档号申请查阅。</source>
            <translation>There is no dossier that you may look at directly; those under special protection need a right of their own. If your work needs one, ask for it by its reference code.</translation>
        </message>
        <message>
            <source>现在没有您可以查看的档案。如有疑问，请联系经理。</source>
            <translation>There is no dossier that you may look at. If you have questions, ask the manager.</translation>
        </message>
    </context>
    <context>
        <name>EmptyLabelDialog</name>
        <message>
            <source>打印“空”码</source>
            <translation>Print the code "Empty"</translation>
        </message>
        <message>
            <source>盘点到空的位置时扫描此码，才算盘到。贴在推车或盘点夹上，一张就够。</source>
            <translation>Scan this code at an empty place, so that it counts as visited. One label on the trolley or clipboard is enough.</translation>
        </message>
        <message>
            <source>标签纸(&amp;S)</source>
            <translation>Label &amp;stock</translation>
        </message>
        <message>
            <source>正在生成标签</source>
            <translation>Making labels</translation>
        </message>
        <message>
            <source>“空”码</source>
            <translation>Code "Empty"</translation>
        </message>
    </context>
    <context>
        <name>EnterOriginalDialog</name>
        <message>
            <source>登记代管原件</source>
            <translation>Enter an original in deposit</translation>
        </message>
        <message>
            <source>登记后打印标签，再开入库单，由保管员签收。</source>
            <translation>Then print its label and draw up a receipt slip, which the custodian signs.</translation>
        </message>
        <message>
            <source>所属档案(&amp;B)</source>
            <translation>Dossier (&amp;B)</translation>
        </message>
        <message>
            <source>扫描档案袋，或输入姓名、档号</source>
            <translation>Scan the bag, or type a name or reference code</translation>
        </message>
        <message>
            <source>请扫描档案袋，或输入姓名、档号。</source>
            <translation>Scan the bag, or type a name or reference code.</translation>
        </message>
        <message>
            <source>名称(&amp;T)</source>
            <translation>Name (&amp;T)</translation>
        </message>
        <message>
            <source>请填写原件名称，如 房产证。</source>
            <translation>Fill in the name of the original.</translation>
        </message>
        <message>
            <source>等级(&amp;G)</source>
            <translation>&amp;Grade</translation>
        </message>
        <message>
            <source>权证编号(&amp;N)</source>
            <translation>Deed &amp;number</translation>
        </message>
        <message>
            <source>没有可不填</source>
            <translation>Optional</translation>
        </message>
        <message>
            <source>权利人(&amp;O)</source>
            <translation>&amp;Owner</translation>
        </message>
        <message>
            <source>数量（件）(&amp;Q)</source>
            <translation>&amp;Quantity (pieces)</translation>
        </message>
        <message>
            <source>价值（元）(&amp;W)</source>
            <translation>Value (yuan) (&amp;W)</translation>
        </message>
        <message>
            <source>没有评估填 0</source>
            <translation>0 where it was not valued</translation>
        </message>
        <message>
            <source>到期日(&amp;E)</source>
            <translation>&amp;Expires on</translation>
        </message>
        <message>
            <source>不到期可不填；到期前提醒通知客户</source>
            <translation>Optional; a notice to the customer falls due before it</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Enter (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>EntriesPage</name>
        <message>
            <source>按名称、内容或条款查找</source>
            <translation>Find by name, contents or clause</translation>
        </message>
        <message>
            <source>修改(&amp;M)…</source>
            <translation>&amp;Modify…</translation>
        </message>
        <message>
            <source>新增(&amp;A)…</source>
            <translation>&amp;Add…</translation>
        </message>
        <message>
            <source>删除(&amp;D)</source>
            <translation>&amp;Delete</translation>
        </message>
        <message>
            <source>上移(&amp;U)</source>
            <translation>Move &amp;up</translation>
        </message>
        <message>
            <source>下移(&amp;W)</source>
            <translation>Move do&amp;wn</translation>
        </message>
        <message>
            <source>撤销(&amp;Z)</source>
            <translation>Undo (&amp;Z)</translation>
        </message>
        <message>
            <source>撤销上一处修改</source>
            <translation>Undo the last change</translation>
        </message>
        <message>
            <source>新增{what}(&amp;A)…</source>
            <translation>&amp;Add: {what}…</translation>
        </message>
        <message>
            <source>{part} · {name}</source>
            <translation>{part} · {name}</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>修改：{what}</source>
            <translation>Modify: {what}</translation>
        </message>
        <message>
            <source>新增：{what}</source>
            <translation>Add: {what}</translation>
        </message>
        <message>
            <source>确定</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>⚠ 这里没有单独的条款：改了的内容，发布后注明是本单位自那一版起的决定。</source>
            <translation>⚠ There is no clause for this alone: what is changed will be told as this office's own decision since that version.</translation>
        </message>
        <message>
            <source>⚠ 内容改了，依据还是原来的条款。新文件这样规定的，请填新的文件和条款；本单位自己决定的，请点“本单位决定”。依据不改的，发布后注明是本单位自那一版起的决定，原条款列为原依据。</source>
            <translation>⚠ The contents are changed, the clause is not. Where a new document says so, enter that document and its clause; where this office decides by itself, press "Decided by this office". If the clause stays, the page will tell it as this office's decision since that version, formerly by the clause.</translation>
        </message>
        <message>
            <source>{record}的一项内容</source>
            <translation>A field of "{record}"</translation>
        </message>
        <message>
            <source>本单位决定(&amp;O)</source>
            <translation>Decided by this office (&amp;O)</translation>
        </message>
        <message>
            <source>原文件没有这样规定，由本单位决定时用</source>
            <translation>For what no document says and this office decides by itself</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>已发布，档案里记的是它，不能再改；名称可以改</source>
            <translation>Released: dossiers hold values under it. It stays; the name may change</translation>
        </message>
        <message>
            <source>自动取定，档案里记的是它；发布后不能再改</source>
            <translation>Proposed by the program: values are kept under it. It stays once it is released</translation>
        </message>
        <message>
            <source>“{what}”有误：{why}。请更正后再确定。</source>
            <translation>"{what}" is wrong: {why}. Correct it, then press OK.</translation>
        </message>
    </context>
    <context>
        <name>EntryHistory</name>
        <message>
            <source>修改…(&amp;M)</source>
            <translation>Change… (&amp;M)</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>第 {n} 版</source>
            <translation>Version {n}</translation>
        </message>
        <message>
            <source>起</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>原规定</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>新规定</source>
            <translation>After</translation>
        </message>
        <message>
            <source>起草</source>
            <translation>Drafted by</translation>
        </message>
        <message>
            <source>发布</source>
            <translation>Released by</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>选择一项，查看它的历次修改。</source>
            <translation>Choose an entry to see what it went through.</translation>
        </message>
        <message>
            <source>建库时采用以来没有改过。</source>
            <translation>Not changed since the archive was founded.</translation>
        </message>
    </context>
    <context>
        <name>EntryTree</name>
        <message>
            <source>项目</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>规定</source>
            <translation>What it says</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>制度的各项规定</source>
            <translation>Entries of the policy</translation>
        </message>
        <message>
            <source>{section}（{n}）</source>
            <translation>{section} ({n})</translation>
        </message>
        <message>
            <source>{name}（通用）</source>
            <translation>{name} (common rule)</translation>
        </message>
    </context>
    <context>
        <name>EventDetail</name>
        <message>
            <source>选中一行查看详情</source>
            <translation>Select a row to see its details</translation>
        </message>
        <message>
            <source>行号</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>办理人</source>
            <translation>Done by</translation>
        </message>
        <message>
            <source>对象</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>变更前</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>变更后</source>
            <translation>After</translation>
        </message>
        <message>
            <source>校验码</source>
            <translation>Anchor code</translation>
        </message>
    </context>
    <context>
        <name>ExplanationView</name>
        <message>
            <source>可以查看。</source>
            <translation>May be opened.</translation>
        </message>
        <message>
            <source>不能直接查看。</source>
            <translation>May not be opened directly.</translation>
        </message>
        <message>
            <source>{kind}：{who}（{clause}）</source>
            <translation>{kind}: {who} ({clause})</translation>
        </message>
        <message>
            <source>可以这样申请：
{ways}</source>
            <translation>Ways to ask:
{ways}</translation>
        </message>
        <message>
            <source>无需审批，到档案室登记</source>
            <translation>no approval; register in the archive room</translation>
        </message>
        <message>
            <source>经{who}审批</source>
            <translation>with the approval of {who}</translation>
        </message>
    </context>
    <context>
        <name>Face</name>
        <message>
            <source>新建…(&amp;N)</source>
            <translation>&amp;New…</translation>
        </message>
        <message>
            <source>还没有。</source>
            <translation>None yet.</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>份数</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message numerus="yes">
            <source>{code} 已提出，共 {n} 份。</source>
            <translation>
                <numerusform>{code} is open with {n} dossier.</numerusform>
                <numerusform>{code} is open with {n} dossiers.</numerusform>
            </translation>
        </message>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference
code</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>核对</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>已扫 {time} {who}</source>
            <translation>Scanned {time} {who}</translation>
        </message>
        <message>
            <source>未扫描</source>
            <translation>Not scanned</translation>
        </message>
        <message>
            <source>同意</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>不同意</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>条码 {code} 没有处理：请先选定一份正在核对的清单再扫描。</source>
            <translation>Bar code {code} was not used: choose a list that is being checked before scanning.</translation>
        </message>
        <message>
            <source>不在清单上：请放回原位</source>
            <translation>Not on the list: put it back in its place</translation>
        </message>
        <message>
            <source>{who} 于 {day} 提出：{reason}</source>
            <translation>Proposed by {who} on {day}: {reason}</translation>
        </message>
        <message>
            <source>依据制度第 {n} 版</source>
            <translation>By rules version {n}</translation>
        </message>
        <message>
            <source>{step}：{who} {day}</source>
            <translation>{step}: {who} {day}</translation>
        </message>
        <message>
            <source>，理由：{reason}</source>
            <translation>, reason: {reason}</translation>
        </message>
        <message>
            <source>{name} {hash} …</source>
            <translation>{name} {hash} …</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{step}：勾选的 {n} 项…</source>
            <translation>{step}: the {n} ticked…</translation>
        </message>
        <message>
            <source>{code}：{step}？</source>
            <translation>{code}: {step}?</translation>
        </message>
        <message>
            <source>{code}：{step}，请写明理由。</source>
            <translation>{code}: {step}. Give the reason.</translation>
        </message>
        <message>
            <source>{code}：同意 {n} 项，其余 {rest} 项不同意，请写明理由。</source>
            <translation>{code}: {n} agreed to, {rest} not. State the reason.</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>提出人</source>
            <translation>Proposer</translation>
        </message>
        <message>
            <source>{code}「{title}」，依据 {mandate}，{who} {day} 冻结</source>
            <translation>{code} "{title}", ordered by {mandate}, placed by {who} on {day}</translation>
        </message>
        <message>
            <source>清册中有冻结的档案，解除前不得办理：{held}</source>
            <translation>Dossiers on this list are on hold; nothing is done until it is lifted: {held}</translation>
        </message>
    </context>
    <context>
        <name>FieldHistoryDialog</name>
        <message>
            <source>修改历史</source>
            <translation>History</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>原值</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>新值</source>
            <translation>After</translation>
        </message>
        <message>
            <source>申请人</source>
            <translation>Asked by</translation>
        </message>
        <message>
            <source>同意人</source>
            <translation>Accepted by</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>单号</source>
            <translation>Slip</translation>
        </message>
        <message>
            <source>历史 {n}</source>
            <translation>History {n}</translation>
        </message>
    </context>
    <context>
        <name>FileStep</name>
        <message>
            <source>选择要导入的台账</source>
            <translation>Choose the ledger to import</translation>
        </message>
        <message>
            <source>档案台账或借阅登记簿，.xlsx、.xls、.ods、.csv 均可。
先预检，确认之后才写入。
退回的行不导入；可导入的行要么全部导入，要么一行不进。</source>
            <translation>A ledger of dossiers or a borrow register: .xlsx, .xls, .ods or .csv.
It is checked first and written only once you agree.
Rows sent back stay out; of the others all come in, or none.</translation>
        </message>
        <message>
            <source>把文件拖到这里，或点“浏览…”</source>
            <translation>Drop the file here, or click "Browse…"</translation>
        </message>
        <message>
            <source>浏览…(&amp;O)</source>
            <translation>Br&amp;owse…</translation>
        </message>
        <message>
            <source>打开“导入批次”…(&amp;I)</source>
            <translation>Open &amp;import batches…</translation>
        </message>
        <message>
            <source>文件的打开密码(&amp;P)</source>
            <translation>&amp;Password that opens the file</translation>
        </message>
        <message>
            <source>下载模板…(&amp;D)</source>
            <translation>&amp;Download template…</translation>
        </message>
        <message>
            <source>用练习台账试一试(&amp;Y)</source>
            <translation>Tr&amp;y the practice ledger</translation>
        </message>
        <message>
            <source>电子表格 ({patterns})</source>
            <translation>Spreadsheets ({patterns})</translation>
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>选择台账</source>
            <translation>Choose ledger</translation>
        </message>
    </context>
    <context>
        <name>FiledRun</name>
        <message>
            <source>已打印成 PDF 文件：{file}</source>
            <translation>Printed to a PDF file: {file}</translation>
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>文件夹(&amp;D)：</source>
            <translation>Fol&amp;der:</translation>
        </message>
        <message>
            <source>选择(&amp;C)</source>
            <translation>&amp;Choose</translation>
        </message>
        <message>
            <source>打开(&amp;O)</source>
            <translation>&amp;Open</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>位置(&amp;L)：</source>
            <translation>&amp;Look in:</translation>
        </message>
        <message>
            <source>文件名(&amp;N)：</source>
            <translation>File &amp;name:</translation>
        </message>
        <message>
            <source>文件类型(&amp;T)：</source>
            <translation>Files of &amp;type:</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>清除筛选</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>我的视图 ▾</source>
            <translation>My views ▾</translation>
        </message>
        <message>
            <source>存为视图…</source>
            <translation>Save view…</translation>
        </message>
        <message>
            <source>恢复筛选</source>
            <translation>Restore filters</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>已清除筛选 · {words}</source>
            <translation>Filters taken away · {words}</translation>
        </message>
    </context>
    <context>
        <name>FilterPopup</name>
        <message>
            <source>筛选：{column}</source>
            <translation>Filter: {column}</translation>
        </message>
        <message>
            <source>条件</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>输入文字</source>
            <translation>Type text</translation>
        </message>
        <message>
            <source>值和份数，空格键勾选</source>
            <translation>Values with counts; Space ticks one</translation>
        </message>
        <message>
            <source>从(&amp;F)</source>
            <translation>&amp;From</translation>
        </message>
        <message>
            <source>到(&amp;T)</source>
            <translation>&amp;To</translation>
        </message>
        <message>
            <source>清除此列(&amp;C)</source>
            <translation>&amp;Clear column</translation>
        </message>
        <message>
            <source>筛选(&amp;S)</source>
            <translation>Filter (&amp;S)</translation>
        </message>
        <message>
            <source>正在统计……</source>
            <translation>Counting …</translation>
        </message>
        <message>
            <source>（空）</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>{value}　{n}</source>
            <translation>{value}  {n}</translation>
        </message>
        <message>
            <source>只列出 {n} 个，请输入文字缩小范围。</source>
            <translation>The list shows {n} values. Type text to narrow it.</translation>
        </message>
        <message>
            <source>没有这样的值。</source>
            <translation>No such value.</translation>
        </message>
    </context>
    <context>
        <name>FilteredRows</name>
        <message>
            <source>{n} / {whole} 项</source>
            <translation>{n} / {whole}</translation>
        </message>
    </context>
    <context>
        <name>Filtering</name>
        <message>
            <source>筛选光标所在的列</source>
            <translation>Filter the column of the cursor</translation>
        </message>
        <message>
            <source>清除筛选</source>
            <translation>Clear the filters</translation>
        </message>
        <message>
            <source>{column}，已筛选</source>
            <translation>{column}, filtered</translation>
        </message>
        <message>
            <source>（空）</source>
            <translation>(empty)</translation>
        </message>
    </context>
    <context>
        <name>FindDossiersDialog</name>
        <message>
            <source>查找借出的档案</source>
            <translation>Find a dossier on loan</translation>
        </message>
        <message>
            <source>查找档案</source>
            <translation>Find dossiers</translation>
        </message>
        <message>
            <source>姓名、拼音、房号或档号(&amp;F)</source>
            <translation>Name, pinyin, room or re&amp;ference code</translation>
        </message>
        <message>
            <source>姓名、拼音或档号(&amp;F)</source>
            <translation>Name, pinyin or re&amp;ference code</translation>
        </message>
        <message>
            <source>上下键选择，回车办理归还；也可输入借阅人</source>
            <translation>Up and Down to choose, Enter to return; a borrower's name will do too</translation>
        </message>
        <message>
            <source>上下键选择，回车加入清单</source>
            <translation>Up and Down to choose, Enter to add</translation>
        </message>
        <message>
            <source>完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>归还</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>加入清单</source>
            <translation>Add to list</translation>
        </message>
        <message>
            <source>这不是档案袋的条码。请扫描档案袋上的条码。</source>
            <translation>This is not the bar code of a dossier bag. Scan the code on a dossier bag.</translation>
        </message>
        <message>
            <source>没有借出的档案。</source>
            <translation>Nothing is on loan.</translation>
        </message>
        <message>
            <source>借出的档案中没有找到。请核对姓名、房号或档号。</source>
            <translation>Nothing found among the dossiers on loan. Check name, room or reference code.</translation>
        </message>
        <message>
            <source>借出的档案中没有找到。请核对姓名或档号。</source>
            <translation>Nothing found among what is on loan. Check the name or reference code.</translation>
        </message>
        <message>
            <source>没有找到。请核对姓名、房号或档号；还没有登记的，请先登记。</source>
            <translation>Nothing found. Check name, room or reference code; if it is not registered yet, register it first.</translation>
        </message>
        <message>
            <source>没有找到。请核对姓名或档号；还没有登记的，请先登记。</source>
            <translation>Nothing found. Check the name or reference code; register first what is not registered yet.</translation>
        </message>
        <message>
            <source>没有找到。只能看到您职责范围内的档案；其他档案请到档案室申请。</source>
            <translation>Nothing found. You see only dossiers in your scope; for others, ask at the archive room.</translation>
        </message>
        <message>
            <source>归还：{title}</source>
            <translation>Returned: {title}</translation>
        </message>
        <message>
            <source>已加入：{title}</source>
            <translation>Added: {title}</translation>
        </message>
    </context>
    <context>
        <name>FindingForm</name>
        <message>
            <source>更正问题</source>
            <translation>Correct a finding</translation>
        </message>
        <message>
            <source>登记问题</source>
            <translation>Enter a finding</translation>
        </message>
        <message>
            <source>按《{document}》{clause}，每一项都要填写。</source>
            <translation>By "{document}" {clause}; every field is needed.</translation>
        </message>
        <message>
            <source>更正后另立一行，原来的一行划去并保留。</source>
            <translation>The correction becomes a line of its own; the old one is struck through and stays.</translation>
        </message>
        <message>
            <source>更正理由(&amp;R)</source>
            <translation>Reason for the correction (&amp;R)</translation>
        </message>
        <message>
            <source>更正(&amp;S)</source>
            <translation>Correct (&amp;S)</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Enter (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>FindingLines</name>
        <message>
            <source>{what}；措施：{measure}</source>
            <translation>{what}; measure: {measure}</translation>
        </message>
        <message>
            <source>凭证据办结…(&amp;J)</source>
            <translation>Close with evidence… (&amp;J)</translation>
        </message>
        <message>
            <source>更正问题…(&amp;O)</source>
            <translation>Correct finding… (&amp;O)</translation>
        </message>
        <message>
            <source>撤销问题…(&amp;D)</source>
            <translation>Withdraw finding… (&amp;D)</translation>
        </message>
        <message>
            <source>已凭证据办结。</source>
            <translation>Closed with evidence.</translation>
        </message>
        <message>
            <source>已更正，原来的一行已划去。</source>
            <translation>Corrected; the old line is struck through.</translation>
        </message>
        <message>
            <source>已撤销，原来的一行已划去。</source>
            <translation>Withdrawn; the line is struck through.</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>位置或部门</source>
            <translation>Place or department</translation>
        </message>
        <message>
            <source>发现的问题</source>
            <translation>What was found</translation>
        </message>
        <message>
            <source>措施</source>
            <translation>Measure</translation>
        </message>
        <message>
            <source>责任人</source>
            <translation>Who answers for it</translation>
        </message>
        <message>
            <source>整改期限</source>
            <translation>Remedy by</translation>
        </message>
        <message>
            <source>没有发现问题</source>
            <translation>Nothing was found</translation>
        </message>
        <message>
            <source>问题的种类</source>
            <translation>Kinds of findings</translation>
        </message>
        <message>
            <source>登记簿</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>发现日期</source>
            <translation>Found on</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>问题和措施</source>
            <translation>Finding and measure</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>待整改</source>
            <translation>to be remedied</translation>
        </message>
        <message numerus="yes">
            <source>逾期 {n} 天，{day} 起</source>
            <translation>
                <numerusform>{n} day late, since {day}</numerusform>
                <numerusform>{n} days late, since {day}</numerusform>
            </translation>
        </message>
        <message>
            <source>同一处第 {n} 次，上次 {day}</source>
            <translation>number {n} in the same place, last on {day}</translation>
        </message>
        <message>
            <source>{kind}（{where}）：{what}</source>
            <translation>{kind} ({where}): {what}</translation>
        </message>
    </context>
    <context>
        <name>FindingsDialog</name>
        <message>
            <source>待整改的问题</source>
            <translation>Findings to remedy</translation>
        </message>
        <message>
            <source>您负责整改、登记或主管的问题，凭证据办结后才从这里和“今日”消失。登记簿的登记人和经理办结。</source>
            <translation>The findings that you answer for, whose register you keep, or that you manage. They leave this list and "Today" once they are closed with evidence, by who keeps the register or by a manager.</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>FolderDialog</name>
        <message>
            <source>从文件夹归入扫描件</source>
            <translation>File scans from a folder</translation>
        </message>
        <message numerus="yes">
            <source>文件夹 {folder}</source>
            <translation>
                <numerusform>Folder {folder}</numerusform>
                <numerusform>Folder {folder}</numerusform>
            </translation>
        </message>
        <message>
            <source>文件或所在文件夹以档号或条码命名，例如“档号 身份证.jpg”。题名双击可改。制度未列为普通资料的，先按“敏感”存入，确认不含敏感信息的可取消勾选。每份档案的文件要么全部归入，要么一个不归；文件夹里的文件不改动、不删除。</source>
            <translation>Name the files or their folder by reference code or bar code, followed by the paper, such as "CODE ID card.jpg". Double-click a title to change it. What the rules do not list as plain goes in as sensitive; untick it where you are sure that it is not. Of each dossier all files go in or none; nothing in the folder is changed or deleted.</translation>
        </message>
        <message>
            <source>归入(&amp;S)</source>
            <translation>File all (&amp;S)</translation>
        </message>
        <message>
            <source>正在查看文件夹</source>
            <translation>Looking through the folder</translation>
        </message>
        <message numerus="yes">
            <source>文件夹 {folder}：{n} 个文件，可归入 {bags} 份档案</source>
            <translation>
                <numerusform>Folder {folder}: {n} file, dossiers: {bags}</numerusform>
                <numerusform>Folder {folder}: {n} files, dossiers: {bags}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>文件夹 {folder}：{n} 个文件，可归入 {bags} 份档案，{left} 个没有勾选（原因见“说明”）</source>
            <translation>
                <numerusform>Folder {folder}: {n} file, dossiers: {bags}; {left} not ticked (see Remarks)</numerusform>
                <numerusform>Folder {folder}: {n} files, dossiers: {bags}; {left} not ticked (see Remarks)</numerusform>
            </translation>
        </message>
        <message>
            <source>文件夹里没有文件。请换一个文件夹。</source>
            <translation>The folder has no files. Choose another.</translation>
        </message>
        <message numerus="yes">
            <source>归入 {n} 个文件(&amp;S)</source>
            <translation>
                <numerusform>File {n} file (&amp;S)</numerusform>
                <numerusform>File {n} file&amp;s</numerusform>
            </translation>
        </message>
        <message>
            <source>正在归入扫描件</source>
            <translation>Filing scans</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个文件已归入 {bags} 份档案，{left} 个留在原处</source>
            <translation>
                <numerusform>{n} file went into dossiers ({bags}), {left} stayed</numerusform>
                <numerusform>{n} files went into dossiers ({bags}), {left} stayed</numerusform>
            </translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>已归入。留在原处的文件列在下面，原因见“说明”。</source>
            <translation>Filed. The files that stayed are listed below; see Remarks.</translation>
        </message>
        <message>
            <source>全部归入。</source>
            <translation>All filed.</translation>
        </message>
        <message>
            <source>一个也没有归入。原因见“说明”。</source>
            <translation>Nothing was put in. The reasons are under "Remarks".</translation>
        </message>
    </context>
    <context>
        <name>FormDialog</name>
        <message>
            <source>用途(&amp;P)</source>
            <translation>&amp;Purpose</translation>
        </message>
        <message>
            <source>给谁使用(&amp;W)</source>
            <translation>For &amp;whom</translation>
        </message>
        <message>
            <source>单位、文号(&amp;D)</source>
            <translation>Organisation, number of its paper (&amp;D)</translation>
        </message>
        <message>
            <source>例如 甲公司，甲函〔2026〕1号；记入日志，印在清单的页脚</source>
            <translation>For example: Company A, letter no. 1 of 2026. It goes into the trail and on the foot of the list.</translation>
        </message>
        <message>
            <source>须写明给哪个单位、凭哪份文号。</source>
            <translation>State the organisation and the number of its paper.</translation>
        </message>
    </context>
    <context>
        <name>FoundWizard</name>
        <message>
            <source>新建档案库</source>
            <translation>New archive</translation>
        </message>
        <message>
            <source>下一步(&amp;N)</source>
            <translation>&amp;Next</translation>
        </message>
        <message>
            <source>上一步(&amp;B)</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>请先打印或保存三份恢复份额，并逐份确认，再点“完成”。</source>
            <translation>First print or save the three recovery shares and confirm each, then click "Finish".</translation>
        </message>
        <message>
            <source>建立档案库</source>
            <translation>Found archive</translation>
        </message>
        <message>
            <source>正在建立档案库</source>
            <translation>Founding the archive</translation>
        </message>
        <message>
            <source>为每个人生成密钥，约需几秒，请不要关机。</source>
            <translation>Making everyone's keys; this takes a few seconds. Do not switch off.</translation>
        </message>
        <message>
            <source>完成(&amp;F)</source>
            <translation>&amp;Finish</translation>
        </message>
    </context>
    <context>
        <name>GroupSumsDialog</name>
        <message>
            <source>分组统计</source>
            <translation>Groups and sums</translation>
        </message>
        <message>
            <source>借出在外的档案，按借阅人</source>
            <translation>On loan, by borrower</translation>
        </message>
        <message>
            <source>逾期未还的档案，按部门</source>
            <translation>Overdue, by department</translation>
        </message>
        <message>
            <source>全部档案</source>
            <translation>All dossiers</translation>
        </message>
        <message>
            <source>分组</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>份数</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>借出</source>
            <translation>On loan</translation>
        </message>
        <message>
            <source>逾期</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>（空）</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <source>清单(&amp;O)</source>
            <translation>List &amp;of</translation>
        </message>
        <message>
            <source>分组(&amp;G)</source>
            <translation>&amp;Group by</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>列出这一组(&amp;L)</source>
            <translation>&amp;List this group</translation>
        </message>
        <message numerus="yes">
            <source>共 {n} 份，借出 {lent} 份，逾期 {late} 份</source>
            <translation>
                <numerusform>{n} dossier, {lent} on loan, {late} overdue</numerusform>
                <numerusform>{n} dossiers, {lent} on loan, {late} overdue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HandingOverDialog</name>
        <message>
            <source>原件已逐件扫描，与出库单相符。请核对{receiver}的证件，由其在出库单上签字，再由监督人签署。</source>
            <translation>Every original was scanned and agrees with the slip. Check the identity of {receiver}, let them sign the slip, then the supervisor signs.</translation>
        </message>
        <message>
            <source>监督交付</source>
            <translation>Supervise the handing over</translation>
        </message>
        <message>
            <source>请填写领取人出示的证件。</source>
            <translation>Fill in the identity that the receiver showed.</translation>
        </message>
        <message>
            <source>由监督人签署…(&amp;S)</source>
            <translation>Supervisor &amp;signs…</translation>
        </message>
    </context>
    <context>
        <name>HandoverActs</name>
        <message>
            <source>清单有变动，前面的签署作废。请核对新的清单，再由移交人起依次签署。</source>
            <translation>The list has changed, so earlier sign-offs are void. Check the list; then all sign again, the transferor first.</translation>
        </message>
        <message>
            <source>请先在清单里选定要了结的项；按住 Shift 或 Ctrl 可选多项，Ctrl+A 全选。</source>
            <translation>First choose the lines to settle: Shift or Ctrl for several, Ctrl+A for all.</translation>
        </message>
        <message>
            <source>清单改了，前面的签署作废，须重新签署。</source>
            <translation>The list has changed, so earlier sign-offs are void; sign again.</translation>
        </message>
        <message>
            <source>待现场销毁的，请两人到“现场销毁”签署；签署后这几项即了结。</source>
            <translation>What is to be destroyed on the spot is signed by two on the page On the Spot; its lines end with that.</translation>
        </message>
        <message numerus="yes">
            <source>清单已记下，还有 {n} 项未了结。</source>
            <translation>
                <numerusform>Noted; {n} line is still open.</numerusform>
                <numerusform>Noted; {n} lines are still open.</numerusform>
            </translation>
        </message>
        <message>
            <source>全部了结，可以依次签署。</source>
            <translation>All lines have ended: sign one after the other.</translation>
        </message>
        <message>
            <source>交接完成，{leaver} 的账号已停用，不能再登录。请由其他同事登录。</source>
            <translation>The handover is done. The account of {leaver} is closed and can no longer sign in. Somebody else may sign in.</translation>
        </message>
        <message>
            <source>交接完成，{leaver} 的账号已转到新岗位。请重新登录。</source>
            <translation>The handover is done. The account of {leaver} has the new post. Sign in again.</translation>
        </message>
    </context>
    <context>
        <name>HandoverFace</name>
        <message>
            <source>离职、离岗交接</source>
            <translation>Handover</translation>
        </message>
        <message>
            <source>发起交接…(&amp;N)</source>
            <translation>A&amp;nnounce a handover…</translation>
        </message>
        <message>
            <source>还没有办理过交接。</source>
            <translation>No handover yet.</translation>
        </message>
        <message>
            <source>交接日期</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>移交人</source>
            <translation>Transferor</translation>
        </message>
        <message>
            <source>事由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>人走，东西和责任都有着落</source>
            <translation>Who goes leaves nothing without an owner</translation>
        </message>
        <message>
            <source>1　发起交接：定日期、接收人、监交人；离职，或调到新岗位。</source>
            <translation>1　Announce: the day, the receiver, the witness; leaving, or moving to another post.</translation>
        </message>
        <message>
            <source>2　系统列出应交接的内容，查不到的补上；逐项了结，可分给几位接收人。</source>
            <translation>2　Everything is listed; add what the system cannot know. Settle each line, among several receivers if need be.</translation>
        </message>
        <message>
            <source>3　全部了结后，移交人、接收人、监交人依次签署，一次转移，账号同时停用或转岗。</source>
            <translation>3　Once all is settled, the three sign one after the other; everything moves at once, and the account is closed or moved.</translation>
        </message>
        <message>
            <source>4　暂离、到期回来的，不办交接：办“代签授权”，到期自动恢复。</source>
            <translation>4　Who comes back needs no handover: a deputy signs for the days, and everything is as before afterwards.</translation>
        </message>
        <message>
            <source>{why}，交接日期 {day}</source>
            <translation>{why}, day {day}</translation>
        </message>
        <message>
            <source>，新岗位 {post}（{department}）</source>
            <translation>, new post {post} ({department})</translation>
        </message>
        <message>
            <source>{who} 于 {day} 发起</source>
            <translation>Announced by {who} on {day}</translation>
        </message>
        <message>
            <source>这份清单是较早版本列出的，不能再签署。请撤回，重新发起交接。</source>
            <translation>An earlier version drew up this list, and it can no longer be signed. Withdraw it and announce the handover anew.</translation>
        </message>
        <message numerus="yes">
            <source>下一步：还有 {n} 项未了结。选定后按 Enter 了结；全部了结后由各方签署。</source>
            <translation>
                <numerusform>Next: {n} line is open. Choose it and press Enter to settle it; then all sign.</numerusform>
                <numerusform>Next: {n} lines are open. Choose some and press Enter to settle them; once all are settled, all sign.</numerusform>
            </translation>
        </message>
        <message>
            <source>下一步：{name}的账号已停用，不能本人签署；由接收人、监交人和发起人以外的一位经理写明原因，用自己的密码签署。</source>
            <translation>Next: the account of {name} is closed, so they cannot sign. A manager who is neither receiver, witness nor announcer gives the reason and signs.</translation>
        </message>
        <message>
            <source>下一步：由{name}（{part}）用自己的密码签署。不再办理的，请撤回。</source>
            <translation>Next: {name} ({part}) signs with their own password. Withdraw it if it is not wanted any more.</translation>
        </message>
        <message>
            <source>档案和借阅已转给接收人，账号还没有停用或转岗。请检查磁盘，再重新登录：账号随登录自动更改。</source>
            <translation>Dossiers and loans have passed on; the account has not changed yet. Check the disk and sign in again: the account changes by itself then.</translation>
        </message>
        <message>
            <source>已办结：移交人的档案和借阅已转给接收人，账号已转到新岗位。</source>
            <translation>Done: the transferor's dossiers and loans are the receiver's, and the account has the new post.</translation>
        </message>
        <message>
            <source>已办结：移交人的档案和借阅已转给接收人，账号已停用。</source>
            <translation>Done: the transferor's dossiers and loans are the receiver's, and the account is closed.</translation>
        </message>
        <message>
            <source>此交接已撤回，什么都没有转移。</source>
            <translation>This handover was withdrawn; nothing has moved.</translation>
        </message>
        <message>
            <source>{step}…</source>
            <translation>{step}…</translation>
        </message>
        <message>
            <source>了结所选…(&amp;E)</source>
            <translation>S&amp;ettle chosen…</translation>
        </message>
        <message>
            <source>补充清单…(&amp;A)</source>
            <translation>&amp;Add to the list…</translation>
        </message>
        <message>
            <source>{name}不能本人签署。请写明原因和清单由谁核对；原因印在交接清单上，也记入操作日志。</source>
            <translation>{name} cannot sign in person. State why, and who has checked the list; it is printed on the checklist and noted in the trail.</translation>
        </message>
        <message>
            <source>撤回后已作的签署作废，什么都不转移；要交接时重新发起。</source>
            <translation>The sign-offs become void and nothing moves; announce it anew when it is wanted.</translation>
        </message>
        <message>
            <source>缺席原因</source>
            <translation>Why absent</translation>
        </message>
        <message>
            <source>签署人</source>
            <translation>Signer</translation>
        </message>
        <message>
            <source>{group} {n}</source>
            <translation>{group} {n}</translation>
        </message>
        <message>
            <source>清单内容</source>
            <translation>On the list</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>签署后立即生效：{name} 保管的档案和借阅转给接收人，账号停用，不能再登录。</source>
            <translation>It takes effect at once: dossiers and loans of {name} pass to the receiver; the account is closed and cannot sign in again.</translation>
        </message>
        <message>
            <source>签署后立即生效：{name} 保管的档案和借阅转给接收人，账号转到新岗位，须重新登录。</source>
            <translation>It takes effect at once: dossiers and loans of {name} pass to the receiver; the account moves to the new post and signs in anew.</translation>
        </message>
        <message>
            <source>签署并办理交接(&amp;S)</source>
            <translation>&amp;Sign and hand over</translation>
        </message>
        <message>
            <source>{name}的交接 {code} 已撤回。</source>
            <translation>The handover {code} of {name} was withdrawn.</translation>
        </message>
        <message numerus="yes">
            <source>交接完成：{leaver} 的 {n} 项已转给 {receiver}，账号已停用。</source>
            <translation>
                <numerusform>Handed over: {n} line of {leaver} passed to {receiver}; the account is closed.</numerusform>
                <numerusform>Handed over: {n} lines of {leaver} passed to {receiver}; the account is closed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>交接完成：{leaver} 的 {n} 项已转给 {receiver}，账号已转到新岗位。</source>
            <translation>
                <numerusform>Handed over: {n} line of {leaver} passed to {receiver}; the account has the new post.</numerusform>
                <numerusform>Handed over: {n} lines of {leaver} passed to {receiver}; the account has the new post.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>交接完成：{leaver} 的 {n} 项已转给 {receiver}。账号还没有停用或转岗：账号文件写不进去，请检查磁盘；下次登录时自动更改。</source>
            <translation>
                <numerusform>Handed over: {n} line of {leaver} passed to {receiver}. The account has not changed: its file cannot be written. Check the disk; it changes at the next sign-in.</numerusform>
                <numerusform>Handed over: {n} lines of {leaver} passed to {receiver}. The account has not changed: its file cannot be written. Check the disk; it changes at the next sign-in.</numerusform>
            </translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>离职交接清单</source>
            <translation>Handover checklist</translation>
        </message>
        <message>
            <source>打印交接清单…(&amp;P)</source>
            <translation>&amp;Print checklist…</translation>
        </message>
        <message>
            <source>打印交接书…(&amp;D)</source>
            <translation>Print &amp;deed…</translation>
        </message>
        <message>
            <source>交接书</source>
            <translation>Deed of handover</translation>
        </message>
        <message>
            <source>离职交接清单（核对稿）</source>
            <translation>Handover list (for checking)</translation>
        </message>
        <message>
            <source>打印清单…(&amp;P)</source>
            <translation>&amp;Print the list…</translation>
        </message>
    </context>
    <context>
        <name>HandoverPage</name>
        <message>
            <source>已列出应交接的内容。请逐项了结，查不到的请补充。</source>
            <translation>Everything is listed. Settle each line, and add what the system cannot know.</translation>
        </message>
        <message>
            <source>若今天交接…(&amp;T)</source>
            <translation>If handed over &amp;today…</translation>
        </message>
        <message>
            <source>查看任何一位同事今天离开的话要交接什么</source>
            <translation>See what any colleague would hand over if they left today</translation>
        </message>
        <message>
            <source>暂离代签…(&amp;B)</source>
            <translation>Deputy for a&amp;bsence…</translation>
        </message>
        <message>
            <source>到期回来的，指定代签人，到期自动恢复</source>
            <translation>For who comes back: a deputy for some days, and everything as before afterwards</translation>
        </message>
    </context>
    <context>
        <name>HandoverTodayDialog</name>
        <message>
            <source>若今天交接</source>
            <translation>If handed over today</translation>
        </message>
        <message>
            <source>只是查询：什么都不转移，也不签署。</source>
            <translation>For reading only: nothing moves and nobody signs.</translation>
        </message>
        <message>
            <source>打印…(&amp;P)</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>HelpLink</name>
        <message>
            <source>使用说明 F1</source>
            <translation>Manual F1</translation>
        </message>
    </context>
    <context>
        <name>HoldDialog</name>
        <message>
            <source>人民法院</source>
            <translation>Court</translation>
        </message>
        <message>
            <source>监管部门</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <source>公安机关</source>
            <translation>Police</translation>
        </message>
        <message>
            <source>人民检察院</source>
            <translation>Procuratorate</translation>
        </message>
        <message>
            <source>内部审计</source>
            <translation>Internal audit</translation>
        </message>
        <message>
            <source>法务或合规部门</source>
            <translation>Legal or compliance</translation>
        </message>
        <message>
            <source>冻结期间不得销毁、移出，文件不得移走或作废，写明理由解除后为止。借阅不受影响。</source>
            <translation>Until the hold is lifted with a reason, nothing is destroyed or moved out, and no file is moved or declared void. Loans go on.</translation>
        </message>
        <message>
            <source>冻结</source>
            <translation>Legal hold</translation>
        </message>
        <message>
            <source>例如：合同纠纷案；专项检查。不写客户姓名</source>
            <translation>For example: dispute over a contract; inspection. No customer's name</translation>
        </message>
        <message>
            <source>案由(&amp;T)</source>
            <translation>Ma&amp;tter</translation>
        </message>
        <message>
            <source>依据：哪个机关或部门(&amp;M)</source>
            <translation>Ordered by (authority or depart&amp;ment)</translation>
        </message>
        <message>
            <source>文号(&amp;N)</source>
            <translation>Document &amp;number</translation>
        </message>
        <message>
            <source>例如：（2026）民初 123 号；没有的不填</source>
            <translation>For example: (2026) No. 123; empty where there is none</translation>
        </message>
        <message>
            <source>范围(&amp;R)</source>
            <translation>Scope (&amp;R)</translation>
        </message>
        <message>
            <source>冻结(&amp;S)</source>
            <translation>Put on hold (&amp;S)</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>「{title}」</source>
            <translation>"{title}"</translation>
        </message>
        <message numerus="yes">
            <source>已有 {n} 案冻结：{named}。这一案另立，各自解除。</source>
            <translation>
                <numerusform>Under {n} hold already: {named}. This one is another; each is lifted by itself.</numerusform>
                <numerusform>Under {n} holds already: {named}. This one is another; each is lifted by itself.</numerusform>
            </translation>
        </message>
        <message>
            <source>曾经冻结，最后一案于 {day} 解除。</source>
            <translation>Was on hold; the last hold was lifted on {day}.</translation>
        </message>
    </context>
    <context>
        <name>HolderAt</name>
        <message>
            <source>当时在谁手里(&amp;T)</source>
            <translation>Who had it &amp;then</translation>
        </message>
        <message>
            <source>袋、盒或合同</source>
            <translation>Bag, box or contract</translation>
        </message>
        <message>
            <source>不填是本档案；可扫描条码，或输入档号、合同编号</source>
            <translation>Empty: this dossier. Scan a bar code, or type a reference code or contract number</translation>
        </message>
        <message>
            <source>那时还没有登记。</source>
            <translation>Not registered at that time.</translation>
        </message>
        <message>
            <source>{moment}：在{holder}手里（存放位置 {place}）</source>
            <translation>{moment}: with {holder} (place {place})</translation>
        </message>
        <message>
            <source>{moment}：在{holder}手里</source>
            <translation>{moment}: with {holder}</translation>
        </message>
    </context>
    <context>
        <name>HoldsPage</name>
        <message>
            <source>加入档案…(&amp;A)</source>
            <translation>&amp;Add Dossiers…</translation>
        </message>
        <message>
            <source>解除冻结…(&amp;R)</source>
            <translation>Lift the hold… (&amp;R)</translation>
        </message>
        <message>
            <source>只解除选中的档案…(&amp;S)</source>
            <translation>Lift from the chosen do&amp;ssier…</translation>
        </message>
        <message>
            <source>打印冻结登记单…(&amp;P)</source>
            <translation>&amp;Print hold record…</translation>
        </message>
        <message>
            <source>档案 {n}</source>
            <translation>Dossiers {n}</translation>
        </message>
        <message>
            <source>被拦下的办理 {n}</source>
            <translation>Refused attempts {n}</translation>
        </message>
        <message>
            <source>没有冻结。在档案列表中选择档案，点“更多 → 冻结…”。</source>
            <translation>No holds. Choose dossiers in the list, then "More → Hold…".</translation>
        </message>
        <message>
            <source>没有冻结。需要冻结的，请告知{who}，由其在档案列表中办理。</source>
            <translation>No holds. Who may place one, in the list of dossiers: {who}.</translation>
        </message>
        <message>
            <source>{title}，依据：{mandate}</source>
            <translation>{title}, ordered by {mandate}</translation>
        </message>
        <message>
            <source>持续冻结：{sought}</source>
            <translation>Goes on catching: {sought}</translation>
        </message>
        <message>
            <source>{who} 于 {moment} 解除，理由：{why}</source>
            <translation>Lifted by {who} on {moment}, reason: {why}</translation>
        </message>
        <message numerus="yes">
            <source>已加入 {n} 份档案，随这一案冻结。</source>
            <translation>
                <numerusform>{n} dossier was added to this hold.</numerusform>
                <numerusform>{n} dossiers were added to this hold.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>解除后，这一案不再冻结 {n} 份档案。</source>
            <translation>
                <numerusform>Once lifted, this hold covers {n} dossier no more.</numerusform>
                <numerusform>Once lifted, this hold covers {n} dossiers no more.</numerusform>
            </translation>
        </message>
        <message>
            <source>解除后，这一案不再冻结档案 {code}，其余的照旧。</source>
            <translation>Once lifted, this hold covers dossier {code} no more; the others stay on hold.</translation>
        </message>
        <message>
            <source>解除冻结</source>
            <translation>Lift the hold</translation>
        </message>
        <message>
            <source>另有冻结的，仍不得销毁。</source>
            <translation> What is under another hold stays on hold.</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>解除冻结(&amp;S)</source>
            <translation>Lift the hold (&amp;S)</translation>
        </message>
        <message numerus="yes">
            <source>已解除 {n} 份档案的冻结。</source>
            <translation>
                <numerusform>Hold lifted from {n} dossier.</numerusform>
                <numerusform>Hold lifted from {n} dossiers.</numerusform>
            </translation>
        </message>
        <message>
            <source>冻结登记单</source>
            <translation>Hold record</translation>
        </message>
        <message>
            <source>案由</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Ordered by</translation>
        </message>
        <message>
            <source>范围</source>
            <translation>Scope</translation>
        </message>
        <message>
            <source>档案</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>拦下</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>冻结日期</source>
            <translation>Placed on</translation>
        </message>
        <message>
            <source>冻结人</source>
            <translation>Placed by</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>条件，持续冻结</source>
            <translation>A search, goes on</translation>
        </message>
        <message>
            <source>客户，持续冻结</source>
            <translation>Customers, goes on</translation>
        </message>
        <message>
            <source>指定的档案</source>
            <translation>Named dossiers</translation>
        </message>
        <message>
            <source>{day} 已解除</source>
            <translation>Lifted on {day}</translation>
        </message>
        <message>
            <source>冻结中</source>
            <translation>On hold</translation>
        </message>
        <message>
            <source>{moment} 解除</source>
            <translation>Lifted {moment}</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>冻结自</source>
            <translation>On hold since</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>谁</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>要办什么</source>
            <translation>What was tried</translation>
        </message>
        <message>
            <source>单号</source>
            <translation>List</translation>
        </message>
        <message>
            <source>日志锚码</source>
            <translation>Anchor</translation>
        </message>
    </context>
    <context>
        <name>IdentifyDialog</name>
        <message>
            <source>登记核验结果</source>
            <translation>Enter an identification</translation>
        </message>
        <message>
            <source>核对证件与本人，结果记入身份核验登记；记错了可以更正或撤销，原来的一行保留。</source>
            <translation>Compare the document with the person, and enter the result. A wrong entry can be corrected or withdrawn; its line stays.</translation>
        </message>
        <message>
            <source>更正核验结果</source>
            <translation>Correct an identification</translation>
        </message>
        <message>
            <source>更正后另立一行，原来的一行划去并保留。</source>
            <translation>The correction becomes a line of its own; the first line is struck through and kept.</translation>
        </message>
        <message>
            <source>证件(&amp;D)</source>
            <translation>&amp;Document</translation>
        </message>
        <message>
            <source>请选择或填写所核对的证件。</source>
            <translation>Choose or type the document that was checked.</translation>
        </message>
        <message>
            <source>核验方式(&amp;W)</source>
            <translation>&amp;Way</translation>
        </message>
        <message>
            <source>请选择或填写核验方式。</source>
            <translation>Choose or type how it was checked.</translation>
        </message>
        <message>
            <source>有效期至(&amp;U)</source>
            <translation>Valid &amp;until</translation>
        </message>
        <message>
            <source>长期有效(&amp;L)</source>
            <translation>Valid for &amp;life</translation>
        </message>
        <message>
            <source>号码与登记一致(&amp;N)</source>
            <translation>The &amp;number agrees with the dossier</translation>
        </message>
        <message>
            <source>证件真实、有效(&amp;G)</source>
            <translation>The document is &amp;genuine and valid</translation>
        </message>
        <message>
            <source>结论(&amp;F)</source>
            <translation>&amp;Finding</translation>
        </message>
        <message>
            <source>如：人证一致</source>
            <translation>e.g. document and person agree</translation>
        </message>
        <message>
            <source>更正理由(&amp;R)</source>
            <translation>&amp;Reason for the correction</translation>
        </message>
        <message>
            <source>更正(&amp;S)</source>
            <translation>Correct(&amp;S)</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Enter(&amp;S)</translation>
        </message>
        <message>
            <source>登记资料没有填写有效期，请按证件填写</source>
            <translation>The dossier does not say until when; take the day from the document</translation>
        </message>
        <message>
            <source>登记资料写的是 {day}，请与证件核对</source>
            <translation>The dossier says {day}; compare it with the document</translation>
        </message>
    </context>
    <context>
        <name>IdentityTab</name>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>核验人</source>
            <translation>By</translation>
        </message>
        <message>
            <source>证件</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>真实有效</source>
            <translation>genuine</translation>
        </message>
        <message>
            <source>未通过</source>
            <translation>failed</translation>
        </message>
        <message>
            <source>有效期至</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>长期</source>
            <translation>unlimited</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>Way</translation>
        </message>
        <message>
            <source>结论</source>
            <translation>Finding</translation>
        </message>
        <message>
            <source>同意日期</source>
            <translation>Given on</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>告知书</source>
            <translation>Notice</translation>
        </message>
        <message>
            <source>登记人</source>
            <translation>Entered by</translation>
        </message>
        <message>
            <source>撤回日期</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>撤回理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>身份核验登记</source>
            <translation>Register of identifications</translation>
        </message>
        <message>
            <source>客户同意</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>登记核验结果…(&amp;I)</source>
            <translation>Enter &amp;identification…</translation>
        </message>
        <message>
            <source>登记客户同意…(&amp;A)</source>
            <translation>Enter consent…(&amp;A)</translation>
        </message>
        <message>
            <source>客户撤回同意…(&amp;U)</source>
            <translation>C&amp;ustomer withdraws consent…</translation>
        </message>
        <message>
            <source>身份和同意</source>
            <translation>Identity and consent</translation>
        </message>
        <message>
            <source>{said}　⚠ 最近一次核验为 {found}，登记资料为 {typed}，两处不一致，请核对后更正</source>
            <translation>{said}  ⚠ the last identification says {found}, the dossier {typed}; compare them and correct the wrong one</translation>
        </message>
        <message>
            <source>长期有效</source>
            <translation>valid for life</translation>
        </message>
        <message>
            <source>证件长期有效</source>
            <translation>The document is valid for life</translation>
        </message>
        <message>
            <source>证件有效期：未登记</source>
            <translation>Validity of the document: not entered</translation>
        </message>
        <message>
            <source>⚠ 证件已于 {day} 过期，请重新核验</source>
            <translation>⚠ The ID expired on {day}; please identify anew</translation>
        </message>
        <message numerus="yes">
            <source>⚠ 证件将于 {day} 过期（还有 {n} 天）</source>
            <translation>
                <numerusform>⚠ The ID expires on {day} (in {n} day)</numerusform>
                <numerusform>⚠ The ID expires on {day} (in {n} days)</numerusform>
            </translation>
        </message>
        <message>
            <source>证件有效期至 {day}</source>
            <translation>ID valid until {day}</translation>
        </message>
        <message>
            <source>已更正，原来的一行已划去。</source>
            <translation>Corrected; the first line is struck through.</translation>
        </message>
        <message>
            <source>{day} {who}：{document}，{finding}</source>
            <translation>{day} {who}: {document}, {finding}</translation>
        </message>
        <message>
            <source>已撤销，原来的一行已划去。</source>
            <translation>Withdrawn; the line is struck through.</translation>
        </message>
        <message>
            <source>档案退回“待核实”，须重新核实。</source>
            <translation> The dossier goes back to "To be verified" and is verified again.</translation>
        </message>
        <message>
            <source>档案若因此没有通过的核验，“今日”会提醒重新核验。</source>
            <translation> If that leaves the dossier without a good identification, Today reminds you to identify the customer anew.</translation>
        </message>
        <message>
            <source>核验结果已登记。</source>
            <translation>The identification was entered.</translation>
        </message>
        <message>
            <source>客户同意已登记。</source>
            <translation>The consent was entered.</translation>
        </message>
        <message>
            <source>已登记客户撤回同意。</source>
            <translation>The withdrawal was entered.</translation>
        </message>
    </context>
    <context>
        <name>ImportResultStep</name>
        <message>
            <source>打印这批标签…(&amp;L)</source>
            <translation>Print these &amp;labels…</translation>
        </message>
        <message>
            <source>存下退回的行…(&amp;S)</source>
            <translation>&amp;Save rejected rows…</translation>
        </message>
        <message>
            <source>查看这批档案(&amp;V)</source>
            <translation>&amp;View these dossiers</translation>
        </message>
        <message>
            <source>再导入一份(&amp;A)</source>
            <translation>Import &amp;another</translation>
        </message>
        <message numerus="yes">
            <source>已导入 {n} 笔借阅记录</source>
            <translation>
                <numerusform>{n} loan imported</numerusform>
                <numerusform>{n} loans imported</numerusform>
            </translation>
        </message>
        <message>
            <source>{history} 笔已归还，作为历史；{out} 笔至今未还，其中逾期 {late} 笔，见“借阅”页。</source>
            <translation>Returned, kept as history: {history}; still out: {out}, of which overdue: {late}. See the "Loans" page.</translation>
        </message>
        <message numerus="yes">
            <source>已导入 {n} 件代管原件</source>
            <translation>
                <numerusform>{n} original imported</numerusform>
                <numerusform>{n} originals imported</numerusform>
            </translation>
        </message>
        <message>
            <source>下一步：在“权证台账”页打印标签，贴在原件上。</source>
            <translation>Next: print labels on the page of the title-deed ledger, and put them on the originals.</translation>
        </message>
        <message numerus="yes">
            <source>已导入 {n} 份档案</source>
            <translation>
                <numerusform>{n} dossier imported</numerusform>
                <numerusform>{n} dossiers imported</numerusform>
            </translation>
        </message>
        <message>
            <source>下一步：打印标签，贴在档案袋上。</source>
            <translation>Next: print the labels and stick them on the dossier bags.</translation>
        </message>
        <message numerus="yes">
            <source>{n} 行退回，没有导入。更正后可再导入。</source>
            <translation>
                <numerusform>{n} row was rejected and not imported. Mend it and import again.</numerusform>
                <numerusform>{n} rows were rejected and not imported. Mend them and import again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportWizard</name>
        <message>
            <source>从台账导入</source>
            <translation>Import ledger</translation>
        </message>
        <message>
            <source>存为表格…(&amp;T)</source>
            <translation>Save as &amp;table…</translation>
        </message>
        <message>
            <source>上一步(&amp;B)</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>预检(&amp;N)</source>
            <translation>Check (&amp;N)</translation>
        </message>
        <message>
            <source>第 {n} 行：{text}</source>
            <translation>Row {n}: {text}</translation>
        </message>
        <message>
            <source>模板已存为 {file}。填好后在这里导入，第二行的填写说明不用删。</source>
            <translation>The template was saved as {file}. Fill it in and import it here; the hints in its second row may stay.</translation>
        </message>
        <message>
            <source>档案台账模板</source>
            <translation>Ledger template</translation>
        </message>
        <message>
            <source>完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>请先选择一个文件。</source>
            <translation>Choose a file first.</translation>
        </message>
        <message>
            <source>正在预检</source>
            <translation>Checking</translation>
        </message>
        <message numerus="yes">
            <source>导入 {n} 行(&amp;N)</source>
            <translation>
                <numerusform>Import {n} row (&amp;N)</numerusform>
                <numerusform>Import {n} rows (&amp;N)</numerusform>
            </translation>
        </message>
        <message>
            <source>{file} 需更正的行</source>
            <translation>{file} rows to mend</translation>
        </message>
        <message>
            <source>已保存：{file}</source>
            <translation>Saved: {file}</translation>
        </message>
        <message>
            <source>正在导入</source>
            <translation>Importing</translation>
        </message>
    </context>
    <context>
        <name>InForceTab</name>
        <message>
            <source>部分</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>规定</source>
            <translation>Says</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>起</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>要求编号</source>
            <translation>Requirement</translation>
        </message>
        <message>
            <source>依据性质</source>
            <translation>Kind of clause</translation>
        </message>
        <message>
            <source>查找规定，如：借期、身份证</source>
            <translation>Find a rule, e.g. term</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>all</translation>
        </message>
        <message>
            <source>禁止和条件</source>
            <translation>Prohibitions</translation>
        </message>
        <message>
            <source>“要求编号”是随程序附带的要求对照表里的号码，查制度原文时用；没有号码的是本单位自己的规定，或本系统保障。</source>
            <translation>"Requirement" is the number in the table of requirements that comes with the program, for looking up the original wording; a rule without one is this office's own, or the program's own safeguard.</translation>
        </message>
        <message>
            <source>现行第 {n} 版，{day} 建库时由{who}采用。</source>
            <translation>In force: version {n}, adopted by {who} when the archive was founded on {day}.</translation>
        </message>
        <message>
            <source>现行第 {n} 版，{day} 起执行：{author}起草，{who}发布，理由：{reason}</source>
            <translation>In force: version {n}, since {day}; drafted by {author}, released by {who}. Reason: {reason}</translation>
        </message>
        <message>
            <source>{pack}：《{document}》，{owner}，{day} 起施行。</source>
            <translation>{pack}: {document}, {owner}, effective {day}.</translation>
        </message>
        <message>
            <source>本单位决定（第 {n} 版）</source>
            <translation>Decided by this office (version {n})</translation>
        </message>
        <message>
            <source>{decided}，原依据{clause}</source>
            <translation>{decided}; formerly by {clause}</translation>
        </message>
        <message>
            <source>原 {rule}</source>
            <translation>was {rule}</translation>
        </message>
        <message>
            <source>{day}
第 {n} 版</source>
            <translation>{day}
Version {n}</translation>
        </message>
        <message>
            <source>各单位通用</source>
            <translation>All offices</translation>
        </message>
        <message numerus="yes">
            <source>{n} 条</source>
            <translation>
                <numerusform>{n} entry</numerusform>
                <numerusform>{n} entries</numerusform>
            </translation>
        </message>
        <message>
            <source>没有找到。换个词，或选择“全部”。</source>
            <translation>Nothing found. Try another word, or choose "All".</translation>
        </message>
        <message>
            <source>这是程序对各单位通用的规则，不在制度里修改。</source>
            <translation>This is a rule of the program for all offices; it is not changed in an office's rules.</translation>
        </message>
    </context>
    <context>
        <name>InputField</name>
        <message>
            <source>须填写{what}。</source>
            <translation>Please fill in: {what}.</translation>
        </message>
        <message>
            <source>最多 {n} 个字，超出的没有录入。请缩短。</source>
            <translation>At most {n} characters: the rest was not entered. Please shorten it.</translation>
        </message>
    </context>
    <context>
        <name>InputTab</name>
        <message>
            <source>重新检查(&amp;R)</source>
            <translation>Check again (&amp;R)</translation>
        </message>
        <message>
            <source>输入法</source>
            <translation>Input method</translation>
        </message>
        <message>
            <source>在此试打中文(&amp;T)</source>
            <translation>&amp;Try typing Chinese hereamp;Try typing Chinese here</translation>
        </message>
        <message>
            <source>扫描枪</source>
            <translation>Scanner</translation>
        </message>
        <message>
            <source>扫描任一条码，看看扫描枪送来了什么。前缀（]C1、STX）和结尾（回车、Tab、换行或没有）都能认，无需设置。</source>
            <translation>Scan any bar code to see what the scanner sends. Prefixes (]C1, STX) and endings (Enter, Tab, line feed or none) are understood; nothing needs to be set.</translation>
        </message>
        <message>
            <source>在此试扫(&amp;Z)</source>
            <translation>Try scanning here (&amp;Z)</translation>
        </message>
        <message>
            <source>{text} 前缀</source>
            <translation>prefix {text}</translation>
        </message>
        <message numerus="yes">
            <source>{n} 位</source>
            <translation>
                <numerusform>{n} digit</numerusform>
                <numerusform>{n} digits</numerusform>
            </translation>
        </message>
        <message>
            <source>{text} 结尾</source>
            <translation>ending {text}</translation>
        </message>
        <message>
            <source>没有结尾</source>
            <translation>no ending</translation>
        </message>
        <message>
            <source>首位丢失，已按校验位补为 {code}。请把输入法切换为英文</source>
            <translation>the first digit was lost; by the check digits it is {code}. Please switch the input method to English</translation>
        </message>
        <message>
            <source>校验通过</source>
            <translation>check digits right</translation>
        </message>
        <message>
            <source>{n} 个条码，校验通过</source>
            <translation>{n} codes, check digits right</translation>
        </message>
        <message>
            <source>校验不符：不是本系统的条码，或没有读清，请再扫一次</source>
            <translation>check digits wrong: not a code of this system, or misread; please scan again</translation>
        </message>
        <message>
            <source>不是本系统的 12 位条码：收到 {text}</source>
            <translation>not a 12-digit code of this system: {text} arrived</translation>
        </message>
    </context>
    <context>
        <name>InspectTab</name>
        <message>
            <source>破损…(&amp;D)</source>
            <translation>&amp;Damaged…</translation>
        </message>
        <message>
            <source>缺页…(&amp;M)</source>
            <translation>Pages &amp;missing…</translation>
        </message>
        <message>
            <source>完好(&amp;C)</source>
            <translation>&amp;Complete</translation>
        </message>
        <message>
            <source>归还时间</source>
            <translation>Returned at</translation>
        </message>
        <message>
            <source>房号、客户</source>
            <translation>Room, customer</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>接收人</source>
            <translation>Receiver</translation>
        </message>
        <message>
            <source>检查</source>
            <translation>Inspection</translation>
        </message>
        <message>
            <source>没有等待检查的档案</source>
            <translation>No dossier is waiting for inspection</translation>
        </message>
        <message>
            <source>归还检查</source>
            <translation>Return inspection</translation>
        </message>
        <message>
            <source>{condition}：哪些资料、第几页(&amp;N)</source>
            <translation>{condition}: which papers, which pages (&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>Issuing</name>
        <message>
            <source>{borrower}的申请（单号 {slip}）：{state}。</source>
            <translation>Request of {borrower} (slip {slip}): {state}.</translation>
        </message>
        <message>
            <source>请凭单号到档案室领取。</source>
            <translation>Collect it at the archive room with the slip number.</translation>
        </message>
        <message>
            <source>需经{approver}审批（{clause}）。{borrower}的申请已登记，单号 {slip}，共 {n} 份，正在等待审批。</source>
            <translation>{approver} must approve ({clause}). The request of {borrower} is registered, slip {slip}, dossiers: {n}, and waits for approval.</translation>
        </message>
        <message>
            <source>当面审批…(&amp;H)</source>
            <translation>Approve &amp;here…</translation>
        </message>
        <message>
            <source>以后在“待审批”中办理。</source>
            <translation>Later, see to it under "Awaiting approval".</translation>
        </message>
        <message>
            <source>经理放行…(&amp;H)</source>
            <translation>Manager's override… (&amp;H)</translation>
        </message>
        <message>
            <source>放行依据</source>
            <translation>Under</translation>
        </message>
        <message>
            <source>经理放行：有逾期，仍借出</source>
            <translation>Manager's override: lend despite overdue dossiers</translation>
        </message>
        <message>
            <source>已借出 {n} 份给{borrower}，应还日期 {due}，单号 {slip}。</source>
            <translation>Lent to {borrower}: {n}, due {due}, slip {slip}.</translation>
        </message>
        <message>
            <source>等</source>
            <translation> and more</translation>
        </message>
        <message>
            <source>另有 {n} 份没有借出，请留下：{bags}。</source>
            <translation> Not lent, keep them here ({n}): {bags}.</translation>
        </message>
        <message>
            <source>打印借阅单…(&amp;S)</source>
            <translation>Print loan &amp;slip…</translation>
        </message>
        <message>
            <source>借阅单</source>
            <translation>Loan slip</translation>
        </message>
    </context>
    <context>
        <name>ItemsTab</name>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>合同编号</source>
            <translation>Contract No.</translation>
        </message>
        <message>
            <source>原件/复印件</source>
            <translation>Original/copy</translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>复印件</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>载体</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>页数</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>责任者</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>保管人</source>
            <translation>Custodian</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>敏感</source>
            <translation>sensitive</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>Files</translation>
        </message>
        <message>
            <source>文件名</source>
            <translation>File</translation>
        </message>
        <message>
            <source>大小</source>
            <translation>Size</translation>
        </message>
        <message>
            <source>存入时间</source>
            <translation>Kept at</translation>
        </message>
        <message>
            <source>存入人</source>
            <translation>Kept by</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>添加一件…(&amp;N)</source>
            <translation>Add an item…(&amp;N)</translation>
        </message>
        <message>
            <source>存入文件…(&amp;F)</source>
            <translation>Keep a &amp;file…</translation>
        </message>
        <message>
            <source>查看文件…(&amp;V)</source>
            <translation>&amp;View file…</translation>
        </message>
        <message>
            <source>取出副本…(&amp;O)</source>
            <translation>Take a copy &amp;out…</translation>
        </message>
        <message>
            <source>移到另一份档案…(&amp;M)</source>
            <translation>&amp;Move to another dossier…</translation>
        </message>
        <message>
            <source>作废…(&amp;D)</source>
            <translation>Voi&amp;d…</translation>
        </message>
        <message>
            <source>资料和文件</source>
            <translation>Items and files</translation>
        </message>
        <message>
            <source>这个文件已经作废，仍可查看，不能再移动或作废。</source>
            <translation>This file was declared void: it can still be viewed, but not moved or declared void again.</translation>
        </message>
        <message>
            <source>所选一件的扫描件和文件（存在加密库内，查看会记入日志）</source>
            <translation>Scans and files of the chosen item (inside the encrypted archive; every look is logged)</translation>
        </message>
        <message>
            <source>请先在上面选一件资料，再选它的文件，才能查看、取出、移动或作废。</source>
            <translation>Choose an item above and then its file in order to view, copy, move or void it.</translation>
        </message>
        <message>
            <source>“{title}”还没有扫描件或文件，没有可以查看、取出、移动或作废的。</source>
            <translation>"{title}" has no scan or file yet: there is nothing to view, copy, move or void.</translation>
        </message>
        <message>
            <source>请先在下面选一个文件，才能查看、取出、移动或作废。</source>
            <translation>Choose a file below in order to view, copy, move or void it.</translation>
        </message>
        <message>
            <source>{n} KB</source>
            <translation>{n} KB</translation>
        </message>
        <message>
            <source>{n} MB</source>
            <translation>{n} MB</translation>
        </message>
        <message>
            <source>有效</source>
            <translation>Valid</translation>
        </message>
        <message>
            <source>已作废（{who}，{day}）：{why}</source>
            <translation>Void ({who}, {day}): {why}</translation>
        </message>
        <message>
            <source>已添加。</source>
            <translation>Added.</translation>
        </message>
        <message>
            <source>扫描件和文件 (*.pdf *.png *.jpg *.jpeg *.mp4)</source>
            <translation>Scans and files (*.pdf *.png *.jpg *.jpeg *.mp4)</translation>
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>存入文件</source>
            <translation>File stored</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个文件已存入加密库。原文件仍在原处，请按规定处理。</source>
            <translation>
                <numerusform>{n} file kept in the encrypted store. The original is where it was; deal with it by the rules.</numerusform>
                <numerusform>{n} files kept in the encrypted store. The originals are where they were; deal with them by the rules.</numerusform>
            </translation>
        </message>
        <message>
            <source>已移到 {code}。两份档案的日志都已记下。</source>
            <translation>Moved to {code}. The trails of both dossiers say so.</translation>
        </message>
        <message>
            <source>已作废，文件仍留在库内。</source>
            <translation>Declared void; the file stays in the store.</translation>
        </message>
        <message>
            <source>查看文件</source>
            <translation>File viewed</translation>
        </message>
        <message>
            <source>查看人、时间和用途会记入操作日志。</source>
            <translation>Who looks, when and for what is logged.</translation>
        </message>
        <message>
            <source>查看(&amp;V)</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>{name}：{why}</source>
            <translation>{name}: {why}</translation>
        </message>
        <message>
            <source>{name} 不能在窗口内显示。它已完好地存在库内，需要时可取出副本。</source>
            <translation>{name} cannot be shown in the window. It is kept whole inside the store; a copy can be taken out where it is needed.</translation>
        </message>
        <message>
            <source>文件 (*{suffix})</source>
            <translation>File (*{suffix})</translation>
        </message>
        <message>
            <source>取出副本</source>
            <translation>Take a copy out</translation>
        </message>
        <message>
            <source>副本存为 {file}，在加密库之外：任何打开这台电脑的人都能看到，用完请按规定销毁。取出人、时间、用途和去处会记入操作日志。</source>
            <translation>The copy is saved as {file}, outside the encryption: whoever opens this computer can see it. Destroy it by the rules after use. Person, time, purpose and recipient go into the log.</translation>
        </message>
        <message>
            <source>取出(&amp;S)</source>
            <translation>Take out (&amp;S)</translation>
        </message>
        <message>
            <source>副本已存为 {file}。取出已记入日志。</source>
            <translation>The copy is saved as {file}. That it was taken is in the log.</translation>
        </message>
    </context>
    <context>
        <name>KeepersFace</name>
        <message>
            <source>新建任命…(&amp;N)</source>
            <translation>&amp;New appointment…</translation>
        </message>
        <message>
            <source>还没有任命原件保管员。
点“新建任命”，任命后才能开入库单。</source>
            <translation>No custodian of originals is appointed yet.
Click "New appointment"; receipts need one.</translation>
        </message>
        <message>
            <source>原件由专人保管</source>
            <translation>Originals have one custodian</translation>
        </message>
        <message>
            <source>1　新建任命：选定保管员，写明依据。</source>
            <translation>1  New appointment: the custodian, and the authority.</translation>
        </message>
        <message>
            <source>2　由有权任命的经理用自己的密码签署。</source>
            <translation>2  A manager with the right signs with their own password.</translation>
        </message>
        <message>
            <source>3　入库单由任职中的保管员签收；不再担任的，及时免去。</source>
            <translation>3  Custodians in office receive originals; revoke the appointment when it ends.</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>保管员</source>
            <translation>Custodian</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>原件保管员：{name}</source>
            <translation>Custodian of originals: {name}</translation>
        </message>
        <message>
            <source>{who} 于 {day} 拟定</source>
            <translation>Drawn up by {who} on {day}</translation>
        </message>
        <message>
            <source>依据：{authority}</source>
            <translation>Authority: {authority}</translation>
        </message>
        <message>
            <source>下一步：由{who}用自己的密码签署后生效。</source>
            <translation>Next: {who} signs with their own password.</translation>
        </message>
        <message>
            <source>签署任命…(&amp;G)</source>
            <translation>Si&amp;gn…</translation>
        </message>
        <message>
            <source>免去…(&amp;X)</source>
            <translation>Revoke… (&amp;X)</translation>
        </message>
        <message>
            <source>免去后，{name} 不能再签收入库；已保管的原件请办理交接。</source>
            <translation>{name} can no longer receive originals then; hand over what they keep.</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Authority</translation>
        </message>
        <message>
            <source>{name} 已任命为原件保管员。</source>
            <translation>{name} is appointed as custodian of originals.</translation>
        </message>
        <message>
            <source>{name} 已免去原件保管员。</source>
            <translation>The appointment of {name} is revoked.</translation>
        </message>
    </context>
    <context>
        <name>KeptRegisters</name>
        <message>
            <source>打印清册…</source>
            <translation>Print register…</translation>
        </message>
        <message>
            <source>销毁清册</source>
            <translation>Destruction register</translation>
        </message>
        <message>
            <source>清册 {code} 已确认打印，题名不再保留。</source>
            <translation>Register {code} is confirmed as printed; its titles are no longer kept.</translation>
        </message>
    </context>
    <context>
        <name>KeptViews</name>
        <message>
            <source>视图只给您自己用，保存在加密的档案库内，在列表上方的“我的视图”里选用。</source>
            <translation>A view is for you alone, is kept in the encrypted archive, and is chosen from "My views" above the list.</translation>
        </message>
        <message>
            <source>存为视图</source>
            <translation>Keep as a view</translation>
        </message>
        <message>
            <source>名称(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>Keep (&amp;S)</translation>
        </message>
        <message>
            <source>删除视图</source>
            <translation>Delete a view</translation>
        </message>
    </context>
    <context>
        <name>KeyPrintDialog</name>
        <message>
            <source>钥匙指纹</source>
            <translation>Key fingerprint</translation>
        </message>
        <message>
            <source>{name}请抄下这十六个字符</source>
            <translation>{name}: please write down these sixteen characters</translation>
        </message>
        <message>
            <source>账号还不能登录。请带着抄下的字符找部门经理，由经理在自己的“账号”页逐组核对后启用。</source>
            <translation>The account cannot sign in yet. Take what you wrote down to the department manager, who compares it group by group on their own "Accounts" page and activates the account.</translation>
        </message>
        <message>
            <source>已抄下</source>
            <translation>Written down</translation>
        </message>
    </context>
    <context>
        <name>LabelsDialog</name>
        <message>
            <source>打印标签</source>
            <translation>Print labels</translation>
        </message>
        <message>
            <source>遮蔽（张*）</source>
            <translation>Masked (张*)</translation>
        </message>
        <message>
            <source>不印姓名</source>
            <translation>No names</translation>
        </message>
        <message>
            <source>完整姓名</source>
            <translation>Full names</translation>
        </message>
        <message>
            <source>平放标签</source>
            <translation>Flat label</translation>
        </message>
        <message>
            <source>脊背标签（竖贴）</source>
            <translation>Spine label (upright)</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案的标签</source>
            <translation>
                <numerusform>Label of {n} dossier</numerusform>
                <numerusform>Labels of {n} dossiers</numerusform>
            </translation>
        </message>
        <message>
            <source>标签纸(&amp;S)</source>
            <translation>Label &amp;stock</translation>
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>式样(&amp;L)</source>
            <translation>&amp;Layout</translation>
        </message>
        <message>
            <source>从第几张开始打(&amp;F)</source>
            <translation>Start at label (&amp;F)</translation>
        </message>
        <message>
            <source>打印中断时，从没有打出的那一张重打</source>
            <translation>After an interruption: the first label that did not come out</translation>
        </message>
        <message>
            <source>这种标签纸太窄，竖贴时条码扫不出，只能平放。</source>
            <translation>This stock is too narrow: an upright bar code could not be read. Only flat labels are possible.</translation>
        </message>
        <message>
            <source>第 {n} 张：{household} {name}　{code}</source>
            <translation>Label {n}: {household} {name}  {code}</translation>
        </message>
        <message>
            <source>换新纸从第 1 格；用原纸请点第 {cell} 格。</source>
            <translation>On a new sheet start at label 1; on the same sheet click label {cell}.</translation>
        </message>
        <message>
            <source>正在生成标签</source>
            <translation>Making labels</translation>
        </message>
        <message>
            <source>打印时请选 100 %（实际大小）。打印中断时，回到上一窗口从第几张重打。</source>
            <translation>Print at 100 % (actual size). After an interruption, go back to the window before and start at the missing label.</translation>
        </message>
        <message numerus="yes">
            <source>所选档案中有 {n} 份已销毁，没有档案袋，不打标签。</source>
            <translation>
                <numerusform>{n} of the chosen dossiers was destroyed: it has no bag and gets no label. </numerusform>
                <numerusform>{n} of the chosen dossiers were destroyed: they have no bag and get no label. </numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerField</name>
        <message>
            <source>小区（项目）</source>
            <translation>Estate</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>Building</translation>
        </message>
        <message>
            <source>单元</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>楼层</source>
            <translation>Floor</translation>
        </message>
        <message>
            <source>房号</source>
            <translation>Room</translation>
        </message>
        <message>
            <source>客户姓名或名称</source>
            <translation>Customer name</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>证件号</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>其他客户的姓名</source>
            <translation>Name of another customer</translation>
        </message>
        <message>
            <source>其他客户的证件号</source>
            <translation>ID number of another customer</translation>
        </message>
        <message>
            <source>其他客户的电话</source>
            <translation>Phone of another customer</translation>
        </message>
        <message>
            <source>小区的分期</source>
            <translation>Phase of the estate</translation>
        </message>
        <message>
            <source>地址（楼栋单元房号在一格）</source>
            <translation>Address (building, unit, room in one cell)</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>接房日期</source>
            <translation>Room handed over on</translation>
        </message>
        <message>
            <source>归档日期</source>
            <translation>Filed on</translation>
        </message>
        <message>
            <source>建筑面积</source>
            <translation>Floor area</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>柜号</source>
            <translation>Cabinet</translation>
        </message>
        <message>
            <source>柜层</source>
            <translation>Shelf</translation>
        </message>
        <message>
            <source>盒号</source>
            <translation>Box</translation>
        </message>
        <message>
            <source>合同编号</source>
            <translation>Contract no.</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>金额的单位或币种</source>
            <translation>Unit or currency of the amount</translation>
        </message>
        <message>
            <source>发放日期</source>
            <translation>Issued on</translation>
        </message>
        <message>
            <source>到期日</source>
            <translation>Due on</translation>
        </message>
        <message>
            <source>项目经理 A 角</source>
            <translation>Project manager A</translation>
        </message>
        <message>
            <source>项目经理 B 角</source>
            <translation>Project manager B</translation>
        </message>
        <message>
            <source>权证名称</source>
            <translation>Title deed</translation>
        </message>
        <message>
            <source>权证编号</source>
            <translation>Title deed no.</translation>
        </message>
        <message>
            <source>风险等级</source>
            <translation>Risk level</translation>
        </message>
        <message>
            <source>资料清单（多份在一格）</source>
            <translation>Papers (several in one cell)</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>借阅日期</source>
            <translation>Lent on</translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>档案名称</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>借阅事由</source>
            <translation>Purpose of loan</translation>
        </message>
        <message>
            <source>借阅期限（天）</source>
            <translation>Loan period (days)</translation>
        </message>
        <message>
            <source>应还日期</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>审批人</source>
            <translation>Approver</translation>
        </message>
        <message>
            <source>归还日期</source>
            <translation>Returned on</translation>
        </message>
        <message>
            <source>是否归还</source>
            <translation>Returned or not</translation>
        </message>
        <message>
            <source>是否完好</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>权利人</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>等级</source>
            <translation>Grade</translation>
        </message>
        <message>
            <source>数量</source>
            <translation>Quantity</translation>
        </message>
        <message>
            <source>价值</source>
            <translation>Worth</translation>
        </message>
        <message>
            <source>入库日期</source>
            <translation>Received on</translation>
        </message>
        <message>
            <source>出库日期</source>
            <translation>Given out on</translation>
        </message>
        <message>
            <source>领取人</source>
            <translation>Receiver</translation>
        </message>
        <message>
            <source>保管人</source>
            <translation>Custodian</translation>
        </message>
    </context>
    <context>
        <name>LedgerRowsModel</name>
        <message>
            <source>行号</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>问题与处理</source>
            <translation>Problem and remedy</translation>
        </message>
        <message>
            <source>可导入</source>
            <translation>Ready</translation>
        </message>
        <message>
            <source>提醒</source>
            <translation>Warned</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>Rejected</translation>
        </message>
    </context>
    <context>
        <name>LeftOutDialog</name>
        <message>
            <source>未用的列：{names}</source>
            <translation>Columns not used: {names}</translation>
        </message>
        <message>
            <source>未读的工作表：{names}</source>
            <translation>Sheets not read: {names}</translation>
        </message>
        <message>
            <source>{why} {n} 行</source>
            <translation>{why}: {n}</translation>
        </message>
        <message>
            <source>未用的行：{kinds}</source>
            <translation>Rows not used: {kinds}</translation>
        </message>
        <message>
            <source>{names} 等 {n} 个</source>
            <translation>{names} and more, {n} in all</translation>
        </message>
        <message>
            <source>没有用到的内容</source>
            <translation>What was not used</translation>
        </message>
        <message>
            <source>文件中的这些内容没有读入。列读错了的，请在“各列对应”中指明；工作表可以另外选读。</source>
            <translation>These parts of the file were not read in. Put a column right in "Columns"; a sheet can be read instead.</translation>
        </message>
        <message>
            <source>列</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>工作表</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>行</source>
            <translation>Row</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>名称或行号</source>
            <translation>Name or row</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Explanation</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>LeftTextDialog</name>
        <message>
            <source>锁定之前填写的内容</source>
            <translation>Typed before the lock</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>已复制。再次锁定时，剪贴板也会清空。</source>
            <translation>Copied. The next lock clears the clipboard too.</translation>
        </message>
    </context>
    <context>
        <name>LendDesk</name>
        <message>
            <source>移除选中的一行</source>
            <translation>Remove the chosen row</translation>
        </message>
        <message>
            <source>对话框打开时扫描，未办理，请重新扫描。</source>
            <translation>Scanned while a dialog was open and not carried out. Scan it again.</translation>
        </message>
        <message>
            <source>正在读取…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <source>{name}的 {n} 份没有借出，已搁置。按 F9 继续办理。</source>
            <translation>The bags of {name} ({n}) were not lent and are put aside. F9 takes them up again.</translation>
        </message>
        <message>
            <source>这是修改申请，不是借阅单。要查看，请切换到“查找”（F2）再扫描。</source>
            <translation>This is a change request, not a loan slip. To look at it, switch to Find (F2) and scan it there.</translation>
        </message>
        <message>
            <source>这不是档案袋的条码。请扫描档案袋或工牌上的条码。</source>
            <translation>This is not the bar code of a dossier bag. Scan the code on a dossier bag or a badge.</translation>
        </message>
        <message>
            <source>桌上还有{first}的 {n} 份，没有借出。Enter：改由{newcomer}借，用途重新说明；Esc：搁置{first}的，给{newcomer}新办。</source>
            <translation>Bags of {first} still lie here, not lent ({n}). Enter: lend them to {newcomer}, stating the purpose anew. Esc: put those of {first} aside and begin anew for {newcomer}.</translation>
        </message>
        <message>
            <source>请先扫描借阅人的工牌，或按 F5 按姓名查找。</source>
            <translation>First scan the borrower's badge, or press F5 to find them by name.</translation>
        </message>
        <message>
            <source>请先说明用途，再办理。</source>
            <translation>First give the purpose, then go on.</translation>
        </message>
    </context>
    <context>
        <name>LendSheet</name>
        <message>
            <source>请扫描工牌</source>
            <translation>Scan a badge</translation>
        </message>
        <message>
            <source>✕ 有逾期未还，须先归还，或由经理放行</source>
            <translation>✕ Overdue dossiers: return them first, or ask a manager to override</translation>
        </message>
        <message>
            <source>✓ 可直接借出，请先选用途</source>
            <translation>✓ Can be lent now; first give the purpose</translation>
        </message>
        <message>
            <source>✓ 可直接借出，回车办理</source>
            <translation>✓ Can be lent now; press Enter</translation>
        </message>
        <message>
            <source>借出 {n} 份  ↵</source>
            <translation>Lend {n}  ↵</translation>
        </message>
        <message>
            <source>提交申请，{n} 份</source>
            <translation>Request {n}</translation>
        </message>
        <message>
            <source>已扫 {n} 份</source>
            <translation>{n} scanned</translation>
        </message>
        <message>
            <source>已选 {n} 份</source>
            <translation>{n} chosen</translation>
        </message>
        <message>
            <source>，其中 {n} 份不能借</source>
            <translation>, {n} of them not ready</translation>
        </message>
        <message>
            <source>请扫描要借出的档案袋</source>
            <translation>Scan the dossier bags to lend</translation>
        </message>
        <message>
            <source>请添加要借阅的档案</source>
            <translation>Add the dossiers to borrow</translation>
        </message>
        <message>
            <source>已借出给{holder}，应还 {due}。</source>
            <translation>On loan to {holder}, due {due}. </translation>
        </message>
        <message>
            <source>房号、客户、档号</source>
            <translation>Room, customer,
reference code</translation>
        </message>
        <message>
            <source>客户、档号</source>
            <translation>Customer,
reference code</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>能否借出</source>
            <translation>Ready to lend?</translation>
        </message>
        <message>
            <source>{stands}（重复扫描，不重复计）</source>
            <translation>{stands} (scanned again, counted once)</translation>
        </message>
        <message>
            <source>按姓名、房号添加…  F6</source>
            <translation>Add by name, room…  F6</translation>
        </message>
        <message>
            <source>按姓名、档号添加…  F6</source>
            <translation>Add by name…  F6</translation>
        </message>
        <message>
            <source>搁置  F7</source>
            <translation>Put aside  F7</translation>
        </message>
        <message>
            <source>先放一边，给下一位办理；按 F9 继续办理</source>
            <translation>Keep this for later and serve the next person; F9 takes it up again</translation>
        </message>
        <message>
            <source>移除  Del</source>
            <translation>Remove  Del</translation>
        </message>
    </context>
    <context>
        <name>LendingOutlook</name>
        <message>
            <source>需{approver}审批</source>
            <translation>{approver} must approve</translation>
        </message>
        <message>
            <source>{name}已申请（单号 {slip}），{said}</source>
            <translation>{said}; {name} has requested it (slip {slip})</translation>
        </message>
        <message>
            <source>上次归还还未检查，{said}</source>
            <translation>{said}; last return not inspected yet</translation>
        </message>
        <message>
            <source>借阅人有逾期未还；还清后{said}</source>
            <translation>The borrower has something overdue; once it is back: {said}</translation>
        </message>
        <message>
            <source>可借</source>
            <translation>Ready</translation>
        </message>
        <message>
            <source>需{approver}审批（{clause}）</source>
            <translation>{approver} must approve ({clause})</translation>
        </message>
    </context>
    <context>
        <name>LifeActs</name>
        <message>
            <source>确认建档</source>
            <translation>Confirm new dossiers</translation>
        </message>
        <message numerus="yes">
            <source>确认后这 {n} 份档案在管。有一份不能确认，就一份也不确认。</source>
            <translation>
                <numerusform>This {n} dossier will then be kept.</numerusform>
                <numerusform>These {n} dossiers will then be kept. If one of them cannot be confirmed, none is.</numerusform>
            </translation>
        </message>
        <message>
            <source>…… 共 {n} 份</source>
            <translation>… {n} in all</translation>
        </message>
        <message>
            <source>确认 {n} 份(&amp;S)</source>
            <translation>Confirm {n} (&amp;S)</translation>
        </message>
        <message numerus="yes">
            <source>已确认 {n} 份，档案在管。</source>
            <translation>
                <numerusform>{n} confirmed; it is kept now.</numerusform>
                <numerusform>{n} confirmed; they are kept now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>选中的 {n} 份档案</source>
            <translation>
                <numerusform>{n} chosen dossier</numerusform>
                <numerusform>{n} chosen dossiers</numerusform>
            </translation>
        </message>
        <message>
            <source>这些档案的客户：现有的和以后的全部档案</source>
            <translation>The customers of these dossiers: all their dossiers, now and later</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>列表的条件（{words}），以后符合的也冻结</source>
            <translation>What the list is narrowed to ({words}), and what comes to match later</translation>
        </message>
        <message>
            <source>已冻结，写明理由解除前不得销毁。</source>
            <translation>On hold: not destroyed until it is lifted with a reason.</translation>
        </message>
        <message numerus="yes">
            <source>封存后，这 {n} 份档案只保存：没有权限的人查不到、看不到，也不能借出和更改。</source>
            <translation>
                <numerusform>Once sealed, {n} dossier is only kept: who has no right neither finds nor sees it, and it is neither lent nor changed.</numerusform>
                <numerusform>Once sealed, {n} dossiers are only kept: who has no right neither finds nor sees them, and they are neither lent nor changed.</numerusform>
            </translation>
        </message>
        <message>
            <source>封存</source>
            <translation>Seal</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>封存(&amp;S)</source>
            <translation>&amp;Seal</translation>
        </message>
        <message numerus="yes">
            <source>已封存 {n} 份。</source>
            <translation>
                <numerusform>{n} dossier sealed.</numerusform>
                <numerusform>{n} dossiers sealed.</numerusform>
            </translation>
        </message>
        <message>
            <source>已登记并答复：{ending}。</source>
            <translation>Entered and answered: {ending}.</translation>
        </message>
        <message>
            <source>过户</source>
            <translation>Change of owner</translation>
        </message>
        <message>
            <source>{title}：为新业主另立档案袋，原业主档案保留可查。</source>
            <translation>{title}: the new owner gets a bag of their own; the former owner's stays findable.</translation>
        </message>
        <message>
            <source>新业主姓名(&amp;N)</source>
            <translation>&amp;Name of the new owner</translation>
        </message>
        <message>
            <source>证件号(&amp;I)</source>
            <translation>&amp;ID number</translation>
        </message>
        <message>
            <source>电话(&amp;T)</source>
            <translation>Phone (&amp;T)</translation>
        </message>
        <message>
            <source>多个号码用逗号分开</source>
            <translation>Several numbers with commas between</translation>
        </message>
        <message>
            <source>过户(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>已为新业主建档，请补录资料。</source>
            <translation>The new owner's dossier was entered; please complete it.</translation>
        </message>
        <message>
            <source>已记下。保管期限到 {day} 届满。</source>
            <translation>Recorded. The retention period ends on {day}.</translation>
        </message>
        <message>
            <source>已记下。还有期限没有起算，见“保管期限”。</source>
            <translation>Noted. Another term has not begun; see Retention.</translation>
        </message>
        <message>
            <source>给楼栋注明小区</source>
            <translation>Name the estate of buildings</translation>
        </message>
        <message>
            <source>没有注明小区的楼栋都归入这个小区；只有一个小区时，各处不显示小区。</source>
            <translation>All buildings that name no estate are put into this one. While there is only one, it is shown nowhere.</translation>
        </message>
        <message>
            <source>小区名称(&amp;E)</source>
            <translation>Name of the &amp;estate</translation>
        </message>
        <message>
            <source>例如 御景湾</source>
            <translation>for example Lake View</translation>
        </message>
        <message>
            <source>注明(&amp;S)</source>
            <translation>&amp;Set</translation>
        </message>
        <message numerus="yes">
            <source>已注明，共 {n} 栋。</source>
            <translation>
                <numerusform>{n} building was put into the estate.</numerusform>
                <numerusform>{n} buildings were put into the estate.</numerusform>
            </translation>
        </message>
        <message>
            <source>申请查阅</source>
            <translation>Ask for consultation</translation>
        </message>
        <message>
            <source>不在本人职责范围内的档案，须经{who}审批（{clause}）。</source>
            <translation>A dossier outside your scope needs the approval of {who} ({clause}).</translation>
        </message>
        <message>
            <source>档号(&amp;C)</source>
            <translation>Reference &amp;code</translation>
        </message>
        <message>
            <source>见档案袋封面；多个档号用逗号分开</source>
            <translation>On the cover of the bag; separate several with commas</translation>
        </message>
        <message>
            <source>方式(&amp;K)</source>
            <translation>&amp;Kind</translation>
        </message>
        <message>
            <source>天数（查阅当日归还填 0）(&amp;D)</source>
            <translation>&amp;Days (0: consulted and returned today)</translation>
        </message>
        <message>
            <source>提交申请(&amp;S)</source>
            <translation>&amp;Submit</translation>
        </message>
        <message>
            <source>申请 {slip} 已提交，等待{who}审批。</source>
            <translation>Request {slip} was handed in and waits for {who}.</translation>
        </message>
    </context>
    <context>
        <name>ListOut</name>
        <message>
            <source>列表中没有档案。请先选择左侧的分类，或清除筛选。</source>
            <translation>The list is empty. Choose a branch at the left, or clear the filters.</translation>
        </message>
        <message>
            <source>导出清单</source>
            <translation>Export list</translation>
        </message>
        <message>
            <source>导出(&amp;S)</source>
            <translation>Export (&amp;S)</translation>
        </message>
        <message>
            <source>档案清单（敏感）</source>
            <translation>List of dossiers (sensitive)</translation>
        </message>
        <message>
            <source>档案清单</source>
            <translation>List of dossiers</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案已导出到 {file}，证件号和电话已遮蔽。导出已记入日志。</source>
            <translation>
                <numerusform>{n} dossier was exported to {file}, ID numbers and phones masked. The export is in the audit trail.</numerusform>
                <numerusform>{n} dossiers were exported to {file}, ID numbers and phones masked. The export is in the audit trail.</numerusform>
            </translation>
        </message>
        <message>
            <source>打印清单</source>
            <translation>Print list</translation>
        </message>
        <message>
            <source>生成并预览(&amp;G)</source>
            <translation>&amp;Generate preview</translation>
        </message>
        <message>
            <source>按列表现在的筛选、次序和栏目。经办人、时间、用途和去处会记入操作日志。</source>
            <translation>Filters, order and columns are those of the list. Person, time, purpose and recipient go into the audit trail.</translation>
        </message>
        <message>
            <source>范围(&amp;R)</source>
            <translation>&amp;Range</translation>
        </message>
        <message numerus="yes">
            <source>列表中的全部 {n} 份</source>
            <translation>
                <numerusform>The {n} dossier of the list</numerusform>
                <numerusform>All {n} dossiers of the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>勾选或选中的 {n} 份</source>
            <translation>
                <numerusform>The {n} ticked or selected dossier</numerusform>
                <numerusform>The {n} ticked or selected dossiers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListTab</name>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>全部借阅人</source>
            <translation>All borrowers</translation>
        </message>
        <message>
            <source>{name}（{n}）</source>
            <translation>{name} ({n})</translation>
        </message>
        <message>
            <source>{n} 项</source>
            <translation>{n}</translation>
        </message>
    </context>
    <context>
        <name>ListThingsDialog</name>
        <message>
            <source>列出待销毁内容</source>
            <translation>List what is to be destroyed</translation>
        </message>
        <message>
            <source>不再需要的复印件、打印件、草稿和计算机内的文件。档案袋请到“销毁”提出清册。</source>
            <translation>Copies, prints, drafts and files on a computer that are no longer needed. Propose dossiers on the page Destruction.</translation>
        </message>
        <message>
            <source>内容，每行一项(&amp;L)</source>
            <translation>Content, one item a &amp;line</translation>
        </message>
        <message>
            <source>例如 D盘“客户”文件夹 12 个文件；不要写客户姓名、证件号</source>
            <translation>For example: folder "Customers" on drive D, 12 files; no customer's name or ID number</translation>
        </message>
        <message>
            <source>请至少写一行。</source>
            <translation>Write at least one line.</translation>
        </message>
        <message>
            <source>资料持有人(&amp;H)</source>
            <translation>&amp;Holder of the material</translation>
        </message>
        <message>
            <source>销毁理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>须填写理由。请填写后再提交。</source>
            <translation>A reason is needed. Fill it in, then submit.</translation>
        </message>
        <message>
            <source>列出(&amp;S)</source>
            <translation>Li&amp;st</translation>
        </message>
    </context>
    <context>
        <name>LoanDraftFacts</name>
        <message numerus="yes">
            <source>{kind}，{purpose}，{n} 天</source>
            <translation>
                <numerusform>{kind}, {purpose}, {n} day</numerusform>
                <numerusform>{kind}, {purpose}, {n} days</numerusform>
            </translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份，逐份列在清单下方</source>
            <translation>
                <numerusform>{n} dossier, listed below the bags</numerusform>
                <numerusform>{n} dossiers, listed below the bags</numerusform>
            </translation>
        </message>
        <message>
            <source>逾期未还</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message numerus="yes">
            <source>{n} 天</source>
            <translation>
                <numerusform>{n} day</numerusform>
                <numerusform>{n} days</numerusform>
            </translation>
        </message>
        <message>
            <source>应还日期</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>逾期</source>
            <translation>Overdue by</translation>
        </message>
        <message numerus="yes">
            <source>借阅人逾期未还 {n} 份</source>
            <translation>
                <numerusform>{n} overdue loan of the borrower</numerusform>
                <numerusform>{n} overdue loans of the borrower</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LoanFace</name>
        <message>
            <source>{borrower}（{department}）申请{kind} {n} 份档案，用途：{purpose}。</source>
            <translation>{borrower} ({department}) asks for dossiers ({n}): {kind}, purpose: {purpose}.</translation>
        </message>
        <message>
            <source>{approver}已批准，等待领取。</source>
            <translation> Approved by {approver}, waiting to be collected.</translation>
        </message>
        <message>
            <source>已批准，等待领取。</source>
            <translation> Approved, waiting to be collected.</translation>
        </message>
        <message>
            <source>审批依据</source>
            <translation>Approval clause</translation>
        </message>
        <message>
            <source>已批准{borrower}的申请（单号 {slip}）。可到档案室领取。</source>
            <translation>The request of {borrower} (slip {slip}) is approved. Collect it at the archive room.</translation>
        </message>
        <message>
            <source>已拒绝{borrower}的申请（单号 {slip}）。</source>
            <translation>The request of {borrower} (slip {slip}) is refused.</translation>
        </message>
        <message>
            <source>已撤销对{borrower}的批准（单号 {slip}），档案不再借出。</source>
            <translation>Approval for {borrower} revoked (slip {slip}). The dossiers will not be given out.</translation>
        </message>
    </context>
    <context>
        <name>LoginWaits</name>
        <message>
            <source>请等 {seconds} 秒</source>
            <translation>Wait {seconds} s</translation>
        </message>
    </context>
    <context>
        <name>LookTab</name>
        <message>
            <source>跟随系统</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>修改我的密码…(&amp;P)</source>
            <translation>Change my &amp;password…</translation>
        </message>
        <message>
            <source>颜色(&amp;C)</source>
            <translation>&amp;Colours</translation>
        </message>
        <message>
            <source>语言　Language</source>
            <translation>语言  Language</translation>
        </message>
        <message>
            <source>切换后窗口会锁定，重新登录即用新语言。</source>
            <translation>Switching locks the window; sign in again to use the new language.</translation>
        </message>
        <message>
            <source>我的密码</source>
            <translation>My password</translation>
        </message>
        <message>
            <source>密码只有本人知道；签署时也用它。</source>
            <translation>Only you know your password; you sign off with it too.</translation>
        </message>
        <message>
            <source>密码已修改。下次登录和签署请用新密码。</source>
            <translation>The password is changed. Use the new one to sign in and to sign off.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>档案室</source>
            <translation>Archive room</translation>
        </message>
        <message>
            <source>上次打开的档案库不在原处：{folder}。请接好它所在的磁盘再打开，或选择别的档案库。</source>
            <translation>The archive that was open last is not where it was: {folder}. Connect its disk and open it, or choose another archive.</translation>
        </message>
        <message>
            <source>{archive} — 档案室</source>
            <translation>{archive} — Archive room</translation>
        </message>
        <message>
            <source>已锁定。锁定之前填写的内容没有保留。请重新登录后再填。</source>
            <translation>Locked. What had been typed could not be kept. Sign in and enter it again.</translation>
        </message>
        <message>
            <source>每一页</source>
            <translation>On every page</translation>
        </message>
        <message>
            <source>请先登录，再拖入文件。</source>
            <translation>Sign in first, then drop the files.</translation>
        </message>
        <message>
            <source>还没有保存。要放弃填写的内容吗？</source>
            <translation>Not saved yet. Drop what was typed?</translation>
        </message>
        <message>
            <source>已销毁清册的题名还没有确认打印，关闭程序即丢失。要放弃打印吗？</source>
            <translation>The titles of a destroyed list have not been confirmed as printed; closing the program loses them. Give up printing them?</translation>
        </message>
        <message numerus="yes">
            <source>扫描的 {n} 袋还没有办理。要放弃吗？</source>
            <translation>
                <numerusform>The {n} scanned bag has not been carried out yet. Drop it?</numerusform>
                <numerusform>The {n} scanned bags have not been carried out yet. Drop them?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManualWindow</name>
        <message>
            <source>使用说明</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>查找说明，如：催还、cuihuan</source>
            <translation>Search, e.g. recall</translation>
        </message>
        <message>
            <source>查找说明</source>
            <translation>Search the manual</translation>
        </message>
        <message>
            <source>目录</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>没有找到。换个词，或清空查找。</source>
            <translation>Nothing found. Try another word, or clear the line.</translation>
        </message>
        <message>
            <source>后退(&amp;B)</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>打开使用说明</source>
            <translation>Open the manual</translation>
        </message>
        <message>
            <source>锁定</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>下面是打开说明时所在页面或对话框的键。</source>
            <translation>The keys of the page or dialog from which the manual was opened.</translation>
        </message>
        <message>
            <source>快捷键</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>任何时候</source>
            <translation>At any time</translation>
        </message>
    </context>
    <context>
        <name>MatrixModel</name>
        <message>
            <source>{row} · {column}</source>
            <translation>{row} · {column}</translation>
        </message>
        <message>
            <source>{missing} / {needed}</source>
            <translation>{missing} / {needed}</translation>
        </message>
        <message>
            <source>{cell}：缺 {missing}，应有 {needed}</source>
            <translation>{cell}: {missing} missing of {needed}</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>（无）</source>
            <translation>(none)</translation>
        </message>
    </context>
    <context>
        <name>MaySign</name>
        <message>
            <source>{name}（代 {principal}）</source>
            <translation>{name} (for {principal})</translation>
        </message>
        <message>
            <source>目前没有人可以签署，请先启用有权签署人的账号</source>
            <translation>nobody at present; first activate the account of somebody who may</translation>
        </message>
        <message>
            <source>{name}（{role}）</source>
            <translation>{name} ({role})</translation>
        </message>
        <message>
            <source>{names} 等 {n} 人</source>
            <translation>{names} and others, {n} in all</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>关闭消息</source>
            <translation>Close message</translation>
        </message>
    </context>
    <context>
        <name>MissingFace</name>
        <message>
            <source>缺失档案</source>
            <translation>Missing dossiers</translation>
        </message>
        <message>
            <source>报缺失…(&amp;N)</source>
            <translation>Report missing… (&amp;N)</translation>
        </message>
        <message>
            <source>没有缺失的档案。
找不到档案袋时点“报缺失”。</source>
            <translation>No dossier is missing.
When a bag cannot be found, choose "Report missing".</translation>
        </message>
        <message>
            <source>找不到，也要有据可查</source>
            <translation>What cannot be found leaves a record too</translation>
        </message>
        <message>
            <source>1　报缺失：输入档号或房号，写明最后在哪里见过、找过哪些地方。</source>
            <translation>1  Report: enter the reference code or room, and say where the bag was last seen and where you searched.</translation>
        </message>
        <message>
            <source>1　报缺失：输入档号或姓名，写明最后在哪里见过、找过哪些地方。</source>
            <translation>1  Report: enter the reference code or name, and say where the bag was last seen and where you searched.</translation>
        </message>
        <message>
            <source>2　另一人复查：换一位同事再找一遍，用自己的密码签署。</source>
            <translation>2  Search again: another colleague searches once more and signs with their own password.</translation>
        </message>
        <message>
            <source>3　经理批准：档案记为缺失，借出未还的记为遗失，历史记录都保留。</source>
            <translation>3  Approval: a manager agrees; the dossier stands as missing, an open loan ends as lost, and all history is kept.</translation>
        </message>
        <message>
            <source>4　找到：在本页扫描档案袋，随即恢复在库。</source>
            <translation>4  Found: scan the bag on this page, and it is back on its shelf.</translation>
        </message>
        <message>
            <source>报缺失(&amp;P)</source>
            <translation>Re&amp;port missing</translation>
        </message>
        <message>
            <source>缺失情况(&amp;R)</source>
            <translation>Ci&amp;rcumstances</translation>
        </message>
        <message>
            <source>最后在哪里见过、找过哪些地方；印在核销单上</source>
            <translation>Where it was last seen and where you searched; printed on the write-off</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>保管人</source>
            <translation>Custodian</translation>
        </message>
        <message numerus="yes">
            <source>核销单 {code} 已提出，共 {n} 份，等待另一人复查。</source>
            <translation>
                <numerusform>Write-off {code} is open with {n} dossier and waits for another person's search.</numerusform>
                <numerusform>Write-off {code} is open with {n} dossiers and waits for another person's search.</numerusform>
            </translation>
        </message>
        <message>
            <source>建档日期</source>
            <translation>Opened</translation>
        </message>
        <message>
            <source>已找到 {day} {who}</source>
            <translation>Found {day} {who}</translation>
        </message>
        <message>
            <source>缺失</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>待复查</source>
            <translation>To be searched again</translation>
        </message>
        <message>
            <source>条码 {code} 没有处理：请先选定列有它的、已核销的核销单再扫描；找不到的档案，请点“报缺失”。</source>
            <translation>Bar code {code} was not used: choose the approved write-off that lists it before scanning; for a bag that cannot be found choose "Report missing".</translation>
        </message>
        <message>
            <source>不在本核销单上：请放回原位</source>
            <translation>Not on this write-off: put it back in its place</translation>
        </message>
        <message>
            <source>复查过：{where}</source>
            <translation>Searched: {where}</translation>
        </message>
        <message>
            <source>下一步：由另一位同事再找一遍，仍未找到的，用自己的密码签署。找到了，请撤回核销单。</source>
            <translation>Next: another colleague searches again and, if it is still not found, signs with their own password. If it is found, withdraw the write-off.</translation>
        </message>
        <message>
            <source>下一步：由未报缺、未复查的经理批准，可当面签署，也可登录自己的账号签署。</source>
            <translation>Next: a manager who neither reported nor searched approves, here or in their own session.</translation>
        </message>
        <message>
            <source>已记为缺失。找到后在本页扫描档案袋，随即恢复在库。</source>
            <translation>Written off as missing. When a bag is found, scan it on this page and it is back on its shelf.</translation>
        </message>
        <message>
            <source>已办结：档案都已找到，恢复在库。</source>
            <translation>Closed: every dossier was found and is back on its shelf.</translation>
        </message>
        <message>
            <source>此核销单已终止，档案的状态没有改变。</source>
            <translation>This write-off has ended; the dossiers are as they were.</translation>
        </message>
        <message>
            <source>⚠ {n} 份尚未找到。</source>
            <translation>⚠ {n} not found yet.</translation>
        </message>
        <message>
            <source>复查签署…(&amp;G)</source>
            <translation>Si&amp;gn the search…</translation>
        </message>
        <message>
            <source>经理批准签署…(&amp;A)</source>
            <translation>Manager signs &amp;approval…</translation>
        </message>
        <message>
            <source>撤回(&amp;W)</source>
            <translation>&amp;Withdraw</translation>
        </message>
        <message>
            <source>退回…(&amp;T)</source>
            <translation>Send back… (&amp;T)</translation>
        </message>
        <message numerus="yes">
            <source>撤回后这份核销单不能再用，其中 {n} 份档案的状态不变。</source>
            <translation>
                <numerusform>A withdrawn write-off cannot be used again; its {n} dossier stays as it is.</numerusform>
                <numerusform>A withdrawn write-off cannot be used again; its {n} dossiers stay as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>退回核销单，其中 {n} 份档案的状态不变。报缺人会看到您写的理由。</source>
            <translation>
                <numerusform>Send the write-off back; its {n} dossier stays as it is. Who reported it will read your reason.</numerusform>
                <numerusform>Send the write-off back; its {n} dossiers stay as they are. Who reported them will read your reason.</numerusform>
            </translation>
        </message>
        <message>
            <source>复查</source>
            <translation>Search again</translation>
        </message>
        <message>
            <source>复查人另行查找，仍未找到的，写明找过的地方后签署。</source>
            <translation>The second person searches again; if it is still not found, write down where, then sign.</translation>
        </message>
        <message>
            <source>复查过的地方(&amp;R)</source>
            <translation>Places sea&amp;rched</translation>
        </message>
        <message>
            <source>由复查人签署…(&amp;S)</source>
            <translation>The second person &amp;signs…</translation>
        </message>
        <message>
            <source>复查过的地方</source>
            <translation>Places searched</translation>
        </message>
        <message>
            <source>核销单 {code} 已由{who}复查签署，等待经理批准。</source>
            <translation>The search of write-off {code} was signed by {who}; it waits for a manager's approval.</translation>
        </message>
        <message numerus="yes">
            <source>核销单 {code} 已批准，{n} 份档案记为缺失。</source>
            <translation>
                <numerusform>Write-off {code} is approved; {n} dossier stands as missing.</numerusform>
                <numerusform>Write-off {code} is approved; {n} dossiers stand as missing.</numerusform>
            </translation>
        </message>
        <message>
            <source>打印核销单…(&amp;R)</source>
            <translation>P&amp;rint write-off…</translation>
        </message>
        <message>
            <source>缺失核销单</source>
            <translation>Write-off</translation>
        </message>
    </context>
    <context>
        <name>MomentSlider</name>
        <message>
            <source>时刻(&amp;T)</source>
            <translation>Momen&amp;t</translation>
        </message>
        <message>
            <source>日：方向键逐日，翻页键逐月(&amp;D)</source>
            <translation>&amp;Day: arrows by day, Page by month</translation>
        </message>
        <message>
            <source>时：方向键一刻钟，翻页键一小时(&amp;H)</source>
            <translation>&amp;Hour: arrows by 15 min, Page by hour</translation>
        </message>
    </context>
    <context>
        <name>MoveByScanDialog</name>
        <message>
            <source>扫描移位</source>
            <translation>Move by scan</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>现在的位置</source>
            <translation>Place now</translation>
        </message>
        <message>
            <source>扫描袋、盒或位置(&amp;C)</source>
            <translation>S&amp;can a bag, box or place</translation>
        </message>
        <message>
            <source>先袋后位置，或先位置后袋；移整盒：扫盒，再扫要放的那一层。也可输入档号或位置名称后回车</source>
            <translation>Bags then a place, or a place then bags; a whole box: the box, then its layer. Or type a code or a place, then Enter</translation>
        </message>
        <message>
            <source>完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>重新扫描(&amp;R)</source>
            <translation>Sta&amp;rt over</translation>
        </message>
        <message>
            <source>移位(&amp;S)</source>
            <translation>Move (&amp;S)</translation>
        </message>
        <message>
            <source>正在移盒 {name}。请先移位，或点“重新扫描”。</source>
            <translation>The box {name} is being moved. Move it first, or choose "Start over".</translation>
        </message>
        <message>
            <source>{code} 已经扫过，不重复计入。</source>
            <translation>{code} was scanned already and counts once.</translation>
        </message>
        <message>
            <source>移盒 {name}</source>
            <translation>Box {name}</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案</source>
            <translation>
                <numerusform>{n} dossier</numerusform>
                <numerusform>{n} dossiers</numerusform>
            </translation>
        </message>
        <message>
            <source>（请扫描位置）</source>
            <translation>(scan a place)</translation>
        </message>
        <message>
            <source>{what} → {place}</source>
            <translation>{what} → {place}</translation>
        </message>
        <message numerus="yes">
            <source>{n} 册</source>
            <translation>
                <numerusform>{n} volume</numerusform>
                <numerusform>{n} volumes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>，其中 {n} 册借出</source>
            <translation>
                <numerusform>, of which {n} is lent</numerusform>
                <numerusform>, of which {n} are lent</numerusform>
            </translation>
        </message>
        <message>
            <source>{bags}，将放到 {place}。</source>
            <translation>{bags}, to {place}.</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案已放到 {place}。</source>
            <translation>
                <numerusform>{n} dossier is now at {place}.</numerusform>
                <numerusform>{n} dossiers are now at {place}.</numerusform>
            </translation>
        </message>
        <message>
            <source>盒已从 {before} 移到 {place}。</source>
            <translation>The box moved from {before} to {place}.</translation>
        </message>
    </context>
    <context>
        <name>MoveFileForm</name>
        <message>
            <source>{name} 移走后不再属于这份档案，两份档案的日志都会记下。</source>
            <translation>{name} will no longer belong to this dossier; the trails of both will say so.</translation>
        </message>
        <message>
            <source>移到另一份档案</source>
            <translation>Move to another dossier</translation>
        </message>
        <message>
            <source>扫描档案袋，或输入房号、姓名、档号</source>
            <translation>Scan the bag, or type a room, a name or a reference code</translation>
        </message>
        <message>
            <source>扫描档案袋，或输入姓名、档号</source>
            <translation>Scan the bag, or type a name or a reference code</translation>
        </message>
        <message>
            <source>移到哪份档案(&amp;T)</source>
            <translation>&amp;To which dossier</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>移动(&amp;S)</source>
            <translation>Move (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>MoveOutFace</name>
        <message>
            <source>移出</source>
            <translation>Moving out</translation>
        </message>
        <message>
            <source>提出移出…(&amp;N)</source>
            <translation>Ask to move out… (&amp;N)</translation>
        </message>
        <message>
            <source>没有移出单。
档案要交给外单位保管时，点“提出移出”。</source>
            <translation>Nothing is moved out.
When another institution is to keep dossiers, click "Ask to move out".</translation>
        </message>
        <message>
            <source>交给外单位，凭交接文据</source>
            <translation>By a deed to another institution</translation>
        </message>
        <message>
            <source>1　提出：逐袋列入，写明性质（移交、寄存、征购或收购、捐赠）和接收单位。</source>
            <translation>1  Ask: list the bags, with the nature (transfer, deposit, purchase, donation) and the receiving institution.</translation>
        </message>
        <message>
            <source>2　批准：由另一位经理签署。客户没有同意提供的，不能移出。</source>
            <translation>2  Approval: another manager signs. What a customer has not agreed to stays.</translation>
        </message>
        <message>
            <source>3　交出：逐袋扫描，签署，打印交接文据两份，双方签名盖章，移出与收进为同一日。</source>
            <translation>3  Hand-over: scan every bag, sign, print the deed in two copies; both sides sign and seal it on one day.</translation>
        </message>
        <message>
            <source>4　移出后仍可查到，不再算在库，不能借出或销毁；退回来的，在“收进”页扫描。交给配对馆的，另写封装包。</source>
            <translation>4  What moved out is still found, counts as out, and cannot be lent or destroyed. What comes back is scanned on the page Taking in. For a paired archive, a sealed package is written, too.</translation>
        </message>
        <message>
            <source>提出移出(&amp;P)</source>
            <translation>Ask to move out (&amp;P)</translation>
        </message>
        <message>
            <source>单位全称；配对馆可选</source>
            <translation>In full; paired archives are offered</translation>
        </message>
        <message>
            <source>交接性质(&amp;T)</source>
            <translation>Nature (&amp;T)</translation>
        </message>
        <message>
            <source>接收单位全称(&amp;I)</source>
            <translation>Receiving institution in full (&amp;I)</translation>
        </message>
        <message>
            <source>给谁使用(&amp;W)</source>
            <translation>For whom (&amp;W)</translation>
        </message>
        <message>
            <source>移出说明(&amp;R)</source>
            <translation>Explanation (&amp;R)</translation>
        </message>
        <message>
            <source>为什么移出、凭哪份文件；印在交接文据上</source>
            <translation>Why, and by what document; printed on the deed</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message numerus="yes">
            <source>移出单 {code} 已提出，共 {n} 份，等待经理批准。</source>
            <translation>
                <numerusform>List {code} asks to move out {n} dossier; a manager's approval is next.</numerusform>
                <numerusform>List {code} asks to move out {n} dossiers; a manager's approval is next.</numerusform>
            </translation>
        </message>
        <message>
            <source>不在这份移出单上：请放回原位</source>
            <translation>Not on this list: put it back in its place</translation>
        </message>
        <message>
            <source>{nature}，交给 {institution}（{recipient}）</source>
            <translation>{nature}, to {institution} ({recipient})</translation>
        </message>
        <message>
            <source>下一步：由另一位经理批准，可当面签署，也可登录自己的账号签署。</source>
            <translation>Next: another manager approves, here or in a session of their own.</translation>
        </message>
        <message>
            <source>下一步：对方到场后逐袋扫描，签署交接。没有扫描的不移出。</source>
            <translation>Next: once they are here, scan every bag and sign the hand-over. What is not scanned stays.</translation>
        </message>
        <message>
            <source>已办结：档案已交给接收单位。请双方在交接文据上签名盖章。</source>
            <translation>Settled: the institution has the dossiers. Both sides sign and seal the deed.</translation>
        </message>
        <message>
            <source>已办结：扫描的档案已交给接收单位，其余仍在原处。</source>
            <translation>Settled: the institution has what was scanned; the rest is in its place.</translation>
        </message>
        <message>
            <source>此移出单已终止，档案仍在原处。</source>
            <translation>This list has ended; the dossiers are in their places.</translation>
        </message>
        <message>
            <source>批准签署…(&amp;A)</source>
            <translation>Approve… (&amp;A)</translation>
        </message>
        <message>
            <source>交接签署…(&amp;G)</source>
            <translation>Sign the hand-over… (&amp;G)</translation>
        </message>
        <message>
            <source>退回…(&amp;T)</source>
            <translation>Send back… (&amp;T)</translation>
        </message>
        <message>
            <source>撤回…(&amp;W)</source>
            <translation>Withdraw… (&amp;W)</translation>
        </message>
        <message numerus="yes">
            <source>{step}后这份移出单不能再用，其中 {n} 份档案仍在原处。</source>
            <translation>
                <numerusform>{step}: this list cannot be used any more, and its {n} dossier stays in its place.</numerusform>
                <numerusform>{step}: this list cannot be used any more, and its {n} dossiers stay in their places.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>扫描到的 {n} 份档案交给 {institution}。</source>
            <translation>
                <numerusform>The {n} scanned dossier goes to {institution}.</numerusform>
                <numerusform>The {n} scanned dossiers go to {institution}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>没有扫描的 {n} 份留在原处。</source>
            <translation>
                <numerusform> {n} that was not scanned stays.</numerusform>
                <numerusform> {n} that were not scanned stay.</numerusform>
            </translation>
        </message>
        <message>
            <source>对方是配对馆：签署后请到“寄出包”页写封装包。</source>
            <translation> They are paired: write the sealed package on the page Packages out after signing.</translation>
        </message>
        <message>
            <source>交出</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>接收方经办人(&amp;J)</source>
            <translation>Taken over by (&amp;J)</translation>
        </message>
        <message>
            <source>由交出人签署…(&amp;S)</source>
            <translation>Have it signed… (&amp;S)</translation>
        </message>
        <message>
            <source>移出单 {code} 已批准，请在对方到场后逐袋扫描。</source>
            <translation>List {code} is approved. Scan every bag once they are here.</translation>
        </message>
        <message numerus="yes">
            <source>移出单 {code}：{n} 份档案已交给 {institution}。</source>
            <translation>
                <numerusform>List {code}: {n} dossier was handed over to {institution}.</numerusform>
                <numerusform>List {code}: {n} dossiers were handed over to {institution}.</numerusform>
            </translation>
        </message>
        <message>
            <source>打印交接文据…(&amp;R)</source>
            <translation>Print the deed… (&amp;R)</translation>
        </message>
        <message>
            <source>档案交接文据</source>
            <translation>Handover deed</translation>
        </message>
    </context>
    <context>
        <name>Narrowing</name>
        <message>
            <source>视图只给您自己用，保存在加密的档案库内，列在左侧“我的视图”下。</source>
            <translation>A view is yours alone. It is kept in the encrypted archive and listed at the left under "My views".</translation>
        </message>
        <message>
            <source>{n} / {whole} 份</source>
            <translation>{n} / {whole}</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份</source>
            <translation>
                <numerusform>{n} dossier</numerusform>
                <numerusform>{n} dossiers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewAccountDialog</name>
        <message>
            <source>新建账号</source>
            <translation>New account</translation>
        </message>
        <message>
            <source>新同事</source>
            <translation>New colleague</translation>
        </message>
        <message>
            <source>此人(&amp;E)</source>
            <translation>P&amp;erson</translation>
        </message>
        <message>
            <source>同一个人再开账号时，请从已有人员中选，规则按人不按账号</source>
            <translation>Second account of the same person? Choose them here</translation>
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>部门(&amp;D)</source>
            <translation>&amp;Department</translation>
        </message>
        <message>
            <source>登录名(&amp;L)</source>
            <translation>&amp;Login</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>岗位(&amp;R)</source>
            <translation>Post (&amp;R)</translation>
        </message>
        <message>
            <source>请选择岗位。</source>
            <translation>Choose a post.</translation>
        </message>
        <message>
            <source>新同事的密码(&amp;W)</source>
            <translation>Pass&amp;word of the new colleague</translation>
        </message>
        <message>
            <source>请新同事本人输入，其他人回避</source>
            <translation>Only the new colleague types it</translation>
        </message>
        <message>
            <source>请新同事本人输入密码。</source>
            <translation>The new colleague must enter a password.</translation>
        </message>
        <message>
            <source>再输一次(&amp;A)</source>
            <translation>Once &amp;again</translation>
        </message>
    </context>
    <context>
        <name>NewDossierDialog</name>
        <message>
            <source>登记档案</source>
            <translation>Register dossier</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Registration</translation>
        </message>
        <message>
            <source>客户信息和分类</source>
            <translation>Customer and classes</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Regi&amp;ster</translation>
        </message>
        <message>
            <source>Ctrl+回车登记；回车键转到下一栏</source>
            <translation>Ctrl+Enter registers; Enter goes to the next field</translation>
        </message>
        <message>
            <source>楼栋(&amp;B)</source>
            <translation>&amp;Building</translation>
        </message>
        <message>
            <source>单元(&amp;U)</source>
            <translation>&amp;Unit</translation>
        </message>
        <message>
            <source>房号(&amp;R)</source>
            <translation>&amp;Room</translation>
        </message>
        <message>
            <source>小区(&amp;W)</source>
            <translation>Estate (&amp;W)</translation>
        </message>
        <message>
            <source>资料来源(&amp;O)</source>
            <translation>S&amp;ource</translation>
        </message>
        <message>
            <source>收集渠道(&amp;Q)</source>
            <translation>Channel (&amp;Q)</translation>
        </message>
        <message>
            <source>合同编号(&amp;H)</source>
            <translation>Contract no. (&amp;H)</translation>
        </message>
        <message>
            <source>贷款金额（元）(&amp;L)</source>
            <translation>&amp;Loan amount (yuan)</translation>
        </message>
        <message>
            <source>发放日期(&amp;F)</source>
            <translation>Issued on (&amp;F)</translation>
        </message>
        <message>
            <source>到期日(&amp;Y)</source>
            <translation>Due da&amp;y</translation>
        </message>
        <message>
            <source>{post} A 角(&amp;A)</source>
            <translation>{post}, role &amp;A</translation>
        </message>
        <message>
            <source>{post} B 角(&amp;Z)</source>
            <translation>{post}, role B (&amp;Z)</translation>
        </message>
        <message>
            <source>由谁负责，决定谁可以查看这份档案（“本人负责的客户”）；其他{post}须先申请。</source>
            <translation>Who is responsible decides who may see this dossier ("one's own customers"); any other {post} has to ask first.</translation>
        </message>
        <message>
            <source>类别(&amp;C)</source>
            <translation>&amp;Category</translation>
        </message>
        <message>
            <source>接房日期(&amp;E)</source>
            <translation>Room handed ov&amp;er on</translation>
        </message>
        <message>
            <source>建档日期(&amp;E)</source>
            <translation>Op&amp;ened</translation>
        </message>
        <message>
            <source>存放位置(&amp;P)</source>
            <translation>&amp;Place</translation>
        </message>
        <message>
            <source>例如 A柜1层02</source>
            <translation>e.g. A柜1层02</translation>
        </message>
        <message>
            <source>档号(&amp;D)</source>
            <translation>Reference co&amp;de</translation>
        </message>
        <message>
            <source>留空则自动编号</source>
            <translation>Leave empty to number it automatically</translation>
        </message>
        <message>
            <source>备注(&amp;M)</source>
            <translation>Re&amp;mark</translation>
        </message>
        <message numerus="yes">
            <source>{title}　* 还缺 {n} 项</source>
            <translation>
                <numerusform>{title}  * {n} lacking</numerusform>
                <numerusform>{title}  * {n} lacking</numerusform>
            </translation>
        </message>
        <message>
            <source>请填写</source>
            <translation>Please fill this in</translation>
        </message>
        <message numerus="yes">
            <source>档案要齐全，还缺标出的 {n} 项，请填写。现在没有的，再按一次“登记”，先登记，以后补录。</source>
            <translation>
                <numerusform>For a complete dossier the {n} marked entry is lacking: please fill it in. If you do not have it now, press Register again and add it later.</numerusform>
                <numerusform>For a complete dossier the {n} marked entries are lacking: please fill them in. Those you do not have now can be added later: press Register again.</numerusform>
            </translation>
        </message>
        <message>
            <source>请核对标出的提醒；确认无误，再按一次“登记”，照所填内容登记。</source>
            <translation>Please check the reminders shown; if all is right, press "Register" once more to keep it as written.</translation>
        </message>
    </context>
    <context>
        <name>NoHits</name>
        <message>
            <source>请换几个字，或输入房号再查</source>
            <translation>Try other words, or the room</translation>
        </message>
        <message>
            <source>请换几个字，或输入档号再查</source>
            <translation>Try other words, or the reference code</translation>
        </message>
        <message>
            <source>{message}；不在您职责范围内的，请点“申请查阅范围外的档案…”</source>
            <translation>{message}; for a dossier beyond your scope choose "Ask beyond my scope…"</translation>
        </message>
        <message>
            <source>{message}；电话、证件号也没有</source>
            <translation>{message}; no phone or ID number has it either</translation>
        </message>
        <message>
            <source>{message}；按电话、证件号尾号查找请按回车（记入日志）</source>
            <translation>{message}; to search by the end of a phone or ID number press Enter (it goes into the trail)</translation>
        </message>
        <message>
            <source>没有找到。{hint}</source>
            <translation>Nothing found. {hint}</translation>
        </message>
    </context>
    <context>
        <name>OnSiteFace</name>
        <message>
            <source>销毁内容</source>
            <translation>Destroyed content</translation>
        </message>
        <message>
            <source>现场销毁</source>
            <translation>On the Spot</translation>
        </message>
        <message>
            <source>列出待销毁内容…(&amp;N)</source>
            <translation>List Co&amp;ntent…</translation>
        </message>
        <message>
            <source>还没有现场销毁记录。
点“列出待销毁内容”，写明不再需要的复印件和电子文件。</source>
            <translation>Nothing has been destroyed on the spot yet.
Press List Content, and name the copies and files that are no longer needed.</translation>
        </message>
        <message>
            <source>不再需要的，两人现场销毁</source>
            <translation>What is no longer needed is destroyed by two on the spot</translation>
        </message>
        <message>
            <source>1　列出内容：复印件、草稿、计算机内的文件，写明工具和地点。</source>
            <translation>1　List the content: copies, drafts, files on a computer, with tool and place.</translation>
        </message>
        <message>
            <source>2　两人在场销毁，各自用自己的密码签署。</source>
            <translation>2　Two destroy it together, and each signs with their own password.</translation>
        </message>
        <message>
            <source>3　打印现场销毁记录存档。离职交接中的现场销毁也在这里签署。</source>
            <translation>3　Print the record and file it. Destructions on the spot out of a handover are signed here too.</translation>
        </message>
        <message numerus="yes">
            <source>{code} 已列出，共 {n} 项。请两人在场销毁后签署。</source>
            <translation>
                <numerusform>{code} is listed, {n} item. Let two destroy it together, then sign.</numerusform>
                <numerusform>{code} is listed, {n} items. Let two destroy them together, then sign.</numerusform>
            </translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>资料持有人</source>
            <translation>Holder of the material</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>{holder} 的资料；{tool}，{site}</source>
            <translation>Material of {holder}; {tool}, {site}</translation>
        </message>
        <message>
            <source>下一步：两人在场销毁后各自签署。不销毁的，请撤回。</source>
            <translation>Next: two destroy it together, and each signs. Withdraw it if it is not to be destroyed.</translation>
        </message>
        <message>
            <source>已办结。请打印现场销毁记录并归档。</source>
            <translation>Done. Print the record and file it.</translation>
        </message>
        <message>
            <source>撤回…(&amp;W)</source>
            <translation>&amp;Withdraw…</translation>
        </message>
        <message>
            <source>第二人签署…(&amp;G)</source>
            <translation>Second si&amp;gnature…</translation>
        </message>
        <message>
            <source>两人现场销毁签署…(&amp;G)</source>
            <translation>Two si&amp;gn the destruction…</translation>
        </message>
        <message>
            <source>撤回后这份记录不能再用，所列内容视为没有销毁。</source>
            <translation>Once withdrawn, this record cannot be used; what it lists counts as not destroyed.</translation>
        </message>
        <message>
            <source>工具、地点</source>
            <translation>Tool and place</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
        <message numerus="yes">
            <source>{n} 项</source>
            <translation>
                <numerusform>{n} item</numerusform>
                <numerusform>{n} items</numerusform>
            </translation>
        </message>
        <message>
            <source>{code} 已由两人签署，所列内容已现场销毁。</source>
            <translation>Two have signed {code}: what it lists is destroyed.</translation>
        </message>
        <message>
            <source>{code} 已撤回。</source>
            <translation>{code} was withdrawn.</translation>
        </message>
        <message>
            <source>打印现场销毁记录…(&amp;R)</source>
            <translation>Print the &amp;record…</translation>
        </message>
        <message>
            <source>现场销毁记录</source>
            <translation>Record of destruction on the spot</translation>
        </message>
    </context>
    <context>
        <name>OpenCountDialog</name>
        <message>
            <source>开始盘点</source>
            <translation>Begin a count</translation>
        </message>
        <message>
            <source>范围内应有的档案和原件随即定下。盘点期间照常借还，系统按流转记录归类；盘点本身不改账。</source>
            <translation>What is expected in the range is fixed at once. Lending goes on meanwhile; the program sorts it by the records. The count itself changes no record.</translation>
        </message>
        <message>
            <source>盘点范围(&amp;P)</source>
            <translation>Range (&amp;P)</translation>
        </message>
        <message>
            <source>事由(&amp;R)</source>
            <translation>Occasion (&amp;R)</translation>
        </message>
        <message>
            <source>如 年度全面盘点；印在盘点表上</source>
            <translation>Such as: yearly count; printed on the sheet</translation>
        </message>
        <message>
            <source>须填写理由。请填写后再提交。</source>
            <translation>A reason is required. Enter one, then submit.</translation>
        </message>
        <message>
            <source>盲盘：盘点时不显示名称和应有数(&amp;B)</source>
            <translation>&amp;Blind: show neither names nor expected numbers while counting</translation>
        </message>
        <message>
            <source>开始(&amp;S)</source>
            <translation>Begin (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>OpenDocketDialog</name>
        <message>
            <source>扫描档案袋，或输入房号（1-2-302）、档号，逐袋列入</source>
            <translation>Scan a bag, or type its room (1-2-302) or reference code</translation>
        </message>
        <message>
            <source>扫描档案袋，或输入姓名、档号，逐袋列入</source>
            <translation>Scan bags, or type a name or reference code, one by one</translation>
        </message>
        <message>
            <source>移除选中的一行</source>
            <translation>Remove the chosen row</translation>
        </message>
        <message>
            <source>{code} 已列入，不重复列入。</source>
            <translation>{code} is listed already.</translation>
        </message>
        <message>
            <source>（同样情况共 {n} 份，均未列入）</source>
            <translation> ({n} such dossiers, none of them listed)</translation>
        </message>
        <message>
            <source>共 {n} 份</source>
            <translation>{n} in all</translation>
        </message>
        <message>
            <source>房号</source>
            <translation>Room</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>建档日期</source>
            <translation>Opened</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>移除</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>把选中的一份移除（Delete）</source>
            <translation>Remove the chosen one (Delete)</translation>
        </message>
    </context>
    <context>
        <name>OpenPackageDialog</name>
        <message numerus="yes">
            <source>移出单 {deed}（{nature}）：{n} 份档案，扫描件 {scans} 个。移出说明：{reason}</source>
            <translation>
                <numerusform>List {deed} ({nature}): {n} dossier; scans: {scans}. Explanation: {reason}</numerusform>
                <numerusform>List {deed} ({nature}): {n} dossiers; scans: {scans}. Explanation: {reason}</numerusform>
            </translation>
        </message>
        <message>
            <source>打开封装包</source>
            <translation>Open a package</translation>
        </message>
        <message>
            <source>{name}送来</source>
            <translation>From {name}</translation>
        </message>
        <message>
            <source>由谁送来(&amp;B)</source>
            <translation>&amp;Brought by</translation>
        </message>
        <message>
            <source>请写明由谁送来。</source>
            <translation>Say who brought it.</translation>
        </message>
        <message>
            <source>开收包单(&amp;S)</source>
            <translation>Expect the bag&amp;s</translation>
        </message>
    </context>
    <context>
        <name>OpenPacketDialog</name>
        <message>
            <source>打开盘点包</source>
            <translation>Open a count packet</translation>
        </message>
        <message>
            <source>在架前盘点，不需要档案库；每次扫描随即存在本机，断电不丢。本机的时钟是 {now}，不准的请先校准。</source>
            <translation>Count between the shelves without the archive; each scan is kept on this machine at once. The clock here says {now}: set it first if it is wrong.</translation>
        </message>
        <message>
            <source>口令(&amp;W)</source>
            <translation>&amp;Words of the packet</translation>
        </message>
        <message>
            <source>写盘点包时抄下的十六个字符，大小写和空格不计</source>
            <translation>The sixteen characters noted when the packet was written; case and spaces do not matter</translation>
        </message>
        <message>
            <source>盘点人姓名(&amp;N)</source>
            <translation>&amp;Name of the counter</translation>
        </message>
        <message>
            <source>回办公室收取时，核对是哪一位同事</source>
            <translation>Matched with a colleague when the scans are taken in</translation>
        </message>
        <message>
            <source>打开(&amp;O)</source>
            <translation>&amp;Open</translation>
        </message>
    </context>
    <context>
        <name>OpinionsDialog</name>
        <message>
            <source>鉴定意见</source>
            <translation>Opinion</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>保管到期</source>
            <translation>Kept until</translation>
        </message>
        <message>
            <source>意见</source>
            <translation>Opinion</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>理由（不销毁的必填）(&amp;R)</source>
            <translation>&amp;Reason (needed unless it is destroyed)</translation>
        </message>
        <message>
            <source>保存意见(&amp;S)</source>
            <translation>&amp;Save Opinions</translation>
        </message>
        <message>
            <source>不销毁的须写明理由，例如：事项未了。</source>
            <translation>State why it is not destroyed, such as: a matter is pending.</translation>
        </message>
        <message numerus="yes">
            <source>还有 {n} 份没有意见。不表态不等于同意。</source>
            <translation>
                <numerusform>{n} dossier has no opinion yet. Silence agrees to nothing.</numerusform>
                <numerusform>{n} dossiers have no opinion yet. Silence agrees to nothing.</numerusform>
            </translation>
        </message>
        <message>
            <source>每份都有意见，可以签署。</source>
            <translation>Each has an opinion; the group can sign.</translation>
        </message>
        <message>
            <source>未填</source>
            <translation>None yet</translation>
        </message>
        <message>
            <source>选中一份或几份（Ctrl+A 全选），按 Alt+1、2、3 或下面的按钮。已签署的意见一经改动，原签署作废。</source>
            <translation>Choose dossiers (Ctrl+A for all) and press Alt+1, 2, 3 or a button below. Changing a signed opinion voids the signatures.</translation>
        </message>
    </context>
    <context>
        <name>OriginalLabelsDialog</name>
        <message>
            <source>打印原件标签</source>
            <translation>Print labels of originals</translation>
        </message>
        <message>
            <source>标签纸(&amp;S)</source>
            <translation>Label &amp;stock</translation>
        </message>
        <message>
            <source>打印哪些原件的标签</source>
            <translation>Originals to print labels for</translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
    </context>
    <context>
        <name>OtherCustomer</name>
        <message>
            <source>第{n}位客户姓名</source>
            <translation>Customer {n}: name</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
    </context>
    <context>
        <name>OutTab</name>
        <message>
            <source>补打借阅单…(&amp;L)</source>
            <translation>Print &amp;loan slip…</translation>
        </message>
        <message>
            <source>续借(&amp;R)</source>
            <translation>&amp;Renew</translation>
        </message>
        <message>
            <source>归还(&amp;B)</source>
            <translation>Return (&amp;B)</translation>
        </message>
        <message>
            <source>催还通知…(&amp;N)</source>
            <translation>Recall &amp;notice…</translation>
        </message>
        <message>
            <source>应还日期</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Term</translation>
        </message>
        <message>
            <source>借出日期</source>
            <translation>Lent on</translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Dept.</translation>
        </message>
        <message>
            <source>房号、客户</source>
            <translation>Room, customer</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>没有借出的档案</source>
            <translation>No dossiers are on loan</translation>
        </message>
        <message>
            <source>逾期 {n} 天</source>
            <translation>{n} d late</translation>
        </message>
        <message>
            <source>还有 {n} 天</source>
            <translation>{n} d left</translation>
        </message>
        <message>
            <source>今天到期</source>
            <translation>Due today</translation>
        </message>
        <message>
            <source>已续借：{title}，应还日期 {due}。</source>
            <translation>Renewed: {title}, due {due}.</translation>
        </message>
        <message>
            <source>已归还：{title}。请在“待检查”中填写检查结果。</source>
            <translation>Returned: {title}. Fill in the inspection under "To inspect".</translation>
        </message>
        <message>
            <source>催还通知</source>
            <translation>Recall notice</translation>
        </message>
        <message>
            <source>已送达(&amp;D)</source>
            <translation>Han&amp;ded over</translation>
        </message>
        <message>
            <source>已登记催还：{name}，{number}。</source>
            <translation>Recall noted: {name}, {number}.</translation>
        </message>
        <message>
            <source>{saved}。还没有登记送达：通知交给借阅人后，请按“已送达”。</source>
            <translation>{saved}. It does not count as a recall yet. Hand the notice to the borrower, then choose "Handed over".</translation>
        </message>
        <message>
            <source>已送达</source>
            <translation>Handed over</translation>
        </message>
    </context>
    <context>
        <name>OverTheLock</name>
        <message>
            <source>已锁定。已销毁清册的题名没有保留：{why}</source>
            <translation>Locked. The titles of a destroyed list could not be kept: {why}</translation>
        </message>
        <message>
            <source>已锁定。请重新登录后继续。</source>
            <translation>Locked. Please sign in again to go on.</translation>
        </message>
        <message>
            <source>已锁定。锁定之前填写的内容太多，没有保留。请重新登录后再填。</source>
            <translation>Locked. Too much was typed before the lock; it was not kept. Please sign in and type it again.</translation>
        </message>
        <message>
            <source>已锁定。填写的内容已封存，只有本人登录后才会放回；关闭程序即丢弃。</source>
            <translation>Locked. What was typed is sealed and comes back only to the same person; closing the program drops it.</translation>
        </message>
        <message>
            <source>锁定时还在办理的一件事已经结束，结果只告诉办理的人。</source>
            <translation>Something under way at the lock has ended. Only the person who began it is told how.</translation>
        </message>
        <message>
            <source>程序出错</source>
            <translation>a fault of the program</translation>
        </message>
        <message>
            <source>一件事</source>
            <translation>something</translation>
        </message>
        <message>
            <source>锁定时正在办理的“{title}”已经办完。要看结果或要打印的，请到原处查看。</source>
            <translation>"{title}", under way at the lock, is done. To see or print its result, go back to where it was begun.</translation>
        </message>
        <message>
            <source>锁定时正在办理的“{title}”没有办成：{why}</source>
            <translation>"{title}", under way at the lock, was not done: {why}</translation>
        </message>
    </context>
    <context>
        <name>PackFields</name>
        <message>
            <source>客户分类</source>
            <translation>Customer classes</translation>
        </message>
    </context>
    <context>
        <name>PackStep</name>
        <message>
            <source>制度包</source>
            <translation>Policy pack</translation>
        </message>
        <message>
            <source>档案按哪一份制度管理：类别、应收资料、保管期限、借阅审批都由它规定。</source>
            <translation>The policy that governs the dossiers: it sets categories, required papers, retention periods and who approves loans.</translation>
        </message>
        <message>
            <source>{owner}，{day} 起施行</source>
            <translation>{owner}, in force from {day}</translation>
        </message>
    </context>
    <context>
        <name>PackageInActs</name>
        <message>
            <source>请先选中一袋已扫描的档案。</source>
            <translation>Choose a bag that was scanned first.</translation>
        </message>
        <message>
            <source>{code}
撤销后，这一袋算没有到。原来的扫描和理由都会留在操作日志里。</source>
            <translation>{code}
The bag then counts as not arrived. The trail keeps the scan and the reason.</translation>
        </message>
        <message>
            <source>撤销扫描</source>
            <translation>Take back a scan</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>撤销扫描(&amp;S)</source>
            <translation>Take back the &amp;scan</translation>
        </message>
        <message>
            <source>回执 {code}</source>
            <translation>Receipt {code}</translation>
        </message>
        <message>
            <source>写回执</source>
            <translation>Write the receipt</translation>
        </message>
        <message>
            <source>回执已写到 {file}，请交给{name}。</source>
            <translation>The receipt is in {file}. Send it to {name}.</translation>
        </message>
    </context>
    <context>
        <name>PackageInFace</name>
        <message>
            <source>收到包</source>
            <translation>Packages in</translation>
        </message>
        <message>
            <source>打开封装包…(&amp;N)</source>
            <translation>Ope&amp;n a package…</translation>
        </message>
        <message>
            <source>没有收到包。
配对馆送来U盘时，点“打开封装包”。</source>
            <translation>No package has come.
When a paired archive sends a stick, click "Open a package".</translation>
        </message>
        <message>
            <source>先看目录，再逐袋扫描</source>
            <translation>First the list, then every bag</translation>
        </message>
        <message>
            <source>1　打开封装包：目录先于档案袋可见，同一个包只收一次。</source>
            <translation>1  Open the package: its list is seen before the bags come. A package is taken in once.</translation>
        </message>
        <message>
            <source>2　扫描：按送方贴的条码逐袋扫描；没有到的不扫。</source>
            <translation>2  Scan every bag by its sender's label. What has not come is not scanned.</translation>
        </message>
        <message>
            <source>3　签收：写明存放位置，签署后按本馆档号建档，资料、卷内件和扫描件一并收入，待本馆核实确认。</source>
            <translation>3  Sign for it: name the place. The dossiers get codes of this archive, with data, items and scans; verify and confirm them then.</translation>
        </message>
        <message>
            <source>4　写回执：把回执写在U盘上交送方，送方凭回执办结。</source>
            <translation>4  Write the receipt to a stick for the sender, who settles the package with it.</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>送方</source>
            <translation>Sender</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>{name}移出单 {deed}，{n} 份，{who} 于 {day} 打开：{reason}</source>
            <translation>{name}, list {deed}; dossiers: {n}. Opened by {who} on {day}: {reason}</translation>
        </message>
        <message>
            <source>送方签署：{who}</source>
            <translation>Signed there: {who}</translation>
        </message>
        <message>
            <source>送方操作日志至 {head}</source>
            <translation>Sender's trail up to {head}</translation>
        </message>
        <message>
            <source>下一步：按送方条码逐袋扫描（已扫 {n}/{total}），由档案管理员写明存放位置并签收。</source>
            <translation>Next: scan every bag by its sender's label ({n}/{total}); an archivist names the place and signs.</translation>
        </message>
        <message>
            <source>已签收：马上贴本馆标签，送方条码在本馆可能是另一份档案；再写回执交送方。新档案待本馆核实、确认。</source>
            <translation>Signed for: put labels of this archive on at once, as the sender's may be those of other dossiers here; then write the receipt. The new dossiers are to be verified and confirmed.</translation>
        </message>
        <message>
            <source>已退回：没有收下档案。请写回执交送方。</source>
            <translation>Sent back: nothing was taken in. Write the receipt for the sender.</translation>
        </message>
        <message>
            <source>打印本馆标签…(&amp;B)</source>
            <translation>Print la&amp;bels of this archive…</translation>
        </message>
        <message>
            <source>写回执…(&amp;U)</source>
            <translation>Write the receipt… (&amp;U)</translation>
        </message>
        <message>
            <source>撤销选中一袋的扫描…(&amp;Z)</source>
            <translation>Take back the scan of the chosen bag… (&amp;Z)</translation>
        </message>
        <message>
            <source>签收…(&amp;G)</source>
            <translation>Si&amp;gn for it…</translation>
        </message>
        <message>
            <source>退回…(&amp;W)</source>
            <translation>Send back… (&amp;W)</translation>
        </message>
        <message numerus="yes">
            <source>退回后这个包不能再收，其中 {n} 份档案不建档。</source>
            <translation>
                <numerusform>This package cannot be taken in any more, and its {n} dossier is not entered.</numerusform>
                <numerusform>This package cannot be taken in any more, and its {n} dossiers are not entered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>扫描到的 {n} 份档案按本馆档号建档，放在同一处。</source>
            <translation>
                <numerusform>The {n} scanned dossier gets a code of this archive.</numerusform>
                <numerusform>The {n} scanned dossiers get codes of this archive, and go to one place.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>没有到的 {n} 份写在回执上。</source>
            <translation>
                <numerusform> The receipt names {n} that has not come.</numerusform>
                <numerusform> The receipt names {n} that have not come.</numerusform>
            </translation>
        </message>
        <message>
            <source>签收</source>
            <translation>Sign for it</translation>
        </message>
        <message>
            <source>存放位置(&amp;P)</source>
            <translation>&amp;Place</translation>
        </message>
        <message>
            <source>由档案管理员签署…(&amp;S)</source>
            <translation>Have an archivist &amp;sign…</translation>
        </message>
        <message>
            <source>收包单</source>
            <translation>Package in</translation>
        </message>
        <message numerus="yes">
            <source>收包单 {code}：{n} 份档案已建档入库。请写回执交送方。</source>
            <translation>
                <numerusform>Package {code}: {n} dossier is in. Write the receipt for the sender.</numerusform>
                <numerusform>Package {code}: {n} dossiers are in. Write the receipt for the sender.</numerusform>
            </translation>
        </message>
        <message>
            <source>送方档号、条码</source>
            <translation>Code, label there</translation>
        </message>
        <message>
            <source>件/扫描件</source>
            <translation>Items/scans</translation>
        </message>
        <message>
            <source>留在送方</source>
            <translation>Withheld</translation>
        </message>
        <message>
            <source>核对</source>
            <translation>Checked</translation>
        </message>
        <message>
            <source>本馆档号</source>
            <translation>Code here</translation>
        </message>
        <message>
            <source>未扫描</source>
            <translation>Not scanned</translation>
        </message>
        <message>
            <source>已扫 {time} {who}</source>
            <translation>Scanned {time} {who}</translation>
        </message>
    </context>
    <context>
        <name>PackageInPage</name>
        <message>
            <source>条码 {code} 没有处理：请先点“打开封装包”，或选定一份待扫描的收包单。</source>
            <translation>Nothing was done with {code}: first press "Open a package", or choose a receipt that waits to be scanned.</translation>
        </message>
        <message>
            <source>条码 {code} 没有处理：这个包已办结。迟到的袋请放在一边，等送方另写的包。</source>
            <translation>Nothing was done with {code}: this package is done. Put a late bag aside until the sender writes another package.</translation>
        </message>
        <message>
            <source>{code} 已扫，{n}/{total}。</source>
            <translation>{code} is scanned, {n}/{total}.</translation>
        </message>
        <message>
            <source>打开封装包</source>
            <translation>Open a package</translation>
        </message>
        <message>
            <source>已开收包单 {code}，请按送方条码逐袋扫描。</source>
            <translation>Package {code} is opened. Scan every bag by its sender's label.</translation>
        </message>
    </context>
    <context>
        <name>PackageLabels</name>
        <message>
            <source>收包单 {list} 也在等条码 {code}（送方档号 {theirs}）：请看清袋上的馆名。是送方的，请到“收到包”扫描。</source>
            <translation>Package {list} waits for {code}, too (the sender's {theirs}): look at the name on the bag. If it is the sender's, scan it on the page Packages in.</translation>
        </message>
    </context>
    <context>
        <name>PackageOutActs</name>
        <message>
            <source>封装包 {code}</source>
            <translation>Package {code}</translation>
        </message>
        <message>
            <source>写到U盘</source>
            <translation>Write to a stick</translation>
        </message>
        <message>
            <source>封装包已写到 {file}，只有{name}打得开。请随袋送交。</source>
            <translation>The package is in {file}; {name} alone can open it. Send it with the bags.</translation>
        </message>
        <message numerus="yes">
            <source>没有客户同意或放不下的 {n} 项留在本馆。</source>
            <translation>
                <numerusform> {n} thing without consent or room stays here.</numerusform>
                <numerusform> {n} things without consent or room stay here.</numerusform>
            </translation>
        </message>
        <message>
            <source>选择对方的回执</source>
            <translation>Choose the other archive's receipt</translation>
        </message>
        <message numerus="yes">
            <source>{name}已签收 {n} 份。</source>
            <translation>
                <numerusform>{name} has signed for {n} dossier.</numerusform>
                <numerusform>{name} has signed for {n} dossiers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>没有送到的 {n} 份另开寄出包。</source>
            <translation>
                <numerusform> {n} that did not arrive goes on in a new package.</numerusform>
                <numerusform> {n} that did not arrive go on in a new package.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PackageOutFace</name>
        <message>
            <source>寄出包</source>
            <translation>Packages out</translation>
        </message>
        <message>
            <source>没有寄出包。
移出单的接收单位选配对馆，交接签署后，这里就有寄出包。</source>
            <translation>There is no package.
Move dossiers out to a paired archive; when the hand-over is signed, the package is here.</translation>
        </message>
        <message>
            <source>随袋送一个封装包</source>
            <translation>A sealed package with the bags</translation>
        </message>
        <message>
            <source>1　移出：在“移出”页，接收单位选配对馆，批准、扫描、交接签署。</source>
            <translation>1  Move out: choose a paired archive on the page Moving out; approve, scan, sign the hand-over.</translation>
        </message>
        <message>
            <source>2　写到U盘：目录、资料、扫描件和签署封给对方的公钥，别人打不开；客户没有同意的敏感信息不随包。</source>
            <translation>2  Write to a stick: list, data, scans and signatures, sealed to the other archive's key. Sensitive information goes along only as customers agreed.</translation>
        </message>
        <message>
            <source>3　对方打开封装包，逐袋扫描签收，把回执写在U盘上送回。</source>
            <translation>3  The other archive opens the package, scans the bags, signs, and sends a receipt back.</translation>
        </message>
        <message>
            <source>4　收取回执：收到的办结；没有送到的，另开一个寄出包继续。U盘丢失的，重写一份即可。</source>
            <translation>4  Take the receipt in: what arrived is settled, the rest goes on in a new package. A lost stick is written anew.</translation>
        </message>
        <message>
            <source>档案馆</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>对方档号</source>
            <translation>Code there</translation>
        </message>
        <message>
            <source>交给 {name}，移出单 {deed}</source>
            <translation>To {name}, list {deed}</translation>
        </message>
        <message numerus="yes">
            <source>已写到U盘 {n} 次，最近 {time}</source>
            <translation>
                <numerusform>Written to a stick {n} time, on {time}</numerusform>
                <numerusform>Written to a stick {n} times, last on {time}</numerusform>
            </translation>
        </message>
        <message>
            <source>对方收包单 {code}：{who}</source>
            <translation>Their package {code}: {who}</translation>
        </message>
        <message>
            <source>对方操作日志至 {head}</source>
            <translation>Their trail up to {head}</translation>
        </message>
        <message>
            <source>对方已收</source>
            <translation>Arrived</translation>
        </message>
        <message>
            <source>没有送到，另开包</source>
            <translation>Not arrived; goes on</translation>
        </message>
        <message>
            <source>在途</source>
            <translation>On its way</translation>
        </message>
        <message>
            <source>下一步：等对方回执。送回后，点“收取回执”；U盘丢失的，再写一份。</source>
            <translation>Next: wait for the receipt. Once it is back, press "Take in the receipt"; write the package again if the stick is lost.</translation>
        </message>
        <message>
            <source>下一步：写到U盘，随袋送交；对方送回回执后，点“收取回执”。</source>
            <translation>Next: write it to a stick and send it with the bags; when the receipt is back, click "Take in the receipt".</translation>
        </message>
        <message>
            <source>已办结：对方已全部签收。</source>
            <translation>Settled: the other archive has signed for all.</translation>
        </message>
        <message>
            <source>已办结：没有送到的，已另开寄出包继续。</source>
            <translation>Settled: what did not arrive goes on in a package of its own.</translation>
        </message>
        <message>
            <source>已停止等待。档案退回来的，在“收进”页扫描；找不到的，请查移出交接文据。</source>
            <translation>Nobody waits for its receipt any more. Scan what comes back on the page Taking in; look for the rest by the deed.</translation>
        </message>
        <message>
            <source>写到U盘…(&amp;U)</source>
            <translation>Write to a stick… (&amp;U)</translation>
        </message>
        <message>
            <source>收取回执…(&amp;R)</source>
            <translation>Take in the &amp;receipt…</translation>
        </message>
        <message>
            <source>停止等待…(&amp;W)</source>
            <translation>Stop &amp;waiting…</translation>
        </message>
        <message numerus="yes">
            <source>停止等待后，这个包不能再写出，也不再收回执，其中 {n} 份档案仍算在{name}。</source>
            <translation>
                <numerusform>This package is then neither written nor acknowledged any more; {name} still counts as having its {n} dossier.</numerusform>
                <numerusform>This package is then neither written nor acknowledged any more; {name} still counts as having its {n} dossiers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PacketWordsDialog</name>
        <message>
            <source>盘点包的口令</source>
            <translation>Words of the packet</translation>
        </message>
        <message>
            <source>{file} 已写好。请抄下这十六个字符</source>
            <translation>{file} is written. Note these sixteen characters</translation>
        </message>
        <message>
            <source>只显示这一次，不要和U盘放在一起。在笔记本上点“打开盘点包…”，输入口令，到架前盘点；丢了U盘，没有口令什么也读不出。</source>
            <translation>They are shown only once; keep them apart from the stick. On the laptop, choose "Open a count packet…", type them, and count. Whoever finds the stick can read nothing without them.</translation>
        </message>
        <message>
            <source>已抄下</source>
            <translation>Noted</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>代管原件</source>
            <translation>Originals</translation>
        </message>
        <message>
            <source>移交和移出</source>
            <translation>Movement</translation>
        </message>
        <message>
            <source>缺失和销毁</source>
            <translation>Missing, destroyed</translation>
        </message>
        <message>
            <source>人员和制度</source>
            <translation>People, rules</translation>
        </message>
        <message>
            <source>账号</source>
            <translation>Accounts</translation>
        </message>
        <message>
            <source>审计</source>
            <translation>Audit</translation>
        </message>
        <message>
            <source>借阅登记簿</source>
            <translation>Borrow register</translation>
        </message>
        <message>
            <source>借阅</source>
            <translation>Loans</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>原件保管员</source>
            <translation>Custodians</translation>
        </message>
        <message>
            <source>权证台账</source>
            <translation>Deed ledger</translation>
        </message>
        <message>
            <source>代管入库</source>
            <translation>Deposits in</translation>
        </message>
        <message>
            <source>代管出库</source>
            <translation>Deposits out</translation>
        </message>
        <message>
            <source>代签授权</source>
            <translation>Deputies</translation>
        </message>
        <message>
            <source>现场销毁</source>
            <translation>On the Spot</translation>
        </message>
        <message>
            <source>销毁</source>
            <translation>Destruction</translation>
        </message>
        <message>
            <source>档案</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>交接</source>
            <translation>Handover</translation>
        </message>
        <message>
            <source>冻结</source>
            <translation>Holds</translation>
        </message>
        <message>
            <source>封存和删除请求</source>
            <translation>Sealed dossiers</translation>
        </message>
        <message>
            <source>缺失</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>移出</source>
            <translation>Moving out</translation>
        </message>
        <message>
            <source>收进</source>
            <translation>Taking in</translation>
        </message>
        <message>
            <source>收到包</source>
            <translation>Packages in</translation>
        </message>
        <message>
            <source>寄出包</source>
            <translation>Packages out</translation>
        </message>
        <message>
            <source>配对馆</source>
            <translation>Pairings</translation>
        </message>
        <message>
            <source>库房</source>
            <translation>Storerooms</translation>
        </message>
        <message>
            <source>保管期限</source>
            <translation>Retention</translation>
        </message>
        <message>
            <source>制度</source>
            <translation>Policy</translation>
        </message>
        <message>
            <source>设置</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>盘点</source>
            <translation>Stocktaking</translation>
        </message>
        <message>
            <source>今日</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>移交</source>
            <translation>Transfers</translation>
        </message>
    </context>
    <context>
        <name>PageDialog</name>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>PairDialog</name>
        <message>
            <source>提出配对</source>
            <translation>Propose a pairing</translation>
        </message>
        <message>
            <source>请照对方盖章的公钥单输入指纹。不要照文件或屏幕抄：文件可能在路上被换过。</source>
            <translation>Type the fingerprint from the sealed paper, not from a file or screen: a file may have been exchanged on its way.</translation>
        </message>
        <message>
            <source>纸上的公钥指纹(&amp;P)</source>
            <translation>Fingerprint on &amp;paper</translation>
        </message>
        <message>
            <source>8组，每组4个字母或数字；空格可不输</source>
            <translation>8 groups of 4 letters or digits; spaces may be left out</translation>
        </message>
        <message>
            <source>请照公钥单输入指纹。</source>
            <translation>Type the fingerprint from the paper.</translation>
        </message>
        <message>
            <source>配对依据(&amp;B)</source>
            <translation>Authority (&amp;B)</translation>
        </message>
        <message>
            <source>凭哪份协议或文件</source>
            <translation>By what agreement or document</translation>
        </message>
        <message>
            <source>请写明配对依据。</source>
            <translation>Fill in the authority.</translation>
        </message>
        <message>
            <source>提出配对(&amp;S)</source>
            <translation>Propo&amp;se it</translation>
        </message>
    </context>
    <context>
        <name>PairingFace</name>
        <message>
            <source>配对馆</source>
            <translation>Pairings</translation>
        </message>
        <message>
            <source>提出配对…(&amp;N)</source>
            <translation>Propose a pairi&amp;ng…</translation>
        </message>
        <message>
            <source>还没有配对的档案馆。
收到对方的公钥文件和公钥单后，点“提出配对”。</source>
            <translation>No archive is paired yet.
When the file and the paper with its keys are here, click "Propose a pairing".</translation>
        </message>
        <message>
            <source>先配对，再交换封装包</source>
            <translation>Pair first, then exchange packages</translation>
        </message>
        <message>
            <source>1　交换公钥：导出本馆公钥文件给对方，打印公钥单盖章，另行送达；对方也送来一份。</source>
            <translation>1  Exchange keys: export the file for the other archive; print, seal and send the paper by another way. They do the same.</translation>
        </message>
        <message>
            <source>2　提出配对：选择对方的公钥文件，照对方纸上的公钥单输入指纹。</source>
            <translation>2  Propose: choose their file, and type the fingerprint from their paper.</translation>
        </message>
        <message>
            <source>3　核对签署：由另一位经理对照纸上的指纹签署，配对生效。</source>
            <translation>3  Confirm: another manager compares the fingerprint with the paper and signs.</translation>
        </message>
        <message>
            <source>4　移出时，接收单位选配对馆，交接签署后即可写出封装包；不再往来的，解除配对。</source>
            <translation>4  Dossiers that move out to a paired archive have a sealed package. End a pairing that is not needed any more.</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>档案馆</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>{who} 于 {day} 提出，已照纸输入指纹</source>
            <translation>Proposed by {who} on {day}, with the fingerprint from paper</translation>
        </message>
        <message>
            <source>依据：{authority}</source>
            <translation>Authority: {authority}</translation>
        </message>
        <message>
            <source>下一步：由另一位经理拿对方盖章的公钥单，逐组核对下面的指纹后签署。</source>
            <translation>Next: another manager compares the fingerprint below with the sealed paper, group by group, and signs.</translation>
        </message>
        <message>
            <source>已配对：移出时接收单位可选这个档案馆；对方写给本馆的封装包可以打开。</source>
            <translation>Paired: dossiers can move out to this archive with a package, and its packages can be opened.</translation>
        </message>
        <message>
            <source>已解除：这个档案馆的文件不再打开。</source>
            <translation>Ended: files of this archive are not opened any more.</translation>
        </message>
        <message>
            <source>核对签署…(&amp;G)</source>
            <translation>Compare and si&amp;gn…</translation>
        </message>
        <message>
            <source>解除配对…(&amp;X)</source>
            <translation>End the pairing… (&amp;X)</translation>
        </message>
        <message>
            <source>解除后，不能再写给{name}，也不打开它写来的文件，在途的包收不到回执。</source>
            <translation>Nothing can be written to {name} then, nor opened from it; packages on their way get no receipt.</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Authority</translation>
        </message>
        <message>
            <source>提出人</source>
            <translation>Proposed by</translation>
        </message>
        <message>
            <source>已与{name}配对。</source>
            <translation>{name} is paired.</translation>
        </message>
        <message>
            <source>已解除与{name}的配对。</source>
            <translation>The pairing with {name} is ended.</translation>
        </message>
    </context>
    <context>
        <name>PairingsPage</name>
        <message>
            <source>本馆公钥：导出文件给对方，公钥单盖章后另行送达，供对方核对指纹。</source>
            <translation>Public keys of this archive: export the file for others; seal the paper and send it by another way, so that they can compare the fingerprint.</translation>
        </message>
        <message>
            <source>导出公钥文件…(&amp;E)</source>
            <translation>&amp;Export the key file…</translation>
        </message>
        <message>
            <source>打印公钥单…(&amp;P)</source>
            <translation>&amp;Print the key sheet…</translation>
        </message>
        <message>
            <source>{name} 公钥</source>
            <translation>{name} public keys</translation>
        </message>
        <message>
            <source>导出公钥文件</source>
            <translation>Export the key file</translation>
        </message>
        <message>
            <source>公钥已导出到 {file}，可交给对方。请另外送达盖章的公钥单。</source>
            <translation>The public keys are in {file}. Send the sealed paper by another way.</translation>
        </message>
        <message>
            <source>本馆公钥单</source>
            <translation>Key sheet</translation>
        </message>
        <message>
            <source>选择对方的公钥文件</source>
            <translation>Choose the other archive's key file</translation>
        </message>
        <message>
            <source>已提出与{name}配对，请另一位经理核对签署。</source>
            <translation>A pairing with {name} is proposed. Have another manager compare and sign.</translation>
        </message>
    </context>
    <context>
        <name>PaperOut</name>
        <message>
            <source>卷内文件目录</source>
            <translation>Contents list</translation>
        </message>
        <message>
            <source>补充资料清单</source>
            <translation>Supplement list</translation>
        </message>
    </context>
    <context>
        <name>PapersPart</name>
        <message>
            <source>已收资料</source>
            <translation>Papers received</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>{name}（{login}）</source>
            <translation>{name} ({login})</translation>
        </message>
        <message>
            <source>修改密码</source>
            <translation>Change password</translation>
        </message>
        <message>
            <source>现在的密码(&amp;O)</source>
            <translation>&amp;Old password</translation>
        </message>
        <message>
            <source>请输入现在的密码。</source>
            <translation>Enter your present password.</translation>
        </message>
        <message>
            <source>新密码(&amp;N)</source>
            <translation>&amp;New password</translation>
        </message>
        <message>
            <source>至少8个字符，可以用一句话</source>
            <translation>At least 8 characters; a sentence will do</translation>
        </message>
        <message>
            <source>再输一次新密码(&amp;A)</source>
            <translation>New password &amp;again</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Change</translation>
        </message>
    </context>
    <context>
        <name>PasswordEdit</name>
        <message>
            <source>显示密码</source>
            <translation>Show password</translation>
        </message>
    </context>
    <context>
        <name>PasswordForm</name>
        <message>
            <source>办理人密码(&amp;P)</source>
            <translation>Your &amp;password</translation>
        </message>
        <message>
            <source>由 {name} 本人输入自己的密码</source>
            <translation>{name} enters their own password</translation>
        </message>
        <message>
            <source>请输入密码。</source>
            <translation>Enter the password.</translation>
        </message>
        <message>
            <source>正在办理…</source>
            <translation>Working…</translation>
        </message>
    </context>
    <context>
        <name>PasswordStep</name>
        <message>
            <source>请{name}本人输入密码</source>
            <translation>{name}: please enter your password</translation>
        </message>
        <message>
            <source>{role} · {department} · 登录名 {login}。密码只有本人知道，其他人请回避。</source>
            <translation>{role} · {department} · login {login}. Only you know the password; everyone else looks away.</translation>
        </message>
        <message>
            <source>密码(&amp;P)</source>
            <translation>&amp;Password</translation>
        </message>
        <message>
            <source>至少8个字符，可以用一句话</source>
            <translation>At least 8 characters; a sentence will do</translation>
        </message>
        <message>
            <source>再输一次(&amp;A)</source>
            <translation>Once &amp;again</translation>
        </message>
    </context>
    <context>
        <name>PastHoldingsDialog</name>
        <message>
            <source>某时状况</source>
            <translation>A past moment</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>在谁手里</source>
            <translation>Held by</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>不在库内</source>
            <translation>not in the room</translation>
        </message>
        <message>
            <source>自</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>袋、位置或人员(&amp;C)</source>
            <translation>Bag, pla&amp;ce or person</translation>
        </message>
        <message>
            <source>扫描，或输入档号、位置、姓名后回车；不填看整个库房</source>
            <translation>Scan, or type a code, place or name and press Enter; empty for the whole room</translation>
        </message>
        <message>
            <source>打印证明…(&amp;P)</source>
            <translation>&amp;Print statement…</translation>
        </message>
        <message>
            <source>柜图(&amp;G)</source>
            <translation>Cabinet map (&amp;G)</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>{moment} 的库房：在位 {n} 份，借出或没有位置的 {elsewhere} 份。回车查看选中的位置。</source>
            <translation>The room at {moment}: {n} in place, {elsewhere} lent or without a place. Enter lists the chosen place.</translation>
        </message>
        <message>
            <source>{moment} 的库房：在位 {n} 份，借出或没有位置的 {elsewhere} 份，代管原件 {originals} 件。回车查看选中的位置。</source>
            <translation>The room at {moment}: {n} in place, {elsewhere} lent or without a place, originals in deposit: {originals}. Enter lists the chosen place.</translation>
        </message>
        <message>
            <source>打印库房状况…(&amp;P)</source>
            <translation>&amp;Print the room…</translation>
        </message>
        <message numerus="yes">
            <source>再列 {n} 份(&amp;M)</source>
            <translation>
                <numerusform>{n} &amp;more</numerusform>
                <numerusform>{n} &amp;more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{about}，{moment}：{n} 份档案</source>
            <translation>
                <numerusform>{about}, {moment}: {n} dossier</numerusform>
                <numerusform>{about}, {moment}: {n} dossiers</numerusform>
            </translation>
        </message>
        <message>
            <source>{about}，{moment}：正在计数</source>
            <translation>{about}, {moment}: counting</translation>
        </message>
        <message>
            <source>（已列出 {listed}）</source>
            <translation> ({listed} listed)</translation>
        </message>
        <message>
            <source>某时状况证明</source>
            <translation>Statement of a past moment</translation>
        </message>
        <message>
            <source>打印库房状况</source>
            <translation>Print the room</translation>
        </message>
    </context>
    <context>
        <name>PdfPasswordDialog</name>
        <message>
            <source>加密保存</source>
            <translation>Save encrypted</translation>
        </message>
        <message>
            <source>至少{n}个字符，请用另外的途径告诉收件人</source>
            <translation>At least {n} characters; tell the recipient by another way</translation>
        </message>
        <message>
            <source>打开文件的密码(&amp;P)</source>
            <translation>&amp;Password that opens the file</translation>
        </message>
        <message>
            <source>再输一次(&amp;A)</source>
            <translation>Once &amp;again</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation>Next</translation>
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>正在打开…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>保存…(&amp;S)</source>
            <translation>&amp;Save…</translation>
        </message>
        <message>
            <source>加密保存…(&amp;E)</source>
            <translation>Save &amp;encrypted…</translation>
        </message>
        <message>
            <source>取消打印</source>
            <translation>Cancel printing</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>打印…(&amp;P)</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>正在打印：第 {n} 页，共 {m} 页…</source>
            <translation>Printing page {n} of {m}…</translation>
        </message>
        <message>
            <source>打印 {paper}</source>
            <translation>Printing {paper}</translation>
        </message>
        <message>
            <source>缩小</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <source>放大</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>适合宽度</source>
            <translation>Fit width</translation>
        </message>
        <message>
            <source>第 {n} 页，共 {m} 页</source>
            <translation>Page {n} of {m}</translation>
        </message>
        <message>
            <source>保存</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>已保存：{file}</source>
            <translation>Saved: {file}</translation>
        </message>
    </context>
    <context>
        <name>PeopleStep</name>
        <message>
            <source>三位建库人</source>
            <translation>Three founders</translation>
        </message>
        <message>
            <source>必须是三个不同的人。系统管理员管账号，但打不开任何档案；经理启用账号、签批；档案管理员在档案室办理。</source>
            <translation>They must be three different people. The administrator manages accounts but cannot open dossiers; the manager activates accounts and approves; the archivist works in the archive room.</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>登录名</source>
            <translation>Login</translation>
        </message>
    </context>
    <context>
        <name>Periods</name>
        <message>
            <source>本月</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>上月</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>今年</source>
            <translation>This year</translation>
        </message>
        <message>
            <source>去年</source>
            <translation>Last year</translation>
        </message>
        <message>
            <source>{first} 至 {last}</source>
            <translation>{first} to {last}</translation>
        </message>
    </context>
    <context>
        <name>PictureDialog</name>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>这张图片太大，已缩小显示。要看全部细节，请取出副本。</source>
            <translation>This picture is very large and is shown smaller. To see every detail, take a copy.</translation>
        </message>
        <message>
            <source>缩小</source>
            <translation>smaller</translation>
        </message>
        <message>
            <source>放大</source>
            <translation>larger</translation>
        </message>
        <message>
            <source>适合窗口</source>
            <translation>Fit</translation>
        </message>
        <message>
            <source>看到整页</source>
            <translation>the whole page</translation>
        </message>
        <message>
            <source>原始大小</source>
            <translation>1:1</translation>
        </message>
        <message>
            <source>按扫描时的大小</source>
            <translation>as large as it was scanned</translation>
        </message>
        <message>
            <source>向左转</source>
            <translation>Turn left</translation>
        </message>
        <message>
            <source>逆时针转 90 度</source>
            <translation>a quarter turn to the left</translation>
        </message>
        <message>
            <source>向右转</source>
            <translation>Turn right</translation>
        </message>
        <message>
            <source>顺时针转 90 度</source>
            <translation>a quarter turn to the right</translation>
        </message>
        <message>
            <source>{what}（{keys}）</source>
            <translation>{what} ({keys})</translation>
        </message>
    </context>
    <context>
        <name>PlaceKeeperDialog</name>
        <message>
            <source>指定保管人</source>
            <translation>Appoint a custodian</translation>
        </message>
        <message>
            <source>上锁或保险柜中的档案，只有保管人本人能存取。</source>
            <translation>Only the custodian puts dossiers into a locked place or safe, or takes them out.</translation>
        </message>
        <message>
            <source>（不指定）</source>
            <translation>(nobody)</translation>
        </message>
        <message>
            <source>保管人(&amp;K)</source>
            <translation>Custodian (&amp;K)</translation>
        </message>
        <message>
            <source>锁(&amp;L)</source>
            <translation>&amp;Lock</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
    </context>
    <context>
        <name>PlaceLabelsDialog</name>
        <message>
            <source>打印位置标签</source>
            <translation>Print place labels</translation>
        </message>
        <message>
            <source>只打 {name}</source>
            <translation>Only {name}</translation>
        </message>
        <message>
            <source>其中的{level}，{n} 张</source>
            <translation>{level} labels in it: {n}</translation>
        </message>
        <message>
            <source>连同其中的全部，{n} 张</source>
            <translation>With all that lies in it: {n}</translation>
        </message>
        <message>
            <source>标签纸(&amp;S)</source>
            <translation>Label &amp;stock</translation>
        </message>
        <message>
            <source>打印哪些(&amp;W)</source>
            <translation>&amp;Which</translation>
        </message>
        <message>
            <source>正在生成标签</source>
            <translation>Making labels</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个位置</source>
            <translation>
                <numerusform>{n} place</numerusform>
                <numerusform>{n} places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlaceRangeDialog</name>
        <message>
            <source>新建库位</source>
            <translation>New places</translation>
        </message>
        <message>
            <source>库房(&amp;R)</source>
            <translation>&amp;Room</translation>
        </message>
        <message>
            <source>如 3；只有一间库房的可不写</source>
            <translation>e.g. 3; leave empty with one room only</translation>
        </message>
        <message>
            <source>柜号前缀(&amp;C)</source>
            <translation>Before the &amp;cabinet's number</translation>
        </message>
        <message>
            <source>如 A：A1柜、A2柜……</source>
            <translation>e.g. A: A1, A2…</translation>
        </message>
        <message>
            <source>起号(&amp;F)</source>
            <translation>&amp;First</translation>
        </message>
        <message>
            <source>止号(&amp;L)</source>
            <translation>&amp;Last</translation>
        </message>
        <message>
            <source>每柜几层(&amp;Y)</source>
            <translation>La&amp;yers per cabinet</translation>
        </message>
        <message>
            <source>每层几盒(&amp;B)</source>
            <translation>&amp;Boxes per layer</translation>
        </message>
        <message>
            <source>每个最里层的位置可放几份(&amp;N)</source>
            <translation>Capacity of each i&amp;nnermost place</translation>
        </message>
        <message>
            <source>0：不限</source>
            <translation>0: no limit</translation>
        </message>
        <message>
            <source>专门存放重要档案(&amp;I)</source>
            <translation>For &amp;important dossiers only</translation>
        </message>
        <message>
            <source>新建(&amp;S)</source>
            <translation>Make (&amp;S)</translation>
        </message>
        <message>
            <source>将新建 {parts}：从 {first} 到 {last}。</source>
            <translation>New: {parts}, from {first} to {last}.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>没有要新建的。</source>
            <translation>Nothing new.</translation>
        </message>
        <message numerus="yes">
            <source>已有 {n} 个，保持不变。</source>
            <translation>
                <numerusform>{n} exists already and stays as it is.</numerusform>
                <numerusform>{n} exist already and stay as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlaceTermsDialog</name>
        <message>
            <source>修改库位</source>
            <translation>Change a place</translation>
        </message>
        <message>
            <source>可放几份(&amp;N)</source>
            <translation>&amp;Number of dossiers it takes</translation>
        </message>
        <message>
            <source>连同其中各层各盒；0：不限</source>
            <translation>with all layers and boxes in it; 0: no limit</translation>
        </message>
        <message>
            <source>专门存放重要档案(&amp;I)</source>
            <translation>For &amp;important dossiers only</translation>
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
    </context>
    <context>
        <name>PlaceTree</name>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>条码</source>
            <translation>Bar code</translation>
        </message>
        <message>
            <source>存放</source>
            <translation>Holds</translation>
        </message>
        <message>
            <source>保管</source>
            <translation>Custodian</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>（满）</source>
            <translation> (full)</translation>
        </message>
        <message>
            <source>重要档案专用</source>
            <translation>Important only</translation>
        </message>
        <message>
            <source>已停用 {day}</source>
            <translation>Retired {day}</translation>
        </message>
    </context>
    <context>
        <name>PlacesPage</name>
        <message>
            <source>库房、柜、层、盒</source>
            <translation>Rooms, cabinets, layers, boxes</translation>
        </message>
        <message>
            <source>新建…(&amp;N)</source>
            <translation>&amp;New…</translation>
        </message>
        <message>
            <source>扫描移位…(&amp;S)</source>
            <translation>Move by &amp;scan…</translation>
        </message>
        <message>
            <source>撤销上次移位(&amp;Z)</source>
            <translation>Undo last move (&amp;Z)</translation>
        </message>
        <message>
            <source>打印标签…(&amp;P)</source>
            <translation>&amp;Print labels…</translation>
        </message>
        <message>
            <source>修改…(&amp;E)</source>
            <translation>&amp;Edit…</translation>
        </message>
        <message>
            <source>保管人…(&amp;K)</source>
            <translation>Custodian… (&amp;K)</translation>
        </message>
        <message>
            <source>某时状况…(&amp;T)</source>
            <translation>Pas&amp;t moment…</translation>
        </message>
        <message>
            <source>温湿度…(&amp;H)</source>
            <translation>Climate… (&amp;H)</translation>
        </message>
        <message>
            <source>停用(&amp;X)</source>
            <translation>Retire (&amp;X)</translation>
        </message>
        <message>
            <source>柜图(&amp;G)</source>
            <translation>Map (&amp;G)</translation>
        </message>
        <message>
            <source>找一份档案：扫描，或输入姓名、档号后回车</source>
            <translation>Find a dossier: scan, or type a name or code, then Enter</translation>
        </message>
        <message>
            <source>在柜图上找档案</source>
            <translation>Find a dossier on the map</translation>
        </message>
        <message>
            <source>库房</source>
            <translation>Storerooms</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个位置在用。</source>
            <translation>
                <numerusform>{n} place in use. </numerusform>
                <numerusform>{n} places in use. </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 个已停用，仍可查阅。</source>
            <translation>
                <numerusform>{n} retired, still readable. </numerusform>
                <numerusform>{n} retired, still readable. </numerusform>
            </translation>
        </message>
        <message>
            <source>回车查看其中的档案。</source>
            <translation>Enter lists the dossiers in it.</translation>
        </message>
        <message>
            <source>还没有位置。点“新建”，按柜号成批建立，再打印标签贴上。</source>
            <translation>No places yet. Choose "New", make them by the cabinets' numbers, then print labels for them.</translation>
        </message>
        <message>
            <source>选中 {place}。</source>
            <translation> Chosen: {place}.</translation>
        </message>
        <message>
            <source>格内：已放/可放，+代管原件的件数；专：重要档案专用。</source>
            <translation> In the cells: held/capacity, + originals in deposit; imp.: important only.</translation>
        </message>
        <message>
            <source>恢复使用(&amp;X)</source>
            <translation>Reopen (&amp;X)</translation>
        </message>
        <message>
            <source>没有找到“{text}”。请扫描袋上的条码，或输入姓名、档号。</source>
            <translation>"{text}" was not found. Scan the bag's code, or type a name or code.</translation>
        </message>
        <message numerus="yes">
            <source>；另有 {n} 份</source>
            <translation>
                <numerusform>; and {n} more</numerusform>
                <numerusform>; and {n} more</numerusform>
            </translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>{code} {customer}：{place}</source>
            <translation>{code} {customer}: {place}</translation>
        </message>
        <message>
            <source>没有存放位置</source>
            <translation>no place</translation>
        </message>
        <message>
            <source>{said}（{state}，{holder}）</source>
            <translation>{said} ({state}, {holder})</translation>
        </message>
        <message>
            <source>{place} 里没有档案。</source>
            <translation>There are no dossiers in {place}.</translation>
        </message>
        <message numerus="yes">
            <source>新建了 {n} 个位置。请选中后打印标签贴上。</source>
            <translation>
                <numerusform>{n} place made. Choose it and print its label.</numerusform>
                <numerusform>{n} places made. Choose them and print their labels.</numerusform>
            </translation>
        </message>
        <message>
            <source>{place} 已修改。</source>
            <translation>{place} is changed.</translation>
        </message>
        <message>
            <source>{place} 的保管人和锁已登记。</source>
            <translation>Custodian and lock of {place} are entered.</translation>
        </message>
        <message>
            <source>没有可以撤销的移位：您上次的移位已撤销，或还没有移过。</source>
            <translation>No move to undo: your last one is undone, or you have made none.</translation>
        </message>
        <message numerus="yes">
            <source>您上次移到 {place} 的 {n} 份档案一起回到原来的位置。</source>
            <translation>
                <numerusform>The dossier that you moved to {place} last goes back to its place ({n}).</numerusform>
                <numerusform>The {n} dossiers that you moved to {place} last go back together to their places.</numerusform>
            </translation>
        </message>
        <message>
            <source>撤销移位</source>
            <translation>Undo the move</translation>
        </message>
        <message numerus="yes">
            <source>已撤销：{n} 份档案回到原来的位置。</source>
            <translation>
                <numerusform>Undone: {n} dossier is back in its place.</numerusform>
                <numerusform>Undone: {n} dossiers are back in their places.</numerusform>
            </translation>
        </message>
        <message>
            <source>{place} 恢复使用。</source>
            <translation>{place} is in use again.</translation>
        </message>
        <message>
            <source>停用后不能再放入档案；以前在这里的档案，历史记录仍写明这个位置。</source>
            <translation>A retired place takes no dossiers; the history of those that lay here still names it.</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Retire</translation>
        </message>
        <message>
            <source>{place} 已停用。</source>
            <translation>{place} is retired.</translation>
        </message>
    </context>
    <context>
        <name>PracticeDialog</name>
        <message>
            <source>选择要演练的行业</source>
            <translation>Choose a trade to practise</translation>
        </message>
        <message>
            <source>点一下即开始建立：人员、档案和借阅都有，日期在今天前后，可随意试用。建立时显示进度，可以取消。存放在 {folder}</source>
            <translation>One click begins to make it: people, dossiers and loans are there, with dates around today, to try everything. Progress is shown meanwhile, and it can be cancelled. Kept in {folder}</translation>
        </message>
        <message>
            <source>打开上次建好的</source>
            <translation>open the one made before</translation>
        </message>
        <message>
            <source>还没有建立</source>
            <translation>not made yet</translation>
        </message>
    </context>
    <context>
        <name>PrintRun</name>
        <message>
            <source>已取消打印。已送出的页可能仍会打出，请核对后收回或销毁。</source>
            <translation>Printing cancelled. Pages that have gone out may still be printed: collect or shred them.</translation>
        </message>
        <message>
            <source>已送到打印机。</source>
            <translation>Sent to the printer.</translation>
        </message>
    </context>
    <context>
        <name>PrinterCorrection</name>
        <message>
            <source>未指定打印机</source>
            <translation>No printer given</translation>
        </message>
        <message>
            <source>已记住这台打印机的校正。</source>
            <translation>The correction of this printer is kept.</translation>
        </message>
        <message>
            <source>打印机(&amp;P)</source>
            <translation>&amp;Printer</translation>
        </message>
        <message>
            <source>向右移</source>
            <translation>Move right</translation>
        </message>
        <message>
            <source>向下移</source>
            <translation>Move down</translation>
        </message>
        <message>
            <source>横向拉伸</source>
            <translation>Stretch across</translation>
        </message>
        <message>
            <source>纵向拉伸</source>
            <translation>Stretch down</translation>
        </message>
    </context>
    <context>
        <name>ProceduresTab</name>
        <message>
            <source>一件事由几个人先后办理或签署的，逐步列在这里。谁不能同时是谁，由档案库本身保证，不能越过。</source>
            <translation>What several persons take or sign in turn is listed here step by step. Who must be another person is held by the archive itself and cannot be passed by.</translation>
        </message>
        <message>
            <source>程序</source>
            <translation>Procedure</translation>
        </message>
        <message>
            <source>步骤</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>谁能办</source>
            <translation>Taken by</translation>
        </message>
        <message>
            <source>不能是</source>
            <translation>Must not be</translation>
        </message>
        <message>
            <source>之后的状态</source>
            <translation>State afterwards</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>代签</source>
            <translation>Deputy</translation>
        </message>
        <message>
            <source>逐份扫描</source>
            <translation>Scan one by one</translation>
        </message>
        <message>
            <source>{step}（本人密码，{n} 人）</source>
            <translation>{step} (own password, {n})</translation>
        </message>
        <message>
            <source>须本人签署</source>
            <translation>In person only</translation>
        </message>
        <message>
            <source>可以代签</source>
            <translation>Deputies may sign</translation>
        </message>
        <message>
            <source>到期自动办理</source>
            <translation>Of itself, when the term has passed</translation>
        </message>
        <message>
            <source>任何在岗人员</source>
            <translation>Anybody in the office</translation>
        </message>
        <message>
            <source>同一个人</source>
            <translation>the same person</translation>
        </message>
        <message>
            <source>办“{step}”的人</source>
            <translation>who took "{step}"</translation>
        </message>
        <message>
            <source>不变</source>
            <translation>Unchanged</translation>
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>正在准备…</source>
            <translation>Preparing…</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>正在取消…</source>
            <translation>Cancelling…</translation>
        </message>
        <message>
            <source>已完成 {done} / {total}</source>
            <translation>{done} of {total} done</translation>
        </message>
    </context>
    <context>
        <name>ProgressTab</name>
        <message>
            <source>身份核验</source>
            <translation>Identification</translation>
        </message>
        <message>
            <source>客户同意</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>缺少的信息</source>
            <translation>Data missing</translation>
        </message>
        <message>
            <source>缺少的资料</source>
            <translation>Papers missing</translation>
        </message>
        <message>
            <source>下次核对</source>
            <translation>Next review</translation>
        </message>
        <message>
            <source>同一客户的其他档案</source>
            <translation>Other dossiers of the customer</translation>
        </message>
        <message>
            <source>核实无误(&amp;V)</source>
            <translation>&amp;Verified</translation>
        </message>
        <message>
            <source>退回补录…(&amp;B)</source>
            <translation>Send &amp;back…</translation>
        </message>
        <message>
            <source>确认建档(&amp;C)</source>
            <translation>&amp;Confirm</translation>
        </message>
        <message>
            <source>已确认，档案在管。</source>
            <translation>Confirmed and kept.</translation>
        </message>
        <message>
            <source>进度</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>【{step}】</source>
            <translation>[{step}]</translation>
        </message>
        <message>
            <source>{day} {who}：{document}，{result}</source>
            <translation>{day} {who}: {document}, {result}</translation>
        </message>
        <message>
            <source>真实有效</source>
            <translation>genuine</translation>
        </message>
        <message>
            <source>未通过：{finding}</source>
            <translation>failed: {finding}</translation>
        </message>
        <message>
            <source>{day}，用途：{uses}</source>
            <translation>{day}, for: {uses}</translation>
        </message>
        <message>
            <source>尚未登记</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>齐全</source>
            <translation>nothing</translation>
        </message>
        <message>
            <source>确认建档后开始计算</source>
            <translation>counted from the confirmation</translation>
        </message>
        <message>
            <source>没有</source>
            <translation>none</translation>
        </message>
        <message>
            <source>补录…(&amp;E)</source>
            <translation>Fill in… (&amp;E)</translation>
        </message>
        <message>
            <source>更正…(&amp;E)</source>
            <translation>Correct… (&amp;E)</translation>
        </message>
        <message>
            <source>尚未核验</source>
            <translation>Not identified yet</translation>
        </message>
        <message>
            <source>⚠ 原来的核验已于 {day} 撤销（{why}），请重新核验</source>
            <translation>⚠ The identification was withdrawn on {day} ({why}); identify the customer anew</translation>
        </message>
        <message>
            <source>{papers}（缺这些不能确认）</source>
            <translation>{papers} (no confirmation without these)</translation>
        </message>
        <message>
            <source>{papers}（可确认后补收）</source>
            <translation>{papers} (may be brought after the confirmation)</translation>
        </message>
        <message>
            <source>须重新核验身份</source>
            <translation>customer to be identified anew</translation>
        </message>
        <message>
            <source>尚未核验身份</source>
            <translation>customer not identified yet</translation>
        </message>
        <message>
            <source>尚未登记客户同意</source>
            <translation>no consent entered yet</translation>
        </message>
        <message>
            <source>信息不全</source>
            <translation>information missing</translation>
        </message>
        <message>
            <source>自台账导入，视为已确认</source>
            <translation>Brought by a ledger and held to be confirmed</translation>
        </message>
        <message>
            <source>{message}。</source>
            <translation>{message}.</translation>
        </message>
        <message>
            <source>⚠ {message}；{open}。请在核对时补齐。</source>
            <translation>⚠ {message}; {open}. Supply it at the review.</translation>
        </message>
        <message>
            <source>确认建档由{who}办理（{clause}）。</source>
            <translation>New dossiers are confirmed by: {who} ({clause}).</translation>
        </message>
        <message>
            <source>已核实，等待{who}确认。</source>
            <translation>Verified; now waits for: {who}.</translation>
        </message>
        <message>
            <source>退回补录</source>
            <translation>Send back</translation>
        </message>
        <message>
            <source>档案退回档案室补录，理由会记入日志。</source>
            <translation>The dossier goes back to the archive room; the reason is logged.</translation>
        </message>
        <message>
            <source>退回理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>send back</translation>
        </message>
        <message>
            <source>已退回补录。</source>
            <translation>Sent back.</translation>
        </message>
    </context>
    <context>
        <name>PutInDialog</name>
        <message>
            <source>存入文件</source>
            <translation>Keep files</translation>
        </message>
        <message numerus="yes">
            <source>正在检查 {n} 个文件…</source>
            <translation>
                <numerusform>Checking {n} file…</numerusform>
                <numerusform>Checking {n} files…</numerusform>
            </translation>
        </message>
        <message>
            <source>题名相同的放在同一件下，没有的新建一件；题名双击可改。制度未列为普通资料的，先按“敏感”存入，确认不含敏感信息的可取消勾选。勾选的文件要么全部存入，要么一个不存。原文件仍在原处，请按规定处理。</source>
            <translation>Files go with the item of the same title, or with a new one; double-click a title to change it. What the rules do not list as plain goes in as sensitive; untick it where you are sure that it is not. All ticked files are kept or none. The originals stay where they are; deal with them by the rules.</translation>
        </message>
        <message>
            <source>存入(&amp;S)</source>
            <translation>Keep (&amp;S)</translation>
        </message>
        <message>
            <source>存入 {dossier}</source>
            <translation>Keep in {dossier}</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个文件没有勾选，原因见“说明”。</source>
            <translation>
                <numerusform>{n} file is not ticked; see Remarks.</numerusform>
                <numerusform>{n} files are not ticked; see Remarks.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>存入 {n} 个文件(&amp;S)</source>
            <translation>
                <numerusform>Keep {n} file (&amp;S)</numerusform>
                <numerusform>Keep {n} file&amp;s</numerusform>
            </translation>
        </message>
        <message>
            <source>一个也没有存入。{why}</source>
            <translation>None was kept. {why}</translation>
        </message>
    </context>
    <context>
        <name>PutOffDialog</name>
        <message>
            <source>续期</source>
            <translation>Put off</translation>
        </message>
        <message>
            <source>新的到期日(&amp;E)</source>
            <translation>New &amp;expiry</translation>
        </message>
        <message>
            <source>请填写新的到期日。</source>
            <translation>Fill in the new day of expiry.</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>如 客户来人续办代管手续</source>
            <translation>For example: the customer came to renew</translation>
        </message>
        <message>
            <source>请填写续期的理由。</source>
            <translation>Fill in the reason.</translation>
        </message>
        <message>
            <source>续期(&amp;S)</source>
            <translation>Put off (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>RangeChoice</name>
        <message numerus="yes">
            <source>{place}，{n} 份</source>
            <translation>
                <numerusform>{place}, {n} item</numerusform>
                <numerusform>{place}, {n} items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingDialog</name>
        <message>
            <source>更正读数</source>
            <translation>Correct a reading</translation>
        </message>
        <message>
            <source>登记读数</source>
            <translation>Enter a reading</translation>
        </message>
        <message>
            <source>更正后另立一行，原来的一行划去并保留。</source>
            <translation>The correction becomes a line of its own; the old one is struck through and stays.</translation>
        </message>
        <message>
            <source>半天过后才登记的记为补记，读数旁写明何时、由谁登记；没有看的不要补，算缺测。</source>
            <translation>A reading that is entered after its half day is marked as late, with time and name. Enter none that was not taken: it is missing.</translation>
        </message>
        <message>
            <source>{room}：{range}</source>
            <translation>{room}: {range}</translation>
        </message>
        <message>
            <source>日期(&amp;D)</source>
            <translation>Day (&amp;D)</translation>
        </message>
        <message>
            <source>时间(&amp;T)</source>
            <translation>Time (&amp;T)</translation>
        </message>
        <message>
            <source>12:00 以前是上午的读数</source>
            <translation>Before 12:00 it is the morning's reading</translation>
        </message>
        <message>
            <source>室内温度（℃）(&amp;I)</source>
            <translation>Temperature inside (℃) (&amp;I)</translation>
        </message>
        <message>
            <source>室内湿度（%）(&amp;H)</source>
            <translation>Humidity inside (%) (&amp;H)</translation>
        </message>
        <message>
            <source>室外温度（℃）(&amp;O)</source>
            <translation>Temperature outside (℃) (&amp;O)</translation>
        </message>
        <message>
            <source>室外湿度（%）(&amp;U)</source>
            <translation>Humidity outside (%) (&amp;U)</translation>
        </message>
        <message>
            <source>采取的措施(&amp;M)</source>
            <translation>Measure taken (&amp;M)</translation>
        </message>
        <message>
            <source>读数超出范围时须填写，例如：开启除湿机</source>
            <translation>Needed where a reading lies outside the range, such as: dehumidifier switched on</translation>
        </message>
        <message>
            <source>更正理由(&amp;R)</source>
            <translation>Reason for the correction (&amp;R)</translation>
        </message>
        <message>
            <source>更正(&amp;S)</source>
            <translation>Correct (&amp;S)</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Enter (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>ReadingLines</name>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>室内 ℃</source>
            <translation>In ℃</translation>
        </message>
        <message>
            <source>室内 %</source>
            <translation>In %</translation>
        </message>
        <message>
            <source>室外 ℃</source>
            <translation>Out ℃</translation>
        </message>
        <message>
            <source>室外 %</source>
            <translation>Out %</translation>
        </message>
        <message>
            <source>超出范围</source>
            <translation>Outside the range</translation>
        </message>
        <message>
            <source>采取的措施</source>
            <translation>Measure taken</translation>
        </message>
        <message>
            <source>记录人</source>
            <translation>By</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{who}（{late}）</source>
            <translation>{who} ({late})</translation>
        </message>
    </context>
    <context>
        <name>ReasonDialog</name>
        <message>
            <source>须填写理由。请填写后再提交。</source>
            <translation>A reason is needed. Please fill it in.</translation>
        </message>
    </context>
    <context>
        <name>ReceiptDialog</name>
        <message>
            <source>保管员签收</source>
            <translation>Receipt by the custodian</translation>
        </message>
        <message>
            <source>请先打印入库单由客户签字，核对证件，再由保管员签署。</source>
            <translation>Print the receipt slip for the customer to sign, check their identity, then the custodian signs.</translation>
        </message>
        <message>
            <source>客户签字人(&amp;C)</source>
            <translation>Signed for the &amp;customer by</translation>
        </message>
        <message>
            <source>请填写在入库单上签字的人。</source>
            <translation>Fill in who signed the slip.</translation>
        </message>
        <message>
            <source>请填写出示的证件。</source>
            <translation>Fill in the identity shown.</translation>
        </message>
        <message>
            <source>由保管员签署…(&amp;S)</source>
            <translation>Custodian &amp;signs…</translation>
        </message>
    </context>
    <context>
        <name>RecordForm</name>
        <message>
            <source>按《{document}》{clause}，带 * 的必填。</source>
            <translation>By 《{document}》{clause}; those with * are required.</translation>
        </message>
        <message>
            <source>更正后另立一行，原来的一行划去并保留。</source>
            <translation>The correction becomes a line of its own; the first line is struck through and kept.</translation>
        </message>
        <message>
            <source>更正：{kind}</source>
            <translation>Correct: {kind}</translation>
        </message>
        <message>
            <source>更正理由(&amp;R)</source>
            <translation>&amp;Reason for the correction</translation>
        </message>
        <message>
            <source>更正(&amp;S)</source>
            <translation>Correct(&amp;S)</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Enter(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>RecordLines</name>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>登记时间</source>
            <translation>Entered at</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Contents</translation>
        </message>
        <message>
            <source>登记人</source>
            <translation>Entered by</translation>
        </message>
        <message>
            <source>办结…(&amp;F)</source>
            <translation>Close… (&amp;F)</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>待办结</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>缺{names}</source>
            <translation>Lacks {names}</translation>
        </message>
        <message>
            <source>已更正，原来的一行已划去。</source>
            <translation>Corrected; the first line is struck through.</translation>
        </message>
        <message>
            <source>办结登记</source>
            <translation>Close a line</translation>
        </message>
        <message>
            <source>办结后不再提示，内容保留。</source>
            <translation>A closed line stays, and is no longer open.</translation>
        </message>
        <message>
            <source>办结结果(&amp;R)</source>
            <translation>&amp;Result</translation>
        </message>
        <message>
            <source>办结(&amp;S)</source>
            <translation>Close(&amp;S)</translation>
        </message>
        <message>
            <source>已办结。</source>
            <translation>Closed.</translation>
        </message>
        <message>
            <source>已撤销，原来的一行已划去。</source>
            <translation>Withdrawn; the line is struck through.</translation>
        </message>
        <message>
            <source>已更正</source>
            <translation>Corrected</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>已撤销</source>
            <translation>Withdrawn</translation>
        </message>
    </context>
    <context>
        <name>RecordsTab</name>
        <message>
            <source>登记…(&amp;N)</source>
            <translation>Enter…(&amp;N)</translation>
        </message>
        <message>
            <source>查看…(&amp;V)</source>
            <translation>&amp;View…</translation>
        </message>
        <message>
            <source>记录</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>已登记。</source>
            <translation>Entered.</translation>
        </message>
    </context>
    <context>
        <name>RecoverDialog</name>
        <message>
            <source>用恢复份额打开</source>
            <translation>Open with recovery shares</translation>
        </message>
        <message>
            <source>依次输入任意两份恢复份额的33个单词（大小写、编号和换行不影响），给经理账号重设密码。</source>
            <translation>Enter the 33 words of any two recovery shares (capitals, numbering and line breaks do not matter) to reset a manager's password.</translation>
        </message>
        <message>
            <source>第一份份额(&amp;1)</source>
            <translation>First share (&amp;1)</translation>
        </message>
        <message>
            <source>第二份份额(&amp;2)</source>
            <translation>Second share (&amp;2)</translation>
        </message>
        <message>
            <source>经理的登录名(&amp;N)</source>
            <translation>Manager's logi&amp;n</translation>
        </message>
        <message>
            <source>新密码(&amp;P)，至少8个字符</source>
            <translation>New &amp;password, at least 8 characters</translation>
        </message>
        <message>
            <source>再输一次新密码(&amp;A)</source>
            <translation>New password &amp;again</translation>
        </message>
        <message>
            <source>重设密码</source>
            <translation>Reset password</translation>
        </message>
    </context>
    <context>
        <name>RedrawDialog</name>
        <message>
            <source>复算抽查</source>
            <translation>Draw again</translation>
        </message>
        <message>
            <source>照抽查记录填写骰子和抽查前校验码。系统按流转记录重排当时的名册，重新抽取，与这次抽出的比较。</source>
            <translation>Enter dice and anchor code as they stand on the record. The program lists again, by the movements, what lay there then, draws again, and compares.</translation>
        </message>
        <message>
            <source>骰子(&amp;D)</source>
            <translation>&amp;Dice</translation>
        </message>
        <message>
            <source>请照抽查记录填写骰子。</source>
            <translation>Enter the dice that stand on the record.</translation>
        </message>
        <message>
            <source>抽查前校验码(&amp;H)</source>
            <translation>Anc&amp;hor code before the draw</translation>
        </message>
        <message>
            <source>请照抽查记录填写抽查前校验码。</source>
            <translation>Enter the anchor code that stands on the record.</translation>
        </message>
        <message>
            <source>复算(&amp;S)</source>
            <translation>Draw again (&amp;S)</translation>
        </message>
        <message>
            <source>复算一致：名册 {population} 份，重新抽取，是同样的 {n} 份。</source>
            <translation>The draw agrees: list {population}, drawn {n}, the same ones.</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>{faults}。骰子和校验码相符，抽出的序号对得上这 {n} 份；名册请与当时存下的核对。</source>
            <translation>{faults}. Dice and anchor code agree, and the numbers drawn fit these {n}; compare the list with the one that was kept.</translation>
        </message>
        <message>
            <source>复算不一致：{faults}。</source>
            <translation>The draw does not agree: {faults}.</translation>
        </message>
    </context>
    <context>
        <name>RegisterLines</name>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>更正…(&amp;E)</source>
            <translation>Corr&amp;ect…</translation>
        </message>
        <message>
            <source>撤销…(&amp;W)</source>
            <translation>&amp;Withdraw…</translation>
        </message>
        <message>
            <source>{state} {day}：{why}</source>
            <translation>{state} {day}: {why}</translation>
        </message>
    </context>
    <context>
        <name>RegisterPrint</name>
        <message>
            <source>打印登记表</source>
            <translation>Print the register</translation>
        </message>
    </context>
    <context>
        <name>RegistersDialog</name>
        <message>
            <source>登记簿</source>
            <translation>Registers</translation>
        </message>
        <message>
            <source>问题和整改</source>
            <translation>Findings and remedies</translation>
        </message>
        <message>
            <source>登记问题…(&amp;I)</source>
            <translation>Enter a finding… (&amp;I)</translation>
        </message>
        <message>
            <source>登记…(&amp;N)</source>
            <translation>Enter…(&amp;N)</translation>
        </message>
        <message>
            <source>打印登记表…(&amp;P)</source>
            <translation>Print the register… (&amp;P)</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>已登记。</source>
            <translation>Entered.</translation>
        </message>
        <message>
            <source>已登记。问题重复出现：{names}。</source>
            <translation>Entered. A finding is there again: {names}.</translation>
        </message>
    </context>
    <context>
        <name>RelationshipEndDialog</name>
        <message>
            <source>业务关系终止</source>
            <translation>End of relationship</translation>
        </message>
        <message>
            <source>终止日期(&amp;D)</source>
            <translation>End &amp;date</translation>
        </message>
        <message>
            <source>记下(&amp;S)</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>本单位的保管期限不从业务关系终止之日起算；记下的日期供查考。</source>
            <translation>No term of this office counts from the end of the relationship. The day is kept for reference.</translation>
        </message>
        <message>
            <source>从终止之日起算的保管期限：{terms}。最长的一项期满后，方可提出销毁。</source>
            <translation>These terms count from that day: {terms}. Destruction may be proposed when the longest has been served.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>{name}（{n} 年）</source>
            <translation>
                <numerusform>{name} ({n} year)</numerusform>
                <numerusform>{name} ({n} years)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>续借{n}次</source>
            <translation>renewals: {n}</translation>
        </message>
        <message>
            <source>{day}催还</source>
            <translation>recalled {day}</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>ReplaceDialog</name>
        <message>
            <source>改派鉴定人</source>
            <translation>Replace an appraiser</translation>
        </message>
        <message>
            <source>签署之前可以改派；已经签署的不能改派。</source>
            <translation>Somebody can be replaced before they sign, never after.</translation>
        </message>
        <message>
            <source>改派谁(&amp;W)</source>
            <translation>&amp;Whom</translation>
        </message>
        <message>
            <source>由谁代替(&amp;P)</source>
            <translation>Re&amp;placed by</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>须写明理由。</source>
            <translation>State the reason.</translation>
        </message>
        <message>
            <source>改派(&amp;S)</source>
            <translation>Replace (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>RequestsTab</name>
        <message>
            <source>申请时间</source>
            <translation>Requested at</translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>Purpose</translation>
        </message>
        <message>
            <source>份数</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>天数</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>有效至</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>审批</source>
            <translation>Approval</translation>
        </message>
        <message>
            <source>{household} {name}（{code}）</source>
            <translation>{household} {name} ({code})</translation>
        </message>
        <message>
            <source>，另有 {n} 份</source>
            <translation>, and {n} more</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>用途：{purpose}。档案：{listed}</source>
            <translation>Purpose: {purpose}. Dossiers: {listed}</translation>
        </message>
        <message>
            <source>{name}已批准（{clause}）</source>
            <translation>{name} approved ({clause})</translation>
        </message>
        <message>
            <source>无需审批（{clause}）</source>
            <translation>No approval needed ({clause})</translation>
        </message>
        <message>
            <source>待{approver}（{clause}）</source>
            <translation>Waiting for {approver} ({clause})</translation>
        </message>
        <message>
            <source>撤回(&amp;W)</source>
            <translation>&amp;Withdraw</translation>
        </message>
        <message>
            <source>已撤回{borrower}的申请（单号 {slip}）。</source>
            <translation>The request of {borrower} (slip {slip}) is withdrawn.</translation>
        </message>
        <message>
            <source>拒绝…(&amp;J)</source>
            <translation>Re&amp;ject…</translation>
        </message>
        <message>
            <source>撤销批准…(&amp;J)</source>
            <translation>Revoke approval… (&amp;J)</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>已放回锁定之前填写的内容，还没有保存。</source>
            <translation>What you typed before the lock stands here again. It is not saved yet.</translation>
        </message>
        <message>
            <source>“{title}”中锁定之前填写的内容，有的已没有地方填写。请核对，需要的可从这里复制。</source>
            <translation>Not everything typed in "{title}" before the lock has a place there any more. Please check; you can copy what you need from here.</translation>
        </message>
        <message>
            <source>锁定之前填写的“{title}”现在打不开了。填写的内容在下面，可以复制。</source>
            <translation>"{title}", filled in before the lock, cannot be opened any more. What you typed stands below and can be copied.</translation>
        </message>
    </context>
    <context>
        <name>ResultStep</name>
        <message>
            <source>档案库已建立</source>
            <translation>The archive is founded</translation>
        </message>
        <message>
            <source>现在请打印。三份恢复份额只在这里出现一次，关闭后无法再得到；请分由三人、分三处保管。</source>
            <translation>Print now. The three recovery shares appear only once, here; after closing they cannot be had again. Give them to three people, to be kept in three places.</translation>
        </message>
        <message>
            <source>建库指纹（与建库凭证核对）</source>
            <translation>Founding fingerprint (compare with the founding record)</translation>
        </message>
        <message>
            <source>预览和打印…</source>
            <translation>Preview and print…</translation>
        </message>
        <message>
            <source>已打印或保存好</source>
            <translation>Printed or saved</translation>
        </message>
        <message>
            <source>恢复份额 第{n}份</source>
            <translation>Recovery share {n}</translation>
        </message>
        <message>
            <source>建库凭证</source>
            <translation>Founding record</translation>
        </message>
        <message>
            <source>第{n}份</source>
            <translation>{n}</translation>
        </message>
        <message>
            <source>恢复份额</source>
            <translation>Recovery share</translation>
        </message>
    </context>
    <context>
        <name>Retention</name>
        <message>
            <source>未起算</source>
            <translation>Not started</translation>
        </message>
        <message>
            <source>{message}：{begins}</source>
            <translation>{message}: {begins}</translation>
        </message>
        <message>
            <source>{day} 未满</source>
            <translation>{day}, not over</translation>
        </message>
        <message>
            <source>{day} 已满</source>
            <translation>{day}, over</translation>
        </message>
    </context>
    <context>
        <name>RetentionPage</name>
        <message>
            <source>决定…(&amp;D)</source>
            <translation>&amp;Decide…</translation>
        </message>
        <message>
            <source>撤销决定…(&amp;W)</source>
            <translation>&amp;Withdraw Decision…</translation>
        </message>
        <message>
            <source>列入销毁清册…(&amp;L)</source>
            <translation>&amp;List for Destruction…</translation>
        </message>
        <message>
            <source>处置依据单…(&amp;P)</source>
            <translation>&amp;Proof Sheet…</translation>
        </message>
        <message numerus="yes">
            <source>另有 {n} 份{list}</source>
            <translation>
                <numerusform>{n} more: {list}</numerusform>
                <numerusform>{n} more: {list}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{list}：{n} 份</source>
            <translation>
                <numerusform>{list}: {n} dossier</numerusform>
                <numerusform>{list}: {n} dossiers</numerusform>
            </translation>
        </message>
        <message>
            <source>没有缺日期的档案。</source>
            <translation>No dossier lacks a date.</translation>
        </message>
        <message>
            <source>没有未起算的档案，也没有永久保管的。</source>
            <translation>No term has still to begin, and nothing is kept for ever.</translation>
        </message>
        <message>
            <source>这里现在没有档案。期限从业务关系终止、合同到期或最近一笔记录起算，在档案中登记后自动重算。</source>
            <translation>No dossiers here now. Terms count from the end of the relationship, the due date of the contract or the newest record, and are reckoned again whenever one is entered.</translation>
        </message>
        <message>
            <source>{first}–{last} 年到期的档案</source>
            <translation>Dossiers due in {first}–{last}</translation>
        </message>
        <message numerus="yes">
            <source>已决定 {n} 份档案的保管期限。</source>
            <translation>
                <numerusform>Decided on {n} dossier.</numerusform>
                <numerusform>Decided on {n} dossiers.</numerusform>
            </translation>
        </message>
        <message>
            <source>撤销保管期限的决定</source>
            <translation>Withdraw a retention decision</translation>
        </message>
        <message>
            <source>撤销后按期限重新计算，原来的决定保留可查。</source>
            <translation>The terms are reckoned again; the decision stays on record.</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>撤销(&amp;S)</source>
            <translation>Withdraw (&amp;S)</translation>
        </message>
        <message>
            <source>已撤销，期限已重新计算。</source>
            <translation>Withdrawn; the terms were reckoned again.</translation>
        </message>
        <message>
            <source>处置依据单</source>
            <translation>Proof of disposal</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>最长的期限</source>
            <translation>Longest term</translation>
        </message>
        <message>
            <source>保管到期</source>
            <translation>Kept until</translation>
        </message>
        <message>
            <source>结论</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>缺少：{names}</source>
            <translation>Missing: {names}</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>可以列入销毁清册</source>
            <translation>May be listed for destruction</translation>
        </message>
        <message>
            <source>{begins}：{terms}</source>
            <translation>{begins}: {terms}</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>ReturnDesk</name>
        <message>
            <source>完好  F5</source>
            <translation>Complete  F5</translation>
        </message>
        <message>
            <source>缺页…  F6</source>
            <translation>Pages missing…  F6</translation>
        </message>
        <message>
            <source>破损…  F7</source>
            <translation>Damaged…  F7</translation>
        </message>
        <message>
            <source>撤销归还…  F12</source>
            <translation>Undo return…  F12</translation>
        </message>
        <message>
            <source>移除选中的一行</source>
            <translation>Remove the chosen row</translation>
        </message>
        <message>
            <source>对话框打开时扫描，未办理，请重新扫描。</source>
            <translation>Scanned while a dialog was open and not carried out. Scan it again.</translation>
        </message>
        <message>
            <source>锁定时还没有办完，请重新扫描。</source>
            <translation>Not finished when the window locked. Scan it again.</translation>
        </message>
        <message>
            <source>{title}已在别处检查：{condition}。不必再检查。</source>
            <translation>{title} was inspected elsewhere: {condition}. Nothing is left to do.</translation>
        </message>
        <message>
            <source>{title}的归还已在别处撤销，仍算借出。确实还回的，请重新扫描。</source>
            <translation>The return of {title} was undone elsewhere; it is on loan. If it is back, scan it again.</translation>
        </message>
        <message>
            <source>已撤销归还：{title} 仍由 {who} 借出，应于 {due} 归还。</source>
            <translation>Return undone: {title} is still on loan to {who}, due on {due}.</translation>
        </message>
        <message>
            <source>归还检查</source>
            <translation>Return inspection</translation>
        </message>
        <message>
            <source>{condition}：哪些资料、第几页(&amp;N)</source>
            <translation>{condition}: which papers, which pages (&amp;N)</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>等</source>
            <translation> and more</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份中有 {m} 份是本次之前归还的：{bags}。确认都检查过、都完好吗？</source>
            <translation>
                <numerusform>{m} of {n} came back before this sitting: {bags}. Was it looked through and found complete?</numerusform>
                <numerusform>Of these {n} bags, {m} came back before this sitting: {bags}. Were all of them looked through and found complete?</numerusform>
            </translation>
        </message>
        <message>
            <source>全部记为完好(&amp;Y)</source>
            <translation>All complete (&amp;Y)</translation>
        </message>
        <message>
            <source>本次归还 {n} 份，待检查 {m} 份</source>
            <translation>{n} returned now, {m} to inspect</translation>
        </message>
        <message>
            <source>⚠ {n} 次未办成，列在最上面（Del 移除）</source>
            <translation>⚠ {n} failed, on top of the list (Del removes)</translation>
        </message>
        <message>
            <source>全部完好（{n} 份）  F9</source>
            <translation>All complete ({n})  F9</translation>
        </message>
        <message>
            <source>请扫描归还的档案袋，一袋一扫</source>
            <translation>Scan the returned dossier bags, one by one</translation>
        </message>
        <message>
            <source>　放回 {place}</source>
            <translation>  back to {place}</translation>
        </message>
        <message>
            <source>正在办理…</source>
            <translation>Working…</translation>
        </message>
        <message>
            <source>已于 {moment} 归还（{borrower}）</source>
            <translation>Returned {moment} ({borrower})</translation>
        </message>
        <message>
            <source>已归还（{borrower}）</source>
            <translation>Returned ({borrower})</translation>
        </message>
        <message>
            <source>逾期 {n} 天</source>
            <translation>{n} d overdue</translation>
        </message>
        <message>
            <source>{condition}（备注：{note}）</source>
            <translation>{condition} (remark: {note})</translation>
        </message>
        <message>
            <source>已检查</source>
            <translation>Inspected</translation>
        </message>
        <message>
            <source>重复扫描 {n} 次，不重复计</source>
            <translation>scanned again ({n}), counted once</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>房号、客户</source>
            <translation>Room, customer</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>归还情况</source>
            <translation>How it came back</translation>
        </message>
        <message>
            <source>按姓名、房号查找…  F10</source>
            <translation>Find by name, room…  F10</translation>
        </message>
        <message>
            <source>按姓名、档号查找…  F10</source>
            <translation>Find by name…  F10</translation>
        </message>
    </context>
    <context>
        <name>RevealDialog</name>
        <message>
            <source>查看敏感信息</source>
            <translation>Show sensitive information</translation>
        </message>
        <message>
            <source>将显示完整的敏感信息，60 秒后自动遮蔽。您的姓名、时间和用途会记入操作日志。</source>
            <translation>Sensitive data are shown in full and covered again after 60 seconds. Your name, the time and the purpose are logged.</translation>
        </message>
        <message>
            <source>用途(&amp;P)</source>
            <translation>&amp;Purpose</translation>
        </message>
        <message>
            <source>选择或填写用途</source>
            <translation>Choose or type a purpose</translation>
        </message>
        <message>
            <source>查看(&amp;V)</source>
            <translation>&amp;View</translation>
        </message>
    </context>
    <context>
        <name>ReviewsTab</name>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>核对人</source>
            <translation>By</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>下次核对</source>
            <translation>Next review</translation>
        </message>
        <message>
            <source>登记核对…(&amp;N)</source>
            <translation>Enter a review…(&amp;N)</translation>
        </message>
        <message>
            <source>定期核对</source>
            <translation>Periodic review</translation>
        </message>
        <message>
            <source>下次核对：{day}</source>
            <translation>Next review: {day}</translation>
        </message>
        <message>
            <source>确认建档后开始定期核对。</source>
            <translation>Reviews begin after the confirmation.</translation>
        </message>
        <message>
            <source>与客户或原件核对后登记结果；有变动请另提交更正。</source>
            <translation>Compare with the customer or the originals; hand in a correction for whatever changed.</translation>
        </message>
        <message>
            <source>⚠ 这份档案还没有核验过客户身份，请先登记核验结果，不要写成“无变化”。</source>
            <translation>⚠ The customer was never identified in this dossier: enter an identification first, and do not write "no change".</translation>
        </message>
        <message>
            <source>登记核对</source>
            <translation>Enter a review</translation>
        </message>
        <message>
            <source>核对结果(&amp;F)</source>
            <translation>&amp;Finding</translation>
        </message>
        <message>
            <source>如：电话核对，无变化</source>
            <translation>e.g. by telephone, nothing changed</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Enter(&amp;S)</translation>
        </message>
        <message>
            <source>已登记。下次核对 {day}。</source>
            <translation>Entered. Next review {day}.</translation>
        </message>
        <message>
            <source>更正核对结果</source>
            <translation>Correct a review</translation>
        </message>
        <message>
            <source>更正后另立一行，原来的一行划去并保留。</source>
            <translation>The correction becomes a line of its own; the first line is struck through and kept.</translation>
        </message>
        <message>
            <source>更正理由(&amp;R)</source>
            <translation>&amp;Reason for the correction</translation>
        </message>
        <message>
            <source>更正(&amp;S)</source>
            <translation>Correct(&amp;S)</translation>
        </message>
        <message>
            <source>已更正，原来的一行已划去。</source>
            <translation>Corrected; the first line is struck through.</translation>
        </message>
        <message>
            <source>下次核对改从上一次核对（没有的，从建档）起算。</source>
            <translation> The next review is counted from the one before it, or else from when the dossier was filed.</translation>
        </message>
        <message>
            <source>已撤销。下次核对 {day}。</source>
            <translation>Withdrawn. Next review: {day}.</translation>
        </message>
        <message>
            <source>{day} {who}：{finding}</source>
            <translation>{day} {who}: {finding}</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>选中了 {n} 行，一次最多复制 {most} 行。更多的请用“导出为表格…”，须有权限，并记入日志。</source>
            <translation>Rows selected: {n}. Most at once: {most}. For more use "Export…", which needs the right and is logged.</translation>
        </message>
    </context>
    <context>
        <name>RulesEditor</name>
        <message>
            <source>起草制度修改</source>
            <translation>Draft policy changes</translation>
        </message>
        <message>
            <source>期限变动的档案…(&amp;V)</source>
            <translation>Dossiers That Mo&amp;ve…</translation>
        </message>
        <message>
            <source>检查(&amp;K)</source>
            <translation>Chec&amp;k</translation>
        </message>
        <message>
            <source>提交草案(&amp;S)</source>
            <translation>&amp;Submit draft</translation>
        </message>
        <message>
            <source>左边逐条修改，或在全文中修改；检查后右边列出变化和涉及的档案。提交后由另一位经理发布才生效。</source>
            <translation>Change entries one by one on the left, or the whole text; after the check the right side lists what changes. Another manager puts it in force.</translation>
        </message>
        <message>
            <source>以第 {n} 版的内容为基础；右边是它与现行制度的不同。</source>
            <translation>It begins with the contents of version {n}; to the right is how that differs from the rules in force. </translation>
        </message>
        <message>
            <source>逐条(&amp;E)</source>
            <translation>&amp;Entries</translation>
        </message>
        <message>
            <source>全文(&amp;X)</source>
            <translation>Te&amp;xt</translation>
        </message>
        <message>
            <source>修改理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>必填，随版本保留</source>
            <translation>Required; kept with the version</translation>
        </message>
        <message>
            <source>第 {n} 行，共 {all} 行</source>
            <translation>Line {n} of {all}</translation>
        </message>
        <message>
            <source>还没有检查。</source>
            <translation>Not checked yet.</translation>
        </message>
        <message>
            <source>与现行制度相同，没有变化。</source>
            <translation>The same as the rules in force.</translation>
        </message>
        <message numerus="yes">
            <source>{n} 项变化，库中共 {all} 份档案适用。</source>
            <translation>
                <numerusform>{n} change; dossiers that it applies to: {all}. </numerusform>
                <numerusform>{n} changes; dossiers that they apply to: {all}. </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>其中 {n} 份将转为重点保护。</source>
            <translation>
                <numerusform>{n} of them comes under special protection.</numerusform>
                <numerusform>{n} of them come under special protection.</numerusform>
            </translation>
        </message>
        <message>
            <source>其中 {n} 份将不再受重点保护。</source>
            <translation> {n} of them will lose special protection.</translation>
        </message>
        <message>
            <source>保管到期：{moved}。</source>
            <translation> Retention: {moved}.</translation>
        </message>
        <message>
            <source>“{entry}”有误（全文第 {n} 行），见上方说明。</source>
            <translation>"{entry}" is wrong (line {n} of the text); see above.</translation>
        </message>
        <message>
            <source>第 {n} 行有误，见上方说明。</source>
            <translation>Line {n} is wrong; see above.</translation>
        </message>
        <message>
            <source>不能提交，见上方说明。</source>
            <translation>Cannot be handed in; see above.</translation>
        </message>
    </context>
    <context>
        <name>RulesPage</name>
        <message>
            <source>现行规定</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>谁能做什么</source>
            <translation>Who may do what</translation>
        </message>
        <message>
            <source>办理程序</source>
            <translation>Procedures</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Versions</translation>
        </message>
    </context>
    <context>
        <name>RulesReader</name>
        <message>
            <source>制度第 {n} 版</source>
            <translation>Rules, version {n}</translation>
        </message>
        <message>
            <source>第 {n} 版 · {state}</source>
            <translation>Version {n} · {state}</translation>
        </message>
        <message>
            <source>理由：{reason}</source>
            <translation>Reason: {reason}</translation>
        </message>
        <message>
            <source>与第 {n} 版相比</source>
            <translation>Against version {n}</translation>
        </message>
        <message>
            <source>全文</source>
            <translation>Whole text</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>RulesVersion</name>
        <message>
            <source>现行</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>已被第 {n} 版取代</source>
            <translation>Replaced by version {n}</translation>
        </message>
        <message>
            <source>建库时采用（{pack}）</source>
            <translation>Adopted at the founding ({pack})</translation>
        </message>
        <message>
            <source>{reason}
退回理由：{answer}</source>
            <translation>{reason}
Sent back because: {answer}</translation>
        </message>
        <message>
            <source>{day} 建库时由{who}采用</source>
            <translation>Adopted by {who} when the archive was founded on {day}</translation>
        </message>
        <message>
            <source>{day} {who}起草</source>
            <translation>Drafted by {who} on {day}</translation>
        </message>
        <message>
            <source>{day} {who}发布，即日起执行</source>
            <translation>Released by {who} on {day}, in force since that day</translation>
        </message>
        <message>
            <source>{day} {who}退回</source>
            <translation>Sent back by {who} on {day}</translation>
        </message>
        <message>
            <source>{day} {who}撤回</source>
            <translation>Withdrawn by {who} on {day}</translation>
        </message>
    </context>
    <context>
        <name>SatellitePage</name>
        <message>
            <source>扫描位置，再逐袋扫描</source>
            <translation>Scan a place, then each folder</translation>
        </message>
        <message>
            <source>扫描</source>
            <translation>Scan</translation>
        </message>
        <message>
            <source>{code} 没有计入：请先完成打开的对话框，再重新扫描。</source>
            <translation>{code} was not counted: finish the open dialog, then scan again.</translation>
        </message>
        <message>
            <source>没有计入</source>
            <translation>Not counted</translation>
        </message>
        <message>
            <source>回盘 {code} {laptop}</source>
            <translation>Scans {code} {laptop}</translation>
        </message>
        <message>
            <source>写到U盘</source>
            <translation>Write to a stick</translation>
        </message>
        <message numerus="yes">
            <source>{n} 次扫描已写到 {file}。</source>
            <translation>
                <numerusform>{n} scan was written to {file}.</numerusform>
                <numerusform>{n} scans were written to {file}.</numerusform>
            </translation>
        </message>
        <message>
            <source>请带回办公室，在盘点单上点“收取回盘…”。接着点的，再写一次即可。</source>
            <translation> Bring it to the office and choose "Take in scans…" on the count. If you go on counting, simply write again.</translation>
        </message>
        <message>
            <source>盘点单 {code}，{range}；盘点包写于 {at}；盘点人 {who}。时间按本机的时钟；只记扫描，差异回办公室决定。</source>
            <translation>Count {code}, {range}; packet written {at}; counter {who}. Times are of this machine's clock. Only scans are kept; differences are decided in the office.</translation>
        </message>
        <message>
            <source>架前盘点</source>
            <translation>Count between the shelves</translation>
        </message>
        <message>
            <source>撤销上一次扫描(&amp;Z)</source>
            <translation>Take back the last scan (&amp;Z)</translation>
        </message>
        <message>
            <source>写出回盘…(&amp;W)</source>
            <translation>&amp;Write the scans…</translation>
        </message>
        <message>
            <source>结束(&amp;Q)</source>
            <translation>&amp;Quit</translation>
        </message>
    </context>
    <context>
        <name>SaveSheet</name>
        <message>
            <source>存为表格</source>
            <translation>Save as table</translation>
        </message>
    </context>
    <context>
        <name>ScanMode</name>
        <message>
            <source>查找</source>
            <translation>Find</translation>
        </message>
        <message>
            <source>借出</source>
            <translation>Lend</translation>
        </message>
        <message>
            <source>归还</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>销毁</source>
            <translation>Destroy</translation>
        </message>
        <message>
            <source>验收</source>
            <translation>Receive</translation>
        </message>
        <message>
            <source>出库</source>
            <translation>GIVE OUT</translation>
        </message>
        <message>
            <source>移出</source>
            <translation>Move out</translation>
        </message>
        <message>
            <source>收进</source>
            <translation>Take in</translation>
        </message>
        <message>
            <source>收包</source>
            <translation>Package in</translation>
        </message>
        <message>
            <source>盘点</source>
            <translation>Stocktaking</translation>
        </message>
        <message>
            <source>找到</source>
            <translation>Found</translation>
        </message>
    </context>
    <context>
        <name>SealedPage</name>
        <message>
            <source>解除封存…(&amp;U)</source>
            <translation>&amp;Unseal…</translation>
        </message>
        <message>
            <source>打印答复…(&amp;P)</source>
            <translation>&amp;Print answer…</translation>
        </message>
        <message>
            <source>删除请求</source>
            <translation>Requests to delete</translation>
        </message>
        <message>
            <source>封存中 {n}</source>
            <translation>Sealed {n}</translation>
        </message>
        <message>
            <source>删除请求 {n}</source>
            <translation>Requests to delete {n}</translation>
        </message>
        <message>
            <source>解除封存</source>
            <translation>Unseal</translation>
        </message>
        <message>
            <source>解除后，这份档案照常查阅、外借和更改。</source>
            <translation>Once unsealed, the dossier is consulted, lent and changed as any other.</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>解除封存(&amp;S)</source>
            <translation>Un&amp;seal</translation>
        </message>
        <message numerus="yes">
            <source>已解除 {n} 份档案的封存。</source>
            <translation>
                <numerusform>{n} dossier unsealed.</numerusform>
                <numerusform>{n} dossiers unsealed.</numerusform>
            </translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>封存理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>保管到</source>
            <translation>Kept until</translation>
        </message>
        <message>
            <source>封存日期</source>
            <translation>Sealed on</translation>
        </message>
        <message>
            <source>封存人</source>
            <translation>Sealed by</translation>
        </message>
        <message>
            <source>冻结中，已封存</source>
            <translation>On hold, sealed</translation>
        </message>
        <message>
            <source>期限未满，已封存</source>
            <translation>Term runs, sealed</translation>
        </message>
        <message>
            <source>先退还代管原件</source>
            <translation>Original goes back first</translation>
        </message>
        <message>
            <source>可以列入销毁</source>
            <translation>May be listed for destruction</translation>
        </message>
        <message>
            <source>已销毁</source>
            <translation>Destroyed</translation>
        </message>
        <message>
            <source>提出日期</source>
            <translation>Asked on</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>Way</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>到</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Ordered by</translation>
        </message>
        <message>
            <source>删除请求的答复</source>
            <translation>Answer to a request to delete</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>窗口和密码</source>
            <translation>Window and password</translation>
        </message>
        <message>
            <source>输入法和扫描枪</source>
            <translation>Input and scanner</translation>
        </message>
        <message>
            <source>档案库和备份</source>
            <translation>Archive and backup</translation>
        </message>
        <message>
            <source>工作日</source>
            <translation>Working days</translation>
        </message>
        <message>
            <source>关于</source>
            <translation>About</translation>
        </message>
    </context>
    <context>
        <name>SettleDialog</name>
        <message numerus="yes">
            <source>选定的 {n} 项</source>
            <translation>
                <numerusform>{n} chosen line</numerusform>
                <numerusform>{n} chosen lines</numerusform>
            </translation>
        </message>
        <message>
            <source>其中未办完的移交只能写说明：其他的要移交或销毁，请另选。</source>
            <translation>Unfinished transfers among them can only be explained. Choose the others by themselves to hand them over or destroy them.</translation>
        </message>
        <message>
            <source>了结所选</source>
            <translation>Settle the chosen lines</translation>
        </message>
        <message>
            <source>了结方式(&amp;E)</source>
            <translation>&amp;Ending</translation>
        </message>
        <message>
            <source>恢复为未了结</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>交给(&amp;T)</source>
            <translation>Handed &amp;to</translation>
        </message>
        <message>
            <source>接收人以外的，也须签署这份清单</source>
            <translation>Anybody but the receiver signs the list too</translation>
        </message>
        <message>
            <source>说明(&amp;W)</source>
            <translation>&amp;Words</translation>
        </message>
        <message>
            <source>印在清单上；未移交给他人的，由接收人跟进</source>
            <translation>Printed on the list; the receiver follows up what goes to nobody else</translation>
        </message>
        <message>
            <source>请写明情况。</source>
            <translation>Write what the case is.</translation>
        </message>
        <message>
            <source>了结(&amp;S)</source>
            <translation>&amp;Settle</translation>
        </message>
    </context>
    <context>
        <name>SheetPicker</name>
        <message>
            <source>第 {n} 张</source>
            <translation>No. {n}</translation>
        </message>
        <message>
            <source>从第 {row} 行第 {column} 列开始</source>
            <translation>Start at row {row}, column {column}</translation>
        </message>
    </context>
    <context>
        <name>ShelveDialog</name>
        <message>
            <source>移盒</source>
            <translation>Move box</translation>
        </message>
        <message>
            <source>上架</source>
            <translation>Shelve</translation>
        </message>
        <message>
            <source>存放位置(&amp;P)</source>
            <translation>&amp;Place</translation>
        </message>
        <message>
            <source>可扫描柜架上的条码；新的位置会自动编号</source>
            <translation>Scan the shelf's bar code if you like; a new place gets its number automatically</translation>
        </message>
        <message>
            <source>例如 A柜1层02</source>
            <translation>e.g. A柜1层02</translation>
        </message>
        <message>
            <source>打印脊背…(&amp;R)</source>
            <translation>P&amp;rint spine…</translation>
        </message>
        <message>
            <source>移盒(&amp;S)</source>
            <translation>Move box (&amp;S)</translation>
        </message>
        <message>
            <source>上架(&amp;S)</source>
            <translation>&amp;Shelve</translation>
        </message>
        <message numerus="yes">
            <source>把盒 {name}（内有 {n} 份档案）放到</source>
            <translation>
                <numerusform>Move box {name} (with {n} dossier) to</numerusform>
                <numerusform>Move box {name} (with {n} dossiers) to</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>把 {n} 份档案放到</source>
            <translation>
                <numerusform>Put {n} dossier at</numerusform>
                <numerusform>Put {n} dossiers at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShiftsDialog</name>
        <message>
            <source>期限变动的档案</source>
            <translation>Dossiers whose terms move</translation>
        </message>
        <message>
            <source>变动</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>现在保管到</source>
            <translation>Kept until now</translation>
        </message>
        <message>
            <source>改后保管到</source>
            <translation>Kept until then</translation>
        </message>
        <message>
            <source>关闭(&amp;C)</source>
            <translation>&amp;Close</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>登录(&amp;S)</source>
            <translation>&amp;Sign in</translation>
        </message>
        <message>
            <source>刚才扫描的 {code} 没有办理。请先登录，再重新扫描。</source>
            <translation>The code {code} just scanned was not carried out. Sign in first, then scan it again.</translation>
        </message>
        <message>
            <source>请输入登录名和密码。</source>
            <translation>Enter login and password.</translation>
        </message>
        <message>
            <source>正在验证…</source>
            <translation>Verifying…</translation>
        </message>
        <message>
            <source>密码已重设。请用新密码登录。</source>
            <translation>The password is reset. Sign in with the new one.</translation>
        </message>
        <message>
            <source>已停用</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>登录名(&amp;N)</source>
            <translation>Logi&amp;n</translation>
        </message>
        <message>
            <source>密码(&amp;P)</source>
            <translation>&amp;Password</translation>
        </message>
        <message>
            <source>用恢复份额打开…</source>
            <translation>Open with recovery shares…</translation>
        </message>
        <message>
            <source>打开其他档案库</source>
            <translation>Open another archive</translation>
        </message>
        <message>
            <source>演练库账号，点一下即可登录。签署时也用它：密码都是 {password}</source>
            <translation>Practice accounts: click one to sign in. Sign-offs take the same password: {password}</translation>
        </message>
    </context>
    <context>
        <name>SignOffDialog</name>
        <message>
            <source>清单行数</source>
            <translation>Lines of the list</translation>
        </message>
        <message>
            <source>{n} 行</source>
            <translation>{n}</translation>
        </message>
        <message>
            <source>可签署人</source>
            <translation>May sign</translation>
        </message>
        <message>
            <source>清单校验值</source>
            <translation>Check value of the list</translation>
        </message>
        <message>
            <source>签署人登录名或姓名(&amp;N)</source>
            <translation>Login or &amp;name of the signer</translation>
        </message>
        <message>
            <source>签署人密码(&amp;P)</source>
            <translation>Signer's &amp;password</translation>
        </message>
        <message>
            <source>请签署人本人输入</source>
            <translation>The signer types it in person</translation>
        </message>
        <message>
            <source>签署(&amp;S)</source>
            <translation>&amp;Sign off</translation>
        </message>
        <message>
            <source>已办理 {n} / {total}</source>
            <translation>{n} / {total} done</translation>
        </message>
        <message>
            <source>⚠ 将以{principal}的代签人身份签署（授权 {code}，至 {day}）</source>
            <translation>⚠ You sign as the deputy of {principal} (appointment {code}, until {day})</translation>
        </message>
        <message>
            <source>正在验证…</source>
            <translation>Verifying…</translation>
        </message>
    </context>
    <context>
        <name>SlipFace</name>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>核对</source>
            <translation>Check</translation>
        </message>
        <message numerus="yes">
            <source>{kind} {code} 已开出，共 {n} 件。</source>
            <translation>
                <numerusform>{kind} {code} is drawn up, {n} original.</numerusform>
                <numerusform>{kind} {code} is drawn up, {n} originals.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SortColumn</name>
        <message>
            <source>（已封存）</source>
            <translation>(sealed)</translation>
        </message>
        <message>
            <source>房号</source>
            <translation>Room</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customer</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>保管人</source>
            <translation>Custodian</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>应还日期</source>
            <translation>Due date</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>建档日期</source>
            <translation>Opened</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>证件号</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>条码号</source>
            <translation>Bar code</translation>
        </message>
        <message>
            <source>代管原件（件）</source>
            <translation>Originals</translation>
        </message>
    </context>
    <context>
        <name>SpooledRun</name>
        <message>
            <source>正在交给打印机“{printer}”…</source>
            <translation>Handing over to the printer "{printer}"…</translation>
        </message>
        <message>
            <source>已交给打印机“{printer}”，任务 {job}。</source>
            <translation>Handed over to the printer "{printer}" as job {job}.</translation>
        </message>
        <message>
            <source>已取消打印，没有打出任何一页。</source>
            <translation>Printing cancelled; no page was printed.</translation>
        </message>
        <message>
            <source>打印机“{printer}”停下了（{why}），任务还在等待。请检查打印机，或取消打印。</source>
            <translation>The printer "{printer}" has stopped ({why}); the job is waiting. Check the printer, or cancel printing.</translation>
        </message>
        <message>
            <source>任务已撤回。已打出的页请核对后收回或销毁。</source>
            <translation>The job was taken back. Collect or shred the pages already printed.</translation>
        </message>
        <message>
            <source>来不及取消，任务已经打完。不要的纸请收回或销毁。</source>
            <translation>Too late to cancel: the job has been printed. Collect or shred unwanted pages.</translation>
        </message>
    </context>
    <context>
        <name>StaffCardsDialog</name>
        <message>
            <source>打印工牌标签</source>
            <translation>Print staff cards</translation>
        </message>
        <message>
            <source>标签纸(&amp;S)</source>
            <translation>Label &amp;stock</translation>
        </message>
        <message>
            <source>打印谁的工牌</source>
            <translation>Whose staff cards</translation>
        </message>
        <message>
            <source>工牌</source>
            <translation>staff cards</translation>
        </message>
    </context>
    <context>
        <name>StaffDialog</name>
        <message>
            <source>新增人员</source>
            <translation>Add colleague</translation>
        </message>
        <message>
            <source>没有账号的同事也可以借阅：登记后打印工牌条码，扫工牌即可办理。</source>
            <translation>Colleagues without an account can borrow too: register them, print the badge label and scan the badge.</translation>
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>请填写姓名。</source>
            <translation>Fill in the name.</translation>
        </message>
        <message>
            <source>部门(&amp;D)</source>
            <translation>&amp;Department</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Register</translation>
        </message>
    </context>
    <context>
        <name>StaffTab</name>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>角色</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>工牌条码</source>
            <translation>Badge code</translation>
        </message>
        <message>
            <source>人员和工牌</source>
            <translation>Staff and badges</translation>
        </message>
        <message>
            <source>新增人员…(&amp;N)</source>
            <translation>Add colleague… (&amp;N)</translation>
        </message>
        <message>
            <source>负责楼栋…(&amp;B)</source>
            <translation>&amp;Buildings…</translation>
        </message>
        <message>
            <source>负责区域…(&amp;B)</source>
            <translation>Areas…(&amp;B)</translation>
        </message>
        <message>
            <source>打印工牌标签…(&amp;C)</source>
            <translation>Print badge labels… (&amp;C)</translation>
        </message>
        <message>
            <source>若今天交接…(&amp;T)</source>
            <translation>If handed over &amp;today…</translation>
        </message>
        <message>
            <source>查看这位同事今天离开的话要交接什么</source>
            <translation>See what this colleague would hand over if they left today</translation>
        </message>
        <message>
            <source>移交记录…(&amp;V)</source>
            <translation>Transfers… (&amp;V)</translation>
        </message>
        <message>
            <source>没有账号的同事凭工牌借阅；楼宇管家、收费员只能看到自己负责的楼栋。</source>
            <translation>No account? Borrow with a badge. Stewards and fee collectors see only their buildings.</translation>
        </message>
        <message>
            <source>没有账号的同事凭工牌借阅。</source>
            <translation>Colleagues without an account borrow with their staff card.</translation>
        </message>
        <message>
            <source>{name} 已登记，工牌条码 {code}。请打印工牌标签。</source>
            <translation>{name} is registered, badge {code}. Print the badge label.</translation>
        </message>
        <message>
            <source>制度中还没有区域。请先在“制度”页列出。</source>
            <translation>The rules list no areas yet. List them on the page Policy first.</translation>
        </message>
        <message>
            <source>负责区域</source>
            <translation>Areas</translation>
        </message>
        <message numerus="yes">
            <source>{name} 现在负责 {n} 个区域。</source>
            <translation>
                <numerusform>{name} now answers for {n} area.</numerusform>
                <numerusform>{name} now answers for {n} areas.</numerusform>
            </translation>
        </message>
        <message>
            <source>还没有楼栋。楼栋随档案导入或登记产生。</source>
            <translation>There are no buildings yet. They come with dossiers that are imported or registered.</translation>
        </message>
        <message>
            <source>负责楼栋</source>
            <translation>Buildings</translation>
        </message>
        <message>
            <source>{name} 现在负责 {n} 栋楼。</source>
            <translation>Buildings now assigned to {name}: {n}.</translation>
        </message>
    </context>
    <context>
        <name>StepDialog</name>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>须填写理由。请填写后再提交。</source>
            <translation>A reason is required. Enter one, then submit.</translation>
        </message>
    </context>
    <context>
        <name>Stick</name>
        <message>
            <source>封装包和回执 (*.{suffix})</source>
            <translation>Packages and receipts (*.{suffix})</translation>
        </message>
        <message>
            <source>公钥文件 (*.{suffix})</source>
            <translation>Key files (*.{suffix})</translation>
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
    </context>
    <context>
        <name>StockDialog</name>
        <message>
            <source>测试页(&amp;T)</source>
            <translation>&amp;Test page</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>生成并预览(&amp;G)</source>
            <translation>&amp;Generate preview</translation>
        </message>
        <message>
            <source>标签 {stock}</source>
            <translation>Labels {stock}</translation>
        </message>
        <message>
            <source>热敏标签 {size} mm（{dpi:.0f} dpi）</source>
            <translation>Thermal labels {size} mm ({dpi:.0f} dpi)</translation>
        </message>
        <message>
            <source>A4 不干胶 {size} mm（{grid}）</source>
            <translation>A4 adhesive sheet {size} mm ({grid})</translation>
        </message>
        <message>
            <source>点击第一个空白格（也可用方向键）</source>
            <translation>Click the first empty label (or use the arrow keys)</translation>
        </message>
        <message>
            <source>打印时请选 100 %，不要“适合页面”</source>
            <translation>Print at 100 %, not "fit to page"</translation>
        </message>
        <message>
            <source>{n} 张标签，{pages} 张标签纸</source>
            <translation>Labels: {n}, sheets: {pages}</translation>
        </message>
        <message>
            <source>{n} 张标签</source>
            <translation>Labels: {n}</translation>
        </message>
        <message>
            <source>测试页</source>
            <translation>test page</translation>
        </message>
    </context>
    <context>
        <name>Stocktake</name>
        <message>
            <source>已点 {time} {who} · {place}</source>
            <translation>Counted {time} {who} · {place}</translation>
        </message>
        <message>
            <source>账上在 {place}</source>
            <translation>Recorded at {place}</translation>
        </message>
        <message>
            <source>{time} {who} 在 {place} 扫过，现在又在 {here} 扫到：点完后决定</source>
            <translation>Scanned {time} by {who} at {place}, and now at {here}: decide when the counting has ended</translation>
        </message>
        <message>
            <source>账上已销毁：请另放，已报告经理</source>
            <translation>Destroyed by the records: put it aside; the manager is told</translation>
        </message>
        <message>
            <source>账上借出未还：不要上架，点完后到归还台办理</source>
            <translation>Lent by the records: keep it off the shelf, and return it at the desk when the counting has ended</translation>
        </message>
        <message>
            <source>账上在移交途中：不要上架，点完后到“移交”页办理</source>
            <translation>On its way by the books: do not shelve it; after the count, see the page Transfers</translation>
        </message>
        <message>
            <source>账上已移出本馆：请另放，点完后到“收进”页登记</source>
            <translation>Moved out by the books: put it aside; after the count, enter it on the page Taking in</translation>
        </message>
        <message>
            <source>账上已代管出库：请另放，点完后到“代管入库”页另行登记</source>
            <translation>Given out by the books: put it aside; after the count, enter it anew on the page Deposits in</translation>
        </message>
        <message>
            <source>登记为缺失：请另放，点完后按 F11 登记找到</source>
            <translation>Reported missing: put it aside; after the count press F11 and enter that it was found</translation>
        </message>
        <message>
            <source>账上不在这里</source>
            <translation>Not here by the records</translation>
        </message>
        <message>
            <source>没有登记的条码，已连同位置记下</source>
            <translation>Not registered; kept with the place</translation>
        </message>
        <message>
            <source>接着扫描这里的每一袋；空的请扫描“空”码</source>
            <translation>Now scan each bag here, or the code "Empty"</translation>
        </message>
        <message>
            <source>这里已记为空，请接着扫描下一个位置</source>
            <translation>It is noted as empty. Scan the next place.</translation>
        </message>
        <message>
            <source>别处也扫到过：点完后决定</source>
            <translation>Scanned at another place, too: decide when the counting has ended</translation>
        </message>
        <message>
            <source>账上这里还有 {n} 份没有扫到：请再找一遍</source>
            <translation>By the records still here and not scanned: {n}. Look once more</translation>
        </message>
        <message>
            <source>{place} 曾记为空，以扫到的为准：请把这里再点一遍</source>
            <translation>{place} was noted as empty; what is scanned counts. Count this place again</translation>
        </message>
        <message>
            <source>只记下决定，不改账。</source>
            <translation>The decision is noted, and no record is changed.</translation>
        </message>
        <message>
            <source>随即改账：记一次上架。</source>
            <translation>The record is changed at once.</translation>
        </message>
        <message>
            <source>随即开缺失核销单：另一人复查，再由经理批准。</source>
            <translation>A write-off is opened at once: another person searches, then a manager approves.</translation>
        </message>
        <message>
            <source>不改账：请按 F4 到归还台扫描这份档案，检查后归还。</source>
            <translation>No record is changed: press F4 and scan the dossier at the return desk to inspect and return it.</translation>
        </message>
        <message>
            <source>不改账：请到“移交”页，在它的移交单上收取或退回。</source>
            <translation>No record is changed: go to the page Transfers, and receive or refuse it on its transfer.</translation>
        </message>
        <message>
            <source>不改账：请到“收进”页登记它回到本馆。</source>
            <translation>No record is changed: enter on the page Taking in that it has come back.</translation>
        </message>
        <message>
            <source>不改账：请按 F11 扫描它，登记找到。</source>
            <translation>No record is changed: press F11 and scan it, to enter that it was found.</translation>
        </message>
        <message>
            <source>不改账：请另放上锁，由经理决定怎样再销毁。</source>
            <translation>No record is changed: keep it under lock apart; the manager decides how it is destroyed.</translation>
        </message>
        <message>
            <source>不改账，结果仍是未扫到：能“继续点”的，请去扫描它；盲盘的，写明在哪里找到。</source>
            <translation>No record is changed, and it stays unseen: where the count can go on, go and scan it; in a blind one, say where it was found.</translation>
        </message>
        <message>
            <source>不改账：请查明是什么，再登记档案或代管入库。</source>
            <translation>No record is changed: find out what it is, then register it as a dossier or a deposit.</translation>
        </message>
    </context>
    <context>
        <name>StocktakeActs</name>
        <message>
            <source>盘点包 {code}</source>
            <translation>Packet {code}</translation>
        </message>
        <message>
            <source>写到U盘</source>
            <translation>Write to a stick</translation>
        </message>
        <message>
            <source>回盘文件 (*.{suffix})</source>
            <translation>Returned scans (*.{suffix})</translation>
        </message>
        <message>
            <source>选择U盘上的回盘</source>
            <translation>Choose the scans on the stick</translation>
        </message>
        <message numerus="yes">
            <source>已收取 {n} 次扫描。</source>
            <translation>
                <numerusform>{n} scan was taken in.</numerusform>
                <numerusform>{n} scans were taken in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>以前收过的 {n} 次没有再记。</source>
            <translation>
                <numerusform> {n} that had come before was not added again.</numerusform>
                <numerusform> {n} that had come before were not added again.</numerusform>
            </translation>
        </message>
        <message>
            <source>请先在“差异”里选定一处或几处；按住 Shift 或 Ctrl 可选多项，Ctrl+A 全选。</source>
            <translation>Choose one or several lines of the differences first: Shift, Ctrl or Ctrl+A.</translation>
        </message>
        <message>
            <source>已报缺失，核销单 {code}：请另一人到“缺失”复查签署。</source>
            <translation>Reported missing by write-off {code}: another person searches and signs on the page Missing.</translation>
        </message>
        <message>
            <source>已决定。{after}</source>
            <translation>Decided. {after}</translation>
        </message>
    </context>
    <context>
        <name>StocktakeFace</name>
        <message>
            <source>盘点</source>
            <translation>Stocktaking</translation>
        </message>
        <message>
            <source>开始盘点…(&amp;N)</source>
            <translation>Begin a count… (&amp;N)</translation>
        </message>
        <message>
            <source>还没有盘点过。
点“开始盘点”，选范围，再到架前扫描。</source>
            <translation>Nothing was counted yet.
Choose "Begin a count" and a range, then scan at the shelves.</translation>
        </message>
        <message>
            <source>一切以实物为准，盘点不改账</source>
            <translation>What lies on the shelf counts; a count changes no record</translation>
        </message>
        <message>
            <source>1　开始盘点：选范围，应有的档案随即定下；可盲盘，可几个人同时点。</source>
            <translation>1  Begin: choose a range; what is expected is fixed. Blind if you like, and several persons at once.</translation>
        </message>
        <message>
            <source>2　先扫位置，再逐袋扫描；空的位置扫“空”码。颜色、文字、声音当场告诉您结果。</source>
            <translation>2  Scan a place, then each bag; at an empty place the code "Empty". Colour, word and sound tell the result.</translation>
        </message>
        <message>
            <source>3　点完：差异逐处决定，写明原因；找不到的报缺失，由两人核销。</source>
            <translation>3  Counted: decide about each difference and say why; what is missing is written off by two.</translation>
        </message>
        <message>
            <source>4　盘点人、复核人、监盘人三人签署，打印盘点表。</source>
            <translation>4  Counter, checker and witness sign; print the sheet.</translation>
        </message>
        <message>
            <source>抽查：审计或经理掷骰子，系统抽出若干份，照样盘点；抽得对不对，谁都能复算。</source>
            <translation>Spot check: an auditor or manager throws dice, the program draws some dossiers, and they are counted alike; anybody can draw them again.</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>范围</source>
            <translation>Range</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>{n} 份</source>
            <translation>{n} expected</translation>
        </message>
        <message>
            <source>盲盘</source>
            <translation>Blind</translation>
        </message>
        <message>
            <source>{range}，{number}，{places} 个位置；{who} 于 {at} 开始：{reason}</source>
            <translation>{range}, {number}, places: {places}; begun by {who} {at}: {reason}</translation>
        </message>
        <message>
            <source>盘点人 {names}</source>
            <translation>Counters: {names}</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{at} 点完，盘到 {visited}/{places} 个位置</source>
            <translation>Counted {at}; places visited: {visited}/{places}</translation>
        </message>
        <message>
            <source>抽查 {range}</source>
            <translation>Spot check, {range}</translation>
        </message>
        <message>
            <source>骰子 {dice}，抽查前校验码 {head}，名册 {population} 份</source>
            <translation>Dice {dice}, anchor code before the draw {head}, list of {population}</translation>
        </message>
        <message>
            <source>正在盘点：由盘点人到架前扫描，点完后逐处决定差异。</source>
            <translation>The count goes on: a counter scans at the shelves, then each difference is decided.</translation>
        </message>
        <message>
            <source>下一步：由没有扫描、没有收取回盘、没有开单的一位同事复核，用自己的密码签署。</source>
            <translation>Next: a colleague who has neither scanned nor taken scans back in nor opened the count checks it and signs with their own password.</translation>
        </message>
        <message>
            <source>下一步：由监盘人用自己的密码签署；他没有扫描、没有收取回盘，也不是复核人。</source>
            <translation>Next: the witness signs with their own password; they have not scanned or taken scans back in and are not the checker.</translation>
        </message>
        <message>
            <source>已办结。请打印存档。</source>
            <translation>Closed. Print and file it.</translation>
        </message>
        <message>
            <source>此盘点已作废；扫描仍留作“最近见到”。</source>
            <translation>This count is void; its scans still say when bags were seen last.</translation>
        </message>
        <message>
            <source>撤销上一次扫描(&amp;Z)</source>
            <translation>Take back the last scan (&amp;Z)</translation>
        </message>
        <message>
            <source>打印“空”码…(&amp;L)</source>
            <translation>Print the code "Empty"… (&amp;L)</translation>
        </message>
        <message>
            <source>写盘点包…(&amp;K)</source>
            <translation>Write a pac&amp;ket…</translation>
        </message>
        <message>
            <source>收取回盘…(&amp;B)</source>
            <translation>Take scans &amp;back in…</translation>
        </message>
        <message>
            <source>决定选中的差异…(&amp;D)</source>
            <translation>&amp;Decide about the chosen…</translation>
        </message>
        <message>
            <source>复算…(&amp;C)</source>
            <translation>Draw again… (&amp;C)</translation>
        </message>
        <message>
            <source>点完(&amp;F)</source>
            <translation>Counted (&amp;F)</translation>
        </message>
        <message>
            <source>盘点人签署…(&amp;G)</source>
            <translation>Si&amp;gn as counter…</translation>
        </message>
        <message>
            <source>复核人签署…(&amp;G)</source>
            <translation>Si&amp;gn as checker…</translation>
        </message>
        <message>
            <source>监盘人签署…(&amp;G)</source>
            <translation>Si&amp;gn as witness…</translation>
        </message>
        <message>
            <source>{step}…</source>
            <translation>{step}…</translation>
        </message>
        <message>
            <source>没有盘到的位置不算缺失。</source>
            <translation>Nothing is missing of a place that was not visited.</translation>
        </message>
        <message>
            <source>盘到 {visited}/{places} 个位置。</source>
            <translation>Places visited: {visited}/{places}.</translation>
        </message>
        <message>
            <source>点完后看到差异，盲盘不能再继续点。</source>
            <translation>The differences are shown then, and a blind count does not go on.</translation>
        </message>
        <message>
            <source>点完后不再扫描，逐处决定差异；需要时可以“继续点”。</source>
            <translation>After this nothing is scanned; decide about each difference. "Go on" leads back.</translation>
        </message>
        <message>
            <source>{who} {at} 写出的</source>
            <translation>the one written by {who} {at}</translation>
        </message>
        <message>
            <source>盲盘点完后不能再收，那里的扫描会丢掉：请先收取回盘再点完。</source>
            <translation> After the end of a blind count they are not taken in, and the scans are lost: take them in first.</translation>
        </message>
        <message>
            <source>请先收取回盘；点完后要收，得先“继续点”。</source>
            <translation> Take the scans in first; afterwards it takes "Go on".</translation>
        </message>
        <message>
            <source>盘点包还没有回来：{packets}。</source>
            <translation>Packets that are not back: {packets}.</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>盘点单</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>盘到的位置</source>
            <translation>Places visited</translation>
        </message>
        <message>
            <source>结论</source>
            <translation>Conclusion</translation>
        </message>
        <message>
            <source>盘点单 {code} 已由盘点人签署，等待复核。</source>
            <translation>Count {code} is signed by its counter and waits for its checker.</translation>
        </message>
        <message>
            <source>盘点单 {code} 已复核，等待监盘人签署。</source>
            <translation>Count {code} is checked and waits for its witness.</translation>
        </message>
        <message>
            <source>盘点单 {code} 已办结。请打印存档。</source>
            <translation>Count {code} is closed. Print and file it.</translation>
        </message>
        <message>
            <source>打印抽查记录…(&amp;R)</source>
            <translation>P&amp;rint the record…</translation>
        </message>
        <message>
            <source>抽查记录</source>
            <translation>Spot check record</translation>
        </message>
        <message>
            <source>盘点表</source>
            <translation>Stocktake sheet</translation>
        </message>
        <message>
            <source>打印盘点表…(&amp;R)</source>
            <translation>P&amp;rint…</translation>
        </message>
        <message>
            <source>打印全部明细…(&amp;A)</source>
            <translation>&amp;All lines…</translation>
        </message>
        <message numerus="yes">
            <source>下一步：还有 {n} 处差异没有决定。选中一处或几处，写明处理和原因。</source>
            <translation>
                <numerusform>Next: {n} difference is undecided. Choose it, and say what is done and why.</numerusform>
                <numerusform>Next: {n} differences are undecided. Choose one or several, and say what is done and why.</numerusform>
            </translation>
        </message>
        <message>
            <source>差异都已决定。下一步：由扫描过的一位盘点人用自己的密码签署。</source>
            <translation>Every difference is decided. Next: a counter who has scanned signs with their own password.</translation>
        </message>
    </context>
    <context>
        <name>StocktakePage</name>
        <message>
            <source>{code} 就是正在盘点的这一张。请接着扫描位置和档案袋。</source>
            <translation>{code} is the count that goes on. Go on with places and bags.</translation>
        </message>
        <message>
            <source>{code} 是清单的编号，{count} 还在盘点。请接着扫描位置和档案袋；要打开那张清单，请按 F2 再扫描。</source>
            <translation>{code} is the number of a list, and {count} is being counted. Go on with places and bags. To open that list, press F2 and scan it again.</translation>
        </message>
        <message>
            <source>没有计入：请先选定一次正在进行的盘点，或点“开始盘点”。</source>
            <translation>Not counted: choose a count that goes on first, or "Begin a count".</translation>
        </message>
        <message>
            <source>没有计入</source>
            <translation>Not counted</translation>
        </message>
        <message>
            <source>抽查…(&amp;Q)</source>
            <translation>Spot check… (&amp;Q)</translation>
        </message>
        <message>
            <source>盘点单 {code} 抽出 {n} 份，请打印抽查记录，由盘点人照它到架前扫描。</source>
            <translation>Count {code}: drawn {n}. Print the record; a counter scans what is on it at the shelves.</translation>
        </message>
        <message>
            <source>盘点单 {code} 已开，请先扫描位置标签。</source>
            <translation>Count {code} is open: scan the label of a place first.</translation>
        </message>
    </context>
    <context>
        <name>TableOut</name>
        <message>
            <source>打印这张列表…</source>
            <translation>Print this list…</translation>
        </message>
        <message>
            <source>导出这张列表…</source>
            <translation>Export this list…</translation>
        </message>
        <message>
            <source>列表是空的。请先清除筛选。</source>
            <translation>The list is empty. Clear the filters first.</translation>
        </message>
        <message numerus="yes">
            <source>{n} 行已导出到 {file}。导出已记入日志。</source>
            <translation>
                <numerusform>{n} row exported to {file}. The export is in the audit trail.</numerusform>
                <numerusform>{n} rows exported to {file}. The export is in the audit trail.</numerusform>
            </translation>
        </message>
        <message>
            <source>导出列表</source>
            <translation>Export list</translation>
        </message>
        <message>
            <source>打印列表</source>
            <translation>Print list</translation>
        </message>
    </context>
    <context>
        <name>TakeInFace</name>
        <message>
            <source>收进</source>
            <translation>Taking in</translation>
        </message>
        <message>
            <source>登记收进…(&amp;N)</source>
            <translation>Announce… (&amp;N)</translation>
        </message>
        <message>
            <source>没有收进单。
移出的档案退回来时，点“登记收进”。</source>
            <translation>Nothing is expected.
When dossiers come back from another institution, click "Announce".</translation>
        </message>
        <message>
            <source>退回来的，也逐袋扫描</source>
            <translation>What comes back is scanned, too</translation>
        </message>
        <message>
            <source>1　登记：列入退回来的档案，写明由谁送来。</source>
            <translation>1  Announce: list the dossiers, and say who brings them.</translation>
        </message>
        <message>
            <source>2　扫描：逐袋扫描，没有扫描的仍算在接收单位。</source>
            <translation>2  Scan every bag. The institution still has what is not scanned.</translation>
        </message>
        <message>
            <source>3　签署：写明存放位置，用自己的密码签署，随即恢复在库。</source>
            <translation>3  Sign: name the place and sign with your own password; they are in again.</translation>
        </message>
        <message>
            <source>登记收进(&amp;P)</source>
            <translation>Announce (&amp;P)</translation>
        </message>
        <message>
            <source>来由(&amp;R)</source>
            <translation>Explanation (&amp;R)</translation>
        </message>
        <message>
            <source>由哪个单位、谁送来，凭哪份文件</source>
            <translation>From which institution, by whom, by what document</translation>
        </message>
        <message>
            <source>在哪里</source>
            <translation>Where</translation>
        </message>
        <message numerus="yes">
            <source>收进单 {code} 已登记，共 {n} 份，请逐袋扫描。</source>
            <translation>
                <numerusform>List {code} announces {n} dossier. Scan every bag.</numerusform>
                <numerusform>List {code} announces {n} dossiers. Scan every bag.</numerusform>
            </translation>
        </message>
        <message>
            <source>不在这份收进单上：请放在一边</source>
            <translation>Not on this list: put it aside</translation>
        </message>
        <message>
            <source>下一步：逐袋扫描，由档案管理员写明存放位置并签署。没有扫描的仍算在接收单位。</source>
            <translation>Next: scan every bag; an archivist names the place and signs. The institution still has what is not scanned.</translation>
        </message>
        <message>
            <source>已办结：档案已入库。</source>
            <translation>Settled: the dossiers are in.</translation>
        </message>
        <message>
            <source>已办结：扫描到的档案已入库，其余仍在接收单位。</source>
            <translation>Settled: what was scanned is in; the institution has the rest.</translation>
        </message>
        <message>
            <source>此收进单已终止，档案仍在接收单位。</source>
            <translation>This list has ended; the institution has the dossiers.</translation>
        </message>
        <message>
            <source>收进签署…(&amp;G)</source>
            <translation>Sign for it… (&amp;G)</translation>
        </message>
        <message>
            <source>撤回…(&amp;W)</source>
            <translation>Withdraw… (&amp;W)</translation>
        </message>
        <message numerus="yes">
            <source>撤回后这份收进单不能再用，其中 {n} 份档案仍算在接收单位。</source>
            <translation>
                <numerusform>This list cannot be used any more; the institution still has its {n} dossier.</numerusform>
                <numerusform>This list cannot be used any more; the institution still has its {n} dossiers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>扫描到的 {n} 份档案入库，放在同一处。</source>
            <translation>
                <numerusform>The {n} scanned dossier goes in.</numerusform>
                <numerusform>The {n} scanned dossiers go in, all to one place.</numerusform>
            </translation>
        </message>
        <message>
            <source>存放位置(&amp;P)</source>
            <translation>Place (&amp;P)</translation>
        </message>
        <message>
            <source>由档案管理员签署…(&amp;S)</source>
            <translation>Have an archivist sign… (&amp;S)</translation>
        </message>
        <message numerus="yes">
            <source>收进单 {code}：{n} 份档案已入库。</source>
            <translation>
                <numerusform>List {code}: {n} dossier is in.</numerusform>
                <numerusform>List {code}: {n} dossiers are in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeInReturnDialog</name>
        <message>
            <source>{file}：{scans}，{first} 至 {last}。时间按笔记本的时钟。只收扫描，差异仍在这里决定。</source>
            <translation>{file}: {scans}, {first} to {last} by the laptop's clock. Only scans are taken in; differences are decided here.</translation>
        </message>
        <message numerus="yes">
            <source>新的扫描 {n} 次</source>
            <translation>
                <numerusform>{n} new scan</numerusform>
                <numerusform>{n} new scans</numerusform>
            </translation>
        </message>
        <message>
            <source>收取回盘</source>
            <translation>Take in scans</translation>
        </message>
        <message>
            <source>请选择</source>
            <translation>Please choose</translation>
        </message>
        <message numerus="yes">
            <source>“{name}”扫描的 {n} 次，是哪一位同事</source>
            <translation>
                <numerusform>Colleague who made {n} scan as "{name}"</numerusform>
                <numerusform>Colleague who made {n} scans as "{name}"</numerusform>
            </translation>
        </message>
        <message>
            <source>收取(&amp;T)</source>
            <translation>&amp;Take in</translation>
        </message>
    </context>
    <context>
        <name>TakingOver</name>
        <message>
            <source>加入(&amp;T)</source>
            <translation>&amp;Take over</translation>
        </message>
        <message>
            <source>取用其他行业的规定</source>
            <translation>Take over from another trade</translation>
        </message>
        <message>
            <source>{part} · {name}</source>
            <translation>{part} · {name}</translation>
        </message>
    </context>
    <context>
        <name>TermsPanel</name>
        <message>
            <source>数字后回车，或 Alt+数字，或自行填写</source>
            <translation>Digit and Enter, or Alt+digit, or type your own</translation>
        </message>
        <message>
            <source>Alt+数字，或自行填写</source>
            <translation>Alt+digit, or type your own</translation>
        </message>
        <message>
            <source>用途(&amp;U)</source>
            <translation>P&amp;urpose</translation>
        </message>
        <message numerus="yes">
            <source> 天</source>
            <translation>
                <numerusform> day</numerusform>
                <numerusform> days</numerusform>
            </translation>
        </message>
        <message>
            <source>请说明用途：{how}</source>
            <translation>Describe the purpose: {how}</translation>
        </message>
        <message>
            <source>周一</source>
            <translation>Mon</translation>
        </message>
        <message>
            <source>周二</source>
            <translation>Tue</translation>
        </message>
        <message>
            <source>周三</source>
            <translation>Wed</translation>
        </message>
        <message>
            <source>周四</source>
            <translation>Thu</translation>
        </message>
        <message>
            <source>周五</source>
            <translation>Fri</translation>
        </message>
        <message>
            <source>周六</source>
            <translation>Sat</translation>
        </message>
        <message>
            <source>周日</source>
            <translation>Sun</translation>
        </message>
        <message>
            <source>{kind}(&amp;{key})</source>
            <translation>{kind} (&amp;{key})</translation>
        </message>
        <message>
            <source>应还日期（遇节假日顺延）</source>
            <translation>Due (on a working day)</translation>
        </message>
        <message>
            <source>天数(&amp;D)</source>
            <translation>&amp;Days</translation>
        </message>
        <message>
            <source>查阅：在档案室内查看，当天归还</source>
            <translation>Consultation: looked at in the archive room, back the same day</translation>
        </message>
        <message>
            <source>借阅：带出档案室，到期前归还</source>
            <translation>Loan: taken out of the archive room, back by the due date</translation>
        </message>
    </context>
    <context>
        <name>TickList</name>
        <message>
            <source>全选</source>
            <translation>All</translation>
        </message>
        <message>
            <source>全不选</source>
            <translation>None</translation>
        </message>
    </context>
    <context>
        <name>TodayEmpty</name>
        <message>
            <source>今天没有等待办理的事</source>
            <translation>Nothing is waiting today</translation>
        </message>
        <message>
            <source>借出、归还请直接扫描：F3 借出，F4 归还，F2 查找。</source>
            <translation>To lend or return, just scan: F3 Lend, F4 Return, F2 Find.</translation>
        </message>
        <message>
            <source>查找档案请按 F2。</source>
            <translation>F2 finds dossiers.</translation>
        </message>
        <message>
            <source>您的职责范围内没有可以直接查看的档案</source>
            <translation>No dossier within your duties that you may see without asking</translation>
        </message>
        <message>
            <source>需要时可申请查阅；为什么看不到，见“制度”页的“为什么不能查看？”。</source>
            <translation>You may ask to consult one; why you do not see it, the page Rules tells under "Why not?".</translation>
        </message>
        <message>
            <source>去申请查阅(&amp;Q)</source>
            <translation>Ask to consult (&amp;Q)</translation>
        </message>
        <message>
            <source>档案库里还没有档案</source>
            <translation>No dossiers in the archive yet</translation>
        </message>
        <message>
            <source>请档案管理员从台账导入，或逐份登记。</source>
            <translation>Ask the archivist to import a ledger or to register dossiers one by one.</translation>
        </message>
        <message>
            <source>可以从办公室现有的台账（Excel、CSV）导入，导入前会逐行预检。</source>
            <translation>Import the office's present ledger (Excel, CSV); every row is checked beforehand.</translation>
        </message>
        <message>
            <source>从台账导入…(&amp;I)</source>
            <translation>&amp;Import ledger…</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>{day}，{name}</source>
            <translation>{day}, {name}</translation>
        </message>
        <message numerus="yes">
            <source>在册档案 {n} 份，其中借出 {lent} 份。</source>
            <translation>
                <numerusform>{n} dossier on record; on loan: {lent}.</numerusform>
                <numerusform>{n} dossiers on record; on loan: {lent}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份单子里有冻结的档案，先不要签</source>
            <translation>
                <numerusform>{n} list has dossiers on hold: do not sign yet</numerusform>
                <numerusform>{n} lists have dossiers on hold: do not sign yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份销毁清册搁置已久，请办理或撤回</source>
            <translation>
                <numerusform>{n} destruction list has lain untouched: go on or withdraw it</numerusform>
                <numerusform>{n} destruction lists have lain untouched: go on or withdraw them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份新档案等您确认</source>
            <translation>
                <numerusform>{n} new dossier waits for you to confirm</numerusform>
                <numerusform>{n} new dossiers wait for you to confirm</numerusform>
            </translation>
        </message>
        <message>
            <source>已核实，确认后在管</source>
            <translation>Verified; kept once confirmed</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个新账号等您启用</source>
            <translation>
                <numerusform>{n} new account waits for you to activate it</numerusform>
                <numerusform>{n} new accounts wait for you to activate them</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} 等 {n} 人</source>
            <translation>{names} and others, {n} in all</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个离职人员的账号等您停用</source>
            <translation>
                <numerusform>{n} account of a leaver waits for you to close it</numerusform>
                <numerusform>{n} accounts of leavers wait for you to close them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>本机时钟慢了，签署须等经理确认</source>
            <translation>
                <numerusform>The clock of this machine is behind; signatures wait for a manager</numerusform>
                <numerusform>The clock of this machine is behind; signatures wait for a manager</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>盘点在架上见到 {n} 份已销毁的档案</source>
            <translation>
                <numerusform>{n} destroyed dossier was found on a shelf</numerusform>
                <numerusform>{n} destroyed dossiers were found on shelves</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份逾期未还</source>
            <translation>
                <numerusform>{n} overdue</numerusform>
                <numerusform>{n} overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>您的 {n} 项申请已批准，请到档案室领取</source>
            <translation>
                <numerusform>{n} of your requests is approved: fetch it from the archive room</numerusform>
                <numerusform>{n} of your requests are approved: fetch them from the archive room</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 项申请已批准，等待发放</source>
            <translation>
                <numerusform>{n} approved, to be given out</numerusform>
                <numerusform>{n} approved, to be given out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份今天到期</source>
            <translation>
                <numerusform>{n} due today</numerusform>
                <numerusform>{n} due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份归还后待检查</source>
            <translation>
                <numerusform>{n} returned, to be inspected</numerusform>
                <numerusform>{n} returned, to be inspected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交须按期办理</source>
            <translation>
                <numerusform>{n} transfer has a term to keep</numerusform>
                <numerusform>{n} transfers have terms to keep</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 项客户资料的变动请您知悉</source>
            <translation>
                <numerusform>{n} change to a customer's data to take note of</numerusform>
                <numerusform>{n} changes to customers' data to take note of</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 项变动知会还没有签收</source>
            <translation>
                <numerusform>{n} change notice not acknowledged yet</numerusform>
                <numerusform>{n} change notices not acknowledged yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案的保管人账号已停用，请办理交接</source>
            <translation>
                <numerusform>The custodian of {n} dossier has no account any more: draw up a handover</numerusform>
                <numerusform>The custodians of {n} dossiers have no account any more: draw up a handover</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份新档案待核实</source>
            <translation>
                <numerusform>{n} new dossier to verify</numerusform>
                <numerusform>{n} new dossiers to verify</numerusform>
            </translation>
        </message>
        <message>
            <source>核验身份、登记同意后，在“档案卷宗”中核实</source>
            <translation>Identify, enter the consent, then verify in "Whole dossier"</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案要在 {days} 天内核对</source>
            <translation>
                <numerusform>{n} dossier to review within {days} days</numerusform>
                <numerusform>{n} dossiers to review within {days} days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 位客户的证件已过期或将到期</source>
            <translation>
                <numerusform>The document of {n} customer has run out or will soon</numerusform>
                <numerusform>The documents of {n} customers have run out or will soon</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份在管档案要重新核验身份</source>
            <translation>
                <numerusform>{n} kept dossier needs its customer identified anew</numerusform>
                <numerusform>{n} kept dossiers need their customers identified anew</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 项问题待整改，凭证据办结</source>
            <translation>
                <numerusform>{n} finding to remedy and close with evidence</numerusform>
                <numerusform>{n} findings to remedy and close with evidence</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 个温湿度读数该登记了</source>
            <translation>
                <numerusform>{n} reading of the climate is due</numerusform>
                <numerusform>{n} readings of the climate are due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 本登记簿该登记了</source>
            <translation>
                <numerusform>{n} register wants a line</numerusform>
                <numerusform>{n} registers want a line</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 项制度须按期落实</source>
            <translation>
                <numerusform>{n} policy to be put into practice in time</numerusform>
                <numerusform>{n} policies to be put into practice in time</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 件代管原件已到期或将到期，请通知客户</source>
            <translation>
                <numerusform>{n} original in deposit is due; notify the customer</numerusform>
                <numerusform>{n} originals in deposit are due; notify the customers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案已答复客户将列入销毁，请提出清册</source>
            <translation>
                <numerusform>{n} dossier was promised to its customer for destruction: propose a list</numerusform>
                <numerusform>{n} dossiers were promised to their customers for destruction: propose a list</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} 等 {n} 份</source>
            <translation>{names} – {n} in all</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份档案要换位置</source>
            <translation>
                <numerusform>{n} dossier lies in the wrong place</numerusform>
                <numerusform>{n} dossiers lie in the wrong place</numerusform>
            </translation>
        </message>
        <message>
            <source>重要档案放在专用的位置，其他档案不放在那里：请移位</source>
            <translation>Important dossiers lie on places for important ones, and others do not: move them</translation>
        </message>
        <message numerus="yes">
            <source>{n} 处库位满一年没有盘点了</source>
            <translation>
                <numerusform>{n} place was not counted for a year</numerusform>
                <numerusform>{n} places were not counted for a year</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} 等 {n} 处</source>
            <translation>{names} and others, {n} in all</translation>
        </message>
        <message numerus="yes">
            <source>该备份档案库了</source>
            <translation>
                <numerusform>The archive should be backed up</numerusform>
                <numerusform>The archive should be backed up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} 项代签授权正在生效</source>
            <translation>
                <numerusform>{n} appointment of a deputy is in force</numerusform>
                <numerusform>{n} appointments of deputies are in force</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}（{reason}）</source>
            <translation>{name} ({reason})</translation>
        </message>
        <message>
            <source>{names} 等 {n} 项</source>
            <translation>{names} – {n} in all</translation>
        </message>
        <message>
            <source>第 {n} 版，{name}起草（{reason}）</source>
            <translation>version {n}, drafted by {name} ({reason})</translation>
        </message>
        <message>
            <source>{what}〔代{principal}签〕</source>
            <translation>{what} [for {principal}]</translation>
        </message>
        <message>
            <source>时钟早于最近的记录 {moment}。请先校准时钟；无误的，请经理在“设置—档案库”中确认</source>
            <translation>The clock is earlier than the record of {moment}. Set it first; if it is right, ask a manager to confirm it under Settings, Archive</translation>
        </message>
        <message>
            <source>{names} 等 {n} 个</source>
            <translation>{names} and others, {n} in all</translation>
        </message>
        <message>
            <source>{n} 份仍由 {name} 保管</source>
            <translation>{n} still kept by {name}</translation>
        </message>
        <message>
            <source>{code}：{dossier}「{title}」（{who} {day} 冻结）</source>
            <translation>{code}: {dossier} "{title}" (hold placed by {who} on {day})</translation>
        </message>
        <message>
            <source>{who}；最早应还日期 {day}</source>
            <translation>{who}; earliest due {day}</translation>
        </message>
        <message>
            <source>{customer}的{title}，{day} 到期</source>
            <translation>{title} of {customer}, expires {day}</translation>
        </message>
        <message>
            <source>{names} 等 {n} 件</source>
            <translation>{names} and others, {n} in all</translation>
        </message>
        <message>
            <source>{name}（{purpose}）</source>
            <translation>{name} ({purpose})</translation>
        </message>
        <message>
            <source>单号 {slip}，{codes}，{day} 前有效</source>
            <translation>slip {slip}, {codes}, valid until {day}</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{name}，{day} 前，由{who}核对</source>
            <translation>{name}, by {day}, {who}</translation>
        </message>
        <message>
            <source>{name}，有效期至 {day}</source>
            <translation>{name}, valid until {day}</translation>
        </message>
        <message>
            <source>{names} 等 {n} 位</source>
            <translation>{names} and others, {n} in all</translation>
        </message>
        <message>
            <source>{names}：原来的核验已撤销或更正</source>
            <translation>{names}: the identification was withdrawn or corrected</translation>
        </message>
        <message>
            <source>{names} 等 {n} 本</source>
            <translation>{names} and others, {n} in all</translation>
        </message>
        <message>
            <source>{names} 等</source>
            <translation>{names} and others</translation>
        </message>
        <message>
            <source>还没有备份过。请在“设置”页备份到另一块磁盘，并妥善保管</source>
            <translation>There is no backup yet. Back up to another disk on the page Settings, and keep it safe</translation>
        </message>
        <message>
            <source>上次备份是 {day}。请在“设置”页备份到另一块磁盘</source>
            <translation>The last backup is of {day}. Back up to another disk on the page Settings</translation>
        </message>
        <message>
            <source>您代 {name} 签署，至 {day}（授权 {code}）</source>
            <translation>You sign for {name} until {day} (appointment {code})</translation>
        </message>
        <message>
            <source>{name} 代您签署，至 {day}（授权 {code}）</source>
            <translation>{name} signs for you until {day} (appointment {code})</translation>
        </message>
        <message>
            <source>M月d日 dddd</source>
            <translation>dddd, d MMMM</translation>
        </message>
    </context>
    <context>
        <name>TodayRoom</name>
        <message>
            <source>{what}（{who}，{state}）</source>
            <translation>{what} ({who}, {state})</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{day} 前</source>
            <translation>until {day}</translation>
        </message>
        <message>
            <source>{room}今天{half}</source>
            <translation>{room}, {half} of today</translation>
        </message>
        <message>
            <source>{name}，应于 {day} 登记</source>
            <translation>{name}, due on {day}</translation>
        </message>
        <message>
            <source>{name}，{day} 到期，已逾期</source>
            <translation>{name}, due {day}, overdue</translation>
        </message>
        <message>
            <source>{name}，{day} 前落实</source>
            <translation>{name}, by {day}</translation>
        </message>
        <message>
            <source>{place}，上次 {day}</source>
            <translation>{place}, last on {day}</translation>
        </message>
        <message>
            <source>{place}，没有盘点过</source>
            <translation>{place}, never</translation>
        </message>
        <message>
            <source>{place}，正在盘点 {code}</source>
            <translation>{place}, being counted in {code}</translation>
        </message>
        <message>
            <source>{code} 在 {place}，{time}</source>
            <translation>{code} at {place}, {time}</translation>
        </message>
    </context>
    <context>
        <name>ToolRow</name>
        <message>
            <source>更多(&amp;M)</source>
            <translation>&amp;More</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>重印上一份</source>
            <translation>Print the last one again</translation>
        </message>
        <message>
            <source>使用说明</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>锁定</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>锁定窗口，换人或离开时用</source>
            <translation>Lock the window when you leave or someone else takes over</translation>
        </message>
        <message>
            <source>重印上一份：{title}</source>
            <translation>Print again: {title}</translation>
        </message>
        <message>
            <source>扫描条码，或输入条码下的12位数字</source>
            <translation>Scan, or type the 12 digits</translation>
        </message>
        <message>
            <source>姓名、拼音、档号、电话尾号，或扫描条码</source>
            <translation>Name, pinyin, reference code, phone end, scan</translation>
        </message>
        <message>
            <source>姓名、拼音、房号、档号、电话尾号，或扫描条码</source>
            <translation>Name, room, code or scan</translation>
        </message>
        <message>
            <source>{key} 切换到“{mode}”</source>
            <translation>{key} switches to "{mode}"</translation>
        </message>
    </context>
    <context>
        <name>TrailAction</name>
        <message>
            <source>用途：{value}</source>
            <translation>Purpose: {value}</translation>
        </message>
        <message>
            <source>理由：{value}</source>
            <translation>Reason: {value}</translation>
        </message>
        <message>
            <source>终止日期：{value}</source>
            <translation>End date: {value}</translation>
        </message>
        <message>
            <source>资料</source>
            <translation>papers</translation>
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>盘点 {code}</source>
            <translation>count {code}</translation>
        </message>
        <message>
            <source>{when} {place}（{how}，{who}）</source>
            <translation>{when} {place} ({how}, {who})</translation>
        </message>
        <message>
            <source>不在库房</source>
            <translation>not in the room</translation>
        </message>
    </context>
    <context>
        <name>TrailOut</name>
        <message>
            <source>没有列出操作日志。请先清除筛选。</source>
            <translation>No entries are listed. Clear the filters first.</translation>
        </message>
        <message>
            <source>操作日志</source>
            <translation>Audit trail</translation>
        </message>
        <message numerus="yes">
            <source>{n} 条操作日志已导出到 {file}。导出已记入日志。</source>
            <translation>
                <numerusform>{n} entry of the trail was exported to {file}. The export is recorded.</numerusform>
                <numerusform>{n} entries of the trail were exported to {file}. The export is recorded.</numerusform>
            </translation>
        </message>
        <message>
            <source>导出操作日志</source>
            <translation>Export the audit trail</translation>
        </message>
        <message>
            <source>打印操作日志</source>
            <translation>Print the audit trail</translation>
        </message>
    </context>
    <context>
        <name>TransferActs</name>
        <message>
            <source>扫描件 (*.pdf *.jpg *.jpeg *.png)</source>
            <translation>Scans (*.pdf *.jpg *.jpeg *.png)</translation>
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>选择签字件的扫描件</source>
            <translation>Choose the scan of the signed paper</translation>
        </message>
        <message numerus="yes">
            <source>{name} 是 {code} 的签字件。存入其中已入库的 {n} 份档案？原文件仍在原处。</source>
            <translation>
                <numerusform>{name} is the signed paper of {code}. Add it to the {n} dossier that arrived? The file stays where it is.</numerusform>
                <numerusform>{name} is the signed paper of {code}. Add it to the {n} dossiers that arrived? The file stays where it is.</numerusform>
            </translation>
        </message>
        <message>
            <source>存入</source>
            <translation>Add</translation>
        </message>
        <message numerus="yes">
            <source>签字件已存入 {n} 份档案的“资料和文件”。</source>
            <translation>
                <numerusform>The signed paper is now among the items and files of {n} dossier.</numerusform>
                <numerusform>The signed paper is now among the items and files of {n} dossiers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TransferCountDialog</name>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>清单页数</source>
            <translation>Listed pages</translation>
        </message>
        <message>
            <source>清点页数</source>
            <translation>Counted pages</translation>
        </message>
        <message>
            <source>不符的情况说明</source>
            <translation>Explanation of the difference</translation>
        </message>
        <message>
            <source>逐件清点</source>
            <translation>Count item by item</translation>
        </message>
        <message>
            <source>逐件清点页数。与清单不符的写明情况，否则不能签署。没有到的档案袋，它的各件不用填。</source>
            <translation>Count the pages of each item. Explain a difference from the list, or nobody can sign. Leave out the items of bags that did not arrive.</translation>
        </message>
        <message>
            <source>均与清单相符(&amp;A)</source>
            <translation>&amp;All as listed</translation>
        </message>
        <message>
            <source>不编码</source>
            <translation>No code</translation>
        </message>
        <message>
            <source>保存清点结果(&amp;S)</source>
            <translation>&amp;Save counts</translation>
        </message>
    </context>
    <context>
        <name>TransferFace</name>
        <message>
            <source>移交</source>
            <translation>Transfers</translation>
        </message>
        <message>
            <source>列清单…(&amp;N)</source>
            <translation>&amp;New list…</translation>
        </message>
        <message>
            <source>没有移交单。
项目结束后，由项目经理 A 角点“列清单”。</source>
            <translation>No transfers.
After the end of a project, project manager A presses "New list".</translation>
        </message>
        <message>
            <source>每一袋、每一页，随时有一个人负责</source>
            <translation>One person answers for every bag and every page, at any time</translation>
        </message>
        <message>
            <source>1　A 角：列出清单，逐件填页数，用自己的密码签署，交给 B 角。</source>
            <translation>1　A lists the items with their pages, signs with their own password and hands over to B.</translation>
        </message>
        <message>
            <source>2　B 角：接手，逐件核对；缺的开补充清单退给 A 角；齐全的编码、签署，送往档案室。</source>
            <translation>2　B takes over and checks each item; a supplement list goes back to A for what is missing; what is complete is coded, signed and sent to the archive room.</translation>
        </message>
        <message>
            <source>3　档案室：逐袋扫描，逐件清点，签署接收；没有到的留在移交人处。</source>
            <translation>3　The archive room scans every bag, counts every item and signs; what did not arrive stays with the sender.</translation>
        </message>
        <message>
            <source>4　三份清单：A 角、B 角、档案各一份。</source>
            <translation>4　Three copies of the list: one for A, one for B, one for the dossier.</translation>
        </message>
        <message>
            <source>列入移交(&amp;P)</source>
            <translation>List for transfer (&amp;P)</translation>
        </message>
        <message>
            <source>项目(&amp;R)</source>
            <translation>P&amp;roject</translation>
        </message>
        <message>
            <source>项目名称或说明；印在移交清单上</source>
            <translation>Name or description of the project; printed on the transfer list</translation>
        </message>
        <message numerus="yes">
            <source>移交单 {code} 已建立，共 {n} 份档案。请填写清单，再签署。</source>
            <translation>
                <numerusform>Transfer {code} with {n} dossier was opened. Fill in the list, then sign.</numerusform>
                <numerusform>Transfer {code} with {n} dossiers was opened. Fill in the list, then sign.</numerusform>
            </translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Term</translation>
        </message>
        <message>
            <source>条码 {code} 没有处理：请先选定一份正在验收的移交单，再逐袋扫描。</source>
            <translation>Bar code {code} was not processed: choose a transfer that is being received, then scan bag by bag.</translation>
        </message>
        <message>
            <source>不在这份移交单上：请放在一边</source>
            <translation>Not on this transfer: put it aside</translation>
        </message>
        <message>
            <source>{a}（A 角）→ {b}（B 角）→ 档案室　项目：{reason}</source>
            <translation>{a} (A) → {b} (B) → archive room　Project: {reason}</translation>
        </message>
        <message>
            <source>子清单：移交单 {code} 没有送到的部分</source>
            <translation>Child list: what did not arrive with transfer {code}</translation>
        </message>
        <message>
            <source>在途：送交人 {carrier}，送往 {receiver}，自 {since} 起</source>
            <translation>In transit: carried by {carrier} to {receiver} since {since}</translation>
        </message>
        <message>
            <source>请在 {day} 前补齐</source>
            <translation>To be supplied by {day}</translation>
        </message>
        <message>
            <source>申请延期到 {day}，等待同意</source>
            <translation>A delay until {day} was asked for and waits for an answer</translation>
        </message>
        <message>
            <source>下一步：{a}填写清单的页数，用自己的密码签署。</source>
            <translation>Next: {a} fills in the pages of the list and signs with their own password.</translation>
        </message>
        <message>
            <source>下一步：{a}将档案袋和清单交给{b}，{b}点“接手核对”，或当面核对签署。此后清单一有改动，已作的签署即作废。</source>
            <translation>Next: {a} gives bags and list to {b}, then "Take over" is for {b}, or checking and signing here. A change of the list from now on voids what was signed.</translation>
        </message>
        <message>
            <source>下一步：{b}逐件核对；齐全的签署，有缺漏的开补充清单。</source>
            <translation>Next: {b} checks item by item, signs what is complete, or opens a supplement list.</translation>
        </message>
        <message>
            <source>下一步：{a}补齐缺件，改好清单，重新签署。</source>
            <translation>Next: {a} supplies what is missing, mends the list and signs it again.</translation>
        </message>
        <message>
            <source>下一步：{b}将档案袋交给送交人，点“送往档案室”；已经当面带到的，档案室点“开始验收”。</source>
            <translation>Next: {b} gives the bags to the carrier and presses "Send to the archive room"; where the bags are here already, the archive room presses "Begin receipt".</translation>
        </message>
        <message>
            <source>下一步：档案室收到后点“开始验收”。没有送到的，由{b}途中撤回。</source>
            <translation>Next: the archive room presses "Begin receipt" when the bags are here. What does not arrive is recalled by {b}.</translation>
        </message>
        <message>
            <source>下一步：逐袋扫描，逐件清点，由档案管理员签署接收。没有扫描的留在移交人处。</source>
            <translation>Next: scan every bag, count every item; the archivist signs. What is not scanned stays with the sender.</translation>
        </message>
        <message>
            <source>下一步：移交人拿到档案袋后点“签收退回”。签收以前，档案仍算在途。</source>
            <translation>Next: the sender presses "Take back" once they have the bags. Until then the dossiers stay where they were noted.</translation>
        </message>
        <message>
            <source>已办结：档案已入库，三方已签署。</source>
            <translation>Settled: the dossiers are in the archive room, and all three have signed.</translation>
        </message>
        <message>
            <source>已办结：扫描到的档案已入库；其余仍由{b}保管，列在子清单 {child} 上，重新签署送出。</source>
            <translation>Closed: what was scanned is in the archive. The rest stays with {b} on child list {child}, to be signed and sent anew.</translation>
        </message>
        <message>
            <source>此移交单已终止，档案由移交人保管，可以重新列入移交。</source>
            <translation>This transfer has ended; the sender keeps the dossiers, which may be listed again.</translation>
        </message>
        <message>
            <source>⚠ 已过期限。不能按期办理的，请写明原因申请延期。</source>
            <translation>⚠ The term has passed. Ask for a delay with a reason.</translation>
        </message>
        <message>
            <source>⚠ 已过期限，请尽快办理。</source>
            <translation>⚠ The term has passed. Settle it soon.</translation>
        </message>
        <message>
            <source>填写清单…(&amp;L)</source>
            <translation>Fill in the &amp;list…</translation>
        </message>
        <message>
            <source>逐件核对…(&amp;K)</source>
            <translation>Chec&amp;k items…</translation>
        </message>
        <message>
            <source>逐件清点…(&amp;K)</source>
            <translation>Count items… (&amp;K)</translation>
        </message>
        <message>
            <source>签字件存入…(&amp;K)</source>
            <translation>Add signed paper…(&amp;K)</translation>
        </message>
        <message>
            <source>A 角签署…(&amp;G)</source>
            <translation>Si&amp;gn as A…</translation>
        </message>
        <message>
            <source>补齐签署…(&amp;G)</source>
            <translation>Si&amp;gn the supplied list…</translation>
        </message>
        <message>
            <source>B 角签署…(&amp;G)</source>
            <translation>Si&amp;gn as B…</translation>
        </message>
        <message>
            <source>接收签署…(&amp;G)</source>
            <translation>Si&amp;gn the receipt…</translation>
        </message>
        <message>
            <source>接手核对(&amp;H)</source>
            <translation>Take over (&amp;H)</translation>
        </message>
        <message>
            <source>开始验收(&amp;H)</source>
            <translation>Begin receipt (&amp;H)</translation>
        </message>
        <message>
            <source>送往档案室…(&amp;S)</source>
            <translation>&amp;Send to the archive room…</translation>
        </message>
        <message>
            <source>补件…(&amp;B)</source>
            <translation>Supplement… (&amp;B)</translation>
        </message>
        <message>
            <source>撤回…(&amp;W)</source>
            <translation>&amp;Withdraw…</translation>
        </message>
        <message>
            <source>途中撤回…(&amp;W)</source>
            <translation>Recall… (&amp;W)</translation>
        </message>
        <message>
            <source>退回…(&amp;T)</source>
            <translation>Send back… (&amp;T)</translation>
        </message>
        <message>
            <source>拒收…(&amp;T)</source>
            <translation>Refuse… (&amp;T)</translation>
        </message>
        <message>
            <source>签收退回(&amp;H)</source>
            <translation>Take back (&amp;H)</translation>
        </message>
        <message>
            <source>延期…(&amp;Y)</source>
            <translation>Dela&amp;y…</translation>
        </message>
        <message>
            <source>同意延期…(&amp;Y)</source>
            <translation>Agree to the dela&amp;y…</translation>
        </message>
        <message>
            <source>不同意延期…</source>
            <translation>Refuse the delay…</translation>
        </message>
        <message numerus="yes">
            <source>{code}：{n} 个档案袋已经到您手里？接手后由您保管。</source>
            <translation>
                <numerusform>{code}: do you hold the {n} bag? You answer for it from now on.</numerusform>
                <numerusform>{code}: do you hold all {n} bags? You answer for them from now on.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{code}：{n} 个档案袋已经送到？开始逐袋扫描、逐件清点。</source>
            <translation>
                <numerusform>{code}: has the {n} bag arrived? Scan it, then count its items.</numerusform>
                <numerusform>{code}: have the {n} bags arrived? Scan each, then count the items.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{code}：退回的 {n} 个档案袋已经到您手里？签收后由您保管。</source>
            <translation>
                <numerusform>{code}: do you hold the {n} bag that was sent back? You answer for it from now on.</numerusform>
                <numerusform>{code}: do you hold all {n} bags that were sent back? You answer for them from now on.</numerusform>
            </translation>
        </message>
        <message>
            <source>把核对中写明的缺漏退给 A 角，写明补齐的日期。</source>
            <translation>What was found lacking goes back to A; say by which day it is to be supplied.</translation>
        </message>
        <message>
            <source>写明由谁送、送给谁。签收以前，档案袋仍由您负责。</source>
            <translation>Say who carries the bags and to whom. You answer for them until they are signed for.</translation>
        </message>
        <message>
            <source>退回后由 A 角签收，档案袋回到 A 角手里。</source>
            <translation>A signs for what is sent back and holds the bags again.</translation>
        </message>
        <message>
            <source>拒收后由移交人取回签收，档案不入库。</source>
            <translation>The sender takes the bags back; they do not enter the archive room.</translation>
        </message>
        <message>
            <source>撤回不等于到达：由移交人取回签收。</source>
            <translation>A recall is no arrival: the sender takes the bags back.</translation>
        </message>
        <message>
            <source>撤回后这份移交单不能再用，档案仍由移交人保管。</source>
            <translation>A withdrawn transfer cannot be used again; the sender keeps the dossiers.</translation>
        </message>
        <message>
            <source>不能按期移交的，写明原因和延到哪一天，由有权审批人同意。</source>
            <translation>Say why the term cannot be kept and until when; whoever may agree answers.</translation>
        </message>
        <message>
            <source>送交人(&amp;C)</source>
            <translation>&amp;Carried by</translation>
        </message>
        <message>
            <source>接收人(&amp;J)</source>
            <translation>Receiver (&amp;J)</translation>
        </message>
        <message>
            <source>{what}(&amp;U)</source>
            <translation>{what} (&amp;U)</translation>
        </message>
        <message numerus="yes">
            <source>扫描到的 {n} 份档案入库，放在同一处。</source>
            <translation>
                <numerusform>The {n} scanned dossier enters the archive room.</numerusform>
                <numerusform>The {n} scanned dossiers enter the archive room, at one place.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>没有扫描的 {n} 份留在移交人处，另列子清单。</source>
            <translation>
                <numerusform>{n} dossier that was not scanned stays with the sender, on a child list.</numerusform>
                <numerusform>{n} dossiers that were not scanned stay with the sender, on a child list.</numerusform>
            </translation>
        </message>
        <message>
            <source>接收</source>
            <translation>Receive</translation>
        </message>
        <message>
            <source>存放位置(&amp;P)</source>
            <translation>&amp;Place</translation>
        </message>
        <message>
            <source>由档案管理员签署…(&amp;S)</source>
            <translation>&amp;Sign as archivist…</translation>
        </message>
        <message numerus="yes">
            <source>{n} 件</source>
            <translation>
                <numerusform>{n} item</numerusform>
                <numerusform>{n} items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>，共 {n} 页</source>
            <translation>
                <numerusform>, {n} page</numerusform>
                <numerusform>, {n} pages</numerusform>
            </translation>
        </message>
        <message>
            <source>项目</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>清单</source>
            <translation>List</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>{code}：A 角已签署。请把档案袋和清单交给 B 角。</source>
            <translation>{code}: A has signed. Give bags and list to B.</translation>
        </message>
        <message>
            <source>{code}：缺件已补齐，B 角可以继续核对。</source>
            <translation>{code}: what was missing is supplied; B can go on checking.</translation>
        </message>
        <message>
            <source>{code}：B 角已签署。请送往档案室。</source>
            <translation>{code}: B has signed. Send the bags to the archive room.</translation>
        </message>
        <message>
            <source>{code}：已接收入库。</source>
            <translation>{code}: received into the archive room.</translation>
        </message>
        <message>
            <source>{code}：已同意延期。</source>
            <translation>{code}: the delay was agreed to.</translation>
        </message>
        <message>
            <source>移交清单</source>
            <translation>Transfer list</translation>
        </message>
        <message>
            <source>打印…(&amp;R)</source>
            <translation>P&amp;rint…</translation>
        </message>
        <message>
            <source>补充清单…(&amp;M)</source>
            <translation>Supple&amp;ment list…</translation>
        </message>
        <message>
            <source>补充资料清单</source>
            <translation>Supplement list</translation>
        </message>
        <message>
            <source>签收单…(&amp;Q)</source>
            <translation>Bag slips… (&amp;Q)</translation>
        </message>
        <message>
            <source>档案袋签收单</source>
            <translation>Bag slips</translation>
        </message>
        <message>
            <source>登记表…(&amp;D)</source>
            <translation>Register… (&amp;D)</translation>
        </message>
        <message>
            <source>档案移交登记表</source>
            <translation>Register of transfers</translation>
        </message>
        <message>
            <source>已过期限</source>
            <translation>Term passed</translation>
        </message>
        <message>
            <source>第 {day}/{of} 天</source>
            <translation>Day {day}/{of}</translation>
        </message>
    </context>
    <context>
        <name>TransferFindingsDialog</name>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>页数</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>齐全、签字完整</source>
            <translation>Complete and signed</translation>
        </message>
        <message>
            <source>缺什么</source>
            <translation>What is lacking</translation>
        </message>
        <message>
            <source>逐件核对</source>
            <translation>Check item by item</translation>
        </message>
        <message>
            <source>对照实物逐件核对，签字完整的勾选；有缺漏的写明缺什么，由 A 角补齐。没有看过的两样都不填。</source>
            <translation>Check each item against the papers. Tick what is complete and signed; say what is lacking, for A to supply. Leave out what you have not looked at.</translation>
        </message>
        <message>
            <source>全部齐全(&amp;A)</source>
            <translation>&amp;All complete</translation>
        </message>
        <message>
            <source>不编码</source>
            <translation>No code</translation>
        </message>
        <message>
            <source>保存核对结果(&amp;S)</source>
            <translation>&amp;Save findings</translation>
        </message>
    </context>
    <context>
        <name>TransferLinesView</name>
        <message>
            <source>序号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>编码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>部分</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>页数</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>份数</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>复印件</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>B 角核对</source>
            <translation>Checked by B</translation>
        </message>
        <message>
            <source>档案室清点</source>
            <translation>Counted by the archive</translation>
        </message>
        <message>
            <source>不编码</source>
            <translation>No code</translation>
        </message>
        <message>
            <source>齐全</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>袋已扫描</source>
            <translation>Bag scanned</translation>
        </message>
        <message numerus="yes">
            <source>{n} 页</source>
            <translation>
                <numerusform>{n} page</numerusform>
                <numerusform>{n} pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TransferListDialog</name>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>部分</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>页数（含封面）</source>
            <translation>Pages with covers</translation>
        </message>
        <message>
            <source>份数</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>客户未领取</source>
            <translation>Not collected</translation>
        </message>
        <message>
            <source>移交清单</source>
            <translation>Transfer list</translation>
        </message>
        <message>
            <source>逐件填写页数，封面和所有纸张都计入。客户没有领取的合同也要列入，勾选“客户未领取”，保管而不编码。双击或按 F2 填写。</source>
            <translation>Enter the pages of each item, covers and all. List contracts that the customer did not collect too, and tick "Not collected": they are kept without a code. Double-click or press F2 to type.</translation>
        </message>
        <message>
            <source>在这一部分加一件(&amp;A)</source>
            <translation>&amp;Add an item to this part</translation>
        </message>
        <message>
            <source>删去这一件(&amp;D)</source>
            <translation>&amp;Delete this item</translation>
        </message>
        <message>
            <source>从表格读入…(&amp;O)</source>
            <translation>Read a spreadsheet…(&amp;O)</translation>
        </message>
        <message>
            <source>保存清单(&amp;S)</source>
            <translation>&amp;Save list</translation>
        </message>
        <message>
            <source>请先点选要加在哪一部分：选中那一部分的一行。</source>
            <translation>Choose a line of the part that the item belongs to first.</translation>
        </message>
        <message>
            <source>电子表格 (*.xlsx *.xlsm *.xls *.csv *.txt)</source>
            <translation>Spreadsheets (*.xlsx *.xlsm *.xls *.csv *.txt)</translation>
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>选择移交清单的表格</source>
            <translation>Choose the spreadsheet of the transfer list</translation>
        </message>
        <message numerus="yes">
            <source>已从“{name}”读入 {n} 件，请核对后保存。</source>
            <translation>
                <numerusform>Read {n} item from "{name}". Check it and save.</numerusform>
                <numerusform>Read {n} items from "{name}". Check them and save.</numerusform>
            </translation>
        </message>
        <message>
            <source>第 {rows} 行不是清单里的件，没有读入。</source>
            <translation>Left out, as they are no items: rows {rows}.</translation>
        </message>
    </context>
    <context>
        <name>TransferWords</name>
        <message>
            <source>{stage}：已过期限（{until}）</source>
            <translation>{stage}: term passed ({until})</translation>
        </message>
        <message>
            <source>{stage}：已同意延期到 {until}</source>
            <translation>{stage}: delayed until {until} by agreement</translation>
        </message>
        <message>
            <source>{stage}：第 {day}/{of} 天，{until} 到期</source>
            <translation>{stage}: day {day}/{of}, due {until}</translation>
        </message>
        <message>
            <source>{stage}：第 {day}/{of} 个工作日，{until} 到期</source>
            <translation>{stage}: working day {day}/{of}, due {until}</translation>
        </message>
        <message>
            <source>（{year} 年的放假安排尚未公布，公布后以公布的为准）</source>
            <translation> (the holidays of {year} are not published yet)</translation>
        </message>
    </context>
    <context>
        <name>UndoReturnDialog</name>
        <message>
            <source>{title}　{code}
撤销后仍算 {who} 借出，应还日期不变。原来的归还和理由都会留在登记簿上。</source>
            <translation>{title}  {code}
Once undone, it is still on loan to {who} and due on the same day. The return and the reason stay in the register.</translation>
        </message>
        <message>
            <source>撤销归还</source>
            <translation>Undo the return</translation>
        </message>
        <message>
            <source>撤销归还(&amp;S)</source>
            <translation>Undo the return (&amp;S)</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
    </context>
    <context>
        <name>VersionFace</name>
        <message>
            <source>第 {n} 版，起草人 {who}</source>
            <translation>Version {n}, drafted by {who}</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>第 {n} 版</source>
            <translation>Version {n}</translation>
        </message>
        <message>
            <source>起草人</source>
            <translation>Author</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>保管到期</source>
            <translation>Kept until</translation>
        </message>
        <message>
            <source>第 {n} 版已发布，即日起执行。须按期落实的，请设定“落实期限…”。</source>
            <translation>Version {n} is released and in force from today. Where it must be put into practice by a day, fix it under Deadlines…</translation>
        </message>
        <message>
            <source>第 {n} 版草案已退回。</source>
            <translation>Draft {n} was sent back.</translation>
        </message>
        <message>
            <source>第 {n} 版草案已撤回。</source>
            <translation>Draft {n} was withdrawn.</translation>
        </message>
    </context>
    <context>
        <name>VersionsTab</name>
        <message>
            <source>起草修改…(&amp;N)</source>
            <translation>Draft a change…(&amp;N)</translation>
        </message>
        <message>
            <source>查看内容和变化…(&amp;V)</source>
            <translation>&amp;View text and changes…</translation>
        </message>
        <message>
            <source>以此版本为基础起草…(&amp;O)</source>
            <translation>Draft on the basis of this version… (&amp;O)</translation>
        </message>
        <message>
            <source>发布…(&amp;R)</source>
            <translation>&amp;Release…</translation>
        </message>
        <message>
            <source>退回…(&amp;B)</source>
            <translation>Send &amp;back…</translation>
        </message>
        <message>
            <source>撤回(&amp;W)</source>
            <translation>&amp;Withdraw</translation>
        </message>
        <message>
            <source>落实期限…(&amp;T)</source>
            <translation>Deadlines… (&amp;T)</translation>
        </message>
        <message>
            <source>制度由一人起草、另一位经理发布。每个版本都保留；按旧版本办理的事项仍指向旧版本。</source>
            <translation>One person drafts, another manager releases. Every version is kept; what was decided under an old one keeps pointing at it.</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>第 {n} 版</source>
            <translation>Version {n}</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>起草人</source>
            <translation>Author</translation>
        </message>
        <message>
            <source>起草日期</source>
            <translation>Drafted</translation>
        </message>
        <message>
            <source>发布或退回</source>
            <translation>Decided by</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>第 {n} 版草案已提交，等待另一位经理发布。</source>
            <translation>Draft {n} was handed in and waits for another manager.</translation>
        </message>
    </context>
    <context>
        <name>VoidFileForm</name>
        <message>
            <source>{name} 作废后仍留在加密库内，列为已作废，不能恢复。</source>
            <translation>{name} stays in the encrypted store, listed as void; this cannot be undone.</translation>
        </message>
        <message>
            <source>作废文件</source>
            <translation>Void file</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>作废(&amp;S)</source>
            <translation>Void (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>VolumePapers</name>
        <message>
            <source>案卷封面</source>
            <translation>Dossier cover</translation>
        </message>
        <message>
            <source>档案袋封面 310×220 mm</source>
            <translation>Bag, 310×220 mm</translation>
        </message>
        <message>
            <source>纸张(&amp;A)</source>
            <translation>P&amp;aper</translation>
        </message>
        <message>
            <source>生成并预览(&amp;G)</source>
            <translation>&amp;Generate preview</translation>
        </message>
        <message>
            <source>卷内备考表</source>
            <translation>Volume note</translation>
        </message>
        <message>
            <source>档案盒脊背</source>
            <translation>Box spines</translation>
        </message>
        <message>
            <source>打印所选档案所在的各个盒（存放位置），内容按盒内全部档案。</source>
            <translation>One spine for each box (place) of the selected dossiers, with all that the box holds.</translation>
        </message>
        <message>
            <source>盒脊厚度(&amp;T)</source>
            <translation>&amp;Thickness of the boxes</translation>
        </message>
    </context>
    <context>
        <name>WaitingButton</name>
        <message>
            <source>{n} 项待办</source>
            <translation>{n} to do</translation>
        </message>
    </context>
    <context>
        <name>WaitingCard</name>
        <message>
            <source>查看 ›</source>
            <translation>Show ›</translation>
        </message>
        <message>
            <source>您没有这一页，请在开单同事的座位上查看和签署。</source>
            <translation>You do not have this page. See it and sign it at the seat of the colleague who opened it.</translation>
        </message>
        <message>
            <source>{title}。{about}</source>
            <translation>{title}. {about}</translation>
        </message>
    </context>
    <context>
        <name>WatchRoomDialog</name>
        <message>
            <source>库房和仪器</source>
            <translation>Room and instrument</translation>
        </message>
        <message>
            <source>从现在起按这个种类的范围、用这件仪器登记；以前的读数保留原来的仪器。</source>
            <translation>From now on the room is read with this instrument, against the range of this kind; earlier readings keep theirs.</translation>
        </message>
        <message>
            <source>库房的种类(&amp;K)</source>
            <translation>Kind of room (&amp;K)</translation>
        </message>
        <message>
            <source>仪器名称和编号(&amp;I)</source>
            <translation>Instrument and its number (&amp;I)</translation>
        </message>
        <message>
            <source>最近校准日期(&amp;D)</source>
            <translation>Last calibrated on (&amp;D)</translation>
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation>Enter (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>WayOut</name>
        <message>
            <source>生成并预览(&amp;G)</source>
            <translation>&amp;Generate preview</translation>
        </message>
        <message>
            <source>经办人、时间、用途和去处会记入操作日志。</source>
            <translation>Person, time, purpose and recipient go into the audit trail.</translation>
        </message>
        <message>
            <source>期间(&amp;E)</source>
            <translation>Period (&amp;E)</translation>
        </message>
        <message>
            <source>导出(&amp;S)</source>
            <translation>Export (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>档案室</source>
            <translation>Archive room</translation>
        </message>
        <message>
            <source>客户档案的登记、借阅、移交、销毁，全部留在本机，不联网。</source>
            <translation>Registering, lending, handing over and destroying customer dossiers, all on this computer, with no network.</translation>
        </message>
        <message>
            <source>打开盘点包…：在架前的笔记本上盘点，不需要档案库(&amp;K)</source>
            <translation>Open a count pac&amp;ket…: count on a laptop between the shelves, without the archive</translation>
        </message>
        <message>
            <source>新建档案库</source>
            <translation>New archive</translation>
        </message>
        <message>
            <source>由经理、系统管理员和档案管理员三人一起建立。</source>
            <translation>Made by a manager, administrator and archivist together.</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>选择档案库所在的文件夹，再用自己的账号登录。</source>
            <translation>Choose the folder of the archive, then sign in with your own account.</translation>
        </message>
        <message>
            <source>演练库</source>
            <translation>Practice archive</translation>
        </message>
        <message>
            <source>选一个行业，建一个练习用的档案室，随意试用。</source>
            <translation>Choose a trade and make an archive room to practise in, to try everything.</translation>
        </message>
        <message>
            <source>最近打开</source>
            <translation>Opened lately</translation>
        </message>
        <message>
            <source>选择档案库所在的文件夹</source>
            <translation>Choose the folder of the archive</translation>
        </message>
        <message>
            <source>{folder} 中没有档案库。请选择档案库所在的文件夹。</source>
            <translation>There is no archive in {folder}. Choose the folder of an archive.</translation>
        </message>
        <message>
            <source>盘点包 (*.{suffix})</source>
            <translation>Count packet (*.{suffix})</translation>
        </message>
        <message>
            <source>选择U盘上的盘点包</source>
            <translation>Choose the packet on the stick</translation>
        </message>
        <message>
            <source>第 {n} 步，共 {steps} 步：{step}</source>
            <translation>Step {n} of {steps}: {step}</translation>
        </message>
        <message>
            <source>正在建立演练库</source>
            <translation>Making the practice archive</translation>
        </message>
    </context>
    <context>
        <name>WhenChoice</name>
        <message>
            <source>（不限）</source>
            <translation>(any)</translation>
        </message>
    </context>
    <context>
        <name>WhoMayTab</name>
        <message>
            <source>档号或档案袋上的条码</source>
            <translation>Reference code or bar code on the bag</translation>
        </message>
        <message>
            <source>● 可以办理　○ 不能办理。每一行都有依据；需要变更时在“版本”中起草。</source>
            <translation>● may　○ may not. Every line has its clause; to change one, draft it under "Versions".</translation>
        </message>
        <message>
            <source>查看范围</source>
            <translation>Sees</translation>
        </message>
        <message>
            <source>权限</source>
            <translation>Rights</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>为什么不能查看？</source>
            <translation>Why may it not be opened?</translation>
        </message>
        <message>
            <source>说明原因(&amp;W)</source>
            <translation>&amp;Why</translation>
        </message>
        <message>
            <source>看不到某份档案时，这里说明依据和申请办法。</source>
            <translation>When you cannot see a dossier: the clause, and how to ask.</translation>
        </message>
        <message>
            <source>{name}（{role}）</source>
            <translation>{name} ({role})</translation>
        </message>
        <message>
            <source>请选择人员并填写档号。</source>
            <translation>Choose a person and type a reference code.</translation>
        </message>
    </context>
    <context>
        <name>WhyLine</name>
        <message>
            <source>修改原因(&amp;R)</source>
            <translation>Reason (&amp;R)</translation>
        </message>
        <message>
            <source>资料来源(&amp;O)</source>
            <translation>Source (&amp;O)</translation>
        </message>
        <message>
            <source>收集渠道(&amp;H)</source>
            <translation>Channel (&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>WithdrawDialog</name>
        <message>
            <source>客户撤回 {day} 的同意，用途：{uses}。撤回后不能恢复，只能重新登记同意。</source>
            <translation>The customer takes back the consent of {day} for: {uses}. This cannot be undone; a new consent would have to be entered.</translation>
        </message>
        <message>
            <source>客户撤回同意</source>
            <translation>Customer withdraws consent</translation>
        </message>
        <message>
            <source>撤回日期(&amp;D)</source>
            <translation>&amp;Day of withdrawal</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>须填写理由，例如“客户提出”。</source>
            <translation>Enter a reason, e.g. "the customer asked for it".</translation>
        </message>
        <message>
            <source>登记撤回(&amp;S)</source>
            <translation>Enter the withdrawal (&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>WithdrawLineDialog</name>
        <message>
            <source>这一行划去并保留，不再算数。</source>
            <translation>The line is struck through and kept, and no longer counts.</translation>
        </message>
        <message>
            <source>撤销登记</source>
            <translation>Withdraw a line</translation>
        </message>
        <message>
            <source>撤销理由(&amp;R)</source>
            <translation>&amp;Reason for withdrawing it</translation>
        </message>
        <message>
            <source>撤销(&amp;S)</source>
            <translation>Withdraw(&amp;S)</translation>
        </message>
    </context>
    <context>
        <name>WorkloadDialog</name>
        <message>
            <source>录入和更新统计</source>
            <translation>Entries and updates</translation>
        </message>
        <message>
            <source>期间(&amp;P)</source>
            <translation>&amp;Period</translation>
        </message>
        <message>
            <source>按操作日志统计。修改资料计入提交修改申请的人；导入台账计入经办人，已撤销的不计。</source>
            <translation>Counted from the audit trail. A change counts for who asked for it, an import for who ran it unless it was taken back.</translation>
        </message>
        <message>
            <source>打印…(&amp;R)</source>
            <translation>P&amp;rint…</translation>
        </message>
        <message>
            <source>导出表格…(&amp;X)</source>
            <translation>E&amp;xport a table…</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>月份</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>登记档案</source>
            <translation>Registered</translation>
        </message>
        <message>
            <source>更新资料</source>
            <translation>Updated</translation>
        </message>
        <message>
            <source>归入资料</source>
            <translation>Filed</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Total</translation>
        </message>
        <message numerus="yes">
            <source>共 {n} 项</source>
            <translation>
                <numerusform>{n} in all</numerusform>
                <numerusform>{n} in all</numerusform>
            </translation>
        </message>
        <message>
            <source>本期没有录入和更新</source>
            <translation>No entries or updates in this period</translation>
        </message>
        <message>
            <source>录入和更新统计表</source>
            <translation>Entries and updates</translation>
        </message>
        <message>
            <source>打印录入和更新统计</source>
            <translation>Print entries and updates</translation>
        </message>
        <message>
            <source>已导出到 {file}。导出已记入日志。</source>
            <translation>Exported to {file}. The export is recorded.</translation>
        </message>
        <message>
            <source>导出录入和更新统计</source>
            <translation>Export entries and updates</translation>
        </message>
    </context>
    <context>
        <name>Workplace</name>
        <message>
            <source>系统管理员不办理档案业务，文件没有收下。请由档案人员登录后再拖入。</source>
            <translation>The administrator does no archive work; the files were not taken. Let the archivist sign in and drop them.</translation>
        </message>
        <message>
            <source>没有收下。台账和文件夹请一次拖入一个；要把表格存入档案，请打开那份档案再拖入。</source>
            <translation>Not taken. Drop one ledger or one folder at a time; to keep a spreadsheet in a dossier, open the dossier and drop it there.</translation>
        </message>
        <message>
            <source>没有收下：请先打开要存入的档案，再把文件拖到它上面；台账和扫描件文件夹可直接拖到窗口。</source>
            <translation>Not taken: open the dossier first and drop the files onto it; ledgers and folders of scans may be dropped onto the window.</translation>
        </message>
        <message>
            <source>没有收下：这里不能导入。请到“档案”页导入。</source>
            <translation>Not taken: nothing can be imported here. Import on the Dossiers page.</translation>
        </message>
        <message>
            <source>锁定之前打开的“{paper}”可以接着打印。</source>
            <translation>"{paper}", which was open before the lock, can be printed now.</translation>
        </message>
        <message>
            <source>打开…</source>
            <translation>Open…</translation>
        </message>
        <message>
            <source>登录后还没有打印过，没有可以重印的。</source>
            <translation>Nothing was printed since you signed in.</translation>
        </message>
        <message>
            <source>刚才扫描的 {code} 没有办理：这里不用扫描枪。</source>
            <translation>The scan of {code} was not carried out: no scanner is used here.</translation>
        </message>
        <message>
            <source>没有读清刚才的扫描（收到 {digits}），没有办理。请把输入法切换为英文，再重新扫描。</source>
            <translation>The last scan was misread ({digits} arrived) and was not carried out. Please switch the input method to English and scan again.</translation>
        </message>
        <message>
            <source>请先完成此对话框，再扫描。刚才扫描的 {code} 没有办理。</source>
            <translation>Finish this dialog first, then scan. {code}, scanned just now, was not handled.</translation>
        </message>
        <message>
            <source>对话框打开时扫描的 {code} 没有办理，请重新扫描。</source>
            <translation>What was scanned while the dialog was open was not dealt with: {code}. Please scan again.</translation>
        </message>
        <message>
            <source>等 {n} 个</source>
            <translation> ({n} in all)</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>“{text}”在“{mode}”中无法识别。请核对条码后重新扫描。</source>
            <translation>"{text}" cannot be read in "{mode}". Check the bar code and scan again.</translation>
        </message>
    </context>
    <context>
        <name>YearBar</name>
        <message numerus="yes">
            <source>{year}：{n} 份到期</source>
            <translation>
                <numerusform>{year}: {n} dossier due</numerusform>
                <numerusform>{year}: {n} dossiers due</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>YearBars</name>
        <message>
            <source>今后各年到期的档案</source>
            <translation>Dossiers due by year</translation>
        </message>
        <message>
            <source>以前</source>
            <translation>Past</translation>
        </message>
        <message>
            <source>以后</source>
            <translation>Later</translation>
        </message>
    </context>
    <context>
        <name>_Board</name>
        <message>
            <source>冻结</source>
            <translation>Legal hold</translation>
        </message>
        <message>
            <source>逾期</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>，待补资料</source>
            <translation>, papers missing</translation>
        </message>
    </context>
    <context>
        <name>_Heads</name>
        <message>
            <source>地下{n}层</source>
            <translation>B{n}</translation>
        </message>
        <message>
            <source>{n}层</source>
            <translation>Floor {n}</translation>
        </message>
        <message>
            <source>{unit}单元</source>
            <translation>Unit {unit}</translation>
        </message>
        <message>
            <source>不分单元</source>
            <translation>No unit</translation>
        </message>
    </context>
    <context>
        <name>_ShelfCells</name>
        <message>
            <source> 满</source>
            <translation> full</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>retired</translation>
        </message>
        <message>
            <source>专</source>
            <translation>imp.</translation>
        </message>
    </context>
    <context>
        <name>domain</name>
        <message>
            <source>系统管理员打不开档案库。请由档案管理员或经理登录后办理。</source>
            <translation>The administrator cannot open the archive. Let an archivist or a manager sign in and do it.</translation>
        </message>
        <message>
            <source>销毁</source>
            <translation>Destroyed</translation>
        </message>
        <message>
            <source>继续保管</source>
            <translation>Keep</translation>
        </message>
        <message>
            <source>移交其他单位</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>建立档案库</source>
            <translation>Archive founded</translation>
        </message>
        <message>
            <source>升级档案库结构</source>
            <translation>Upgrade the archive's structure</translation>
        </message>
        <message>
            <source>备份档案库</source>
            <translation>Archive backed up</translation>
        </message>
        <message>
            <source>本机时钟早于最近的记录</source>
            <translation>Clock of this machine behind the newest record</translation>
        </message>
        <message>
            <source>确认本机时钟无误</source>
            <translation>Clock of this machine confirmed</translation>
        </message>
        <message>
            <source>备份完成并通过校验</source>
            <translation>Backup finished and checked</translation>
        </message>
        <message>
            <source>登录</source>
            <translation>Signed in</translation>
        </message>
        <message>
            <source>建库开户</source>
            <translation>Founders entered</translation>
        </message>
        <message>
            <source>新建账号</source>
            <translation>Account made</translation>
        </message>
        <message>
            <source>启用账号</source>
            <translation>Activate account</translation>
        </message>
        <message>
            <source>修改密码</source>
            <translation>Password changed</translation>
        </message>
        <message>
            <source>停用账号</source>
            <translation>Account closed</translation>
        </message>
        <message>
            <source>账号调岗</source>
            <translation>Account moved to another post</translation>
        </message>
        <message>
            <source>用恢复份额重设密码</source>
            <translation>Pwd. recovered</translation>
        </message>
        <message>
            <source>账号人员入册</source>
            <translation>Staff entered</translation>
        </message>
        <message>
            <source>新增人员</source>
            <translation>Colleague added</translation>
        </message>
        <message>
            <source>认定同一人</source>
            <translation>Same person confirmed</translation>
        </message>
        <message>
            <source>分配楼栋</source>
            <translation>Buildings given</translation>
        </message>
        <message>
            <source>分配区域</source>
            <translation>areas given</translation>
        </message>
        <message>
            <source>登记档案</source>
            <translation>Dossier registered</translation>
        </message>
        <message>
            <source>给楼栋注明小区</source>
            <translation>Name the estate of buildings</translation>
        </message>
        <message>
            <source>上架</source>
            <translation>Shelved</translation>
        </message>
        <message>
            <source>登记代管原件</source>
            <translation>Enter an original in deposit</translation>
        </message>
        <message>
            <source>通知客户原件到期</source>
            <translation>Notify a customer of an expiring original</translation>
        </message>
        <message>
            <source>代管原件续期</source>
            <translation>Put off the expiry of an original</translation>
        </message>
        <message>
            <source>移盒</source>
            <translation>Move box</translation>
        </message>
        <message>
            <source>撤销移位</source>
            <translation>Undo the move</translation>
        </message>
        <message>
            <source>新建库位</source>
            <translation>New places</translation>
        </message>
        <message>
            <source>修改库位</source>
            <translation>Change a place</translation>
        </message>
        <message>
            <source>指定库位保管人</source>
            <translation>Appoint a place's custodian</translation>
        </message>
        <message>
            <source>停用库位</source>
            <translation>Retire a place</translation>
        </message>
        <message>
            <source>恢复使用库位</source>
            <translation>Reopen a place</translation>
        </message>
        <message>
            <source>查看敏感信息</source>
            <translation>Show sensitive information</translation>
        </message>
        <message>
            <source>导出清单</source>
            <translation>Export lists</translation>
        </message>
        <message>
            <source>打印清单</source>
            <translation>List printed</translation>
        </message>
        <message>
            <source>取出文件副本</source>
            <translation>Copy of a file taken out</translation>
        </message>
        <message>
            <source>按电话或证件号查找</source>
            <translation>Searched by phone or ID number</translation>
        </message>
        <message>
            <source>登记客户关系终止</source>
            <translation>Relation ended</translation>
        </message>
        <message>
            <source>填写鉴定意见</source>
            <translation>Give appraisal opinions</translation>
        </message>
        <message>
            <source>改派鉴定人</source>
            <translation>Replace an appraiser</translation>
        </message>
        <message>
            <source>决定保管期限</source>
            <translation>Decide on retention</translation>
        </message>
        <message>
            <source>撤销保管期限的决定</source>
            <translation>Withdraw a retention decision</translation>
        </message>
        <message>
            <source>重算保管期限</source>
            <translation>Reckon terms anew</translation>
        </message>
        <message>
            <source>冻结</source>
            <translation>Legal hold</translation>
        </message>
        <message>
            <source>解冻</source>
            <translation>Hold released</translation>
        </message>
        <message>
            <source>立冻结案</source>
            <translation>Hold placed</translation>
        </message>
        <message>
            <source>冻结案加入档案</source>
            <translation>Dossiers added to a hold</translation>
        </message>
        <message>
            <source>解除冻结案</source>
            <translation>Hold lifted</translation>
        </message>
        <message>
            <source>被冻结或封存拦下</source>
            <translation>Refused by a hold or a sealing</translation>
        </message>
        <message>
            <source>封存</source>
            <translation>Seal</translation>
        </message>
        <message>
            <source>解除封存</source>
            <translation>Unseal</translation>
        </message>
        <message>
            <source>登记客户的删除请求</source>
            <translation>Request to delete entered</translation>
        </message>
        <message>
            <source>销毁档案</source>
            <translation>Dossier destroyed</translation>
        </message>
        <message>
            <source>导出借阅登记簿</source>
            <translation>Register exported</translation>
        </message>
        <message>
            <source>打印借阅登记簿</source>
            <translation>Borrow register printed</translation>
        </message>
        <message>
            <source>导出操作日志</source>
            <translation>Audit trail exported</translation>
        </message>
        <message>
            <source>打印操作日志</source>
            <translation>Audit trail printed</translation>
        </message>
        <message>
            <source>导出列表</source>
            <translation>Export list</translation>
        </message>
        <message>
            <source>打印列表</source>
            <translation>Print list</translation>
        </message>
        <message>
            <source>取出录入和更新统计</source>
            <translation>Entries and updates taken out</translation>
        </message>
        <message>
            <source>归还</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>归还检查</source>
            <translation>Inspected</translation>
        </message>
        <message>
            <source>撤销归还</source>
            <translation>Undo the return</translation>
        </message>
        <message>
            <source>续借</source>
            <translation>Renewals</translation>
        </message>
        <message>
            <source>开具催还通知</source>
            <translation>Recall notice drawn up</translation>
        </message>
        <message>
            <source>催还</source>
            <translation>Recalled</translation>
        </message>
        <message>
            <source>记住台账列对应</source>
            <translation>Columns kept</translation>
        </message>
        <message>
            <source>导入台账</source>
            <translation>Ledger imported</translation>
        </message>
        <message>
            <source>撤销导入</source>
            <translation>Import undone</translation>
        </message>
        <message>
            <source>打印标签</source>
            <translation>Print labels</translation>
        </message>
        <message>
            <source>校准打印机</source>
            <translation>Printer calibrated</translation>
        </message>
        <message>
            <source>销毁办结</source>
            <translation>Destr. completed</translation>
        </message>
        <message>
            <source>移出档案</source>
            <translation>Dossier moved out</translation>
        </message>
        <message>
            <source>给出本馆公钥</source>
            <translation>Public keys given out</translation>
        </message>
        <message>
            <source>写出封装包</source>
            <translation>Package written</translation>
        </message>
        <message>
            <source>收包扫描</source>
            <translation>Scan of a package</translation>
        </message>
        <message>
            <source>撤销收包扫描</source>
            <translation>Scan of a package taken back</translation>
        </message>
        <message>
            <source>写出封装包回执</source>
            <translation>Receipt of a package written</translation>
        </message>
        <message>
            <source>盘点扫描</source>
            <translation>Scan in a count</translation>
        </message>
        <message>
            <source>撤销盘点扫描</source>
            <translation>Scan in a count taken back</translation>
        </message>
        <message>
            <source>决定盘点差异</source>
            <translation>Difference of a count decided</translation>
        </message>
        <message>
            <source>复算抽查</source>
            <translation>Draw again</translation>
        </message>
        <message>
            <source>写出盘点包</source>
            <translation>Count packet written</translation>
        </message>
        <message>
            <source>收取回盘</source>
            <translation>Take in scans</translation>
        </message>
        <message>
            <source>档案记为缺失</source>
            <translation>Dossier written off as missing</translation>
        </message>
        <message>
            <source>缺失档案找到</source>
            <translation>Missing dossier found</translation>
        </message>
        <message>
            <source>修改档案内容</source>
            <translation>Dossier changed</translation>
        </message>
        <message>
            <source>变动知会有关部门</source>
            <translation>Departments told of a change</translation>
        </message>
        <message>
            <source>知悉变动</source>
            <translation>Change acknowledged</translation>
        </message>
        <message>
            <source>登记身份核验</source>
            <translation>Identification recorded</translation>
        </message>
        <message>
            <source>登记客户同意书</source>
            <translation>Consent recorded</translation>
        </message>
        <message>
            <source>登记客户撤回同意</source>
            <translation>Withdrawal of consent recorded</translation>
        </message>
        <message>
            <source>核实、确认或退回档案</source>
            <translation>Dossier verified, confirmed or sent back</translation>
        </message>
        <message>
            <source>追加记录</source>
            <translation>Record added</translation>
        </message>
        <message>
            <source>定期核对</source>
            <translation>Periodic review</translation>
        </message>
        <message>
            <source>登记簿登记</source>
            <translation>Entered in a register</translation>
        </message>
        <message>
            <source>更正登记</source>
            <translation>Correct a line</translation>
        </message>
        <message>
            <source>办结登记</source>
            <translation>Close a line</translation>
        </message>
        <message>
            <source>撤销登记</source>
            <translation>Withdraw a line</translation>
        </message>
        <message>
            <source>登记卷内件</source>
            <translation>Item registered</translation>
        </message>
        <message>
            <source>业主变更</source>
            <translation>Owner changed</translation>
        </message>
        <message>
            <source>存入文件</source>
            <translation>File stored</translation>
        </message>
        <message>
            <source>移动文件</source>
            <translation>Move file</translation>
        </message>
        <message>
            <source>作废文件</source>
            <translation>Void file</translation>
        </message>
        <message>
            <source>查看文件</source>
            <translation>File viewed</translation>
        </message>
        <message>
            <source>交接清单逐项了结</source>
            <translation>Lines of a handover settled</translation>
        </message>
        <message>
            <source>填写移交清单</source>
            <translation>Transfer list filled in</translation>
        </message>
        <message>
            <source>逐件核对移交清单</source>
            <translation>Transfer list checked item by item</translation>
        </message>
        <message>
            <source>逐件清点移交资料</source>
            <translation>Transferred items counted</translation>
        </message>
        <message>
            <source>设置文件大小上限</source>
            <translation>File size limit set</translation>
        </message>
        <message>
            <source>设置自动锁定时间</source>
            <translation>Idle time set</translation>
        </message>
        <message>
            <source>保存视图</source>
            <translation>Keep a view</translation>
        </message>
        <message>
            <source>删除视图</source>
            <translation>Delete view</translation>
        </message>
        <message>
            <source>调整工作日</source>
            <translation>Day changed</translation>
        </message>
        <message>
            <source>列出离职交接清单</source>
            <translation>Drew up a handover checklist</translation>
        </message>
        <message>
            <source>导出权证台账</source>
            <translation>Export the title-deed ledger</translation>
        </message>
        <message>
            <source>打印权证台账</source>
            <translation>Print the title-deed ledger</translation>
        </message>
        <message>
            <source>档案</source>
            <translation>Dossiers</translation>
        </message>
        <message>
            <source>借阅登记簿</source>
            <translation>Borrow register</translation>
        </message>
        <message>
            <source>权证台账</source>
            <translation>Title-deed ledger</translation>
        </message>
        <message>
            <source>问题须凭证据才能办结（{clause}）。请写明怎样整改好、凭什么证明；有签字件的，可再填它的编号。</source>
            <translation>A finding is closed with evidence alone ({clause}). Please say how it was remedied and what proves it; where there is a signed paper, its number may be added.</translation>
        </message>
        <message>
            <source>问题须有措施、责任人和整改期限（{clause}）。请填写：{fields}。</source>
            <translation>A finding needs a measure, somebody who answers for it, and a day ({clause}). Please fill in: {fields}.</translation>
        </message>
        <message>
            <source>“{name}”的每一条都要写明问题和整改（{clause}）。请选择问题的种类，再填写整改。</source>
            <translation>Every line of "{name}" states a finding and its remedy ({clause}). Please choose the kind of finding, then fill in the remedy.</translation>
        </message>
        <message>
            <source>{matters}有问题，每一项都要写明问题和整改（{clause}）。请逐项填写位置、问题、措施、责任人和整改期限；更正时先点“登记问题”。</source>
            <translation>{matters}: what is wrong with each must be stated with its remedy ({clause}). Fill in place, problem, measure, person and day of each; in a correction, choose "Enter a finding" first.</translation>
        </message>
        <message>
            <source>这一条还有 {n} 项问题没有办结，不能撤销（{clause}）。请先办结或撤销这些问题。</source>
            <translation>This line cannot be withdrawn, as {n} of its findings are open ({clause}). Please close or withdraw those first.</translation>
        </message>
        <message>
            <source>{name}已不在本单位，不能作责任人（{clause}）。请从列表中另选一位。</source>
            <translation>{name} is no longer here and cannot answer for a finding ({clause}). Please choose somebody else from the list.</translation>
        </message>
        <message>
            <source>这个库房在这半天已有读数，每半天登记一次（{clause}）。有差错的，请更正原来的读数。</source>
            <translation>This room has a reading for that half day already; there is one for each ({clause}). If it is wrong, please correct it.</translation>
        </message>
        <message>
            <source>读数超出范围：{faults}，须写明采取的措施（{clause}）。请核对读数，或填写措施，例如开启除湿机。</source>
            <translation>The reading lies outside the range: {faults}; the measure taken must be stated ({clause}). Please check the reading, or state the measure, such as a dehumidifier switched on.</translation>
        </message>
        <message>
            <source>{place} 没有登记为要测温湿度的库房（{clause}）。请先点“库房和仪器”，选它的种类和仪器。</source>
            <translation>{place} is not among the rooms whose climate is read ({clause}). Please click "Room and instrument" first and choose its kind and instrument.</translation>
        </message>
        <message>
            <source>{role}不能登记“{register}”。请由{who}办理（{clause}）。</source>
            <translation>{role} may not enter "{register}". Please ask {who} to do it ({clause}).</translation>
        </message>
        <message>
            <source>{role}不能查看“{register}”。请由{who}办理（{clause}）。</source>
            <translation>{role} may not read "{register}". Please ask {who} ({clause}).</translation>
        </message>
        <message>
            <source>写明了问题的一项不能选正常，请改选。</source>
            <translation>A matter with a finding cannot be in order. Choose the other answer.</translation>
        </message>
        <message>
            <source>问题的种类</source>
            <translation>Kinds of findings</translation>
        </message>
        <message>
            <source>请从列表中选择。</source>
            <translation>choose from the list. </translation>
        </message>
        <message>
            <source>不能早于发现之日。</source>
            <translation>It cannot be before the day of the finding. </translation>
        </message>
        <message>
            <source>整改期限</source>
            <translation>Remedy by</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>请写作 09:00。</source>
            <translation>Please write it as 09:00. </translation>
        </message>
        <message>
            <source>不能晚于现在。</source>
            <translation>It cannot be later than now. </translation>
        </message>
        <message>
            <source>不可能的读数，请核对。</source>
            <translation>An impossible reading; please check it. </translation>
        </message>
        <message>
            <source>姓名或名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>证件号码</source>
            <translation>ID number</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phones</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Registered</translation>
        </message>
        <message>
            <source>更正</source>
            <translation>Correction</translation>
        </message>
        <message>
            <source>删除</source>
            <translation>Deletion</translation>
        </message>
        <message>
            <source>没有任何值发生变化。请改动至少一项后再提交（{clause}）。</source>
            <translation>No value is changed. Change at least one, then submit ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 已确认，不能直接改动。请提交修改申请，经{who}同意后生效（{clause}）。</source>
            <translation>Dossier {code} is confirmed and cannot be changed directly. Submit a request; it takes effect once {who} agrees ({clause}).</translation>
        </message>
        <message>
            <source>此档案尚未确认，由档案室直接补录，不用申请。请把资料交给档案管理员（{clause}）。</source>
            <translation>This dossier is not confirmed yet; the archive room fills it in without a request. Give the papers to the archivist ({clause}).</translation>
        </message>
        <message>
            <source>这份修改申请的状态是“{state}”，不能再办理（{clause}）。请刷新列表；如仍需修改，请重新申请。</source>
            <translation>This change request is in state "{state}" and is settled ({clause}). Refresh the list; if the change is still needed, ask anew.</translation>
        </message>
        <message>
            <source>本人提出的修改不能由本人审批（{clause}）。请另一位有权审批的经理办理。</source>
            <translation>Nobody decides on their own change request ({clause}). Let another manager who may approve do it.</translation>
        </message>
        <message>
            <source>只有申请人可以撤回修改申请（{clause}）。如不同意，请经理拒绝。</source>
            <translation>Only who asked may withdraw a change request ({clause}). If you disagree, let a manager refuse it.</translation>
        </message>
        <message>
            <source>请至少勾选一项同意修改的内容；全部不同意时请用“拒绝”（{clause}）。</source>
            <translation>Tick at least one change that you accept; to refuse all of them use "Refuse" ({clause}).</translation>
        </message>
        <message>
            <source>须注明资料来源，例如客户本人、电话或书面（{clause}）。请填写后再提交。</source>
            <translation>State where the information comes from, for example the customer, by phone or in writing ({clause}). Fill it in, then submit.</translation>
        </message>
        <message>
            <source>“{name}”的内容“{value}”不合要求：{reason}请更正后再提交（{clause}）。</source>
            <translation>"{value}" does not fit "{name}": {reason}Correct it, then submit ({clause}).</translation>
        </message>
        <message>
            <source>制度包没有“{name}”这一项（{clause}）。请选择表中已有的项目，或请经理修改制度包。</source>
            <translation>The policy pack has no "{name}" ({clause}). Choose an item of the list, or let a manager change the pack.</translation>
        </message>
        <message>
            <source>“{name}”只能是：{values}（{clause}）。请从中选择。</source>
            <translation>"{name}" can only be: {values} ({clause}). Choose one of them.</translation>
        </message>
        <message>
            <source>“{name}”是客户本人的信息，此客户另有档案不在您的职责范围内，不能由您提出修改（{clause}）。请把资料交给档案室，由档案管理员提出。</source>
            <translation>"{name}" belongs to the customer, who has another dossier outside your scope, so you cannot ask for this change ({clause}). Hand the papers to the archive room; the archivist will ask for it.</translation>
        </message>
        <message>
            <source>“{name}”是客户本人的信息，同一客户的各份档案须一并同意或一并不同意（{clause}）。请把各行都勾选，或都不勾选。</source>
            <translation>"{name}" belongs to the customer: consent to it in all of the customer's dossiers or in none ({clause}). Tick all of these lines, or none of them.</translation>
        </message>
        <message>
            <source>资料“{name}”附有扫描件，或同名的不止一件，不能用修改申请清除（{clause}）。请逐件核对；确需销毁的，列入销毁清册，由两人监销。</source>
            <translation>The paper "{name}" has scans, or there is more than one of that title, so a change request cannot take it away ({clause}). Check the items one by one; what must go is put on a destruction list and destroyed before two people.</translation>
        </message>
        <message>
            <source>不能为空。</source>
            <translation>it may not be empty. </translation>
        </message>
        <message>
            <source>同一客户的这一项还要求改成另一个值。</source>
            <translation>Another value is asked for too, for the same customer.</translation>
        </message>
        <message>
            <source>超过 200 字。</source>
            <translation>It is longer than 200 characters.</translation>
        </message>
        <message>
            <source>超过 4000 字。</source>
            <translation>It is longer than 4,000 characters.</translation>
        </message>
        <message>
            <source>页数</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>请填数字。</source>
            <translation>a number is needed. </translation>
        </message>
        <message>
            <source>本单位的规定</source>
            <translation>the office's own rule</translation>
        </message>
        <message>
            <source>采用的文件</source>
            <translation>an adopted document</translation>
        </message>
        <message>
            <source>本系统保障</source>
            <translation>the program's own safeguard</translation>
        </message>
        <message>
            <source>本单位决定</source>
            <translation>Decided by this office</translation>
        </message>
        <message>
            <source>上午</source>
            <translation>morning</translation>
        </message>
        <message>
            <source>下午</source>
            <translation>afternoon</translation>
        </message>
        <message>
            <source>温度偏低</source>
            <translation>too cold</translation>
        </message>
        <message>
            <source>温度偏高</source>
            <translation>too warm</translation>
        </message>
        <message>
            <source>湿度偏低</source>
            <translation>too dry</translation>
        </message>
        <message>
            <source>湿度偏高</source>
            <translation>too damp</translation>
        </message>
        <message>
            <source>条码号 {text} 有 {n} 位，应为12位，多半是少输或多输了。请重新扫描，或对照标签上的12位数字重新输入。</source>
            <translation>Bar code {text} has {n} digits instead of 12; it was probably mistyped. Scan again, or type the 12 digits on the label.</translation>
        </message>
        <message>
            <source>条码号 {text} 的校验位不符，多半是输错了一位。请重新扫描，或对照标签上的12位数字重新输入。</source>
            <translation>The check digit of bar code {text} is wrong; probably one digit was mistyped. Scan again, or type the 12 digits of the label once more.</translation>
        </message>
        <message>
            <source>“{text}”不是本系统的条码号。请重新扫描，或输入标签上条码下方的12位数字。</source>
            <translation>"{text}" is not a bar code of this program. Scan again, or type the 12 digits below the bar code.</translation>
        </message>
        <message>
            <source>“{text}”不是校验码。请照单据页脚输入行号和其后四组字母数字，如 128-ABCD-EFGH-2345-WXYZ；或清单的校验值。</source>
            <translation>"{text}" is no check code. Type the row number and the four groups after it from the foot of the paper, such as 128-ABCD-EFGH-2345-WXYZ, or the check value of a list.</translation>
        </message>
        <message>
            <source>重要</source>
            <translation>Important</translation>
        </message>
        <message>
            <source>普通</source>
            <translation>Ordinary</translation>
        </message>
        <message>
            <source>待入库</source>
            <translation>To be taken in</translation>
        </message>
        <message>
            <source>代管中</source>
            <translation>In deposit</translation>
        </message>
        <message>
            <source>已出库</source>
            <translation>Given out</translation>
        </message>
        <message>
            <source>本单位的制度不代管“{grade}”原件（{clause}）。请按卷内资料登记；要代管的，先修改制度。</source>
            <translation>This office's rules keep no originals graded "{grade}" ({clause}). Enter it as an item of its dossier, or change the rules first.</translation>
        </message>
        <message>
            <source>原件凭签收的入库单入库、凭批准并监督的出库单出库（{clause}）。请先开单，按单办理。</source>
            <translation>An original comes in by a signed receipt and leaves by an approved and supervised issue ({clause}). Draw up the slip first.</translation>
        </message>
        <message>
            <source>“{title}”现在是“{standing}”，不能列入这种单据（{clause}）。请核对条码，选择其他原件。</source>
            <translation>"{title}" is "{standing}" now and cannot be listed on this slip ({clause}). Check the code and choose another original.</translation>
        </message>
        <message>
            <source>原件已列在另一份未办结的单据上（{clause}）。请先办结或撤回那一份。</source>
            <translation>The original is on another open slip ({clause}). Finish or withdraw that one first.</translation>
        </message>
        <message>
            <source>一份单据只列同一份档案的原件（{clause}）。请分开开单。</source>
            <translation>A slip lists originals of one dossier only ({clause}). Draw up a slip for each.</translation>
        </message>
        <message>
            <source>入库由单上写明的保管员本人签收（{clause}）。请由{expected}签署；换人的，请撤回后重开。</source>
            <translation>The custodian named on the slip receives in person ({clause}). Ask {expected} to sign, or withdraw the slip and draw up another.</translation>
        </message>
        <message>
            <source>{name}的岗位不保管档案，不能做保管员（{clause}）。请选择保管档案的同事。</source>
            <translation>The post of {name} keeps no archive, so they cannot be the custodian ({clause}). Choose a colleague who keeps dossiers.</translation>
        </message>
        <message>
            <source>{name}没有任命为原件保管员，或已免去（{clause}）。请先由有权任命的经理办理任命，再开入库单、签收。</source>
            <translation>{name} is not appointed as custodian of originals, or no longer ({clause}). Ask a manager with the right to appoint them, then go on.</translation>
        </message>
        <message>
            <source>保管员由他人任命，不能任命自己（{clause}）。请由另一位有权任命的经理办理。</source>
            <translation>Nobody appoints themselves as custodian ({clause}). Ask another manager with the right.</translation>
        </message>
        <message>
            <source>{name}已有一份有效的保管员任命（{clause}）。请查看该任命，不必重复办理。</source>
            <translation>{name} has an appointment already ({clause}). See that one; no other is needed.</translation>
        </message>
        <message>
            <source>该任命的状态是“{state}”，不能再办理（{clause}）。需要时请重新任命。</source>
            <translation>This appointment is "{state}" and takes no further step ({clause}). Appoint anew where needed.</translation>
        </message>
        <message>
            <source>见证录像须同时写明光盘存放处和文件存放处（{clause}）。请补全。</source>
            <translation>A witnessing video names both where its disc and where its file lie ({clause}). Fill in both.</translation>
        </message>
        <message>
            <source>见证录像须由两位不同的同事见证，开单人和保管员不作见证人（{clause}）。请换一位见证人签署。</source>
            <translation>Two different colleagues witness a video, neither the one who drew up the slip nor the custodian ({clause}). Ask another witness to sign.</translation>
        </message>
        <message>
            <source>该入库单的状态是“{state}”，不能办理这一步（{clause}）。请查看入库单上的下一步。</source>
            <translation>This receipt is "{state}" and cannot take this step ({clause}). See its next step.</translation>
        </message>
        <message>
            <source>该出库单的状态是“{state}”，不能办理这一步（{clause}）。请查看出库单上的下一步。</source>
            <translation>This issue is "{state}" and cannot take this step ({clause}). See its next step.</translation>
        </message>
        <message>
            <source>出库的经办人、批准人和监督人须为三人（{clause}）。请由另一位有权的同事签署。</source>
            <translation>Clerk, approver and supervisor of an issue are three persons ({clause}). Ask another colleague with the right to sign.</translation>
        </message>
        <message>
            <source>{code} 不在这份出库单上，不能交出（{clause}）。请放回原位，核对单据后再扫。</source>
            <translation>{code} is not on this issue slip and must not be handed over ({clause}). Put it back, check the slip and scan again.</translation>
        </message>
        <message>
            <source>还有 {n} 件原件没有扫描核对（{clause}）。请先扫出库单，再逐件扫原件标签，然后签署。</source>
            <translation>Not scanned yet: {n} of the originals ({clause}). Scan the slip, then the label of each original, and sign then.</translation>
        </message>
        <message>
            <source>这份档案还有代管中的原件，不能删除或销毁（{clause}）。请先按出库程序退还客户。</source>
            <translation>Originals of this dossier are still in deposit; it cannot be removed or destroyed ({clause}). Give them back to the customer first.</translation>
        </message>
        <message>
            <source>原件入库后，条码和登记内容不得更改（{clause}）。有误的，请出库后重新登记。</source>
            <translation>Code and particulars of an original do not change once it is entered ({clause}). Where they are wrong, give it out and enter it anew.</translation>
        </message>
        <message>
            <source>这件原件还没有到通知的时候，或已经出库（{clause}）。请选择到期或将到期的原件。</source>
            <translation>This original is not due for a notice yet, or has been given out ({clause}). Choose one that is due.</translation>
        </message>
        <message>
            <source>续期后的到期日须晚于今天（{clause}）。请更正日期；不再代管的，请办理出库。</source>
            <translation>The new day of expiry must lie after today ({clause}). Correct the date, or give the original out.</translation>
        </message>
        <message>
            <source>代签须在授权期限内，须本人签署的步骤不能代签（{clause}）。请由被代签人本人签署，或先办理代签授权。</source>
            <translation>A deputy signs only within the appointment, and nothing that must be signed in person ({clause}). Let the principal sign, or appoint a deputy first.</translation>
        </message>
        <message>
            <source>代签人不能是被代签人本人，也不能由代签人自己办理授权（{clause}）。请换一位代签人，或由他人办理授权。</source>
            <translation>Nobody is their own deputy, and no deputy appoints themselves ({clause}). Choose another deputy, or let somebody else draw it up.</translation>
        </message>
        <message>
            <source>{name}没有使用中的业务账号，不能代签，也不能由人代签（{clause}）。请先启用账号，或换人。</source>
            <translation>{name} has no business account in use, so they can neither be a deputy nor have one ({clause}). Activate the account, or choose another person.</translation>
        </message>
        <message>
            <source>代签期限须从今天或以后开始，首尾两天都算，最长 {longest} 天（{clause}）。请更正起止日期，到期后可重新授权。</source>
            <translation>The period begins today or later; its length in days, both ends included, is at most {longest} ({clause}). Correct the days; a new appointment can follow.</translation>
        </message>
        <message>
            <source>{name}的代签授权须由本人或级别更高的经理办理（{clause}）。请由其中一人登录后办理。</source>
            <translation>{name}'s deputy is appointed by the person themselves or by a manager above ({clause}). Let one of them sign in and draw it up.</translation>
        </message>
        <message>
            <source>{name}的账号看不到其中的档案或内容，不能代{principal}签署（{clause}）。请由{principal}本人，或看得到的代签人签署。</source>
            <translation>The account of {name} does not reach or read everything on it, so they cannot sign for {principal} ({clause}). Let {principal} sign, or a deputy who can see it.</translation>
        </message>
        <message>
            <source>该授权的状态是“{state}”，不能再办理（{clause}）。需要时请重新授权。</source>
            <translation>The appointment is "{state}", so nothing more can be done with it ({clause}). Draw up a new one if needed.</translation>
        </message>
        <message>
            <source>未起算</source>
            <translation>Not started</translation>
        </message>
        <message>
            <source>期满可以列入销毁</source>
            <translation>May be listed at the end</translation>
        </message>
        <message>
            <source>期满先复核</source>
            <translation>To be reviewed at the end</translation>
        </message>
        <message>
            <source>永久保管</source>
            <translation>Kept for ever</translation>
        </message>
        <message>
            <source>算不出</source>
            <translation>Not computable</translation>
        </message>
        <message>
            <source>业务关系终止日</source>
            <translation>end of the relationship</translation>
        </message>
        <message>
            <source>档案结束日</source>
            <translation>end of the dossier</translation>
        </message>
        <message>
            <source>合同到期日</source>
            <translation>due date of the contract</translation>
        </message>
        <message>
            <source>记录的日期</source>
            <translation>day of a record</translation>
        </message>
        <message>
            <source>档案 {code} 的保管期限算不出来，缺少：{missing}（{clause}）。请先在档案中补登，再列入清册。</source>
            <translation>The term of dossier {code} cannot be computed; missing: {missing} ({clause}). Enter it in the dossier first.</translation>
        </message>
        <message>
            <source>档案 {code} 永久保管，不得销毁（{clause}）。决定有误的，请在“保管期限”中撤销那项决定。</source>
            <translation>Dossier {code} is kept for ever and may not be destroyed ({clause}). If that was decided by mistake, withdraw the decision under Retention.</translation>
        </message>
        <message>
            <source>档案 {code} 期满后须先复核（{clause}）。请在“保管期限”中复核，写明可以销毁还是继续保管。</source>
            <translation>Dossier {code} must be reviewed after its term ({clause}). Review it under Retention: may it go, or is it kept?</translation>
        </message>
        <message>
            <source>档案 {code} 有记录被更正或撤销，期限因此变短（按原记录：{before}），须先复核（{clause}）。请在档案中核对原记录，期满后在“保管期限”中写明可以销毁还是继续保管。</source>
            <translation>A record of dossier {code} was corrected or withdrawn, which shortened its term (by the first record: {before}); it is to be reviewed first ({clause}). Check the first record in the dossier. Once the term is served, state under Retention whether it may go or is kept.</translation>
        </message>
        <message>
            <source>档案 {code} 解冻不久，{day} 起才能列入清册（{clause}）。请到期后再提出。</source>
            <translation>The hold on dossier {code} was lifted recently; it can be listed from {day} ({clause}). Propose it then.</translation>
        </message>
        <message>
            <source>档案 {code} 经决定保管到 {due}，此前不得销毁（{clause}）。不再需要的，请先在“保管期限”中撤销那项决定。</source>
            <translation>It was decided to keep dossier {code} until {due}; it may not be destroyed before ({clause}). If that is no longer needed, first withdraw the decision under Retention.</translation>
        </message>
        <message>
            <source>保管到的日期 {day} 须晚于今天（{clause}）。请核对日期，或改选其他决定。</source>
            <translation>The day until which it is kept, {day}, must be later than today ({clause}). Check the day, or choose another decision.</translation>
        </message>
        <message>
            <source>档案 {code} 没有期满（保管到期：{due}），还不能复核为可以列入销毁（{clause}）。请期满后再复核，或改选其他决定。</source>
            <translation>The term of dossier {code} is not served (kept until: {due}), so it cannot be reviewed as ready to be listed ({clause}). Review it after its term, or choose another decision.</translation>
        </message>
        <message>
            <source>档案 {code} 冻结中，还不能复核为可以列入销毁（{clause}）。请在解除冻结后再复核，或改选其他决定。</source>
            <translation>Dossier {code} is on hold, so it cannot be reviewed as ready to be listed ({clause}). Review it after the hold is lifted, or choose another decision.</translation>
        </message>
        <message>
            <source>档案 {code} 的保管期限已决定为 {due}，不得改短（{clause}）。不再需要的，请先在“保管期限”中写明理由撤销那项决定，再作新的决定。</source>
            <translation>It was decided to keep dossier {code} until: {due}; that is not made shorter ({clause}). If it is no longer needed, first withdraw the decision under Retention, with a reason, then decide anew.</translation>
        </message>
        <message>
            <source>鉴定小组的组长和成员须是两个人，各自签署（{clause}）。请另选一位，或由另一位签署。</source>
            <translation>The leader and the member of the appraisal group are two persons, and each signs ({clause}). Choose another, or let the other one sign.</translation>
        </message>
        <message>
            <source>鉴定小组组长不能是提出人（{clause}）。请由经理改派组长。</source>
            <translation>The leader of the appraisal group may not be the proposer ({clause}). Let a manager name another leader.</translation>
        </message>
        <message>
            <source>鉴定意见由指定的鉴定小组（{names}）依次签署（{clause}）。请由他们签署；有人不能到场的，由经理先改派。</source>
            <translation>The opinions are signed by the named group ({names}), one after the other ({clause}). Let them sign; if somebody is away, a manager replaces them first.</translation>
        </message>
        <message>
            <source>{of} 份档案中还有 {n} 份没有鉴定意见，先是 {first}（{clause}）。不表态不等于同意，请逐份填写后再签署。</source>
            <translation>Still without an opinion: {n} of {of}, first {first} ({clause}). Silence agrees to nothing: give each an opinion, then sign.</translation>
        </message>
        <message>
            <source>档案 {code} 的意见不是销毁，须写明理由（{clause}）。请填写理由。</source>
            <translation>Dossier {code} is not to be destroyed: state why ({clause}).</translation>
        </message>
        <message>
            <source>批准人不能是鉴定小组的人（{clause}）。请由另一位经理批准。</source>
            <translation>Whoever appraised a list may not approve it ({clause}). Let another manager approve it.</translation>
        </message>
        <message>
            <source>鉴定后没有要销毁的档案（{clause}）。请撤回清册，档案继续保管。</source>
            <translation>The appraisal left nothing to destroy ({clause}). Withdraw the list; the dossiers are kept.</translation>
        </message>
        <message>
            <source>批准后须等待，{day} 起才能扫描和销毁（{clause}）。发现不应销毁的，请在此之前停止。</source>
            <translation>An approved list waits; scanning and destruction begin on {day} ({clause}). Stop it before then if something should not go.</translation>
        </message>
        <message>
            <source>档案 {code} 鉴定为不销毁（{clause}）。请放回原位。</source>
            <translation>Dossier {code} was appraised as not to be destroyed ({clause}). Put it back.</translation>
        </message>
        <message>
            <source>{who}已经签署监销，不能再停下重新批准（{clause}）。不应销毁的，请撤回清册。</source>
            <translation>{who} has already signed the destruction; it cannot be stopped for a new approval ({clause}). Withdraw the list if something should not go.</translation>
        </message>
        <message>
            <source>{name}已经签署，不能再改派（{clause}）。意见有变的，请修改鉴定意见，原签署随之作废。</source>
            <translation>{name} has signed and cannot be replaced ({clause}). If an opinion changes, change it: the signature is void then.</translation>
        </message>
        <message>
            <source>会计档案的销毁清册须由单位负责人批准，并由档案、会计机构负责人和双方经办人共五人各自签署（{clause}）。请由还没有签署的人签署。</source>
            <translation>A list of accounting vouchers is approved by the head of the office and signed by the heads and the clerks of archive and accounting: five different persons ({clause}). Let those sign who have not signed yet.</translation>
        </message>
        <message>
            <source>会计档案须另列清册，由五方签署（{clause}）。请把会计档案和其他档案分开提出。</source>
            <translation>Accounting vouchers stand on a list of their own, which five persons sign ({clause}). Propose them apart from other dossiers.</translation>
        </message>
        <message>
            <source>清册提出以后，档案的材料或制度有变，与清册不符（{clause}）。请撤回清册，重新提出；已填的鉴定意见自动带入。</source>
            <translation>Since the list was proposed, the papers of its dossiers or the rules have changed, and the list no longer fits ({clause}). Withdraw the list and propose it anew; the opinions are taken over.</translation>
        </message>
        <message>
            <source>清册提出以后，档案 {codes} 的材料有变，与清册不符（{clause}）。请先查看其中的材料，撤回清册，重新提出；已填的鉴定意见自动带入。</source>
            <translation>Since the list was proposed, the papers in dossiers {codes} have changed, and the list no longer fits ({clause}). Look at these papers first, withdraw the list and propose it anew. The opinions given are taken over.</translation>
        </message>
        <message>
            <source>电子会计档案还须信息机构派员监销（{clause}）。请先由信息机构的监销人签署。</source>
            <translation>Electronic vouchers have a third witness, of the IT department ({clause}). Let that witness sign first.</translation>
        </message>
        <message>
            <source>业务关系终止日 {day} 不成立：须在建档日 {opened} 与今天之间，且不得使已定的保管期限提前（{clause}）。请核对日期。</source>
            <translation>The relationship cannot end on {day}: the date must lie between the opening {opened} and today and must not bring forward a retention period already set ({clause}). Check the date.</translation>
        </message>
        <message>
            <source>本制度包的保管期限按合同到期日起算，不能另行登记终止日（{clause}）。请更正合同到期日。</source>
            <translation>In this policy pack retention runs from the contract's due date; no other end date can be recorded ({clause}). Correct the contract's due date.</translation>
        </message>
        <message>
            <source>永久</source>
            <translation>for ever</translation>
        </message>
        <message>
            <source>在库</source>
            <translation>In</translation>
        </message>
        <message>
            <source>借出</source>
            <translation>On loan</translation>
        </message>
        <message>
            <source>待移交</source>
            <translation>With sender</translation>
        </message>
        <message>
            <source>在途</source>
            <translation>In transit</translation>
        </message>
        <message>
            <source>已移出</source>
            <translation>moved out</translation>
        </message>
        <message>
            <source>缺失</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>已销毁</source>
            <translation>Destroyed</translation>
        </message>
        <message>
            <source>第{n}位客户的{datum}</source>
            <translation>Customer {n}: {datum}</translation>
        </message>
        <message>
            <source>男</source>
            <translation>Male</translation>
        </message>
        <message>
            <source>女</source>
            <translation>Female</translation>
        </message>
        <message>
            <source>校验位不符，请对照原件核对；无误可照录。</source>
            <translation>The check digit does not fit. Compare with the original; if it reads so there, keep it.</translation>
        </message>
        <message>
            <source>号码的位数或区号不对，请核对；无误可照录。</source>
            <translation>The number of digits or the area code is unusual. Please check; if it is right, keep it.</translation>
        </message>
        <message>
            <source>证件已经过期，请核对；确已过期的可照录，并请客户更换证件。</source>
            <translation>This document has expired. Please check; if it has, keep the day and ask the customer for a new document.</translation>
        </message>
        <message>
            <source>已取消，未作任何更改。</source>
            <translation>Cancelled; nothing was changed. Start again when you are ready.</translation>
        </message>
        <message>
            <source>选择值</source>
            <translation>Values</translation>
        </message>
        <message>
            <source>包含文字</source>
            <translation>Contains</translation>
        </message>
        <message>
            <source>起止日期</source>
            <translation>From – to</translation>
        </message>
        <message>
            <source>为空</source>
            <translation>is empty</translation>
        </message>
        <message>
            <source>不为空</source>
            <translation>is not empty</translation>
        </message>
        <message>
            <source>{column}：{values}</source>
            <translation>{column}: {values}</translation>
        </message>
        <message>
            <source>{column}包含“{text}”</source>
            <translation>{column} contains "{text}"</translation>
        </message>
        <message>
            <source>{column}：{first} 至 {last}</source>
            <translation>{column}: {first} to {last}</translation>
        </message>
        <message>
            <source>{column}：{first} 起</source>
            <translation>{column}: from {first}</translation>
        </message>
        <message>
            <source>{column}：至 {last}</source>
            <translation>{column}: until {last}</translation>
        </message>
        <message>
            <source>{column}{way}</source>
            <translation>{column} {way}</translation>
        </message>
        <message>
            <source>这一列不能这样筛选，请清除后重新选择。</source>
            <translation>This column cannot be filtered in this way. Clear the filter and choose again.</translation>
        </message>
        <message>
            <source>筛选的文字最多 {most} 个字符。请缩短后再筛选。</source>
            <translation>A filter takes at most {most} characters. Shorten the text and filter again.</translation>
        </message>
        <message>
            <source>经决定</source>
            <translation>By decision</translation>
        </message>
        <message>
            <source>离职</source>
            <translation>Leaving</translation>
        </message>
        <message>
            <source>离岗（调岗）</source>
            <translation>Moving to another post</translation>
        </message>
        <message>
            <source>保管的档案</source>
            <translation>Dossiers kept</translation>
        </message>
        <message>
            <source>本人借阅未还</source>
            <translation>Own loans not returned</translation>
        </message>
        <message>
            <source>未办完的移交</source>
            <translation>Transfers half-way</translation>
        </message>
        <message>
            <source>待办事项</source>
            <translation>Waiting for a decision</translation>
        </message>
        <message>
            <source>到期的核对、知会和期限</source>
            <translation>Reviews, notices and deadlines due</translation>
        </message>
        <message>
            <source>代管原件</source>
            <translation>Originals in deposit</translation>
        </message>
        <message>
            <source>保管的库位和柜</source>
            <translation>Places and cabinets kept</translation>
        </message>
        <message>
            <source>负责的楼栋、区域和客户</source>
            <translation>Buildings, areas and customers</translation>
        </message>
        <message>
            <source>取出的电子文件</source>
            <translation>Files taken out</translation>
        </message>
        <message>
            <source>钥匙、印章和设备</source>
            <translation>Keys, seals and devices</translation>
        </message>
        <message>
            <source>手边的纸质资料</source>
            <translation>Papers at hand</translation>
        </message>
        <message>
            <source>计算机内的客户信息</source>
            <translation>Customer data on computers</translation>
        </message>
        <message>
            <source>未了结</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>移交</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>已归还</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>现场销毁</source>
            <translation>Destroyed on the spot</translation>
        </message>
        <message>
            <source>已现场销毁</source>
            <translation>Destroyed on the spot</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Explained</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>楼栋客户服务职责</source>
            <translation>Service of a building</translation>
        </message>
        <message>
            <source>区域职责</source>
            <translation>Charge of an area</translation>
        </message>
        <message>
            <source>项目经理职责</source>
            <translation>Project manager</translation>
        </message>
        <message>
            <source>交接清单还有 {n} 项没有了结，先是“{first}”（{clause}）。请逐项了结，再由各方签署。</source>
            <translation>Lines of the checklist that are still open: {n}, first "{first}" ({clause}). Settle each of them, then sign.</translation>
        </message>
        <message>
            <source>“{subject}”不能按“{ending}”了结（{clause}）。请另选了结方式；未办完的移交请先办完、撤回或退回。</source>
            <translation>"{subject}" cannot end as "{ending}" ({clause}). Choose another ending; finish, withdraw or return a transfer that is half-way first.</translation>
        </message>
        <message>
            <source>“{subject}”已列入现场销毁 {code}（{clause}）。不销毁的，请先在“现场销毁”中撤回；已销毁的，不能再改。</source>
            <translation>"{subject}" is on the destruction on the spot {code} ({clause}). If it is not to be destroyed, withdraw that first on the page On the Spot; what has been destroyed cannot be changed.</translation>
        </message>
        <message>
            <source>这份现场销毁记录的状态是“{state}”，现在不能办这一步（{clause}）。请在“现场销毁”中查看下一步。</source>
            <translation>This destruction on the spot is "{state}", so this step cannot be taken now ({clause}). See the next step on the page On the Spot.</translation>
        </message>
        <message>
            <source>清单还分给了{names}，须先签署（{clause}）。请先由其他接收人签署，再由接收人签署。</source>
            <translation>Part of the list goes to {names}, who sign first ({clause}). Let the other receivers sign, then the receiver.</translation>
        </message>
        <message>
            <source>调岗的交接须写明新岗位和部门，并与现在的不同（{clause}）。请选择新岗位；离职的，请改选离职。</source>
            <translation>Who moves has a new post and department, other than now ({clause}). Choose the new post; choose Leaving for somebody who leaves.</translation>
        </message>
        <message>
            <source>经理岗位由总经理监交时授予（{clause}）。请由总经理监交，或由系统管理员另开账号。</source>
            <translation>The general manager gives a manager's post as the witness ({clause}). Let the general manager witness, or let the administrator open another account.</translation>
        </message>
        <message>
            <source>请至少写一行。</source>
            <translation>Write at least one line.</translation>
        </message>
        <message>
            <source>交接日期不能早于今天。请更正日期。</source>
            <translation>The day of the handover cannot be before today. Correct the day.</translation>
        </message>
        <message>
            <source>待核实</source>
            <translation>To be verified</translation>
        </message>
        <message>
            <source>待确认</source>
            <translation>To be confirmed</translation>
        </message>
        <message>
            <source>在管</source>
            <translation>Kept</translation>
        </message>
        <message>
            <source>已结束</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>档案 {code} 现为“{life}”，不能直接{wanted}：新档案须先核实，再由经理确认（{clause}）。请按顺序办理。</source>
            <translation>Dossier {code} is "{life}", so it is too early or too late for: {wanted}. New dossiers are verified first, then confirmed by a manager ({clause}). Take the steps in order.</translation>
        </message>
        <message>
            <source>档案 {code} 尚未核验客户身份，不能确认。请先登记身份核验结果（{clause}）。</source>
            <translation>The customer of dossier {code} has not been identified, so it cannot be confirmed. Enter the identification first ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 最近一次身份核验未通过：{finding}。请查明真实性和有效性后重新登记核验结果（{clause}）。</source>
            <translation>The latest identification for dossier {code} failed: {finding}. Find out whether the document is genuine and valid, then enter the result anew ({clause}).</translation>
        </message>
        <message>
            <source>须填写证件有效期至哪一天；长期有效的，请勾选“长期有效”（{clause}）。</source>
            <translation>Say until when the document is valid; for one without an end tick "Valid for life" ({clause}).</translation>
        </message>
        <message>
            <source>证件已于 {day} 过期，不能登记为真实、有效。请客户出示换领的证件，或登记为核验未通过（{clause}）。</source>
            <translation>The document ran out on {day} and cannot be entered as genuine and valid. Ask the customer for the renewed one, or enter the identification as failed ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 还没有客户同意书，不能确认。请先登记客户同意的用途（{clause}）。</source>
            <translation>Dossier {code} has no consent of the customer yet and cannot be confirmed. Enter the uses agreed to first ({clause}).</translation>
        </message>
        <message>
            <source>高风险客户的档案 {code} 缺少：{papers}。请收齐后再确认（{clause}）。</source>
            <translation>Dossier {code} of a customer at high risk lacks: {papers}. Collect them, then confirm ({clause}).</translation>
        </message>
        <message>
            <source>{name}达到 {least} 元，档案 {code} 里要先有{paper}。请先放入该资料，再登记这笔交易（{clause}）。</source>
            <translation>{name} of {least} yuan or more: dossier {code} must hold {paper} first. Put that paper in, then enter the dealing ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 还缺必填项：{fields}。请补录后再办理（{clause}）。</source>
            <translation>Dossier {code} lacks required data: {fields}. Fill them in, then go on ({clause}).</translation>
        </message>
        <message>
            <source>核实人不能确认自己核实的档案 {code}（{clause}）。请另一位经理确认。</source>
            <translation>Nobody confirms dossier {code} who verified it ({clause}). Let another manager confirm it.</translation>
        </message>
        <message>
            <source>所选档案资料齐全，没有可列入补充资料清单的内容（{clause}）。请选择有缺项的档案。</source>
            <translation>The chosen dossiers lack nothing, so there is nothing for the supplement list ({clause}). Choose dossiers that lack something.</translation>
        </message>
        <message>
            <source>须写明客户同意的用途（{clause}）。请至少选择一项。</source>
            <translation>State what the customer agrees to ({clause}). Choose at least one use.</translation>
        </message>
        <message>
            <source>须写明给客户看过的告知书（{clause}）。请填写它的名称和版本；还没有出示的，请先出示。</source>
            <translation>Name the notice that the customer was shown ({clause}). Enter its name and edition; if it has not been shown yet, show it first.</translation>
        </message>
        <message>
            <source>档案 {code} 不是该户现用的档案袋，不能再次过户（{clause}）。请在该户现用档案上办理。</source>
            <translation>Dossier {code} is not the present bag of its household and cannot change hands again ({clause}). Use the present dossier of the household.</translation>
        </message>
        <message>
            <source>本单位的制度没有列出载体“{medium}”（{clause}）。请改选：{kept}；确需使用的，请先由经理修订制度。</source>
            <translation>The rules of this office do not list the medium "{medium}" ({clause}). Choose another one: {kept}. If it is needed, a manager first has to revise the rules.</translation>
        </message>
        <message>
            <source>档案 {code} 还缺：{lacking}。请全部补齐后再办理（{clause}）。</source>
            <translation>Dossier {code} still lacks: {lacking}. Supply all of it, then go on ({clause}).</translation>
        </message>
        <message>
            <source>这一条登记还缺必填项：{fields}。请填写后再登记（{clause}）。</source>
            <translation>This line still lacks required fields: {fields}. Fill them in, then enter it ({clause}).</translation>
        </message>
        <message>
            <source>身份核验</source>
            <translation>identification</translation>
        </message>
        <message>
            <source>通过的身份核验</source>
            <translation>an identification that is passed</translation>
        </message>
        <message>
            <source>客户同意</source>
            <translation>consent</translation>
        </message>
        <message>
            <source>有效期至</source>
            <translation>Valid until</translation>
        </message>
        <message>
            <source>结论</source>
            <translation>finding</translation>
        </message>
        <message>
            <source>证件</source>
            <translation>document</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>Way</translation>
        </message>
        <message>
            <source>用途</source>
            <translation>Use</translation>
        </message>
        <message>
            <source>制度没有列出这一用途。</source>
            <translation>the rules do not list this use.</translation>
        </message>
        <message>
            <source>同意日期</source>
            <translation>Given on</translation>
        </message>
        <message>
            <source>不能晚于今天。</source>
            <translation>not later than today.</translation>
        </message>
        <message>
            <source>不是日期，请写成 2026-01-31 的样子。</source>
            <translation>That is no date. Please write it like 2026-01-31.</translation>
        </message>
        <message>
            <source>撤回日期</source>
            <translation>day of withdrawal</translation>
        </message>
        <message>
            <source>须在同意日期之后、今天之前（含当天）。</source>
            <translation>It must lie between the day of the consent and today.</translation>
        </message>
        <message>
            <source>须与前一位不同。</source>
            <translation>It must differ from the one before.</translation>
        </message>
        <message>
            <source>借阅</source>
            <translation>Loan</translation>
        </message>
        <message>
            <source>查阅</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <source>完好</source>
            <translation>Intact</translation>
        </message>
        <message>
            <source>缺页</source>
            <translation>Pages missing</translation>
        </message>
        <message>
            <source>破损</source>
            <translation>Damaged</translation>
        </message>
        <message>
            <source>待检查</source>
            <translation>To inspect</translation>
        </message>
        <message>
            <source>遗失</source>
            <translation>Lost</translation>
        </message>
        <message>
            <source>{day} {who}更正检查结果：原记“{was}”，应为“{now}”，{reason}</source>
            <translation>{day}: {who} corrected the inspection from "{was}" to "{now}": {reason}</translation>
        </message>
        <message>
            <source>{day} {who}撤销归还（{back} 由{taker}收回，原记“{was}”）：{reason}</source>
            <translation>{day}: {who} undid the return (taken in {back} by {taker}, noted "{was}"): {reason}</translation>
        </message>
        <message>
            <source>{day} {who}撤销归还（原记“{was}”）：{reason}</source>
            <translation>{day}: {who} undid the return (noted "{was}"): {reason}</translation>
        </message>
        <message>
            <source>{words} 登记簿未记归还日期</source>
            <translation>{words} The ledger gives no day of return</translation>
        </message>
        <message>
            <source>台账记载借出于 {day}</source>
            <translation>Lent on {day} by the ledger</translation>
        </message>
        <message>
            <source>待补档案</source>
            <translation>Incomplete dossiers</translation>
        </message>
        <message>
            <source>资料合计</source>
            <translation>Papers in all</translation>
        </message>
        <message>
            <source>必填信息</source>
            <translation>Required data</translation>
        </message>
        <message>
            <source>楼栋</source>
            <translation>Building</translation>
        </message>
        <message>
            <source>保管交接</source>
            <translation>Custody handed over</translation>
        </message>
        <message>
            <source>由移交人保管</source>
            <translation>With the sender</translation>
        </message>
        <message>
            <source>送往档案室</source>
            <translation>Send to the archive room</translation>
        </message>
        <message>
            <source>移出</source>
            <translation>moved out</translation>
        </message>
        <message>
            <source>代管入库</source>
            <translation>Deposits in</translation>
        </message>
        <message>
            <source>代管出库</source>
            <translation>Deposits out</translation>
        </message>
        <message>
            <source>登记缺失</source>
            <translation>Written off</translation>
        </message>
        <message>
            <source>找到</source>
            <translation>Found</translation>
        </message>
        <message>
            <source>须说明给谁使用：只在本单位使用，还是提供给本单位以外（{clause}）。请选择。</source>
            <translation>Say for whom it is: for use in this office only, or for somebody outside it ({clause}). Choose one.</translation>
        </message>
        <message>
            <source>提供给本单位以外的，须写明给哪个单位、凭哪份文号（{clause}）。请填写。</source>
            <translation>State which organisation outside this one receives it, and the number of its paper ({clause}).</translation>
        </message>
        <message>
            <source>{n} 份档案的客户没有同意为“{use}”提供给本单位以外：{codes}（{clause}）。请先在档案的“身份和同意”中登记客户的同意，或从清单中去掉这些档案。</source>
            <translation>Without the customer's consent to leave the office for "{use}": {codes} (dossiers: {n}; {clause}). Register the customer's consent first, in the dossier under Identity and consent, or take these dossiers out of the list.</translation>
        </message>
        <message>
            <source>{n} 份档案的客户没有授权共享：{codes}（{clause}）。请先取得客户的授权并更正档案的“{axis}”，或从清单中去掉这些档案。</source>
            <translation>Without the customer's authorisation to share: {codes} (dossiers: {n}; {clause}). Obtain the customer's authorisation first and correct "{axis}" of the dossier, or take these dossiers out of the list.</translation>
        </message>
        <message>
            <source>移出单的状态是“{state}”，现在不能办这一步（{clause}）。请按“移出”页上写明的下一步办理。</source>
            <translation>The list stands at "{state}", and this step does not go from there ({clause}). Take the next step that the page Moving out names.</translation>
        </message>
        <message>
            <source>移出的提出人和批准人须为不同的人（{clause}）。请另一位经理签署。</source>
            <translation>Who asks and who approves are different persons ({clause}). Have another manager sign.</translation>
        </message>
        <message>
            <source>交接由经办人 {expected} 签署，须是本人或其代签人（{clause}）。请 {expected} 办理；不能办理的，撤回后由他人另列一份。</source>
            <translation>{expected} handles this and signs it, or their deputy ({clause}). Ask {expected}; where that is impossible, withdraw it and have somebody else draw it up.</translation>
        </message>
        <message>
            <source>档案 {code} 的状态是“{state}”，不能移出：只有在库、未冻结、不在其他单子上的档案可以移出（{clause}）。请先办结。</source>
            <translation>Dossier {code} is "{state}" and cannot be moved out: it must be in, not held, and on no other list ({clause}). Settle that first.</translation>
        </message>
        <message>
            <source>扫描的档案 {code} 不在这份移出单上（{clause}）。请放回原位。</source>
            <translation>Dossier {code} is not on this list ({clause}). Put it back in its place.</translation>
        </message>
        <message>
            <source>档案须列在已批准的移出单上，扫描核对并签署交接文据后才算移出（{clause}）。请在“移出”页办理。</source>
            <translation>A dossier moves out by an approved list, its scan and a signed deed ({clause}). Use the page Moving out.</translation>
        </message>
        <message>
            <source>收进单的状态是“{state}”，现在不能办这一步（{clause}）。请按“收进”页上写明的下一步办理。</source>
            <translation>The list stands at "{state}", and this step does not go from there ({clause}). Take the next step that the page Taking in names.</translation>
        </message>
        <message>
            <source>档案 {code} 的状态是“{state}”，没有移出在外，不用收进（{clause}）。请核对档号。</source>
            <translation>Dossier {code} is "{state}" and no other institution has it ({clause}). Check the code.</translation>
        </message>
        <message>
            <source>扫描的档案 {code} 不在这份收进单上（{clause}）。请放在一边，查明应送往哪里。</source>
            <translation>Dossier {code} is not on this list ({clause}). Put it aside and find out where it belongs.</translation>
        </message>
        <message>
            <source>文件 {file} 本机读不懂：由另一版本的程序写成，或内容有差错。请两边升级到同一版本，再请对方重新写一份。</source>
            <translation>File {file} cannot be read: another version of the program wrote it, or it has a fault. Bring both archives to one version, and ask for a new file.</translation>
        </message>
        <message>
            <source>配对的状态是“{state}”，现在不能办这一步（{clause}）。请按“配对馆”页上写明的下一步办理。</source>
            <translation>The pairing stands at "{state}", and this step does not go from there ({clause}). Take the next step that the page Pairings names.</translation>
        </message>
        <message>
            <source>提出配对的人和核对签署的人须为不同的人（{clause}）。请另一位经理对照纸上的指纹签署。</source>
            <translation>Who proposes a pairing and who confirms it are different persons ({clause}). Have another manager compare the paper and sign.</translation>
        </message>
        <message>
            <source>照纸输入的指纹与公钥文件的指纹不符（{clause}）。请对照对方盖章的公钥单逐组核对；确实不同的，不要配对，请对方重新送来。</source>
            <translation>The typed fingerprint is not that of the file ({clause}). Compare it with the sealed paper, group by group. Where they differ, do not pair; ask for a new file.</translation>
        </message>
        <message>
            <source>这是本馆自己的公钥（{clause}）。请选择对方的公钥文件。</source>
            <translation>These are the public keys of this archive ({clause}). Choose the file of the other one.</translation>
        </message>
        <message>
            <source>与这个档案馆的配对还在办理或有效（{clause}）。要换公钥，请先解除原来的配对。</source>
            <translation>A pairing with this archive stands already ({clause}). To change the keys, end that one first.</translation>
        </message>
        <message>
            <source>已核对的公钥不能改动（{clause}）。请解除配对，用新的公钥文件重新配对。</source>
            <translation>Keys that were compared cannot be changed ({clause}). End the pairing, and pair with the new file.</translation>
        </message>
        <message>
            <source>本馆的密钥已交对方核对，不能更换或删除（{clause}）。请照现有的公钥办理。</source>
            <translation>Other archives have compared the keys of this one; they are neither changed nor removed ({clause}). Go on with those that there are.</translation>
        </message>
        <message>
            <source>本馆没有与这个档案馆配对，不能交换文件（{clause}）。请先在“配对馆”页与对方核对公钥指纹并配对。</source>
            <translation>This archive is not paired with that one, and exchanges no files with it ({clause}). Compare the fingerprints on the page Pairings first.</translation>
        </message>
        <message>
            <source>文件是写给另一个档案馆的，本馆打不开（{clause}）。请把 U 盘退回送来的人，核对收件单位。</source>
            <translation>The file is for another archive, and cannot be opened here ({clause}). Give the stick back, and ask for whom it is.</translation>
        </message>
        <message>
            <source>这个文件不是{wanted}（{clause}）。封装包在“收到包”页打开，回执在“寄出包”页收取。</source>
            <translation>This file is no {wanted} ({clause}). Packages are opened on the page Packages in, receipts on the page Packages out.</translation>
        </message>
        <message>
            <source>这个封装包已于 {day} 由 {who} 收过，收包单 {code}（{clause}）。请打开那份收包单，不要重复收。</source>
            <translation>{who} took this package in on {day}, under {code} ({clause}). Open that one instead.</translation>
        </message>
        <message>
            <source>寄出包的状态是“{state}”，现在不能办这一步（{clause}）。请按“寄出包”页上写明的下一步办理。</source>
            <translation>The package stands at "{state}", and this step does not go from there ({clause}). Take the next step that the page Packages out names.</translation>
        </message>
        <message>
            <source>寄出包凭对方签署的回执办结（{clause}）。请点“收取回执”，选择对方送回的回执文件。</source>
            <translation>A package is settled by the signed receipt ({clause}). Click "Take in the receipt", and choose the file that came back.</translation>
        </message>
        <message>
            <source>这份回执不是寄出包 {code} 的（{clause}）。请选定回执所写的那个包，或请对方核对后重写回执。</source>
            <translation>This is not the receipt of package {code} ({clause}). Choose the package that it is about, or ask for a new receipt.</translation>
        </message>
        <message>
            <source>寄出包 {code} 的回执已于 {day} 由 {who} 收取，已办结（{clause}）。不用再收。</source>
            <translation>{who} took the receipt of package {code} in on {day}; it is settled ({clause}). Nothing is left to do.</translation>
        </message>
        <message>
            <source>收包单的状态是“{state}”，现在不能办这一步（{clause}）。请按“收到包”页上写明的下一步办理。</source>
            <translation>The package stands at "{state}", and this step does not go from there ({clause}). Take the next step that the page Packages in names.</translation>
        </message>
        <message>
            <source>收包由打开封装包的 {expected} 签收，须是本人或其代签人（{clause}）。请 {expected} 办理；不能办理的，退回这个包并写回执，由送方另写一个包。</source>
            <translation>{expected} opened the package and signs for it, in person or by a deputy ({clause}). Ask {expected}; where they cannot, send it back with a receipt, and the sender writes a new package.</translation>
        </message>
        <message>
            <source>扫描的条码 {code} 不在这个包里（{clause}）。请核对是不是送方贴的条码；不是这一批的，请退给送来的人。</source>
            <translation>Label {code} is not in this package ({clause}). Check that it is the sender's label; give back what does not belong here.</translation>
        </message>
        <message>
            <source>档案 {code} 在寄出包 {list} 里，还在等对方的回执，不能收进（{clause}）。请先收取回执；没有回执的，在“寄出包”页对这个包点“停止等待”，再来收进。</source>
            <translation>Dossier {code} is in package {list}, which waits for its receipt, and cannot be taken in ({clause}). Take in the receipt first; if there is none, choose Stop waiting for this package on the page Packages out, and take the dossier in then.</translation>
        </message>
        <message>
            <source>送方档号 {code} 的档案已凭收包单 {list} 收入，现在是本馆的 {here}（{clause}）。请不要再收：把收包单 {list} 的回执重新写给送方，由送方办结原来的包。</source>
            <translation>The sender's dossier {code} came by {list} and is {here} here ({clause}). Do not receive it again: write the receipt of {list} once more, and the sender closes the first package with it.</translation>
        </message>
        <message>
            <source>送方档号 {code} 的档案收不进：{why}请撤销这一袋的扫描，其余照常签收；这一袋退给送来的人，由送方按回执另写一个包（{clause}）。</source>
            <translation>The sender's dossier {code} cannot be entered: {why} Take back the scan of this bag and sign for the others; return the bag to whoever brought it, and the sender writes a new package by the receipt ({clause}).</translation>
        </message>
        <message>
            <source>密码至少 {least} 个字符，请换一个更长的密码。</source>
            <translation>A password has at least {least} characters; choose a longer one.</translation>
        </message>
        <message>
            <source>档案管理员</source>
            <translation>Archivist</translation>
        </message>
        <message>
            <source>楼宇管家</source>
            <translation>Building steward</translation>
        </message>
        <message>
            <source>收费员</source>
            <translation>Fee collector</translation>
        </message>
        <message>
            <source>业务员</source>
            <translation>Account officer</translation>
        </message>
        <message>
            <source>项目经理</source>
            <translation>Project manager</translation>
        </message>
        <message>
            <source>部门经理</source>
            <translation>Manager</translation>
        </message>
        <message>
            <source>总经理</source>
            <translation>General manager</translation>
        </message>
        <message>
            <source>合规</source>
            <translation>Compliance</translation>
        </message>
        <message>
            <source>区域经理</source>
            <translation>Area manager</translation>
        </message>
        <message>
            <source>审计</source>
            <translation>Auditor</translation>
        </message>
        <message>
            <source>系统管理员</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>待启用</source>
            <translation>To be activated</translation>
        </message>
        <message>
            <source>使用中</source>
            <translation>Active</translation>
        </message>
        <message>
            <source>已停用</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>{place} 已停用，不能再放入档案（{clause}）。请放到别的位置；仍要使用的，请先在“库房”页恢复使用。</source>
            <translation>{place} is retired and takes no dossiers ({clause}). Use another place, or first reopen this one on the page "Storerooms".</translation>
        </message>
        <message>
            <source>{place} 还有 {bags} 份档案（借出的也算），不能停用（{clause}）。请先把它们移到别的位置。</source>
            <translation>{place} cannot be retired: dossiers there, lent ones included: {bags} ({clause}). Move them to another place first.</translation>
        </message>
        <message>
            <source>{place} 放不下：可放 {capacity} 份，已有 {bags} 份，还要放 {more} 份（{clause}）。请放到别的位置，或先改它的容量。</source>
            <translation>No room in {place}: capacity {capacity}, there now {bags}, to come {more} ({clause}). Use another place, or change its capacity first.</translation>
        </message>
        <message>
            <source>{place} 专门存放重要档案，{code} 不属于重要类别（{clause}）。请把它放到别的位置。</source>
            <translation>{place} is for important dossiers only, and {code} is of no important category ({clause}). Put it in another place.</translation>
        </message>
        <message>
            <source>{code} 属于重要类别，{place} 不是重要档案专用的位置（{clause}）。请放到专用的位置，或先在“库房”页把它标为重要档案专用。</source>
            <translation>{code} is important, and {place} is not set apart for important dossiers ({clause}). Put it in a place that is, or set this one apart on the page "Storerooms" first.</translation>
        </message>
        <message>
            <source>{place} 已上锁，由{holder}保管（{clause}）。请由{holder}本人登录后存取，或放到别的位置。</source>
            <translation>{place} is locked and kept by {holder} ({clause}). Let {holder} sign in and do it, or use another place.</translation>
        </message>
        <message>
            <source>{code} 在这次移位之后又有了别的流转，不能一并撤销（{clause}）。请按现在的状态重新移位。</source>
            <translation>{code} has moved again since this move, which cannot be undone as a whole ({clause}). Move it anew from where it is.</translation>
        </message>
        <message>
            <source>与前面的一项重复</source>
            <translation>the same as an earlier entry</translation>
        </message>
        <message>
            <source>其他所有人</source>
            <translation>Everybody else</translation>
        </message>
        <message>
            <source>每份档案</source>
            <translation>Every dossier</translation>
        </message>
        <message>
            <source>整个档案室</source>
            <translation>The whole archive room</translation>
        </message>
        <message>
            <source>只能用字母、数字、- 和 _</source>
            <translation>only letters, digits, - and _</translation>
        </message>
        <message>
            <source>只能用小写字母、数字和中间的 -</source>
            <translation>only small letters, digits and - between them</translation>
        </message>
        <message>
            <source>流水号</source>
            <translation>running number</translation>
        </message>
        <message>
            <source>只用于</source>
            <translation>Only for</translation>
        </message>
        <message>
            <source>客户</source>
            <translation>Customers</translation>
        </message>
        <message>
            <source>别名</source>
            <translation>Other names</translation>
        </message>
        <message>
            <source>每行一个；台账里写成这样也认得</source>
            <translation>One per line; ledgers that write it so are understood</translation>
        </message>
        <message>
            <source>依据的文件</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>条款</source>
            <translation>Clause</translation>
        </message>
        <message>
            <source>要求编号</source>
            <translation>Requirement</translation>
        </message>
        <message>
            <source>三项都不填，则与所属记录相同</source>
            <translation>All three left empty: as for its record</translation>
        </message>
        <message>
            <source>拉丁字母；档案里记的是它，用开以后不要再改</source>
            <translation>Latin letters; dossiers store it, so do not change it once in use</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>代码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>程序用途</source>
            <translation>Meaning to the program</translation>
        </message>
        <message>
            <source>填写方式</source>
            <translation>Kind of input</translation>
        </message>
        <message>
            <source>可选的值</source>
            <translation>Values to choose from</translation>
        </message>
        <message>
            <source>每行一个</source>
            <translation>One per line</translation>
        </message>
        <message>
            <source>信息类别</source>
            <translation>Class of information</translation>
        </message>
        <message>
            <source>必填</source>
            <translation>required</translation>
        </message>
        <message>
            <source>敏感</source>
            <translation>sensitive</translation>
        </message>
        <message>
            <source>空缺时提示</source>
            <translation>Flagged when empty</translation>
        </message>
        <message>
            <source>没有填写的记录标明缺什么</source>
            <translation>A record without it says what it lacks</translation>
        </message>
        <message>
            <source>不得相同</source>
            <translation>differ</translation>
        </message>
        <message>
            <source>勾选的各栏不能相同，例如两位见证人</source>
            <translation>Ticked fields of one line must differ, such as two witnesses</translation>
        </message>
        <message>
            <source>选这一项须写明问题</source>
            <translation>Answer that wants a finding</translation>
        </message>
        <message>
            <source>例如 有问题；这一栏的名称须在“问题的种类”中</source>
            <translation>As it is written among the values; the name of the field must be among the kinds of findings</translation>
        </message>
        <message>
            <source>不得重复</source>
            <translation>unique</translation>
        </message>
        <message>
            <source>一个编号只登记一份档案，例如合同编号</source>
            <translation>One number, one dossier, such as a contract number</translation>
        </message>
        <message>
            <source>日期请写作 2027-01-01。</source>
            <translation>Please write the day as 2027-01-01.</translation>
        </message>
        <message>
            <source>法定期限</source>
            <translation>Set by law</translation>
        </message>
        <message>
            <source>期满之后</source>
            <translation>At the end</translation>
        </message>
        <message>
            <source>法律依据</source>
            <translation>Law</translation>
        </message>
        <message>
            <source>条款之外的法律，例如：反洗钱法第三十四条</source>
            <translation>The law behind the clause, such as art. 34 of the Anti-Money-Laundering Law</translation>
        </message>
        <message>
            <source>从哪天起有效</source>
            <translation>In force from</translation>
        </message>
        <message>
            <source>例如 2025-01-01；不填为不限</source>
            <translation>Such as 2025-01-01; empty for no limit</translation>
        </message>
        <message>
            <source>到哪天止有效</source>
            <translation>In force until</translation>
        </message>
        <message>
            <source>含当日；不填为不限</source>
            <translation>That day included; empty for no limit</translation>
        </message>
        <message>
            <source>借期和用途</source>
            <translation>Terms and purposes</translation>
        </message>
        <message>
            <source>借期（天）</source>
            <translation>Loan period (days)</translation>
        </message>
        <message>
            <source>最长借期（天）</source>
            <translation>Longest loan (days)</translation>
        </message>
        <message>
            <source>续借次数</source>
            <translation>Renewals</translation>
        </message>
        <message>
            <source>申请有效期（工作日）</source>
            <translation>Requests valid for (workdays)</translation>
        </message>
        <message>
            <source>借阅用途</source>
            <translation>Purposes of borrowing</translation>
        </message>
        <message>
            <source>借阅审批</source>
            <translation>Approval of borrowing</translation>
        </message>
        <message>
            <source>借阅人</source>
            <translation>Borrower</translation>
        </message>
        <message>
            <source>档案范围</source>
            <translation>Which dossiers</translation>
        </message>
        <message>
            <source>本人范围</source>
            <translation>own scope</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>all</translation>
        </message>
        <message>
            <source>由谁审批</source>
            <translation>Approved by</translation>
        </message>
        <message>
            <source>无需审批</source>
            <translation>No approval needed</translation>
        </message>
        <message>
            <source>都不选即无需审批</source>
            <translation>None ticked: no approval needed</translation>
        </message>
        <message>
            <source>应收资料</source>
            <translation>Required papers</translation>
        </message>
        <message>
            <source>原件</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>合同，随档案编号</source>
            <translation>A contract, numbered after its dossier</translation>
        </message>
        <message>
            <source>移交清单的一部分</source>
            <translation>Part of the transfer list</translation>
        </message>
        <message>
            <source>载体</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>每隔（个月）</source>
            <translation>Every (months)</translation>
        </message>
        <message>
            <source>由谁核对</source>
            <translation>Reviewed by</translation>
        </message>
        <message>
            <source>保管期限</source>
            <translation>Retention period</translation>
        </message>
        <message>
            <source>写入档号</source>
            <translation>Part of the reference code</translation>
        </message>
        <message>
            <source>年数</source>
            <translation>Years</translation>
        </message>
        <message>
            <source>起算</source>
            <translation>Counted from</translation>
        </message>
        <message>
            <source>批准后等待（天）</source>
            <translation>Days to wait after approval</translation>
        </message>
        <message>
            <source>等待期内可以停止销毁</source>
            <translation>The destruction can be stopped meanwhile</translation>
        </message>
        <message>
            <source>解冻后多少天才能列入销毁</source>
            <translation>Days after a hold before listing</translation>
        </message>
        <message>
            <source>销毁后旧备份最多再留（天）</source>
            <translation>Days for which older backups may stay after a destruction</translation>
        </message>
        <message>
            <source>清册搁置多少天后提醒</source>
            <translation>Days after which an untouched list is named</translation>
        </message>
        <message>
            <source>其他保管期限</source>
            <translation>Further retention terms</translation>
        </message>
        <message>
            <source>只用于这些类别</source>
            <translation>Only for these categories</translation>
        </message>
        <message>
            <source>只用于有这些记录的</source>
            <translation>Only with records of</translation>
        </message>
        <message>
            <source>只用于有这些资料的</source>
            <translation>Only with these papers</translation>
        </message>
        <message>
            <source>只用于这些载体</source>
            <translation>Only for these media</translation>
        </message>
        <message>
            <source>会计档案，销毁须五方签署</source>
            <translation>Accounting vouchers: five sign before they are destroyed</translation>
        </message>
        <message>
            <source>岗位</source>
            <translation>post</translation>
        </message>
        <message>
            <source>角色</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>岗位名称</source>
            <translation>Name of the post</translation>
        </message>
        <message>
            <source>查看范围</source>
            <translation>Sees</translation>
        </message>
        <message>
            <source>权限</source>
            <translation>Rights</translation>
        </message>
        <message>
            <source>谁可以</source>
            <translation>Who may</translation>
        </message>
        <message>
            <source>本单位的依据</source>
            <translation>Office's own document</translation>
        </message>
        <message>
            <source>通用规定</source>
            <translation>Common rule</translation>
        </message>
        <message>
            <source>专门存放</source>
            <translation>on shelves of its own</translation>
        </message>
        <message>
            <source>客户信息</source>
            <translation>Customer information</translation>
        </message>
        <message>
            <source>客户分类</source>
            <translation>Customer classes</translation>
        </message>
        <message>
            <source>重点管理</source>
            <translation>Emphasised</translation>
        </message>
        <message>
            <source>重点保护</source>
            <translation>Protected</translation>
        </message>
        <message>
            <source>记录</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>登记在</source>
            <translation>Entered for</translation>
        </message>
        <message>
            <source>隔多少天登记一次</source>
            <translation>Days between two lines</translation>
        </message>
        <message>
            <source>0 为不定期</source>
            <translation>0: at no set time</translation>
        </message>
        <message>
            <source>登记后须办结</source>
            <translation>Lines stay open until closed</translation>
        </message>
        <message>
            <source>由谁登记</source>
            <translation>Entered by</translation>
        </message>
        <message>
            <source>都不选即由档案室登记</source>
            <translation>None chosen: by the archive room</translation>
        </message>
        <message>
            <source>每行一个；发现的问题须整改并凭证据办结</source>
            <translation>One per line; what is found is remedied and closed with evidence</translation>
        </message>
        <message>
            <source>登记时须写明问题</source>
            <translation>No line without a finding</translation>
        </message>
        <message>
            <source>记录的内容</source>
            <translation>Field of a record</translation>
        </message>
        <message>
            <source>大额交易须有的资料</source>
            <translation>Papers for dealings of high value</translation>
        </message>
        <message>
            <source>金额</source>
            <translation>Amount</translation>
        </message>
        <message>
            <source>达到</source>
            <translation>From</translation>
        </message>
        <message>
            <source>须先有的资料</source>
            <translation>Paper needed first</translation>
        </message>
        <message>
            <source>确认前提</source>
            <translation>Needed before confirmation</translation>
        </message>
        <message>
            <source>先核验身份</source>
            <translation>Identification first</translation>
        </message>
        <message>
            <source>先取得客户同意</source>
            <translation>Consent of the customer first</translation>
        </message>
        <message>
            <source>同意须写明出示的告知书</source>
            <translation>A consent names the notice that was shown</translation>
        </message>
        <message>
            <source>资料的其他载体</source>
            <translation>Further media of papers</translation>
        </message>
        <message>
            <source>项目档案移交期限</source>
            <translation>Terms of transfers</translation>
        </message>
        <message>
            <source>环节</source>
            <translation>Stage</translation>
        </message>
        <message>
            <source>多少天内</source>
            <translation>Within days</translation>
        </message>
        <message>
            <source>按日历天，不按工作日</source>
            <translation>Calendar days, not working days</translation>
        </message>
        <message>
            <source>等级</source>
            <translation>Grade</translation>
        </message>
        <message>
            <source>到期前通知客户（天）</source>
            <translation>Notice to the customer before expiry (days)</translation>
        </message>
        <message>
            <source>库房温湿度</source>
            <translation>Climate of rooms</translation>
        </message>
        <message>
            <source>最低温度（℃）</source>
            <translation>Lowest temperature (℃)</translation>
        </message>
        <message>
            <source>最高温度（℃）</source>
            <translation>Highest temperature (℃)</translation>
        </message>
        <message>
            <source>最低相对湿度（%）</source>
            <translation>Lowest relative humidity (%)</translation>
        </message>
        <message>
            <source>最高相对湿度（%）</source>
            <translation>Highest relative humidity (%)</translation>
        </message>
        <message>
            <source>温度日变化不超过 ±（℃）</source>
            <translation>Daily swing of temperature, at most ± (℃)</translation>
        </message>
        <message>
            <source>湿度日变化不超过 ±（%）</source>
            <translation>Daily swing of humidity, at most ± (%)</translation>
        </message>
        <message>
            <source>长期不用的材料</source>
            <translation>Material that lies unused</translation>
        </message>
        <message>
            <source>多久未动用（个月）</source>
            <translation>Unused for (months)</translation>
        </message>
        <message>
            <source>变动后知会的部门</source>
            <translation>Departments told of changes</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>资料来源</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>收集渠道</source>
            <translation>Channels</translation>
        </message>
        <message>
            <source>信息用途</source>
            <translation>Uses of the information</translation>
        </message>
        <message>
            <source>客户同意后才能提供给本单位以外</source>
            <translation>Leaves the office only with the customer's consent</translation>
        </message>
        <message>
            <source>只提供这些客户的信息</source>
            <translation>Only of these customers</translation>
        </message>
        <message>
            <source>制度</source>
            <translation>Policy</translation>
        </message>
        <message>
            <source>制度名称</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>行业</source>
            <translation>Trade</translation>
        </message>
        <message>
            <source>发布部门</source>
            <translation>Issued by</translation>
        </message>
        <message>
            <source>施行日期</source>
            <translation>In force since</translation>
        </message>
        <message>
            <source>一户建一份档案</source>
            <translation>One dossier per household</translation>
        </message>
        <message>
            <source>档号格式</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>{fonds} 全宗号，{category} 类别代码，{year} 年份，{retention} 保管期限代码，{serial:04} 四位流水号</source>
            <translation>{fonds} fonds, {category} category code, {year} year, {retention} retention code, {serial:04} running number of four digits</translation>
        </message>
        <message>
            <source>全宗号</source>
            <translation>fonds</translation>
        </message>
        <message>
            <source>类别代码</source>
            <translation>category code</translation>
        </message>
        <message>
            <source>年份</source>
            <translation>year</translation>
        </message>
        <message>
            <source>保管期限代码</source>
            <translation>retention code</translation>
        </message>
        <message>
            <source>合同编号格式</source>
            <translation>Contract number</translation>
        </message>
        <message>
            <source>{code} 档号，{serial:02} 两位流水号</source>
            <translation>{code} reference code, {serial:02} running number of two digits</translation>
        </message>
        <message>
            <source>档号</source>
            <translation>Reference code</translation>
        </message>
        <message>
            <source>未注明时归入</source>
            <translation>Category if not said</translation>
        </message>
        <message>
            <source>代签授权最长（天）</source>
            <translation>Longest appointment of a deputy (days)</translation>
        </message>
        <message>
            <source>保密工作第一责任人</source>
            <translation>First responsible for secrecy</translation>
        </message>
        <message>
            <source>草案</source>
            <translation>draft</translation>
        </message>
        <message>
            <source>这份全文里有不按“[表名]”分开书写的内容，不能逐条修改。请在“全文”中修改。</source>
            <translation>The text holds entries that are not written under a [header] of their own; they cannot be changed one by one. Change them under "Text".</translation>
        </message>
        <message>
            <source>档号的组成和示例</source>
            <translation>Reference codes: parts and example</translation>
        </message>
        <message>
            <source>合同编号的组成和示例</source>
            <translation>Contract numbers: parts and example</translation>
        </message>
        <message>
            <source>建档单位</source>
            <translation>One dossier for each</translation>
        </message>
        <message>
            <source>一户一档</source>
            <translation>household</translation>
        </message>
        <message>
            <source>一客一档</source>
            <translation>customer</translation>
        </message>
        <message>
            <source>代签授权最长</source>
            <translation>Longest appointment of a deputy</translation>
        </message>
        <message numerus="yes">
            <source>天</source>
            <translation>
                <numerusform>day</numerusform>
                <numerusform>days</numerusform>
            </translation>
        </message>
        <message>
            <source>以本单位的规定为依据</source>
            <translation>By this office's own rules</translation>
        </message>
        <message numerus="yes">
            <source>个工作日</source>
            <translation>
                <numerusform>working day</numerusform>
                <numerusform>working days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>个月</source>
            <translation>
                <numerusform>month</numerusform>
                <numerusform>months</numerusform>
            </translation>
        </message>
        <message>
            <source>先核实资料</source>
            <translation>Papers verified first</translation>
        </message>
        <message>
            <source>通常借期</source>
            <translation>Usual term of a loan</translation>
        </message>
        <message>
            <source>最长借期</source>
            <translation>Longest term of a loan</translation>
        </message>
        <message numerus="yes">
            <source>次</source>
            <translation>
                <numerusform>time</numerusform>
                <numerusform>times</numerusform>
            </translation>
        </message>
        <message>
            <source>借阅申请有效</source>
            <translation>A request to borrow is valid for</translation>
        </message>
        <message>
            <source>顺位</source>
            <translation>in order</translation>
        </message>
        <message>
            <source>其他人员</source>
            <translation>everybody else</translation>
        </message>
        <message>
            <source>未注明时归入此类</source>
            <translation>taken where none is stated</translation>
        </message>
        <message>
            <source>重点管理：</source>
            <translation>Special care: </translation>
        </message>
        <message>
            <source>重点保护：</source>
            <translation>Special protection: </translation>
        </message>
        <message numerus="yes">
            <source>年</source>
            <translation>
                <numerusform>year</numerusform>
                <numerusform>years</numerusform>
            </translation>
        </message>
        <message>
            <source>法定期限，期满前不得销毁</source>
            <translation>by law; not to be destroyed before it has been served</translation>
        </message>
        <message>
            <source>本单位规定</source>
            <translation>set by this office</translation>
        </message>
        <message>
            <source>复印件</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>随档案编号</source>
            <translation>numbered after the dossier</translation>
        </message>
        <message>
            <source>选填</source>
            <translation>optional</translation>
        </message>
        <message>
            <source>制度包 {file} 第 {line} 行“{what}”有误：{reason}{detail}。请更正后重新装入，原制度继续有效。</source>
            <translation>Policy pack {file}, line {line}, "{what}": {reason}{detail}. Correct it and load it again; the former rules stay in force.</translation>
        </message>
        <message>
            <source>制度包 {file} 第 {line} 行写法有误：{reason}{detail}。请更正后重新装入，原制度继续有效。</source>
            <translation>Policy pack {file}, line {line} is not written correctly: {reason}{detail}. Correct it and load it again; the former rules stay in force.</translation>
        </message>
        <message>
            <source>制度包 {file} 第 {line} 行“{what}”有误：{reason}{detail}。可填：{options}。请更正后重新装入，原制度继续有效。</source>
            <translation>Policy pack {file}, line {line}, "{what}": {reason}{detail}. It may be: {options}. Correct it and load it again; the former rules stay in force.</translation>
        </message>
        <message>
            <source>个人</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>身份信息</source>
            <translation>Identity</translation>
        </message>
        <message>
            <source>财产信息</source>
            <translation>Property</translation>
        </message>
        <message>
            <source>信用信息</source>
            <translation>Credit</translation>
        </message>
        <message>
            <source>交易信息</source>
            <translation>Transactions</translation>
        </message>
        <message>
            <source>衍生信息</source>
            <translation>Derived</translation>
        </message>
        <message>
            <source>其他信息</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>文字</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>长文字</source>
            <translation>Long text</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>数字</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>选项</source>
            <translation>Choice</translation>
        </message>
        <message>
            <source>这是个人的证件，单位客户请选择单位的证件，例如营业执照。</source>
            <translation>this is a document of a person; choose a document of the company, such as its business licence.</translation>
        </message>
        <message>
            <source>没有这一天，请核对日期。</source>
            <translation>There is no such day. Please check the date.</translation>
        </message>
        <message>
            <source>证件有效期至</source>
            <translation>ID document valid until</translation>
        </message>
        <message>
            <source>合同编号</source>
            <translation>Contract No.</translation>
        </message>
        <message>
            <source>贷款金额</source>
            <translation>Loan amount</translation>
        </message>
        <message>
            <source>发放日期</source>
            <translation>Issued on</translation>
        </message>
        <message>
            <source>到期日</source>
            <translation>Due on</translation>
        </message>
        <message>
            <source>权证名称</source>
            <translation>Title deed</translation>
        </message>
        <message>
            <source>权证编号</source>
            <translation>Title deed no.</translation>
        </message>
        <message>
            <source>建筑面积</source>
            <translation>Floor area</translation>
        </message>
        <message>
            <source>接房日期</source>
            <translation>Room handed over on</translation>
        </message>
        <message>
            <source>风险等级</source>
            <translation>Risk level</translation>
        </message>
        <message>
            <source>归口部门</source>
            <translation>Owning department</translation>
        </message>
        <message>
            <source>负责区域</source>
            <translation>Areas</translation>
        </message>
        <message>
            <source>纸质</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>电子</source>
            <translation>Electronic</translation>
        </message>
        <message>
            <source>光盘</source>
            <translation>Disc</translation>
        </message>
        <message>
            <source>磁带</source>
            <translation>Tape</translation>
        </message>
        <message>
            <source>磁盘</source>
            <translation>Magnetic disk</translation>
        </message>
        <message>
            <source>本人负责的楼栋</source>
            <translation>Own buildings</translation>
        </message>
        <message>
            <source>本人负责的客户</source>
            <translation>Own customers</translation>
        </message>
        <message>
            <source>本人所辖区域</source>
            <translation>Own area</translation>
        </message>
        <message>
            <source>全部档案</source>
            <translation>All dossiers</translation>
        </message>
        <message>
            <source>无（须申请）</source>
            <translation>None (must ask)</translation>
        </message>
        <message>
            <source>有程序用途的分类，代码就是用途的代码：</source>
            <translation>The key of a class with a purpose in the program is that of the purpose:</translation>
        </message>
        <message>
            <source>选项字段要列出可选的值，其他字段不能列</source>
            <translation>a choice must list its values, and no other field may</translation>
        </message>
        <message>
            <source>只有整个档案室的登记才能定期</source>
            <translation>only a register of the whole archive room can recur</translation>
        </message>
        <message>
            <source>整个档案室的登记不能有敏感内容</source>
            <translation>a register of the whole archive room cannot have sensitive contents</translation>
        </message>
        <message>
            <source>不是这种记录的数字项</source>
            <translation>Is no number of such a record</translation>
        </message>
        <message>
            <source>这是另一个角色的名称</source>
            <translation>this is the name of another role</translation>
        </message>
        <message>
            <source>不能早于开始的日期</source>
            <translation>not before it begins</translation>
        </message>
        <message>
            <source>按记录起算的，要写明是哪些记录</source>
            <translation>a term that counts from records must name them</translation>
        </message>
        <message>
            <source>最后一条须适用于所有人（*）、全部档案、借阅和查阅两种方式</source>
            <translation>the last entry must cover everybody (*), all dossiers, and both loan and consultation</translation>
        </message>
        <message>
            <source>最后一条须写明由谁审批</source>
            <translation>the last entry must name who approves</translation>
        </message>
        <message>
            <source>不能短于通常的借期</source>
            <translation>may not be shorter than the usual loan period</translation>
        </message>
        <message>
            <source>编号格式不正确</source>
            <translation>the numbering pattern is wrong</translation>
        </message>
        <message>
            <source>编号格式须含 {serial}，且只能用这些：</source>
            <translation>the numbering pattern must contain {serial} and may use only: </translation>
        </message>
        <message>
            <source>这个代码留给同名的程序用途，请在“程序用途”选它，或另取代码</source>
            <translation>this code is kept for the meaning of that name: choose it under "Meaning to the program", or take another code</translation>
        </message>
        <message>
            <source>这个程序用途的填写方式须是：</source>
            <translation>this meaning takes this kind of input:</translation>
        </message>
        <message>
            <source>已有另一项是这个程序用途</source>
            <translation>another entry has this meaning already</translation>
        </message>
        <message>
            <source>只有整个档案室的登记才能写这一项</source>
            <translation>Only a register of the whole archive room may have this</translation>
        </message>
        <message>
            <source>须先列出问题的种类</source>
            <translation>The kinds of findings must be listed first</translation>
        </message>
        <message>
            <source>这一栏的名称须在“问题的种类”中</source>
            <translation>The name of this field must be among the kinds of findings</translation>
        </message>
        <message>
            <source>不在“可选的值”中：</source>
            <translation>Not among the values to choose from: </translation>
        </message>
        <message>
            <source>须高于最低的一项：</source>
            <translation>It must be higher than the lowest: </translation>
        </message>
        <message>
            <source>业务关系终止后起算</source>
            <translation>counts from the end of the relationship</translation>
        </message>
        <message>
            <source>登记合同到期日后起算</source>
            <translation>counts from the contract's due date, once it is entered</translation>
        </message>
        <message>
            <source>档案结束后起算</source>
            <translation>from the end of the dossier</translation>
        </message>
        <message>
            <source>最近一笔记录之日起算</source>
            <translation>from the newest record</translation>
        </message>
        <message>
            <source>会计年度终了后起算</source>
            <translation>from the end of the fiscal year</translation>
        </message>
        <message>
            <source>岗位和范围</source>
            <translation>Posts and scope</translation>
        </message>
        <message>
            <source>建档和确认</source>
            <translation>Registration and confirmation</translation>
        </message>
        <message>
            <source>库房</source>
            <translation>Room</translation>
        </message>
        <message>
            <source>文本过大，最多（字节）：</source>
            <translation>the text is too large; at most (bytes):</translation>
        </message>
        <message>
            <source>括号套得太深，或数字太长</source>
            <translation>brackets are nested too deep, or a number is too long</translation>
        </message>
        <message>
            <source>缺少此项</source>
            <translation>this entry is missing</translation>
        </message>
        <message>
            <source>不能为空</source>
            <translation>may not be empty</translation>
        </message>
        <message>
            <source>数字太小，至少为</source>
            <translation>the number is too small, at least</translation>
        </message>
        <message>
            <source>数字太大，至多为</source>
            <translation>the number is too large; at most</translation>
        </message>
        <message>
            <source>应为文字列表</source>
            <translation>must be a list of texts</translation>
        </message>
        <message>
            <source>有重复的值</source>
            <translation>a value is repeated</translation>
        </message>
        <message>
            <source>应为 [[…]] 表</source>
            <translation>must be a [[…]] table</translation>
        </message>
        <message>
            <source>项数太少，至少为</source>
            <translation>too few entries, at least</translation>
        </message>
        <message>
            <source>没有这一项，请核对拼写</source>
            <translation>there is no such entry, check the spelling</translation>
        </message>
        <message>
            <source>有看不见或容易看错的字符，或多余的空格，请重新输入：</source>
            <translation>has signs that cannot be seen or are easily misread, or spare blanks; please type it anew:</translation>
        </message>
        <message>
            <source>没有这个选项</source>
            <translation>no such choice</translation>
        </message>
        <message>
            <source>应为整数</source>
            <translation>must be a whole number</translation>
        </message>
        <message>
            <source>应为文字</source>
            <translation>must be text</translation>
        </message>
        <message>
            <source>应为 true（是）或 false（否）</source>
            <translation>should be true (yes) or false (no)</translation>
        </message>
        <message>
            <source>应为日期，写成 2026-01-31 这样</source>
            <translation>should be a day written like 2026-01-31</translation>
        </message>
        <message>
            <source>应为表</source>
            <translation>must be a table</translation>
        </message>
        <message>
            <source>等号后面没有值，或写法不对（文字要加引号，日期和数字不加）</source>
            <translation>nothing stands behind the equals sign, or it is not written correctly (text needs quotation marks, days and numbers none)</translation>
        </message>
        <message>
            <source>这一项写了两次</source>
            <translation>this is written twice</translation>
        </message>
        <message>
            <source>这张表写了两次</source>
            <translation>this table is written twice</translation>
        </message>
        <message>
            <source>引号没有成对</source>
            <translation>a quotation mark is missing</translation>
        </message>
        <message>
            <source>引号没有成对，或有不能用的字符</source>
            <translation>a quotation mark is missing, or there is a character that cannot be used</translation>
        </message>
        <message>
            <source>括号没有成对</source>
            <translation>a bracket is missing</translation>
        </message>
        <message>
            <source>值的后面多了内容，或没有这个日期</source>
            <translation>something stands behind the value, or there is no such day</translation>
        </message>
        <message>
            <source>缺少等号</source>
            <translation>the equals sign is missing</translation>
        </message>
        <message>
            <source>没有这个日期</source>
            <translation>there is no such day</translation>
        </message>
        <message>
            <source>写法不对，请与相邻各行对照</source>
            <translation>not written correctly; compare it with the lines around it</translation>
        </message>
        <message>
            <source>账号本人使用</source>
            <translation>Accounts used by their owners alone</translation>
        </message>
        <message>
            <source>保管记录只增不改</source>
            <translation>Custody records only added to</translation>
        </message>
        <message>
            <source>借阅逐级审批</source>
            <translation>Loans approved step by step</translation>
        </message>
        <message>
            <source>上锁的柜由保管人存取</source>
            <translation>a locked cabinet is its custodian's</translation>
        </message>
        <message>
            <source>资料的载体</source>
            <translation>Media of items</translation>
        </message>
        <message>
            <source>按类别建档</source>
            <translation>Dossiers by category</translation>
        </message>
        <message>
            <source>一户一袋</source>
            <translation>One bag per household</translation>
        </message>
        <message>
            <source>注明资料来源</source>
            <translation>Source of the data stated</translation>
        </message>
        <message>
            <source>离岗、调岗的交接</source>
            <translation>Handover of who moves to another post</translation>
        </message>
        <message>
            <source>只办理职责范围内的档案</source>
            <translation>Only dossiers within one's duties</translation>
        </message>
        <message>
            <source>登记证件有效期</source>
            <translation>Validity of identity documents</translation>
        </message>
        <message>
            <source>客户同意的用途</source>
            <translation>Uses the customer agreed to</translation>
        </message>
        <message>
            <source>检查的问题督促整改</source>
            <translation>findings of checks are remedied</translation>
        </message>
        <message>
            <source>给客户看过的告知书</source>
            <translation>The notice that a customer was shown</translation>
        </message>
        <message>
            <source>核验资料真实有效</source>
            <translation>Documents verified as true and valid</translation>
        </message>
        <message>
            <source>先核验客户身份</source>
            <translation>Customer identified first</translation>
        </message>
        <message>
            <source>高风险客户的资料</source>
            <translation>Papers of high-risk customers</translation>
        </message>
        <message>
            <source>大额交易先收齐资料</source>
            <translation>Papers before a dealing of high value</translation>
        </message>
        <message>
            <source>按客户的授权共享</source>
            <translation>Sharing within the customer's authorisation</translation>
        </message>
        <message>
            <source>重要档案专门存放</source>
            <translation>important dossiers on shelves of their own</translation>
        </message>
        <message>
            <source>库房的温湿度</source>
            <translation>the climate of rooms</translation>
        </message>
        <message>
            <source>到期通知客户</source>
            <translation>Notice of expiry to the customer</translation>
        </message>
        <message>
            <source>凭单入库</source>
            <translation>Receipt by slip</translation>
        </message>
        <message>
            <source>避免错发和误操作</source>
            <translation>Avoid wrong issues and mistakes</translation>
        </message>
        <message>
            <source>项目经理 A、B 角</source>
            <translation>Project managers A and B</translation>
        </message>
        <message>
            <source>移交清单的页数</source>
            <translation>Pages of a transfer list</translation>
        </message>
        <message>
            <source>移交三方签字</source>
            <translation>Three signatures of a transfer</translation>
        </message>
        <message>
            <source>移交前的核对</source>
            <translation>Checking before a transfer</translation>
        </message>
        <message>
            <source>移交清单的部分</source>
            <translation>Parts of a transfer list</translation>
        </message>
        <message>
            <source>移交延期</source>
            <translation>Delay of a transfer</translation>
        </message>
        <message>
            <source>移交的验收</source>
            <translation>Receipt of a transfer</translation>
        </message>
        <message>
            <source>补充资料清单</source>
            <translation>Supplement list</translation>
        </message>
        <message>
            <source>过期证件</source>
            <translation>Expired identity documents</translation>
        </message>
        <message>
            <source>填写内容</source>
            <translation>What may be entered</translation>
        </message>
        <message>
            <source>客户分类的值</source>
            <translation>Values of a classification</translation>
        </message>
        <message>
            <source>按期落实</source>
            <translation>Put into practice in time</translation>
        </message>
        <message>
            <source>保管期满前不销毁</source>
            <translation>No destruction before the retention ends</translation>
        </message>
        <message>
            <source>A 角移交 B 角</source>
            <translation>A to B</translation>
        </message>
        <message>
            <source>B 角移交档案室</source>
            <translation>B to the archive room</translation>
        </message>
        <message>
            <source>全部移交</source>
            <translation>The whole transfer</translation>
        </message>
        <message>
            <source>制度的每个版本都要保留，不能改动（{clause}）。请起草新版本。</source>
            <translation>Every version of the policy is kept and cannot be changed ({clause}). Draft a new version.</translation>
        </message>
        <message>
            <source>起草人不能发布自己起草的制度（{clause}）。请另一位经理审阅并发布。</source>
            <translation>Authors do not release their own drafts ({clause}). Let another manager read and release it.</translation>
        </message>
        <message>
            <source>只有起草人可以撤回草案（{clause}）。如不同意，请注明理由退回。</source>
            <translation>Only the author may withdraw a draft ({clause}). If you disagree, send it back with the reason.</translation>
        </message>
        <message>
            <source>已有一份待发布的草案（第 {number} 版，{author}）。请先发布、退回或撤回，再起草新的（{clause}）。</source>
            <translation>A draft is waiting to be released (version {number}, {author}). Release it, send it back or withdraw it before drafting another ({clause}).</translation>
        </message>
        <message>
            <source>草案与现行制度相同，没有变化（{clause}）。请先修改，再提交。</source>
            <translation>The draft says what the rules in force say; nothing changes ({clause}). Change something first, then hand it in.</translation>
        </message>
        <message>
            <source>类别“{category}”下还有 {count} 份档案，不能从制度中去掉（{clause}）。请保留该类别。</source>
            <translation>Category "{category}" still has dossiers ({count}), so it cannot leave the policy ({clause}). Keep the category.</translation>
        </message>
        <message>
            <source>落实期限须写明，且不早于今天（{clause}）。请填写今天或以后的日期。</source>
            <translation>A deadline is stated and not earlier than today ({clause}). Enter today or a later day.</translation>
        </message>
        <message>
            <source>现行制度没有《{document}》这份文件，不能设定落实期限（{clause}）。请从列出的文件中选择。</source>
            <translation>The rules in force have no document 《{document}》, so it gets no day for putting it into practice ({clause}). Choose one of those that are listed.</translation>
        </message>
        <message>
            <source>“{name}”的代码是 {key}，档案里的内容记在它下面，不能改成 {other}（{clause}）。请改回 {key}；要另收一项，请另起名称。</source>
            <translation>The key of "{name}" is {key}; what dossiers hold lies under it, and it cannot become {other} ({clause}). Change it back to {key}; to collect something else, choose another name.</translation>
        </message>
        <message>
            <source>代码 {key} 原是“{former}”的，档案里的旧内容还记在它下面，不能给“{name}”用（{clause}）。请给“{name}”另起代码；要恢复原来的一项，请仍用原名称。</source>
            <translation>The key {key} was that of "{former}", and dossiers still hold its old values under it, so "{name}" cannot have it ({clause}). Give "{name}" a key of its own; to bring the former field back, use its former name.</translation>
        </message>
        <message>
            <source>修改申请</source>
            <translation>Change request</translation>
        </message>
        <message>
            <source>待审批</source>
            <translation>Awaiting approval</translation>
        </message>
        <message>
            <source>已同意</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>部分同意</source>
            <translation>Partly accepted</translation>
        </message>
        <message>
            <source>已拒绝</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>已撤回</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>提交修改申请</source>
            <translation>Hand in a change request</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>撤回修改申请</source>
            <translation>Change request withdrawn</translation>
        </message>
        <message>
            <source>拒绝修改申请</source>
            <translation>Refuse a change request</translation>
        </message>
        <message>
            <source>审批修改申请</source>
            <translation>Decide on a change request</translation>
        </message>
        <message numerus="yes">
            <source>{n} 项修改申请待您审批</source>
            <translation>
                <numerusform>{n} change request for you to decide</numerusform>
                <numerusform>{n} change requests for you to decide</numerusform>
            </translation>
        </message>
        <message>
            <source>同意修改档案</source>
            <translation>I consent to changing the dossiers</translation>
        </message>
        <message>
            <source>补录档案</source>
            <translation>Filling in</translation>
        </message>
        <message>
            <source>入库单</source>
            <translation>Receipt slip</translation>
        </message>
        <message>
            <source>保管员</source>
            <translation>Custodian</translation>
        </message>
        <message>
            <source>客户签字人</source>
            <translation>Signed for the customer</translation>
        </message>
        <message>
            <source>出示的证件</source>
            <translation>Identity shown</translation>
        </message>
        <message>
            <source>待两人见证</source>
            <translation>Awaiting two witnesses</translation>
        </message>
        <message>
            <source>待签收</source>
            <translation>Awaiting receipt</translation>
        </message>
        <message>
            <source>已入库</source>
            <translation>Taken in</translation>
        </message>
        <message>
            <source>开入库单</source>
            <translation>Draw up a receipt slip</translation>
        </message>
        <message>
            <source>见证录像签署</source>
            <translation>Sign as witness of the video</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份入库单待见证</source>
            <translation>
                <numerusform>{n} receipt slip awaits witnesses</numerusform>
                <numerusform>{n} receipt slips await witnesses</numerusform>
            </translation>
        </message>
        <message>
            <source>见证交存录像</source>
            <translation>Witnessed the video of the deposit</translation>
        </message>
        <message>
            <source>保管员签收</source>
            <translation>Receipt by the custodian</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份入库单待签收</source>
            <translation>
                <numerusform>{n} receipt slip awaits its custodian</numerusform>
                <numerusform>{n} receipt slips await their custodians</numerusform>
            </translation>
        </message>
        <message>
            <source>收到原件并负责保管</source>
            <translation>Received the originals and answers for them</translation>
        </message>
        <message>
            <source>签收代管原件</source>
            <translation>Receive originals in deposit</translation>
        </message>
        <message>
            <source>撤回入库单</source>
            <translation>Withdraw a receipt slip</translation>
        </message>
        <message>
            <source>出库单</source>
            <translation>Issue slip</translation>
        </message>
        <message>
            <source>待批准</source>
            <translation>Awaiting approval</translation>
        </message>
        <message>
            <source>已批准，待交付</source>
            <translation>Approved, to be handed over</translation>
        </message>
        <message>
            <source>已退回</source>
            <translation>Sent back</translation>
        </message>
        <message>
            <source>开出库单</source>
            <translation>Draw up an issue slip</translation>
        </message>
        <message>
            <source>批准出库</source>
            <translation>Approve the issue</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份出库单等您批准</source>
            <translation>
                <numerusform>{n} issue slip awaits your approval</numerusform>
                <numerusform>{n} issue slips await your approval</numerusform>
            </translation>
        </message>
        <message>
            <source>同意原件出库</source>
            <translation>Agrees that the originals are given out</translation>
        </message>
        <message>
            <source>批准原件出库</source>
            <translation>Approve the issue of originals</translation>
        </message>
        <message>
            <source>退回</source>
            <translation>send back</translation>
        </message>
        <message>
            <source>退回出库单</source>
            <translation>Send back an issue slip</translation>
        </message>
        <message>
            <source>监督交付签署</source>
            <translation>Sign as supervisor of the handing over</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份出库单待监督交付</source>
            <translation>
                <numerusform>{n} issue slip awaits a supervisor</numerusform>
                <numerusform>{n} issue slips await a supervisor</numerusform>
            </translation>
        </message>
        <message>
            <source>现场监督原件交付</source>
            <translation>Supervised the handing over of the originals</translation>
        </message>
        <message>
            <source>监督原件交付</source>
            <translation>Supervise the handing over of originals</translation>
        </message>
        <message>
            <source>撤回出库单</source>
            <translation>Withdraw an issue slip</translation>
        </message>
        <message>
            <source>出库核对扫描</source>
            <translation>Scan an original to be given out</translation>
        </message>
        <message>
            <source>撤销出库核对扫描</source>
            <translation>Take back the scan of an original</translation>
        </message>
        <message>
            <source>代签授权</source>
            <translation>Appointment of a deputy</translation>
        </message>
        <message>
            <source>被代签人</source>
            <translation>Signed for</translation>
        </message>
        <message>
            <source>代签人</source>
            <translation>Deputy</translation>
        </message>
        <message>
            <source>待签署授权</source>
            <translation>To be signed</translation>
        </message>
        <message>
            <source>已授权</source>
            <translation>Appointed</translation>
        </message>
        <message>
            <source>授权已撤销</source>
            <translation>Revoked</translation>
        </message>
        <message>
            <source>授权已到期</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>拟定授权</source>
            <translation>Draw up</translation>
        </message>
        <message>
            <source>拟定代签授权</source>
            <translation>Draw up the appointment of a deputy</translation>
        </message>
        <message>
            <source>签署授权</source>
            <translation>Sign the appointment</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份代签授权等您签署</source>
            <translation>
                <numerusform>{n} appointment of a deputy waits for your signature</numerusform>
                <numerusform>{n} appointments of deputies wait for your signature</numerusform>
            </translation>
        </message>
        <message>
            <source>授权代签</source>
            <translation>Appoint a deputy</translation>
        </message>
        <message>
            <source>签署代签授权</source>
            <translation>Sign the appointment of a deputy</translation>
        </message>
        <message>
            <source>撤销授权</source>
            <translation>Revoke</translation>
        </message>
        <message>
            <source>撤销代签授权</source>
            <translation>Revoke the appointment of a deputy</translation>
        </message>
        <message>
            <source>到期</source>
            <translation>Term over</translation>
        </message>
        <message>
            <source>代签授权到期</source>
            <translation>Appointment of a deputy ended</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份会计档案销毁清册等您签署</source>
            <translation>
                <numerusform>{n} destruction list of accounting vouchers waits for your signature</numerusform>
                <numerusform>{n} destruction lists of accounting vouchers wait for your signature</numerusform>
            </translation>
        </message>
        <message>
            <source>同意销毁会计档案</source>
            <translation>Agreed to the destruction of accounting vouchers</translation>
        </message>
        <message>
            <source>销毁清册</source>
            <translation>Destruction register</translation>
        </message>
        <message>
            <source>销毁方式</source>
            <translation>method of destruction</translation>
        </message>
        <message>
            <source>销毁工具</source>
            <translation>Tool</translation>
        </message>
        <message>
            <source>销毁地点</source>
            <translation>place of destruction</translation>
        </message>
        <message>
            <source>鉴定小组组长</source>
            <translation>Leader of the appraisal group</translation>
        </message>
        <message>
            <source>鉴定小组成员</source>
            <translation>Member of the appraisal group</translation>
        </message>
        <message>
            <source>待鉴定</source>
            <translation>To be appraised</translation>
        </message>
        <message>
            <source>成员已签，待组长签署</source>
            <translation>Signed by the member, waits for the leader</translation>
        </message>
        <message>
            <source>已批准，待销毁</source>
            <translation>Approved, to be destroyed</translation>
        </message>
        <message>
            <source>提出清册</source>
            <translation>Propose a list</translation>
        </message>
        <message>
            <source>提出销毁清册</source>
            <translation>Destr. proposed</translation>
        </message>
        <message>
            <source>鉴定签署（成员）</source>
            <translation>Appraisal signed (member)</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份销毁清册等您鉴定</source>
            <translation>
                <numerusform>{n} destruction list waits for your appraisal</numerusform>
                <numerusform>{n} destruction lists wait for your appraisal</numerusform>
            </translation>
        </message>
        <message>
            <source>同意逐份鉴定意见</source>
            <translation>Agreed to the opinion on each dossier</translation>
        </message>
        <message>
            <source>销毁鉴定签署（成员）</source>
            <translation>Sign the appraisal (member)</translation>
        </message>
        <message>
            <source>鉴定签署（组长）</source>
            <translation>Appraisal signed (leader)</translation>
        </message>
        <message>
            <source>销毁鉴定签署（组长）</source>
            <translation>Sign the appraisal (leader)</translation>
        </message>
        <message>
            <source>鉴定意见改动，签署作废</source>
            <translation>Opinions changed, signatures void</translation>
        </message>
        <message>
            <source>档案机构负责人签署</source>
            <translation>Head of the archive signs</translation>
        </message>
        <message>
            <source>会计机构负责人签署</source>
            <translation>Head of accounting signs</translation>
        </message>
        <message>
            <source>档案经办人签署</source>
            <translation>Archive clerk signs</translation>
        </message>
        <message>
            <source>会计经办人签署</source>
            <translation>Accounting clerk signs</translation>
        </message>
        <message>
            <source>信息机构监销签署</source>
            <translation>IT witness signs</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份电子会计档案销毁清册等您监销</source>
            <translation>
                <numerusform>{n} destruction list of electronic vouchers waits for your witness</numerusform>
                <numerusform>{n} destruction lists of electronic vouchers wait for your witness</numerusform>
            </translation>
        </message>
        <message>
            <source>信息机构现场监销</source>
            <translation>Witnessed for the IT department</translation>
        </message>
        <message>
            <source>批准销毁清册</source>
            <translation>Approve destruction register</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份销毁清册等您批准</source>
            <translation>
                <numerusform>{n} destruction list waits for your approval</numerusform>
                <numerusform>{n} destruction lists wait for your approval</numerusform>
            </translation>
        </message>
        <message>
            <source>同意销毁</source>
            <translation>I agree to the destruction</translation>
        </message>
        <message>
            <source>退回销毁清册</source>
            <translation>Destr. sent back</translation>
        </message>
        <message>
            <source>停止销毁</source>
            <translation>Stop the destruction</translation>
        </message>
        <message>
            <source>停止销毁，重新批准</source>
            <translation>Stop a destruction, approve again</translation>
        </message>
        <message>
            <source>撤回销毁清册</source>
            <translation>Destr. withdrawn</translation>
        </message>
        <message>
            <source>监销签署</source>
            <translation>Destr. signed</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份销毁清册待监销</source>
            <translation>
                <numerusform>{n} destruction list to be carried out</numerusform>
                <numerusform>{n} destruction lists to be carried out</numerusform>
            </translation>
        </message>
        <message>
            <source>现场监销</source>
            <translation>I witnessed the destruction on site</translation>
        </message>
        <message>
            <source>销毁扫描</source>
            <translation>Destr. scanned</translation>
        </message>
        <message>
            <source>撤销销毁扫描</source>
            <translation>Scan for destruction undone</translation>
        </message>
        <message>
            <source>离职交接</source>
            <translation>Handover of a leaver</translation>
        </message>
        <message>
            <source>移交人</source>
            <translation>Transferor</translation>
        </message>
        <message>
            <source>接收人</source>
            <translation>Receiver</translation>
        </message>
        <message>
            <source>监交人</source>
            <translation>Handover witness</translation>
        </message>
        <message>
            <source>逐项了结中</source>
            <translation>Being settled</translation>
        </message>
        <message>
            <source>待接收人签署</source>
            <translation>Waits for the receiver</translation>
        </message>
        <message>
            <source>待监交人签署</source>
            <translation>Waits for the handover witness</translation>
        </message>
        <message>
            <source>已交接</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>发起交接</source>
            <translation>Announce a handover</translation>
        </message>
        <message>
            <source>发起离职、离岗交接</source>
            <translation>Handover announced</translation>
        </message>
        <message>
            <source>移交人签署</source>
            <translation>Transferor's sign-off</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份离职交接待移交人签署</source>
            <translation>
                <numerusform>{n} handover waits for the transferor to sign</numerusform>
                <numerusform>{n} handovers wait for the transferor to sign</numerusform>
            </translation>
        </message>
        <message>
            <source>移交人缺席，由经理签署</source>
            <translation>Manager signs for the absent leaver</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份离职交接的移交人缺席，等您签署</source>
            <translation>
                <numerusform>{n} handover, whose transferor is absent, waits for you to sign</numerusform>
                <numerusform>{n} handovers, whose transferors are absent, wait for you to sign</numerusform>
            </translation>
        </message>
        <message>
            <source>移交人缺席，代为签署离职交接</source>
            <translation>Leaver's handover, signed in the absence of the leaver</translation>
        </message>
        <message>
            <source>其他接收人签署</source>
            <translation>Another receiver's sign-off</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份离职交接待其他接收人签署</source>
            <translation>
                <numerusform>{n} handover waits for another receiver</numerusform>
                <numerusform>{n} handovers wait for other receivers</numerusform>
            </translation>
        </message>
        <message>
            <source>离职交接其他接收人签署</source>
            <translation>Handover signed by another receiver</translation>
        </message>
        <message>
            <source>接收人签署</source>
            <translation>Receiver's sign-off</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份离职交接待接收人签署</source>
            <translation>
                <numerusform>{n} handover waits for the receiver to sign</numerusform>
                <numerusform>{n} handovers wait for the receiver to sign</numerusform>
            </translation>
        </message>
        <message>
            <source>监交人签署</source>
            <translation>Handover witness's sign-off</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份离职交接待监交人签署</source>
            <translation>
                <numerusform>{n} handover waits for the handover witness to sign</numerusform>
                <numerusform>{n} handovers wait for the handover witness to sign</numerusform>
            </translation>
        </message>
        <message>
            <source>清单有变，签署作废</source>
            <translation>List changed, sign-offs void</translation>
        </message>
        <message>
            <source>交接清单有变，签署作废</source>
            <translation>Checklist changed, sign-offs void</translation>
        </message>
        <message>
            <source>撤回离职交接</source>
            <translation>Withdraw a handover</translation>
        </message>
        <message>
            <source>保管员任命</source>
            <translation>Appointment of a custodian</translation>
        </message>
        <message>
            <source>待签署任命</source>
            <translation>To be signed</translation>
        </message>
        <message>
            <source>任职中</source>
            <translation>In office</translation>
        </message>
        <message>
            <source>已免去</source>
            <translation>Revoked</translation>
        </message>
        <message>
            <source>拟定任命</source>
            <translation>Draw up the appointment</translation>
        </message>
        <message>
            <source>拟定保管员任命</source>
            <translation>Draw up the appointment of a custodian</translation>
        </message>
        <message>
            <source>签署任命</source>
            <translation>Sign the appointment</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份保管员任命等您签署</source>
            <translation>
                <numerusform>{n} appointment of a custodian awaits your signature</numerusform>
                <numerusform>{n} appointments of custodians await your signature</numerusform>
            </translation>
        </message>
        <message>
            <source>任命原件保管员</source>
            <translation>Appoint the custodian of originals</translation>
        </message>
        <message>
            <source>免去</source>
            <translation>Revoke</translation>
        </message>
        <message>
            <source>免去原件保管员</source>
            <translation>Revoke the appointment of a custodian</translation>
        </message>
        <message>
            <source>借阅申请</source>
            <translation>Loan request</translation>
        </message>
        <message>
            <source>已批准</source>
            <translation>Approved</translation>
        </message>
        <message>
            <source>已过期</source>
            <translation>Expired</translation>
        </message>
        <message>
            <source>已借出</source>
            <translation>Lent</translation>
        </message>
        <message>
            <source>申请借阅</source>
            <translation>Loan requested</translation>
        </message>
        <message>
            <source>审批借阅申请</source>
            <translation>Approve loan request</translation>
        </message>
        <message numerus="yes">
            <source>{n} 项借阅申请等您审批</source>
            <translation>
                <numerusform>{n} for your approval</numerusform>
                <numerusform>{n} for your approval</numerusform>
            </translation>
        </message>
        <message>
            <source>同意借阅</source>
            <translation>I agree to the loan</translation>
        </message>
        <message>
            <source>批准借阅</source>
            <translation>Loan approved</translation>
        </message>
        <message>
            <source>拒绝</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>拒绝借阅申请</source>
            <translation>Loan request refused</translation>
        </message>
        <message>
            <source>撤销批准</source>
            <translation>Revoke approval</translation>
        </message>
        <message>
            <source>撤销借阅批准</source>
            <translation>Loan approval revoked</translation>
        </message>
        <message>
            <source>撤回借阅申请</source>
            <translation>Loan withdrawn</translation>
        </message>
        <message>
            <source>过期</source>
            <translation>Expire</translation>
        </message>
        <message>
            <source>借阅申请过期</source>
            <translation>Loan expired</translation>
        </message>
        <message>
            <source>发放</source>
            <translation>Give out</translation>
        </message>
        <message>
            <source>查阅申请</source>
            <translation>Consultation request</translation>
        </message>
        <message>
            <source>同意查阅</source>
            <translation>Agree to consultation</translation>
        </message>
        <message>
            <source>寄存</source>
            <translation>Deposit</translation>
        </message>
        <message>
            <source>征购或收购</source>
            <translation>Purchase</translation>
        </message>
        <message>
            <source>捐赠</source>
            <translation>Donation</translation>
        </message>
        <message>
            <source>移出单</source>
            <translation>List for moving out</translation>
        </message>
        <message>
            <source>交接性质</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>接收单位</source>
            <translation>Receiving institution</translation>
        </message>
        <message>
            <source>给谁使用</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>接收方经办人</source>
            <translation>Taken over by</translation>
        </message>
        <message>
            <source>已批准，待交出</source>
            <translation>approved, to be handed over</translation>
        </message>
        <message>
            <source>部分移出</source>
            <translation>partly moved out</translation>
        </message>
        <message>
            <source>提出移出</source>
            <translation>Ask to move out</translation>
        </message>
        <message>
            <source>批准移出</source>
            <translation>Approve moving out</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移出单等您批准</source>
            <translation>
                <numerusform>{n} list for moving out waits for your approval</numerusform>
                <numerusform>{n} lists for moving out wait for your approval</numerusform>
            </translation>
        </message>
        <message>
            <source>同意按清单移出</source>
            <translation>Agrees to move out what is listed</translation>
        </message>
        <message>
            <source>批准档案移出</source>
            <translation>Moving out approved</translation>
        </message>
        <message>
            <source>退回移出单</source>
            <translation>List for moving out sent back</translation>
        </message>
        <message>
            <source>交接签署</source>
            <translation>Sign the hand-over</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移出单待扫描交出</source>
            <translation>
                <numerusform>{n} list for moving out to be scanned and handed over</numerusform>
                <numerusform>{n} lists for moving out to be scanned and handed over</numerusform>
            </translation>
        </message>
        <message>
            <source>已按清单当面交出</source>
            <translation>Has handed over what is listed</translation>
        </message>
        <message>
            <source>移出交接签署</source>
            <translation>Hand-over to an institution signed</translation>
        </message>
        <message>
            <source>撤回移出单</source>
            <translation>List for moving out withdrawn</translation>
        </message>
        <message>
            <source>移出核对扫描</source>
            <translation>Scan before moving out</translation>
        </message>
        <message>
            <source>撤销移出核对扫描</source>
            <translation>Scan before moving out taken back</translation>
        </message>
        <message>
            <source>收包单</source>
            <translation>Package in</translation>
        </message>
        <message>
            <source>存放位置</source>
            <translation>shelf position</translation>
        </message>
        <message>
            <source>待扫描签收</source>
            <translation>to be scanned and signed for</translation>
        </message>
        <message>
            <source>已签收</source>
            <translation>signed for</translation>
        </message>
        <message>
            <source>打开封装包</source>
            <translation>Open a package</translation>
        </message>
        <message>
            <source>签收</source>
            <translation>Sign for it</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份收包单待扫描签收</source>
            <translation>
                <numerusform>{n} package to sign for</numerusform>
                <numerusform>{n} packages to sign for</numerusform>
            </translation>
        </message>
        <message>
            <source>已按送方条码逐袋扫描，收入本馆</source>
            <translation>Has scanned every bag by its sender's label and taken it in</translation>
        </message>
        <message>
            <source>签收封装包</source>
            <translation>Package signed for</translation>
        </message>
        <message>
            <source>退回封装包</source>
            <translation>Package sent back</translation>
        </message>
        <message>
            <source>寄出包</source>
            <translation>Package out</translation>
        </message>
        <message>
            <source>待对方回执</source>
            <translation>receipt awaited</translation>
        </message>
        <message>
            <source>对方已收</source>
            <translation>received there</translation>
        </message>
        <message>
            <source>对方部分收到</source>
            <translation>partly received there</translation>
        </message>
        <message>
            <source>已停止等待</source>
            <translation>no longer awaited</translation>
        </message>
        <message>
            <source>开寄出包</source>
            <translation>Open a package out</translation>
        </message>
        <message>
            <source>收取回执</source>
            <translation>Take in the receipt</translation>
        </message>
        <message numerus="yes">
            <source>{n} 个寄出包待对方回执</source>
            <translation>
                <numerusform>{n} package waits for its receipt</numerusform>
                <numerusform>{n} packages wait for their receipts</numerusform>
            </translation>
        </message>
        <message>
            <source>收取对方回执</source>
            <translation>Receipt of a package taken in</translation>
        </message>
        <message>
            <source>停止等待</source>
            <translation>Stop waiting</translation>
        </message>
        <message>
            <source>停止等待寄出包的回执</source>
            <translation>Receipt no longer awaited</translation>
        </message>
        <message>
            <source>配对单</source>
            <translation>Pairing</translation>
        </message>
        <message>
            <source>待核对签署</source>
            <translation>to be compared and signed</translation>
        </message>
        <message>
            <source>已配对</source>
            <translation>paired</translation>
        </message>
        <message>
            <source>已解除</source>
            <translation>ended</translation>
        </message>
        <message>
            <source>提出配对</source>
            <translation>Propose a pairing</translation>
        </message>
        <message>
            <source>提出与档案馆配对</source>
            <translation>Pairing with an archive proposed</translation>
        </message>
        <message>
            <source>核对签署</source>
            <translation>Compare and sign</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份配对等您核对签署</source>
            <translation>
                <numerusform>{n} pairing to compare and sign</numerusform>
                <numerusform>{n} pairings to compare and sign</numerusform>
            </translation>
        </message>
        <message>
            <source>已对照纸上的指纹，同意配对</source>
            <translation>Has compared the fingerprint with paper, and agrees to pair</translation>
        </message>
        <message>
            <source>核对指纹，同意配对</source>
            <translation>Fingerprint compared, pairing confirmed</translation>
        </message>
        <message>
            <source>解除配对</source>
            <translation>End the pairing</translation>
        </message>
        <message>
            <source>解除与档案馆的配对</source>
            <translation>Pairing with an archive ended</translation>
        </message>
        <message>
            <source>制度版本</source>
            <translation>Version of the rules</translation>
        </message>
        <message>
            <source>待发布</source>
            <translation>To be released</translation>
        </message>
        <message>
            <source>已发布</source>
            <translation>Released</translation>
        </message>
        <message>
            <source>起草制度</source>
            <translation>Policy drafted</translation>
        </message>
        <message>
            <source>发布制度</source>
            <translation>I release the policy</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份制度修改等您发布</source>
            <translation>
                <numerusform>{n} draft of the rules waits for your release</numerusform>
                <numerusform>{n} drafts of the rules wait for your release</numerusform>
            </translation>
        </message>
        <message>
            <source>退回草案</source>
            <translation>Send the draft back</translation>
        </message>
        <message>
            <source>退回制度草案</source>
            <translation>Policy draft sent back</translation>
        </message>
        <message>
            <source>撤回草案</source>
            <translation>Withdraw the draft</translation>
        </message>
        <message>
            <source>撤回制度草案</source>
            <translation>Policy draft withdrawn</translation>
        </message>
        <message>
            <source>现场销毁记录</source>
            <translation>Record of destruction on the spot</translation>
        </message>
        <message>
            <source>资料持有人</source>
            <translation>Holder of the material</translation>
        </message>
        <message>
            <source>待两人签署</source>
            <translation>Waits for two signatures</translation>
        </message>
        <message>
            <source>列出待销毁内容</source>
            <translation>List what is to be destroyed</translation>
        </message>
        <message>
            <source>列出现场销毁内容</source>
            <translation>Listed for destruction on the spot</translation>
        </message>
        <message>
            <source>现场销毁签署</source>
            <translation>Sign the destruction on the spot</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份现场销毁记录待签署</source>
            <translation>
                <numerusform>{n} destruction on the spot waits to be signed</numerusform>
                <numerusform>{n} destructions on the spot wait to be signed</numerusform>
            </translation>
        </message>
        <message>
            <source>撤回现场销毁</source>
            <translation>Withdrew a destruction on the spot</translation>
        </message>
        <message>
            <source>盘点结果属实</source>
            <translation>The result of the count is true</translation>
        </message>
        <message>
            <source>盘点单</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>盘点中</source>
            <translation>Counting</translation>
        </message>
        <message>
            <source>已点完，逐处决定差异</source>
            <translation>Counted; differences to decide</translation>
        </message>
        <message>
            <source>待复核</source>
            <translation>Waits for the checker</translation>
        </message>
        <message>
            <source>待监盘签署</source>
            <translation>Waits for the witness</translation>
        </message>
        <message>
            <source>已作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>开始盘点</source>
            <translation>Begin a count</translation>
        </message>
        <message>
            <source>抽查</source>
            <translation>Spot check</translation>
        </message>
        <message>
            <source>抽查开单</source>
            <translation>Spot check drawn</translation>
        </message>
        <message>
            <source>点完</source>
            <translation>Counted</translation>
        </message>
        <message numerus="yes">
            <source>{n} 次盘点还没有点完</source>
            <translation>
                <numerusform>{n} count goes on</numerusform>
                <numerusform>{n} counts go on</numerusform>
            </translation>
        </message>
        <message>
            <source>盘点点完</source>
            <translation>Counting ended</translation>
        </message>
        <message>
            <source>继续点</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>继续盘点</source>
            <translation>Counting goes on</translation>
        </message>
        <message>
            <source>盘点人签署</source>
            <translation>Counter's signature</translation>
        </message>
        <message numerus="yes">
            <source>{n} 次盘点待决定差异和签署</source>
            <translation>
                <numerusform>{n} count waits for decisions and its signature</numerusform>
                <numerusform>{n} counts wait for decisions and a signature</numerusform>
            </translation>
        </message>
        <message>
            <source>复核人签署</source>
            <translation>Checker's signature</translation>
        </message>
        <message numerus="yes">
            <source>{n} 次盘点待复核</source>
            <translation>
                <numerusform>{n} count waits for its checker</numerusform>
                <numerusform>{n} counts wait for a checker</numerusform>
            </translation>
        </message>
        <message>
            <source>监盘人签署</source>
            <translation>Witness's signature</translation>
        </message>
        <message numerus="yes">
            <source>{n} 次盘点等您监盘签署</source>
            <translation>
                <numerusform>{n} count waits for your signature as witness</numerusform>
                <numerusform>{n} counts wait for your signature as witness</numerusform>
            </translation>
        </message>
        <message>
            <source>退回重定</source>
            <translation>Send back</translation>
        </message>
        <message>
            <source>盘点退回，签署作废</source>
            <translation>Count sent back, signatures void</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>作废盘点</source>
            <translation>Count made void</translation>
        </message>
        <message>
            <source>收进单</source>
            <translation>List for taking in</translation>
        </message>
        <message>
            <source>待收</source>
            <translation>expected</translation>
        </message>
        <message>
            <source>已收进</source>
            <translation>taken in</translation>
        </message>
        <message>
            <source>部分收进</source>
            <translation>partly taken in</translation>
        </message>
        <message>
            <source>登记收进</source>
            <translation>Announce what comes in</translation>
        </message>
        <message>
            <source>收进签署</source>
            <translation>Sign for what came in</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份收进单待扫描签收</source>
            <translation>
                <numerusform>{n} list for taking in to be scanned and signed for</numerusform>
                <numerusform>{n} lists for taking in to be scanned and signed for</numerusform>
            </translation>
        </message>
        <message>
            <source>已逐袋扫描，收进入库</source>
            <translation>Has scanned every bag and taken it in</translation>
        </message>
        <message>
            <source>撤回收进单</source>
            <translation>List for taking in withdrawn</translation>
        </message>
        <message>
            <source>收进扫描</source>
            <translation>Scan on taking in</translation>
        </message>
        <message>
            <source>撤销收进扫描</source>
            <translation>Scan on taking in taken back</translation>
        </message>
        <message>
            <source>移交单</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>项目经理 A 角</source>
            <translation>Project manager A</translation>
        </message>
        <message>
            <source>项目经理 B 角</source>
            <translation>Project manager B</translation>
        </message>
        <message>
            <source>补齐日期</source>
            <translation>To be supplied by</translation>
        </message>
        <message>
            <source>送交人</source>
            <translation>Carried by</translation>
        </message>
        <message>
            <source>延期到</source>
            <translation>Delayed until</translation>
        </message>
        <message>
            <source>草拟</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>A 已签</source>
            <translation>Signed by A</translation>
        </message>
        <message>
            <source>核对中</source>
            <translation>Being checked</translation>
        </message>
        <message>
            <source>补件</source>
            <translation>Supplement</translation>
        </message>
        <message>
            <source>B 已签</source>
            <translation>Signed by B</translation>
        </message>
        <message>
            <source>验收中</source>
            <translation>Being received</translation>
        </message>
        <message>
            <source>已接收</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>部分接收</source>
            <translation>Partly received</translation>
        </message>
        <message>
            <source>退回途中</source>
            <translation>On its way back</translation>
        </message>
        <message>
            <source>列出移交清单</source>
            <translation>Draw up transfer list</translation>
        </message>
        <message>
            <source>A 角签署</source>
            <translation>Signature of A</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交清单待 A 角签署</source>
            <translation>
                <numerusform>{n} transfer list waits for A to sign</numerusform>
                <numerusform>{n} transfer lists wait for A to sign</numerusform>
            </translation>
        </message>
        <message>
            <source>按清单移交</source>
            <translation>Transferred as listed</translation>
        </message>
        <message>
            <source>移交 A 角签署</source>
            <translation>Transfer signed by A</translation>
        </message>
        <message>
            <source>改动清单，签署作废</source>
            <translation>List changed, signature void</translation>
        </message>
        <message>
            <source>移交清单改动，签署作废</source>
            <translation>Transfer list changed, signature void</translation>
        </message>
        <message>
            <source>接手核对</source>
            <translation>Take over</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交待 B 角接手核对</source>
            <translation>
                <numerusform>{n} transfer waits for B to take over</numerusform>
                <numerusform>{n} transfers wait for B to take over</numerusform>
            </translation>
        </message>
        <message>
            <source>移交 B 角接手核对</source>
            <translation>Transfer taken over by B</translation>
        </message>
        <message>
            <source>开补充清单</source>
            <translation>Supplement list</translation>
        </message>
        <message>
            <source>移交开补充清单</source>
            <translation>Supplement list of a transfer</translation>
        </message>
        <message>
            <source>A 角补件签署</source>
            <translation>Supplied list signed by A</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交待 A 角补件</source>
            <translation>
                <numerusform>{n} transfer waits for A to supply papers</numerusform>
                <numerusform>{n} transfers wait for A to supply papers</numerusform>
            </translation>
        </message>
        <message>
            <source>缺件已补齐，按清单移交</source>
            <translation>What was missing is supplied; transferred as listed</translation>
        </message>
        <message>
            <source>移交补件签署</source>
            <translation>Supplied transfer list signed</translation>
        </message>
        <message>
            <source>B 角签署</source>
            <translation>Signature of B</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交待 B 角核对签署</source>
            <translation>
                <numerusform>{n} transfer waits for B to check and sign</numerusform>
                <numerusform>{n} transfers wait for B to check and sign</numerusform>
            </translation>
        </message>
        <message>
            <source>已逐件核对、编码，签字完整</source>
            <translation>Checked item by item, coded, and fully signed</translation>
        </message>
        <message>
            <source>移交 B 角签署</source>
            <translation>Transfer signed by B</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交待 B 角送往档案室</source>
            <translation>
                <numerusform>{n} transfer waits for B to send it</numerusform>
                <numerusform>{n} transfers wait for B to send them</numerusform>
            </translation>
        </message>
        <message>
            <source>移交送出</source>
            <translation>Transfer sent</translation>
        </message>
        <message>
            <source>开始验收</source>
            <translation>Begin receipt</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交在途，等待验收</source>
            <translation>
                <numerusform>{n} transfer is in transit and waits to be received</numerusform>
                <numerusform>{n} transfers are in transit and wait to be received</numerusform>
            </translation>
        </message>
        <message>
            <source>移交开始验收</source>
            <translation>Receipt of a transfer begun</translation>
        </message>
        <message>
            <source>接收签署</source>
            <translation>Sign the receipt</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交待档案室接收签署</source>
            <translation>
                <numerusform>{n} transfer waits for the signature of the archive room</numerusform>
                <numerusform>{n} transfers wait for the signature of the archive room</numerusform>
            </translation>
        </message>
        <message>
            <source>已逐件核对，接收入库</source>
            <translation>Checked item by item and received</translation>
        </message>
        <message>
            <source>移交接收签署</source>
            <translation>Receipt of a transfer signed</translation>
        </message>
        <message>
            <source>退回 A 角</source>
            <translation>Send back to A</translation>
        </message>
        <message>
            <source>移交退回 A 角</source>
            <translation>Transfer sent back to A</translation>
        </message>
        <message>
            <source>拒收</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>移交拒收</source>
            <translation>Transfer refused</translation>
        </message>
        <message>
            <source>途中撤回</source>
            <translation>Recall</translation>
        </message>
        <message>
            <source>移交途中撤回</source>
            <translation>Transfer recalled</translation>
        </message>
        <message>
            <source>签收退回</source>
            <translation>Take back</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交退回，等待移交人签收</source>
            <translation>
                <numerusform>{n} transfer was sent back and waits for the sender</numerusform>
                <numerusform>{n} transfers were sent back and wait for the sender</numerusform>
            </translation>
        </message>
        <message>
            <source>移交退回签收</source>
            <translation>Transfer taken back</translation>
        </message>
        <message>
            <source>撤回移交单</source>
            <translation>Transfer withdrawn</translation>
        </message>
        <message>
            <source>申请延期</source>
            <translation>Ask for a delay</translation>
        </message>
        <message>
            <source>移交申请延期</source>
            <translation>Delay of a transfer asked for</translation>
        </message>
        <message>
            <source>同意延期</source>
            <translation>Agree to the delay</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份移交延期等您同意</source>
            <translation>
                <numerusform>{n} delay of a transfer waits for your consent</numerusform>
                <numerusform>{n} delays of transfers wait for your consent</numerusform>
            </translation>
        </message>
        <message>
            <source>同意延期移交</source>
            <translation>Agreed to the delay</translation>
        </message>
        <message>
            <source>同意移交延期</source>
            <translation>Delay of a transfer agreed to</translation>
        </message>
        <message>
            <source>不同意延期</source>
            <translation>Refuse the delay</translation>
        </message>
        <message>
            <source>不同意移交延期</source>
            <translation>Delay of a transfer refused</translation>
        </message>
        <message>
            <source>移交验收扫描</source>
            <translation>Scan on receipt of a transfer</translation>
        </message>
        <message>
            <source>撤销移交验收扫描</source>
            <translation>Scan on receipt undone</translation>
        </message>
        <message>
            <source>缺失核销单</source>
            <translation>Write-off</translation>
        </message>
        <message>
            <source>复查过的地方</source>
            <translation>Places searched</translation>
        </message>
        <message>
            <source>待复查</source>
            <translation>To be searched again</translation>
        </message>
        <message>
            <source>已复查，待批准</source>
            <translation>Searched, awaiting approval</translation>
        </message>
        <message>
            <source>已核销，尚未找到</source>
            <translation>Written off, not found yet</translation>
        </message>
        <message>
            <source>已全部找到</source>
            <translation>All found</translation>
        </message>
        <message>
            <source>报缺失</source>
            <translation>Report missing</translation>
        </message>
        <message>
            <source>撤回缺失核销单</source>
            <translation>Write-off withdrawn</translation>
        </message>
        <message>
            <source>退回缺失核销单</source>
            <translation>Write-off sent back</translation>
        </message>
        <message>
            <source>复查签署</source>
            <translation>Sign the search</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份缺失核销单待另一人复查</source>
            <translation>
                <numerusform>{n} write-off waits for another person's search</numerusform>
                <numerusform>{n} write-offs wait for another person's search</numerusform>
            </translation>
        </message>
        <message>
            <source>已另行查找，仍未找到</source>
            <translation>Searched for again and not found</translation>
        </message>
        <message>
            <source>缺失复查签署</source>
            <translation>Search signed</translation>
        </message>
        <message>
            <source>批准核销</source>
            <translation>Approve the write-off</translation>
        </message>
        <message numerus="yes">
            <source>{n} 份缺失核销单等您批准</source>
            <translation>
                <numerusform>{n} write-off waits for your approval</numerusform>
                <numerusform>{n} write-offs wait for your approval</numerusform>
            </translation>
        </message>
        <message>
            <source>同意登记缺失</source>
            <translation>Agreed to stand as missing</translation>
        </message>
        <message>
            <source>批准缺失核销</source>
            <translation>Approve write-offs</translation>
        </message>
        <message>
            <source>全部找到</source>
            <translation>All found</translation>
        </message>
        <message>
            <source>缺失档案全部找到</source>
            <translation>All missing dossiers found</translation>
        </message>
        <message>
            <source>扫描到缺失档案</source>
            <translation>Missing dossier scanned</translation>
        </message>
        <message>
            <source>只在本单位使用</source>
            <translation>For use in this office only</translation>
        </message>
        <message>
            <source>依法提供给有权机关</source>
            <translation>To an authority, as the law demands</translation>
        </message>
        <message>
            <source>提供给本单位以外</source>
            <translation>To somebody outside the office</translation>
        </message>
        <message>
            <source>依法冻结期间须留存，已封存，停止除存储和安全保护以外的处理</source>
            <translation>must be kept while it is on hold; sealed, and used for nothing but storage and protection</translation>
        </message>
        <message>
            <source>保管期限未满或还不能确定，须留存；已封存，停止除存储和安全保护以外的处理</source>
            <translation>A term of keeping runs or cannot be named yet, so the file is kept: sealed, and used for nothing but storage and protection</translation>
        </message>
        <message>
            <source>有代管的原件，请先办理领回；领回后将按程序列入销毁</source>
            <translation>an original of yours is kept here; please take it back first, then it will be listed for destruction in due form</translation>
        </message>
        <message>
            <source>没有须继续留存的期限，将按程序列入销毁</source>
            <translation>no term keeps it; it will be listed for destruction in due form</translation>
        </message>
        <message>
            <source>保管到指定日期</source>
            <translation>Keep until a day</translation>
        </message>
        <message>
            <source>复核：可以列入销毁</source>
            <translation>Reviewed: may be listed</translation>
        </message>
        <message>
            <source>保管期限的决定</source>
            <translation>Retention decisions</translation>
        </message>
        <message>
            <source>查看档案目录</source>
            <translation>View the list of dossiers</translation>
        </message>
        <message>
            <source>查看高风险和重点保护的档案</source>
            <translation>View dossiers at high risk or under special protection</translation>
        </message>
        <message>
            <source>登记、导入和上架</source>
            <translation>Register, import and shelve</translation>
        </message>
        <message>
            <source>新建、修改和停用库位</source>
            <translation>make, change and retire places</translation>
        </message>
        <message>
            <source>盘点</source>
            <translation>Stocktaking</translation>
        </message>
        <message>
            <source>监盘</source>
            <translation>Witness counts</translation>
        </message>
        <message>
            <source>核实资料和核验客户身份</source>
            <translation>Verify papers and identify customers</translation>
        </message>
        <message>
            <source>确认新建档案</source>
            <translation>Confirm new dossiers</translation>
        </message>
        <message>
            <source>提交更正和补充</source>
            <translation>Hand in corrections and additions</translation>
        </message>
        <message>
            <source>审批修改</source>
            <translation>Decide on changes</translation>
        </message>
        <message>
            <source>审批删除</source>
            <translation>Decide on deletions</translation>
        </message>
        <message>
            <source>提交借阅申请</source>
            <translation>Request loans</translation>
        </message>
        <message>
            <source>办理借出和归还</source>
            <translation>Lend and take back</translation>
        </message>
        <message>
            <source>审批借阅</source>
            <translation>Approve loans</translation>
        </message>
        <message>
            <source>任命原件保管员，指定库位的保管人和锁</source>
            <translation>Appoint custodians of originals, and name who keeps a place and its lock</translation>
        </message>
        <message>
            <source>批准代管原件出库</source>
            <translation>Approve the issue of originals in deposit</translation>
        </message>
        <message>
            <source>监督代管原件交付</source>
            <translation>Supervise the handing over of originals in deposit</translation>
        </message>
        <message>
            <source>冻结和解冻</source>
            <translation>Put on and release legal holds</translation>
        </message>
        <message>
            <source>封存和解除封存，登记删除请求</source>
            <translation>seal and unseal dossiers, enter requests to delete</translation>
        </message>
        <message>
            <source>查看封存的档案</source>
            <translation>see sealed dossiers</translation>
        </message>
        <message>
            <source>提出销毁</source>
            <translation>Propose destruction</translation>
        </message>
        <message>
            <source>鉴定档案，决定保管期限</source>
            <translation>Appraise dossiers and decide how long to keep them</translation>
        </message>
        <message>
            <source>批准销毁</source>
            <translation>Approve destruction</translation>
        </message>
        <message>
            <source>办理销毁</source>
            <translation>Carry out destruction</translation>
        </message>
        <message>
            <source>报缺失和登记找到</source>
            <translation>Report missing dossiers and found ones</translation>
        </message>
        <message>
            <source>办理离职交接</source>
            <translation>Carry out handovers</translation>
        </message>
        <message>
            <source>办理项目档案移交</source>
            <translation>Transfer project dossiers</translation>
        </message>
        <message>
            <source>批准移交延期</source>
            <translation>Agree to delays of transfers</translation>
        </message>
        <message>
            <source>提出移出和交出档案</source>
            <translation>Ask to move dossiers out, and hand them over</translation>
        </message>
        <message>
            <source>查看操作日志</source>
            <translation>View the audit trail</translation>
        </message>
        <message>
            <source>启用账号和分配负责范围</source>
            <translation>Activate accounts and say who answers for what</translation>
        </message>
        <message>
            <source>修改设置</source>
            <translation>Change settings</translation>
        </message>
        <message>
            <source>起草制度修改</source>
            <translation>Draft policy changes</translation>
        </message>
        <message>
            <source>发布制度修改</source>
            <translation>Release policy changes</translation>
        </message>
        <message>
            <source>{role}不能{right}。请由{who}办理（{clause}）。</source>
            <translation>Not allowed for {role}: {right}. Ask {who} to do it ({clause}).</translation>
        </message>
        <message>
            <source>至少要有一个看得到全部档案的岗位能办理：</source>
            <translation>at least one post that sees all dossiers must be able to:</translation>
        </message>
        <message>
            <source>至少要有一个角色</source>
            <translation>at least one role is needed</translation>
        </message>
        <message>
            <source>系统管理员不能办理业务</source>
            <translation>administrators take no part in business</translation>
        </message>
        <message>
            <source>审批、启用账号和发布制度只能由部门经理或总经理办理</source>
            <translation>only department managers and the general manager approve, activate accounts and release policies</translation>
        </message>
        <message>
            <source>其中至少要有一位本制度设了岗位的经理</source>
            <translation>at least one of them must be a manager who has a post in these rules</translation>
        </message>
        <message>
            <source>档案管理员、经理和设了岗位的角色都要能查看</source>
            <translation>the archivist, the managers and every role with a post must be able to consult</translation>
        </message>
        <message>
            <source>不能只由档案管理员确认自己登记的档案</source>
            <translation>the archivist alone cannot confirm what they registered themselves</translation>
        </message>
        <message>
            <source>只能交给看得到全部档案的岗位</source>
            <translation>only a post that sees the whole archive may have it</translation>
        </message>
        <message>
            <source>此档案不在您的职责范围内，或不存在。如因工作需要，请提交申请，经{who}审批后办理（{clause}）。</source>
            <translation>This dossier is outside your duties, or does not exist. If your work needs it, hand in a request; {who} must approve it ({clause}).</translation>
        </message>
        <message>
            <source>该户已有档案袋。请先查找原档案，不要重复建档（{clause}）。</source>
            <translation>This household already has a dossier bag. Find that dossier; do not open a second one ({clause}).</translation>
        </message>
        <message>
            <source>档号已被使用，且永不重复发放。请核对后改用新档号（{clause}）。</source>
            <translation>The reference code is taken, and codes are never given twice. Check it and use a new one ({clause}).</translation>
        </message>
        <message>
            <source>{name}“{value}”已在 {code} 名下，一个编号只登记一份档案（{clause}）。请核对编号；确是同一份的，请打开 {code} 补录或更正，不要重复登记。</source>
            <translation>{name} "{value}" stands in {code} already, and a number has one dossier ({clause}). Check the number; if it is the same, open {code} and complete or correct it instead of registering it again.</translation>
        </message>
        <message>
            <source>类别“{category}”不在制度包内。请从制度列出的类别中选择（{clause}）。</source>
            <translation>Category "{category}" is not in the policy pack. Choose one of the categories listed there ({clause}).</translation>
        </message>
        <message>
            <source>项目经理 A 角与 B 角须为两人。请更正其中一人（{clause}）。</source>
            <translation>Project managers A and B must be two people. Correct one of them ({clause}).</translation>
        </message>
        <message>
            <source>档号和条码一经发放不得更改（{clause}）。请另行登记说明。</source>
            <translation>Reference and bar codes cannot be changed once given ({clause}). Register an explanation instead.</translation>
        </message>
        <message>
            <source>档案不能删除，只能按销毁程序销毁（{clause}）。请到“销毁”页提出清册。</source>
            <translation>Dossiers cannot be deleted, only destroyed in due form ({clause}). Propose a register on the "Destruction" page.</translation>
        </message>
        <message>
            <source>该档案已销毁，记录不可再改（{clause}）。请查看销毁证明。</source>
            <translation>This dossier is destroyed and its record is final ({clause}). See the destruction certificate.</translation>
        </message>
        <message>
            <source>保管记录只增不改（{clause}）。如有差错，请追加一条更正记录。</source>
            <translation>Custody records are only added to ({clause}). To correct one, add another record.</translation>
        </message>
        <message>
            <source>这份台账已经导入过（{clause}）。如需重新导入，请先撤销原批次。</source>
            <translation>This ledger was imported before ({clause}). To import it again, undo the former batch first.</translation>
        </message>
        <message>
            <source>这批档案中有 {count} 份已办理过其他事项，不能整批撤销（{clause}）。借阅来自导入的登记簿的，请先撤销借阅登记簿的导入；其余请逐份处理。</source>
            <translation>Part of this batch has been dealt with since (dossiers: {count}), so the batch cannot be undone ({clause}). Where loans came with an imported register, undo that import first; deal with the others one by one.</translation>
        </message>
        <message>
            <source>流水号只增不减（{clause}）。请重新取号。</source>
            <translation>Running numbers only go up ({clause}). Take a new number.</translation>
        </message>
        <message>
            <source>档案 {code} 不在库（{state}），不能办理。请先办理归还或查找（{clause}）。</source>
            <translation>Dossier {code} is not in ({state}). First return it or find it ({clause}).</translation>
        </message>
        <message>
            <source>需经{approver}审批后方可办理（{clause}）。请审批人当面签署，或提交申请等待审批。</source>
            <translation>{approver} must approve first ({clause}). Let the approver sign here, or submit a request and wait.</translation>
        </message>
        <message>
            <source>{name}无权审批此事项，须由{approver}审批（{clause}）。请换有权审批人签署。</source>
            <translation>{name} may not approve this; it takes {approver} ({clause}). Let somebody sign who may.</translation>
        </message>
        <message>
            <source>审批人不能是借阅人本人（{clause}）。请由另一位有权审批人签署。</source>
            <translation>Borrowers cannot approve their own loans ({clause}). Let another approver sign.</translation>
        </message>
        <message>
            <source>审批人不能是经办人（{clause}）。请由另一位有权审批人签署。</source>
            <translation>The approver cannot be who handles the loan ({clause}). Let another approver sign.</translation>
        </message>
        <message>
            <source>{name}有 {count} 份档案逾期未还，最早应还日期 {due}。请先归还；确需借阅的由经理签署放行（{clause}）。</source>
            <translation>{name} has overdue dossiers ({count}), the earliest due {due}. Return them first; if the loan cannot wait, a manager signs an override ({clause}).</translation>
        </message>
        <message>
            <source>借阅期限 {days} 天超过上限 {longest} 天。请缩短期限，到期可续借（{clause}）。</source>
            <translation>{days} days is longer than the limit of {longest}. Shorten the period; the loan can be renewed later ({clause}).</translation>
        </message>
        <message>
            <source>该借阅已续借 {renewals} 次，不能再续。请先归还后重新借阅（{clause}）。</source>
            <translation>This loan was renewed before ({renewals}×) and cannot be renewed again. Return it first, then borrow again ({clause}).</translation>
        </message>
        <message>
            <source>已过应还日期 {due}，不能续借。请先办理归还（{clause}）。</source>
            <translation>The due date {due} is past; it cannot be renewed. Return it first ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 是查阅，不能续借。请先归还；要带出档案室的，请另行申请借阅（{clause}）。</source>
            <translation>Dossier {code} is out for consultation and cannot be renewed. Return it first; to take it out of the room, ask for a loan ({clause}).</translation>
        </message>
        <message>
            <source>该申请的状态是“{state}”，不能再办理。请重新提交申请（{clause}）。</source>
            <translation>The request is in state "{state}" and cannot be used. Submit a new request ({clause}).</translation>
        </message>
        <message>
            <source>该申请（单号 {slip}）已批准，等待领取，不必再审批。不同意借出的，请在“待取”中撤销批准（{clause}）。</source>
            <translation>This request (slip {slip}) has been approved and waits to be collected; nobody needs to agree again. To stop it, revoke the approval under "To collect" ({clause}).</translation>
        </message>
        <message>
            <source>该申请（单号 {slip}）的档案已经借出。要收回的，请档案室催还（{clause}）。</source>
            <translation>The dossiers of this request (slip {slip}) have been given out. To have them back, ask the archive room to recall them ({clause}).</translation>
        </message>
        <message>
            <source>您已申请过档案 {code}（单号 {slip}），尚未办结（{clause}）。请等待答复，或先撤回原申请。</source>
            <translation>You have asked for dossier {code} already (slip {slip}), and it is still open ({clause}). Wait for the answer, or withdraw the first request.</translation>
        </message>
        <message>
            <source>档案 {code} 没有借出记录，无需归还（{clause}）。请核对是否放错档案袋。</source>
            <translation>Dossier {code} is not on loan and needs no return ({clause}). Check whether it is the right bag.</translation>
        </message>
        <message>
            <source>档案 {code} 不在待检查之列（{clause}）。请先扫描归还，每次归还只检查一次。</source>
            <translation>Dossier {code} is not waiting for inspection ({clause}). Scan its return first; every return is inspected once.</translation>
        </message>
        <message>
            <source>档案 {code} 的检查结果没有什么要更正：还没有检查，或已是“{condition}”（{clause}）。请选实际的结果。</source>
            <translation>There is nothing to correct in the inspection of dossier {code}: it was not inspected yet, or it is "{condition}" already ({clause}). Choose the real result.</translation>
        </message>
        <message>
            <source>档案 {code} 的这次归还不能撤销：它没有归还，归还已过 {days} 天，或之后又有了别的流转（{clause}）。请按现在的状态办理：在架的重新借出，找不到的登记缺失。</source>
            <translation>This return of dossier {code} cannot be undone: it was not returned, the return is more than {days} days old, or it has moved since ({clause}). Go by where it is now: lend it again if it is on its shelf, report it missing if it is not.</translation>
        </message>
        <message>
            <source>{code} 是您本人借的，归还和检查不能由您本人改（{clause}）。请另一位档案管理员办理。</source>
            <translation>You borrowed {code} yourself, so its return and inspection are not yours to change ({clause}). Ask another archivist.</translation>
        </message>
        <message>
            <source>登记簿的记录不得删改（{clause}）。如有差错，请追加说明。</source>
            <translation>Entries of the register cannot be changed or deleted ({clause}). To correct one, add a note.</translation>
        </message>
        <message>
            <source>清单为空。请先扫描或选择档案（{clause}）。</source>
            <translation>The list is empty. Scan or choose dossiers first ({clause}).</translation>
        </message>
        <message>
            <source>{name}已离职，不能办理。请核对工牌（{clause}）。</source>
            <translation>{name} has left; this cannot be done. Check the badge ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 不在库（{state}），不能列入销毁清册。请先归还或查明去向（{clause}）。</source>
            <translation>Dossier {code} is not in ({state}) and cannot go on a destruction register. Return it first, or find out where it is ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 已冻结（{hold}），冻结人写明理由解除以前不能这样办理（{clause}）。请联系冻结人；已在销毁清册上的，请撤回清册。</source>
            <translation>Dossier {code} is on hold ({hold}); this cannot be done until who placed the hold lifts it with a reason ({clause}). Contact them; withdraw a destruction register that lists it.</translation>
        </message>
        <message>
            <source>档案 {code} 已在另一份未办结的清册 {list} 上。请先办结或撤回那份清册（{clause}）。</source>
            <translation>Dossier {code} stands on another open list, {list}. Finish or withdraw that list first ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 已按销毁清册 {list} 扫描出库，等待监销，内容不得再增减、改动或借出（{clause}）。确须办理的，请停止销毁，先在“销毁”页撤回清册。</source>
            <translation>Dossier {code} was scanned out by the destruction list {list} and waits for its witnesses; nothing of it may be added, taken out, changed or lent ({clause}). If it must be, stop the destruction and withdraw the list on the page Destruction first.</translation>
        </message>
        <message>
            <source>档案 {code} 列在已批准的销毁清册 {list} 上，不得再放入资料，以免未经批准一并销毁（{clause}）。请放入应放的档案；确应放入的，请先在“销毁”页撤回清册。</source>
            <translation>Dossier {code} stands on the approved destruction list {list} and takes in no more papers, which would be destroyed without approval ({clause}). Put them where they belong; if that is here, withdraw the list on the page Destruction first.</translation>
        </message>
        <message>
            <source>档案 {code} 列在已批准的销毁清册 {list} 上，保管期限不得改动（{clause}）。终止日确有变动的，请先在“销毁”页撤回清册。</source>
            <translation>Dossier {code} stands on the approved destruction list {list}; its retention term may not be moved ({clause}). If the relationship did end on another day, withdraw the list on the page Destruction first.</translation>
        </message>
        <message>
            <source>档案 {code} 的法定保管期限未满（到期日：{due}）。期满前不得销毁（{clause}）。请不要列入清册；已在清册上的，请在“销毁”页撤回清册，期满后再提出。</source>
            <translation>The statutory retention term of dossier {code} has not been served (due: {due}). It may not be destroyed before ({clause}). Leave it off the list; if it stands on one, withdraw the list on the page Destruction and propose it after the term.</translation>
        </message>
        <message>
            <source>批准人不能是提出人（{clause}）。请由另一位经理批准。</source>
            <translation>The approver cannot be the proposer ({clause}). Let another manager approve.</translation>
        </message>
        <message>
            <source>销毁须由两名不同的人现场监销并各自签署（{clause}）。请另一位监销人签署。</source>
            <translation>Two different people must witness the destruction and each sign ({clause}). Let another witness sign.</translation>
        </message>
        <message>
            <source>监销人不能是提出人、鉴定人或批准人（{clause}）。请换另一位同事监销。</source>
            <translation>A destroyer may not be the proposer, an appraiser or the approver ({clause}). Let another colleague witness it.</translation>
        </message>
        <message>
            <source>销毁清册的状态是“{state}”，这一步不能办理（{clause}）。待批准的，请经理在“销毁”页批准；已批准而不应销毁的，请撤回清册；已终止而仍须销毁的，请重新提出。</source>
            <translation>The destruction list is "{state}"; this step cannot be taken ({clause}). If it waits for approval, let a manager approve it on the page Destruction; if it was approved and should not be carried out, withdraw it; if it has ended and is still needed, propose a new one.</translation>
        </message>
        <message>
            <source>两名监销人签署的清册不一致（{clause}）。请按第一位监销人签署的方式和地点签署；清册有误的，请撤回清册，重新提出。</source>
            <translation>The registers that the two witnesses signed differ ({clause}). Sign by the method and place that the first witness signed; if the list is wrong, withdraw it and propose a new one.</translation>
        </message>
        <message>
            <source>清册提出后不得更改，有人签署后不得再扫描（{clause}）。如有差错，请撤回后重新提出。</source>
            <translation>A list is not changed once it is proposed, and not scanned any more once somebody has signed ({clause}). If it is wrong, withdraw it and propose a new one.</translation>
        </message>
        <message>
            <source>扫描的档案 {code} 不在本清册上。请放回原位，不要销毁（{clause}）。</source>
            <translation>The scanned dossier {code} is not on this register. Put it back, do not destroy it ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 的状态是“{state}”，不能报缺失。只有在库或借出的档案可以报缺失（{clause}）。请核对档号。</source>
            <translation>Dossier {code} is "{state}" and cannot be reported missing. Only a dossier on its shelf or on loan can ({clause}). Check the reference code.</translation>
        </message>
        <message>
            <source>复查人不能是报缺人（{clause}）。请另一位同事再找一遍后签署。</source>
            <translation>Who reported it cannot sign the search ({clause}). Have another colleague search again and sign.</translation>
        </message>
        <message>
            <source>批准人不能是报缺人或复查人（{clause}）。请由另一位经理批准。</source>
            <translation>Who reported it or searched for it cannot approve ({clause}). Have another manager approve.</translation>
        </message>
        <message>
            <source>缺失核销单的状态是“{state}”，现在不能办这一步（{clause}）。请按“缺失”页上写明的下一步办理。</source>
            <translation>The write-off is "{state}"; this step cannot be taken now ({clause}). Take the next step that the page Missing names.</translation>
        </message>
        <message>
            <source>扫描的档案 {code} 不在本核销单上（{clause}）。请放回原位，或选定列有它的核销单再扫描。</source>
            <translation>The scanned dossier {code} does not stand on this write-off ({clause}). Put it back, or choose the write-off that lists it and scan again.</translation>
        </message>
        <message>
            <source>档案 {code} 由签署人本人借出未还，借阅人不能复查或批准它的缺失（{clause}）。请换另一位同事签署。</source>
            <translation>Dossier {code} is on loan to the signer, who can neither search for it nor approve that it is lost ({clause}). Have another colleague sign.</translation>
        </message>
        <message>
            <source>档案 {code} 在报缺之后又办过借还、上架或交接，不是找不到（{clause}）。请撤回这份核销单，其余的另行报缺。</source>
            <translation>Dossier {code} was lent, returned, shelved or handed over after it was reported; it is not missing ({clause}). Withdraw this write-off and report the others anew.</translation>
        </message>
        <message>
            <source>档案 {code} 已在这份清册上扫过，不重复计入（{clause}）。请接着扫描下一份。</source>
            <translation>Dossier {code} was scanned on this list already and is not counted again ({clause}). Scan the next one.</translation>
        </message>
        <message>
            <source>档案 {code} 在这份单据上没有可以撤销的扫描（{clause}）。还没有扫的，不必撤销；已登记找到的，请按现状重新办理。</source>
            <translation>Dossier {code} has no scan on this list that could be undone ({clause}). What was not scanned need not be undone; for what was entered as found, go by where it is now.</translation>
        </message>
        <message>
            <source>档案 {code} 已登记缺失（核销单 {list}）。找到了，请在“缺失”页扫描它，登记找到后再办理（{clause}）。</source>
            <translation>Dossier {code} stands as missing (write-off {list}). If you have found it, scan it on the page Missing first ({clause}).</translation>
        </message>
        <message>
            <source>档案 {code} 已移出，由接收单位保管（{clause}）。收回后，请在“收进”页扫描它，再办理。</source>
            <translation>Dossier {code} was moved out, and the receiving institution keeps it ({clause}). Once it is back, scan it on the page Taking in first.</translation>
        </message>
        <message>
            <source>移交人、接收人、监交人须为三个不同的人。请换人（{clause}）。</source>
            <translation>Transferor, receiver and witness must be three different people. Choose somebody else ({clause}).</translation>
        </message>
        <message>
            <source>监交人须为部门经理或总经理，以便同时停用离职人员账号（{clause}）。请换一位监交人。</source>
            <translation>The witness must be a department manager or the general manager, so that the leaver's account is closed with it ({clause}). Choose another witness.</translation>
        </message>
        <message>
            <source>此处应由{expected}本人签署，登录的是{name}。账号不得串用（{clause}）。请{expected}本人输入自己的密码。</source>
            <translation>{expected} must sign here, and {name} has signed in. Accounts are personal ({clause}). Let {expected} type their own password.</translation>
        </message>
        <message>
            <source>{name}的账号不能签署业务事项：系统管理员不参与业务，停用的账号不再有效（{clause}）。请换人签署。</source>
            <translation>The account of {name} cannot sign business matters: administrators take no part in business, and closed accounts are no longer valid ({clause}). Let somebody else sign.</translation>
        </message>
        <message>
            <source>{name}没有保管档案的账号，不能接收移交。请指定一位档案管理员或经理（{clause}）。</source>
            <translation>{name} has no account that can keep dossiers and cannot receive them. Name an archivist or a manager ({clause}).</translation>
        </message>
        <message>
            <source>移交人缺席时，由另一位经理签署：不是接收人、监交人，也不是列清单的人。{name}不能签，请换一位经理（{clause}）。</source>
            <translation>For an absent leaver another manager signs: not the receiver, not the witness, not who drew up the list. {name} cannot sign; ask another manager ({clause}).</translation>
        </message>
        <message>
            <source>{name}的账号还在使用，移交人应由本人签署，不能由别人代替（{clause}）。请{name}输入自己的密码；人已经走了的，请先到“账号”页停用这个账号。</source>
            <translation>{name} still has an account and signs in person; nobody else can ({clause}). Ask {name} to type their password. If they have gone, close the account on the page Accounts first.</translation>
        </message>
        <message>
            <source>{name}的交接 {code} 还没有办完。请在“交接”中继续签署，或撤回后重新办理（{clause}）。</source>
            <translation>The handover {code} of {name} is not finished. Go on signing on the page Handover, or withdraw it and begin anew ({clause}).</translation>
        </message>
        <message>
            <source>这份交接的状态是“{state}”，现在不能办这一步（{clause}）。请在“交接”中查看下一步。</source>
            <translation>This handover stands at "{state}"; this step cannot be taken now ({clause}). See on the page Handover what comes next.</translation>
        </message>
        <message>
            <source>签署期间清单内容发生了变化。{then}（{clause}）。</source>
            <translation>The list has changed while it was being signed. {then} ({clause}).</translation>
        </message>
        <message>
            <source>请刷新后由各方重新签署</source>
            <translation>Refresh, then let everyone sign again</translation>
        </message>
        <message>
            <source>请刷新这份交接，核对清单后再签署；较早版本列出的，请撤回后重新发起</source>
            <translation>Refresh this handover, check the list and sign again; withdraw one of an earlier version and announce it anew</translation>
        </message>
        <message>
            <source>本机时钟是 {now}，早于档案库已有的记录（{newest}），签署的时间靠不住（{clause}）。请先校准时钟；时钟无误的，请经理在“设置—档案库”中确认后再签署。</source>
            <translation>The clock of this machine says {now}, earlier than what the archive has recorded ({newest}): the time of a signature would not be reliable ({clause}). Set the clock first; if it is right, ask a manager to confirm it under Settings, Archive, then sign.</translation>
        </message>
        <message>
            <source>签署记录不得删改（{clause}）。</source>
            <translation>Sign-offs cannot be changed or deleted ({clause}). Let the people concerned sign anew.</translation>
        </message>
        <message>
            <source>操作日志只能追加，不得修改或删除（{clause}）。请联系审计人员。</source>
            <translation>The audit trail is only added to, never changed or deleted ({clause}). Speak to the auditors.</translation>
        </message>
        <message>
            <source>只能为本人提出申请，不得代他人申请（{clause}）。请借阅人本人登录，或到档案室办理。</source>
            <translation>You can request loans for yourself only ({clause}). Let the borrower sign in, or come to the archive room.</translation>
        </message>
        <message>
            <source>已有同名人员 {name}（{department}）（{clause}）。确为另一人时，请在姓名后加注区别，如“{name}（二）”。</source>
            <translation>There is a {name} in {department} already ({clause}). If this is another person, add a mark to the name, such as "{name} (2)".</translation>
        </message>
        <message>
            <source>证件号和电话只能按“为空”“不为空”筛选（{clause}）。要按号码查找，请在查找框中输入号码后按回车。</source>
            <translation>Filter ID numbers and phones by "is empty" or "is not empty" only ({clause}). To find one, type it into the search box and press Enter.</translation>
        </message>
        <message>
            <source>须说明用途（{clause}）。请填写用途后再办理。</source>
            <translation>A purpose is needed ({clause}). Fill it in, then go on.</translation>
        </message>
        <message>
            <source>须填写{what}（{clause}）。请填写后再提交。</source>
            <translation>Please fill in: {what} ({clause}). Then hand it in again.</translation>
        </message>
        <message>
            <source>理由中有档案 {code} 的客户姓名、证件号码或电话。理由也写入一起办理的其余档案，{code} 销毁后仍留在那里（{clause}）。请单独办理 {code}，或改写理由，不写客户信息。</source>
            <translation>The reason has a name, ID number or telephone of a customer of dossier {code}. It is written to the others handled together, too, and stays there once {code} is destroyed ({clause}). Handle {code} alone, or leave the customer's data out of the reason.</translation>
        </message>
        <message>
            <source>已有同名的持卡人员 {name}（{department}），还没有账号（{clause}）。请先与本人核实，选择是否同一人后再启用。</source>
            <translation>{name} ({department}) has a staff card under this name and no account ({clause}). Ask the person, choose whether it is the same one, then activate.</translation>
        </message>
        <message>
            <source>{name}（{department}）已登记为持卡人员，另一人不能同名（{clause}）。请系统管理员停用这个待启用的账号，在姓名后加注区别（如“{name}（二）”）重新开户，再启用。</source>
            <translation>{name} ({department}) has a staff card already, and another person cannot have the same name ({clause}). Let the system administrator close the account that waits and make it anew with a name that differs, as "{name} (2)"; then activate that.</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>须填写{what}。请填写后再提交。</source>
            <translation>Please fill in: {what}. Then hand it in again.</translation>
        </message>
        <message>
            <source>这段文字有 {n} 字，最多 {most} 字，还没有保存。请缩短后再办理；长的说明可作为扫描件放入档案。</source>
            <translation>This text has {n} characters; {most} are the most. Nothing has been saved. Shorten it and try again; a long explanation can be put into the dossier as a scan.</translation>
        </message>
        <message>
            <source>抽查 {n} 份，缺 {missing} 份：有 {confidence} % 把握，缺失率低于 {bound} %。</source>
            <translation>Drawn {n}, missing {missing}: with {confidence} % confidence, fewer than {bound} % are missing.</translation>
        </message>
        <message>
            <source>共 {n} 份，全部查过，缺 {missing} 份。</source>
            <translation>Looked for: {n}, the whole range; missing: {missing}.</translation>
        </message>
        <message>
            <source>抽查 {n} 份，还有 {left} 份的位置没有盘到：没有查完，不作结论。</source>
            <translation>Drawn {n}, not looked for {left}, as their places were not visited: it is not finished and shows nothing.</translation>
        </message>
        <message>
            <source>容许的缺失率是 {tolerable} %，符合。</source>
            <translation>{tolerable} % is tolerable: it is met.</translation>
        </message>
        <message>
            <source>容许的缺失率是 {tolerable} %，没有达到：请多抽，或全面盘点。</source>
            <translation>{tolerable} % is tolerable: it is not met. Draw more, or count everything.</translation>
        </message>
        <message>
            <source>骰子与抽查记录上的不同</source>
            <translation>the dice are not those of the record</translation>
        </message>
        <message>
            <source>校验码与抽查记录上的不同</source>
            <translation>the anchor code is not that of the record</translation>
        </message>
        <message>
            <source>操作日志里没有这个校验码，或它不是抽查前的最后一条</source>
            <translation>the trail does not have this anchor code, or not as the last entry before the draw</translation>
        </message>
        <message>
            <source>按流转记录重排的名册与当时的不同</source>
            <translation>the list by the movements is not the one of that moment</translation>
        </message>
        <message>
            <source>抽出的档号不同</source>
            <translation>other dossiers are drawn</translation>
        </message>
        <message>
            <source>扫描件</source>
            <translation>Scan</translation>
        </message>
        <message>
            <source>PDF 文件</source>
            <translation>a PDF</translation>
        </message>
        <message>
            <source>图片</source>
            <translation>a picture</translation>
        </message>
        <message>
            <source>窗口不支持的图片（TIFF、BMP、HEIC、WebP 等）</source>
            <translation>a picture that the window does not show (TIFF, BMP, HEIC, WebP)</translation>
        </message>
        <message>
            <source>损坏的 PDF 文件</source>
            <translation>a damaged PDF</translation>
        </message>
        <message>
            <source>加了密码的 PDF 文件</source>
            <translation>a PDF with a password</translation>
        </message>
        <message>
            <source>页数太多的 PDF 文件</source>
            <translation>PDF file with too many pages</translation>
        </message>
        <message>
            <source>太复杂、数不清页数的 PDF 文件</source>
            <translation>PDF file too complex for its pages to be counted</translation>
        </message>
        <message>
            <source>损坏或不完整的图片</source>
            <translation>a damaged or incomplete picture</translation>
        </message>
        <message>
            <source>太大的图片</source>
            <translation>a picture that is too large</translation>
        </message>
        <message>
            <source>太复杂、要很久才能显示的图片</source>
            <translation>a picture too complex to be shown in good time</translation>
        </message>
        <message>
            <source>Word、Excel 等办公文件</source>
            <translation>an office document such as Word or Excel</translation>
        </message>
        <message>
            <source>压缩包</source>
            <translation>a packed archive</translation>
        </message>
        <message>
            <source>视频或录音</source>
            <translation>a video or recording</translation>
        </message>
        <message>
            <source>看不出格式的文件</source>
            <translation>a file of unknown format</translation>
        </message>
        <message>
            <source>档案 {code} 已封存：用途已经完成，只为法定期限保存，不再查阅、外借、更改或移出（{clause}）。确须使用的，请由有封存权限的人员查看，或先解除封存。</source>
            <translation>Dossier {code} is sealed: its purpose is served, and it is kept for the term of the law alone, not to be consulted, lent, changed or moved out ({clause}). If it must be used, ask somebody with the right to sealed dossiers, or have it unsealed first.</translation>
        </message>
        <message>
            <source>柜</source>
            <translation>Cabinet</translation>
        </message>
        <message>
            <source>层</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>盒</source>
            <translation>Box</translation>
        </message>
        <message>
            <source>其他位置</source>
            <translation>Other place</translation>
        </message>
        <message>
            <source>不上锁</source>
            <translation>Not locked</translation>
        </message>
        <message>
            <source>上锁</source>
            <translation>Locked</translation>
        </message>
        <message>
            <source>保险柜</source>
            <translation>Safe</translation>
        </message>
        <message>
            <source>柜号从 1 起，止号不能小于起号。请更正柜号。</source>
            <translation>Cabinets are numbered from 1, and the last number is not below the first. Correct the numbers.</translation>
        </message>
        <message>
            <source>一次最多新建 {most} 个位置。请分几次新建。</source>
            <translation>At most {most} places are made at once. Make them in several turns.</translation>
        </message>
        <message>
            <source>盒要放在某一层。请写明每柜几层。</source>
            <translation>A box stands on a layer. Say how many layers a cabinet has.</translation>
        </message>
        <message>
            <source>“{place}”不能作位置的名称。库房请写数字或字母（如 3），柜号前缀请写一两个字母（如 A），也可不写。</source>
            <translation>"{place}" cannot be the name of a place. Write a number or letter for the room (3), and one or two letters before the cabinets' numbers (A), or nothing.</translation>
        </message>
        <message>
            <source>账随实物，改到扫描的位置</source>
            <translation>Records follow: the place becomes the one where it was scanned</translation>
        </message>
        <message>
            <source>已放回账上的位置</source>
            <translation>Put back where the records say</translation>
        </message>
        <message>
            <source>到归还台办理</source>
            <translation>To the return desk</translation>
        </message>
        <message>
            <source>到“移交”页办理</source>
            <translation>To the page Transfers</translation>
        </message>
        <message>
            <source>到“收进”页办理</source>
            <translation>To the page Taking in</translation>
        </message>
        <message>
            <source>登记找到</source>
            <translation>Enter that it was found</translation>
        </message>
        <message>
            <source>已另放，报告经理</source>
            <translation>Put aside, told the manager</translation>
        </message>
        <message>
            <source>复看找到，仍在账上的位置</source>
            <translation>Found when looked for again, where the records say</translation>
        </message>
        <message>
            <source>另行登记</source>
            <translation>To be registered</translation>
        </message>
        <message>
            <source>已核对流转，补记属实</source>
            <translation>Movements checked, the late entry is right</translation>
        </message>
        <message>
            <source>另有说明</source>
            <translation>Explained otherwise</translation>
        </message>
        <message>
            <source>文件 {file} 不是本版本的程序写的盘点包。请用同一版本的程序打开，或在盘点单上另写一个。</source>
            <translation>{file} was not written by this version of the program. Open it with the same version, or write another packet on the count.</translation>
        </message>
        <message>
            <source>文件 {file} 的扫描有误，没有收取任何一次。请用同一版本的程序重新写出回盘；仍不行的，请把这些位置重点一遍。</source>
            <translation>The scans in {file} have a fault, and none was taken in. Write them again with the same version of the program; failing that, count those places again.</translation>
        </message>
        <message>
            <source>在架</source>
            <translation>In place</translation>
        </message>
        <message>
            <source>错位</source>
            <translation>Misplaced</translation>
        </message>
        <message>
            <source>借出中</source>
            <translation>On loan</translation>
        </message>
        <message>
            <source>移交中</source>
            <translation>In transit</translation>
        </message>
        <message>
            <source>未扫到</source>
            <translation>Not seen</translation>
        </message>
        <message>
            <source>库外发现</source>
            <translation>Found here</translation>
        </message>
        <message>
            <source>未知条码</source>
            <translation>Unknown code</translation>
        </message>
        <message>
            <source>借出中但在架</source>
            <translation>On loan, yet on the shelf</translation>
        </message>
        <message>
            <source>移交中但在架</source>
            <translation>In transit, yet on the shelf</translation>
        </message>
        <message>
            <source>已移出但在架</source>
            <translation>Moved out, yet on the shelf</translation>
        </message>
        <message>
            <source>已销毁但在架</source>
            <translation>Destroyed, yet on the shelf</translation>
        </message>
        <message>
            <source>已核销缺失但在架</source>
            <translation>Written off, yet on the shelf</translation>
        </message>
        <message>
            <source>两处扫到</source>
            <translation>Scanned at two places</translation>
        </message>
        <message>
            <source>开盘前的事，盘点中才登记</source>
            <translation>Happened before the count, entered during it</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>空</source>
            <translation>Empty</translation>
        </message>
        <message>
            <source>登记缺失，在这里找到</source>
            <translation>Reported missing, found here</translation>
        </message>
        <message>
            <source>已点</source>
            <translation>Already counted</translation>
        </message>
        <message>
            <source>已记</source>
            <translation>Noted</translation>
        </message>
        <message>
            <source>已撤销</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <source>这次盘点现在是“{state}”，不能办理此步（{clause}）。请按顺序办理，或新开一次盘点。</source>
            <translation>This count is "{state}"; this step cannot be taken now ({clause}). Take the steps in their order, or open another count.</translation>
        </message>
        <message>
            <source>盘点的扫描和决定只增不改（{clause}）。扫错的请撤销，再重新扫描。</source>
            <translation>Scans and decisions of a count are never changed ({clause}). Take back a wrong scan, then scan again.</translation>
        </message>
        <message>
            <source>先扫位置：请扫描柜、层或盒上的标签，再逐袋扫描（{clause}）。</source>
            <translation>Scan a place first: the label of a cabinet, layer or box, then each bag ({clause}).</translation>
        </message>
        <message>
            <source>{place} 不在这次盘点的范围内，或里面还分层、分盒（{clause}）。请扫描范围内最里面一级的位置标签。</source>
            <translation>{place} is not within this count, or is divided into layers or boxes ({clause}). Scan the label of an innermost place within the range.</translation>
        </message>
        <message>
            <source>{place} 已点到 {number} 份，不是空的（{clause}）。扫错了位置的，请先撤销再扫。</source>
            <translation>Counted at {place}: {number}; it is not empty ({clause}). If the place was wrong, take those scans back first.</translation>
        </message>
        <message>
            <source>没有可以撤销的扫描（{clause}）。只能撤销自己在这次盘点中的扫描，最后的先撤销。</source>
            <translation>There is no scan to take back ({clause}). Only your own scans of this count can be, the last one first.</translation>
        </message>
        <message>
            <source>{place} 里没有可以盘点的位置（{clause}）。请先在“库房”页新建位置。</source>
            <translation>There is no place to count in {place} ({clause}). Enter places on the page Store-room first.</translation>
        </message>
        <message>
            <source>还有 {number} 处差异没有决定，不能签署（{clause}）。请逐处写明处理和原因。</source>
            <translation>Undecided differences: {number}; nobody signs before each is decided ({clause}). Say of each what is done and why.</translation>
        </message>
        <message>
            <source>{code} 不能按“{way}”处理（{clause}）。请按它的差异重新选择，并写明原因。</source>
            <translation>{code} cannot be decided as "{way}" ({clause}). Choose what fits its difference, and say why.</translation>
        </message>
        <message>
            <source>{code} 在点完以后又有流转（{at} {event}），盘点的结果已旧，不能按“{way}”处理（{clause}）。请点“继续点”再看一遍；不能继续点的，另选一种处理，并写明原因。</source>
            <translation>{code} has moved since the counting ended ({at}, {event}), so the count is no longer right about it: "{way}" is not possible ({clause}). Go on counting and look again. Where the count cannot go on, choose another way and state the reason.</translation>
        </message>
        <message>
            <source>{code} 已按“{way}”改了账，不能再作别的决定（{clause}）。改错的，请在“库房”页撤销那次移位，再来决定；撤销不了的，请在那里移到对的位置。</source>
            <translation>The books of {code} were changed by "{way}", and no other decision replaces that ({clause}). If it was wrong, undo the move on the page "Storerooms" and decide again. If it cannot be undone, move it there to its right place.</translation>
        </message>
        <message>
            <source>{code} 已开缺失核销单 {docket}，不能再作别的决定（{clause}）。找到的，请在“缺失”页撤回那张单，再来决定；已核销的，按 F11 登记找到。</source>
            <translation>Write-off {docket} was opened for {code}, and no other decision replaces that ({clause}). If it was found, withdraw that write-off on the page "Missing" and decide again. If it is written off already, press F11 to note it as found.</translation>
        </message>
        <message>
            <source>盘点人签署要由这次盘点中扫描过的人办理（{clause}）。请由{expected}签署。</source>
            <translation>A counter signs who has scanned in this count ({clause}). {expected} may sign.</translation>
        </message>
        <message>
            <source>盘点人、复核人、监盘人须为三人，开单的、扫描过的和收取回盘的人不能复核或监盘（{clause}）。请另请一位同事签署。</source>
            <translation>Counter, checker and witness are three persons; who opened the count, has scanned or took a return in neither checks nor witnesses it ({clause}). Ask another colleague.</translation>
        </message>
        <message>
            <source>决定过差异的人不能复核自己的决定（{clause}）。请另请一位同事复核。</source>
            <translation>Who has decided differences does not check them ({clause}). Ask another colleague to check.</translation>
        </message>
        <message>
            <source>盲盘点完以后已经看到缺什么，不能继续点（{clause}）。漏点的请逐处决定差异，或作废后新开一次盘点。</source>
            <translation>A blind count that has ended shows what is missing, and does not go on ({clause}). Decide each difference, or void this count and open a new one.</translation>
        </message>
        <message>
            <source>骰子的点数要有三个以上，是数字，中间用空格隔开（{clause}）。请当场掷骰子，照掷出的顺序填写，如 3 6 1。</source>
            <translation>Dice are three numbers or more with blanks between them ({clause}). Throw them here and enter them as they fell, such as 3 6 1.</translation>
        </message>
        <message>
            <source>{place} 里账上没有在架的档案，无从抽查（{clause}）。请另选范围。</source>
            <translation>By the records no dossier lies in {place}, so there is nothing to draw ({clause}). Choose another range.</translation>
        </message>
        <message>
            <source>本机的时钟是 {now}；盘点包写于 {written}，{days} 天内有效（{clause}）。请校准本机的日期和时间；过期的，请在盘点单上另写一个。</source>
            <translation>The clock of this machine says {now}; the packet was written {written} and stays valid so many days: {days} ({clause}). Set date and time; if the packet is too old, write another on the count.</translation>
        </message>
        <message>
            <source>文件 {file} 是盘点单 {code} 的回盘，不是这一张的，没有收取（{clause}）。请在写出盘点包的档案库里打开那张单，再收取。</source>
            <translation>{file} has the scans of count {code}, not of this one, and was not taken in ({clause}). Open that count, in the archive that wrote the packet, and take them in there.</translation>
        </message>
        <message>
            <source>盘点单 {code} 现在是“{state}”，不收取回盘（{clause}）。{then}</source>
            <translation>Count {code} is now in the state "{state}" and takes no scans in ({clause}). {then}</translation>
        </message>
        <message>
            <source>请先点“继续点”（已签署的先退回），再收取。</source>
            <translation>Choose "Go on" first (send it back before that if it was signed), then take them in.</translation>
        </message>
        <message>
            <source>盲盘点完后不能继续点：请按差异逐处到架前核对后决定，或作废后新开一次盘点。</source>
            <translation>A blind count does not go on once it has ended: look at the shelves for each difference and decide it, or make the count void and begin another.</translation>
        </message>
        <message>
            <source>请新开一次盘点。</source>
            <translation>Begin another count.</translation>
        </message>
        <message>
            <source>文件 {file} 的 {number} 次扫描都已收过，没有再记（{clause}）。笔记本上后来又点了的，请在那里重新写出回盘。</source>
            <translation>All scans in {file} ({number}) were taken in before, and nothing was added ({clause}). If the laptop has counted more since, write its scans again.</translation>
        </message>
        <message>
            <source>文件 {file} 与已收的回盘编号相同、内容不同，没有收取（{clause}）。请留下两份文件报告经理，这些位置重点一遍。</source>
            <translation>{file} has the numbers of scans that came before with other contents, and was not taken in ({clause}). Keep both files, tell the manager, and count those places again.</translation>
        </message>
        <message>
            <source>文件 {file} 的扫描记在 {first} 至 {last}，不在写包（{written}）到现在（{now}）之间，没有收取（{clause}）。笔记本时钟快的，过了 {last} 再收；慢的，请校准后重点一遍。</source>
            <translation>The scans in {file} are dated {first} to {last}, not between the writing of the packet ({written}) and now ({now}), and were not taken in ({clause}). If the laptop's clock is fast, take them in after {last}; if it is slow, set it and count again.</translation>
        </message>
        <message>
            <source>还没有选定“{name}”是哪一位同事（{clause}）。扫描记在盘点人名下，请逐个选定。</source>
            <translation>No colleague was chosen for "{name}" ({clause}). Scans stand under their counter: choose one for each name.</translation>
        </message>
        <message>
            <source>{what}与第 {seq} 行封存的内容不符（被改动，或被旧内容替换）</source>
            <translation>{what} is not what entry {seq} sealed (changed, or replaced by an older state)</translation>
        </message>
        <message>
            <source>{what}在第 {seq} 行封存后被删去</source>
            <translation>{what} was removed after entry {seq} sealed it</translation>
        </message>
        <message>
            <source>{what}不是经本程序登记的</source>
            <translation>{what} was not entered through this program</translation>
        </message>
        <message>
            <source>第 {seq} 行的封存记录被改动或删去</source>
            <translation>The seals of entry {seq} were changed or removed</translation>
        </message>
        <message>
            <source>{what}在第 {seq} 行办理之前已被程序以外改动</source>
            <translation>{what} had been changed outside the program before entry {seq}</translation>
        </message>
        <message>
            <source>{what}的扫描文件内容与存入时不符</source>
            <translation>{what}: the bytes of the scan are not those that were put in</translation>
        </message>
        <message>
            <source>档案目录的计数与实际不符</source>
            <translation>The counts of the dossier tree are not those of the dossiers</translation>
        </message>
        <message>
            <source>数据库结构 {what} 被改动、删去或添加</source>
            <translation>Database structure: {what} was changed, removed or added</translation>
        </message>
        <message>
            <source>数据库的索引与内容不符：{what}</source>
            <translation>The database's indexes do not agree with its contents: {what}</translation>
        </message>
        <message>
            <source>{what} 中有不属于任何档案或单据的记录</source>
            <translation>{what} has rows that belong to no dossier or paper</translation>
        </message>
        <message>
            <source>{what}的编号不在检索索引中（索引被改动），同一编号可能另外登记</source>
            <translation>A number of {what} is not in the search index (which was changed): the same number may be given again</translation>
        </message>
        <message>
            <source>{what}有同一个编号，一个编号只应登记一份档案</source>
            <translation>{what} have a number in common; one number should stand in one dossier alone</translation>
        </message>
        <message>
            <source>{what}登录时签认的第 {seq} 行不在日志中（日志被截断或重写）</source>
            <translation>{what}: entry {seq}, signed at sign-in, is not in the trail (cut or rewritten)</translation>
        </message>
        <message>
            <source>账号“{code}”</source>
            <translation>Account "{code}"</translation>
        </message>
        <message>
            <source>人员“{code}”</source>
            <translation>Person "{code}"</translation>
        </message>
        <message>
            <source>档案 {code}</source>
            <translation>Dossier {code}</translation>
        </message>
        <message>
            <source>档案 {code} 的内容（户、客户、材料或分类）</source>
            <translation>The contents of dossier {code} (household, customers, papers or classes)</translation>
        </message>
        <message>
            <source>登记 {code}</source>
            <translation>Register entry {code}</translation>
        </message>
        <message>
            <source>客户 #{code}</source>
            <translation>Customer #{code}</translation>
        </message>
        <message>
            <source>办理单 {code}</source>
            <translation>Docket {code}</translation>
        </message>
        <message>
            <source>办理程序“{code}”</source>
            <translation>Procedure "{code}"</translation>
        </message>
        <message>
            <source>制度第 {code} 版</source>
            <translation>Policy version {code}</translation>
        </message>
        <message>
            <source>签署 #{code}</source>
            <translation>Sign-off #{code}</translation>
        </message>
        <message>
            <source>导入批次“{code}”</source>
            <translation>Import "{code}"</translation>
        </message>
        <message>
            <source>库位 {code}</source>
            <translation>Place {code}</translation>
        </message>
        <message>
            <source>楼栋“{code}”</source>
            <translation>Building "{code}"</translation>
        </message>
        <message>
            <source>小区“{code}”</source>
            <translation>Estate "{code}"</translation>
        </message>
        <message>
            <source>材料名称“{code}”</source>
            <translation>Paper title "{code}"</translation>
        </message>
        <message>
            <source>编号计数“{code}”</source>
            <translation>Number counter "{code}"</translation>
        </message>
        <message>
            <source>本馆密钥 #{code}</source>
            <translation>keys of the archive #{code}</translation>
        </message>
        <message>
            <source>盘点的应点清单 #{code}</source>
            <translation>Expected list of count #{code}</translation>
        </message>
        <message>
            <source>盘点扫描 {code}</source>
            <translation>Scan {code} of a count</translation>
        </message>
        <message>
            <source>盘点差异的决定 {code}</source>
            <translation>Decision {code} about a difference</translation>
        </message>
        <message>
            <source>档案库信息“{code}”</source>
            <translation>Archive data "{code}"</translation>
        </message>
        <message>
            <source>设置“{code}”</source>
            <translation>Setting "{code}"</translation>
        </message>
        <message>
            <source>工作日 {code}</source>
            <translation>Working day {code}</translation>
        </message>
        <message>
            <source>打印机校准“{code}”</source>
            <translation>Printer offset "{code}"</translation>
        </message>
        <message>
            <source>记住的台账列“{code}”</source>
            <translation>Remembered ledger columns "{code}"</translation>
        </message>
        <message>
            <source>移交单的状态是“{state}”，现在不能办这一步（{clause}）。请按“移交”页上写明的下一步办理。</source>
            <translation>The state of the transfer is "{state}"; this step cannot be taken now ({clause}). Follow the next step on the page "Transfers".</translation>
        </message>
        <message>
            <source>移交单 {slip} 已由{who}接收（{clause}），不必再办。请刷新后查看。</source>
            <translation>Transfer {slip} was received by {who} already ({clause}). Refresh to see it.</translation>
        </message>
        <message>
            <source>档案 {code} 的移交清单由它的项目经理 A 角列出，A、B 角都要先登记（{clause}）。请 A 角登录办理，或先补登项目经理。</source>
            <translation>Project manager A of dossier {code} draws up its transfer list, and both A and B must be on record ({clause}). Let A sign in, or enter the project managers first.</translation>
        </message>
        <message>
            <source>一份移交单上的档案，项目经理 A、B 角须相同（{clause}）。请把 {code} 另列一份。</source>
            <translation>The dossiers of one transfer have the same project managers A and B ({clause}). List {code} on another one.</translation>
        </message>
        <message>
            <source>档案 {code} 的状态是“{state}”，已由档案室保管，不用移交（{clause}）。请核对档号。</source>
            <translation>The state of dossier {code} is "{state}"; the archive room keeps it already ({clause}). Check the reference code.</translation>
        </message>
        <message>
            <source>档案 {code} 已在另一份未办结的单子 {list} 上，不能再列入移交（{clause}）。请先办结或撤回那一份。</source>
            <translation>Dossier {code} is on another open list, {list}, and cannot be listed for transfer ({clause}). Settle or withdraw that one first.</translation>
        </message>
        <message>
            <source>这一步由{expected}办理，须是本人或其代签人（{clause}）。请{expected}办理。</source>
            <translation>This step is for {expected}, in person or by a deputy ({clause}). Let {expected} take it.</translation>
        </message>
        <message>
            <source>A 角、B 角、档案管理员须为三个不同的人，分别签字（{clause}）。{name}已在其中，请换人签署。</source>
            <translation>A, B and the archivist are three persons who each sign ({clause}). {name} is one of them already; let somebody else sign.</translation>
        </message>
        <message>
            <source>延期由有权审批人同意，不能是移交人自己（{clause}）。请另一位经理签署。</source>
            <translation>A delay is agreed to by whoever may, never by the senders ({clause}). Let another manager sign.</translation>
        </message>
        <message>
            <source>这份移交单没有待批的延期申请（{clause}）。请先由 A 角或 B 角写明原因申请。</source>
            <translation>No delay of this transfer waits for an answer ({clause}). A or B asks for one with a reason first.</translation>
        </message>
        <message>
            <source>“{part}”不是移交清单的部分（{clause}）。请从制度规定的各部分中选择。</source>
            <translation>"{part}" is no part of the transfer list ({clause}). Choose one that the rules name.</translation>
        </message>
        <message>
            <source>第 {n} 件“{title}”没有页数：封面和所有纸张都要计入（{clause}）。请补填，或删去这一行。</source>
            <translation>Item {n}, "{title}", has no pages: covers and all sheets count ({clause}). Enter them, or delete the line.</translation>
        </message>
        <message>
            <source>第 {n} 件“{title}”的{what}须是 0 到 {most} 的整数（{clause}）。请更正后再保存。</source>
            <translation>Item {n}, "{title}": {what} is a whole number from 0 to {most} ({clause}). Correct it, then save again.</translation>
        </message>
        <message>
            <source>第 {n} 件“{title}”还没有核对齐全（{clause}）。请逐件核对；有缺漏的，先开补充清单给 A 角。</source>
            <translation>Item {n}, "{title}", was not found complete ({clause}). Check item by item; open a supplement list for what is lacking.</translation>
        </message>
        <message>
            <source>核对中没有写明缺什么，不能开补充清单（{clause}）。请先在“核对”中逐件写明缺漏。</source>
            <translation>Nothing was found lacking, so there is no supplement list ({clause}). Say item by item what is lacking first.</translation>
        </message>
        <message>
            <source>日期须是今天或以后的一天，写成 2026-10-10（{clause}）。请更正。</source>
            <translation>The day is today or later, written 2026-10-10 ({clause}). Correct it.</translation>
        </message>
        <message>
            <source>第 {n} 件“{title}”还没有清点，或与清单不符而没有写明情况（{clause}）。请逐件清点后再签署。</source>
            <translation>Item {n}, "{title}", was not counted, or differs without an explanation ({clause}). Count item by item before signing.</translation>
        </message>
        <message>
            <source>一袋都没有扫描，不能接收（{clause}）。请逐袋扫描；都没有到的，请拒收。</source>
            <translation>No bag was scanned, so nothing can be received ({clause}). Scan every bag; refuse the transfer where none arrived.</translation>
        </message>
        <message>
            <source>扫描的档案 {code} 不在这份移交单上（{clause}）。请放在一边，查明应送往哪里。</source>
            <translation>The scanned dossier {code} is not on this transfer ({clause}). Put it aside and find out where it belongs.</translation>
        </message>
        <message>
            <source>移交中的档案须在验收时扫描才算到达（{clause}）。请在“移交”页办理验收。</source>
            <translation>A dossier that is being transferred arrives by a scan on receipt ({clause}). Receive it on the page "Transfers".</translation>
        </message>
        <message>
            <source>档案 {code} 在移交途中，应送 {receiver}（移交单 {list}，送交人{carrier}）（{clause}）。请交给{receiver}，由档案室验收。</source>
            <translation>Dossier {code} is on its way to {receiver} by transfer {list}, carried by {carrier} ({clause}). Bring it to {receiver}; the archive room receives it.</translation>
        </message>
        <message>
            <source>档案 {code} 尚未移交，由{who}保管（{clause}）。请交还{who}，移交以后再办理。</source>
            <translation>Dossier {code} is not transferred yet; {who} keeps it ({clause}). Give it back to {who}, and go on once it is transferred.</translation>
        </message>
        <message>
            <source>份数</source>
            <translation>copies</translation>
        </message>
        <message>
            <source>这一行没有档号。请填写档号后重新读取。</source>
            <translation>This row has no reference code. Fill it in and read the file again.</translation>
        </message>
        <message>
            <source>与第 {row} 行重复，以先出现的为准。请删去多余的一处。</source>
            <translation>The same as in row {row}; the first one counts. Delete the other.</translation>
        </message>
        <message>
            <source>合计</source>
            <translation>Totals</translation>
        </message>
        <message>
            <source>表尾</source>
            <translation>Footer</translation>
        </message>
        <message>
            <source>重复的表头</source>
            <translation>Repeated header</translation>
        </message>
        <message>
            <source>表头以上的文字</source>
            <translation>Text above the header</translation>
        </message>
        <message>
            <source>另一张表</source>
            <translation>Another table</translation>
        </message>
        <message>
            <source>只有序号的行</source>
            <translation>Rows with nothing but a number</translation>
        </message>
        <message>
            <source>批注</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>只有备注、打勾或楼栋的行</source>
            <translation>Rows with nothing but notes, ticks or a building</translation>
        </message>
        <message>
            <source>证件号码被表格软件截断（末几位已丢失），请对照原件把该列设为文本后重新录入。</source>
            <translation>The spreadsheet cut off the ID number (its last digits are lost); set that column to text and type it again from the original.</translation>
        </message>
        <message>
            <source>这一格的文字超过 {about} 字，没有读入。请缩短，或分成几格后再导入。</source>
            <translation>This cell has more than {about} characters and was not read. Shorten it, or split it into several cells, and import again.</translation>
        </message>
        <message>
            <source>看不出是哪一户（楼栋或房号缺失），请补填楼栋和房号。</source>
            <translation>It is not clear which household this is (building or room missing); fill in both.</translation>
        </message>
        <message>
            <source>没有写客户姓名或名称，不知道是谁的档案。请补填后再导入这一行。</source>
            <translation>No customer is named, so nobody can tell whose dossier it is. Complete the name, then import this row.</translation>
        </message>
        <message>
            <source>与第 {about} 行是同一户（一户一袋）。房号写错的请改正；确是重复的不用处理，本行不导入。</source>
            <translation>The same household as row {about} (one bag each). Correct the room if it is wrong; a true duplicate needs nothing, this row stays out.</translation>
        </message>
        <message>
            <source>日期无法识别或不存在，请改成 2024-01-06 这样的日期。</source>
            <translation>The date cannot be read or does not exist; write it like 2024-01-06.</translation>
        </message>
        <message>
            <source>客户类别不在本单位的类别之中，请改成其中一个：{about}。</source>
            <translation>This customer category is none of the office's. Choose one of: {about}.</translation>
        </message>
        <message>
            <source>档案编号与第 {about} 行相同，编号不得重复，请核对后改正。</source>
            <translation>Row {about} has the same reference code. Codes are given once: check and correct it.</translation>
        </message>
        <message>
            <source>这个编号（如合同编号）与第 {about} 行相同，一个编号只登记一份档案。编号写错的请改正；确是同一份的不用处理，本行不导入。</source>
            <translation>Row {about} has the same number (such as a contract number), and a number has one dossier. Correct it if it is wrong; if it is the same, do nothing: this row is not imported.</translation>
        </message>
        <message>
            <source>没有写借阅人，不知道档案在谁手里。请对照登记簿补填姓名，再导入这一行。</source>
            <translation>No borrower is given, so nobody would answer for the dossier. Complete the name from the register, then import this row.</translation>
        </message>
        <message>
            <source>A 角与 B 角是同一人，请改为两个不同的人。</source>
            <translation>Managers A and B are the same person; name two different people.</translation>
        </message>
        <message>
            <source>这一格写了几个人，分不清 A 角和 B 角。请一格只写一人，A 角、B 角各占一列后再导入。</source>
            <translation>This cell names several people, and A and B cannot be told apart. Write one person in a cell, A and B in columns of their own, and import again.</translation>
        </message>
        <message>
            <source>这一格写了几个档号，一份档案一个档号。请分行填写，一行一份，再导入。</source>
            <translation>This cell has several reference codes, and a dossier has one. Put each dossier on a row of its own, and import again.</translation>
        </message>
        <message>
            <source>档案库里没有这一袋，请改正档案名称或档号；确实没有登记过的，先登记这份档案再导入这一行。</source>
            <translation>The archive holds no such bag. Correct the dossier's name or reference code; if it was never registered, register it first and then import this row.</translation>
        </message>
        <message>
            <source>这笔借阅发生在建库之日（{about}）或之后，登记簿只补录建库以前的借阅。请在“借阅”里办理，本行不导入。</source>
            <translation>This loan is dated on or after the day the archive was founded ({about}); a register brings in loans from before. Enter it under "Borrowing"; this row is not imported.</translation>
        </message>
        <message>
            <source>这一袋已按销毁清册 {about} 扫描出库，等待监销，不能借出。请核对档号；确已借出的，先在“销毁”页撤回清册，再导入这一行。</source>
            <translation>This dossier was scanned out for destruction on list {about} and cannot be lent. Check the reference code; if it really is out, withdraw the list on the "Destruction" page first, then import this row.</translation>
        </message>
        <message>
            <source>存放位置 {about} 已停用，不能放入。请改写别的位置，或先在“库房”页恢复使用，再导入这一行。</source>
            <translation>The place {about} is out of use. Write another place, or take it into use again on the page "Storerooms", then import this row.</translation>
        </message>
        <message>
            <source>存放位置 {about} 放不下这一份了。请改写别的位置，或先在“库房”页改它的容量，再导入这一行。</source>
            <translation>The place {about} has no room for this one. Write another place, or change its capacity on the page "Storerooms", then import this row.</translation>
        </message>
        <message>
            <source>存放位置 {about} 已上锁，由别人保管。请由保管人本人导入这一行，或改写别的位置。</source>
            <translation>The place {about} is under the lock of another custodian. Have its custodian import this row, or write another place.</translation>
        </message>
        <message>
            <source>存放位置 {about} 专门存放重要档案，这一份不属于重要类别。请改写别的位置，再导入这一行。</source>
            <translation>The place {about} is for important dossiers only, and this one is of no important category. Write another place, then import this row.</translation>
        </message>
        <message>
            <source>这一份属于重要类别，存放位置 {about} 不是重要档案专用。请改写位置，或先在“库房”页标为重要档案专用，再导入这一行。</source>
            <translation>This one is of an important category, and the place {about} is not set apart for important dossiers. Write another place, or set it apart on the page "Storerooms", then import this row.</translation>
        </message>
        <message>
            <source>没有写权证名称，不知道是什么原件。请补填后再导入这一行。</source>
            <translation>No name of a title deed, so the original is unknown. Fill it in, then import this row.</translation>
        </message>
        <message>
            <source>没有写入库日期，不知道从哪天起代管。请对照台账补填，再导入这一行。</source>
            <translation>No day of receipt, so it is unknown since when it is kept. Fill it in from the ledger, then import this row.</translation>
        </message>
        <message>
            <source>出库日期早于入库日期，请核对台账后改正，再导入这一行。</source>
            <translation>The day of issue is before the day of receipt. Check the ledger and correct it, then import this row.</translation>
        </message>
        <message>
            <source>日期在今天之后，请核对台账后改正，再导入这一行。</source>
            <translation>The day is after today. Check the ledger and correct it, then import this row.</translation>
        </message>
        <message>
            <source>已出库而没有写领取人，不知道交给了谁。请对照台账补填，再导入这一行。</source>
            <translation>It was given out, and no receiver is named. Fill it in from the ledger, then import this row.</translation>
        </message>
        <message>
            <source>代管中的原件没有写存放位置。请补填放在哪里，再导入这一行。</source>
            <translation>An original that is kept here has no place. Write where it lies, then import this row.</translation>
        </message>
        <message>
            <source>等级“{about}”不在本单位代管的等级之中。请改成 普通 或 重要，再导入这一行。</source>
            <translation>The grade "{about}" is none that the office has. Write the grade as its rules name it, then import this row.</translation>
        </message>
        <message>
            <source>按档号、合同编号或权利人找不到这件原件的档案。请补写档号；档案没有登记的，先登记再导入这一行。</source>
            <translation>No dossier of this original is found by code, contract or owner. Write the code; register the dossier first where there is none, then import this row.</translation>
        </message>
        <message>
            <source>“{about}”有几份档案，分不清这件原件属于哪一份。请补写档号，再导入这一行。</source>
            <translation>"{about}" has several dossiers, and it is unclear which one the original belongs to. Write the code, then import this row.</translation>
        </message>
        <message>
            <source>与台账中另一行是同一件原件（{about}）。请核对编号；确是重复的不用处理，本行不导入。</source>
            <translation>Another row of the ledger is the same original ({about}). Check the number; a true duplicate needs nothing, this row is not imported.</translation>
        </message>
        <message>
            <source>“{about}”不是任职中的原件保管员，代管中的原件要有保管员负责。请先办理任命，或改写保管员，再导入这一行。</source>
            <translation>"{about}" is no appointed custodian of originals, and an original that is kept here needs one. Appoint the custodian first, or write another one, then import this row.</translation>
        </message>
        <message>
            <source>这一袋现在不在库，不能再记一笔未还；已还的请填归还日期，没还的请先办归还再导入这一行。</source>
            <translation>This bag is not on its shelf, so it cannot be out once more. If it came back, fill in the return date; if not, take it back first and then import this row.</translation>
        </message>
        <message>
            <source>证件号码校验不符，请对照原件核对；确认无误可照录。</source>
            <translation>The ID number fails its check; compare with the original. If it says so, keep it.</translation>
        </message>
        <message>
            <source>电话号码的位数或区号不对，请核对；确认无误可照录。</source>
            <translation>The phone number has a wrong length or area code; please check. If it is right, keep it.</translation>
        </message>
        <message>
            <source>证件号码一栏里有不是号码的内容，没有录入这部分，请对照原件核对。</source>
            <translation>What stands for the ID number is not one in part; that part was not taken in. Check against the original.</translation>
        </message>
        <message>
            <source>证件号码比姓名多，多出的没有录入，请补全姓名，或核对证件号码。</source>
            <translation>There are more ID numbers than names; the rest was not taken in. Add the names or check the numbers.</translation>
        </message>
        <message>
            <source>电话旁边没有姓名，没有录入，请补全姓名；是业主或客户本人的，请移到本人的电话一栏。</source>
            <translation>There is no name beside the phone; it was not taken in. Add the name, or move the number to the customer's own phone column.</translation>
        </message>
        <message>
            <source>客户已在档，台账上的电话 {about} 与已确认的资料不同，没有写入。核实后请在“更正”里提出，经同意后生效。</source>
            <translation>The customer is in the archive already; telephone {about} from the ledger differs from the confirmed data and was not written. Check it and ask for a correction; it takes effect once agreed.</translation>
        </message>
        <message>
            <source>“{about}”不合这一项的填法，没有录入。请改成这一项的选项、数字或 2024-01-06 这样的日期。</source>
            <translation>"{about}" does not fit this field and was not taken in. Use one of its choices, a number, or a date like 2024-01-06.</translation>
        </message>
        <message>
            <source>“{about}”是个人的证件，单位客户没有录入。请改成单位的证件，例如营业执照。</source>
            <translation>"{about}" is a document of a person and was not entered for a company. Give a document of the company, such as its business licence.</translation>
        </message>
        <message>
            <source>房号只写了头尾，按 {about} 几间登记，请核对；不是连着的，请逐间写明。</source>
            <translation>Only the first and the last room are given; registered as rooms {about}. Check this, or list every room.</translation>
        </message>
        <message>
            <source>单元格读不出内容（{about}），按空白处理，请在表格软件中核对后补填。</source>
            <translation>A cell could not be read ({about}) and counts as blank. Check it in the spreadsheet and fill it in.</translation>
        </message>
        <message>
            <source>金额“{about}”无法识别，没有录入，请改成 500000 或 50万元 这样的写法。</source>
            <translation>The amount "{about}" cannot be read and was not taken in. Write it like 500000.</translation>
        </message>
        <message>
            <source>金额“{about}”不是人民币，没有录入，请折成人民币，改成 500000 或 50万元 这样的写法。</source>
            <translation>The amount "{about}" is not in yuan and was not entered. Convert it to yuan and write it as a number such as 500000.</translation>
        </message>
        <message>
            <source>金额的单位看不准：表格旁边写有“{about}”，而这一列没有按它读。请核对，并在列名中写明，如 贷款金额（万元）。</source>
            <translation>The unit of this amount is uncertain: "{about}" stands beside the table, and the column was not read in it. Check it, and name the unit in the label of the column.</translation>
        </message>
        <message>
            <source>大写金额已读作 {about} 元，请核对。</source>
            <translation>The amount in words was read as {about} yuan. Check it.</translation>
        </message>
        <message>
            <source>面积“{about}”无法识别，没有录入，请改成 87.41 这样的数字。</source>
            <translation>The area "{about}" cannot be read and was not taken in. Write it like 87.41.</translation>
        </message>
        <message>
            <source>借阅期限“{about}”无法识别，没有录入，请改成 15天、1个月 或应还日期。</source>
            <translation>The term "{about}" cannot be read and was not taken in. Write a number of days, or the due date.</translation>
        </message>
        <message>
            <source>“{about}”看不出还了没有，按未还录入，请改成 已归还 或 未归还。</source>
            <translation>"{about}" does not say whether the bag came back; entered as still out. Write that it was returned, or not returned.</translation>
        </message>
        <message>
            <source>日期只写到月份，按当月 1 日录入，请核对后补写日子。</source>
            <translation>The date names a month only; its first day was taken. Check and add the day.</translation>
        </message>
        <message>
            <source>归还日期早于借出日期，请核对登记簿。</source>
            <translation>It came back before it was lent. Check the register.</translation>
        </message>
        <message>
            <source>归还日期在今天之后，按已归还录入，请核对登记簿；还没有归还的请删去这一天。</source>
            <translation>The day of return lies after today and is entered as returned. Check the register; clear the day if it is not back yet.</translation>
        </message>
        <message>
            <source>应还日期早于借出日期，请核对登记簿。</source>
            <translation>The due date is before the loan. Check the register.</translation>
        </message>
        <message>
            <source>证件号码与第 {about} 行相同，按同一客户登记；不是同一人的请更正证件号码。</source>
            <translation>Same ID number as row {about}: registered as the same customer. Correct the number if it is another person.</translation>
        </message>
        <message>
            <source>证件号码与第 {about} 行相同而姓名不同，按两位客户登记，请对照原件核对。</source>
            <translation>Same ID number as row {about} under another name: registered as two customers. Check against the original.</translation>
        </message>
        <message>
            <source>本单位没有名叫“{about}”的同事，导入后按没有账号的人员记名。姓名写错的请改正；是新同事的，请另由管理员开立账号。</source>
            <translation>No colleague of this office is called "{about}"; an import enters the name as a person without an account. Correct it if it is wrong; for a new colleague have the administrator open an account.</translation>
        </message>
        <message>
            <source>第 {about} 行楼栋、房号相同而没有写明同一小区，请核对是否同一户。</source>
            <translation>Row {about} has the same building and room without the same estate. Check whether it is the same household.</translation>
        </message>
        <message>
            <source>到期日早于发放日，请核对合同上的日期。</source>
            <translation>The due date is before the issue date; check the dates in the contract.</translation>
        </message>
        <message>
            <source>这一户在档案库中已有 {about}（一户一袋）。房号写错的请改正；确是重复的不用处理，本行不导入。</source>
            <translation>The household has {about} in the archive already (one bag each). Correct the room if it is wrong; a true duplicate needs nothing, this row stays out.</translation>
        </message>
        <message>
            <source>档案编号 {about} 在档案库中已被使用，编号不得重复，请核对后改正。</source>
            <translation>The archive has used reference code {about} already. Codes are given once: check and correct it.</translation>
        </message>
        <message>
            <source>这个编号（如合同编号）已在 {about} 名下，一个编号只登记一份档案。编号写错的请改正；确是同一份的，本行不导入，内容有变的请打开 {about} 办理更正。</source>
            <translation>This number (such as a contract number) stands in {about} already, and a number has one dossier. Correct it if it is wrong; if it is the same, this row is not imported: open {about} to correct what has changed.</translation>
        </message>
        <message>
            <source>证件号码 {about} 在档案库中已有客户，按同一客户登记；不是同一人的请更正证件号码。</source>
            <translation>The archive has a customer with ID number {about}: registered as the same. Correct the number if it is another person.</translation>
        </message>
        <message>
            <source>证件号码 {about} 在档案库中属于另一姓名的客户，按两位客户登记，请对照原件核对。</source>
            <translation>In the archive ID number {about} belongs to another name: registered as two customers. Check against the original.</translation>
        </message>
        <message>
            <source>这件原件在“权证台账”中已有（{about}）。请核对编号；确是同一件的不用处理，本行不导入。</source>
            <translation>The title-deed ledger has this original already ({about}). Check the number; the same one needs nothing, this row is not imported.</translation>
        </message>
        <message>
            <source>档案库中 {about} 楼栋、房号相同而没有写明小区，请核对是否同一户。</source>
            <translation>{about} of the archive has the same building and room without an estate. Check whether it is the same household.</translation>
        </message>
        <message>
            <source>找不到文件「{name}」，请检查路径，或重新选择文件。</source>
            <translation>File "{name}" was not found; check the path or choose the file again.</translation>
        </message>
        <message>
            <source>文件「{name}」打不开：{why}。请确认没有被别的程序占用，再试一次。</source>
            <translation>File "{name}" cannot be opened: {why}. Make sure no other program holds it, then try again.</translation>
        </message>
        <message>
            <source>文件「{name}」是空的，请选择有内容的台账。</source>
            <translation>File "{name}" is empty; choose a ledger with content.</translation>
        </message>
        <message>
            <source>「{name}」不是可读的电子表格，请在表格软件中打开并另存为 .xlsx 后再导入。</source>
            <translation>"{name}" is not a readable spreadsheet; open it in a spreadsheet program, save it as .xlsx and import that.</translation>
        </message>
        <message>
            <source>「{name}」是 {what} 格式，请在表格软件中打开并另存为 .xlsx 后再导入。</source>
            <translation>"{name}" is in {what} format; open it in a spreadsheet program, save it as .xlsx and import that.</translation>
        </message>
        <message>
            <source>文件「{name}」已损坏或不完整，请重新复制一份，或在表格软件中打开并另存后再导入。</source>
            <translation>File "{name}" is damaged or incomplete; copy it again, or open it in a spreadsheet program, save it anew and import that.</translation>
        </message>
        <message>
            <source>文件「{name}」过大（{what}），超出上限 {limit}，请拆分成几个文件后再导入。</source>
            <translation>File "{name}" is too large ({what}, limit {limit}); split it into several files and import them.</translation>
        </message>
        <message>
            <source>文件「{name}」的内部结构异常（{what}），为安全起见未读取。请在表格软件中打开并另存为 .xlsx 后再导入。</source>
            <translation>File "{name}" has an unusual structure ({what}) and was not read, for safety. Open it in a spreadsheet program, save it as .xlsx and import that.</translation>
        </message>
        <message>
            <source>文件「{name}」设有打开密码，请输入密码。</source>
            <translation>File "{name}" has a password; enter it.</translation>
        </message>
        <message>
            <source>文件「{name}」设有密码，这种格式带密码时无法读取。请在表格软件中打开，另存为不带密码的 .xlsx 后再导入。</source>
            <translation>The file "{name}" has a password, and this format cannot be read with one. Open it in a spreadsheet program, save it as .xlsx without a password, and import that.</translation>
        </message>
        <message>
            <source>文件「{name}」中有超过 {limit} 个单元格是错误值或没有计算结果的公式。请在表格软件中打开，重新计算并保存后再导入。</source>
            <translation>More than {limit} cells of "{name}" hold errors or formulas without results. Open it in a spreadsheet program, recalculate, save, and import it again.</translation>
        </message>
        <message>
            <source>文件「{name}」混有两种编码：第 {line} 行与其余各行不同，读出来会是乱码。请把各部分分别在表格软件中打开、另存为 .xlsx 后再导入。</source>
            <translation>The file "{name}" mixes two encodings: line {line} is not written like the others and would be read as garbage. Open each part in a spreadsheet program, save it as .xlsx, and import those.</translation>
        </message>
        <message>
            <source>文件「{name}」第 {line} 行有一个引号没有成对，后面的内容会并进同一格。请用记事本打开，补上或删去这个引号后再导入。</source>
            <translation>Line {line} of "{name}" has a quotation mark without its partner, so that all that follows would run into one cell. Open it in a text editor, add or remove the mark, and import it again.</translation>
        </message>
        <message>
            <source>读取文件「{name}」时内存或时间超出限度，没有读入任何内容。请在表格软件中打开，只保留台账所在的工作表，另存为 .xlsx 后再导入；行数很多的请拆分成几个文件。</source>
            <translation>Reading "{name}" went beyond the limits of memory or time; nothing was read. Open it in a spreadsheet program, keep only the sheet of the ledger, save it as .xlsx and import that; split a file of very many rows.</translation>
        </message>
        <message>
            <source>文件「{name}」的密码不对，请核对大小写后重新输入。</source>
            <translation>The password of file "{name}" is wrong; check capitals and type it again.</translation>
        </message>
        <message>
            <source>在「{name}」里找不到表头（如 房号、业主姓名、档案编号），请确认选对了文件，表头不要超过前 30 行。</source>
            <translation>No header found in "{name}" (such as 房号, 业主姓名, 档案编号); make sure it is the right file and its header is within the first 30 rows.</translation>
        </message>
        <message>
            <source>在「{name}」里找不到“档号”一列，请确认选对了文件，表头不要超过前 30 行；要更正的项目各占一列，列名与更正窗口中的相同。</source>
            <translation>No column of reference codes (《档号》) found in "{name}"; make sure it is the right file and its header is within the first 30 rows. Each item to correct has a column, named as in the correction window.</translation>
        </message>
        <message>
            <source>在「{name}」里找不到“题名”和“页数”两列，请确认选对了文件，表头不要超过前 30 行；“部分”“份数”“原件或复印件”“客户未领取”“档号”各列可有可无。</source>
            <translation>"{name}" has no columns of titles and of pages. Check that it is the right file; the header must be in the first 30 rows. Columns of parts, copies, forms, uncollected contracts and reference codes may be missing.</translation>
        </message>
        <message>
            <source>「{name}」没有读入：{rows}。请在表格中更正后重新读取。</source>
            <translation>"{name}" was not read: {rows}. Correct the spreadsheet and read it again.</translation>
        </message>
        <message>
            <source>「{name}」只有表头，没有数据行，请选择有内容的台账。</source>
            <translation>"{name}" has a header but no rows; choose a ledger with content.</translation>
        </message>
        <message>
            <source>「{name}」的内容与所选制度包「{pack}」不符，请改选制度包，或换一个文件。</source>
            <translation>The content of "{name}" does not fit the policy pack "{pack}"; choose another pack or another file.</translation>
        </message>
        <message>
            <source>「{name}」{why}，七个制度包都不适用。请确认选对了文件；确是客户台账的，请用 --pack 指明制度包。</source>
            <translation>"{name}": {why}; none of the seven policy packs fits. Check that it is the right file; if it is a ledger of customers, name the pack with --pack.</translation>
        </message>
        <message>
            <source>看不出要建档的客户</source>
            <translation>no customers to file were found</translation>
        </message>
        <message>
            <source>像是账单或票据明细（{labels}），不是客户台账</source>
            <translation>looks like bills or invoices ({labels}), not a ledger of customers</translation>
        </message>
        <message>
            <source>这份 PDF 有打开密码，不能在这里显示。请去掉密码后另存一份。</source>
            <translation>This PDF needs a password to open and cannot be shown here. Please remove the password and store it again.</translation>
        </message>
        <message>
            <source>这份 PDF 有 {n} 页，超过能显示的 {most} 页。请分成几份后再存入。</source>
            <translation>This PDF has {n} pages, more than the {most} that can be shown. Please split it and store it again.</translation>
        </message>
        <message>
            <source>第 {n} 页已损坏，显示不出来。请重新扫描这一页。</source>
            <translation>Page {n} is damaged and cannot be shown. Please scan this page again.</translation>
        </message>
        <message>
            <source>这份 PDF 已损坏，一页也显示不出来。请重新扫描后另存一份。</source>
            <translation>This PDF is damaged; not one page can be shown. Please scan again and store a new copy.</translation>
        </message>
        <message>
            <source>这份 PDF 太复杂或已损坏，等了很久仍显示不出来。请重新扫描后另存一份。</source>
            <translation>This PDF is too complex or damaged; it could not be shown after a long wait. Please scan again and store a new copy.</translation>
        </message>
        <message>
            <source>这张图片已损坏，显示不出来。请重新扫描后另存一份。</source>
            <translation>This picture is damaged and cannot be shown. Please scan again and store a new copy.</translation>
        </message>
        <message>
            <source>这张图片太复杂，要很久才能显示，因此没有打开。请取出副本，或重新扫描后另存一份。</source>
            <translation>This picture is so complex that it would take very long to show, so it was not opened. Take a copy out, or scan again and store a new copy.</translation>
        </message>
        <message>
            <source>这张图片有 {width}×{height} 个像素，太大，不能在窗口内显示。它已存在库内，可取出副本，或以较低的分辨率重新扫描。</source>
            <translation>This picture has {width}×{height} pixels, too many to be shown in the window. It is kept in the archive: take a copy, or scan again at a lower resolution.</translation>
        </message>
        <message>
            <source>这台电脑的打印服务没有运行，什么也没有打印。请启动打印服务（CUPS）或重新启动电脑，再打印一次。</source>
            <translation>The printing service of this computer is not running; nothing was printed. Start the service (CUPS) or restart the computer, then print again.</translation>
        </message>
        <message>
            <source>打印系统里没有打印机“{printer}”。请另选一台打印机再打印。</source>
            <translation>The printing system has no printer "{printer}". Choose another one and print again.</translation>
        </message>
        <message>
            <source>打印机“{printer}”已停止接收任务。请在系统的打印机设置里恢复它，或另选一台再打印。</source>
            <translation>The printer "{printer}" accepts no jobs now. Resume it in the printer settings of the system, or choose another one and print again.</translation>
        </message>
        <message>
            <source>打印机“{printer}”没有接受任务（{why}）。请检查打印机后再打印一次。</source>
            <translation>The printer "{printer}" did not accept the job ({why}). Check the printer and print again.</translation>
        </message>
        <message>
            <source>不是普通文件</source>
            <translation>not a plain file</translation>
        </message>
        <message>
            <source>经批准借阅或查阅</source>
            <translation>by an approved loan or consultation</translation>
        </message>
        <message>
            <source>在办，归还前可以查看</source>
            <translation>under way; may be viewed until the return</translation>
        </message>
        <message>
            <source>没有账号</source>
            <translation>no account</translation>
        </message>
        <message>
            <source>此档案</source>
            <translation>this dossier</translation>
        </message>
        <message>
            <source>在其职责范围内</source>
            <translation>within their scope</translation>
        </message>
        <message>
            <source>不在其职责范围内</source>
            <translation>outside their scope</translation>
        </message>
        <message>
            <source>重点保护的档案</source>
            <translation>dossiers under special protection</translation>
        </message>
        <message>
            <source>有特别权限</source>
            <translation>has the special right</translation>
        </message>
        <message>
            <source>没有特别权限</source>
            <translation>does not have the special right</translation>
        </message>
        <message>
            <source>账号的更改已经生效，但档案库这时没有记下它。不必重做：检查磁盘后重新登录，登录时会自动补记。</source>
            <translation>The change to the account is in force, but the archive could not record it just now. Do not repeat it: check the disk and sign in again; signing in records it.</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>name</translation>
        </message>
        <message>
            <source>请先用业务账号登录。系统管理员不能查看或办理档案业务。</source>
            <translation>Sign in with a business account first. Administrators neither view nor handle dossiers.</translation>
        </message>
        <message>
            <source>您的账号已停用或转岗，不能继续办理。请锁定窗口；转岗的请重新登录，停用的请联系经理。</source>
            <translation>Your account was closed or has moved to another post, so you cannot go on. Lock the window; sign in again if you have moved, or ask a manager if the account is closed.</translation>
        </message>
        <message>
            <source>这条记录已变化或不存在。请刷新后重试。</source>
            <translation>This record changed or no longer exists. Refresh and try again.</translation>
        </message>
        <message>
            <source>文件夹 {folder} 不是空的。请另选一个空文件夹。</source>
            <translation>The folder {folder} is not empty. Choose another empty folder.</translation>
        </message>
        <message>
            <source>无法在 {folder} 建立档案库（{why}），没有留下任何文件。请检查磁盘空间和权限，或另选位置。</source>
            <translation>No archive can be founded in {folder} ({why}); no file was left there. Check disk space and permissions, or choose another place.</translation>
        </message>
        <message>
            <source>{folder} 中没有档案库。请选择档案库所在的文件夹。</source>
            <translation>There is no archive in {folder}. Choose the folder of an archive.</translation>
        </message>
        <message>
            <source>{name}已办理离职交接，不能登录。如系误办，请联系经理。</source>
            <translation>{name} has handed over and left, and cannot sign in. If that is a mistake, ask a manager.</translation>
        </message>
        <message>
            <source>无法把备份写到 {folder}（{why}）。请检查磁盘空间和文件夹权限，或另选一个文件夹。</source>
            <translation>The backup cannot be written to {folder} ({why}). Check the disk space and the rights of the folder, or choose another one.</translation>
        </message>
        <message>
            <source>备份已完成并通过校验（{file}），可以使用，但档案库这时没有记下它。请检查本机磁盘后再备份一次。</source>
            <translation>The backup is finished and checked ({file}) and can be used, but the archive could not record it just now. Check the disk of this machine, then back up once more.</translation>
        </message>
        <message>
            <source>建档登记</source>
            <translation>registration</translation>
        </message>
        <message>
            <source>温湿度读数</source>
            <translation>Climate reading</translation>
        </message>
        <message>
            <source>库房和仪器</source>
            <translation>Room and instrument</translation>
        </message>
        <message>
            <source>重新登记</source>
            <translation>Entered anew</translation>
        </message>
        <message>
            <source>仪器</source>
            <translation>Instrument</translation>
        </message>
        <message>
            <source>最近校准日期</source>
            <translation>Last calibrated on</translation>
        </message>
        <message>
            <source>室内温度</source>
            <translation>Temperature inside</translation>
        </message>
        <message>
            <source>室内湿度</source>
            <translation>Humidity inside</translation>
        </message>
        <message>
            <source>室外温度</source>
            <translation>Temperature outside</translation>
        </message>
        <message>
            <source>室外湿度</source>
            <translation>Humidity outside</translation>
        </message>
        <message>
            <source>采取的措施</source>
            <translation>Measure taken</translation>
        </message>
        <message>
            <source>{name}“{value}”已在 {code} 名下，一个编号只登记一份档案（{clause}）。请不要同意这一项，写明理由，由申请人核对编号后再申请。</source>
            <translation>{code} has {name} "{value}" already; one number stands in one dossier alone ({clause}). Do not agree to this item and give the reason, so that the applicant checks the number and asks again.</translation>
        </message>
        <message>
            <source>逾期放行</source>
            <translation>I let the borrower have more in spite of what is overdue</translation>
        </message>
        <message>
            <source>文件 {file} 里没有扫描。请在笔记本上盘点后再写出回盘。</source>
            <translation>{file} has no scans. Count on the laptop, then write them.</translation>
        </message>
        <message>
            <source>落实期限</source>
            <translation>Deadlines</translation>
        </message>
        <message>
            <source>须完成的工作</source>
            <translation>Work to be done</translation>
        </message>
        <message>
            <source>交存人</source>
            <translation>Delivered by</translation>
        </message>
        <message>
            <source>领取人</source>
            <translation>Received by</translation>
        </message>
        <message>
            <source>授权依据</source>
            <translation>Authority</translation>
        </message>
        <message>
            <source>已锁定。请重新登录后继续。</source>
            <translation>Locked. Sign in again to go on.</translation>
        </message>
        <message>
            <source>小区名称</source>
            <translation>Name of the estate</translation>
        </message>
        <message>
            <source>文件上限须在 {least} 到 {most} MB 之间。请重新填写。</source>
            <translation>The limit must be between {least} and {most} MB. Please fill it in again.</translation>
        </message>
        <message>
            <source>题名</source>
            <translation>title</translation>
        </message>
        <message>
            <source>责任者</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>存放系统（电子件）</source>
            <translation>Held in (electronic)</translation>
        </message>
        <message>
            <source>文件 {name} 的内容与存入时不符。请停止使用，并请审计人员核查操作日志。</source>
            <translation>File {name} is not what was put in. Stop using it and let the auditors look into the audit trail.</translation>
        </message>
        <message>
            <source>没有档号为“{code}”的档案。请核对封面上的档号，或向档案室查询。</source>
            <translation>There is no dossier with the reference code "{code}". Check the code on the cover, or ask the archive room.</translation>
        </message>
        <message>
            <source>这不是档案袋的条码。请扫描档案袋上的条码。</source>
            <translation>This is not the bar code of a dossier bag. Scan the code on a dossier bag.</translation>
        </message>
        <message>
            <source>没有找到“{text}”。请核对房号、姓名或档号，或扫描档案袋。</source>
            <translation>"{text}" was not found. Check room, name or reference code, or scan the bag.</translation>
        </message>
        <message>
            <source>没有找到“{text}”。请核对姓名或档号，或扫描档案袋。</source>
            <translation>Nothing found for "{text}". Check the name or reference code, or scan the bag.</translation>
        </message>
        <message>
            <source>“{text}”有 {n} 份：{few}请写全房号或档号，或扫描档案袋。</source>
            <translation>"{text}" means {n} dossiers: {few} Type the whole room or reference code, or scan the bag.</translation>
        </message>
        <message>
            <source>“{text}”有 {n} 份：{few}请写全姓名或档号，或扫描档案袋。</source>
            <translation>"{text}" means {n} dossiers: {few} Type the whole name or reference code, or scan the bag.</translation>
        </message>
        <message>
            <source>清单有改动</source>
            <translation>The list was altered</translation>
        </message>
        <message>
            <source>清单有新增</source>
            <translation>Lines were added</translation>
        </message>
        <message>
            <source>清单有变动</source>
            <translation>The list has changed</translation>
        </message>
        <message>
            <source>应核对</source>
            <translation>To be reviewed</translation>
        </message>
        <message>
            <source>变动知会未签收</source>
            <translation>Notice not signed for</translation>
        </message>
        <message>
            <source>案由</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Ordered by</translation>
        </message>
        <message>
            <source>自动锁定的时间须在 {least} 到 {most} 分钟之间。请重新填写。</source>
            <translation>The time before the lock must be between {least} and {most} minutes. Please enter it again.</translation>
        </message>
        <message>
            <source>第 {row} 行的档案袋或客户在预检之后有了变动，没有导入任何一行。请返回上一步，重新预检。</source>
            <translation>The dossier or customer of row {row} has changed since the dry run; no row was imported. Go back one step and run it again.</translation>
        </message>
        <message>
            <source>文件 {name} 是空的。请检查扫描结果后重新选择。</source>
            <translation>File {name} is empty. Check the scan and choose again.</translation>
        </message>
        <message>
            <source>文件 {name} 有 {size} MB，超过上限 {limit} MB。请压缩或分成几份，或请经理在设置中放宽。</source>
            <translation>File {name} has {size} MB, more than the limit of {limit} MB. Compress or split it, or let a manager raise the limit in the settings.</translation>
        </message>
        <message>
            <source>{name} 不是普通文件（是文件夹、管道或设备），不能存入。请选择扫描得到的文件。</source>
            <translation>{name} is no plain file (it is a folder, a pipe or a device) and cannot be put in. Choose the file that was scanned.</translation>
        </message>
        <message>
            <source>无法读取文件 {name}。请检查文件是否存在、是否被其他程序占用。</source>
            <translation>File {name} cannot be read. Check whether it is there and whether another program holds it.</translation>
        </message>
        <message>
            <source>任命依据</source>
            <translation>Authority</translation>
        </message>
        <message>
            <source>核实</source>
            <translation>verify</translation>
        </message>
        <message>
            <source>确认</source>
            <translation>confirm</translation>
        </message>
        <message>
            <source>核对</source>
            <translation>review</translation>
        </message>
        <message>
            <source>核对结果</source>
            <translation>result of the review</translation>
        </message>
        <message>
            <source>视图名称</source>
            <translation>name of the view</translation>
        </message>
        <message>
            <source>最多保存 {n} 个视图。请先删除不用的视图，再保存。</source>
            <translation>At most {n} views are kept. Delete one that you do not use, then save again.</translation>
        </message>
        <message>
            <source>所选档案还没有存放位置。请先点“上架…”，再打印盒脊背。</source>
            <translation>The selected dossiers have no place yet. Shelve them first ("Shelve…"), then print the spines of their boxes.</translation>
        </message>
        <message>
            <source>类别目录</source>
            <translation>Catalogue of a category</translation>
        </message>
        <message>
            <source>资料齐全情况</source>
            <translation>Completeness</translation>
        </message>
        <message>
            <source>卷内文件目录</source>
            <translation>List of contents</translation>
        </message>
        <message>
            <source>案卷封面</source>
            <translation>Dossier cover</translation>
        </message>
        <message>
            <source>档案清单</source>
            <translation>Dossier list</translation>
        </message>
        <message>
            <source>应交接内容清单</source>
            <translation>List of what would be handed over</translation>
        </message>
        <message>
            <source>某时状况证明</source>
            <translation>Statement of a past moment</translation>
        </message>
        <message>
            <source>卷内备考表</source>
            <translation>Volume note</translation>
        </message>
        <message>
            <source>清单有 {n} 份，一次最多打印 {most} 份。请先筛选缩小范围，或导出为表格。</source>
            <translation>The list has {n} dossiers, and at most {most} are printed at once. Filter it first, or export it as a spreadsheet.</translation>
        </message>
        <message>
            <source>这份打印件不能再用：其后有档案已销毁。请到原处重新打印。</source>
            <translation>This print can no longer be used: dossiers have been destroyed since. Print it anew where it came from.</translation>
        </message>
        <message>
            <source>这份打印件不能再用：您现在的权限或范围已不包括其中的档案。请到原处重新打印。</source>
            <translation>This print can no longer be used: your rights or your scope no longer cover its dossiers. Print it anew where it came from.</translation>
        </message>
        <message>
            <source>文件已经在这份档案里。请选择另一份档案。</source>
            <translation>The file is in this dossier already. Choose another.</translation>
        </message>
        <message>
            <source>{name} 已在那份档案里（{kept}），内容相同。请改为作废这一份。</source>
            <translation>That dossier has {name} already ({kept}), with the same content. Declare this one void instead.</translation>
        </message>
        <message>
            <source>{name} 已经作废，不能再移动或作废。请刷新后查看。</source>
            <translation>{name} is void already. Refresh and look again.</translation>
        </message>
        <message>
            <source>这不是档案袋、盒或合同的编号。请扫描袋或盒的条码，或输入档号、合同编号。</source>
            <translation>This is no code of a dossier bag, a box or a contract. Scan the bar code of a bag or box, or type a reference code or the number of a contract.</translation>
        </message>
        <message>
            <source>没有登记位置“{place}”。请核对标签，或先在“库房”页新建。</source>
            <translation>No place "{place}" is entered. Check the label, or make it on the page "Storerooms" first.</translation>
        </message>
        <message>
            <source>这不是档案袋、盒或位置的条码，不能移位。请扫描袋、盒或位置标签。</source>
            <translation>This is no code of a bag, box or place and cannot be moved. Scan the label of a bag, box or place.</translation>
        </message>
        <message>
            <source>盒要放在某一层。请写明柜和层，如 B柜3层，或扫描那一层的条码。</source>
            <translation>A box stands on a layer. Give cabinet and layer (cabinet B, layer 3: B-3), or scan the bar code of the layer.</translation>
        </message>
        <message>
            <source>这个盒就在 {place}。请写另一个位置。</source>
            <translation>The box is at {place} already. Give another place.</translation>
        </message>
        <message>
            <source>{place} 已有一个盒。请写别的盒号，或只写到层，由系统编号。</source>
            <translation>There is a box at {place} already. Give another box number, or the layer alone, and it is numbered.</translation>
        </message>
        <message>
            <source>由谁送来</source>
            <translation>who brought it</translation>
        </message>
        <message>
            <source>配对依据</source>
            <translation>the authority</translation>
        </message>
        <message>
            <source>公钥指纹</source>
            <translation>the fingerprint</translation>
        </message>
        <message>
            <source>这不是档案袋、位置或人员。请扫描袋、位置标签或工牌，或输入档号、位置、姓名。</source>
            <translation>This is no bag, place or person. Scan a bag, a place label or a staff card, or type a code, place or name.</translation>
        </message>
        <message>
            <source>这些位置都已有了，不必再建。请改柜号或层数。</source>
            <translation>All these places exist already. Change the numbers of cabinets or layers.</translation>
        </message>
        <message>
            <source>上锁的位置要有保管人。请选择保管人，或改为不上锁。</source>
            <translation>A locked place has a custodian. Choose the custodian, or leave it unlocked.</translation>
        </message>
        <message>
            <source>建立密钥和档案库，三位建库人</source>
            <translation>keys, archive and its three founders</translation>
        </message>
        <message>
            <source>开设其余人员的账号</source>
            <translation>accounts of the other people</translation>
        </message>
        <message>
            <source>导入档案台账</source>
            <translation>Importing the ledger of dossiers</translation>
        </message>
        <message>
            <source>导入借阅登记簿</source>
            <translation>Importing the borrow register</translation>
        </message>
        <message>
            <source>登记早年结束的业务</source>
            <translation>Registering relationships that ended years ago</translation>
        </message>
        <message>
            <source>给楼宇管家分配楼栋</source>
            <translation>giving the steward buildings</translation>
        </message>
        <message>
            <source>写好留作练习的台账</source>
            <translation>Writing the ledger left for practice</translation>
        </message>
        <message>
            <source>没有选中任何文件。请先勾选要存入的文件。</source>
            <translation>No file is chosen. Tick the files to keep.</translation>
        </message>
        <message>
            <source>文件 {name} 在存入时被改动。请等扫描或保存结束后重新选择。</source>
            <translation>File {name} was changed while it was being put in. Wait until scanning or saving has ended, then choose it again.</translation>
        </message>
        <message>
            <source>已取消，还没有轮到它。需要时请再归入一次。</source>
            <translation>Cancelled before its turn. File it again when needed.</translation>
        </message>
        <message>
            <source>{name} 本身可以归入，但同一份档案的 {other} 不能，所以都没有归入。请先处理 {other}，或不勾选它，再归入一次。</source>
            <translation>{name} itself can be put in, but {other} of the same dossier cannot, so neither was. See to {other} first, or leave it unticked, and put in once more.</translation>
        </message>
        <message>
            <source>{name} 是{what}，存入后不能在窗口内显示，原件不得销毁。请重新扫描成 PDF、JPG 或 PNG；确需保存的，请勾选这一行再存入。</source>
            <translation>{name} is {what}. It cannot be shown in the window, and the original must not be destroyed. Scan it again as PDF, JPG or PNG; to keep it all the same, tick this line.</translation>
        </message>
        <message>
            <source>{name} 的名称和所在文件夹对应 {n} 份档案，无法确定归入哪一份。请改名后再试。</source>
            <translation>The names of {name} and its folder mean {n} dossiers. Rename it and try again.</translation>
        </message>
        <message>
            <source>{name} 的名称里没有本库的档号或条码。请以档号命名文件或文件夹后再试。</source>
            <translation>The name of {name} has no reference code or bar code of this archive. Name the file or its folder by one and try again.</translation>
        </message>
        <message>
            <source>{name} 与 {other} 内容相同，只需存一份。请勾选 {other}，这一个无需再存。</source>
            <translation>{name} is the same as {other}; one of them is enough. Tick {other}; this one need not be kept.</translation>
        </message>
        <message>
            <source>{name} 已在这份档案里（{kept}），内容相同。无需再存。</source>
            <translation>{name} is in this dossier already ({kept}). Nothing to do.</translation>
        </message>
        <message>
            <source>无法读取文件夹 {name}（{why}）。请检查权限或换一个文件夹。</source>
            <translation>The folder {name} cannot be read ({why}). Check its rights or choose another.</translation>
        </message>
        <message>
            <source>提前到期</source>
            <translation>Due earlier</translation>
        </message>
        <message>
            <source>推迟到期</source>
            <translation>Due later</translation>
        </message>
        <message>
            <source>变得算不出</source>
            <translation>No longer computable</translation>
        </message>
        <message>
            <source>问题和整改</source>
            <translation>Findings and remedies</translation>
        </message>
        <message>
            <source>没有编号为 {code} 的单据。请核对条码下面的数字，或不填编号。</source>
            <translation>There is no paper of the number {code}. Please check the digits below the bar code, or leave the number out.</translation>
        </message>
        <message>
            <source>发现的问题</source>
            <translation>What was found</translation>
        </message>
        <message>
            <source>措施</source>
            <translation>Measure</translation>
        </message>
        <message>
            <source>责任人</source>
            <translation>Who answers for it</translation>
        </message>
        <message>
            <source>到期，可列入销毁</source>
            <translation>Due, may be listed</translation>
        </message>
        <message>
            <source>到期，先复核</source>
            <translation>Due, review first</translation>
        </message>
        <message>
            <source>算不出期限</source>
            <translation>Not computable</translation>
        </message>
        <message>
            <source>未起算或永久保管</source>
            <translation>not begun, or kept for ever</translation>
        </message>
        <message>
            <source>情况说明</source>
            <translation>what was found</translation>
        </message>
        <message>
            <source>制度第 {version} 版与封存的内容不符：有人绕过本程序改动或删去了它或它的发布记录，不能据以办理。请停止使用此档案库、保留原文件，由有权校验的人在命令行运行 verify，查明还有哪些改动，再用改动之前的备份恢复。</source>
            <translation>Version {version} of the rules is not as it was sealed: somebody has changed or removed it or its release past the program, so nobody can work under it. Stop using this archive and keep its file. Let somebody who may verify run verify on the command line to see what else was changed, then restore a backup from before the change.</translation>
        </message>
        <message>
            <source>口令</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>盘点人姓名</source>
            <translation>Name of the counter</translation>
        </message>
        <message>
            <source>无法读取本机的盘点文件 {path}（{why}）。请检查磁盘和权限，再打开一次。</source>
            <translation>The scans on this machine cannot be read: {path} ({why}). Check disk and permissions, and open the packet again.</translation>
        </message>
        <message>
            <source>这次扫描没有记下：无法写入 {path}（{why}）。请检查磁盘空间和权限，再扫一次。</source>
            <translation>The scan was not kept: {path} cannot be written ({why}). Check disk space and permissions, and scan again.</translation>
        </message>
        <message>
            <source>另一个窗口正在用它盘点</source>
            <translation>another window is counting with it</translation>
        </message>
        <message>
            <source>磁盘空间不足</source>
            <translation>the disk is full</translation>
        </message>
        <message>
            <source>本机的盘点文件 {path} 已损坏，第 {number} 次扫描读不出，不能接着盘点。请留下文件，在盘点单上另写一个盘点包，重新点。</source>
            <translation>The scans on this machine are damaged: scan {number} in {path} cannot be read, and the count cannot go on. Keep the file, write another packet on the count, and count again.</translation>
        </message>
        <message>
            <source>这不是档案袋、原件或位置的条码，不计入盘点。请扫描袋上或位置上的标签。</source>
            <translation>This is no label of a bag, an original or a place, and does not count. Scan the label of a bag or a place.</translation>
        </message>
        <message>
            <source>这是卷内件的条码。请扫描档案袋上的条码。</source>
            <translation>This is the bar code of an item inside. Scan the code on the dossier bag.</translation>
        </message>
        <message>
            <source>条码 {code} 没有登记。请核对标签，或先登记。</source>
            <translation>Bar code {code} is not registered. Check the label, or register it first.</translation>
        </message>
        <message>
            <source>没有档号为“{text}”的档案。请照袋上写的输入完整的档号，或扫描条码。</source>
            <translation>No dossier has the reference code "{text}". Type the whole code as it stands on the bag, or scan the bar code.</translation>
        </message>
        <message>
            <source>您的申请（单号 {slip}）已批准，请到档案室领取，领取后即可查看（{clause}）。</source>
            <translation>Your request (slip {slip}) is approved. Fetch the dossier from the archive room; then you can see it ({clause}).</translation>
        </message>
        <message>
            <source>您的申请（单号 {slip}）正等待{who}审批，批准后到档案室领取（{clause}）。</source>
            <translation>Your request (slip {slip}) waits for the approval of {who}; then fetch the dossier from the archive room ({clause}).</translation>
        </message>
        <message>
            <source>第一款</source>
            <translation>, paragraph 1</translation>
        </message>
        <message>
            <source>第二款</source>
            <translation>, paragraph 2</translation>
        </message>
        <message>
            <source>提出方式</source>
            <translation>Way in which it came</translation>
        </message>
        <message>
            <source>提出日期还没有到。请核对日期。</source>
            <translation>This day has not come yet. Check the date.</translation>
        </message>
        <message>
            <source>客户请求删除</source>
            <translation>Request to delete</translation>
        </message>
        <message>
            <source>在 {name} 的第一页上没有认出单据的条码。请把首页放正，以 200 点以上的分辨率重新扫描；或在档案的“资料和文件”中存入。</source>
            <translation>No bar code of a docket was found on the first page of {name}. Lay the first page straight and scan it again at 200 dots per inch or more; or add the file under "Items and files" of the dossier.</translation>
        </message>
        <message>
            <source>签署无法验证，未作任何更改。请重新输入密码签署。</source>
            <translation>The sign-off could not be verified; nothing was changed. Enter the password and sign again.</translation>
        </message>
        <message>
            <source>待销毁的内容</source>
            <translation>What is to be destroyed</translation>
        </message>
        <message>
            <source>封装包</source>
            <translation>package</translation>
        </message>
        <message>
            <source>回执</source>
            <translation>receipt</translation>
        </message>
        <message>
            <source>文件 {file} 太大，不是本程序写的。请在 U 盘上另选一个文件。</source>
            <translation>File {file} is too large to be of this program. Choose another file on the stick.</translation>
        </message>
        <message>
            <source>无法读取文件 {file}。请检查 U 盘是否插好、文件是否被其他程序占用，再选一次。</source>
            <translation>File {file} cannot be read. Check that the stick is in and no other program uses the file, and choose it again.</translation>
        </message>
        <message>
            <source>全部库位</source>
            <translation>The whole room</translation>
        </message>
        <message>
            <source>列出的操作日志有 {n} 条，一次最多取出 {most} 条。请先按时间或动作筛选，缩小范围。</source>
            <translation>The list has {n} entries of the trail, and at most {most} are taken out at once. Filter it first, by time or action.</translation>
        </message>
        <message>
            <source>清点页数</source>
            <translation>pages counted</translation>
        </message>
        <message>
            <source>{name}“{value}”已在您查看范围以外的一份档案名下，一个编号只登记一份档案（{clause}）。请核对编号；确认无误的，请交档案员查找并办理。</source>
            <translation>{name} "{value}" already belongs to a dossier beyond your reach; a number is entered for one dossier only ({clause}). Check the number; if it is right, let the archivist look for that dossier.</translation>
        </message>
        <message>
            <source>{name}“{value}”在同一次办理中同时给了 {code} 和 {other}，一个编号只登记一份档案（{clause}）。请核对编号，只留给一份档案。</source>
            <translation>This gives {name} "{value}" to both {code} and {other}; one number stands in one dossier alone ({clause}). Check the number and leave it to one of them.</translation>
        </message>
        <message>
            <source>文件夹中已有档案库。请另选一个空文件夹。</source>
            <translation>There is an archive in this folder already. Choose another empty folder.</translation>
        </message>
        <message>
            <source>档案库由更新版本的程序建立（{found} &gt; {known}）。请升级程序后再打开，库未作任何更改。</source>
            <translation>A newer version of the program made this archive ({found} &gt; {known}). Upgrade the program, then open it; the archive was not touched.</translation>
        </message>
        <message>
            <source>备份校验未通过，已丢弃。请检查目标磁盘后重试。</source>
            <translation>The backup failed its check and was discarded. Check the target disk and try again.</translation>
        </message>
        <message>
            <source>档案库已锁定。请重新登录。</source>
            <translation>The archive is locked. Sign in again.</translation>
        </message>
        <message>
            <source>找不到档案库文件 {name}。请检查文件夹是否移动，或从备份恢复。</source>
            <translation>The archive file {name} was not found. Check whether the folder was moved, or restore a backup.</translation>
        </message>
        <message>
            <source>档案库文件已损坏（长度 {size} 字节）。请停止使用，从备份恢复，并联系系统管理员。</source>
            <translation>The archive file is damaged (length in bytes: {size}). Stop using it, restore a backup and call the administrator.</translation>
        </message>
        <message>
            <source>磁盘没有确认这一步是否已经保存。请先不要重做：检查磁盘后锁定窗口，重新登录，看这一步是否已在，没有的再办一次。</source>
            <translation>The disk did not confirm whether this step was saved. Do not repeat it yet: check the disk, lock the window, sign in again and look whether the step is there; if it is not, do it again.</translation>
        </message>
        <message>
            <source>档案库文件已损坏或不属于此密钥。请停止使用，从备份恢复，并联系系统管理员。</source>
            <translation>The archive file is damaged or does not belong to this key. Stop using it, restore a backup and call the administrator.</translation>
        </message>
        <message>
            <source>磁盘已满，本次操作未保存。请清理磁盘后重试，原有数据完好。</source>
            <translation>The disk is full; this was not saved. Free some space and try again; what was there is intact.</translation>
        </message>
        <message>
            <source>档案库正被另一操作占用。请稍候再试。</source>
            <translation>The archive is busy with something else. Try again in a moment.</translation>
        </message>
        <message>
            <source>磁盘读写失败，本次操作未保存。请检查磁盘或文件夹权限后重试。</source>
            <translation>Reading or writing the disk failed; this was not saved. Check the disk and the folder's permissions, then try again.</translation>
        </message>
        <message>
            <source>开户由系统管理员办理。请系统管理员输入密码后再试。</source>
            <translation>The administrator makes accounts. Let the administrator enter the password and try again.</translation>
        </message>
        <message>
            <source>登录名“{login}”已被使用，请换一个。</source>
            <translation>The login "{login}" is taken; choose another.</translation>
        </message>
        <message>
            <source>姓名与此人已有的账号不一致。请核对是否选错了人，或改正姓名。</source>
            <translation>The name differs from that person's other account. Check whether it is the right person, or correct the name.</translation>
        </message>
        <message>
            <source>系统管理与业务操作不能由同一人兼任（{clause}）。请另指定人员，或先停用此人的另一账号。</source>
            <translation>Administration and business cannot be in one person's hands ({clause}). Name somebody else, or first close that person's other account.</translation>
        </message>
        <message>
            <source>启用账号由部门经理或总经理办理。请经理输入密码后再试。</source>
            <translation>A department manager or the general manager activates accounts. Let a manager enter the password and try again.</translation>
        </message>
        <message>
            <source>这个账号不在待启用状态。请刷新账号列表后重新选择。</source>
            <translation>This account is not waiting to be activated. Refresh the list of accounts and choose again.</translation>
        </message>
        <message>
            <source>停用账号由系统管理员或经理办理。请他们输入密码后再试。</source>
            <translation>The administrator or a manager closes accounts. Let one of them enter the password and try again.</translation>
        </message>
        <message>
            <source>这个账号已经停用。请刷新账号列表。</source>
            <translation>This account is closed already. Refresh the list of accounts.</translation>
        </message>
        <message>
            <source>经理岗位由总经理授予。请由总经理监交，或由系统管理员另开账号。</source>
            <translation>The general manager gives a manager's post. Let the general manager witness, or let the administrator open another account.</translation>
        </message>
        <message>
            <source>这是最后一个经理账号，停用后无人能启用新账号。请先为接任的经理开户并启用。</source>
            <translation>This is the last manager account; without it nobody could activate accounts. First make and activate an account for the next manager.</translation>
        </message>
        <message>
            <source>这是最后一个系统管理员账号，停用后无人能开户。请先为接任的系统管理员开户并启用。</source>
            <translation>This is the last administrator account; without it nobody could make accounts. First make and activate one for the next administrator.</translation>
        </message>
        <message>
            <source>您的账号已停用，不能再办理。请由使用中的账号办理。</source>
            <translation>Your account is closed and cannot be used. Let somebody with an active account do this.</translation>
        </message>
        <message>
            <source>密码已连续输错 {failures} 次，请等 {seconds} 秒后再试。</source>
            <translation>The password was wrong {failures} times in a row; wait {seconds} s and try again.</translation>
        </message>
        <message>
            <source>文件 {file} 打不开：口令输错了，或文件在路上损坏。请对照抄下的口令再输；仍打不开的，请在盘点单上另写一个盘点包。</source>
            <translation>{file} does not open: the words are wrong, or the file was damaged on its way. Compare the words with your note; failing that, write another packet on the count.</translation>
        </message>
        <message>
            <source>文件 {file} 不是回盘文件。请选择笔记本上“写出回盘”写到 U 盘的文件。</source>
            <translation>{file} has no returned scans. Choose the file that the laptop wrote with "Write the scans".</translation>
        </message>
        <message>
            <source>文件 {file} 在路上被改动或损坏，没有收取任何扫描。请在笔记本上重新写出回盘，再收一次。</source>
            <translation>{file} was changed or damaged on its way, and no scan was taken in. Write the scans again on the laptop, and take them in.</translation>
        </message>
        <message>
            <source>文件 {file} 不是盘点包，或已损坏。请在 U 盘上另选一个文件，或在盘点单上另写一个盘点包。</source>
            <translation>{file} is no count packet, or is damaged. Choose another file on the stick, or write another packet on the count.</translation>
        </message>
        <message>
            <source>密码栏与签名记录不符</source>
            <translation>the password slot differs from the signed record</translation>
        </message>
        <message>
            <source>数据密钥的封条与签名记录不符</source>
            <translation>the seal of the data key differs from the signed record</translation>
        </message>
        <message>
            <source>没有这个账号。请刷新账号列表后重新选择。</source>
            <translation>There is no such account. Refresh the list of accounts and choose again.</translation>
        </message>
        <message>
            <source>密钥目录与本档案库创建时的指纹不符，可能被调换。请停止使用，与创建时打印的指纹核对，并从备份中取回 keys.json。</source>
            <translation>The key directory does not match the fingerprint from the founding of this archive and may have been swapped. Stop using it, compare with the printed fingerprint, and take keys.json back from a backup.</translation>
        </message>
        <message>
            <source>密钥目录比档案库记得的旧（第 {seq} 条记录不见了）。请从最近的备份中取回 keys.json，并请审计人员查明原因。</source>
            <translation>The key directory is older than the archive remembers (record {seq} is gone). Take keys.json back from the latest backup and ask the auditors to find out why.</translation>
        </message>
        <message>
            <source>密钥目录 keys.json 由更新版本的程序写成。请用新版本打开，或升级本机的程序。</source>
            <translation>A newer version of the program wrote the key directory keys.json. Open it with that version, or upgrade the program here.</translation>
        </message>
        <message>
            <source>内容不完整</source>
            <translation>the content is incomplete</translation>
        </message>
        <message>
            <source>密钥目录 keys.json 已损坏（{what}），未作任何更改。这不是密码的问题，请不要反复登录：请联系系统管理员，从最近的备份中取回 keys.json（同一文件夹的 keys.json.bak 是上一份副本）后再打开。</source>
            <translation>The key directory keys.json is damaged ({what}); nothing was changed. It is not the password, so do not keep signing in: call the administrator, take keys.json back from the latest backup (keys.json.bak in the same folder is the previous copy), then open it again.</translation>
        </message>
        <message>
            <source>无法写入 {file}（{reason}），未作更改。请检查磁盘空间和文件夹权限后重试。</source>
            <translation>Could not write {file} ({reason}); nothing was changed. Check the disk space and the folder's permissions, then try again.</translation>
        </message>
        <message>
            <source>文件过大</source>
            <translation>the file is too large</translation>
        </message>
        <message>
            <source>此文件夹里没有密钥目录 keys.json。请确认选的是档案库文件夹；如果文件丢失，请从最近的备份中取回 keys.json。</source>
            <translation>There is no key directory keys.json in this folder. Make sure it is the archive's folder; if the file is lost, take keys.json back from the latest backup.</translation>
        </message>
        <message>
            <source>无法读取密钥目录 keys.json（{reason}）。请检查文件夹权限和磁盘后重试。</source>
            <translation>The key directory keys.json cannot be read ({reason}). Check the folder's permissions and the disk, then try again.</translation>
        </message>
        <message>
            <source>文件不完整，结尾缺失</source>
            <translation>the file is incomplete, its end is missing</translation>
        </message>
        <message>
            <source>内容无法读取</source>
            <translation>the content cannot be read</translation>
        </message>
        <message>
            <source>{file} 已更改，更改已经生效，但磁盘没有确认（{reason}）。请不要重做：先检查磁盘，再锁定窗口，重新登录核对。</source>
            <translation>{file} was changed and the change is in force, but the disk did not confirm it ({reason}). Do not repeat it: check the disk first, then lock the window, sign in again and look.</translation>
        </message>
        <message>
            <source>此文件夹里已有一个档案库。请选一个空文件夹，或直接打开已有的档案库。</source>
            <translation>There is an archive in this folder already. Choose an empty folder, or open the archive.</translation>
        </message>
        <message>
            <source>登录名、姓名和部门都要填写，请补全后再提交。</source>
            <translation>Login, name and department are all needed; fill them in, then submit.</translation>
        </message>
        <message>
            <source>创建档案库要有三个不同的人：一位经理、一位系统管理员、一位档案管理员，登录名各不相同。请改正后重试。</source>
            <translation>An archive is founded by three different people: a manager, an administrator and an archivist, each with their own login. Please correct this and try again.</translation>
        </message>
        <message>
            <source>内存不足，无法验证密码（需要 {mib} MB）。请关闭其他程序后重试。</source>
            <translation>Not enough memory to verify the password ({mib} MB needed). Close other programs and try again.</translation>
        </message>
        <message>
            <source>登录时的签认与签名不符</source>
            <translation>what was signed at sign-in does not fit its signature</translation>
        </message>
        <message>
            <source>账号尚未启用。请部门经理在“设置—账号”中启用后再登录。</source>
            <translation>The account is not active yet. Ask the department manager to activate it on the "Accounts" page, then sign in.</translation>
        </message>
        <message>
            <source>系统管理员没有数据密钥。请由业务人员登录后操作。</source>
            <translation>The administrator has no data key. Let business staff sign in and do it.</translation>
        </message>
        <message>
            <source>登录名或密码不对，或者账号已停用。请核对大小写和输入法，重新输入；仍不能登录的，请找系统管理员。</source>
            <translation>Login or password is wrong, or the account is closed. Check capitals and the keyboard layout, then type them again; if that does not help, see the system administrator.</translation>
        </message>
        <message>
            <source>登录名或密码不对，或者账号已停用。请重新输入；忘记密码或账号已停用的，请找系统管理员停用旧账号并重新开户，经理可用任意两份恢复份额恢复。</source>
            <translation>Wrong login or password, or the account has been closed. Please type them again; with a forgotten password or a closed account, ask the system administrator to close the old account and make a new one. A manager can recover with any two recovery shares.</translation>
        </message>
        <message>
            <source>文件 {file} 不是封装包，也不是回执。请在 U 盘上另选一个文件。</source>
            <translation>File {file} is neither a package nor a receipt. Choose another file on the stick.</translation>
        </message>
        <message>
            <source>文件 {file} 在路上被改动或损坏，没有取用任何内容。请对方重新写一份，核对后再送来。</source>
            <translation>File {file} was changed or damaged on its way; nothing of it was used. Ask for a new one.</translation>
        </message>
        <message>
            <source>文件 {file} 不是档案馆的公钥，或已损坏。请对方重新导出公钥文件。</source>
            <translation>File {file} holds no public keys of an archive, or is damaged. Ask for a new export.</translation>
        </message>
        <message>
            <source>没有使用中的这个登录名。请核对经理账号的登录名后重试。</source>
            <translation>No active account has this login. Check the login of the manager account and try again.</translation>
        </message>
        <message>
            <source>恢复份额只用于恢复经理账号。其他人员请由系统管理员停用旧账号并重新开户，再由经理启用。</source>
            <translation>Recovery shares recover manager accounts only. For others, the administrator closes the old account and makes a new one, and a manager activates it.</translation>
        </message>
        <message>
            <source>恢复需要 {needed} 份不同的恢复份额，现在只有 {given} 份。请再取一份后重试。</source>
            <translation>Recovery takes {needed} different recovery shares; at hand: {given}. Fetch another and try again.</translation>
        </message>
        <message>
            <source>恢复份额读不出来：有单词抄错，或两份不属于同一套。请对照纸质份额逐词核对后重试。</source>
            <translation>The recovery shares cannot be read: a word is miscopied, or the two are not of one set. Compare word by word with the paper and try again.</translation>
        </message>
        <message>
            <source>这些恢复份额属于另一个档案库。请换用本档案库创建时打印的份额。</source>
            <translation>These recovery shares are of another archive. Use the ones printed when this archive was founded.</translation>
        </message>
        <message>
            <source>没有创建记录</source>
            <translation>there is no founding record</translation>
        </message>
        <message>
            <source>数据密钥的封条打不开</source>
            <translation>the seal of the data key does not open</translation>
        </message>
        <message>
            <source>数据密钥的长度不对</source>
            <translation>the data key has a wrong length</translation>
        </message>
        <message>
            <source>密码栏无法读取</source>
            <translation>the password slot cannot be read</translation>
        </message>
        <message>
            <source>密码栏的参数不在允许范围内</source>
            <translation>the parameters of the password slot are out of range</translation>
        </message>
        <message>
            <source>密钥与登记的公钥不符</source>
            <translation>the key does not match the registered public key</translation>
        </message>
        <message>
            <source>请输入打开文件用的密码，再保存加密的文件。</source>
            <translation>Enter a password to open the file with, then save it encrypted.</translation>
        </message>
        <message>
            <source>档案库正被另一个窗口使用。请切换到那个窗口，或把它关闭后再打开。</source>
            <translation>Another window is using the archive. Switch to that window, or close it and open the archive again.</translation>
        </message>
        <message>
            <source>无法写入文件夹 {folder}。请检查权限和磁盘后重试。</source>
            <translation>Cannot write to the folder {folder}. Check the permissions and the disk, then try again.</translation>
        </message>
        <message>
            <source>请先与本人核对钥匙指纹；不一致时不要启用，请系统管理员停用后重新开户。</source>
            <translation>First compare the key fingerprint with the person. If it differs, do not activate: ask the administrator to close the account and make a new one.</translation>
        </message>
        <message>
            <source>无法保存到 {file}（{why}）。请换一个位置再保存。</source>
            <translation>Could not save to {file} ({why}). Choose another place and save again.</translation>
        </message>
        <message>
            <source>全宗号只能用字母和数字，请改正。</source>
            <translation>A fonds number has only letters and digits; please correct it.</translation>
        </message>
        <message>
            <source>请选择本单位所用的制度包。</source>
            <translation>Choose the policy pack that this office uses.</translation>
        </message>
        <message>
            <source>请为三个人都填写姓名、部门和登录名。</source>
            <translation>Fill in name, department and login for all three.</translation>
        </message>
        <message>
            <source>三位建库人必须是不同的人，请改正重复的姓名。</source>
            <translation>The founders must be three different people; correct the name that appears twice.</translation>
        </message>
        <message>
            <source>登录名不能重复，请改正。</source>
            <translation>Logins must differ; please correct them.</translation>
        </message>
        <message>
            <source>这个号码属于另一类客户（个人或单位），请核对上面的选择。</source>
            <translation>This number belongs to the other kind of customer (person or organisation). Please check the choice above.</translation>
        </message>
        <message>
            <source>请填写客户姓名或名称。</source>
            <translation>Fill in the customer's name.</translation>
        </message>
        <message>
            <source>还有一位客户没有填姓名，请填写，或清空这一位的证件号码和电话。</source>
            <translation>One more customer has no name. Fill it in, or clear their ID number and phone.</translation>
        </message>
        <message>
            <source>请填写小区：本单位有几个小区，楼栋和房号会相同。</source>
            <translation>Fill in the estate: the office has several, and buildings and rooms repeat.</translation>
        </message>
        <message>
            <source>请填写楼栋和房号，例如 3栋、502。</source>
            <translation>Fill in building and room, e.g. 3栋 and 502.</translation>
        </message>
        <message>
            <source>请填写金额数字，例如 500000。</source>
            <translation>Fill in the amount in digits, e.g. 500000.</translation>
        </message>
        <message>
            <source>两次输入不一样，请重新输入。</source>
            <translation>The two entries differ; type both again.</translation>
        </message>
        <message>
            <source>（未选）</source>
            <translation>(none)</translation>
        </message>
        <message>
            <source>{way} {n} 份</source>
            <translation>{way}: {n}</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>{why}，可填：{options}</source>
            <translation>{why}; it may be: {options}</translation>
        </message>
        <message>
            <source>全文第 {line} 行，“{what}”有误：{why}。请更正；现行制度继续有效。</source>
            <translation>Line {line} of the text, "{what}": {why}. Please correct it; the rules in force stay as they are.</translation>
        </message>
        <message>
            <source>全文第 {line} 行的写法有误：{why}。请更正；现行制度继续有效。</source>
            <translation>Line {line} of the text is not written correctly: {why}. Please correct it; the rules in force stay as they are.</translation>
        </message>
        <message>
            <source>这不是柜架的条码。请扫描柜架标签，或输入位置名称。</source>
            <translation>This is not the bar code of a shelf. Scan the shelf label, or type the name of the place.</translation>
        </message>
        <message>
            <source>请签署人输入登录名和密码。</source>
            <translation>The signer must enter login and password.</translation>
        </message>
        <message>
            <source>输入法由系统提供，无需设置。</source>
            <translation>Input methods are provided by the system; nothing needs to be set.</translation>
        </message>
        <message>
            <source>输入法由 Wayland 桌面提供，本程序不作改动。</source>
            <translation>Input methods are provided by the Wayland desktop; the program changes nothing.</translation>
        </message>
        <message>
            <source>输入法：fcitx5（经 ibus 门户）已连接。</source>
            <translation>Input method: fcitx5 (through the ibus portal) is connected.</translation>
        </message>
        <message>
            <source>输入法：fcitx（经 Qt 的插件）。</source>
            <translation>Input method: fcitx (through Qt's plugin).</translation>
        </message>
        <message>
            <source>输入法：ibus 已连接。</source>
            <translation>Input method: ibus is connected.</translation>
        </message>
        <message>
            <source>已按环境变量 MUNIMENT_INPUT_METHOD=leave 保持系统原样。若不能输入中文，请去掉它后重新打开本程序。</source>
            <translation>Left as the system has it, as the variable MUNIMENT_INPUT_METHOD=leave asks. If Chinese cannot be typed, please remove it and open the program again.</translation>
        </message>
        <message>
            <source>系统运行的是 fcitx 4，本程序接不上它。请安装并改用 fcitx5（fcitx5、fcitx5-pinyin），或改用 ibus，注销后重新登录。</source>
            <translation>The system runs fcitx 4, which the program cannot reach. Please install and use fcitx5 (fcitx5, fcitx5-pinyin), or use ibus, then log out and in again.</translation>
        </message>
        <message>
            <source>没有找到正在运行的输入法。请启动 fcitx5 或 ibus，再重新打开本程序。</source>
            <translation>No running input method was found. Please start fcitx5 or ibus and open the program again.</translation>
        </message>
        <message>
            <source>输入法正在运行，但会话没有说要用它。请在系统的输入法设置中选用它，注销后重新登录。</source>
            <translation>An input method is running, but the session does not ask for it. Please choose it in the settings of the system, then log out and in again.</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>本机的另一个窗口正在盘点。请切换到那个窗口，或把它关闭后再打开。</source>
            <translation>Another window of this machine is counting. Go to that window, or close it and open the packet again.</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>或</source>
            <translation> or </translation>
        </message>
        <message>
            <source>无账号</source>
            <translation>no account</translation>
        </message>
        <message>
            <source>{name} 代 {principal}</source>
            <translation>{name} for {principal}</translation>
        </message>
        <message>
            <source>{signature}（授权 {code}）</source>
            <translation>{signature} (appointment {code})</translation>
        </message>
        <message>
            <source>{clause}，制度第 {n} 版</source>
            <translation>{clause}, rules version {n}</translation>
        </message>
        <message numerus="yes">
            <source>⚠ 其中 {n} 份保管期未满或未起算，属提前销毁。</source>
            <translation>
                <numerusform>⚠ {n} dossier has not served its term: it would be destroyed early.</numerusform>
                <numerusform>⚠ {n} dossiers have not served their terms: they would be destroyed early.</numerusform>
            </translation>
        </message>
        <message>
            <source>保管期未满或未起算</source>
            <translation>Term not served or not begun</translation>
        </message>
        <message>
            <source>没有</source>
            <translation>None</translation>
        </message>
        <message>
            <source>{n} 份未起算</source>
            <translation>{n} not begun</translation>
        </message>
        <message>
            <source>{n} 份未满，最晚 {day} 到期</source>
            <translation>{n} not served, the last on {day}</translation>
        </message>
        <message>
            <source>碎纸</source>
            <translation>Shredded</translation>
        </message>
        <message>
            <source>焚毁</source>
            <translation>Burnt</translation>
        </message>
        <message>
            <source>送销毁厂</source>
            <translation>Sent to a plant</translation>
        </message>
        <message>
            <source>碎纸机</source>
            <translation>Shredder</translation>
        </message>
        <message>
            <source>焚烧炉</source>
            <translation>Incinerator</translation>
        </message>
        <message>
            <source>销毁厂的设备</source>
            <translation>Equipment of the destruction plant</translation>
        </message>
        <message>
            <source>化浆设备</source>
            <translation>Pulper</translation>
        </message>
        <message>
            <source>消磁机</source>
            <translation>Degausser</translation>
        </message>
        <message>
            <source>物理粉碎存储介质</source>
            <translation>Physical destruction of the medium</translation>
        </message>
        <message numerus="yes">
            <source>有 {n} 份销毁清册的题名还为您保留。请打印，并确认已打印。</source>
            <translation>
                <numerusform>The titles of {n} destruction register are still kept for you. Please print it and confirm the print.</numerusform>
                <numerusform>The titles of {n} destruction registers are still kept for you. Please print them and confirm the prints.</numerusform>
            </translation>
        </message>
        <message>
            <source>已打印，核对无误(&amp;S)</source>
            <translation>Printed and &amp;sound</translation>
        </message>
        <message>
            <source>确认之后，这份清册的题名不再为您保留。纸上不清楚的请取消，重新打印。</source>
            <translation>After this the titles of the register are no longer kept for you. If the paper is not clear, cancel and print again.</translation>
        </message>
        <message>
            <source>清册已打印</source>
            <translation>Register printed</translation>
        </message>
        <message>
            <source>冻结解除前不能签署。下一步：撤回清册、重新提出其余的（意见自动带入），或请冻结人解除冻结。</source>
            <translation>Nobody signs this register until the hold is lifted. Next: withdraw it and propose the rest again, with the same opinions; or have the hold lifted.</translation>
        </message>
        <message>
            <source>下一步：由没有提出、也没有鉴定这份清册的经理批准，可当面签署，也可登录自己的账号签署。</source>
            <translation>Next: a manager who neither proposed nor appraised this list approves it, here or at their own desk.</translation>
        </message>
        <message>
            <source>已办结。文件中只留下档号、类别、日期和签署记录；请打印销毁证明并归档。</source>
            <translation>Completed. Only reference codes, categories, dates and sign-offs remain in the file; print the destruction certificate and file it.</translation>
        </message>
        <message>
            <source>此清册已终止，档案仍在库，取出的请放回原位。如仍需销毁，请重新提出清册。</source>
            <translation>This register has ended; the dossiers remain on their shelves. Put back what was taken out. If they are still to be destroyed, propose a new register.</translation>
        </message>
        <message numerus="yes">
            <source>下一步：鉴定小组（组长{leader}，成员{member}）逐份填写意见，还有 {n} 份没有意见。</source>
            <translation>
                <numerusform>Next: the group (leader {leader}, member {member}) gives each dossier an opinion; still without one: {n}.</numerusform>
                <numerusform>Next: the group (leader {leader}, member {member}) gives each dossier an opinion; still without one: {n}.</numerusform>
            </translation>
        </message>
        <message>
            <source>下一步：由{who}签署鉴定意见，可当面签署，也可登录自己的账号签署。</source>
            <translation>Next: {who} signs the opinions, here or at their own desk.</translation>
        </message>
        <message>
            <source>等待期：{day} 起才能扫描和销毁。在此之前，{who}都可以“停止销毁”，意见保留，重新批准后再等待。</source>
            <translation>Waiting: scanning and destruction begin on {day}. Until then {who} can stop it; the opinions stay, and it waits again after a new approval.</translation>
        </message>
        <message>
            <source>下一步：第二位监销人签署同一份清册，已扫描的档案即告销毁，个人信息随即清除。不应销毁的，请撤回清册。</source>
            <translation>Next: the second witness signs the same register; the scanned dossiers are then destroyed and their personal data erased at once. If they should not be, withdraw the list.</translation>
        </message>
        <message>
            <source>下一步：在这里逐袋扫描取出的档案。没有扫描的，一律视为未销毁。</source>
            <translation>Next: here, scan the bags taken out, one by one. What is not scanned counts as not destroyed.</translation>
        </message>
        <message>
            <source>已全部扫描。下一步：两名监销人（不是提出人、鉴定人，也不是批准人）现场销毁并各自签署。</source>
            <translation>Everything is scanned. Next: two witnesses (who neither proposed, appraised nor approved) destroy it on the spot and sign, each for themselves.</translation>
        </message>
        <message>
            <source>计算机专用销毁软件</source>
            <translation>Erasure software for computers</translation>
        </message>
        <message>
            <source>请输入四位数的年度，例如 2026；不填为全部年度。</source>
            <translation>Enter a year in four digits, such as 2026; leave it empty for all years.</translation>
        </message>
        <message>
            <source>{a}–{b} ℃，日变化 ±{t} ℃；{c}–{d} %，日变化 ±{h} %</source>
            <translation>{a}–{b} ℃, daily swing ±{t} ℃; {c}–{d} %, daily swing ±{h} %</translation>
        </message>
        <message>
            <source>{day}起 {kind}：{range}</source>
            <translation>from {day} {kind}: {range}</translation>
        </message>
        <message>
            <source>{fault} {n} 次</source>
            <translation>{fault}: {n}</translation>
        </message>
        <message>
            <source>{day} {parts}</source>
            <translation>{day} {parts}</translation>
        </message>
        <message>
            <source>温度差 {n:g} ℃</source>
            <translation>{n:g} ℃ apart</translation>
        </message>
        <message>
            <source>湿度差 {n:g} %</source>
            <translation>{n:g} % apart</translation>
        </message>
        <message>
            <source>{day} {half} {warmth:g} ℃ {damp:g} %</source>
            <translation>{day} {half} {warmth:g} ℃ {damp:g} %</translation>
        </message>
        <message>
            <source>应测、实测、缺测</source>
            <translation>Due, taken, missing</translation>
        </message>
        <message>
            <source>应测 {e} 次，实测 {t} 次，缺测 {m} 次（{p:.1f} %）</source>
            <translation>{e} due, {t} taken, {m} missing ({p:.1f} %)</translation>
        </message>
        <message>
            <source>补记</source>
            <translation>Entered late</translation>
        </message>
        <message>
            <source>{n} 次，在那半天过后才登记</source>
            <translation>{n}, after the half day was over</translation>
        </message>
        <message>
            <source>室内温度（℃）</source>
            <translation>Temperature inside (℃)</translation>
        </message>
        <message>
            <source>室内湿度（%）</source>
            <translation>Humidity inside (%)</translation>
        </message>
        <message>
            <source>室外温度（℃）</source>
            <translation>Temperature outside (℃)</translation>
        </message>
        <message>
            <source>室外湿度（%）</source>
            <translation>Humidity outside (%)</translation>
        </message>
        <message>
            <source>超出范围</source>
            <translation>Outside the range</translation>
        </message>
        <message>
            <source>{n} 次</source>
            <translation>{n}</translation>
        </message>
        <message>
            <source>最差的几次</source>
            <translation>The worst readings</translation>
        </message>
        <message>
            <source>日变化超限</source>
            <translation>Days that swing too far</translation>
        </message>
        <message>
            <source>{n} 天</source>
            <translation>{n}</translation>
        </message>
        <message>
            <source>采取措施</source>
            <translation>Measures taken</translation>
        </message>
        <message>
            <source>缺测的半天</source>
            <translation>Half days without a reading</translation>
        </message>
        <message>
            <source>仪器和校准</source>
            <translation>Instruments and calibration</translation>
        </message>
        <message>
            <source>{instrument}，{day} 校准</source>
            <translation>{instrument}, calibrated on {day}</translation>
        </message>
        <message>
            <source>{at} 补记</source>
            <translation>entered {at}</translation>
        </message>
        <message>
            <source>最低 {a:.1f}，平均 {b:.1f}，最高 {c:.1f}</source>
            <translation>lowest {a:.1f}, mean {b:.1f}, highest {c:.1f}</translation>
        </message>
        <message>
            <source>{named}，另有 {n} 个</source>
            <translation>{named}, and {n} more</translation>
        </message>
        <message>
            <source>打印机没有接受任务。请检查打印机是否开机、纸张和保存位置，再打印一次。</source>
            <translation>The printer did not take the job. Please check that it is on, its paper and the place to save to, and print again.</translation>
        </message>
        <message>
            <source>上一步还在办理，这次没有重复办理。</source>
            <translation>The step before is still under way; it was not carried out twice.</translation>
        </message>
        <message>
            <source>银行与私人银行</source>
            <translation>Bank and private bank</translation>
        </message>
        <message>
            <source>档案保管员</source>
            <translation>Archive keeper</translation>
        </message>
        <message>
            <source>客户经理</source>
            <translation>Account manager</translation>
        </message>
        <message>
            <source>私人银行客户经理</source>
            <translation>Private bank account manager</translation>
        </message>
        <message>
            <source>部门负责人</source>
            <translation>Head of department</translation>
        </message>
        <message>
            <source>行长</source>
            <translation>Bank manager</translation>
        </message>
        <message>
            <source>合规管理部</source>
            <translation>Compliance department</translation>
        </message>
        <message>
            <source>审计稽核部</source>
            <translation>Audit department</translation>
        </message>
        <message>
            <source>营销公司与销售部门</source>
            <translation>Marketing company and sales department</translation>
        </message>
        <message>
            <source>客户档案管理员</source>
            <translation>Customer archivist</translation>
        </message>
        <message>
            <source>业务和客户服务人员</source>
            <translation>Sales and customer service</translation>
        </message>
        <message>
            <source>有关部门经理</source>
            <translation>Manager concerned</translation>
        </message>
        <message>
            <source>营销总监</source>
            <translation>Marketing director</translation>
        </message>
        <message>
            <source>市场监察人员</source>
            <translation>Market inspector</translation>
        </message>
        <message>
            <source>代管原件与客户材料</source>
            <translation>Deposited originals and customers' materials</translation>
        </message>
        <message>
            <source>仓库保管员</source>
            <translation>Storekeeper</translation>
        </message>
        <message>
            <source>仓库主管</source>
            <translation>Head of store</translation>
        </message>
        <message>
            <source>经办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>盘点监督人员</source>
            <translation>Stocktake supervisor</translation>
        </message>
        <message>
            <source>小额贷款与担保</source>
            <translation>Small loans and guarantees</translation>
        </message>
        <message>
            <source>项目方案经理</source>
            <translation>Project manager</translation>
        </message>
        <message>
            <source>物业服务</source>
            <translation>Property service</translation>
        </message>
        <message>
            <source>管家部经理</source>
            <translation>Steward manager</translation>
        </message>
        <message>
            <source>证券营业部</source>
            <translation>Securities branch</translation>
        </message>
        <message>
            <source>客户资料管理员</source>
            <translation>Customer records keeper</translation>
        </message>
        <message>
            <source>柜台业务人员</source>
            <translation>Counter clerk</translation>
        </message>
        <message>
            <source>营业部负责人</source>
            <translation>Head of branch</translation>
        </message>
        <message>
            <source>公司总经理</source>
            <translation>Company general manager</translation>
        </message>
        <message>
            <source>合规管理人员</source>
            <translation>Compliance officer</translation>
        </message>
        <message>
            <source>审计人员</source>
            <translation>Audit officer</translation>
        </message>
        <message>
            <source>教育与客户服务</source>
            <translation>Education and customer service</translation>
        </message>
        <message>
            <source>客服经理</source>
            <translation>Customer service manager</translation>
        </message>
        <message>
            <source>客服人员</source>
            <translation>Customer service agent</translation>
        </message>
        <message>
            <source>投诉处理人员</source>
            <translation>Complaints handler</translation>
        </message>
        <message>
            <source>资料管理员</source>
            <translation>Records keeper</translation>
        </message>
        <message>
            <source>公司领导</source>
            <translation>Company management</translation>
        </message>
    </context>
</TS>
