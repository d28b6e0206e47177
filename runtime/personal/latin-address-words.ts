// The words that addresses in Latin letters are made of, in small letters, as they are written in many countries.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind a name: High Street. Taken for a road whatever stands beside it. */
export const ROADS = set('street st str road rd avenue ave av lane ln drive dr boulevard blvd terrace ter crescent cres parkway pkwy highway hwy gardens gdns mews quay alley turnpike wharf tce esplanade promenade parade expressway expy freeway fwy bypass court ct close cl grove way row walk cir circle trail trl cove pike place pl square sq cross main salai marg strasse straße lor lorong link soi'); // prettier-ignore
/** The same, but everyday words, too: more than a number must stand beside them. */
export const LOOSE_ROADS = set('green hill hills view views field fields park gate bank drove heights point pointe glen hollow run landing common commons manor estate loop bend ridge crossing rise vale yard arcade circus path plaza downs drift end mount side mall parc centre center way court place square circle close walk row pike trail cross main cove link links ring spur cut'); // prettier-ignore
/** Written small and without a word that says what comes, these alone are roads. */
export const PLAIN_ROADS = set('street st road rd avenue ave lane ln boulevard blvd crescent terrace highway hwy close dr drive court ct parkway pkwy'); // prettier-ignore
/** Before a name: rue des Lilas, Via Roma, Jalan Ampang. */
export const ROADS_BEFORE = set('rue avenue av boulevard bd blvd place allée allee allées chemin impasse quai cours route ruelle sentier calle carrera cra kra transversal diagonal via viale vicolo corso piazza largo jalan jln jl jl. lorong lrg persiaran lebuh rua avenida avda travessa praça praca plaza paseo carrer carretera ronda camino cami ulica ul ulitsa strada bulevardul soi thanon passeig pasaje rambla estrada alameda heol ffordd stryd lôn'); // prettier-ignore
export const PARTICLES = set('de du des la le les del della delle dei di do da dos das los las el al of the to and upon on in under y e en et van der den aux au sur a à'); // prettier-ignore
/** Roads that have a number for a name: County Road 218, Highway 49. */
export const NUMBERED_ROADS = set('highway hwy route rte road rd street st lane avenue ave cr sr fm us cross main interstate cul-de-sac gali galli hutment'); // prettier-ignore
/** Words of a dwelling that a number or a letter follows. */
export const UNITS = set('flat flt apt apartment apartament appartement appt apto app unit suite ste room rm floor fl flr level lvl block blk blok bldg bldng building tower twr towers villa plot lot door shop stall office penthouse ph wing bay dock warehouse hangar gate entrance entr stair staircase stairs studio cottage house hse bungalow chalet cabin trailer space pod desk slip piso planta puerta pta esc escalera bât bat bâtiment batiment escalier étage etage porte interno int scala appartamento sector sec phase ph. quarter zone section-block pocket ward gali stiege tür whg wohnung hno h.no no nr nos door-no kav lôt unidad edificio edif torre depto dpto local bloque bloco andar sala oficina ofc casa number stand erf portion farm site box stop mailbox pmb khasra survey m km'); // prettier-ignore
/** Of those, the ones that a number is needed for and that say little by themselves. */
export const LOOSE_UNITS = set('gate zone ward no nr nos number level space desk stop site section bay phase local sala farm box int m esc sector stand portion app office store entrance stairs sec pod'); // prettier-ignore
/** Words between one of them and its number. */
export const NUMBER_WORDS = set('no nr number num # n° nº num.');
export const FLOORS = set(
  'floor flr fl og stock obergeschoss étage etage piso andar storey story f level izq dcha izda derecha izquierda',
);
/** At the end of a building's or an estate's name. */
export const BUILDINGS = set('house cottage court tower towers building bldg mansion mansions apartments apts lodge hall centre center plaza villas villa residency residence residences condo condominium condominiums heights garden gardens estate estates park nagar colony layout enclave society chs vihar puram pur bagh complex chambers arcade farm barn forge mill rectory vicarage manor terrace business industrial campus village town phase wing works quays court’s barracks point tower’s kampung taman kg flats plaza mall quarter quarters extension extn extension-1 gardens’ sadan niwas nivas bhavan bhawan chowk bazaar district subdistrict township compound scheme homestead dorm dormitory hostel university college'); // prettier-ignore
/** Parts that help to find the door, and are one only when more of the address follows. */
export const LANDMARKS = set('near nr behind opp opposite beside off adjacent above b/h next');
export const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR ' + // the United States
    'AB BC MB NB NL NS NT NU ON PE QC SK YT ' + // Canada
    'NSW VIC QLD SA TAS ACT ' + // Australia
    'UP MP AP TN KA MH GJ RJ WB HR PB KL TS DL UK ' + // India
    'KZN GP WC EC NI KLN'
  ).split(' '),
);
export const WHOLE_STATES = set('alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland victoria tasmania maharashtra karnataka kerala gujarat punjab haryana rajasthan telangana bihar odisha assam gauteng selangor johor penang'); // prettier-ignore
export const NATIONS = set('usa u.s.a us uk u.k england scotland wales ireland australia canada singapore china germany deutschland france italy italia spain españa india nigeria ghana kenya pakistan malaysia uae netherlands nederland belgium austria switzerland portugal poland sweden norway denmark finland mexico méxico brazil brasil japan korea vietnam thailand philippines indonesia hk nz'); // prettier-ignore
export const SIDES = set('n s e w ne nw se sw north south east west o northeast northwest southeast southwest');
export const COUNTS = set('one two three four five six seven eight nine ten');
/** What a number counts, and no road is called. */
export const COUNTED = set('day days hour hours hr hrs minute minutes min mins week weeks month months year years star stars km mile miles m cm mm gb tb mb kg lb lbs pin piece pieces pc pcs pack packs way x items item people person guests guest nights night tickets ticket times time percent am pm working business usb disk flash thumb tennis king queen double twin single door seater inch inches more less euro euros dollars pounds usd gbp series gen generation hdmi port ports amp watt volt place small large medium bags bag boxes rooms bedroom bedrooms'); // prettier-ignore
/** Words at which a place's name is over, whatever the letters. */
export const ENDS = set('in i we you he she it they my our your his her their the a an this that these those is are was were am be been has have had do does did can could will would should may might must and or but so if when where which who why how what not no yes please pls plz kindly thanks thank thx regards cheers hi hello hey dear sir madam to from with for by at before after since until during because as asap urgent today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april june july august september october november december tel telephone phone ph mobile mob cell contact fax email mail order qty item name receiver recipient consignee attn attention fao c/o call ring leave deliver send ship its it’s it\'s im i\'m i’m thats that\'s dont don\'t doesnt cant wont ok okay instead still now again already never nobody someone somebody anyone everyone code gate buzzer just only also then than there here between bring need want got get let go going come inside outside left right past door first last next day days week hours pm am hrs lol haha dob date ref prepaid meter parcel package account acct intercom wifi internet electricity landmark'); // prettier-ignore
