import { chromium } from 'playwright-core';

const SCROLL_SECONDS = 4;
/** A quick turn of the wheel. */
const PX_PER_SECOND = 6_000;
const FIRST_ROW = '[data-fleet-rows] [data-index="0"] a';

/** Opens the fleet page with an empty cache, scrolls it, and says what that took. */
export async function visitFleet(url) {
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
    });
    const scripts = [];
    page.on('response', response => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) {
        scripts.push(pathname);
      }
    });
    await page.addInitScript(selector => {
      const look = () => {
        if (document.querySelector(selector)) {
          window.usableMs = performance.now();
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    }, FIRST_ROW);
    await page.goto(`${url}/fleet`);
    await page.waitForFunction(() => window.usableMs !== undefined);
    const usableMs = await page.evaluate(() => window.usableMs);
    await page.waitForLoadState('networkidle');
    const frameMs = await page.evaluate(scroll, {
      seconds: SCROLL_SECONDS,
      pxPerSecond: PX_PER_SECOND,
    });
    return { usableMs, frameMs, scripts: [...new Set(scripts)] };
  } finally {
    await browser.close();
  }
}

/** In the page: scrolls down at an even speed, and returns the longest time between two frames. */
function scroll({ seconds, pxPerSecond }) {
  const list = document.querySelector('[data-fleet-rows]');
  return new Promise((resolve, reject) => {
    let longest = 0;
    let last;
    let begun;
    const step = now => {
      begun ??= now;
      longest = Math.max(longest, now - (last ?? now));
      last = now;
      if (now - begun < seconds * 1000) {
        list.scrollTop = ((now - begun) / 1000) * pxPerSecond;
        requestAnimationFrame(step);
      } else if (list.scrollTop < (seconds * pxPerSecond) / 2) {
        reject(new Error('The list did not scroll'));
      } else {
        resolve(longest);
      }
    };
    requestAnimationFrame(step);
  });
}
