import type { Volume } from '~/shared/storage/preferences.ts';

const loudness: Readonly<Record<Volume, number>> = { off: 0, low: 0.12, middle: 0.35, high: 0.9 };

/** Two tones, the second a fourth above the first: carries through the noise of a kitchen, and is no alarm bell. */
const tones = [
  { at: 0, hertz: 880 },
  { at: 0.19, hertz: 1174.7 },
] as const;
const toneSeconds = 0.42;

let context: AudioContext | null = null;

/** Call it from a tap: browsers give sound only to those who were touched. True when sound can be heard. */
export async function unlockSound(): Promise<boolean> {
  try {
    context ??= new AudioContext();
    if (context.state !== 'running') await context.resume();
    return context.state === 'running';
  } catch {
    return false;
  }
}

export const soundIsOn = (): boolean => context?.state === 'running';

/** Plays the chime once; silent while the sound is locked. */
export function chime(volume: Volume): void {
  const gain = loudness[volume];
  if (context === null || context.state !== 'running' || gain === 0) return;
  for (const { at, hertz } of tones) {
    const start = context.currentTime + 0.02 + at;
    const envelope = new GainNode(context, { gain: 0 });
    envelope.gain.setValueAtTime(0.0001, start);
    envelope.gain.exponentialRampToValueAtTime(gain, start + 0.012);
    envelope.gain.exponentialRampToValueAtTime(0.0001, start + toneSeconds);
    envelope.connect(context.destination);
    // A sine alone drowns in the noise of an extractor; its octave does not.
    for (const [part, type] of [
      [1, 'triangle'],
      [2, 'sine'],
    ] as const) {
      const tone = new OscillatorNode(context, { type, frequency: hertz * part });
      tone.connect(envelope);
      tone.start(start);
      tone.stop(start + toneSeconds);
    }
  }
}
