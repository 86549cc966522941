import { useLayoutEffect, useState, type RefObject } from 'react';

/** Kept free below the element, in px; on a phone the portal's bar of buttons stands there. */
const BELOW = { wide: 24, narrow: 72 };
const NARROW_PX = 600;

/** What lies above the element on the page, and must stay free below it, in px. */
export function useHeightAbove(ref: RefObject<HTMLElement>): number {
  const [height, setHeight] = useState(300);
  useLayoutEffect(() => {
    const measure = () => {
      const element = ref.current;
      if (element) {
        const { top } = element.getBoundingClientRect();
        const isNarrow = window.innerWidth < NARROW_PX;
        const below = isNarrow ? BELOW.narrow : BELOW.wide;
        setHeight(Math.max(0, Math.round(top)) + below);
      }
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [ref]);
  return height;
}
