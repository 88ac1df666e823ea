import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

export const ROOT = resolve(import.meta.dirname, '../..');
export const INFRA = join(ROOT, 'infra');

export function read(file: string): string {
  return readFileSync(join(INFRA, file), 'utf8');
}

/** Files below infra/, without the secrets that somebody may have made there. */
export function infraFiles(ending: RegExp): string[] {
  return readdirSync(INFRA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(INFRA, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => ending.test(file) && !file.startsWith('secrets/'))
    .sort();
}

/** Every document of a YAML file, read strictly: a key that is there twice or a bad indentation is an error. */
export function documents<T>(file: string): T[] {
  return parseAllDocuments(read(file), { strict: true, uniqueKeys: true, merge: true }).map((document) => {
    if (document.errors.length > 0 || document.warnings.length > 0)
      throw new Error(`${file}: ${[...document.errors, ...document.warnings].join('\n')}`);
    return document.toJS() as T;
  });
}

export interface ComposeService {
  readonly image: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly replicas?: number; readonly resources?: { readonly limits?: Readonly<Record<string, unknown>> } };
}

export interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly resources?: { readonly limits?: { readonly cpu?: unknown; readonly memory?: unknown } };
  readonly livenessProbe?: object;
  readonly readinessProbe?: object;
  readonly securityContext?: {
    readonly readOnlyRootFilesystem?: boolean;
    readonly allowPrivilegeEscalation?: boolean;
    readonly capabilities?: { readonly drop?: readonly string[] };
  };
}

export interface Pod {
  readonly automountServiceAccountToken?: boolean;
  readonly securityContext?: { readonly runAsNonRoot?: boolean; readonly runAsUser?: number };
  readonly initContainers?: readonly Container[];
  readonly containers: readonly Container[];
}

interface Template {
  readonly template: { readonly metadata?: { readonly labels?: { readonly app?: string } }; readonly spec: Pod };
}

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: Partial<Template> & {
    readonly jobTemplate?: { readonly spec: Template };
    readonly podSelector?: { readonly matchLabels?: { readonly app?: string } };
  };
}

export interface Workload {
  readonly kind: string;
  readonly name: string;
  readonly app: string | undefined;
  readonly pod: Pod;
}

export function manifests(): Manifest[] {
  return infraFiles(/^kubernetes\/.*\.yaml$/).flatMap((file) => documents<Manifest>(file));
}

/** Whatever runs pods. */
export function workloads(): Workload[] {
  return manifests().flatMap(({ kind, metadata, spec }) => {
    const template = spec?.jobTemplate?.spec.template ?? spec?.template;
    return template ? [{ kind, name: metadata.name, app: template.metadata?.labels?.app, pod: template.spec }] : [];
  });
}

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

export function alerts(): Alert[] {
  return documents<{ readonly groups: readonly { readonly rules: readonly Alert[] }[] }>('prometheus/alerts.yml').flatMap(({ groups }) =>
    groups.flatMap(({ rules }) => rules),
  );
}

export interface Dashboard {
  readonly uid: string;
  readonly panels: readonly {
    readonly title: string;
    readonly datasource?: { readonly uid: string };
    readonly targets?: readonly { readonly expr: string }[];
  }[];
}

export function dashboards(): Dashboard[] {
  return infraFiles(/^grafana\/dashboards\/.*\.json$/).map((file) => JSON.parse(read(file)) as Dashboard);
}

/** Lines of a file of settings. */
export function settings(file: string): Record<string, string> {
  const lines = read(file).split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}
