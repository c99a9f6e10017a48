import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, identityGraph } from '../testing/people.ts';

const UPDATE = `mutation($input: UpdateProfileInput!) {
  updateProfile(input: $input) { ... on User { name locale timeZone email } } }`;
const SET = `mutation($image: String!) {
  setAvatar(input: { image: $image }) { __typename ... on User { avatar } ... on UserError { message } } }`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

async function someone() {
  const owner = await anOwner(graph);
  return graph.as(viewerOf(identity, { userId: owner.userId, organizationId: owner.organizationId }));
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#335ac6' } })
    .png()
    .toBuffer();

test.each([UPDATE, SET])('nobody who is not signed in has a profile to change', async (document) => {
  const answer = await graph.nobody.ask(document, { input: { name: 'Eve' }, image: '' });
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a name of nothing is refused, and nothing else is changed with it', async () => {
  const ada = await someone();
  const answer = await ada.ask(UPDATE, { input: { name: '  ', locale: 'de-DE' } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: ['input', 'name'] }],
  });
  expect((await ada.ask('{ viewer { user { locale } } }')).data?.viewer.user.locale).toBe('en-US');
});

test('what is given changes, what is left out stays, and a time zone can be taken back', async () => {
  const ada = await someone();
  const input = { name: ' Ada King ', timeZone: 'Asia/Ho_Chi_Minh' };
  expect((await ada.ask(UPDATE, { input })).data?.updateProfile).toMatchObject({
    name: 'Ada King',
    locale: 'en-US',
    timeZone: expect.stringMatching(/^Asia\/(Ho_Chi_Minh|Saigon)$/),
  });
  expect((await ada.ask(UPDATE, { input: { timeZone: null } })).data?.updateProfile.timeZone).toBeNull();
});

test.each([
  ['text', Buffer.from('hello')],
  ['a program that draws', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['nothing', Buffer.alloc(0)],
])('%s is no picture', async (_name, file) => {
  const ada = await someone();
  expect((await ada.ask(SET, { image: file.toString('base64') })).data?.setAvatar.__typename).toBe('PictureUnreadable');
});

test('a picture that is cut off half way is refused', async () => {
  const ada = await someone();
  const file = await picture(400, 400);
  const half = file.subarray(0, file.length / 2).toString('base64');
  expect((await ada.ask(SET, { image: half })).data?.setAvatar.__typename).toBe('PictureUnreadable');
});

test('any picture becomes a square WebP of 96 pixels without what the camera wrote into it, and can be taken away', async () => {
  const ada = await someone();
  const photo = await sharp(await picture(300, 200))
    .withExif({ IFD0: { Artist: 'Ada at home' } })
    .jpeg()
    .toBuffer();
  const answer = await ada.ask(SET, { image: photo.toString('base64') });
  const drawn = Buffer.from(answer.data?.setAvatar.avatar.split(',')[1], 'base64');
  expect(await sharp(drawn).metadata()).toMatchObject({ format: 'webp', width: 96, height: 96 });
  expect(drawn.includes('Ada at home')).toBe(false);
  await ada.ask('mutation { removeAvatar { ... on User { avatar } } }');
  expect((await ada.ask('{ viewer { user { avatar } } }')).data?.viewer.user.avatar).toBeNull();
});
