// Sorts of things that are named in messages and seldom twice: cities, dishes, singers, banks. A bot that was told "a flight to Boston" hears
// "a flight to Denver" better when both are cities. Written by hand from general knowledge, for no data set; a line is a sort.
// `new_york` is said in two words.
export const things = `
france germany spain italy england uk britain america usa us canada mexico brazil argentina china japan korea india russia australia ireland scotland wales greece turkey egypt thailand vietnam singapore malaysia indonesia philippines portugal netherlands holland belgium switzerland austria sweden norway denmark finland iceland poland ukraine hungary czech israel iran iraq pakistan bangladesh nepal kenya nigeria africa europe asia cuba jamaica peru chile colombia morocco new_zealand south_africa hong_kong united_states united_kingdom 法国 德国 西班牙 意大利 英国 美国 加拿大 墨西哥 巴西 阿根廷 中国 日本 韩国 印度 俄罗斯 澳大利亚 新西兰 爱尔兰 希腊 土耳其 埃及 泰国 越南 新加坡 马来西亚 印尼 菲律宾 葡萄牙 荷兰 比利时 瑞士 奥地利 瑞典 挪威 丹麦 芬兰 波兰 乌克兰 以色列 南非 非洲 欧洲 亚洲 台湾 香港 澳门
london paris tokyo boston chicago seattle denver dallas houston miami atlanta phoenix detroit vegas francisco diego orlando philadelphia washington toronto vancouver montreal sydney melbourne berlin munich rome madrid barcelona amsterdam dublin delhi mumbai bangalore chennai kolkata hyderabad pune dubai istanbul moscow beijing shanghai austin portland nashville cleveland pittsburgh minneapolis baltimore charlotte tampa memphis milwaukee sacramento manchester liverpool birmingham edinburgh glasgow vienna prague zurich geneva lisbon athens cairo bangkok seoul osaka manila jakarta new_york los_angeles nyc cancun 北京 上海 广州 深圳 杭州 南京 苏州 成都 重庆 武汉 西安 天津 长沙 郑州 青岛 大连 厦门 沈阳 哈尔滨 济南 昆明 合肥 福州 南昌 石家庄 太原 长春 贵阳 南宁 兰州 海口 三亚 无锡 宁波 东莞 佛山 珠海 温州 桂林 丽江 拉萨 乌鲁木齐 呼和浩特 银川 西宁 洛阳 徐州 扬州 常州 烟台 威海 台北 高雄 台中 台南 新竹 桃园 纽约 伦敦 巴黎 东京 首尔 曼谷 悉尼
texas california florida ohio michigan nevada utah arizona oregon colorado georgia virginia carolina tennessee alabama louisiana kentucky illinois indiana wisconsin minnesota iowa missouri kansas oklahoma nebraska dakota montana idaho wyoming alaska hawaii maine vermont massachusetts connecticut jersey maryland pennsylvania 广东 浙江 江苏 山东 河南 河北 湖南 湖北 四川 福建 安徽 江西 陕西 山西 辽宁 吉林 黑龙江 云南 贵州 广西 海南 甘肃 青海 内蒙古 新疆 西藏 宁夏
spanish french english german chinese mandarin cantonese italian japanese korean portuguese russian arabic hindi swedish dutch greek turkish polish vietnamese thai latin hebrew 英语 法语 德语 日语 韩语 俄语 西班牙语 意大利语 葡萄牙语 阿拉伯语 泰语 中文 英文 日文 韩文 法文 德文 汉语 粤语 普通话 文言文
john mary james robert michael david bob tom tim sarah emily alice jack sam peter paul kate anna susan lisa jane joe mike steve kevin brian jason eric chris alex daniel matt andrew josh ryan george henry charlie harry william lucy emma laura linda karen jennifer jessica amy rachel nancy betty helen martin simon adam ben nick anthony tony frank larry jim jimmy 小明 小红 小李 小王 小张 小刘 老王 老李 老张 张三 李四 王五 张伟 王芳 李娜 刘洋
mom mum mother dad father brother sister uncle aunt grandma grandpa grandmother grandfather cousin nephew niece husband wife son daughter parents friend boyfriend girlfriend roommate neighbor 妈妈 爸爸 老妈 老爸 哥哥 姐姐 弟弟 妹妹 叔叔 阿姨 奶奶 爷爷 外婆 外公 姥姥 老公 老婆 儿子 女儿 朋友 同学 男朋友 女朋友 邻居 舅舅 姑姑 表哥
pizza burger burgers pasta spaghetti lasagna rice noodles chicken beef pork fish salmon tuna shrimp steak bacon ham sausage egg eggs bread toast sandwich salad soup taco tacos burrito sushi curry cheese butter milk yogurt cream cake pie cookie cookies brownie brownies chocolate pancakes waffles cereal oatmeal potato potatoes tomato tomatoes onion onions garlic carrot carrots broccoli spinach lettuce bean beans corn apples banana bananas orange oranges grapes strawberry strawberries lemon lemons fruit fruits vegetable vegetables nuts peanut avocado mushroom mushrooms tofu honey salt pepper flour meatloaf chili stew turkey lamb risotto quiche ramen quinoa 米饭 面条 饺子 包子 馒头 火锅 烧烤 鸡肉 牛肉 猪肉 羊肉 排骨 鸡蛋 鸡翅 豆腐 土豆 西红柿 番茄 茄子 白菜 黄瓜 胡萝卜 蔬菜 水果 苹果 香蕉 橙子 西瓜 葡萄 蛋糕 面包 饼干 披萨 汉堡 寿司 红烧肉 宫保鸡丁 鱼香肉丝 麻婆豆腐 糖醋排骨 回锅肉 炒饭 炒面 米线 粥 牛奶 巧克力 冰淇淋 烤鸭 小龙虾 鱼 虾 螃蟹 鸡 鸭 汤
mexican indian thai cajun mediterranean vegan vegetarian seafood barbecue bbq buffet fast_food 川菜 粤菜 湘菜 鲁菜 东北菜 西餐 中餐 日料 日本料理 韩餐 海鲜 自助餐 素食 小吃 快餐 烤肉 麻辣烫 家常菜
espresso latte cappuccino soda coke cola lemonade smoothie whiskey vodka rum champagne cocktail margarita mojito 奶茶 可乐 果汁 豆浆 红酒 白酒 啤酒 鸡尾酒 绿茶 红茶
dog dogs puppy cat cats kitten bird horse cow pig sheep goat rabbit snake lion tiger bear elephant monkey whale shark dolphin penguin spider bee ants mouse rat duck frog turtle 狗 猫 鸟 马 牛 猪 羊 兔子 蛇 狮子 老虎 熊猫 大象 猴子 鲸鱼 企鹅 老鼠 青蛙 乌龟
head eye eyes ear ears nose mouth tooth teeth throat neck shoulder arm hand hands finger back stomach leg knee foot feet skin heart lung liver bone 头 眼睛 耳朵 鼻子 牙齿 牙 喉咙 脖子 肩膀 胳膊 手 胃 肚子 腿 膝盖 脚 皮肤 心脏 腰
headache fever cough flu diabetes cancer allergy allergies allergic asthma rash infection virus covid nausea vomiting diarrhea migraine insomnia anxiety depression stress injury acne hypertension cholesterol arthritis 发烧 感冒 咳嗽 头疼 头痛 糖尿病 高血压 过敏 失眠 拉肚子 胃痛 牙疼 抑郁 焦虑 便秘 贫血 鼻炎 癌症 肺炎 颈椎病 脱发 湿疹
plumber electrician dentist mechanic carpenter nurse teacher engineer accountant chef barber hairdresser pilot farmer driver 水管工 电工 牙医 律师 护士 教师 工程师 会计 厨师 司机
toyota honda ford bmw audi mercedes tesla nissan chevy chevrolet jeep volkswagen hyundai kia subaru mazda lexus porsche ferrari volvo 丰田 本田 大众 奔驰 宝马 奥迪 特斯拉 比亚迪 福特 别克 吉利
chase citibank citi hsbc barclays capital_one wells_fargo bank_of_america pnc lloyds santander paypal venmo zelle 招商银行 建设银行 工商银行 中国银行 农业银行 交通银行 招行 建行 工行 农行 支付宝 微信支付 花呗 余额宝
delta united southwest jetblue ryanair lufthansa emirates british_airways american_airlines 国航 东航 南航 海航 春秋航空
beatles metallica eminem drake adele beyonce madonna rihanna queen coldplay nirvana shakira elvis sinatra bieber swift kanye prince ac_dc pink_floyd led_zeppelin michael_jackson bob_marley lady_gaga ed_sheeran 周杰伦 刘德华 邓丽君 陈奕迅 张学友 王菲 林俊杰 薛之谦 邓紫棋 五月天 张国荣 李宗盛 蔡依林 孙燕姿 那英 汪峰 许嵩 梁静茹 张惠妹 毛不易 筷子兄弟
mozart beethoven bach chopin piano guitar violin drums flute saxophone 莫扎特 贝多芬 钢琴 吉他 小提琴 二胡 古筝
spotify pandora netflix hulu youtube itunes soundcloud audible whatsapp snapchat tiktok skype zoom slack gmail outlook linkedin pinterest reddit 淘宝 京东 拼多多 美团 饿了么 滴滴 抖音 快手 微博 知乎 百度 豆瓣 优酷 爱奇艺 腾讯视频 网易云音乐 酷狗 qq 高德地图 百度地图 携程 天猫 大众点评 新浪 搜狐 网易 人人网 优酷网 uc浏览器 浏览器
cctv bbc cnn espn hbo fox npr abc nbc mtv 央视 中央台 中央电视台 卫视 湖南卫视 浙江卫视 江苏卫视 东方卫视 北京卫视 安徽卫视 凤凰卫视 翡翠台 体育频道 新闻频道 少儿频道 电影频道 频道 换台
golf hockey volleyball swimming boxing wrestling rugby marathon racing olympics nba nfl mlb fifa lakers yankees cowboys patriots warriors 篮球 足球 排球 乒乓球 羽毛球 网球 游泳 跑步 马拉松 奥运会 世界杯 欧冠 英超 西甲 意甲 德甲 中超 cba 湖人 火箭 勇士 皇马 巴萨 曼联 恒大 国安
christmas easter thanksgiving halloween valentine valentines hanukkah ramadan diwali memorial_day labor_day new_year new_years 春节 元旦 中秋 中秋节 国庆 国庆节 端午 端午节 清明 清明节 圣诞 圣诞节 五一 劳动节 情人节 元宵节 重阳节 七夕 母亲节 父亲节 儿童节 除夕 过年 教师节
one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half quarter # 两 三 四 五 六 七 八 九 十 百 千 万 亿 零
kilo kilos kilograms kg pounds ounces liters litres gallons cups inches feet meters metres centimeters miles celsius fahrenheit degrees teaspoons tablespoons grams yards acres 公斤 斤 千克 克 升 毫升 米 厘米 英寸 英里 平方米 摄氏度 度 公里 英尺 磅 盎司
am pm oclock noon midnight hours minutes seconds 点 点半 分 秒 半 刻 分钟 小时 早晨 清晨 傍晚 凌晨 半夜 明早 明晚 今早 后天 大后天 前天 下周 下个月 月底 每天 每周
january february march april june july august september october november december jan feb mar apr jun jul aug sept oct nov dec 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月 一月份 月份
monday tuesday wednesday thursday friday saturday sunday mondays fridays sundays 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期天 星期日 礼拜一 礼拜天
tv fan oven microwave fridge refrigerator freezer kettle toaster stove dryer curtains blinds garage door doorbell sprinkler roomba maker 电视 电视机 风扇 烤箱 微波炉 冰箱 洗衣机 电饭煲 窗帘 热水器 加湿器 空气净化器 扫地机器人 油烟机 门锁 台灯 吊灯
bathroom hallway basement attic porch living_room dining_room office upstairs downstairs 卫生间 浴室 书房 阳台 车库 走廊 餐厅 卧室 客厅 厨房
microsoft amazon ibm walmart starbucks mcdonalds disney nike target costco intel oracle ikea ebay 阿里巴巴 阿里 腾讯 茅台 中石油 中石化 平安 万科 格力 美的 华为 小米 联想 海尔 星巴克 麦当劳 肯德基
obama trump biden clinton bush lincoln einstein newton shakespeare gandhi 马云 姚明 刘翔 爱因斯坦 牛顿 鲁迅 奥巴马 成龙 赵本山 郭德纲
biology chemistry physics history geography algebra geometry economics philosophy literature science grammar essay homework 数学 语文 物理 化学 历史 地理 政治 生物 经济学 哲学 作文 作业
sun moon earth mars jupiter saturn planet star stars galaxy universe space ocean sea mountain river lake volcano desert island 太阳 月亮 月球 地球 火星 宇宙 星星 银河 大海 海洋 山 河 湖 火山 沙漠 岛
aries taurus gemini cancer leo virgo libra scorpio sagittarius capricorn aquarius pisces horoscope zodiac 白羊座 金牛座 双子座 巨蟹座 狮子座 处女座 天秤座 天蝎座 射手座 摩羯座 水瓶座 双鱼座 星座 运势 属相 生肖
poem poems poetry poet 诗 诗词 古诗 唐诗 宋词 诗句 诗人 李白 杜甫 苏轼 白居易 王维 静夜思 背诗 上一句 下一句
riddle riddles puzzle brain_teaser 谜语 猜谜 脑筋急转弯 谜底 猜一 打一字 灯谜
lottery lotto jackpot powerball 彩票 双色球 大乐透 福彩 体彩 中奖 开奖 中奖号码 七星彩 排列三 3d
novel fiction thriller chapter 小说 玄幻 言情 武侠 章节 连载 斗破苍穹 盗墓笔记 三国演义 红楼梦 西游记 水浒传 金庸 古龙
comedy horror thriller drama documentary cartoon anime sci-fi romance action sitcom 喜剧 恐怖片 动作片 爱情片 纪录片 动画片 动漫 科幻 战争片 综艺 综艺节目 相声 小品 连续剧 电视剧 韩剧 美剧 大片
actor actress director celebrity starring cast star 演员 导演 主演 明星 主角 演的
contacts phonebook address_book speed_dial 联系人 通讯录 电话簿 通话记录 号码簿 存一下号码 家庭电话
website webpage homepage url www 网站 网址 网页 首页 官网 门户 论坛
stock stocks shares nasdaq dow index bitcoin crypto 股票 大盘 上证 深证 指数 涨停 跌停 股价 沪深 a股 港股 收盘 开盘 比特币
king queen twin double single size bedding blanket sheet sheets mattress mattresses cushion topper 单人床 双人床 床单 被子 枕头 被套 床垫
`.trim();

