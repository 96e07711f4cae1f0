'use client';

import { useEffect } from 'react';

const typing = 'input, textarea, select, [contenteditable="true"]';

/** `/` jumps to the page's search field, wherever the focus is, unless one is typing or a dialog is open. Spread on SearchInput. */
export function useSlashToSearch(): { readonly 'data-search': true } {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(typing) !== null) return;
      if (document.querySelector('[role=dialog][data-state=open], [role=alertdialog]') !== null) return;
      const field = document.querySelector<HTMLInputElement>('input[data-search]');
      if (field === null) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return { 'data-search': true };
}
