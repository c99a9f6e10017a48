import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** How many lines each group of the inventory has. */
const GROUPS: Record<string, number> = {
  'AEMS-AUTH': 12,
  'AEMS-FLOGIN': 7,
  'AEMS-FGOOG': 8,
  'AEMS-FMFA': 6,
  'AEMS-FADM': 6,
  'AEMS-FPWD': 7,
  'SCOPE-SEC': 11,
  'AIEP-AUTH': 10,
  'AIEP-USER': 4,
  'AIEP-SEC': 11,
  'ESS-SEC': 22,
  'ESS-TBL': 7,
  'INNO-TEN': 5,
  'INNO-AUTH': 5,
  'INNO-USER': 3,
  'INNO-MOD': 3,
  'AEMS-AI': 13,
  'AEMS-FCHAT': 21,
  'SCOPE-CHAT': 4,
  'AIEP-AI': 8,
  'ASK-MODEL': 10,
};

const rows = readFileSync('docs/coverage.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z]+-[A-Z]+-\d+ \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| /, '').trim()))
  .map(([line = '', , title = '', file = '']) => ({ line, title, file: file.replaceAll('`', '') }));

test.each(Object.entries(GROUPS))('each of the lines of %s is there once', (group, count) => {
  const numbers = rows
    .filter(({ line }) => line.startsWith(`${group}-`))
    .map(({ line }) => line.slice(group.length + 1));
  expect(numbers).toEqual(Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0')));
});

test('every test that is named exists under its title', () => {
  const missing = rows.filter(
    ({ file, title }) => title === '' || !existsSync(file) || !readFileSync(file, 'utf8').includes(title),
  );
  expect(missing).toEqual([]);
});
