import { EmptyState } from '@toast/ui/empty-state';
import { Store } from 'lucide-react';
import { SignOutButton } from './sign-out-button.tsx';

export function NoRestaurant() {
  return (
    <main id="main" tabIndex={-1} className="grid min-h-dvh place-items-center outline-none">
      <EmptyState icon={<Store />} title="You do not work for a restaurant yet" action={<SignOutButton />}>
        Ask the owner to add your address to the staff, then sign in again.
      </EmptyState>
    </main>
  );
}
