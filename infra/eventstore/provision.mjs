// Prepares a secured EventStoreDB once, and may be run again: the user `traject` reads and writes, reads `$all`, and deletes
// nothing; nobody but an administrator may delete a stream or change its metadata, because that is how facts would disappear.
// Usage: node infra/eventstore/provision.mjs ADMIN_URL_FILE USER_PASSWORD_FILE
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

const USER = 'traject';
const ADMINS = '$admins';
const ATTEMPTS = 60;
const PAUSE_MS = 2_000;

const [adminFile, passwordFile] = process.argv.slice(2);
const adminUrl = readFileSync(adminFile, 'utf8').trim();
const password = readFileSync(passwordFile, 'utf8').trim();

/** The administrator's name and password, and the first node, out of the connection string. */
function partsOf(url) {
  const parts = /^esdb(?:\+discover)?:\/\/([^:@/]+):([^@/]+)@([^,/?]+)/.exec(url);
  if (!parts) throw new Error('the file of the administrator holds no connection string with a password');
  return { user: decodeURIComponent(parts[1]), secret: decodeURIComponent(parts[2]), node: parts[3] };
}

/** Users exist over HTTP only; the CA comes from NODE_EXTRA_CA_CERTS. */
async function ensureUser() {
  const { user, secret, node } = partsOf(adminUrl);
  const headers = { authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ loginName: USER, fullName: USER, groups: [], password });
  const made = await fetch(`https://${node}/users`, { method: 'POST', headers, body, redirect: 'follow' });
  if (made.status === 201 || made.status === 409) return;
  throw new Error(`making the user answered ${made.status}`);
}

async function ensureRights() {
  const client = EventStoreDBClient.connectionString(adminUrl);
  const onlyAdmins = { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS };
  const data = {
    $userStreamAcl: { ...onlyAdmins, $r: [ADMINS, USER], $w: [ADMINS, USER], $mr: [ADMINS, USER] },
    $systemStreamAcl: onlyAdmins,
  };
  await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }));
  await client.setStreamMetadata('$all', { acl: { readRoles: [ADMINS, USER], metaReadRoles: [ADMINS], metaWriteRoles: [ADMINS] } });
  await client.dispose();
}

for (let attempt = 1; ; attempt += 1) {
  try {
    await ensureUser();
    await ensureRights();
    console.log('the event store is prepared');
    process.exit(0);
  } catch (error) {
    // The class only: a message of the client may repeat the connection string.
    console.error(`attempt ${attempt}: ${error.name}`);
    if (attempt === ATTEMPTS) process.exit(1);
    await delay(PAUSE_MS);
  }
}
