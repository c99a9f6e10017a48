import type { PersonalTable } from '#kernel/personal-data/personal-table';

/** What imports hold about people: values that were refused, in the words of the file. The files themselves are dropped within a day. */
export const importsPersonal: readonly PersonalTable[] = [
  { table: 'imports.runs', columns: { faults: 'MENTIONS', files: 'MENTIONS', reason: 'MENTIONS' } },
  { table: 'imports.uploads', columns: { file_name: 'MENTIONS' } },
];
