// A short tone when a person writes to somebody who looks elsewhere. Silent where the page may not make sounds.
export function tone(): void {
  try {
    const context = new AudioContext();
    const at = context.currentTime;
    const gain = context.createGain();
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(0.08, at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
    const wave = context.createOscillator();
    wave.frequency.setValueAtTime(740, at);
    wave.frequency.setValueAtTime(988, at + 0.1);
    wave.connect(gain).connect(context.destination);
    wave.start(at);
    wave.stop(at + 0.3);
    wave.onended = () => void context.close();
  } catch {
    // no sound on this machine
  }
}
