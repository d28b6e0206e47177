// Telephone, net, travel, town hall, health, school, home assistant. Chinese | English, a group a line; `-` joins the words of a phrase.
export const living = `
流量 上网 数据 gb 兆 g|data mobile-data gb megabytes allowance
网络 网路 信号 网速 连不上 断网 没信号 没网 上不了网 讯号 掉线 网 联网 卡|network signal internet speed reception connection connectivity offline coverage connect disconnect
宽带 光纤 光猫 路由器 wifi 无线 无线网|broadband fibre fiber router wifi wi-fi modem wireless
套餐 资费 月租 换套餐 改套餐 流量包 加油包|plan plans package packages tariff bundle subscription contract
话费 电话费 花费 欠费 停机 复机 充话费 扣话费|phone-bill bill credit top-up recharge balance airtime
通话 打电话 接电话 分钟 语音|call calls calling minutes voice
漫游 国际漫游 出国 国外|roaming roam abroad travelling traveling
携号转网 转网 换运营商 转到 移动 联通 电信|port porting switch-provider keep-number carrier
sim sim卡 手机卡 电话卡 补卡 换卡 副卡 esim 办卡|sim sim-card esim
过户 转让 转户 换主人 更名 改名 户主|transfer-ownership ownership owner name-change
合约 合约机 违约 解约 捆绑|contract commitment early-termination term terminate
来电显示 呼叫转移 转接 彩铃 骚扰 骚扰电话 拦截|caller-id call-forwarding forwarding voicemail spam nuisance blocking
手机 电话 机子 设备|phone mobile cell handset device smartphone
电脑 笔记本 计算机|computer laptop pc desktop notebook
电池 充电 没电 续航 充不进电|battery charge charging charger power
蓝牙 连接 配对 耳机|bluetooth pair pairing connect headphones
备份 同步 恢复 还原 导出|backup back-up sync synchronise synchronize restore recover export
导入 上传 上传不了 附件|import upload uploading attach attachment
打印 打印机|print printer printing
升级 更新 新版本 版本|upgrade update version latest
语言 中文 英文 翻译|language languages english chinese translate translation
设置 设定 配置 调|settings setting configure configuration set preferences options
关闭 关 关掉|turn-off switch-off off disable mute
打开 开 开启 启动|turn-on switch-on on enable start launch
声音 音量 大声 静音|volume sound louder quieter mute audio
灯 灯光 开灯 关灯|light lights lamp bulb brightness
空调 温度 暖气 冷 热|temperature thermostat heating air-conditioning warmer cooler
闹钟 叫醒 起床|alarm alarms wake wake-up
提醒 备忘 待办 记一下|remind reminder reminders to-do todo task
日历 日程 会议 安排|calendar schedule appointment appointments meeting meetings event events
天气 下雨 气温 带伞 预报|weather forecast rain temperature sunny umbrella
音乐 歌 歌曲 放歌 唱歌 播放|music song songs play playlist tune
新闻 头条|news headlines
笑话 段子 逗我|joke jokes funny
时间 几点 现在|time clock
餐厅 饭店 吃饭 好吃 美食 餐馆|restaurant restaurants eat dining food
菜谱 做菜 怎么做 烹饪|recipe recipes cook cooking
景点 旅游 游玩 好玩|attraction attractions sights sightseeing tourist visit
酒店 宾馆 旅馆 住宿 住 房间 民宿 饭店|hotel hotels room rooms accommodation stay hostel
预订 预定 订 订房 订票 预约 约 挂号|book booking bookings reserve reservation reservations appointment schedule
入住 退房 办理入住|check-in checkin check-out checkout
评分 打分 星级|rating stars score
门票 票价 票 学生票 半价|ticket tickets admission entrance fare
机票 航班 飞机 改签 登机 值机|flight flights plane airline boarding airport
火车 高铁 动车 列车 车次|train trains railway rail
地铁 捷运 公交 巴士 公车|metro subway underground bus transit public-transport
出租车 打车 计程车 网约车 叫车|taxi cab uber ride
停车 车位 停车场|parking park car-park
行李 托运 箱子|luggage baggage bag bags suitcase
签证 护照 出入境 通行证|visa visas passport passports immigration
怎么去 怎么走 路线 导航 交通|directions route way get-to navigate how-to-get traffic
距离 多远 远 附近 周边 旁边|distance far near nearby close closest nearest
退票 改签 改期 改时间 换时间|refund-ticket change-flight reschedule rebook change-date postpone
取消预订 取消预约|cancel-reservation cancel-booking cancel-appointment
户口 户籍 落户 迁户 居住证|household registration residence residence-permit
社保 养老 养老金 医保 失业 公积金|social-security pension benefits unemployment insurance
结婚 离婚 登记 领证|marriage married divorce wedding
出生 新生儿 生孩子 上户口|birth newborn birth-certificate
驾照 驾驶证 违章 罚单 罚款 车辆|licence license driving fine fines ticket vehicle car
办证 证件 执照 营业执照 许可|permit licence license certificate
垃圾 清运 环卫 卫生|rubbish garbage trash waste bin bins recycling
噪音 扰民 吵 施工|noise noisy loud
停水 停电 漏水 水费 电费 煤气 燃气|water electricity power power-cut outage gas utility utilities
路灯 马路 路面 坑|street road pothole street-light
医院 看病 医生 挂号 就诊 门诊|hospital doctor clinic medical appointment physician
药 吃药 用药 处方|medicine medication drug drugs prescription
症状 发烧 咳嗽 感冒 不舒服 生病 难受|symptom symptoms fever cough cold sick ill sickness unwell
疫苗 接种 打针|vaccine vaccines vaccination vaccinated shot
感染 传染 传播 病毒 被感染|infect infected infection contagious spread transmit transmitted transmission virus catch contract disease
检测 核酸 化验 化验单|test tests testing tested
口罩|mask masks
隔离 居家|quarantine isolate isolation self-isolate stay-home
预防 防止 避免 防护 保护|prevent prevention avoid protect protection protective precaution precautions safe
消毒 杀菌 洗手|disinfect disinfection sanitise sanitize sanitizer clean hygiene wash-hands
治疗 治 治好 康复|treat treatment treated cure recover recovery therapy
死亡 去世 死|death die died dying fatal mortality deaths
孩子 小孩 儿童 宝宝 娃|child children kid kids baby infant infants toddler
老人 老年 长辈 父母|elderly senior seniors old older parents
怀孕 孕妇|pregnant pregnancy expecting
宠物 猫 狗 动物|pet pets cat cats dog dogs animal animals
学校 学生 上学 入学 学籍|school student students university college education
课程 上课 课 报名 课时 直播课 回放|course courses class classes lesson lessons
考试 成绩 分数 证书|exam exams test score grade certificate
老师 教师|teacher tutor instructor
工作 应聘 招聘 面试 岗位 求职 上班|job jobs work hiring career vacancy interview recruitment
请假 休假 年假 假期|leave vacation holiday time-off pto
生日|birthday born
年龄 几岁 多大 岁|age old years
结婚 配偶 老婆 老公 家属|spouse wife husband partner family
域名 网站 网页 主页|domain website site web page webpage homepage
服务器 主机 托管|server hosting host
代码 接口 api 开发|api code developer integration
数据库|database
文章 帖子 发布 内容|post article publish content blog
图片 照片 头像|picture image photo avatar photos images
视频 播放 看不了|video videos play watch stream
昵称 名字 用户名 姓名|name nickname username user-name
权限 管理员 授权|permission permissions admin administrator access role authorise authorize
团队 成员 邀请 添加成员|team member members invite user users
登出 退出 退出登录|logout log-out sign-out
安全 安全性 放心 可靠|secure security safe safety trust
你是谁 你叫什么 机器人 你好|who-are-you your-name robot bot
谢谢 感谢|thank thanks
再见 拜拜|bye goodbye
合作 加盟 代理 入驻 招商|partner partnership franchise cooperate reseller affiliate
广告 推广 营销|advertisement ad ads advertising marketing promotion
退订 取消业务 取消套餐 不想用了 关掉业务 乱扣 莫名扣费|unsubscribe cancel-service stop-service remove-add-on
流量用完 流量不够 超流量 超出 限速 降速 不够用|exceeded run-out used-up over-limit throttled more-data
查流量 剩余流量 流量还剩 用了多少 用量 使用量|data-left usage remaining-data used-so-far
查话费 话费余额 还有多少话费 话费还剩|credit-left airtime-balance
停机 欠费停机 打不出去 打不了电话 单停 不能打电话 没法通话|cut-off suspended cannot-call can't-call barred
复机 恢复 重新开机 开机|reactivate restore reconnect
报修 故障 装宽带 维修师傅 上门维修 坏了 修理|report-fault fault technician engineer repair-visit
装机 新装 安装宽带 移机 搬家|new-line install-broadband relocate move-house
副卡 亲情 家庭 主卡 共享|family share shared secondary family-plan
国内长途 长途|long-distance
发短信 彩信 短信费|text-messages sms-fee
携号 不换号 保留号码|keep-number port-in
puk pin码 锁卡 卡锁 锁定|puk sim-locked unlock-sim
靓号 选号 换号码|choose-number pick-number
实名登记 实名制 过户|register-sim real-name
5g 4g 网速慢 网慢 卡顿 速度慢 加载慢|slow-internet slow-speed buffering 5g 4g
电视 机顶盒 iptv 遥控器|tv set-top television remote channel channels
合约到期 到期 续约 续签|contract-end renew extend
发票 电子发票 打印账单 报销 月结|bill-copy invoice
客服 热线 投诉电话 人工服务|helpline hotline
电话亭 营业厅 门店|shop store
狗 养狗 犬 猫 宠物 遛狗|dog dogs puppy cat pet
身份证 证件 户口本 证明 护照|id-card id document documents passport
办事 办业务 办理业务 政务 窗口 大厅|service-centre counter office window
落在 忘在 遗落 失物 招领 丢在 忘拿|left-behind lost-property lost-and-found forgot left
误车 错过 没赶上 赶不上 迟到 晚到|missed late miss too-late
晚点 延误 取消航班 停运|delayed delay cancelled-flight disruption
登机口 检票 进站 安检 候车 停止检票 截止|gate boarding security checkpoint platform check-in-closes
超重 限重 多重 公斤|overweight heavy excess weight kg
儿童票 婴儿 小孩 未成年|child-ticket infant unaccompanied
座位 选座 靠窗 过道|seat seats window aisle
素食 特殊餐 餐食|meal meals vegetarian
轮椅 无障碍 残疾|wheelchair accessible disability disabled
无座 候补 抢票 没票 放票 开售|waiting-list sold-out on-sale release
早餐 早饭 含早|breakfast
泳池 健身房 设施 wifi|pool gym facilities amenities spa
房型 大床 双床 标间 单人间|double twin single room-type
入园 开放时间 门票 游玩时间 开园|opening-time admission
报名 报考 考试时间 准考证|enrol exam-registration
学费 费用 奖学金 助学|tuition scholarship
转学 入学 学区 幼升小 小升初 招生|enrolment school-admission admissions catchment
生育 产假 生孩子 津贴 陪产|maternity paternity childbirth allowance
个体户 开店 开公司 创业 注册公司|start-business open-shop sole-trader company-registration
租房 公租房 廉租房 房租 租金|rent rental housing tenant lease
买房 房产 过户 不动产|house property real-estate title deed
残疾 低保 补贴 救助|benefit subsidy allowance low-income
违章 违法 扣分 罚款|violation traffic-violation points fine
年检 车检 审车|inspection mot vehicle-inspection
发工资 欠薪 拖欠工资 讨薪|unpaid-wages owed
取号 排队 等多久 人多|queue waiting-time line
线上 网上 在线 手机上 网上办|online web internet digitally
线下 现场 当面|offline in-person on-site
上传 提交 递交|submit upload send-in
审核 审批 多久审 通过|review approval processing-time
修改 更正 信息错了|correct amend
导航 地图 怎么走 在什么位置|map directions located
附近 周边 旁边 最近|nearby near closest around
充不进 充不上 充电慢 耗电|not-charging drains battery-life
开不了机 死机 重启 关机 黑屏|won't-turn-on restart reboot dead frozen
连不上 连接不上 搜不到 断开|won't-connect can't-connect disconnects unpair
恢复出厂 重置 还原|reset factory-reset
固件 系统更新 升级系统|firmware software-update
教我 帮我 替我|help help-me assist
讲 说 告诉 念|tell say read speak
放 播 播放 来一首 听|play listen put-on
打给 拨打 呼叫 打电话|call dial ring
发消息 发信息 发微信|send-message text
搜 搜索 查 查一下 百度|search look-up google
导出 下载 保存|export download save
删 删除 去掉 移除 清空|delete remove erase clear
添加 加 增加 新增|add insert include
分享 转发 发给|share forward
收藏 关注 订阅|follow subscribe favourite favorite bookmark
拉黑 屏蔽 举报|block report mute
恢复删除 找回 误删 还能找回|recover restore undelete retrieve
忘了 忘记 想不起来 不记得|forgot forgotten remember forget
找回 重置 重设 改密码|reset recover retrieve
`;
