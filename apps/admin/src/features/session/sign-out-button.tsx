'use client';

import { Button } from '@toast/ui/button';
import { leave } from './leave.ts';

export function SignOutButton() {
  return <Button onClick={() => void leave()}>Sign out</Button>;
}
