import type { DietaryTag } from '@toast/domain/menu/dietary';
import { cn } from '@toast/ui/cn';
import { Flame, Leaf, MoonStar, Sprout, WheatOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { dietaryWords } from '../words/dietary-words.ts';

const icons: Readonly<Record<DietaryTag, ReactNode>> = {
  VEGAN: <Sprout aria-hidden />,
  VEGETARIAN: <Leaf aria-hidden />,
  GLUTEN_FREE: <WheatOff aria-hidden />,
  HALAL: <MoonStar aria-hidden />,
  SPICY: <Flame aria-hidden />,
};

/** What a restaurant claims of a dish, in icons with words. Vegan food is vegetarian, so that is said once. */
export function DietaryMarks({ dietary, className }: { dietary: readonly DietaryTag[]; className?: string }) {
  const said = dietary.filter((tag) => !(tag === 'VEGETARIAN' && dietary.includes('VEGAN')));
  if (said.length === 0) return null;
  return (
    <ul aria-label="Dietary" className={cn('flex flex-wrap gap-x-2.5 gap-y-1 text-xs text-muted', className)}>
      {said.map((tag) => (
        <li key={tag} className="inline-flex items-center gap-1 [&_svg]:size-3.5">
          {icons[tag]}
          {dietaryWords[tag]}
        </li>
      ))}
    </ul>
  );
}
