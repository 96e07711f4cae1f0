import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { type Tone, toneIcon, toneSoft, toneSolid } from './tone.ts';

export type BadgeProps = {
  tone?: Tone | undefined;
  /** The word. Colour and icon only repeat it. */
  children: ReactNode;
  /** Replaces the tone's own icon; null for none (a count, a code). */
  icon?: ReactNode;
  /** Full colour, for what must be seen from across a room. */
  solid?: boolean | undefined;
  className?: string | undefined;
};

/** A state in a word. */
export function Badge({ tone = 'neutral', children, icon, solid, className }: BadgeProps) {
  const Icon = toneIcon[tone];
  return (
    <span
      className={cn(
        'tabular inline-flex w-fit items-center gap-1 rounded-full px-2 py-0.5 text-xs font-semibold whitespace-nowrap',
        '[&_svg]:size-[1.15em] [&_svg]:shrink-0 line:gap-1.5 line:px-3 line:text-sm',
        solid ? toneSolid[tone] : toneSoft[tone],
        className,
      )}
    >
      {icon === undefined ? tone !== 'neutral' && <Icon aria-hidden strokeWidth={2.25} /> : icon}
      {children}
    </span>
  );
}
