import type { ReactNode } from 'react';
import { TopBar } from '~/shared/top-bar.tsx';

type CheckoutFrameProps = {
  slug: string;
  name: string;
  /** Something else is the first thing to be seen. */
  quiet: boolean;
  children: ReactNode;
};

/** The quiet page around the checkout: where one is, and the way back to the menu. */
export function CheckoutFrame({ slug, name, quiet, children }: CheckoutFrameProps) {
  return (
    <>
      <TopBar back={{ href: `/r/${slug}`, label: name }} className="max-w-[68rem]" />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[68rem] px-gutter pt-2 outline-none lg:pt-4 lg:pb-16"
      >
        <h1 className={quiet ? 'sr-only' : 'mb-6 text-2xl font-semibold'}>Checkout</h1>
        {children}
      </main>
    </>
  );
}
