import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export type ProgressStep = {
  id: string;
  label: ReactNode;
  /** Under the label: a time, a reason. */
  note?: ReactNode;
  /** One lucide icon; a tick replaces it when done. */
  icon?: ReactNode;
};

export type ProgressStepsProps = {
  steps: readonly ProgressStep[];
  /** Id of the step under way; steps before it are done. */
  current: string;
  /** The current step is finished as well: everything is done. */
  complete?: boolean | undefined;
  /** It stopped at the current step. */
  failed?: boolean | undefined;
  orientation?: 'horizontal' | 'vertical' | undefined;
  /** Names the list, e.g. "Progress of your order". */
  label: string;
  doneLabel?: string | undefined;
  currentLabel?: string | undefined;
  failedLabel?: string | undefined;
  className?: string | undefined;
};

type Phase = 'done' | 'current' | 'failed' | 'ahead';

const dot: Record<Phase, string> = {
  done: 'bg-good text-on-good',
  current: 'bg-accent text-on-accent shadow-[0_0_0_4px_var(--color-accent-soft)]',
  failed: 'bg-bad text-on-bad',
  ahead: 'bg-surface text-muted shadow-[inset_0_0_0_1.5px_var(--color-edge)]',
};

/** Where something stands on a known way: what is done, what is under way, what is to come. */
export function ProgressSteps(props: ProgressStepsProps) {
  const { steps, current, complete = false, failed = false, orientation = 'horizontal', label } = props;
  const at = steps.findIndex((step) => step.id === current);
  const vertical = orientation === 'vertical';
  const spoken: Record<Phase, string | undefined> = {
    done: props.doneLabel ?? 'done',
    current: props.currentLabel ?? 'now',
    failed: props.failedLabel ?? 'stopped',
    ahead: undefined,
  };
  const phaseOf = (index: number): Phase => {
    if (index < at || (index === at && complete)) return 'done';
    if (index > at) return 'ahead';
    return failed ? 'failed' : 'current';
  };
  return (
    <ol aria-label={label} className={cn('flex', vertical && 'flex-col', props.className)}>
      {steps.map((step, index) => {
        const phase = phaseOf(index);
        return (
          <li
            key={step.id}
            aria-current={phase === 'current' || phase === 'failed' ? 'step' : undefined}
            className={cn(
              'relative flex min-w-0 flex-1',
              vertical
                ? 'min-h-14 gap-3 pb-3 last:min-h-0 last:pb-0'
                : 'flex-col items-center gap-2 text-center',
            )}
          >
            {index > 0 && !vertical && (
              <Rail reached={phase !== 'ahead'} className="end-1/2 top-[15px] h-0.5 w-full" />
            )}
            {index < steps.length - 1 && vertical && (
              <Rail reached={phaseOf(index + 1) !== 'ahead'} className="start-[15px] top-8 bottom-0 w-0.5" />
            )}
            <span
              aria-hidden="true"
              className={cn(
                'relative z-1 grid size-8 shrink-0 place-items-center rounded-full transition-colors [&_svg]:size-4',
                dot[phase],
              )}
            >
              {phase === 'done' && <Check strokeWidth={3} />}
              {phase === 'failed' && <X strokeWidth={3} />}
              {(phase === 'current' || phase === 'ahead') &&
                (step.icon ?? <span className="tabular text-sm">{index + 1}</span>)}
            </span>
            <span className={cn('grid min-w-0', vertical ? 'pt-1' : 'px-1')}>
              <span
                className={cn(
                  'text-sm',
                  phase === 'ahead' ? 'text-muted' : 'text-ink',
                  phase === 'current' && 'font-semibold',
                )}
              >
                {step.label}
                {spoken[phase] && <span className="sr-only">, {spoken[phase]}</span>}
              </span>
              {step.note && <span className="tabular text-xs text-muted">{step.note}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Rail({ reached, className }: { reached: boolean; className: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn('absolute transition-colors', reached ? 'bg-good' : 'bg-line', className)}
    />
  );
}
