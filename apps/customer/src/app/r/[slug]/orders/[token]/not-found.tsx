import { Button } from '@toast/ui/button';
import { EmptyState } from '@toast/ui/empty-state';
import { ReceiptText } from 'lucide-react';
import Link from 'next/link';
import { TopBar } from '~/shared/top-bar.tsx';

export default function OrderNotFound() {
  return (
    <>
      <TopBar />
      <main id="main" tabIndex={-1} className="pt-[10vh] outline-none">
        <h1 className="sr-only">Order not found</h1>
        <EmptyState
          icon={<ReceiptText />}
          title="This link opens no order"
          action={
            <Button asChild variant="primary">
              <Link href="/">See the restaurants</Link>
            </Button>
          }
        >
          A letter may be missing from the address. If you have just ordered, go back to the restaurant’s
          page: your orders are listed there.
        </EmptyState>
      </main>
    </>
  );
}
