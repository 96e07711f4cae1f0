/** What a person chose; `system` follows the device. */
export type Theme = 'light' | 'dark' | 'system';

export const themeStorageKey = 'toast-theme';

/** Runs before the first paint. Kept as text so that a content security policy can allow it by nonce or by hash. */
export function themeScriptSource(storageKey: string = themeStorageKey): string {
  const key = JSON.stringify(storageKey).replaceAll('<', '\\u003c');
  return `try{var t=localStorage.getItem(${key}),d=document.documentElement;if(t==="light"||t==="dark")d.dataset.theme=t;else if(t==="system")delete d.dataset.theme}catch(e){}`;
}

export function readTheme(storageKey: string): Theme | null {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' || stored === 'system' ? stored : null;
  } catch {
    return null; // Storage may be forbidden; then the choice lasts as long as the page.
  }
}

export function applyTheme(theme: Theme, storageKey: string) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // See readTheme.
  }
  window.dispatchEvent(new Event('toast-theme'));
}
