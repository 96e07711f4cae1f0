import { cn } from '@toast/ui/cn';
import { Utensils } from 'lucide-react';
import { mediaUrl } from './media-url.ts';

/** A dish at a glance, of one size with or without a picture. Says nothing: the name stands beside it. */
export function Thumb({ image, className }: { image: string | null; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-9 shrink-0 place-items-center overflow-hidden rounded-md bg-accent-soft text-accent-ink',
        className,
      )}
    >
      {image === null ? (
        <Utensils className="size-4" />
      ) : (
        <img src={mediaUrl(image)} alt="" loading="lazy" className="size-full object-cover" />
      )}
    </span>
  );
}
