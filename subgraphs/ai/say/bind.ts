import type { Sentence } from '../answer/answer.ts';
import type { Figure } from '../evidence/evidence.ts';
import { formatFigure } from './format-figure.ts';

/** A piece of a sentence as it is read: with the figure that it shows, where it shows one. */
export interface Segment {
  text: string;
  figure?: string;
}

const SLOT = /\{\{(\w+)\}\}|\[\[(.*?)\]\]/g;

/** A sentence as it is read: figures are written by code in the reader's way, names stand as they are. */
export function bind({ text }: Sentence, figures: readonly Figure[], locale: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const { 0: slot, 1: id, 2: name, index } of text.matchAll(SLOT)) {
    if (index > end) segments.push({ text: text.slice(end, index) });
    segments.push(id ? shown(id, figures, locale) : { text: index === 0 ? begun(name, locale) : (name ?? '') });
    end = index + slot.length;
  }
  if (end < text.length) segments.push({ text: text.slice(end) });
  return segments;
}

/** A name that a sentence begins with. */
const begun = (name = '', locale: string): string => name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);

function shown(id: string, figures: readonly Figure[], locale: string): Segment {
  const figure = figures.find((one) => one.id === id);
  if (!figure) throw new Error(`No figure ${id}: what was not verified is not bound.`);
  return { text: formatFigure(figure, locale), figure: id };
}

/** The ids of the figures that a sentence shows. */
export function figuresIn({ text }: Sentence): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, id = '']) => id);
}
