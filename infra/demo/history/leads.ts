import { companyName, mailName, personName } from '../company/names.ts';
import { SEGMENTS } from '../company/segments.ts';
import { type Day, isBusinessDay } from './calendar.ts';
import type { Customer, Seller } from './customers.ts';
import type { Opportunity } from './opportunities.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';

export interface Lead {
  key: string;
  name: string;
  company: string;
  email: string;
  source: string;
  status: 'NEW' | 'CONTACTED' | 'QUALIFIED' | 'DISQUALIFIED' | 'CONVERTED';
  owner: Seller;
  received: Day;
}

const SOURCES = ['Trade fair', 'Website', 'Recommendation', 'Newsletter', 'Showroom', 'Partner', 'Cold call'];
const A_BUSINESS_DAY = 1.4;
const COMPANIES = SEGMENTS.filter(({ kind }) => kind === 'COMPANY');

interface World {
  story: Story;
  seed: string;
  scale: number;
  sellers: readonly Seller[];
  customers: readonly Customer[];
}

/** Companies that asked: those that became customers, and all the others. */
export function leadsOf({ story, seed, scale, sellers, customers }: World): Lead[] {
  const converted = customers
    .filter(({ joined, seller }) => seller && joined > story.from + 60)
    .map((customer) => convertedLead(customer, seed));
  const others: Lead[] = [];
  for (let day = story.from; day <= story.until; day += 1) {
    const random = new Random(`${seed}/leads/${day}`);
    const count = isBusinessDay(day) ? random.poisson(A_BUSINESS_DAY * scale) : 0;
    for (let place = 0; place < count; place += 1) {
      const key = `LD-${day}-${place + 1}`;
      others.push(leadOf(new Random(`${seed}/${key}`), key, random.pick(sellers), day, story.until));
    }
  }
  return [...converted, ...others];
}

/** Links each converted lead to the first opportunity of its customer. */
export function withLeads(opportunities: readonly Opportunity[], leads: readonly Lead[]): Opportunity[] {
  const open = new Map(
    leads.filter(({ status }) => status === 'CONVERTED').map(({ key, received }) => [key, received]),
  );
  return opportunities.map((opportunity) => {
    const lead = leadKey(opportunity.customer);
    const received = open.get(lead);
    if (received === undefined || received > opportunity.opened) return opportunity;
    open.delete(lead);
    return { ...opportunity, lead };
  });
}

const leadKey = ({ key }: Customer): string => `LD-${key}`;

function convertedLead(customer: Customer, seed: string): Lead {
  const random = new Random(`${seed}/${leadKey(customer)}`);
  const [contact] = customer.contacts;
  return {
    key: leadKey(customer),
    name: contact?.name ?? customer.name,
    company: customer.name,
    email: contact?.email ?? customer.email,
    source: random.pick(SOURCES),
    status: 'CONVERTED',
    owner: customer.seller as Seller,
    received: customer.joined - random.int(20, 60),
  };
}

function leadOf(random: Random, key: string, owner: Seller, received: Day, today: Day): Lead {
  const country = owner.territory.countryCode;
  const name = personName(random, country);
  const company = companyName(random, random.pick(COMPANIES).name, country);
  const email = `${mailName(name)}@${mailName(company).replaceAll('.', '')}.example`;
  return {
    key,
    name,
    company,
    email,
    source: random.pick(SOURCES),
    status: statusAt(random, today - received),
    owner,
    received,
  };
}

/** After six weeks it is known whether a lead will buy. */
function statusAt(random: Random, age: number): Lead['status'] {
  if (age < 3) return 'NEW';
  if (age > 42) return random.chance(0.9) ? 'DISQUALIFIED' : 'QUALIFIED';
  return random.pick(['CONTACTED', 'CONTACTED', 'QUALIFIED', 'DISQUALIFIED', 'NEW']);
}
