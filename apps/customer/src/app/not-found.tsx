import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { UtensilsCrossed } from 'lucide-react';
import Link from 'next/link';
import { TopBar } from '~/shared/top-bar.tsx';

export default function NotFound() {
  return (
    <>
      <TopBar />
      <main id="main" tabIndex={-1} className="pt-[10vh] outline-none">
        <h1 className="sr-only">Page not found</h1>
        <EmptyState
          icon={<UtensilsCrossed />}
          title="There is no table here"
          action={
            <Button asChild variant="primary">
              <Link href="/">See the restaurants</Link>
            </Button>
          }
        >
          The address may be mistyped, or the restaurant may have moved. Check the link, or begin at the
          front.
        </EmptyState>
      </main>
    </>
  );
}
