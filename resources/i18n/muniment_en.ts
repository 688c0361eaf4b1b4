<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
    <context>
        <name>AboutTab</name>
        <message>
            <source>档案室　Muniment {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>一个支行、一个小区的档案室用的离线程序。不联网，档案不离开本机。许可证：Apache-2.0。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>使用的其他作品和许可证</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AccountsPage</name>
        <message>
            <source>新建账号…(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>启用…(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>钥匙指纹…(&amp;K)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>停用…(&amp;X)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 的账号已建立，等待经理启用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 的账号已启用，可以登录了。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 的账号 {login} 已停用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>角色</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新账号须由部门经理启用后才能登录；系统管理员打不开任何档案。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>系统管理员建立账号，经理核对钥匙指纹后启用：两人缺一不可。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>人员和工牌</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ActivateDialog</name>
        <message>
            <source>启用账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>启用</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>角色</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>钥匙指纹，请与本人抄下的逐组核对</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>与本人抄下的完全一致(&amp;C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先与本人核对钥匙指纹；不一致时不要启用，请系统管理员停用后重新开户。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ApprovedTab</name>
        <message>
            <source>发放(&amp;G)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有等待领取的申请</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ArchiveStep</name>
        <message>
            <source>档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>一个办公室一个档案库。全宗号印在每一个档号的前面，以后不能更改。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>名称(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全宗号(&amp;F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>字母和数字，如 YJW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件夹(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>空文件夹，不存在时会新建。只放在本机硬盘上。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>浏览…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全宗号只能用字母和数字，请改正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这个文件夹不是空的，请另选一个。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选择一个空文件夹</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ArchiveTab</name>
        <message>
            <source>立即备份…(&amp;B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库名称</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全宗号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>制度包</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>依据文件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件夹</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建库指纹</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备份是加密的副本，写好后立即校验；没有本库的账号密码打不开。请存到另一块磁盘，并定期带离本室。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在备份并校验</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备份到哪个文件夹</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ 备份已写好并通过校验：{file}（{size} MB），钥匙文件在旁边，请一起保存。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备份完成：{folder}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AskedTab</name>
        <message>
            <source>当面审批…(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>批准…(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有等待审批的申请</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>建立档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备份档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建库开户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新建账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>启用账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>停用账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用恢复份额重设密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>账号人员入册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新增人员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>分配楼栋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上架</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查看敏感信息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导出清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记客户关系终止</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>冻结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>解冻</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导出借阅登记簿</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>申请借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>批准借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>退回借阅申请</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤回借阅申请</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅申请过期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还检查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>续借</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>催还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>记住台账列对应</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导入台账</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销导入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印标签</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>校准打印机</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提出销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>批准销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>退回销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤回销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁扫描</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监销签署</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁办结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>离职交接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>调整工作日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>账号 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>人员 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅单 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清册 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导入批次 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>台账表头</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印机 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>日期 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>理由</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用途</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清单校验值</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>批准人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应由谁审批</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>放行签署</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接收人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监交人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>人员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>发生时间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密钥目录序号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>依据</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>方式</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>期限（天）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>逾期天数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>角色</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>类别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>行数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已登记</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>份数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第一份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>最后一份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁方式</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁地点</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已扫描</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>共</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未还借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建库指纹</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>制度包</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>终止日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>仍未归还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅编号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上班</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>休息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>是</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>否</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AuditPage</name>
        <message>
            <source>动作、档号、清册号、理由…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>所有人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>，向下滚动继续</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已列出 {n} 条{more}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>行号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>时间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>动作</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>对象</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BatchesDialog</name>
        <message>
            <source>导入批次</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>内容</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>行数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导入时间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>经办人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有发生过借阅、上架或销毁的批次可以整批撤销。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销这一批…(&amp;U)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>关闭</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅登记簿</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已撤销 {at}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>有效</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已撤销，{n} 行已退出。档号不会再次发放。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BorrowerCard</name>
        <message>
            <source>按姓名查找…  F5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请扫描工牌</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没带工牌的，按姓名查找；新同事也在那里添加。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在借 {n} 份，其中 {late} 份逾期未还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在借 {n} 份，没有逾期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有在借档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>另有 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>逾期 {n} 天</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还 {day}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BorrowerDialog</name>
        <message>
            <source>按姓名查找借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可输入姓名、拼音或首字母，上下键选择，回车确定</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>名单里没有的同事，填好姓名和部门后添加</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>添加新同事(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选定</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无账号</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BorrowingPage</name>
        <message>
            <source>待我审批</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待审批</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅申请</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待取</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出中</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待检查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅登记簿</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BuildingsDialog</name>
        <message>
            <source>负责楼栋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 负责的楼栋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>只能看到勾选的楼栋；查找、计数和导出也以此为限。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全选</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全不选</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还没有楼栋。请先导入或登记档案。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保存(&amp;S)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CalendarTab</name>
        <message>
            <source>日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>安排</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上班</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>休息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>来源</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本单位调整</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>国家法定节假日和调休</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> 年</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} 改为上班。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} 改为休息，应还日期不会落在这一天。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} 恢复为法定安排。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>改为上班(&amp;W)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>改为休息(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>恢复法定(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅的应还日期和申请的有效期按工作日计算。周一至周五上班、周末休息之外的日子列在这里。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheckStep</name>
        <message>
            <source>各列对应…(&amp;L)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请选择</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>台账没有类别列，没写类别的行都是(&amp;C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {n} 行：{reasons}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>双击“问题与处理”跳到出错的单元格；F2 修改，改好的行立即重新检查。退回的行不导入，可存为表格交同事更正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rows} 行：可导入 {ready}，退回 {rejected}，提醒 {warned}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>（借阅登记簿，其中 {n} 笔至今未还）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全部 {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>退回 {n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提醒 {n}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChecklistView</name>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>页数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本人借出中</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选定移交人后，这里列出全部应交接的内容</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管的档案、未还的借阅、待审批的事项和负责的楼栋自动列出；钥匙和设备在左边逐行填写。
三方签署后一次转移，离职人的账号同时停用，并打印离职交接清单。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 保管档案 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未归还的借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待办事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>负责楼栋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>钥匙、印章和设备</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Checks</name>
        <message>
            <source>单据页脚的校验码，如 128-ABCD-EFGH-2345-WXYZ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>核对单据(&amp;F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>校验全部(&amp;V)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>检查文件(&amp;I)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在校验全部操作日志</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全部一致：{n} 条日志首尾相接，{m} 份签署均有效。当前校验码 {anchor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {n} 条起不符：日志在此处被改动或删去。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {numbers} 份签署无法验证。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请停止使用，保留档案库文件夹，通知审计人员，并用最近的备份和旧单据的校验码核对。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {n} 行已不存在：日志曾被截断，或单据不是本档案库的。请通知审计人员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {n} 行的内容已改，与单据不符（或校验码抄错）。请再核对一遍，仍不符时通知审计人员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>与单据一致：第 {n} 行未被改动，见下方。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库文件完好：加密页和数据结构均通过检查。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库文件已损坏（{n} 处：{some}）。请停止使用，从最近的备份恢复，并联系系统管理员。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CloseAccountDialog</name>
        <message>
            <source>停用账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>停用</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>停用 {name} 的账号 {login}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>停用后不能再登录，也不能重新启用。离职人员保管着档案时，请改用“交接”页办理。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Column</name>
        <message>
            <source>房号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>客户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>类别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建档日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>条码号</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ColumnsDialog</name>
        <message>
            <source>各列对应</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>台账的每一列读作什么。看错了就改，改后立即重新预检。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>台账的列</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>内容举例</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>读作</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {n} 列</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>记住：以后同样的表头都这样读(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>重新预检(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>（不导入）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>资料：{title}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>打印标签…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>申请借阅…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上架…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导出为表格…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>卷内文件目录…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>冻结或解冻…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>业务关系终止…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提出销毁…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记一份…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>从台账导入…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导入批次…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>卷内文件目录</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先在列表中选择档案（空格键勾选，可多选）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先在列表中选择一份档案。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份档案已放到 {place}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已解冻。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已冻结，解冻前不得销毁。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已记下。保管期限到 {day} 届满。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份档案已导出到 {file}，证件号和电话已遮蔽。导出已记入日志。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已登记。请打印标签，贴在档案袋上。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>程序出了差错</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>程序出了差错，刚才的操作没有完成</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已保存的数据不受影响。请把下面的内容复制给系统管理员（其中没有客户信息），然后关闭此窗口继续；如果再次出现，请重新启动程序。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>关闭</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>批准销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监销签署：第 {n} 人，共 2 人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已扫描，将销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未扫描，不销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>方式、地点</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清册 {code} 已办结：销毁 {n} 份，未销毁 {rest} 份。带题名的清册只能在锁定之前打印。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁清册 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁证明 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>理由</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提出人</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DestroyDialog</name>
        <message>
            <source>现场监销</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁后无法恢复</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>两名监销人签署后，已扫描的 {n} 份档案即告销毁，其中的个人信息从档案库中清除。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未扫描的 {n} 份视为未销毁，仍留在库。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>碎纸</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>焚毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>送销毁厂</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁地点(&amp;L)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁方式(&amp;M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>由监销人签署…(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请填写销毁地点，它要印在销毁证明上。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DestructionPage</name>
        <message>
            <source>条码 {code} 没有处理：请先选定一份已批准的清册再扫描；要列入新清册，请点“提出清册”。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code} 已扫过，不重复计入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code} 已扫出，{n}/{total}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不在清册上：请放回原位，不要销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清册 {code} 已提出，共 {n} 份，等待经理批准。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清册号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>份数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提出清册…(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还没有销毁清册。
点“提出清册”，扫描档案袋或列入保管期满的档案。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>基本</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>资料</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>记录</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选择一份档案，或扫描档案袋条码，这里显示详情。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还 {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已冻结，不得销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>类别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A角</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B角</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建档日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管期限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管到期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未起算</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>客户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查看…(&amp;V)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 秒后自动遮蔽</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>原件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>复印件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还没有登记收到的资料。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>仅显示前 {n} 条。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印卷内文件目录…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>资料 缺{n}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>缺 {n} 份应收资料</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>仅显示最近 {n} 条。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管人 {holder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>经办 {by}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有保管记录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有借阅记录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>校验码 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记之后没有改动。整批导入记在导入批次下。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} 归还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未还，应还 {day}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>取消</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DisposalPanel</name>
        <message>
            <source>清册 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>序号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>题名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>页数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫描</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未扫描</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未扫描，未销毁，仍在库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已扫 {time} {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>（已清除）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} 于 {day} 提出：{reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>批准：{who} {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>退回理由：{reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监销：{who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{method}，{site}，{time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清册校验值 {hash} …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一步：由未提出此清册的经理批准，可当面签署，也可登录自己的账号签署。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一步：第二位监销人签署同一份清册。签署后已扫描的档案即告销毁，个人信息随即清除。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一步：逐袋扫描取出的档案（F8）。没有扫描的，一律视为未销毁。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已全部扫描。下一步：两名监销人（不是提出人，也不是批准人）现场销毁并各自签署。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已办结。文件中只留下档号、类别、日期和签署记录；请打印销毁证明并归档。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>此清册已终止，档案仍在库。如仍需销毁，请重新提出清册。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已扫 {n}/{total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第二位监销人签署…(&amp;G)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监销签署（{n} 人）…(&amp;G)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印清册…(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印销毁证明…(&amp;C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤回(&amp;W)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>退回…(&amp;T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>经理批准签署…(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>两人监销，缺一不可</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1　提出清册：扫描档案袋，或列出保管期满的档案，写明理由。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2　经理批准：提出人自己不能批准。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3　逐袋扫描：按 F8 后扫描取出的档案袋；没有扫描的一律不销毁。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>4　现场监销：另外两人用各自的密码签署同一份清册，随后打印清册和销毁证明。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DossierPapers</name>
        <message>
            <source>档案清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>客户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>类别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建档日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>条码号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>需更正的行</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DossierTree</name>
        <message>
            <source>档案分类</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DossiersPage</name>
        <message>
            <source>全部档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>所选档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>楼栋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>类别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{unit}单元</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不分单元</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这里没有楼栋。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查找“{text}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有找到“{text}”。请换几个字，或输入房号、电话尾号再查。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有找到。请换几个字，或输入房号、电话尾号再查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>前 {n} 条，请继续输入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫描</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅单 {code}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这是存放位置 {place}。要上架，请先选择档案，再点“上架…”。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这是 {name} 的工牌。要借出，请切换到“借出”（F3）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已勾选 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>楼栋图(&amp;B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>更多(&amp;M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全部取消</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>各项操作只对勾选的档案进行</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这里还没有档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>从台账导入…(&amp;I)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记一份…(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>先把现有的台账（.xlsx、.xls、.csv）导入，导入前会逐行预检。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>您的职责范围内没有档案。如有疑问，请联系经理分配楼栋或客户。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EventDetail</name>
        <message>
            <source>选中一行查看详情</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>行号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>时间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>对象</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>变更前</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>变更后</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>校验码</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FileStep</name>
        <message>
            <source>选择要导入的台账</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案台账或借阅登记簿，.xlsx、.xls、.csv 均可。
先预检，确认之后才写入；一行不合格不影响其余各行。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>把文件拖到这里，或点“浏览…”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>浏览…(&amp;O)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件的打开密码(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选择台账</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电子表格 ({patterns})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FindDossiersDialog</name>
        <message>
            <source>查找档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名、拼音、房号或档号(&amp;F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上下键选择，回车加入清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>完成</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>加入清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有找到。只能看到您职责范围内的档案；其他档案请到档案室申请。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已加入：{household} {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FoundWizard</name>
        <message>
            <source>新建档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上一步(&amp;B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一步(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先打印或保存三份恢复份额，并逐份确认，再点“完成”。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建立档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在建立档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>为每个人生成密钥，约需几秒，请不要关机。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>完成(&amp;F)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HandoverPage</name>
        <message>
            <source>每行一件，例如：
档案室钥匙 2 把
扫描枪 1 台</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>三方签署…(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ 可以签署。移交人、接收人、监交人依次输入自己的密码；账号随即停用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请选定三个不同的人。监交人须为部门经理或总经理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请选择…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>交接时间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清单号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>移交人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接收人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监交人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>钥匙、设备</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>离职交接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>移交人（离职）(&amp;L)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接收人(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监交人(&amp;W)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>钥匙、印章和设备(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还没有办理过交接。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理交接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>历次交接</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HoldDialog</name>
        <message>
            <source>解冻</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>冻结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>解冻后，这份档案可以按程序列入销毁清册。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>冻结后，这份档案不得销毁，直到解冻。借阅不受影响。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>例如：诉讼中；监管检查；纠纷已结案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>解冻(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>冻结(&amp;S)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportWizard</name>
        <message>
            <source>从台账导入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存为表格…(&amp;T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上一步(&amp;B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>预检(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>取消</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已更正的 {n} 处还没有导入。再按一次“{button}”就放弃这些更正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上一步</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>完成</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先选择一个文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在预检</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导入 {n} 行(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} 需更正的行</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已保存：{file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在导入</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InspectTab</name>
        <message>
            <source>破损…(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>缺页…(&amp;M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>完好(&amp;C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还时间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号、客户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接收人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>检查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有等待检查的档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还检查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{condition}：哪些资料、第几页(&amp;N)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Issuing</name>
        <message>
            <source>{borrower}的申请（单号 {slip}）：{state}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请凭单号到档案室领取。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>需经{approver}审批（{clause}）。{borrower}的申请已登记，单号 {slip}，共 {n} 份，正在等待审批。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>或</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>当面审批…(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审批借阅申请</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已批准{borrower}的申请（单号 {slip}）。可到档案室领取。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>重新签署…(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>经理放行…(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>逾期未还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>最早应还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>经理放行：有逾期，仍借出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已借出 {n} 份给{borrower}，应还日期 {due}，单号 {slip}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印借阅单…(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅单 {slip}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>……共 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}，{purpose}，{n} 天</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审批依据</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyPrintDialog</name>
        <message>
            <source>钥匙指纹</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}请抄下这十六个字符</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>账号还不能登录。请带着抄下的字符找部门经理，由经理在自己的“账号”页逐组核对后启用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已抄下</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LabelsDialog</name>
        <message>
            <source>打印标签</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>测试页(&amp;T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>关闭</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>生成并预览(&amp;G)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>遮蔽（张*）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>不印姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>完整姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未指定打印机</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份档案的标签</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>标签纸(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>从第几张开始打(&amp;F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印中断时，从没有打出的那一张重打</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印机(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>向右移</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>向下移</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>横向拉伸</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>纵向拉伸</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>点击第一个空白格（也可用方向键）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印时请选 100 %，不要“适合页面”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 张标签，{pages} 张标签纸</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 张标签</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已记住这台打印机的校正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>标签测试页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在生成标签</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>标签</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印时请选 100 %（实际大小）。打印中断时，回到上一窗口从第几张重打。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LedgerField</name>
        <message>
            <source>楼栋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>单元</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>楼层</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>客户姓名或名称</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>性别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>地址（楼栋单元房号在一格）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>类别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接房日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归档日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建筑面积</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>柜号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>柜层</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>盒号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>合同编号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>金额</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>发放日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到期日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>项目经理 A 角</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>项目经理 B 角</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>权证名称</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>权证编号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>风险等级</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>资料清单（多份在一格）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>序号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案名称</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅事由</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅期限（天）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审批人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>是否完好</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LendDesk</name>
        <message>
            <source>正在读取…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先扫描借阅人的工牌，或按 F5 按姓名查找。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请先说明用途，再办理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这不是档案袋的条码。请扫描档案袋或工牌上的条码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已借出给{holder}，应还 {due}。请放到一边，办理归还后再借。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>状态是“{state}”，不能借出。请放到一边，查明去向。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}已离职，不能借阅。请核对工牌。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可借</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>或</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>需{approver}审批（{clause}）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请扫描工牌</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✕ 有逾期未还，须先归还，或由经理放行</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>✓ 可直接借出，回车办理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出 {n} 份  ↵</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提交申请，{n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已扫 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已选 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>，其中 {n} 份不能借</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请扫描要借出的档案袋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请添加要借阅的档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stands}（重复扫描，不重复计）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号、客户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>能否借出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>按姓名、房号添加…  F6</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>移除  Del</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListTab</name>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全部借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}（{n}）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 项</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LookTab</name>
        <message>
            <source>跟随系统</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>浅色</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>深色</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改我的密码…(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>颜色(&amp;C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>语言　Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>切换后窗口会锁定，重新登录即用新语言。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>我的密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码只有本人知道；签署时也用它。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码已修改。下次登录和签署请用新密码。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>档案室</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{archive} — 档案室</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已锁定。请重新登录后继续。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>关闭消息</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NavButton</name>
        <message>
            <source>{n} 项待办</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NewAccountDialog</name>
        <message>
            <source>新建账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新同事</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名(&amp;L)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新同事的密码(&amp;W)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请新同事本人输入，其他人回避</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再输一次(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请填写。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请新同事本人输入密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>两次输入不一样，请重新输入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>此人(&amp;E)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>同一个人再开账号时，请从已有人员中选，规则按人不按账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>角色(&amp;R)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OutTab</name>
        <message>
            <source>续借(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还(&amp;B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>催还通知…(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>期限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号、客户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用途</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有借出的档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>逾期 {n} 天</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>还有 {n} 天</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今天到期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已续借：{title}，应还日期 {due}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已归还：{title}。请在“待检查”中填写检查结果。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>催还通知 {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PackStep</name>
        <message>
            <source>制度包</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案按哪一份制度管理：类别、应收资料、保管期限、借阅审批都由它规定。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请选择本单位所用的制度包。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>依据文件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>制定部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>施行日期</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审计</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>交接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>设置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今日</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PasswordDeed</name>
        <message>
            <source>由 {name} 本人输入自己的密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理人密码(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请输入密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在办理…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>修改密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在的密码(&amp;O)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新密码(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>至少8个字符，可以用一句话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再输一次新密码(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}（{login}）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请输入现在的密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>两次输入不一样，请重新输入。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PasswordEdit</name>
        <message>
            <source>显示密码</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PasswordStep</name>
        <message>
            <source>请{name}本人输入密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{role} · {department} · 登录名 {login}。密码只有本人知道，其他人请回避。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>至少8个字符，可以用一句话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再输一次(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码至少 {least} 个字符，请换一个更长的密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>两次输入不一样，请重新输入。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PdfPasswordDialog</name>
        <message>
            <source>加密保存</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打开文件的密码(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>至少{n}个字符，请用另外的途径告诉收件人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再输一次(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一步</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码至少{n}个字符，请换一个更长的。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>两次输入不一样，请重新输入。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PdfPreview</name>
        <message>
            <source>保存…(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>加密保存…(&amp;E)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>关闭</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印…(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已送到打印机。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>缩小</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>放大</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>适合宽度</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {n} 页，共 {m} 页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保存</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无法保存到 {file}（{reason}）。请换一个位置再保存。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已保存：{file}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PeopleStep</name>
        <message>
            <source>三位建库人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>必须是三个不同的人。系统管理员管账号，但打不开任何档案；经理启用账号、签批；档案管理员在档案室办理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请为三个人都填写姓名、部门和登录名。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>三位建库人必须是不同的人，请改正重复的姓名。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名不能重复，请改正。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProgressDialog</name>
        <message>
            <source>正在准备…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>取消</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在取消…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已完成 {done} / {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProposeDestructionDialog</name>
        <message>
            <source>提出销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫描档案袋，逐袋列入清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁理由(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>印在清册上，例如：保管期满，经鉴定无保存价值</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这不是档案袋的条码。请扫描档案袋上的条码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code} 等 {n} 份不在库（{state}），没有列入（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code} 已在清册中，不重复列入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有保管期满的在库档案。期限自客户关系终止日起算。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>共 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请写明销毁理由。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>客户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建档日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>列入到期的(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>列入所有保管期满的在库档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>移出清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>把选中的一份移出清册（Delete）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提出清册(&amp;P)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReasonDialog</name>
        <message>
            <source>请写明情况。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecoverDialog</name>
        <message>
            <source>用恢复份额打开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>依次输入任意两份恢复份额的33个单词（大小写、编号和换行不影响），给经理账号重设密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第一份份额(&amp;1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第二份份额(&amp;2)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>经理的登录名(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新密码(&amp;P)，至少8个字符</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再输一次新密码(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>重设密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>两次输入的新密码不一样，请重新输入。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RefuseListDialog</name>
        <message>
            <source>退回销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>退回理由(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提出人会看到这句话</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>退回</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请写明退回理由。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RegisterDialog</name>
        <message>
            <source>登记档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>楼栋(&amp;B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>单元(&amp;U)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号(&amp;R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>客户姓名或名称(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件号(&amp;I)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电话(&amp;T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>多个号码用逗号分开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>合同编号(&amp;H)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>贷款金额（元）(&amp;L)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>发放日期(&amp;F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>例如 2026-02-26</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到期日(&amp;Y)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>项目经理 A 角(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>项目经理 B 角(&amp;Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>留空则自动编号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>例如 A柜1层02</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>类别(&amp;C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接房日期(&amp;E)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建档日期(&amp;E)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已收资料</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注(&amp;M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请填写楼栋和房号，例如 3栋、502。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请填写客户姓名或名称。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请填写金额数字，例如 500000。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请写成 2026-02-26 这样的日期。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>校验位不符，请对照原件核对；无误可照录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} 的位数或区号不对，请核对；无误可照录。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RegisterTab</name>
        <message>
            <source>打印登记簿…(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导出表格…(&amp;X)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 笔</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本期无借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已导出：{file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅登记簿 {first} 至 {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本月</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上月</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今年</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>去年</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全部</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案名称</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅事由</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审批人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还日期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>是否完好</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>经办人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>期间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>至</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RelationshipEndDialog</name>
        <message>
            <source>业务关系终止</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管期限（{term}）从终止之日起算，期满后方可提出销毁。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>终止日期(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>记下(&amp;S)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RequestsTab</name>
        <message>
            <source>申请时间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>事项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用途</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>份数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>天数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>有效至</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审批</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>，另有 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>，</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用途：{purpose}。档案：{listed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}已批准（{clause}）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无需审批（{clause}）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>或</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待{approver}（{clause}）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤回(&amp;W)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已撤回{borrower}的申请（单号 {slip}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>拒绝…(&amp;J)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{borrower}（{department}）申请{kind} {n} 份档案，用途：{purpose}。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>拒绝借阅申请</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>拒绝理由(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>拒绝</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已拒绝{borrower}的申请（单号 {slip}）。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ResultStep</name>
        <message>
            <source>档案库已建立</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>现在请打印。三份恢复份额只在这里出现一次，关闭后无法再得到；请分由三人、分三处保管。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建库指纹（与建库凭证核对）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>预览和打印…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已打印或保存好</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>恢复份额 第{n}份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>建库凭证</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印这批标签…(&amp;L)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存下退回的行…(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查看这批档案(&amp;V)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>再导入一份(&amp;A)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已导入 {n} 笔借阅记录</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{history} 笔已归还，作为历史；{out} 笔至今未还，其中逾期 {late} 笔，见“借阅”页。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已导入 {n} 份档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>下一步：打印标签，贴在档案袋上。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 行退回，没有导入。更正后可再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 行没有对应的档案，没有导入：</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>第 {n} 行  {dossier}  {borrower}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReturnDesk</name>
        <message>
            <source>完好  F5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>缺页…  F6</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>破损…  F7</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这不是档案袋的条码。请扫描档案袋上的条码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还检查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{condition}：哪些资料、第几页(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本次归还 {n} 份，待检查 {m} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>，{n} 次未办成</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>全部完好（{n} 份）  F9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请扫描归还的档案袋，一袋一扫</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>　放回 {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在办理…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已归还（{borrower}）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>逾期 {n} 天</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>重复扫描 {n} 次，不重复计</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>，</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>时间</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>房号、客户</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还情况</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RevealDialog</name>
        <message>
            <source>查看敏感信息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>将显示完整的证件号和电话，60 秒后自动遮蔽。您的姓名、时间和用途会记入操作日志。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选择或填写用途</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用途(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查看(&amp;V)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RowsModel</name>
        <message>
            <source>行号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>结果</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>问题与处理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可导入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提醒</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>退回</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RulesTab</name>
        <message>
            <source>类别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>规定</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>依据</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>条目</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{pack}：《{document}》，{day}起施行。共 {n} 条在程序中生效，不能在此修改。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管 {term}，{how}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>法定期限，期满前不得销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>本单位规定</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管期限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案类别</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code}　{name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无需审批，仍须登记</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>，限本人楼栋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅审批</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>权限</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>禁止和条件</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>其他人员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查阅</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SaveSheet</name>
        <message>
            <source>存为表格</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ScanMode</name>
        <message>
            <source>查找</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>窗口和密码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库和备份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>制度</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>工作日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>关于</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SheetPicker</name>
        <message>
            <source>从这里开始</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>从第 {row} 行第 {column} 列开始</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShelveDialog</name>
        <message>
            <source>上架</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>把 {n} 份档案放到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>例如 A柜1层02</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>存放位置(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可扫描柜架上的条码；新的位置会自动编号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上架(&amp;S)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>登录(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请输入登录名和密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请等 {seconds} 秒</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在验证…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码已重设。请用新密码登录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名 {login}，密码 {password}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用恢复份额打开…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打开其他档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>演练库账号（点一下即可登录）</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SignOffDialog</name>
        <message>
            <source>签署人登录名(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署人密码(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请签署人本人输入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清单行数</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 行</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清单校验值</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请签署人输入登录名和密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在验证…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StaffDialog</name>
        <message>
            <source>新增人员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有账号的同事也可以借阅：登记后打印工牌条码，扫工牌即可办理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门(&amp;D)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请填写姓名。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StaffTab</name>
        <message>
            <source>姓名</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>角色</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>（无账号）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>工牌条码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新增人员…(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>负责楼栋…(&amp;B)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印工牌标签…(&amp;C)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有账号的同事凭工牌借阅；楼宇管家、收费员只能看到自己负责的楼栋。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 已登记，工牌条码 {code}。请打印工牌标签。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} 现在负责 {n} 栋楼。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>工牌标签</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>请填写这一项。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TermsPanel</name>
        <message>
            <source>数字后回车，或 Alt+数字，或自行填写</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt+数字，或自行填写</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用途(&amp;U)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> 天</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请说明用途：{how}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周一</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周二</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周三</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周四</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周五</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周六</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>周日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>应还日期（遇节假日顺延）</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>天数(&amp;D)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ThreeSign</name>
        <message>
            <source>移交人签署</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接收人签署</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>移交人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接收人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监交人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>交接完成：{leaver} 保管的 {n} 份档案已转给 {successor}，账号已停用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>离职交接清单 {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>{day}，{name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在册档案 {n} 份，其中借出 {lent} 份。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 项借阅申请等您审批</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 项申请已批准，等待发放</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份逾期未还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份今天到期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份归还后待检查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 份销毁清册待办</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待批准 {a} 份，待监销 {b} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} 个新账号待启用</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} 等 {n} 人</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}；最早应还日期 {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} 等 {n} 份</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} 等 {n} 项</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>、</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>今天没有等待办理的事</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出、归还请直接扫描：F3 借出，F4 归还，F2 查找。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库里还没有档案</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请档案管理员从台账导入，或逐份登记。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>可以从办公室现有的台账（Excel、CSV）导入，导入前会逐行预检。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>从台账导入…(&amp;I)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期一</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期二</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期三</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期四</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期五</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期六</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>星期日</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{month}月{day}日 {weekday}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>锁定</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>锁定窗口，换人或离开时用</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名、拼音、房号、档号、电话尾号，或扫描条码</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫描条码，或输入条码下的12位数字</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} 切换到“{mode}”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TrailAction</name>
        <message>
            <source>登记</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上架</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>冻结</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>解冻</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查看敏感信息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>关系终止</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>申请借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>批准借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>续借</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>催还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还检查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用途：{value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>理由：{value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>终止日期：{value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{before} → {after}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UndoDialog</name>
        <message>
            <source>撤销导入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这次导入的 {n} 行将全部退出档案库。操作会记入日志。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤销这一批(&amp;U)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>档案室</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>客户档案的登记、借阅、移交、销毁，全部留在本机，不联网。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>新建档案库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>由经理、系统管理员和档案管理员三人一起建立。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选择档案库所在的文件夹，再用自己的账号登录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>演练库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>用样例台账建一个练习用的档案库，随意试用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>最近打开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选择档案库所在的文件夹</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{folder} 中没有档案库。请选择档案库所在的文件夹。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>选择一个空文件夹，存放演练库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在建立演练库</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WithdrawListDialog</name>
        <message>
            <source>撤回销毁清册</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤回后这份清册不能再用，其中 {n} 份档案仍在库。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>撤回清册</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WitnessDialog</name>
        <message>
            <source>监交人签署</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监交并停用账号</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署后立即生效：{name} 保管的档案和借阅转给接收人，账号停用，不能再登录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监交人登录名(&amp;N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监交人密码(&amp;P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请监交人本人输入</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署并办理交接(&amp;S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请监交人输入登录名和密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>正在验证…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Workplace</name>
        <message>
            <source>“{text}”在“{mode}”中无法识别。请核对条码后重新扫描。</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Board</name>
        <message>
            <source>{n}层</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{unit}单元</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>冻结</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>domain</name>
        <message>
            <source>系统管理员打不开档案库。请由档案管理员或经理登录后办理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>条码号 {text} 的校验位不符，多半是输错了一位。请重新扫描，或对照标签上的12位数字重新输入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}”不是本系统的条码号。请重新扫描，或输入标签上条码下方的12位数字。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}”不是校验码。请照单据页脚输入行号和其后四组字母数字，如 128-ABCD-EFGH-2345-WXYZ。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待批准</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已批准，待销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已退回</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已撤回</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在库</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>移交中</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>缺失</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>上架</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>归还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>移出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>接收</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管交接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>找到</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已取消，未作任何更改。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待审批</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已批准</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已拒绝</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已过期</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已借出</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>完好</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>缺页</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>破损</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待检查</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案管理员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>楼宇管家</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>收费员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>业务员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>项目经理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>部门经理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>总经理</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>合规</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审计</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>系统管理员</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>待启用</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>使用中</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已停用</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>制度包 {file} 的“{key}”有误：{reason}。请更正后重新装入，原制度包继续有效。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查看档案目录</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查看敏感信息</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>导出清单</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记、导入和上架</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>打印标签</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提交借阅申请</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理借出和归还</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审批借阅</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>冻结和解冻</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>提出销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>批准销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理销毁</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>办理离职交接</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>查看操作日志</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>启用账号和分配楼栋</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>修改设置</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{role}不能{right}。请由{who}办理（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>此档案不在您的职责范围内，或不存在。如因工作需要，请提交申请，经总经理审批后办理（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>该户已有档案袋。请先查找原档案，不要重复建档（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号已被使用，且永不重复发放。请核对后改用新档号（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>类别“{category}”不在制度包内。请从制度列出的类别中选择（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>项目经理 A 角与 B 角须为两人。请更正其中一人（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档号和条码一经发放不得更改（{clause}）。请另行登记说明。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案不能删除，只能按销毁程序销毁（{clause}）。请到“销毁”页提出清册。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>该档案已销毁，记录不可再改（{clause}）。请查看销毁证明。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>保管记录只增不改（{clause}）。如有差错，请追加一条更正记录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这份台账已经导入过（{clause}）。如需重新导入，请先撤销原批次。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这批档案中有 {count} 份已发生借阅、上架或销毁，不能整批撤销（{clause}）。请逐份处理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>流水号只增不减（{clause}）。请重新取号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案 {code} 不在库（{state}），不能办理。请先办理归还或查找（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>需经{approver}审批后方可办理（{clause}）。请审批人当面签署，或提交申请等待审批。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>须先申请、后审批（{clause}）。请先提交申请。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}无权审批此项申请，须由{approver}审批（{clause}）。请换有权审批人签署。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审批人不能是借阅人本人（{clause}）。请由另一位有权审批人签署。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>审批人不能是经办人（{clause}）。请由另一位有权审批人签署。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}有 {count} 份档案逾期未还，最早应还日期 {due}。请先归还；确需借阅的由经理签署放行（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>借阅期限 {days} 天超过上限 {longest} 天。请缩短期限，到期可续借（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>该借阅已续借 {renewals} 次，不能再续。请先归还后重新借阅（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已过应还日期 {due}，不能续借。请先办理归还（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>该申请的状态是“{state}”，不能再办理。请重新提交申请（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案 {code} 没有借出记录，无需归还（{clause}）。请核对是否放错档案袋。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案 {code} 不在待检查之列（{clause}）。请先扫描归还，每次归还只检查一次。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登记簿的记录不得删改（{clause}）。如有差错，请追加说明。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清单为空。请先扫描或选择档案（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}已离职，不能办理。请核对工牌（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案 {code} 不在库（{state}），不能列入销毁清册。请先归还或查明去向（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案 {code} 已冻结，在纠纷解决或调查结束前不得销毁（{clause}）。请联系合规人员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案 {code} 已在另一份未办结的销毁清册上。请先办结或撤回那份清册（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案 {code} 的法定保管期限未满（到期日：{due}）。期满前不得销毁（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>批准人不能是提出人（{clause}）。请由另一位经理批准。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁须由两名不同的人现场监销并各自签署（{clause}）。请另一位监销人签署。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监销人不能是提出人或批准人（{clause}）。请换另一位同事监销。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>销毁清册的状态是“{state}”，须先经批准（{clause}）。请经理在“销毁”页批准。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>两名监销人签署的清册不一致。请重新核对扫描结果，并由两人重新签署（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>清册提出后不得更改（{clause}）。如有差错，请撤回后重新提出。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>扫描的档案 {code} 不在本清册上。请放回原位，不要销毁（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>移交人、接收人、监交人须为三个不同的人。请换人（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>监交人须为部门经理或总经理，以便同时停用离职人员账号（{clause}）。请换一位监交人。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>此处应由{expected}本人签署，登录的是{name}。账号不得串用（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}没有保管档案的账号，不能接收移交。请指定一位档案管理员或经理（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署期间清单内容发生了变化。请刷新后由各方重新签署（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署记录不得删改（{clause}）。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>操作日志只能追加，不得修改或删除（{clause}）。请联系审计人员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>须说明用途（{clause}）。请填写用途后再办理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>须填写理由（{clause}）。请填写后再提交。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>未起算</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件号码被表格软件截断（末几位已丢失），请对照原件把该列设为文本后重新录入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>看不出是哪一户（楼栋或房号缺失），请补填楼栋和房号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这一户已有档案袋（一户一袋），请核对后删去重复的一行，或改正房号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>日期无法识别或不存在，请改成 2024-01-06 这样的日期。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>客户类别不在本单位的类别之中，请改成制度包里的类别名称。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案编号已被使用，编号不得重复，请核对后改正。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A 角与 B 角是同一人，请改为两个不同的人。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>证件号码校验不符，请对照原件核对；确认无误可照录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>电话号码的位数或区号不对，请核对；确认无误可照录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>到期日早于发放日，请核对合同上的日期。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>找不到文件「{name}」，请检查路径，或重新选择文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件「{name}」打不开：{why}。请确认没有被别的程序占用，再试一次。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件「{name}」是空的，请选择有内容的台账。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{name}」不是可读的电子表格，请在表格软件中打开并另存为 .xlsx 后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{name}」是 {what} 格式，请在表格软件中打开并另存为 .xlsx 后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件「{name}」已损坏或不完整，请重新复制一份，或在表格软件中打开并另存后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件「{name}」过大（{what}），超出上限 {limit}，请拆分成几个文件后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件「{name}」的内部结构异常（{what}），为安全起见未读取。请在表格软件中打开并另存为 .xlsx 后再导入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件「{name}」设有打开密码，请输入密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件「{name}」的密码不对，请核对大小写后重新输入。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>在「{name}」里找不到表头（如 房号、业主姓名、档案编号），请确认选对了文件，表头不要超过前 30 行。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{name}」只有表头，没有数据行，请选择有内容的台账。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>「{name}」的内容与所选制度包「{pack}」不符，请改选制度包，或换一个文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这条记录已变化或不存在。请刷新后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件夹 {folder} 不是空的。请另选一个空文件夹。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{folder} 中没有档案库。请选择档案库所在的文件夹。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}已办理离职交接，不能登录。如系误办，请联系经理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无法在 {folder} 建立文件夹。请检查权限或另选位置。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>已锁定。请重新登录后继续。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这是卷内件的条码。请扫描档案袋上的条码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>条码 {code} 没有登记。请核对标签，或先登记。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>签署无法验证，未作任何更改。请重新输入密码签署。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库由更新版本的程序建立（{found} &gt; {known}）。请升级程序后再打开，库未作任何更改。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件夹中已有档案库。请另选一个空文件夹。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库已锁定。请重新登录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>备份校验未通过，已丢弃。请检查目标磁盘后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>找不到档案库文件 {name}。请检查文件夹是否移动，或从备份恢复。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库文件已损坏（长度 {size} 字节）。请停止使用，从备份恢复，并联系系统管理员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>磁盘已满，本次操作未保存。请清理磁盘后重试，原有数据完好。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库文件已损坏或不属于此密钥。请停止使用，从备份恢复，并联系系统管理员。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库正被另一操作占用。请稍候再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>磁盘读写失败，本次操作未保存。请检查磁盘或文件夹权限后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>开户由系统管理员办理。请系统管理员输入密码后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名“{login}”已被使用，请换一个。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>姓名与此人已有的账号不一致。请核对是否选错了人，或改正姓名。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>系统管理与业务操作不能由同一人兼任（《证券营业部客户资料管理办法》系统管理权限应与业务操作权限隔离）。请另指定人员，或先停用此人的另一账号。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>启用账号由部门经理或总经理办理。请经理输入密码后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这个账号不在待启用状态。请刷新账号列表后重新选择。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>停用账号由系统管理员或经理办理。请他们输入密码后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这个账号已经停用。请刷新账号列表。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这是最后一个经理账号，停用后无人能启用新账号。请先为接任的经理开户并启用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这是最后一个系统管理员账号，停用后无人能开户。请先为接任的系统管理员开户并启用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>您的账号已停用，不能再办理。请由使用中的账号办理。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码已连续输错 {failures} 次，请等 {seconds} 秒后再试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码栏与签名记录不符</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据密钥的封条与签名记录不符</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有这个账号。请刷新账号列表后重新选择。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密钥目录与本档案库创建时的指纹不符，可能被调换。请停止使用，与创建时打印的指纹核对，并从备份中取回 keys.json。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密钥目录比档案库记得的旧（第 {seq} 条记录不见了）。请从最近的备份中取回 keys.json，并请审计人员查明原因。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密钥目录 keys.json 由更新版本的程序写成。请用新版本打开，或升级本机的程序。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>内容不完整</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密钥目录 keys.json 已损坏（{what}），未作任何更改。这不是密码的问题，请不要反复登录：请联系系统管理员，从最近的备份中取回 keys.json（同一文件夹的 keys.json.bak 是上一份副本）后再打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无法写入 {file}（{reason}），未作更改。请检查磁盘空间和文件夹权限后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件过大</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>此文件夹里没有密钥目录 keys.json。请确认选的是档案库文件夹；如果文件丢失，请从最近的备份中取回 keys.json。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无法读取密钥目录 keys.json（{reason}）。请检查文件夹权限和磁盘后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>文件不完整，结尾缺失</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>内容无法读取</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>此文件夹里已有一个档案库。请选一个空文件夹，或直接打开已有的档案库。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名、姓名和部门都要填写，请补全后再提交。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>创建档案库要有三个不同的人：一位经理、一位系统管理员、一位档案管理员，登录名各不相同。请改正后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>内存不足，无法验证密码（需要 {mib} MB）。请关闭其他程序后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>账号尚未启用。请部门经理在“设置—账号”中启用后再登录。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>系统管理员没有数据密钥。请由业务人员登录后操作。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>登录名或密码不对，请重新输入。忘记密码时，请系统管理员停用旧账号并重新开户；经理可用任意两份恢复份额恢复。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有使用中的这个登录名。请核对经理账号的登录名后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>恢复份额只用于恢复经理账号。其他人员请由系统管理员停用旧账号并重新开户，再由经理启用。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>恢复需要 {needed} 份不同的恢复份额，现在只有 {given} 份。请再取一份后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>恢复份额读不出来：有单词抄错，或两份不属于同一套。请对照纸质份额逐词核对后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这些恢复份额属于另一个档案库。请换用本档案库创建时打印的份额。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>没有创建记录</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据密钥的封条打不开</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>数据密钥的长度不对</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码至少 {least} 个字符，请换一个更长的密码。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码栏无法读取</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密码栏的参数不在允许范围内</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>密钥与登记的公钥不符</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>请输入打开文件用的密码，再保存加密的文件。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>档案库正被另一个窗口使用。请切换到那个窗口，或把它关闭后再打开。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无法写入文件夹 {folder}。请检查权限和磁盘后重试。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>无法保存到 {file}（{why}）。请换一个位置再保存。</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>这不是柜架的条码。请扫描柜架标签，或输入位置名称。</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