/** Said when something is asked of a business or a town hall; kin in the sense of `kin.ts`. */
export const matters = `
garbage trash rubbish waste recycling bin bins litter dump dumpster landfill 垃圾 垃圾车 回收 废弃物 清运 资源回收 乱丢 环境 清洁队 大型废弃物 厨余 脏乱
noise noisy loud disturbance barking 噪音 噪声 吵 吵闹 扰民 喧哗 吵死
streetlight streetlights lamp_post street_light 路灯 街灯 灯杆
pothole potholes pavement sidewalk asphalt crack 坑洞 路面 人行道 骑楼 柏油 道路 坑 破损 凹陷 不平
parking parked towing towed illegally_parked 停车 违停 违规停车 乱停 停车格 停车场 拖吊 拖车 占用 车位 停车费 停车位
stray animal_control leash 流浪狗 流浪犬 野狗 流浪猫 宠物 遛狗 狗叫 动物
pollution smoke odor smell stink dust emission 污染 异味 臭味 黑烟 空气 恶臭 油烟 扬尘 废水 排放 空污
leak leaking burst pipe water_supply tap faucet 漏水 停水 水管 自来水 水压 爆管 断水 水龙头
sewer drain drainage flood flooding clogged 下水道 水沟 淹水 积水 排水 堵塞 疏通 阴沟 排水沟
outage blackout power_cut power_outage 停电 断电 电线 变压器 电线杆
construction scaffolding building_site renovation 施工 工地 工程 装修 违建 违章 违章建筑 顶楼加盖 建筑 建管
tree trees branch branches grass lawn mowing 树 树木 行道树 路树 修剪 草 绿化 树枝 除草
bus_stop timetable route fare passenger 公车 公交 站牌 班次 路线 乘客 司机 捷运 候车亭 到站 悠游卡
traffic_light signal crosswalk intersection 红绿灯 号志 信号灯 路口 斑马线 标线 交通号志 左转 右转 红线
police crime theft burglar robbery assault witness 警察 派出所 报案 报警 警方 偷窃 抢劫 治安 取缔 检举 员警
ticket_fine fine fines penalty violation citation 罚单 罚款 罚金 违规 处罚 开单 红单 申诉
subsidy allowance welfare benefit benefits low_income grant 补助 津贴 福利 低收入 低保 社会局 社会救助 救助 补贴 中低收入
elderly senior seniors pensioner nursing caregiver 老人 长者 敬老 长照 养老 照护 看护 重阳 老年 独居
disabled disability wheelchair 身心障碍 残疾 轮椅 无障碍 残障
childcare daycare kindergarten nursery preschool babysitter 托儿 幼儿园 幼稚园 保姆 育儿 托育 育儿津贴 婴儿
school_enrolment enrolment tuition scholarship campus principal 入学 学区 学费 教育局 校长 校园 国小 国中 高中 奖学金 老师 课后
overtime layoff severance labor labour union dismissal dispute 加班 资遣 劳资 劳工 劳动 劳保 劳动局 仲裁 离职 辞退 拖欠 工伤 欠薪
household registration residence permit id_card hukou 户政 户籍 户口 身分证 身份证 迁户口 户口簿 居住证 户口名簿 门牌
marriage marry married divorce wedding_certificate 结婚 离婚 婚姻 结婚证 登记
land estate property deed title 土地 地政 不动产 房产 过户 房屋 产权 公寓大厦 社区 管委会 管理费 物业
licence license permit permission authorize 执照 许可 证照 许可证 营业执照 驾照 审批 核准
consumer rights merchant_dispute 消费者 消保 消费纠纷 消费者保护 维权
vote voting election ballot 投票 选举 选票
military army conscription draft 兵役 当兵 征兵 役男 退伍
tourism scenic visitor_center exhibit exhibition concert festival 观光 展览 展演 演唱会 音乐会 文化局 文化 艺文 场馆 节庆
gym_class fitness workout exercise yoga run jog 健身 运动 锻炼 瑜伽 体育馆 运动中心
food_safety hygiene sanitation expired_food 卫生 卫生局 食品安全 食安 不卫生 食物中毒
mosquito mosquitoes rats cockroach pests pest 蚊子 登革热 老鼠 蟑螂 消毒 蚊虫 虎头蜂 蜂窝
installment installments instalment instalments emi finance 分期 分期付款 月供 首付
cod cash_on_delivery 货到付款
trial demo sample try test 试用 试 样品 试穿 体验
showroom outlet branch store_location visit 门店 展厅 分店 网点 营业厅 到店
assemble assembly install installation setup_service fitting 安装 组装 上门 装机 调试
pickup pick_up collect collection self_pickup 自提 取货 取件 上门取件
referral refer invite friend_code bonus promo_code 邀请 推荐码 拉新 奖金 邀请码 佣金
player captain squad contest league tournament fantasy lineup 选手 球员 队长 比赛 联赛 阵容
vitamin supplement supplements capsule capsules tablet tablets powder dose dosage 维生素 保健品 胶囊 药片 剂量 服用 用量
side_effect side_effects harmful risk danger 副作用 危害 风险
original genuine authentic fake counterfeit 正品 真假 假货 真的 原装 山寨
compare comparison difference different between versus vs better 比较 区别 对比 不同 差别 哪个好
package_deal plan subscription_plan bundle data_plan megabytes gigabytes 套餐 流量 话费 资费 月租 宽带
sim esim roaming network coverage 电话卡 漫游 信号 网络 手机卡
kyc aadhaar documents_needed paperwork 材料 资料 证件 手续 需要带
deadline due due_date last_date expire_date 截止 期限 最后期限 到期日
minimum_payment minimum_balance overdraft overdrawn 最低还款 透支 最低余额
owe owed owing outstanding debt repay repayment payoff pay_off 欠 还款 还清 还钱 偿还
double_charged charged_twice overcharged extra_charge duplicate_charge 多扣 重复扣款 扣了两次 多收 乱扣
reset forgot forget forgotten recover 忘记 忘了 重置 找回 重设
swallowed kept stuck jammed 吞 吞卡 卡住 被吞
exchange_rate conversion_rate 汇率 牌价
`.trim();
