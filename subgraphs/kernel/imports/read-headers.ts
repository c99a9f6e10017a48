import { isAbsolute, join, normalize } from 'node:path';
import { csvRows } from './csv-rows.ts';
import { formatOf } from './mapping.ts';
import { type MappingFault, MappingRefused, type ReadMapping } from './read-mapping.ts';

/**
 * Reads the first record of each source's file: the names of its columns. Throws MappingRefused when files cannot be read,
 * or lie outside the folder: who may write a mapping may not thereby read the whole disk.
 */
export async function readHeaders(
  { mapping, faultAt }: ReadMapping,
  folder: string,
): Promise<Map<string, readonly string[]>> {
  const headers = new Map<string, readonly string[]>();
  const faults: MappingFault[] = [];
  for (const [source, { file }] of Object.entries(mapping.sources)) {
    try {
      if (isOutside(file)) throw new Error('it does not lie in the folder.');
      headers.set(source, await headerOf(join(folder, file), formatOf(mapping, source)));
    } catch (error) {
      faults.push(faultAt(['sources', source, 'file'], `${file} cannot be read: ${(error as Error).message}`));
    }
  }
  if (faults.length > 0) throw new MappingRefused(faults);
  return headers;
}

const isOutside = (file: string): boolean => isAbsolute(file) || /^\.\.([/\\]|$)/.test(normalize(file));

async function headerOf(...file: Parameters<typeof csvRows>): Promise<string[]> {
  for await (const { values } of csvRows(...file)) return values.map((name) => name.trim());
  throw new Error('it is empty.');
}
