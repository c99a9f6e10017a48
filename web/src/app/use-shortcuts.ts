import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../lib/viewer.ts';
import { placesOf } from './navigation.ts';

/** How long after G the second key counts. */
const CHORD_MS = 1_200;

interface Shortcuts {
  togglePalette: () => void;
  /** Undefined where the viewer cannot ask. */
  toggleAsk: (() => void) | undefined;
}

/** Keys that work on every page: Ctrl/Cmd K the palette, Ctrl/Cmd J Ask, G and a letter to go somewhere, / the page's filter. */
export function useShortcuts({ togglePalette, toggleAsk }: Shortcuts): void {
  const navigate = useNavigate();
  const viewer = useViewer();
  const toggles: Record<string, (() => void) | undefined> = { k: togglePalette, j: toggleAsk };
  const handle = useEffectEvent((event: KeyboardEvent, chord: boolean): boolean => {
    const toggle = toggles[event.key.toLowerCase()];
    if ((event.metaKey || event.ctrlKey) && toggle) {
      event.preventDefault();
      toggle();
    } else if (isPlain(event)) {
      return chord ? goTo(event.key) : startOrFocus(event);
    }
    return false;
  });
  const goTo = (key: string): boolean => {
    const place = placesOf(viewer).find((candidate) => candidate.key === key);
    if (place) void navigate(place.path);
    return false;
  };

  useEffect(() => {
    let chordUntil = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      chordUntil = handle(event, event.timeStamp < chordUntil) ? event.timeStamp + CHORD_MS : 0;
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** True when a chord begins. P and / go to what the page marks with `data-shortcut`. */
function startOrFocus(event: KeyboardEvent): boolean {
  if (event.key === 'g') return true;
  const target = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(event.key)}"]`);
  if (target) {
    event.preventDefault();
    target.focus();
  }
  return false;
}

function isPlain(event: KeyboardEvent): boolean {
  const typing =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  return !typing && !event.metaKey && !event.ctrlKey && !event.altKey && event.key.length === 1;
}
