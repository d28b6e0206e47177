// Ways to ask: how, when, where, how much, may I, why. Chinese | English, a group a line; `-` joins the words of a phrase.
export const asking = `
怎么 如何 怎样 咋 咋样 怎么样 怎么弄 怎么搞 怎么办理 咋弄 咋整 咋办 怎么办 如何办理 怎么操作 步骤 流程 方法 教程 教我 手续 程序|how instructions steps procedure process way guide
怎么办 咋办 咋整 如何是好 怎么处理 怎么解决 如何处理 怎么弄 处理 解决|do-about what-should solve handle deal-with
为什么 为啥 为何 干嘛 凭什么 凭啥 怎么回事 咋回事 什么原因 原因 怎么会|why reason cause how-come
多久 几天 什么时候 何时 多长时间 多少天 几时 啥时候 啥时 多长 多少时间 几个工作日 时间 时效 时限 期限 时长|when long soon days time timeframe duration quickly fast
有效期 过期 到期 期限 失效 截止 作废 多久有效|expire expires expired expiry expiration valid validity deadline
哪里 哪儿 在哪 去哪 何处 哪个地方 什么地方 啥地方 位置 到哪|where location place find
多少钱 价格 价钱 费用 收费 贵 价位 几块钱 要钱 花钱 怎么收费 收多少 什么价 报价 售价 单价 几块 几钱|price prices cost costs fee fees charge charges expensive much pricing rate
免费 不要钱 不收费 不花钱 不收 免收|free no-charge free-of-charge complimentary
可以 能否 能不能 可不可以 是否可以 行不行 行吗 可否 支持 允许 准不准 让不让 能吗 可以吗 成不成 支不支持|can possible able allow allowed may permitted support supported
不能 不行 不让 不可以 不允许 不支持 无法 没法 不了 办不了 用不了 没办法 做不到|cannot can't unable not-allowed impossible unsupported
必须 一定要 需要 要不要 用不用 非得 是否需要 需不需要 得不得|need must have-to required necessary mandatory require
多少 几个 几次 几件 数量 上限 最多 最高 限额 额度 限制 限购 封顶|many limit maximum max amount number quantity cap
最少 最低 起 起步 至少 门槛 下限|minimum least min at-least
区别 不同 差别 差异 哪个好 有什么不一样 不一样|difference different differ compare versus
什么意思 是什么 什么是 啥是 啥意思 意思 含义 定义 解释 介绍 了解 说明|what-is meaning mean means explain definition about information info details
谁 哪些人 什么人 哪些 资格 条件 要求 具备 符合 对象 满足|who eligible eligibility qualify requirement requirements condition conditions criteria
材料 证件 资料 文件 证明 手续 带什么 拿什么 准备什么 需要什么|documents document papers paperwork proof evidence bring
没有 没 未 还没 一直没 迟迟 始终没有 还未 尚未|not yet still never hasn't haven't didn't
不见了 消失 没了 看不到 不显示 没显示 看不见 不见 空白|disappeared gone vanish vanished not-showing missing invisible not-visible
失败 不成功 出错 报错 错误 异常 不行 没成功 有问题 未成功 提示 出问题 毛病|fail failed failing failure error errors unsuccessful problem issue trouble wrong
看 查看 查 查询 查找 找 在哪看 找到 看看 查一下 哪里看 显示 核对|check see view find look look-up show
进度 状态 进展 情况 到哪一步 进行到哪 办到哪 处理到哪 结果|status progress state update result outcome
马上 立刻 立即 即时 实时 当场 秒到 当天 当日|immediately instantly instant right-away at-once same-day real-time
加急 快点 催 赶紧 尽快 催一下 急 快一点 抓紧 加快 着急 优先|urgent rush express faster hurry quicker sooner speed expedite priority asap
太慢 很慢 慢 好慢 拖 久等 等很久 等太久 迟 延迟 延误 晚 推迟|slow slowly late delay delayed delays waiting taking-long
提前 早点 预先 事先|early earlier beforehand advance in-advance ahead
重新 再次 再 又 重复 第二次|again another re second repeat
以后 之后 过后 后来|after later afterwards
自动|automatic automatically auto
自己 本人 亲自|myself yourself self personally in-person
别人 他人 代办 代理 朋友 家人 帮别人 替 代|someone-else other-person friend behalf family relative
推荐 建议 哪款 哪种 哪个 选哪 合适 挑|recommend recommendation suggest suggestion which best advice
`;
