import { Circle, CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';

/** A state. Colour never carries it alone: each tone has a shape, and the word comes from the caller. */
export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info';

export const toneIcon: Record<Tone, LucideIcon> = {
  neutral: Circle,
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  info: Info,
};

/** Tint with text of the same hue. */
export const toneSoft: Record<Tone, string> = {
  neutral: 'bg-fill text-ink',
  good: 'bg-good-soft text-good-ink',
  warn: 'bg-warn-soft text-warn-ink',
  bad: 'bg-bad-soft text-bad-ink',
  info: 'bg-info-soft text-info-ink',
};

/** Full colour with the text that reads on it. */
export const toneSolid: Record<Tone, string> = {
  neutral: 'bg-inverse text-on-inverse',
  good: 'bg-good text-on-good',
  warn: 'bg-warn text-on-warn',
  bad: 'bg-bad text-on-bad',
  info: 'bg-info text-on-info',
};
