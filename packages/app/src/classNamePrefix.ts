import { unstable_ClassNameGenerator as ClassNameGenerator } from '@mui/material/className';

// Material UI 4 and 5 live side by side in Backstage; without a prefix their
// class names clash. It must be set before any component is loaded.
ClassNameGenerator.configure(name =>
  name.startsWith('v5-') ? name : `v5-${name}`,
);
