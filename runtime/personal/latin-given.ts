// First names: those of the United States census of 1990 (https://www.census.gov/topics/population/genealogy/data/1990_census.html, a work of
// the federal government, in the public domain), and others that customers sign with, compiled for this project.
const GIVEN = `
aarav aaron abbey abbie abby abdi abdul abdullah abdulrahman abe abel abigail abraham abram abu ada adaeze adah adalberto adaline adam adan adaobi addie ade
adebayo adel adela adelaida adelaide adele adelheid adelia adelina adeline adell adella adelle adena adeola adesola adil adina aditi aditya adolfo adolph
adria adrian adriana adriane adrianna adrianne adrien adriene adrienne advait adwoa afia afsana afton agata agatha agathe agnes agnete agnieszka agnus
agripina agueda agustin agustina ahmad ahmed ai aida aide aiko aileen ailene aimee aino aisha aja akash akemi akiko akilah akin akira akosua aksel akshay akua
alain alaina alaine alan alana alane alanna alayna alba alban albane albert alberta albertha albertina albertine alberto albina albrecht alda alden aldo
alease alec alecia aleen aleida aleisha alejandra alejandrina alejandro aleksander aleksandr aleksandra aleksei alena alene ales alesha aleshia alesia
alessandra alessandro aleta aletha alethea alethia alex alexa alexander alexandra alexandre alexandria alexei alexia alexis alfie alfonso alfonzo alfred
alfreda alfredia alfredo ali alia alica alice alicia alicja alida alina aline alisa alise alisha alishia alisia alison alissa alita alix aliya aliza alla
allan alleen allegra allen allena allene allie alline allison allyn allyson alma almeda almeta alois alok alona alonso alonzo alpha alphonse alphonso alta
altagracia altha althea alton alva alvaro alvera alverta alvin alvina alyce alycia alyona alysa alyse alysha alysia alyson alyssa ama amada amadi amado amaka
amal amalia amanda amandine amani amar amara amber amberly ambrose amee amelia america ami amie amiee amin amina aminata amira amit amjad ammie amol amos
amparo amrita amy amélie ana anabel anais analisa anamaria anand ananya anas anastacia anastasia anastasiya anatoly anaïs andera anders anderson andile andra
andre andrea andreas andree andreea andrei andres andrew andrey andria andrzej andré andrée andy aneta anette angel angela angele angelena angeles angelia
angelic angelica angelika angelina angeline angelique angelita angella angelo angelyn angie angila angla angle anglea angus anh anibal anika anil anirudh
anisa anisha anissa anita anitra anja anjali anjanette anjelica anke ankit ankita ann anna annabel annabell annabelle annalee annalisa annamae annamaria
annamarie anne annegret anneke annelies anneliese annelle annemarie annett annetta annette annice annick annie annika annis annita annmarie anouk anselm
anshul anthony antione antionette antoine antoinette anton antone antonetta antonette antonia antonietta antonina antonio antony antti antwan anushka anwar
anya aoife aparna apolline apolonia april apryl ara araceli aracelis aracely aravind arcelia archana archie ardath ardelia ardell ardella ardelle arden ardis
ardith aretha argelia argentina ariana ariane arianna arianne arica arie ariel arielle arif arjun arkady arla arlean arleen arlen arlena arlene arletha
arletta arlette arlie arlinda arline arlyne armand armanda armandina armando armida armin arminda arnaud arnd arne arnetta arnette arnita arnold arnoldo
arnulf arnulfo aron arron art artem arthur artie artur arturo arvilla asa asad asbjorn asha ashanti ashely ashlea ashlee ashleigh ashley ashli ashlie ashly
ashlyn ashok ashton ashwin asia asif asley asma assunta astri astrid asuka asuncion athena aubrey aude audie audra audrea audrey audria audrie audry august
augusta augustin augustina augustine augustus aundrea aura aurea aurelia aurelie aurelio aurora aurore aurélie aurélien austin autumn ava avelina avery avis
avril awa awilda axel axelle ayaka ayako ayan ayana ayanna ayesha ayman ayo ayodele ayse ayumi azalee aziz azucena azzie babajide babara babatunde babette
babita bailey balaji bambi bao baptiste barabara baraka barb barbar barbara barbe barbera barbie barbora barbra bari barney barrett barrie barry bart bartek
barton bartosz bashir basil basilia basma bastien bea beata beatrice beatris beatriz beau beaulah bebe becki beckie becky bedrich bee belen belia belinda
belkis bell bella belle belva ben benedict benedikt benita benito benjamin bennett bennie benny benoit benoît benton berenice berit berna bernadette bernadine
bernard bernarda bernardina bernardine bernardo bernd berneice bernetta bernhard bernice bernie berniece bernita berry bert berta bertha bertie bertram
bertrand beryl bess bessie beth bethanie bethann bethany bethel betsey betsy bette bettie bettina betty bettyann bettye beula beulah bev beverlee beverley
beverly bhavna bhavya bianca bibi bich bilal bill billi billie billy billye bin binh birdie birgit birgitte birte bisi bjarne bjarte bjoern bjorn blaine blair
blake blanca blanch blanche blandine blanka blondell blossom blythe bo boateng bob bobbi bobbie bobby bobbye bobette bodil bogdan bohdan bohumil bok bong
bonita bonnie bonny booker borge boris boyce boyd bozena brad bradford bradley bradly brady brain branda brande brandee branden brandi brandie brandon brandy
brant breana breann breanna breanne bree brenda brendan brendon brenna brent brenton bret brett brian briana brianna brianne brice bridget bridgett bridgette
brigette brigid brigida brigitte brinda brit britany britney britni britt britta brittaney brittani brittanie brittany britteny brittney brittni brittny brock
broderick bronwyn brook brooke brooks bruce bruna brunilda bruno bryan bryanna bryant bryce brynn bryon buck bud buddy buena buffy buford bukola bula bulah
bunny burkhard burl burma burt burton busisiwe buster byron byung béatrice bérénice caitlin caitlyn calandra caleb calista callie callum calvin camelia
camellia cameron cami camie camila camilla camille cammie cammy candace candance candelaria candi candice candida candie candis candra candy candyce caprice
capucine cara caren carey cari caridad carie carin carina carine carisa carissa carita carl carla carlee carleen carlena carlene carletta carley carli carlie
carline carlita carlo carlos carlota carlotta carlton carly carlyn carma carman carmel carmela carmelia carmelina carmelita carmella carmelo carmen carmina
carmine carmon carol carola carolann carole carolee carolin carolina caroline caroll carolyn carolyne carolynn caron caroyln carri carrie carrol carroll
carson carsten carter cary caryl carylon caryn casandra casey casie casimira cassandra cassaundra cassey cassi cassidy cassie cassondra cassy catalina
catarina caterina catharine catherin catherina catherine cathern catheryn cathey cathi cathie cathleen cathrine cathryn cathy catina catrice catrina cayla
cecelia cecil cecila cecile cecilia cecille cecily cedric cedrick celena celesta celeste celestina celestine celia celina celinda celine celsa ceola cesar
cezary chad chadwick chae chaewon chan chana chance chanda chandra chanel chanell chanelle chang chantal chantay chante chantel chantell chantelle chara
charis charise charissa charisse charita charity charla charleen charlena charlene charles charlesetta charlette charley charlie charline charlott charlotte
charlsie charlyn charlène charmain charmaine charolette chas chase chasidy chasity chassidy chastity chau chauncey chaya chelsea chelsey chelsie chen cher
chere cheree cherelle cheri cherie cherilyn cherise cherish cherly cherlyn cherri cherrie cherry cherryl chery cheryl cheryle cheryll chester chet chetan
cheyenne chi chia chiamaka chiara chibuike chidi chidinma chieko chigozie chike chima chin china chinedu ching chinonso chinwe chioma chiquita chiyo chloe
chong chris chrissy christa christal christeen christel christelle christen christena christene christi christia christian christiana christiane christie
christin christina christine christinia christof christoffer christoper christoph christophe christopher christy chrystal chu chuck chukwu chun chung cian
ciara cicely ciera cierra cinda cinderella cindi cindie cindy cinthia cira clair claire clara clare clarence claretha claretta claribel clarice clarinda
clarine claris clarisa clarissa clarisse clarita clark classie claud claude claudette claudia claudie claudine claudio clay clayton clelia clemencia clement
clemente clementina clementine clemmie cleo cleopatra cleora cleotilde cleta cletus cleveland cliff clifford clifton clint clinton clive clora clorinda
clothilde clotilde clovis clyde clélia clémence clément codi cody colby cole coleen coleman colene coletta colette colin coline colleen collen collene
collette collin colton columbus concepcion conception concetta concha conchita connie connor conrad constance consuela consuelo contessa cora coral coralee
coralie corazon cordelia cordell cordia cordie coreen corene corentin coretta corey cori corie corina corine corinna corinne corliss cornelia cornelius
cornell corrie corrin corrina corrine corrinne cortez cortney cory courtney coy craig creola cressida cris criselda crissy crista cristal cristen cristi
cristie cristin cristina cristine cristobal cristopher cristy cruz crysta crystal crystle cuc cuong curt curtis cyndi cyndy cynthia cyrielle cyril cyrille
cyrstal cyrus cythia czeslaw cécile céline dacia dagmar dagny dahlia dahyun daichi daiki daina daine daisey daisy dakota dale dalene dalia dalila dallas
dalton damaris damian damien damion damon dan dana danae dane danelle danette dani dania danial danica daniel daniela daniele daniell daniella danielle danika
danille danilo danish danita danièle dann danna dannette dannie dannielle danny dante danuta danyel danyell danyelle dao daphine daphne dara darby darcel
darcey darci darcie darcy darell daren daria darin dario darius dariusz darla darleen darlena darlene darline darnell daron darrel darrell darren darrick
darrin darron darryl darshan darwin darya daryl dave david davida davina davis dawid dawn dawna dawne dayle dayna dayo daysi deadra dean deana deandra deandre
deandrea deane deangelo deann deanna deanne deb debbi debbie debbra debby debera debi debora deborah debra debrah debroah declan dede dedra dee deeann deeanna
deedee deedra deena deepa deepak deepika deetta deidra deidre deirdre deja del delaine delana delbert delcie delena delfina delia delicia delila delilah
delinda delisa dell della delma delmar delmer delmy delois deloise delora deloras delores deloris delorse delpha delphia delphine delsie delta demarcus
demetra demetria demetrice demetrius dena denae deneen denese denice denis denise denisha denisse denita denna dennis dennise denny denver denyse deon deonna
derek derick derrick deshawn desirae desire desiree desmond despina dessie destiny detlef detra dev devika devin devon devona devora devorah dewayne dewey
dewitt dexter dhruv diamond dian diana diane diann dianna dianne dick didier diedra diedre diego diep dierdre dieter dietmar dietrich digna dillon dima
dimitri dimitris dimple dina dinah dinesh dinh dino dinorah dion dione dionna dionne dirk divina divya dixie dmitri dmitriy dmytro dodie doerte dollie dolly
dolores doloris domenic domenica dominga domingo dominic dominica dominick dominik dominique dominque domitila domonique don dona donald donella donetta
donette dong donghyun donita donn donna donnell donnetta donnette donnie donny donovan donte donya dora dorathy dorcas doreatha doreen dorene doretha dorethea
doretta dori doria dorian dorie dorinda dorine doris dorla dorota dorotha dorothea dorothy dorothée dorris dorsey dortha dorthea dorthey dorthy dot dottie
dotty doug douglas douglass dovie doyle dragan dreama drema drew drucilla drusilla duane duc dudley dulce dulcie dumisani duncan dung duong dusan dusti dustin
dusty duy dwain dwana dwayne dwight dyan dylan earl earle earlean earleen earlene earlie earline earnest earnestine eartha easter ebba ebele eberhard eboni
ebonie ebony ebrahim echo eckhard ed eda edda eddie eddy edelmira edeltraud eden edgar edgardo edie edison edith edmond edmund edmundo edna edouard edra edris
eduardo edward edwardo edwin edwina edyta edyth edythe eero eeva effie efrain efren efua egil egon egor ehsan ehtel eileen eilene einar eino eirik eivind
ejike ekaterina ekow ela eladia elaina elaine elana elane elanor elayne elba elbert elda elden eldon eldora eldridge eleanor eleanora eleanore elease elena
elene eleni elenor elenora elenore eleonor eleonora eleonore elfreda elfrieda elfriede elham eli elia eliana elias elicia elida elidia elif elijah elin elina
elinor elinore elisa elisabeth elise eliseo elisha eliska elissa eliz eliza elizabet elizabeth elizaveta elizbeth elizebeth elke ella ellamae ellan ellen
ellena elli ellie elliot elliott ellis ellsworth elly ellyn elma elmar elmer elmira elmo elna elnora elodia elodie elois eloisa eloise elouise eloy eloïse
elroy elsa elsbeth elsie elsy elton elva elvera elvia elvie elvin elvina elvira elvis elwanda elwood elyse elza elzbieta ema emad emanuel emeka emelda emelia
emelina emeline emely emem emerald emerita emerson emery emi emiko emil emile emilee emilia emilie emilio emily emma emmaline emmanuel emmanuelle emmett emmie
emmitt emmy emogene emory emre ena enda enedina eneida enid enitan enoch enola enrique enriqueta epifania era erasmo erhard eric erica erich erick ericka erik
erika erin erinn erlene erlinda erline erling erma ermelinda erminia erna ernest ernestina ernestine ernesto ernie ernst errol ervin erwin eryn esi esmeralda
espen esperanza essie esta esteban estefana estela estell estella estelle ester esther estrella etha ethan ethel ethelene ethelyn ethyl etienne etsuko etta
ettie eufemia eugena eugene eugenia eugenie eugenio eugénie eula eulah eulalia eun euna eunice eunji eura eusebia eusebio eustolia eva evalyn evan evangelina
evangeline eve evelia evelin evelina eveline evelyn evelyne evelynn everett everette evette evgenia evgeny evia evie evita evon evonne ewa ewald ewan ewelina
exie eyvind ezekiel ezequiel ezinne ezra fabian fabien fabienne fabiola fabrice fadi fae fahad fairy faisal faith faiza falk fallon fang fannie fanny farah
farai farhan farid faris farooq farrah fatemeh fatima fatimah fatma faustina faustine faustino fausto faviola fawn fay faye fe federico felecia felica felice
felicia felicidad felicita felicitas felicity felipa felipe felisa felisha felix felton femi femke ferdinand fergus fermin fermina fern fernand fernanda
fernande fernando ferne fidel fidela fidelia filiberto filip filomena finley finn fiona flavia flavie fleta fletcher flo flor flora florance florence
florencia florencio florene florentina florentino floretta floria florian florida florinda florine florrie flossie floy floyd folake fonda forest forrest
foster fran france francene frances francesca francesco franchesca francie francina francine francis francisca francisco franck francois francoise frank
frankie franklin franklyn fransisca frantisek franz franziska françois françoise frauke fred freda fredda freddie freddy frederic frederica frederick
fredericka fredia fredric fredrick fredricka fredrik freeda freeman freida freja freya frida frieda friederike friedhelm friedrich fritz frode frédéric
frédérique fumiko funmi fyodor félix gabriel gabriela gabriele gabriella gabrielle gail gala gale galen galina ganesh gareth garfield garland garnet garnett
garret garrett garry garth gary gaspard gaston gaurav gauri gautam gavin gay gaye gayla gayle gaylene gaylord gaynell gaynelle gaétan gaël gaëlle gearldine
geeta gema gemma gena genaro gene genesis geneva genevie genevieve genevive geneviève genia genie genna gennady gennie genny genoveva geoffrey geoffroy
georgann george georgeann georgeanna georgene georges georgetta georgette georgia georgiana georgiann georgianna georgianne georgie georgina georgine georgy
gerald geraldine geraldo geralyn gerard gerardo gerd gerda gerhard geri gerlinde germaine german gernot gero gerri gerry gertha gertie gertrud gertrude
gertrudis gertude ghada ghislaine gia giang gianna gidget gigi gil gilbert gilberte gilberto gilda gilles gillian gilma gina ginette ginger ginny gino giorgos
giovanna giovanni girish gisela gisele giselle gisèle gita gitte giulia giuseppe giuseppina gladis glady gladys glayds gleb glen glenda glendora glenn glenna
glennie glennis glinda gloria glory glynda glynis golda golden goldie gonzalo gopal goran gordon goro gottfried govind grace gracia gracie graciela grady
graham graig grant granville grayce grazyna greg gregg gregoria gregorio gregory greta gretchen grete gretta gricelda grigory grisel griselda gro grover gry
grzegorz grégoire grégory guadalupe gudrun guenter gugu guillaume guillermina guillermo gunda gunhild gunnar gunther gus gussie gustav gustave gustavo guy
gwen gwenaëlle gwenda gwendolyn gwenn gwyn gwyneth gérald gérard ha habib hadi hae haeun hafsa hai haider hailey hakim hakon hal hala haley halina halley
hallie halvor halyna hamed hamid hamish hamza han hana hanan hang hanh haniya hank hanna hannah hanne hannelore hannes hans hao harald hari harini haris
harish harlan harland harley harmony harold haroon harri harriet harriett harriette harris harrison harry harsh hartmut haruka haruto harvey hasan hashim
hassan hassie hattie havard haydee hayden hayley haywood hazel heath heather hector hedwig hedy hee hege heide heidi heidrun heidy heike heikki heiko heiner
heinrich heinz helaine helen helena helene helga helle hellen helmi helmut hema hemant henna henning henri henrietta henriette henrik henrike henry herb
herbert heriberto herlinda herma herman hermann hermelinda hermila hermina hermine herminia herschel hershel herta hertha herve hervé hester hettie hiba
hideki hideo hiedi hien hieu hilaria hilario hilary hilda hilde hildegard hildegarde hildred hillary hilma hilton hiltrud hina hipolito hiram hiro hiroko
hiroshi hiroyuki hisako hisashi hoa hoai hoang hobert holger holley holli hollie hollis holly homer honey hong honoré hope horace horacio horst hortencia
hortense hortensia hosea hossein houston howard hoyt hsiu hubert huda hue huey hugh hugo hugues huguette hui hulda humaira humberto hung hunter huong husna
hussain huy hwa hyacinth hye hyejin hyeon hyman hyo hyon hyun hyunjin hyunwoo hélène iain ian ibrahim ichiro ida idalia idell idella iesha ife ifeanyi ifeoma
ignacia ignacio igor ihor iida ike ikenna ila ilana ilda ileana ileen ilene iliana ilkka illa ilona ilse iluminada ilya ima iman imani imelda imke imogen
imogene imran imtiaz ina india indira inell ines inez inga inge ingeborg inger ingo ingrid ingvild inna inocencia inès inés iola ion iona ione iqbal ira
iraida irena irene ireneusz irfan irina iris irish irma irmgard irvin irving irwin iryna irène isa isaac isabel isabell isabella isabelle isadora isaiah
isaias isaura isela isha ishaan isiah isidra isidro isis isla ismael ismail isobel israel isreal issac itumelang iva ivan ivana ivanna ivelisse iver iveta
ivette ivey ivonne ivory ivy iwona izabela izetta izola ja jaakko jaber jabir jabulani jacalyn jacek jacelyn jacinda jacinta jacinto jack jackeline jackelyn
jacki jackie jacklyn jackqueline jackson jacky jaclyn jacob jacqualine jacque jacquelin jacqueline jacquelyn jacquelyne jacquelynn jacques jacquetta jacqui
jacquie jacquiline jacquline jacqulyn jada jade jadwiga jae jaehyun jaewon jagdish jaime jaimee jaimie jake jakub jalal jaleesa jalisa jama jamaal jamal jamar
jame jamee jameela jamel james jamey jami jamie jamika jamila jamison jammie jan jana janae janay jane janean janee janeen janel janell janella janelle janene
janessa janet janeth janett janetta janette janey jani janice janie janiece janina janine janis janise janita jann janna jannet jannette jannie janusz janyce
jaqueline jaquelyn jared jari jarkko jarmila jarod jaromir jaroslav jaroslaw jarred jarrett jarrod jarvis jasim jasmin jasmine jason jasper jaunita javed
javier jay jaya jaye jayme jaymie jayna jayne jayson jazmin jazmine jc jean jeana jeane jeanelle jeanene jeanett jeanetta jeanette jeanice jeanie jeanine
jeanmarie jeanna jeanne jeannetta jeannette jeannie jeannine jed jeff jefferey jefferson jeffery jeffie jeffrey jeffry jelena jen jena jenae jene jenee jenell
jenelle jenette jeneva jeni jenice jenifer jeniffer jenine jenise jenna jennefer jennell jennette jenni jennie jennifer jenniffer jennine jenny jens jerald
jeraldine jeramy jere jeremiah jeremy jeri jerica jerilyn jerlene jermaine jerold jerome jeromy jerrell jerri jerrica jerrie jerrod jerrold jerry jesenia
jesica jesper jess jesse jessenia jessi jessia jessica jessie jessika jestine jesus jesusa jesusita jetta jette jettie jewel jewell ji jia jieun jihoon jihye
jill jillian jim jimin jimmie jimmy jin jina jindrich jing jinny jinwoo jiri jirina jisoo jiwon jiwoo jiyeon jiyoung jo joachim joakim joan joana joane joanie
joann joanna joanne joannie joao joaquin joaquina jocelyn jocelyne jochen jodee jodi jodie jody joe joeann joel joella joelle joellen joerg joesph joetta
joette joey johan johana johann johanna johanne johannes john johna johnathan johnathon johnetta johnette johnie johnna johnnie johnny johnsie johnson joi
joie jolanda jolanta joleen jolene jolie joline jolyn jolynn jon jona jonah jonas jonathan jonathon jone jonell jonelle jong joni jonie jonna jonnie joon
joost jooyoung jordan jordon jorg jorge jorgen jorunn jose josef josefa josefina josefine joselyn joseph josephina josephine josette josh joshua josiah
josiane josie joslyn jospeh josphine josselin jostein josue jouni jovan jovita joy joya joyce joycelyn joye jozef joël joëlle juan juana juanita jude judi
judie judith judson judy juergen juha juhani jukka jule julee julene jules juli julia julian juliana juliane juliann julianna julianne julie julieann julien
julienne juliet julieta julietta juliette julio julissa julius jun june jung junho junie junior junita junko jurgen jussi justa justin justina justine justyna
jutta jyoti jérémie jérémy jérôme ka kaare kabir kacey kaci kacie kacper kacy kagiso kai kaija kaila kaisa kaitlin kaitlyn kala kaleigh kaley kali kalle
kallie kalpana kalyn kam kamal kamala kamau kami kamil kamila kamilah kandace kandi kandice kandis kandra kandy kanesha kanisha kaori kapil kara karan kareem
kareen karel karen karena karey kari karie karim karima karin karina karine karisa karissa karl karla karleen karlene karly karlyn karma karmen karol karole
karolina karoline karolyn karon karren karri karrie karry karsten kartik kary karyl karyn kasandra kasey kasha kashif kasi kasie kasper kassandra kassie
katarzyna kate katelin katelyn katelynn katerina katerine kathaleen katharina katharine katharyn kathe katheleen katherin katherina katherine kathern katheryn
kathey kathi kathie kathleen kathlene kathline kathlyn kathrin kathrine kathryn kathryne kathy kathyrn kati katia katie katina katja katlyn katrice katrin
katrina kattie katy katya kaushik kavita kay kayce kaycee kaye kayla kaylee kayleen kayleigh kaylene kazuki kazuko kazuo keanu kecia keeley keely keena keenan
keesha keiichi keiko keila keira keisha keisuke keith keitha kelechi keli kelle kellee kelley kelli kellie kelly kellye kelsey kelsi kelsie kelvin kemal
kemberly ken kena kenda kendal kendall kendra kendrick keneth kenia kenisha kenji kenna kenneth kennith kenny kent kenta kenton kenya kenyatta kenyetta kera
keren keri kermit kerri kerrie kerry kerstin kesha keshia keturah keva keven kevin khadija khadijah khaled khalid khalilah khanh khoa khumalo kia kiana kiara
kiera kiersten kiesha kieth kieu kiley kim kimber kimberely kimberlee kimberley kimberli kimberlie kimberly kimbery kimbra kimi kimiko kina kindra king kinga
kip kira kiran kirby kirill kirk kirsi kirsten kirstie kirstin kirsty kisha kishore kit kittie kitty kiyoko kiyoshi kizzie kizzy kjell kjersti klara klaus
knud knut kofi koji komal konrad konstantin konstanze korey kori kornelia kortney kory kourtney kraig kris krishna krissy krista kristal kristan kristeen
kristel kristen kristi kristian kristie kristin kristina kristine kristle kristofer kristoffer kristopher kristy kristyn kristyna krysta krystal krysten
krystian krystin krystina krystle krystyna krzysztof ksenia kum kumar kumiko kurt kurtis kwabena kwaku kwame kwesi kyla kyle kylee kylie kym kymberly kyoko
kyong kyra kyung lacey lachelle lachlan laci lacie lacresha lacy ladawn ladislav ladonna lady lael laetitia lahoma lai laila laine lajuana lakeesha lakeisha
lakendra lakenya lakesha lakeshia lakia lakiesha lakisha lakita lakshmi lala lalita lamar lambert lamonica lamont lan lana lance landon lane lanell lanelle
lanette lang lani lanie lanita lannie lanny lanora laquanda laquita lara larae laraine laree larhonda larisa larissa larita laronda larraine larry lars larue
lasandra lashanda lashandra lashaun lashaunda lashawn lashawna lashawnda lashay lashell lashon lashonda lashunda lasonya lasse lata latanya latarsha latasha
latashia latesha latia laticia latina latisha latonia latonya latoria latosha latoya latoyia latrice latricia latrina latrisha launa laura lauralee lauran
laure laureen laurel lauren laurena laurence laurene laurent lauretta laurette lauri laurice laurie laurinda laurine lauryn lavada lavelle lavenia lavera
lavern laverna laverne laveta lavette lavina lavinia lavon lavona lavonda lavone lavonia lavonna lavonne lawana lawanda lawanna lawerence lawrence layla layne
lazaro le lea leah lean leana leandra leandro leann leanna leanne leanora leatha leatrice lebo lech lecia leda lee leeann leeanna leeanne leena leesa lei leia
leida leif leigh leigha leighann leila leilani leisa leisha lekisha lela lelah leland lelia lemuel len lena lenard lene lenita lenka lenna lennie lenny lenora
lenore leo leola leoma leon leona leonard leonarda leonardo leone leonel leonia leonid leonida leonie leonila leonor leonora leonore leontine leopoldo leora
leota lera lerato leroy les lesa lesha lesia leslee lesley lesli leslie lessie lester leszek leta letha leticia letisha letitia lettie letty levi lewis lexie
lezlie li lia liam liana liane lianne libbie libby liberty libor librada lida lidia lidiya lien lieselotte ligia liisa lila lili lilia lilian liliana liliane
lilla lilli lillia lilliam lillian lilliana lillie lilly lily lin lina lincoln linda lindiwe lindsay lindsey lindsy lindy linette ling linh linn linnea linnie
lino linsey linwood lionel lisa lisabeth lisandra lisbeth lise lisette lisha lissa lissette lita liv livia liz liza lizabeth lizbeth lizeth lizette lizzette
lizzie lloyd logan loic loida lois loise lola lolita loma lon lona londa long loni lonna lonnie lonny lora loraine loralee lore lorean loree loreen lorelei
loren lorena lorene lorenza lorenzo loreta loretta lorette lori loria loriann lorie lorilee lorina lorinda lorine loris lorita lorna lorraine lorretta lorri
lorriane lorrie lorrine lory lothar lotte lottie lou louane louann louanne louella louetta louie louis louisa louise loura lourdes lourie louvenia love
lovella lovetta lovie lowell loyce loyd loïc lu luana luann luanna luanne luba lubna lubos luca lucas luci lucia luciana luciano lucie lucien lucienne lucila
lucile lucilla lucille lucina lucinda lucio lucius lucrecia lucretia lucy ludek ludger ludie ludivina ludivine ludmila ludovic ludwig lue luella luetta luigi
luis luisa luise lukas lukasz luke lula lulu luna lungile lupe lupita lura lurlene lurline luther lutz luvenia luz lyda lydia lydie lyla lyle lyman lyn lynda
lyndia lyndon lyndsay lyndsey lynell lynelle lynetta lynette lynn lynna lynne lynnette lynsey lynwood lyubov lyudmila léa léo léon léonie ma mabel mabelle
mable mac machelle macie maciej mack mackenzie macy madalene madaline madalyn maddie madelaine madeleine madelene madeline madelyn madge madhav madhu madhuri
madie madison madlyn madonna mae maegan mafalda magali magaly magan magaret magda magdalen magdalena magdalene magen maggie magne magnolia magnus maha mahalia
mahesh mahmood mahmoud mai maia maida maike maile maira maire maisha maisie maja majid major majorie makeda makena makoto maksim mala malak malcolm malcom
malena malgorzata malia malik malika malinda malini malisa malissa malka mallie mallory malorie malte malvina malwina mami mamie mammie mana manabu manda
mandi mandie mandla mandy manfred manie manish manisha manoj manon mansour manuel manuela mao maple mara maragaret maragret maranda marc marceau marcel
marcela marcelene marcelina marceline marcelino marcell marcella marcelle marcellus marcelo marcene marchelle marci marcia marcie marcin marco marcos marcus
marcy mardell mareike marek maren marg margaret margareta margarete margarett margaretta margarette margarita margarite margarito margart margaux marge
margene margeret margert margery marget margherita margie margit margo margorie margot margret margrett marguerita marguerite margurite margy marhta mari
maria mariah mariam marian mariana marianela mariann marianna marianne mariano maribel maribeth marica maricela maricruz marie marie-claude mariel mariela
mariella marielle marietta mariette marija mariko marilee marilou marilu marilyn marilynn marin marina marinda marine mario marion maris marisa marisela
marisha marisol marissa marit marita maritza marius mariusz marivel marjorie marjory mark marketta markita markku markus marla marlana marleen marlen marlena
marlene marlies marlin marline marlo marlon marlyn marlys marlène marna marni marnie marquerite marquetta marquis marquita marquitta marry marsha marshall
marta marte marth martha marti martial martin martina martine martti marty marva marvel marvella marvin marvis marwan marx mary marya maryalice maryam maryann
maryanna maryanne marybelle marybeth maryellen maryetta maryjane maryjo maryland marylee marylin maryln marylou marylouise marylyn marylynn marylène maryrose
maryse masaki masako masaru mason matej mateus mateusz matha mathew mathias mathieu mathilda mathilde mathis mathéo matilda matilde matt matteo matthew
matthias matthieu matti mattie maud maude maudie maura maureen maurice mauricio maurine maurita mauro mavis max maxence maxie maxima maxime maximilian
maximina maximo maxine maxwell may maya maybell maybelle maye mayme maynard mayola mayra maysa mazie maël maëlle mbali mckenzie mckinley meagan meaghan
mechelle mechthild meda mee meenakshi meera meg megan meggan megha meghan meghann mehdi mehmet mehwish mei meike mel melaine melani melania melanie melany
melba melda melia melida melina melinda melisa melissa melissia melita mellie mellisa mellissa melodee melodi melodie melody melonie melony melva melvin
melvina melynda mendy mercedes mercedez mercy meredith meri merideth meridith merilyn merissa merja merle merlene merlin merlyn merna merri merrie merrilee
merrill merry mertie mervin meryl meta mette mi mia mica micaela micah micha michael michaela michaele michal michale micheal michel michele michelina
micheline michell michelle michiko michèle mickey micki mickie midori miesha migdalia mignon miguel miguelina mihai miho mika mikael mikaela mike mikel
mikhail miki mikkel mikki mikko mikolaj mila milagro milagros milan milda mildred milena miles milford milissa millard mille millicent millie milly milo
miloslav milton mimi min mina minako minda mindi mindy minerva ming minh minho minjae minji minjun minna minnie minseo minta miquel mira miranda mireille
mirella mireya miriam mirian mirjam mirna miroslav miroslaw mirta mirtha misaki misha missy misti mistie misty mitch mitchel mitchell mitsue mitsuko mittie
mitzi mitzie miyoko miyuki modesta modesto mogens mohamed mohammad mohammed mohan mohit mohsin moira moises mollie molly momoko mona monet monica monika
monique monnie monroe monserrate monte monty moon moosa mora morgan morgane moriah moritz morris morten morton mose moses moshe mousa mozell mozella mozelle
mpho muhammad mui mukesh muna munir muoi muriel murray musa mustafa mwangi myesha mykola myles mylène myong myra myriam myrl myrle myrna myron myrta myrtice
myrtie myrtis myrtle myung mélanie mélissa na nabil nada nadeem nadene nadezhda nadia nadine nadja nadège naida naima najib najma nakesha nakia nakisha nakita
naledi nam nan nana nanami nancee nancey nanci nancie nancy nandini nanette nannette nannie naoko naoma naomi napoleon narcisa narendra nari nasir nasreen
nasrin nasser natacha natalia natalie natalya natasha natashia nathalie nathan nathanael nathanial nathaniel natisha natividad natosha naveen navin nawal
ndidi neal necole ned neda nedra neelam neely neeraj neha neida neil nelda nelia nelida nell nella nelle nellie nelly nelson nena nenita neoma neomi nereida
nerissa nery nestor neta nettie neva nevada neville newton nga ngan nghia ngoc ngozi nguyet nhi nhung nia niamh nichelle nichol nicholas nichole nicholle nick
nicki nickie nickolas nickole nicky nico nicol nicola nicolas nicolasa nicole nicolette nicolle nida nidia niesha nieves nigel nikhil niki nikia nikita nikki
niklas niko nikolai nikolay nikole nikos nila nilda nils nilsa nina ninfa ninon nisha nishant nita nitin njal nkechi nkem nnamdi nneka noah noble nobuko noe
noel noelia noella noelle noemi nohemi nola nolan nolwazi noma nomsa nona noor nora norah norbert norberto noreen norene noriko norine norma norman normand
norris nosipho noura nova novella nozipho noé noémie noël ntombi nu nubia nura nyambura nydia nyla oanh obdulia obinna ocie octavia octavio océane oda odelia
odell odessa odette odile odilia odis ofelia oksana ola olabisi olaf olamide olav ole oleg oleksandr oleksiy olen olena olene oleta olevia olga olimpia olin
olinda oliva olive oliver olivia olivier oliwia olli ollie oluf olufemi oluwaseun olympia om oma omair omar omega omer ona ondrej oneida onie onita onyeka
opal ophelia ophélie ora oralee oralia oren oretha orla orlando orpha orval orville osamu oscar oskar osman ossie osvaldo oswaldo otakar otelia otha otilia
otis otmar ottilie otto ouida outi ove owen ozell ozella ozie pa paavo pablo page paige paivi palesa palle palma palmer palmira pam pamala pamela pamelia
pamella pamila pamula pandora pansy paola paolo paris parisa parker parth parthenia particia pascal pascale pasi pasquale pasty pat patience patria patrica
patrice patricia patrick patrina patryk patsy patti pattie patty paul paula paulene pauletta paulette paulina pauline paulita paulo pavan pavel pavla pavlo
pawel paz pearl pearle pearlene pearlie pearline pearly peder pedro peer peg peggie peggy pei pekka penelope peng penney penni pennie penny percival percy
perla pernille perrine perry pete peter petr petra petrina petronila phat phebe phil philip philipp philippa philippe philippine phillip phillis philomena
phoebe phong phuc phung phuong phylicia phylis phyliss phyllis pia piedad pierre pierrette pierrick pieter pilar ping pinkie piotr piper pirjo pok polina
polly pooja poppy porfirio porsche porsha porter portia poul prabhu prakash pranav prasad prashant pratik praveen preben precious preeti prem premysl prerna
preston pricilla prince princess priscila priscilla priti priya priyanka providencia prudence przemek przemyslaw puja pura qasim qiana qiang qing quan quang
queen queenie quentin quiana quincy quinn quintin quinton quyen quynh rabia rachael rachal racheal rachel rachele rachell rachelle rachid racquel radek radha
radim radka rae raeann raelene rafael rafaela rafal rafiq raghav raghu ragnar ragnhild raguel raheem rahim rahma rahul raimund raina rainer raisa raj rajan
rajeev rajendra rajesh rajiv rakesh raleigh ralf ralph rama ramesh rami ramiro ramon ramona ramonita rana ranae randa randal randall randee randell randi
randolph randy ranee rani rania raoul raphael raphaël raphaëlle raquel rashad rasheed rasheeda rashid rashida rashmi rasmus rauf raul raven ravi ravindra ray
rayan raye rayford raylene raymon raymond raymonde raymundo rayna razia rea reagan reanna reatha reba rebbeca rebbecca rebeca rebecca rebecka rebekah reda
reed reem reena refilwe refugia refugio regan regena regenia reggie regina reginald regine reginia rehana reid reidar reijo reiko reina reinaldo reiner
reinhard reinhold reita rekha rema remedios remona rena renae renaldo renata renate renato renaud renay renda rene renea renee renetta renita renna renu rené
renée ressie reta retha retta reuben reva rex rey reyes reyna reynalda reynaldo reza rhea rheba rhett rhiannon rhoda rhona rhonda rhys ria ricarda ricardo
rich richard richelle richie rick rickey ricki rickie ricky rico rida rigoberto riikka riitta rikki riley rima rina rintaro risa risto rita ritu riva rivka
riya riyad rizwan rob robbi robbie robbin robby robbyn robena robert roberta roberto robin robt robyn rocco rochel rochell rochelle rocio rocky rod roderick
rodger rodney rodolfo rodolphe rodrick rodrigo rogelio roger rohan rohit roksana roland rolanda rolande rolando rolf rolland roma romain romaine roman romana
romane romelia romeo romona ron rona ronald ronda roni ronna ronni ronnie ronny roosevelt rory rosa rosalba rosalee rosalia rosalie rosalina rosalind
rosalinda rosaline rosalva rosalyn rosamaria rosamond rosana rosann rosanna rosanne rosaria rosario rosaura roscoe rose roseann roseanna roseanne roselee
roselia roseline rosella roselle roselyn rosemarie rosemary rosena rosenda rosendo rosetta rosette rosi rosia rosie rosina rosio rosita roslyn ross rossana
rossie rosy rowan rowena roxana roxane roxann roxanna roxanne roxie roxy roy royal royce rozanne rozella ruaridh ruben rubi rubie rubin ruby rubye rudi rudo
rudolf rudolph rudy rueben ruediger rufina rufus rui rukhsana rune rupa rupert ruprecht ruslan russ russel russell rusty ruth rutha ruthann ruthanne ruthe
ruthie ryan ryann ryo ryota ryszard régine régis rémi rémy saad saara sabah sabina sabine sabra sabrina sacha sachiko sachin sade sadia sadie sadye saeed safa
sagar sage sahar sahil said saima sajid sakari saki sakura sal salah saleh salem salena salim salina salley sallie sally salma salman salome saloni salvador
salvatore sam samantha samara samatha sameer samella sami samina samir samira sammie sammy samual samuel sana sanda sandee sandeep sander sandhya sandi sandie
sandra sandrine sandy sanford sang sangeeta sangmin sanjay sanjeev sanjuana sanjuanita sanna sanne sanora santa santana santiago santina santo santos santosh
sara sarah sarai saran sari sarina sarita sarwar sasha sashi saskia satish satomi satoshi satu saturnina sau saul saundra savanna savannah sayaka scarlet
scarlett scot scott scottie scotty sean season sebastian sebrina seema segun selena selene selina selma semyon sena senaida seohyun seojun seoyeon seppo
september serafina serena sergei sergey sergio sergiy serina serita seth setsuko seulgi seun seymour sha shabana shad shae shahid shahida shaima shaina shakia
shakira shakita shala shalanda shalini shalon shalonda shameka shamika shan shana shanae shanda shandi shandra shane shaneka shanel shanell shanelle shani
shanice shanika shaniqua shanita shanna shannan shannon shanon shanta shantae shantay shante shantel shantell shantelle shanti shaquana shaquita shara sharad
sharan sharda sharee sharell sharen shari sharice sharie sharif sharika sharilyn sharita sharla sharleen sharlene sharmaine sharolyn sharon sharonda sharri
sharron sharyl sharyn shashi shasta shaun shauna shaunda shaunna shaunta shaunte shavon shavonda shavonne shawana shawanda shawanna shawn shawna shawnda
shawnee shawnna shawnta shay shayla shayna shayne shazia shea sheba sheena sheila sheilah shela shelba shelby sheldon shelia shella shelley shelli shellie
shelly shelton shemeka shemika shena shenika shenita shenna shera sheree sherell sheri sherice sheridan sherie sherika sherill sherilyn sherise sherita
sherlene sherley sherly sherlyn sherman sheron sherrell sherri sherrie sherril sherrill sherron sherry sherryl sherwood shery sheryl sheryll shiela shigeru
shila shiloh shilpa shin shinji shiori shira shirely shirin shirl shirlee shirleen shirlene shirley shirly shivani shizue shizuka shizuko shoaib shon shona
shonda shondra shonna shonta shoshana shreya shreyas shruti shu shubham shweta shyla sibusiso sibyl sibylle sid siddharth sidney sidonie sidra siegfried
sieglinde siegmar sierra sigmund signe sigrid sigurd siham silas silje silke silva silvana silvia sima simon simona simone simonne sina sindre sindy sini
siobhan sipho sirena siri sirpa sita siu siv sixta sizwe skye slawomir slyvia smita sneha socorro sofia sofiya soila sol sola solange soledad soline solomon
solène somer sommer sona sonal sondra song sonia sonja sonny sonya soo sook sooyoung sophia sophie soraya soren sota sparkle spencer spring srinivas stacee
stacey staci stacia stacie stacy stan stanford stanislav stanislava stanislaw stanley stanton star starla starr stasia stefan stefani stefania stefanie
stefany steffanie steffen steffi stein steinar stella stepan stepanie stepanka stephaine stephan stephane stephani stephania stephanie stephany stephen
stephenie stephine stephnie sterling steve steven stevie stewart stian stig stormy stuart stéphane stéphanie su suanne subhash sudhir sudie sue sueann suellen
sufyan suhail sujata sujin suk sulema sultan suman sumaya sumiko sumin sumit summer sun sung sungmin sunil sunita sunni sunny sunshine suresh surya susan
susana susann susanna susannah susanne sushil sushma susie susy suzan suzann suzanna suzanne suzette suzi suzie suzy svatopluk svein sven svend svenja
svetlana swati sybil sybille syble sydney sylvain sylvaine sylvester sylvia sylviane sylvie sylwia synne synnove synthia syreeta szymon sébastien ségolène
séverine søren ta tabatha tabetha tabitha tad tadashi tadeusz taehyung tafadzwa tage taha tahir tai taiki taina taisha tajuana takahiro takako takashi takisha
takumi takuya talal talia talisha talitha tam tama tamala tamar tamara tamatha tambra tameika tameka tamekia tamela tamer tamera tamesha tami tamica tamie
tamika tamiko tamim tamisha tammara tammera tammi tammie tammy tamra tamsin tana tandra tandy taneka tanesha tangela tanguy tania tanika tanisha tanja tanna
tanner tanveer tanvi tanya tao tapani tara tarah taras tarek taren tari tariq tariro tarja taro tarra tarsha tarun taryn tasha tashia tashina tasia tasneem
tatenda tatiana tatsuya tatum tatyana taunya tawana tawanda tawanna tawna tawny tawnya taylor tayna ted teddy teemu teena tegan teisha telma temeka temika
tempie temple tena tendai tenesha tenisha tennie tennille teodora teodoro teofila tequila tera tereasa terence teresa terese teresia teresita teressa tereza
terhi teri terica terina terisa terje tero terra terrance terrell terrence terresa terri terrie terrilyn terry tesha tess tessa tessie tetsuya thabang thabo
thach thad thaddeus thai thalia thandi thandiwe thanh thao thea theda thelma themba theo theodora theodore theola theresa therese theresia theressa theron
thersa thi thiago thibaud thibault thibaut thien thierry thilo thinh thomas thomasena thomasina thomasine thor thora thorbjorn thorsten thresa thu thuan
thulani thurman thuy théo théodore thérèse tia tiago tiana tianna tiara tien tiera tierra tiesha tifany tiffaney tiffani tiffanie tiffany tiffiny tiina
tijuana tilda tillie tilman tim timika timmy timo timothy timothé timur tina tinh tinisha tiny tisa tish tisha titouan titus toan tobi tobias tobie toby
toccara tod todd toi tolu tom tomas tomasa tomasz tomek tomeka tomi tomika tomiko tommie tommy tommye tomoko tomomi tona tonda tonette toney toni tonia tonie
tonisha tonita tonja tony tonya tor tora torben tord tore tori torie torild torri torrie torsten tory tosha toshia toshiko toshio tosin tova tove towanda toya
tracee tracey traci tracie tracy tram tran trang traudl traute travis treasa treena trena trent trenton tresa tressa tressie treva trevor trey tricia trina
trine trinh trinidad trinity trish trisha trista tristan troels trond troy truc trude trudi trudie trudy trula truls truman trung trygve tsubasa tu tuan tuija
tula tumelo tunde tuomas turid tuula tuyet twana twanda twanna twila twyla ty tyesha tyisha tyler tynisha tyra tyree tyrell tyron tyrone tyson uche uchenna
uday udo ugochukwu ula ulf ulla ulli ulrich ulrik ulrike ulyana ulysse ulysses uma un una unathi unni ursula urszula usama usha usman ute uwe uyen vaclav
vaclava vada vadim vaishali val valarie valda valencia valene valentin valentina valentine valeri valeria valerie valeriy valery vallie valorie valrie valérie
van vance vanda vanesa vanessa vanetta vania vanita vanna vannesa vannessa varun varvara vashti vasiliki vasily vasudha vasyl vaughn veda veena vegard veikko
velda velia vella velma velva velvet vena venessa venetta venice venita vennie venus veola vera verda verdell verdie verena vergie verla verlene verlie
verline vern verna vernell vernetta vernia vernice vernie vernita vernon verona veronica veronika veronique versie vertie vesta veta vi vianney vibeke vicenta
vicente vickey vicki vickie vicky victoire victor victoria victorina victorine vida vidar vidya viet vigdis viggo vijay viki vikki vikram viktor viktoriya
ville vilma vimal vina vinay vince vincent vincenza vincenzo vineet vinh vinita vinnie vinod viola violaine violet violeta violette virgen virgie virgil
virgile virgilio virgina virginia virginie vishal vit vita vitaly vito viva vivan vivek vivian viviana viviane vivien vivienne vladimir vladimira vlastimil
vojtech volker volkmar volodymyr von voncile vonda vonnie vsevolod vy vyacheslav wade waheed wai wakana waldemar waldo waleed walid walker wallace wally
walter walton waltraud wan wanda waneta wanetta wangari wanita wanjiru ward warner warren wasim wava waylon wayne wei weldon wen wendell wendi wendie wendolyn
wendy wenona wenzel werner wes wesley weston whitley whitney wiebke wiktor wiktoria wilber wilbert wilbur wilburn wilda wiley wilford wilfred wilfredo
wilfried wilhelm wilhelmina wilhemina will willa willard willem willena willene willetta willette willi willia william williams willian willie williemae
willis willodean willow willy wilma wilmer wilson wilton windy winford winfred winfried winifred winnie winnifred winona winston winter witold wm wojciech
wolf wolfgang wolfram wonda woodrow woojin wyatt wynell wynona xavier xenia xiao ximena xin xiomara xochitl xuan yaa yadira yaeko yael yahaira yahya yajaira
yakub yan yana yang yanira yann yannick yaqub yaroslav yaseen yash yasir yasmeen yasmin yasmine yasuko yee yegor yeji yejin yelena yemi yer yesenia yessenia
yetta yevette yi ying yogesh yoko yolanda yolande yolando yolonda yon yong yoona yoshie yoshiko yosuke youko youlanda younes young youngho youssef yu yuette
yui yuk yuka yuki yukiko yuko yulanda yulia yuliya yumi yumiko yun yuna yung yunus yuonne yuri yuriko yuriy yusuf yusuke yuta yvan yves yvette yvone yvonne
zachariah zachary zachery zack zackary zada zahid zahra zaid zaida zain zainab zakaria zaki zana zandile zandra zane zanele zara zbigniew zdenek zdenka
zdzislaw zeina zelda zella zelma zena zenaida zenia zenobia zetta zeynep zhanna ziad zina zita zodwa zoe zofia zoila zola zona zonia zora zoraida zoya zoë
zubair zula zulema zulma zuri zuzanna zygmunt zélie åse édith édouard élisabeth élise élodie éléonore émeric émile émilie éric étienne évelyne øystein
`;
/** Of Africa, India, Ireland and Wales, the Slavic and the Nordic countries, Arabia, Iran, Turkey, Vietnam, the Malay islands and the Pacific. */
const ELSEWHERE = `
andris andrius arseny aušra dace eglė giedrius gintaras guðrún halldór ilze jurgita juris jón jānis kaspars kristjan laima līga matvei matvey milana mindaugas
māris normunds priit saulius sigríður timofey tõnu vytautas zlata ólafur ülle þórdís
aaltje aarohi aldous aled analyn anastasiia anele anesu annemiek anong anselmo antonella araminta arumugam aslam atharv aïssatou barnaby bekzod benicio bheki
biodun bohdana bola bolaji bongbong boonkiat botir boubacar bouke buhle cheikh ciro citlali cosima crispin cuthbert daisuke dilshod dipo donatella douwe
drahomíra eifion evaristo fabrizio farzana ferdie froukje fulgencio ganesan gboyega gennaro gerben gerrit gianluca gianni gumersindo hennie hidde hinata
hiroto honoka huzaifa ibrahima ignatius immacolata ireti itzel jasur jennylyn jocasta joris joselito jovelyn jumoke kaito kamola kamon kenechukwu khady kiaan
květoslava latha lautaro leocadia lindani loredana lwandle lyudmyla mahi malathi mariama mariia marites masato maurizio maëlys mduduzi miyu munashe murugan
muthu mzwandile naoki narasimhan naveed navya nayeli ndeye nhlanhla nicoletta niyi nkosinathi nontobeko nyasha oleksandra oluchukwu oluwadamilare ornella
ottaviano ottavio ottoline palani peregrine phindile piergiorgio pierluigi pihu pimchanok prasert raffaele raghavan rehan remi riku rinske rodel rommel rubina
rudra rumbidzai rupal ruslana rustam sanele sanvi selvi senthil seydou seyi shakhzod shaurya shola shota siew siwan sofiia sombat souleymane srinivasan
sutthida takeshi takudzwa talha tarquin thabani thanakorn tineke ulugbek umar uzochukwu vasanthi venkataraman viktoriia vitaliy vivaan vusi wanchai waseem
wiebe xolani yamileth yevgeny yevhen yevheniia yinka yuleisy yulianna yuto zikora zoryana zukhra
aadhya aarush abebe adaora advik aibek aigerim ainhoa aitor alasdair almaz alyosha anahit anaya ander andriy ani ania aonghas araba aram armen arnel attila
ayaan ayanda babs baljit balázs barış basia baz bazza bence benji beppe bex bogi boglárka bolesław boyet bri bronwen büşra carme caz chebet cherono christos
conceição cristian csaba danylo darek dasha davit davo dawit daz dazza debs derya devender didi dilnoza dimitra dinara dineo diya dmitro dodong doina dragoș
edoardo ege eko emine enikő erdem erwan erzsébet esra evangelia farrukh fedya ferenc fleur garba gayane gaz gazza gergely gheorghe giacomo giannis ginevra
giorgi gizem gorka gosia grisha grzesiek gulnara gwilym györgy gábor gül haile hania hauwa hirut hovhannes hüseyin ildikó imre inaya inderjit ioan ioanna
istván jamshid jaycee jepkosgei jericho jez jhun jitender jojo jomar jonno jonny jools jános józsef kaan kamla katalin katlego kayode kaz kerem ketevan kev
kgomotso khrystyna kiprop kolya komang konstantina kostas kostya krizia krzysiek kulwinder květa lesego lesya levan levente loz lusine lyosha lyuba lyuda
lászló macca maciek mags mahender malee manny manpreet maricel masha maëva małgosia meritxell merve meseret miklós mirjana mitya muthoni mwende myfanwy máté
nadiya narender nastya nattapong navjot nekesa nino nitish nodira nompumelelo nonoy nuno nurlan nyoman oleh olesya oluwakemi olya onur onyinye oriol orlaith
ostap oğuz panagiotis parminder parvati pasha paweł peppino petya piotrek quoc raimundo raluca ramil ratchanee reyansh robbo roos rukmini réka saanvi sani
saraswati savitri selam seryozha shaz sherzod simran siriporn slamet slava solomiya somchai somsak somto sorin spyros srđan stanisław stavros steph stevo
sukhwinder supaporn surender sushila sveta sveva szilvia tash tasmin thanasis tigist tigran tijana timothée titi tobenna tolya tommaso trev tshepo unai vanya
vassilis vihaan vimala vinny virender viv volodya vova wichai wiesława wojtek xavi yannis yanti yiorgos yonas yudi zac zach zayan zayd zbyszek zhenya zoltán
zosia zsuzsa zsuzsanna zuzana zuzu ľubica šárka
aarti aashish abayomi abdelkader abdelrahman abdoulaye abdulaziz abeer abena abhay abhijit abhilash abhinav abhishek abimbola abiodun abisola abosede
achieng adama adebola adedayo adekunle adeleke ademola adesuwa adetokunbo adhiambo adjoa adnan afnan afolabi afua agus ahlam ahmadu ailbhe ailsa aishatu
aisyah ajay ajit akanksha akhil akinyi akpan akshata alaa alenka alexandru alhassan aliyu amadou aman amandeep amarachi amarjit ambika aminah aminu amisha
amitabh amruta andrej andrés aneesh angharad anindita aniruddha anjola ankush annelie anshika ante anu anuj anuoluwapo anupama anuradha anurag anusha
aoibheann apoorva arash arati ardeshir arjen arnav aroha arun aruna arundhati arvind aryan asbjørn ashish ashwini asmita atieno atul avinash ayodeji
ayomide ayotunde ayush ayşe azadeh aziza azlan azman azubuike babak babatope bahar balwinder bambang bamidele bassam begoña behnaz behrouz belén bhargav
bhaskar bhavana bhavesh bhupinder bhuvan bina bindu birgitta björn blagoje bláthnaid bogdana bojan bojana bolanle bongani borislav boyan bram branka
brankica branko bronagh budi burak bushra caio calum caoimhe caoimhín carys catrin catriona cauã cem cerys chaitanya chandan chandrika charu chibueze
chibuzo chidera chidiebere chidozie chiedozie chiemeka chika chikaodi chikodi chimamanda chinaza chinelo chinenye chinyere chisom chitra chizoba chuka
chukwudi chukwuemeka chukwuma ciarán cillian ciprian clodagh conchobhar conor cormac cosmin cristóbal daan dafydd dagmara dalibor damilola damir damodar
daneel darko darragh darshana davor deepti dejan denisa deniz devansh devendra devi dewi dhananjay dharmendra diarmuid diederik dilys dimitar dipti dragana
drazen dražen durga dušan dwi dáithí débora dũng ebere ebru ebuka eduarda eilidh eimear eirlys eithne ekene elvan eman emiliano emyr eoghan eoin erlend
eshwar estefanía ewout fabrício facundo fadeke faizal farhad farida fatou fatoumata fereshteh fermín ffion fiachra finlay fionn fionnuala florin folasade
fraser funke funmilayo gamze gayatri gbenga gearóid geert geir geraint gethin gijs giovana glenys golnaz gopi gordana greetje gráinne guilherme gunilla
gurmeet guro gurpreet gwenllian habiba hafiz haitham hakan halima hani hanneke hardik harjit harpreet harsha harshad harshita hatice haziq heitor heledd
hemi hemlata hendra henk henrique himanshu hinemoa hisham hlengiwe hlompho hristo hrvoje hussam huw håkan hùng hülya hương hải iarla ibtisam idowu idris
ieuan ifunanya ihab ijeoma ikechukwu iker ilija ilinca indah indu innes ioana ionut ishita itziar ivica iwan iyabo izzat iñaki jadranka jagruti jarek jasna
jaspreet jatin javad jawad jayant jayanti jayesh jelani jelle jeroen jerzy jide jignesh jiska jitendra joaquín joko jordi jorien jorn josé jovana joão
juraj jørgen jürgen kahale kailash kajal kalani kalyani kamlesh kamran kanchan kariuki karthik kasia katarina kateryna kaveh kavitha kavya keahi kees
kehinde kekoa keoni ketan ketut khairul khalil khumo khánh kimani kipchoge kirti klaas koen kojo kourosh krish kritika ksenija kseniya kshitij kudzai
kumari kunal kunle kushal kwadwo kwasi lakshman laleh lamia lanre latika laxmi leela leire lennart lesedi letícia leyla lieke liesbeth ljubica llinos
lokelani lokesh lorcán lowri luan lucía luiz luka luís luíza lwazi maaike maarten macarena madhavi maeve mahsa mair mairead mairi maite majed makoa malachy
mallika malti mamadou manaaki manal manasi mandar mandeep manju mansi mared marieke marijke marjolein marko martijn martín marwa masego masoud matheus
matjaž matthijs matías maximiliano mayank mayur mazen małgorzata meena mehran mehrdad mehul meirion mert michał mihaela mikaere milad milica milind milos
miloš mirela miroslava mithun mitra mladen mohini mojgan montserrat morag mouna mounir moussa mridula muhammed muireann mukta murali murat murdo murilo
mutua máiréad márcia mónica nahla nahuel najwa nalani nalini namrata naoise narayan naresh natalija natasa nataša natália navid navneet nazan nebojsa neeta
nemanja nenad nerea nermin nerys nevena ngaire ngọc nicolás nidhi niels nikola nilesh niloufar nimisha niraj nirmala nitesh nithya niyati nizar njeri
njoroge nkosana nnenna noelani nokuthula nomvula nonhlanhla nonso noortje norhayati nour nuala nuria nurul nyokabi oana obafemi obioma ochieng odion ogechi
oisín okan okechukwu okon oladele olanrewaju olayinka olha olu olubunmi oluchi olufunke olumide olusegun oluwatobi omari omkar omolara omotola oonagh orhan
osagie ose otieno otávio ousmane owain ozan padma padmini padraig pallavi paloma pankaj paramjit parul parvathi parviz paulien pavlina pawan payam petar
phương pim pinar piyush plamen poonam prabhakar pradeep pramod prateek pratibha predrag pule puneet purnima putri pádraig quỳnh radhika radoslav radu rafał
raghunath rajat rajeshwari rajni raju rakhi ramya ramón rangi ranjit rasha ratan ratko ratna razvan raúl reinier renuka reshma revathi rhodri riddhi ritesh
ritika rizky rocío roel rohini roisin roshni rosmah rotimi roya ruairi ruairí rubén ruchi rupali rupesh ruud ruxandra ríona róisín sadhana sadhbh sadiq
safaa salif samah samar sanaa sandor sanja sanjana saoirse sapna sarika saritha sasa saurabh savita saša seamus sebastián sekou selin sepideh serkan sevgi
shadi shafiq shahin shahram shailesh shaimaa shankar sharmila shashank sheela sheetal shishir shobha shrikant sian siavash sibel sietske sifiso simisola
sinan sinead sinéad sioned siti siyabonga siân sjoerd slavica slavko slobodan snehal snezana snežana sofija solveig sonali sorcha soumya sourav sri sridhar
srikanth stefka stijn stine stipe stjepan struan suad sudha suhair sujatha suleyman sumitra sunkanmi sunniva supriya suraj surendra sushant sutrisno
swapnil swathi syafiq syahira séamus sérgio süleyman tadhg tainá taiwo tamati tamás tareq tatjana tebogo tejas temitope thabiso thandeka thijs thảo thủy
tihomir tinashe titilayo tjeerd tochukwu tola tolga tolulope tomislav tomás tonye tsepo tsvetan tuba tushar tuấn uchechi ugochi uju ulrika umesh umut
urmila utkarsh uzoma vahid vaibhav valentyna vandana vani vanja varsha vasant vasil vedran venkat venkatesh vesna vijaya vikas vikrant vineeta vinit
vinícius vipin vipul viraj vishnu vitor vitória vjekoslav vlad vladan vladislav vlasta volkan wael wahyu wairimu wambui wanjiku wayan willemijn wim
wioletta wiremu wissam wouter yalda yamini yasemin yashwant yasin yaw yetunde yewande yilmaz yogita yousef yousra yuni zaher zaynab zdravko zehra zeljko
zinhle ziyad zlatko zoran zsolt zsófia zulaikha zulkifli zvonimir álvaro ángel ángela éabha órla óscar ömer özge øyvind đức łukasz željko
`;
/** Of them those that are words, towns or months, too. */
const AMBIGUOUS = `
ai alexa alpha barbie claude blessing charity comfort coco fortune goodluck innocent nic ploy promise amber america angel angeles angelica april argentina art asia august aurora austin autumn basil bell beverly bill blossom brook buddy bunny
candy carol carolina carter chance chanel charlotte chase chelsea cherry chester chi china christian clay clementine cleveland cliff cody columbus coral craig
crystal daisy dakota dale dallas dawn dean delta denver destiny devon diamond domingo dot drew earl eden emerald eve faith fawn florence florida forest france
francisco garnet gene genesis geneva georgia german ginger glen golden grace grant guy heath heather holly honey hong hope houston hunter india israel ivy
jackson jade jan jasmine jay jesus jewel jordan joy june junior kent kenya kia king kitty lane lee levi liberty lily lincoln long lourdes love mac madison
major marina mark mason max may melody mercedes milan miles minh misty monte ned nevada noah olive olympia opal orlando page pandora paris parker pat pearl
penny porsche precious prince princess raleigh raven reed rob robin romeo rose rosemary royce ruby sade sage sal salem sandy santiago savannah sierra song
star sterling stormy sue summer sunny sydney tiffany trenton trinity troy tyler valencia van verona victoria violet virginia will windy winter young
`;
let given: ReadonlyMap<string, boolean> | undefined;
/** Whether it is a first name: surely, possibly, or not. @param word lower case */
export function givenName(word: string): 'sure' | 'maybe' | undefined {
  given ??= new Map([...`${GIVEN.trim()} ${ELSEWHERE.trim()}`.split(/\s/).map((name) => [name, true] as const), ...AMBIGUOUS.trim().split(/\s/).map((name) => [name, false] as const)]); // prettier-ignore
  const sure = given.get(word) ?? (/[^\0-\x7f]/.test(word) ? given.get(plainLetters(word)) : undefined);
  return sure === undefined ? undefined : sure ? 'sure' : 'maybe';
}
const STROKES: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae' };
/** Chloé is Chloe. */
export const plainLetters = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łøđıßæ]/g, (sign) => STROKES[sign] ?? sign); // prettier-ignore
