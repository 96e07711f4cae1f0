import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';

export type TableProps = ComponentProps<'table'> & {
  /** Names the table for those who cannot see its place. */
  label: string;
  /** Class of the scrolling frame, e.g. a max height. */
  frameClassName?: string | undefined;
};

/** A dense table that scrolls sideways inside its own frame and keeps its head in view. */
export function Table({ label, frameClassName, className, ...rest }: TableProps) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <section aria-label={label} tabIndex={0} className={cn('overflow-auto rounded-lg', frameClassName)}>
      <table
        {...rest}
        aria-label={label}
        className={cn('w-full border-separate border-spacing-0 text-start text-base', className)}
      />
    </section>
  );
}

export function TableHead(props: ComponentProps<'thead'>) {
  return <thead {...props} />;
}

export function TableBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return <tbody {...rest} className={cn('[&>tr:last-child>*]:border-b-0', className)} />;
}

export type TableRowProps = ComponentProps<'tr'> & { selected?: boolean | undefined };

export function TableRow({ selected, className, ...rest }: TableRowProps) {
  return (
    <tr
      {...rest}
      aria-selected={selected}
      className={cn('transition-colors [tbody>&]:hover:bg-fill/40', selected && 'bg-accent-soft', className)}
    />
  );
}

export type SortDirection = 'ascending' | 'descending' | 'none';

export type TableHeaderCellProps = Omit<ComponentProps<'th'>, 'aria-sort'> & {
  /** Numbers: aligned to the end, like their cells. */
  numeric?: boolean | undefined;
  /** Makes the head a button. */
  onSort?: (() => void) | undefined;
  sort?: SortDirection | undefined;
};

const sortIcon = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown };

export function TableHeaderCell(props: TableHeaderCellProps) {
  const { numeric, onSort, sort = 'none', className, children, ...rest } = props;
  const Icon = sortIcon[sort];
  let content: ReactNode = children;
  if (onSort) {
    content = (
      <button
        type="button"
        onClick={onSort}
        className={cn(
          'hit inline-flex items-center gap-1 align-middle hover:text-ink',
          numeric && 'flex-row-reverse',
        )}
      >
        {children}
        <Icon aria-hidden className={cn('size-3.5', sort === 'none' && 'opacity-60')} />
      </button>
    );
  }
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={onSort ? sort : undefined}
      className={cn(
        'sticky top-0 z-10 h-target border-b border-line bg-surface px-3 text-start text-xs font-normal whitespace-nowrap text-muted',
        sort !== 'none' && 'text-ink',
        numeric && 'text-end',
        className,
      )}
    >
      {content}
    </th>
  );
}

export type TableCellProps = ComponentProps<'td'> & {
  numeric?: boolean | undefined;
  muted?: boolean | undefined;
};

export function TableCell({ numeric, muted, className, ...rest }: TableCellProps) {
  return (
    <td
      {...rest}
      className={cn(
        'h-[calc(var(--target)+8px)] border-b border-line px-3 py-1 align-middle',
        numeric && 'tabular text-end whitespace-nowrap',
        muted && 'text-muted',
        className,
      )}
    />
  );
}

/** The row that names its line, for screen readers: `<TableRowHeader>Margherita</TableRowHeader>`. */
export function TableRowHeader({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      {...rest}
      className={cn(
        'h-[calc(var(--target)+8px)] border-b border-line px-3 py-1 text-start font-semibold',
        className,
      )}
    />
  );
}
