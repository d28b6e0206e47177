// Further words of telephone and net, banks and credit, town hall, health, travel, the web and every day. Chinese | English, a group a line;
// `-` joins the words of a phrase.
export const further = `
便宜 实惠 划算 省钱 低价 廉价|cheap cheaper cheapest affordable inexpensive budget low-cost
贵 太贵 昂贵 高价 价格高|expensive costly overpriced pricey
停止 终止 结束 不再 别再 停掉 中止|stop end quit cease discontinue terminate no-longer
开始 开头 起始|start begin commence beginning
剩 剩下 还剩 剩余 用剩|left remaining remainder leftover
够 足够 不够 不足 充足|enough sufficient insufficient lack
以前 之前 原来 原先 从前 老的 旧的|old previous previously former earlier original before
一直 总是 老是 天天 经常 每次 反复 频繁|always keeps constantly repeatedly often frequently every-time
突然 忽然 无缘无故 莫名 自动就|suddenly unexpectedly by-itself
有时 偶尔 时好时坏 断断续续|sometimes occasionally intermittent on-and-off
晚上 夜里 夜间 半夜 凌晨|night evening overnight midnight late-night
周末 双休 礼拜天 星期天|weekend saturday sunday
节假日 春节 国庆 放假 假日 过年|holiday holidays public-holiday
家里 家中 屋里 住处|home house
公司 单位 企业 雇主|company employer firm business
父母 爸妈 爸爸 妈妈 我妈 我爸 母亲 父亲 爹 娘|parents parent mother father mum mom dad
丈夫 妻子 老公 老婆 配偶 爱人|husband wife spouse
钱 款 资金 款项|money funds
交钱 交费 缴费 缴纳 补交 补缴 缴清 结清|pay settle pay-up paid-off
帮助 协助 求助 帮忙|help assist assistance
联系 找到 沟通|contact reach get-in-touch
解除 取消限制 放开|lift remove release
限制 受限 管控 被限制|restricted restriction limited
核实 核对 确认 查证|verify check confirm
原因 缘故 为何|reason cause
范围 区域 地区|area region zone coverage
人数 几个人 多少人|how-many-people people guests
尺寸 长宽高 面积 平方|dimensions area square
亮 变亮 调亮 暗 调暗|bright brighten dim dark
重 轻 公斤 斤 克|weight heavy light kilo
声音 噪声 响声|sound noise
味道 气味 异味 臭|smell odour odor
漂亮 好看 美观|beautiful pretty nice-looking
难 困难 不容易|difficult hard
简单 容易 方便|easy simple convenient
结果 出结果 答复 回复 回音|result results reply response answer hear-back
登记 备案 申报|register record declare
盖章 签字 签名|stamp seal sign signature
拍照 照相 上传照片|photo take-photo picture
复印 复印件 原件|copy photocopy original
代替 替换 备用|substitute alternative spare backup
运营商 通信公司 移动 联通 电信 广电|operator carrier provider network-operator
外呼 呼出 打出去 往外打 拨出 拨打 打不出|outgoing call-out dial dialling
来电 接听 呼入 打进来 打进 接不到|incoming incoming-calls answer receive-calls
详单 清单 通话记录 通话清单 话单 通话详单|call-records itemised-bill call-history itemized-bill
服务密码 查询密码 口令 六位密码|service-password pin passcode
停机保号 保号 保留号码 报停 暂停服务|keep-number pause-service suspend-service
销号 注销号码 拆机 退网|cancel-number close-line disconnect
铃声 彩铃 铃音 来电音乐 来电铃声|ringtone ringback ring-tone
网线 家庭网 家里网 宽带网|home-internet broadband-line
无服务 没格 没信号 信号弱 信号差 信号不好|no-service weak-signal no-signal bars poor-reception
网速 提速 测速 带宽|speed speed-test bandwidth mbps faster
定向流量 免流 通用流量 夜间流量 不限量|unlimited free-data night-data
叠加包 流量包 加油包 日包 月包|data-add-on booster data-pack
增值业务 订阅 包月 会员业务 扣费业务|value-added subscription add-on premium-service
亲情网 短号 集团网 亲情号|family-number short-number group-plan
归属地 号段 外地号|home-area area-code
语音信箱 留言信箱|voicemail answerphone
手表 穿戴 智能手表 平板|watch smartwatch wearable tablet
尾号 尾数 吉祥号 选号|lucky-number ending-digits vanity-number
港澳台 香港 澳门 台湾|hong-kong macau taiwan
境外 出境 国外 海外 国际|abroad overseas international foreign
热点 开热点 共享网络|hotspot tethering personal-hotspot
网络制式 五代 四代 5g 4g|5g 4g lte
开户 办号 新开号 入网|new-number new-line open-account
合约 协议期 合约期 在网|contract-period lock-in agreement
返费 返话费 赠费 送话费|cashback credit-back bonus-credit
解绑 解除绑定 取消绑定|unlink unbind remove-device
机主 户主 名下 本人名下|account-holder owner registered-owner
零钱 硬币 换零钱 残币 破钞|coins small-change damaged-notes
黄金 贵金属 金条 积存金|gold bullion precious-metal
国债 债券|bond bonds treasury
担保 担保人 保证人 抵押 质押|guarantor guarantee collateral pledge
附属卡 附卡 副卡|supplementary-card additional-card authorised-user
转存 自动转存 到期转存|rollover renew-deposit
支取 提前支取 取出来|early-withdrawal withdraw-early
支票 本票 汇票|cheque check draft bankers-draft
保险箱 保管箱|safe-deposit-box safety-deposit
取消授权 解约 解除扣款|revoke cancel-authorisation cancel-mandate
查询密码 登录密码 网银密码|login-password online-password
电子回单 回单 凭证 转账记录|receipt proof-of-payment transfer-record
借 用款 支用 提款 借出来|draw draw-down borrow
可借 可用额度 能借多少 授信|available-credit credit-line
催收 催款 催债|collection collections debt-collector chase-payment
还不起 没钱还 困难 协商 减免 停息|hardship cannot-afford negotiate waive reduce-payments
多还 多付 多交 多转 溢缴款 溢缴|overpaid overpayment paid-too-much
用途 用来 拿去 用在 用于|purpose used-for use-of-funds
无业 失业 自由职业 没有工作 待业|unemployed jobless freelancer self-employed
资格 准入 门槛 入口 看不到入口|eligibility qualify access
评估 综合评分 评分不足|assessment score scoring
到期还款日 还款时间 几号还款|repayment-date due-day
月供 每月还 每期 每期还款|monthly-payment monthly-instalment
分期手续费 服务费率 费率|fee-rate rate
账单 出账 未出账 已出账|billed unbilled statement
公交卡 地铁卡 一卡通 交通卡 乘车码|transit-card travel-card bus-pass
老年卡 敬老卡 优待证 老年证|senior-card concession-card
灵活就业 自由职业者参保|self-employed flexible-employment
车牌 上牌 号牌 摇号 临牌|licence-plate license-plate number-plate plates
违停 乱停车 占道 挡路|illegal-parking blocked blocking
暖气 供暖 供热 不热|heating radiator heat
违建 搭建 装修|illegal-construction renovation building-work
殡葬 火化 墓地|funeral cremation burial
收养 领养|adopt adoption
公证 公证处|notary notarise notarize
律师 法律援助 打官司 起诉 仲裁 法院|lawyer legal-aid sue court arbitration solicitor
报警 派出所 警察 公安|police report-crime
火灾 消防 着火|fire fire-service
地震 台风 暴雨 预警 洪水|earthquake typhoon storm flood warning
图书馆 借书 还书 借阅|library borrow-book library-card
博物馆 展览 展馆|museum exhibition gallery
公园 体育馆 游泳馆 球场|park sports-centre gym swimming-pool
志愿者 义工|volunteer volunteering
信访 意见箱 市长热线|petition ombudsman
人才 人才引进 落户|talent skilled-worker
劳动 劳动合同 加班 加班费|labour employment-contract overtime
工伤 受伤|work-injury injury accident
噪声 广场舞 夜间施工|noise nuisance
树 树木 绿化|tree trees
井盖 下水道 堵塞 积水|manhole drain sewer blocked-drain
流浪狗 流浪猫|stray strays
快递站 菜鸟 代收点|collection-point parcel-shop
中转 转机 联程 经停|connecting layover transit stopover transfer
直飞 直达|direct nonstop non-stop
往返 单程 来回|round-trip one-way return-ticket
登机牌 值机 办登机|boarding-pass check-in online-check-in
头等舱 商务舱 经济舱 升舱 舱位|first-class business-class economy upgrade cabin
里程 常旅客|miles frequent-flyer mileage
导游 跟团 自由行 旅行团 行程 团费|guide tour tours itinerary trip package-tour
租车 自驾 提车 还车|car-rental car-hire rental-car hire-car
接机 送机 接送 接驳 摆渡车|airport-transfer shuttle pickup
加床 婴儿床|extra-bed cot crib
押金 预授权|deposit hold pre-authorisation
续住 延住 晚退房 延迟退房|late-checkout extend-stay
提前入住 早到|early-check-in
前台 大堂|reception front-desk lobby
打扫 清洁 保洁|housekeeping cleaning
毛巾 牙刷 洗漱用品|towel towels toiletries
寄存 存包 存行李|luggage-storage left-luggage store-luggage
缆车 索道 观光车|cable-car sightseeing-bus
讲解 导览|audio-guide guided-tour
邮轮 轮渡 坐船 船票|cruise ferry boat
免税 离境退税|duty-free tax-refund
海关 入境 出关|customs border immigration
随身携带 手提行李 带上飞机 能带|carry-on hand-luggage cabin-bag bring-on
液体 违禁品 禁带|liquids prohibited forbidden banned
充电宝 锂电池|power-bank lithium
卧铺 硬座 软卧 坐票 站票|sleeper berth seat standing
退改 退改签 改签费 退票费|cancellation-fee change-fee
体检 检查 化验 拍片 核磁|check-up examination scan x-ray mri
复诊 复查|follow-up re-examination
病历 诊断 报告单|medical-record diagnosis report
住院 出院 手术|admission discharge surgery operation inpatient
疼 痛 疼痛 头疼 头痛|pain ache hurt sore headache
急诊 急救 救护车|emergency ambulance
牙 牙齿 牙科 拔牙|tooth teeth dentist dental
眼睛 视力 近视 眼镜|eye eyes vision glasses
睡觉 失眠 睡不着 睡眠|sleep insomnia asleep
怀孕 备孕 产检|pregnant pregnancy prenatal
潜伏期|incubation incubation-period
减肥 瘦身 减重 瘦|lose-weight slim diet slimming
护肤 美白 祛痘 痘痘 皮肤|skin skincare acne pimple
头发 发型 理发 剪头发|hair haircut hairstyle
电影 影片 片子 电视剧 剧集 追剧|movie movies film films series
游戏 手游 网游 打游戏|game games gaming play
小说 书 看书 书籍 阅读|book books novel reading
恋爱 女朋友 男朋友 女友 男友 对象|girlfriend boyfriend dating relationship
大学 高校 本科 专业 考研 高考|university college degree major
英语 英文 单词 学英语|english vocabulary
作业 题目 数学题 习题|homework problem exercise
汽车 轿车 车子 开车|car cars vehicle automobile drive
赚钱 挣钱 兼职 副业|make-money earn income part-time
起名 取名 名字|naming name
读音 怎么读 怎么念 拼音|pronounce pronunciation
播客 电台 广播 收音机|podcast podcasts radio station
有声书 听书|audiobook audiobooks
清单 列表 购物清单|list lists shopping-list
吸尘 吸尘器 扫地 扫地机器人|vacuum hoover robot-vacuum sweep
咖啡 冲咖啡|coffee brew
插座 插头 开关|socket plug outlet switch
外卖 点餐 叫外卖 点外卖|takeaway takeout order-food
联系人 通讯录|contact contacts address-book phonebook
股票 股价 大盘|stock stocks share-price
地点 位置 场所|place location venue
周围 附近 周边|around nearby surrounding
门票 票价 入场费|admission entry-fee ticket-price
电话 联系电话 电话号码|phone-number telephone contact-number
浏览器 缓存 清缓存|browser cache cookies clear-cache
插件 扩展 扩展程序|plugin plugins extension extensions addon
模板 主题 版式 布局|template templates theme themes layout
链接 网址 超链接|link links url hyperlink
表单 填表 表格|form forms
字体 字号|font fonts typeface
证书 加密 https ssl|ssl https certificate encryption tls
解析 dns|dns nameserver nameservers
跳转 重定向|redirect redirects
统计 访问量 数据分析|analytics statistics stats visitors traffic
嵌入 内嵌|embed embedded embedding
深色 夜间模式 暗色|dark-mode night-mode
截图 截屏 录屏|screenshot screen-recording
键盘 输入法|keyboard input-method
麦克风 摄像头|microphone mic camera webcam
草稿 撤销 回退|draft undo revert rollback
复制 粘贴 拷贝|copy paste duplicate clone
文件 文件夹 文档|file files folder document documents
存储 空间 内存 容量|storage space memory capacity disk
试用 体验版 免费试用|trial free-trial demo
激活码 序列号 注册码|licence-key license-key activation-code serial-number
私密 公开 可见 谁能看|private public visible visibility privacy
评论 留言 回帖|comment comments reply
标签 分类 归类|tag tags category categories label
搜索引擎 收录 排名|seo search-engine ranking google
订阅 邮件列表|newsletter mailing-list subscribers
慢 加载慢 打开慢|slow loading load-time sluggish
账单周期 计费周期 按年 按月|billing-cycle annual monthly yearly
退出 离开 退群|leave exit quit
合并账号 两个账号|merge-accounts two-accounts
双重验证 两步验证 二次验证|two-factor two-step 2fa authenticator
`;
