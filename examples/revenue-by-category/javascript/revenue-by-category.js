import { randomUUID } from 'node:crypto';
import confluent from '@confluentinc/kafka-javascript';
import { decoder } from './events.js';
import { Figures } from './figures.js';

const { KafkaJS } = confluent;
const brokers = (process.env.KAFKA_BOOTSTRAP_SERVERS ?? '127.0.0.1:19092').split(',');
const decode = decoder(process.env.SCHEMA_REGISTRY_URL ?? 'http://127.0.0.1:18081');
const figures = new Figures();
const sinks = {
  'gigs.gig.events.v1': gig => figures.gig(gig),
  'orders.order.events.v1': order => figures.order(order),
};
const kafka = new KafkaJS.Kafka({ kafkaJS: { brokers, logLevel: KafkaJS.logLevel.ERROR } });

/** The partitions that are not read to the end there was at the start. */
async function unread() {
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map();
  for (const topic of Object.keys(sinks)) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (Number(high) > Number(low)) {
        ends.set(`${topic}-${partition}`, Number(high));
      }
    }
  }
  await admin.disconnect();
  return ends;
}

const left = await unread();
// A group of its own, whose position is never kept. The broker's end counts transaction markers, which no consumer is
// shown, so a silence of some seconds ends it too.
const consumer = kafka.consumer({
  kafkaJS: { groupId: `revenue-by-category-${randomUUID()}`, fromBeginning: true, autoCommit: false, readUncommitted: false },
});
await consumer.connect();
await consumer.subscribe({ topics: Object.keys(sinks) });

await new Promise((done, fail) => {
  const silence = setTimeout(done, 15_000);
  if (left.size === 0) {
    done();
  }
  consumer.run({
    eachMessage: async ({ topic, partition, message }) => {
      silence.refresh();
      if (message.value !== null) {
        sinks[topic](await decode(topic, message.value));
      }
      if (Number(message.offset) + 1 >= left.get(`${topic}-${partition}`)) {
        left.delete(`${topic}-${partition}`);
      }
      if (left.size === 0) {
        done();
      }
    },
  }).catch(fail);
});
await consumer.disconnect();
figures.lines().forEach(line => console.log(line));
process.exit(0);
