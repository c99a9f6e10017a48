/** Says on the terminal what is being done, how it goes on, and how long it took. */
export async function step<T>(name: string, work: (goesOn: (line: string) => void) => T | Promise<T>): Promise<T> {
  const begun = performance.now();
  let end = ' ';
  process.stdout.write(`${name} ...`);
  const goesOn = (line: string) => {
    process.stdout.write(`\n  ${line}`);
    end = `\n${name}: `;
  };
  try {
    const result = await work(goesOn);
    process.stdout.write(`${end}${((performance.now() - begun) / 1_000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${end}failed\n`);
    throw error;
  }
}
