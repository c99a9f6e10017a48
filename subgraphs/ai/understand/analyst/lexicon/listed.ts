/** The words of a text. */
export const listed = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
