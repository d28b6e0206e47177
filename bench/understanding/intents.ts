// The classifier: how often it is right with ten examples an intent and with many, what it makes of messages about something else, whether
// its confidence means what it says, and how long it learns and answers. Models are learnt in a thread, as the server does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { gunzipSync } from 'node:zlib';
import { classifierOf } from '../../runtime/understanding/classifier.ts';
import { evaluate, lessonOf, type Evaluation } from '../../runtime/understanding/evaluate.ts';
import { learnApart } from '../../runtime/learning/learn-apart.ts';
import type { Example } from '../../runtime/understanding/learn.ts';
import type { Row } from '../table.ts';
import type { Measured } from './main.ts';
import { die } from '../die.ts';

const rowsOf = (file: string): Example[] =>
  gunzipSync(readFileSync(join(import.meta.dirname, 'intents', `${file}.jsonl.gz`)))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example);

/** So many rows of each intent, drawn by the seed. */
function drawn(rows: readonly Example[], each: number, seed: number): Example[] {
  const roll = die(seed);
  return [...Map.groupBy(rows, ({ intent }) => intent).values()].flatMap((of) => {
    const left = [...of];
    return Array.from({ length: Math.min(each, left.length) }, () => left.splice(roll(left.length), 1)).flat();
  });
}
/** A bot of few intents with few examples; what is asked for all other intents is about something else. */
function fewIntents(train: readonly Example[], ask: readonly Example[], seed: number) {
  const roll = die(seed);
  const names = [...new Set(train.map(({ intent }) => intent))].toSorted();
  const own = new Set(Array.from({ length: 30 }, () => names.splice(roll(names.length), 1)).flat());
  const few = drawn(train.filter(({ intent }) => own.has(intent)), 14, seed); // prettier-ignore
  return { train: few, test: ask.map(({ text, intent }) => ({ text, intent: own.has(intent) ? intent : 'oos' })) };
}

type Figures = Evaluation & { trainMs: number; modelKb: number };
async function measured(train: readonly Example[], test: readonly Example[]): Promise<Figures> {
  const { examples, names } = lessonOf(train);
  const began = performance.now();
  const model = await learnApart(examples, names);
  const trainMs = performance.now() - began;
  return { ...evaluate(classifierOf(model), test, () => performance.now()), trainMs, modelKb: serialize(model).length / 1_024 }; // prettier-ignore
}
/** The mean of some draws. */
function mean(all: readonly Figures[]): Figures {
  const [first] = all;
  if (!first) throw new Error('nothing was measured');
  const names = Object.keys(first) as (keyof Figures)[];
  return Object.fromEntries(names.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0) / all.length])) as Figures;
} // prettier-ignore

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const least = (what: string, value: number, bar: number): Row => ({ what: `intents, ${what}`, value: percent(value), bar: `≥ ${bar} %`, holds: value * 100 >= bar }); // prettier-ignore
const most = (what: string, value: number, bar: number, unit: (value: number) => string): Row => ({ what: `intents, ${what}`, value: unit(value), bar: `≤ ${unit(bar)}`, holds: value <= bar }); // prettier-ignore
const plain = (what: string, value: string): Row => ({ what: `intents, ${what}`, value });
const seconds = (value: number) => `${(value / 1_000).toFixed(2)} s`;
const millis = (value: number) => `${(value / 1_000).toFixed(2)} ms`;
const SEEDS = [1, 2, 3];

export async function measureIntents(): Promise<Measured> {
  const clinc = rowsOf('clinc150-train');
  const validation = rowsOf('clinc150-validation');
  const inside = validation.filter(({ intent }) => intent !== 'oos');
  const banking = rowsOf('banking77-train');
  const held = rowsOf('banking77-held-out');
  const travel = rowsOf('crosswoz-held-out');
  const each = async (lesson: (seed: number) => { train: readonly Example[]; test: readonly Example[] }) => {
    const all: Figures[] = [];
    for (const seed of SEEDS) {
      const { train, test } = lesson(seed);
      all.push(await measured(train, test));
    }
    return mean(all);
  };
  const result = {
    hwu64Ten: await measured(rowsOf('hwu64-ten-train'), rowsOf('hwu64-ten-test')),
    clincTen: await each((seed) => ({ train: drawn(clinc, 10, seed), test: inside })),
    bankingTen: await each((seed) => ({ train: drawn(banking, 10, seed), test: held })),
    travelTen: await measured(rowsOf('crosswoz-ten-train'), travel),
    clinc: await measured(clinc, validation),
    banking: await measured(banking, held),
    travel: await measured(rowsOf('crosswoz-train'), travel),
    fewOfClinc: await each((seed) => fewIntents(clinc, inside, seed)),
    fewOfBanking: await each((seed) => fewIntents(banking, held, seed)),
  };
  const { hwu64Ten, clincTen, bankingTen, travelTen, clinc: all } = result;
  const rows: Row[] = [
    least('ten examples each, HWU64 (published split): right', hwu64Ten.accuracy, 73.5),
    least('ten each, CLINC150 (three draws): right', clincTen.accuracy, 83),
    least('ten each, Banking77 (three draws): right', bankingTen.accuracy, 77.5),
    least('ten each, CrossWOZ: right', travelTen.accuracy, 82),
    least('CLINC150, 100 each: right and not refused', all.inScope, 90),
    least('CLINC150: about something else, refused', all.oosRecall, 80),
    least('CLINC150: inside told from outside, AUROC', all.auroc, 96),
    plain('Banking77, all rows: right', percent(result.banking.accuracy)),
    least('CrossWOZ, all rows: right', result.travel.accuracy, 90.2),
    plain('CrossWOZ, near relatives outside: AUROC', percent(result.travel.auroc)),
    plain('30 of CLINC150, 14 each, the rest outside: right, AUROC', `${percent(result.fewOfClinc.accuracy)}, ${percent(result.fewOfClinc.auroc)}`), // prettier-ignore
    plain('30 of Banking77, 14 each, the rest outside: right, AUROC', `${percent(result.fewOfBanking.accuracy)}, ${percent(result.fewOfBanking.auroc)}`), // prettier-ignore
    ...(['hwu64Ten', 'clincTen', 'bankingTen', 'clinc', 'banking'] as const).map((name) => most(`calibration error, ${name}`, result[name].ece, 0.05, percent)), // prettier-ignore
    most('learning 1,500 examples, 150 intents, in a thread', clincTen.trainMs, 1_500, seconds),
    most('learning 15,000 examples, 150 intents, in a thread', all.trainMs, 12_000, seconds),
    most('a message, p50', all.p50Us, 300, millis),
    most('a message, p99', all.p99Us, 1_000, millis),
    plain('model of 1,500, of 15,000 examples', `${(clincTen.modelKb / 1_024).toFixed(1)} MB, ${(all.modelKb / 1_024).toFixed(1)} MB`), // prettier-ignore
  ];
  return { result, rows };
}
