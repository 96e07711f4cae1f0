import { Ellipsis } from 'lucide-react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Badge } from './badge.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { ChoiceList } from './choice-list.tsx';
import { EmptyState } from './empty-state.tsx';
import { Field } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { Input } from './input.tsx';
import { LocaleProvider } from './locale.tsx';
import { Menu } from './menu.tsx';
import { Money } from './money.tsx';
import { MoneyInput } from './money-input.tsx';
import { ProgressSteps } from './progress-steps.tsx';
import { SegmentedControl } from './segmented-control.tsx';
import { Select } from './select.tsx';
import { Stepper } from './stepper.tsx';
import { ThemeScript } from './theme-script.tsx';
import { Time } from './time.tsx';

const html = renderToStaticMarkup;
const nothing = () => undefined;

describe('on the server', () => {
  it('a field links its control with label, error and state', () => {
    const markup = html(
      <Field id="mail" label="E-mail" hint="For the receipt" error="No @ in it" required>
        <Input type="email" />
      </Field>,
    );
    expect(markup).toContain('for="mail"');
    expect(markup).toMatch(/<input[^>]* id="mail"/);
    expect(markup).toMatch(/<input[^>]*aria-describedby="mail-note"/);
    expect(markup).toMatch(/<input[^>]*aria-invalid="true"/);
    expect(markup).toMatch(/id="mail-note"[^>]*>.*No @ in it/);
    expect(markup).not.toContain('For the receipt');
  });

  it('a button that waits says so and cannot be sent twice, but keeps the focus', () => {
    const markup = html(
      <Button type="submit" loading loadingLabel="Placing your order…">
        Place order
      </Button>,
    );
    expect(markup).toContain('aria-busy="true"');
    expect(markup).toContain('aria-disabled="true"');
    expect(markup).not.toContain(' disabled=""');
    expect(markup).toContain('Placing your order…');
  });

  it('a button lends its look to a link', () => {
    const markup = html(
      <Button asChild icon={<Ellipsis />} trailing="€5.00">
        <a href="/cart">Cart</a>
      </Button>,
    );
    expect(markup).toMatch(/^<a href="\/cart"/);
    expect(markup).toContain('€5.00');
    expect(markup).not.toContain('<button');
  });

  it('money and time read their locale and zone from the provider', () => {
    const markup = html(
      <LocaleProvider locale="de-AT" timeZone="Europe/Vienna" now="2026-11-20T17:00:00Z">
        <Money amount={2460} currency="EUR" />
        <Time at="2026-11-20T17:40:00Z" />
        <Time at="2026-11-20T17:12:00Z" format="elapsed" />
      </LocaleProvider>,
    );
    expect(markup).toContain('24,60');
    expect(markup).toContain('18:40');
    expect(markup).toContain('12:00');
  });

  it('an amount is written with the digits of its currency', () => {
    const markup = html(<MoneyInput value={2460} onValueChange={nothing} currency="JPY" locale="en" />);
    expect(markup).toContain('value="2460"');
    expect(markup).toContain('inputMode="numeric"');
  });

  it('a way with steps marks the current one and speaks of the done ones', () => {
    const steps = ['received', 'preparing', 'ready'].map((id) => ({ id, label: id }));
    const markup = html(<ProgressSteps label="Your order" steps={steps} current="preparing" />);
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
    expect(markup).toContain(', done');
    expect(markup).toContain(', now');
  });

  it('the theme script carries its nonce and cannot be broken out of', () => {
    const markup = html(<ThemeScript nonce="abc" storageKey="</script><b>" />);
    expect(markup).toContain('nonce="abc"');
    expect(markup.match(/<\/script>/g)).toHaveLength(1);
  });

  it('everything that opens or chooses renders closed, without a browser', () => {
    const markup = html(
      <>
        <Select aria-label="Kind" options={[{ value: 'a', label: 'A' }]} />
        <Menu
          trigger={<IconButton label="More">…</IconButton>}
          items={[{ label: 'Edit', onSelect: nothing }]}
        />
        <SegmentedControl
          aria-label="View"
          segments={[{ value: 'a', label: 'A' }]}
          value="a"
          onValueChange={nothing}
        />
        <Stepper label="Soup" value={1} onValueChange={nothing} min={1} />
        <Checkbox label="Gluten" defaultChecked />
        <ChoiceList
          type="multiple"
          aria-label="Extras"
          choices={[{ value: 'a', label: 'A' }]}
          value={['a']}
          onValueChange={nothing}
        />
        <EmptyState title="No orders" />
        <Banner title="Saved" tone="good" />
        <Badge tone="bad">Late</Badge>
      </>,
    );
    expect(markup).toContain('aria-label="One less: Soup"');
    expect(markup).toContain('aria-checked="true"');
    expect(markup).not.toContain('Edit');
  });
});
