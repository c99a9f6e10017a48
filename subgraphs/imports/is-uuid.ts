const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text can be an id at all; PostgreSQL would refuse another with an error. */
export const isUuid = (text: string): boolean => UUID.test(text);
