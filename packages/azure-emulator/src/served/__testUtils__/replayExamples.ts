import { makeOwner } from '../../__testUtils__/makeOwner';
import { startTrustedEmulator } from '../../__testUtils__/startTrustedEmulator';
import { ExampleResult } from '../ExampleResult';
import { ArmClient } from './ArmClient';
import { ExampleReplay } from './ExampleReplay';
import { readExamples } from './readExamples';

/** Sends every example of a folder to an emulator of its own. */
export async function replayExamples(folder: string): Promise<ExampleResult[]> {
  const { emulator, credential } = await startTrustedEmulator({
    speed: 100_000,
  });
  try {
    makeOwner(emulator);
    const { token } = await credential.getToken(
      'https://management.azure.com/.default',
    );
    const replay = new ExampleReplay(
      new ArmClient(emulator.httpsOrigin, token),
      emulator.context,
      emulator.credentials.subscriptions.dev,
    );
    const results: ExampleResult[] = [];
    for (const example of readExamples(folder)) {
      results.push(await replay.replay(example));
    }
    return results;
  } finally {
    await emulator.close();
  }
}
