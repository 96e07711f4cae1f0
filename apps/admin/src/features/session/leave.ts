import { toast } from '@toast/ui/toast';
import { signOut } from '~/shared/session/auth.ts';

/** Signs out and loads the sign-in page anew, so that nothing stays in memory. */
export async function leave(): Promise<void> {
  if (await signOut()) window.location.assign('/sign-in');
  else
    toast({
      tone: 'bad',
      title: 'You are still signed in',
      description: 'The office cannot be reached. Try again in a moment.',
    });
}
