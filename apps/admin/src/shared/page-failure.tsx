import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';

type Props = { heading: string; title: string; onRetry: () => void };

/** A whole page that could not be loaded. */
export function PageFailure({ heading, title, onRetry }: Props) {
  return (
    <div className="p-gutter">
      <h1 className="mb-4 text-xl font-semibold">{heading}</h1>
      <Banner tone="bad" title={title} action={<Button onClick={onRetry}>Try again</Button>}>
        Nothing is lost: the kitchen and the guests go on without this page.
      </Banner>
    </div>
  );
}
