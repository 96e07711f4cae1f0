import * as SlotPrimitive from 'radix-ui/slot';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

/** The look of a link in running text. */
export const linkStyle =
  'rounded-sm text-accent-ink underline decoration-1 underline-offset-[0.2em] decoration-current/40 hover:decoration-current transition-[text-decoration-color]';

export type TextLinkProps = ComponentProps<'a'> & { asChild?: boolean | undefined };

/** A link in text. `<TextLink asChild><Link href="/…">…</Link></TextLink>` for a framework's link. */
export function TextLink({ asChild, className, ...rest }: TextLinkProps) {
  const Component = asChild ? SlotPrimitive.Slot : 'a';
  return <Component {...rest} className={cn(linkStyle, className)} />;
}
