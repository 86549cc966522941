import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { run } from '../run.mjs';
import { StartedProcess } from './StartedProcess.mjs';

/** The version that Spring Boot's own dependencies name. */
const KAFKA = '4.2.1';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>verify</groupId>
  <artifactId>broker</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>${KAFKA}</version>
    </dependency>
  </dependencies>
</project>
`;

/** Brings Apache Kafka from Maven and starts one broker, its own controller, that creates topics as they are used. */
export async function startKafka({ folder, port, controllerPort, env }) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'pom.xml'), POM);
  await run(
    'mvn',
    [
      '-B',
      '-ntp',
      '-q',
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${folder}/lib`,
    ],
    { cwd: folder, env },
  );
  await writeFile(
    join(folder, 'server.properties'),
    [
      'process.roles=broker,controller',
      'node.id=1',
      `controller.quorum.voters=1@127.0.0.1:${controllerPort}`,
      `listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
      `advertised.listeners=PLAINTEXT://127.0.0.1:${port}`,
      'controller.listener.names=CONTROLLER',
      'inter.broker.listener.name=PLAINTEXT',
      'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
      `log.dirs=${folder}/data`,
      'num.partitions=3',
      'offsets.topic.replication.factor=1',
      'transaction.state.log.replication.factor=1',
      'group.initial.rebalance.delay.ms=0',
      '',
    ].join('\n'),
  );
  const jars = (await readdir(join(folder, 'lib'))).length;
  if (jars === 0) {
    throw new Error('Maven brought no Kafka');
  }
  const java = ['-Xmx384m', '-cp', `${folder}/lib/*`];
  await run(
    'java',
    [
      ...java,
      'kafka.tools.StorageTool',
      'format',
      '-t',
      'AAAAAAAAAAAAAAAAAAAAAA',
      '-c',
      `${folder}/server.properties`,
      '--ignore-formatted',
    ],
    { cwd: folder, env },
  );
  return startBroker({ folder, port, env });
}

/** Starts a broker that ran in this folder before: what it held is there again. */
export async function startBroker({ folder, port, env }) {
  const broker = new StartedProcess(
    'java',
    [
      '-Xmx384m',
      '-cp',
      `${folder}/lib/*`,
      'kafka.Kafka',
      `${folder}/server.properties`,
    ],
    { cwd: folder, env },
  );
  await broker.until('Kafka listens', () => listens(port), 120);
  return broker;
}

export async function listens(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } finally {
    socket.destroy();
  }
}
