'use client';

import { Search, X } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { cn } from './cn.ts';
import { useFieldControl } from './field-context.ts';
import { inputStyle } from './input-style.ts';

export type SearchInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'aria-label'> & {
  value: string;
  onValueChange: (value: string) => void;
  /** What is searched: "Search the menu". Its accessible name, and the placeholder unless given. */
  label: string;
  clearLabel?: string | undefined;
};

/** Search as one types. Esc or the cross empties it and keeps the focus. */
export function SearchInput({
  value,
  onValueChange,
  label,
  clearLabel = 'Clear',
  className,
  ...rest
}: SearchInputProps) {
  const field = useFieldControl();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onValueChange('');
    input.current?.focus();
  };
  return (
    <span className={cn('relative flex w-full items-center', className)}>
      <Search aria-hidden className="pointer-events-none absolute start-3 size-icon text-muted" />
      <input
        autoComplete="off"
        enterKeyHint="search"
        placeholder={label}
        {...field}
        {...rest}
        ref={input}
        type="search"
        aria-label={label}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation();
            event.preventDefault();
            clear();
          }
          rest.onKeyDown?.(event);
        }}
        className={cn(
          inputStyle,
          'ps-[calc(var(--icon)+1.25rem)] pe-[calc(var(--target)+0.25rem)] [&::-webkit-search-cancel-button]:hidden',
        )}
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={clear}
          className="absolute end-0 grid size-target place-items-center rounded-md text-muted hover:text-ink focus-visible:-outline-offset-4"
        >
          <X aria-hidden className="size-icon" />
        </button>
      )}
    </span>
  );
}
