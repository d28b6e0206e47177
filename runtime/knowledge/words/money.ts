// Banks, cards, credit, insurance. Chinese | English, a group a line; `-` joins the words of a phrase.
export const money = `
余额 剩多少 还剩 还有多少 卡里 剩余 结余|balance balances left remaining remain
转账 汇款 打款 转钱 汇钱 打钱 转帐 转给 汇|transfer transfers transferred transferring wire remit remittance send-money
到账 入账 到帐 进账 钱到 没到账 收到钱 进来|arrive arrived credited received land show-up clear cleared
信用卡 贷记卡|credit-card credit
银行卡 借记卡 储蓄卡 卡 卡片|card cards debit bank-card debit-card
办卡 申卡 申请卡 开卡 下卡 新卡|get-card apply-card order-card new-card card-application issue
激活 启用 开卡|activate activation activated enable
卡号 卡面|card-number
挂失 卡丢 卡掉 卡不见 补卡 补办 冻结卡 停卡|lost-card stolen stolen-card freeze-card block-card report-lost replacement-card
被偷 盗 偷 盗刷 诈骗 骗 被骗 诈骗电话 骗子 可疑 陌生|stolen theft fraud fraudulent scam scammed compromised suspicious unknown unrecognised unrecognized hacked phishing
不认识 不是我 没消费过 不明 莫名其妙|don't-recognise don't-recognize not-mine unauthorised unauthorized wasn't-me unfamiliar
吞卡 卡被吞 取款机 atm 提款机 柜员机 自助机|atm atms cash-machine cashpoint swallowed ate
取款 取钱 取现 提现 提款 取出 拿出来 提出来 提取|withdraw withdrawal withdrawals withdrew cash-out take-out get-cash
存款 存钱 存 现金 存入|deposit deposits cash pay-in cheque check
充值 充钱 续费 缴话费 充 加钱|top-up top-ups topup topping recharge reload add-money load
限额 单笔 每日 额度 上限 最高|limit limits daily-limit maximum
额度 提额 提高额度 临时额度 降额 信用额度 可用额度 涨额|credit-limit limit increase-limit raise-limit
账单 对账单 明细 流水 交易记录 账单日 记录 交易明细|statement statements bill bills billing transaction transactions history record records
还款 还钱 还 还清 还款日 还不上 还不了 还多少 还上|repay repayment repayments pay-off pay-back paying-back payoff
最低还款 最低 还最低|minimum-payment minimum
逾期 晚还 忘还 过期没还 拖欠 没按时 超时 滞纳金 违约金 罚息 晚了 欠|overdue late late-payment penalty default missed arrears late-fee delinquent
提前还款 提前还 提前结清 一次还清 结清 全部还完|early-repayment prepay repay-early settle payoff pay-off-early settlement
延期 宽限 展期 缓 晚几天 推迟还|extension extend grace postpone defer grace-period
自动还款 自动扣款 代扣 自动扣 扣款日 绑定还款|autopay auto-debit direct-debit automatic-payment standing-order
贷款 借款 借钱 借呗 借 放款 借贷 贷 微粒贷 网贷|loan loans borrow borrowing lend lending
放款 下款 审批 批下来 审核 通过 审批中 过审 批准|approval approve approved disburse review reviewed reviewing pending verification
被拒 拒绝 没通过 不通过 不批 拒了 驳回|rejected reject declined decline denied refuse refused turned-down
征信 信用 信用记录 信用分 芝麻 黑名单 上征信|credit-score credit-report credit-history credit-rating blacklist
利息 利率 年化 日息 月息 收益率|interest interest-rate apr apy rate yield
手续费 服务费 年费 管理费 工本费|fee fees charge charges commission service-charge annual-fee surcharge
汇率 换汇 外币 外汇 美元 兑换 换钱 货币|exchange-rate exchange-rates currency currencies foreign-currency convert conversion fx dollars euros
理财 基金 投资 收益 赎回 买入 股票 定投|invest investment investments fund funds stock stocks returns redeem portfolio
定期 活期 储蓄 利率|savings saving term-deposit fixed-deposit
房贷 按揭 公积金 抵押|mortgage mortgages housing-fund home-loan collateral
车贷|car-loan auto-loan
保险 保单 投保 承保 保费 买保险 车险 医保 社保|insurance insure policy premium coverage insured cover
理赔 报案 出险 索赔|claim claims
身份 身份证 实名 认证 核实 人脸 实名认证 刷脸 验证 核验 证件|identity id verify verification verified identification passport kyc face
网银 手机银行 网上银行 掌银|online-banking mobile-banking internet-banking banking-app
密码锁定 锁住 锁定 解锁 输错密码 冻结 解冻 被冻结 被锁 封号 停用|locked lock blocked block unlock unblock frozen freeze suspended restricted
交易失败 支付失败 付不了款 付款失败 刷卡失败 刷不了|payment-failed declined decline rejected didn't-work transaction-failed failed
处理中 待处理 挂起 在途 审核中 没完成|pending processing in-progress stuck
撤销转账 转错 转错人 打错 汇错 追回|wrong-account wrong-person reverse reverse-transfer cancel-transfer mistaken recall
收款 收款人 收款账户 对方 受益人|recipient beneficiary payee receiver recipients
国际 跨境 境外 海外|international abroad overseas swift cross-border iban
apple 苹果支付 云闪付 nfc 手机支付 闪付 感应|apple-pay google-pay contactless nfc tap mobile-pay wallet
虚拟卡 电子卡|virtual-card virtual disposable
额外 多余 多收 多扣 为何扣|extra additional hidden unexpected unexplained
工资 薪水 薪资 发工资 代发 收入|salary wage wages payroll paycheck income pay
税 个税 报税 退税 税务|tax taxes vat duty
扣 代扣 订阅 自动续费 续费 连续包月|subscription subscriptions renew renewal auto-renew recurring
积分 积分兑换 换礼品|points rewards redeem cashback miles
pin 取款密码 交易密码 支付密码|pin passcode
支行 网点 柜台 营业厅 线下 大厅|branch branches counter office
证明 流水证明 资信证明 开具 盖章|certificate proof letter stamp
合同 协议 电子合同 签约 条款 规则|contract agreement terms sign policy rules
绑卡 换卡 绑定银行卡 换银行卡 解绑银行卡 还款卡|link-card add-card linked-card bind-card change-card
关闭 停用 关掉 不用 注销|close deactivate disable turn-off switch-off
开通 启用 打开 开启 激活|enable activate turn-on switch-on open
暂停 停机 停 暂时|pause suspend temporarily hold
`;
