'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { soundIsOn, unlockSound } from '~/shared/sound/chime.ts';
import { useWakeLock } from './use-wake-lock.ts';

const key = 'toast-kitchen-shift';
const changed = 'toast-kitchen-shift';

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

function isStarted(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/**
 * A shift begins with a tap, because only a tap gives sound. It outlives a reload, but not its sound: the next touch of anything
 * brings that back.
 */
export function useShift() {
  const stored = useSyncExternalStore(subscribe, isStarted, () => false);
  const [here, setHere] = useState(false);
  const [soundOn, setSoundOn] = useState(false);
  const started = stored || here;
  useWakeLock(started);

  const unlock = useCallback(() => void unlockSound().then(setSoundOn), []);
  useEffect(() => {
    if (!started) return;
    const touched = () => {
      if (!soundIsOn()) unlock();
    };
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
    };
  }, [started, unlock]);

  const start = useCallback(() => {
    try {
      sessionStorage.setItem(key, new Date().toISOString());
    } catch {
      // Storage may be forbidden; then the shift lasts as long as the page.
    }
    setHere(true);
    unlock();
    window.dispatchEvent(new Event(changed));
  }, [unlock]);
  return { started, soundOn, start, unlock };
}
