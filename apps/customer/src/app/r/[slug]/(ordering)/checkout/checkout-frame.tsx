import { TextLink } from '@toast/ui/text-link';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { TopBar } from '~/shared/top-bar.tsx';

/** The quiet page around the checkout: where one is, and the way back to the menu. */
export function CheckoutFrame({ slug, name, children }: { slug: string; name: string; children: ReactNode }) {
  return (
    <>
      <TopBar />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[68rem] px-gutter pt-2 outline-none lg:pb-16"
      >
        <TextLink
          asChild
          className="inline-flex min-h-target items-center gap-1.5 no-underline hover:underline"
        >
          <Link href={`/r/${slug}`}>
            <ArrowLeft aria-hidden className="size-4" />
            {name}
          </Link>
        </TextLink>
        <h1 className="mt-1 mb-6 text-2xl font-semibold">Checkout</h1>
        {children}
      </main>
    </>
  );
}
