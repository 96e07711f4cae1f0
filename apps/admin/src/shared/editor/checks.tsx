'use client';

import { Checkbox } from '@toast/ui/checkbox';

type Props<V extends string> = {
  legend: string;
  options: readonly { readonly value: V; readonly label: string }[];
  values: readonly V[];
  onChange: (values: V[]) => void;
  /** Keeps the legend for screen readers only. */
  hideLegend?: boolean;
};

/** Any number of a few; kept in the order of the options. */
export function Checks<V extends string>({
  legend,
  options,
  values,
  onChange,
  hideLegend = false,
}: Props<V>) {
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className={hideLegend ? 'sr-only' : 'mb-1 text-sm font-semibold'}>{legend}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={values.includes(value)}
            onCheckedChange={(on) =>
              onChange(
                options.map((one) => one.value).filter((one) => (one === value ? on : values.includes(one))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
