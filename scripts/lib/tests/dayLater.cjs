// Preloaded into a portal: its clock is 25 hours ahead, so that tokens of the day before have ended.
const AHEAD_MS = 25 * 60 * 60 * 1000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length > 0 ? args : [RealDate.now() + AHEAD_MS]));
  }

  static now() {
    return RealDate.now() + AHEAD_MS;
  }
};
