// Prints "N passed, N failed" from vitest's JSON report; a file that broke before its first test counts as one failure.
import { readFileSync } from 'node:fs';

const { numPassedTests, numFailedTests, testResults } = readReport();
const broken = testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
);
const failed = numFailedTests + broken.length;
process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || numPassedTests === 0 ? 1 : 0;

function readReport() {
  try {
    return JSON.parse(readFileSync(process.argv[2], 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, testResults: [] };
  }
}
