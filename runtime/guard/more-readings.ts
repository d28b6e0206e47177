// How signs of the table of general standard signs (2013) are read beside their usual reading in understanding/pinyin-signs.ts: second readings,
// and the usual one of signs that GB 2312 does not have. No tones, `v` for ü.
// From pinyin-data (https://github.com/mozillazg/pinyin-data), MIT License, Copyright (c) 2016 mozillazg; a few second readings added.
export const moreReadings = `
a 呵, ai 叆欸毐, an 唵垵盦, ang 卬, ao 奡嶅璈隩, ba 妭朳羓耙胈蚆鲃鲌, bai 擘, ban 攽昄柈湴靽, bang 塝搒棓玤, bao 枹趵, bei 呗椑琲糒臂鞁
ben 倴坋栟犇, beng 琫祊镚, bi 佖坒沘珌皕苾觱诐赑辟邲馝鲾秘, bian 抃昪萹, biao 俵儦幖摽杓瀌熛脿蔈藨骉骠, bie 咇, bin 邠, bing 昺蛃
bo 僰剥卜哱嶓欂浡砵薄袯镈馞, bu 埗簿蔀, ca 嚓, cai 偲, can 孱掺䅟, cang 伧鸧, cen 梣, ceng 嶒, cha 侘垞嵖蹅, chai 差茝
chan 儳刬啴巉旵梴浐瀍襜辿镡镵韂单, chang 玚鲿, chao 弨, che 㬚, chen 煁疢瞋称, cheng 偁宬庱憕晟澂牚珵珹琤盛赪, chi 坻摛漦瓻痓胣
chong 埫摏珫翀重㳘, chou 侴婤杻椆犨, chu 俶摴斶柷濋琡䝙䢺, chuai 啜嘬, chuan 圌, chuang 噇幢, chui 倕椎, chun 堾瑃䲠, chuo 婼惙逴
ci 伺佽堲泚玼茈莿跐, cong 悰熜, cui 漼缞, cun 邨, cuo 棤瑳莝酂, da 垯沓炟荙跶阘, dai 叇垈大轪, dan 亶弹憺疍, dang 垱珰筜, dao 捯焘舠鱽
de 嘚地, deng 璒, di 媂杕玓的禘翟菂踶蹢鞮髢䃅䗖, dian 扂琔阽, diao 汈窎调铫, die 嗲昳绖䏲, ding 萣铤, du 厾碡都阇, duan 塅瑖耑, dui 祋镦
dun 囤惇楯蹾, duo 亸剟埵柁饳㙍, e 哦姶崿涐, er 咡陑, fan 墦氾璠, fang 昉牥蚄, fei 剕朏棐, fen 棻翂豮, feng 崶沨浲赗
fu 佛垺榑洑玞琈砆簠芣茀莩鄜韨㕮㳇, ga 伽呷, gai 晐荄, gan 扞玕鳡㽏, gang 冮堽矼鿍㭎, gao 筶镐, ge 仡滆纥盖, geng 暅浭鹒, gong 唝䢼, gou 姤耇雊
gu 呱堌榖瀔羖蓇馉鹄鹘, gua 坬聒, guai 夬掴, guan 毌爟琯瓘祼筦莞蒄鳤, guang 垙洸珖, gui 傀姽廆氿炔珪筀邽鬶鳜, guo 粿腘馃, hai 咍嗐嗨胲
han 垾崡嵅暵浛琀蔊虷阚㘎, hang 珩行, hao 淏皞貉鄗, he 垎熇盉翯郃鞨饸鹖龁龢, heng 堼姮鸻, hong 吽玒硔竑纮翃谼, hou 垕郈鲘齁, hu 嫭昈昒淴縠鄠隺鳠
hua 婳觟, huan 嬛峘澴荁貆还镮鹮㬊, huang 喤媓滉瑝艎锽㿠, hui 哕橞烠翙翚袆㧑, hun 惛, huo 佸和嚄漷濩砉㸌, ji 伋垍姞徛惎枅漈瀱穄系给罽耤荠藉觭诘蹐鱾鹡
jia 叚斝槚泇茄, jian 暕篯鞬鳒, jiang 弶膙鳉, jiao 峤峧恔斠湫滘漖燋璬皦皭藠觉䴔校, jie 劼岊悈檞湝玠絜蜐褯㛃节, jin 墐殣浕溍珒琎瑨祲
jing 倞汫猄璟璥竫靓麖鼱䴖, jiong 冏坰泂颎䌹, jiu 㠇, ju 咀娵岠崌弆泃澽焗砠秬筥腒菹蒟䴗, juan 圈焆隽, jue 傕嚼玃玦砄角㵐, jun 晙焌珺畯莙鲪䐃, kai 炌闿
kan 墈崁嵁磡衎, kao 洘㸆, ke 剋匼咳炣牁, ken 龈, keng 硁, kong 埪硿, ku 圐矻, kua 姱, kuai 会鲙㧟, kuang 洭, kui 戣櫆煃隗骙
kun 堃壸婫焜裈鹍, la 落蝲镴鞡, lai 俫梾, lan 襕, lang 埌塱崀桹烺筤蓢㫰㮾, lao 嫪橑潦荖, le 了簕肋饹, lei 勒嘞癗礌罍藟, leng 堎崚
li 凓峛朸浬珕跞醨釐㰀, lian 梿浰瑓磏, liang 俍悢辌, liao 嫽憭漻瞭簝蹽髎, lie 脟䴕, lin 潾璘箖翷, ling 坽姈昤澪祾舲鸰㥄, liu 珋瑬疁罶镠飗鹠
long 哢昽漋眬, lou 偻剅溇䁖, lu 僇勠澛琭甪稑箓菉蕗, luo 啰蓏, lv 垏梠葎, lve 圙䂮, ma 唛嬷孖抹祃, mai 鿏, man 埋嫚鬘, mang 尨杧牤牻
mao 楙眊芼鄚, mei 媄渼瑂郿, meng 幪獴鹲㠓, mi 洣祕醾, mian 丏偭勔愐, mie 乜, min 忞旻湣碈黾, ming 洺蓂, mo 没藦靺, mou 牟缪, mu 模
na 乸, nai 耏迺, nan 婻萳, nang 齉, nao 峱臑, ne 呐, ni 呢薿麑, nie 嵲糵菍, ning 苧, nong 秾, nu 傉砮笯, o 喔, pa 潖舥
pai 簰, pan 槃磻, pang 厖雱鳑, pei 衃, peng 弸椪芃, pi 伾嚭澼狉苉鲏䴙, pian 便楩㛹, piao 薸朴, pin 玭, ping 帡泙洴涄淜玶荓蚲
po 桲泊酦䥽, pou 抔, pu 墣潽穙蒱酺, qi 俟呇埼婍愭棨玘碶磜祇綮跂郪锜鲯䓫, qia 拤卡, qian 伣圲墘孅慊杄汧蒨靬鹐, qiang 玱蔃, qiao 壳硚, qie 癿郄
qin 嵚慬溱骎, qing 勍庼碃箐, qiong 芎䓖, qiu 璆萩蝤訄鞧鹙仇, qu 坥岨灈竘胠袪麹鼩㭕䓛, quan 佺婘棬瑔鳈, que 埆碏, qun 囷, ran 䎃
rang 儴瀼蘘, ren 纴葚讱, ri 驲, rong 瑢镕, ru 嬬, ruan 堧媆瓀, rui 汭, ruo 爇蒻鄀, sa 潵靸, san 糁, sao 溞, se 塞洓璱
sha 刹厦, shan 剡墡掞晱单, shao 柖玿睄苕, she 折歙畬, shen 侁参屾棽燊珅甡瘆瞫鲹, sheng 昇陞, shi 似匙奭媞栻浉湜祏襫豉邿鸤鼫䏡䴓, shu 婌鄃陎隃
shuai 率, shuan 腨, shuang 礵骦鹴, shui 帨说, si 凘楒涘虒飔㟃, song 娀㧐, sou 廋蒐, su 傃甦窣蹜骕鹔, sui 旞璲穟葰襚, suo 溹
ta 溚褟鞳鿎, tan 倓惔榃璮磹菼覃弹, tang 嘡樘蹚鄌镋䣘, tao 弢慆梼绹, te 螣, teng 熥縢䲢, ti 擿瑅荑趯遆鳀䴘, tian 晪沺淟湉盷黇, tiao 嬥朓
ting 侹圢桯渟烶珽颋䗴, tong 哃峂曈橦烔鲖㛚, tu 梌稌腯葖㻬, tuan 煓猯, tui 魋, tun 坉忳焞鲀, tuo 侂萚, wa 畖窊, wan 塆妧婠椀, wang 尪
wei 亹圩峗洈溦煟琟硊硙碨薳螱霨鳂鳚, wen 榅炆玟芠蕰辒鳁, weng 滃鹟, wo 偓涴踒, wu 呒屼恶旿洿珷珸郚铻靰鹀, xi 俙傒咥屃嶍嶲巇恓憙晞暿枲潟熻爔睎窸绤肸觿谿豨郗郤酅铣饻鳛㴔
xia 翈厦, xian 伭崄忺挦狝硍禒缐见㬎, xiang 珦瓖降, xiao 嚣敩洨涍猇皛翛虓蟏鸮, xie 偰揳澥薢血㙦解, xin 伈寻炘䜣, xing 婞煋瑆荥钘铏骍, xiong 夐讻诇
xiu 宿滫珛琇脩䗛, xu 冔垿媭旴昫湑珝畜谞魆㳚, xuan 咺愃昡晅暶烜玹琄瑄禤翾衒, xue 削峃茓, xun 噀栒珣荨, ya 吖堐猰玡, yan 墕嬿弇戭扊棪沇渰漹烻甗芫虤蝘觃黡䶮
yang 咉垟旸羕钖飏, yao 垚媱峣滧猺窅靿㙘, ye 倻咽堨楪馌, yi 乂佁勚匜嫕宧廙扅扆杙枍椸欹洢浥潩燚祎簃繄螠裛踦鹝鹢㑊, yin 嚚崟愔慭歅溵珢禋蟫訚骃龂䲟, ying 媖溁锳䓨
yong 埇栐澭鄘颙鲬㶲, you 尢槱浟祐羑耰鲉麀, yu 吁圫堉峿嵎彧悆敔於棫淯滪潏燏玙瑀矞艅薁褕遹邘鄅髃㺄, yuan 嫄湲羱蜎, yue 乐彟爚玥籥, yun 妘沄涢煴筼缊赟鋆馧, za 臜
zan 寁, zang 牂, zao 慥璪簉, zei 鲗, zeng 矰鄫䎖曾, zha 劄奓拃挓栅溠霅鲊鲝齇䃎查, zhai 翟, zhan 偡嶦栴粘飐鳣鹯, zhang 暲长
zhao 啁旐曌朝爪着著, zhe 啫喆晢著詟䗪, zhen 揕昣瑧瑱禛纼葴袗鬒, zheng 徵烝, zhi 庤扺晊梽榰沚泜滍畤疐禔稙茋跱铚锧, zhong 柊穜茽, zhou 赒辀鸼㑇㤘
zhu 砫纻蠋, zhua 髽, zhuan 传僎瑑䏝, zhuang 漴, zhun 衠, zhuo 叕晫棁椓汋着著䓬䦃, zi 仔嗞虸鄑镃鼒, zong 倧疭鬷, zu 崒珇, zui 槜
zun 僔噂嶟, zuo 岞捽琢, en 嗯
`;
