import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { IconButton } from './icon-button.tsx';
import { type Tone, toneIcon, toneSoft, toneSolid } from './tone.ts';

export type BannerProps = {
  tone?: Tone | undefined;
  /** What happened. */
  title: ReactNode;
  /** Whether anything was lost, and what to do next. */
  children?: ReactNode;
  /** One or two buttons. */
  action?: ReactNode;
  onDismiss?: (() => void) | undefined;
  dismissLabel?: string | undefined;
  /** Full colour, for a kitchen wall or an outage. */
  solid?: boolean | undefined;
  /** Replaces the tone's icon. */
  icon?: ReactNode;
  className?: string | undefined;
};

/** A message that stays in its place on the page. `bad` is read out at once, the others when there is time. */
export function Banner(props: BannerProps) {
  const { tone = 'info', title, children, action, onDismiss, solid, className } = props;
  const Icon = toneIcon[tone];
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={cn(
        'flex items-start gap-3 rounded-lg p-3 ps-4',
        solid ? toneSolid[tone] : toneSoft[tone],
        className,
      )}
    >
      <span aria-hidden="true" className="flex h-[1.5em] shrink-0 items-center [&_svg]:size-icon">
        {props.icon ?? <Icon />}
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-2.5">
        <div className="min-w-[min(100%,14rem)] flex-1">
          <p className="font-semibold">{title}</p>
          {children && <div className={cn(!solid && 'text-ink')}>{children}</div>}
        </div>
        {action && <div className={cn('flex flex-wrap gap-2', !solid && 'text-ink')}>{action}</div>}
      </div>
      {onDismiss && (
        <IconButton
          size="sm"
          label={props.dismissLabel ?? 'Dismiss'}
          onClick={onDismiss}
          className="-my-1 text-current hover:bg-black/10"
        >
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
