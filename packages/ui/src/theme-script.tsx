import { themeScriptSource } from './theme-store.ts';

export type ThemeScriptProps = {
  /** The request's nonce, when the content security policy asks for one. */
  nonce?: string | undefined;
  storageKey?: string | undefined;
};

/**
 * First thing in <head>: sets data-theme from the stored choice before anything is painted.
 * Put `suppressHydrationWarning` on <html>. A default other than the system's: `<html data-theme="dark">`.
 */
export function ThemeScript({ nonce, storageKey }: ThemeScriptProps) {
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      // The text is ours alone; nothing of the user's flows into it.
      dangerouslySetInnerHTML={{ __html: themeScriptSource(storageKey) }}
    />
  );
}
