// English words whose forms differ by more than an ending, how others spell them, and what is typed for short: each in its plain form.
import { stem } from './stem.ts';

/** Plain form, then what stands for it. */
const forms = `
buy bought
send sent
lose lost
get got gotten
take took taken
make made
pay paid
say said
tell told
go went gone going gonna
find found
give gave given gimme
keep kept
leave left
spend spent
withdraw withdrew withdrawn withdrawl
steal stole stolen
break broke broken
feel felt
think thought
see saw seen
come came
run ran
write wrote written
know knew known
drive drove driven
eat ate eaten
drink drank drunk
sleep slept
wake woke woken
begin began begun
choose chose chosen
forget forgot forgotten
freeze froze frozen
hide hid hidden
hold held
hear heard
meet met
sell sold
speak spoke spoken
stand stood
swim swam swum
teach taught
wear wore worn
win won
build built
bring brought
catch caught
do done doing
ring rang rung
sing sang sung
sink sank sunk
fly flew flown
grow grew grown
throw threw thrown
draw drew drawn
fall fell fallen
rise rose risen
lie lay lain
lend lent
mean meant
shake shook shaken
sit sat
show shown
understand understood
become became
bite bit bitten
blow blew blown
fight fought
seek sought
stick stuck
strike struck
sweep swept
swear swore sworn
tear tore torn
have having
child children kids
man men
woman women
person people persons
foot feet
tooth teeth
mouse mice
wife wives
life lives
knife knives
leaf leaves
colour color
favourite favorite fav
centre center
cheque cheques
licence license
recognise recognize
authorise authorize
unauthorised unauthorized
organise organize
realise realize
cancel cancelled canceled cancelling canceling cancellation cancelation cancellations
travel travelled traveled travelling traveling
grey gray
theatre theater
metre meter
litre liter
tyre tire
programme program
neighbour neighbor
aeroplane airplane plane
mum mom mommy mummy
dad daddy
grandma grandmother granny
grandpa grandfather
you u ya
your ur
are r
want wanna wnt
have hv
what wat wht
because coz cuz bcoz cos
tomorrow tmrw tmr tomorow tommorow
tonight tonite
today 2day
please pls plz
thanks thx tks
message msg msgs
password pwd passwd pw
account acct acc accnt
number num nos
address addr
amount amt
payment pymt pmt
transaction txn txns
order ordr
received recd rcvd
quantity qty
information info infos
approximately approx
minute min mins
hour hr hrs
month mth
week wk
year yr yrs
`;
const plainForms = new Map<string, string>();
for (const line of forms.trim().split('\n')) {
  const [plain = '', ...others] = line.split(' ');
  for (const other of others) if (!plainForms.has(other)) plainForms.set(other, plain);
}

/** bought, buying: buy. @param word lower case, without apostrophes */
export function rootOf(word: string): string {
  const root = stem(word);
  const plain = plainForms.get(word) ?? plainForms.get(root);
  return plain === undefined ? root : stem(plain);
}
