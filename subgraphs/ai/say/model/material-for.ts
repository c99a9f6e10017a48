import type { Figure } from '../../evidence/evidence.ts';
import { bind } from '../bind.ts';
import { formatFigure } from '../format-figure.ts';
import type { Written } from '../writer.ts';
import type { Offer } from './offer.ts';

/** A sentence that rules wrote, with what a model may say in its place; without an offer it stands as it is. */
export interface Draft {
  written: Written;
  offer: Offer | undefined;
}

/** All that a model may know to word an answer: of each sentence its figures and names, what is true of it, and how rules say it. */
export function materialFor(drafts: readonly Draft[], figures: readonly Figure[], locale: string) {
  const shown = (id: string) => {
    const figure = figures.find((one) => one.id === id);
    return figure ? formatFigure(figure, locale) : '';
  };
  const sentences = drafts.flatMap(({ written, offer }) => {
    if (!offer) return [];
    const { finding, part, kind, claims, placeable, subjects, needed } = offer;
    const roles = Object.entries(offer.figures);
    return {
      finding,
      part,
      kind,
      claims: [...claims],
      figures: roles.map(([role, { id, place }]) => ({ role, place, value: shown(id) })),
      names: placeable.map((role) => ({ role, name: offer.names[role] })),
      mustShow: [...subjects, ...needed.map((group) => group.join(' or '))],
      draft: bind(written, figures, locale)
        .map(({ text }) => text)
        .join(''),
    };
  });
  return { sentences };
}
