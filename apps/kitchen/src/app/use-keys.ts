'use client';

import { useEffect } from 'react';
import type { Kitchen } from '~/shared/kitchen/kitchen.ts';
import { useKitchen } from '~/shared/kitchen/kitchen-context.tsx';
import { type Slip, ticketIds } from '~/shared/rail/view.ts';
import { step } from './step.ts';

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-ticket]')];

const focused = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-ticket]') ?? null;

function beside(card: HTMLElement | null): HTMLElement | undefined {
  const open = cards().filter((other) => other === card || other.dataset['standing'] === 'open');
  const at = card === null ? -1 : open.indexOf(card);
  return open[at + 1] ?? open[at - 1];
}

function move(key: string): boolean {
  const all = cards();
  const boxes = all.map((card) => card.getBoundingClientRect());
  const from = focused();
  const target = from === null ? 0 : step(boxes, all.indexOf(from), key);
  const card = all[target];
  card?.focus();
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return card !== undefined;
}

function act(kitchen: Kitchen, key: string): boolean {
  const { ghosts, picture } = kitchen.get();
  const { ticket: id, standing } = focused()?.dataset ?? {};
  const recall = (slip: Slip | undefined): boolean => {
    if (slip !== undefined) kitchen.operate(ticketIds(slip), 'RECALL');
    return slip !== undefined;
  };
  if (key === 'u') return recall(picture.ready.find((slip) => slip.id === ghosts.at(-1)?.id));
  if (key === 'r')
    return recall(
      (standing === 'ready' ? picture.ready.find((slip) => slip.id === id) : undefined) ??
        picture.ready.at(-1),
    );
  const slip = standing === 'open' ? picture.rail.find((other) => other.id === id) : undefined;
  if (slip === undefined || (key !== 's' && key !== 'b')) return false;
  // The bumped one goes away with its focus; who works by keyboard goes on with the next.
  if (key === 'b') beside(focused())?.focus();
  kitchen.operate(ticketIds(slip), key === 's' ? 'START' : 'BUMP');
  return true;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input, textarea, select, [contenteditable], [role=radio], [role=slider]');

/** A keyboard or a bump bar: arrows walk over the tickets; S starts, B bumps, R recalls, U takes the last bump back. */
export function useKeys(on: boolean): void {
  const kitchen = useKitchen();
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const handled = event.key.startsWith('Arrow') ? move(event.key) : act(kitchen, event.key.toLowerCase());
      if (handled) event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on, kitchen]);
}
