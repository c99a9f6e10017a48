import { pino } from 'pino';

/** JSON lines on stdout; no personal data goes in. `LOG_LEVEL` sets the level (default `info`). */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? (process.env.VITEST ? 'silent' : 'info'),
  base: undefined,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
});
