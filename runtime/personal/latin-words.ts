// Words of everyday English as customers write to shops, banks and hotels: with a capital they begin a sentence or name a thing, not a person.
// Compiled for this project.
const WORDS = `
aa aaa ab abc able abort about above abroad absolutely ac accent accept acceptable accepted accepting accepts access accessed accessing accidentally
accidently accommodate accomplish according account accounts accout accrued accumulated accurate acn acount acquire acquiring across act action actions
activate activated activating activation active activities activity actual actually add added adding additional addres address adidas adios adjust adjusted
adress adults advance advise affect affiliate affirmative afford afghanistan afraid africa african after afternoon again against age agenda agent ago agree
agreed ahead ai aid aiken air aires airline airlines airplane airpods airport aj ajar al alarm alarms alaska aldi alert alerts alexa alive all allow allowed
allowing ally almond almost along alot alpha already alright also alter alternative alternatives although altruism always am amazing amazon america american
ameritrade amex amount amounts an and android angeles angry animal animals anniversary annual another answer answering answers antipathy any anymore anyone
anything anyway anywhere apartment app apparently appear appeared appearing appears apple applebees apples application applied apply applying appointment
appointments appreciate appreciated appropriate approval approve approved approximately apps apr april apt arabic arbor are area areas argentina arizona
around arrange arrival arrive arrived arrives arriving article articles artificial as asap asia asian ask asked asking assessed assist assistance assistant
assistnace associated at ataraxy ate atlanta atlantic atm attempt attempted attempting attempts attn attractions audi audio audiobook august austin australia
australian authenticate authorise authorised authorize authorized auto automated automatic automatically automobile autumn availability available avenue
average avocado avoid aware away awesome awful awnt baby back backed backyard bacon bad badly bag bags bake baking balance baltimore banana bananas bangkok
bangor bank banking banks bar barcelona barrel base baseball based basic basis bathroom battery bay bbq be beach bear beatles beautiful because become bedroom
beef been beer before beforehand begin beginning behind being belgium believe bell bellagio bells beneficiary beneficiery benefit benefits bent besides best
better between beverly big bigger bil bill billed billing bills bird birds birth birthday birthplace bit bjs black blackberry blame blank blanket block
blocked blocking bloody blue bluebird bluetooth blur bmw boa board boarding body bofa boil boise book booked booking books boots born boss boston bot both
bought bowl box boxing bracelet branch brand brazil brazilian bread break breakfast breaks breast brexit bride bridge brighten brighter brightness bring
british broccoli broke broken brooklyn brother brought brown brownies bucks buenos buffalo build building built bulb bulk bundle burger burned burrito bus
business businesses busy but butter buttermilk button buy buying by bye cable cables cacount cad cafe cake calculate calculated calendar cali california call
called calling calls caloric calorie calories cambodia came camera can canada canadian cancel canceled canceling cancellation cancellations cancelled
cancelling cancun candy cannot cant canyon capable capital capitol captain car card cards care carrot carrots carry cars cart case cases cash cashing casino
casserole cat catch cats cause caused causes causing cc cd celery cell cellphone center centimeters central centre cereal certain certainly chance change
changed changes changing channel character charge charged charger charges charging charlotte chase chat chatting chcek cheaper cheapest check checkbooks
checked checking checkings checkout checks cheddar cheerios cheers cheese cheeseburger cheesecake cheetos cheque cheques cherrios chess chewed chi chicago
chicken child childcare children chile chili chilis chillis china chinese chip chipotle chips chocolate choice choose choosing chore chores chose chosen chow
christmas chrome church cider circle circumstances citi citibank citicard citigroup city claim clarify classic classical clean cleaner cleaning clear cleared
clearly click client clinic clock close closed closes closest closing clothes club clue cm coach coast code coffee coin coke cold colleague collect college
color colorado colors colour columbia columbus com combined comcast come comes coming command comment commerce comming common community commute companies
company compare compatible compensation compensations compesation complain complaint complete completed completely completing completion compose compromised
computer concerned condition conditions configure confirm confirmed confused connect connection consider considered consist consume consumer contact contacted
contacting contactless contacts contain contains content continue continues contract control conversation conversion convert converter converters cook cookie
cookies cooking cool coordinates copy corn corona coronavirus corporate correcly correct correcting correction correctly cost costa costco costing costs could
couldnt councillor councilor count countries country county couple coupon courier court cover coverage covered covid cracked cracker craig cream create
created creating creation creator credit credited cross crowded cruise crushed crypto cryptocurrency cst cuba cuisine cumin cup cups curious currencies
currency current currently customer customers cut dad daily dallas damage damaged damn dance danger dangerous dark data date dates daughter day days dc
ddtails de deactivate dead deadline deal dealer dear debit december decent decide decided decision decline declined declining decrease deducted default define
definitely definition degrees delayed delete deleting deletion deletions deliveies deliver delivered deliveries delivers delivery deliveryaddress delta deluxe
demagnetized demand demanding denied denmark dentist denver depart departments depleted deposit deposited depositing deposits depot describe design designed
desperately despite dessert destination desync detail details detect detective detergent determine determined detroit device dhl dia dial dice dictionary did
didnt die died difference different digits dim diner dining dinner dinosaurs dip direct direction directions directly disable disappeared disappointed
disconnect discontinue discount discounts discover discovery discretionary disease dish dishes disney display displaying disposable dispute dissatisfied
distance distributed divide divided diwali dl do dob doctor doctors document documentation documents does dog dogs doing dollar dollars domestic done dont
donut donuts doo door doors dot double dough doughnuts down download downloading downtown dr draw dress drink drive driver driving dropped dropping dryer dte
dublin due duplicate duplicated duration during dutch each earlier earliest early earn earned earning earnings earth east easter eastern easy eat eating ebay
economy edit editing edition egg eggs egypt ehlp eid eight eighty either el elaborate electric electrical electricity elephants eleven eligible else em email
emails emergency empire employed employer employment empty enable enchiladas end ending ends energy engage engine engineering england english enjoy enjoyable
enjoyed enough enrolled ensure enter entered entering entertainment entire entity entry episode equal equals equipment equity equivalent erase erased error
errors est estimated eta ethernet eu euro europe european euros evanescence eve even evening event events ever everest every everyday everyone everything
evolution evri exact exactly example exams exceeded excellent exchange exchanged exchanges exchanging exist existence existing exit expect expected expecting
expensive experience experiencing expiration expire expired expires expiring expiry explain explaining explanation exposure express expressway extent extra
extremely facebook facemask facility facing fact factor factors factory facts fail failed failing fair fake fall falls false familiar family famous fan
fantastic far fare fargo farm fast faster father faulty favorable favorite favorites fax feature february feces federal fedex fee feed feedback feeding feel
feeling fees feet fell female festival few fiance fiancee fiat field fifteen fifth fifty figure figuring file filed filing fill filled filter final finally
find finding fine finish finished finland firefox firm first fish fishing fits five fix fixed fixing fl flange flat flea flight flights flip floor florida
flour flowers fly flying fm fo folding follow following food foods foot football for ford forecast foreign forever forget forgot forgotten form format forms
forth forty forward found four frame france francisco fraud fraudulent free freedom freemium freeze freezer french frequent frequently fresh friday fridge
fried friend friendly friends fries frolm from front frontier frozen frustrated fry ft fucking fuel full fully fun function functional functioning fund funds
funeral funniest funny furious furnace further future gained gallon gallons game games gap garage garden garlic gas gasoline gate gatlinburg gave general
georgia german germany get gets getting gift gifts ginger give given gives giving glad glare glitch gmail go goddamn gods goes going gold golden golf gone
gonna good goodbye goodnight goods google got gotta gotten government gps grab grade grams grand grapes grateful gratitude gray great greater greece greek
green grey grill groceries grocery gross group groups grow grub guarantee guess guest guidance guide guitar gumbo gusto guys gym habits hacked had half hall
halloween halt ham hamburger hamlet hand handcrafted handle handling hands hanging hanukkah happen happened happening happens happiness happy harbor hard has
hasnt have havent haveto having hawaii hawaiian hdmi he headed heading headphones heads health healthcare healthy hear heard hearing heavy height hel hell
hello help helped helpful helping helpme her here hermes hey hi hidden high higher highest highway hills him hip his history hit ho hobbies hoe hold holding
holes holiday holidays home homemade hometown honda honey hong honolulu hop hope hoping horrible hospital hospitals hot hotel hotels hour hours house houston
how however hows hte huh human hundred hungry hurt husband hut hy ice iceland id idea ideas identification identify identity ido if ihop ikea ill illness im
images imam imanas immediately important impression improve in inaccurate inch inches include included including income incorrect incorrectly increase
increased incur india indian indicate individuals indonesia ineed infected infection infectious inflated info inform information informed informing
ingredients initial initiate initiated inn input inquiring inside instagram instalments instant instead institution instruct instruction instructions
insurance intelligence intend interbank interest interested interesting international internationally internet intervals into invalid inventor investigate
invoice invoices involved ipad iphone ireland irish irs is island islands isnt israel issue issued issues it italian italy item items its itself iwant jacket
jam jamaica jan january japan japanese jazz jeans jet jetblue jfk jingle job jobs johnnys joint joke jokes judge juice july jump jumper june just kansas kaya
keep keeps kentucky kenya kept ketchup kettle key kid kids kilograms kilometers kilos kind kindly kinds king kitchen knew knock know knowledge known kohls
kong korea korean la labor lady lake lakewood lamp land landing landlord lands lane language laptop large larger las lasagna lasagne last late lately later
latest lauderdale laugh laundry lawn lax lcd learn learning least leave leaving lebron led lee left leftover lemon length less lesser let lets letter letting
lettuce level lexington liberty library lidl life light lighthouses lights like liked likely likes limit limitations limited limits line link linked linking
lisbon list listed listen listening listing lists lite liters little live living loan lobster local locate located locating location locations lock locked
lodge lodging loft log logged login london long longer longhorn look looked looking looks lookup lord los lose lost lot lotion loud louder love low lower
lowest luggage lunch lysol mac macaroni macbook machine machines macys madam made madison magnetic mail mailed main maintenance make makes making male
malignant mall manage managed manager mandarin manhattan manual manually manufactured many map march mark market marketing maroon married marriot mart mashed
mask masks master mastercard match math matter maurices max maximum may maybe mayor mcdonalds me meal meals mean meaning means meant meat meatloaf mechanic
media medical medicine medium meet meeting meetings mein melbourne melted member members membership merchant merry mesa message messages messed metal meters
method methods mexican mexico miami microsoft microwave midnight might mileage miles milk millimeters million mind mine minh mini minimum minister minnis mins
minus minute minutes misplaced miss missed missing mississippi mistake mix mobile modalities mode model modem modification modify modifying mom moment moms
monday money month monthly months mood mop mopping more morning mornings mortgage moscow most mother motor mountain move moved movie movies mower mpg mr mrs
ms mt much muffins mug mugged multiple multiply mum museum music must mustard mute my myself name names nashville national native natural navy nd near nearby
nearest nearly neat necessary necklace ned nede nee need needed needhelp needing needs negative neighbor neighbour netflix never new newark news newsletter
next nfl nice nickname nigeria night nike nine ninety nintendo ninth nj nkow no noise non none noodle noodles noon nordstrom normal normally north northern
norway not note nothing notice noticed notification notifications notified notify notifying nov november now nowhere nuggets number numbers nurse nutrients
nutrional nutrition nutritional ny nyc obtain obtained obtaining occurred ocean october od odd of off offer offered office officer official often oh ohio oil
ok okay okayed old older olive olly olympia omelette on once one ones onions online only ons onto open opened opening operate operator opinion option options
or orange oranges ordedr order ordered ordering orders oredr oregon organization origin original originally originate orlando orleans ot other others
otherwise ought ounces our out outback outbreak outlet outlets outside oven over overcharged overseas owe owed own owner pacific pack package page paid paint
pair pancakes pandora panels panera paper parc parcel parents paris park part partial particular partner party paso pass passat passcode passed passenger
passengers password past pasta pastor patient patients pattern pause pay paycheck paychecks payday payed paying payment payments paypal payroll peace peanut
peanuts penalties penalty pencil pending penn people pepper per percent percentage perfect perfectly perform performed perfume period periods perks permission
permitted person personal personnel peruvian peso pesos pet petrol pets philadelphia philly pho phoenix phone photo photos phrase physical pick pickup pie
piece pieces pillow pin pink pints pittsburgh pizza place placed places plan plane planned planning plans plants platform platinum play played player playing
playlist playstation plaza please pleased pleasure plug plugs plus pm pnc po pocket podcast podcasts point points poker police policies policy polish pool pop
popular population pork portland portugal portuguese position positive possibility possible possibly post postage posted pot potato potatoes potter pound
pounds powdered power pre precautions prefer preference preferred pregnancy pregnant premium prep preparation prepare preparing present president presidential
press pressure pretty prevent previous previously price prices prior private pro problem problems procedure proceed process processed processing product
products prof professionals professor profile program programmed progress promo proof proper properly prophylaxis protect protection prove provide provided
providing proving psi pto pub pull pulled pulling puma purchase purchased purchases purchasing purhase purple purpose push put putting pwd qat qtips quality
quantity quarter quarts queen question questions quick quicker quickest quickly quiet quit quite rabbi radio rain raise ramadan ran random randomly range rap
rate rated rates rather rating ratings rats rb rd re reach reached reaches reaching reactivate read readable ready real realised reality realize realized
really reason reasons rebate rebates rebating rebatingg recall receipt receipts receive received receiver receiving recent recently recieve recipe recipes
recipient reclamation recognise recognize recognized recognizing recommend recommendations recommended record recover recovering recovery recurring red redeem
redemption redirect redrobin reduce ref refer reference referred referring reflect reflected refresh refrigerated refrigerator refund refundable refunded
refunding refunds refuse refused regarding regards regions register registered registration registrations regular reimburse reimbursed reimbursement
reimbursementof reimbursements reimbursing reimbvurse reinburse reissue rejected rejecting rejects related relating remainder remaining remember remind
reminded reminder reminders remote removal removals remove removed removing rename renew reno rent rental renting repair repairs repeat repeated repeatedly
rephrase replace replaced replacement reply report reported reporting representative republic request requested requesting require required requirements
requiring reschedule rescind research reservation reservations reserve reserved reset resetting reside resident resolve resolved respond response responses
responsible rest restart restaurant restaurants restitution restitutions restituton restore restored restoring restrictions result results resume retailers
retirement retrieval retrieve retrieving return returnable returned returning returns reverend reverse reversed revert reverted review reviewed reviewing
reviews reward rewarded rewards ribs rice rid ride ridiculous right ring rise risk river road roast robin robot rock roder role roll rolled rolling rollover
rome room roomba rooms root rose rouge round roundtrip route router routing rt ruble rubles ruby ruined rules run running russia russian sacramento sacremento
sad sade safari safe safely safeway said saint sal salad salary sale salem sales salt same sample samsung san sandwich sanitizer sat satisfied saturday sauce
sausage save saved saving savings saw say saying says scampi scan schedule scheduled schedules school schools schwab scoop score scotland scottish scrap
scratch scratched screen se seafood search searching sears seat seated seattle second secondary seconds secret section secure security see seeing seem seemed
seems seen select selected seller send sending sense sent sentence separate separately september sergeant serious serum serve service serviced services
serving session set setting settings setup seven seventy several severe sewage sfo shakespeare shall shampoo share shared shark she shelf ship shipment
shipments shipped shipping shippinh shirt shit shoes shop shopping shops short shot shots should show showed shower showing shown shows shpi shrimp shuffle
shut sick side sided sides sidetracks sign signed signing signs signup silence silver simple since sincerely singapore singer single sioux sir siri sirs
sister site sites situation situations six sixty size skins skip sky sleep slow slower slowly small smallest smart smooth snapped snow snowing so soap soccer
social socket soda sofa softer software sold solve solving some somebody someone something somethings somewhere son song songs sony soon sorry sort sorting
sorts sound soup sour source south southern southwest space spaghetti spago spain spam spanish spare sparks speak speaker speakers speaking special species
specific specifically specified specify speech speed spell spelled spelling spend spending spent spirit split spoils spoken sports spot spotify spread spreads
spring sprint square ssn st stadium staff stand standard standing star starbucks stars start started starting starts state statement statements states stating
station statue status stay stays steak steakhouse steaks step steps sterling stew stigma still stock stole stolen stop stopped store stored stores strange
street streets strict strip stroganoff structure stuck student stuff stupid sub subaru subject subjects submit submitted submitting subscribe subscribing
subscription substitute subtract subway successful successfully such sucks sudden suddenly sue suffer sugar suggest suggestion suggestions suite sum summer
sunday sunflower sunny super superficial superior supervisor supplies support supported supports suppose supposed surcharge sure survive sushi suspect
suspicious suv swallowed swap swapping sweden swedish swift switch switched switching switzerland symptoms sync system systems table tablespoon tablespoons
tablet taco tacos tails taiwan take takeaway taken takeout takes taking talk talking tallahassee tampa tank target tartine task tasks tavern tax taxed taxes
taxi td teach teacher team teaspoons technician tel telephone tell telling tells temp tempe temperature ten tenant terminal terminate termination terminations
terms terrible terribly tesco tesla test texas text tgi th thai thailand than thank thankful thanks thanksgiving that the theater their them themselves then
there these they thing things think thinking third thirty this those though thought thoughts thousand three through throw thru thun thursday ti ticket tickets
tier til till time timer times timezone tips tire tired tires title to toaster tocheck today todo together toilet tokyo told tomato tomatoes tommorow tomorrow
tonight too took toothbrush toothpaste top topics topped topping topup torn toronto torris tortillas toss total totally touch tourist tourists towards towels
tower town toyota trace track tracked tracking trade traffic train transaction transactions transfer transfered transfering transferred transferring transfers
translate transmitted transporting trash travel traveled travelers traveling travelling treating tree trenton tried tries trip trivia trouble troubles truck
true truly trump try trying tto tuesday tulsa tumeric tuna tune turkey turn turned turns tv tweet twelve twenty twice twitter two tx type typed types typical
typically typo uaccept uber ubers udeliver uh uhave uhelp uhelpme uk ultra umami umbrella unable unauthorized unaware unblock unblocked under underpants
understand understanding understood undo unexpected unfamiliar unhappy union unit united university unknown unleaded unless unlimited unlock unsubscribe
unsubscribing unsuccessful unsupported unsure unsync until unusable unusual up upcoming update updated updates updating upon ups upset ur urgent urgently
uruguay us usa usaa usage usb usbank usd use used user uses ushow using usps usual usually utell utilities utility utilize uudeliver vacation vaccination
vaccinations vaccines vacuum vacuuming valentine valid value van vancouver vanished various vee vegan vegas vehicle verification verified verify verifying
verizon versed very vet via victim video vietnam vietnamese view village vinegar vintage vip virgin virginia virtual virus visa visible visit visited visiting
vocals voice volume voucher waffles wages wait waiting wake wal walk wallet walmart wanna want wanted wanting wants war warm warned warnings warranty was wash
washing washington wasnt waste wastewater watch water watering way ways we wear weather website wedding wednesday week weekdays weekend weekends weeks weight
weird welcome well wells wemo wendys went were west western what whatever whats whatsapp wheeler when where whereabouts whether which while whisper whispering
white who whole whom why wife wifi wild will win windows wine wings winter wire wise wish with withdraw withdrawal withdrawals withdrawing withdrawl withdrawn
withdraws withdrew within without wnt women wonder wondered wonderful wondering wont word words wore work worked workers working workout works world worn
worried worst worth would write writing wrong wrote wth xbox xenophobe xfinity ya yahoo yakamoto yardhouse yards yeah yeap year yearly years yellow yen yens
yep yes yesterday yet yo yogurt york you young your yours yourself youtube yuan allah margherita caesar pepperoni jira anuga rihanna beyonce shakira adele mega mini midi maxi micro lenses ultra zebee zephers zeppelin zesty zeus zone zones zoo
`;
let words: ReadonlySet<string> | undefined;
/** @param word lower case */
export const isOrdinary = (word: string): boolean => (words ??= new Set(WORDS.trim().split(/\s/))).has(word);
