import { replayExamples } from './__testUtils__/replayExamples';
import { readExampleRecord } from './exampleRecord';

const folder = process.env.AZURE_EXAMPLES;

describe('the record of published examples', () => {
  it('names each example once, and why each was not accepted', () => {
    const recorded = readExampleRecord();
    expect(new Set(recorded.map(({ file }) => file)).size).toBe(
      recorded.length,
    );
    expect(
      recorded.filter(
        ({ outcome, why }) => (outcome === 'accepted') === (why !== ''),
      ),
    ).toEqual([]);
  });
});

// Without the folder this is left out: the record above keeps the README's table true.
if (folder) {
  describe('published examples', () => {
    it('are answered as recorded: yarn workspace @slipway/azure-emulator examples', async () => {
      const results = await replayExamples(folder);
      const isKnown = new Set(results.map(({ file }) => file));
      const recorded = readExampleRecord().filter(({ file }) =>
        isKnown.has(file),
      );
      const isRecorded = new Set(recorded.map(({ file }) => file));

      expect(recorded.length).toBeGreaterThan(0);
      expect(results.filter(({ file }) => isRecorded.has(file))).toEqual(
        recorded,
      );
    }, 90_000);
  });
} else {
  process.stdout.write(
    "left out: Azure's published examples, for AZURE_EXAMPLES names no folder\n",
  );
}
