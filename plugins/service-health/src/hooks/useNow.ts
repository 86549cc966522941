import { useEffect, useState } from 'react';

/** The time in ms, told anew every `intervalMs`, so that ages grow on screen. */
export function useNow(intervalMs: number = 10_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return now;
}
