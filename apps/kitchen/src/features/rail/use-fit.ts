'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Columns, columnsIn, widened } from './columns.ts';

type Room = { readonly width: number; readonly height: number; readonly rem: number };
type Spans = Readonly<Record<string, number>>;

export type Fit = {
  /** null on a phone, where tickets simply follow one another. */
  readonly columns: Columns | null;
  /** How many columns a ticket takes. */
  readonly spanOf: (id: string) => number;
};

const phoneRem = 40;
const narrowestRem = 15.5;
const gapRem = 0.75;

const remNow = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * Fits the tickets into what the screen has: columns of one width, and a ticket that is too high for one goes over two or more, so
 * that its number stays above all of its lines. `places` changes when tickets do.
 */
export function useFit(box: RefObject<HTMLElement | null>, places: unknown): Fit {
  const [room, setRoom] = useState<Room | null>(null);
  const [spans, setSpans] = useState<Spans>({});

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const rem = remNow();
      setRoom((was) =>
        was?.width === width && was.height === height && was.rem === rem ? was : { width, height, rem },
      );
      // Another size, another fit.
      setSpans({});
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [box]);

  const columns =
    room === null || room.width < phoneRem * room.rem
      ? null
      : columnsIn(room.width - 2 * room.rem, narrowestRem * room.rem, gapRem * room.rem);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || room === null || columns === null) return;
    const free = room.height - 1.5 * room.rem;
    const wider: Record<string, number> = {};
    for (const card of element.querySelectorAll<HTMLElement>('article[data-lines]')) {
      const id = card.dataset['ticket'] ?? '';
      const span = spans[id] ?? 1;
      const next = widened(span, card.offsetHeight, free, Number(card.dataset['lines']));
      if (next !== span) wider[id] = next;
    }
    if (Object.keys(wider).length > 0) setSpans((was) => ({ ...was, ...wider }));
  }, [box, room, columns, spans, places]);

  return { columns, spanOf: (id) => spans[id] ?? 1 };
}
