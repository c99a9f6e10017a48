import { parseArgs } from 'node:util';
import { Refusal } from '../refusal.ts';

/** What `npm run import` is asked to do. */
export interface Command {
  organization: string;
  /** E-mail address of the organization's owner. */
  owner: string;
  work: Import | Undo;
  /** Of an organization that is founded now. */
  currency: string;
  timeZone: string;
}

export interface Import {
  kind: 'import';
  mappingFile: string;
  folder: string;
  dryRun: boolean;
  goodRowsOnly: boolean;
}

export interface Undo {
  kind: 'undo';
  batchId: string;
}

const USAGE = `Usage:
  npm run import -- --organization <name> --owner <e-mail> --mapping <file.yaml> <folder>
  npm run import -- --organization <name> --owner <e-mail> --undo <batch>

  --dry-run            do everything, then take it back
  --good-rows-only     take the rows without a fault; by default a file with a fault is left out whole
  --currency <code>    of an organization that does not exist yet (USD)
  --time-zone <zone>   of an organization that does not exist yet (UTC)

The organization and its owner are made when they do not exist.
`;

const OPTIONS = {
  organization: { type: 'string' },
  owner: { type: 'string' },
  mapping: { type: 'string' },
  undo: { type: 'string' },
  currency: { type: 'string', default: 'USD' },
  'time-zone': { type: 'string', default: 'UTC' },
  'dry-run': { type: 'boolean', default: false },
  'good-rows-only': { type: 'boolean', default: false },
} as const;

/** Reads the command line; throws a Refusal that says what is missing. */
export function readCommand(args: string[]): Command {
  const { values, positionals } = parsed(args);
  const { organization = '', owner = '', currency } = values;
  if (!organization || !owner) throw new Refusal(`Say which --organization and whose (--owner).\n\n${USAGE}`);
  if (!/^[^\s@]+@[^\s@]+$/.test(owner)) throw new Refusal(`--owner ${owner} is no e-mail address.`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new Refusal(`--currency ${currency} is no ISO 4217 code such as USD.`);
  return {
    organization,
    owner,
    currency,
    timeZone: timeZoneOf(values['time-zone']),
    work: workOf(values, positionals),
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function workOf(values: ReturnType<typeof parsed>['values'], [folder, ...more]: string[]): Import | Undo {
  if (values.undo) return { kind: 'undo', batchId: batchOf(values.undo) };
  if (!values.mapping || !folder || more.length > 0)
    throw new Refusal(`Name one --mapping and one folder, or a batch to --undo.\n\n${USAGE}`);
  const { 'dry-run': dryRun, 'good-rows-only': goodRowsOnly } = values;
  return { kind: 'import', mappingFile: values.mapping, folder, dryRun, goodRowsOnly };
}

function batchOf(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text;
  throw new Refusal(`--undo ${text} is no batch: the summary of the import names it.`);
}

function timeZoneOf(text: string): string {
  if (Intl.supportedValuesOf('timeZone').includes(text) || text === 'UTC') return text;
  throw new Refusal(`--time-zone ${text} is no IANA time zone such as Europe/Zurich.`);
}
