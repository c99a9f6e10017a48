import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Line } from './line.ts';
import type { Machine } from './machine.ts';

const HEAD = ['work', 'what', 'ours', 'the other', 'ratio', 'aim', ''];

/** The lines as a table for a terminal. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ work, what, ours, theirs, ratio, aim, isReached }: Line): string[] {
  return [work, what, ours, theirs, ratio, aim, isReached === undefined ? '' : isReached ? 'reached' : 'missed'];
}

/** What one run found, and where. */
export interface Findings {
  at: string;
  machine: Machine;
  quick: boolean;
  full: boolean;
  seconds: number;
  lines: readonly Line[];
}

/** Writes the findings as JSON, and makes the folder for it. */
export function writeFindings(file: string, findings: Findings): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(findings, null, 2)}\n`);
}
