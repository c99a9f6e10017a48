import type { Activity } from '../history/activities.ts';
import { isoOf } from '../history/calendar.ts';
import type { History } from '../history/history.ts';
import type { Lead } from '../history/leads.ts';
import { decimal } from '../history/money.ts';
import type { Opportunity } from '../history/opportunities.ts';
import type { Quota } from '../history/quotas.ts';
import { at } from '../history/random.ts';
import type { Cell, Table } from './table.ts';

type Row = Record<string, Cell> & { day: string };

/** The files of what the company hopes to sell. Once found, an opportunity belongs to the people who work with the demo. */
export function pipelineTables({ quotas, leads, opportunities, activities }: History): Table[] {
  const opened = new Map(opportunities.map((opportunity) => [opportunity.key, isoOf(opportunity.opened)]));
  return [
    { name: 'quotas', rows: quotas.map(quotaRow) },
    { name: 'leads', rows: leads.map(leadRow) },
    { name: 'opportunities', rows: opportunities.map(opportunityRow) },
    { name: 'opportunity-stages', rows: opportunities.flatMap(stageRows) },
    {
      name: 'activities',
      rows: activities.map((activity) => activityRow(activity, opened.get(activity.opportunity) ?? '')),
    },
  ];
}

function quotaRow({ seller, from, until, amount }: Quota): Row {
  return { day: isoOf(from), seller: seller.key, from: isoOf(from), until: isoOf(until), amount: decimal(amount) };
}

function leadRow({ owner, received, ...lead }: Lead): Row {
  return { day: isoOf(received), ...lead, owner: owner.key, received: isoOf(received) };
}

function opportunityRow({ key, name, customer, lead, opened, expected, closed, lossReason, stays }: Opportunity): Row {
  const { stage, amount, probability } = at(stays, stays.length - 1);
  return {
    day: isoOf(opened),
    key,
    name,
    customer: customer.key,
    seller: customer.seller?.key,
    territory: customer.territory.key,
    lead,
    amount: decimal(amount),
    stage,
    probability: decimal(probability),
    opened: isoOf(opened),
    expected: isoOf(expected),
    closed: closed && isoOf(closed),
    lossReason,
  };
}

function stageRows({ key, opened, stays }: Opportunity): Row[] {
  return stays.map(({ stage, from, until, amount, probability }) => ({
    day: isoOf(opened),
    opportunity: key,
    stage,
    entered: isoOf(from),
    left: until && isoOf(until),
    amount: decimal(amount),
    probability: decimal(probability),
  }));
}

function activityRow(
  { key, kind, day: on, subject, customer, opportunity, seller, isDone }: Activity,
  day: string,
): Row {
  const done = isDone ? 'yes' : 'no';
  return { day, key, kind, on: isoOf(on), subject, customer: customer.key, opportunity, seller: seller.key, done };
}
