// Shops: orders, delivery, returns, prices, goods. Chinese | English, a group a line; `-` joins the words of a phrase.
export const shopping = `
发货 寄出 发出 寄 出货 出库 揽收 寄走 寄出去 发走 发快递 发过来 打包 待发货 发|ship shipped shipping dispatch dispatched send sent leave leaves fulfil fulfilled handling
物流 快递 包裹 运单 货物 派送 配送 送货 送达 件 快件 货 东西 单号 快递单 包|parcel package delivery courier shipment carrier tracking packet stuff box
查物流 物流信息 物流进度 到哪了 到哪儿了 走到哪 单号 运单号 快递单号 追踪 跟踪 轨迹|track tracking trace where-is tracking-number follow status
快递公司 顺丰 中通 圆通 韵达 申通 邮政 物流公司 哪家快递 什么快递 京东物流 ems|courier couriers carrier carriers ups fedex dhl usps post
送货上门 送到家 上门 派件 快递员 配送员 送货 驿站 快递柜 自提柜 代收 放门口|doorstep deliver delivered delivers driver locker pickup-point neighbour porch home-delivery
签收 收到 收货 收件 拿到 确认收货 已送达|receive received sign signed arrive arrived get-it delivered
没收到 没到 未收到 还没到 没拿到 收不到 丢件 没送到|not-received haven't-received hasn't-arrived not-arrived never-arrived didn't-arrive non-delivery missing
没动静 没动 不动 卡 没更新 停 不更新 停更 一直不动 停滞 没变化 没反应|stuck stalled moved update updated updates stopped no-movement hasn't-moved
运费 邮费 快递费 包邮 免邮 邮资 邮寄费 物流费|postage shipping-fee delivery-charge delivery-fee freight shipping-cost shipping-costs delivery-cost free-shipping
偏远 新疆 西藏 内蒙 边远 海岛 乡镇 农村 村里 港澳台|remote rural island islands region
国外 海外 境外 国际 出国 外国 跨境|abroad overseas international foreign worldwide internationally other-countries country countries
自提 自取 到店取 上门取 自己取 去拿 提货|pickup pick-up collect collection click-and-collect in-store
退货 退掉 退回 寄回 退换 不想要 不要了 退了 退 想退 拒收 退件 无理由 后悔|return returns returned returning send-back sending-back give-back bring-back changed-mind
退款 退钱 钱退 返还 到账 退还 退费 退我钱 还钱 钱回来 退回来 返款 退到|refund refunds refunded money-back reimburse reimbursement
换货 调换 更换 换一个 换个 换 换一件 换新 换大 换小 换颜色 换尺码|exchange exchanges exchanged swap replace replacement replaced
取消 撤销 不要了 撤回 作废 撤单 取消订单 不买了 退订 下错|cancel cancels cancelled canceled cancellation call-off revoke withdraw stop
修改 更改 改成 变更 改 换 更正 改一下 更新 调整 修正 填错 写错 改错|change changes changed changing edit modify update updated alter adjust correct amend
地址 收货地址 住址 收件地址 搬家 位置|address addresses destination moved relocate
订单 单子 单 下单 拍下 订购 拍 买 购买 购物 入手|order orders ordered ordering purchase purchased buy buying bought place-order
合并 一起发 合单 拼单 一起寄|combine combined merge together one-parcel
拆单 分开 分批 分几个 分开寄|split separate separately several-parcels
发票 开票 税票 报销 抬头 专票 普票 增值税 电子发票 税号 收据|invoice invoices receipt receipts vat tax billing-document expense
付款 支付 付钱 买单 结账 缴费 交钱 付 结算 付不了 微信 支付宝 花呗 支付方式|pay payment payments paid paying checkout pay-with payment-method paypal
货到付款 到付 先收货 收到再付|cash-on-delivery cod pay-on-delivery
扣款 扣钱 扣费 多扣 重复扣款 扣了 扣两次 被扣 乱扣费 盗刷|charged deducted debited double-charged charged-twice twice overcharged debit deduction
分期 分期付款 月付 先用后付 白条|instalment instalments installment installments pay-later monthly split-payment
优惠 打折 折扣 满减 促销 活动 便宜 特价 降价 砍价 减价 折 划算|discount discounts promo promotion promotions sale deal deals cheaper offer offers special bargain
优惠券 券 代金券 抵用券 红包 卡券 优惠码 折扣码 兑换码 领券 礼券|coupon coupons voucher vouchers code codes promo-code gift-code
价保 保价 差价 补差价 买贵了 降价了 退差|price-match price-protection price-drop price-adjustment cheaper-now difference
礼品卡 购物卡 储值卡|gift-card giftcard gift-cards
赠品 送的 小礼物 附赠 赠送|gift gifts freebie free-gift bonus-item
礼物 送礼 礼品 包装 礼盒 送人|gift gifts wrap wrapping present presents gift-wrap giftbox
贺卡 留言 卡片 写句话 祝福|note message greeting-card card
会员 等级 积分 会员卡 升级 vip 权益|member membership points loyalty tier vip rewards reward benefits club
密码 口令 忘记密码 登录密码 支付密码|password passwords passcode pin
登录 登陆 登不上 登不进 登不了 进不去 登入|login log-in sign-in signin logged-in sign-on
账号 账户 帐号 帐户 户头 用户|account accounts profile user
注册 开户 开通 办理 申请 报名 加入 办 开|register registration sign-up signup apply application open activate join enrol enroll create subscribe
注销 销户 停用 关闭 关掉 取消 删号 删除 不用了|close closing delete deletion deactivate terminate remove
绑定 绑 换绑 关联 解绑 解除绑定|link linked bind connect unlink
验证码 校验码 短信验证码 收不到验证码 动态码|verification-code verification code otp confirm-code one-time-code
手机号 号码 换号 换手机号 电话号码|phone-number mobile-number number mobile phone
短信 简讯 讯息 消息 通知 提醒|sms text message messages notification notifications notify alert alerts remind reminder
邮件 邮箱 信箱 电子邮件 电邮|email e-mail mail inbox emails
坏 损坏 破损 碎 故障 质量 瑕疵 破 有问题 坏了 裂 划痕 开裂 摔坏 烂 压坏 变形 漏水 次品 用不了 质量问题|broken damaged damage defective faulty defect crushed scratched cracked torn broke leak leaking doesn't-work not-working malfunction
维修 修理 保修 修 质保 售后 三包 返修 修一下|repair repairs repaired warranty guarantee fix fixed after-sales service
少发 漏发 少了 缺 漏 少一件 缺件 少件 数量不对 没发全 配件少|missing incomplete short part-missing one-missing left-out
错发 发错 不对 错了 寄错 发错货 不是我买的 货不对板 颜色不对|wrong incorrect wrong-item mistake different-item
描述不符 不一样 色差 与图片不符 实物 图片|not-as-described different-from looks-different description picture photo photos
丢 丢失 遗失 不见 找不到 没收到 弄丢 丢了 掉了 丢件|lost missing lose losing misplaced disappeared
真假 正品 假货 真货 真的 山寨 保真 仿品 鉴定 官方|genuine authentic fake counterfeit real original official authenticity
库存 现货 有货 缺货 没货 补货 断货 卖完 售罄 到货 上架 还有吗 抢不到|stock available availability restock restocked sold-out out-of-stock back-in-stock inventory unavailable
预售 预订 预定 定金 尾款 预购|pre-order preorder deposit backorder
尺码 尺寸 大小 码 号 多大 偏大 偏小 身高 体重 腰围 穿多大 几码|size sizes sizing fit fits measurement measurements small large tall big
颜色 色 款式 样式 花色|colour color colours colors style design
材质 面料 成分 什么做的 布料 材料 质地 纯棉|material fabric made-of ingredients composition cotton
洗 清洗 洗涤 水洗 机洗 保养 褪色 缩水 掉色|wash washing clean cleaning laundry care machine-wash fade shrink dry-clean
安装 组装 装 师傅 上门安装 拼装|install installation assemble assembly setup set-up installing mount
使用 怎么用 用法 操作 用 使用方法 说明书 教程|use using usage manual instructions tutorial
保质期 生产日期 新鲜 过期 日期|shelf-life expiry best-before production-date fresh
过敏 敏感 孕妇 宝宝 儿童 小孩|allergy allergic allergen sensitive pregnant baby child children kids
批发 大量 团购 批量 企业采购 大宗 公司买 多买|bulk wholesale quantity corporate business-order large-order company
门店 店铺 实体店 线下 网点 专柜 店|store stores shop shops branch branches outlet physical-store showroom
营业时间 上班 营业 几点 开门 关门 下班 工作时间 周末 节假日 开到几点|opening hours open close closed weekend holiday business-hours working-hours
客服 人工 真人 转人工 找人 人工客服 在线客服 人工服务|agent human person representative support customer-service someone live-chat operator staff talk-to
电话 热线 打电话 联系方式 联系 打给|phone telephone hotline number call contact reach
投诉 差评 举报 态度差 态度 不满 意见 反馈 维权|complain complaint complaints report rude unhappy dissatisfied feedback escalate
评价 评论 好评 晒单 追评 打分|review reviews rating rate comment feedback stars
隐私 个人信息 资料 泄露 信息安全|privacy personal-data data information gdpr leak
收藏 购物车 加购|wishlist cart basket favourites favorites bag
搜索 找不到 搜不到|search find
下载 安装包 应用 app 软件 软体 客户端 小程序|download app application software install
闪退 卡顿 打不开 加载不出 白屏 网页打不开 死机 黑屏 崩溃|crash crashes crashing freeze freezes frozen won't-open not-loading load blank hang
环保 包装盒 回收 以旧换新 旧的|eco recycle recycling trade-in environment packaging sustainable
赔 赔偿 补偿 赔付 理赔 赔钱 负责 责任|compensate compensation reimburse liable responsible
主管 经理 领导 负责人 老板 上级 你们领导|manager supervisor boss lead in-charge
创建 建 新建 开一个 弄一个 注册一个|create make new set-up
说明书 教程 使用说明 使用视频 操作指南 手册 怎么使用|manual guide instructions tutorial user-guide handbook
重复 两次 两遍 双份 双倍 两笔 多次 两回|twice double duplicate duplicated two-times again
不可用 用不了 不能用 无法使用 使用不了 没减 没抵扣 抵扣不了 不生效|unusable not-applied doesn't-apply cannot-use not-valid invalid rejected not-accepted
等级 级别 普通会员 金卡 银卡 黄金 钻石 白金 升级 升到|tier level levels gold silver platinum upgrade status
兑换 换东西 抵现 抵扣 换购 能换什么|redeem exchange convert spend use-up
退订 别再发 别发 不想收 取消订阅 屏蔽 拒收|unsubscribe opt-out stop-sending stop-getting no-more
推送 广告 营销 骚扰 垃圾短信 推广 打扰|marketing promotional spam newsletter junk advertising ads
一部分 部分 其中 一件 只退 单独 个别|part partial partially some one-of only-one
敲坏 摔坏 摔烂 压坏 挤压 碎了 破了|smashed shattered squashed bent dented
拆封 拆开 打开过 用过 穿过 试穿 洗过 吊牌 已使用|opened used worn tried unsealed tag tags unpacked
入口 按钮 页面 哪里点 在哪点 点哪里 菜单|button page menu tab entry section screen
填错 写错 弄错 输错 打错 选错 搞错 错|mistake typo misspelled wrong-details entered-wrong incorrectly
秒杀 抢购 限时 拼团 预售 双十一 大促|flash-sale limited-time group-buy
限购 最多买 能买几 买几件 限量|purchase-limit how-many-can limit-per
定制 刻字 订做 个性化|custom customise customize personalised engraving bespoke
配件 零件 附件|accessory accessories parts spare
跟踪 催单 催发货 催快递 催促|chase hurry-up nudge
账单地址 收票人|billing-address
收货时间 指定时间 周末送 晚上送 约时间 改天送|delivery-time time-slot evening weekend-delivery specific-day schedule
在家 不在家 没人收 没人在家 出差 不方便收|not-home away nobody-home out missed-delivery
保险 运费险 退货险|return-insurance insurance
差 太差 垃圾 骗人 坑 生气 失望|terrible awful rubbish disappointed angry
学生 学生价 教育优惠|student students education-discount
邀请 拉新 邀请好友 推荐好友|refer referral invite friend friends
签到 任务 金币 抽奖 中奖|check-in lottery prize win draw daily
缺 缺货 到货通知|notify back-soon
产地 哪里产 进口 国产|origin made-in imported manufactured
重量 多重 尺寸 规格 参数 型号|weight specification specifications spec specs model dimensions
兼容 适配 适用 能配 通用|compatible compatibility works-with fit-with
防水 耐用|waterproof durable water-resistant
`;
