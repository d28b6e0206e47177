// Words of everyday and of business that mean about the same, Chinese and English side by side. A bot that was told "refund" hears 退款 and
// "money back": what an example says in one word counts a little for its kin. Written by hand from general knowledge, for no data set.
import { matters, things } from './kin-of-things.ts';
import { rootOf } from './plain-forms.ts';

/** A line is a family; a word may belong to several. */
export const families = `
buy purchase order get obtain acquire 买 购买 下单 订购 入手 拍下 选购
sell seller vendor merchant shop store retailer outlet 卖 卖家 商家 店铺 商店 门店 店家 店里
sale discount deal offer promotion promo coupon voucher bargain reduction rebate 打折 折扣 优惠 促销 活动 优惠券 红包 满减 券 特价
price cost charge fee rate amount much expensive cheap 价格 价钱 多少钱 费用 价位 贵 便宜 收费 票价 门票 人均 消费
free complimentary gratis 免费 不要钱 不收费
pay payment paid paying settle checkout 付 支付 付款 付钱 结账 买单 缴费 交钱
bill invoice receipt statement 账单 发票 收据 小票 对账单 开票
refund reimburse reimbursement moneyback 退款 退钱 返还 返款
return exchange replace replacement swap 退货 退换 换货 换 调换 退回 更换 退掉
money cash funds fund currency 钱 现金 资金 货币 款
salary wage paycheck payday income earnings pay 工资 薪水 收入 薪资
card debit credit visa mastercard 卡 银行卡 信用卡 借记卡 卡片
bank banking account 银行 账户 账号 户头
transfer send wire remit transaction move 转账 汇款 转 打款 交易 汇
deposit topup top-up topping load recharge topped 充值 存款 存入 充 存钱 充钱
withdraw withdrawal atm cashpoint cash 取款 取现 提现 提款 取钱 取款机
balance remaining left remain 余额 剩余 剩下 还剩
loan mortgage borrow lend credit debt 贷款 借款 借钱 房贷 欠款
interest apr rate yield 利息 利率
tax taxes irs taxation 税 税费 纳税 税务
insurance insured coverage policy cover 保险 投保 保单 理赔
invest investment stock stocks share shares equity market nasdaq dow 投资 股票 股价 基金 理财 股市
saving savings save 储蓄 攒钱 省钱 节省
declined decline rejected reject refused refuse denied deny failed fail unsuccessful 拒绝 失败 被拒 不成功 驳回
pending waiting wait processing process delayed delay late slow overdue 等待 处理中 延迟 迟 拖 慢 还没 等
cancel cancellation abort revoke undo revert reverse stop quit 取消 撤销 撤回 作废 不要了 中止
subscribe subscription membership member join enroll register signup 订阅 会员 注册 加入 报名 开通
unsubscribe leave exit terminate close deactivate 退订 注销 退出 关闭 销户
problem issue trouble error fault wrong bug glitch broken damaged defective faulty 问题 故障 错误 坏 坏了 出错 毛病 损坏 破损 瑕疵 不能用
fix repair mend maintenance service 修 修理 维修 修复 保修 检修
help assist assistance support aid guide 帮 帮助 帮忙 支持 协助 援助
complaint complain unhappy dissatisfied angry terrible awful bad poor worst 投诉 不满 差评 生气 糟糕 差 抱怨 恼火
praise great good excellent wonderful nice awesome amazing fantastic perfect brilliant cool 好评 好 棒 不错 优秀 很好 完美 赞
person human agent representative operator staff someone advisor rep 人工 客服 真人 坐席 工作人员 专员 人员
talk speak chat converse conversation discuss 谈 聊 说话 聊天 交谈 讲
call phone telephone ring dial contact number mobile cellphone 电话 打电话 致电 联系 手机 联系方式 号码 来电
message text sms email mail inbox e-mail 消息 短信 邮件 信息 邮箱 信
send dispatch ship deliver post mail 发 发送 发货 寄 寄出 送 派送
delivery shipping shipment courier carrier logistics express parcel package freight 快递 物流 配送 包裹 运输 邮递 派件 货 运费
arrive arrival come reach land receive received 到 到达 抵达 送达 收到 到货 签收
track trace locate whereabouts status progress follow 跟踪 追踪 查询 进度 状态 到哪 查一下
find search look seek discover locate 找 寻找 搜索 查找 搜 查
lost lose missing misplaced stolen steal theft vanished 丢 丢失 遗失 不见 被盗 弄丢 丢了 偷
password pin passcode passphrase code 密码 口令 验证码
login log-in signin log sign access 登录 登陆 登入 访问
verify verification identity identification confirm authenticate proof id 验证 身份 认证 核实 实名 证明 确认
security secure safe fraud scam hacked compromised phishing suspicious 安全 诈骗 被骗 盗刷 欺诈 可疑 骗
block freeze lock disable suspend frozen 冻结 锁定 封 挂失 锁 停用
activate enable unlock unblock activation start 激活 启用 解锁 解冻 开启 启动
limit maximum minimum cap restriction restrict allowed 限额 上限 限制 最多 最少 额度
change modify edit update alter amend switch adjust 改 修改 更改 变更 更新 调整 换成
add new create make set setup put include insert 加 添加 新增 新建 创建 设置 增加
remove delete erase clear drop eliminate discard 删 删除 清除 移除 去掉 清空
list lists todo task tasks 清单 列表 待办 任务
show tell display give read see view check let 显示 告诉 看 查看 看看 给我
know learn understand explain information info details detail describe 知道 了解 明白 信息 详情 解释 介绍 说明
mean meaning definition define synonym word 意思 含义 定义 词
name called title named 名字 叫 名称 称呼 姓名
address location place street located where 地址 位置 地点 在哪 哪里 地方 哪儿
near nearby closest nearest around close vicinity surrounding 附近 周边 周围 旁边 最近 一带
far distance miles kilometers long 距离 多远 远 公里
direction directions route way map navigate navigation path 路线 路 怎么走 导航 方向 地图
go drive travel ride trip journey head 去 前往 出行 开车 走
traffic congestion jam road highway commute 交通 堵车 路况 拥堵 道路 通勤
car vehicle auto automobile truck 车 汽车 轿车 车辆
taxi cab uber lyft driver 出租车 打车 的士 司机 网约车 叫车
train railway rail station 火车 高铁 列车 火车站 车站
bus coach metro subway tube underground 公交 地铁 巴士 大巴 公交车
flight plane airplane aircraft airline airport fly boarding 航班 飞机 机票 机场 登机 航空
ticket tickets booking reservation reserve book 票 预订 订票 预约 预定 车票 订
luggage baggage suitcase bag carry-on 行李 箱子 包 行李箱
passport visa border customs immigration embassy 护照 签证 海关 出入境 大使馆
vacation holiday trip tour tourist tourism getaway 假期 度假 旅游 旅行 出游 游玩
hotel motel inn hostel room accommodation lodging stay 酒店 宾馆 住宿 旅馆 客房 房间 住
restaurant diner cafe eatery bistro dine dining 餐厅 餐馆 饭店 馆子 饭馆 吃饭
attraction sight museum landmark park sightseeing 景点 景区 博物馆 公园 名胜 好玩
facility facilities amenity wifi gym pool parking 设施 健身房 泳池 停车 宽带 服务 无线
food meal dish dinner lunch breakfast supper eat snack 食物 饭 菜 晚餐 午餐 早餐 吃 餐 美食
cook recipe bake ingredient ingredients prepare fry boil roast 做饭 菜谱 烹饪 做法 食谱 烤 煮
drink beverage coffee tea juice beer wine water 喝 饮料 咖啡 茶 果汁 酒 水
takeaway takeout carryout delivery 外卖 打包 外带
calorie calories nutrition nutritional diet healthy protein fat sugar 热量 卡路里 营养 减肥 健康 蛋白质
taste delicious tasty yummy flavor 味道 好吃 美味 口味
rating review score stars recommend recommendation suggest suggestion 评分 评价 分 推荐 建议 打分 口碑
best top favorite favourite popular famous well-known 最好 热门 最佳 喜欢 有名 受欢迎
time hour minute clock oclock 时间 几点 小时 分钟 点钟 时候
open opening close closing hours business 营业 开门 关门 营业时间 开放 打烊 上班
date day month year calendar 日期 天 月 年 日子 几号 日历
today tonight tomorrow yesterday morning afternoon evening night noon 今天 明天 昨天 上午 下午 晚上 今晚 早上 中午
week weekend monday tuesday wednesday thursday friday saturday sunday 周 星期 周末 礼拜 周一 周二 周三 周四 周五 周六 周日
january february march april may june july august september october november december 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
meeting appointment event schedule conference interview 会议 约会 日程 安排 开会 活动 面试
remind reminder reminders remember notify notification alert 提醒 记得 通知 别忘 提示
alarm wake snooze 闹钟 叫醒 起床 闹铃
timer countdown stopwatch 计时 倒计时 定时
birthday anniversary party wedding celebrate 生日 纪念日 聚会 婚礼 庆祝
weather forecast temperature rain raining sunny snow cold hot warm cloudy wind windy storm umbrella humid 天气 下雨 温度 下雪 冷 热 气温 预报 雨伞 刮风 晴
music song songs tune track album melody playlist band artist singer 音乐 歌 歌曲 专辑 乐队 歌手 曲子
genre jazz rock pop rap classical blues metal hiphop 爵士 摇滚 流行 古典 说唱
play listen hear start resume 播放 听 放 放一首
podcast episode audiobook audio 播客 有声书 节目
radio fm station broadcast 广播 电台 收音机 频道
movie film cinema theater theatre show series tv television 电影 影片 电影院 剧 电视 电视剧
game games gaming chess puzzle 游戏 棋
sport sports football soccer basketball baseball tennis cricket match score team 体育 足球 篮球 比赛 球队 球赛
news headline headlines latest current events 新闻 头条 资讯 最新
light lights lamp lamps lighting bulb brightness bright dim dark illuminate 灯 灯光 亮 暗 灯泡 亮度
color colour red blue green yellow white pink purple 颜色 红色 蓝色 绿色 黄色 白色 黑色
volume loud louder quiet quieter mute sound silent silence noise 音量 声音 静音 大声 小声
vacuum clean cleaner sweep dust tidy hoover mop 打扫 清洁 扫地 清理 吸尘
plug socket outlet switch device smart appliance 插座 设备 开关 电器
heat heating thermostat heater ac conditioning cool 暖气 空调 制冷 加热 恒温
home house apartment flat room kitchen bedroom 家 房子 公寓 客厅 厨房 卧室
on turn off switch power shut 打开 关掉 关上 开 关
increase raise higher up more bigger boost 增加 提高 调高 更多 升 变大
decrease lower reduce down less smaller 减少 降低 调低 更少 降 变小
size large small medium fit measurement dimensions length width 尺码 尺寸 大小 码 大号 小号 长度 宽度 号码
product item goods article model stock available 商品 产品 东西 货品 款式 有货 现货 库存
material fabric cotton leather wood quality 材质 面料 质量 材料 棉 皮
warranty guarantee 保修 质保 保证
mattress bed pillow foam sleep 床垫 床 枕头 睡觉 睡眠
job work career employment position hire hiring vacancy 工作 职位 招聘 岗位 求职 应聘
vacation-days pto leave absence off 请假 休假 年假 假
boss manager colleague coworker employer 老板 经理 同事 领导
retirement pension 401k rollover 退休 养老金
doctor hospital clinic medical health nurse symptom ill sick pain 医生 医院 诊所 病 看病 症状 疼 不舒服
medicine drug pill vaccine vaccination shot medication 药 疫苗 药品 药物
school class student course study university college exam lesson teacher 学校 课程 学生 学习 大学 考试 老师 上课
language translate translation spanish french english german chinese italian japanese 语言 翻译 英语 法语 西班牙语 德语 中文 日语
country city state nation capital world 国家 城市 首都 世界 地区
person who people man woman family friend wife husband mother father 谁 人 家人 朋友 妻子 丈夫 妈妈 爸爸
birth born age old young years 年龄 多大 几岁 出生
president minister government leader politician 总统 政府 总理
math calculate sum plus minus multiply divide equation square 计算 数学 加 减 乘 除 等于
convert conversion unit exchange foreign dollars euros pounds usd gbp eur 换算 兑换 汇率 美元 欧元 单位 英镑
random roll dice coin flip number 随机 骰子 硬币
joke funny laugh humor hilarious 笑话 好笑 幽默 段子
hello hi hey greetings 你好 您好 嗨
bye goodbye later farewell 再见 拜拜 回头见
thanks thank appreciate grateful cheers 谢谢 感谢 多谢 谢了
yes yeah sure okay ok yep correct right affirmative agree 是 好的 可以 对 行 没错 嗯
no nope not never negative disagree 不 没有 不是 不行 不用
repeat again once-more pardon 重复 再说一遍 再
maybe perhaps possibly unsure uncertain 也许 可能 大概 或许
want need would like wish desire require 想 要 需要 想要 希望
sorry apologize apology 抱歉 对不起 道歉
love like enjoy favorite 爱 喜欢 爱好
hobby hobbies interests 爱好 兴趣
pet dog cat animal 宠物 狗 猫 动物
robot bot ai computer machine artificial virtual assistant 机器人 智能 助手 电脑 人工智能
gas fuel petrol gasoline oil mpg tank 油 汽油 加油 油耗 机油
tire tires tyre wheel brake engine 轮胎 刹车 发动机 引擎
app application website site page online web internet browser 应用 软件 网站 网页 网上 网络 网
phone iphone android smartphone device tablet ipad laptop 手机 设备 平板 苹果 安卓 电脑
pair sync connect link bluetooth pairing wireless connection 连接 配对 蓝牙 绑定 同步
battery charge charger charging power 电池 充电 充电器 电量
post facebook twitter tweet instagram social media status 微博 微信 朋友圈 发布 社交
picture photo image camera screenshot 照片 图片 相机 拍照 截图
file document form paper certificate contract 文件 表格 文档 合同 证书
copy duplicate twice double multiple extra 重复 两次 多次 副本 多
history previous past last recent earlier 历史 以前 之前 最近 过去 上次
next future later upcoming soon following 下次 以后 未来 接下来 马上
always every everyday daily recurring regular repeat weekly 每天 每次 经常 定期 每周
fast quick quickly hurry urgent asap immediately rush soon 快 急 赶紧 立即 尽快 加急 马上
why reason cause how-come 为什么 原因 为何 怎么会
how method way procedure steps 怎么 如何 怎样 方法 步骤
when time 什么时候 何时 几时
long duration takes take 多久 多长 时长 多长时间
international abroad overseas foreign worldwide global country 国际 国外 海外 境外 外国
merchant-partner distributor dealer franchise wholesale bulk reseller 代理 加盟 批发 经销商 合作
gift present voucher card 礼物 礼品 赠品 送礼
wrong incorrect mistaken mistake incorrectly unrecognized unknown unfamiliar 错 不对 不正确 误 搞错
physical real plastic 实体 实物
virtual digital disposable temporary electronic 虚拟 电子 数字
apple google samsung pay wallet 钱包
kid child children baby son daughter teen 孩子 儿童 小孩 宝宝 儿子 女儿
hair skin beauty cosmetics makeup 头发 皮肤 美容 化妆
clothes clothing shirt dress shoes wear pants jacket 衣服 鞋 裤子 裙子 外套 穿 上衣
furniture chair table sofa desk 家具 椅子 桌子 沙发
grocery groceries supermarket shopping 超市 杂货 购物
water electricity utility gas energy 水费 电费 燃气 水电
rent lease tenant landlord 房租 租 租房 租金
library book books novel author reading literature 书 小说 作者 图书馆 读
law legal lawyer court police 法律 律师 法院 警察
emergency fire accident danger injured 紧急 事故 危险 火警
wash laundry dishwasher 洗 洗衣
plan planning goal budget spending expense expenses spent spend 计划 预算 开支 花费 支出 花
point points reward rewards loyalty miles cashback 积分 奖励 里程 返现
score fico creditworthiness 信用 信用分 征信
apr annual yearly per 每年 年
check cheque checks 支票
expire expired expiration expiry valid validity 过期 到期 有效期 失效
improve better upgrade boost raise increase 提升 升级 改善 提高
report file submit claim apply application 申请 提交 上报 申报 举报
approve approved accept accepted acceptance eligible qualify 批准 通过 接受 同意 资格
busy crowded full available vacancy free 忙 满 空 有空
speed slow fast faster slower 速度 快一点 慢一点
whisper accent voice speak mode 声音 语音 口音
story tale fact trivia interesting 故事 趣闻 知识
`;

