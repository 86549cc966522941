import { ArmError } from '../arm/ArmError';
import { Json } from '../template/Json';

const units: Array<[RegExp, number]> = [
  [/(\d+)D/, 24 * 60 * 60],
  [/T.*?(\d+)H/, 60 * 60],
  [/T.*?(\d+)M/, 60],
  [/T.*?(\d+)S/, 1],
];

/** How long a preview is kept: an ISO 8601 duration of days, hours, minutes and seconds. */
export function readRetention(value: Json | undefined): {
  text: string;
  ms: number;
} {
  const text = String(value ?? '');
  if (/^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text)) {
    const seconds = units.reduce(
      (sum, [pattern, unit]) =>
        sum + Number(pattern.exec(text)?.[1] ?? 0) * unit,
      0,
    );
    return { text, ms: seconds * 1000 };
  }
  throw new ArmError(
    400,
    'InvalidRequestContent',
    `The property 'retentionInterval' must be an ISO 8601 duration such as 'P7D' or 'PT12H', and is '${text}'.`,
    { target: 'properties.retentionInterval' },
  );
}
