import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export type MediaFrameProps = {
  /** `<img>`, a framework's image or an illustration; it fills the frame. */
  children?: ReactNode;
  ratio?: 'square' | '4/3' | '3/2' | '16/9' | undefined;
  className?: string | undefined;
};

const ratios = { square: 'aspect-square', '4/3': 'aspect-4/3', '3/2': 'aspect-3/2', '16/9': 'aspect-video' };

/** A picture's place, of a fixed shape from the first paint. */
export function MediaFrame({ children, ratio = '4/3', className }: MediaFrameProps) {
  return (
    <div
      className={cn(
        'relative overflow-hidden rounded-lg bg-accent-soft text-accent-ink',
        '[&>img]:absolute [&>img]:inset-0 [&>img]:size-full [&>img]:object-cover',
        '[&>svg]:absolute [&>svg]:inset-0 [&>svg]:m-auto',
        ratios[ratio],
        className,
      )}
    >
      {children}
    </div>
  );
}
