import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Telemetry, readConfig } from '#platform';
import { type Compose, INFRA, ROOT, alerts, dashboards, documents, infraFiles, manifests, read, settings, workloads } from './files.js';

const [compose] = documents<Compose>('compose.yaml') as [Compose];
const services = Object.entries(compose.services);
const OWN_IMAGE = /^traject(:|$)/;
/** Read by Node itself, not by us. */
const OF_NODE = ['NODE_EXTRA_CA_CERTS'];
/** Figures of the stores: nothing here makes them; their names are from the manuals of the pinned versions. */
const OF_STORES = ['eventstore_sys_disk_bytes'];
const PINNED = /^[\w./-]+:v?\d+\.\d+\.\d+([.-][\w.-]+)?$/;

const oneShot = (name: string): boolean => compose.services[name]?.restart === 'no';
const names = (found: readonly { readonly name: string }[]): string[] => found.map(({ name }) => name);

describe('every file', () => {
  test.each(infraFiles(/\.ya?ml$/))('%s is strict YAML', (file) => {
    expect(documents(file).length).toBeGreaterThan(0);
  });

  test.each(infraFiles(/\.json$/))('%s is JSON', (file) => {
    expect(() => JSON.parse(read(file))).not.toThrow();
  });

  test.each(infraFiles(/\.sh$/))('%s is a shell script that stops at the first error', (file) => {
    execFileSync('bash', ['-n', join(INFRA, file)]);
    expect(read(file)).toMatch(/^set -euo pipefail$/m);
  });

  test.each(infraFiles(/\.m?js$/))('%s is JavaScript', (file) => {
    execFileSync(process.execPath, ['--check', join(INFRA, file)]);
  });

  test('links between pages lead somewhere', () => {
    const pages = [...infraFiles(/\.md$/).map((file) => `infra/${file}`), 'docs/scale.md'];
    const links = pages.flatMap((page) =>
      [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, to]) => join(dirname(page), to ?? '')),
    );
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });
});

