import { Banner } from '@toast/ui/banner';
import { Button } from '@toast/ui/button';
import type { RefusalWords, Remedy } from './refusal-words.ts';

/** Why it cannot be ordered as it is, each with its way out. */
export function RefusalList({
  refusals,
  onRemedy,
}: {
  refusals: readonly RefusalWords[];
  onRemedy: (remedy: Remedy) => void;
}) {
  return refusals.map(({ tone, title, body, remedies }) => (
    <Banner
      key={title}
      tone={tone}
      title={title}
      action={
        remedies.length > 0 &&
        remedies.map((remedy) => (
          <Button key={remedy.label} size="sm" onClick={() => onRemedy(remedy)}>
            {remedy.label}
          </Button>
        ))
      }
    >
      {body}
    </Banner>
  ));
}
