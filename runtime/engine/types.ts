// What the engine takes and gives: plain data, so that a conversation can be stored, replayed, rewound and tested.
import type { HandoffOutcome, Json, Kind, Request, Second, Vars } from '@dialoom/shared/node/effects';
import type { GuardAction } from '@dialoom/shared/guard/policy';
import type { Card, Choice, Citation, FormField, Image } from '@dialoom/shared/node/content';
import type { Call, Reply } from '@dialoom/shared/node/pump';
import type { SlotFault } from '@dialoom/shared/node/slot-rule';
import type { SmallTalkKind } from '@dialoom/shared/small-talk/kinds';

export type Entry = { hash: string; reply: Reply };
/** `key` names this call for good: the same after a crash, sent as Idempotency-Key. */
/** `since`: when a tool began. */
export type Pending = Call & { key: string; earlier?: Earlier; since?: number };
/** Values that others changed since the node was entered; an empty list: the variable was not there. */
export type Shadow = Readonly<Record<string, readonly Json[]>>;
/** One activation of a node. The journal lives exactly as long as it does. */
export type Frame = {
  flow: string;
  node: string;
  step: number;
  journal: readonly Entry[];
  pending?: Pending;
  detour?: true; // pushed over a waiting frame by a global intent
  tool?: true; // one node that a model runs: over when it is left
  shadow: Shadow;
};
/**
 * Where a conversation stands. `steps` counts activations, `turnBegan` is its value when the customer last spoke;
 * `unread` is a text that began the conversation and waits for the first ask that wants an intent.
 */
export type Checkpoint = {
  id: string;
  vars: Vars;
  frames: readonly Frame[];
  steps: number;
  turnBegan: number;
  unread?: string;
  /** The sentence that brought the customer here, as far as no slot has taken from it. */
  opening?: string;
  /** The last question that was answered with a value: until something is done that cannot be undone. */
  answered?: Earlier & { step: number; depth: number };
  /** Messages in a row that nothing understood; `now`: the last one is among them. */
  missed?: { count: number; now?: true };
  /** Variables that hold a text as a model wrote it: whatever says it is marked as made by one. */
  made?: readonly string[];
};

/** `type` is what was wanted, or the slot it is for. `doubtful`: it may be meant otherwise, `either` where the ways are known. */
export type Found = {
  type: string;
  value: Json;
  start: number;
  end: number;
  doubtful?: true;
  either?: readonly Json[];
  corrected?: true;
  /** A part of it is missing: what to ask for it. */
  lacks?: string;
};
/** Understood, and why it is not taken. */
export type Refused = { type: string; reason: SlotFault; value?: Json; start: number; end: number };
/**
 * The question before the open one, and what it came to (of several slots a value each): "no, Thursday" goes back to it. `journal` is what its
 * node had done until then, `hash` that of the question.
 */
export type Earlier = {
  flow: string;
  node: string;
  request: Readonly<Record<string, unknown>>;
  value: Json;
  hash?: string;
  journal?: readonly Entry[];
  /** The question before that one. */
  before?: Earlier;
};
export type About = { locale?: string; channel?: string; contact?: Vars; context?: Vars };
export type Guarded = {
  text: string; // as it may be read on
  hits: readonly string[];
  /** The last three are answered with the reply, and move nothing. */
  action: GuardAction;
  category?: string; // the one that decided
  reply?: string;
};
/** Everything a turn depends on. `at` in ms; `seed` any number: `now` and `random` come from them. */
export type Input = { at: number; seed: number } & (
  | ({ type: 'started' } & About)
  | ({ type: 'context'; quietly?: true } & About) // quietly: the open question is not said again in the new language
  | {
      type: 'message';
      text: string;
      value?: Json; // the id of a choice, when the customer pressed a button; the values of a form by field, when they filled it in
      files?: readonly string[];
      /**
       * `greeting`: nothing but a greeting; it never fills a slot and never counts as a question. `language`: another than until now;
       * `asksLanguage`: that is all the message asks for. `smallTalk`: its kind. `feelings`: only of bots that read them.
       */
      understood?: {
        intent?: string;
        found?: readonly Found[];
        refused?: readonly Refused[];
        agreed?: boolean;
        revised?: Json;
        back?: number; // how many questions further back `revised` is about
        greeting?: true;
        language?: string;
        asksLanguage?: true;
        smallTalk?: SmallTalkKind;
        feelings?: { negative: boolean; urgent: boolean };
        second?: Second; // what was asked elsewhere about an intent that works everywhere
      };
      guarded?: Guarded;
      unasked?: true; // what it would agree to was never shown: it agrees to nothing
    }
  | { type: 'performed'; key: string; result: unknown }
  | { type: 'failed'; key: string; code: string; shown?: string } // shown: what the customer has read of it by then
);

export type SaidForm = { fields: readonly FormField[]; send: string; cancel: string };
/** What a customer reads, before it has a sequence number. */
export type Said = {
  /** The same after a crash. Of streamed text: the key of its effect, which its deltas carried. */
  id: string;
  text: string; // Markdown
  image?: Image;
  card?: Card;
  cards?: readonly Card[];
  choices?: readonly Choice[];
  agrees?: true; // by them something is agreed to: nobody is asked who cannot read it
  suggest?: readonly string[];
  form?: SaidForm;
  generated?: true; // made by a model
  answer?: string; // the id of the knowledge it was taken from
  sources?: readonly Citation[]; // where it stands
};
type Place = { flow: string; node: string; step: number };
/** What happened, derived from the inputs. Only inputs are facts. */
export type Event =
  | ({ type: 'entered' } & Place)
  | ({ type: 'left'; exit?: string; to?: string; end?: string; set: Vars; code?: string } & Place)
  | ({ type: 'said'; said: Said } & Place)
  | ({ type: 'tool'; told: Request<'tool'>; ms?: number } & Place) // a model has called it; `ms` it took, where it ran
  | ({ type: 'detour'; intent: string } & Place)
  | ({ type: 'returned' } & Place)
  | ({ type: 'started-over'; intent: string } & Place) // what waited was given up for it
  | { type: 'small-talk'; kind: SmallTalkKind }
  | { type: 'gave-up'; count: number; to?: string } // nothing was understood so many times in a row; `to`: the bot's flow for that
  | ({ type: 'changed'; entry: number } & Place) // the node changed while the customer was away: the journal was cut here
  | { type: 'stopped'; code: string; flow?: string; node?: string } // now the bot's own policy speaks: onStop
  | { type: 'closed'; by: 'end' | 'timed-out' }
  | { type: 'ignored'; input: Input['type'] };
/** What must happen before the walk can go on. */
export type Need = { do: 'perform' | 'wait'; call: Pending } | { do: 'end'; outcome: string };
export type Step = { now: Checkpoint; events: readonly Event[]; need: Need };

/** Sees every effect of a walk with its reply: the simulator's trace. `recorded` came from the journal. */
export type Trace = (seen: {
  flow: string;
  node: string;
  step: number;
  entry: number;
  kind: Kind;
  request: Readonly<Record<string, unknown>>;
  reply: Reply | undefined; // undefined: it waits for this one
  recorded: boolean;
}) => void;

export type { HandoffOutcome };
