/** Offers text as a file. */
export function downloadText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Offers CSV as a file that spreadsheets read as UTF-8. */
export function downloadCsvText(csv: string, name: string): void {
  downloadText(`\uFEFF${csv}`, `${name.toLowerCase().replace(/\W+/g, '-')}.csv`, 'text/csv');
}
