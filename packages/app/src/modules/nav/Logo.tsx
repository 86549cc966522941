interface LogoProps {
  /** Width and height in px. */
  size: number;
}

/** A hull on its way down the slipway. */
export function Logo(props: LogoProps) {
  const { size } = props;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 64 64"
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label="Slipway"
    >
      <rect width="64" height="64" rx="14" fill="#0B3B5C" />
      <path
        d="M10 24 54 49"
        stroke="#F2B134"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path
        d="m17 18 31 17.5c-1 6-7 7.500-12 4.700L20 31c-4-2.300-5.500-7-3-13Z"
        fill="#5CD0C0"
      />
      <path d="m30 21 6-10.500 9 5.200-6 10.500Z" fill="#E8F6F4" />
      <path
        d="M8 55c5-3 8-3 12 0s8 3 12 0 8-3 12 0 8 3 12 0"
        fill="none"
        stroke="#5CD0C0"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
