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
`;
