'use client';

import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import { Field } from '@toast/ui/field';
import { IconButton } from '@toast/ui/icon-button';
import { Input } from '@toast/ui/input';
import { Eye, EyeOff } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { signIn } from '~/shared/session/auth.ts';
import { type Complaints, complaintsAbout, failureWords } from './sign-in-words.ts';

/** Reads the fields when it is sent, so that what a browser filled in counts as typed. */
export function SignInForm({ next }: { next: string }) {
  const [complaints, setComplaints] = useState<Complaints>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const email = textOf(data, 'email').trim();
    const password = textOf(data, 'password');
    const found = complaintsAbout(email, password);
    setComplaints(found);
    const first = found.email !== undefined ? 'email' : found.password !== undefined ? 'password' : null;
    if (first !== null) {
      form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    const answer = await signIn(email, password);
    // The whole page is loaded anew: nothing of whoever was here before is left in memory.
    if (answer.outcome === 'SIGNED_IN') return window.location.assign(next);
    setBusy(false);
    setFailure(failureWords(answer));
    if (answer.outcome === 'WRONG')
      form.current?.querySelector<HTMLInputElement>('[name=password]')?.select();
  };

  const mended = (name: keyof Complaints) => () =>
    setComplaints((was) => (was[name] === undefined ? was : { ...was, [name]: undefined }));
  return (
    <form
      ref={form}
      onSubmit={(event) => void send(event)}
      noValidate
      method="post"
      className="mt-6 grid gap-4"
    >
      {failure !== null && <Banner tone="bad" title={failure} />}
      <Field label="Email" error={complaints.email} required>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="next"
          onChange={mended('email')}
        />
      </Field>
      <Field label="Password" error={complaints.password} required>
        <Input
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          enterKeyHint="go"
          onChange={mended('password')}
          trailing={
            <IconButton
              size="sm"
              className="-me-2"
              label={shown ? 'Hide password' : 'Show password'}
              onClick={() => setShown(!shown)}
            >
              {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            </IconButton>
          }
        />
      </Field>
      <Button
        type="submit"
        variant="primary"
        block
        loading={busy}
        loadingLabel="Signing in…"
        className="mt-2"
      >
        Sign in
      </Button>
    </form>
  );
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