describe('images', () => {
  test('are pinned to a version', () => {
    const dockerfile = [...read('Dockerfile').matchAll(/^ARG NODE_IMAGE=(\S+)$/gm)].map(([, image]) => image ?? '');
    expect([...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual(Array(3).fill('${NODE_IMAGE}'));
    const used = services.map(([, { image }]) => image);
    const inPods = workloads().flatMap(({ pod }) => [...(pod.initContainers ?? []), ...pod.containers].map(({ image }) => image));
    const foreign = [...dockerfile, ...used, ...inPods.filter((image) => image !== 'traject')];
    expect(foreign.length).toBeGreaterThan(10);
    expect(foreign.filter((image) => !PINNED.test(image))).toEqual([]);
  });

  test('are the same in compose and in Kubernetes', () => {
    const [kustomization] = documents<{ images: { name: string; newTag: string }[] }>('kustomization.yaml');
    const own = kustomization?.images.map(({ name, newTag }) => `${name}:${newTag}`);
    const inPods = workloads().flatMap(({ pod }) => pod.containers.map(({ image }) => (image === 'traject' ? own?.[0] : image)));
    expect(new Set(inPods)).toEqual(new Set(services.map(([, { image }]) => image)));
  });

  test('ours runs as a user by number, with a health check', () => {
    expect(read('Dockerfile')).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    expect(read('Dockerfile')).toMatch(/^HEALTHCHECK /m);
    expect(read('Dockerfile')).toMatch(/npm ci --omit=dev/);
  });
});

describe('compose', () => {
  test.each(services)('%s is no root, cannot write its root file system, and has limits', (_name, service) => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(Object.keys(service.deploy?.resources?.limits ?? {})).toEqual(['cpus', 'memory', 'pids']);
  });

  test.each(services.filter(([name]) => !oneShot(name)))('%s has a health check', (_name, service) => {
    expect(service.healthcheck?.test[0]).toBe('CMD');
  });

  test.each(services.filter(([name]) => oneShot(name)))('%s runs once and is waited for', (name) => {
    const waiting = services.filter(([, { depends_on }]) => depends_on?.[name]?.condition === 'service_completed_successfully');
    expect(waiting.map(([other]) => other)).toEqual(['api', 'projector']);
  });

  test('publishes nothing but Grafana, to this machine only', () => {
    expect(services.flatMap(([, { ports }]) => ports ?? [])).toEqual(['127.0.0.1:3001:3000']);
  });

  test('gets each secret as a file that make-secrets.sh makes for the user who reads it', () => {
    const list = execFileSync('bash', [join(INFRA, 'make-secrets.sh'), '--list'], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const owners = new Map(list.map((line) => line.split(' ') as [string, string]));
    expect(new Set(Object.keys(compose.secrets))).toEqual(new Set(owners.keys()));
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./secrets/${name}`);
    const unreadable = services.flatMap(([service, { user, secrets = [] }]) =>
      secrets
        .filter((name) => owners.get(name) !== '0' && `${owners.get(name)}:${owners.get(name)}` !== user)
        .map((name) => [service, name]),
    );
    expect(unreadable).toEqual([]);
  });
});

describe('Kubernetes', () => {
  test.each(workloads().map((workload) => [workload.name, workload] as const))('%s is confined', (name, { kind, pod, app }) => {
    expect(app).toBe(name);
    expect(pod).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true } });
    expect(pod.securityContext?.runAsUser).toBeGreaterThan(0);
    for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
      expect(container.resources?.limits).toMatchObject({ cpu: expect.anything(), memory: expect.anything() });
      expect(container.securityContext).toEqual({
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      });
    }
    if (kind === 'Deployment' || kind === 'StatefulSet')
      for (const container of pod.containers)
        expect(container).toMatchObject({ livenessProbe: expect.anything(), readinessProbe: expect.anything() });
  });

  test('whatever runs several times may lose one at a time, and whatever runs may speak to what it is allowed to only', () => {
    const of = (kind: string): string[] =>
      names(
        manifests()
          .filter((m) => m.kind === kind)
          .map((m) => m.metadata),
      ).sort();
    expect(of('PodDisruptionBudget')).toEqual(['api', 'eventstore', 'mongodb', 'projector']);
    expect(of('NetworkPolicy')).toEqual(['names', 'nobody', ...names(workloads())].sort());
  });

  test('all manifests and configuration are in the kustomization', () => {
    const [{ resources } = { resources: [] }] = documents<{ resources: string[] }>('kustomization.yaml');
    expect([...resources].sort()).toEqual(infraFiles(/^kubernetes\/.*\.yaml$/));
  });
});

describe('settings', () => {
  const { variables } = knownVariables();
  const inCompose = (name: string): Record<string, string> => ({ ...compose.services[name]?.environment });
  const inKubernetes = (name: string): Record<string, string> => {
    const [container] = workloads().find((workload) => workload.name === name)?.pod.containers ?? [];
    return { ...settings('kubernetes/settings.env'), ...Object.fromEntries((container?.env ?? []).map((e) => [e.name, e.value ?? ''])) };
  };
  const places = ['api', 'projector'].flatMap((name) => [
    [`${name} in compose`, inCompose(name)] as const,
    [`${name} in Kubernetes`, inKubernetes(name)] as const,
  ]);

  test.each(places)('%s: config.ts knows every variable and takes every value', (_place, environment) => {
    const own = Object.keys(environment).filter((name) => !OF_NODE.includes(name));
    expect(own.filter((name) => !variables.has(name))).toEqual([]);
    const asText = { ...environment, EVENTSTORE_URL: 'esdb://store:2113', MONGODB_URL: 'mongodb://store' };
    expect(readConfig({}, asText)).toMatchObject({
      eventStore: 'eventstoredb',
      readStore: 'mongodb',
      devActors: false,
      host: '127.0.0.1',
      opsHost: '0.0.0.0',
      opsPort: 9464,
    });
  });

  test.each(['api', 'projector'])('%s is told the same in both places, but for the place of the master key', (name) => {
    expect({ ...inKubernetes(name), TRAJECT_MASTER_KEY_FILE: '/run/secrets/master.key' }).toEqual(inCompose(name));
  });

  test('every service of our image is given settings and secrets as files only', () => {
    const ours = services.filter(([, { image }]) => OWN_IMAGE.test(image));
    expect(ours.map(([name]) => name)).toEqual(['eventstore-init', 'api', 'projector']);
    const given = services.flatMap(([, { environment }]) => Object.keys(environment ?? {}));
    expect(given.filter((name) => /PASSWORD|SECRET|_KEY$|_URL$/.test(name) && !/_FILE$|_CERT_KEY$/.test(name))).toEqual([]);
  });

  test('no mode for development, and nothing that makes a store forget', () => {
    const forbidden =
      /INSECURE|MEM_DB|UNSAFE|SKIP_DB_VERIFY|--dev\b|changeit'|tls=false|DEV_ACTORS.*true|nojournal|ANONYMOUS_ENABLED: 'true'/i;
    const told = infraFiles(/\.(ya?ml|sh|env|mjs|js)$|Dockerfile$/).filter((file) => forbidden.test(read(file)));
    expect(told).toEqual([]);
  });
});

describe('figures and alerts', () => {
  const expressions = [
    ...alerts().map(({ alert, expr }) => [`alert ${alert}`, expr] as const),
    ...dashboards().flatMap(({ panels }) =>
      panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }, i) => [`panel ${title} ${i + 1}`, expr] as const)),
    ),
  ];

  test.each(expressions)('%s: asks for figures and codes that the code makes', async (_name, expression) => {
    const known = await metricNames();
    const asked = [...expression.matchAll(/\b(?:up|(?:traject|nodejs|process|eventstore)_\w+)(?=[{[\s)]|$)/g)].map(([name]) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    const codes = [...expression.matchAll(/code=~?"([^"]+)"/g)].flatMap(([, list]) => (list ?? '').split('|'));
    const exact = codes.filter((code) => !code.includes('*'));
    expect(exact.filter((code) => !sources().includes(`'${code}'`))).toEqual([]);
    const jobs = [...expression.matchAll(/job="([^"]+)"/g)].map(([, job]) => job);
    expect(jobs.filter((job) => !read('prometheus/prometheus.yml').includes(`job_name: ${job}\n`))).toEqual([]);
  });

  test('each alert has its own name and a runbook that speaks of it; each runbook but the restore has an alert', () => {
    const all = alerts();
    expect(new Set(all.map(({ alert }) => alert)).size).toBe(all.length);
    for (const { alert, annotations, labels } of all) {
      expect(['page', 'ticket']).toContain(labels.severity);
      const runbook = readFileSync(join(ROOT, annotations.runbook), 'utf8');
      expect(/^Alerts: (.*)$/m.exec(runbook)?.[1]?.split(', ')).toContain(alert);
      expect([...runbook.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(['What it means', 'Look', 'Do']);
    }
    const used = new Set(all.map(({ annotations }) => annotations.runbook.replace('infra/', '')));
    expect(infraFiles(/^runbooks\//).filter((file) => !used.has(file))).toEqual(['runbooks/restore.md']);
  });

  test('processes are counted against the number that runs', () => {
    const counted = alerts().filter(({ expr }) => /job="traject-/.test(expr) && expr.includes('count('));
    expect(counted.map(({ expr }) => Number(/< (\d+)/.exec(expr)?.[1]))).toEqual([
      compose.services['api']?.deploy?.replicas,
      compose.services['projector']?.deploy?.replicas,
    ]);
  });

  test('every panel asks the data source that is provisioned', () => {
    const [provisioned] = documents<{ datasources: { uid: string }[] }>('grafana/provisioning/datasources/prometheus.yaml');
    const asked = dashboards().flatMap(({ panels }) => panels.filter((p) => p.targets).map((p) => p.datasource?.uid));
    expect(new Set(asked)).toEqual(new Set(provisioned?.datasources.map(({ uid }) => uid)));
  });
});

/** The variables of libs/platform/config.ts; each may be given as a file. */
function knownVariables(): { readonly variables: ReadonlySet<string> } {
  const source = readFileSync(join(ROOT, 'libs/platform/config.ts'), 'utf8');
  const found = [...source.matchAll(/variable: '(\w+)'/g)].map(([, name]) => name ?? '');
  expect(found.length).toBeGreaterThan(8);
  return { variables: new Set(found.flatMap((name) => [name, `${name}_FILE`])) };
}

/** The names under which Prometheus keeps what our processes tell, and a few of the stores. */
async function metricNames(): Promise<ReadonlySet<string>> {
  const text = await new Telemetry().text();
  const own = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', kind]) =>
    kind === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
  return new Set([...own, ...OF_STORES, 'up']);
}

let text: string | undefined;

function sources(): string {
  text ??= globSync(['libs/**/*.ts', 'apps/**/*.ts'], { cwd: ROOT })
    .filter((file) => !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  return text;
}
