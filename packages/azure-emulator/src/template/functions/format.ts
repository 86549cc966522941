import { isJsonObject, Json } from '../Json';
import { TemplateError } from '../TemplateError';
import { toText } from './arguments';

const placeholder = /\{\{|\}\}|\{(\d+)(?:,(-?\d+))?(?::([^}]*))?\}/g;

/** Widest column and most digits that a format may ask for. */
const maximumWidth = 99;

function refuseWidth(): never {
  throw new TemplateError(
    `A format's widths and digits go up to ${maximumWidth}.`,
  );
}

/** Arrays and objects stand in formats as JSON with single quotes. */
function composedText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inner).join(',')}]`;
  if (!isJsonObject(value)) return toText(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${inner(name)}:${inner(member)}`,
  );
  return `{${members.join(',')}}`;
}

function inner(value: Json): string {
  if (typeof value === 'object' && value !== null) return composedText(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  const quoted = JSON.stringify(value).slice(1, -1);
  return `'${quoted.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function formatNumber(value: number, style: string): string {
  const standard = /^([DdXxNnFf])(\d*)$/.exec(style);
  if (standard) {
    const digits = Number(standard[2] || 0);
    if (digits > maximumWidth) refuseWidth();
    switch (standard[1].toUpperCase()) {
      case 'D':
        return `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(digits, '0')}`;
      case 'X': {
        const hex = value.toString(16).padStart(digits, '0');
        return standard[1] === 'X' ? hex.toUpperCase() : hex;
      }
      default: {
        const fraction = standard[2] ? digits : 2;
        const useGrouping = standard[1].toUpperCase() === 'N';
        return value.toLocaleString('en-US', {
          minimumFractionDigits: fraction,
          maximumFractionDigits: fraction,
          useGrouping,
        });
      }
    }
  }
  if (/^0+$/.test(style)) return String(value).padStart(style.length, '0');
  throw new TemplateError(`The format '${style}' is not supported.`);
}

/** .NET's composite format, as `format` takes it: `{0}`, `{0,8}`, `{0:D3}`, `{{`. */
export function formatText(pattern: string, args: Json[]): string {
  return pattern.replace(
    placeholder,
    (whole, index?: string, width?: string, style?: string) => {
      if (whole === '{{') return '{';
      if (whole === '}}') return '}';
      if (Number(index) >= args.length) {
        throw new TemplateError(
          `The format '${pattern}' asks for argument ${index}, and there are ${args.length}.`,
        );
      }
      const value = args[Number(index)];
      const text =
        typeof value === 'number' && style
          ? formatNumber(value, style)
          : composedText(value);
      const length = Number(width ?? 0);
      if (Math.abs(length) > maximumWidth) refuseWidth();
      return length < 0 ? text.padEnd(-length) : text.padStart(length);
    },
  );
}
