const dayMs = 86_400_000;

/** Functions of a moment in UTC. */
export const timeFunctions: Record<string, (date: Date) => number> = {
  minute: date => date.getUTCMinutes(),
  hour: date => date.getUTCHours(),
  day_of_week: date => date.getUTCDay(),
  day_of_month: date => date.getUTCDate(),
  day_of_year: date => {
    const startMs = Date.UTC(date.getUTCFullYear(), 0, 1);
    return Math.floor((date.getTime() - startMs) / dayMs) + 1;
  },
  days_in_month: date =>
    new Date(
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0),
    ).getUTCDate(),
  month: date => date.getUTCMonth() + 1,
  year: date => date.getUTCFullYear(),
};
