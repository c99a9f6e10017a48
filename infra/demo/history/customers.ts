import { COMPANY, KEY_CUSTOMER, TERRITORIES, type TerritorySpec } from '../company/company.ts';
import { companyName, mailName, personName } from '../company/names.ts';
import { SEGMENTS, type Segment } from '../company/segments.ts';
import type { Day } from './calendar.ts';
import { Random, runningSums } from './random.ts';
import type { Story } from './story.ts';

export interface Seller {
  key: string;
  name: string;
  email: string;
  territory: TerritorySpec;
}

export interface Contact {
  name: string;
  role: string;
  email: string;
  phone: string;
}

export interface Customer {
  key: string;
  name: string;
  segment: Segment;
  territory: TerritorySpec;
  /** Only companies have one. */
  seller?: Seller;
  /** First day on which it may order, and the first on which it does no more. */
  joined: Day;
  left: Day;
  /** How much it buys, compared with the others of its segment. */
  weight: number;
  city: string;
  email: string;
  phone: string;
  contacts: readonly Contact[];
}

const COUNT = 900;
/** Of the customers, how many were there before the history begins. */
const OLD_SHARE = 0.42;
const YEARLY_LOSS = 0.11;
/** No other customer comes near the key customer. */
const LARGEST = 2.2;
const ROLES = ['Purchasing', 'Owner', 'General manager', 'Bar manager', 'Facilities', 'Buyer'];

/** Two for each territory. */
export function sellersOf(): Seller[] {
  return TERRITORIES.flatMap((territory) =>
    territory.sellers.map((name, place) => ({
      key: `${territory.key}-${place + 1}`,
      name,
      email: `${mailName(name)}@${COMPANY.domain}`,
      territory,
    })),
  );
}

/** Everybody who buys or bought, the key customer first. */
export function customersOf(story: Story, seed: string, sellers: readonly Seller[], scale: number): Customer[] {
  const random = new Random(`${seed}/customers`);
  const taken = new Set<string>([KEY_CUSTOMER.name]);
  const others = Array.from({ length: Math.round(COUNT * scale) - 1 }, (_, place) =>
    customerOf({ story, random, sellers, taken }, place + 1),
  );
  return [keyCustomer(story, sellers), ...others];
}

interface Making {
  story: Story;
  random: Random;
  sellers: readonly Seller[];
  taken: Set<string>;
}

const bySegment = runningSums(SEGMENTS.map(({ share }) => share));
const byTerritory = runningSums(TERRITORIES.map(({ share }) => share));

function customerOf(making: Making, place: number): Customer {
  const { story, random, sellers } = making;
  const segment = random.pickRising(SEGMENTS, bySegment);
  const territory = random.pickRising(TERRITORIES, byTerritory);
  const name = newName(making, segment, territory);
  const domain = segment.kind === 'PERSON' ? 'mail.example' : `${mailName(name).replaceAll('.', '')}.example`;
  const seller = random.pick(sellers.filter((one) => one.territory === territory));
  const joined = random.chance(OLD_SHARE) ? story.from - random.int(1, 900) : joinedOn(story, random);
  return {
    key: `C-${1_000 + place}`,
    name,
    segment,
    territory,
    ...(segment.kind === 'COMPANY' && { seller }),
    joined,
    left: Math.max(joined, story.from) + Math.round((-365 / YEARLY_LOSS) * Math.log(1 - random.next())),
    weight: Math.min(LARGEST, random.around(1, 0.6)),
    city: random.pick(territory.cities),
    email: segment.kind === 'PERSON' ? `${mailName(name)}@${domain}` : `orders@${domain}`,
    phone: phoneIn(random, territory),
    contacts: segment.kind === 'PERSON' ? [] : contactsOf(random, territory, domain),
  };
}

/** More join from year to year. */
function joinedOn({ from, today }: Story, random: Random): Day {
  return from + Math.floor((today - from) * random.next() ** 0.85);
}

/** Namesakes would look like mistakes; after some tries the city tells them apart. */
function newName({ random, taken }: Making, { kind, name }: Segment, { countryCode, cities }: TerritorySpec): string {
  const invent = () => (kind === 'PERSON' ? personName(random, countryCode) : companyName(random, name, countryCode));
  let found = invent();
  for (let tries = 0; taken.has(found); tries += 1)
    found = tries < 5 || kind === 'PERSON' ? invent() : `${invent()}, ${random.pick(cities)}`;
  taken.add(found);
  return found;
}

function contactsOf(random: Random, territory: TerritorySpec, domain: string): Contact[] {
  return Array.from({ length: random.int(1, 2) }, () => {
    const name = personName(random, territory.countryCode);
    return { name, role: random.pick(ROLES), email: `${mailName(name)}@${domain}`, phone: phoneIn(random, territory) };
  });
}

const phoneIn = (random: Random, { phone }: TerritorySpec): string =>
  `${phone} ${String(random.int(0, 9_999)).padStart(4, '0')}`;

function keyCustomer(story: Story, sellers: readonly Seller[]): Customer {
  const territory = TERRITORIES.find(({ key }) => key === KEY_CUSTOMER.territory) as TerritorySpec;
  const phone = `${territory.phone} 0100`;
  return {
    key: KEY_CUSTOMER.key,
    name: KEY_CUSTOMER.name,
    segment: SEGMENTS.find(({ name }) => name === 'Hotel and restaurant') as Segment,
    territory,
    seller: sellers.find((seller) => seller.territory === territory) as Seller,
    joined: story.from - 700,
    left: story.keyCustomerLeaves,
    // Orders on days of its own, see demand.ts.
    weight: 0,
    city: KEY_CUSTOMER.city,
    email: 'procurement@grandhaven.example',
    phone,
    contacts: [
      { name: 'Victoria Sandoval', role: 'Head of procurement', email: 'victoria.sandoval@grandhaven.example', phone },
    ],
  };
}
