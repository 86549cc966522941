import { apiVersionTable } from './apiVersionTable';

/** Served by Azure and sent by Azure CLI, but not among the types that Microsoft publishes today. */
const OLDER: Record<string, string> = {
  'microsoft.insights/activitylogalerts': '2017-04-01',
};

/** Which api-versions Azure's resource types have. */
export class ApiVersions {
  /** By type in lower case, oldest first. */
  readonly #byType = new Map<string, string[]>();

  constructor() {
    let namespace = '';
    let versions: string[] = [];
    for (const line of apiVersionTable.trim().split('\n')) {
      if (line.startsWith(' ')) {
        const [places, ...types] = line.trim().split(' ');
        const own = pick(versions, places);
        for (const type of types) {
          this.#byType.set(`${namespace}/${type}`.toLowerCase(), own);
        }
      } else {
        const [name, list] = line.split(' ');
        namespace = name;
        versions = list.split(',');
      }
    }
  }

  /** Oldest first; empty where Azure publishes none for the type. */
  of(type: string): string[] {
    return this.#byType.get(type.toLowerCase()) ?? [];
  }

  /**
   * Whether a type takes an api-version. The table is of a day: a version that is newer than
   * all of a type's, and not of the future, is taken too.
   */
  isSupported(type: string, version: string, nowMs: number): boolean {
    const known = this.of(type);
    const wanted = version.toLowerCase();
    const date = wanted.slice(0, 10);
    return (
      known.length === 0 ||
      known.includes(wanted) ||
      OLDER[type.toLowerCase()] === wanted ||
      (date > known[known.length - 1].slice(0, 10) && Date.parse(date) <= nowMs)
    );
  }
}

/** The items at `places`: `0-2,5` stands for 0, 1, 2 and 5. */
function pick(items: string[], places: string): string[] {
  return places.split(',').flatMap(part => {
    const [first, last = first] = part.split('-').map(Number);
    return items.slice(first, last + 1);
  });
}
