// English words that can be read as pinyin: typed in letters they are themselves. Those of four letters and more that are nothing but syllables,
// from american-english-small of SCOWL (http://wordlist.sourceforge.net), Copyright 2000-2011 Kevin Atkinson, used by its permission to use,
// copy, modify and distribute for any purpose with this notice; with names of places and people and words of our trade added.
export const english: ReadonlySet<string> = new Set(
  `abaci abate abating abide abiding abode abuse ache acumen acute adage adequate agape agenda aide aiding ailing aiming airier alan alibi alien alienate
  alienating aliening alike aline alining along alongside amaze ameba amebae ameer amen amending american amoeba amoebae amuse anaemia anemia angela
  angelina anger angle angling angrier animate animating anna annexing anon anticipate anticipating antiquate antiquating antique anyone apiece aping
  aquamarine aquaria area arena aria arise arisen arouse ashen asia aside async awaiting awake awaken awakening aware awoke awoken axing azalea azure
  babier bade bailing baiting bake balance bale baling banana bandage bandana bandanna bandier banding bane banging bani banning banqueting bare base
  baseline baying bayoneting bayou beige beijing bending bide biding bike bile binding bingo binning biome bite biting boating bode bodice boding
  bonanza bone bonier boning boolean boomerang booming bootee bootie booting booze bore boxing buoying busheling bushier busier buying cabin caboose
  cacao cache cafe cage cake calve came cameo canada canceling candidate cane canine caning cannier canning canoe canteen capacitance capitalize
  capitulate capitulating care career caricature carouse case cashier cease cede ceding celibate cementing censure chafe chaining chalice chance
  chandelier change channeling chanting chase cheapen cheating cheeping cheer cheerier cheese chide chiding chile chili chime chiming china chiseling
  choose chute cinema cite citing citizen cone congealing congregate congregating courier cuba cubing cuisine cunning cunninger cure curio cushioning
  cute damage dame dana dance dancing dandier dane danger dangle dangling dare data database date datetime dating daze deadening dealing dean debase
  debate debating debilitate debilitating debiting debuting decade decapitate decapitating decaying decease decide deciding decimate decimating dedicate
  dedicating deduce deeding deeming deepen deer deface defame defaming defending defense degenerate degenerating delaying delegate delegating delete
  deleting deli delicate delimiting deliria delude deluding deluge delve demanding demean demeaning dementia demise demo demote demoting demure dental
  dependance depending depose depositing derange deride deriding desire detailing detaining dialing diana dice dieseling dieting dike dilate dilating
  diligence dilute diluting dime dine dining diocese dioxide dire disease disengage disentangle disuse douse dude duding dueling duke duncan dunce dune
  duping ease easier eating eden editing educate educating eerie eerier egalitarian eigenvalue elegance eliciting eliminate eliminating elite elongate
  elongating elucidate elude eluding emailing emanate emanating emancipate emancipating eminence emoji emulate emulating enameling encase enchanting
  endanger ending endurance endure enema enemata engage enhance ensue ensure entailing entangle entangling entice entire envying equaling equalize
  equate equating eradicate eradicating erase erasure erode eroding erudite europe exile exiling exiting exude exuding eying facade face faceting facile
  facilitate facilitating fade fading fake fame familiarize famine fancier fanfare fanning fare fashioning fate fatigue fating faze fence fending fine
  foaling foamier foaming foci foliage fomenting fooling footage footing fore forebode foreboding foreman foremen foresee foreseen fouling foxier foxing
  fueling fume fumigate fumigating fuming fuse fuselage futile future fuze gage gaining gala gale galvanize game gaming gang gangling gangrene
  gangrening gaping gate gating gaze geese gelatine gene genera generalize generate generating genie genocide genre gentile gouge guarantee guidance
  guide guideline guiding guile guinea guise gunman gunmen gunning guru guying hade hailing hairier hale haling halve handier handing hang hanger
  hanging harangue hare hate hating haying haze hazier headache headier heading healing heaping heating heeding heeling hence here heritage hesitate
  hesitating hide hike hole house huge human humane humaner humanitarian humanize humiliate humiliating hunan hunting hyena ibiza idea jane jibing
  jingle jingling jinxing jubilee juice julia juliana june junketing junta jute kate keeling keen keener keening keeping kenneling keying lace lacier
  lade lading lake lame lamenting laming lance landing lane language lasagna late latitude laying lazier leading league leakage lean leaner leaning
  leaping lease leer leerier legalize legume leisure lemon lemonade lena lethe lexica lice licence license lichen liege ligature like likelier liken
  likening lima lime liming limiting limousine linda line lineage linen liner linger lingerie lingo lining linkage lone long longer longing louse
  lousier luca luge luke lunge lupin lupine lure lute luxuriate luxuriating mace machete machine machining madame made magazine magenta mailing maiming
  maine maize make malaria male malice mama manage mandate mandating mane manga mange manger mangle mangling mango mania manicure manipulate
  manipulating manlier manning manure mare maria marie marihuana marijuana marina marinate marinating marine maritime mate materialize mating mature
  maxima maximize maze mealier mean meaner meaning meantime measure mechanize media median mediate mediating medicate medicating medicine meditate
  meditating meeting meme memo memoranda memorize menace menagerie mending mentioning menu mere meridian meriting meta mete meteorite meting mexico mice
  mien mike mile mileage militate militating militia mime miming mince minding mine miner mingle mingling miniature minimize mining minting minute
  minuting mire misuse mite mitigate mitigating mixing moan moaning mobile mobilize mocha mode modeling modulate modulating module mole molecule monica
  moodier mooning moose mooting moping more motioning mouse mousier mule muse mushier musician mutate mutating mute mutilate mutilating muting nailing
  name namesake naming nana nano nate nationalize nature nebula nebulae needier needing negate negating nice niche niece nile nina nine nineteen nite
  nuance nude oboe ocean okaying omega omen ooze opaque opaquer open opener opera orange orangutan orangutang orientate orientating orienting outing
  oxide oxidize pace pagan page paining palace palate pale paling panacea panama pancake panda pane paneling panini panning pantie panting papa papaya
  pare parentage parenting pasta pate patience patio paying penalize penance pence penciling pending penning pensioning piano piece pier pierce pike
  pile piling pine pining pinion pinioning pinning pinyin pioneer piping pique piranha pixie pizza podia poke polarize pole police policeman policemen
  policewoman policewomen poling polio polite politician pooling pooping populace popularize populate populating pore pose positioning pouting puke
  pulverize puma pumice punier pure puree pushier quailing quake quarantine quarantining queasier queen queening queenlier queer queerer querying quota
  quote quoting rage range ranger ranting readier reading realize reaming reaping rebate rebating rebinding rebuke recanting recede receding recite
  reciting recouping redeeming reduce reeling refueling refuge refugee refuse refute refuting regaining regale regalia regaling regenerate regenerating
  regulate regulating rehabilitate relate relating relaxing relaying release relegate relegating reliance remade remaining remake reminding remodeling
  remote rename renaming rending renee renegade renegading renege renting reopen repaying repentance repenting repo repose repudiate repudiating repute
  reputing rereading reroute rerouting resale resenting reside residing residue resilience resume resuming retailing retaining retaliate retaliating
  reticence retina retinae retire rice ride ridicule ridiculing riding rile riling rioting ripen rise risen rite rouge rouse route routine routing
  rubier rude ruining rule ruling ruminate ruminating rune runnier running runtime ruse sabotage safari saga sage sailing sake salami sale salsa salute
  saluting salvage salve same sandier sanding sane saner sanguine sanitaria saree sari satire satirize sauna saying sealing seaman seamen seaming sean
  seaside seating secede seceding secure sedan sedate sedating seduce seedier seeding seeming seen seepage seeping seer semen senate sending senile
  sense sentience sequence serenade serenading serene serener sewage sexing shade shadier shading shake shaken shame shaming shanghai shaping share
  sheen sheer sheerer shelve shine shinier shining shire shone shouting shunning shunting side sideline sidelining sidelong siding siege silver
  silverware simile simulate simulating sine singing sire siren site siting situate situating size sole some sonata souping suede sugarier suicide suite
  suiting sun sundae sunken sunnier sunning sunrise sunshine suntan suntanning sure taboo tabu tabulate tabulating tailing take taken tale tame taming
  tangerine tangle tangling tango tanning tantalize tape taping tarantula tarantulae taxi taxing teaming tease teeming teen teenage tenanting tenure
  tiara tibet tide tidier tiding tier tile tiling time timelier timing tina tinge tingle tingling tinier tipi tire tone tongue toucan touchier touting
  tuba tubing tuna tune tuner tuning tunneling tureen type virginia wade wading wage wailing waiting wake waken wakening wane waning wanna wanting
  warehouse warier waterier waxier waxing woke woken woman women woodier wooding woolie woolier wore wuhan yeti yodeling yoga yoke yunnan zanier zeta
  zone`.split(/\s+/),
);
