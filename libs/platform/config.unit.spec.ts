import { describe, expect, test } from '@jest/globals';
import { Malformed } from '#eventsourcing';
import { readConfig } from './config.js';

describe('readConfig', () => {
  test('given nothing, then the embedded default on loopback', () => {
    expect(readConfig({}, {})).toEqual({
      data: './data',
      masterKeyFile: '',
      host: '127.0.0.1',
      port: 3000,
      zone: 'Europe/Brussels',
      devActors: false,
      devWebhooks: false,
      eventStore: 'sqlite',
      readStore: 'sqlite',
      eventStoreUrl: '',
      mongoUrl: '',
      mongoDatabase: 'traject',
      partitions: 1,
      partitionShare: 0,
      opsPort: 0,
      opsHost: '127.0.0.1',
      logLevel: 'info',
    });
  });

  test('given an option and a variable, then the option wins', () => {
    expect(readConfig({ port: 4000 }, { TRAJECT_PORT: '5000', TRAJECT_DATA: '/srv/traject' })).toMatchObject({
      port: 4000,
      data: '/srv/traject',
    });
  });

  test('given settings that cannot be, then all are named by variable and no value is told', () => {
    const environment = {
      TRAJECT_PORT: '70000',
      TRAJECT_ZONE: 'Mars/Olympus',
      EVENT_STORE: 'secret://x',
      TRAJECT_HOST: '0.0.0.0',
      TRAJECT_DEV_ACTORS: 'maybe',
    };
    try {
      readConfig({}, environment);
    } catch (error) {
      const { offences, message } = error as Malformed;
      expect(error).toBeInstanceOf(Malformed);
      expect(offences.map((o) => o.path).sort()).toEqual(Object.keys(environment).sort());
      for (const value of Object.values(environment)) expect(message).not.toContain(value);
      return;
    }
    throw new Error('expected a refusal');
  });
});
