import { buttonStyle } from './button-style.ts';
import { cn } from './cn.ts';

/** First element of the body: appears on Tab and jumps over the navigation. */
export function SkipLink({
  href = '#main',
  children = 'Skip to content',
}: {
  href?: string;
  children?: string;
}) {
  return (
    <a
      href={href}
      className={cn(
        buttonStyle({ variant: 'primary' }),
        'sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50',
        'focus:inline-flex focus:min-h-target focus:px-control',
      )}
    >
      {children}
    </a>
  );
}
