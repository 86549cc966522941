import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useSlashKey } from './useSlashKey';

/** The address follows what is typed after this long. */
const SETTLE_MS = 200;

export interface SearchFieldProps {
  value: string;
  onChange(value: string): void;
  /** Arrow down leaves the field for what was found. */
  onLeave(): void;
}

/** Search by name; `/` goes here from anywhere, Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange, onLeave } = props;
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useSlashKey(field);

  const told = useRef(value);
  useEffect(() => {
    // The address was changed by something else, such as “Clear filters”.
    if (value !== told.current) {
      told.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === told.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      told.current = text;
      onChange(text);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text, onChange]);

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setText('');
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <TextField
      size="small"
      type="search"
      label="Search services"
      value={text}
      inputRef={field}
      onChange={event => setText(event.target.value)}
      onKeyDown={handleKeyDown}
      inputProps={{ 'aria-keyshortcuts': '/', autoComplete: 'off' }}
      InputProps={{
        endAdornment: text === '' && (
          <InputAdornment
            position="end"
            aria-hidden
            title="Press / to search"
            sx={{
              display: { xs: 'none', md: 'flex' },
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              px: 0.75,
              fontSize: 12,
            }}
          >
            /
          </InputAdornment>
        ),
      }}
      sx={{ flex: { xs: '1 1 100%', sm: '0 1 280px' } }}
    />
  );
}
