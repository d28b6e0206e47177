// The tone that calls an agent: two soft notes, made in the browser. Browsers stay silent until the person has touched the page.
let context: AudioContext | undefined;

/** Two notes a fourth apart; short, so that nobody needs to look for the switch. */
const notes = [
  { hertz: 659.25, at: 0 },
  { hertz: 880, at: 0.11 },
] as const;
const LENGTH_S = 0.32;
const LOUD = 0.12;

/** Plays the tone; false when the browser does not allow it yet. */
export async function chime(): Promise<boolean> {
  if (!('AudioContext' in globalThis)) return false;
  context ??= new AudioContext();
  // without a gesture resume() waits for ever: the tone of now is of no use later
  const running = context.state === 'running' || (await Promise.race([context.resume().then(() => true), soon()]));
  if (!running) return false;
  for (const { hertz, at } of notes) ring(context, hertz, context.currentTime + at);
  return true;
}
const soon = () => new Promise<false>((done) => setTimeout(() => done(false), 300));

function ring(audio: AudioContext, hertz: number, from: number): void {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(LOUD, from + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.0001, from + LENGTH_S);
  tone.connect(gain).connect(audio.destination);
  tone.start(from);
  tone.stop(from + LENGTH_S);
}

const GESTURES = ['pointerup', 'keydown'] as const;

/** After the first touch the tone may be played later, also when the tab is in the background. */
export function unlockChime(): () => void {
  const stop = () => {
    for (const type of GESTURES) globalThis.removeEventListener(type, unlock, true);
  };
  const unlock = () => {
    if (!('AudioContext' in globalThis)) return stop();
    context ??= new AudioContext();
    void context.resume().then(stop); // a key such as Escape is no gesture: the next one tries again
  };
  for (const type of GESTURES) globalThis.addEventListener(type, unlock, true);
  return stop;
}
