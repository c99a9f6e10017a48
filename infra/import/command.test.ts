import { expect, test } from 'vitest';
import { readCommand } from './command.ts';

const whom = ['--organization', 'Acme', '--owner', 'ceo@acme.example'];

test.each([
  [['--mapping', 'm.yaml', 'files'], 'Say which --organization'],
  [['--organization', 'Acme', '--owner', 'ceo', '--mapping', 'm.yaml', 'files'], '--owner ceo is no e-mail address'],
  [[...whom, '--mapping', 'm.yaml'], 'Name one --mapping and one folder'],
  [[...whom, 'files'], 'Name one --mapping and one folder'],
  [[...whom, '--mapping', 'm.yaml', 'files', 'more'], 'Name one --mapping and one folder'],
  [[...whom, '--undo', 'yesterday'], '--undo yesterday is no batch'],
  [[...whom, '--currency', 'dollars', '--mapping', 'm.yaml', 'files'], '--currency dollars is no ISO 4217 code'],
  [[...whom, '--time-zone', 'Bern', '--mapping', 'm.yaml', 'files'], '--time-zone Bern is no IANA time zone'],
  [[...whom, '--force', 'files'], "Unknown option '--force'"],
])('%j is refused: %s', (args, reason) => {
  expect(() => readCommand(args)).toThrow(reason);
});

test('an import is all or nothing and for good unless it is told otherwise', () => {
  expect(readCommand([...whom, '--mapping', 'm.yaml', 'files'])).toEqual({
    organization: 'Acme',
    owner: 'ceo@acme.example',
    currency: 'USD',
    timeZone: 'UTC',
    work: { kind: 'import', mappingFile: 'm.yaml', folder: 'files', dryRun: false, goodRowsOnly: false },
  });
  expect(readCommand([...whom, '--mapping', 'm.yaml', 'files', '--dry-run', '--good-rows-only']).work).toMatchObject({
    dryRun: true,
    goodRowsOnly: true,
  });
});
