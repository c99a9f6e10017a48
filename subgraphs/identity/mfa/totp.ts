import { generateSecret, generateURI, verifySync } from 'otplib';
import { toString as draw } from 'qrcode';

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;

/** A new shared secret in base32. */
export function newSecret(): string {
  return generateSecret({ length: SECRET_BYTES });
}

/** What an authenticator app reads from a QR code. */
export function uriOf(secret: string, email: string, organizationName: string): string {
  // A colon would end the issuer.
  const issuer = `A-EMS ${organizationName.replaceAll(':', ' ')}`.trim();
  return generateURI({ issuer, label: email, secret });
}

/** The QR code of a text: an SVG as a data URI, for an image. */
export async function qrCodeOf(text: string): Promise<string> {
  const svg = await draw(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/**
 * The 30-second step that a six-digit code belongs to, if that is the current one or the one before (the person needs time to type);
 * undefined for any other code. `at` is in milliseconds since 1970.
 */
export function acceptedStep(secret: string, code: string, at = Date.now()): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(at / 1_000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: [PERIOD_SECONDS, 0] });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
