const FIGURES = ['revenue', 'orders', 'gross margin'];
const QUARTERS = [
  ['Q1', 'Q2'],
  ['Q2', 'Q3'],
  ['Q3', 'Q4'],
] as const;

/** The questions of so many conversations with the demo company, each about something else; all of them have an answer. */
export function conversations(count: number, lastYear: number): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const figure = FIGURES[index % FIGURES.length] ?? '';
    const [earlier, later] = QUARTERS[Math.floor(index / FIGURES.length) % QUARTERS.length] ?? QUARTERS[0];
    const year = lastYear - (Math.floor(index / 9) % 2);
    return [
      `Compare our ${figure} in ${earlier} and ${later} ${year}`,
      'What drove the change?',
      'And by territory?',
      `Top 10 customers by ${figure} in ${later} ${year}`,
      `How did ${figure} develop by month in ${year}?`,
    ];
  });
}
