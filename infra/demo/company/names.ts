/** What people, streets and shops are called. All combinations are invented. */
const FIRST_NAMES: Record<string, readonly string[]> = {
  US: 'James Mary Robert Linda Michael Susan David Karen Daniel Emily Aaron Grace Ethan Chloe Noah Maya Isaac Ruby'.split(
    ' ',
  ),
  CA: 'Liam Olivia Lucas Emma Benoît Florence Gabriel Jasmine Nathan Zoé Simon Alice Mathieu Claire'.split(' '),
  GB: 'Oliver Amelia George Isla Harry Poppy Arthur Freya Alfie Evie Rhys Imogen Callum Megan'.split(' '),
  DE: 'Lukas Anna Felix Lena Moritz Clara Tobias Sabine Matthias Ute Sven Greta Henrik Julia'.split(' '),
  FR: 'Louis Manon Hugo Léa Antoine Chloé Bastien Inès Étienne Margaux Olivier Nathalie Rémi Agathe'.split(' '),
};

const LAST_NAMES: Record<string, readonly string[]> = {
  US: 'Carter Brooks Reyes Foster Hayes Bennett Coleman Price Russo Novak Delgado Whitman Osei Larsen Quinn Tate Mercer Doyle'.split(
    ' ',
  ),
  CA: 'Tremblay Fraser Bouchard MacLeod Singh Côté Morrison Lavoie Campbell Gauthier Reid Nguyen'.split(' '),
  GB: 'Ashworth Barlow Cartwright Dunne Ellison Fairfax Grantham Holloway Ingham Kerr Lockwood Mallory Nairn Okafor'.split(
    ' ',
  ),
  DE: 'Bauer Fischer Hoffmann Krüger Lange Neumann Richter Schreiber Vogel Winkler Zimmer Brandt Haas Thoma'.split(' '),
  FR: 'Bernard Chevalier Dubois Fontaine Girard Lambert Moreau Perrin Renaud Simon Tessier Vasseur'.split(' '),
};

const PLACES =
  'Harbor Copper Maple Lantern Riverside Juniper Anchor Foxglove Granite Willow Beacon Orchard Sparrow Cinder Meadow Tidewater Saffron Linden Hawthorn Driftwood Ivory Summit Marigold Cobalt Heron Bramble Slate Aspen Magnolia Falcon'.split(
    ' ',
  );
const TRADES = 'Design Legal Software Architects Logistics Insurance Media Engineering Partners Studio'.split(' ');

/** By segment: how companies are called. `#` is a place, `@` a family, `%` a trade. */
const PATTERNS: Record<string, readonly string[]> = {
  Café: ['# Coffee Bar', '# Café', 'The # Cup', '# & @ Coffee', '# Street Espresso', 'Little # Café'],
  'Hotel and restaurant': ['Hotel #', '# Inn', 'The # Hotel', '# Brasserie', '# House Restaurant', '@ Dining'],
  Office: ['@ %', '# %', '@ & @ %', '# Works'],
  Retailer: ['@ Home', '# Kitchenware', '@ & @ Housewares', 'The # Pantry', '# Living'],
  Distributor: ['# Trading', '@ Wholesale', '# Foodservice Supply', '@ & Sons Distribution'],
};

interface Picker {
  pick<T>(list: readonly T[]): T;
}

/** A person of a country. */
export function personName(random: Picker, country: string): string {
  return `${random.pick(FIRST_NAMES[country] ?? [])} ${random.pick(LAST_NAMES[country] ?? [])}`;
}

/** A company of a segment in a country. */
export function companyName(random: Picker, segment: string, country: string): string {
  return random
    .pick(PATTERNS[segment] ?? ['# Company'])
    .replace('#', () => random.pick(PLACES))
    .replace('%', () => random.pick(TRADES))
    .replaceAll('@', () => random.pick(LAST_NAMES[country] ?? []));
}

/** The part of a mail address that stands for a name: only letters, digits and dots. */
export function mailName(name: string): string {
  const plain = name.normalize('NFD').replace(/[^a-zA-Z0-9 ]/g, '');
  return plain.trim().toLowerCase().replace(/ +/g, '.');
}
