import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// How long a test waits for what comes, on a machine with much else to do.
configure({ asyncUtilTimeout: 30_000 });

// jsdom does not scroll; the scaffolder's form does at every step.
window.scrollTo = () => {};
