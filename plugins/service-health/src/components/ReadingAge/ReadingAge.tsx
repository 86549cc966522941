import { useNow } from '../../hooks/useNow';
import { formatAge } from './formatAge';

export interface ReadingAgeProps {
  /** ISO 8601. */
  at: string;
  /** Put before the age, e.g. `since`. */
  prefix?: string;
  /** Put after the age. */
  suffix?: string;
}

/** How long ago something was, growing while one looks. */
export function ReadingAge(props: ReadingAgeProps) {
  const { at, prefix, suffix = 'ago' } = props;
  const now = useNow();
  const text = [prefix, formatAge(now - Date.parse(at)), suffix];
  return (
    <time dateTime={at} title={new Date(at).toLocaleString()}>
      {text.filter(Boolean).join(' ')}
    </time>
  );
}
