import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { decoder } from '../events.js';

// The library with which Confluent's client reads Avro.
const avro = createRequire(createRequire(import.meta.url).resolve('@confluentinc/schemaregistry'))('avsc');
const ORDER = readFileSync(new URL('../../../../schemas/avro/released/dev.gigstream.events.orders.OrderEvent/1.avsc', import.meta.url), 'utf8');
let registry;

before(() => new Promise(ready => {
  registry = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/vnd.schemaregistry.v1+json');
    if (request.url.startsWith('/apis/ccompat/v7/schemas/ids/42')) {
      response.end(JSON.stringify({ schema: ORDER }));
    } else {
      response.statusCode = 404;
      response.end(JSON.stringify({ error_code: 40403, message: 'none' }));
    }
  }).listen(0, '127.0.0.1', ready);
}));

after(() => registry.close());

test("Confluent's client decodes the registry's wire format", async () => {
  const type = avro.Type.forSchema(JSON.parse(ORDER));
  const order = type.random();
  order.orderId = 'order-1';
  const head = Buffer.from([0, 0, 0, 0, 42]);

  const decode = decoder(`http://127.0.0.1:${registry.address().port}`);
  const read = await decode('orders.order.events.v1', Buffer.concat([head, type.toBuffer(order)]));

  assert.equal(read.orderId, 'order-1');
  assert.equal(read.price.amountMinor, order.price.amountMinor);
  assert.equal(typeof read.type, 'string');
});
