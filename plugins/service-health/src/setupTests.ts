import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// How long a test waits for what comes, on a machine with much else to do.
configure({ asyncUtilTimeout: 30_000 });
