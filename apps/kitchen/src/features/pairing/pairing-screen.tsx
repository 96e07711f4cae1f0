'use client';

import type { DeviceView } from '@toast/api/kitchen';
import { limits } from '@toast/api/limits';
import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { Field } from '@toast/ui/field';
import { Input } from '@toast/ui/input';
import { Mark } from '@toast/ui/mark';
import { type SubmitEvent, useRef, useState } from 'react';
import { browserTrpc } from '~/shared/trpc/client.ts';
import { codeOf, shownCode } from './code.ts';
import { pairingFailure } from './pairing-failure.ts';

const patienceMs = 10_000;

/** Binds this tablet to one restaurant. `lost` = operations that went with the former pairing; null = there was none. */
export function PairingScreen({
  lost,
  onPaired,
}: {
  lost: number | null;
  onPaired: (device: DeviceView) => void;
}) {
  const [code, setCode] = useState('');
  const [label, setLabel] = useState('Kitchen tablet');
  const [problem, setProblem] = useState<string | null>(null);
  const [pairing, setPairing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const pair = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (pairing) return;
    if (code.length < 8) {
      setProblem('A code is eight letters and digits, like ABCD-2345.');
      input.current?.focus();
      return;
    }
    setPairing(true);
    setProblem(null);
    try {
      const name = label.trim();
      const asked = name === '' ? { code } : { code, label: name };
      onPaired(await browserTrpc().device.pair.mutate(asked, { signal: AbortSignal.timeout(patienceMs) }));
    } catch (error) {
      setProblem(pairingFailure(error));
      input.current?.select();
    } finally {
      setPairing(false);
    }
  };
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid min-h-dvh w-full max-w-[36rem] content-center gap-8 px-gutter py-8 outline-none"
    >
      <div className="grid gap-3">
        <p className="flex items-center gap-3 font-semibold text-muted">
          <Mark className="size-8" /> Toast kitchen
        </p>
        <h1 className="text-2xl font-semibold">Pair this tablet</h1>
        <p className="text-muted">
          The code is in the office, under Kitchen. It binds this tablet to one restaurant.
        </p>
      </div>
      {lost !== null && (
        <Banner tone={lost > 0 ? 'bad' : 'info'} title="This tablet is no longer paired.">
          {lost > 0 &&
            `${lost} ${lost === 1 ? 'tap had' : 'taps had'} not reached the server and will not. Check those orders at another screen.`}
        </Banner>
      )}
      <form noValidate onSubmit={(event) => void pair(event)} className="grid gap-6">
        <Field label="Pairing code" error={problem ?? undefined} required>
          <Input
            ref={input}
            value={shownCode(code)}
            onChange={({ target }) => {
              setCode(codeOf(target.value));
              setProblem(null);
            }}
            autoFocus
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            placeholder="XXXX-XXXX"
            className="min-h-[6rem] text-center font-mono text-[clamp(2rem,11vw,4rem)] tracking-[0.08em] uppercase placeholder:text-edge"
          />
        </Field>
        <Field label="Name of this tablet" hint="So that the office knows which one it is.">
          <Input
            value={label}
            onChange={({ target }) => setLabel(target.value)}
            maxLength={limits.nameLength}
            autoComplete="off"
            enterKeyHint="go"
          />
        </Field>
        <Button type="submit" variant="primary" size="lg" block loading={pairing} loadingLabel="Pairing…">
          Pair this tablet
        </Button>
      </form>
    </main>
  );
}
