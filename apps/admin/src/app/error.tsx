'use client';

import { Unavailable } from './unavailable.tsx';

/** Whatever a page could not be made of: usually the backend cannot be reached. */
export default function ErrorPage({ retry }: { error: Error; retry: () => void }) {
  return <Unavailable onBack={retry} />;
}
