import { AvroDeserializer, SchemaRegistryClient, SerdeType } from '@confluentinc/schemaregistry';

/** Decodes record values by the schema id they carry; unions come untagged. */
export function decoder(registryUrl) {
  const registry = new SchemaRegistryClient({ baseURLs: [`${registryUrl}/apis/ccompat/v7`] });
  const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, {});
  return async (topic, value) => untagged(await deserializer.deserialize(topic, value));
}

/** avsc wraps the values of some unions as { 'full.name.of.Type': value }: take the value. */
function untagged(value) {
  if (Array.isArray(value)) {
    return value.map(untagged);
  }
  if (value === null || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value)) {
    return value;
  }
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0].startsWith('dev.gigstream.events.')) {
    return untagged(entries[0][1]);
  }
  return Object.fromEntries(entries.map(([name, field]) => [name, untagged(field)]));
}