const latin = new Map<string, string[]>();
const han = new Map<string, string[]>();
let longest = 1;
for (const [number, line] of `${families.trim()}\n${things}\n${matters}`.split('\n').entries())
  for (const word of line.split(' ')) {
    const isHan = /^\p{Script=Han}/u.test(word);
    const [known, key] = isHan ? [han, word] : [latin, word.replace(/[-']/g, '').split('_').map(rootOf).join(' ')];
    if (isHan) longest = Math.max(longest, word.length);
    const name = `${number}`;
    const kin = known.get(key);
    if (!kin) known.set(key, [name]);
    else if (!kin.includes(name)) kin.push(name);
  }
const NONE: readonly string[] = [];

/** The families of a Latin word, or of two with a space between. @param root as `rootOf` has it */
export const kinOfWord = (root: string): readonly string[] => latin.get(root) ?? NONE;

/** The families of the words in a run of Chinese signs, the longest word first wherever one begins. */
export function kinOfSigns(signs: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < signs.length;) {
    let length = Math.min(longest, signs.length - at);
    let kin: readonly string[] | undefined;
    for (; length > 0 && !kin; length--) kin = han.get(signs.slice(at, at + length));
    if (kin) found.push(...kin);
    at += kin ? length + 1 : 1; // the loop has stepped once more
  }
  return found;
}
