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
花呗 借呗 白条 微粒贷 金条 信用付 月付 微贷 度小满|credit-line revolving
收钱码 收款码 二维码 扫码 扫一扫 商家码|qr qr-code scan scanning
红包 余额宝 零钱 零钱通 钱包|wallet red-packet purse
还款日 账单日 到期日 出账日 出账 扣款日 几号还 哪天还|due-date billing-date statement-date payment-date cycle
提前 提早 早点还 先还|early advance prepay
部分还款 还一部分 先还一点 少还|partial-payment part-payment
扣款失败 没扣 未扣 没扣成功 余额不足 扣不了|insufficient insufficient-funds failed-debit not-enough
开通不了 开不了 不能开通 没有资格 没资格 为什么没有 没开通 不符合|not-eligible ineligible not-available cannot-activate
关了 关闭 停用 关掉 取消 不想用 注销|close closed cancel stop-using turn-off
恢复 重新开通 再开通 解除 重新开 再开|restore reopen reactivate resume again
降低 减少 变少 降额 被降 少了|reduced lowered decreased less decrease
提高 增加 涨 变多 提升 多一点|raise increase increased higher more
使用范围 哪里能用 什么地方能用 能买什么 哪些商家 线下能用 支持哪些|where-can-i-use accepted merchants acceptance
分期 几期 期数 分几期 改分期 账单分期 分期还 分 12 期|instalments installments installment months term terms
本金 利息 怎么算 计息 计算 算法 公式 怎么计算|calculate calculated calculation interest principal formula
日利率 年利率 万分之五 利息多少 利息高|interest-rate daily-rate annual-rate
免息 无息 免息期 无利息|interest-free grace-period zero-interest
优惠券 还款券 免息券 抵扣|coupon voucher
实名 实名认证 认证 身份认证 身份验证 人脸识别 刷脸|verify-identity identity-check verification kyc face-recognition
换手机 换手机号 手机号变了 旧手机号 原手机号 以前的号码 改绑 预留手机号 预留号码|change-phone old-number new-number registered-phone reserved-number
换卡 换银行卡 改银行卡 更换银行卡 换绑 绑新卡 解绑|change-card replace-linked-card unlink switch-card
收入证明 工作证明 资产证明 社保 公积金|income-proof proof-of-income employment
额度不够 没额度 额度用完 超额 超限 刷爆|over-limit exceeded limit-reached
短信 提示音 动账 变动提醒 余额变动|alert alerts notification balance-alert
冻结 解冻 止付 限制 异常 风控 受限|frozen freeze restricted restriction risk suspended
客户经理 理财经理|relationship-manager advisor
汇款 跨行 同行 异地 他行 本行|interbank other-bank same-bank
限额 大额 单日 每天最多|daily-maximum large-amount
销户 注销卡 销卡 注销账户|close-account cancel-card
年费 免年费 刷几次 刷卡次数|annual-fee waive waived
卡片 寄 邮寄 寄送 没收到卡 卡到哪|card-delivery card-arrival card-arrive waiting-card haven't-received-card
损坏 消磁 折断 读不出 芯片|card-damaged chip magnetic unreadable
外币 外汇 购汇 结汇 兑换外币|foreign-exchange exchange-currency buy-currency
存折 存单|passbook certificate-of-deposit
对公 企业 公司账户 营业执照|business-account corporate company
未成年 孩子开户 几岁可以 18岁|minor under-18 underage teenager
老人 养老金 退休金 退休 社保卡|pension retirement retire retired
快捷支付 免密 免密支付 小额免密|quick-pay without-password one-tap
密保 密保问题 u盾 令牌 安全工具|security-token token security-question
投保 保障 保额 受益人 现金价值 犹豫期 退保|coverage beneficiary surrender cooling-off policyholder
住院 门诊 报销 看病 医药费 就医|hospital hospitalisation outpatient medical-expenses reimburse treatment
车险 出险 剐蹭 追尾 交通事故 撞|car-insurance accident crash collision
`;
