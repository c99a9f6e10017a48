import { expect, test } from 'vitest';
import { providersFrom } from './provider.ts';

const OKTA = {
  OIDC_PROVIDERS: 'okta',
  OIDC_OKTA_ISSUER: 'https://acme.okta.example',
  OIDC_OKTA_CLIENT_ID: 'id',
  OIDC_OKTA_CLIENT_SECRET: 'secret',
};

test.each([
  ['OIDC_OKTA_ISSUER', 'OIDC_OKTA_ISSUER is not set.'],
  ['OIDC_OKTA_CLIENT_ID', 'OIDC_OKTA_CLIENT_ID is not set.'],
  ['OIDC_OKTA_CLIENT_SECRET', 'OIDC_OKTA_CLIENT_SECRET is not set.'],
])('without %s nothing starts', (name, message) => {
  expect(() => providersFrom({ ...OKTA, [name]: undefined })).toThrow(message);
});

test('Google without a secret does not start, nor does a provider with a wrong name', () => {
  expect(() => providersFrom({ OIDC_GOOGLE_CLIENT_ID: 'id' })).toThrow('OIDC_GOOGLE_CLIENT_SECRET is not set.');
  expect(() => providersFrom({ OIDC_PROVIDERS: '../okta' })).toThrow('OIDC_PROVIDERS names "../okta"');
});

test.each(['http://acme.okta.example', 'acme.okta.example', 'ftp://acme', 'http://127.0.0.1.evil.example'])(
  'an issuer without TLS is refused: %s',
  (issuer) => {
    expect(() => providersFrom({ ...OKTA, OIDC_OKTA_ISSUER: issuer })).toThrow('begins with https://');
  },
);

test('there are as many providers as are named, Google first, none by default', () => {
  expect(providersFrom({})).toEqual([]);
  const env = {
    ...OKTA,
    OIDC_PROVIDERS: 'okta, on-site',
    OIDC_OKTA_NAME: 'Acme ID',
    OIDC_ON_SITE_ISSUER: 'http://127.0.0.1:5000',
    OIDC_ON_SITE_CLIENT_ID: 'x',
    OIDC_ON_SITE_CLIENT_SECRET: 'y',
    OIDC_GOOGLE_CLIENT_ID: 'g',
    OIDC_GOOGLE_CLIENT_SECRET: 'h',
  };
  expect(providersFrom(env).map(({ key, name, issuer }) => [key, name, issuer])).toEqual([
    ['google', 'Google', 'https://accounts.google.com'],
    ['okta', 'Acme ID', 'https://acme.okta.example'],
    ['on-site', 'on-site', 'http://127.0.0.1:5000'],
  ]);
});
