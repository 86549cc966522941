import '@testing-library/jest-dom';

// jsdom does not scroll; the scaffolder's form does at every step.
window.scrollTo = () => {};
