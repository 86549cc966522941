import { join } from 'node:path';
import { buildPortal } from '../lib/build.mjs';
import { root } from '../lib/paths.mjs';
import { phase } from '../lib/phase.mjs';
import { ensureToolchain } from '../lib/toolchain.mjs';
import { ownGzipKb } from './pages/ownGzipKb.mjs';
import { startPortalAnswers } from './pages/startPortalAnswers.mjs';
import { visitFleet } from './pages/visitFleet.mjs';

const SERVICES = 10_000;
const VISITS = 5;

/**
 * The fleet page at 10,000 services: the production build of the app in Chromium, the portal's answers
 * from a small server on this machine, so that the page alone is measured. Prints the medians of five
 * visits, each with an empty cache: `usableMs` from the address to the first row that can be opened,
 * `longestFrameMs` while the list is scrolled, and `gzipKb`, all scripts loaded that hold code of ours.
 */
export default async function benchmarkPages() {
  await buildPortal(await ensureToolchain());
  const dist = join(root, '.slipway/portal/packages/app/dist');
  const portal = await startPortalAnswers({ dist, services: SERVICES });
  try {
    const visits = [];
    for (let number = 1; number <= VISITS; number++) {
      visits.push(
        await phase(`Visit ${number} of ${VISITS} to the fleet page`, () =>
          visitFleet(portal.url),
        ),
      );
    }
    return {
      services: SERVICES,
      usableMs: median(visits.map(({ usableMs }) => usableMs)),
      longestFrameMs: median(visits.map(({ frameMs }) => frameMs)),
      gzipKb: await ownGzipKb(dist, visits[0].scripts),
    };
  } finally {
    await portal.stop();
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)]);
}
