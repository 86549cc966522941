/** A minor version of Kubernetes that AKS offers, and its newest patch. */
const VERSIONS: Record<string, string> = {
  '1.33': '1.33.5',
  '1.34': '1.34.1',
  '1.35': '1.35.0',
};

/** What a cluster without a version gets. */
export const defaultVersion = '1.34';

/** Every minor version on offer, oldest first. */
export const minorVersions = Object.keys(VERSIONS);

/** The newest patch of each minor version, oldest first. */
export const patchVersions = Object.values(VERSIONS);

/** The minor version of `1.34` or `1.34.1`. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** The version that runs where `1.34` or `1.34.1` is asked for; undefined where AKS has none. */
export function runningVersion(version: string): string | undefined {
  return VERSIONS[minorOf(version)];
}

/** How far apart two minor versions are: 1 where `later` is the next one. */
export function minorSteps(earlier: string, later: string): number {
  return Number(later.split('.')[1]) - Number(earlier.split('.')[1]);
}

/** The versions that a cluster may go to: never back, and one minor version at a time. */
export function upgradesFrom(version: string): string[] {
  return patchVersions.filter(each => minorSteps(version, each) === 1);
}
