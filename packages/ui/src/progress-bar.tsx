import { cn } from './cn.ts';

export type ProgressBarProps = {
  /** 0 to `max`. */
  value: number;
  max?: number | undefined;
  /** What progresses. */
  label: string;
  /** In words, e.g. "3 of 8". */
  valueText?: string | undefined;
  className?: string | undefined;
};

/** How far something has come, when that is known. */
export function ProgressBar({ value, max = 100, label, valueText, className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className={cn('h-1.5 overflow-hidden rounded-full bg-fill-hover', className)}
    >
      <div
        className="size-full origin-left rounded-full bg-good transition-transform rtl:origin-right"
        style={{ transform: `scaleX(${share})` }}
      />
    </div>
  );
}
