// Runs in mongosh (`mongosh --nodb initiate.js`), once, and may be run again: makes the replica set and the user of the
// application. The root user was made by the image at the first start of the first member.
const fs = require('node:fs');

const MEMBERS = (process.env.MEMBERS ?? '').split(',');
const DATABASE = 'traject';
const SECRETS = process.env.SECRETS ?? '/run/secrets';
const ALREADY_INITIALIZED = 23;
const NOT_YET_INITIALIZED = 94;

const secret = (name) => fs.readFileSync(`${SECRETS}/${name}`, 'utf8').trim();

/** Connects as root with the password in memory, not among the arguments of a process. */
function connect(hosts, more) {
  const root = `root:${encodeURIComponent(secret('mongodb-root-password'))}`;
  return new Mongo(`mongodb://${root}@${hosts}/admin?authSource=admin&tls=true&tlsCAFile=${SECRETS}/ca.crt&${more}`);
}

const first = connect(MEMBERS[0], 'directConnection=true').getDB('admin');
try {
  first.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.code !== NOT_YET_INITIALIZED) throw error;
  const members = MEMBERS.map((host, i) => ({ _id: i, host }));
  try {
    first.adminCommand({ replSetInitiate: { _id: 'traject', members } });
  } catch (race) {
    if (race.code !== ALREADY_INITIALIZED) throw race;
  }
}

// Waits for a primary: the driver looks for one for thirty seconds.
const admin = connect(MEMBERS.join(','), 'replicaSet=traject').getDB('admin');
const user = { pwd: secret('mongodb-traject-password'), roles: [{ role: 'readWrite', db: DATABASE }] };
const app = admin.getSiblingDB(DATABASE);
if (app.getUser('traject') === null) app.createUser({ user: 'traject', ...user });
else app.updateUser('traject', user);
print('the replica set is prepared');
