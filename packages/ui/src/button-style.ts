import { cva, type VariantProps } from 'class-variance-authority';

/** The look of a button, for things that are not one (a link, a summary). Prefer `<Button asChild>`. */
export const buttonStyle = cva(
  [
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-semibold whitespace-nowrap select-none',
    'border border-transparent transition-[background-color,border-color,color,opacity]',
    'disabled:cursor-not-allowed disabled:border-transparent disabled:bg-fill disabled:text-muted',
    '[&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent hover:bg-accent-hover active:bg-accent-hover',
        secondary: 'border-edge bg-surface text-ink hover:bg-fill active:bg-fill-hover',
        ghost: 'text-ink hover:bg-fill active:bg-fill-hover disabled:bg-transparent',
        danger: 'bg-bad text-on-bad hover:bg-bad-hover active:bg-bad-hover',
      },
      size: {
        sm: 'hit min-h-target-sm px-[calc(var(--control-pad)*0.75)] text-sm [&_svg]:size-[calc(var(--icon)*0.8)]',
        md: 'min-h-target px-control text-base [&_svg]:size-icon',
        lg: 'min-h-[calc(var(--target)*1.2)] px-[calc(var(--control-pad)*1.25)] text-base [&_svg]:size-icon',
      },
      block: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'secondary', size: 'md', block: false },
  },
);

export type ButtonStyle = VariantProps<typeof buttonStyle>;
