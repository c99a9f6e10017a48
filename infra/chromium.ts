import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { LaunchOptions } from '@playwright/test';

// The package's own default arguments are for another place: they switch off web security.
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  // A test browser calls nobody.
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
];
const CACHE = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));

/**
 * How Playwright starts a real Chromium without a download and without system packages: the one in npm's
 * `@sparticuz/chromium`, unpacked on first use. `CHROMIUM_PATH` names another one.
 */
export function chromiumLaunchOptions(): LaunchOptions {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, args: ARGUMENTS };
  const home = unpacked();
  const env = { ...process.env, LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') };
  return { executablePath: join(home, 'chromium'), args: ARGUMENTS, env };
}

/** The folder with the browser, its libraries and its fonts. */
function unpacked(): string {
  const source = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin');
  const { version } = JSON.parse(readFileSync(join(source, '../package.json'), 'utf8'));
  const home = join(CACHE, version);
  if (existsSync(home)) return home;
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'chromium'), decompress(join(source, 'chromium.br')), { mode: 0o755 });
  for (const part of ['al2023', 'fonts', 'swiftshader']) untar(decompress(join(source, `${part}.tar.br`)), draft);
  writeFileSync(join(draft, 'fonts.conf'), fontsConfiguration(home));
  settle(draft, home);
  return home;
}

function decompress(file: string): Buffer {
  return brotliDecompressSync(readFileSync(file));
}

function untar(archive: Buffer, into: string): void {
  const { status, stderr, error } = spawnSync('tar', ['-x', '-C', into], { input: archive, encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar could not unpack the test browser: ${stderr || error?.message}`);
}

function fontsConfiguration(home: string): string {
  const directories = `<dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/fonts-cache</cachedir>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${directories}</fontconfig>`;
}

/** Another process may have unpacked the same in the meantime. */
function settle(draft: string, home: string): void {
  try {
    renameSync(draft, home);
  } catch {
    rmSync(draft, { recursive: true });
  }
}
